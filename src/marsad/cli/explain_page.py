"""A text with its reports and the reasons for each value, as a page that needs no network."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Final

from marsad.cli.areas import area_line
from marsad.cli.explaining import Marked, marks, pieces
from marsad.cli.tables import count, days

if TYPE_CHECKING:
    from marsad.coding import Explained, Reason
    from marsad.model import CodedDocument, Report

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = """
body{font:16px/1.7 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222}
.text{white-space:pre-wrap;border:1px solid #ccc;border-radius:6px;padding:1rem;unicode-bidi:plaintext}
mark{border-radius:3px;padding:0 .1em;color:inherit}
.trigger{background:#ffd0c8}.figure{background:#ffe9a8}.place{background:#cdebc5}
table{border-collapse:collapse;width:100%;font-size:14px;margin:.5rem 0 1.5rem}
td,th{border-bottom:1px solid #ddd;padding:.3rem .5rem;text-align:start;vertical-align:top}
th{color:#555;font-weight:600}h1{font-size:1.2rem}h2{font-size:1rem;margin-bottom:0}
"""


def page(found: Iterable[Explained]) -> str:
    """Return the page of all documents; every word of a source is escaped."""
    body = "\n".join(_document(item) for item in found)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>marsad explain</title><style>{_STYLE}</style></head><body>\n{body}\n</body></html>\n"
    )


def _document(explained: Explained) -> str:
    document = explained.document
    text = "".join(_piece(piece, over) for piece, over in pieces(document.text, marks(document)))
    parts = [
        f'<h1 dir="auto">{escape(document.doc_id)} · {document.published or "no publication date"}</h1>',
        f'<div class="text" dir="auto">{text}</div>',
        '<p><mark class="trigger">trigger</mark> <mark class="figure">figure</mark> '
        '<mark class="place">place</mark></p>',
    ]
    for report in document.reports:
        own = [item for item in explained.reasons if item.report_id == report.id]
        parts.append(f"<h2>{escape(report.id)}: {_heading(report)}</h2>{_places(report)}")
        parts.append(_reasons(document, own))
    rejected = [item for item in explained.reasons if item.report_id is None]
    if rejected:
        parts.append(f"<h2>Not coded</h2>{_reasons(document, rejected)}")
    parts += [f"<p>{escape(issue.code)}: <bdi>{escape(issue.message)}</bdi></p>" for issue in document.issues]
    return "\n".join(parts)


def _piece(piece: str, over: tuple[Marked, ...]) -> str:
    if not over:
        return escape(piece)
    told = ", ".join(f"{mark.report_id} {mark.role}" for mark in over)
    return f'<mark class="{over[0].role}" title="{escape(told)}">{escape(piece)}</mark>'


def _heading(report: Report) -> str:
    figures = ", ".join(f"{count(item.min, item.max)} {item.group} {item.outcome}" for item in report.figures)
    places = ", ".join(f"<bdi>{escape(place.text)}</bdi>" for place in report.places)
    sources = " &lt; ".join(f"<bdi>{escape(source)}</bdi>" for source in report.sources)
    return (
        f"{report.type} ({report.status}), {days(report.date)}, {places or '?'}: "
        f"{escape(figures) or 'no figures'}; says {sources or 'the outlet itself'}"
    )


def _places(report: Report) -> str:
    lines = [
        f"<li><bdi>{escape(place.text)}</bdi>: <bdi>{escape(area_line(place))}</bdi></li>"
        for place in report.places
    ]
    return f"<ul>{''.join(lines)}</ul>" if lines else ""


def _reasons(document: CodedDocument, reasons: list[Reason]) -> str:
    rows = []
    for item in reasons:
        words = "" if item.start is None or item.end is None else document.text[item.start : item.end]
        cells = (item.field, item.value, words, item.rule, ", ".join(item.rows))
        rows.append("<tr>" + "".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in cells) + "</tr>")
    head = "".join(f"<th>{name}</th>" for name in ("Field", "Value", "Words", "Rule", "Pack entries"))
    return f"<table><tr>{head}</tr>{''.join(rows)}</table>"
