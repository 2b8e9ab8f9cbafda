"""How place names are compared that are written in Latin letters: as they stand, and as they sound.

Everybody writes Arabic and Kurdish names in Latin letters by ear: Deir ez-Zor, Dayr az Zawr, Deir Ezzor. What
all agree on are the consonants; vowels, doubled letters and the article are left out of the sound.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[a-z0-9]+")
_JOINING: Final = re.compile("['\u2018\u2019\u02bb\u02bc\u02be\u02bf`\u00b4]")
"""Apostrophes and the half rings of hamza and ain: they part no word."""

_ARTICLE: Final = re.compile(r"(?:al|el|ul|a([rsztdn])|e([rsztdn])|[ae](?:sh|th|dh))$")
_GLUED_ARTICLE: Final = re.compile(r"(?:[ae](?=([rsztdn])\1)|[ae]l(?=[^aeiouyl]))")
"""The article written in one with its word: before a letter doubled by it, or in full before a consonant."""

_DOUBLED: Final = re.compile(r"(.)\1+")
_SAME: Final = (
    (re.compile("[sc]h|x"), {"sh": "s", "ch": "s", "x": "k"}),
    (
        re.compile("[kgdt]h|dj|ph|q|c"),
        {"kh": "k", "gh": "g", "dh": "d", "th": "t", "dj": "j", "ph": "f", "q": "k", "c": "k"},
    ),
)
"""Spellings of one sound, the longer ones first."""
_UNHEARD: Final = re.compile("(?<=.)[yw]|[aeiou]|(?<=.)h$")
"""Vowels, the letters that write long ones, and the silent end of a word."""
_LEAST: Final = 2
"""Least consonants of a word from which an article may have been taken that is glued to it."""


def latin_words(name: str) -> list[str]:
    """Return the words of a name in plain lower-case Latin letters; what is in other letters is left out."""
    plain = unicodedata.normalize("NFKD", _JOINING.sub("", name).casefold().replace("\u0131", "i"))
    return _WORD.findall("".join(char for char in plain if not unicodedata.combining(char)))


def latin_key(name: str) -> str:
    """Return a Latin name without articles, marks, hyphens and spaces: one key for the ways it is joined."""
    words = latin_words(name)
    return "".join(_without_articles(words))


def sound_of(name: str) -> str:
    """Return how a Latin name sounds: its consonants without the article; its letters when it has none."""
    words = _without_articles(latin_words(name))
    return "".join(map(_sound, words)) or "".join(words)


def _without_articles(words: list[str]) -> list[str]:
    """The words that are no article; the last word is never one."""
    return [word for n, word in enumerate(words) if n == len(words) - 1 or not _ARTICLE.match(word)]


def _sound(word: str) -> str:
    glued = _GLUED_ARTICLE.match(word)
    rest = _consonants(word[glued.end() :]) if glued else ""
    return rest if len(rest) >= _LEAST else _consonants(word)


def _consonants(word: str) -> str:
    for spelling, sounds in _SAME:
        word = spelling.sub(lambda found: sounds[found[0]], word)  # noqa: B023 - used at once
    return _UNHEARD.sub("", _DOUBLED.sub(r"\1", word))


def apart(one: str, other: str, most: int) -> int:
    """Return how many letters are added, dropped, changed or swapped; ``most + 1`` where it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                best = min(best, above[j - 2] + 1)
            row.append(best)
    return min(row[-1], most + 1)
