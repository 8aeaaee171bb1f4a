"""A second round of banks' prints, written after the first was read: the same shape as `swift_bank_prints`.

Name -> text, and for each message in it its type, its fields written as SWIFT writes them, and what some mean.
All names and numbers are invented.
"""

LATER_PRINTS = {
    "slashes between tag, name and value": (
        """\
GULF CRESCENT BANK                                                       Page 1
INWARD DOCUMENTARY CREDIT  (SWIFT MT 700)
27 / Sequence of Total / 1/1
40A / Form of Documentary Credit / IRREVOCABLE
20 / Documentary Credit Number / GCB-LC-26-3391
31C / Date of Issue / 261104
40E / Applicable Rules / UCP LATEST VERSION
31D / Date and Place of Expiry / 270118 CHINA
50 / Applicant / AL NOOR DECOR LLC
P.O.BOX 21, DOHA
59 / Beneficiary / YONGRUI FLOORING CO LTD
NINGBO
32B / Currency Code, Amount / QAR 210,000.00
41D / Available With...By... / ANY BANK BY NEGOTIATION
43P / Partial Shipments / ALLOWED
43T / Transhipment / NOT ALLOWED
44E / Port of Loading/Airport of Departure / SHANGHAI/NINGBO
44F / Port of Discharge/Airport of Destination / HAMAD PORT
44C / Latest Date of Shipment / 261228
45A / Description of Goods and/or Services / SPC FLOORING / UNDERLAY
46A / Documents Required / +INVOICE
+B/L
48 / Period for Presentation in Days / 21
49 / Confirmation Instructions / WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:GCB-LC-26-3391
:31C:261104
:40E:UCP LATEST VERSION
:31D:270118 CHINA
:50:AL NOOR DECOR LLC
P.O.BOX 21, DOHA
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:QAR 210,000.00
:41D:ANY BANK BY NEGOTIATION
:43P:ALLOWED
:43T:NOT ALLOWED
:44E:SHANGHAI/NINGBO
:44F:HAMAD PORT
:44C:261228
:45A:SPC FLOORING / UNDERLAY
:46A:+INVOICE
+B/L
:48:21
:49:WITHOUT""",
                {"amount": "QAR 210,000.00", "latest_shipment": "2026-12-28", "transhipment": False},
            ),
        ),
    ),
    "old continuation alone": (
        """\
{1:F01YJCBCNSHAXXX0000000000}{2:O7011530171016PDMBIDJAAXXX00000000001710161530N}{4:
:27:2/2
:20:PDM17ILC0882
:45B:+LAMINATE FLOORING
+UNDERLAY FOAM 2MM
:46B:+INVOICE IN 3 FOLDS
:47B:+DOCUMENTS PRESENTED LATE NOT ACCEPTABLE
-}
""",
        (
            (
                "701",
                """\
:27:2/2
:20:PDM17ILC0882
:45B:+LAMINATE FLOORING
+UNDERLAY FOAM 2MM
:46B:+INVOICE IN 3 FOLDS
:47B:+DOCUMENTS PRESENTED LATE NOT ACCEPTABLE""",
                {},
            ),
        ),
    ),
    "vietnamese bank, word for field before the tag": (
        """\
NGÂN HÀNG THƯƠNG MẠI SÔNG HỒNG
THÔNG BÁO THƯ TÍN DỤNG - MT700
Trường 27: Số thứ tự: 1/1
Trường 40A: Loại thư tín dụng: IRREVOCABLE
Trường 20: Số thư tín dụng: SHB26LC0471
Trường 31C: Ngày phát hành: 261105
Trường 40E: Quy tắc áp dụng: UCP LATEST VERSION
Trường 31D: Ngày và nơi hết hạn: 270125 CHINA
Trường 50: Người yêu cầu: CONG TY SAN GO VIET
45 TRAN HUNG DAO, HA NOI
Trường 59: Người thụ hưởng: YONGRUI FLOORING CO LTD
Trường 32B: Loại tiền, số tiền: USD 36.000,00
Trường 41D: Có giá trị tại: ANY BANK BY NEGOTIATION
Trường 44E: Cảng xếp hàng: NINGBO
Trường 44F: Cảng dỡ hàng: HAI PHONG
Trường 44C: Ngày giao hàng trễ nhất: 270105
Trường 45A: Mô tả hàng hóa: SPC FLOORING 4MM
Trường 46A: Chứng từ yêu cầu: + INVOICE
+ C/O FORM E
Trường 48: Thời hạn xuất trình: 21
Trường 49: Chỉ thị xác nhận: WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:SHB26LC0471
:31C:261105
:40E:UCP LATEST VERSION
:31D:270125 CHINA
:50:CONG TY SAN GO VIET
45 TRAN HUNG DAO, HA NOI
:59:YONGRUI FLOORING CO LTD
:32B:USD 36.000,00
:41D:ANY BANK BY NEGOTIATION
:44E:NINGBO
:44F:HAI PHONG
:44C:270105
:45A:SPC FLOORING 4MM
:46A:+ INVOICE
+ C/O FORM E
:48:21
:49:WITHOUT""",
                {"amount": "USD 36,000.00", "expiry": {"date": "2027-01-25", "place": "CHINA"}},
            ),
        ),
    ),
    "portuguese, name and value below the bare tag": (
        """\
BANCO ATLÂNTICO SUL S.A.                          CRÉDITO DOCUMENTÁRIO - MT700

27
Sequência do Total
1/1
40A
Forma do Crédito Documentário
IRREVOCABLE
20
Número do Crédito Documentário
BAS26CD00817
31C
Data de Emissão
261027
40E
Regras Aplicáveis
UCP LATEST VERSION
31D
Data e Local de Vencimento
270110 CHINA
50
Ordenante
PISOS BRASIL LTDA
RUA DAS FLORES 300, SANTOS
59
Beneficiário
YONGRUI FLOORING CO LTD
NINGBO
32B
Código da Moeda, Valor
USD 57.600,00
41D
Disponível com... por...
ANY BANK
BY NEGOTIATION
43P
Embarques Parciais
NOT ALLOWED
44E
Porto de Embarque
NINGBO
44F
Porto de Descarga
SANTOS
44C
Data Limite de Embarque
261220
45A
Descrição das Mercadorias
2.880 CAIXAS PISO VINILICO
CFR SANTOS
46A
Documentos Exigidos
+ FATURA COMERCIAL
+ CONHECIMENTO DE EMBARQUE
48
Período de Apresentação
21
49
Instruções de Confirmação
WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:BAS26CD00817
:31C:261027
:40E:UCP LATEST VERSION
:31D:270110 CHINA
:50:PISOS BRASIL LTDA
RUA DAS FLORES 300, SANTOS
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:USD 57.600,00
:41D:ANY BANK
BY NEGOTIATION
:43P:NOT ALLOWED
:44E:NINGBO
:44F:SANTOS
:44C:261220
:45A:2.880 CAIXAS PISO VINILICO
CFR SANTOS
:46A:+ FATURA COMERCIAL
+ CONHECIMENTO DE EMBARQUE
:48:21
:49:WITHOUT""",
                {"amount": "USD 57,600.00", "partial_shipments": False, "presentation_days": 21},
            ),
        ),
    ),
    "italian, campo and dash": (
        """\
BANCA DELL'ADRIATICO - CREDITO DOCUMENTARIO MT700
Campo 27 - Sequenza del totale: 1/1
Campo 40A - Forma del credito documentario: IRREVOCABLE
Campo 20 - Numero del credito documentario: BDA/CD/26/0419
Campo 31C - Data di emissione: 261019
Campo 40E - Regole applicabili: UCP LATEST VERSION
Campo 31D - Data e luogo di scadenza: 270108 CINA
Campo 50 - Ordinante: PAVIMENTI VENETI SRL
VIA ROMA 20
PADOVA
Campo 59 - Beneficiario: YONGRUI FLOORING CO LTD
NINGBO
Campo 32B - Codice divisa, importo: EUR 24.640,00
Campo 41D - Utilizzabile presso: QUALSIASI BANCA
BY NEGOTIATION
Campo 43P - Spedizioni parziali: VIETATE
Campo 43T - Trasbordo: CONSENTITO
Campo 44E - Porto di carico: NINGBO
Campo 44F - Porto di scarico: VENEZIA
Campo 44C - Ultima data di spedizione: 261215
Campo 45A - Descrizione della merce: LVT 2.240 MQ A EUR 11,00
Campo 46A - Documenti richiesti: + FATTURA COMMERCIALE
+ POLIZZA DI CARICO
Campo 48 - Termine di presentazione: 21
Campo 49 - Istruzioni di conferma: WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:BDA/CD/26/0419
:31C:261019
:40E:UCP LATEST VERSION
:31D:270108 CINA
:50:PAVIMENTI VENETI SRL
VIA ROMA 20
PADOVA
:59:YONGRUI FLOORING CO LTD
NINGBO
:32B:EUR 24.640,00
:41D:QUALSIASI BANCA
BY NEGOTIATION
:43P:VIETATE
:43T:CONSENTITO
:44E:NINGBO
:44F:VENEZIA
:44C:261215
:45A:LVT 2.240 MQ A EUR 11,00
:46A:+ FATTURA COMMERCIALE
+ POLIZZA DI CARICO
:48:21
:49:WITHOUT""",
                {"amount": "EUR 24,640.00", "partial_shipments": False, "transhipment": True},
            ),
        ),
    ),
    "everything double spaced": (
        """\
MT700  ISSUE OF A DOCUMENTARY CREDIT


27:  Sequence of Total

1/1

40A:  Form of Documentary Credit

IRREVOCABLE

20:  Documentary Credit Number

LKB26/0091

31C:  Date of Issue

261101

40E:  Applicable Rules

UCP LATEST VERSION

31D:  Date and Place of Expiry

270121 CHINA

50:  Applicant

LAKE INTERIORS

22 MARKET ROAD

KAMPALA

59:  Beneficiary

YONGRUI FLOORING CO LTD

32B:  Currency Code, Amount

USD17250,00

41D:  Available With...By...

ANY BANK BY NEGOTIATION

44E:  Port of Loading

NINGBO

44B:  Place of Final Destination

KAMPALA, UGANDA VIA MOMBASA

44C:  Latest Date of Shipment

261231

45A:  Description of Goods

750 CTNS WALL PANELS

46A:  Documents Required

+INVOICE

+B/L

48:  Period for Presentation

21

49:  Confirmation Instructions

WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:LKB26/0091
:31C:261101
:40E:UCP LATEST VERSION
:31D:270121 CHINA
:50:LAKE INTERIORS
22 MARKET ROAD
KAMPALA
:59:YONGRUI FLOORING CO LTD
:32B:USD17250,00
:41D:ANY BANK BY NEGOTIATION
:44E:NINGBO
:44B:KAMPALA, UGANDA VIA MOMBASA
:44C:261231
:45A:750 CTNS WALL PANELS
:46A:+INVOICE
+B/L
:48:21
:49:WITHOUT""",
                {"amount": "USD 17,250.00"},
            ),
        ),
    ),
    "bilingual table with pipes": (
        """\
| 域 | 名称 Name | 内容 Content |
|----|-----------|--------------|
| 27 | 报文页次 Sequence | 1/1 |
| 40A | 信用证类型 Form | IRREVOCABLE |
| 20 | 信用证号 L/C No. | RSB26110042 |
| 31C | 开证日 Date of issue | 20261102 |
| 40E | 适用规则 Rules | UCP LATEST VERSION |
| 31D | 到期日 Expiry | 20270130 CHINA |
| 50 | 申请人 Applicant | ROSE HOME GMBH, WIEN |
| 59 | 受益人 Beneficiary | YONGRUI FLOORING CO LTD |
| 32B | 金额 Amount | EUR 33,120.00 |
| 41D | 兑付 Available | ANY BANK BY NEGOTIATION |
| 43P | 分批 Partial | ALLOWED |
| 44E | 装货港 | NINGBO |
| 44F | 卸货港 | KOPER |
| 44C | 最迟装运日 | 20270109 |
| 45A | 货物 | VINYL FLOORING |
| 46A | 单据 | +INVOICE |
|     |      | +B/L |
| 48 | 交单期 | 21 |
| 49 | 保兑 | WITHOUT |
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:RSB26110042
:31C:20261102
:40E:UCP LATEST VERSION
:31D:20270130 CHINA
:50:ROSE HOME GMBH, WIEN
:59:YONGRUI FLOORING CO LTD
:32B:EUR 33,120.00
:41D:ANY BANK BY NEGOTIATION
:43P:ALLOWED
:44E:NINGBO
:44F:KOPER
:44C:20270109
:45A:VINYL FLOORING
:46A:+INVOICE
+B/L
:48:21
:49:WITHOUT""",
                {"expiry": {"date": "2027-01-30", "place": "CHINA"}, "latest_shipment": "2027-01-09"},
            ),
        ),
    ),
    "breaks lost behind a chinese greeting": (
        "您好，信用证如下，请查收： 27:1/1 40A:IRREVOCABLE 20:THB/26/7731 31C:261106 40E:UCP LATEST VERSION "
        "31D:270128 CHINA 50:SIAM WALLS CO., LTD. BANGKOK 59:YONGRUI FLOORING CO LTD NINGBO 32B:USD21450,00 "
        "41D:ANY BANK IN CHINA BY NEGOTIATION 42C:AT SIGHT 43P:ALLOWED 43T:ALLOWED 44E:NINGBO 44F:LAEM CHABANG "
        "44C:270108 45A:1950 PCS WPC PANELS CIF LAEM CHABANG 46A:+INVOICE +B/L +INSURANCE POLICY FOR 110 PCT "
        "48:20 49:WITHOUT",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:THB/26/7731
:31C:261106
:40E:UCP LATEST VERSION
:31D:270128 CHINA
:50:SIAM WALLS CO., LTD. BANGKOK
:59:YONGRUI FLOORING CO LTD NINGBO
:32B:USD21450,00
:41D:ANY BANK IN CHINA BY NEGOTIATION
:42C:AT SIGHT
:43P:ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:LAEM CHABANG
:44C:270108
:45A:1950 PCS WPC PANELS CIF LAEM CHABANG
:46A:+INVOICE +B/L +INSURANCE POLICY FOR 110 PCT
:48:20
:49:WITHOUT""",
                {"amount": "USD 21,450.00", "presentation_days": 20},
            ),
        ),
    ),
    "scanner took figures for letters": (
        """\
MT 700 Issue of a Documentary Credit
F27: Sequence of Total
l/1
F4OA: Form of Documentary Credit
IRREVOCABLE
F2O: Documentary Credit Number
MXB26-O417
F3IC: Date of Issue
26I103
F3lD: Date and Place of Expiry
2701l5 CHINA
F5O: Applicant
PISOS DE MEXICO SA DE CV
F59: Beneficiary
YONGRUI FLOORING CO LTD
F32B: Currency Code, Amount
USD 4B,000.00
F44C: Latest Date of Shipment
261228
F4SA: Description of Goods
FLOORING 8 MM X 20O MM
F46A: Documents Required
INVOICE
F48: Period for Presentation
2I
F49: Confirmation Instructions
WITHOUT
""",
        (
            (
                "700",
                """\
:27:l/1
:40A:IRREVOCABLE
:20:MXB26-O417
:31C:26I103
:31D:2701l5 CHINA
:50:PISOS DE MEXICO SA DE CV
:59:YONGRUI FLOORING CO LTD
:32B:USD 4B,000.00
:44C:261228
:45A:FLOORING 8 MM X 20O MM
:46A:INVOICE
:48:2I
:49:WITHOUT""",
                {"amount": None, "latest_shipment": "2026-12-28", "presentation_days": None, "issued": None},
            ),
        ),
    ),
    "chinese amendment with tags behind": (
        """\
信用证修改书
发报行编号（20）：AM26-0099
收报行编号（21）：NONREF
开证行编号（23）：RSB26110042
开证日期（31C）：261102
修改次数（26E）：1
修改日期（30）：261120
修改目的（22A）：ISSU
到期日及地点（31D）：270228 CHINA
最迟装运日（44C）：270205
交单期限（48）：15
货物描述（45B）：/ADD/
+ 200 SQM MORE
修改费用承担方（71N）：APPL
""",
        (
            (
                "707",
                """\
:20:AM26-0099
:21:NONREF
:23:RSB26110042
:31C:261102
:26E:1
:30:261120
:22A:ISSU
:31D:270228 CHINA
:44C:270205
:48:15
:45B:/ADD/
+ 200 SQM MORE
:71N:APPL""",
                {"amendment_no": 1, "number": "RSB26110042"},
            ),
        ),
    ),
    "a third bank's credit and its amendment with a letter between": (
        """\
Dear customer, please find below the credit.

MT710
:27:1/1
:40B:IRREVOCABLE
WITHOUT OUR CONFIRMATION
:20:710HK-01
:21:KNB-LC-900
:31C:260801
:40E:UCP LATEST VERSION
:31D:261130CHINA
:52A:KNBKLKLX
:50:KANDY HOMES
:59:YONGRUI FLOORING CO LTD
:32B:USD8800,
:41A:KNBKLKLX
BY PAYMENT
:44C:261109
:45A:PANELS
:46A:+INVOICE
:48:21
:49:WITHOUT
-

The applicant has since asked for an amendment, which reads:

MT707
:27:1/1
:20:707HK-02
:21:710HK-01
:23:KNB-LC-900
:52A:KNBKLKLX
:31C:260801
:26E:001
:30:261015
:22A:ADVI
:31D:261231CHINA
:44C:261210
-

Yours faithfully,
Trade desk
""",
        (
            (
                "710",
                """\
:27:1/1
:40B:IRREVOCABLE
WITHOUT OUR CONFIRMATION
:20:710HK-01
:21:KNB-LC-900
:31C:260801
:40E:UCP LATEST VERSION
:31D:261130CHINA
:52A:KNBKLKLX
:50:KANDY HOMES
:59:YONGRUI FLOORING CO LTD
:32B:USD8800,
:41A:KNBKLKLX
BY PAYMENT
:44C:261109
:45A:PANELS
:46A:+INVOICE
:48:21
:49:WITHOUT""",
                {"number": "KNB-LC-900"},
            ),
            (
                "707",
                """\
:27:1/1
:20:707HK-02
:21:710HK-01
:23:KNB-LC-900
:52A:KNBKLKLX
:31C:260801
:26E:001
:30:261015
:22A:ADVI
:31D:261231CHINA
:44C:261210""",
                {"number": "KNB-LC-900", "amendment_no": 1},
            ),
        ),
    ),
    "quoted mail that broke long lines": (
        """\
> Dear Amy,
>
> LC text as received from our bank (MT700):
>
> 27 : Sequence of Total : 1/1
> 40A : Form of Documentary Credit : IRREVOCABLE
> 20 : Documentary Credit Number : NZB-26-118
> 31C : Date of Issue : 261107
> 40E : Applicable Rules : UCP LATEST VERSION
> 31D : Date and Place of Expiry : 270202 CHINA
> 50 : Applicant : KIWI FLOORS LIMITED
> 8 QUAY STREET, AUCKLAND
> 59 : Beneficiary : YONGRUI FLOORING CO LTD
> 32B : Currency Code, Amount : NZD 64,000.00
> 41D : Available With ... By ... : ANY BANK BY
> NEGOTIATION
> 44E : Port of Loading/Airport of Departure : NINGBO
> 44F : Port of Discharge/Airport of Destination :
> AUCKLAND
> 44C : Latest Date of Shipment : 270112
> 45A : Description of Goods and/or Services : HYBRID
> FLOORING 6.5MM
> 46A : Documents Required : SIGNED COMMERCIAL INVOICE IN
> DUPLICATE
> 48 : Period for Presentation in Days : 21
> 49 : Confirmation Instructions : WITHOUT
>
> Could you check and revert today?
>
> Cheers,
> Nick
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:NZB-26-118
:31C:261107
:40E:UCP LATEST VERSION
:31D:270202 CHINA
:50:KIWI FLOORS LIMITED
8 QUAY STREET, AUCKLAND
:59:YONGRUI FLOORING CO LTD
:32B:NZD 64,000.00
:41D:ANY BANK BY
NEGOTIATION
:44E:NINGBO
:44F:AUCKLAND
:44C:270112
:45A:HYBRID
FLOORING 6.5MM
:46A:SIGNED COMMERCIAL INVOICE IN
DUPLICATE
:48:21
:49:WITHOUT""",
                {"amount": "NZD 64,000.00", "latest_shipment": "2027-01-12"},
            ),
        ),
    ),
    "no colon, days with month names": (
        """\
DOCUMENTARY CREDIT ADVICE
27 Sequence of Total 1/1
40A Form of Documentary Credit IRREVOCABLE
20 Documentary Credit Number OCB26LC3345
31C Date of Issue 04NOV2026
40E Applicable Rules UCP LATEST VERSION
31D Date and Place of Expiry 31JAN2027 CHINA
50 Applicant OCEAN TILES LTD
59 Beneficiary YONGRUI FLOORING CO LTD
32B Currency Code, Amount GBP 18,450.00
39A Percentage Credit Amount Tolerance 10/10
41A Available With... By... OCBKGB2L BY PAYMENT
43P Partial Shipments ALLOWED
44E Port of Loading/Airport of Departure NINGBO
44F Port of Discharge/Airport of Destination FELIXSTOWE
44C Latest Date of Shipment 10JAN2027
45A Description of Goods and/or Services 20 PALLETS OF TILES
50 PIECES PER PALLET
48 CARTONS ON TOP
46A Documents Required INVOICE
48 Period for Presentation in Days 14
49 Confirmation Instructions WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:OCB26LC3345
:31C:04NOV2026
:40E:UCP LATEST VERSION
:31D:31JAN2027 CHINA
:50:OCEAN TILES LTD
:59:YONGRUI FLOORING CO LTD
:32B:GBP 18,450.00
:39A:10/10
:41A:OCBKGB2L BY PAYMENT
:43P:ALLOWED
:44E:NINGBO
:44F:FELIXSTOWE
:44C:10JAN2027
:45A:20 PALLETS OF TILES
50 PIECES PER PALLET
48 CARTONS ON TOP
:46A:INVOICE
:48:14
:49:WITHOUT""",
                {"amount": "GBP 18,450.00", "expiry": {"date": "2027-01-31", "place": "CHINA"}},
            ),
        ),
    ),
    "names alone, in columns, spanish": (
        """\
BANCO DEL LITORAL                      CARTA DE CRÉDITO

Número del crédito            BDL-CC-26-0117
Forma del crédito             IRREVOCABLE
Fecha de emisión              20 de octubre de 2026
Fecha y lugar de vencimiento  30 de enero de 2027, CHINA
Ordenante                     PISOS LITORAL S.A.
                              GUAYAQUIL
Beneficiario                  YONGRUI FLOORING CO LTD
Moneda e importe              USD 27.300,00
Embarques parciales           NO PERMITIDOS
Transbordo                    PERMITIDO
Puerto de carga               NINGBO
Puerto de descarga            GUAYAQUIL
Fecha límite de embarque      5 de enero de 2027
Descripción de la mercancía   1.300 CAJAS DE PISO
Plazo de presentación         21
Ejecutivo de cuenta           0417
""",
        (
            (
                "700",
                """\
:20:BDL-CC-26-0117
:40A:IRREVOCABLE
:31C:20 de octubre de 2026
:31D:30 de enero de 2027, CHINA
:50:PISOS LITORAL S.A.
GUAYAQUIL
:59:YONGRUI FLOORING CO LTD
:32B:USD 27.300,00
:43P:NO PERMITIDOS
:43T:PERMITIDO
:44E:NINGBO
:44F:GUAYAQUIL
:44C:5 de enero de 2027
:45A:1.300 CAJAS DE PISO
:48:21""",
                {
                    "amount": "USD 27,300.00",
                    "expiry": {"date": "2027-01-30", "place": "CHINA"},
                    "latest_shipment": "2027-01-05",
                    "partial_shipments": False,
                },
            ),
        ),
    ),
    "names alone, bilingual, values below": (
        """\
信用证通知
信用证号码 Documentary Credit Number
RSB26110099
开证日期 Date of Issue
2026年11月12日
到期日及地点 Date and Place of Expiry
2027年2月15日 中国
申请人 Applicant
ROSE HOME GMBH
WIEN
受益人 Beneficiary
甬瑞地板有限公司
币种金额 Currency Code, Amount
EUR 12,400.00
分批装运 Partial Shipments
禁止
最迟装运日期 Latest Date of Shipment
2027年1月25日
货物描述 Description of Goods
VINYL FLOORING
单据要求 Documents Required
+ 发票
+ 提单
交单期限 Period for Presentation
21天
""",
        (
            (
                "700",
                """\
:20:RSB26110099
:31C:2026年11月12日
:31D:2027年2月15日 中国
:50:ROSE HOME GMBH
WIEN
:59:甬瑞地板有限公司
:32B:EUR 12,400.00
:43P:禁止
:44C:2027年1月25日
:45A:VINYL FLOORING
:46A:+ 发票
+ 提单
:48:21天""",
                {
                    "amount": "EUR 12,400.00",
                    "expiry": {"date": "2027-02-15", "place": "中国"},
                    "partial_shipments": False,
                    "presentation_days": 21,
                },
            ),
        ),
    ),
}
