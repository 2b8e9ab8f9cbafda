"""What a person may ask the list of incidents for."""

from __future__ import annotations

from datetime import date

import msgspec

from marsad.errors import UsageError
from marsad.model.codes import EVENT_TYPES, GradeName

GRADES: tuple[str, ...] = GradeName.__args__  # type: ignore[attr-defined]


class IncidentFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions that all have to hold; an empty one is no condition. Values inside a tuple are alternatives.

    ``date_from``/``date_to`` are inclusive ISO days: an incident passes when its time span touches the
    window; undated incidents pass only without both. ``bbox`` is west, south, east, north in WGS 84
    degrees (west may exceed east, across the date line); unlocated incidents are then left out.
    ``actors`` matches initiators and targets, ``initiators`` the first alone. ``min_killed`` is the least
    lower bound of all killed, any group (``killed_range``). ``place`` is looked for in the place's name,
    ``text`` in the place and in the texts of the incident's documents, both letter-folded (hamza, marks
    and tatweel do not matter).
    """

    date_from: str | None = None
    date_to: str | None = None
    bbox: tuple[float, float, float, float] | None = None
    types: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    initiators: tuple[str, ...] = ()
    place: str | None = None
    min_killed: int | None = None
    text: str | None = None
    doc_id: str | None = None
    limit: int | None = None
    offset: int = 0

    def check(self) -> IncidentFilter:
        """Return the filter itself, or raise UsageError E501 naming every value that cannot match."""
        wrong = [*self._wrong_days(), *self._wrong_words(), *self._wrong_numbers()]
        if wrong:
            raise UsageError(
                "; ".join(wrong), code="E501", hint="see `marsad incidents --help` for the values"
            )
        return self

    def _wrong_days(self) -> list[str]:
        wrong = []
        for name, value in (("from", self.date_from), ("to", self.date_to)):
            if value is not None:
                try:
                    date.fromisoformat(value)
                except ValueError:
                    wrong.append(f"{name}: {value!r} is not a day like 2019-03-31")
        if not wrong and self.date_from and self.date_to and self.date_from > self.date_to:
            wrong.append(f"from {self.date_from} is after to {self.date_to}")
        return wrong

    def _wrong_words(self) -> list[str]:
        wrong = [f"type: there is no {name!r}" for name in self.types if name not in EVENT_TYPES]
        wrong += [f"grade: there is no {name!r}" for name in self.grades if name not in GRADES]
        return wrong

    def _wrong_numbers(self) -> list[str]:
        wrong = []
        if self.bbox is not None:
            west, south, east, north = self.bbox
            if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
                wrong.append("bbox: west,south,east,north in degrees, south below north")
        for name, value in (("min killed", self.min_killed), ("limit", self.limit), ("offset", self.offset)):
            if value is not None and value < 0:
                wrong.append(f"{name}: {value} is below zero")
        return wrong
