"""Where Airwars' incidents were, beside where marsad places them: false precision before all else.

Asked are the datable incidents that carry coordinates (``airwars.matched`` says which system incident stands
for which). Airwars' point may itself be that of a town or district only: whether we are truly within 5 km is
asked of those that Airwars knows to a village or town and finer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, get_args

from marsad.evaluation.airwars import CLOSE_KM, SAME_KM, AirwarsDocument, AirwarsIncident, Share, matched
from marsad.evaluation.counts import ratio
from marsad.geo import Area, area_of, distance_of
from marsad.model import Incident
from marsad.model.codes import PlacePrecision

KNOWN_WELL: Final = frozenset(
    {
        "exact_location", "exact_location_other", "nearby_landmark", "street", "neighbourhood_area",
        "village", "town",
    }
)  # fmt: skip
"""Airwars' accuracies that tell a village or town, or a spot in one."""
FINE: Final = frozenset({"exact", "neighbourhood", "settlement"})
"""Our precisions that claim so much."""


class Placed(NamedTuple):
    """One of Airwars' incidents with coordinates and what we say of its place.

    ``km`` is how far our point lies from theirs, null where we found no incident or give no point.
    """

    truth: AirwarsIncident
    found: Incident | None
    area: Area | None
    km: float | None

    @property
    def precision(self) -> PlacePrecision | None:
        """How finely we claim to know the place."""
        place = self.found.place if self.found else None
        return place.precision if place else None

    def is_within(self, km: float) -> bool:
        """Tell whether our point lies so near to theirs."""
        return self.km is not None and self.km <= km


def placed(
    documents: Sequence[AirwarsDocument], gold: Sequence[AirwarsIncident], system: Sequence[Incident]
) -> list[Placed]:
    """Return what we say of the place of each of Airwars' datable incidents with coordinates."""
    return [_placed(one, found) for one, found in matched(documents, gold, system) if one.lat]


def _placed(truth: AirwarsIncident, found: Incident | None) -> Placed:
    place = found.place if found else None
    area = area_of(place) if place else None
    if area is None or area.lat is None or area.lon is None or truth.lat is None or truth.lon is None:
        return Placed(truth, found, area, None)
    return Placed(truth, found, area, distance_of(truth.lat, truth.lon, area.lat, area.lon))


def where_shares(all_placed: Sequence[Placed]) -> dict[str, Share]:
    """Return the shares by their names.

    ``fine_within_5km`` is of what we place as a settlement or finer where Airwars knows a village, town or
    finer (``own_`` of those with a point of their own, not that of the town named with them), ``within_5km``
    and ``within_25km`` of all incidents, found or not, ``in_radius`` of all points we give.
    """
    fine = [
        one
        for one in all_placed
        if one.precision in FINE and one.km is not None and one.truth.geo_accuracy in KNOWN_WELL
    ]
    own = [one for one in fine if one.area is not None and one.area.basis != "town"]
    pointed = [one for one in all_placed if one.km is not None]
    return {
        "fine_within_5km": _share(one.is_within(SAME_KM) for one in fine),
        "own_fine_within_5km": _share(one.is_within(SAME_KM) for one in own),
        "within_5km": _share(one.is_within(SAME_KM) for one in all_placed),
        "within_25km": _share(one.is_within(CLOSE_KM) for one in all_placed),
        "in_radius": _share(is_in_radius(one) for one in pointed),
    }


def is_in_radius(one: Placed) -> bool:
    """Tell whether the true spot lies in the circle that we state."""
    radius = one.area.radius_m if one.area else None
    return one.km is not None and radius is not None and 1000 * one.km <= radius


def where_table(all_placed: Sequence[Placed]) -> list[str]:
    """Return the lines of the table, false precision first."""
    shares = where_shares(all_placed)
    found = [one for one in all_placed if one.found is not None]
    lines = [
        f"where: {len(found)} found of {len(all_placed)} incidents of Airwars with coordinates",
        _line("placed as settlement or finer, truly within 5 km", shares["fine_within_5km"]),
        _line("  of these with a point of their own", shares["own_fine_within_5km"]),
        "  (both only where Airwars knows a village, town or finer)",
        _line("within 5 km, found or not", shares["within_5km"]),
        _line("within 25 km, found or not", shares["within_25km"]),
        _line("within the radius stated", shares["in_radius"]),
        f"{'found, by precision':22}{'n':>6}{'no point':>10}{'<= 5 km':>10}{'<= 25 km':>10}{'in radius':>11}",
    ]
    for name in (*get_args(PlacePrecision), None):
        some = [one for one in found if one.precision == name]
        if some:
            lines.append(_row(name or "no place", some))
    lines.append(_row("all found", found))
    return lines


def _row(name: str, some: Sequence[Placed]) -> str:
    pointed = [one for one in some if one.km is not None]
    shares = (
        _share(one.is_within(SAME_KM) for one in pointed),
        _share(one.is_within(CLOSE_KM) for one in pointed),
        _share(is_in_radius(one) for one in pointed),
    )
    cells = "".join(
        f"{share.share if share.n else '-':>{width}{'.3f' if share.n else ''}}"
        for share, width in zip(shares, (10, 10, 11), strict=True)
    )
    return f"{name:22}{len(some):6d}{len(some) - len(pointed):10d}{cells}"


def _line(told: str, share: Share) -> str:
    return f"{told:52}{share.share:8.3f}{share.n:7d}"


def _share(answers: Iterable[bool]) -> Share:
    listed = list(answers)
    return Share(ratio(sum(listed), len(listed)), len(listed))
