"""Where: the toponyms of a document's sentences, resolved together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from marsad.coding.marks import names_place
from marsad.coding.placing import DATELINE
from marsad.coding.pointing import add_pointed
from marsad.geo import find_toponyms, resolve
from marsad.geo.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.marks import Sentence
    from marsad.geo import Gazetteer, ResolvedPlace, Toponym
    from marsad.lexicon import Lexicon
    from marsad.model.codes import PlacePrecision
    from marsad.text import Tokens


_NO_PLACES = ("actors", "sources", "events", "outcomes", "weapons")
"""Pack classes whose words are no place names, whatever the gazetteer holds."""


DATELINE_WORDS = 8
"""A line with a place, a dash and an outlet or author has at most so many tokens."""
_DASHES = frozenset("-\u2013\u2014")


class PlaceMention(NamedTuple):
    """A resolved place as one sentence names it.

    ``first`` and ``end`` are tokens, ``start`` and ``stop`` code points of the original text without glued
    particles; ``group`` is shared by the places of one list, ``relation`` is how the text ties it ("from",
    "near" ...); ``lat`` and ``lon`` WGS 84 degrees or None; ``admin1`` to ``admin3`` Arabic names or empty.
    """

    first: int
    end: int
    start: int
    stop: int
    text: str
    place_id: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    admin1: str
    admin2: str
    admin3: str
    group: int
    relation: str


class PlaceFinder:
    """Finds and resolves the places of the sentences that tell of something."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer

    def place(
        self, tokens: Tokens, readings: Sequence[SentenceReading], theatre: Mapping[str, float]
    ) -> None:
        """Fill ``places`` of every reading; places inside the names of actors and speakers are none."""
        found: list[list[Toponym]] = []
        for reading in readings:
            s = reading.sentence
            blocked = set(reading.voice.tokens)
            for cls in _NO_PLACES:
                for mark in s.of(cls):
                    if not (cls == "actors" and names_place(s, mark)):
                        blocked.update(range(mark.first, mark.end))
            found.append(
                find_toponyms(tokens, (s.first, s.end), self._lexicon, self._gazetteer, blocked, theatre)
            )
        named = []
        for reading, places in zip(readings, resolve(found, theatre), strict=True):
            told = [p for p in places if not _is_verbal(p, reading.sentence)]
            reading.areas = [_mention(p, tokens.source) for p in told]
            if reading.areas and _is_dateline(reading.areas[0], reading.sentence):
                reading.areas[0] = reading.areas[0]._replace(relation=DATELINE)
            named.append([m for m, p in zip(reading.areas, told, strict=True) if not p.toponym.is_context])
        vocabulary = vocabulary_of(self._lexicon, self._gazetteer)
        pointed = add_pointed([r.sentence for r in readings], named, vocabulary)
        for reading, mentions in zip(readings, pointed, strict=True):
            reading.places = mentions


def _is_verbal(place: ResolvedPlace, s: Sentence) -> bool:
    """Whether what stands behind "villages" is a verb, not a name ("villages in which ...")."""
    t = place.toponym
    back = s.is_function(t.end, "resumptive") or s.is_function(t.first, "shelters")
    return place.place_id is None and back


def _is_dateline(place: PlaceMention, s: Sentence) -> bool:
    """Whether a place only says where the report was written: "Tripoli (agency) -", "Tripoli - outlet"."""
    words = s.tokens.words
    line_first, line_end = s.tokens.lines[s.line]
    if place.first > line_first + 1 or place.relation or place.end >= line_end:
        return False
    short = line_end - line_first <= DATELINE_WORDS
    return words[place.end] == "(" or (short and words[place.end] in _DASHES)


def _mention(place: ResolvedPlace, source: str) -> PlaceMention:
    t = place.toponym
    return PlaceMention(
        t.first, t.end, t.start, t.stop, source[t.start : t.stop], place.place_id, place.lat, place.lon,
        place.precision, place.admin1, place.admin2, place.admin3, t.group, t.relation,
    )  # fmt: skip
