"""Trading platforms that report what a buyer wrote, and how their notices look: data for `marketplaces`.

Whether an answer by mail reaches the buyer is known per platform; where nothing is known it is taken not to. A buyer
whose own address stands in the notice is reached there, whatever the platform.
"""

from __future__ import annotations

from typing import NamedTuple


class Platform(NamedTuple):
    """A platform: what it is called, the domains it writes from, whether it passes answers by mail on to the buyer."""

    name: str
    domains: tuple[str, ...]
    passes_mail: bool = False


PLATFORMS: tuple[Platform, ...] = (
    Platform("Alibaba.com", ("alibaba.com", "alibaba-inc.com", "1688.com", "aliexpress.com")),
    Platform("Made-in-China.com", ("made-in-china.com",)),
    Platform("Global Sources", ("globalsources.com",)),
    Platform("IndiaMART", ("indiamart.com",)),
    Platform("TradeIndia", ("tradeindia.com",)),
    Platform("ExportersIndia", ("exportersindia.com",)),
    Platform("TradeKey", ("tradekey.com",)),
    Platform("EC21", ("ec21.com", "ec21.net")),
    Platform("ECPlaza", ("ecplaza.net",)),
    Platform("Europages", ("europages.com", "europages.co.uk", "visable.com", "wlw.de")),
    Platform("DHgate", ("dhgate.com",)),
    Platform("HKTDC Sourcing", ("hktdc.com", "hktdc.org"), passes_mail=True),
    Platform("Thomasnet", ("thomasnet.com",)),
    Platform("Kompass", ("kompass.com",)),
    Platform("go4WorldBusiness", ("go4worldbusiness.com",)),
    Platform("Tradewheel", ("tradewheel.com",)),
    Platform("DIYTrade", ("diytrade.com",)),
    Platform("TradeFord", ("tradeford.com",)),
    Platform("Faire", ("faire.com",)),
    Platform("Amazon Business", ("amazon.com",)),
    Platform("eBay", ("ebay.com",)),
)

NOTICE_WORDS = (
    "a buyer in", "a buyer from", "buyer's message", "new inquiry from", "you have a new inquiry", "you have received an inquiry",
    "inquiry from", "buyer name", "message from buyer", "sent you an inquiry", "buying request", "询盘", "买家留言",
    "you have received a new", "enquiry from", "buy lead", "sent you a message", "rfq from", "new enquiry", "new message from",
    "requested a quotation", "request for quotation from", "is interested in your", "您有新的询价", "買家查詢", "买家询价",
)  # fmt: skip
"""One of these stands in the subject or the head of a notice."""

LABELS: dict[str, tuple[str, ...]] = {
    "buyer": ("buyer", "buyer name", "buyer's name", "name", "contact", "contact person", "contact name", "full name", "sender", "from",
              "your name", "customer", "买家", "买家姓名", "姓名", "联系人", "買家名稱"),
    "company": ("company", "company name", "buyer company", "buyer's company", "organization", "organisation", "firm", "business name", "公司", "公司名称", "公司名稱"),
    "country": ("country", "country/region", "country / region", "buyer country", "location", "region", "from country", "国家", "国家/地区", "所在地", "國家/地區"),
    "email": ("e-mail", "email", "mail", "e-mail address", "email address", "buyer email", "buyer's e-mail", "e-mail id", "email id", "邮箱", "电子邮箱", "電郵"),
    "phone": ("phone", "tel", "telephone", "mobile", "mobile no", "phone number", "mobile number", "whatsapp", "电话", "手机", "電話"),
    "product": ("product", "product name", "item", "subject product", "product of interest", "interested product", "i am interested in", "looking for", "requirement",
                "buyer requirement", "产品", "产品名称", "產品"),
    "quantity": ("quantity", "qty", "order quantity", "quantity required", "quantity needed", "estimated quantity", "purchase quantity", "annual purchase volume", "数量", "采购量", "數量"),
    "message": ("message", "buyer's message", "buyer message", "message from buyer", "inquiry", "inquiry details", "inquiry content", "enquiry", "enquiry details", "details",
                "description", "requirement details", "comments", "留言", "内容", "询盘内容", "详细内容", "買家留言", "查詢內容"),
}  # fmt: skip
"""What a notice calls each piece of the buyer's data."""

SAID = r"\b(?:buyer|member|customer)\b[^\n:]{0,60}\b(?:writes|wrote|says|said|asks|message)\b ?: ?"
"""Before a message without a label."""
PRODUCT = (
    r"\b(?:about|in|for|regarding) (?:your|the) (?:product|item|listing)s?:? ?[\"“«](?P<product>[^\"”»\n]{2,120})[\"”»]"
)
PLACE = r"\bbuyers?\b (?:in|from) (?P<place>[A-Z][\w .'-]{2,40})"
INTRODUCED = (
    r"(?:inquiry|enquiry|message|rfq|quotation) from (?P<name>[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{0,30}){0,3})"
    r"|(?P<teller>[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{0,30}){1,3})(?: from [A-Z][\w .'-]{2,30})? (?:has )?(?:sent you|is interested|requested|contacted you|wrote to you)"
)
"""A buyer named in the subject or the first lines."""
NOBODY = frozenset("a an the buyer your you new member customer dear hello".split())

END = (
    r"^[ \t]*(?:reply (?:now|on|to|in|via)\b|answer (?:now|within|on)\b|respond (?:now|within)|view (?:details|inquiry|message|full|more|this|buyer)|click (?:here|below|the)|log ?in to\b|sign in to\b"
    r"|you (?:are )?receiv\w{2,3} this|this (?:e-?mail|message) (?:was|is|has been) (?:sent|generated|automatic)|do not reply|please do not reply|to unsubscribe|unsubscribe\b|if you (?:do not|don['’]t|no longer) (?:wish|want)"
    r"|the buyer does not see|safety tips?|security tips?|report (?:this|spam|abuse)|copyright|©|\(c\) ?\d{4}|all rights reserved|best regards,? ?(?:the )?\w{2,30} team\b|立即回复|查看详情|点击|请勿直接回复|退订|此邮件)"
)
"""Lines with which a notice goes on after the buyer's words."""
