"""The words by which a buyer changes an order, as data for `order_changes`; folded, as `words.fold` gives a text."""

from __future__ import annotations

CHANGES = (
    r"chang\w{0,4}|modif\w{0,8}|amend\w{0,6}|revis\w{0,4}|updat\w{0,3}|adjust\w{0,4}|correct(?:ed|ion)?|increas\w{0,3}|rais\w{0,3}|"
    r"reduc\w{0,5}|decreas\w{0,3}|lower\w{0,3}|cut|instead of|rather than|make it|now|new|add|extra|more|less|accept\w{0,4}|agree\w{0,3}|confirm\w{0,3}|"
    r"cambi\w{0,6}|aument\w{0,6}|reduc\w{0,6}|disminu\w{0,6}|en lugar de|en vez de|actualiz\w{0,5}|acept\w{0,6}|nuevo|nueva|"
    r"alter\w{0,6}|mud\w{0,5}|em vez de|novo|nova|aceit\w{0,5}|augment\w{0,6}|au lieu de|nouve\w{0,4}|diminu\w{0,6}|"
    r"änder\w{0,5}|geändert|erhöh\w{0,5}|reduzier\w{0,5}|statt|anstatt|anstelle|neue?[rsn]?|akzeptier\w{0,4}|"
    r"измен\w{0,6}|увелич\w{0,6}|уменьш\w{0,6}|вместо|нов\w{1,3}|değiş\w{0,8}|artır\w{0,8}|azalt\w{0,8}|yerine|yeni"
)
"""Words one of which a sentence has that changes something."""
CHANGES_EAST = r"\(was\b|改为|改成|变更|更改|修改|增加|减少|调整|追加|接受|同意|代替|而不是|変更|に変更|변경|تغيير|بدلا من|زيادة|تخفيض"
UNCHANGED = (
    r"\b(?:do not|don't|no need to|not to|without|never) (?:please )?(?:chang|modif|amend|revis|updat|increas|reduc|decreas)\w{0,6}|"
    r"\bremains? (?:unchanged|the same|as)|\bkeep (?:the )?\w{0,12} ?(?:same|unchanged)|\bno changes?\b|\bsin cambios?\b|不变|保持"
)
"""A sentence that says a thing stays as it is."""
INTO = (
    r"\s{0,2}(?:pcs\s|per\s\w{1,8}\s)?(?:to|into|a|à|para|auf|zu|на|до|->|=>|→|➔|⇒|改为|改成|变为|调整为|增加到|减少到|に|에서|إلى)\s{0,2}"
    r"(?:be\s|only\s|now\s)?"
)
"""Between what stood and what shall stand."""
INSTEAD = r"(?:instead of|rather than|in place of|not|en lugar de|en vez de|em vez de|au lieu de|statt|anstatt|anstelle von|вместо|代替|而不是|بدلا من|\(was|\(before|previously|originally|was)\s{0,2}(?:the\s|of\s)?$"
"""Right before what stood."""
BY = r"(?:by|another|additional|extra|further|más|mais|de plus|um|weitere|ещё|daha)\s{0,2}$|(?:add|increase|追加|增加)\s{0,2}$"
"""Right before a number that is a difference."""
MORE_BEHIND = r"\s{0,2}(?:more|extra|additional|less|fewer|más|mais|de plus|mehr|weniger|больше|меньше)\b"
LESS = r"\b(?:reduc|decreas|lower|less|fewer|cut|minus|dismin|weniger|diminu|уменьш|меньше|azalt)\w{0,6}|减少|تخفيض"
CANCELS = (
    r"\b(?:cancel\w{0,4}|delet\w{0,3}|remov\w{0,3}|take out|drop|withdraw|without|elimin\w{0,4}|anul\w{0,4}|cancela\w{0,3}|retir\w{0,4}|supprim\w{0,4}|annul\w{0,4}|"
    r"streich\w{0,4}|stornier\w{0,4}|отмен\w{0,5}|убер\w{0,4}|iptal)\b|取消|删除|キャンセル|취소|إلغاء"
)
TOTAL = r"\b(?:total|amount|value|importe|valor|montant|summe|сумма|toplam|invoice)\b|总额|总价|总金额"
PRICE = r"\b(?:price|unit price|precio|preço|preco|prix|preis|цен\w{0,3}|fiyat\w{0,3}|per (?:pc|piece|set|unit|kg|ton|mt|m)|each)\b|单价|价格|価格|단가|سعر"
BARE_NEW = (
    r"(?:quantit(?:y|ies)|qty|cantidad|quantidade|quantité|menge|количество|数量)[^.\n\d]{0,60}?"
    r"(?:(?:from\s{0,2}(?P<old>\d[\d,. ]{0,12}?)\s{1,2})?(?:to|a|à|para|auf|на|为|到|:|=)\s{0,2}(?P<new>\d[\d,.]{0,12}))(?![\w%])"
)
"""A quantity without its unit: "change the quantity to 1,000"."""
