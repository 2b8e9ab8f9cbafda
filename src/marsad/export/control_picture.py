"""Who is said to hold places over time, as a picture: a strip a place, coloured by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from markupsafe import escape

from marsad.assessment.control import Spell, Timeline
from marsad.export.control_map import CONTESTED, colour_of
from marsad.export.page import Texts
from marsad.export.speech import speech
from marsad.export.svg import LINE, MUTED, day_ticks, heading, page, tag, text

WIDTH: Final = 960
LEFT: Final = 210
RIGHT: Final = 20
TOP: Final = 56
ROW: Final = 34
BAR: Final = 18
MOST_PLACES: Final = 60
"""Places in one picture: those of which most is said."""
BEHIND_DAYS: Final = 30
"""How far the last strip is drawn beyond the last word."""


def control_picture(timelines: Sequence[Timeline], language: str) -> bytes:
    """Return the picture; UsageError E526 for a language that marsad does not speak."""
    words = speech(language)
    told = sorted((one for one in timelines if one.spells), key=lambda one: (-len(one.claims), one.place.key))
    rows = told[:MOST_PLACES]
    height = TOP + ROW * len(rows) + 96
    title = words.plain("control.title")
    parts = [
        heading(WIDTH, 24, title, language, font_size=16, font_weight=600),
        heading(WIDTH, 42, words.plain("control.note"), language, fill=MUTED),
    ]
    if not rows:
        parts.append(heading(WIDTH, TOP + 20, words.plain("control.nothing"), language))
        return page(WIDTH, height, title, language, parts)
    first = min(date.fromisoformat(one.spells[0].start) for one in rows)
    last = max(date.fromisoformat(one.claims[-1].day or one.spells[-1].start) for one in rows)
    last = max(last, first) + timedelta(days=BEHIND_DAYS)
    scale = (WIDTH - LEFT - RIGHT) / max(1, (last - first).days)

    def at(day: date) -> float:
        return LEFT + scale * (day - first).days

    bottom = TOP + ROW * len(rows)
    for day, label in day_ticks(first, last):
        parts.append(tag("line", x1=at(day), x2=at(day), y1=TOP - 6, y2=bottom, stroke=LINE))
        parts.append(text(at(day), bottom + 16, label, text_anchor="middle", fill=MUTED, font_size=11))
    parts.append(_hatch())
    for number, timeline in enumerate(rows):
        y = TOP + ROW * number
        parts.append(text(LEFT - 10, y + 15, timeline.place.name, text_anchor="end", direction="ltr"))
        for spell in timeline.spells:
            parts += _strip(spell, y, at(date.fromisoformat(spell.start)), _end(spell, last, at), words)
    parts += _legend(rows, bottom + 44, words)
    return page(WIDTH, height + 20, title, language, parts)


def _end(spell: Spell, last: date, at: Callable[[date], float]) -> float:
    return at(last if spell.end is None else date.fromisoformat(spell.end) + timedelta(days=1))


def _strip(spell: Spell, y: int, x: float, end: float, words: Texts) -> Iterator[str]:
    """Yield a stretch of time: a bar a holding, hatched where disputed, thin where nobody is named."""
    state = spell.state
    width = max(1.0, end - x)
    told = tag("title", str(escape(f"{spell.start} – {spell.end or '…'}: {_said(spell, words)}")))
    if not state.holdings:
        if state.status in {"contested", "left"}:
            fill = "url(#hatch)" if state.status == "contested" else LINE
            yield tag("rect", told, x=x, y=y + 7, width=width, height=6, fill=fill)
        return
    share = BAR / len(state.holdings)
    for number, item in enumerate(state.holdings):
        colour = colour_of(item.sides[0])
        opacity = 0.5 if item.partial or item.unconfirmed else 1.0
        top = y + share * number
        yield tag("rect", told, x=x, y=top, width=width, height=share, fill=colour, fill_opacity=opacity)
    if state.status == "contested":
        yield tag("rect", told, x=x, y=y, width=width, height=BAR, fill="url(#hatch)")


def _said(spell: Spell, words: Texts) -> str:
    state = spell.state
    sides = words.plain("ui.comma") + " "
    who = sides.join(words.word("actor", side) for side in state.sides or state.left_by)
    reasons = sides.join(words.word("dispute", name) for name in state.disputes)
    status = words.word("control_status", state.status)
    return " · ".join(part for part in (status, who, reasons) if part)


def _hatch() -> str:
    line = tag("path", d="M0 6L6 0", stroke=CONTESTED, stroke_width=2)
    pattern = tag("pattern", line, id="hatch", width=6, height=6, patternUnits="userSpaceOnUse")
    return tag("defs", pattern)


def _legend(rows: Sequence[Timeline], y: int, words: Texts) -> Iterator[str]:
    """Yield the sides by colour, in the order of their names, and what hatching and paleness mean."""
    spells = [spell for timeline in rows for spell in timeline.spells]
    first = {item.sides[0] for spell in spells for item in spell.state.holdings}
    x = 16.0
    named = [(words.word("actor", side), colour_of(side)) for side in first]
    for label, fill in [*sorted(named), (words.word("control_status", "contested"), "url(#hatch)")]:
        wide = 30 + 7.2 * len(label)
        if x + wide > WIDTH - RIGHT:
            x, y = 16.0, y + 20
        yield tag("rect", x=x, y=y - 10, width=14, height=12, fill=fill)
        yield text(x + 20, y, label, direction="ltr")
        x += wide
    yield heading(WIDTH, y + 24, words.plain("control.key"), words.language, fill=MUTED, font_size=11)
