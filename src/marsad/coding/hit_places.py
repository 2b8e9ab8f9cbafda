"""Where the name of what an event was done to stands: right behind its word, or behind "on" there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import ARTICLE
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.geo.vocabulary import Vocabulary

_TAKEN: Final = frozenset({"raid", "territory_gain", "attack", "siege"})
"""Types of event that are done to places, besides strikes."""
_DOERS: Final = ("actors", "weapons")
"""Pack classes of who or what may stand between a verb and the place: "the guns shelled X"."""
_OTHERS: Final = (
    "objects",
    "persons",
    "weapons",
    "function",
    "events",
    "outcomes",
    "attribution",
    "status",
    "time",
)
"""Pack classes of what else may stand there: "struck a house", "an attack launched"."""
ON_REACH: Final = 2
"""Tokens that may describe the event before "on": "the Israeli aggression against"."""


def hit_places(s: Sentence, vocabulary: Vocabulary) -> set[int]:
    """The tokens at which a bare name is that of a place an event was done to.

    "The bombing of X", "stormed X", "the aggression against X", "side Y targeted X".
    """
    hit = hit_tokens(s, vocabulary)
    return {at for at in hit if at not in s.blocked and _may_be_place(s, at, vocabulary)}


def hit_tokens(s: Sentence, vocabulary: Vocabulary) -> set[int]:
    """The tokens at which what an event was done to is named, a place or not."""
    out = set()
    for mark in s.of("events"):
        kind = getattr(mark.row, "type", "")
        if kind not in _TAKEN and family_of(kind) != "strike":
            continue
        at = mark.end
        out.add(at)
        subject = s.get("events", at)
        if mark.reading.pos == "verb" and subject is not None and s.word(at).startswith(ARTICLE):
            out.add(subject.end)
        for cls in (*_DOERS, "persons"):
            doer = s.get(cls, at)
            if cls == "persons" and not s.word(at).startswith(ARTICLE):
                continue
            if doer is not None and (mark.reading.pos == "verb" or _begins(s, mark.first)):
                out.add(doer.end)
        for on in range(at, min(at + ON_REACH + 1, s.end - 1)):
            relation = vocabulary.relations.match(s.tokens.words, on, s.end)
            if relation is not None and relation.row.kind == "at":
                out.add(relation.end)
            if relation is not None or s.is_punct(on):
                break
    return {at for at in out if at < s.end}


def _begins(s: Sentence, at: int) -> bool:
    """Whether a word begins its sentence or clause, where one that may be a noun or a verb is a verb."""
    return at == s.first or s.is_punct(at - 1)


def _may_be_place(s: Sentence, at: int, vocabulary: Vocabulary) -> bool:
    """Whether no word of another sort stands at a token; lands are named in other classes too, and names
    begin with "mother of" and "father of".
    """
    land = vocabulary.areas.match(s.tokens.words, at, s.end)
    father = s.word(at) in vocabulary.heads and not s.word(at).startswith(ARTICLE)
    named = land is not None or (father and s.get("persons", at) is not None)
    return named or not any(s.get(cls, at) for cls in _OTHERS)
