"""Words that tell a person's name from a role, a firm or a closing formula: data only."""

from __future__ import annotations

import re

TITLES = r"mr|mrs|ms|miss|dr|prof"
"""Titles a letter takes over where people use them for themselves."""
PROFESSIONS = (
    r"eng|engr|engg|ing|dipl\.?-?ing|mag|arq|lic|barr|adv|ca|cpa|sr|sra|sig|dott|herr|frau|madame|monsieur|señor|señora"
)
"""Titles before a name that an English letter leaves out."""
PEN_ENDINGS = (
    " 드림",
    " 올림",
    " 拜上",
    " 敬上",
    " 谨上",
    "敬上",
    "谨上",
    " 拝",
    "님",
    "先生",
    "女士",
    "様",
    " 과장",
    " 대리",
    " 부장",
    " 차장",
    " 사장",
    " 이사",
    " 팀장",
    " 실장",
    " 주임",
    " 사원",
    " 대표",
)
"""What stands behind a name under an East Asian letter."""

NOT_A_PERSON = re.compile(
    r"\b(?:fze|fzc|fzco|dmcc|sdn|bhd|jsc|spa|srl|sarl|oy|pte|pvt|ltda|kft|과장|대리|부장|차장|ltd|llc|inc|corp|co|gmbh|s\.?a|s\.?l|b\.?v|pty|plc|company|trading|trade|group|import|export|imports|exports|sales|info|team|department|dept|"
    r"purchas\w*|procurement|sourcing|office|admin|service|services|support|accounts?|accounting|finance|logistics|shipping|forwarding|documents?|bank|"
    r"manager|director|engineer|officer|buyer|buyers|section|desk|division|branch|safety|quality|warehouse|tel|phone|mobile|"
    r"fax|www|http|sent|from|noreply|no-reply|iphone|regards|street|road|avenue|international|industr\w+|enterprises?|global|solutions|messages?|notif\w*|"
    r"customer|alerts?|mailer|newsletter|system|robot|automatic|market\w*|platform|orders?|inquir\w+|enquir\w+|payments?|invoices?|booking|the|and|for|your|we|please)\b",
    re.IGNORECASE,
)

CLOSING_WORDS = frozenset(
    """
    thx tnx tks god bless you all and the day nice good great week weekend wishes hope stay safe well looking forward hearing from to your reply soon
    hälsningar bästa hilsen pozdravem pozdravom přátelským děkuji ďakujem lep pozdrav üdvözlettel tisztelettel köszönettel cu stimă respect mulțumesc
    abrazo un una fuerte beijos abs bisous amitiés amicalement dir euch gruss grüsse lg vg tervisin terveisin parhain kiitos lugupidamisega pagarbiai ar cieņu
    з повагою поздрави поздрав хвала благодаря χαιρετισμούς με εκτίμηση בברכה תודה با احترام ممنون
    """.split()
)
"""Words of closing formulas besides those of `mail.quoting_tables`; a line of nothing else closes a letter."""

FAMILY_FIRST = frozenset(
    """
    nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh dao mai trinh lam luong truong
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian
    dong yuan pan cai jiang yu du ye cheng wei su lu ding ren shen yao lui jia xia fang shi xiong jin tan qiu hou zou fan
    chan wong cheung lau ng chow lam leung tsang kwok lim tan ong goh teo koh chua yap
    kim lee park choi jung kang cho yoon jang lim shin seo kwon hwang ahn jeon hong yoo moon son bae baek
    """.split()
)
"""Chinese, Vietnamese and Korean family names, which stand first."""
