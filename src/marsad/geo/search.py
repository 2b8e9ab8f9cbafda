"""Looking a place up for a person: in any spelling and script, with near spellings where nothing answers."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from string import ascii_lowercase
from typing import Final, NamedTuple

from marsad.geo.gazetteer import Gazetteer
from marsad.geo.latin import apart, latin_key, latin_words, sound_of
from marsad.geo.names import words_of
from marsad.geo.part import Part
from marsad.geo.rows import UNITS, PlaceRow
from marsad.geo.scoring import distance_of, is_seat

EXACT: Final = "exact"
LETTER: Final = "letter"
SOUND: Final = "sound"
WITHIN: Final = "part"
HOLDS: Final = "holds"
NEAR: Final = {
    LETTER: "one letter apart",
    SOUND: "sounds alike",
    WITHIN: "part of its name",
    HOLDS: "its name is part of what was asked",
}
"""Why a place is shown although it has another name, the likeliest first."""

_LEAST_LETTERS: Final = 3
"""Letters of the shortest name that others are looked for one letter apart from."""
_SOUND_APART: Final = 3
"""Most letters between two Latin names that sound alike and are taken for one."""
_PLAIN_KIND: Final = {
    "populated_place": 3.0, "admin1": 2.0, "neighbourhood": 1.5, "facility": 1.5, "admin2": 1.4,
    "natural": 1.2, "admin3": 1.0,
}  # fmt: skip
"""How likely somebody who gives a bare name means a place of a kind."""
_POPULATION: Final = 0.6
"""Worth of ten times the population."""
_SEAT: Final = 1.5
"""Worth of being the town that a unit is named after."""
_FIRST_NAME: Final = 1.0
"""Worth of the name being the place's first."""
_UNVERIFIED: Final = -0.3
_STEPS: Final[tuple[float, ...]] = (0.1, 0.5, 2.0)
"""Degrees around a point in which places are looked for without a name, while there are too few."""
_ENOUGH: Final = 20
"""So many places around a point are enough."""

Point = tuple[float, float]


class Found(NamedTuple):
    """A place that answers: how it does (EXACT or a key of NEAR), and how far from the point asked for."""

    row: PlaceRow
    match: str = EXACT
    distance_km: float | None = None


class Wanted(NamedTuple):
    """What places are to be: of these countries and kinds, in one of these units; empty means any."""

    countries: Collection[str] = ()
    kinds: Collection[str] = ()
    units: Sequence[PlaceRow] = ()

    def accepts(self, row: PlaceRow) -> bool:
        """Tell whether a place is as wanted."""
        return (
            (not self.countries or row.country in self.countries)
            and (not self.kinds or row.kind in self.kinds)
            and (not self.units or any(lies_in(row, unit) for unit in self.units))
        )


ANYTHING: Final = Wanted()


def lies_in(row: PlaceRow, unit: PlaceRow) -> bool:
    """Tell whether a place lies in an administrative unit, or is it."""
    level = UNITS.index(unit.kind) + 1
    return row.country == unit.country and _units(row)[:level] == _units(unit)[:level]


def _units(row: PlaceRow) -> tuple[str, str, str]:
    return row.admin1_en or row.admin1, row.admin2_en or row.admin2, row.admin3_en or row.admin3


def units_named(gazetteer: Gazetteer, name: str) -> list[PlaceRow]:
    """Return the administrative units with this id, place code or name, in any spelling."""
    for place_id in (name, *(f"{country}-{name}" for country in gazetteer.rules.theatre_countries)):
        row = gazetteer.get(place_id)
        if row is not None:
            return [row] if row.kind in UNITS else []
    return list({row.id: row for row in _exact(gazetteer, name) if row.kind in UNITS}.values())


def search(
    gazetteer: Gazetteer, name: str, wanted: Wanted = ANYTHING, near: Point | None = None
) -> list[Found]:
    """Return the places that answer to a name, likeliest first, or nearest to ``near`` first.

    Where none does, those with a name like it; all are marked with why. Without a name all places as wanted.
    """
    if name:
        for match, answers in _answers(gazetteer, name):
            kept = {row.id: (letters, row) for letters, row in answers if wanted.accepts(row)}
            if kept:
                return _sorted(kept.values(), match, _Asked(gazetteer, name), near)
        return []
    rows = _everywhere(gazetteer) if near is None else _around(gazetteer, near, wanted)
    kept = {row.id: (0, row) for row in rows if wanted.accepts(row)}
    return _sorted(kept.values(), EXACT, _Asked(gazetteer, name), near)


class _Asked(NamedTuple):
    """The name asked for, and where."""

    gazetteer: Gazetteer
    name: str


Answers = Iterable[tuple[int, PlaceRow]]
"""Places with the number of letters between their names and the one asked for, as far as it matters."""


def _answers(gazetteer: Gazetteer, name: str) -> Iterator[tuple[str, Answers]]:
    yield EXACT, _even(_exact(gazetteer, name))
    yield LETTER, _even(_one_letter_apart(gazetteer, name))
    yield SOUND, _sounding(gazetteer, name)
    yield LETTER, _even(gazetteer.rows(partial(_near_numbers, latin_key(name), ascii_lowercase)))
    yield WITHIN, _even(_having(gazetteer, name))
    yield HOLDS, _even(_held(gazetteer, name))


def _even(rows: Iterable[PlaceRow]) -> Answers:
    return ((0, row) for row in rows)


def _exact(gazetteer: Gazetteer, name: str) -> Iterator[PlaceRow]:
    """The places of a name; of a Latin one those too that share the Arabic name of one that has it."""
    yield from gazetteer.lookup(name)
    key = latin_key(name)
    if key:
        found = list(gazetteer.rows(lambda part: part.spelt(key)))
        yield from found
        for arabic in dict.fromkeys(tuple(words_of(row.name_ar)) for row in found):
            yield from gazetteer.lookup_words(arabic)
            if arabic[:1] and arabic[0] in gazetteer.rules.type_words:
                yield from gazetteer.lookup_words(arabic[1:])


def _one_letter_apart(gazetteer: Gazetteer, name: str) -> Iterator[PlaceRow]:
    words = words_of(name)
    for key in dict.fromkeys((gazetteer.rules.key(words), gazetteer.rules.joined_key(words))):
        yield from gazetteer.rows(partial(_near_numbers, key, ""))


def _near_numbers(key: str, letters: str, part: Part) -> Iterator[int]:
    """The rows with a name one letter apart from a key, which is Arabic where no letters are given."""
    if len(key) >= _LEAST_LETTERS:
        named = part.spelt if letters else part.named
        for other in dict.fromkeys(_variants(key, letters or part.head.letters)):
            yield from named(other)


def _variants(key: str, letters: str) -> Iterator[str]:
    """The keys with one letter of ``key`` swapped with the next, changed, left out or added."""
    for i in range(len(key) + 1):
        before, after = key[:i], key[i:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in letters)


def _sounding(gazetteer: Gazetteer, name: str) -> Iterator[tuple[int, PlaceRow]]:
    key, sound = latin_key(name), sound_of(name)
    if key:
        for row in gazetteer.rows(lambda part: part.sounding(sound)):
            spelt = (row.name_en, *gazetteer.details(row.id).alt_en)
            letters = min(apart(key, latin_key(own), _SOUND_APART) for own in spelt)
            if letters <= _SOUND_APART:
                yield letters, row


def _having(gazetteer: Gazetteer, name: str) -> Iterator[PlaceRow]:
    for words in (list(map(gazetteer.rules.bare, words_of(name))), latin_words(name)):
        if words:
            yield from gazetteer.rows(partial(_numbers_of_all, words))


def _numbers_of_all(words: Sequence[str], part: Part) -> list[int]:
    return sorted(set.intersection(*(set(part.having(word)) for word in words)))


def _held(gazetteer: Gazetteer, name: str) -> Iterator[PlaceRow]:
    """The places named by the longest run of words of ``name`` that is a name."""
    words = name.replace("_", " ").split()
    for length in range(len(words) - 1, 0, -1):
        runs = (" ".join(words[i : i + length]) for i in range(len(words) - length + 1))
        found = [row for run in runs for row in _exact(gazetteer, run)]
        if found:
            yield from found
            return


def _everywhere(gazetteer: Gazetteer) -> Iterator[PlaceRow]:
    return gazetteer.rows(lambda part: range(len(part)))


def _around(gazetteer: Gazetteer, near: Point, wanted: Wanted) -> list[PlaceRow]:
    lat, lon = near
    found: list[PlaceRow] = []
    for step in _STEPS:
        box = (lat - step, lon - step, lat + step, lon + step)
        found = list(filter(wanted.accepts, gazetteer.rows(partial(_numbers_in, box))))
        if len(found) >= _ENOUGH:
            break
    return found


def _numbers_in(box: tuple[float, float, float, float], part: Part) -> Iterator[int]:
    return part.within(*box)


def _sorted(answers: Answers, match: str, asked: _Asked, near: Point | None) -> list[Found]:
    most = 0 if match == EXACT else 1
    arabic = asked.gazetteer.rules.joined_key(words_of(asked.name))
    latin = latin_key(asked.name)

    def is_first(row: PlaceRow) -> bool:
        first = asked.gazetteer.rules.joined_key(words_of(row.name_ar))
        if first and apart(arabic, first, most) <= most:
            return True
        return latin != "" and apart(latin, latin_key(row.name_en), most) <= most

    ranked = []
    for letters, row in answers:
        distance = None if near is None else round(distance_of(row.lat, row.lon, *near), 1)
        score = _likelihood(row) + (_FIRST_NAME if is_first(row) else 0.0)
        ranked.append(((distance or 0.0, letters, -score, row.id), Found(row, match, distance)))
    return [found for _, found in sorted(ranked, key=lambda item: item[0])]


def _likelihood(row: PlaceRow) -> float:
    """How likely somebody means a place who gives no more than a name."""
    score = _PLAIN_KIND.get(row.kind, 0.0) + _POPULATION * math.log10(row.population + 1)
    if not row.verified:
        score += _UNVERIFIED
    if row.kind == "populated_place" and is_seat(row):
        score += _SEAT
    return score
