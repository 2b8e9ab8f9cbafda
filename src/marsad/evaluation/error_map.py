"""A picture for people: Airwars' incidents where they were, joined to where marsad places them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any, Final, NamedTuple

import msgspec

from marsad.evaluation.airwars import CLOSE_KM, SAME_KM
from marsad.evaluation.where import Placed
from marsad.export.page.basemap import UNIT, drawing, project
from marsad.export.page.templating import asset

Frame = tuple[float, float, float, float]
"""West, south, east and north in degrees."""
FRAME: Final[Frame] = (35.4, 32.2, 42.6, 37.4)
"""The picture: Syria."""
CLOSE: Final[Frame] = (35.9, 35.4, 37.5, 36.7)
"""What is drawn again, larger, in the empty south-east: the north-west, where most incidents are."""
LARGER: Final = 1.7
PANEL: Final = 430
"""Width of the panel with the legend, in drawing units."""
TOWN_RANK: Final = 2
"""Towns of the map are labelled down to this rank."""
SCALE_KM: Final = 100
KM_A_DEGREE: Final = 111.32


class Kind(NamedTuple):
    """One class of error: its name, its colour, and what the legend says."""

    name: str
    colour: str
    told: str


KINDS: Final = (
    Kind("missed", "#9aa0a6", "incident not found"),
    Kind("pointless", "#5f6368", "found, no point given (governorate, or name in no table)"),
    Kind("near", "#0b7a5e", f"within {SAME_KM:g} km"),
    Kind("off", "#e08a00", f"{SAME_KM:g} to {CLOSE_KM:g} km off"),
    Kind("far", "#c5221f", f"more than {CLOSE_KM:g} km off"),
)
"""In the order in which they are drawn: the worst errors lie on top."""


def kind_of(one: Placed) -> Kind:
    """Return the class of error of an incident."""
    missed, pointless, near, off, far = KINDS
    if one.found is None:
        return missed
    if one.km is None:
        return pointless
    return near if one.is_within(SAME_KM) else off if one.is_within(CLOSE_KM) else far


def error_map(all_placed: Sequence[Placed]) -> str:
    """Return the picture as SVG; the same values give the same text."""
    x0, y0, width, height = _box(FRAME)
    x, y, wide, high = _box(CLOSE)
    at_x, at_y = width - round(wide * LARGER) - 24, height - round(high * LARGER) - 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width + PANEL}" height="{height}" '
        f'viewBox="0 0 {width + PANEL} {height}" font-family="sans-serif">',
        f'<rect width="{width + PANEL}" height="{height}" fill="#fff"/>',
        "<defs>",
        f'<path id="land" d="{drawing().land}" fill="#f7f5ef" stroke="#b9b4a5"/>',
        f'<path id="border" d="{drawing().border}" fill="none" stroke="#a39d8b" stroke-dasharray="6 3"/>',
        "</defs>",
        f'<svg width="{width}" height="{height}" viewBox="{x0} {y0} {width} {height}">',
        *_map(all_placed, FRAME, 1.0, TOWN_RANK),
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="none" stroke="#777"/>',
        *_scale(x0 + 40, y0 + height - 40),
        "</svg>",
        f'<svg x="{at_x}" y="{at_y}" width="{round(wide * LARGER)}" height="{round(high * LARGER)}" '
        f'viewBox="{x} {y} {wide} {high}">',
        *_map(all_placed, CLOSE, 1 / LARGER, TOWN_RANK + 1),
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="none" stroke="#777" stroke-width="3"/>',
        "</svg>",
        *_panel(all_placed, width + 28),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _box(frame: Frame) -> tuple[int, int, int, int]:
    """Return left, top, width and height of a frame in drawing units."""
    west, south, east, north = frame
    (x0, y0), (x1, y1) = project(west, north), project(east, south)
    return x0, y0, x1 - x0, y1 - y0


def _map(all_placed: Sequence[Placed], frame: Frame, size: float, rank: int) -> Iterable[str]:
    """Yield land, towns and incidents; ``size`` is that of marks and letters."""
    x, y, width, height = _box(frame)
    yield f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#dbe7f0"/>'
    yield f'<use href="#land" stroke-width="{size:.2f}"/><use href="#border" stroke-width="{2 * size:.2f}"/>'
    yield from _towns(frame, size, rank)
    for kind in KINDS:
        yield from (_incident(one, kind, size) for one in all_placed if kind_of(one) is kind)


def _incident(one: Placed, kind: Kind, size: float) -> str:
    """Return one incident: a mark where it was, a ring where we place it, a line between."""
    x, y = project(one.truth.lon or 0.0, one.truth.lat or 0.0)
    told, drawn = f"{one.truth.code}: {kind.told}", _mark(kind, x, y, size)
    if one.km is not None:
        told += f" ({one.km:.1f} km, {one.precision})"
    if one.km is not None and not one.is_within(SAME_KM) and one.area is not None:
        u, v = project(one.area.lon or 0.0, one.area.lat or 0.0)
        line = f'stroke="{kind.colour}" stroke-width="{2.5 * size:.2f}"'
        drawn = (
            f'<path d="M{x} {y}L{u} {v}" {line} opacity="0.8"/>'
            f'<circle cx="{u}" cy="{v}" r="{7 * size:.2f}" fill="#fff" fill-opacity="0.6" {line}/>{drawn}'
        )
    return f"<g>{drawn}<title>{escape(told)}</title></g>"


def _mark(kind: Kind, x: int, y: int, size: float) -> str:
    """Return the mark of a class: a cross where nothing was found, a square without a point, else a dot."""
    half, line = f"{6 * size:.2f}", f'stroke="{kind.colour}" stroke-width="{3 * size:.2f}"'
    if kind.name == "missed":
        step = f"{12 * size:.2f}"
        return f'<path d="M{x} {y}m-{half} -{half}l{step} {step}m0 -{step}l-{step} {step}" {line}/>'
    if kind.name == "pointless":
        corner = f'x="{x - 6 * size:.2f}" y="{y - 6 * size:.2f}"'
        return f'<rect {corner} width="{12 * size:.2f}" height="{12 * size:.2f}" fill="#fff" {line}/>'
    edge = f'stroke="#fff" stroke-width="{1.5 * size:.2f}"'
    return f'<circle cx="{x}" cy="{y}" r="{half}" fill="{kind.colour}" {edge}/>'


def _towns(frame: Frame, size: float, least: int) -> Iterable[str]:
    west, south, east, north = frame
    towns: list[list[Any]] = msgspec.json.decode(asset("towns.json"))
    for rank, lon, lat, name, _ in towns:
        if rank <= least and west < lon < east and south < lat < north:
            x, y = project(lon, lat)
            yield f'<circle cx="{x}" cy="{y}" r="{2.5 * size:.2f}" fill="#6b6656"/>'
            yield (
                f'<text x="{x + 10 * size:.1f}" y="{y - 8 * size:.1f}" font-size="{19 * size:.1f}" '
                f'fill="#5c5748" stroke="#f7f5ef" stroke-width="{4 * size:.1f}" paint-order="stroke">'
                f"{escape(str(name))}</text>"
            )


def _scale(x: int, y: int) -> Iterable[str]:
    """Yield a bar of ``SCALE_KM``, true at the middle of the picture."""
    middle = math.radians((FRAME[1] + FRAME[3]) / 2)
    length = round(SCALE_KM / (KM_A_DEGREE * math.cos(middle)) * UNIT)
    yield f'<path d="M{x} {y - 8}v8h{length}v-8" fill="none" stroke="#333" stroke-width="3"/>'
    yield f'<text x="{x + length + 12}" y="{y + 2}" font-size="20" fill="#333">{SCALE_KM} km</text>'


def _panel(all_placed: Sequence[Placed], x: int) -> Iterable[str]:
    """Yield the legend with how many incidents each class has."""
    yield _text(x, 48, "Where marsad places", 30, bold=True)
    yield _text(x, 84, "Airwars' incidents", 30, bold=True)
    yield _text(x, 122, f"{len(all_placed)} incidents with coordinates", 19)
    yield _text(x, 148, "whose day some text tells", 19)
    y = 200
    for kind in reversed(KINDS):
        count = sum(kind_of(one) is kind for one in all_placed)
        yield _mark(kind, x + 8, y - 7, 1.2)
        told, _, more = kind.told.partition(" (")
        yield _text(x + 28, y, f"{count}  {told}", 21)
        if more:
            y += 26
            yield _text(x + 28, y, f"({more}", 17)
        y += 38
    y += 12
    yield f'<circle cx="{x + 8}" cy="{y - 7}" r="6" fill="#444"/>'
    yield _text(x + 28, y, "where Airwars places it", 19)
    y += 32
    yield f'<circle cx="{x + 8}" cy="{y - 7}" r="7" fill="#fff" stroke="#444" stroke-width="2.5"/>'
    yield _text(x + 28, y, "where marsad places it", 19)
    y += 28
    yield _text(x + 28, y, "(not drawn when within 5 km)", 17)
    y += 50
    yield _text(x, y, "Lines that leave the picture go to", 17)
    yield _text(x, y + 24, "places outside of it. Coasts and", 17)
    yield _text(x, y + 48, "borders: Natural Earth.", 17)


def _text(x: int, y: int, words: str, size: int, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x}" y="{y}" font-size="{size}"{weight} fill="#222">{escape(words)}</text>'
