"""What may be glued to the front and the end of an Arabic word, and the stems that remain without it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.lexicon.letters import (
    ARTICLE,
    BEH,
    FEH,
    KAF,
    LAM,
    LIL,
    SEEN,
    SPEAKER,
    TEH,
    THIRD_PERSON,
    WAW,
    YEH,
)  # fmt: skip

_SHORTEST = 2
"""Letters that must remain: two-letter function words take clitics too (and + in). The form table decides."""
_SHORTEST_BOUND = 3
"""Letters that must remain before an attached pronoun."""


class Split(NamedTuple):
    """A word without its proclitics. ``noun``, ``verb``, ``future``: what the stem can be after them.

    ``future`` means an imperfect verb only. ``article``: the article was taken off.
    """

    prefix: str
    stem: str
    noun: bool
    verb: bool
    future: bool
    article: bool


def splits(word: str) -> Iterator[Split]:
    """Yield the ways to take proclitics off a folded word, the word as it is first.

    The order on the word is: and/so; then "will" or "let" before an imperfect, or to/by/as and the article
    before a noun. Before an imperfect the speech of Syria, Egypt and Sudan has "by" too. "To the" is written
    without the alef of the article: the stem gets it back, for names that have the article of their own.
    """
    yield Split("", word, True, True, False, False)
    yield from _inner(word, "")
    if len(word) > _SHORTEST and word[0] in (WAW, FEH):
        rest, lead = word[1:], word[0]
        yield Split(lead, rest, True, True, False, False)
        yield from _inner(rest, lead)


def _inner(word: str, lead: str) -> Iterator[Split]:
    if len(word) <= _SHORTEST:
        return
    first, rest = word[0], word[1:]
    if first == SEEN:
        yield Split(lead + first, rest, False, False, True, False)
    elif word.startswith(ARTICLE):
        yield from _definite(lead + ARTICLE, word[2:])
    elif first in (BEH, LAM, KAF):
        spoken = first == BEH and rest[0] in (TEH, YEH)
        yield Split(lead + first, rest, True, False, first == LAM or spoken, False)
        if rest.startswith(ARTICLE):
            yield from _definite(lead + first + ARTICLE, rest[2:])
        elif word.startswith(LIL):
            yield from _definite(lead + LIL, word[2:])
            yield Split(lead + first, ARTICLE + word[2:], True, False, False, False)


def _definite(prefix: str, stem: str) -> Iterator[Split]:
    if len(stem) >= _SHORTEST:
        yield Split(prefix, stem, True, False, False, True)


_PRONOUNS = tuple((form, False) for form in THIRD_PERSON) + tuple((form, True) for form in SPEAKER)
_LAST_LETTERS = tuple({form[-1] for form, _ in _PRONOUNS})


def pronouns(stem: str) -> Iterator[tuple[str, str, bool]]:
    """Yield (stem without an attached pronoun, the pronoun, whether it is of the first or second person)."""
    if len(stem) <= _SHORTEST_BOUND or not stem.endswith(_LAST_LETTERS):
        return
    for pronoun, speaker in _PRONOUNS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= _SHORTEST_BOUND:
            yield stem[: -len(pronoun)], pronoun, speaker
