"""The words that tell what a day, an amount or a quantity is for, in the languages buyers write; data only.

Each row is a role and stems of words: Latin and Cyrillic ones stand at the start of a word, those of joined scripts
anywhere; `_` is a blank. A stem has one role.
"""

from __future__ import annotations

DAY_ROLES: tuple[tuple[str, str], ...] = (
    ("pay", "se_canceló se_cancel cancelaremos cancelamos_la cancelará  leave_our_account leave_our_bank leaves_our goes_out go_out pay paid remit transfer wire wiring settle settling balance deposit fund"
            " pag transfer regulariz anticipo abon girar giro liquid cancelar_usd depósito sinal quit virement vir règl régl solder acompte zahl überwei begleich anzahlung"
            " оплат плат перевед перечисл переч деньг предоплат bonific salder versa acconto öde havale yatır transfer avans"
            " دفع الدفع سداد السداد نسدد سندفع ندفع تحويل نحول سنحول الحوالة حوالة"
            " 付款 付清 支付 汇款 匯款 电汇 電匯 打款 转账 轉帳 汇出 匯出 结清 結清 还款 付的 的款 送金 支払 振込 振り込 入金 송금 입금 지급 결제 납부"),
    ("deliver", "in_place in_the_schools at_yard on_the_site deliver delivery dispatch land in_hand in_store in_our_w in_our_store in_our_port ready_for_collection ready_for_pick on_site at_site in_our_dc in_dc in-dc in_my_w on_our_shel on_the_shel on_the_water on_board_the be_here be_there"
                " entreg entrega plazo_de_entrega fecha_requerida prazo_de_entrega prazo"
                " livr délai liefer поставк постав срок_поставки доставк consegn serv teslim termin"
                " التسليم تسليم التوريد 交货 交貨 交期 交付 要货 要貨 到倉 到仓 納品 納期 お届け 납품 납기 인도 納入 送货 送貨 送的 送到 送達 送达 入仓 入倉"),
    ("want", "need required require wants_it нуж необходим neces precis necessit besoin benötig brauch lazım gerek ihtiyaç"
             " نحتاج نحتاجها نريد نريدها مطلوب 需要 必要 希望 필요 requier requer"),
    ("send", "gönder"),
    ("arrive", "got_here get_here got_in 到了 运抵 運抵 inen indi_ indiril docked berthed discharged descarg desembarc descarreg débarqu déchargé eingegangen abgeladen разгруз поступ выгруз scaric boşalt ulaştı 卸柜 卸櫃 到仓 入荷 着荷 届き 하역 arriv reach eta landed came unload"
               " lleg arrib cheg previsão_de_chegada recal anlief ankunft eintreff eingetroffen angekommen"
               " прибы пришёл пришел пришл прихо arrivo giung var varış ulaş geld gelen girdi girmiş"
               " وصل وصلت الوصول تصل 到港 到货 到貨 到厂 到廠 抵港 抵达 抵達 预计到 到。 到， 到； 到達 到着 入港 도착 입항 입고"),
    ("receive", "erhielt bekamen bekommen got_the_g got_the_c got_the_s got_our got_them got_goods got_container got_shipment collected تسلمنا приня принят 入库 入庫 提货 提貨 수취 receiv recib receb приёмк приемк reçu reçue recept récept erhalten получ принят ricev merce_arrivata teslim_aldı aldık استلم استلمنا استلام 收到 收货 收貨 簽收 签收 受領 受け取 수령"),
    ("open", "open abrir abri abiert abertura apertur ouvr ouvert eröffn выпуст откр açıl açac açmış açtır aprir سيفتح سيُفتح يفتح فتح 开证 開證 开出 開出 開設 개설"),
    ("find", "抽检 抽檢 全检 验货 驗貨 gefund feststell hallamos halló relevé remarqu вскры установлен notato 查出 検出 判明 見つか 확인되 found find discover notic unpack inspect check test detect identified"
             " encontr detect descub descob constat découv festgestell entdeck bemerk обнаруж выяви замети scopert riscontr fark_et tespit gördük"
             " اكتشف لاحظ وجدنا 发现 發現 检验 檢驗 开箱 開箱 拆箱 発見 気づ 検品 발견 확인한_결과"),
    ("ship", "s/d lds shpmnt shipmt shipmnt shpt lds: shipment_deadline loading_deadline deadline_for_shipment ship shipment shipping lsd 44c latest_date_of latest_shipment loading"
             " embarq embarc despach expédi expedi embarqu verschiff verlad versand отгруз отправк_груза spediz imbarc yükle sevk"
             " الشحن شحن للشحن نشحن 装运 裝運 装船 裝船 装期 船期 出运 出貨 出货 发货 發貨 发运 最迟装 船積 出荷 積み 선적 출하 출고 装柜 裝櫃"),
    ("depart", "etd depart sail leave leaving leaves leav on_board zarp salida saída partida départ départs appareill abfahr auslauf выход отход отплы partenza kalkış kalkar المغادرة تغادر الإبحار 开船 開船 离港 離港 启航 啟航 出港 출항 출발"),
    ("ready", "ready finish complet production_ends listo lista pronto terminad prêt fertig готов pronta hazır جاهز 完成 做好 备好 備好 完工 완료 완성"),
    ("expiry", "e/d expry exp_date exp. vigencia закрыва good_through good_until runs_out run_out negotiation_date expiration_passes be_negotiated be_presented_until vincend caduc expir expiry valid validity 31d 31e validez vencim vence validade vencimento échéance valide gültig verfall laufzeit ablauf срок_действия действ истек истечен действителен scaden validità vade geçerl son_kullan"
               " الصلاحية صلاحية الانتهاء انتهاء ينتهي مستحق 有效期 效期 到期 有効期限 유효기 유효기일 유효기간 만기"),
    ("answer", "at_our_counter our_counter reply repl answer respond respons revert confirm feedback advise let_us let_me consent quote quotation offer bid tender submit closes closing deadline acknowledg"
               " respon responderem faire_part votre_accord nous_fixer avisen avísen avisar_antes avisem informem informez mitteil lassen_sie_uns 告知 respuesta respond cotiz confirm conteste contesta contest contést oferta cotación resposta cotação proposta propuesta réponse répon offre devis coter confirmer antwort bestätig angebot rückmeldung stellungnahme bescheid"
               " ждём_кп ждем_кп кп_до ответ ответьте подтверд предложен сообщ напиши напишите решение_до решени согласи rispo conferm offerta risposta cevap yanıt dönüş_yap dönüş_bek dönerse teyit teklif bildir yazın"
               " جواب الرد رد_ نرجو_الرد التأكيد تأكيد تقديم العرض عرض_السعر 报价 報價 回复 回覆 回复 回覆 答复 答覆 确认 確認 投标 回答 覆我 覆返 返事 お知らせ 알려 見積 ご連絡 見積書 회신 답변 확인_부탁 확인부탁 확인해 견적 제출"),
    ("visit", "visit come_to see_your trip travel tour meeting fair exhibition visita feria salon foire besuch messe выставк визит ziyaret fuar زيارة معرض 参观 參觀 拜访 拜訪 展会 展會 访问 訪問 방문 전시회"),
    ("paper", "dated invoice_date order_of order_date b/l_date issued issue fecha_de_factura datée émise vom_ausgestellt vystaven датирован от_ fatura_tarihi 日期为 开立 開立 签发 發行 발행"),
    ("start", "project_start works_start event_is launch docking place_the_order place_an_order place_order hacer_el_pedido 下单 下單 발주하 starting_on promotion_starting starts opening_on begins arranca empieza comienza inicia começa démarre commence beginnt startet начина başlıyor başlayacak يبدأ تبدأ 开工 開工 开业 시작 開始 inizia"),
    ("reason", "cierra cierran cerrad fermé fermée geschlossen закрыт kapalı closed closes closing_for holiday"),
    ("cause", "because due_to owing_to wegen debido_a devido_a à_cause en_raison из-за nedeniyle yüzünden a_causa 因为 因為 由于 由於 因 때문 ため بسبب"),
    ("thing", "因此 therefore الشحنة شحنة"),
)  # fmt: skip

HANDED_ROLES: tuple[tuple[str, str], ...] = (
    ("words", "your_figures figures_by quote_required budgetary_quote your_quote a_quote best_quote quote_needed quote_by quotation quotations quotes offer offers price prices pricing numbers proposal proposals bid bids submission submissions rfq tender tenders reply replies answer answers response responses"
              " confirmation decision approval acceptance consent comments feedback statement clarification clarifications correction corrections question questions solution explanation position remarks"
              " cotiz oferta ofertas propuesta propuestas respuesta confirmación decisión conformidad aceptación solución precio precios consultas orçamento cotação cotações proposta propostas resposta aceite posicionamento preço"
              " offre offres devis réponse accord décision acceptation solution prix avis angebot antwort stellungnahme rückmeldung bestätigung entscheidung zusage preis zustimmung"
              " предложени ответ подтверждени решени согласи кп ценник объяснени offerta preventivo risposta conferma teklif cevap yanıt onay karar fiyat görüş açıklama"
              " العرض عرض العروض عروض الرد رد موافقتكم موافقة تأكيد قرار السعر الأسعار حل توضيح 报价 報價 报盘 答复 答覆 回复 回覆 意见 意見 方案 价格 價格 見積 回答 返事 견적 회신 답변 의견 가격 동의"),
    ("paper", "document documents docs certificate certificates report reports photo photos picture pictures video videos packing_list draft drafts b/l_copy bl_copy original originals telex_release waybill awb tracking form_a"
              " sample samples specification drawing drawings datasheet artwork proforma si vgm shipping_instruction schedule 8d capa coa msds countersign signed_contract signed_copy eta_of statement_of_account"
              " documento documentos certificado informe fotos foto muestra muestras planos ficha borrador recibo guía amostra amostras relatório certificados laudo desenhos"
              " document certificat rapport photo échantillon échantillons attestation connaissement_orig rib plan fiche unterlagen zeugnis bericht muster zeichnung lieferschein"
              " документ сертификат отчёт отчет фото образ акт_сверки акт чертеж чертёж паспорт_кач оригинал documenti certificato campioni foto belge evrak sertifika şahadetname rapor fotoğraf numune çizim"
              " المستندات مستندات الوثائق شهادة شهادات تقرير صور صورة عينة عينات 单据 單據 文件 资料 資料 证书 證書 报告 報告 照片 图片 样品 樣品 扫描件 掃描 提单确认 书類 書類 報告書 写真 サンプル 서류 증명서 보고서 대책서 사진 샘플 성적서 納期を ご連絡 ご回答"),
)  # fmt: skip
"""What we say and what we hand over, by the words for it: whoever needs it by a day sets us that day."""

AMOUNT_ROLES: tuple[tuple[str, str], ...] = (
    ("target", "need_to_see land_under have_to_land or_below_dap sign_for 能做 want_pay want_to_pay max can_pay could_pay can_work_at can_work work_at aiming_for aiming price_wish wish_price wish where_we_need need_to_be_at we_need_to_be think_of thinking_of looking_at expect_price come_down_to get_to bring_it_to bring_it_down close_at ceiling need_it_at has_to_be_at in_the_region_of not_above is_our_limit our_limit por_debajo tope teto abaixo_de plafond en_dessous descendre_à obergrenze nicht_über уложиться потолок inerseniz iner düşerse altında 降到 最多 target budget aim goal objective must_be_at not_more_than maximum up_to limit we_can_pay our_price our_idea something_around if_you_match looking_for_around if_you_can can_you_do could_you_do can_you_reach can_you_match at_or_below below no_more_than not_exceed landed_at be_under want_to_be like_to_be idea price_idea or_lower want_to_reach"
               " si_nos_dan si_llegan si_pueden no_más_de máximo hasta_us objetivo meta presupuesto queremos_llegar precio_objetivo preço-alvo se_conseguir até_us não_mais_de no_máximo alvo orçamento si_vous_pouvez moins_de pas_plus_de cible objectif notre_prix zielpreis bräuchten maximal höchstens nicht_mehr_als wenn_sie ziel unser_ziel preisvorstellung"
               " целев если_дадите если_дадут не_более не_дороже не_выше интересует_на_уровне на_уровне готовы_взять готовы_купить хотим бюджет наша_цена мы_хотим obiettivo prezzo_obiettivo non_più_di massimo olursa en_fazla geçmesin hedef hedefimiz bütçe"
               " ميزاني في_حدود لا_أكثر إذا_كان ما_يزيد_عن لا_يزيد_عن لا_يتجاوز المستهدف السعر_المستهدف ونحن_نريد نريد ميزانية 目标价 目標價 预算 預算 理想价 能做到 心理价 价位 價位 以内 以內 不超过 不超過 控制在 目標価格 予算 以下なら 以内で 希望価格 목표가 이하 면_바로 면_발주 라면 목표_가격 희망단가 희망가 목표단가 희망_단가 희망_가격 예산 가능할까"),
    ("rival", "competitor compet another other_supplier other_offer other_factory last_supplier current_supplier elsewhere from_vietnam from_india from_turkey we_have_an_offer we_have_offers quoted_us offered_us charged charges_us"
              " competencia otro_proveedor nos_ofrece outro_fornecedor concorrente cobra concurrent autre_fournisseur propose wettbewerb anderer_lieferant bietet"
              " другой_поставщик другого_поставщика конкурент даёт дает concorrente altro_fornitore başka_bir_tedarikçi rakip rakib veriyor"
              " مورد_آخر منافس عرض_علينا 其他供应商 其他供應商 别家 別家 同行 另一家 他社 競合 다른_업체 경쟁사 타사"),
    ("claim", "debit_note note_of_credit credit_us réclam ущерб зачесть зачёт вычесть schadensersatz minderung 扣款 감액 claim compensat credit_note credit_memo refund loss damages credit_of a_credit reimburs money_back deduct"
              " reclam acredit indemn reembols nota_de_crédito nota_de_credito devoluc devolução crédito_de reembolso rembours avoir indemnis dédommag rückerstatt erstatt gutschrift schadenersatz schaden"
              " вернуть возврат компенсац возмещ rimbors nota_di_credito risarcim iade tazminat alacak_dekontu вычет"
              " استرداد إشعار_دائن تعويض 索赔 索賠 赔偿 賠償 退款 退还 退還 扣除 返金 補償 賠償 환불 보상 크레딧 배상"),
    ("discount", "discount descuento desconto remise rabais rabatt скидк sconto indirim خصم 折扣 折讓 値引 할인"),
    ("total", "total order_value contract_value order_amount"),
)  # fmt: skip

DEFECT_ROLES: tuple[tuple[str, str], ...] = (
    ("shortage", "came_without yok short shortage missing less_than not_enough falt faltante manca manque manquant fehl недостач не_хватает eksik نقص ناقص 少了 短少 短装 短裝 缺少 不足 부족 누락 足りな"),
    ("damage", "shatter fissur fêlé agrietad rachadura zerkratz царапин çizik 划伤 劃傷 broken crack damag dent torn wet rust smash crush roto rotas rotos dañad quebrad danificad cassé cassée abîm endommag zerbroch beschädig bruch kaputt бой разбит слома повреж rott dannegg kırık hasar مكسور كسر تالف 破损 破損 损坏 破裂 碎 壊れ 割れ 파손 깨"),
    ("function", "leak drip drips dripping flicker fail not_work do_not_light not_light no_funcion no_enciend não_funcion ne_fonctionn ne_chauff funktionier_nicht не_включа не_горит non_si_accend non_funzion does_not_work pierd fuga vaza vazando queim fuit undicht defekt defekte текут течь не_работа perd guast kaçır bozuk çalışm يسرب تسرب لا_يعمل لا_تعمل 漏水 漏油 不转 不轉 不能 不亮 故障 水漏れ 動かな 누수 고장 작동"),
    ("contamination", "stain dirt manchad manchas tache taché fleck verschmutz пятн гряз lekeli macchi بقع 污 霉 얼룩 汚れ"),
    ("damage", "lunker grieta desport gebrech треснут вмятин mella trinca rachad 毛刺 穿咗 變形 变形 찌그러 へこみ"),
    ("dimension", "dimension medida_incorrect maß cota размер_не misura_sbagl ölçü_hata 尺寸 寸法 치수"),
    ("appearance", "colour color shade scratch appearance not_match color_distinto couleur teinte farbe farb цвет colore renk rengi لون اللون 颜色 顏色 色差 偏黄 색상 색이 변색"),
    ("other", "returns_from devuelt devoluç defect faulty reject non-conform nonconform out_of_spec not_usable unusable unsaleable hatalı kusurlu бракован в_браке брак معيب معيبة غير_صالح 不良 瑕疵 次品 不合格 불량 하자"),
    ("damage", "corrod oxid oxyd chip chipped bent deform burst collaps melted aplastad rayad golpead amassad enferruj rayé renvers écaill écras "
               "oxydé трещин сломан ржав деформ битые битых разорв çatlak ezik paslı kırılmış مكسورة صدأ متضرر 氧化 生锈 生鏽 锈 压坏 壓壞 开裂 裂开 脱落 균열 녹_ 錆"),
    ("function", "do_not_start not_start doesnʼt_start donʼt_start donʼt_work wonʼt no_arranca no_carga no_prende não_liga não_carrega не_работают не_запуска çalışmıyor لا_تشغل 不通电 不工作"),
    ("contamination", "smell mould mold mildew moisture humid olor_ cheiro odeur moisi запах плесен koku küf رائحة عفن 异味 異味 发霉 發霉 냄새 곰팡이"),
    ("labelling", "misprint mislabel wrong_label no_label"),
    ("wrong_item", "instead_of wrong_item wrong_goods wrong_model wrong_size chegou_errado llegó_equivocad equivocad errad erroné mauvais_article falsch не_тот не_та не_те sbagliat yanlış خاطئ 发错 發錯 错货 違う商品 오배송"),
    ("damage", "shrinkage poros peel flak delamin warp swollen swell crumpl dented shatter splinter ripped frayed burst buckl collaps corros mangl cracks abollad rajad doblad despegad mojad húmed torcid reventad delaminac"
               " trincad rasgad molhad descolad vazament estourad riscad rompu rompent fendu tordu décoll gondol mouill humid percé troué décousu crevé verbogen gerissen abgeplatzt abgelöst löst_sich verzogen nass_ feucht eingedrückt aufgequollen"
               " отслоен погнут промок мокр протека лопнул порван слиплис раскол деформирован dégonfl rotte rotti rotto storti scheggiat bagnat ammaccat spezzat yırtık ıslak kırıl çökmüş delik_ hasarlı yırtıl"
               " مبلل رطب مشروخ مشعور منكسر انكسر ممزق 打湿 受潮 进水 進水 浸水 湿了 裂 断裂 斷裂 断了 起泡 掉漆 变形 變形 松动 鬆動 脱焊 破了 破洞 坏了 濡れ 割れ 傷が 剥が 변형 휘어 휘었 휨 젖 찢 긁 벗겨 들뜸"),
    ("function", "do_not_seal does_not_seal not_seal do_not_fit does_not_fit donʼt_fit doesnʼt_fit not_fit stuck loose do_not_close does_not_close do_not_run not_run not_sucking do_not_light trip burn_motor burnt dead jam noisy no_sirv no_encaj no_cierra no_enciend suelt no_vale não_serv não_encaix não_fech pararam parou"
                 " microfug bloqu grippé ne_ferme ne_ferment ne_tient ne_tiennent ne_démarr bruit undicht klemm funktioniert_nicht lässt_sich_nicht schließt_nicht schließen_nicht не_открыва не_закрыва не_держ встали сгорел люфт стучит не_запуск не_включ non_chiud non_si_accend blocca çalışmadı çalışmadi yanmıyor sızdır atıyor"
                 " لا_تغلق لا_يغلق لا_تضيء توقفت 打不开 打不開 不通 不转 漏 断电 卡住 动かない 動きません 点灯しない 漏れ 안_켜 켜지지 새고 샙니다 막힘"),
    ("dimension", "out_of_tolerance oversize undersize too_short too_long too_thin too_thick underweight off_size demasiado_cort más_cort muito_curt trop_court trop_étroit zu_kurz zu_lang zu_dünn maßabweich короче тоньше не_по_размеру troppo_cort fuori_misura kısa_geldi 超差 偏小 偏大 偏短 미달 치수가"),
    ("appearance", "fade smear blur crooked misalign discolo shade_differ not_the_same_colour different_shade pale blotch descolorid manch borros torcida corrida desbotad délav décolor verfärbt verblasst kratzer выцвет разный_оттенок не_в_цвет полос scolorit graffi soluk solmuş leke باهت مختلفة_اللون 掉色 褪色 划痕 劃痕 模糊 色ムラ 변색 얼룩"),
    ("other", "returned_by returned_with came_back comes_off came_off come_off defective rejected substandard nicht_in_ordnung mangelhaft beanstand festgestellt defectuos con_defecto com_defeito non_conforme непригодн с_дефект дефект негодн difettos bozuk_ kusurlu arızalı غير_مطابق معيوب 不可用 不能用 报废 報廢 不良品 使えない 하자가"),
    ("shortage", "short_by not_in_the no_tongue without_screws no_screw no_handle missing_from did_not_arrive not_received desaparec não_vier não_veio não_cheg no_lleg no_vino n'est_pas_arriv il_en_manque недопоставк не_доехал не_приехал mancano mancante gelmedi çıkmadı لم_تصل لم_يصل 没配 沒配 少配 漏发 漏發 欠 없습니다 안_왔 빠져"),
    ("wrong_item", "different_model other_model not_what_we_ordered al_revés otro_modelo outro_modelo estampa_errada à_l'envers à_lʼenvers autre_référence anderes_modell не_той_модел не_того_цвет не_тот_цвет yanlış_gel etiket_yanlış مختلف_عن 型号不对 型號不對 颜色不对 錯色"),
)  # fmt: skip

OLD_BEFORE = (
    r"(?:\((?:was|previously|formerly|before|vorher|bisher|antes|avant|ранее|было|önceden|原|原為|原为|原定|이전|旧)|"
    r"instead\sof|rather\sthan|in\splace\sof|(?<!if\s)\bnot\son|\bnot|no\slonger|en\s(?:vez|lugar)\sdel?|"
    r"em\svez\sd[eo]|ao\sinvés\sd[eo]|\be\snão\s(?:mais\s)?(?:em|no\sdia|a)?|"
    r"\bno(?=\s(?:el|la|hoy)\s)|\by\sno|au\slieu\s(?:du|de)|et\snon(?:\spas)?|\bpas|\bstatt|anstatt|anstelle\sdes|"
    r"\bnicht|вместо|а\sне|"
    r"\bне|invece\sd(?:i|el|ell[ao']?)|anziché|\be\snon|\bnon|"
    r"بدلا\sمن|بدلاً\sمن|عوضا\sعن|وليس|(?<!\w)لا|而不是|而非|不是|原|原本|并非|並非|取代|代替)"
    r"(?:之前说的|原来的|原先的|\s(?:the|my|our|l[ea]|el|il|am|dem|den|on|by|em|no\sdia|le|el\sdía|al|за|в|يوم|في|"
    r"تاريخ)){0,2}(?:\s(?:agreed|original|promised|planned|acordado|prévu|vereinbarten|согласованн\w+))?\s{0,3}$"
)
OLD_BEHIND = (
    r"'?\w{0,3}\s{0,2}(?:yerine|değil)|'[dt][ae]ki\b|'?[dt][ae]n\s{1,2}(?=\d)|\s{0,2}(?:→|⇒|⟶|-{1,2}>|=>)|"
    r"(?:に)?(?:ご)?(?:お)?支払い?予定(?:の(?=.{0,4}(?:請求|代金|残))|だった|でした)|\s?(?:에)?\s?(?:대신|이?가?\s?아니라|이?가?\s?아닌|말고)|"
    r"(?:까지)?에서\s?(?=\d)|(?:まで)?(?:ではなく|じゃなく|でなく|に代え|から(?=\s?\d|2))|"
    r"\s?(?:改为|改為|改到|改至|改成|延至|延到|延期至|延期到|推迟到|推遲到|推迟至|推遲至|展至|展到|延长至|延長至|"
    r"延长到|提前至|提前到|推到了?|顺延至|順延至|移至|变为|變為|增至|調整為|调整为|"
    r"变更为|變更為|修改为|修改為)"
)
OLD_CLAUSE = (
    "originally|initially|previously|formerly|earlier plan|had planned|had promised|had agreed|i said|we said|i promised|we promised|was due|were due|was to be|"
    "were to pay|should have|supposed to|as i wrote|as we wrote|as i said|as we said|as i told|as we promised|"
    "as i promised|originalmente|inicialmente|en principio|íbamos a|iba a ser|estaba previst|teníamos previst|"
    "debíamos|era para|estava previst|deveria|dije que|dijimos|quedamos en|tinha dito|dissemos|avais dit|avions dit|gesagt hatte|initialement|à l'origine|était prévu|devait|ursprünglich|eigentlich|"
    "vorgesehen war|первоначально|изначально|раньше|ранее|планировали|обещали|должны были|originariamente|"
    "inizialmente|era previst|aslında|dediğimiz|söylediğimiz|말씀드린|말씀드렸던|お伝えした|说好的|說好的|önceden|"
    "normalde|المفروض|"
    "المقرر|سابقا|في الأصل|أصلا|원래|당초|애초|原定|原订|原訂|原计划|原計劃|原来|原來|本来|本來|原本|之前说|之前承诺|"
    "当初|當初|もともと|当初は"
)
"""Words, parted by `|`, behind which the first day of a clause is one that was once planned."""
FROM_BEFORE = r"(?:\bshipment\sdate|\blatest\sshipment|\blsd|\bexpiry(?:\sdate)?|\bvalidity|\bfrom|\bde|\bdel|\bdu|\bvon|\bvom|\bс|\bdal|\bda|من|由|自|从|從)\s{0,2}(?:the\s|el\s|le\s|dem\s)?$"
TO_BETWEEN = r"[,\s]{0,2}(?:to|until|till|auf|auf\sden|zum|bis|a|al|até|au|para|para\so|para\sel|на|до|إلى|الى|حتى|至|到)\s{0,2}(?:the\s|el\s|le\s|den\s|o\s)?$"
FORWARD_SHARE = (
    r"(?:out\sof|\bof|\bfrom|\bvon|\bder|\bz|\bze|\bde|\bdos|\bdas|\bdes|\bdei|\bdelle|\bsur|\bиз|\bsu|\bauf|من\sأصل|من\sبين|من|/)\s{0,2}(?:an?\s(?:total|lot|batch|shipment|delivery|order|consignment)\sof|"
    r"un\stotal\sde|um\stotal\sde|einem|общего|insgesamt|the|our|all|these|those|the\slast|the\sfirst|las|los|den|der|les)?\s{0,2}(?:de\s|(?:about|some|approx\.?|around|unos|unas|environ|ca\.?|rund|etwa|около|"
    r"примерно|circa)\s)?$"
)
BACKWARD_SHARE = r"(?:\bout\sof|\bof|\bz|\bze|\bfrom|\bvon|\bde|\bdas|\bdos|\bsur|\bиз|\bsu|\bsugli|\bdelle|\bdei|من\sأصل|من\sبين|من|共)\s{0,2}(?:the|our|total|las|los|les|den|der)?\s{0,2}$"
SHARE_BEHIND = r"[^\d。.;；\n]{0,12}?(?:中|当中|當中|里有|裡有|里|のうち|중(?:에서?)?|가운데|有|其中有?)(?:约|約|大约)?\s*|\s?[^\d,.;\n]{0,16}?(?:[dt][ae]n|n[ıiuü]n|ın|in|un|ün)\s*"
OWN_ANSWER = (
    r"(?:we|i)(?:\s(?:will|shall|can|could)|ʼll)|\b(?!agradec)\w+(?:remos|erons|irons)\b|wir\swerden|melden\suns|ответим|"
    r"подтвердим|сообщим|cevap\svereceğ|dönüş\syapac|سنرد|سنؤكد|我们会|我們會|我司会|"
    r"회신하겠|회신드리|답변드리겠|연락드리겠|ご連絡いたします|回答いたします|your\s(?:offer|quotation|reply|mail|"
    r"letter)\s(?:of|dated)|su\soferta\sdel?|votre\soffre\sdu|ihr\sangebot\svom|ваше\sпредложение\sот"
)
"""Words by which the writer speaks of an answer of his own, or of one that was given."""

REMEDY_ROLES: tuple[tuple[str, str], ...] = (
    ("replace", "replacement troca troque допостав repong repon_ reposición reponer repongan envíen_las_correct envíen_los_correct reemplaz sustitu substitu enviem_os enviem_as remplac ersatz ersetz austausch nachliefer заменит замен доставьте_недостающ sostitu değiştir yenisini استبدال تبديل"
                " 换货 換貨 补发 補發 补寄 補寄 更换 更換 补货 補貨 重发 重發 交換 再送 代替品 교환 교체 재발송 보내_주시기"),
    ("refund", "refund reembols reintegr devolución_del_dinero devolver_el rembours rückerstatt erstatt_uns geld_zurück возврат вернуть_ вернуть верните rimbors iade استرداد إرجاع_المبلغ 退款 退還 退还 返金 환불"),
    ("credit", "credit_of a_credit acredit nota_de_crédito nota_de_credito crédito_de avoir gutschrift кредит-нот кредит_нот nota_di_credito alacak_dekontu إشعار_دائن اشعار_دائن 扣除 抵扣 贷记 クレジットノート 크레딧"),
    ("repair", "reparación reparar réparer réparation reparatur nachbesser ремонт riparaz tamir إصلاح 维修 維修 修理 返工 수리"),
    ("discount", "descuento rebaja desconto abatimento remise rabais rabatt preisnachlass nachlass скидк компенсац indirim tazminat sconto خصم تعويض 折扣 折让 折讓 降价 赔偿 賠償 补偿 補償 値引 할인 보상"),
    ("advice", "qué_hacemos como_proceder cómo_proceder que_faire stellungnahme что_делать ne_yapmal 如何处理 如何處理 怎么处理 怎麼處理 どうすれば 어떻게_처리"),
)  # fmt: skip
