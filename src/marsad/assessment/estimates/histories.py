"""Capture histories: which of a few independent origins told of which incident."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from marsad.assessment.calendar_days import as_day
from marsad.assessment.members import Member, members_again
from marsad.assessment.registry import Register, default_register, outlet_of
from marsad.model import CodedDocument, Incident
from marsad.model.totals import killed_range

LEAST_LIST = 10
"""Incidents of the shortest list that is used."""
MOST_LISTS = 4
"""Lists that are chosen where none are named: the longest."""
MOST_DAYS = 31
"""An incident whose date is no finer is left out: it cannot be told whether it lies in the window."""


class Captured(msgspec.Struct, frozen=True, kw_only=True):
    """One incident: the origins that tell of it, its ISO day, the least number killed; null: not told.

    ``relayed`` are pairs of outlet and origin: the outlet printed the origin's word.
    """

    incident_id: str
    origins: tuple[str, ...]
    day: str | None
    killed: int | None
    relayed: tuple[tuple[str, str], ...] = ()


class Histories(msgspec.Struct, frozen=True, kw_only=True):
    """Incidents by which lists hold them: ``counts`` maps "101" (in the first and third) to their number.

    ``others`` are told of by none of the lists, ``undated`` left out for want of a day; ``members`` are those
    that are counted.
    """

    lists: tuple[str, ...]
    counts: dict[str, int]
    members: tuple[Captured, ...]
    others: int
    undated: int

    @property
    def observed(self) -> int:
        """How many incidents at least one list holds."""
        return sum(self.counts.values())

    def size(self, number: int) -> int:
        """Return how many incidents a list holds."""
        return sum(count for cell, count in self.counts.items() if cell[number] == "1")

    def shared(self, one: int, other: int) -> int:
        """Return how many incidents two lists share."""
        return sum(count for cell, count in self.counts.items() if cell[one] == cell[other] == "1")


def captured(
    incidents: Iterable[Incident], documents: Iterable[CodedDocument], *, register: Register | None = None
) -> tuple[Captured, ...]:
    """Return who told of each incident, by incident id.

    Copies of one text have one origin; denials and plans tell of nothing. Raises UsageError
    E511 when a document of an incident is missing.
    """
    known = register or default_register()
    held = {document.doc_id: document for document in documents}
    found = []
    for incident in sorted(incidents, key=lambda item: item.incident_id):
        members = members_again(incident, held, known)
        told = [member for member in members if member.report.status in {"asserted", "unconfirmed"}]
        if told:
            found.append(_captured(incident, told, held))
    return tuple(found)


def _captured(incident: Incident, told: Sequence[Member], documents: Mapping[str, CodedDocument]) -> Captured:
    outlets = {(outlet_of(documents[member.ref.doc_id]), member.origin) for member in told}
    return Captured(
        incident_id=incident.incident_id,
        origins=tuple(sorted({member.origin for member in told})),
        day=_day(incident),
        killed=killed_range(incident).low,
        relayed=tuple(sorted(pair for pair in outlets if pair[0] != pair[1])),
    )


def _day(incident: Incident) -> str | None:
    first, last = as_day(incident.date.start), as_day(incident.date.end)
    if first is None or last is None:
        return None
    return first.isoformat() if (last - first).days < MOST_DAYS else None


def histories_of(found: Iterable[Captured], lists: Sequence[str] = ()) -> Histories:
    """Return the histories over the named origins, or over the longest lists, in any order of ``found``."""
    known = sorted(found, key=lambda item: item.incident_id)
    dated = [item for item in known if item.day is not None]
    names = tuple(sorted(dict.fromkeys(lists))) or _longest(dated)
    counts: Counter[str] = Counter()
    members = []
    for item in dated:
        cell = "".join("1" if name in item.origins else "0" for name in names)
        if "1" in cell:
            counts[cell] += 1
            members.append(item)
    return Histories(
        lists=names,
        counts={cell: counts[cell] for cell in sorted(counts)},
        members=tuple(members),
        others=len(dated) - len(members),
        undated=len(known) - len(dated),
    )


def _longest(dated: Iterable[Captured]) -> tuple[str, ...]:
    lengths = Counter(name for item in dated for name in item.origins)
    named = (name for name in lengths if lengths[name] >= LEAST_LIST)
    long = sorted(named, key=lambda name: (-lengths[name], name))
    return tuple(sorted(long[:MOST_LISTS]))
