"""A toll as a picture: a bar a row, dark up to the lowest sum, light from there to the highest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from markupsafe import escape

from marsad.assessment.tolls import PEOPLE, TIMES, Toll, TollRow, TollSum
from marsad.assessment.tolls.keys import bucket
from marsad.export.page import Texts
from marsad.export.speech import group_label, row_label, speech
from marsad.export.svg import LINE, MUTED, heading, page, round_ticks, tag, text

WIDTH: Final = 960
LEFT: Final = 60
RIGHT: Final = 24
TOP: Final = 84
PLOT: Final = 260
LOW: Final = "#8f2d1f"
HIGH: Final = "#e3a79c"
GAP: Final = 26
"""Between the bars along time and those of what has no day."""
MOST_BARS: Final = 400
"""Empty spans between are drawn as long as there are no more bars than this."""
MOST_ROWS: Final = 40
LYING_LEFT: Final = 230
LYING_ROW: Final = 24
LABELS: Final = 12
"""Names under the bars along time."""


def toll_picture(table: Toll, outcome: str, language: str) -> bytes:
    """Return the picture of one outcome; UsageError E526 for a language that marsad does not speak."""
    words = speech(language)
    title = f"{words.word('outcome', outcome)}: {group_label(table.group, words)}"
    parts = [
        heading(WIDTH, 26, title, language, font_size=16, font_weight=600),
        heading(WIDTH, 46, words.plain("tolls.warning"), language, fill=LOW, font_weight=600),
        heading(WIDTH, 64, words.plain("tolls.key"), language, fill=MUTED, font_size=11),
    ]
    if not table.rows:
        parts.append(heading(WIDTH, TOP + 20, words.plain("tolls.nothing"), language))
        return page(WIDTH, TOP + 60, title, language, parts)
    if table.by in TIMES:
        parts += _standing(table, outcome, words)
        return page(WIDTH, TOP + PLOT + 72, title, language, parts)
    rows = _chosen(table, outcome)
    parts += _lying(rows, outcome, table.by, words)
    return page(WIDTH, TOP + LYING_ROW * len(rows) + 40, title, language, parts)


def _standing(table: Toll, outcome: str, words: Texts) -> Iterator[str]:
    """Yield bars along time, what has no day behind a gap."""
    dated = _filled([row for row in table.rows if not row.apart], table.by)
    apart = [row for row in table.rows if row.apart]
    ticks = round_ticks(max(1, *(row.sums[outcome].max for row in table.rows)))
    wide = (WIDTH - LEFT - RIGHT - (GAP if apart else 0)) / max(1, len(dated) + 2 * len(apart))
    wide = min(wide, 46.0)
    bottom, scale = TOP + PLOT, PLOT / ticks[-1]
    for tick in ticks:
        y = bottom - tick * scale
        yield tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, stroke=LINE)
        yield text(LEFT - 8, y + 4, f"{tick:,}", text_anchor="end", fill=MUTED, font_size=11)
    step = max(1, -(-len(dated) // LABELS))
    for position, (name, row) in enumerate(dated):
        x = LEFT + wide * position
        if row is not None:
            found = row.sums[outcome]
            label = f"{row_label(row, table.by, words)}: {_said(found, words)}"
            yield from _bar(x, wide, bottom, scale, found, label)
        if position % step == 0:
            yield text(x + wide / 2, bottom + 18, name, text_anchor="middle", fill=MUTED, font_size=11)
    start = LEFT + wide * len(dated) + GAP
    for position, row in enumerate(apart):
        x = start + 2 * wide * position
        found, label = row.sums[outcome], row_label(row, table.by, words)
        yield from _bar(x, wide, bottom, scale, found, f"{label}: {_said(found, words)}")
        y = bottom + 18 + 16 * (position + 1)
        yield text(x + wide, y, label, text_anchor="end", font_size=11)


def _filled(rows: Sequence[TollRow], by: str) -> list[tuple[str, TollRow | None]]:
    """Return the rows with the empty spans between them."""
    named = {row.name: row for row in rows}
    if not rows:
        return []
    first, last = _day(rows[0].name), _day(rows[-1].name)
    names = list(dict.fromkeys(bucket(first + timedelta(days=n), by) for n in range((last - first).days + 1)))
    if len(names) > MOST_BARS:
        names = [row.name for row in rows]
    return [(name, named.get(name)) for name in names]


def _day(name: str) -> date:
    return date.fromisoformat(f"{name}-01-01"[:10] if len(name) == 4 else f"{name}-01"[:10])


def _bar(x: float, wide: float, bottom: float, scale: float, found: TollSum, label: str) -> Iterator[str]:
    told = tag("title", str(escape(label)))
    inner = max(1.0, wide * 0.76)
    low, high = found.min * scale, found.max * scale
    yield tag("rect", told, x=x + (wide - inner) / 2, y=bottom - high, width=inner, height=high, fill=HIGH)
    yield tag("rect", told, x=x + (wide - inner) / 2, y=bottom - low, width=inner, height=low, fill=LOW)


def _chosen(table: Toll, outcome: str) -> list[TollRow]:
    """Return the rows to draw: types and grades in their order, others by size, what stands apart last."""
    if table.by in {"type", "grade", PEOPLE}:
        return list(table.rows[:MOST_ROWS])
    named = [row for row in table.rows if not row.apart]
    named.sort(key=lambda row: (-row.sums[outcome].max, -row.sums[outcome].min, row.name))
    apart = [row for row in table.rows if row.apart]
    return [*named[: MOST_ROWS - len(apart)], *apart]


def _lying(rows: Sequence[TollRow], outcome: str, by: str, words: Texts) -> Iterator[str]:
    """Yield a bar a row, lying, with its name before it and its numbers behind."""
    highest = max(1, *(row.sums[outcome].max for row in rows))
    scale = (WIDTH - LYING_LEFT - RIGHT - 90) / highest
    for position, row in enumerate(rows):
        y = TOP + LYING_ROW * position
        found = row.sums[outcome]
        low, high = found.min * scale, found.max * scale
        yield text(LYING_LEFT - 10, y + 14, row_label(row, by, words), text_anchor="end", direction="ltr")
        yield tag("rect", x=LYING_LEFT, y=y + 3, width=high, height=15, fill=HIGH)
        yield tag("rect", x=LYING_LEFT, y=y + 3, width=low, height=15, fill=LOW)
        yield text(
            LYING_LEFT + high + 8, y + 15, _said(found, words), fill=MUTED, font_size=11, direction="ltr"
        )


def _said(found: TollSum, words: Texts) -> str:
    """Return a sum; where no incident gives a number that is not zero."""
    if not found.counted:
        return words.plain("ui.not_stated")
    return f"{found.min:,}" if found.min == found.max else f"{found.min:,}–{found.max:,}"
