"""What the packs know of the words of a report: the means of a weapon, the kind of a thing hit, names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final

from marsad.lexicon import Lexicon, load_lexicon
from marsad.lexicon.schema import FunctionWord, Object, Weapon
from marsad.linkage.rarity import Rarity, default_rarity
from marsad.linkage.words import stem_of
from marsad.text import tokenise

_SAYS_NOTHING: Final = frozenset((None, "", "none"))
SERVANT: Final = frozenset(("\u0639\u0628\u062f",))
_VAGUE: Final = frozenset(("aim", "position", "seat", "damage"))
"""Kinds of things hit that every report of war names."""
_SHORT: Final = 2
_COMMON: Final = 6
"""A word that more of the texts counted have is no family name."""


@cache
def _lexicon() -> Lexicon:
    return load_lexicon().only(("objects", "weapons", "function"))


def means_of(phrases: Iterable[str]) -> frozenset[str]:
    """Return what a report's weapons stand for (``air``, ``artillery`` ...), those the packs know."""
    return _read("weapons", tuple(sorted(phrases)))


def kinds_of(phrases: Iterable[str]) -> frozenset[str]:
    """Return the kinds of things hit (``hospital``, ``market`` ...), those the packs know."""
    return _read("objects", tuple(sorted(phrases)))


@lru_cache(maxsize=1 << 16)
def _read(cls: str, phrases: tuple[str, ...]) -> frozenset[str]:
    found = set()
    for phrase in phrases:
        words = tokenise(phrase).words
        readings = [one for one in _lexicon().readings(words, 0) if one.cls == cls]
        if readings:
            row = max(readings, key=lambda one: one.end).row
            found.add(row.means if isinstance(row, Weapon) else row.kind if isinstance(row, Object) else "")
    return frozenset(str(one) for one in found - _SAYS_NOTHING)


def scene_of(stems: Iterable[str]) -> frozenset[str]:
    """Return the kinds of things that the stems of a text name, hit or not: a school, a market, a camp."""
    scenes = _scenes()
    return frozenset(scenes[stem] for stem in stems if stem in scenes)


@cache
def _scenes() -> dict[str, str]:
    """Return the kind of thing that each stem of the packs' single words stands for, where it is only one."""
    found: dict[str, set[str]] = {}
    for form, _, row in _lexicon().forms(("objects",)):
        if isinstance(row, Object) and row.kind not in _SAYS_NOTHING | _VAGUE and " " not in form:
            found.setdefault(stem_of(form), set()).add(row.kind)
    return {
        stem: next(iter(kinds)) for stem, kinds in found.items() if len(kinds) == 1 and len(stem) > _SHORT
    }


@cache
def given_names() -> frozenset[str]:
    """Return the folded given names of the packs."""
    rows = _lexicon().forms(("function",))
    return frozenset(
        form
        for form, _, row in rows
        if isinstance(row, FunctionWord) and row.kind == "given_name" and " " not in form
    )


def names_in(words: Sequence[str]) -> frozenset[str]:
    """Return the personal names along folded words: a given name and the word behind it.

    The word behind is another given name or rare, so that "Muhammad said" is no name. A servant's name
    ("Abd al-Karim") is one given name of two words.
    """
    given, rarity = given_names(), default_rarity()
    found = set()
    last = len(words) - 1
    for at, word in enumerate(words):
        if word not in given:
            continue
        end = at + 2 if word in SERVANT else at + 1
        if end <= last and _may_follow(words[end], given, rarity):
            found.add(" ".join(words[at : end + 1]))
    return frozenset(found)


def _may_follow(word: str, given: frozenset[str], rarity: Rarity) -> bool:
    stem = stem_of(word)
    return word in given or (len(word) > _SHORT and bool(stem) and rarity.count(stem) <= _COMMON)
