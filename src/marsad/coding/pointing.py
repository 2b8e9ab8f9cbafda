"""Nouns that mean a place named before: "the town", "the two villages", "the area"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.placing import ANAPHOR, COARSE, DATELINE, SAME_LIST, VAGUE
from marsad.lexicon.letters import ALEF, ARTICLE, YEH
from marsad.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence
    from marsad.coding.places import PlaceMention
    from marsad.geo.vocabulary import Vocabulary, WordMatch

REACH: Final = 12
"""A noun points to places named in at most so many sentences before it."""
BESIDE: Final = 2
"""A noun so few tokens behind a name is only the town which that place lies in."""
_SORTS: Final = {
    "settlement": frozenset({"settlement", "near", "unknown"}),
    "neighbourhood": frozenset({"neighbourhood"}),
    "governorate": frozenset({"governorate"}),
    "area": COARSE - {"country"},
    "facility": frozenset({"exact", "settlement", "near", "neighbourhood"}),
}
"""Precisions that a kind of noun may mean."""


def add_pointed(
    sentences: Sequence[Sentence],
    places: Sequence[list[PlaceMention]],
    areas: Sequence[list[PlaceMention]],
    vocabulary: Vocabulary,
) -> list[list[PlaceMention]]:
    """Return the places of each sentence with those that its nouns point back to, in text order.

    ``areas``: all that is named in the sentences, with what only encloses a place.
    """
    out: list[list[PlaceMention]] = []
    for n, s in enumerate(sentences):
        here, words = list(places[n]), s.tokens.words
        nouns = [at for at in range(s.first, s.end) if vocabulary.points[words[at]]]
        near = range(max(0, n - REACH), n) if nouns else range(0)
        before = [p for m in near for p in places[m] if p.relation != DATELINE]
        for at in nouns:
            match = vocabulary.anaphors.match(words, at, s.end)
            if (
                match is None
                or _is_live(s, at, match)
                or any(p.first - 1 <= at <= p.end + BESIDE for p in here)
            ):
                continue
            same = [p for p in places[n] if p.end <= at]
            vague = match.row.kind == "area"
            meant = same[-1:] if vague and same else _meant(s, at, match, before + same)
            if match.row.kind == "settlement" and match.row.number != "dual":
                named = [p for m in near for p in areas[m]] + [p for p in areas[n] if p.end <= at]
                meant = _called_so(s, at, match, meant, named, vocabulary)
            relation = VAGUE if vague else ANAPHOR
            here += [p._replace(first=at, end=match.end, relation=relation) for p in meant]
        out.append(sorted(here, key=lambda p: p.first))
    return out


def _is_live(s: Sentence, at: int, match: WordMatch) -> bool:
    """Whether the word for a quarter is the adjective "live" of the rounds before it."""
    return match.row.kind == "neighbourhood" and s.covering("weapons", at) is not None


def _introduced(s: Sentence, place: PlaceMention, noun: str) -> bool:
    """Whether the noun stands before the place: "the field of X" whose name is X."""
    before = s.tokens.words[max(0, place.first - 2) : place.first]
    return any(word.endswith(noun) for word in before)


def _called_so(
    s: Sentence,
    at: int,
    match: WordMatch,
    meant: list[PlaceMention],
    named: list[PlaceMention],
    vocabulary: Vocabulary,
) -> list[PlaceMention]:
    """What a noun means where the place meant was called something else: "the city" is no "village of X", and
    no "area of X" if a city was told.
    """
    nouns = {form.partition(ARTICLE)[2] for form in match.row.forms}
    own = s.tokens.words[at].partition(ARTICLE)[2]
    others = [fold(noun) for noun in nouns if fold(noun) != own]
    called_else = meant and any(_introduced(s, meant[0], noun) for noun in others)
    if meant and not called_else and not _is_of_area(s, meant[0], vocabulary):
        return meant
    return [p for p in named if p.relation != DATELINE and _introduced(s, p, own)][-1:] or meant


def _is_of_area(s: Sentence, place: PlaceMention, vocabulary: Vocabulary) -> bool:
    """Whether a place is called an area, a district: "the area of X"."""
    head = vocabulary.types.match(s.tokens.words, place.first - 1, place.first) if place.first else None
    return head is not None and head.row.kind == "area"


def _meant(s: Sentence, at: int, match: WordMatch, known: list[PlaceMention]) -> list[PlaceMention]:
    """The places a noun means: the last list of its sort; of a facility, one that bears the noun's name."""
    sort = _SORTS[match.row.kind]
    fitting = [p for p in known if p.precision in sort]
    if match.row.kind == "facility":
        stem = s.tokens.words[at].partition(ARTICLE)[2]
        if match.row.number == "dual":
            stem = stem[:-2]
        fitting = [p for p in fitting if fold(p.text).startswith(stem) or _introduced(s, p, stem)]
    if match.row.kind == "area":
        fitting = fitting or known
    if not fitting:
        return []
    if match.row.number == "dual":
        listed = _list_of(fitting, fitting[-1])
        called = [p for p in fitting if _is_called_two(s, at, p)]
        two = _list_of(fitting, called[-1]) if called else listed
        listed = listed if {fold(p.text) for p in two} == {fold(p.text) for p in listed} else two
        return listed if len(listed) == 2 else []
    return fitting[-1:]


def _list_of(places: list[PlaceMention], one: PlaceMention) -> list[PlaceMention]:
    """The list that a place belongs to."""
    return [p for p in places if p.group == one.group and abs(one.first - p.first) < SAME_LIST]


def _is_called_two(s: Sentence, at: int, place: PlaceMention) -> bool:
    """Whether the noun for two at ``at`` stood before a place: "the two quarters of X and Y"."""
    own = s.tokens.words[at].partition(ARTICLE)[2][:-1]
    before = s.tokens.words[place.first - 1] if place.first else ""
    return before.endswith((own, own[:-1] + YEH, own[:-1] + ALEF))
