"""Small pictures as SVG text: the same values give the same bytes, in any place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from markupsafe import escape

FONT: Final = "IBM Plex Sans, IBM Plex Sans Arabic, Noto Sans, Noto Naskh Arabic, sans-serif"
INK: Final = "#22262b"
MUTED: Final = "#6b7280"
LINE: Final = "#d5d9de"
MARGIN: Final = 16
MOST_TICKS: Final = 8
"""Marks on an axis of time."""
MOST_STEPS: Final = 5
"""Marks on an axis of numbers."""


def number(value: float) -> str:
    """Return a coordinate with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def tag(name: str, body: str = "", /, **attributes: object) -> str:
    """Return an element; ``_`` in a name stands for ``-``, floats are rounded, all values are escaped."""
    told = "".join(f' {key.replace("_", "-")}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{told}>{body}</{name}>" if body else f"<{name}{told}/>"


def _value(value: object) -> str:
    return str(escape(number(value) if isinstance(value, float) else str(value)))


def text(x: float, y: float, words: str, /, **attributes: object) -> str:
    """Return words at a point; ``direction`` and ``text_anchor`` say on which side of it they stand."""
    return tag("text", str(escape(words)), x=float(x), y=float(y), **attributes)


def heading(width: int, y: float, words: str, language: str, /, **attributes: object) -> str:
    """Return a line at the side of the page where the language begins."""
    if language == "ar":
        return text(width - MARGIN, y, words, direction="rtl", **attributes)
    return text(MARGIN, y, words, **attributes)


def page(width: int, height: int, title: str, language: str, parts: Iterable[str]) -> bytes:
    """Return a whole picture on white, with its title for those who cannot see it."""
    body = "\n".join(
        (tag("title", str(escape(title))), tag("rect", width=width, height=height, fill="#ffffff"), *parts)
    )
    head = tag(
        "svg",
        f"\n{body}\n",
        xmlns="http://www.w3.org/2000/svg",
        direction="ltr",  # also inside a page that runs from right to left: anchors depend on it
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        lang=language,
        role="img",
        font_family=FONT,
        font_size=12,
        fill=INK,
    )
    return f"{head}\n".encode()


def day_ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Return the days to mark on an axis of time, at most ``MOST_TICKS``, with what stands under each."""
    length = (last - first).days
    for months in (1, 2, 3, 6, 12, 24, 60, 120):
        if length / (30.4 * months) <= MOST_TICKS:
            found = list(_months(first, last, months))
            if len(found) > 1 or months > 1:
                form = "%Y" if months >= 12 else "%Y-%m"
                return [(day, day.strftime(form)) for day in found]
            step = max(1, -(-length // MOST_TICKS))
            days = [first + timedelta(days=step * n) for n in range(length // step + 1)]
            return [(day, day.isoformat()) for day in days[:MOST_TICKS]]
    return [(first, first.isoformat()), (last, last.isoformat())]


def _months(first: date, last: date, step: int) -> Iterable[date]:
    at = first.year * 12 + first.month - 1
    at += -at % step
    while True:
        day = date(at // 12, at % 12 + 1, 1)
        if day > last:
            return
        if day >= first:
            yield day
        at += step


def round_ticks(highest: int) -> list[int]:
    """Return whole numbers for an axis from 0 to at least ``highest``, about five of them."""
    decade = 1
    while True:
        for factor in (1, 2, 5):
            step = decade * factor
            if highest / step <= MOST_STEPS:
                return list(range(0, highest + step, step))
        decade *= 10
