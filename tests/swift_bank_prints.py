"""Letters of credit as banks of many countries print them and mails damage them, each with what a clerk reads there.

Name -> text, and for each message in it its type, its fields written as SWIFT writes them, and what some mean.
All names and numbers are invented.
"""

BANK_PRINTS = {
    "chinese e-bank, name between tag and value": (
        """\
甬江商业银行网上银行                                   打印时间: 2026-11-03 09:14:22
信用证通知书  LETTER OF CREDIT ADVICE
通知编号: AD2600417            报文类型: MT700
-----------------------------------------------------------------
27   报文页次 Sequence of Total
     1/1
40A  跟单信用证类型 Form of Documentary Credit
     IRREVOCABLE
20   信用证号码 Documentary Credit Number
     0417LC26001187
31C  开证日期 Date of Issue
     261030
40E  适用规则 Applicable Rules
     UCP LATEST VERSION
31D  到期日及地点 Date and Place of Expiry
     270131 IN CHINA
50   开证申请人 Applicant
     LAGOON TILES PTE LTD
     21 TUAS SOUTH AVENUE 3
     SINGAPORE
59   受益人 Beneficiary
     YONGRUI FLOORING CO., LTD.
     NO. 8 HAITIAN ROAD, NINGBO
32B  币种 金额 Currency Code, Amount
     USD 76,500.00
39A  金额浮动允许比例 Percentage Credit Amount Tolerance
     10/10
41D  指定银行及兑付方式 Available With...By...
     ANY BANK IN CHINA
     BY NEGOTIATION
42C  汇票付款期限 Drafts at...
     90 DAYS AFTER B/L DATE
42A  汇票付款人 Drawee
     LGNBSGSG
43P  分批装运 Partial Shipments
     NOT ALLOWED
43T  转运 Transhipment
     ALLOWED
44E  装货港 Port of Loading
     NINGBO
44F  卸货港 Port of Discharge
     SINGAPORE
44C  最迟装运日 Latest Date of Shipment
     270110
45A  货物描述 Description of Goods and/or Services
     SPC FLOORING 5MM
     4,500 SQM AT USD 17.00/SQM
     CIF SINGAPORE
46A  单据要求 Documents Required
     + SIGNED COMMERCIAL INVOICE IN TRIPLICATE
     + FULL SET CLEAN ON BOARD B/L
     + PACKING LIST
47A  附加条件 Additional Conditions
     + ALL DOCUMENTS MUST SHOW THE CREDIT NUMBER
71D  费用 Charges
     ALL CHARGES OUTSIDE SINGAPORE
     ARE FOR BENEFICIARY
48   交单期限 Period for Presentation in Days
     21
49   保兑指示 Confirmation Instructions
     WITHOUT
-----------------------------------------------------------------
本通知书由系统自动生成，无需签章                          第1页 共1页
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:0417LC26001187
:31C:261030
:40E:UCP LATEST VERSION
:31D:270131 IN CHINA
:50:LAGOON TILES PTE LTD
21 TUAS SOUTH AVENUE 3
SINGAPORE
:59:YONGRUI FLOORING CO., LTD.
NO. 8 HAITIAN ROAD, NINGBO
:32B:USD 76,500.00
:39A:10/10
:41D:ANY BANK IN CHINA
BY NEGOTIATION
:42C:90 DAYS AFTER B/L DATE
:42A:LGNBSGSG
:43P:NOT ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:SINGAPORE
:44C:270110
:45A:SPC FLOORING 5MM
4,500 SQM AT USD 17.00/SQM
CIF SINGAPORE
:46A:+ SIGNED COMMERCIAL INVOICE IN TRIPLICATE
+ FULL SET CLEAN ON BOARD B/L
+ PACKING LIST
:47A:+ ALL DOCUMENTS MUST SHOW THE CREDIT NUMBER
:71D:ALL CHARGES OUTSIDE SINGAPORE
ARE FOR BENEFICIARY
:48:21
:49:WITHOUT""",
                {
                    "amount": "USD 76,500.00",
                    "expiry": {"date": "2027-01-31", "place": "CHINA"},
                    "latest_shipment": "2027-01-10",
                    "presentation_days": 21,
                },
            ),
        ),
    ),
    "a credit that goes on in mt701": (
        """\
{1:F01YJCBCNSHAXXX4021556790}{2:O7001032261102MRDNAEADAXXX88120045112611021432N}{4:
:27:1/2
:40A:IRREVOCABLE
:20:MRD/LC/26/5520
:31C:261102
:40E:UCP LATEST VERSION
:31D:270228U.A.E.
:50:DUNE CERAMICS TRADING LLC
P.O. BOX 40771
SHARJAH
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:AED312480,50
:41A:MRDNAEAD
BY ACCEPTANCE
:42C:AT 60 DAYS SIGHT
:42A:MRDNAEAD
:43P:ALLOWED
:43T:ALLOWED
:44E:ANY CHINESE PORT
:44F:KHALID PORT, SHARJAH
:44C:270131
:48:28
:49:WITHOUT
-}{5:{MAC:00000000}{CHK:0A1B2C3D4E5F}}
{1:F01YJCBCNSHAXXX4021556791}{2:O7011033261102MRDNAEADAXXX88120045122611021433N}{4:
:27:2/2
:20:MRD/LC/26/5520
:45A:CERAMIC TILES 60X60 CM
+ITEM 1: 8,000 SQM
+ITEM 2: 4,200 SQM
:46A:1) INVOICE, 4 COPIES
2) 3/3 B/L
48 HOURS BEFORE ARRIVAL NOTICE BY MAIL
3) CERTIFICATE OF ORIGIN LEGALISED
:47A:A) DOCUMENTS IN ENGLISH
-}{5:{MAC:00000000}{CHK:0A1B2C3D4E60}}
""",
        (
            (
                "700",
                """\
:27:1/2
2/2
:40A:IRREVOCABLE
:20:MRD/LC/26/5520
:31C:261102
:40E:UCP LATEST VERSION
:31D:270228U.A.E.
:50:DUNE CERAMICS TRADING LLC
P.O. BOX 40771
SHARJAH
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:AED312480,50
:41A:MRDNAEAD
BY ACCEPTANCE
:42C:AT 60 DAYS SIGHT
:42A:MRDNAEAD
:43P:ALLOWED
:43T:ALLOWED
:44E:ANY CHINESE PORT
:44F:KHALID PORT, SHARJAH
:44C:270131
:48:28
:49:WITHOUT
:45A:CERAMIC TILES 60X60 CM
+ITEM 1: 8,000 SQM
+ITEM 2: 4,200 SQM
:46A:1) INVOICE, 4 COPIES
2) 3/3 B/L
48 HOURS BEFORE ARRIVAL NOTICE BY MAIL
3) CERTIFICATE OF ORIGIN LEGALISED
:47A:A) DOCUMENTS IN ENGLISH""",
                {"amount": "AED 312,480.50", "latest_shipment": "2027-01-31", "presentation_days": 28},
            ),
        ),
    ),
    "turkish amendment of the old form": (
        """\
BOĞAZ TİCARET BANKASI A.Ş.                                Sayfa 1/1
AKREDİTİF DEĞİŞİKLİK BİLDİRİMİ - MT707

20  : Gönderici Referansı            : BTB707-0091
21  : Alıcı Referansı                : YJ-AD-5512
52A : Amir Banka                     : BTBATRIS
31C : Düzenleme Tarihi               : 171004
30  : Değişiklik Tarihi              : 171120
26E : Değişiklik Numarası            : 01
59  : Lehdar                         : YONGRUI FLOORING CO LTD
                                       NINGBO, CHINA
31E : Yeni Vade Tarihi               : 180131
33B : Akreditif Tutarındaki Azalış   : EUR 4.250,00
34B : Yeni Akreditif Tutarı          : EUR 61.750,00
44C : En Son Yükleme Tarihi          : 180110
79  : Açıklama                       : + QUANTITY NOW 950 CARTONS
                                       + OTHER TERMS UNCHANGED
72  : Gönderenden Alıcıya Bilgi      : /BENCON/
""",
        (
            (
                "707",
                """\
:20:BTB707-0091
:21:YJ-AD-5512
:52A:BTBATRIS
:31C:171004
:30:171120
:26E:01
:59:YONGRUI FLOORING CO LTD
NINGBO, CHINA
:31E:180131
:33B:EUR 4.250,00
:34B:EUR 61.750,00
:44C:180110
:79:+ QUANTITY NOW 950 CARTONS
+ OTHER TERMS UNCHANGED
:72:/BENCON/""",
                {"amendment_no": 1},
            ),
        ),
    ),
    "third bank's advice behind a cover letter": (
        """\
YJ COMMERCIAL BANK, NINGBO BRANCH
TRADE FINANCE CENTRE

TO: YONGRUI FLOORING CO LTD
DATE: 5 NOV 2026          OUR REF: AL-26-3320

DEAR SIRS,

AT THE REQUEST OF OUR CORRESPONDENT WE ADVISE YOU OF THE FOLLOWING CREDIT. THIS IS SOLELY AN ADVICE AND
CONVEYS NO ENGAGEMENT ON OUR PART. OUR ADVISING FEE OF CNY 200.00 IS FOR YOUR ACCOUNT.

MT 710 - ADVICE OF A THIRD BANK'S DOCUMENTARY CREDIT

:27: Sequence of Total
1/1
:40B: Form of Documentary Credit
IRREVOCABLE
WITHOUT OUR CONFIRMATION
:20: Sender's Reference
HK710-5531
:21: Documentary Credit Number
ALBC/26/0088
:31C: Date of Issue
261028
:40E: Applicable Rules
UCP LATEST VERSION
:31D: Date and Place of Expiry
270115 CHINA
:52D: Issuing Bank
ALTIPLANO BANCO DE CREDITO
LA PAZ
:50: Applicant
PISOS DEL SUR S.R.L.
LA PAZ, BOLIVIA
:59: Beneficiary
YONGRUI FLOORING CO LTD
NINGBO
:32B: Currency Code, Amount
USD22800,
:41D: Available With... By...
ISSUING BANK
BY PAYMENT
:44E: Port of Loading/Airport of Departure
SHANGHAI
:44B: Place of Final Destination
LA PAZ VIA ARICA
:44C: Latest Date of Shipment
261220
:45A: Description of Goods
LAMINATE FLOORING, 1,900 CTNS
:46A: Documents Required
+INVOICE
+B/L
:48: Period for Presentation
15
:49: Confirmation Instructions
WITHOUT

PLEASE EXAMINE THE CREDIT CAREFULLY. IF THERE ARE TERMS YOU CANNOT MEET, CONTACT THE APPLICANT AT ONCE.

YOURS FAITHFULLY,
AUTHORISED SIGNATURE
""",
        (
            (
                "710",
                """\
:27:1/1
:40B:IRREVOCABLE
WITHOUT OUR CONFIRMATION
:20:HK710-5531
:21:ALBC/26/0088
:31C:261028
:40E:UCP LATEST VERSION
:31D:270115 CHINA
:52D:ALTIPLANO BANCO DE CREDITO
LA PAZ
:50:PISOS DEL SUR S.R.L.
LA PAZ, BOLIVIA
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD22800,
:41D:ISSUING BANK
BY PAYMENT
:44E:SHANGHAI
:44B:LA PAZ VIA ARICA
:44C:261220
:45A:LAMINATE FLOORING, 1,900 CTNS
:46A:+INVOICE
+B/L
:48:15
:49:WITHOUT""",
                {"amount": "USD 22,800.00", "number": "ALBC/26/0088", "presentation_days": 15},
            ),
        ),
    ),
    "transferred credit, dots to the value": (
        """\
SWIFT INPUT : FIN 720  Transfer of a Documentary Credit
Sequence of Total ................ 27  : 1/1
Form of Documentary Credit ....... 40B : IRREVOCABLE TRANSFERABLE
                                         ADDING OUR CONFIRMATION
Transferring Bank's Reference .... 20  : TRF26-071
Documentary Credit Number ........ 21  : DBK-26-90412
Date of Issue .................... 31C : 260914
Applicable Rules ................. 40E : UCP LATEST VERSION
Date and Place of Expiry ......... 31D : 261215 HONG KONG
First Beneficiary ................ 50  : PEAKWAY TRADING LIMITED
                                         HONG KONG
Second Beneficiary ............... 59  : YONGRUI FLOORING CO LTD
                                         NINGBO
Currency Code, Amount ............ 32B : USD 38.400,00
Available With ... By ............ 41D : OURSELVES
                                         BY PAYMENT
Partial Shipments ................ 43P : PROHIBITED
Transhipment ..................... 43T : PERMITTED
Port of Loading .................. 44E : NINGBO
Port of Discharge ................ 44F : HAMBURG
Latest Date of Shipment .......... 44C : 261120
Description of Goods ............. 45A : VINYL PLANKS AS PER ORDER 5512
Documents Required ............... 46A : +INVOICE
                                         +PACKING LIST
Period for Presentation .......... 48  : 10 DAYS
Confirmation Instructions ........ 49  : CONFIRM
""",
        (
            (
                "720",
                """\
:27:1/1
:40B:IRREVOCABLE TRANSFERABLE
ADDING OUR CONFIRMATION
:20:TRF26-071
:21:DBK-26-90412
:31C:260914
:40E:UCP LATEST VERSION
:31D:261215 HONG KONG
:50:PEAKWAY TRADING LIMITED
HONG KONG
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD 38.400,00
:41D:OURSELVES
BY PAYMENT
:43P:PROHIBITED
:43T:PERMITTED
:44E:NINGBO
:44F:HAMBURG
:44C:261120
:45A:VINYL PLANKS AS PER ORDER 5512
:46A:+INVOICE
+PACKING LIST
:48:10 DAYS
:49:CONFIRM""",
                {"amount": "USD 38,400.00", "latest_shipment": "2026-11-20", "presentation_days": 10},
            ),
        ),
    ),
    "amendment to a reimbursement": (
        """\
{1:F01NYRBUS33AXXX0000000000}{2:I747NYRBUS33XXXXN}{4:
:20:BTB-26-3310
:21:NONREF
:30:261104
:31E:270331
:32B:USD12000,
:34B:USD60000,
:39A:05/05
:72Z:/REC/ALL OTHER TERMS UNCHANGED
-}
""",
        (
            (
                "747",
                """\
:20:BTB-26-3310
:21:NONREF
:30:261104
:31E:270331
:32B:USD12000,
:34B:USD60000,
:39A:05/05
:72Z:/REC/ALL OTHER TERMS UNCHANGED""",
                {},
            ),
        ),
    ),
    "before 2018, ports in 44A and 44B, 39B, 42P": (
        """\
MT S700                 Issue of a Documentary Credit        Page 00001
                                                             Func HUBPR
Basic Header        F 01 YJCBCNSHAXXX 1204 567812
Application Header  O 700 1411 171016 PDMBIDJAAXXX 2210 118800 171016 1511 N
                    *PADMA BANK
                    *JAKARTA
User Header         Service Code 103:
                    Bank. Priority 113:
                    Msg User Ref. 108: PDM2299
Sequence of Total       *27   : 1 / 1
Form of Doc. Credit     *40 A : IRREVOCABLE
Doc. Credit Number      *20   : PDM17ILC0882
Date of Issue            31 C : 171016
Applicable Rules        *40 E : UCP LATEST VERSION
Expiry                  *31 D : Date 180115 Place CHINA
Applicant               *50   : PT LANTAI INDAH
                                JL. SUDIRMAN 45
                                JAKARTA
Beneficiary             *59   : YONGRUI FLOORING CO LTD
                                NINGBO
Amount                  *32 B : Currency USD Amount 19,750.00
Max. Credit Amount       39 B : NOT EXCEEDING
Available with/by       *41 D : ANY BANK IN CHINA
                                BY DEF PAYMENT
Deferred Paym. Det.      42 P : 60 DAYS AFTER BILL OF LADING DATE
Partial Shipments        43 P : ALLOWED
Transshipment            43 T : ALLOWED
Loading in Charge        44 A : NINGBO, CHINA
For Transport to...      44 B : TANJUNG PRIOK, JAKARTA
Latest Date of Ship.     44 C : 171225
Descript. of Goods       45 A :
                         + 2,500 CTNS LAMINATE FLOORING
                           AT USD 7.90 PER CTN
Documents required       46 A :
                         + INVOICE IN 3 FOLDS
                         + 2/3 ORIGINAL B/L
Additional Cond.         47 A :
                         + 1/3 ORIGINAL B/L SENT TO APPLICANT BY COURIER
Details of Charges       71 B : ALL BANK CHARGES OUTSIDE INDONESIA
                                ARE FOR BENEFICIARY'S A/C
Presentation Period      48   : WITHIN 14 DAYS AFTER SHIPMENT
                                BUT WITHIN VALIDITY
Confirmation            *49   : WITHOUT
Instructions             78   :
                         PLEASE FORWARD DOCUMENTS IN ONE LOT
Trailer                       : order is <MAC:> <PAC:> <ENC:> <CHK:> <TNG:> <PDE:>
                                MAC:11223344
                                CHK:A1B2C3D4E5F6
""",
        (
            (
                "700",
                """\
:27:1 / 1
:40A:IRREVOCABLE
:20:PDM17ILC0882
:31C:171016
:40E:UCP LATEST VERSION
:31D:Date 180115 Place CHINA
:50:PT LANTAI INDAH
JL. SUDIRMAN 45
JAKARTA
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:Currency USD Amount 19,750.00
:39B:NOT EXCEEDING
:41D:ANY BANK IN CHINA
BY DEF PAYMENT
:42P:60 DAYS AFTER BILL OF LADING DATE
:43P:ALLOWED
:43T:ALLOWED
:44A:NINGBO, CHINA
:44B:TANJUNG PRIOK, JAKARTA
:44C:171225
:45A:+ 2,500 CTNS LAMINATE FLOORING
AT USD 7.90 PER CTN
:46A:+ INVOICE IN 3 FOLDS
+ 2/3 ORIGINAL B/L
:47A:+ 1/3 ORIGINAL B/L SENT TO APPLICANT BY COURIER
:71B:ALL BANK CHARGES OUTSIDE INDONESIA
ARE FOR BENEFICIARY'S A/C
:48:WITHIN 14 DAYS AFTER SHIPMENT
BUT WITHIN VALIDITY
:49:WITHOUT
:78:PLEASE FORWARD DOCUMENTS IN ONE LOT""",
                {
                    "amount": "USD 19,750.00",
                    "expiry": {"date": "2018-01-15", "place": "CHINA"},
                    "presentation_days": 14,
                },
            ),
        ),
    ),
    "french, name under the tag": (
        """\
BANQUE DU LITTORAL - Opérations documentaires
AVIS D'OUVERTURE DE CREDIT DOCUMENTAIRE (MT700)

:27:
Séquence du total
1/1
:40A:
Forme du crédit documentaire
IRREVOCABLE
:20:
Numéro du crédit documentaire
BDL26CI00417
:31C:
Date d'émission
261012
:40E:
Règles applicables
UCP LATEST VERSION
:31D:
Date et lieu d'expiration
270120 CHINE
:50:
Donneur d'ordre
SOLS ET MURS SARL
ZONE INDUSTRIELLE, ABIDJAN
:59:
Bénéficiaire
YONGRUI FLOORING CO LTD
NINGBO
:32B:
Code devise, montant
EUR45900,00
:41D:
Utilisable auprès de... par...
TOUTE BANQUE
BY NEGOTIATION
:43P:
Expéditions partielles
NOT ALLOWED
:43T:
Transbordement
ALLOWED
:44E:
Port de chargement
NINGBO
:44F:
Port de déchargement
ABIDJAN
:44C:
Date limite d'expédition
261231
:45A:
Description des marchandises
REVETEMENT DE SOL SPC
CFR ABIDJAN
:46A:
Documents exigés
+ FACTURE COMMERCIALE SIGNEE EN 3 EXEMPLAIRES
+ JEU COMPLET 3/3 CONNAISSEMENT
:48:
Délai de présentation en jours
20
:49:
Instructions de confirmation
WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:BDL26CI00417
:31C:261012
:40E:UCP LATEST VERSION
:31D:270120 CHINE
:50:SOLS ET MURS SARL
ZONE INDUSTRIELLE, ABIDJAN
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:EUR45900,00
:41D:TOUTE BANQUE
BY NEGOTIATION
:43P:NOT ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:ABIDJAN
:44C:261231
:45A:REVETEMENT DE SOL SPC
CFR ABIDJAN
:46A:+ FACTURE COMMERCIALE SIGNEE EN 3 EXEMPLAIRES
+ JEU COMPLET 3/3 CONNAISSEMENT
:48:20
:49:WITHOUT""",
                {"amount": "EUR 45,900.00", "latest_shipment": "2026-12-31", "presentation_days": 20},
            ),
        ),
    ),
    "spanish, name before the tag in brackets": (
        """\
BANCO AUSTRAL DE COMERCIO
CARTA DE CREDITO DE IMPORTACION - MENSAJE MT700
Secuencia del total (27): 1/1
Forma del crédito documentario (40A): IRREVOCABLE
Número del crédito documentario (20): BAC-ILC-26-0731
Fecha de emisión (31C): 261020
Reglas aplicables (40E): UCP LATEST VERSION
Fecha y lugar de vencimiento (31D): 270210 CHINA
Ordenante (50): PISOS ANDINOS S.A.
AV. LIBERTADOR 1200
SANTIAGO
Beneficiario (59): YONGRUI FLOORING CO LTD
NINGBO
Moneda, importe (32B): USD 31.200,00
Disponible con... por... (41D): CUALQUIER BANCO
BY NEGOTIATION
Giros a (42C): A LA VISTA
Embarques parciales (43P): PERMITIDOS
Transbordos (43T): PERMITIDOS
Puerto de carga (44E): NINGBO
Puerto de descarga (44F): SAN ANTONIO, CHILE
Fecha última de embarque (44C): 270115
Descripción de la mercancía (45A): 2,600 CAJAS PISO VINILICO
FOB NINGBO
Documentos requeridos (46A): + FACTURA COMERCIAL
+ CONOCIMIENTO DE EMBARQUE
Gastos (71D): GASTOS FUERA DE CHILE POR CUENTA DEL BENEFICIARIO
Período de presentación (48): 21
Instrucciones de confirmación (49): WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:BAC-ILC-26-0731
:31C:261020
:40E:UCP LATEST VERSION
:31D:270210 CHINA
:50:PISOS ANDINOS S.A.
AV. LIBERTADOR 1200
SANTIAGO
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD 31.200,00
:41D:CUALQUIER BANCO
BY NEGOTIATION
:42C:A LA VISTA
:43P:PERMITIDOS
:43T:PERMITIDOS
:44E:NINGBO
:44F:SAN ANTONIO, CHILE
:44C:270115
:45A:2,600 CAJAS PISO VINILICO
FOB NINGBO
:46A:+ FACTURA COMERCIAL
+ CONOCIMIENTO DE EMBARQUE
:71D:GASTOS FUERA DE CHILE POR CUENTA DEL BENEFICIARIO
:48:21
:49:WITHOUT""",
                {"amount": "USD 31,200.00", "expiry": {"date": "2027-02-10", "place": "CHINA"}},
            ),
        ),
    ),
    "turkish, bullets and equals": (
        """\
MESAJ TİPİ : MT700 AKREDİTİF AÇILIŞI
- 27 Sıra Toplamı = 1/1
- 40A Akreditif Türü = IRREVOCABLE
- 20 Akreditif Numarası = BTB26AKR0312
- 31C Açılış Tarihi = 261015
- 40E Uygulanacak Kurallar = UCP LATEST VERSION
- 31D Vade Tarihi ve Yeri = 270105 CHINA
- 50 Amir = ZEMİN YAPI MALZEMELERİ A.Ş. İZMİR
- 59 Lehdar = YONGRUI FLOORING CO LTD NINGBO
- 32B Döviz Cinsi ve Tutarı = USD 54.000,00
- 41D Kullanım Yeri = ANY BANK BY NEGOTIATION
- 43P Kısmi Yükleme = ALLOWED
- 43T Aktarma = ALLOWED
- 44E Yükleme Limanı = NINGBO
- 44F Boşaltma Limanı = IZMIR
- 44C Son Yükleme Tarihi = 261215
- 45A Mal Tanımı = SPC FLOORING CFR IZMIR
- 46A İstenen Belgeler = INVOICE, B/L, PACKING LIST
- 48 İbraz Süresi = 21
- 49 Teyit Talimatı = WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:BTB26AKR0312
:31C:261015
:40E:UCP LATEST VERSION
:31D:270105 CHINA
:50:ZEMİN YAPI MALZEMELERİ A.Ş. İZMİR
:59:YONGRUI FLOORING CO LTD NINGBO
:32B:USD 54.000,00
:41D:ANY BANK BY NEGOTIATION
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:IZMIR
:44C:261215
:45A:SPC FLOORING CFR IZMIR
:46A:INVOICE, B/L, PACKING LIST
:48:21
:49:WITHOUT""",
                {"amount": "USD 54,000.00", "latest_shipment": "2026-12-15"},
            ),
        ),
    ),
    "block four wrapped at sixty-five": (
        """\
Block 1: F01YJCBCNSHAXXX0000000000
Block 2: O7000911261103KRTBKRSEAXXX00000000002611030911N
Block 4:
:27:1/1
:40A:IRREVOCABLE
:20:KRT26110388
:31C:261103
:40E:UCP LATEST VERSION
:31D:270131KOREA
:50:HANBIT INTERIOR CO., LTD.
BUSAN
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD88000,
:41D:ANY BANK
BY NEGOTIATION
:42C:AT SIGHT
:42D:HANBIT BANK SEOUL
:43P:ALLOWED
:43T:NOT ALLOWED
:44E:NINGBO PORT, CHINA
:44F:BUSAN PORT, KOREA
:44C:270110
:45A:+LUXURY VINYL TILES 4.0MM/0.3MM WEAR LAYER, UNICLIC, 1220X180MM
,ATTACHED IXPE 1.0MM, TOTAL QUANTITY 11,000 SQM AT USD 8.00/SQM C
FR BUSAN
:46A:+SIGNED COMMERCIAL INVOICE IN TRIPLICATE SHOWING H.S. CODE 3918.
10
+FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT TO ORD
ER OF HANBIT BANK MARKED FREIGHT PREPAID AND NOTIFY APPLICANT
20: NOT A FIELD BUT THE END OF A NUMBERED LIST
:47A:+T/T REIMBURSEMENT PROHIBITED
:71D:ALL BANKING CHARGES OUTSIDE KOREA ARE FOR ACCOUNT OF BENEFICIARY
:48:21
:49:WITHOUT
:78:UPON RECEIPT OF COMPLYING DOCUMENTS WE SHALL REMIT AS INSTRUCTED
-
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:KRT26110388
:31C:261103
:40E:UCP LATEST VERSION
:31D:270131KOREA
:50:HANBIT INTERIOR CO., LTD.
BUSAN
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD88000,
:41D:ANY BANK
BY NEGOTIATION
:42C:AT SIGHT
:42D:HANBIT BANK SEOUL
:43P:ALLOWED
:43T:NOT ALLOWED
:44E:NINGBO PORT, CHINA
:44F:BUSAN PORT, KOREA
:44C:270110
:45A:+LUXURY VINYL TILES 4.0MM/0.3MM WEAR LAYER, UNICLIC, 1220X180MM
,ATTACHED IXPE 1.0MM, TOTAL QUANTITY 11,000 SQM AT USD 8.00/SQM C
FR BUSAN
:46A:+SIGNED COMMERCIAL INVOICE IN TRIPLICATE SHOWING H.S. CODE 3918.
10
+FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT TO ORD
ER OF HANBIT BANK MARKED FREIGHT PREPAID AND NOTIFY APPLICANT
20: NOT A FIELD BUT THE END OF A NUMBERED LIST
:47A:+T/T REIMBURSEMENT PROHIBITED
:71D:ALL BANKING CHARGES OUTSIDE KOREA ARE FOR ACCOUNT OF BENEFICIARY
:48:21
:49:WITHOUT
:78:UPON RECEIPT OF COMPLYING DOCUMENTS WE SHALL REMIT AS INSTRUCTED""",
                {"amount": "USD 88,000.00", "expiry": {"date": "2027-01-31", "place": "KOREA"}},
            ),
        ),
    ),
    "no colons, page heads and feet between": (
        """\
MERIDIAN BANK LTD - LC ADVICE                                 Ref: MBL/LC/7741
27 Sequence of Total 1/1
40A Form of Documentary Credit IRREVOCABLE
20 Documentary Credit Number MBL/26/07741
31C Date of Issue 260318
40E Applicable Rules UCP LATEST VERSION
31D Date and Place of Expiry 260624 CHINA
50 Applicant DELTA WALLS LIMITED
14 CANAL STREET
DHAKA
59 Beneficiary YONGRUI FLOORING CO LTD
NINGBO
32B Currency Code, Amount USD 27,450.00
Printed by: ops03                 Page 1 of 3
MERIDIAN BANK LTD - LC ADVICE                                 Ref: MBL/LC/7741
41D Available With... By... ANY BANK BY NEGOTIATION
43P Partial Shipments ALLOWED
43T Transhipment ALLOWED
44E Port of Loading/Airport of Departure NINGBO
44F Port of Discharge/Airport of Destination CHATTOGRAM
44C Latest Date of Shipment 260609
45A Description of Goods and/or Services PVC WALL PANELS
3,050 PCS AT USD 9.00
46A Documents Required
1. SIGNED INVOICES IN OCTUPLICATE
2. FULL SET B/L
Printed by: ops03                 Page 2 of 3
MERIDIAN BANK LTD - LC ADVICE                                 Ref: MBL/LC/7741
3. CERTIFICATE OF ORIGIN
47A Additional Conditions
1. BANGLADESH BANK REGISTRATION NUMBER TO APPEAR ON INVOICES
71D Charges ALL CHARGES OUTSIDE BANGLADESH FOR BENEFICIARY
48 Period for Presentation in Days 15
49 Confirmation Instructions WITHOUT
Printed by: ops03                 Page 3 of 3
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:MBL/26/07741
:31C:260318
:40E:UCP LATEST VERSION
:31D:260624 CHINA
:50:DELTA WALLS LIMITED
14 CANAL STREET
DHAKA
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD 27,450.00
:41D:ANY BANK BY NEGOTIATION
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:CHATTOGRAM
:44C:260609
:45A:PVC WALL PANELS
3,050 PCS AT USD 9.00
:46A:1. SIGNED INVOICES IN OCTUPLICATE
2. FULL SET B/L
3. CERTIFICATE OF ORIGIN
:47A:1. BANGLADESH BANK REGISTRATION NUMBER TO APPEAR ON INVOICES
:71D:ALL CHARGES OUTSIDE BANGLADESH FOR BENEFICIARY
:48:15
:49:WITHOUT""",
                {"amount": "USD 27,450.00", "latest_shipment": "2026-06-09", "presentation_days": 15},
            ),
        ),
    ),
    "line breaks lost, names kept": (
        "MT700 ISSUE OF A DOCUMENTARY CREDIT 27: Sequence of Total 1/1 40A: Form of Documentary Credit IRREVOCABLE "
        "20: Documentary Credit Number HRB-26-4410 31C: Date of Issue 261101 40E: Applicable Rules UCP LATEST VERSION "
        "31D: Date and Place of Expiry 270215 CHINA 50: Applicant HARBOUR HOMES INC. 400 PIER AVE, HALIFAX "
        "59: Beneficiary YONGRUI FLOORING CO LTD NINGBO 32B: Currency Code, Amount CAD 51,300.00 "
        "41D: Available With... By... ANY BANK IN CHINA BY NEGOTIATION 42C: Drafts at... 30 DAYS AFTER SIGHT "
        "43P: Partial Shipments ALLOWED 43T: Transhipment ALLOWED 44E: Port of Loading/Airport of Departure NINGBO "
        "44F: Port of Discharge/Airport of Destination HALIFAX 44C: Latest Date of Shipment 270125 "
        "45A: Description of Goods and/or Services SPC PLANKS, 2,700 CTNS AT CAD 19.00 "
        "46A: Documents Required +INVOICE +B/L 48: Period for Presentation in Days 21 "
        "49: Confirmation Instructions WITHOUT",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:HRB-26-4410
:31C:261101
:40E:UCP LATEST VERSION
:31D:270215 CHINA
:50:HARBOUR HOMES INC. 400 PIER AVE, HALIFAX
:59:YONGRUI FLOORING CO LTD NINGBO
:32B:CAD 51,300.00
:41D:ANY BANK IN CHINA BY NEGOTIATION
:42C:30 DAYS AFTER SIGHT
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:HALIFAX
:44C:270125
:45A:SPC PLANKS, 2,700 CTNS AT CAD 19.00
:46A:+INVOICE +B/L
:48:21
:49:WITHOUT""",
                {"amount": "CAD 51,300.00", "expiry": {"date": "2027-02-15", "place": "CHINA"}},
            ),
        ),
    ),
    "noise of a scanner": (
        """\
MT7OO lssue of a Documentary Credit
:27 : 1/1
:4OA: IRREVOCABLE
:2O : GPB26-1185
:3lC: 261006
:40E: UCP LATEST VERSlON
:3lD: 270ll5 CHINA
:5O : GULF PARTITIONS W.L.L.
.      MANAMA
:S9 : YONGRUI FLOORING CO LTD
:32B: USD 4l,250.00
:41D: ANY BANK BY NEGOTIATION
:43P: ALLOWED
:43T: ALLOWED
:44E: NINGBO
:44F: BAHRAIN
:44C: 261220
:45A: GYPSUM PARTITIONS
:46A: INVOICE
:48 : 2l
:49 : WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:GPB26-1185
:31C:261006
:40E:UCP LATEST VERSlON
:31D:270ll5 CHINA
:50:GULF PARTITIONS W.L.L.
.      MANAMA
:59:YONGRUI FLOORING CO LTD
:32B:USD 4l,250.00
:41D:ANY BANK BY NEGOTIATION
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:BAHRAIN
:44C:261220
:45A:GYPSUM PARTITIONS
:46A:INVOICE
:48:2l
:49:WITHOUT""",
                {"amount": None, "expiry": {"date": None, "place": "CHINA"}, "latest_shipment": "2026-12-20"},
            ),
        ),
    ),
    "tabs from a sheet": (
        "Field\tName\tContent\n"
        "27\tSequence of Total\t1/1\n"
        "40A\tForm of Documentary Credit\tIRREVOCABLE\n"
        "20\tDocumentary Credit Number\tWSB-LC-260981\n"
        "31C\tDate of Issue\t2026-10-09\n"
        "40E\tApplicable Rules\tUCP LATEST VERSION\n"
        "31D\tDate and Place of Expiry\t2027-01-20 AT OUR COUNTERS\n"
        "50\tApplicant\tWESTSIDE BUILDERS PTY LTD\n"
        "\t\tPERTH\n"
        "59\tBeneficiary\tYONGRUI FLOORING CO LTD\n"
        "\t\tNINGBO\n"
        "32B\tCurrency Code, Amount\tAUD 40,000.00\n"
        "41A\tAvailable With... By...\tWSBKAU2S BY ACCEPTANCE\n"
        "43P\tPartial Shipments\tNOT ALLOWED\n"
        "43T\tTranshipment\tALLOWED\n"
        "44E\tPort of Loading\tNINGBO\n"
        "44F\tPort of Discharge\tFREMANTLE\n"
        "44C\tLatest Date of Shipment\t2026-12-30\n"
        "45A\tDescription of Goods\t1,000 CTNS FLOORING\n"
        "\t\tDAP PERTH\n"
        "46A\tDocuments Required\t+INVOICE\n"
        "\t\t+B/L\n"
        "48\tPeriod for Presentation\t21\n"
        "49\tConfirmation Instructions\tMAY ADD\n",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:WSB-LC-260981
:31C:2026-10-09
:40E:UCP LATEST VERSION
:31D:2027-01-20 AT OUR COUNTERS
:50:WESTSIDE BUILDERS PTY LTD
PERTH
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:AUD 40,000.00
:41A:WSBKAU2S BY ACCEPTANCE
:43P:NOT ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:FREMANTLE
:44C:2026-12-30
:45A:1,000 CTNS FLOORING
DAP PERTH
:46A:+INVOICE
+B/L
:48:21
:49:MAY ADD""",
                {
                    "amount": "AUD 40,000.00",
                    "expiry": {"date": "2027-01-20", "place": "OUR COUNTERS"},
                    "latest_shipment": "2026-12-30",
                },
            ),
        ),
    ),
    "columns torn by a pdf": (
        """\
Swift Message MT700
F27   Sequence of Total                1/1
F40A  Form of Documentary Credit       IRREVOCABLE
F20   Documentary Credit Number        SCB26HH01234
F31C  Date of Issue                    261022
F40E  Applicable Rules                 UCP LATEST VERSION
F31D  Date and Place of Expiry         270131
                                       GERMANY
F50   Applicant                        NORDBODEN GMBH
                                       HAFENSTRASSE 9
                                       20457 HAMBURG
F59   Beneficiary                      YONGRUI FLOORING CO LTD
                                       NINGBO
F32B  Currency Code, Amount            EUR
                                       63.900,00
F41A  Available With... By...          NBDEDEHH
      - BIC                            BY PAYMENT
F43P  Partial Shipments                ALLOWED
F43T  Transhipment                     ALLOWED
F44E  Port of Loading/                 NINGBO
      Airport of Departure
F44F  Port of Discharge/               HAMBURG
      Airport of Destination
F44C  Latest Date of Shipment          261231
F45A  Description of Goods             LAMINATE AC4
      and/or Services                  7,100 SQM
                                       FOB NINGBO
F46A  Documents Required               +INVOICE
                                       +FULL SET B/L
F48   Period for Presentation          21
      in Days
F49   Confirmation Instructions        WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:SCB26HH01234
:31C:261022
:40E:UCP LATEST VERSION
:31D:270131
GERMANY
:50:NORDBODEN GMBH
HAFENSTRASSE 9
20457 HAMBURG
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:EUR
63.900,00
:41A:NBDEDEHH
BY PAYMENT
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:HAMBURG
:44C:261231
:45A:LAMINATE AC4
7,100 SQM
FOB NINGBO
:46A:+INVOICE
+FULL SET B/L
:48:21
:49:WITHOUT""",
                {"amount": "EUR 63,900.00", "expiry": {"date": "2027-01-31", "place": "GERMANY"}},
            ),
        ),
    ),
    "amounts in words": (
        """\
OUR IRREVOCABLE DOCUMENTARY CREDIT MT700
27: SEQUENCE OF TOTAL: 1/1
40A: FORM OF DOCUMENTARY CREDIT: IRREVOCABLE
20: DOCUMENTARY CREDIT NUMBER: PKB/ILC/26/118
31C: DATE OF ISSUE: 261007
40E: APPLICABLE RULES: UCP LATEST VERSION
31D: DATE AND PLACE OF EXPIRY: 270107 CHINA
50: APPLICANT: INDUS PANEL WORKS
    PLOT 33, KORANGI, KARACHI
59: BENEFICIARY: YONGRUI FLOORING CO LTD
    NINGBO
32B: CURRENCY CODE, AMOUNT: USD 1,04,500.00
     (US DOLLARS ONE HUNDRED FOUR THOUSAND FIVE HUNDRED ONLY)
39A: PERCENTAGE CREDIT AMOUNT TOLERANCE: 03/03
41D: AVAILABLE WITH BY: ANY BANK
     BY NEGOTIATION
42C: DRAFTS AT: SIGHT FOR 100 PCT INVOICE VALUE
43P: PARTIAL SHIPMENTS: ALLOWED
43T: TRANSHIPMENT: ALLOWED
44E: PORT OF LOADING: ANY PORT OF CHINA
44F: PORT OF DISCHARGE: KARACHI SEAPORT
44C: LATEST DATE OF SHIPMENT: 261217
45A: DESCRIPTION OF GOODS:
     MDF PANELS 1,900 CBM AT USD 55.00 CFR KARACHI
46A: DOCUMENTS REQUIRED:
     1) INVOICES IN 8 COPIES
     2) B/L
48: PERIOD FOR PRESENTATION: 21
49: CONFIRMATION INSTRUCTIONS: WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:PKB/ILC/26/118
:31C:261007
:40E:UCP LATEST VERSION
:31D:270107 CHINA
:50:INDUS PANEL WORKS
PLOT 33, KORANGI, KARACHI
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD 1,04,500.00
(US DOLLARS ONE HUNDRED FOUR THOUSAND FIVE HUNDRED ONLY)
:39A:03/03
:41D:ANY BANK
BY NEGOTIATION
:42C:SIGHT FOR 100 PCT INVOICE VALUE
:43P:ALLOWED
:43T:ALLOWED
:44E:ANY PORT OF CHINA
:44F:KARACHI SEAPORT
:44C:261217
:45A:MDF PANELS 1,900 CBM AT USD 55.00 CFR KARACHI
:46A:1) INVOICES IN 8 COPIES
2) B/L
:48:21
:49:WITHOUT""",
                {"amount": "USD 104,500.00"},
            ),
        ),
    ),
    "dates spelled beside six digits": (
        """\
Message Type : 700
:20: Documentary Credit Number : VTB-26-L-0091
:27: Sequence of Total : 1/1
:40A: Form of Documentary Credit : IRREVOCABLE
:31C: Date of Issue : 261105 (05 Nov 2026)
:31D: Date and Place of Expiry : 270205 (05 Feb 2027) VIETNAM
:40E: Applicable Rules : UCPURR LATEST VERSION
:50: Applicant : SAO BIEN JSC
HAI PHONG
:59: Beneficiary : YONGRUI FLOORING CO LTD
:32B: Currency Code, Amount : USD 18.900,00 (EIGHTEEN THOUSAND NINE HUNDRED)
:41D: Available With... By... : ANY BANK
BY NEGOTIATION
:42C: Drafts at... : SIGHT
:44E: Port of Loading/Airport of Departure : NINGBO
:44F: Port of Discharge/Airport of Destination : HAI PHONG
:44C: Latest Date of Shipment : 270115 (15 Jan 2027)
:45A: Description of Goods and/or Services : SPC FLOORING
:46A: Documents Required : +INVOICE
:48: Period for Presentation in Days : 21
:49: Confirmation Instructions : WITHOUT
""",
        (
            (
                "700",
                """\
:20:VTB-26-L-0091
:27:1/1
:40A:IRREVOCABLE
:31C:261105 (05 Nov 2026)
:31D:270205 (05 Feb 2027) VIETNAM
:40E:UCPURR LATEST VERSION
:50:SAO BIEN JSC
HAI PHONG
:59:YONGRUI FLOORING CO LTD
:32B:USD 18.900,00 (EIGHTEEN THOUSAND NINE HUNDRED)
:41D:ANY BANK
BY NEGOTIATION
:42C:SIGHT
:44E:NINGBO
:44F:HAI PHONG
:44C:270115 (15 Jan 2027)
:45A:SPC FLOORING
:46A:+INVOICE
:48:21
:49:WITHOUT""",
                {
                    "amount": "USD 18,900.00",
                    "latest_shipment": "2027-01-15",
                    "expiry": {"date": "2027-02-05", "place": "VIETNAM"},
                },
            ),
        ),
    ),
    "amendment with repall in an e-bank": (
        """\
信用证修改通知 AMENDMENT ADVICE
MT707 Amendment to a Documentary Credit
27: Sequence of Total
    1/1
20: Sender's Reference
    0417AM26000231
21: Receiver's Reference
    NONREF
23: Issuing Bank's Reference
    0417LC26001187
52A: Issuing Bank
    LGNBSGSG
31C: Date of Issue
    261030
26E: Number of Amendment
    003
30: Date of Amendment
    261118
22A: Purpose of Message
    ISSU
31D: Date and Place of Expiry
    270228 IN CHINA
33B: Decrease of Documentary Credit Amount
    USD1500,
44C: Latest Date of Shipment
    270207
46B: Documents Required
    /REPALL/
    + SIGNED COMMERCIAL INVOICE IN 4 COPIES
    + FULL SET CLEAN ON BOARD B/L
    + CERTIFICATE OF ORIGIN FORM E
47B: Additional Conditions
    /DELETE/
    + ALL DOCUMENTS MUST SHOW THE CREDIT NUMBER
    /ADD/
    + THIRD PARTY DOCUMENTS NOT ACCEPTABLE
71N: Amendment Charge Payable By
    APPL
72Z: Sender to Receiver Information
    /BENCON/
""",
        (
            (
                "707",
                """\
:27:1/1
:20:0417AM26000231
:21:NONREF
:23:0417LC26001187
:52A:LGNBSGSG
:31C:261030
:26E:003
:30:261118
:22A:ISSU
:31D:270228 IN CHINA
:33B:USD1500,
:44C:270207
:46B:/REPALL/
+ SIGNED COMMERCIAL INVOICE IN 4 COPIES
+ FULL SET CLEAN ON BOARD B/L
+ CERTIFICATE OF ORIGIN FORM E
:47B:/DELETE/
+ ALL DOCUMENTS MUST SHOW THE CREDIT NUMBER
/ADD/
+ THIRD PARTY DOCUMENTS NOT ACCEPTABLE
:71N:APPL
:72Z:/BENCON/""",
                {"amendment_no": 3},
            ),
        ),
    ),
    "quoted in a mail": (
        """\
Dear Amy,

Yes please check the draft again, I marked 48.

On Mon, 9 Nov 2026 at 10:12, Amy <amy@yongrui.example> wrote:
> Dear Omar,
> here is your text back:
>
> > 27: 1/1
> > 40A: IRREVOCABLE
> > 20: DRAFT-77
> > 31C: 261109
> > 40E: UCP LATEST VERSION
> > 31D: 270120 CHINA
> > 50: NILE FLOORS SAE
> > CAIRO
> > 59: YONGRUI FLOORING CO LTD
> > NINGBO
> > 32B: USD 33,000.00
> > 41D: ANY BANK BY NEGOTIATION
> > 44E: NINGBO
> > 44F: ALEXANDRIA OLD PORT
> > 44C: 261230
> > 45A: 1,500 CTNS SPC AT USD 22
> > CFR ALEXANDRIA
> > 46A: + INVOICE LEGALIZED
> > + EUR1 NOT REQUIRED
> > 48: 15 DAYS
> > 49: CONFIRM
>
> Best regards
> Amy
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:DRAFT-77
:31C:261109
:40E:UCP LATEST VERSION
:31D:270120 CHINA
:50:NILE FLOORS SAE
CAIRO
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD 33,000.00
:41D:ANY BANK BY NEGOTIATION
:44E:NINGBO
:44F:ALEXANDRIA OLD PORT
:44C:261230
:45A:1,500 CTNS SPC AT USD 22
CFR ALEXANDRIA
:46A:+ INVOICE LEGALIZED
+ EUR1 NOT REQUIRED
:48:15 DAYS
:49:CONFIRM""",
                {"amount": "USD 33,000.00", "presentation_days": 15},
            ),
        ),
    ),
    "forwarded with greeting and signature": (
        """\
Hi Amy,

Our bank opened the L/C this morning, see below. Please arrange production in time!

---------- Forwarded message ---------
From: Trade Desk <trade@coastbank.example>
Date: Tue, 3 Nov 2026
Subject: LC opened

Applicant copy. MT700
Field 27   1/1
Field 40A  IRREVOCABLE
Field 20   CST-0091/26
Field 31C  261103
Field 40E  UCP LATEST VERSION
Field 31D  270115 NINGBO
Field 50   COAST INTERIORS LTD, MOMBASA
Field 59   YONGRUI FLOORING CO LTD, NINGBO
Field 32B  USD 29,640.00
Field 41D  ANY BANK IN CHINA BY NEGOTIATION
Field 43P  ALLOWED
Field 43T  ALLOWED
Field 44E  NINGBO
Field 44F  MOMBASA
Field 44C  261225
Field 45A  1,482 CTNS PVC CEILING AT USD 20.00 CFR MOMBASA
Field 46A  INVOICE, B/L, PVOC CERTIFICATE
Field 48   21
Field 49   WITHOUT

Kind regards,
Peter Mwangi
Coast Interiors Ltd | P.O. Box 20 | Mombasa
Tel 41 222 3300
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:CST-0091/26
:31C:261103
:40E:UCP LATEST VERSION
:31D:270115 NINGBO
:50:COAST INTERIORS LTD, MOMBASA
:59:YONGRUI FLOORING CO LTD, NINGBO
:32B:USD 29,640.00
:41D:ANY BANK IN CHINA BY NEGOTIATION
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:MOMBASA
:44C:261225
:45A:1,482 CTNS PVC CEILING AT USD 20.00 CFR MOMBASA
:46A:INVOICE, B/L, PVOC CERTIFICATE
:48:21
:49:WITHOUT""",
                {"amount": "USD 29,640.00", "expiry": {"date": "2027-01-15", "place": "NINGBO"}},
            ),
        ),
    ),
    "a credit and its amendment in one text": (
        """\
===== MESSAGE 1 =====
MT700
:27:1/1
:40A:IRREVOCABLE
:20:FJB-26-551
:31C:260910
:40E:UCP LATEST VERSION
:31D:261210 CHINA
:50:ISLAND DECOR
SUVA
:59:YONGRUI FLOORING CO LTD
:32B:USD9800,
:41D:ANY BANK
BY NEGOTIATION
:44E:NINGBO
:44F:SUVA
:44C:261115
:45A:FLOORING
:46A:INVOICE
B/L
:48:21
:49:WITHOUT
===== MESSAGE 2 =====
MT707
:27:1/1
:20:FJB-26-551
:21:NONREF
:23:FJB-26-551
:31C:260910
:26E:001
:30:261101
:22A:ISSU
:31D:270110 CHINA
:44C:261215
:71N:APPL
===== END =====
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:FJB-26-551
:31C:260910
:40E:UCP LATEST VERSION
:31D:261210 CHINA
:50:ISLAND DECOR
SUVA
:59:YONGRUI FLOORING CO LTD
:32B:USD9800,
:41D:ANY BANK
BY NEGOTIATION
:44E:NINGBO
:44F:SUVA
:44C:261115
:45A:FLOORING
:46A:INVOICE
B/L
:48:21
:49:WITHOUT""",
                {"amount": "USD 9,800.00"},
            ),
            (
                "707",
                """\
:27:1/1
:20:FJB-26-551
:21:NONREF
:23:FJB-26-551
:31C:260910
:26E:001
:30:261101
:22A:ISSU
:31D:270110 CHINA
:44C:261215
:71N:APPL""",
                {"amendment_no": 1},
            ),
        ),
    ),
    "german, tag after the name": (
        """\
HANSEKONTOR BANK AG                                     Seite 1 von 2
Akkreditiveröffnung MT700

Sequenz :27: 1/1
Form des Akkreditivs :40A: IRREVOCABLE
Akkreditivnummer :20: HKB26-118844
Eröffnungsdatum :31C: 261029
Anwendbare Regeln :40E: UCP LATEST VERSION
Verfalldatum und -ort :31D: 270131 HAMBURG
Auftraggeber :50: BODENWELT GMBH
                  SPEICHERSTADT 4
                  HAMBURG
Begünstigter :59: YONGRUI FLOORING CO LTD
                  NINGBO
Währung, Betrag :32B: EUR 58.320,00
HANSEKONTOR BANK AG                                     Seite 2 von 2
Benutzbar bei ... durch ... :41A: HKBADEHH
                  BY PAYMENT
Teilverladungen :43P: NOT ALLOWED
Umladung :43T: ALLOWED
Verladehafen :44E: NINGBO
Löschhafen :44F: HAMBURG
Letztes Verladedatum :44C: 261222
Warenbeschreibung :45A: KORKBODEN 2.160 QM
                  CIF HAMBURG
Dokumente :46A: + HANDELSRECHNUNG
                  + KONNOSSEMENT
Vorlagefrist :48: 21
Bestätigungsanweisung :49: WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:HKB26-118844
:31C:261029
:40E:UCP LATEST VERSION
:31D:270131 HAMBURG
:50:BODENWELT GMBH
SPEICHERSTADT 4
HAMBURG
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:EUR 58.320,00
:41A:HKBADEHH
BY PAYMENT
:43P:NOT ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:HAMBURG
:44C:261222
:45A:KORKBODEN 2.160 QM
CIF HAMBURG
:46A:+ HANDELSRECHNUNG
+ KONNOSSEMENT
:48:21
:49:WITHOUT""",
                {"amount": "EUR 58,320.00", "expiry": {"date": "2027-01-31", "place": "HAMBURG"}},
            ),
        ),
    ),
    "hong kong, number and name on one line, value indented": (
        """\
EXPORT DC ADVICE                                                    PAGE :  1
DC NO. DCHKH261188                                     ADVICE NO. EXAD26117

*** SWIFT MT 700 RECEIVED 03NOV26 ***
SEQUENCE OF TOTAL                                         /27
     1/1
FORM OF DOCUMENTARY CREDIT                                /40A
     IRREVOCABLE
DOCUMENTARY CREDIT NUMBER                                 /20
     DCHKH261188
DATE OF ISSUE                                             /31C
     03NOV26
APPLICABLE RULES                                          /40E
     UCP LATEST VERSION
DATE AND PLACE OF EXPIRY                                  /31D
     31JAN27  CHINA
APPLICANT                                                 /50
     VICTORIA DECOR LIMITED
     KOWLOON
BENEFICIARY                                               /59
     YONGRUI FLOORING CO LTD
     NINGBO
CURRENCY CODE, AMOUNT                                     /32B
     HKD 412,000.00
AVAILABLE WITH...BY...                                    /41D
     ANY BANK
     BY NEGOTIATION
LATEST DATE OF SHIPMENT                                   /44C
     10JAN27
DESCRIPTION OF GOODS AND/OR SERVICES                      /45A
     FLOORING
DOCUMENTS REQUIRED                                        /46A
     + INVOICE
EXPORT DC ADVICE                                                    PAGE :  2
DC NO. DCHKH261188                                     ADVICE NO. EXAD26117
     + CARGO RECEIPT
PERIOD FOR PRESENTATION IN DAYS                           /48
     14
CONFIRMATION INSTRUCTIONS                                 /49
     WITHOUT
*** END OF MESSAGE ***
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:DCHKH261188
:31C:03NOV26
:40E:UCP LATEST VERSION
:31D:31JAN27  CHINA
:50:VICTORIA DECOR LIMITED
KOWLOON
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:HKD 412,000.00
:41D:ANY BANK
BY NEGOTIATION
:44C:10JAN27
:45A:FLOORING
:46A:+ INVOICE
+ CARGO RECEIPT
:48:14
:49:WITHOUT""",
                {
                    "amount": "HKD 412,000.00",
                    "expiry": {"date": "2027-01-31", "place": "CHINA"},
                    "latest_shipment": "2027-01-10",
                },
            ),
        ),
    ),
    "release of 2026 with split parties": (
        """\
{1:F01YJCBCNSHAXXX0000000000}{2:O7001201261120NVKBSGSGXXXX00000000002611201201N}{3:{108:26NOV001}}{4:
:27:1/1
:40A:IRREVOCABLE
:20:NVK26L0007
:31C:261120
:40E:UCP LATEST VERSION
:31D:270220CHINA
:50N:NOVA KITCHENS PTE LTD
:50S:9 JALAN BESAR
:50T:SINGAPORE
:50P:208787
:50R:SG
:59N:YONGRUI FLOORING CO LTD
:59T:NINGBO
:59R:CN
:32B:USD15000,
:41D:ANY BANK
BY NEGOTIATION
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:SINGAPORE
:44C:270130
:44I:CIF/SINGAPORE
:45A:+CABINET DOORS
:45H:441890
:46A:+INVOICE
:48:21
:49:WITHOUT
:78K:PAY AT MATURITY
-}
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:NVK26L0007
:31C:261120
:40E:UCP LATEST VERSION
:31D:270220CHINA
:50N:NOVA KITCHENS PTE LTD
:50S:9 JALAN BESAR
:50T:SINGAPORE
:50P:208787
:50R:SG
:59N:YONGRUI FLOORING CO LTD
:59T:NINGBO
:59R:CN
:32B:USD15000,
:41D:ANY BANK
BY NEGOTIATION
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:SINGAPORE
:44C:270130
:44I:CIF/SINGAPORE
:45A:+CABINET DOORS
:45H:441890
:46A:+INVOICE
:48:21
:49:WITHOUT
:78K:PAY AT MATURITY""",
                {"amount": "USD 15,000.00"},
            ),
        ),
    ),
    "broken: breaks lost in half, values damaged": (
        """\
MT700
:27:1/1:40A:IRREVOCABLE:20:BRK-26-1
:31C:261301
:40E:UCP LATEST VERSION :31D:270230CHINA
:50:BREAKWATER CO
ADEN :59:YONGRUI FLOORING CO LTD
:32B:USD12.50O,00
:39A:05
:41D:ANY BANK
BY NEGOTIATION:43P:ALLOWED:43T:ALLOWED
:44E:NINGBO:44F:ADEN
:44C:27-01
:45A:TILES AT RATIO 1:2:3
SIZE 30:20:10 MM
:46A:INVOICE
:48:21 DAYS:49:WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:BRK-26-1
:31C:261301
:40E:UCP LATEST VERSION
:31D:270230CHINA
:50:BREAKWATER CO
ADEN
:59:YONGRUI FLOORING CO LTD
:32B:USD12.50O,00
:39A:05
:41D:ANY BANK
BY NEGOTIATION
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:ADEN
:44C:27-01
:45A:TILES AT RATIO 1:2:3
SIZE 30:20:10 MM
:46A:INVOICE
:48:21 DAYS
:49:WITHOUT""",
                {
                    "amount": None,
                    "expiry": {"date": None, "place": "CHINA"},
                    "latest_shipment": None,
                    "presentation_days": 21,
                },
            ),
        ),
    ),
    "alliance print with explanations beside codes": (
        """\
03/11/26-10:41:08            PrinterYJ-4410-000212                     1

--------------------- Instance Type and Transmission --------------
     Copy received from SWIFT
     Priority         : Normal
     Message Output Reference : 1041 261103YJCBCNSHAXXX4410228812
     Correspondent Input Reference : 1040 261103ORNTLKLXAXXX1188002211
--------------------------- Message Header -------------------------
     Swift Output     : FIN 700 Issue of a Documentary Credit
     Sender           : ORNTLKLXXXX
                        ORIENT TEST BANK
                        COLOMBO LK
     Receiver         : YJCBCNSHXXX
     MUR : 26110300881
--------------------------- Message Text ---------------------------
      27: Sequence of Total
          1/1
     40A: Form of Documentary Credit
          IRREVOCABLE
      20: Documentary Credit Number
          ORN/DC/26/0881
     31C: Date of Issue
          261103
     40E: Applicable Rules
          UCP LATEST VERSION
     31D: Date and Place of Expiry
          270124CHINA
      50: Applicant
          CEYLON FLOORS (PVT) LTD
          55 GALLE ROAD
          COLOMBO 03
      59: Beneficiary - Name & Address
          YONGRUI FLOORING CO LTD
          NINGBO
     32B: Currency Code, Amount
          Currency         : USD (US DOLLAR)
          Amount           :                  #24,310.00#
     41D: Available With...By... - Name & Address
          ANY BANK IN CHINA
          BY NEGOTIATION
     42C: Drafts at...
          AT SIGHT
     42A: Drawee - BIC
          ORNTLKLXXXX
          ORIENT TEST BANK
          COLOMBO LK
     43P: Partial Shipments
          ALLOWED
     43T: Transhipment
          ALLOWED
     44E: Port of Loading/Airport of Dep.
          ANY SEAPORT IN CHINA
     44F: Port of Discharge/Airport of Dest.
          COLOMBO
     44C: Latest Date of Shipment
          270103
     45A: Description of Goods &/or Services
          VINYL FLOORING AS PER PROFORMA
          YR-2026-331 DATED 12.10.2026

03/11/26-10:41:08            PrinterYJ-4410-000212                     2

          FOB NINGBO
     46A: Documents Required
          1. SIGNED INVOICES IN TRIPLICATE
          2. FULL SET B/L
     47A: Additional Conditions
          1. INSURANCE COVERED BY APPLICANT
     71D: Charges
          ALL CHARGES OUTSIDE SRI LANKA FOR
          BENEFICIARY
      48: Period for Presentation in Days
          21
      49: Confirmation Instructions
          WITHOUT
      78: Instr to Payg/Accptg/Negotg Bank
          DOCUMENTS IN ONE LOT TO US
--------------------------- Message Trailer ------------------------
     {MAC:00000000}
     {CHK:998877665544}
     PKI Signature: MAC-Equivalent
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:ORN/DC/26/0881
:31C:261103
:40E:UCP LATEST VERSION
:31D:270124CHINA
:50:CEYLON FLOORS (PVT) LTD
55 GALLE ROAD
COLOMBO 03
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:Currency         : USD (US DOLLAR)
Amount           :                  #24,310.00#
:41D:ANY BANK IN CHINA
BY NEGOTIATION
:42C:AT SIGHT
:42A:ORNTLKLXXXX
ORIENT TEST BANK
COLOMBO LK
:43P:ALLOWED
:43T:ALLOWED
:44E:ANY SEAPORT IN CHINA
:44F:COLOMBO
:44C:270103
:45A:VINYL FLOORING AS PER PROFORMA
YR-2026-331 DATED 12.10.2026
FOB NINGBO
:46A:1. SIGNED INVOICES IN TRIPLICATE
2. FULL SET B/L
:47A:1. INSURANCE COVERED BY APPLICANT
:71D:ALL CHARGES OUTSIDE SRI LANKA FOR
BENEFICIARY
:48:21
:49:WITHOUT
:78:DOCUMENTS IN ONE LOT TO US""",
                {"amount": "USD 24,310.00", "expiry": {"date": "2027-01-24", "place": "CHINA"}},
            ),
        ),
    ),
}
