"""What of an incident's place may be drawn, and how: a dot, a soft circle, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from marsad.geo import area_of
from marsad.model import Incident, IncidentPlace
from marsad.store.flat import killed_range

DOTS: Final = frozenset({"exact", "neighbourhood", "settlement"})
"""Precisions of places that are drawn as a dot where the point is their own; all others are soft circles."""
NOT_DRAWN: Final = ("country",)


class MapIncident(msgspec.Struct, frozen=True, kw_only=True):
    """The little that the map's card says of an incident. Days are ISO; killed bounds null when nobody
    counts.
    """

    id: str
    type: str
    grade: str
    start: str | None
    end: str | None
    killed_min: int | None
    killed_max: int | None


class MapPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One position with the incidents there. ``radius_km`` 0 is a dot, above it a circle the event lies
    in.
    """

    lon: float
    lat: float
    name: str
    precision: str
    radius_km: float
    grade: str
    incidents: tuple[MapIncident, ...]


def pinned(place: IncidentPlace | None) -> bool:
    """Tell whether a place may be drawn at all: it has coordinates and is finer than a country."""
    return (
        place is not None
        and place.lat is not None
        and place.lon is not None
        and place.precision not in NOT_DRAWN
    )


def map_places(incidents: Iterable[Incident]) -> list[MapPlace]:
    """Return the drawable places with their incidents, wide circles first so that dots lie on top."""
    groups: dict[tuple[float, float, str, float], list[Incident]] = {}
    for incident in incidents:
        place = incident.place
        if place is not None and pinned(place) and place.lat is not None and place.lon is not None:
            key = (place.lon, place.lat, place.precision, circle_km(place))
            groups.setdefault(key, []).append(incident)
    out = [_map_place(*key, members) for key, members in groups.items()]
    return sorted(out, key=lambda item: (-item.radius_km, item.lon, item.lat))


def circle_km(place: IncidentPlace) -> float:
    """Return the radius of the circle that the event lies in, 0 for a place that is drawn as a dot."""
    area = area_of(place)
    own_point = area.basis in {"place", "given"}
    return 0 if place.precision in DOTS and own_point else (area.radius_m or 0) / 1000


_STRENGTH: Final = ("discounted", "weak", "contested", "fair", "confirmed")


def _map_place(lon: float, lat: float, precision: str, radius_km: float, members: list[Incident]) -> MapPlace:
    place = members[0].place
    return MapPlace(
        lon=lon,
        lat=lat,
        name=place.text if place else "",
        precision=precision,
        radius_km=radius_km,
        grade=max((item.grade for item in members), key=_STRENGTH.index),
        incidents=tuple(_map_incident(item) for item in members),
    )


def _map_incident(incident: Incident) -> MapIncident:
    killed = killed_range(incident)
    return MapIncident(
        id=incident.incident_id,
        type=incident.type,
        grade=incident.grade,
        start=incident.date.start,
        end=incident.date.end,
        killed_min=killed.low,
        killed_max=killed.high,
    )
