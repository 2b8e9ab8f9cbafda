"""When two statements about one incident cannot both be right: sides, tolls, days, places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from math import ceil, floor
from typing import Final, NamedTuple

from marsad.assessment.grading import named_sides
from marsad.assessment.members import Member
from marsad.assessment.ranges import Word, spoken, tolls
from marsad.assessment.registry import Register
from marsad.assessment.tallies import Tally
from marsad.geo import distance_of
from marsad.model import ClaimWords, Place, TimeSpan

ABOUT: Final = 0.2
"""A number that a text calls rough is taken to be right within a fifth."""
NIGHT_DAYS: Final = 1
"""What happens in a night has two days: dates one day apart are no contradiction."""
APART_KM: Final = 15.0
"""Places further from each other than this are two places, whatever the outskirts of a town are called."""
SOME: Final = 2
"""What a plural without a number counts at least."""
FINE: Final = frozenset(("exact", "neighbourhood", "settlement"))
"""Precisions at which a place is a spot that can be far from another."""


Reach = tuple[int, int | None]
"""Least and most people; null when open above."""


class Statement(NamedTuple):
    """What some origins say, and where they say it."""

    says: str
    origins: frozenset[str]
    words: tuple[ClaimWords, ...]

    @classmethod
    def of_members(cls, says: str, members: Iterable[Member]) -> Statement:
        """Return what whole reports say; their words are those that tell the event."""
        told = list(members)
        words = {
            ClaimWords(*member.ref, member.report.trigger.start, member.report.trigger.end) for member in told
        }
        return cls(says, frozenset(member.origin for member in told), tuple(sorted(words)))

    @classmethod
    def of_words(cls, says: str, by_origin: Mapping[str, Sequence[Word]]) -> Statement:
        """Return what words about people say."""
        words = spoken(word for said in by_origin.values() for word in said)
        return cls(says, frozenset(by_origin), words)


def clashing(
    statements: Sequence[Statement], apart: Callable[[Statement, Statement], bool]
) -> tuple[Statement, ...]:
    """Return the statements that are at odds with another one of other origins, in their order."""
    kept = set()
    for (i, one), (j, other) in combinations(enumerate(statements), 2):
        if one.words and other.words and _others(one, other) and apart(one, other):
            kept |= {i, j}
    return tuple(statement for i, statement in enumerate(statements) if i in kept)


def _others(one: Statement, other: Statement) -> bool:
    """Tell whether more than one and the same origin speaks."""
    return len(one.origins | other.origins) > 1


def perpetrators(members: Sequence[Member], register: Register) -> tuple[Statement, ...]:
    """Return who is named as having done it by those who name sides that do not fight together."""
    by_sides: dict[tuple[str, ...], list[Member]] = {}
    for member in members:
        sides = named_sides(member)
        if sides and member.report.status != "denied":
            by_sides.setdefault(tuple(sorted(sides)), []).append(member)
    statements = [Statement.of_members(", ".join(sides), by_sides[sides]) for sides in sorted(by_sides)]
    return clashing(
        statements,
        lambda one, other: not register.compatible(one.says.split(", "), other.says.split(", ")),
    )


def tolls_apart(by_origin: Mapping[str, Sequence[Word]]) -> tuple[Statement, ...]:
    """Return the numbers that cannot be right beside another origin's, the lowest first.

    A plural without a number excludes nothing and is left out.
    """
    by_toll: dict[str, dict[str, list[Word]]] = {}
    reaches: dict[str, Reach] = {}
    for origin, words in by_origin.items():
        for word in tolls(words, by_origin):
            if word.tally.numbered or (word.tally.low or 0) > SOME:
                says = toll(word.tally)
                reaches[says] = reach(word.tally)
                by_toll.setdefault(says, {}).setdefault(origin, []).append(word)
    order = sorted(reaches, key=lambda says: (reaches[says][0], reaches[says][1] or 0, says))
    statements = [Statement.of_words(says, by_toll[says]) for says in order]
    return clashing(statements, lambda one, other: not overlapping(reaches[one.says], reaches[other.says]))


def reach(tally: Tally) -> Reach:
    """Return the least and the most people of whom a tally can be true; null when it is open above.

    People of unknown status may be none of the bucket.
    """
    low, high = tally.low or 0, None if tally.open else tally.high
    if tally.about:
        low, high = floor(low * (1 - ABOUT)), None if high is None else ceil(high * (1 + ABOUT))
    return low, high


def overlapping(one: Reach, other: Reach) -> bool:
    """Tell whether some number is in both reaches."""
    return (one[1] is None or one[1] >= other[0]) and (other[1] is None or other[1] >= one[0])


def toll(tally: Tally) -> str:
    """Return a tally as ``5``, ``5..``, ``5..7``, ``..7``, and ``~5`` where it is rough."""
    low = tally.low or 0
    rough = "~" if tally.about else ""
    if low == tally.high and not tally.open:
        return f"{rough}{low}"
    return f"{rough}{low or ''}..{'' if tally.open else tally.high}"


def days_apart(members: Sequence[Member]) -> tuple[Statement, ...]:
    """Return the days that sources give it and that lie more than a night apart, in order."""
    by_days: dict[tuple[date, date], list[Member]] = {}
    for member in members:
        days = _days(member.report.date)
        if days is not None and member.report.status != "denied":
            by_days.setdefault(days, []).append(member)
    spans = {_span(days): days for days in sorted(by_days)}
    statements = [Statement.of_members(says, by_days[days]) for says, days in spans.items()]
    return clashing(statements, lambda one, other: _gap(spans[one.says], spans[other.says]) > NIGHT_DAYS)


def _days(span: TimeSpan) -> tuple[date, date] | None:
    try:
        start, end = date.fromisoformat(span.start or ""), date.fromisoformat(span.end or "")
    except ValueError:
        return None
    return start, end


def _span(days: tuple[date, date]) -> str:
    return days[0].isoformat() if days[0] == days[1] else f"{days[0]}..{days[1]}"


def _gap(one: tuple[date, date], other: tuple[date, date]) -> int:
    return max((one[0] - other[1]).days, (other[0] - one[1]).days)


def places_apart(members: Sequence[Member]) -> tuple[Statement, ...]:
    """Return the places of reports of which none is near any of another report."""
    spots = {member.ref: _spots(member) for member in members if member.report.status != "denied"}
    by_place: dict[str, list[tuple[Member, Place]]] = {}
    for member in members:
        for place in spots.get(member.ref, [])[:1]:
            by_place.setdefault(place.text, []).append((member, place))
    statements = [
        Statement(
            name,
            frozenset(member.origin for member, _ in told),
            tuple(sorted(ClaimWords(*member.ref, place.start, place.end) for member, place in told)),
        )
        for name, told in sorted(by_place.items())
    ]
    named = {
        name: [place for member, _ in told for place in spots[member.ref]] for name, told in by_place.items()
    }
    return clashing(
        statements,
        lambda one, other: all(_km(a, b) > APART_KM for a in named[one.says] for b in named[other.says]),
    )


def _spots(member: Member) -> list[Place]:
    return [place for place in member.report.places if place.precision in FINE and place.lat is not None]


def _km(one: Place, other: Place) -> float:
    return distance_of(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)
