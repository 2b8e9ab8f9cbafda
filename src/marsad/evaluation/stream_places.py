"""Where invented events happen: settlements of the gazetteer, a few of them fought over for weeks."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Final, NamedTuple

from marsad.geo import load_gazetteer
from marsad.model.codes import PlacePrecision

COUNTRY: Final = "SY"
HOT_TOWNS: Final = 12
HOT_DAYS: Final = 20


class Site(NamedTuple):
    """A place as a text may name it; ``wide`` is the unit it lies in."""

    name: str
    name_en: str
    place_id: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    wide: str


class Ground:
    """The settlements events are spread over, some far more often than others (Zipf), and their districts."""

    def __init__(self, seed: int, places: int) -> None:
        rng = Random(f"{seed}/ground")
        rows = sorted(load_gazetteer(), key=lambda row: row.id)
        rows = [row for row in rows if row.country == COUNTRY]
        towns = [row for row in rows if row.kind == "populated_place" and row.admin3 and row.names]
        self._units = {
            row.names[0]: Site(row.names[0], row.name_en, row.id, row.lat, row.lon, precision, row.admin1)
            for kind, precision in _UNITS.items()
            for row in rows
            if row.kind == kind and row.names
        }
        self._sites = [
            Site(row.names[0], row.name_en, row.id, row.lat, row.lon, "settlement", row.admin3)
            for row in rng.sample(towns, places)
        ]
        self._weights = [1 / (rank + 20) for rank in range(len(self._sites))]
        self._beside: dict[str, list[Site]] = {}
        for site in self._sites:
            self._beside.setdefault(site.wide, []).append(site)

    def any(self, rng: Random) -> Site:
        """Return one of the places."""
        site = rng.choices(self._sites, self._weights)[0]
        return (
            site
            if rng.random() > 0.05
            else site._replace(place_id=None, lat=None, lon=None, precision="unknown")
        )

    @lru_cache(maxsize=8)  # noqa: B019 - a stream lives as long as the process that makes it
    def hot(self, seed: int, day: int) -> tuple[Site, ...]:
        """Return the towns that are fought over on a day."""
        rng = Random(f"{seed}/hot/{day // HOT_DAYS}")
        return tuple(rng.choice(self._sites) for _ in range(HOT_TOWNS))

    def coarser(self, site: Site, rng: Random) -> Site:
        """Return the unit that a place lies in, as a source may name it that does not know the place."""
        unit = self._units.get(site.wide)
        if unit is None:
            return site
        return self._units.get(unit.wide, unit) if rng.random() < 0.4 else unit

    def beside(self, site: Site, rng: Random) -> Site:
        """Return another place of the same unit, as a source may mistake it for, itself where it is alone."""
        return rng.choice(self._beside.get(site.wide, [site]))


_UNITS: Final[dict[str, PlacePrecision]] = {"admin1": "governorate", "admin3": "district"}
