# ruff: noqa: E501 - a pasted message that lost its line breaks is one long line
"""SWIFT messages as banks send and customers paste them, and every field to be read: data for `test_swift_forms`.

All names and numbers are invented.
"""

MESSAGES = {
    "german": (
        """\
SWIFT-Nachricht Typ: MT 700
27: Seitenfolge: 1/1
40A: Form des Akkreditivs: IRREVOCABLE
20: Akkreditivnummer: AKK-2026-118
31C: Eröffnungsdatum: 260403
40E: Anwendbare Regeln: UCP LATEST VERSION
31D: Verfalldatum und -ort: 260731 NINGBO
50: Auftraggeber: NORDLICHT FOLIEN GMBH
   HAFENSTRASSE 7
   20457 HAMBURG
59: Begünstigter:
   NINGBO SHEET CO LTD
32B: Währung, Betrag: EUR 48.000,00
41D: Benutzbar bei ... durch ...: ANY BANK BY NEGOTIATION
43P: Teilverladungen: NOT ALLOWED
43T: Umladung: ALLOWED
44E: Verladehafen: NINGBO
44F: Löschhafen: HAMBURG
44C: Letztes Verladedatum: 260710
45A: Warenbeschreibung:
   +1,200 SHEETS PVC
46A: Erforderliche Dokumente:
   + COMMERCIAL INVOICE
   + FULL SET B/L
48: Vorlagefrist: 21
49: Bestätigungsanweisung: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "AKK-2026-118",
            "31C": "260403",
            "40E": "UCP LATEST VERSION",
            "31D": "260731 NINGBO",
            "50": "NORDLICHT FOLIEN GMBH\nHAFENSTRASSE 7\n20457 HAMBURG",
            "59": "NINGBO SHEET CO LTD",
            "32B": "EUR 48.000,00",
            "41D": "ANY BANK BY NEGOTIATION",
            "43P": "NOT ALLOWED",
            "43T": "ALLOWED",
            "44E": "NINGBO",
            "44F": "HAMBURG",
            "44C": "260710",
            "45A": "+1,200 SHEETS PVC",
            "46A": "+ COMMERCIAL INVOICE\n+ FULL SET B/L",
            "48": "21",
            "49": "WITHOUT",
        },
    ),
    "chinese": (
        """\
报文类型：MT700
27：报文页次
1/1
40A：信用证类型
IRREVOCABLE
20：信用证号码
LC26-0417
31C：开证日期
260501
31D：到期日和到期地点
260624 CHINA
50：申请人
HAI PHONG PLASTICS
12 HARBOUR ROAD
59：受益人
NINGBO SHEET CO LTD
32B：币种和金额
USD48000,
44C：最迟装运日期
260609
45A：货物描述
1200 SETS
48：交单期限
15
49：保兑指示
WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS",
            "48": "15",
            "49": "WITHOUT",
        },
    ),
    "zh beside": (
        """\
27 报文页次 1/1
40A 信用证类型 IRREVOCABLE
20 信用证号码 LC26-0417
31C 开证日期 260501
31D 到期日和到期地点 260624 CHINA
50 申请人 HAI PHONG PLASTICS
59 受益人 NINGBO SHEET CO LTD
32B 币种和金额 USD48000,
44C 最迟装运日期 260609
45A 货物描述 1200 SETS
46A 单据要求 +INVOICE
48 交单期限 15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS",
            "46A": "+INVOICE",
            "48": "15",
        },
    ),
    "bilingual": (
        """\
40A  Form of Documentary Credit / 跟单信用证形式 : IRREVOCABLE
20   Documentary Credit Number / 信用证号码 : LC26-0417
31D  Date and Place of Expiry (到期日和到期地点) : 260624 CHINA
32B  Currency Code, Amount / 币种和金额: USD48000,
44C  Latest Date of Shipment 最迟装运日期 : 260609
49   Confirmation Instructions 保兑指示
     CONFIRM
""",
        "700",
        {
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
            "49": "CONFIRM",
        },
    ),
    "table tabs": (
        """\
Tag\tName\tValue
27\tSequence of Total\t1/1
40A\tForm of Documentary Credit\tIRREVOCABLE
20\tDocumentary Credit Number\tLC26-0417
31C\tDate of Issue\t260501
31D\tDate and Place of Expiry\t260624 CHINA
50\tApplicant\tHAI PHONG PLASTICS
\t\t12 HARBOUR ROAD
59\tBeneficiary\tNINGBO SHEET CO LTD
32B\tCurrency Code, Amount\tUSD48000,
44C\tLatest Date of Shipment\t260609
48\tPeriod for Presentation in Days\t15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "48": "15",
        },
    ),
    "table pipes": (
        """\
+-----+-------------------------+---------------------+
| Tag | Field name              | Content             |
+-----+-------------------------+---------------------+
| 27  | Sequence of Total       | 1/1                 |
| 40A | Form of Documentary     | IRREVOCABLE         |
|     | Credit                  |                     |
| 20  | Documentary Credit      | LC26-0417           |
|     | Number                  |                     |
| 31D | Date and Place of Expiry| 260624 CHINA        |
| 50  | Applicant               | HAI PHONG PLASTICS  |
|     |                         | 12 HARBOUR ROAD     |
| 32B | Currency Code, Amount   | USD48000,           |
| 44A | Place of Taking in Charge/Dispatch | NINGBO   |
|     | from.../Place of Receipt |                    |
| 44C | Latest Date of Shipment | 260609              |
+-----+-------------------------+---------------------+
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "32B": "USD48000,",
            "44A": "NINGBO",
            "44C": "260609",
        },
    ),
    "three lines": (
        """\
27
Sequence of Total
1/1
40A
Form of Documentary Credit
IRREVOCABLE
20
Documentary Credit Number
LC26-0417
31D
Date and Place of Expiry
260624 CHINA
50
Applicant
HAI PHONG PLASTICS
12 HARBOUR ROAD
32B
Currency Code, Amount
USD48000,
44C
Latest Date of Shipment
260609
46A
Documents Required
+INVOICE IN
20 COPIES
50 PCT
48
Period for Presentation in Days
15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "32B": "USD48000,",
            "44C": "260609",
            "46A": "+INVOICE IN\n20 COPIES\n50 PCT",
            "48": "15",
        },
    ),
    "spanish": (
        """\
MENSAJE SWIFT MT700 EMISION DE CREDITO DOCUMENTARIO
:27: Secuencia del Total
1/1
:40A: Forma del crédito
IRREVOCABLE
:20: Número del crédito documentario
CDI-0091
:31D: Fecha y lugar de vencimiento
260624 CHINA
:50: Ordenante
IMPORTADORA SOL SA
:59: Beneficiario
NINGBO SHEET CO LTD
:32B: Moneda e importe
USD48000,
:44C: Fecha límite de embarque
260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "CDI-0091",
            "31D": "260624 CHINA",
            "50": "IMPORTADORA SOL SA",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "turkish": (
        """\
MT700
20 Akreditif Numarası : TR26/77
40A Akreditifin Şekli : IRREVOCABLE
31D Vade Tarihi ve Yeri : 260624 TURKEY
50 Amir : ANADOLU PLASTIK AS
59 Lehdar : NINGBO SHEET CO LTD
32B Döviz Kodu ve Tutarı : USD 48.000,00
44C Son Yükleme Tarihi : 260609
44E Yükleme Limanı : NINGBO
44F Boşaltma Limanı : MERSIN
48 İbraz Süresi : 21
""",
        "700",
        {
            "20": "TR26/77",
            "40A": "IRREVOCABLE",
            "31D": "260624 TURKEY",
            "50": "ANADOLU PLASTIK AS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48.000,00",
            "44C": "260609",
            "44E": "NINGBO",
            "44F": "MERSIN",
            "48": "21",
        },
    ),
    "F prints pages": (
        """\
BANK OF EXAMPLE - TRADE SERVICES
Printed 2026-05-02 10:11
Page 1 of 2
F27 : SEQUENCE OF TOTAL
      1/1
F40A: FORM OF DOCUMENTARY CREDIT
      IRREVOCABLE
F20 : DOCUMENTARY CREDIT NUMBER
      LC26-0417
F31D: DATE AND PLACE OF EXPIRY
      260624 CHINA
F46A: DOCUMENTS REQUIRED
      + SIGNED INVOICE IN 3 COPIES
      + FULL SET OF
BANK OF EXAMPLE - TRADE SERVICES
Printed 2026-05-02 10:11
Page 2 of 2
      BILLS OF LADING
F47A: ADDITIONAL CONDITIONS
      + ALL DOCUMENTS IN ENGLISH
F44C : LATEST DATE OF SHIPMENT
      260609
F71D: CHARGES
      ALL CHARGES OUTSIDE VIETNAM FOR BENEFICIARY
F48 : PERIOD FOR PRESENTATION IN DAYS
      15
F49 : CONFIRMATION INSTRUCTIONS
      WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "46A": "+ SIGNED INVOICE IN 3 COPIES\n+ FULL SET OF\nBILLS OF LADING",
            "47A": "+ ALL DOCUMENTS IN ENGLISH",
            "44C": "260609",
            "71D": "ALL CHARGES OUTSIDE VIETNAM FOR BENEFICIARY",
            "48": "15",
            "49": "WITHOUT",
        },
    ),
    "continued": (
        """\
MT 700
46A: Documents Required
+ SIGNED INVOICE
+ continued
Page 1/2
46A: Documents Required (continued)
+ FULL SET B/L
20: Documentary Credit Number
LC26-0417
40A: Form of Documentary Credit
IRREVOCABLE
31D: Date and Place of Expiry
260624 CHINA
32B: Currency Code, Amount
USD48000,
""",
        "700",
        {
            "46A": "+ SIGNED INVOICE\n+ FULL SET B/L",
            "20": "LC26-0417",
            "40A": "IRREVOCABLE",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
        },
    ),
    "quoted": (
        """\
> :20:LC26-0417
> :40A:IRREVOCABLE
> :31D:260624 CHINA
> :50:HAI PHONG PLASTICS
> 12 HARBOUR ROAD
> :32B:USD48000,
> :44C:260609
> :46A:+INVOICE
> +B/L
""",
        "700",
        {
            "20": "LC26-0417",
            "40A": "IRREVOCABLE",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "32B": "USD48000,",
            "44C": "260609",
            "46A": "+INVOICE\n+B/L",
        },
    ),
    "joined": (
        """\
Dear Li, here is the L/C :27:1/1 :40A:IRREVOCABLE :20:LC26-0417 :31C:260501 :40E:UCP LATEST VERSION :31D:260624 CHINA :50:HAI PHONG PLASTICS :59:NINGBO SHEET CO LTD :32B:USD48000, :44C:260609 :45A:1200 SETS AT USD40, :48:15 :49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "40E": "UCP LATEST VERSION",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS AT USD40,",
            "48": "15",
            "49": "WITHOUT",
        },
    ),
    "joined tight": (
        """\
:27:1/1:40A:IRREVOCABLE:20:LC260417:31C:260501:40E:UCP LATEST VERSION:31D:260624 CHINA:50:HAI PHONG PLASTICS:59:NINGBO SHEET:32B:USD48000,:44C:260609:45A:1200 SETS:48:15:49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC260417",
            "31C": "260501",
            "40E": "UCP LATEST VERSION",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS",
            "48": "15",
            "49": "WITHOUT",
        },
    ),
    "half wrapped": (
        """\
:27:1/1
:40A:IRREVOCABLE :20:LC26-0417
:31C:260501 :40E:UCP LATEST VERSION :31D:260624 CHINA
:50:HAI PHONG PLASTICS
:59:NINGBO SHEET CO LTD :32B:USD48000, :44C:260609
:45A:1200 SETS
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "40E": "UCP LATEST VERSION",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS",
        },
    ),
    "no names": (
        """\
MT700
27: 1/1
40A: IRREVOCABLE
20: LC26-0417
31C: 260501
31D: 260624 CHINA
50: HAI PHONG PLASTICS
59: NINGBO SHEET CO LTD
32B: USD48000,
44C: 260609
45A: 1200 SETS
50 SETS SPARE
46A: + INVOICE
47A: + ENGLISH
48: 15
49: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS\n50 SETS SPARE",
            "46A": "+ INVOICE",
            "47A": "+ ENGLISH",
            "48": "15",
            "49": "WITHOUT",
        },
    ),
    "no colons": (
        """\
MT700
27 1/1
40A IRREVOCABLE
20 LC26-0417
31C 260501
31D 260624 CHINA
50 HAI PHONG PLASTICS
59 NINGBO SHEET CO LTD
32B USD48000,
44C 260609
45A 1200 SETS
48 15
49 WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS",
            "48": "15",
            "49": "WITHOUT",
        },
    ),
    "name first": (
        """\
Documentary Credit Number (20): LC26-0417
Form of Documentary Credit (40A): IRREVOCABLE
Date and Place of Expiry [31D]: 260624 CHINA
Applicant (50): HAI PHONG PLASTICS
12 HARBOUR ROAD
Currency Code, Amount (32B): USD48000,
Latest Date of Shipment (44C): 260609
""",
        "700",
        {
            "20": "LC26-0417",
            "40A": "IRREVOCABLE",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "field word": (
        """\
Field 20: Documentary Credit Number: LC26-0417
Field 40A: Form of Documentary Credit: IRREVOCABLE
Field 31D: Date and Place of Expiry: 260624 CHINA
Field 50: Applicant: HAI PHONG PLASTICS
Field 32B: Currency Code, Amount: USD48000,
Field 44C: Latest Date of Shipment: 260609
""",
        "700",
        {
            "20": "LC26-0417",
            "40A": "IRREVOCABLE",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "dash": (
        """\
20 - Documentary Credit Number - LC26-0417
40A - Form of Documentary Credit - IRREVOCABLE
31D - Date and Place of Expiry - 260624 CHINA
50 - Applicant - HAI PHONG PLASTICS
32B - Currency Code, Amount - USD48000,
44C - Latest Date of Shipment - 260609
""",
        "700",
        {
            "20": "LC26-0417",
            "40A": "IRREVOCABLE",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "unknown tongue": (
        """\
MT700
20 Hitelszám: LC26-0417
40A Az okmányos meghitelezés formája: IRREVOCABLE
31D Lejárat napja és helye: 260624 CHINA
50 Applicant: HAI PHONG PLASTICS
59 Beneficiary: NINGBO SHEET
32B Currency Code, Amount: USD48000,
44C Legkésőbbi szállítási nap: 260609
44E Port of Loading: NINGBO
44F Port of Discharge: HAI PHONG
""",
        "700",
        {
            "20": "LC26-0417",
            "40A": "IRREVOCABLE",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET",
            "32B": "USD48000,",
            "44C": "260609",
            "44E": "NINGBO",
            "44F": "HAI PHONG",
        },
    ),
    "2026": (
        """\
{1:F01}{2:O7001200261120X}{4:
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31C:261120
:40E:UCP LATEST VERSION
:31D:270131CHINA
:50N:HAI PHONG PLASTICS
:50S:12 HARBOUR ROAD
:50T:HAI PHONG
:50R:VN
:59N:NINGBO SHEET CO LTD
:59R:CN
:32B:USD48000,
:44I:CIF HAI PHONG INCOTERMS 2020
:45H:392043
:78K:PAY AT SIGHT
-}
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "261120",
            "40E": "UCP LATEST VERSION",
            "31D": "270131CHINA",
            "50N": "HAI PHONG PLASTICS",
            "50S": "12 HARBOUR ROAD",
            "50T": "HAI PHONG",
            "50R": "VN",
            "59N": "NINGBO SHEET CO LTD",
            "59R": "CN",
            "32B": "USD48000,",
            "44I": "CIF HAI PHONG INCOTERMS 2020",
            "45H": "392043",
            "78K": "PAY AT SIGHT",
        },
    ),
    "broken": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:26O624 CHINA
:32B:USD48O00,
:44C:260231
:48:TWENTY ONE
:45A:1200 S
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "26O624 CHINA",
            "32B": "USD48O00,",
            "44C": "260231",
            "48": "TWENTY ONE",
            "45A": "1200 S",
        },
    ),
    "701": (
        """\
{2:I700X}{4:
:27:1/2
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:45A:1200 SETS
:46A:+INVOICE
-}
{2:I701X}{4:
:27:2/2
:20:LC26-0417
:46A:+FULL SET B/L
:47A:+ENGLISH
-}
""",
        "700",
        {
            "27": "1/2\n2/2",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "45A": "1200 SETS",
            "46A": "+INVOICE\n+FULL SET B/L",
            "47A": "+ENGLISH",
        },
    ),
    "707old": (
        """\
MT707 AMENDMENT TO A DOCUMENTARY CREDIT
20: Sender's Reference: LC26-0417
21: Receiver's Reference: NONREF
31C: Date of Issue: 260501
30: Date of Amendment: 260615
26E: Number of Amendment: 01
59: Beneficiary (before this amendment): NINGBO SHEET
31E: New Date of Expiry: 260709
34B: New Documentary Credit Amount After Amendment: USD60000,
44C: Latest Date of Shipment: 260620
79: Narrative: ALL OTHER TERMS UNCHANGED
72: Sender to Receiver Information: PLS ADVISE
""",
        "707",
        {
            "20": "LC26-0417",
            "21": "NONREF",
            "31C": "260501",
            "30": "260615",
            "26E": "01",
            "59": "NINGBO SHEET",
            "31E": "260709",
            "34B": "USD60000,",
            "44C": "260620",
            "79": "ALL OTHER TERMS UNCHANGED",
            "72": "PLS ADVISE",
        },
    ),
    "710": (
        """\
MT 710 Advice of a Third Bank's or a Non-Bank's Documentary Credit
:27: Sequence of Total
  1/1
:40B: Form of Documentary Credit
  IRREVOCABLE
  WITHOUT OUR CONFIRMATION
:20: Sender's Reference
  ADV2026/551
:21: Documentary Credit Number
  LC26-0417
:31C: Date of Issue
  260501
:40E: Applicable Rules
  UCP LATEST VERSION
:31D: Date and Place of Expiry
  260624CHINA
:52A: Issuing Bank - BIC
  BFTVVNVX
:50: Applicant
  HAI PHONG PLASTICS
:59: Beneficiary - Name & Address
  NINGBO SHEET CO LTD
:32B: Currency Code, Amount
  USD48000,
:41A: Available With...By... - BIC
  BKCHCNBJ
  BY NEGOTIATION
:42C: Drafts at...
  SIGHT
:42A: Drawee - BIC
  BFTVVNVX
""",
        "710",
        {
            "27": "1/1",
            "40B": "IRREVOCABLE\nWITHOUT OUR CONFIRMATION",
            "20": "ADV2026/551",
            "21": "LC26-0417",
            "31C": "260501",
            "40E": "UCP LATEST VERSION",
            "31D": "260624CHINA",
            "52A": "BFTVVNVX",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "41A": "BKCHCNBJ\nBY NEGOTIATION",
            "42C": "SIGHT",
            "42A": "BFTVVNVX",
        },
    ),
    "720": (
        """\
SWIFT MT720 TRANSFER OF A DOCUMENTARY CREDIT
27: 1/1
40B: IRREVOCABLE
20: TRF-9
21: LC26-0417
31C: 260501
40E: UCP LATEST VERSION
31D: 260624 HONG KONG
50: MIDDLE TRADING LTD
59: NINGBO SHEET CO LTD
32B: USD40000,
44C: 260609
""",
        "720",
        {
            "27": "1/1",
            "40B": "IRREVOCABLE",
            "20": "TRF-9",
            "21": "LC26-0417",
            "31C": "260501",
            "40E": "UCP LATEST VERSION",
            "31D": "260624 HONG KONG",
            "50": "MIDDLE TRADING LTD",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD40000,",
            "44C": "260609",
        },
    ),
    "740": (
        """\
{1:F01AAAABBCCAXXX0000000000}{2:I740DDDDEEFFXXXXN}{4:
:20:LC26-0417
:40F:URR LATEST VERSION
:31D:260624CHINA
:58A:BKCHCNBJ
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:41A:BKCHCNBJ
BY NEGOTIATION
-}
""",
        "740",
        {
            "20": "LC26-0417",
            "40F": "URR LATEST VERSION",
            "31D": "260624CHINA",
            "58A": "BKCHCNBJ",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "41A": "BKCHCNBJ\nBY NEGOTIATION",
        },
    ),
    "747": (
        """\
MT747
:20:LC26-0417
:21:REIMB-7
:30:260615
:31E:260709
:34B:USD60000,
""",
        "747",
        {"20": "LC26-0417", "21": "REIMB-7", "30": "260615", "31E": "260709", "34B": "USD60000,"},
    ),
    "707new": (
        """\
{1:F01BKCHCNBJAXXX}{2:O7071200260615BFTVVNVXAXXX}{3:{108:X}}{4:
:27:1/1
:20:AM-0417-1
:21:NONREF
:23:LC26-0417
:52A:BFTVVNVX
:31C:260501
:26E:001
:30:260615
:22A:ISSU
:31D:260709 CHINA
:45B:/REPALL/1500 SETS PVC
AS PER PI 77
:46B:/DELETE/+PACKING LIST IN 3 COPIES
/ADD/+PACKING LIST IN 5 COPIES
:47B:/ADD/+ALL DOCUMENTS MUST SHOW PO 5512
:71N:APPL
:72Z:/REC/PLS ADVISE
-}{5:{CHK:123}}
""",
        "707",
        {
            "27": "1/1",
            "20": "AM-0417-1",
            "21": "NONREF",
            "23": "LC26-0417",
            "52A": "BFTVVNVX",
            "31C": "260501",
            "26E": "001",
            "30": "260615",
            "22A": "ISSU",
            "31D": "260709 CHINA",
            "45B": "/REPALL/1500 SETS PVC\nAS PER PI 77",
            "46B": "/DELETE/+PACKING LIST IN 3 COPIES\n/ADD/+PACKING LIST IN 5 COPIES",
            "47B": "/ADD/+ALL DOCUMENTS MUST SHOW PO 5512",
            "71N": "APPL",
            "72Z": "/REC/PLS ADVISE",
        },
    ),
    "707cancel": (
        """\
MT707
20: X1
21: NONREF
23: LC26-0417
26E: 2
30: 260620
22A: ISSU
23S: CANCEL
""",
        "707",
        {"20": "X1", "21": "NONREF", "23": "LC26-0417", "26E": "2", "30": "260620", "22A": "ISSU", "23S": "CANCEL"},
    ),
    "prose": (
        """\
Dear Ms Chen,

our bank has issued the credit today. Please check. 50 % of the order is urgent, 20 pallets first.

MT700 ISSUE OF A DOCUMENTARY CREDIT
27: SEQUENCE OF TOTAL: 1/1
40A: FORM OF DOCUMENTARY CREDIT: IRREVOCABLE
20: DOCUMENTARY CREDIT NUMBER: LC26-0417
31C: DATE OF ISSUE: 260501
31D: DATE AND PLACE OF EXPIRY: 260624 CHINA
32B: CURRENCY CODE, AMOUNT: USD48000,
44C: LATEST DATE OF SHIPMENT: 260609
78: INSTRUCTIONS TO THE PAYING/ACCEPTING/NEGOTIATING BANK: WE SHALL COVER YOU
ACCORDING TO YOUR INSTRUCTIONS

Please tell us that all is fine.
48 hours are enough.

Kind regards
Minh
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
            "78": "WE SHALL COVER YOU\nACCORDING TO YOUR INSTRUCTIONS",
        },
    ),
    "date forms": (
        """\
20: Documentary Credit Number: LC26-0417
40A: Form of Documentary Credit: IRREVOCABLE
31C: Date of Issue: 01 MAY 2026
31D: Date and Place of Expiry: Date: 2026-06-24
     Place: CHINA
32B: Currency Code, Amount: Currency: USD  Amount: 48,000.00
44C: Latest Date of Shipment: 2026-06-09
39A: Percentage Credit Amount Tolerance: 05/05
""",
        "700",
        {
            "20": "LC26-0417",
            "40A": "IRREVOCABLE",
            "31C": "01 MAY 2026",
            "31D": "Date: 2026-06-24\nPlace: CHINA",
            "32B": "Currency: USD  Amount: 48,000.00",
            "44C": "2026-06-09",
            "39A": "05/05",
        },
    ),
    "brackets": (
        """\
[27] Sequence of Total: 1/1
[40A] Form of Documentary Credit: IRREVOCABLE
[20] Documentary Credit Number: LC26-0417
[31D] Date and Place of Expiry: 260624 CHINA
[32B] Currency Code, Amount: USD48000,
[44C] Latest Date of Shipment: 260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "colon name": (
        """\
:20 : Documentary Credit Number : LC26-0417
:40A : Form of Documentary Credit : IRREVOCABLE
:31D : Date and Place of Expiry : 260624 CHINA
:32B : Currency Code, Amount : USD48000,
:44C : Latest Date of Shipment : 260609
""",
        "700",
        {"20": "LC26-0417", "40A": "IRREVOCABLE", "31D": "260624 CHINA", "32B": "USD48000,", "44C": "260609"},
    ),
    "lower": (
        """\
f20: documentary credit number
lc26-0417
f40a: form of documentary credit
irrevocable
f31d: date and place of expiry
260624 china
f32b: currency code, amount
USD48000,
f44c: latest date of shipment
260609
""",
        "700",
        {"20": "lc26-0417", "40A": "irrevocable", "31D": "260624 china", "32B": "USD48000,", "44C": "260609"},
    ),
    "truncated": (
        """\
{1:F01BKCHCNBJA300}{2:O7001200260501VCBVVNVXAXXX}{4:
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31C:260501
:31D:260624 CHINA
:32B:USD48000,
:46A:+SIGNED INVO
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "46A": "+SIGNED INVO",
        },
    ),
    "unknown": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:49Z:SOMETHING NEW
WITH TWO LINES
:44C:260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "49Z": "SOMETHING NEW\nWITH TWO LINES",
            "44C": "260609",
        },
    ),
    "twice": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:49Z:SOMETHING NEW
WITH TWO LINES
:44C:260609

COPY
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:49Z:SOMETHING NEW
WITH TWO LINES
:44C:260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "49Z": "SOMETHING NEW\nWITH TWO LINES",
            "44C": "260609",
        },
    ),
    "goods numbers": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:45A:+ 20: BALL VALVE
50: GATE VALVE
31D: TYPE PLATE
:46A:DOCUMENTS REQUIRED:
+INVOICE
:44C:260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "45A": "+ 20: BALL VALVE\n50: GATE VALVE\n31D: TYPE PLATE",
            "46A": "DOCUMENTS REQUIRED:\n+INVOICE",
            "44C": "260609",
        },
    ),
    "spaces wide": (
        """\
  ２７：  Sequence of Total     1/1
  40A：  Form of Documentary Credit     IRREVOCABLE
  20：   Documentary Credit Number      LC26-0417
  31D：  Date and Place of Expiry       260624 CHINA
  32B：  Currency Code, Amount          USD48000,
  44C：  Latest Date of Shipment        260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "french": (
        """\
MT700
27 Séquence du total : 1/1
20 Numéro du crédit documentaire : CD-26-31
40A Forme du crédit documentaire : IRREVOCABLE
31D Date et lieu d'expiration : 260624 CHINE
50 Donneur d'ordre : SOCIETE PVC SA
59 Bénéficiaire : NINGBO SHEET CO LTD
32B Devise et montant : EUR 48 000,00
44C Date limite d'expédition : 260609
46A Documents exigés :
 + FACTURE COMMERCIALE
48 Délai de présentation : 21
""",
        "700",
        {
            "27": "1/1",
            "20": "CD-26-31",
            "40A": "IRREVOCABLE",
            "31D": "260624 CHINE",
            "50": "SOCIETE PVC SA",
            "59": "NINGBO SHEET CO LTD",
            "32B": "EUR 48 000,00",
            "44C": "260609",
            "46A": "+ FACTURE COMMERCIALE",
            "48": "21",
        },
    ),
    "inline named": (
        """\
27: Sequence of Total: 1/1 40A: Form of Documentary Credit: IRREVOCABLE 20: Documentary Credit Number: LC26-0417 31C: Date of Issue: 260501 31D: Date and Place of Expiry: 260624 CHINA 50: Applicant: HAI PHONG PLASTICS 59: Beneficiary: NINGBO SHEET CO LTD 32B: Currency Code, Amount: USD48000, 44C: Latest Date of Shipment: 260609 45A: Description of Goods and/or Services: 1200 SETS 46A: Documents Required: + INVOICE IN 3 COPIES + B/L 48: Period for Presentation in Days: 15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS",
            "46A": "+ INVOICE IN 3 COPIES + B/L",
            "48": "15",
        },
    ),
    "amend inline": (
        """\
Sender's Reference 20: AM1 21: Receiver's Reference NONREF 23: Issuing Bank's Reference LC26-0417 26E: Number of Amendment 2 30: Date of Amendment 260615 44C: Latest Date of Shipment 260709
""",
        "707",
        {"21": "NONREF", "23": "LC26-0417", "26E": "2", "30": "260615", "44C": "260709"},
    ),
    "header lines": (
        """\
------------------------- Message Header -------------------------
 Swift Output : FIN 700 Issue of a Documentary Credit
 Sender : BFTVVNVXXXX
 Receiver : BKCHCNBJ92A
------------------------- Message Text ---------------------------
 27: Sequence of Total
     1/1
 40A: Form of Documentary Credit
     IRREVOCABLE
 20: Documentary Credit Number
     LC26-0417
 31D: Date and Place of Expiry
     260624 CHINA
 32B: Currency Code, Amount
     Currency : USD (US DOLLAR)
     Amount   :       #48,000.00#
 41D: Available With...By... - Name&Addr
     ANY BANK IN CHINA
     BY NEGOTIATION
 44C: Latest Date of Shipment
     260609
 72Z: Sender to Receiver Information
     PLEASE ACKNOWLEDGE
------------------------- Message Trailer -------------------------
{MAC:1234}
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "Currency : USD (US DOLLAR)\nAmount   :       #48,000.00#",
            "41D": "ANY BANK IN CHINA\nBY NEGOTIATION",
            "44C": "260609",
            "72Z": "PLEASE ACKNOWLEDGE",
        },
    ),
    "ruled": (
        """\
40A Form of Documentary Credit
IRREVOCABLE
----------------------------------------
20 Documentary Credit Number
LC26-0417
----------------------------------------
31D Date and Place of Expiry
260624 CHINA
----------------------------------------
32B Currency Code, Amount
USD48000,
----------------------------------------
47A Additional Conditions
+ 1. ALL DOCUMENTS IN ENGLISH

+ 2. T/T NOT ACCEPTABLE
----------------------------------------
71D Charges
ALL FOR BENEFICIARY
----------------------------------------
Printed by user 4711
""",
        "700",
        {
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "47A": "+ 1. ALL DOCUMENTS IN ENGLISH\n+ 2. T/T NOT ACCEPTABLE",
            "71D": "ALL FOR BENEFICIARY",
        },
    ),
    "lost zh": (
        """\
MT700 27：报文页次：1/1 40A：信用证类型：IRREVOCABLE 20：信用证号码：LC26-0417 31C：开证日期：260501 31D：到期日和到期地点：260624 CHINA 50：申请人：HAI PHONG PLASTICS 59：受益人：NINGBO SHEET CO LTD 32B：币种和金额：USD48000, 44C：最迟装运日期：260609 48：交单期限：15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "48": "15",
        },
    ),
    "lost nocolon": (
        """\
27 SEQUENCE OF TOTAL 1/1 40A FORM OF DOCUMENTARY CREDIT IRREVOCABLE 20 DOCUMENTARY CREDIT NUMBER LC26-0417 31C DATE OF ISSUE 260501 31D DATE AND PLACE OF EXPIRY 260624 CHINA 50 APPLICANT HAI PHONG PLASTICS 59 BENEFICIARY NINGBO SHEET 32B CURRENCY CODE, AMOUNT USD48000, 44C LATEST DATE OF SHIPMENT 260609 48 PERIOD FOR PRESENTATION IN DAYS 15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET",
            "32B": "USD48000,",
            "44C": "260609",
            "48": "15",
        },
    ),
    "sublabels": (
        """\
27: Sequence of Total
    Number: 1
    Total: 1
40A: Form of Documentary Credit
    IRREVOCABLE
20: Documentary Credit Number
    LC26-0417
31D: Date and Place of Expiry
    Date: 260624
    Place: CHINA
32B: Currency Code, Amount
    Currency: USD
    Amount: 48,000.00
44C: Latest Date of Shipment
    260609
48: Period for Presentation in Days
    Days: 21
    Narrative: AFTER SHIPMENT DATE
49: Confirmation Instructions
    WITHOUT
""",
        "700",
        {
            "27": "Number: 1\nTotal: 1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "Date: 260624\nPlace: CHINA",
            "32B": "Currency: USD\nAmount: 48,000.00",
            "44C": "260609",
            "48": "Days: 21\nNarrative: AFTER SHIPMENT DATE",
            "49": "WITHOUT",
        },
    ),
    "bullets": (
        """\
• 27 – Sequence of Total: 1/1
• 40A – Form of Documentary Credit: IRREVOCABLE
• 20 – Documentary Credit Number: LC26-0417
• 31D – Date and Place of Expiry: 260624 CHINA
• 32B – Currency Code, Amount: USD48000,
• 44C – Latest Date of Shipment: 260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "bold": (
        """\
**27** Sequence of Total: 1/1
**40A** Form of Documentary Credit: IRREVOCABLE
**20** Documentary Credit Number: LC26-0417
**31D** Date and Place of Expiry: 260624 CHINA
**32B** Currency Code, Amount: USD48000,
**44C** Latest Date of Shipment: 260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "csv": (
        """\
Tag;Name;Value
27;Sequence of Total;1/1
40A;Form of Documentary Credit;IRREVOCABLE
20;Documentary Credit Number;LC26-0417
31D;Date and Place of Expiry;260624 CHINA
50;Applicant;HAI PHONG PLASTICS
32B;Currency Code, Amount;USD48000,
44C;Latest Date of Shipment;260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "numbered": (
        """\
1) 27: Sequence of Total: 1/1
2) 40A: Form of Documentary Credit: IRREVOCABLE
3) 20: Documentary Credit Number: LC26-0417
4) 31D: Date and Place of Expiry: 260624 CHINA
5) 32B: Currency Code, Amount: USD48000,
6) 44C: Latest Date of Shipment: 260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "two col pipe": (
        """\
| 27: Sequence of Total | 1/1 |
| 40A: Form of Documentary Credit | IRREVOCABLE |
| 20: Documentary Credit Number | LC26-0417 |
| 31D: Date and Place of Expiry | 260624 CHINA |
| 50: Applicant | HAI PHONG PLASTICS |
|  | 12 HARBOUR ROAD |
| 32B: Currency Code, Amount | USD48000, |
| 44C: Latest Date of Shipment | 260609 |
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "spaced colons": (
        """\
: 27 : 1/1
: 40A : IRREVOCABLE
: 20 : LC26-0417
: 31D : 260624 CHINA
: 32B : USD48000,
: 44C : 260609
: 45A : + 1200 SETS
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "+ 1200 SETS",
        },
    ),
    "fin pages": (
        """\
BANK OF EXAMPLE, NINGBO BRANCH
ADVICE NO. AB123
Page 1/2
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:50:HAI PHONG PLASTICS
:32B:USD48000,
:46A:+ SIGNED INVOICE
--- continued on page 2 ---
BANK OF EXAMPLE, NINGBO BRANCH
ADVICE NO. AB123
Page 2/2
+ FULL SET B/L
:47A:+ ENGLISH
:48:15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS",
            "32B": "USD48000,",
            "46A": "+ SIGNED INVOICE\n+ FULL SET B/L",
            "47A": "+ ENGLISH",
            "48": "15",
        },
    ),
    "fin prose after": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:44C:260609
:46A:+INVOICE
+B/L

Pls confirm receipt asap, we wait for your answer.
Minh
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
            "46A": "+INVOICE\n+B/L",
        },
    ),
    "707 print": (
        """\
F20 : SENDER'S REFERENCE
      AM-1
F21 : RECEIVER'S REFERENCE
      NONREF
F23 : ISSUING BANK'S REFERENCE
      LC26-0417
F52A: ISSUING BANK
      BFTVVNVX
      BANK OF EXAMPLE, HANOI
F31C: DATE OF ISSUE
      260501
F26E: NUMBER OF AMENDMENT
      2
F30 : DATE OF AMENDMENT
      260615
F22A: PURPOSE OF MESSAGE
      ISSU
F32B: INCREASE OF DOCUMENTARY CREDIT AMOUNT
      CURRENCY: USD (US DOLLAR)
      AMOUNT  : #12,000.00#
F44C: LATEST DATE OF SHIPMENT
      260709
F46B: DOCUMENTS REQUIRED
      /DELETE/
      + PACKING LIST
      /ADD/
      + PACKING LIST IN 5 COPIES
F71N: AMENDMENT CHARGE PAYABLE BY
      BENE
""",
        "707",
        {
            "20": "AM-1",
            "21": "NONREF",
            "23": "LC26-0417",
            "52A": "BFTVVNVX\nBANK OF EXAMPLE, HANOI",
            "31C": "260501",
            "26E": "2",
            "30": "260615",
            "22A": "ISSU",
            "32B": "CURRENCY: USD (US DOLLAR)\nAMOUNT  : #12,000.00#",
            "44C": "260709",
            "46B": "/DELETE/\n+ PACKING LIST\n/ADD/\n+ PACKING LIST IN 5 COPIES",
            "71N": "BENE",
        },
    ),
    "707 german": (
        """\
MT 707 Änderung eines Dokumentenakkreditivs
20 Referenz des Absenders: AM-1
21 Referenz des Empfängers: NONREF
23 Referenz der eröffnenden Bank: LC26-0417
31C Eröffnungsdatum: 260501
26E Änderungsnummer: 1
30 Änderungsdatum: 260615
31D Verfalldatum und -ort: 260709 CHINA
44C Letztes Verladedatum: 260624
47B Zusätzliche Bedingungen: /ADD/ + ALL OTHER TERMS UNCHANGED
""",
        "707",
        {
            "20": "AM-1",
            "21": "NONREF",
            "23": "LC26-0417",
            "31C": "260501",
            "26E": "1",
            "30": "260615",
            "31D": "260709 CHINA",
            "44C": "260624",
            "47B": "/ADD/ + ALL OTHER TERMS UNCHANGED",
        },
    ),
    "707 zh lines": (
        """\
MT707 信用证修改
20 发报行编号
AM-1
21 收报行编号
NONREF
23 开证行编号
LC26-0417
31C 开证日期
260501
26E 修改次数
1
30 修改日期
260615
44C 最迟装运日期
260709
79 叙述
ALL OTHER TERMS REMAIN UNCHANGED
""",
        "707",
        {
            "20": "AM-1",
            "21": "NONREF",
            "23": "LC26-0417",
            "31C": "260501",
            "26E": "1",
            "30": "260615",
            "44C": "260709",
            "79": "ALL OTHER TERMS REMAIN UNCHANGED",
        },
    ),
    "empty field": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:44A:
:44C:260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44A": "",
            "44C": "260609",
        },
    ),
    "ocr tag": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31D:260624 CHINA
:32B:USD48000,
:44C;260609
:45A:GOODS
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "GOODS",
        },
    ),
    "es lines": (
        """\
27 Secuencia del Total
   1/1
40A Forma de Crédito Documentario
   IRREVOCABLE
20 Número de Crédito Documentario
   CD-7781
31C Fecha de Emisión
   260501
31D Fecha y Lugar de Vencimiento
   260624 CHINA
50 Solicitante
   IMPORTADORA SOL SA
   CALLE 5
59 Beneficiario
   NINGBO SHEET CO LTD
32B Código de Moneda, Importe
   USD 48.000,00
43P Embarques Parciales
   NOT ALLOWED
44E Puerto de Carga/Aeropuerto de Salida
   NINGBO
44C Última Fecha de Embarque
   260609
45A Descripción de Mercancías y/o Servicios
   + 1200 JUEGOS
46A Documentos Requeridos
   + FACTURA
48 Período de Presentación en Días
   15
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "CD-7781",
            "31C": "260501",
            "31D": "260624 CHINA",
            "50": "IMPORTADORA SOL SA\nCALLE 5",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48.000,00",
            "43P": "NOT ALLOWED",
            "44E": "NINGBO",
            "44C": "260609",
            "45A": "+ 1200 JUEGOS",
            "46A": "+ FACTURA",
            "48": "15",
        },
    ),
    "tr upper": (
        """\
20 AKREDİTİF NUMARASI : TR26/77
40A AKREDİTİFİN ŞEKLİ : IRREVOCABLE
31D VADE TARİHİ VE YERİ : 260624 TURKEY
50 AMİR : ANADOLU PLASTIK AS
59 LEHDAR : NINGBO SHEET CO LTD
32B DÖVİZ KODU VE TUTARI : USD 48.000,00
44C EN SON YÜKLEME TARİHİ : 260609
44E YÜKLEME LİMANI : NINGBO
48 İBRAZ SÜRESİ : 21
""",
        "700",
        {
            "20": "TR26/77",
            "40A": "IRREVOCABLE",
            "31D": "260624 TURKEY",
            "50": "ANADOLU PLASTIK AS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48.000,00",
            "44C": "260609",
            "44E": "NINGBO",
            "48": "21",
        },
    ),
    "mixed layout": (
        """\
SWIFT MT700
:27: Sequence of Total: 1/1
:40A: Form of Documentary Credit: IRREVOCABLE
:20: Documentary Credit Number: LC26-0417
:31C: Date of Issue: 01.05.2026
:40E: Applicable Rules: UCP LATEST VERSION
:31D: Date and Place of Expiry: 24.06.2026 CHINA
:51A: Applicant Bank: BFTVVNVX
:50: Applicant: HAI PHONG PLASTICS
:59: Beneficiary: NINGBO SHEET CO LTD
:32B: Currency Code, Amount: USD 48.000,00
:41A: Available With...By...: BKCHCNBJ BY NEGOTIATION
:42P: Negotiation/Deferred Payment Details: 60 DAYS AFTER B/L DATE
:44C: Latest Date of Shipment: 09.06.2026
:45A: Description of Goods and/or Services: PVC
:48: Period for Presentation in Days: 21
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "01.05.2026",
            "40E": "UCP LATEST VERSION",
            "31D": "24.06.2026 CHINA",
            "51A": "BFTVVNVX",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48.000,00",
            "41A": "BKCHCNBJ BY NEGOTIATION",
            "42P": "60 DAYS AFTER B/L DATE",
            "44C": "09.06.2026",
            "45A": "PVC",
            "48": "21",
        },
    ),
    "spacecols": (
        """\
  27   Sequence of Total                 1/1
  40A  Form of Documentary Credit        IRREVOCABLE
  20   Documentary Credit Number         LC26-0417
  31D  Date and Place of Expiry          260624 CHINA
  50   Applicant                         HAI PHONG PLASTICS
                                         12 HARBOUR ROAD
  44A  Place of Taking in Charge/        NINGBO
       Dispatch from .../ Place of
       Receipt
  32B  Currency Code, Amount             USD48000,
  44C  Latest Date of Shipment           260609
  46A  Documents Required                + INVOICE IN
                                           20 COPIES
                                         + B/L
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "50": "HAI PHONG PLASTICS\n12 HARBOUR ROAD",
            "44A": "NINGBO",
            "32B": "USD48000,",
            "44C": "260609",
            "46A": "+ INVOICE IN\n20 COPIES\n+ B/L",
        },
    ),
    "dots": (
        """\
27 Sequence of Total...............: 1/1
40A Form of Documentary Credit.....: IRREVOCABLE
20 Documentary Credit Number.......: LC26-0417
31D Date and Place of Expiry.......: 260624 CHINA
32B Currency Code, Amount..........: USD48000,
44C Latest Date of Shipment........: 260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "equals": (
        """\
27 = 1/1
40A = IRREVOCABLE
20 = LC26-0417
31D = 260624 CHINA
32B = USD48000,
44C = 260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31D": "260624 CHINA",
            "32B": "USD48000,",
            "44C": "260609",
        },
    ),
    "upper fin names": (
        """\
:27:SEQUENCE OF TOTAL
1/1
:40A:FORM OF DOC. CREDIT
IRREVOCABLE
:20:DOC. CREDIT NUMBER
LC26-0417
:31C:DATE OF ISSUE
260501
:31D:DATE/PLACE EXP.
DATE 260624 PLACE CHINA
:50:APPLICANT
HAI PHONG PLASTICS
:59:BENEFICIARY
NINGBO SHEET
:32B:AMOUNT
CURRENCY USD AMOUNT 48000,
:41D:AVAILABLE WITH/BY
ANY BANK BY NEGOTIATION
:43P:PARTIAL SHIPMTS
NOT ALLOWED
:44C:LATEST DATE OF SHIP.
260609
:45A:GOODS
PVC
:46A:DOCUMENTS REQUIRED
+ INVOICE
:48:PRESENTATION PERIOD
15 DAYS
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC26-0417",
            "31C": "260501",
            "31D": "DATE 260624 PLACE CHINA",
            "50": "HAI PHONG PLASTICS",
            "59": "NINGBO SHEET",
            "32B": "CURRENCY USD AMOUNT 48000,",
            "41D": "ANY BANK BY NEGOTIATION",
            "43P": "NOT ALLOWED",
            "44C": "260609",
            "45A": "PVC",
            "46A": "+ INVOICE",
            "48": "15 DAYS",
        },
    ),
}
