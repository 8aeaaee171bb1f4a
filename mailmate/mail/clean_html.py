"""A mail's HTML made harmless: the tags that shape a text, no attribute that fetches, runs or hides anything.

The tree is lexbor's, walked without recursion. Pictures that came with the mail may be shown; nothing else is fetched.
"""

from __future__ import annotations

import html as entities
from collections.abc import Mapping

from mailmate.mail.hidden import clean_for_display
from mailmate.mail.html import MAX_HTML, is_too_deep

KEPT = frozenset(
    "p br hr div span b strong i em u s sub sup h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre code blockquote table thead "
    "tbody tfoot tr td th caption center".split()
)
_EMPTY = frozenset({"br", "hr"})
_GONE = frozenset(
    "script style head title template noscript iframe object embed svg math select audio video canvas map meta link "
    "input button textarea base applet frame frameset xml".split()
)
_SPANS = ("colspan", "rowspan")
_ALONE = frozenset({"#text", "-text"})


def clean_html(page: str, pictures: Mapping[str, str]) -> str | None:
    """Return the body of a page with nothing in it that leaves this computer, or None where it is too deep to be read.

    `pictures` holds a `data:` address by Content-ID; every other picture becomes its description in brackets.
    """
    page = page[:MAX_HTML]
    if is_too_deep(page):
        return None
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(page).body
    out: list[str] = []
    stack: list[tuple[object, str]] = [(body, "")] if body is not None else []
    while stack:
        node, closing = stack.pop()
        if closing:
            out.append(closing)
            continue
        tag = node.tag  # type: ignore[attr-defined]
        if tag in _ALONE:
            out.append(entities.escape(clean_for_display(node.text_content or "")))  # type: ignore[attr-defined]
            continue
        if tag in _GONE or tag.startswith(("-", "!", "_")):
            continue
        if tag == "img":
            out.append(_picture(node.attributes, pictures))  # type: ignore[attr-defined]
            continue
        if tag in KEPT:
            out.append(f"<{tag}{_spans(node.attributes)}>")  # type: ignore[attr-defined]
            if tag in _EMPTY:
                continue
            stack.append((node, f"</{tag}>"))
        children = list(node.iter(include_text=True))  # type: ignore[attr-defined]
        stack.extend((child, "") for child in reversed(children))
    return "".join(out)


def _spans(attributes: Mapping[str, str | None]) -> str:
    kept = ((name, attributes.get(name) or "") for name in _SPANS)
    return "".join(f' {name}="{value}"' for name, value in kept if value.isdigit() and len(value) <= 3)


def _picture(attributes: Mapping[str, str | None], pictures: Mapping[str, str]) -> str:
    source = (attributes.get("src") or "").strip()
    shown = pictures.get(source[4:].strip("<>")) if source.lower().startswith("cid:") else None
    words = entities.escape(attributes.get("alt") or "")[:200]
    return f'<img src="{shown}" alt="{words}">' if shown else f"[{words}]" if words else ""
