"""Which of the places that its reports name an incident takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import fsum
from typing import Final, NamedTuple

from marsad.assessment.members import Member
from marsad.geo import area_of, distance_of
from marsad.linkage.words import name_key
from marsad.model import IncidentPlace, Place

FINENESS: Final = {
    "exact": 1.0, "neighbourhood": 1.0, "settlement": 1.0, "near": 0.8, "unknown": 0.6,
    "district": 0.35, "governorate": 0.15, "region": 0.1, "country": 0.05,
}  # fmt: skip
"""Say of a place by precision: one village named outweighs six mentions of its governorate."""
LATER_PLACE: Final = 0.5
"""Say of a report's second and further places against its first."""
CHIEF_TOWN: Final = 0.5
"""Say of a governorate's chief town where another place in that governorate is named: its name may mean the
governorate.
"""
IN_ITS_LAND: Final = 0.1
"""Say of a chief town where another report names a wider area that holds its name ("the south of X").

The town itself is not that, so its bare name means the governorate.
"""
NEAR_KM: Final = 10.0
"""A street and its town, a village and the next one, lie at most so far apart."""
_WIDE: Final = frozenset({"district", "governorate", "region", "country"})

Key = tuple[str, ...]
Point = tuple[float | None, float | None]


class _Candidate(NamedTuple):
    """A place that reports name.

    What it has to say, how many origins name it first, and its tellings with the say of each.
    """

    say: float
    first: int
    told: tuple[tuple[float, IncidentPlace], ...]

    @property
    def place(self) -> IncidentPlace:
        """The telling with the most say among those that give a point, else among all; ties by what it is."""
        return self.told_apart_from(frozenset())

    def told_apart_from(self, others: Collection[Point]) -> IncidentPlace:
        """Return the telling with the most say, among equals one whose point is not that of another place: a
        village in no table is often given the point of its town.
        """
        pointed = [(say, place) for say, place in self.told if place.lat is not None]
        return min(
            pointed or self.told,
            key=lambda item: (-round(item[0], 9), (item[1].lat, item[1].lon) in others, _order(item[1])),
        )[1]


def place_of(members: Sequence[Member]) -> IncidentPlace | None:
    """Return the place with the most say: named by many origins and named finely; among equals that
    which more name first, then that beside which other places are named (a street and its town).

    A name that some put on the map and others cannot is one place. A village that nobody can put on the map
    stays what it is: the town beside it is no better answer for having a point.
    """
    candidates = _candidates(members)
    if not candidates:
        return None
    worth = _chief_towns(candidates)
    best = min(
        candidates,
        key=lambda key: (
            -round(candidates[key].say * worth.get(key, 1.0), 9),
            -candidates[key].first,
            -_beside(candidates[key].place, candidates),
            key,
        ),
    )
    others = {(one.lat, one.lon) for key, of in candidates.items() if key != best for _, one in of.told}
    return candidates[best].told_apart_from(others)


def _candidates(members: Iterable[Member]) -> dict[Key, _Candidate]:
    """Return the places by the key of their name, each origin counted once at the most it says."""
    says: dict[Key, dict[str, float]] = defaultdict(dict)
    told: dict[Key, dict[IncidentPlace, float]] = defaultdict(lambda: defaultdict(float))
    first: dict[Key, set[str]] = defaultdict(set)
    for member in members:
        for position, place in enumerate(member.report.places):
            key = (*name_key(place.text), (place.precision in _WIDE and "wide") or "")
            say = FINENESS[place.precision] * (LATER_PLACE if position else 1.0)
            if say > says[key].get(member.origin, 0.0):
                says[key][member.origin] = say
            told[key][_bare(place)] += say
            if not position:
                first[key].add(member.origin)
    return {
        key: _Candidate(
            sum(by_origin.values()),
            len(first[key]),
            tuple((say, place) for place, say in told[key].items()),
        )
        for key, by_origin in says.items()
    }


def _beside(place: IncidentPlace, candidates: Mapping[Key, _Candidate]) -> float:
    """Return what the places near a place have to say together, itself included."""
    near = (one for one in candidates.values() if _near(place, one.place))
    return round(fsum(one.say for one in near), 9)


def _near(one: IncidentPlace, other: IncidentPlace) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return distance_of(one.lat, one.lon, other.lat, other.lon) <= NEAR_KM


def _bare(place: Place) -> IncidentPlace:
    """Return a place without where in its text it stands."""
    return IncidentPlace(
        text=place.text, place_id=place.place_id, lat=place.lat, lon=place.lon, precision=place.precision
    )


def _chief_towns(candidates: Mapping[Key, _Candidate]) -> dict[Key, float]:
    """Return what the say of governorates' chief towns is worth beside other places of theirs, by key."""
    fine = {key: one.place for key, one in candidates.items() if one.place.precision not in _WIDE}
    units = {key: units[0] for key, place in fine.items() if (units := area_of(place).units)}
    chief = {key for key, unit in units.items() if name_key(fine[key].text) == name_key(unit.name_ar)}
    found: dict[Key, float] = {}
    for key in chief:
        name = set(name_key(fine[key].text))
        if any(name < set(other[:-1]) for other in candidates if other[-1] == "wide"):
            found[key] = IN_ITS_LAND
        elif any(units[other] == units[key] for other in units.keys() - chief):
            found[key] = CHIEF_TOWN
    return found


def _order(place: IncidentPlace) -> tuple[str, str, str, float, float]:
    return (place.place_id or "~", place.text, place.precision, place.lat or 0.0, place.lon or 0.0)
