"""Sides that fight together: ``alliances.yaml``, its schema, and what is wrong in it.

L114  a row of alliances that says nothing new, answers amiss or names a side that no pack has
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib import resources

import msgspec

from marsad.errors import PackError


class AllianceRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Sides that fight together, and what follows for any two of them; see ``alliances.yaml``."""

    id: str
    sides: tuple[str, ...]
    one_event: bool
    agree: bool
    origin: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    rows: tuple[AllianceRow, ...]


def read_alliances(raw: bytes) -> tuple[AllianceRow, ...]:
    """Read a table of alliances. Raises PackError E546 when it is not as the schema says."""
    try:
        return msgspec.yaml.decode(raw, type=_File).rows
    except msgspec.DecodeError as error:
        raise PackError(
            f"the table of alliances is not readable: {error}",
            code="E546",
            hint="compare with lexicon/alliances.yaml",
        ) from error


@cache
def alliances() -> tuple[AllianceRow, ...]:
    """Return the table that comes with the package."""
    return read_alliances((resources.files("marsad.lexicon") / "alliances.yaml").read_bytes())


def of_one_event() -> tuple[tuple[str, ...], ...]:
    """Return the rows of which two reports of one event may name one side each."""
    return tuple(row.sides for row in alliances() if row.one_event)


def that_agree() -> tuple[frozenset[str], ...]:
    """Return the rows of which two sources may name one side each and both be right."""
    return tuple(frozenset(row.sides) for row in alliances() if row.agree)


def faults(rows: Iterable[AllianceRow], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the id of each row with something wrong and what it is; ``known`` are the sides of the packs."""
    seen: list[AllianceRow] = []
    for row in rows:
        if len(set(row.sides)) < 2 or len(set(row.sides)) != len(row.sides):
            yield row.id, "an alliance is of two different sides or more"
        if row.agree and not row.one_event:
            yield row.id, "sides that agree may be named of one event"
        if not (row.agree or row.one_event):
            yield row.id, "a row that answers both questions with no says nothing"
        for side in row.sides:
            if side not in known:
                yield row.id, f"no pack has the side {side!r}"
        for other in seen:
            if row.id == other.id:
                yield row.id, "the id stands twice"
            if _inside(row, other) or _inside(other, row):
                yield row.id, f"says nothing beside {other.id}"
        seen.append(row)


def _inside(one: AllianceRow, other: AllianceRow) -> bool:
    """Tell whether a row says nothing that the other does not say."""
    weaker = one.agree <= other.agree and one.one_event <= other.one_event
    return weaker and set(one.sides) <= set(other.sides)
