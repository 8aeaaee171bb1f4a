"""Words of wood packing, and the countries that ask for ISPM 15, as data for `loading_check`."""

from __future__ import annotations

import re

WOOD = re.compile(
    r"\b(?:(?:solid |raw )?wood(?:en)? (?:\w+ )?(?:pallets?|cases?|crates?|box(?:es)?|packing|packaging|skids?|dunnage)"
    r"|(?:palet(?:a|e|s|as|es)|cajas?|caixas?) de madera|paletes? de madeira|palettes? en bois|holz(?:paletten?|kisten?))\b"
    r"|木(?:托盘|箱|架|卡板)",
    re.IGNORECASE,
)
PALLETS = re.compile(
    r"(?<!plywood )(?<!plastic )(?<!paper )(?<!steel )(?<!metal )\b(?:pallets|pallet|palletized|palletised|pal[ée]t(?:s|as|es)|paletten)\b"
    r"(?! of (?:plastic|plywood|steel))",
    re.IGNORECASE,
)
"""Pallets nobody says the material of: mostly raw wood."""
TREATED = re.compile(
    r"\b(?:ISPM[ -]?15|fumigat\w{1,6}|phytosanitary certificate|heat[ -]treat\w{1,6})\b", re.IGNORECASE
)

COUNTRIES = frozenset(
    "AR AT AU BD BE BG BO BR BY CA CH CL CN CO CR CU CY CZ DE DK DO EC EE EG ES FI FR GB GH GR GT HN HR HU ID IE IL IN IS IT JM JO JP KE "
    "KR KZ LB LK LT LU LV MA MT MX MY NG NI NL NO NZ OM PA PE PH PL PT PY RO RS RU SC SE SI SK SN SV SY TH TR TT TW TZ UA US UY VE VN ZA"
    .split()
)  # fmt: skip
"""Countries that told the IPPC that they ask for ISPM 15 on wood packing that comes in."""
