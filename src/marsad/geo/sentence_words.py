"""What the words of one sentence are to names: free or taken, grammar, common, beginnings of names."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final

from marsad.geo.gazetteer import Gazetteer
from marsad.geo.vocabulary import Vocabulary, WordMatch
from marsad.lexicon.letters import ALEF_MAKSURA, TANWEEN
from marsad.lexicon.particles import ON
from marsad.text import Kind, Tokens

OPENERS: Final = frozenset("\"'#([")
"""Marks that may stand before a name without parting it from what introduces it."""
DOUBTED: Final = frozenset({"unit_site", "building_of_kind"})
"""Kinds of type words that begin a place only in some surroundings."""
NAMING: Final = (Kind.WORD, Kind.LATIN)
"""Kinds of tokens that names are made of."""
SHORTEST: Final = 3
"""Letters of the shortest word that begins names as any other may."""


class SentenceWords:
    """The words of one sentence of a text, asked about as parts of names."""

    def __init__(
        self,
        tokens: Tokens,
        *,
        limit: int,
        vocabulary: Vocabulary,
        gazetteer: Gazetteer,
        theatre: Mapping[str, float],
        blocked: Container[int],
    ) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.kinds = tokens.kinds
        self.limit = limit
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer
        self.theatre = theatre
        self.blocked = blocked

    def skip(self, i: int) -> tuple[int, str]:
        """Step over opening marks; return the next token and the last mark stepped over."""
        mark = ""
        while i < self.limit and self.words[i] in OPENERS:
            mark = self.words[i]
            i += 1
        return i, mark

    def is_word(self, i: int) -> bool:
        """Tell whether token ``i`` is a free Arabic or Latin word of the sentence."""
        return i < self.limit and self.kinds[i] in NAMING and i not in self.blocked

    def is_noun(self, i: int) -> bool:
        """Tell whether the text marks the word at ``i`` as an indefinite noun that nothing depends on."""
        return not TANWEEN.isdisjoint(self.tokens.source[self.tokens.starts[i] : self.tokens.ends[i]])

    def _is_on(self, i: int) -> bool:
        """Tell whether the word at ``i`` is the particle "on", which folding makes the name Ali."""
        spelled = self.tokens.source[self.tokens.starts[i] : self.tokens.ends[i]]
        return self.words[i] == ON and spelled.endswith(ALEF_MAKSURA)

    def is_plain(self, i: int) -> bool:
        """Tell whether a word of time or grammar, or one that only describes, stands at ``i``."""
        return self.words[i] in self.vocabulary.plain or self.words[i] in self.vocabulary.stops

    def is_grammar(self, i: int, *, areas: bool = True) -> bool:
        """Tell whether a place word other than a name stands at ``i``; ``areas``: regions count."""
        words, vocabulary = self.words, self.vocabulary
        area = vocabulary.areas.match(words, i, self.limit) if areas else None
        if area is not None and self._is_home(area):
            return True
        tables = (vocabulary.directions, vocabulary.relations, vocabulary.plurals)
        return any(table.match(words, i, self.limit) for table in tables) or self._is_type(i)

    def is_free(self, i: int) -> bool:
        """Tell whether token ``i`` is a word of the sentence that may be a name rather than grammar."""
        return i < self.limit and self.is_word(i) and not self.is_grammar(i)

    def _is_type(self, i: int) -> bool:
        match = self.vocabulary.types.match(self.words, i, self.limit)
        if match is not None and match.row.kind in DOUBTED:
            return False
        return match is not None and not (self.words[i] in self.vocabulary.heads and match.end == i + 1)

    def _is_common(self, i: int, *, definite_too: bool = True) -> bool:
        word = self.words[i]
        if word in self.vocabulary.generic:
            return True
        return word in self.vocabulary.risky and (definite_too or not self.gazetteer.rules.has_article(word))

    def _is_home(self, area: WordMatch) -> bool:
        return area.row.country is None or area.row.country in self.theatre

    def after_head(self, i: int, word: str | None = None) -> int:
        """Return the end of a name at ``i`` whose first word may want a second one; 0 if that is missing."""
        if (word or self.words[i]) not in self.vocabulary.heads:
            return i + 1
        if not self.is_word(i + 1) or (self.is_grammar(i + 1) and not self._is_hill(i + 1)):
            return 0
        again = self.words[i + 1] in self.vocabulary.heads and self.is_word(i + 2)
        return i + 3 if again and not self.is_grammar(i + 2) else i + 2

    def _is_hill(self, i: int) -> bool:
        """Tell whether a bare word for a natural feature stands at ``i``, as in names of two words."""
        match = self.vocabulary.types.match(self.words, i, self.limit)
        return match is not None and match.row.kind == "natural" and not match.prefix and match.end == i + 1

    def is_headed(self, i: int) -> bool:
        """Tell whether the word at ``i`` begins with a glued word for a village, as names do."""
        word, heads = self.words[i], self.vocabulary.glued_heads
        glued = word.startswith(heads) and any(
            word.startswith(head) and len(word) >= len(head) + SHORTEST for head in heads
        )
        return glued and self.is_word(i) and word not in self.vocabulary.risky

    def _is_ended(self, i: int) -> bool:
        """Tell whether the second word of a village's name may stand at ``i``: a definite one, or a name."""
        rules = self.gazetteer.rules
        if not self.is_word(i) or self.is_plain(i):
            return False
        return rules.has_article(self.words[i]) or self.words[i] in self.vocabulary.heads
