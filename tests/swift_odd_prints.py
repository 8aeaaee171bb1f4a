"""A third round of banks' prints, odder ones: names broken by columns, stars of a web page, values torn off their tags.

The same shape as `swift_bank_prints`. All names and numbers are invented.
"""

ODD_PRINTS = {
    "arrows, 39A spelled, amount before currency": (
        """\
MT700 Emisión
[27] Sequence of Total -> 1/1
[40A] Form of Documentary Credit -> IRREVOCABLE TRANSFERABLE
[20] Documentary Credit Number -> 2026/LC/771-B
[31C] Date of Issue -> 06/11/2026
[31D] Date and Place of Expiry -> 2027.01.20 NINGBO
[50] Applicant -> CASA NUEVA SPA
[59] Beneficiary -> YONGRUI FLOORING CO LTD
[32B] Currency Code, Amount -> 55,000.00 USD
[39A] Percentage Credit Amount Tolerance -> +/- 5%
[41D] Available With -> ANY BANK
[44C] Latest Date of Shipment -> 2026.12.31
[45A] Description of Goods -> PANELS
[48] Period for Presentation -> 21 DAYS
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE TRANSFERABLE
:20:2026/LC/771-B
:31C:06/11/2026
:31D:2027.01.20 NINGBO
:50:CASA NUEVA SPA
:59:YONGRUI FLOORING CO LTD
:32B:55,000.00 USD
:39A:+/- 5%
:41D:ANY BANK
:44C:2026.12.31
:45A:PANELS
:48:21 DAYS""",
                {"amount": "USD 55,000.00", "issued": None, "latest_shipment": "2026-12-31"},
            ),
        ),
    ),
    "tag column wide gap and names wrapped": (
        """\
Tag   Name                      Value
---   ----                      -----
27    Sequence of Total         1/1
40A   Form of Documentary       IRREVOCABLE
      Credit
20    Documentary Credit        LMB-26-0003
      Number
31C   Date of Issue             261111
40E   Applicable Rules          UCP LATEST VERSION
31D   Date and Place of         270211 CHINA
      Expiry
50    Applicant                 MAPLE HOMES INC
                                TORONTO
59    Beneficiary               YONGRUI FLOORING CO LTD
32B   Currency Code, Amount     CAD 12,000.00
41D   Available With... By...   ANY BANK
                                BY NEGOTIATION
44C   Latest Date of            270121
      Shipment
45A   Description of Goods      100 CTNS
      and/or Services           48 PCS EACH
46A   Documents Required        INVOICE
                                32B/L COPIES
48    Period for                21
      Presentation in Days
49    Confirmation              WITHOUT
      Instructions
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:LMB-26-0003
:31C:261111
:40E:UCP LATEST VERSION
:31D:270211 CHINA
:50:MAPLE HOMES INC
TORONTO
:59:YONGRUI FLOORING CO LTD
:32B:CAD 12,000.00
:41D:ANY BANK
BY NEGOTIATION
:44C:270121
:45A:100 CTNS
48 PCS EACH
:46A:INVOICE
32B/L COPIES
:48:21
:49:WITHOUT""",
                {"amount": "CAD 12,000.00"},
            ),
        ),
    ),
    "html to text stars": (
        """\
*Sequence of Total* *27:* 1/1
*Form of Documentary Credit* *40A:* IRREVOCABLE
*Documentary Credit Number* *20:* HTM-9
*Date of Issue* *31C:* 261102
*Applicable Rules* *40E:* UCP LATEST VERSION
*Date and Place of Expiry* *31D:* 270120 CHINA
*Applicant* *50:* STAR DECO
*Beneficiary* *59:* YONGRUI FLOORING CO LTD
*Currency Code, Amount* *32B:* USD 9.999,99
*Latest Date of Shipment* *44C:* 261231
*Description of Goods* *45A:* TILES
*Period for Presentation* *48:* 21
*Confirmation Instructions* *49:* WITHOUT
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:HTM-9
:31C:261102
:40E:UCP LATEST VERSION
:31D:270120 CHINA
:50:STAR DECO
:59:YONGRUI FLOORING CO LTD
:32B:USD 9.999,99
:44C:261231
:45A:TILES
:48:21
:49:WITHOUT""",
                {"amount": "USD 9,999.99"},
            ),
        ),
    ),
    "MT747 advice letter": (
        """\
TO: YJ COMMERCIAL BANK
MT747 AMENDMENT TO AN AUTHORISATION TO REIMBURSE
20: Documentary Credit Number
BTB-26-3310
21: Reimbursing Bank's Reference
NONREF
30: Date of the Original Authorisation to Reimburse
261104
31E: New Date of Expiry
270331
32B: Increase of Documentary Credit Amount
USD 12,000.00
34B: New Documentary Credit Amount After Amendment
USD 60,000.00
39A: Percentage Credit Amount Tolerance
05/05
72Z: Sender to Receiver Information
/REC/ ALL OTHER TERMS UNCHANGED
""",
        (
            (
                "747",
                """\
:20:BTB-26-3310
:21:NONREF
:30:261104
:31E:270331
:32B:USD 12,000.00
:34B:USD 60,000.00
:39A:05/05
:72Z:/REC/ ALL OTHER TERMS UNCHANGED""",
                {},
            ),
        ),
    ),
    "names alone english one space": (
        """\
IRREVOCABLE DOCUMENTARY CREDIT
Documentary Credit Number KBL26LC000931
Date of Issue 261108
Date and Place of Expiry 270228 CHINA
Applicant: LOTUS FURNITURE LTD, KATHMANDU
Beneficiary: YONGRUI FLOORING CO LTD, NINGBO
Currency Code, Amount USD 42,700.00
Partial Shipments ALLOWED
Transhipment ALLOWED
Latest Date of Shipment 270207
Period for Presentation in Days 21
Confirmation Instructions WITHOUT
""",
        (
            (
                "700",
                """\
:20:KBL26LC000931
:31C:261108
:31D:270228 CHINA
:50:LOTUS FURNITURE LTD, KATHMANDU
:59:YONGRUI FLOORING CO LTD, NINGBO
:32B:USD 42,700.00
:43P:ALLOWED
:43T:ALLOWED
:44C:270207
:48:21
:49:WITHOUT""",
                {"amount": "USD 42,700.00"},
            ),
        ),
    ),
    "names alone numbered turkish": (
        """\
AKREDİTİF BİLDİRİMİ
1. Akreditif Numarası: TRB-26-7781
2. Akreditif Türü: GAYRİKABİLİ RÜCU
3. Açılış Tarihi: 12 Kasım 2026
4. Vade Tarihi ve Yeri: 28.02.2027, ÇİN
5. Amir: EGE PARKE A.Ş.
6. Lehdar: YONGRUI FLOORING CO LTD
7. Tutar: USD 36.500,00
8. Kısmi Yükleme: YASAK
9. Son Yükleme Tarihi: 05.02.2027
10. Yükleme Limanı: NINGBO
11. Mal Tanımı: PARKE
12. İbraz Süresi: 21 gün
""",
        (
            (
                "700",
                """\
:20:TRB-26-7781
:40A:GAYRİKABİLİ RÜCU
:31C:12 Kasım 2026
:31D:28.02.2027, ÇİN
:50:EGE PARKE A.Ş.
:59:YONGRUI FLOORING CO LTD
:32B:USD 36.500,00
:43P:YASAK
:44C:05.02.2027
:44E:NINGBO
:45A:PARKE
:48:21 gün""",
                {
                    "amount": "USD 36,500.00",
                    "partial_shipments": False,
                    "latest_shipment": "2027-02-05",
                    "issued": "2026-11-12",
                },
            ),
        ),
    ),
    "names alone french colon space": (
        """\
Bonjour,

Voici le crédit ouvert par notre banque :

Numéro du crédit documentaire : CDI/26/00931
Date d'émission : 3 novembre 2026
Date et lieu de validité : 31 janvier 2027, Chine
Donneur d'ordre : SOLS ET MURS SARL
Bénéficiaire : YONGRUI FLOORING CO LTD
Montant : 45 900,00 EUR
Expéditions partielles : interdites
Transbordement : autorisé
Port de chargement : Ningbo
Port de déchargement : Abidjan
Date limite d'expédition : 10 janvier 2027
Délai de présentation : 21 jours

Cordialement,
Awa
""",
        (
            (
                "700",
                """\
:20:CDI/26/00931
:31C:3 novembre 2026
:31D:31 janvier 2027, Chine
:50:SOLS ET MURS SARL
:59:YONGRUI FLOORING CO LTD
:32B:45 900,00 EUR
:43P:interdites
:43T:autorisé
:44E:Ningbo
:44F:Abidjan
:44C:10 janvier 2027
:48:21 jours""",
                {
                    "amount": "EUR 45,900.00",
                    "partial_shipments": False,
                    "expiry": {"date": "2027-01-31", "place": "Chine"},
                },
            ),
        ),
    ),
    "chinese named amendment": (
        """\
信用证修改通知书
信用证号码：0417LC26001187
修改次数：2
修改日期：2026年11月20日
新的到期日：2027年2月28日
最迟装运日：2027年2月5日
信用证增额：USD 5,000.00
附加条款：其他条款不变
""",
        (
            (
                "707",
                """\
:23:0417LC26001187
:26E:2
:30:2026年11月20日
:31E:2027年2月28日
:44C:2027年2月5日
:32B:USD 5,000.00
:47B:其他条款不变""",
                {"amendment_no": 2, "increase": "USD 5,000.00"},
            ),
        ),
    ),
    "fin with CR only and trailing spaces": (
        "MT700\r:27:1/1  \r:40A:IRREVOCABLE \r:20:CRX-1\r:31C:261102\r:31D:270120CHINA\r:50:A CO\r:59:B CO\r:32B:JPY"
        "1250000,\r:44C:261231\r:45A:TILES\r:48:21\r:49:WITHOUT\r-}\r",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:CRX-1
:31C:261102
:31D:270120CHINA
:50:A CO
:59:B CO
:32B:JPY1250000,
:44C:261231
:45A:TILES
:48:21
:49:WITHOUT""",
                {"amount": "JPY 1,250,000.00"},
            ),
        ),
    ),
    "values torn to the next line with colon": (
        """\
:20
: TORN-771
:27
: 1/1
:40A
: IRREVOCABLE
:31C
: 261102
:31D
: 270120 CHINA
:50
: A CO
:59
: B CO
:32B
: USD 1,000.00
:44C
: 261231
:45A
: TILES
:48
: 21
""",
        (
            (
                "700",
                """\
:20:TORN-771
:27:1/1
:40A:IRREVOCABLE
:31C:261102
:31D:270120 CHINA
:50:A CO
:59:B CO
:32B:USD 1,000.00
:44C:261231
:45A:TILES
:48:21""",
                {"amount": "USD 1,000.00"},
            ),
        ),
    ),
}
