"""Sums over incidents: ranges add as ranges, each incident once, what has no day or place in rows apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from marsad.assessment.tolls.counting import ALL, check_group, check_outcomes, count_of, counting, groups_in
from marsad.assessment.tolls.keys import PEOPLE, Key, check_by, key_of, order_of
from marsad.model import Incident

if TYPE_CHECKING:
    from marsad.assessment.registry import Register
    from marsad.geo import Gazetteer

DISCOUNTED: Final = "discounted"
"""The grade of what was later shown not to be so; it is counted apart and never added."""


class TollSum(msgspec.Struct, frozen=True):
    """A sum of ranges: lowest and highest, and how many incidents give any number. Nobody counts: 0, 0, 0."""

    min: int = 0
    max: int = 0
    counted: int = 0

    def plus(self, other: TollSum) -> TollSum:
        """Add the sums of other incidents."""
        return TollSum(self.min + other.min, self.max + other.max, self.counted + other.counted)


class TollRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row: ``sums`` by outcome, ``grades`` how many incidents have each; see ``Key`` for the names."""

    name: str
    label_ar: str = ""
    label_en: str = ""
    apart: bool = False
    incidents: int
    sums: dict[str, TollSum]
    grades: dict[str, int]


class Toll(msgspec.Struct, frozen=True, kw_only=True):
    """A table of sums. ``total`` is that of all rows; null where the rows are of people and do not add up.

    ``discounted`` is the sum over incidents of that grade, which are in no row and not in the total.
    """

    by: str
    group: str
    outcomes: tuple[str, ...]
    rows: tuple[TollRow, ...]
    total: TollRow | None
    discounted: TollRow


def toll(
    incidents: Iterable[Incident],
    *,
    by: str = "month",
    outcomes: Iterable[str] = ("killed", "injured"),
    group: str = ALL,
    register: Register | None = None,
    gazetteer: Gazetteer | None = None,
) -> Toll:
    """Return the table of sums over incidents; their order makes no difference, one given twice counts once.

    Raises UsageError E512 for rows, outcomes or groups that there are not.
    """
    check_by(by)
    wanted, counted = check_outcomes(outcomes), check_group(group)
    once = list({item.incident_id: item for item in incidents}.values())
    standing = [item for item in once if item.grade != DISCOUNTED]
    apart = [item for item in once if item.grade == DISCOUNTED]
    if by == PEOPLE:
        rows = [_row(Key(name), counting(standing, name), wanted, name) for name in groups_in(standing)]
        total = None
    else:
        rows = _rows(standing, by, wanted, counted, register, gazetteer)
        total = _row(Key("total"), standing, wanted, counted)
    return Toll(
        by=by,
        group=counted,
        outcomes=wanted,
        rows=tuple(rows),
        total=total,
        discounted=_row(Key(DISCOUNTED), apart, wanted, counted),
    )


def _rows(
    incidents: Sequence[Incident],
    by: str,
    outcomes: tuple[str, ...],
    group: str,
    register: Register | None,
    gazetteer: Gazetteer | None,
) -> list[TollRow]:
    members: dict[str, list[Incident]] = defaultdict(list)
    labels: dict[str, Counter[Key]] = defaultdict(Counter)
    for incident in incidents:
        key = key_of(incident, by, register=register, gazetteer=gazetteer)
        members[key.name].append(incident)
        labels[key.name][key] += 1
    keys = [min(found, key=lambda key: (-found[key], key)) for found in labels.values()]
    return [
        _row(key, members[key.name], outcomes, group)
        for key in sorted(keys, key=lambda key: order_of(key, by))
    ]


def _row(key: Key, incidents: Sequence[Incident], outcomes: tuple[str, ...], group: str) -> TollRow:
    grades = Counter(item.grade for item in incidents)
    return TollRow(
        name=key.name,
        label_ar=key.label_ar,
        label_en=key.label_en,
        apart=key.apart,
        incidents=len(incidents),
        sums={name: _sum(incidents, name, group) for name in outcomes},
        grades={name: grades[name] for name in sorted(grades)},
    )


def _sum(incidents: Sequence[Incident], outcome: str, group: str) -> TollSum:
    total = TollSum()
    for incident in incidents:
        found = count_of(incident, outcome, group)
        if found is not None:
            total = total.plus(TollSum(found.min, found.min if found.max is None else found.max, 1))
    return total
