"""Forms of a noun: number, state and case, as they are written without vowel marks.

Rules follow W. Wright, *A Grammar of the Arabic Language*, part second, chapter II.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from marsad.lexicon.letters import (
    ALEF,
    ALEF_MAKSURA,
    ARTICLE,
    DUAL_NOMINATIVE,
    DUAL_OBLIQUE,
    FEMININE_PLURAL,
    HAMZA,
    HAMZA_SEATS,
    PLURAL_NOMINATIVE,
    PLURAL_OBLIQUE,
    TEH,
    TEH_MARBUTA,
    WAW,
    YEH,
)
from marsad.lexicon.schema import Noun
from marsad.text import fold

RARE = 2
"""The rank of forms that give way to a pronoun reading: the dual before its genitive."""
FREE, BOTH, BOUND = 0, 1, 2
"""Whether a form stands alone only, alone or before an attached pronoun, or before a pronoun only."""


class Feature(msgspec.Struct, frozen=True, array_like=True, order=True, gc=False):
    """What is known of a form from its shape.

    ``rank`` orders readings of one surface, likeliest 0; ``article``: may take the article; ``bind``: FREE,
    BOTH or BOUND; ``speaker``: takes pronouns of the first and second person too; ``before``: stands only
    before a word that begins with this letter (a preposition written together with it).
    """

    pos: str
    number: str = ""
    gender: str = ""
    case: str = ""
    voice: str = ""
    aspect: str = ""
    definite: bool = False
    article: bool = False
    bind: int = FREE
    speaker: bool = False
    rank: int = 0
    before: str = ""


class Form(NamedTuple):
    """A folded surface form of one or more words with its features."""

    text: str
    feature: Feature


def inflect(noun: Noun) -> Iterator[Form]:
    """Yield every written form of ``noun``, folded, its tail attached."""
    for text, plain in _all_forms(noun):
        feature = msgspec.structs.replace(plain, speaker=noun.speaker and plain.bind != FREE)
        if not noun.tail:
            yield Form(fold(text), feature)
        elif feature.case != "acc" and feature.bind != BOUND:
            fixed = msgspec.structs.replace(feature, bind=FREE, article=False)
            yield Form(f"{fold(text)} {fold(noun.tail)}", fixed)


def _all_forms(noun: Noun) -> Iterator[tuple[str, Feature]]:
    gender = noun.gender or ("f" if noun.sg.endswith(TEH_MARBUTA) else "m")
    if noun.sg:
        yield from _stem(noun.sg, "sg", gender, noun.definite)
        yield from _duals(noun.sg, noun.du, noun.dual, gender, kin=noun.kin)
    plurals = noun.pl
    if plurals is None and noun.sg.endswith(TEH_MARBUTA) and " " not in noun.sg:
        plurals = (noun.sg[:-1] + FEMININE_PLURAL,)
    for plural in plurals or ():
        yield from _plural(plural, noun.sg, gender)
    if noun.f:
        yield from _stem(noun.f, "sg", "f")
        yield from _duals(noun.f, None, noun.dual, "f")
        for plural in noun.fpl if noun.fpl is not None else (_feminine_plural(noun.f),):
            yield from _stem(plural, "pl", "f")


def _feminine_plural(word: str) -> str:
    return (word[:-1] if word.endswith(TEH_MARBUTA) else word) + FEMININE_PLURAL


def _stem(word: str, number: str, gender: str, definite: bool | None = None) -> Iterator[tuple[str, Feature]]:
    """A singular or broken plural: itself, before a pronoun, and with the accusative ending."""
    if definite is None:
        definite = word.startswith(ARTICLE)
    base = Feature("noun", number, gender, definite=definite, article=not definite)
    if " " in word or definite:
        yield word, base
        return
    if word.endswith(TEH_MARBUTA):
        yield word, base
        yield word[:-1] + TEH, msgspec.structs.replace(base, bind=BOUND, article=False)
    elif word.endswith(ALEF_MAKSURA):
        yield word, base
        yield word[:-1] + ALEF, msgspec.structs.replace(base, bind=BOUND, article=False)
    else:
        yield word, msgspec.structs.replace(base, bind=BOTH)
        if word.endswith(ALEF + HAMZA):
            for seat in HAMZA_SEATS:
                yield word[:-1] + seat, msgspec.structs.replace(base, bind=BOUND, article=False)
        if not word.endswith((ALEF, ALEF + HAMZA, FEMININE_PLURAL)):
            yield word + ALEF, msgspec.structs.replace(base, case="acc", article=False, rank=1)


def _duals(
    word: str, given: tuple[str, ...] | None, wanted: bool, gender: str, *, kin: bool = False
) -> Iterator[tuple[str, Feature]]:
    """The dual; before a genitive only where that is not written as an adjective in -i would be, before a
    pronoun also where the noun is of ``kin``.
    """
    base = Feature("noun", "du", gender, article=True)
    if given is not None:
        for form in given:
            yield form, base
        return
    if not wanted or " " in word or word.startswith(ARTICLE):
        return
    stem = word[:-1] + TEH if word.endswith(TEH_MARBUTA) else word
    if stem.endswith(ALEF_MAKSURA):
        stem = stem[:-1] + YEH
    yield stem + DUAL_NOMINATIVE, msgspec.structs.replace(base, case="nom")
    yield stem + DUAL_OBLIQUE, msgspec.structs.replace(base, case="obl", rank=1)
    if stem.endswith((TEH, YEH)) or kin:
        bind = BOTH if stem.endswith((TEH, YEH)) else BOUND
        construct = msgspec.structs.replace(base, article=False, bind=bind, rank=RARE)
        yield stem + ALEF, msgspec.structs.replace(construct, case="nom")
        yield stem + YEH, msgspec.structs.replace(construct, case="obl")


def _plural(plural: str, singular: str, gender: str) -> Iterator[tuple[str, Feature]]:
    if plural != singular + PLURAL_NOMINATIVE:
        yield from _stem(plural, "pl", gender)
        return
    base = Feature("noun", "pl", gender, article=True)
    construct = msgspec.structs.replace(base, article=False, bind=BOTH, rank=1)
    yield plural, msgspec.structs.replace(base, case="nom")
    yield singular + PLURAL_OBLIQUE, msgspec.structs.replace(base, case="obl")
    yield singular + WAW, msgspec.structs.replace(construct, case="nom")
    yield singular + YEH, msgspec.structs.replace(construct, case="obl")
