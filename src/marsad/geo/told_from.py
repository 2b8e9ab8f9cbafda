"""Places that a text only tells from others: "5 km north of X", "between X and Y", "the road from X to Y".

Such a place gets a point of its own, so far from X in that direction or halfway between the two, and a radius
that reaches back to what it is told from: the interchange format holds a point, and a circle around the
middle of a line covers the line. Which place is meant by X was decided before and is not touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from marsad.geo.bearings import bearing_of
from marsad.geo.resolve import ResolvedPlace
from marsad.geo.sentence_words import OPENERS
from marsad.geo.spots import Spot, metres_between, middle, towards
from marsad.geo.vocabulary import LENGTHS, Vocabulary
from marsad.text import Kind, NumberReader, Tokens

_ALONE: Final = frozenset({"two_kilometres"})
"""Kinds of words of length that hold their number."""

FARTHEST_M: Final = 100_000.0
"""No text tells a place from one that is further away."""
_LONGEST_M: Final = 600_000.0
"""Nor speaks of a line so long: one of its ends is a namesake's."""
_NEAREST_M: Final = 200.0
_TOLD: Final = frozenset({"direction", "distance"})
_BETWEEN: Final = "between"
_ROAD: Final = "road"
_BEFORE: Final = 8
"""Tokens before a name that may say how far from it."""
_BEHIND: Final = 4
"""Tokens behind a name up to the number that says how far from it ("by some")."""
_LEAD: Final = 4
"""Tokens from "between" to the first of the two names ("the two towns of")."""
_STRAY: Final = 1
"""Words of no meaning here that may stand between a distance and the name ("about")."""
_NUMBER_WORDS: Final = 4


class _Distance(NamedTuple):
    """A distance told at the tokens ``first`` to ``end``, end exclusive."""

    first: int
    end: int
    metres: float


class ToldFrom:
    """Finds in one sentence what its places are told from."""

    def __init__(self, tokens: Tokens, vocabulary: Vocabulary, numbers: NumberReader) -> None:
        self._words = tokens.words
        self._kinds = tokens.kinds
        self._vocabulary = vocabulary
        self._numbers = numbers

    def places(self, places: Sequence[ResolvedPlace], limit: int) -> list[ResolvedPlace]:
        """Return the places of a sentence that ends before token ``limit``, moved to where they are told."""
        found = list(places)
        for at, place in enumerate(places):
            if place.toponym.relation in _TOLD and _has_own_point(place):
                low = places[at - 1].toponym.end if at else 0
                until = places[at + 1].toponym.first if at + 1 < len(places) else limit
                found[at] = self._away(place, low, until)
        for at in range(len(places) - 1):
            if self._is_line(places, at):
                found[at], found[at + 1] = _halfway(places[at], places[at + 1])
        return found

    def _away(self, place: ResolvedPlace, low: int, until: int) -> ResolvedPlace:
        """Move a place as far from the town as the text says, where it says in which direction."""
        name = place.toponym
        before = self._distance_before(max(low, name.first - _BEFORE), name.first)
        behind = None if before is not None else self._distance_behind(name.end, until)
        told = before or behind
        if told is None or not _NEAREST_M <= told.metres <= FARTHEST_M:
            return place
        radius = round(told.metres) + _row_radius(place)
        first = told.end if before is not None else max(low, name.first - _BEFORE)
        winds = self._winds(range(name.first - 1, first - 1, -1))
        if not winds:
            end = name.end if behind is None else behind.end
            winds = self._winds(range(end, min(until, end + _LEAD)))
        bearing = bearing_of(winds) if winds else None
        if bearing is None or place.lat is None or place.lon is None:
            return place._replace(radius_m=radius)
        spot = towards(Spot(place.lat, place.lon), bearing, told.metres)
        return place._replace(lat=spot.lat, lon=spot.lon, radius_m=radius, precision="near")

    def _distance_before(self, low: int, name: int) -> _Distance | None:
        """Return the distance told before a name, with nothing but words of place between."""
        stray = 0
        for at in range(name - 1, low - 1, -1):
            told = self._distance_ending(at, low)
            if told is not None:
                return told
            if not self._says_where(at):
                stray += 1
                if stray > _STRAY or self._kinds[at] == Kind.PUNCT:
                    return None
        return None

    def _distance_ending(self, at: int, low: int) -> _Distance | None:
        """Return the distance whose word of length stands at a token."""
        length = self._length(at)
        if length is None:
            return None
        kind, metres = length
        if kind in _ALONE:
            return _Distance(at, at + 1, metres)
        for first in range(max(low, at - _NUMBER_WORDS), at):
            value = self._value(first, at)
            if value is not None:
                return _Distance(first, at + 1, value * metres)
        return None

    def _distance_behind(self, end: int, until: int) -> _Distance | None:
        """Return the distance told right behind a name ("south of X by twenty kilometres")."""
        for at in range(end, min(until, end + _BEHIND + _NUMBER_WORDS)):
            if self._kinds[at] == Kind.PUNCT:
                return None
            told = self._distance_ending(at, end)
            if told is not None:
                return told if told.first - end <= _BEHIND else None
        return None

    def _length(self, at: int) -> tuple[str, float] | None:
        for kind, table in self._vocabulary.lengths:
            if table.match(self._words, at, at + 1) is not None:
                return kind, LENGTHS[kind]
        return None

    def _value(self, first: int, end: int) -> float | None:
        """Return the number that the tokens ``first`` to ``end`` are, glued particles taken off its first."""
        word = self._words[first]
        if self._kinds[first] == Kind.NUMBER and end == first + 1:
            try:
                return float(word)
            except ValueError:
                return None
        for _, stem in self._vocabulary.spellings.stems(word):
            number = self._numbers.read(self._words, self._kinds, first, stem)
            if number is not None and number.end == end:
                return float(number.value)
        return None

    def _winds(self, tokens: range) -> list[complex]:
        """Return the points of the compass that stand in a row, the first met on the way over some tokens."""
        found: list[complex] = []
        for at in tokens:
            wind = self._wind(at)
            if wind is not None:
                found.append(wind)
            elif found or not self._says_where(at):
                break
        return found

    def _wind(self, at: int) -> complex | None:
        return self._vocabulary.sides[self._words[at]]

    def _says_where(self, at: int) -> bool:
        """Tell whether a token stands with names of places: a type word, a relation, a direction, a quote."""
        words, tables = self._words, self._vocabulary
        if words[at] in OPENERS or self._wind(at) is not None:
            return True
        return any(
            table.match(words, at, at + 1) is not None
            for table in (tables.types, tables.plurals, tables.relations, tables.directions, tables.arounds)
        )

    def _is_line(self, places: Sequence[ResolvedPlace], at: int) -> bool:
        """Tell whether a place and the next one are the ends of what the text speaks of."""
        one, other = places[at], places[at + 1]
        if not (_has_own_point(one) and _has_own_point(other)) or one.place_id == other.place_id:
            return False
        first, second = one.toponym, other.toponym
        if first.within != second.within:
            return False
        alone = all(p.toponym.group != first.group for p in (*places[:at], *places[at + 2 :]))
        if first.kind == _ROAD:
            return alone and first.group == second.group
        if not first.relation == second.relation == _BETWEEN or not alone:
            return False
        lead = range(max(0, first.first - _LEAD), first.first)
        return any(self._vocabulary.lines.match(self._words, word, first.first) is not None for word in lead)


def _has_own_point(place: ResolvedPlace) -> bool:
    return place.place_id is not None and place.lat is not None and not place.stands_in


def _row_radius(place: ResolvedPlace) -> int:
    """Return how wide the place itself is from which another is told."""
    return next(row.radius_m for row in place.toponym.rows if row.id == place.place_id)


def _halfway(one: ResolvedPlace, other: ResolvedPlace) -> tuple[ResolvedPlace, ResolvedPlace]:
    """Put both ends of a line at its middle, each with a circle that covers the line and itself."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return one, other
    first, second = Spot(one.lat, one.lon), Spot(other.lat, other.lon)
    spot = middle(first, second)
    length = metres_between(first, second)
    if length > _LONGEST_M:
        return one, other
    reach = round(length / 2)
    moved = [
        place._replace(lat=spot.lat, lon=spot.lon, radius_m=reach + _row_radius(place), precision="near")
        for place in (one, other)
    ]
    return moved[0], moved[1]
