"""Where a text is set that names no country, governorate or large town, no side and no speaker of one war."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from marsad.geo.theatre import DEFAULT_THEATRE, votes_abroad
from marsad.geo.vocabulary import vocabulary_of
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import IN, ON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.geo.gazetteer import Gazetteer
    from marsad.geo.vocabulary import Vocabulary
    from marsad.lexicon import Lexicon
    from marsad.text import Tokens

SMALL_VOTE: Final = 0.5
"""Vote of a small place that one country alone has."""
WITHIN_TOWNS: Final = frozenset({"neighbourhood", "facility"})
"""Kinds of places whose names of one word are mostly everyday words, and no votes."""

UNITS: Final = frozenset({"district", "governorate"})
"""Precisions of the words for units: a place named as one is no small one."""


def small_votes(tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer) -> dict[str, float]:
    """Return the votes of the towns and villages that a text says something of, each name once.

    A name votes that one country alone has, behind "in", "on" or a word that stands with places; words of
    everyday use and names of quarters do not. None votes where one is of the country in which such a text is
    set anyway, or where a country that no pack tells of is named more often.
    """
    vocabulary = vocabulary_of(lexicon, gazetteer)
    named: set[str] = set()
    votes: defaultdict[str, float] = defaultdict(float)
    for i, word in enumerate(tokens.words):
        match = gazetteer.longest(tokens.words, i) if gazetteer.starts(word) else None
        if match is None or not match.article_agrees:
            continue
        if not _says_where(tokens.words, i, match.prefix, vocabulary):
            continue
        name = " ".join(tokens.words[i : match.end])[len(match.prefix) :]
        countries = {row.country for row in match.rows}
        if match.end == i + 1 and all(row.kind in WITHIN_TOWNS for row in match.rows):
            continue
        if len(countries) == 1 and name not in vocabulary.risky and name not in named:
            named.add(name)
            votes[countries.pop()] += SMALL_VOTE
    elsewhere = sum(votes_abroad(tokens, lexicon, gazetteer).values()) if votes else 0.0
    return {} if _default(lexicon) in votes or max(votes.values(), default=0.0) < elsewhere else votes


def _default(lexicon: Lexicon) -> str:
    return lexicon.theatres[0] if lexicon.theatres else next(iter(DEFAULT_THEATRE))


def _says_where(words: Sequence[str], i: int, prefix: str, vocabulary: Vocabulary) -> bool:
    """Whether a name stands behind "in", "on" or a word that stands with places, and names no unit."""
    if prefix.endswith(BEH):
        return True
    if not i:
        return False
    heads = (vocabulary.types.match(words, at, at + 1) for at in (i - 1, i))
    if any(head is not None and head.row.precision in UNITS for head in heads):
        return False
    return words[i - 1] in (IN, ON) or bool(vocabulary.opens[words[i - 1]])
