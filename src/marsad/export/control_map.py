"""Who is said to hold places on a day, as GeoJSON that QGIS opens, and the colours of sides on maps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Final

import msgspec

from marsad.assessment.control import ControlState, Timeline, state_at

CONTESTED: Final = "#8a8a8a"
"""Colour of a place of which it is disputed who holds it, or that several hold in parts."""
STALE_DAYS: Final = 180
"""What nobody has repeated for so many days is drawn paler."""


class _Colours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sides: dict[str, str]
    others: tuple[str, ...]


@cache
def _colours() -> _Colours:
    raw = (resources.files("marsad.export") / "control_colours.yaml").read_bytes()
    return msgspec.yaml.decode(raw, type=_Colours)


def colour_of(side: str) -> str:
    """Return the colour of a side, the same in every picture; sides without one of their own share a few."""
    table = _colours()
    return table.sides.get(side) or table.others[sha256(side.encode()).digest()[0] % len(table.others)]


class ControlMark(msgspec.Struct, frozen=True, kw_only=True):
    """A place on a map of control.

    ``newest`` is the side that the newest word names, whose ``colour`` it has; grey where that is in
    question. ``stale``: nobody has said so for ``STALE_DAYS`` days.
    """

    key: str
    name: str
    lat: float
    lon: float
    radius_km: float
    precision: str
    status: str
    sides: tuple[str, ...]
    newest: str | None
    colour: str
    partial: bool
    disputes: tuple[str, ...]
    since: str | None
    last_said: str | None
    stale: bool
    origins: tuple[str, ...]
    documents: tuple[str, ...]


def control_marks(timelines: Iterable[Timeline], day: str, window: int) -> list[ControlMark]:
    """Return the places with a point of which anything is said by ``day``, the widest first."""
    marks = []
    for timeline in timelines:
        place = timeline.place
        state = state_at(timeline, day, window=window)
        if place.lat is None or place.lon is None or state.status == "unknown":
            continue
        newest = _newest(state)
        last = max((item.last_said for item in state.holdings), default=state.left_on)
        marks.append(
            ControlMark(
                key=place.key,
                name=place.name,
                lat=place.lat,
                lon=place.lon,
                radius_km=(place.radius_m or 0) / 1000,
                precision=place.precision,
                status=state.status,
                sides=state.sides or state.left_by,
                newest=newest,
                colour=CONTESTED if state.status != "held" or newest is None else colour_of(newest),
                partial=state.partial,
                disputes=state.disputes,
                since=min((item.since for item in state.holdings), default=None),
                last_said=last,
                stale=last is not None and _days_between(last, day) > STALE_DAYS,
                origins=tuple(sorted({name for item in state.holdings for name in item.origins})),
                documents=_documents(timeline, state),
            )
        )
    return sorted(marks, key=lambda mark: (-mark.radius_km, mark.key))


def _newest(state: ControlState) -> str | None:
    """Return the first side of the newest word."""
    if not state.holdings:
        return None
    return max(state.holdings, key=lambda item: (item.last_said, item.since, item.sides)).sides[0]


def _documents(timeline: Timeline, state: ControlState) -> tuple[str, ...]:
    numbers = {number for item in state.holdings for number in item.claims} | set(state.disputed_by)
    return tuple(dict.fromkeys(timeline.claims[number].doc_id for number in sorted(numbers)))


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def control_geojson(marks: Sequence[ControlMark], day: str) -> Iterator[bytes]:
    """Yield RFC 7946 GeoJSON, WGS 84: one point a place, with all fields of ``ControlMark`` and the day."""
    yield b'{"type":"FeatureCollection","features":['
    before = b"\n"
    for mark in marks:
        fields = msgspec.to_builtins(mark)
        lat, lon = fields.pop("lat"), fields.pop("lon")
        flat = {
            name: "; ".join(value) if isinstance(value, list | tuple) else value
            for name, value in fields.items()
        }
        feature = {
            "type": "Feature",
            "id": mark.key,
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
            "properties": {"day": day, **flat},
        }
        yield before + msgspec.json.encode(feature)
        before = b",\n"
    yield b"\n]}\n"
