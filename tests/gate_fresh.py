"""More sentences for the gate's table: each right one beside one that is subtly wrong."""

FRESH_PAIRS = [
    # the named place and the rule of a price
    ("CIF Haiphong the sheet costs USD 4.95 per m².", "CIF Callao the sheet costs USD 4.95 per m²."),
    ("Our price FOB Ningbo is USD 4.50 per m².", "Our price FCA Ningbo is USD 4.50 per m²."),
    ("For Haiphong we quote USD 4.95 per m² CIF.", "For Hamburg we quote USD 4.95 per m² CIF."),
    ("The CIF Haiphong price is USD 4.95 per m².", "The CFR Haiphong price is USD 4.95 per m²."),
    (
        "Our list price is USD 4.50 per m², FOB Ningbo, for 500 m².",
        "Our list price is USD 4.50 per m², DAP Haiphong, for 500 m².",
    ),
    (
        "USD 4.95 per m² includes the freight to Haiphong (CIF).",
        "USD 4.50 per m² includes the freight to Haiphong (CIF).",
    ),
    # tiers
    (
        "If you take 1,200 m², the price is USD 4.20 per m², FOB Ningbo.",
        "If you take 800 m², the price is USD 4.20 per m², FOB Ningbo.",
    ),
    ("For 100 m² we charge USD 4.50 per m², FOB Ningbo.", "For 100 m² we charge USD 4.20 per m², FOB Ningbo."),
    ("1,000 m² at USD 4.20 make USD 4,200.00, FOB Ningbo.", "1,000 m² at USD 4.20 make USD 4,020.00, FOB Ningbo."),
    ("The step from 1,000 m² gives you USD 4.20 per m².", "The step from 700 m² gives you USD 4.20 per m²."),
    (
        "The 5 mm sheet is USD 7.10 per m², FOB Ningbo, from 100 m².",
        "The 5 mm sheet is USD 7.10 per m², FOB Ningbo, from 50 m².",
    ),
    ("PP-3-NT: USD 5.30 per m², FOB Ningbo.", "PP-3-NT: USD 5.03 per m², FOB Ningbo."),
    # dates of ours
    ("Our engineer writes to you by Friday 10 July 2026.", "Our engineer visits you by Friday 10 July 2026."),
    (
        "We will have an answer for you on Thursday 9 July 2026.",
        "We will have the goods for you on Thursday 9 July 2026.",
    ),
    ("You will get our offer by Thursday 9 July 2026.", "You will get your samples by Thursday 9 July 2026."),
    ("News about your complaint follows by Monday 13 July 2026.", "New sheets follow by Monday 13 July 2026."),
    (
        "Your order PO 4471 is planned to be ready on Friday 24 July 2026.",
        "Your order PO 4471 is planned to be ready on Friday 31 July 2026.",
    ),
    ("The vessel Ever Given sails on Monday 27 July 2026.", "The vessel Ever Given sails on Saturday 25 July 2026."),
    ("Prices hold until Monday 31 August 2026.", "Prices hold until Monday 7 September 2026."),
    ("We wrote to you on Thursday 2 July 2026.", "We wrote to you on Friday 26 June 2026."),
    # the buyer's wish
    ("You would like delivery before 30 September 2026.", "Delivery before 30 September 2026 fits our plan."),
    (
        "Your wish is delivery before 30 September 2026; we are checking it.",
        "Your delivery date, 30 September 2026, is noted and planned.",
    ),
    ("You mention a target of USD 4.00 per m².", "Your target of USD 4.00 per m² works for us."),
    (
        "Your target price of USD 4.00 per m² is below our list.",
        "Your target price of USD 4.00 per m² is our price too.",
    ),
    ("We have read that you need 500 m².", "We have set aside 500 m²."),
    ("You ask for grey sheet of 3 mm.", "You ask for grey sheet of 8 mm."),
    ("You asked for CIF Haiphong.", "You asked for CIF Da Nang."),
    # times
    ("The lead time of PP-3-NT is 20 days.", "The lead time of PP-3-NT is 25 days."),
    ("It takes 25 days to make the 3 mm PVC sheet.", "It takes 25 days to reach Haiphong."),
    ("Samples need 5 days.", "Samples need 5 hours."),
    ("Our lead time is 25 days after the deposit.", "Our lead time is three weeks after the deposit."),
    ("We answer within 2 working days.", "We deliver within 2 working days."),
    # papers and terms
    ("Our terms: 30 % deposit, 70 % before shipment.", "Our terms: 30 % deposit, 70 % after arrival."),
    ("30 % deposit by T/T secures the order.", "30 % deposit by L/C secures the order."),
    (
        "The open balance of PI 2026-118 is USD 3,360.00.",
        "The open balance of PI 2026-118 is USD 3,360.00, due in 60 days.",
    ),
    ("The goods of PO 4471 are in container CSQU3054383.", "The goods of PO 4471 are in container TGHU1234567."),
    ("Your PO 4471 has 800 m².", "Your PO 4471 has 800 m², and we add 20 m² free."),
    ("ISO 9001:2015 covers our factory.", "ISO 9001:2015 and ISO 45001 cover our factory."),
    ("We can confirm that the sheet complies with REACH.", "We can confirm that the sheet complies with RoHS."),
    # properties
    ("The sheet keeps its form up to 60 °C.", "The sheet keeps its form up to 65 °C."),
    ("The density of the sheet is 1.45 g/cm³.", "The density of the sheet is 1.45 g/cm², 2 mm thick."),
    ("The sheet stands diluted acids.", "The sheet stands concentrated acids."),
    ("Our PVC sheet is not resistant to acetone.", "Our PVC sheet is resistant to solvents."),
    ("It is made of virgin material.", "It is made of recycled material."),
    ("A warranty of 12 months from the B/L date applies.", "A warranty of 12 years from the B/L date applies."),
    # yes, money, blame, credits
    ("We have not yet decided on your request.", "Your request is granted."),
    ("We cannot say yes to this today.", "We say yes to this today."),
    ("Please send the transfer copy when your bank has paid.", "Your transfer has reached us, thank you."),
    ("Once our bank has credited the money, we ship.", "The money is there, we ship."),
    ("We regret the trouble that you report.", "We regret that we packed the cartons badly."),
    ("Our team is looking for the cause.", "The cause is a wrong setting of our machine."),
    ("We will tell you by Monday 13 July 2026 what we found.", "We will send you new sheets at no charge."),
    ("The amendment is with our bank for checking.", "The amendment has our consent."),
    ("Please put all points into one amendment.", "We take the amendment as it is."),
    ("The documents go out after the bank's confirmation.", "The original B/L goes out to you by DHL today."),
    ("We sell to many countries.", "We also sell to Rotterdam Tanks in your market."),
    ("Please use the bank details on our PI 2026-118 only.", "Please use the bank details of our sister company."),
    ("The invoice shows the price that we agreed in writing.", "The invoice can show half the price for your customs."),
    ("Our list price leaves no room for a lower one.", "For you we go down to our cost."),
    ("Please call me on the number in my signature.", "Please call me on +86 574 9999 0000."),
]
