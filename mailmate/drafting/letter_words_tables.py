"""Words that ordinary business letters are made of, one of each stem. Data only.

A clause of ours with a word that is neither here nor anywhere on record says something new: "the night shift used
the old pallets". Words that bind us by themselves are judged in `topic_tables`; that they stand here lifts nothing.
"""

from __future__ import annotations

LETTER_WORDS = """
    able about above abroad absence absent accept acceptable accident according accordingly account accurate acknowledgement across act
    actual add addition additional address adjust administration admission admit admitted advance advice advise affected afraid after afternoon
    afterwards again against agency agenda agent ago agree agreement ahead aim air airport alike all allow alone along already also
    alternative alternatively although altogether amend amendment among amount ample analyse analyze and angry announced annoying annual another
    answer any anybody anyone anything anyway anywhere apart apologies apologise apologize appear applicable application applies apply appointment
    appreciate appropriate approval approve approximate approximately april are area arrange arrangement arrival arrive article aside ask aspect
    assess assist assume assure attach attachment attend attention attribute august author authorised auto autumn availability available
    average avoid await aware away back background bad balance band bank base basic basis batch bear became because become been before
    begin beginning behalf behind being believe belong below beneficiary beside best better between beyond big bill binding birthday bit blank blocked
    board body book booth borehole boss both bottom bounce box branch brand break brief bring broad brochure broken brother brought budget build
    business busy but button buy buyer calculate calculation calendar call came camera can cancel cannot canton capacity caption card care careful
    carried carrier carry carton case catalog catalogue catch category cause celebrate center central centre ceo certain certificate certified cfo
    chain chance change channel chapter character charge chart chat cheap check checklist chemical chemist chen chief children chinese choice choose
    chose chosen christmas cif circumstances city claim clarification clarified clarify class clear client climate clock close closely closer code
    coffee cold collaborate colleague collect colour column combine come comfortable comment commercial common communicate communication company
    compare comparison compensation competition competitor complain complaint complete completely complicated complies concentration concern conclude
    conclusion condition conditional conference confidence confident confirm confirmar confirmation conform confuse confusion congratulate
    congratulations connect connection consider considerable consideration consignee consist constantly contact contain container contamination
    content context continue contract contradict contrary contrast control convenience convenient conversation converted cooperate cooperation
    coordinate copied copy core corner correct correction correo correspondence correspondent cost could count counter country county couple courier
    course cover crack create credit critical cross csqu cubic curious currency current customer customs cut cutting cycle daily damage dar data date
    day deadline deal dealer dear debited debt december decide decision declaration declare deduct deduction deep deeper default defect defer define
    definitely definition degree delay delighted deliver delivery demand density department depend deposit depth deputy derived describe description
    descuento design desired desk despite destination detail determine develop development device dhl diagram diameter did differ difference different
    difficult difficulty digit diluted dimension dinner direct director disappointed disappointment disclaimers discount discrepancy discuss
    discussion disposal dispute dissatisfied dissolves distance distribution distributor district divide division document documentation does doing
    dollar domestic don door double doubt doubtful down draft drawing drawings drink drive driver drop dry due duly during duty each earlier earliest
    early earn easier easily easy eat economic edges editor effect effort eight either elaborate electronic elif else email embedded emergency
    emphasise emphasize employee empty enable enclose encounter end endfor endif endmacro energy engine engineer english enjoy enough enquire enquiry
    ensure enter entire entirely entry envelope enviarnos environment equal equalto equipment error especially essential establish estimate eta etd
    eur euro europe evaluate evaluation even event eventually every everybody everyday everyone everything everywhere evidence exact examine example
    exceed excel excellent except exception exchange exclude exclusivity excuse exhibit exhibition exist expect expectation expensive experience
    expert expertise expire expiry explain explanation expo export exporter express extend extension extensive extent external extra extremely eye
    face facility fact factor factory failed fair faith false familiar family famous far fast faster fault favor favour favourable favourite fax fear
    february fecha fee feed feedback feel fellow felt festival few field figure file fill film final finalise finalize financial find findings fine
    finish firm first fit five fix flag flat flexible flight floor flow fob focus folks follow font food for forbidden forbids force forecast foreign
    forget forgotten forklift form formal format former formula forth forward forwarder fotos found frame free freight frequency frequent fresh friday
    friend friendship from front fulfil full fully function further furthermore future gain gap gate gather gave general generate gentle gentleman
    gentlemen get getting gift gist give given glad global goal god goes going gone good got government gracias grade gradually grant grateful great
    greater greatest greet greetings grey gross ground group grow growth guess guest guide guideline guy had half hall hand handle happen happy hard
    harmonised has have head headquarters health hear heard heart heavy height held hello help helpful hence here hereby hesitate high higher highest
    highlight him hint his history hold hole holiday home homework honest honour hope hopefully host hotel hour house how however huge human hundred
    hundreds hurry hurt idea ideal identical identification identify idioms ignore image imagine immediate immediately impact implement import
    importantly importer impossible impression improve improvement inch include inconvenience inconvenient incorrect incoterm increase indeed
    independent index indicate indication individual indoor industrial industry inform information initial inland inner input inquire inquiry inside
    insist inspect inspection inspector install instalment instance instead institute instruct instruction insurance insurer intact intend intent
    intention interest intermediate internal international internet interview into introduce introduction invest investigate investigation invitation
    invite invoice involve iso issue item its itself january job join joint journey json judge julio july june just justify keen keep kept key kind
    kindness kit knew knife know knowledge known kota kumar lab label labelling laboratory lack lading lady language large largely larger last late
    lately later latest latter law lay lead leader learn least leave ledger left legal length less lesson let letter level liability liable lie life
    lifter light like likely limit line link liquid list listen little live llegado load local located location log logistics logo long longer look
    loop lose lost lot love low lower lowest luck lucky lunch lure machine machinery macro madam made mail mailbox main maintain major majority make
    man manage management manager manner manual manufacture manufacturer many map march margin mark market match material math matter maximum may
    maybe mean meant meantime meanwhile measure measurement meet meetings member memo memory mention message met meter method metre metric middle
    midnight might mile min mind minimum ministry minor minute miss mistake mistaken misunderstand mix mobile mode model modern moment monday money
    month moq more morning most mother motor mountain move mrs much multiple must mutual myself name namely namespace narrow national natural nature
    nbs near nearby nearest necessary necessity need negated negotiate negotiation neighbour neither net network neutral never nevertheless new next
    nice night nobody none noon nor normal north not notable nothing notice notification notify november now nowadays nsubject nudge null number
    numerous object objective obligation observe obtain obvious obviously occasion occasionally occur occurred october odd off offer office officer
    official offset often oil old oldest once one ongoing online only onto open operate operation operator opinion opportunity opposite option order
    ordinary organisation organise organization origin original other otherwise ought our out outdoor outline outlook outside outstanding over overall
    overdue overlook overseas overview owe owed owing own owner package packed page pago paid pallets paper paragraph parcel pardon part partial
    particular partner partnership party pass passport past patience patient pattern pause pay payable payer payment paypal pcs pdf peak penalty
    pending people per percent percentage perfect perform perhaps period permission permit person personal perspective phone photo photograph physical
    pick picture piece pipes pity place placeholder plain plan planned planner plant platform play please pleasure plenty plus podemos point policy
    polite politely poor popular por port position positive possibility possible possibly post postpone potential pound power practical practice
    precedes precise precisely prefer preferable preferably preference preferred preparation prepare prepayment presence present presentation press
    pressure prevent previous previously price primary principal principle print prior priority private probably problem procedure proceed process
    produce producer product production profession professional proficient profile proforma programme progress project promise prompt proof proper
    property proposal propose protect protection proud prove proven provide public publish puede pull pump punctual purchase purpose push put putting
    pvc qdmba qian qty qualify quality quantity quarter query question questionnaire queue quick quicker quiet quite quotation quote raining raise
    rajesh ran random range rapid rare rarely rate rather ratio raw reach react reaction read reader readily ready real realise realistic realize
    reason reasonable reasonably recall recap receipt receive receiver recent recipient recognise recognize recommend recommendation record recover
    red reduce ref refer reference referred reflect refund refuse regard regardless region regional register registration regret regrettably regular
    regulation reject rejectattr relate relation relationship relatively relax release relevant reliable rely remain remark remedy remember remind
    reminder remit remove reorder repair repeat repeatedly replace replacement replied replies reply report represent representative request require
    requirement reserve resist respect respective respectively respond responderemos response responsible rest result resume retail retailer return
    revert review revised rework right ring rise risk road role roll roof room rough round route row rule run running rush sad safe safely safety said
    saigon sail sale salesman salesperson salt same sample sand satisfaction satisfied saturday save saw say scam scan scanned schedule scope screen
    sea seal search season seasonal seat second secretary section sector secure security see seek seem seen select selectattr selection sell seller
    send sender senior sense sent sentence separate separately september sequence serial series serious seriously serve service session set settle
    several severe sgs shall shame shape share sheet shelf ship shipment shipped shipper shop short shortage shorter shortfall should show shown side
    sight sign signature significant similar simple simply since sincere sincerely single sir sister sit situation size sketch skill skype slight slip
    slow small smaller smallest smooth snow social software sold solution solve solvent some somebody somehow someone something sometimes somewhat
    somewhere soon sooner sorry sort sound source south space spare speak special specialised specialist specific specifically specification specified
    specify specs speed spell spelt spend spent split spoke spoken spreadsheet spring square stable staff stage stamp stand standard start state
    statement station statistics status stay step still stock stone stood stop stopped storage store story straight strange strategy street stress
    strict strive strong structure study stuff style subject submersible submit submitted subsequent substantial subtype succeed success successful
    such sudden sufficient suggest suggestion suit suitability suitable suitably sum summarise summarize summary summer sunday supervisor supplied
    supplier supplies supply support suppose sure surely surface surprise survey surveyor swift switch symbol sympathy system table tag take taken
    talk target task tax tclu team tech technical technician technique technology telephone telex tell temperature temporary ten tend tender term
    terminal territory test text tghu than thank thankful that the their them themselves then theory there thereafter therefore these they thick
    thickness thing think third this thorough those though thought thousand thread threaten three through throughout throw thursday thus till time
    timely timetable tip tired title today together told tolerance tomorrow ton tonne too took tool top topic total touch tour toward town trace track
    trade trader traffic train transfer transferred transit translate translation transport transportation travel travelled treat trial tried trip
    trouble truck true trust truth try tuesday turn twice two type typical uetr uganda ultimate unable unasked uncertain unclear under underline
    understand understandable understood undertake unfortunate unfortunately unhappy uniform union unique unit university unknown unless unlike
    unlikely unload unpacking unpaid unpleasant until untrusted unusual upcoming update upload upon upper upset urgency urgent usd use used useful
    user using usual utmost vacation valid validity valuable value valve van variables variety various vary vast vat vehicle verification verified
    verify version very vessel via video viernes vietnam view virgin visit visitor vital voice voltage volume voyage wait waive walk want warehouse
    warm warn warnings warranty was wash watch water way weak weather web website wechat wednesday week weekday weekend wei weigh weight welcome
    welded well went were west western wet what whatever whatsapp when whenever where whereas wherever whether which whichever while who whole
    wholesale whom whose why wide widely width will window winter wire wise wish with within without woman wonder wonderful word wore work workshop
    world worried worry worse worst worth worthwhile would write written wrong wrote yard yeah year yellow yes yesterday yet yield you young your
    yourself zero zhou zone zoom
"""
