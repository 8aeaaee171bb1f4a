"""Domain endings and free-mail providers: data for `companies`, nothing else."""

_SECOND_LEVEL = {
    "ae": "ac co gov net org sch", "ar": "com edu gob int mil net org tur", "at": "ac co gv or",
    "au": "asn com edu gov id net org", "bd": "ac com edu gov net org", "bh": "com edu gov net org",
    "bo": "com edu gob net org", "br": "com edu gov ind inf net org", "cn": "ac com edu gov net org",
    "co": "com edu gov net nom org", "cr": "ac co ed fi go or sa", "cy": "ac biz com gov ltd net org",
    "dz": "com edu gov net org", "ec": "com edu fin gob gov net org", "eg": "com edu gov net org",
    "es": "com edu gob nom org", "gh": "com edu gov org", "gr": "com edu gov net org", "gt": "com edu gob ind net org",
    "hk": "com edu gov idv net org", "hu": "co info org", "id": "ac biz co desa go my net or sch web",
    "il": "ac co gov k12 muni net org", "in": "ac co edu firm gen gov ind net nic org res", "ir": "ac co gov id net org sch",
    "jo": "com edu gov net org", "jp": "ac ad co ed go gr lg ne or", "ke": "ac co go info ne or sc",
    "kh": "com edu gov net org per", "kr": "ac co go ne or pe re", "kw": "com edu gov net org",
    "kz": "com edu gov net org", "lb": "com edu gov net org", "lk": "com edu gov net org", "ly": "com edu gov net org",
    "ma": "ac co gov net org press", "mm": "com edu gov net org", "mo": "com edu gov net org",
    "mt": "com edu net org", "mx": "com edu gob net org", "my": "com edu gov mil name net org",
    "ng": "com edu gov net org", "np": "com edu gov net org", "nz": "ac co geek gen govt iwi maori net org school",
    "om": "co com edu gov net org", "pa": "com edu gob net org", "pe": "com edu gob net nom org",
    "ph": "com edu gov net ngo org", "pk": "biz com edu fam gov net org", "pl": "com edu gov net org waw",
    "pt": "com edu gov int net nome org", "py": "com coop edu gov net org", "qa": "com edu gov net org",
    "ro": "com org store www", "rs": "ac co edu gov in org", "ru": "ac com edu gov int net org",
    "sa": "com edu gov med net org pub sch", "sg": "com edu gov net org per", "sv": "com edu gob org",
    "th": "ac co go in mi net or", "tn": "com ens fin gov ind intl net org", "tr": "av bbs bel biz com edu gen gov info net org",
    "tw": "club com ebiz edu game gov idv net org", "tz": "ac co go ne or", "ua": "com edu gov in net org kiev kyiv",
    "ug": "ac co com go ne or org", "uk": "ac co gov ltd me net nhs org plc police sch", "uy": "com edu gub net org",
    "uz": "co com net org", "ve": "co com edu gob info net org web", "vn": "ac biz com edu gov info int name net org pro",
    "ye": "com edu gov net org", "za": "ac co edu gov law net org web", "zm": "ac co com gov net org", "zw": "ac co gov org",
}  # fmt: skip
SUFFIXES = frozenset(f"{label}.{country}" for country, labels in _SECOND_LEVEL.items() for label in labels.split())
"""Second-level suffixes under which companies register: `co.uk`, `com.cn`."""

FREE_MAIL = frozenset(
    """
    gmail.com googlemail.com icloud.com me.com mac.com aol.com aim.com msn.com live.com live.cn live.co.uk live.fr
    live.nl live.it live.de live.jp live.com.mx live.com.ar live.com.pt live.com.au passport.com mail.com email.com
    usa.com post.com consultant.com gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr web.de freenet.de t-online.de
    proton.me protonmail.com pm.me tutanota.com tuta.io zoho.com zohomail.com fastmail.com hushmail.com hey.com
    inbox.com rocketmail.com ymail.com yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru mail.ru bk.ru
    inbox.ru list.ru internet.ru rambler.ru lenta.ru ro.ru autorambler.ru ukr.net i.ua meta.ua bigmir.net
    163.com 126.com yeah.net vip.163.com vip.126.com 188.com qq.com vip.qq.com foxmail.com sina.com sina.cn
    vip.sina.com sohu.com tom.com 21cn.com 139.com 189.cn wo.cn aliyun.com hinet.net pchome.com.tw
    naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com
    rediffmail.com indiatimes.com sify.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr
    libero.it virgilio.it tiscali.it alice.it tin.it hotmail.it wp.pl o2.pl onet.pl interia.pl op.pl seznam.cz
    email.cz centrum.cz post.cz freemail.hu citromail.hu abv.bg mail.bg uol.com.br bol.com.br terra.com.br
    ig.com.br globo.com oi.com.br telefonica.net terra.es btinternet.com sky.com talktalk.net virginmedia.com
    ntlworld.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net
    shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au xtra.co.nz mynet.com windowslive.com emirates.net.ae
    maktoob.com walla.com walla.co.il bezeqint.net telkomsa.net webmail.co.za mweb.co.za skynet.be telenet.be
    ziggo.nl kpnmail.nl planet.nl bluewin.ch vnn.vn mailinator.com guerrillamail.com yopmail.com 10minutemail.com
    """.split()
)
"""Domains where anybody gets an address: they say nothing about a company."""

FREE_BRANDS = frozenset({"yahoo", "hotmail", "outlook", "ymail", "rocketmail", "windowslive", "yandex", "gmx"})
"""Providers with a domain in most countries: yahoo.co.jp, hotmail.fr, outlook.com.br."""
