"""Words of texts and names in the one spelling that linkage compares."""

from __future__ import annotations

from typing import NamedTuple

from marsad.text import Kind, fold, tokenise

_ARTICLE = "\u0627\u0644"
_COUNTED = frozenset((int(Kind.WORD), int(Kind.NUMBER), int(Kind.LATIN)))


class TextWords(NamedTuple):
    """The folded words of a text in reading order and where each starts (code points of the original)."""

    words: tuple[str, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> frozenset[str]:
        """Return the set of words that start inside the stretch."""
        return frozenset(word for word, at in zip(self.words, self.starts, strict=True) if start <= at < end)


def words_of(text: str) -> TextWords:
    """Return the words, numbers and Latin words of ``text``; punctuation, links and emoji are left out."""
    tokens = tokenise(text)
    kept = [i for i, kind in enumerate(tokens.kinds) if kind in _COUNTED]
    return TextWords(tuple(tokens.words[i] for i in kept), tuple(tokens.starts[i] for i in kept))


def name_key(name: str) -> tuple[str, ...]:
    """Return a place name as folded words without their articles: spellings of one name give one key."""
    folded = (fold(word) for word in name.replace("_", " ").split())
    return tuple(word.removeprefix(_ARTICLE) or word for word in folded if word)
