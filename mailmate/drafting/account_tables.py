"""Words that send money to another account than before: data for `gate_accounts`, on the normal form of a clause."""

from __future__ import annotations

import re

NEW_ACCOUNT = re.compile(
    r"\b(?:new|other|another|different|second|changed|updated)\s(?:\w+\s)?(?:account|bank|bank\sdetails|banking\sdetails|bank\sdata|iban)\b|\b(?:account|bank)\sof\s(?:our|a|another|the)\s(?:\w+\s){0,2}(?:company|partner|sister|friend|office|branch|agent|colleague|director|manager|owner|boss|wife|son|employee)\b"
)
OLD_ACCOUNT = re.compile(
    r"\b(?:old|previous|former)\s(?:\w+\s)?(?:account|bank|bank\sdetails|banking\sdetails|bank\sdata|iban)\b"
)
PAID_ELSEWHERE = re.compile(
    r"\b(?:collect|collecting|invoice|bill|(?:receive|take)\s(?:all\s|our\s|your\s|the\s)?(?:payments?|money))\s(?:\w+\s)?(?:through|via|by\sway\sof)\b|\bpayments?\s(?:will\s|should\s|must\s|now\s)?(?:go|goes|be\smade|come)\s(?:\w+\s)?to\s(?:our|the|a)\s(?:[\w-]+\s){0,3}(?:office|company|account|branch|bank|partner|agent|sister|colleague|friend|lawyer|director)\b|\bchanged?\s(?:our\s|the\s|to\s){1,2}(?:\w+\s)?bank\b|\b(?:moved|switched|changed)\s(?:to\s|over\sto\s)(?:another|a\snew|a\sdifferent|the)\s(?:\w+\s)?bank\b|\bbank\s(?:has\s|was\s|is\s)(?:been\s)?changed\b"
)
IS_USED = re.compile(
    r"\b(?:use|pay|paid|remit|transfer|send|wire|moved?|switched|open|opened|closed|chang\w+|go|goes|no\slonger|stop|blocked|frozen|valid|any\smore|anymore|into|to)\b"
)
IS_FROZEN = re.compile(
    r"\bour\s(?:\w+\s)?(?:bank\s)?account\s(?:is|was|has\sbeen)\s(?:\w+\s)?(?:frozen|blocked|closed|audited|suspended|limited|unavailable|under)\b|\b(?:sister|partner|daughter|parent|trading|friend)\W?s?\s(?:company\W?s?\s|firm\W?s?\s)?account\b"
)
OURS = re.compile(r"\b(?:we|i|our|ours|us|my|me|ourselves|management|boss|finance|accounting|company)\b")
FOREIGN_NEWS = re.compile(
    r"""(?:改|另|转)(?:付|汇|打)到?|(?:香港|新|另一个?|其他|别的)[^，。]{0,8}(?:账户|帐户|账号|帐号|户头|银行)|换(?:了|成)?[^，。]{0,4}(?:银行|账户|户头)|(?:账户|账号|银行)[^，。]{0,4}(?:变更|更换|改了|冻结|停用)
        |\b(?:usamos|tenemos|cambiamos\sde|hemos\scambiado\sde|trabajamos\scon|paguen?\sa|transfiera\w*\sa)\s[^.?]{0,15}\b(?:otr[oa]|nuev[oa])\s(?:banco|cuenta)|\bnuev[oa]s?\s(?:cuenta|banco|datos\sbancarios)\b|\bdatos\s(?:bancarios\s)?nuevos\b|\b(?:cuenta|banco)\s(?:ha\scambiado|nuev[oa]|de\s(?:nuestra\sfilial|un\ssocio))""",
    re.VERBOSE,
)
"""Chinese and Spanish."""
