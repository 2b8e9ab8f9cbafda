"""Which countries a text is about: their villages are looked for, and their places preferred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from marsad.geo.gazetteer import Gazetteer
from marsad.geo.vocabulary import Answers, Vocabulary, land_of, vocabulary_of
from marsad.lexicon import Lexicon
from marsad.text import Tokens

DEFAULT_THEATRE: Final[Mapping[str, float]] = MappingProxyType({"SY": 1.0})
"""The theatre of a text that speaks of none, where the packs speak of none either."""

_PRIOR: Final = 0.3
"""Votes the default theatre, the first that the packs tell of, has before the text is read."""
_NAME: Final = 0.5
"""Vote of the name of a side, a speaker or a small place (of several words) that one theatre alone knows."""
_PEOPLE: Final = 0.5
"""Vote of a word that says of which country somebody or something is."""
_SHARE: Final = 0.15
"""Least share of the votes that makes a country part of the theatre."""
_AT_WAR_ELSEWHERE: Final = frozenset({"IL", "TR", "RU", "US", "IR", "FR", "GB"})
"""States that are named because they take part in the wars of other countries."""
_FAMOUS: Final = 100_000
"""Population from which a town's name is a vote for its country."""


def document_theatre(
    tokens: Tokens,
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    named: Iterable[str] = (),
) -> dict[str, float]:
    """Return the countries the text is about, with weights that sum to at most 1, in the order of the codes.

    Names of countries, their peoples, governorates and large towns vote, a name of several countries for
    each by its share. ``named`` are the countries whose sides and speakers the text names, one a mention.
    """
    return theatre_of(theatre_votes(tokens, lexicon, gazetteer, named), lexicon)


def theatre_of(votes: dict[str, float], lexicon: Lexicon) -> dict[str, float]:
    """Return the countries that a text with these votes is about; without a vote those of the packs."""
    default = {lexicon.theatres[0]: 1.0} if lexicon.theatres else DEFAULT_THEATRE
    count = defaultdict(float, {country: _PRIOR * weight for country, weight in default.items()})
    for country, share in votes.items():
        count[country] += share
    total = sum(count.values())
    shares = {country: share / total for country, share in sorted(count.items())}
    return {country: share for country, share in shares.items() if share >= _SHARE} or dict(default)


def theatre_votes(
    tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer, named: Iterable[str] = ()
) -> dict[str, float]:
    """Return the votes of a text for the countries it names, empty where it names none."""
    known = _known(lexicon, gazetteer)
    votes: defaultdict[str, float] = defaultdict(float)
    vocabulary = vocabulary_of(lexicon, gazetteer)
    voters, after = _voters(lexicon, gazetteer), 0
    for country in named:
        votes[country] += _NAME
    for i, word in enumerate(tokens.words):
        country_votes = voters[word]
        if i < after or country_votes == {}:
            continue
        if country_votes is None:
            after, country_votes = _votes_at(i, tokens.words, vocabulary, gazetteer, known)
        for country, share in country_votes.items():
            votes[country] += share
    return votes


def votes_abroad(tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer) -> dict[str, float]:
    """Return the votes of a text for the countries it names that no pack tells of."""
    known = _known(lexicon, gazetteer) | _AT_WAR_ELSEWHERE
    vocabulary = vocabulary_of(lexicon, gazetteer)
    areas, lands = vocabulary.areas, vocabulary.lands
    votes: defaultdict[str, float] = defaultdict(float)
    for i, word in enumerate(tokens.words):
        area = areas.match(tokens.words, i, len(tokens.words)) if lands[word] else None
        country = "" if area is None else land_of(area.row)
        if country and country not in known:
            votes[country] += 1.0
    return votes


@lru_cache(maxsize=8)
def _known(lexicon: Lexicon, gazetteer: Gazetteer) -> frozenset[str]:
    """The countries that the gazetteer and the packs tell of."""
    return frozenset((*gazetteer.rules.theatre_countries, *lexicon.theatres))


@lru_cache(maxsize=8)
def _voters(lexicon: Lexicon, gazetteer: Gazetteer) -> Answers[dict[str, float] | None]:
    """Gives the votes of each word, null where they hang on the words behind it: most names are one word, and
    vote alike whatever stands beside them.
    """
    vocabulary, known = vocabulary_of(lexicon, gazetteer), _known(lexicon, gazetteer)

    def votes_of(word: str) -> dict[str, float] | None:
        if not vocabulary.votes[word]:
            return {}
        if vocabulary.lands[word] or gazetteer.reach(word) > 1:
            return None
        return _votes_at(0, [word], vocabulary, gazetteer, known)[1]

    return Answers(votes_of)


def _votes_at(
    i: int, words: list[str], vocabulary: Vocabulary, gazetteer: Gazetteer, known: frozenset[str]
) -> tuple[int, dict[str, float]]:
    """Return where reading goes on and the votes of the name at ``i``."""
    land = vocabulary.lands[words[i]]
    area = vocabulary.areas.match(words, i, len(words)) if land else None
    if area is not None:
        country = land_of(area.row)
        return area.end, {country: 1.0} if country in known else {}
    people = vocabulary.demonyms.match(words, i, len(words)) if land else None
    if people is not None:
        return people.end, {people.row.id.removeprefix("people_").upper(): _PEOPLE}
    match = gazetteer.longest(words, i)
    if match is None or not match.article_agrees:
        return i + 1, {}
    if match.end == i + 1 and words[i][len(match.prefix) :] in vocabulary.risky:
        return match.end, {}
    famous = [row for row in match.rows if row.kind == "admin1" or row.population >= _FAMOUS]
    votes: dict[str, float] = {}
    if not famous and match.end > i + 1 and len({row.country for row in match.rows}) == 1:
        named = vocabulary.types.match(words, i, match.end) is None
        return match.end, {match.rows[0].country: _NAME} if named else {}
    for row in famous:
        votes[row.country] = votes.get(row.country, 0.0) + 1 / len(famous)
    return match.end, votes
