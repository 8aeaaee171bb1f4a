# ruff: noqa: E501 - a pasted message that lost its line breaks is one long line
"""Further prints of SWIFT messages, as banks of other countries set them and scans and mails damage them.

Name -> text, message type, every field, and what some of them mean. All names and numbers are invented.
"""

PRINTS = {
    "fin raw": (
        """\
{1:F01BKCHCNBJXXXX0000000000}{2:I700ICBKVNVXXXXXN}{3:{108:MT700 001}}{4:
:27:1/1
:40A:IRREVOCABLE
:20:LC88-2026-01
:31C:260502
:40E:UCP LATEST VERSION
:31D:260730NINGBO CHINA
:50:SAIGON FILM JSC
12 LE LOI
HO CHI MINH
:59:/1234567890
NINGBO SHEET CO LTD
88 PORT ROAD
:32B:USD1234567,
:39A:05/05
:41D:ANY BANK
BY NEGOTIATION
:42C:SIGHT
:42A:ICBKVNVX
:43P:ALLOWED
:43T:NOT ALLOWED
:44E:ANY PORT IN CHINA
:44F:HO CHI MINH CITY PORT, VIETNAM
:44C:260709
:45A:+PVC SHEETS
AS PER PI 2026-118
+CIF HO CHI MINH CITY INCOTERMS 2020
:46A:+SIGNED COMMERCIAL INVOICE IN 3 COPIES
+FULL SET 3/3 B/L
:47A:+TT REIMBURSEMENT NOT ALLOWED
:71D:ALL BANKING CHARGES OUTSIDE
VIETNAM FOR BENEFICIARY
:48:21/AFTER SHIPMENT DATE
:49:WITHOUT
:78:ON RECEIPT WE PAY
:72Z:/PHONBEN/
-}{5:{CHK:1234567890AB}}
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LC88-2026-01",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260730NINGBO CHINA",
            "50": "SAIGON FILM JSC\n12 LE LOI\nHO CHI MINH",
            "59": "/1234567890\nNINGBO SHEET CO LTD\n88 PORT ROAD",
            "32B": "USD1234567,",
            "39A": "05/05",
            "41D": "ANY BANK\nBY NEGOTIATION",
            "42C": "SIGHT",
            "42A": "ICBKVNVX",
            "43P": "ALLOWED",
            "43T": "NOT ALLOWED",
            "44E": "ANY PORT IN CHINA",
            "44F": "HO CHI MINH CITY PORT, VIETNAM",
            "44C": "260709",
            "45A": "+PVC SHEETS\nAS PER PI 2026-118\n+CIF HO CHI MINH CITY INCOTERMS 2020",
            "46A": "+SIGNED COMMERCIAL INVOICE IN 3 COPIES\n+FULL SET 3/3 B/L",
            "47A": "+TT REIMBURSEMENT NOT ALLOWED",
            "71D": "ALL BANKING CHARGES OUTSIDE\nVIETNAM FOR BENEFICIARY",
            "48": "21/AFTER SHIPMENT DATE",
            "49": "WITHOUT",
            "78": "ON RECEIPT WE PAY",
            "72Z": "/PHONBEN/",
        },
        {
            "expiry": {"date": "2026-07-30", "place": "NINGBO CHINA"},
            "latest_shipment": "2026-07-09",
            "presentation_days": 21,
            "amount": "USD 1,234,567.00",
        },
    ),
    "fin 707 new": (
        """\
{1:F01AAAACNBJAXXX0000000000}{2:O7071200260601BBBBVNVXAXXX00000000002606011200N}{4:
:27:1/1
:20:AMD-SENDER-9
:21:NONREF
:23:LC88-2026-01
:52A:ICBKVNVX
:31C:260502
:26E:002
:30:260601
:22A:ISSU
:31D:260830NINGBO CHINA
:32B:USD12000,
:39A:10/10
:44C:260809
:45B:/ADD/
+300 SETS MORE
:46B:/DELETE/
+INSPECTION CERTIFICATE
/ADD/
+BENEFICIARY'S CERTIFICATE
:47B:/REPALL/
+ALL DOCUMENTS IN ENGLISH
:49M:/ADD/
PAY AT ONCE
:49N:/ADD/
BANK ONLY
:71N:BENE
:72Z:/BENCON/
-}""",
        "707",
        {
            "27": "1/1",
            "20": "AMD-SENDER-9",
            "21": "NONREF",
            "23": "LC88-2026-01",
            "52A": "ICBKVNVX",
            "31C": "260502",
            "26E": "002",
            "30": "260601",
            "22A": "ISSU",
            "31D": "260830NINGBO CHINA",
            "32B": "USD12000,",
            "39A": "10/10",
            "44C": "260809",
            "45B": "/ADD/\n+300 SETS MORE",
            "46B": "/DELETE/\n+INSPECTION CERTIFICATE\n/ADD/\n+BENEFICIARY'S CERTIFICATE",
            "47B": "/REPALL/\n+ALL DOCUMENTS IN ENGLISH",
            "49M": "/ADD/\nPAY AT ONCE",
            "49N": "/ADD/\nBANK ONLY",
            "71N": "BENE",
            "72Z": "/BENCON/",
        },
        {"amendment_no": 2},
    ),
    "fin 707 old": (
        """\
{1:F01AAAACNBJAXXX0000000000}{2:I707BBBBVNVXAXXXN}{4:
:20:LC26-0417
:21:NONREF
:31C:160501
:26E:02
:30:160610
:59:NINGBO SHEET CO LTD
NINGBO
:31E:160730
:32B:USD10000,
:34B:USD58000,
:39A:5/5
:44C:160709
:79:+ ALL OTHER TERMS AND CONDITIONS
REMAIN UNCHANGED.
:72:/BENCON/
-}""",
        "707",
        {
            "20": "LC26-0417",
            "21": "NONREF",
            "31C": "160501",
            "26E": "02",
            "30": "160610",
            "59": "NINGBO SHEET CO LTD\nNINGBO",
            "31E": "160730",
            "32B": "USD10000,",
            "34B": "USD58000,",
            "39A": "5/5",
            "44C": "160709",
            "79": "+ ALL OTHER TERMS AND CONDITIONS\nREMAIN UNCHANGED.",
            "72": "/BENCON/",
        },
        {"amendment_no": 2},
    ),
    "alliance": (
        """\
------------------- Instance Type and Transmission --------------
 Notification (Transmission) of Original sent to SWIFT (ACK)
 Network Delivery Status   : Network Ack
 Priority/Delivery         : Normal
 Message Input Reference   : 1159 260502BKCHCNBJAXXX1234567890
------------------------- Message Header -------------------------
 Swift Input   : FIN 700 Issue of a Documentary Credit
 Sender   : VNBKVNVXXXX
            VIETNAM TEST BANK
            HANOI VN
 Receiver : CNBKCNBJXXX
            NINGBO TEST BANK
            NINGBO CN
------------------------- Message Text ---------------------------
 F27: Sequence of Total
   1/1
 F40A: Form of Documentary Credit
   IRREVOCABLE
 F20: Documentary Credit Number
   LCX20260502
 F31C: Date of Issue
   260502
   2026 May 02
 F40E: Applicable Rules
   UCP LATEST VERSION
 F31D: Date and Place of Expiry
   260915 DUBAI
   2026 Sep 15
 F50: Applicant
   GULF PANELS LLC
   PO BOX 1234
   DUBAI
 F59: Beneficiary - Name & Address
   NINGBO SHEET CO LTD
   NINGBO
 F32B: Currency Code, Amount
   Currency       : USD (US DOLLAR)
   Amount         :                         #48.000,00#
 F41D: Available With...By... - Name&Address
   ANY BANK IN CHINA
   BY NEGOTIATION
 F42C: Drafts at...
   SIGHT
 F43P: Partial Shipments
   ALLOWED
 F43T: Transhipment
   ALLOWED
 F44E: Port of Loading/Airport of Dep.
   NINGBO
 F44F: Port of Discharge/Airport of Dest
   JEBEL ALI
 F44C: Latest Date of Shipment
   260825
   2026 Aug 25
 F45A: Description of Goods &/or Services
   1,200 SETS PVC PANELS
   CFR JEBEL ALI
 F46A: Documents Required
   +SIGNED INVOICE
   +B/L
 F48: Period for Presentation in Days
   021
 F49: Confirmation Instructions
   WITHOUT
------------------------- Message Trailer ------------------------
 {CHK:ABCDEF123456}
 PKI Signature: MAC-Equivalent
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LCX20260502",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260915 DUBAI\n2026 Sep 15",
            "50": "GULF PANELS LLC\nPO BOX 1234\nDUBAI",
            "59": "NINGBO SHEET CO LTD\nNINGBO",
            "32B": "Currency       : USD (US DOLLAR)\nAmount         :                         #48.000,00#",
            "41D": "ANY BANK IN CHINA\nBY NEGOTIATION",
            "42C": "SIGHT",
            "43P": "ALLOWED",
            "43T": "ALLOWED",
            "44E": "NINGBO",
            "44F": "JEBEL ALI",
            "44C": "260825",
            "45A": "1,200 SETS PVC PANELS\nCFR JEBEL ALI",
            "46A": "+SIGNED INVOICE\n+B/L",
            "48": "021",
            "49": "WITHOUT",
        },
        {
            "amount": "USD 48,000.00",
            "expiry": {"date": "2026-09-15", "place": "DUBAI"},
            "latest_shipment": "2026-08-25",
        },
    ),
    "tag word": (
        """\
MT700 ISSUE OF A DOCUMENTARY CREDIT
Tag 27 Sequence of total: 1/1
Tag 40A Form of documentary credit: IRREVOCABLE
Tag 20 Documentary credit number: TW-77/2026
Tag 31C Date of issue: 2026/05/02
Tag 40E Applicable rules: UCP LATEST VERSION
Tag 31D Date and place of expiry: 2026/06/24 CHINA
Tag 50 Applicant: HAI PHONG PLASTICS CO
Tag 59 Beneficiary: NINGBO SHEET CO LTD
Tag 32B Currency code, amount: USD 48,000.00
Tag 41D Available with... by...: ANY BANK BY NEGOTIATION
Tag 44C Latest date of shipment: 2026/06/09
Tag 45A Description of goods and/or services: PVC SHEETS 1200 SETS
Tag 46A Documents required: INVOICE, B/L
Tag 48 Period for presentation in days: 15
Tag 49 Confirmation instructions: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "TW-77/2026",
            "31C": "2026/05/02",
            "40E": "UCP LATEST VERSION",
            "31D": "2026/06/24 CHINA",
            "50": "HAI PHONG PLASTICS CO",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48,000.00",
            "41D": "ANY BANK BY NEGOTIATION",
            "44C": "2026/06/09",
            "45A": "PVC SHEETS 1200 SETS",
            "46A": "INVOICE, B/L",
            "48": "15",
            "49": "WITHOUT",
        },
        {
            "latest_shipment": "2026-06-09",
            "expiry": {"date": "2026-06-24", "place": "CHINA"},
            "amount": "USD 48,000.00",
        },
    ),
    "fixed pages": (
        """\
NINGBO TEST BANK                    DOCUMENTARY CREDIT ADVICE                 PAGE 1 OF 2
OUR REF: AD26001                                                       DATE: 03 MAY 2026
================================================================================
27   SEQUENCE OF TOTAL                 1/1
40A  FORM OF DOCUMENTARY CREDIT        IRREVOCABLE
20   DOCUMENTARY CREDIT NUMBER         FX-2026-5
31C  DATE OF ISSUE                     02 MAY 2026
40E  APPLICABLE RULES                  UCP LATEST VERSION
31D  DATE AND PLACE OF EXPIRY          30 JUN 2026 NINGBO
50   APPLICANT                         SAIGON FILM JSC
                                       12 LE LOI
59   BENEFICIARY                       NINGBO SHEET CO LTD
                                       88 PORT ROAD
32B  CURRENCY CODE, AMOUNT             USD 48.000,00
41D  AVAILABLE WITH ... BY ...         ANY BANK
                                       BY NEGOTIATION
43P  PARTIAL SHIPMENTS                 ALLOWED
44E  PORT OF LOADING                   NINGBO
44F  PORT OF DISCHARGE                 HAI PHONG
44C  LATEST DATE OF SHIPMENT           9 JUNE 2026
45A  DESCRIPTION OF GOODS              1200 SETS PVC
                                       AT USD 40 PER SET
NINGBO TEST BANK                    DOCUMENTARY CREDIT ADVICE                 PAGE 2 OF 2
OUR REF: AD26001                                                       DATE: 03 MAY 2026
================================================================================
                                       CIF HAI PHONG
46A  DOCUMENTS REQUIRED                + INVOICE
                                       + B/L
48   PERIOD FOR PRESENTATION           15 DAYS
49   CONFIRMATION INSTRUCTIONS         WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "FX-2026-5",
            "31C": "02 MAY 2026",
            "40E": "UCP LATEST VERSION",
            "31D": "30 JUN 2026 NINGBO",
            "50": "SAIGON FILM JSC\n12 LE LOI",
            "59": "NINGBO SHEET CO LTD\n88 PORT ROAD",
            "32B": "USD 48.000,00",
            "41D": "ANY BANK\nBY NEGOTIATION",
            "43P": "ALLOWED",
            "44E": "NINGBO",
            "44F": "HAI PHONG",
            "44C": "9 JUNE 2026",
            "45A": "1200 SETS PVC\nAT USD 40 PER SET\nCIF HAI PHONG",
            "46A": "+ INVOICE\n+ B/L",
            "48": "15 DAYS",
            "49": "WITHOUT",
        },
        {
            "latest_shipment": "2026-06-09",
            "amount": "USD 48,000.00",
            "expiry": {"date": "2026-06-30", "place": "NINGBO"},
        },
    ),
    "line numbers": (
        """\
001 :27:1/1
002 :40A:IRREVOCABLE
003 :20:LN-2026
004 :31C:260502
005 :40E:UCP LATEST VERSION
006 :31D:260630NINGBO
007 :50:SAIGON FILM JSC
008 12 LE LOI
009 :59:NINGBO SHEET CO LTD
010 :32B:USD48000,
011 :41D:ANY BANK
012 BY NEGOTIATION
013 :44C:260609
014 :45A:+1200 SETS PVC
015 +CIF HAI PHONG
016 :46A:+INVOICE
017 :48:15
018 :49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "LN-2026",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC\n12 LE LOI",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "41D": "ANY BANK\nBY NEGOTIATION",
            "44C": "260609",
            "45A": "+1200 SETS PVC\n+CIF HAI PHONG",
            "46A": "+INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "decorated": (
        """\
= = = = = = = = MT 700 = = = = = = = =
= 27  : 1/1                             =
= 40A : IRREVOCABLE                     =
= 20  : DEC-0099                        =
= 31C : 260502                          =
= 40E : UCP LATEST VERSION              =
= 31D : 260630 NINGBO                   =
= 50  : SAIGON FILM JSC                 =
= 59  : NINGBO SHEET CO LTD             =
= 32B : USD 48000,00                    =
= 44C : 260609                          =
= 45A : 1200 SETS PVC                   =
= 46A : + INVOICE                       =
=       + B/L                           =
= 48  : 15                              =
= 49  : WITHOUT                         =
= = = = = = = = = = = = = = = = = = = = =
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "DEC-0099",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48000,00",
            "44C": "260609",
            "45A": "1200 SETS PVC",
            "46A": "+ INVOICE\n+ B/L",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "zh labels": (
        """\
信用证通知书
报文类型：MT700
信用证号（20）：ZH26-0008
27 报文页次：1/1
40A 信用证类型：IRREVOCABLE
20 信用证号：ZH26-0008
31C 开证日期：2026年5月2日
31D 到期日及地点：2026年6月30日 NINGBO
50 申请人：SAIGON FILM JSC
59 受益人：NINGBO SHEET CO LTD
32B 币种、金额：USD 48,000.00
44C 最迟装运日：2026年6月9日
45A 货物描述：1200 SETS PVC
46A 单据：+ INVOICE
48 交单期限：15天
49 保兑指示：WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "ZH26-0008",
            "31C": "2026年5月2日",
            "31D": "2026年6月30日 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48,000.00",
            "44C": "2026年6月9日",
            "45A": "1200 SETS PVC",
            "46A": "+ INVOICE",
            "48": "15天",
            "49": "WITHOUT",
        },
        {
            "number": "ZH26-0008",
            "latest_shipment": "2026-06-09",
            "expiry": {"date": "2026-06-30", "place": "NINGBO"},
            "amount": "USD 48,000.00",
            "presentation_days": 15,
        },
    ),
    "ko labels": (
        """\
MT700 취소불능 화환신용장 개설
27 총페이지: 1/1
40A 신용장 종류: IRREVOCABLE
20 신용장 번호: KR26-0001
31C 개설일자: 260502
40E 적용 규칙: UCP LATEST VERSION
31D 유효기일 및 장소: 260630 CHINA
50 개설의뢰인: HANIL FILM CO., LTD.
59 수익자: NINGBO SHEET CO LTD
32B 통화 및 금액: USD 48,000.00
41D 매입은행: ANY BANK BY NEGOTIATION
43P 분할선적: ALLOWED
43T 환적: NOT ALLOWED
44E 선적항: NINGBO
44F 도착항: BUSAN
44C 최종선적일: 260609
45A 상품명세: 1200 SETS PVC
46A 구비서류: + INVOICE
47A 부가조건: + ENGLISH ONLY
48 서류제시기간: 15
49 확인지시: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "KR26-0001",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630 CHINA",
            "50": "HANIL FILM CO., LTD.",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48,000.00",
            "41D": "ANY BANK BY NEGOTIATION",
            "43P": "ALLOWED",
            "43T": "NOT ALLOWED",
            "44E": "NINGBO",
            "44F": "BUSAN",
            "44C": "260609",
            "45A": "1200 SETS PVC",
            "46A": "+ INVOICE",
            "47A": "+ ENGLISH ONLY",
            "48": "15",
            "49": "WITHOUT",
        },
        {"expiry": {"date": "2026-06-30", "place": "CHINA"}},
    ),
    "ko below": (
        """\
27 총페이지
1/1
40A 화환신용장의 형식
IRREVOCABLE
20 신용장번호
KR26-0002
31C 개설일
260502
40E 준거규정
UCP LATEST VERSION
31D 유효기일과 장소
260630 CHINA
50 개설의뢰인
HANIL FILM CO., LTD.
59 수익자
NINGBO SHEET CO LTD
32B 통화코드와 금액
USD48000,00
44C 최종선적기일
260609
45A 상품 및 용역의 명세
1200 SETS PVC
46A 요구서류
+ INVOICE
48 서류제시기간
15
49 확인지시
WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "KR26-0002",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630 CHINA",
            "50": "HANIL FILM CO., LTD.",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,00",
            "44C": "260609",
            "45A": "1200 SETS PVC",
            "46A": "+ INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "tr labels": (
        """\
MESAJ TİPİ: MT707
27 Sayfa Sırası: 1/1
20 Gönderenin Referansı: TR-AMD-1
21 Alıcının Referansı: NONREF
23 Amir Bankanın Referansı: TR26-0033
31C Düzenleme Tarihi: 260502
26E Değişiklik Sayısı: 001
30 Değişiklik Tarihi: 260601
22A Mesajın Amacı: ISSU
31D Vade Tarihi ve Yeri: 260730 NINGBO
44C En Son Yükleme Tarihi: 260709
71N Değişiklik Masrafları Kime Ait: APPL
""",
        "707",
        {
            "27": "1/1",
            "20": "TR-AMD-1",
            "21": "NONREF",
            "23": "TR26-0033",
            "31C": "260502",
            "26E": "001",
            "30": "260601",
            "22A": "ISSU",
            "31D": "260730 NINGBO",
            "44C": "260709",
            "71N": "APPL",
        },
        {"amendment_no": 1},
    ),
    "one line": (
        """\
Dear Li, pls find the L/C below. :27:1/1 :40A:IRREVOCABLE :20:OL26-1 :31C:260502 :40E:UCP LATEST VERSION :31D:260630NINGBO :50:SAIGON FILM JSC 12 LE LOI :59:NINGBO SHEET CO LTD :32B:USD48000, :41D:ANY BANK BY NEGOTIATION :42C:SIGHT :43P:ALLOWED :44E:NINGBO :44F:HAI PHONG :44C:260609 :45A:+1200 SETS PVC AT USD40.00/SET +CIF HAI PHONG :46A:+INVOICE +B/L FULL SET :48:15 :49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "OL26-1",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC 12 LE LOI",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "41D": "ANY BANK BY NEGOTIATION",
            "42C": "SIGHT",
            "43P": "ALLOWED",
            "44E": "NINGBO",
            "44F": "HAI PHONG",
            "44C": "260609",
            "45A": "+1200 SETS PVC AT USD40.00/SET +CIF HAI PHONG",
            "46A": "+INVOICE +B/L FULL SET",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "one line names": (
        """\
27: Sequence of Total 1/1 40A: Form of Documentary Credit IRREVOCABLE 20: Documentary Credit Number OLN-22 31C: Date of Issue 260502 40E: Applicable Rules UCP LATEST VERSION 31D: Date and Place of Expiry 260630 NINGBO 50: Applicant SAIGON FILM JSC 59: Beneficiary NINGBO SHEET CO LTD 32B: Currency Code, Amount USD48000, 41D: Available With... By... ANY BANK BY NEGOTIATION 44C: Latest Date of Shipment 260609 45A: Description of Goods and/or Services 1200 SETS PVC 46A: Documents Required + INVOICE + B/L 48: Period for Presentation 15 49: Confirmation Instructions WITHOUT""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "OLN-22",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "41D": "ANY BANK BY NEGOTIATION",
            "44C": "260609",
            "45A": "1200 SETS PVC",
            "46A": "+ INVOICE + B/L",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "one line print": (
        """\
27 Sequence of Total 1/1 40A Form of Documentary Credit IRREVOCABLE 20 Documentary Credit Number OLN-23 31C Date of Issue 260502 31D Date and Place of Expiry 260630 NINGBO 50 Applicant SAIGON FILM JSC 59 Beneficiary NINGBO SHEET CO LTD 32B Currency Code, Amount USD48000, 44C Latest Date of Shipment 260609 45A Description of Goods and/or Services 1200 SETS PVC 46A Documents Required + INVOICE + B/L 48 Period for Presentation 15 49 Confirmation Instructions WITHOUT""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "OLN-23",
            "31C": "260502",
            "31D": "260630 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "1200 SETS PVC",
            "46A": "+ INVOICE + B/L",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "quoted": (
        """\
Hi Li,
please check below
> :27:1/1
> :40A:IRREVOCABLE
> :20:QT26-1
> :31C:260502
>> :40E:UCP LATEST VERSION
> :31D:260630NINGBO
> :50:SAIGON FILM JSC
> :59:NINGBO SHEET CO LTD
> :32B:USD48000,
> :44C:260609
> :45A:+PVC
> +SHEETS
> :48:15
> :49:WITHOUT
Thanks
Lan
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "QT26-1",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "+PVC\n+SHEETS",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "ocr": (
        """\
:27:1/1
:4OA:IRREVOCABLE
:2O:OCR26-1
:31C:26O5O2
:4OE:UCP LATEST VERSION
:31D:26O63ONINGBO
:5O:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48O00,
:44C:26O6O9
44E:NINGBO
:45A:+PVC
:46A:+INVOICE
:48:l5
:49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "OCR26-1",
            "31C": "26O5O2",
            "40E": "UCP LATEST VERSION",
            "31D": "26O63ONINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48O00,",
            "44C": "26O6O9",
            "44E": "NINGBO",
            "45A": "+PVC",
            "46A": "+INVOICE",
            "48": "l5",
            "49": "WITHOUT",
        },
        {"latest_shipment": None, "amount": None},
    ),
    "ocr colon": (
        """\
:27:1/1
40A:IRREVOCABLE
:20:OCR26-2
31C:260502
:40E:UCP LATEST VERSION
:31D 260630NINGBO
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B;USD48000,
:44C.260609
:45A:+PVC
:46A:+INVOICE
:48:15
:49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "OCR26-2",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "+PVC",
            "46A": "+INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "missing mandatory": (
        """\
:27:1/1
:40A:IRREVOCABLE
:31C:260502
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:45A:+PVC
:46A:+INVOICE
:44C:260609
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "31C": "260502",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "45A": "+PVC",
            "46A": "+INVOICE",
            "44C": "260609",
        },
        {"latest_shipment": "2026-06-09", "number": None},
    ),
    "dup tags": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:DUP26-1
:31C:260502
:40E:UCP LATEST VERSION
:31D:260630NINGBO
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:44C:260609
:44C:260619
:45A:+PVC
:48:15
:49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "DUP26-1",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609\n260619",
            "45A": "+PVC",
            "48": "15",
            "49": "WITHOUT",
        },
        {"latest_shipment": None},
    ),
    "both 39": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:B39-1
:31C:160502
:31D:160630NINGBO
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:EUR1.234.567,89
:39A:05/05
:39B:NOT EXCEEDING
:39C:PLUS INSURANCE
:41D:ANY BANK BY MIXED PYMT
:42M:30 PCT AT SIGHT
70 PCT 60 DAYS AFTER B/L DATE
:42P:60 DAYS AFTER B/L
:44C:160609
:44D:DURING JUNE 2016
:45A:+PVC
:48:WITHIN 15 DAYS AFTER DATE OF SHIPMENT BUT WITHIN CREDIT VALIDITY
:49:MAY ADD
:71B:ALL CHARGES OUTSIDE VIETNAM
FOR BENEFICIARY
:72:THANKS
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "B39-1",
            "31C": "160502",
            "31D": "160630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "EUR1.234.567,89",
            "39A": "05/05",
            "39B": "NOT EXCEEDING",
            "39C": "PLUS INSURANCE",
            "41D": "ANY BANK BY MIXED PYMT",
            "42M": "30 PCT AT SIGHT\n70 PCT 60 DAYS AFTER B/L DATE",
            "42P": "60 DAYS AFTER B/L",
            "44C": "160609",
            "44D": "DURING JUNE 2016",
            "45A": "+PVC",
            "48": "WITHIN 15 DAYS AFTER DATE OF SHIPMENT BUT WITHIN CREDIT VALIDITY",
            "49": "MAY ADD",
            "71B": "ALL CHARGES OUTSIDE VIETNAM\nFOR BENEFICIARY",
            "72": "THANKS",
        },
        {"amount": "EUR 1,234,567.89", "presentation_days": 15},
    ),
    "cyr ar": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:CYR26
:31C:260502
:40E:UCP LATEST VERSION
:31D:260630 КИТАЙ
:50:ООО ПЛЁНКА
МОСКВА, УЛ. ЛЕНИНА 5
:59:NINGBO SHEET CO LTD
:32B:EUR48000,
:44E:NINGBO
:44F:ميناء جبل علي
:44C:260609
:45A:+ПВХ ЛИСТЫ 1200 ШТ
+شروط
:46A:+ИНВОЙС
:48:15
:49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "CYR26",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630 КИТАЙ",
            "50": "ООО ПЛЁНКА\nМОСКВА, УЛ. ЛЕНИНА 5",
            "59": "NINGBO SHEET CO LTD",
            "32B": "EUR48000,",
            "44E": "NINGBO",
            "44F": "ميناء جبل علي",
            "44C": "260609",
            "45A": "+ПВХ ЛИСТЫ 1200 ШТ\n+شروط",
            "46A": "+ИНВОЙС",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "701": (
        """\
{1:F01BKCHCNBJXXXX0000000000}{2:I700ICBKVNVXXXXXN}{4:
:27:1/3
:40A:IRREVOCABLE
:20:P3-26
:31C:260502
:40E:UCP LATEST VERSION
:31D:260730NINGBO
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:41D:ANY BANK
BY NEGOTIATION
:44C:260709
:48:21
:49:WITHOUT
-}
{1:F01BKCHCNBJXXXX0000000000}{2:I701ICBKVNVXXXXXN}{4:
:27:2/3
:20:P3-26
:45A:+PVC SHEETS
:46A:+INVOICE
-}
{1:F01BKCHCNBJXXXX0000000000}{2:I701ICBKVNVXXXXXN}{4:
:27:3/3
:20:P3-26
:46A:+B/L
:47A:+ENGLISH
-}
""",
        "700",
        {
            "27": "1/3\n2/3\n3/3",
            "40A": "IRREVOCABLE",
            "20": "P3-26",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260730NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "41D": "ANY BANK\nBY NEGOTIATION",
            "44C": "260709",
            "48": "21",
            "49": "WITHOUT",
            "45A": "+PVC SHEETS",
            "46A": "+INVOICE\n+B/L",
            "47A": "+ENGLISH",
        },
        {},
    ),
    "unknown tags": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:UNK-1
:31C:260502
:40E:UCP LATEST VERSION
:31D:260630NINGBO
:50N:SAIGON FILM JSC
:50S:12 LE LOI
:50T:HO CHI MINH
:50R:VN
:59N:NINGBO SHEET CO LTD
:59R:CN
:32B:USD48000,
:44C:260609
:44I:CIF/HAI PHONG
:45A:+PVC
:45H:392020
:48:15
:49:WITHOUT
:78K:PAY
:99Z:WHATEVER
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "UNK-1",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "50N": "SAIGON FILM JSC",
            "50S": "12 LE LOI",
            "50T": "HO CHI MINH",
            "50R": "VN",
            "59N": "NINGBO SHEET CO LTD",
            "59R": "CN",
            "32B": "USD48000,",
            "44C": "260609",
            "44I": "CIF/HAI PHONG",
            "45A": "+PVC",
            "45H": "392020",
            "48": "15",
            "49": "WITHOUT",
            "78K": "PAY",
            "99Z": "WHATEVER",
        },
        {},
    ),
    "mono columns below": (
        """\
          SWIFT MT700  ISSUE OF A DOCUMENTARY CREDIT

Sequence of Total          *27   : 1 / 1
Form of Doc. Credit        *40 A : IRREVOCABLE
Doc. Credit Number         *20   : MC26-0055
Date of Issue               31 C : 260502
Applicable Rules            40 E : UCP LATEST VERSION
Expiry                     *31 D : Date 260630 Place NINGBO, CHINA
Applicant                  *50   : SAIGON FILM JSC
                                   12 LE LOI
                                   HO CHI MINH CITY
Beneficiary                *59   : NINGBO SHEET CO LTD
                                   88 PORT ROAD
Amount                     *32 B : Currency USD Amount 48.000,00
Pos. / Neg. Tol. (%)        39 A : 5 / 5
Available with/by          *41 D : ANY BANK
                                   BY NEGOTIATION
Draft at ...                42 C : AT SIGHT
Partial Shipments           43 P : ALLOWED
Transhipment                43 T : NOT ALLOWED
Port of Loading             44 E : NINGBO
Port of Discharge           44 F : HAI PHONG
Latest Date of Ship.        44 C : 260609
Descript. of Goods          45 A :
     + 1200 SETS PVC SHEETS
       AT USD 40.00 PER SET
     + CIF HAI PHONG
Documents required          46 A :
     + COMMERCIAL INVOICE
     + FULL SET B/L
Additional Cond.            47 A :
     1. ENGLISH ONLY
     2. 50 PCT DISCOUNT NOT ALLOWED
Presentation Period         48   : 15 DAYS
Confirmation               *49   : WITHOUT
""",
        "700",
        {
            "27": "1 / 1",
            "40A": "IRREVOCABLE",
            "20": "MC26-0055",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "Date 260630 Place NINGBO, CHINA",
            "50": "SAIGON FILM JSC\n12 LE LOI\nHO CHI MINH CITY",
            "59": "NINGBO SHEET CO LTD\n88 PORT ROAD",
            "32B": "Currency USD Amount 48.000,00",
            "39A": "5 / 5",
            "41D": "ANY BANK\nBY NEGOTIATION",
            "42C": "AT SIGHT",
            "43P": "ALLOWED",
            "43T": "NOT ALLOWED",
            "44E": "NINGBO",
            "44F": "HAI PHONG",
            "44C": "260609",
            "45A": "+ 1200 SETS PVC SHEETS\nAT USD 40.00 PER SET\n+ CIF HAI PHONG",
            "46A": "+ COMMERCIAL INVOICE\n+ FULL SET B/L",
            "47A": "1. ENGLISH ONLY\n2. 50 PCT DISCOUNT NOT ALLOWED",
            "48": "15 DAYS",
            "49": "WITHOUT",
        },
        {
            "expiry": {"date": "2026-06-30", "place": "NINGBO, CHINA"},
            "latest_shipment": "2026-06-09",
            "amount": "USD 48,000.00",
        },
    ),
    "brackets": (
        """\
[27] Sequence of Total
1/1
[40A] Form of Documentary Credit
IRREVOCABLE
[20] Documentary Credit Number
BR26-1
[31C] Date of Issue
02.05.2026
[31D] Date and Place of Expiry
30.06.2026 / NINGBO
[50] Applicant
SAIGON FILM JSC
[59] Beneficiary
NINGBO SHEET CO LTD
[32B] Currency Code, Amount
USD 48'000.00
[44C] Latest Date of Shipment
09.06.2026
[45A] Description of Goods and/or Services
+1200 SETS PVC
[48] Period for Presentation in Days
15
[49] Confirmation Instructions
WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "BR26-1",
            "31C": "02.05.2026",
            "31D": "30.06.2026 / NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48'000.00",
            "44C": "09.06.2026",
            "45A": "+1200 SETS PVC",
            "48": "15",
            "49": "WITHOUT",
        },
        {
            "latest_shipment": "2026-06-09",
            "expiry": {"date": "2026-06-30", "place": "NINGBO"},
            "amount": "USD 48,000.00",
        },
    ),
    "advice with letter": (
        """\
TO: NINGBO SHEET CO LTD                      DATE: 3 MAY 2026
DEAR SIRS,
WE ARE PLEASED TO ADVISE YOU THAT WE HAVE RECEIVED THE FOLLOWING AUTHENTICATED SWIFT MESSAGE
FROM VIETNAM TEST BANK, WITHOUT ENGAGEMENT ON OUR PART. OUR CHARGES CNY 200.00.

MT S700   Issue of a Documentary Credit
:27: SEQUENCE OF TOTAL
1/1
:40A: FORM OF DOCUMENTARY CREDIT
IRREVOCABLE
:20: DOCUMENTARY CREDIT NUMBER
AL26-7
:31C: DATE OF ISSUE
260502
:40E: APPLICABLE RULES
UCP LATEST VERSION
:31D: DATE AND PLACE OF EXPIRY
260630 CHINA
:50: APPLICANT
SAIGON FILM JSC
:59: BENEFICIARY
NINGBO SHEET CO LTD
:32B: CURRENCY CODE, AMOUNT
USD48000,00
:44C: LATEST DATE OF SHIPMENT
260609
:45A: DESCRIPTION OF GOODS
+ PVC SHEETS
:48: PERIOD FOR PRESENTATION
WITHIN 15 DAYS AFTER THE DATE OF SHIPMENT
:49: CONFIRMATION
WITHOUT
:72: SENDER TO RECEIVER INFO
/PHONBEN/

PLEASE NOTE THAT THIS ADVICE IS SUBJECT TO UCP 600. IF YOU FIND ANY TERMS WHICH YOU ARE UNABLE
TO COMPLY WITH, PLEASE CONTACT THE APPLICANT DIRECTLY.
YOURS FAITHFULLY
NINGBO TEST BANK
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "AL26-7",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630 CHINA",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,00",
            "44C": "260609",
            "45A": "+ PVC SHEETS",
            "48": "WITHIN 15 DAYS AFTER THE DATE OF SHIPMENT",
            "49": "WITHOUT",
            "72": "/PHONBEN/",
        },
        {"presentation_days": 15},
    ),
    "ru labels": (
        """\
MT700 Открытие документарного аккредитива
27 Порядковый номер: 1/1
40A Форма аккредитива: IRREVOCABLE
20 Номер аккредитива: RU26-1
31C Дата открытия: 260502
40E Применимые правила: UCP LATEST VERSION
31D Дата и место истечения: 260630 CHINA
50 Приказодатель: OOO PLENKA
59 Бенефициар: NINGBO SHEET CO LTD
32B Валюта и сумма: EUR48000,
44C Последняя дата отгрузки: 260609
45A Описание товаров: PVC 1200 SETS
46A Требуемые документы: + INVOICE
48 Срок представления: 15
49 Инструкции по подтверждению: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "RU26-1",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630 CHINA",
            "50": "OOO PLENKA",
            "59": "NINGBO SHEET CO LTD",
            "32B": "EUR48000,",
            "44C": "260609",
            "45A": "PVC 1200 SETS",
            "46A": "+ INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "amb dates": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:AMB-1
:31C:05/06/2026
:31D:09/07/2026 CHINA
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD 48,000.00
:44C:09/06/2026
:45A:PVC
:48:15
:49:WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "AMB-1",
            "31C": "05/06/2026",
            "31D": "09/07/2026 CHINA",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48,000.00",
            "44C": "09/06/2026",
            "45A": "PVC",
            "48": "15",
            "49": "WITHOUT",
        },
        {"latest_shipment": None, "expiry": {"date": None, "place": "CHINA"}},
    ),
    "mail 707 with talk": (
        """\
Dear Jenny,

pls see draft amendment:

MT707
20: AMD77
21: NON REF
23: LC26-0417
52A: ICBKVNVX
31C: 260502
26E: 001
30: 260612
22A: ISSU
31D: 260724 CHINA
44C: 260709
46B: /REPALL/
+ INVOICE IN 3 COPIES
+ FULL SET OF B/L
71N: APPL

We hope this is fine. Could you confirm today?

Best regards,
Lan
""",
        "707",
        {
            "20": "AMD77",
            "21": "NON REF",
            "23": "LC26-0417",
            "52A": "ICBKVNVX",
            "31C": "260502",
            "26E": "001",
            "30": "260612",
            "22A": "ISSU",
            "31D": "260724 CHINA",
            "44C": "260709",
            "46B": "/REPALL/\n+ INVOICE IN 3 COPIES\n+ FULL SET OF B/L",
            "71N": "APPL",
        },
        {"amendment_no": 1},
    ),
    "letter dates 8": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:D8-1
:31C:20260502
:31D:20260630 CHINA
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48000.00
:44C:20260609
:45A:PVC
:48:015
:49:CONFIRM
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "D8-1",
            "31C": "20260502",
            "31D": "20260630 CHINA",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000.00",
            "44C": "20260609",
            "45A": "PVC",
            "48": "015",
            "49": "CONFIRM",
        },
        {
            "latest_shipment": "2026-06-09",
            "expiry": {"date": "2026-06-30", "place": "CHINA"},
            "amount": "USD 48,000.00",
        },
    ),
    "mail footer after": (
        """\
Dear Sir,
Please find our L/C:
:20:MF-1
:40A:IRREVOCABLE
:31C:260502
:31D:260630NINGBO
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:44C:260609
:46A:+INVOICE
+B/L
:48:15
:49:WITHOUT

Mr. Nguyen Van A
Saigon Film JSC | Tel: 84 20 1234 5678
12 Le Loi, HCMC
""",
        "700",
        {
            "20": "MF-1",
            "40A": "IRREVOCABLE",
            "31C": "260502",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "46A": "+INVOICE\n+B/L",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "arrow print": (
        """\
20  Documentary Credit No. -> AR-77
40A Form -> IRREVOCABLE
31C Date of Issue -> 02MAY26
31D Expiry -> 30JUN26 NINGBO
50  Applicant -> SAIGON FILM JSC
59  Beneficiary -> NINGBO SHEET CO LTD
32B Amount -> USD48,000.00
44C Latest Shipment -> 09JUN26
48  Presentation -> 15 days
49  Confirmation -> WITHOUT
""",
        "700",
        {
            "20": "AR-77",
            "40A": "IRREVOCABLE",
            "31C": "02MAY26",
            "31D": "30JUN26 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48,000.00",
            "44C": "09JUN26",
            "48": "15 days",
            "49": "WITHOUT",
        },
        {"latest_shipment": "2026-06-09"},
    ),
    "plus cont": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:PL-1
:31C:260502
:31D:260630NINGBO
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:44C:260609
:45A:+1,200 SETS
+31D IS NOT A TAG HERE
+44C LATEST SHIPMENT SEE ABOVE
50 ROLLS
:46A:+ 1. INVOICE
  : 2 COPIES
+ 2. B/L 48 HOURS
:48:15
:49:WITHOUT""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "PL-1",
            "31C": "260502",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "+1,200 SETS\n+31D IS NOT A TAG HERE\n+44C LATEST SHIPMENT SEE ABOVE\n50 ROLLS",
            "46A": "+ 1. INVOICE\n: 2 COPIES\n+ 2. B/L 48 HOURS",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "print inner numbers": (
        """\
MT700
27: Sequence of Total: 1/1
40A: Form of Documentary Credit: IRREVOCABLE
20: Documentary Credit Number: PN-1
31C: Date of Issue: 260502
31D: Date and Place of Expiry: 260630 NINGBO
50: Applicant: SAIGON FILM JSC
59: Beneficiary: NINGBO SHEET CO LTD
32B: Currency Code, Amount: USD 48000,00
44C: Latest Date of Shipment: 260609
45A: Description of Goods:
20 SETS OF MACHINES
48 SPARE PARTS
50 CARTONS
72 HOURS TRAINING
46A: Documents Required:
1) INVOICE
2) B/L
47A: Additional Conditions:
1) 49 PCT PAID BEFORE
2) SHIPMENT 44C APPLIES
71D: Charges: ALL OUTSIDE VIETNAM FOR BENEFICIARY
48: Period for Presentation: 15
49: Confirmation Instructions: WITHOUT
78: Instructions to the Bank: PAY
57A: Advise Through Bank: TESTCNBJ
72Z: Sender to Receiver Information: /PHONBEN/
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "PN-1",
            "31C": "260502",
            "31D": "260630 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48000,00",
            "44C": "260609",
            "45A": "20 SETS OF MACHINES\n48 SPARE PARTS\n50 CARTONS\n72 HOURS TRAINING",
            "46A": "1) INVOICE\n2) B/L",
            "47A": "1) 49 PCT PAID BEFORE\n2) SHIPMENT 44C APPLIES",
            "71D": "ALL OUTSIDE VIETNAM FOR BENEFICIARY",
            "48": "15",
            "49": "WITHOUT",
            "78": "PAY",
            "57A": "TESTCNBJ",
            "72Z": "/PHONBEN/",
        },
        {},
    ),
    "ja": (
        """\
MT700
27 通番: 1/1
40A 信用状の種類: IRREVOCABLE
20 信用状番号: JP26-1
31C 発行日: 260502
31D 有効期限及び場所: 260630 JAPAN
50 発行依頼人: TOKYO FILM KK
59 受益者: NINGBO SHEET CO LTD
32B 通貨、金額: JPY4800000,
44C 最終船積日: 260609
45A 商品明細: PVC
46A 要求書類: + INVOICE
48 書類呈示期間: 15
49 確認指図: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "JP26-1",
            "31C": "260502",
            "31D": "260630 JAPAN",
            "50": "TOKYO FILM KK",
            "59": "NINGBO SHEET CO LTD",
            "32B": "JPY4800000,",
            "44C": "260609",
            "45A": "PVC",
            "46A": "+ INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {"amount": "JPY 4,800,000.00"},
    ),
    "vi": (
        """\
27: Số thứ tự: 1/1
40A: Loại thư tín dụng: IRREVOCABLE
20: Số thư tín dụng: VN26-1
31C: Ngày phát hành: 260502
31D: Ngày và nơi hết hạn: 260630 NINGBO
50: Người yêu cầu: SAIGON FILM JSC
59: Người thụ hưởng: NINGBO SHEET CO LTD
32B: Số tiền: USD48000,
44C: Ngày giao hàng muộn nhất: 260609
45A: Mô tả hàng hóa: PVC
46A: Chứng từ yêu cầu: + INVOICE
48: Thời hạn xuất trình: 15
49: Chỉ thị xác nhận: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "VN26-1",
            "31C": "260502",
            "31D": "260630 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "PVC",
            "46A": "+ INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "id": (
        """\
27 Urutan: 1/1
40A Bentuk L/C: IRREVOCABLE
20 Nomor L/C: ID26-1
31C Tanggal Penerbitan: 260502
31D Tanggal dan Tempat Berakhir: 260630 NINGBO
50 Pemohon: PT FILM JAKARTA
59 Penerima: NINGBO SHEET CO LTD
32B Mata Uang, Jumlah: USD48000,
44C Tanggal Pengapalan Terakhir: 260609
45A Uraian Barang: PVC
46A Dokumen: + INVOICE
48 Jangka Waktu: 15
49 Konfirmasi: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "ID26-1",
            "31C": "260502",
            "31D": "260630 NINGBO",
            "50": "PT FILM JAKARTA",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "PVC",
            "46A": "+ INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "zh below": (
        """\
27 报文页次
1/1
40A 信用证类型
IRREVOCABLE
20 信用证号码
ZB-01
31C 开证日期
260502
31D 到期日及地点
260630 NINGBO
50 申请人
上海某某进口有限公司
SHANGHAI
59 受益人
NINGBO SHEET CO LTD
32B 币种金额
USD48000,
44C 最晚装运期
260609
45A 货物描述
PVC 板
46A 单据
+ INVOICE
48 交单期
15
49 保兑指示
WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "ZB-01",
            "31C": "260502",
            "31D": "260630 NINGBO",
            "50": "上海某某进口有限公司\nSHANGHAI",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "PVC 板",
            "46A": "+ INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "mt710": (
        """\
{1:F01X}{2:O7101200260503BANKCNBJXXX00000000002605031200N}{4:
:27:1/1
:40B:IRREVOCABLE
WITHOUT OUR CONFIRMATION
:20:THIRDREF-1
:21:ISSUER-LC-9
:31C:260502
:40E:UCP LATEST VERSION
:31D:260630NINGBO
:52A:ICBKVNVX
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:44C:260609
:45A:+PVC
:48:15
:49:WITHOUT
-}""",
        "710",
        {
            "27": "1/1",
            "40B": "IRREVOCABLE\nWITHOUT OUR CONFIRMATION",
            "20": "THIRDREF-1",
            "21": "ISSUER-LC-9",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "52A": "ICBKVNVX",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "+PVC",
            "48": "15",
            "49": "WITHOUT",
        },
        {"number": "ISSUER-LC-9"},
    ),
    "mt720": (
        """\
MT720 Transfer of a Documentary Credit
:27:1/1
:40B:IRREVOCABLE
:20:TRF-1
:21:LC-ORIG-5
:31C:260502
:31D:260630NINGBO
:50:MIDDLE TRADING LTD
:59:NINGBO SHEET CO LTD
:32B:USD40000,
:44C:260601
:45A:+PVC
:48:10
:49:WITHOUT
""",
        "720",
        {
            "27": "1/1",
            "40B": "IRREVOCABLE",
            "20": "TRF-1",
            "21": "LC-ORIG-5",
            "31C": "260502",
            "31D": "260630NINGBO",
            "50": "MIDDLE TRADING LTD",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD40000,",
            "44C": "260601",
            "45A": "+PVC",
            "48": "10",
            "49": "WITHOUT",
        },
        {"number": "LC-ORIG-5"},
    ),
    "html nbsp": (
        """\
:27: 1/1
 :40A: IRREVOCABLE
:20: HN-1
:31C: 260502
:31D: 260630 NINGBO
:50: SAIGON FILM
:59: NINGBO SHEET
:32B: USD48000,
:44C: 260609
:48: 15
:49: WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "HN-1",
            "31C": "260502",
            "31D": "260630 NINGBO",
            "50": "SAIGON FILM",
            "59": "NINGBO SHEET",
            "32B": "USD48000,",
            "44C": "260609",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "old 707 text": (
        """\
AMENDMENT TO A DOCUMENTARY CREDIT
20 SENDER'S REFERENCE : LC-OLD-3
21 RECEIVER'S REFERENCE : NONREF
31C DATE OF ISSUE : 160501
30 DATE OF AMENDMENT : 160610
26E NUMBER OF AMENDMENT : 1
59 BENEFICIARY (BEFORE THIS AMENDMENT) : NINGBO SHEET CO LTD
31E NEW DATE OF EXPIRY : 160730
33B DECREASE OF DOCUMENTARY CREDIT AMOUNT : USD 2.000,00
34B NEW DOCUMENTARY CREDIT AMOUNT AFTER AMENDMENT : USD 46.000,00
44C LATEST DATE OF SHIPMENT : 160709
79 NARRATIVE : FIELD 46A ITEM 2 DELETE
ALL OTHER TERMS UNCHANGED
72 SENDER TO RECEIVER INFORMATION : THANKS AND REGARDS
""",
        "707",
        {
            "20": "LC-OLD-3",
            "21": "NONREF",
            "31C": "160501",
            "30": "160610",
            "26E": "1",
            "59": "NINGBO SHEET CO LTD",
            "31E": "160730",
            "33B": "USD 2.000,00",
            "34B": "USD 46.000,00",
            "44C": "160709",
            "79": "FIELD 46A ITEM 2 DELETE\nALL OTHER TERMS UNCHANGED",
            "72": "THANKS AND REGARDS",
        },
        {"amendment_no": 1},
    ),
    "colonless pages": (
        """\
Page 1/3
Confidential - Test Bank Ltd.
20 Documentary Credit Number   CP-1
31C Date of Issue              2026-05-02
40A Form of Documentary Credit IRREVOCABLE
31D Date and Place of Expiry   2026-06-30
NINGBO
Page 2/3
Confidential - Test Bank Ltd.
50 Applicant
SAIGON FILM JSC
59 Beneficiary
NINGBO SHEET CO LTD
32B Currency Code, Amount      USD 48,000.00
44C Latest Date of Shipment    2026-06-09
45A Description of Goods and/or Services
PVC SHEETS
Page 3/3
Confidential - Test Bank Ltd.
MORE GOODS
48 Period for Presentation in Days  15
49 Confirmation Instructions  WITHOUT
""",
        "700",
        {
            "20": "CP-1",
            "31C": "2026-05-02",
            "40A": "IRREVOCABLE",
            "31D": "2026-06-30\nNINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD 48,000.00",
            "44C": "2026-06-09",
            "45A": "PVC SHEETS\nMORE GOODS",
            "48": "15",
            "49": "WITHOUT",
        },
        {"expiry": {"date": "2026-06-30", "place": "NINGBO"}},
    ),
    "one line nocolon lower": (
        """\
mt700 20 documentary credit number OL-9 40A form of documentary credit irrevocable 31C date of issue 260502 31D date and place of expiry 260630 ningbo 50 applicant saigon film jsc 59 beneficiary ningbo sheet co ltd 32B currency code amount usd48000,00 44C latest date of shipment 260609 48 period for presentation 15 days 49 confirmation instructions without""",
        "700",
        {
            "20": "OL-9",
            "40A": "irrevocable",
            "31C": "260502",
            "31D": "260630 ningbo",
            "50": "saigon film jsc",
            "59": "ningbo sheet co ltd",
            "32B": "usd48000,00",
            "44C": "260609",
            "48": "15 days",
            "49": "without",
        },
        {},
    ),
    "one line notag colon": (
        """\
27:1/1 40A:IRREVOCABLE 20:OT-1 31C:260502 40E:UCP LATEST VERSION 31D:260630NINGBO 50:SAIGON FILM JSC 59:NINGBO SHEET CO LTD 32B:USD48000, 44C:260609 45A:PVC 46A:INVOICE 48:15 49:WITHOUT""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "OT-1",
            "31C": "260502",
            "40E": "UCP LATEST VERSION",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "45A": "PVC",
            "46A": "INVOICE",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "wrapped values": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:WV-1
:31C:260502
:31D:
260630
NINGBO
:50:SAIGON FILM JSC
:59:
NINGBO SHEET CO LTD
:32B:
USD
48000,00
:44C:
260609
:48:
15
:49:
WITHOUT
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "WV-1",
            "31C": "260502",
            "31D": "260630\nNINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD\n48000,00",
            "44C": "260609",
            "48": "15",
            "49": "WITHOUT",
        },
        {"amount": "USD 48,000.00"},
    ),
    "ocr full": (
        """\
27: 1/1
20: OCF-1
40A: lRREVOCABLE
31C: 260S02
31D: 26O630 NlNGBO
50: SAIG0N FILM
59: NINGB0 SHEET
32B: U5D48OOO,
44C: 26O609
48: 2l
49: WlTHOUT
""",
        "700",
        {
            "27": "1/1",
            "20": "OCF-1",
            "40A": "lRREVOCABLE",
            "31C": "260S02",
            "31D": "26O630 NlNGBO",
            "50": "SAIG0N FILM",
            "59": "NINGB0 SHEET",
            "32B": "U5D48OOO,",
            "44C": "26O609",
            "48": "2l",
            "49": "WlTHOUT",
        },
        {"amount": None, "latest_shipment": None, "issued": None, "presentation_days": None},
    ),
    "tabs two col": (
        """\
20	AB-1
40A	IRREVOCABLE
31C	260502
31D	260630 NINGBO
50	SAIGON FILM JSC
59	NINGBO SHEET CO LTD
32B	USD48000,
44C	260609
48	15
49	WITHOUT
""",
        "700",
        {
            "20": "AB-1",
            "40A": "IRREVOCABLE",
            "31C": "260502",
            "31D": "260630 NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44C": "260609",
            "48": "15",
            "49": "WITHOUT",
        },
        {},
    ),
    "narrative shipment in 47": (
        """\
:27:1/1
:40A:IRREVOCABLE
:20:NS-1
:31C:260502
:31D:260630NINGBO
:50:SAIGON FILM JSC
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:44D:SHIPMENT DURING JUNE 2026
:45A:+PVC
:47A:+LATEST SHIPMENT 44C: 260609 DOES NOT APPLY
:48:15
:49:CONFIRM
:58A:TESTCNBJ
""",
        "700",
        {
            "27": "1/1",
            "40A": "IRREVOCABLE",
            "20": "NS-1",
            "31C": "260502",
            "31D": "260630NINGBO",
            "50": "SAIGON FILM JSC",
            "59": "NINGBO SHEET CO LTD",
            "32B": "USD48000,",
            "44D": "SHIPMENT DURING JUNE 2026",
            "45A": "+PVC",
            "47A": "+LATEST SHIPMENT 44C: 260609 DOES NOT APPLY",
            "48": "15",
            "49": "CONFIRM",
            "58A": "TESTCNBJ",
        },
        {"latest_shipment": "2026-06-30"},
    ),
}

NO_MESSAGES = {
    "ordinary": """\
Dear Mr Li,

as discussed please have 44C moved to 9 July 2026 and 31D to 24 July 2026, and field 48 to 30 days. 32B stays USD 48,000.
Also 43P should be ALLOWED. The L/C number (20) is LC26-0417, amendment 26E no 2.

Best regards
Lan
""",
    "ordinary list": """\
Dear Mr Li,
we need changes of the L/C:
44C: 9 July 2026
31D: 24 July 2026
48: 30 days
43P: allowed
Best regards
""",
    "iso20022": """\
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:tsrv.001.001.01"><UdrtkgIssnc><UdrtkgIssncDtls><UdrtkgNb>LC26</UdrtkgNb><XpryDt>2026-06-30</XpryDt></UdrtkgIssncDtls></UdrtkgIssnc></Document>
""",
    "price list no": """\
20 pcs black 40A fuse
31 pcs 32B bolts
44 C clips
45A connector USD 3.20
46A connector USD 3.40
47A relay
48 units, 49 units, 50 units
27 of them are in stock
""",
    "breaker list": """\
Dear Li, please quote:
20: MCB 40A: 100 pcs
40A: breaker
45A: breaker
50: pieces
59: pieces
47A: relay
Thanks
""",
}
"""Texts that speak of fields or look like a credit, and are no message."""
