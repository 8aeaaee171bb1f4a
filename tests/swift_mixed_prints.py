"""A fourth round: street numbers that look like tags, mails around prints, names alone in tables of a mail.

The same shape as `swift_bank_prints`. All names and numbers are invented.
"""

MIXED_PRINTS = {
    "street numbers, tags as words": (
        """\
MT700
:27:1/1
:40A:IRREVOCABLE
:20:XA-1
:31C:261102
:40E:UCP LATEST VERSION
:31D:270120 CHINA
:50:SOME BUYER
50: THAT IS A BUILDING
59 NGUYEN HUE
:59:YONGRUI
20 PORT ROAD
:32B:USD5000,
:44C:261231
:45A:+ITEM 20: CLIPS
+ITEM 44C CLIPS
32B: THE BLUE ONE
:46A:+INVOICE QUOTING FIELD 20 AND :50: OF THIS CREDIT
:48:021
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:XA-1
:31C:261102
:40E:UCP LATEST VERSION
:31D:270120 CHINA
:50:SOME BUYER
50: THAT IS A BUILDING
59 NGUYEN HUE
:59:YONGRUI
20 PORT ROAD
:32B:USD5000,
:44C:261231
:45A:+ITEM 20: CLIPS
+ITEM 44C CLIPS
32B: THE BLUE ONE
:46A:+INVOICE QUOTING FIELD 20 AND :50: OF THIS CREDIT
:48:021""",
                {"amount": "USD 5,000.00"},
            ),
        ),
    ),
    "named print street numbers": (
        """\
ISSUE OF A DOCUMENTARY CREDIT
27: Sequence of Total
1/1
40A: Form of Documentary Credit
IRREVOCABLE
20: Documentary Credit Number
AB26-77
31C: Date of Issue
261102
31D: Date and Place of Expiry
270120 CHINA
50: Applicant
BUYER GMBH
20 HAFENSTRASSE
59: Beneficiary
YONGRUI
48 HAITIAN ROAD
NINGBO
32B: Currency Code, Amount
EUR 7.500,--
44C: Latest Date of Shipment
261231
45A: Description of Goods
TILES
20 CTNS
46A: Documents Required
INVOICE
48: Period for Presentation
21
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:AB26-77
:31C:261102
:31D:270120 CHINA
:50:BUYER GMBH
20 HAFENSTRASSE
:59:YONGRUI
48 HAITIAN ROAD
NINGBO
:32B:EUR 7.500,--
:44C:261231
:45A:TILES
20 CTNS
:46A:INVOICE
:48:21""",
                {"amount": "EUR 7,500.00"},
            ),
        ),
    ),
    "forward with outlook header and disclaimer": (
        """\
FYI

From: Bank Advice <advice@harbour.example>
Sent: Tuesday, November 24, 2026 9:12 AM
To: amy@yongrui.example
Subject: LC ADVICE MT700

Sequence of Total 27 : 1/1
Form of Documentary Credit 40A : IRREVOCABLE
Documentary Credit Number 20 : OUT-26-3
Date of Issue 31C : 261102
Date and Place of Expiry 31D : 270120 CHINA
Applicant 50 : BAY LTD
Beneficiary 59 : YONGRUI
Currency Code, Amount 32B : USD 5.000
Latest Date of Shipment 44C : 261231
Description of Goods 45A : TILES
Confirmation Instructions 49 : WITHOUT

This e-mail and any attachments are confidential and intended solely for the addressee.
""",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:OUT-26-3
:31C:261102
:31D:270120 CHINA
:50:BAY LTD
:59:YONGRUI
:32B:USD 5.000
:44C:261231
:45A:TILES
:49:WITHOUT""",
                {"amount": "USD 5,000.00"},
            ),
        ),
    ),
    "mt700 in chinese one line breaks lost names": (
        "MT700 27报文页次：1/1 40A信用证类型：IRREVOCABLE 20信用证号码：LL-26-1 31C开证日期：261102"
        " 31D到期日及地点：270120 CHINA 50申请人：BAY LTD 59受益人：YONGRUI"
        " 32B金额：USD5000, 44C最迟装运日：261231 45A货物描述：TILES 48交单期限：21 49保兑指示：WITHOUT",
        (
            (
                "700",
                """\
:27:1/1
:40A:IRREVOCABLE
:20:LL-26-1
:31C:261102
:31D:270120 CHINA
:50:BAY LTD
:59:YONGRUI
:32B:USD5000,
:44C:261231
:45A:TILES
:48:21
:49:WITHOUT""",
                {},
            ),
        ),
    ),
    "named german": (
        """\
Akkreditiveröffnung

Akkreditivnummer: HKB26-118844
Eröffnungsdatum: 29.10.2026
Verfalldatum und -ort: 31.01.2027, Hamburg
Auftraggeber: BODENWELT GMBH
              HAMBURG
Begünstigter: YONGRUI FLOORING CO LTD
Betrag: EUR 58.320,00
Teilverladungen: nicht erlaubt
Umladung: erlaubt
Letztes Verladedatum: 22.12.2026
Dokumente:
+ Handelsrechnung
+ Konnossement
Vorlagefrist: 21 Tage

Mit freundlichen Grüßen
Jan
""",
        (
            (
                "700",
                """\
:20:HKB26-118844
:31C:29.10.2026
:31D:31.01.2027, Hamburg
:50:BODENWELT GMBH
HAMBURG
:59:YONGRUI FLOORING CO LTD
:32B:EUR 58.320,00
:43P:nicht erlaubt
:43T:erlaubt
:44C:22.12.2026
:46A:+ Handelsrechnung
+ Konnossement
:48:21 Tage""",
                {
                    "amount": "EUR 58,320.00",
                    "partial_shipments": False,
                    "expiry": {"date": "2027-01-31", "place": "Hamburg"},
                },
            ),
        ),
    ),
    "named 700 quoted, table pipes": (
        """\
> | Field | Value |
> |---|---|
> | Documentary Credit Number | PIP-26-9 |
> | Date of Issue | 261102 |
> | Date and Place of Expiry | 270120 CHINA |
> | Applicant | BAY LTD |
> | Beneficiary | YONGRUI |
> | Amount | USD 5000,00 |
> | Latest Date of Shipment | 261231 |
> | Incoming ref | 77 |
""",
        (
            (
                "700",
                """\
:20:PIP-26-9
:31C:261102
:31D:270120 CHINA
:50:BAY LTD
:59:YONGRUI
:32B:USD 5000,00
:44C:261231""",
                {"amount": "USD 5,000.00"},
            ),
        ),
    ),
}
