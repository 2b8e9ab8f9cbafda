"""Where: the toponyms of a document's sentences, resolved together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from marsad.coding.bands import is_numbered
from marsad.coding.datelines import DASHES, dateline_end, poster_end
from marsad.coding.hit_places import hit_places, hit_tokens
from marsad.coding.marks import names_place
from marsad.coding.placing import AGREEMENT, DATELINE, HOME, SEAT
from marsad.coding.pointing import add_pointed
from marsad.coding.quotes import QUOTES
from marsad.geo import find_toponyms, resolve
from marsad.geo.told_from import ToldFrom
from marsad.geo.toponym import BUILT
from marsad.geo.vocabulary import vocabulary_of
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import AND, INSIDE, OF, ON
from marsad.model.codes import PlacePrecision
from marsad.text import NumberReader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.geo import Gazetteer, ResolvedPlace, Toponym
    from marsad.geo.vocabulary import Vocabulary, WordMatch
    from marsad.lexicon import Lexicon
    from marsad.text import Tokens


_NO_PLACES = ("actors", "sources", "events", "outcomes", "weapons")
"""Pack classes whose words are no place names, whatever the gazetteer holds."""


_WORDS = ("objects", "persons", "function", "quantities", "scope", "attribution", "status")
"""Pack classes whose words begin no name that nobody lists."""
_VERBS = frozenset({"events", "outcomes"})
"""Pack classes whose words may be verbs: no verb stands right behind "village", nor a definite adjective."""

_CALLED = frozenset({"settlement", "neighbourhood", "natural", "area"})
"""Kinds of places that may be called by the adjective of a people."""
QUARTER_WORDS = 2
"""Least words of the name of a quarter after which its fighters are called."""
SPEAKER_REACH = 3
"""Most tokens from the particle that ties a place to a speaker to its name."""
JOINED_REACH = 4
"""Most tokens from the word for a building to the next one that "and" joins to it."""
ASIDE_REACH = 12
"""Most tokens from a word that sets places aside to the first of them."""
_COMMAS = frozenset("\u060c,;\u061b:")
_TURNS = ("occur_verb", "leads_to", "light_verb", "clause_break")
"""Kinds of function words that go on with something else in the same clause."""
_TIES = INSIDE | {OF}
_OF_SPEAKER = frozenset({"in", "from"})
_INSIDE = frozenset({"in", "enclosing"})
"""Relations of what a place lies in."""
_WHERE = frozenset({"in", "at", "near", "toward", "direction"})
"""Relations of places where something happens."""
_LANDS = frozenset({"country", "region"})
"""Precisions that tell of no place within a country."""


class PlaceMention(NamedTuple):
    """A resolved place as one sentence names it.

    ``first`` and ``end`` are tokens, ``start`` and ``stop`` code points of the original text without glued
    particles; ``group`` is shared by the places of one list, ``relation`` is how the text ties it ("from",
    "near" ...); ``lat`` and ``lon`` WGS 84 degrees or None; ``admin1`` to ``admin3`` Arabic names or empty.
    ``around`` are the names of what the text says it lies in, ``until`` is the token behind all of that.
    The spot is thought to lie within ``radius_m`` metres; where not ``verified`` its row was written by hand.
    ``stands_in``, ``probability`` and ``runners_up`` are those of the resolved place.
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
    around: tuple[str, ...] = ()
    until: int = 0
    radius_m: int | None = None
    verified: bool = True
    stands_in: bool = False
    probability: float = 0.0
    runners_up: tuple[str, ...] = ()

    @property
    def listed(self) -> bool:
        """Tell whether the gazetteer has the name, be it that of several places."""
        return self.place_id is not None or bool(self.runners_up)


class PlaceFinder:
    """Finds and resolves the places of the sentences that tell of something."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._numbers = NumberReader(lexicon.rows("numbers"))  # type: ignore[arg-type]

    def place(
        self, tokens: Tokens, readings: Sequence[SentenceReading], theatre: Mapping[str, float]
    ) -> None:
        """Fill ``places`` of every reading; places inside the names of actors and speakers are none."""
        vocabulary = vocabulary_of(self._lexicon, self._gazetteer)
        found = [self._toponyms(tokens, reading, theatre) for reading in readings]
        named = []
        told_from = ToldFrom(tokens, vocabulary, self._numbers)
        for reading, places in zip(readings, resolve(found, theatre), strict=True):
            told = [p for p in places if not _is_verbal(p, reading.sentence)]
            told = told_from.places(told, reading.sentence.end)
            reading.areas = [_mention(p, tokens.source) for p in told]
            if reading.voice.tokens or reading.sentence.of("sources"):
                reading.areas = [_seated(m, reading) for m in reading.areas]
            reading.areas = [_set_aside(m, reading.sentence, vocabulary) for m in reading.areas]
            reading.areas = _of_page(reading)
            until = dateline_end(reading.areas, reading.sentence, vocabulary) if reading.areas else 0
            reading.areas = [m._replace(relation=DATELINE) if m.end <= until else m for m in reading.areas]
            named.append(_own(reading.areas, told))
        areas = [r.areas for r in readings]
        pointed = add_pointed([r.sentence for r in readings], named, areas, vocabulary)
        for reading, mentions in zip(readings, pointed, strict=True):
            reading.places = mentions

    def names_spot(self, tokens: Tokens, reading: SentenceReading, theatre: Mapping[str, float]) -> bool:
        """Whether a sentence names what may be a listed place, no mere country or region."""
        named = self._toponyms(tokens, reading, theatre)
        return any((t.rows or t.area) and t.precision not in _LANDS for t in named)

    def _toponyms(
        self, tokens: Tokens, reading: SentenceReading, theatre: Mapping[str, float]
    ) -> list[Toponym]:
        vocabulary = vocabulary_of(self._lexicon, self._gazetteer)
        s = reading.sentence
        objects, blocked = hit_places(s, vocabulary), _blocked(reading, vocabulary, self._gazetteer)
        worded = {at for cls in _WORDS for m in s.of(cls) for at in range(m.first, m.end)}
        return find_toponyms(
            tokens, (s.first, s.end), self._lexicon, self._gazetteer, blocked, theatre, objects, worded
        )


def _of_page(reading: SentenceReading) -> list[PlaceMention]:
    """The places of a sentence, those in the name of the page that posted it as the land around: "City of X
    May 5, 2021 · shared" tells no more than whereabouts.
    """
    end = poster_end(reading.times, reading.sentence) if reading.areas else 0
    return [
        m._replace(lat=None, lon=None, precision="governorate", stands_in=False)
        if m.end <= end and m.precision not in _LANDS
        else m
        for m in reading.areas
    ]


def _blocked(reading: SentenceReading, vocabulary: Vocabulary, gazetteer: Gazetteer) -> set[int]:
    """The tokens inside the names of actors, speakers and the like, where no place is named."""
    s = reading.sentence
    blocked = set(reading.voice.tokens)
    for cls in _NO_PLACES:
        for mark in s.of(cls):
            if cls == "actors" and (
                names_place(s, mark)
                or _is_quarter(s, mark, gazetteer)
                or is_numbered(mark)
                or _is_site(s, mark, vocabulary)
                or _is_city(s, mark, vocabulary)
            ):
                continue
            if cls == "events" and mark.end == mark.first + 1 and _is_name(s, mark, gazetteer):
                continue
            definite = cls == "actors" and gazetteer.rules.has_article(s.word(mark.first))
            if (cls in _VERBS or definite) and _is_behind_village(s, mark, vocabulary, gazetteer, cls):
                continue
            blocked.update(range(mark.first, mark.end))
    blocked.update(at for at in s.everyday_verbs if _has_object(s, at))
    for mark in s.of("sources"):
        blocked.difference_update(range(_where_in(s, mark), mark.end))
        if mark.first not in reading.voice.tokens and _is_building(s, mark, vocabulary):
            blocked.difference_update(range(mark.first, mark.end))
        if s.word(mark.first - 1) in QUOTES and s.word(mark.end) in DASHES:
            blocked.difference_update(_zone(s, mark, vocabulary))
    return blocked


def _has_object(s: Sentence, verb: int) -> bool:
    """Whether a thing stands right behind a verb behind "and": it is no member of a list of places."""
    thing = s.get("objects", verb + 1)
    return s.word(verb).startswith(AND) and thing is not None and not thing.reading.prefix


def _is_quarter(s: Sentence, mark: Mark, gazetteer: Gazetteer) -> bool:
    """Whether fighters are called after a listed place, and something is said to be in it, or in another such
    to which "and" joins it.
    """
    words = s.tokens.words
    if mark.end - mark.first < QUARTER_WORDS or not gazetteer.starts(words[mark.first]):
        return False
    place = gazetteer.longest(words, mark.first, mark.end)
    if place is None or place.end < mark.first + QUARTER_WORDS or mark.reading.suffix:
        return False
    if place.end != mark.end and not words[place.end].startswith(AND):
        return False
    other = s.covering("actors", mark.first - 1) if place.prefix == AND else None
    inside = s.word(mark.first - 1) in INSIDE or place.prefix == BEH
    return inside or (other is not None and other.end == mark.first and _is_quarter(s, other, gazetteer))


def _zone(s: Sentence, mark: Mark, vocabulary: Vocabulary) -> range:
    """The tokens of a zone that is called after two persons: "the zone 'A - B'"."""
    head = vocabulary.types.match(s.tokens.words, mark.first - 2, mark.first - 1)
    end = next((at for at in range(mark.end, s.end) if s.word(at) in QUOTES), mark.first)
    return range(mark.first, end if head is not None and head.row.kind == "area" else mark.first)


def _is_name(s: Sentence, mark: Mark, gazetteer: Gazetteer) -> bool:
    """Whether a word of an event stands before a name, or ends that of a building the gazetteer lists."""
    if getattr(mark.row, "type", "") == AGREEMENT:
        return True
    words, first = s.tokens.words, mark.first - 2
    if first < s.first or not gazetteer.starts(words[first]):
        return False
    match = gazetteer.longest(words, first, mark.end)
    return match is not None and match.end == mark.end and match.rows[0].kind == "facility"


def _is_behind_village(
    s: Sentence, mark: Mark, vocabulary: Vocabulary, gazetteer: Gazetteer, cls: str
) -> bool:
    """Whether a word of a class stands right behind "village" or "the two airports of" where only a name
    does, and is a listed one; that of a people behind "shore" too.
    """
    words, at = s.tokens.words, mark.first - 1
    head = vocabulary.types.match(words, at, mark.first) if at >= s.first else None
    pair = vocabulary.plurals.match(words, at, mark.first) if at >= s.first else None
    kinds = _CALLED if cls == "actors" else {"settlement"}
    settled = head is not None and head.row.kind in kinds
    if not (settled or (pair is not None and pair.row.number == "dual")):
        return False
    if not gazetteer.starts(words[mark.first]):
        return False
    name = gazetteer.longest(words, mark.first, s.end)
    return name is not None and name.article_agrees and name.end >= mark.end


def _is_building(s: Sentence, mark: Mark, vocabulary: Vocabulary) -> bool:
    """Whether the name of one who often speaks is that of a building something is said to be at or around, or
    was done to.
    """
    site = vocabulary.types.match(s.tokens.words, mark.first, mark.end)
    if site is None or not site.row.kind.startswith("building"):
        return False
    if mark.first in hit_tokens(s, vocabulary):
        return True
    relation = vocabulary.relations.match(s.tokens.words, mark.first - 1, mark.first)
    if relation is not None:
        return relation.row.kind in ("near", "at")
    first = max(s.first, mark.first - JOINED_REACH)
    return s.word(mark.first).startswith(AND) and any(
        (before := vocabulary.types.match(s.tokens.words, at, mark.first)) is not None
        and before.row.kind.startswith("building")
        for at in range(first, mark.first)
    )


def _where_in(s: Sentence, mark: Mark) -> int:
    """Where in the name of a speaker it begins to say where he is ("the committees in the city of X")."""
    return next((at for at in range(mark.first + 1, mark.end) if s.word(at) in INSIDE), mark.end)


def _is_site(s: Sentence, mark: Mark, vocabulary: Vocabulary) -> bool:
    """Whether the name of a force stands for its seat of the same name ("around the Armoured Corps")."""
    site = vocabulary.types.match(s.tokens.words, mark.first, mark.end)
    if site is not None and site.row.kind == "base":
        return mark.first in hit_tokens(s, vocabulary)
    named = site is not None and site.row.kind in ("building_whole", "seat_of_arm", "building_of_kind")
    before = s.covering("function", mark.first - 1)
    return named and getattr(before and before.row, "kind", "") in ("beside", "preposition")


def _is_city(s: Sentence, mark: Mark, vocabulary: Vocabulary) -> bool:
    """Whether the name of a state is that of its chief city and the text says what happened on or near it."""
    words = s.tokens.words
    city = vocabulary.areas.match(words, mark.first, mark.end)
    if city is None or city.row.kind != "city" or city.end != mark.end:
        return False
    relation = vocabulary.relations.match(words, mark.first - 1, mark.first)
    kind = vocabulary.types.match(words, mark.first - 1, mark.first)
    return bool(city.prefix) or _says_where(relation) or (kind is not None and kind.row.kind == "settlement")


def _says_where(relation: WordMatch | None) -> bool:
    """Whether a word ties a place to what happens there."""
    return relation is not None and relation.row.kind in _WHERE


def _own(areas: Sequence[PlaceMention], told: Sequence[ResolvedPlace]) -> list[PlaceMention]:
    """The places that are more than the surroundings of others, with the surroundings told of them."""
    out = []
    for mention, place in zip(areas, told, strict=True):
        if place.toponym.is_context:
            continue
        around = [m for m, p in zip(areas, told, strict=True) if p.toponym.within == place.toponym.group]
        until = max(m.end for m in (mention, *around))
        inside = tuple(m.text for m in around if m.relation in _INSIDE)
        out.append(mention._replace(around=inside, until=until))
    return out


def _is_verbal(place: ResolvedPlace, s: Sentence) -> bool:
    """Whether what stands behind "villages" is a verb, not a name ("villages in which ...")."""
    t = place.toponym
    back = s.is_function(t.end, "resumptive") or s.is_function(t.first, "shelters")
    return place.place_id is None and back


def _seated(place: PlaceMention, reading: SentenceReading) -> PlaceMention:
    """A place as the speaker's, where it only says where he is ("a source in the hospital of X")."""
    if place.relation not in _OF_SPEAKER:
        return place
    s, said = reading.sentence, reading.voice.tokens
    if any(mark.first < place.first < mark.end for mark in s.of("sources")):
        return place._replace(relation=HOME)
    for at in range(place.first, max(s.first, place.first - SPEAKER_REACH), -1):
        tied = s.word(at) in _TIES or s.word(at)[:1] == BEH
        if tied and at - 1 in said:
            return place._replace(relation=SEAT)
    return place


def _set_aside(place: PlaceMention, s: Sentence, vocabulary: Vocabulary) -> PlaceMention:
    """A place as that of others, where its clause says that fire came or wounded were brought there; "on" a
    place is done to it, but where the phrase itself ends so ("were shared out on").
    """
    first, turns = max(s.first, place.first - ASIDE_REACH), vocabulary.turns_aside
    if not any(turns[word] for word in s.tokens.words[first : place.first]):
        return place
    for at in range(place.first - 1, first - 1, -1):
        if s.word(at) in _COMMAS or _tells_next(s, at, vocabulary) or s.is_function(at, *_TURNS):
            break
        aside = vocabulary.asides.match(s.tokens.words, at, place.end)
        if aside is not None and (place.relation != "at" or s.word(aside.end - 1) == ON):
            return place._replace(relation=HOME)
    return place


def _tells_next(s: Sentence, at: int, vocabulary: Vocabulary) -> bool:
    """Whether an event begins at a token that is none of the words which set places aside: "taken to the
    hospital after the blast in X".
    """
    if s.get("events", at) is None:
        return False
    words = s.tokens.words
    phrases = (vocabulary.asides.match(words, n, s.end) for n in range(max(s.first, at - 2), at + 1))
    return not any(phrase is not None and phrase.end > at for phrase in phrases)


def _mention(place: ResolvedPlace, source: str) -> PlaceMention:
    """A resolved place as the sentence names it; the hospital people are brought to is no place of events."""
    t = place.toponym
    relation = HOME if t.relation == "to" and t.kind in BUILT else t.relation
    verified = all(row.verified for row in t.rows if row.id == place.place_id)
    return PlaceMention(
        t.first, t.end, t.start, t.stop, source[t.start : t.stop], place.place_id, place.lat, place.lon,
        place.precision, place.admin1, place.admin2, place.admin3, t.group, relation, (), t.end,
        place.radius_m, verified, place.stands_in, place.probability, place.runners_up,
    )  # fmt: skip
