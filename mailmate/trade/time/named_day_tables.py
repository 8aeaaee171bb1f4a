"""What people call holidays, and what the calendars call them."""

from __future__ import annotations

CALLED: dict[str, tuple[str, ...]] = {
    "eid al-adha": ("eid al-adha",), "eid ul-adha": ("eid al-adha",), "kurban": ("eid al-adha",), "qurban": ("eid al-adha",),
    "宰牲节": ("eid al-adha",), "古尔邦": ("eid al-adha",), "ramadan": ("eid al-fitr",), "ramazan": ("eid al-fitr",),
    "斋月": ("eid al-fitr",), "开斋节": ("eid al-fitr",), "hari raya": ("eid al-fitr",), "lebaran": ("eid al-fitr",),
    "eid": ("eid al-fitr", "eid al-adha"), "cny": ("chinese new year",), "chinese new year": ("chinese new year",),
    "spring festival": ("chinese new year",), "春节": ("chinese new year",), "过年": ("chinese new year",),
    "tet": ("lunar new year",), "lunar new year": ("lunar new year", "chinese new year"), "国庆": ("national day",),
    "golden week": ("national day",), "清明": ("tomb-sweeping",), "端午": ("dragon boat",), "dragon boat": ("dragon boat",),
    "中秋": ("mid-autumn",), "mid-autumn": ("mid-autumn",), "五一": ("labor day",), "劳动节": ("labor day",),
    "labour day": ("labor day", "labour day"), "labor day": ("labor day", "labour day"), "元旦": ("new year's day",),
    "new year": ("new year's day",), "圣诞": ("christmas",), "xmas": ("christmas",), "christmas": ("christmas", "boxing day"),
    "easter": ("easter",), "复活节": ("easter",), "diwali": ("diwali", "deepavali"), "deepavali": ("diwali", "deepavali"),
    "thanksgiving": ("thanksgiving",), "carnival": ("carnival",), "songkran": ("songkran",), "nowruz": ("nowruz", "novruz"),
}  # fmt: skip
"""Words, longer before shorter where one holds the other -> parts of the calendars' English names."""

WHERE: dict[str, tuple[str, ...]] = {
    "eid al-fitr": ("SA", "AE"), "eid al-adha": ("SA", "AE"), "chinese new year": ("CN",), "lunar new year": ("VN",),
    "national day": ("CN",), "tomb-sweeping": ("CN",), "dragon boat": ("CN",), "mid-autumn": ("CN",), "labor day": ("CN",),
    "new year's day": ("CN",), "christmas": ("GB",), "easter": ("GB", "DE"), "diwali": ("IN", "SG"), "deepavali": ("SG",),
    "thanksgiving": ("US",), "songkran": ("TH",), "nowruz": ("AZ",),
}  # fmt: skip
"""Part of a name -> places that keep it, asked where nobody nearer does."""
