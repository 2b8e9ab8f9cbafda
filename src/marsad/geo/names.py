"""How place names are compared: one key for all spellings of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from marsad.text import fold

REMEMBERED_WORDS: Final = 100_000
"""Words of which something is remembered; past it the memory starts afresh, so that it stays bounded."""
_BREAK = re.compile(r"[\W_]+")


class NameRules(msgspec.Struct, frozen=True, kw_only=True):
    """The writing habits of the language, from ``data/gazetteer/rules.yaml``; all words folded."""

    article: str
    hamza: str
    keep: tuple[str, ...]
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    fused_article: str
    type_words: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    theatre_countries: tuple[str, ...]

    def folded(self) -> NameRules:
        """Return the rules with their words in the form in which tokens are compared."""
        return msgspec.structs.replace(
            self,
            keep=tuple(map(fold, self.keep)),
            type_words=tuple(map(fold, self.type_words)),
            adjective_endings=tuple(map(fold, self.adjective_endings)),
        )

    def bare(self, word: str) -> str:
        """Return a folded word without hamza and without its article; a short rest keeps the article."""
        word = word.replace(self.hamza, "")
        if word.startswith(self.article) and len(word) > len(self.article) + 1 and word not in self.keep:
            return word[len(self.article) :]
        return word

    def has_article(self, word: str) -> bool:
        """Tell whether a folded word starts with the article."""
        return self.bare(word) != word.replace(self.hamza, "")

    def key(self, words: Sequence[str]) -> str:
        """Return the key of a name given as folded words: no articles, no hamza, no spaces."""
        return "".join(map(self.bare, words))

    def joined_key(self, words: Sequence[str]) -> str:
        """Return the key of the name written as one word: only the first article is left out."""
        return self.bare("".join(words))

    def stems(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield ``(prefix, rest)`` for each way a folded word may carry glued particles, bar none at all."""
        for conjunction in ("", *self.conjunctions):
            if not word.startswith(conjunction):
                continue
            rest = word[len(conjunction) :]
            if conjunction and len(rest) > 1:
                yield conjunction, rest
            if rest.startswith(self.fused_article) and len(rest) > len(self.fused_article) + 1:
                yield (
                    conjunction + self.fused_article[0],
                    self.article + rest[len(self.fused_article) :],
                )
            for preposition in self.prepositions:
                if rest.startswith(preposition) and len(rest) > len(preposition) + 1:
                    yield conjunction + preposition, rest[len(preposition) :]


class Spellings:
    """What the rules make of a word, remembered: texts say the same words again and again."""

    def __init__(self, rules: NameRules) -> None:
        self.rules = rules
        self._stems: dict[str, tuple[tuple[str, str], ...]] = {}
        self._bare: dict[str, str] = {}

    def stems(self, word: str) -> tuple[tuple[str, str], ...]:
        """Return ``(prefix, rest)`` for each way to read glued particles off a folded word, none at first."""
        stems = self._stems.get(word)
        if stems is None:
            if len(self._stems) >= REMEMBERED_WORDS:
                self._stems.clear()
            stems = self._stems[word] = (("", word), *self.rules.stems(word))
        return stems

    def bare(self, word: str) -> str:
        """Return a folded word without hamza and article, as ``NameRules.bare`` does."""
        bare = self._bare.get(word)
        if bare is None:
            if len(self._bare) >= REMEMBERED_WORDS:
                self._bare.clear()
            bare = self._bare[word] = self.rules.bare(word)
        return bare

    def key(self, words: Sequence[str]) -> str:
        """Return the key of a name, as ``NameRules.key`` does."""
        return "".join(map(self.bare, words))


def words_of(name: str) -> list[str]:
    """Return the folded words of a name; punctuation and underscores part words."""
    return [fold(word) for word in _BREAK.split(name) if word]
