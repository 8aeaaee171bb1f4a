"""What prints of transfers and bank lists call their fields, folded (lower-case, one blank); data only."""

from __future__ import annotations

from mailmate.sentences import mark

TRANSFER_LABELS: dict[str, tuple[str, ...]] = {
    "reference": ("end to end id", "endtoendid", "end to end identification", "end-to-end identification", "end-to-end id", "instruction id", "instrid", "instruction identification", "transaction id", "txid", "transaction identification", "sender's reference", "senders reference", "sender reference", "transaction reference", "transaction reference number", "transaction ref", "reference number", "reference no", "payment reference", "bank reference", "our reference", "reference", "ref no", "业务编号", "参考号", "交易流水号", "流水号", "referencia", "référence"),
    "uetr": ("uetr", "unique end-to-end transaction reference", "unique end to end transaction reference", "swift gpi reference", "gpi reference"),
    "value_date": ("value date", "settlement date", "interbank settlement date", "intrbksttlmdt", "execution date", "requested execution date", "date of value", "起息日", "fecha valor", "date de valeur", "valuta", "wertstellung", "valör", "дата валютирования"),
    "amount": ("interbank settlement amount", "intrbksttlmamt", "interbank settled amount", "settled amount", "transfer amount", "payment amount", "remittance amount", "credit amount", "amount of transfer", "amount", "金额", "汇款金额", "交易金额", "importe", "montant", "betrag", "сумма"),
    "instructed": ("instructed amount", "instdamt", "currency/instructed amount", "original ordered amount"),
    "payer": ("debtor name", "debtor", "ordering customer", "ordering customer name", "ordering party", "remitter", "remitter name", "name of remitter", "payer", "payer name", "originator", "originator name", "by order of", "sender name", "from account name", "付款人", "付款人名称", "付款人户名", "汇款人", "汇款人名称", "ordenante", "donneur d'ordre", "auftraggeber", "отправитель"),
    "account": ("creditor account", "creditor account number", "beneficiary account", "beneficiary account number", "beneficiary account no", "beneficiary a/c", "beneficiary a/c no", "beneficiary's account", "beneficiary's account number", "account number of beneficiary", "account of beneficiary", "beneficiary iban", "creditor iban", "credit account", "to account", "account credited", "收款人账号", "收款账号", "cuenta beneficiario", "compte bénéficiaire", "empfängerkonto"),
    "beneficiary": ("creditor name", "creditor", "beneficiary name", "beneficiary customer", "beneficiary customer name", "beneficiary's name", "name of beneficiary", "beneficiary", "payee", "payee name", "receiver name", "to account name", "收款人", "收款人名称", "收款人户名", "beneficiario", "bénéficiaire", "empfänger", "получатель"),
    "charges": ("charge bearer", "chrgbr", "charges", "details of charges", "charge type", "charges borne by", "费用承担", "费用"),
    "remittance": ("remittance information", "rmtinf", "ustrd", "unstructured", "payment details", "details of payment", "purpose of payment", "payment purpose", "message to beneficiary", "附言", "concepto", "motif", "verwendungszweck"),
}  # fmt: skip
"""Field of a transfer -> what its line begins with."""
SECTIONS: dict[str, str] = {
    "debtor": "payer", "dbtr": "payer", "ordering customer": "payer", "creditor": "beneficiary", "cdtr": "beneficiary", "beneficiary": "beneficiary", "beneficiary customer": "beneficiary",
    "creditor account": "account", "cdtracct": "account", "debtor account": "", "dbtracct": "", "debtor agent": "", "dbtragt": "", "creditor agent": "", "cdtragt": "", "intermediary agent 1": "", "remittance information": "remittance", "rmtinf": "remittance",
}  # fmt: skip
"""Heading of a part of a pacs.008 print -> the field its "Name" or "Identification" fills; empty fills none."""
NAME_LABELS = frozenset({"name", "nm", "full name", "company name"})
NUMBER_LABELS = frozenset({"identification", "id", "iban", "other identification", "account number", "number"})
XML_PATHS: dict[str, tuple[str, ...]] = {
    "reference": ("EndToEndId", "OrgnlEndToEndId", "InstrId", "OrgnlInstrId", "TxId"),
    "uetr": ("UETR", "OrgnlUETR"),
    "value_date": ("IntrBkSttlmDt", "ReqdExctnDt"),
    "amount": ("IntrBkSttlmAmt",),
    "instructed": ("InstdAmt",),
    "charges": ("ChrgBr",),
    "remittance": ("Ustrd",),
    "status": ("TxSts", "PmtInfSts", "GrpSts"),
}
"""Field -> elements of a pacs.008, pain.001 or pain.002 message (ISO 20022), the first that stands counts."""
NOT_CARRIED_OUT: dict[str, str] = {
    "RJCT": mark("rejected"), "CANC": mark("cancelled"), "PDNG": mark("pending"), "RCVD": mark("only received"),
    "PART": mark("accepted in part"), "ACTC": mark("only checked"), "ACCP": mark("only accepted"),
    "PATC": mark("waiting for a signature"),
}  # fmt: skip
"""Status of a payment status report (ISO 20022 external code set) under which no money left -> what it says."""
XML_PARTIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "payer": ("Dbtr", ("Nm",)),
    "beneficiary": ("Cdtr", ("Nm",)),
    "account": ("CdtrAcct", ("IBAN", "Id")),
}
CHARGES = {"OUR": "OUR", "SHA": "SHA", "BEN": "BEN", "DEBT": "OUR", "SHAR": "SHA", "CRED": "BEN", "SLEV": "SHA"}
"""Who bears the charges as MT103 and pacs.008 write it -> the word of the trade."""

LEGAL_FORMS = frozenset(
    "co company ltd limited llc inc incorporated corp corporation gmbh ag kg sa sas sarl srl spa bv nv ab as oy plc pte pvt private sdn bhd jsc ooo llp lp fzco fze fzc wll est establishment and the of for group holding holdings intl international trading trade import export imports exports general company's".split()
)
"""Words of company names that tell no company from another."""

BANK_HEADINGS: dict[str, tuple[str, ...]] = {
    "date": ("value date", "booking date", "posting date", "transaction date", "date", "credit date", "trans date", "txn date", "起息日", "入账日期", "记账日期", "交易日期", "日期", "valuta", "buchungstag", "buchungsdatum", "datum", "wertstellung", "fecha", "fecha valor", "fecha operación", "data", "data valuta", "data contabile", "data operazione", "data operacji", "交易时间", "到账日期", "date de valeur", "date comptable", "tarih", "дата"),
    "credit": ("credit", "credit amount", "amount credited", "credits", "deposit", "deposits", "paid in", "money in", "in", "incoming", "贷方发生额", "贷方金额", "收入", "收入金额", "存入金额", "贷方", "haben", "abono", "crédit", "alacak", "кредит"),
    "debit": ("debit", "debit amount", "debits", "withdrawal", "withdrawals", "paid out", "money out", "out", "outgoing", "借方发生额", "借方金额", "支出", "支出金额", "借方", "soll", "cargo", "débit", "borç", "дебет"),
    "amount": ("amount", "transaction amount", "sum", "金额", "交易金额", "发生额", "betrag", "importe", "importo", "kwota", "bedrag", "montant", "tutar", "сумма"),
    "currency": ("currency", "ccy", "curr", "币种", "币别", "货币", "währung", "moneda", "moeda", "waluta", "divisa", "devise", "para birimi", "валюта"),
    "payer": ("payer", "payer name", "remitter", "remitter name", "counterparty", "counterparty name", "ordering customer", "name", "debtor", "debtor name", "from", "sender", "对方户名", "付款人", "付款人名称", "对方名称", "汇款人", "对方账户名称", "对方单位", "auftraggeber", "auftraggeber/empfänger", "zahlungspflichtiger", "ordinante", "remetente", "nadawca", "name zahlungsbeteiligter", "ordenante", "donneur d'ordre", "gönderen", "плательщик"),
    "reference": ("reference", "payment reference", "remittance information", "details", "description", "narrative", "payment details", "transaction details", "memo", "particulars", "摘要", "附言", "用途", "备注", "verwendungszweck", "buchungstext", "concepto", "causale", "descrizione", "descrição", "histórico", "tytuł", "omschrijving", "libellé", "açıklama", "назначение платежа"),
    "sign": ("debit/credit", "dr/cr", "cr/dr", "d/c", "c/d", "type", "direction", "借贷标志", "借贷", "收支", "soll/haben"),
    "bank_ref": ("bank reference", "transaction id", "transaction reference", "bank ref", "txn id", "交易流水号", "流水号", "核心流水号"),
}  # fmt: skip
"""Column of a bank list -> its headings; the first that stands counts."""
CREDIT_SIGNS = frozenset(
    {"c", "cr", "credit", "credited", "in", "incoming", "h", "haben", "+", "贷", "收", "收入", "来账", "贷方"}
)
DEBIT_SIGNS = frozenset(
    {"d", "dr", "debit", "debited", "out", "outgoing", "s", "soll", "-", "借", "付", "支", "支出", "往账", "借方"}
)
