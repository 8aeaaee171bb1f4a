"""Which styles hide text from a reader: enough of CSS to judge what a sender does not want seen.

Inline declarations, attributes of old HTML, and style sheets with simple selectors. Conditional rules
(`@media`) are left out: they speak of other screens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from mailmate.values import dataclass

MAX_STYLE = 4000
"""Characters of one element's style that are read."""
MAX_SHEET = 200_000
MAX_RULES = 3000
NEAR = 16
"""Colours whose channels differ by no more than this cannot be told apart by eye."""
OFF_SCREEN = -400.0
"""Pixels beyond which text stands outside any window."""

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
_NAMES: dict[str, Colour] = {
    "white": WHITE,
    "black": (0, 0, 0),
    "red": (255, 0, 0),
    "blue": (0, 0, 255),
    "green": (0, 128, 0),
    "yellow": (255, 255, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "navy": (0, 0, 128),
    "maroon": (128, 0, 0),
    "whitesmoke": (245, 245, 245),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "floralwhite": (255, 250, 240),
    "azure": (240, 255, 255),
    "mintcream": (245, 255, 250),
    "aliceblue": (240, 248, 255),
    "seashell": (255, 245, 238),
    "lightyellow": (255, 255, 224),
    "orange": (255, 165, 0),
    "purple": (128, 0, 128),
    "teal": (0, 128, 128),
    "window": WHITE,
    "windowtext": (0, 0, 0),
}
_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*([\d.]{1,8})(%?)\s*)?\)")
_WORD = re.compile(r"[a-z]{3,20}")
_NUMBER = re.compile(r"(-?\d{0,6}(?:\.\d{0,6})?)\s*(px|pt|em|rem|ex|%|)")
_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"[a-z0-9]{0,20}(?:[.#][\w-]{1,80})?")


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks at one place of a page, as far as hiding goes."""

    ink: Colour | None = None
    """The text's colour where the sender set one."""
    paper: Colour | None = WHITE
    """The colour behind it; None where it cannot be known, such as a picture."""
    tiny: bool = False
    transparent: bool = False
    kept_lines: bool = False
    """Whether line breaks of the source count (`white-space: pre`)."""
    gone: bool = False
    """Whether the element and all in it is not shown at all."""

    @property
    def is_hidden(self) -> bool:
        """Whether text that looks so cannot be seen."""
        return self.gone or self.tiny or self.transparent or _is_near(self.ink, self.paper)


PLAIN = Look()


def look_of(tag: str, attributes: Mapping[str, str | None], around: Look, sheet: Mapping[str, str]) -> Look:
    """Return how text in an element looks, given how it looks around it."""
    declared = _declared(tag, attributes, sheet)
    look = replace(around, ink=None, transparent=False) if tag == "a" and around.ink else around
    if tag == "pre":
        look = replace(look, kept_lines=True)
    if "hidden" in attributes:
        return replace(look, gone=True)
    if colour := attributes.get("color"):
        look = replace(look, ink=_colour(colour.lower()))
    if "background" in attributes:
        look = replace(look, paper=None)
    elif colour := attributes.get("bgcolor"):
        look = replace(look, paper=_colour(colour.lower()))
    return _apply(declared, look) if declared else look


def parse_sheet(text: str) -> dict[str, str]:
    """Return the declarations of a style sheet by simple selector (`p`, `.class`, `td.class`, `#id`)."""
    rules: dict[str, str] = {}
    text = _COMMENT.sub("", text[:MAX_SHEET]).replace("<!--", "").replace("-->", "").lower()
    depth, start, selector = 0, 0, ""
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            if depth == 0:
                selector, start = text[start : brace.start()].strip(), brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if not selector.startswith("@") and len(rules) < MAX_RULES:
                    _add_rule(rules, selector, text[start : brace.start()])
                start = brace.end()
        else:
            start = brace.end()
    return rules


def _add_rule(rules: dict[str, str], selectors: str, declarations: str) -> None:
    """Keep what simple selectors declare. Of others only that the background may be anything."""
    for selector in selectors[:2000].split(","):
        selector = selector.strip()
        if selector and _SIMPLE.fullmatch(selector):
            rules[selector] = f"{rules.get(selector, '')};{declarations}"[-MAX_STYLE:]
        elif "background" in declarations and (last := selector.split()[-1:]) and _SIMPLE.fullmatch(last[0]):
            rules[last[0]] = f"{rules.get(last[0], '')};background:url()"[-MAX_STYLE:]


def _declared(tag: str, attributes: Mapping[str, str | None], sheet: Mapping[str, str]) -> dict[str, str]:
    pieces = []
    if sheet:
        pieces.append(sheet.get(tag, ""))
        for name in (attributes.get("class") or "").lower().split()[:20]:
            pieces += [sheet.get(f".{name}", ""), sheet.get(f"{tag}.{name}", "")]
        if identity := (attributes.get("id") or "").lower():
            pieces += [sheet.get(f"#{identity}", ""), sheet.get(f"{tag}#{identity}", "")]
    if own := attributes.get("style"):
        pieces.append(own[:MAX_STYLE].lower())
    declared = {}
    for piece in ";".join(filter(None, pieces)).split(";"):
        name, _, value = piece.partition(":")
        if value:
            declared[name.strip()] = value.replace("!important", "").strip()
    return declared


def _apply(declared: Mapping[str, str], look: Look) -> Look:
    if _is_gone(declared):
        return replace(look, gone=True)
    if colour := declared.get("color"):
        look = replace(look, ink=_colour(colour), transparent=_is_clear(colour))
    for name in ("background", "background-color"):
        if name in declared:
            look = replace(look, paper=_paper(declared[name], look.paper))
    if "background-image" in declared and "url" in declared["background-image"]:
        look = replace(look, paper=None)
    if size := declared.get("font-size"):
        look = replace(look, tiny=_is_tiny(size, look.tiny))
    if space := declared.get("white-space"):
        look = replace(look, kept_lines=space.startswith("pre") or space == "break-spaces")
    return look


def _is_gone(declared: Mapping[str, str]) -> bool:
    if declared.get("display") == "none" or declared.get("visibility") in ("hidden", "collapse"):
        return True
    if "opacity" in declared and _number(declared["opacity"], 1.0) <= 0.05:
        return True
    if "scale(0" in declared.get("transform", "") or re.match(r"rect\(0(?:px)?[\s,]", declared.get("clip", "")):
        return True
    if _number(declared.get("text-indent", ""), 0.0) <= OFF_SCREEN:
        return True
    if declared.get("position") in ("absolute", "fixed", "relative"):
        sides = (_number(declared.get(side, ""), 0.0) for side in ("left", "top", "right", "bottom"))
        if min(sides) <= OFF_SCREEN:
            return True
    if "hidden" in declared.get("overflow", ""):
        boxes = (_number(declared.get(side, ""), 99.0) for side in ("height", "max-height", "width", "max-width"))
        return min(boxes) <= 1.0
    return False


def _number(value: str, default: float) -> float:
    found = _NUMBER.match(value)
    try:
        return float(found[1]) if found else default
    except ValueError:
        return default


def _is_tiny(size: str, around: bool) -> bool:
    """Whether letters of this size are dots; a relative size leaves tiny what was tiny."""
    number = _number(size, 99.0)
    if size.endswith(("em", "%")):
        return around or number <= (5.0 if size.endswith("%") else 0.1)
    return number <= 1.0


def _paper(value: str, around: Colour | None) -> Colour | None:
    if "url" in value or "gradient" in value:
        return None
    if _is_clear(value) or value in ("none", "inherit", "initial", ""):
        return around
    return _colour(value)


def _is_clear(value: str) -> bool:
    if value.startswith("transparent"):
        return True
    found = _RGB.match(value)
    return bool(found and found[4] and _number(found[4], 1.0) <= 0.05)


def _colour(value: str) -> Colour | None:
    value = value.strip()[:200]
    if found := _HEX.search(value if value.startswith("#") or "#" in value else f"#{value}"):
        digits = found[1] if len(found[1]) >= 6 else "".join(digit * 2 for digit in found[1])
        return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    if found := _RGB.search(value):
        return min(int(found[1]), 255), min(int(found[2]), 255), min(int(found[3]), 255)
    return next((_NAMES[word] for word in _WORD.findall(value) if word in _NAMES), None)


def _is_near(ink: Colour | None, paper: Colour | None) -> bool:
    if ink is None or paper is None:
        return False
    return all(abs(one - other) <= NEAR for one, other in zip(ink, paper, strict=True))
