"""Words a made-up mailbox is written with: people, goods, and sentences by what a mail is about. No code."""

from __future__ import annotations

FIRST = (
    "Ana Luis Carmen Diego Marta Jorge Lucia Pavel Olga Irina Sergei Anna Jan Piotr Katarzyna Marek Hans Petra Stefan"
    " Ulrike Giulia Marco Paolo Sofia Emre Ayse Mehmet Fatma Ahmed Layla Omar Nadia Yusuf Rania Rajesh Priya Anil Meera"
    " Tariq Farah Minh Linh Somchai Niran Kenji Yuki Haruto Aiko Minjun Seoyeon John Mary Peter Helen David Susan Kofi"
    " Amara Thabo Zanele Pierre Claire Antoine Camille Bjorn Astrid Lars Ingrid"
).split()
LAST = (
    "Ruiz Silva Costa Pereira Gomez Fernandez Ivanov Petrova Novak Kowalski Zielinska Muller Schmidt Weber Rossi"
    " Bianchi Conti Yilmaz Kaya Demir Hassan Farouk Mansour Khan Sharma Patel Gupta Nguyen Tran Wong Tanaka Suzuki Kim"
    " Park Smith Brown Taylor Wilson Mensah Okafor Dlamini Nkosi Dubois Moreau Laurent Hansen Larsen Berg Lindqvist"
).split()
TRADES = "Valves Fluid Industrial Water Process Marine Flow Pipeline Hydro Energy Trading Supply Import".split()
PLACES = (
    "andes pacifico baltic danube levant gulf nile sahara deccan bengal mekong andaman kanto hangang severn mersey"
    " rhine alpine iberia adriatic bosporus volga caspian cape savanna volta nordic fjord platte hudson"
).split()
ENDINGS = ("Ltd.", "S.A.", "GmbH", "S.r.l.", "LLC", "Co., Ltd.", "A.S.", "B.V.", "Pvt. Ltd.", "Sp. z o.o.")

GOODS = (
    "check valve SK-4050S",
    "ball valve SK-2025",
    "gate valve SK-1080",
    "butterfly valve SK-3150",
    "Y-strainer SK-7080",
    "globe valve SK-5032",
    "float valve SK-6020",
    "knife gate valve SK-1200",
    "foot valve SK-4100",
    "solenoid valve SK-8015",
)
PORTS = "Callao Santos Gdynia Hamburg Genoa Izmir Alexandria Jebel_Ali Chennai Chittagong Durban Tema".split()
RULES = "FOB CIF CFR EXW DAP FCA".split()

OPENINGS = (
    "Dear Iris,",
    "Dear Ms Shen,",
    "Hi Iris,",
    "Hello,",
    "Dear Sir or Madam,",
    "Good day Iris,",
    "Dear team,",
)
CLOSINGS = ("Best regards", "Kind regards", "Thanks and regards", "Sincerely", "BR", "With best regards", "Many thanks")

SUBJECTS = {
    "inquiry": ("Inquiry for {goods}", "RFQ {ref} {goods}", "Price for {goods}", "Request for quotation, {port}"),
    "payment": ("Payment of {ref}", "Balance of invoice {ref}", "T/T for {ref}", "Transfer {ref}"),
    "complaint": ("Claim on {ref}", "Leaking {goods}", "Quality problem in shipment {ref}", "Damaged cartons {ref}"),
    "credit": ("L/C draft {ref}", "Amendment of L/C {ref}", "Letter of credit {ref}", "Documents under L/C {ref}"),
    "order": ("PO {ref}", "Order {ref} {goods}", "Our purchase order {ref}", "Order confirmation {ref}"),
    "shipping": ("Shipment {ref}", "B/L draft {ref}", "Booking {ref} to {port}", "ETA {port} {ref}"),
    "talk": ("Visit next month", "New catalogue", "Your mail of yesterday", "Drawing {ref}", "Meeting at the fair"),
    "news": ("Freight rates of this week", "Your weekly digest", "Fair news: stands of {port}", "New in your network"),
}

SENTENCES = {
    "inquiry": (
        "Please quote {count} pcs of {goods}, DN{size} PN16, {rule} {port}.",
        "We need the goods at {port} by {day}.",
        "What is your lead time for {count} pieces, and from what quantity does the price change?",
        "Do you have an EN 10204 3.1 certificate for the {goods}?",
        "Our client is a water company and asks for drinking water approval.",
        "Kindly send your best offer with a validity of 30 days.",
        "Could you also offer {goods} in stainless steel 316 instead of 304?",
        "Payment would be 30% deposit and the balance against copy of B/L.",
        "One sample of each size would help us; we pay the courier.",
        "We buy about {count} of these a year and are looking for a second source.",
        "Please tell us packing, weight and cubic metres for {count} pcs.",
        "Is the price of {currency} {amount} per piece from last year still valid?",
    ),
    "payment": (
        "We will remit the balance of {currency} {amount} on {day}.",
        "The transfer for invoice {ref} was sent yesterday; the bank slip follows.",
        "Our finance department releases payments on Thursdays only.",
        "Please confirm receipt of {currency} {amount} against {ref}.",
        "There is a bank holiday here, so the money will leave our account by {day}.",
        "We are waiting for our own client's payment and ask for ten days more.",
        "The deposit of 30% for {ref} is arranged for this week.",
        "Kindly send the statement of our account with all open invoices.",
        "Our bank deducted {currency} 35 in charges; we shall settle it with the next invoice.",
        "Please find enclosed the swift copy for {currency} {amount}.",
    ),
    "complaint": (
        "{count} pcs of {goods} in the last shipment leak at the stem.",
        "We opened the cartons of {ref} on {day} and found rust on the seats.",
        "The photographs show the damage; the pallet was wrapped badly.",
        "Our customer refuses the goods and asks for a replacement.",
        "The thread is out of tolerance and does not fit the flanges we have.",
        "Please tell us by {day} how you will settle this, as our line is standing still.",
        "{count} pieces are missing against the packing list.",
        "We ask for a credit note of {currency} {amount} or new parts by air.",
        "This is the second time within a year that {goods} fails after a few weeks.",
        "The test report says 24 bar, but at 16 bar the body already sweats.",
    ),
    "credit": (
        "Attached is the draft of L/C {ref} for your checking before we let it be issued.",
        "Please let us know whether the latest date of shipment, {day}, suits you.",
        "The bank will amend field 44C to {day} and field 31D accordingly.",
        "Amount of the credit is {currency} {amount}, tolerance 5 percent more or less.",
        "Documents must be presented within 21 days after shipment but within the validity.",
        "Insurance is to be covered for 110 percent of the invoice value.",
        "The inspection certificate shall be signed by the applicant's representative.",
        "Amendment charges are for the account of the beneficiary, says our bank.",
        "Transhipment is not allowed; we are asking the bank to change that.",
        "Kindly check the spelling of your company's name and address in field 59.",
    ),
    "order": (
        "We confirm the order of {count} pcs {goods} at {currency} {amount}, {rule} {port}.",
        "Please send the proforma invoice for {ref} with your bank details.",
        "Delivery is wanted in the week of {day}.",
        "Marking on the cartons: our logo, item number and the order number {ref}.",
        "Please change position 2 of {ref} to {count} pieces; all else remains.",
        "We need the test certificates together with the shipping documents.",
        "When can production start, and when will the goods be ready?",
        "The drawing in the attachment replaces the one of {day}.",
        "Partial shipment is fine with us if the first {count} pcs leave by {day}.",
    ),
    "shipping": (
        "The container was loaded and the vessel leaves on {day}.",
        "ETA {port} is {day} according to the carrier.",
        "Please check the draft bill of lading and let us have your corrections today.",
        "Closing time at the terminal is {day} at noon.",
        "The consignee on the packing list differs from that on the invoice {ref}.",
        "Cargo is ready: {count} cartons, 18 pallets, 14,250 kg.",
        "Which forwarder do you want us to use for {port}?",
        "The originals were sent by courier; the tracking number follows.",
        "Freight from Ningbo to {port} went up to {currency} {amount} for a 40' container.",
        "Free time at the port is 14 days; after that demurrage is for your account.",
    ),
    "talk": (
        "Thank you for your mail, we shall come back to you shortly.",
        "It was good to meet you at the fair, and we hope you had a safe way home.",
        "Our engineer will look at the drawing and answer your questions by {day}.",
        "I am in the office again from {day} on.",
        "Please note that our warehouse is closed on {day} for stocktaking.",
        "Could we have a short call this week about the new range?",
        "We would like to visit your factory in the week of {day}.",
        "Noted with thanks.",
        "Please put my colleague in copy of all mails on {ref}.",
        "Our company moved; the new address stands below.",
    ),
    "news": (
        "This week rates from Asia to {port} moved by 4 percent.",
        "You have three new messages and twelve people looked at your page.",
        "Visit us in hall 7 and see what is new in flow control.",
        "Register until {day} and save 20 percent.",
        "To stop getting this letter, follow the link at the foot.",
        "Read how {count} companies save time with our platform.",
        "The most read article of the week is about {goods}.",
    ),
}
"""By what a mail is about; the holes are filled anew each time."""

KINDS = {"inquiry": 22, "payment": 12, "complaint": 8, "credit": 6, "order": 14, "shipping": 14, "talk": 14, "news": 10}
"""What a mailbox is full of, and in which shares."""

SMALL_PRINT = (
    "This message and its attachments are for the named recipient only and may hold confidential information.",
    "If you received it by mistake, please tell the sender and delete it; copying or passing it on is not allowed.",
    "We do not accept liability for damage caused by a virus transmitted by this message.",
    "Our general conditions of purchase apply to all orders; they are found on our pages on the internet.",
    "Please consider the environment before printing this mail.",
    "Registered office as above, commercial register HRB 55500, managing directors as named on our pages.",
    "Opinions in this message are those of its author and need not be those of the company.",
    "Office hours are Monday to Friday from eight to five; in urgent cases call the number above.",
    "The information in this mail is not binding unless it is confirmed in writing by an authorised signatory.",
    "We process personal data as our notice on data protection says, which we gladly send on request.",
    "Follow us at the fairs of this year and see our new range of fittings.",
    "Any tax or duty outside our country is borne by the receiver.",
)

PAGE_LINES = (
    ("<div>", "</div>"),
    ("<p class=MsoNormal><span lang=EN-US style='font-size:11.0pt'>", "<o:p></o:p></span></p>"),
    ("<p class=MsoNormal style='mso-margin-top-alt:auto'><span style='color:#1F497D'>", "<o:p></o:p></span></p>"),
    ('<div style="line-height:1.7;font-family:Arial">', "</div>"),
)
"""What programs put around a line of a page."""
