"""HTML as the text a person sees: rows of tables as rows, quotes marked with `>`, hidden text apart.

The tree is lexbor's; it is walked without recursion. What would make the parser itself slow is measured
before it is asked, because its time grows with the square of the nesting.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING

from mailmate.mail.styles import PLAIN, Look, look_of, parse_sheet
from mailmate.values import dataclass

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_HTML = 2_000_000
"""Characters of HTML that are read."""
MAX_WORK = 50_000_000
"""Sum of nesting depths over all tags that the parser may meet: about half a second."""
MAX_STYLED = 1_000_000
"""The same for unclosed <b>, <font> and the like, which the parser repeats in every later block."""
MAX_CELLS = 30
"""Tables within tables that keep their rows."""
MAX_QUOTES = 20
MAX_COMMENT = 20_000
MAX_HIDDEN = 200
MAX_HIDDEN_LENGTH = 2000

RULE = "_" * 32

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_ANY_TAG = re.compile(r"<[^<>]{0,5000}>")
_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0]{2,}|[\t\n\r\f\v\u00a0]")
"""White space that is more than a blank."""
_ANY_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0]+")
_CONDITION = re.compile(r"<?!?\[(?:if|endif)[^\]]{0,100}\]>?(?:<!|$)?", re.IGNORECASE)
_INSIDE_TAG = re.compile(r"<[^<>]*>")
_NEITHER = frozenset(
    {"p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "option", "html", "body", "head"}
)
_VOID = frozenset(
    {"br", "img", "hr", "meta", "link", "input", "col", "wbr", "base", "area", "source", "param", "embed"}
)
_FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
)
_DROPPED = frozenset({
    "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math", "select", "audio",
    "video", "canvas", "map", "meta", "link", "xml",
})  # fmt: skip
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre"})
_BLOCKS = _SPACED | {
    "div", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "section", "article", "header",
    "footer", "main", "aside", "nav", "address", "center", "form", "fieldset", "figure", "figcaption", "body", "html",
    "details", "summary",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HtmlText:
    """A page's text, and the stretches of it that its sender hid."""

    text: str
    hidden: tuple[str, ...] = ()
    limited: bool = False
    """Whether the page was too large or too deep to be read properly."""


def html_to_text(html: str) -> HtmlText:
    """Return what a person sees of an HTML page, and apart what was hidden by style, colour, size or comment."""
    limited = len(html) > MAX_HTML
    html = html[:MAX_HTML]
    if is_too_deep(html):
        text = _unescape(_ANY_TAG.sub("\n", html))
        return HtmlText("\n".join(filter(None, (line.strip() for line in text.split("\n")))), limited=True)
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    if tree.root is None:
        return HtmlText("", limited=limited)
    walk = _Walk(sheet=_sheet_of(tree))
    walk.through(tree.root.parent or tree.root)
    return HtmlText(walk.page.text(), tuple(dict.fromkeys(walk.hidden)), limited)


def _sheet_of(tree: LexborHTMLParser) -> dict[str, str]:
    return parse_sheet("\n".join(style.text(deep=True) for style in tree.css("style")[:20]))


def _unescape(text: str) -> str:
    from html import unescape  # its table of entities takes long to load, and few pages need it

    return unescape(text)


def is_too_deep(html: str) -> bool:
    """Whether the parser would take more than bearable time: estimated from the tags alone, never too low."""
    if html.count("<") < 1000:
        return False
    open_tags: Counter[str] = Counter()
    depth = styled = work = repeated = 0
    for closing, name in _TAG.findall(html):
        name = name.lower()
        if name in _VOID or name in _NEITHER:
            work += depth
            repeated += styled
            continue
        step = -1 if closing else 1
        if closing and not open_tags[name]:
            continue
        open_tags[name] += step
        if name in _FORMATTING:
            styled += step
        depth += step
        work += depth
        repeated += styled
        if work > MAX_WORK or repeated > MAX_STYLED:
            return True
    return work > MAX_WORK or repeated > MAX_STYLED


@dataclass(slots=True)
class _Page:
    """Lines being written: each with its quote depth."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    depth: int = 0
    has_rows: bool = False

    def write(self, words: str) -> None:
        self.pieces.append(words)

    def end_line(self) -> None:
        if self.pieces:
            line = _SPACE.sub(" ", "".join(self.pieces)).strip()
            self.pieces.clear()
            if line:
                self.lines.append((self.depth, line))

    def break_line(self) -> None:
        """End the line, or leave an empty one."""
        before = len(self.lines)
        self.end_line()
        if len(self.lines) == before:
            self.space()

    def space(self) -> None:
        """Leave one empty line, unless there is one."""
        self.end_line()
        if self.lines and self.lines[-1][1]:
            self.lines.append((self.depth, ""))

    def add_row(self, cells: list[_Page]) -> None:
        """Write the cells of a row: short ones side by side, long ones below each other."""
        filled = [cell for cell in cells if cell.words()]
        if len(filled) > 1 and all(_is_short(cell) for cell in filled):
            while not cells[-1].words():
                cells = cells[:-1]
            while not cells[0].words():
                cells = cells[1:]
            self.lines.append((self.depth, " | ".join(cell.words() for cell in cells)))
        else:
            for cell in filled:
                self.lines += cell.lines
        self.has_rows = self.has_rows or bool(filled)

    def words(self) -> str:
        return " ".join(line for _, line in self.lines if line)

    def text(self) -> str:
        self.end_line()
        while self.lines and not self.lines[-1][1]:
            self.lines.pop()
        lines = [f"{'> ' * depth}{line}".rstrip() if depth else line for depth, line in self.lines]
        return "\n".join(lines).strip("\n")


def _is_short(cell: _Page) -> bool:
    if cell.has_rows or len(cell.lines) > 6 or any(depth != cell.depth for depth, _ in cell.lines):
        return False
    return sum(len(line) for _, line in cell.lines) <= 300


@dataclass(slots=True)
class _Walk:
    """One pass through a tree."""

    sheet: dict[str, str]
    page: _Page = field(default_factory=_Page)
    hidden: list[str] = field(default_factory=list)
    pages: list[_Page] = field(default_factory=list)
    rows: list[list[_Page]] = field(default_factory=list)
    looks: list[Look] = field(default_factory=lambda: [PLAIN])
    links: list[tuple[int, int]] = field(default_factory=list)
    """Where the open links began: lines and pieces written before."""
    unseen: list[str] = field(default_factory=list)

    def through(self, root: LexborNode) -> None:
        node: LexborNode | None = root
        depth = 0
        while node is not None:
            if self._enter(node) and node.child is not None:
                node, depth = node.child, depth + 1
                continue
            while node is not None and node.next is None and depth:
                node, depth = node.parent, depth - 1
                if node is not None:
                    self._leave(node)
            node = node.next if node is not None and depth else None
        self._note_unseen()

    def _enter(self, node: LexborNode) -> bool:
        """Write what begins here; whether to go into it. An element without children is left at once."""
        tag = node.tag or ""
        if tag == "-text":
            self._write(node.text_content or "")
            return False
        if tag == "-comment":
            self._note_comment(node.comment_content or "")
            return False
        if tag in _DROPPED or (tag[:1] in "!-" and tag != "-document"):
            return False
        attributes = node.attributes
        look = self.looks[-1]
        if attributes or self.sheet or tag in ("a", "pre"):
            look = look_of(tag, attributes, look, self.sheet)
        if look.gone:
            self._note(node.text(deep=True, separator=" "))
            return False
        self._open(tag, attributes, look)
        if node.child is None:
            self._leave(node)
            return False
        return True

    def _open(self, tag: str, attributes: dict[str, str | None], look: Look) -> None:
        self.looks.append(look)
        page = self.page
        if tag == "br":
            page.break_line()
        elif tag == "hr":
            page.end_line()
            page.write(RULE)
            page.end_line()
        elif tag == "tr":
            page.end_line()
            self.rows.append([])
        elif tag in ("td", "th") and self.rows and len(self.pages) < MAX_CELLS:
            self.pages.append(page)
            self.page = _Page(depth=page.depth)
        elif tag == "a":
            self.links.append((len(page.lines), len(page.pieces)))
        elif tag == "img":
            if self.links and (alt := (attributes.get("alt") or "").strip()):
                page.write(f" {alt[:200]} ")
        elif tag in _BLOCKS:
            self._open_block(tag, attributes)

    def _open_block(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in _SPACED and not self.pages:
            self.page.space()
        else:
            self.page.end_line()
        if tag == "li":
            self.page.write("- ")
        if tag == "blockquote" and _is_quote(attributes) and self.page.depth < MAX_QUOTES:
            self.page.depth += 1

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        self.looks.pop()
        if tag == "a":
            self._close_link(node.attributes.get("href") or "")
        elif tag == "tr" and self.rows:
            self.page.end_line()
            self.page.add_row(self.rows.pop())
        elif tag in ("td", "th") and self.pages and self.rows:
            self._close_cell()
        elif tag == "blockquote":
            self.page.end_line()
            if _is_quote(node.attributes) and self.page.depth:
                self.page.depth -= 1
            self.page.space()
        elif tag in _SPACED and not self.pages:
            self.page.space()
        elif tag in _BLOCKS:
            self.page.end_line()

    def _close_cell(self) -> None:
        self.page.end_line()
        self.rows[-1].append(self.page)
        self.page = self.pages.pop()

    def _close_link(self, target: str) -> None:
        lines, pieces = self.links.pop()
        written = self.page.lines[lines:]
        shown = "".join([*(line for _, line in written), *self.page.pieces[0 if written else pieces :]]).strip()
        target = target.strip()
        if shown and target[:8].lower().startswith(("http://", "https://")) and _bare(target) != _bare(shown):
            self.page.write(f" <{_ANY_SPACE.sub('', target)[:2000]}>")

    def _write(self, words: str) -> None:
        look = self.looks[-1]
        if look.is_hidden:
            self.unseen.append(words)
            return
        if self.unseen and not words.isspace():
            self._note_unseen()
        if not look.kept_lines:
            self.page.write(words)
            return
        first, *rest = words.split("\n")
        self.page.write(first)
        for line in rest:
            self.page.break_line()
            self.page.write(line)

    def _note_unseen(self) -> None:
        if self.unseen:
            self._note(" ".join(self.unseen))
            self.unseen.clear()

    def _note_comment(self, comment: str) -> None:
        """Comments carry no text in honest mails but Outlook's conditions, which hold markup."""
        comment = comment[:MAX_COMMENT]
        for tag in ("xml", "style"):
            start, end = comment.find(f"<{tag}"), comment.rfind(f"</{tag}>")
            if 0 <= start < end:
                comment = comment[:start] + comment[end:]
        words = _INSIDE_TAG.sub(" ", _CONDITION.sub(" ", comment))
        if len(words.split()) >= 3 and "{" not in words:
            self._note(_unescape(words))

    def _note(self, words: str) -> None:
        words = _SPACE.sub(" ", words).strip()
        if any(char.isalnum() for char in words) and len(self.hidden) < MAX_HIDDEN:
            self.hidden.append(words[:MAX_HIDDEN_LENGTH])


def _is_quote(attributes: dict[str, str | None]) -> bool:
    """Programs also indent with this tag; then they draw no border."""
    style = (attributes.get("style") or "").replace(" ", "").lower()
    bare = ("border:none" in style or "border:0" in style) and "border-left:" not in style
    return not bare or "cite" in (attributes.get("type") or "")


def _bare(address: str) -> str:
    """An address as people abbreviate it, for comparison alone."""
    bare = address.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.rstrip("/")
