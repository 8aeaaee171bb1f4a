"""A report as one page: it opens offline, runs no script, asks nothing of the network, and every figure opens its rows.

What came from mail stands as text, cleaned of hidden signs and escaped; the page forbids the browser all else.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from mailmate.desk.reports.charts import chart
from mailmate.desk.reports.texts import heading, remarks, row_cells, value_text
from mailmate.mail.hidden import clean_for_display
from mailmate.sentences import Sentence, mark, say
from mailmate.trade.reports.figures import Breakdown, Figure, Report, Row, Section

_RULES = "default-src 'none'; style-src 'unsafe-inline'"
_LOOKS = """
:root{color-scheme:light dark;
--back:#fff;--text:#1c2126;--soft:#5c6670;--line:#e2e6ea;--tint:#f5f7f8;--accent:#0b6b6b}
@media(prefers-color-scheme:dark){:root{
--back:#14181b;--text:#e4e8eb;--soft:#9aa5ae;--line:#2b3238;--tint:#1b2125;--accent:#55c4bf}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2.5rem 1.25rem 5rem;background:var(--back);color:var(--text);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0}
h2{font-size:1.25rem;margin:3rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--accent)}
h3{font-size:1rem;margin:1.75rem 0 .5rem;font-weight:600}
p{margin:.25rem 0}.soft,small{color:var(--soft);font-size:.8125rem}
a{color:var(--accent)}nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:1.5rem 0}
ul.notes{margin:1.5rem 0;padding:.75rem 1rem .75rem 2rem;background:var(--tint);border-left:3px solid var(--accent)}
svg{display:block;width:100%;max-width:40rem;height:auto;margin:.5rem 0 1rem;overflow:visible}
svg text{font-size:13px;fill:var(--soft)}svg .value{fill:var(--text);font-variant-numeric:tabular-nums}
svg .bar{fill:var(--accent)}
details{border-bottom:1px solid var(--line)}
summary{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;padding:.45rem .25rem;
cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary:hover{background:var(--tint)}summary:focus-visible{outline:2px solid var(--accent)}
summary .value{font-weight:600;font-variant-numeric:tabular-nums;text-align:right;color:var(--accent);
text-decoration:underline;text-underline-offset:.2em}
summary small{grid-column:1/-1}
.rows{overflow-x:auto;padding:.25rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.8125rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;
border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600;white-space:nowrap}
th.number,td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}td.near{white-space:nowrap}
@media print{nav{display:none}body{max-width:none;padding:0}h2{break-after:avoid}svg{break-inside:avoid}}
"""


def page_of(report: Report, language: str) -> str:
    """Return the whole page; `language` is that of its sentences (`en`, `zh`)."""
    rows = _Rows()
    parts = [_section(section, rows) for section in report.sections]
    links = (f'<a href="#{section.id}">{_text(say(section.title))}</a>' for section in report.sections)
    notes = "".join(f"<li>{_text(say(note))}</li>" for note in report.notes)
    title = _text(say(heading(report)))
    return "\n".join((
        f'<!doctype html>\n<html lang="{escape(language, quote=True)}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_RULES}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>\n<style>{_LOOKS}</style>\n</head>\n<body>",
        f'<header><p class="soft">{_text(report.company)}</p><h1>{_text(report.period.name)}</h1>',
        f'<p class="soft">{title}</p></header>',
        f"<nav>{' '.join(links)}</nav>",
        f'<ul class="notes">{notes}</ul>' if notes else "",
        f"<p class=\"soft\">{_text(say(Sentence('Open a figure to see the rows it is worked out from.')))}</p>",
        f"<main>\n{''.join(parts)}</main>\n</body>\n</html>\n",
    ))  # fmt: skip


class _Rows:
    """Numbers the tables of a page; rows that two figures share stand once."""

    def __init__(self) -> None:
        self.count = 0
        self.charts = 0
        self._known: dict[int, tuple[int, Figure]] = {}

    def table(self, figure: Figure) -> str:
        """Return the table of a figure's rows, or where the same rows stand."""
        if not figure.rows:
            return f'<p class="soft">{_text(say(Sentence("No row is on record.")))}</p>'
        known = self._known.get(id(figure.rows))
        if known is not None:
            words = say(Sentence("The same rows as “{name}”", {"name": known[1].label}))
            return f'<p><a href="#r{known[0]}">{_text(words)}</a></p>'
        self.count += 1
        self._known[id(figure.rows)] = self.count, figure
        return f'<table id="r{self.count}">{_table(figure.rows)}</table>'


_HEADS = (
    mark("Id"), mark("Day"), mark("Company"), mark("What"), mark("State"), mark("Amount"), mark("Read by"),
)  # fmt: skip


def _section(section: Section, rows: _Rows) -> str:
    figures = "".join(_figure(one, rows) for one in section.figures)
    parts = "".join(_breakdown(one, rows) for one in section.breakdowns)
    return f'<section id="{section.id}"><h2>{_text(say(section.title))}</h2>{figures}{parts}</section>\n'


def _breakdown(breakdown: Breakdown, rows: _Rows) -> str:
    if not breakdown.figures:
        return ""
    rows.charts += 1
    over_time = breakdown.id.endswith(".in")
    figures = "".join(_figure(one, rows) for one in breakdown.figures if one.rows or not over_time)
    return f"<h3>{_text(say(breakdown.title))}</h3>{chart(breakdown, rows.charts)}{figures}"


def _figure(figure: Figure, rows: _Rows) -> str:
    said = "; ".join((*remarks(figure), figure.id))
    return (
        f"<details><summary><span>{_text(say(figure.label))}</span>"
        f'<span class="value">{_text(value_text(figure))}</span>'
        f'<small>{_text(said)}</small></summary><div class="rows">{rows.table(figure)}</div></details>\n'
    )


def _table(rows: Sequence[Row]) -> str:
    """Return the head and body of a table; columns that no row fills are left out."""
    cells = [row_cells(row) for row in rows]
    used = [at for at in range(len(_HEADS)) if any(row[at] for row in cells)]
    kinds = {0: ' class="near"', 1: ' class="near"', 5: ' class="number"'}
    head = "".join(f"<th{kinds.get(at, '')}>{_text(say(_HEADS[at]))}</th>" for at in used)
    lines = (
        "<tr>" + "".join(f"<td{kinds.get(at, '')}>{_text(row[at])}</td>" for at in used) + "</tr>\n" for row in cells
    )
    return f"<thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody>"


def _text(text: str) -> str:
    return escape(clean_for_display(text), quote=True)
