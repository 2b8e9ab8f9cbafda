"""Reading one name at a token: one the gazetteer knows, or one that only the words around it make a name."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final, NamedTuple

from marsad.geo.gazetteer import Gazetteer, NameMatch
from marsad.geo.rows import PlaceRow
from marsad.geo.sentence_words import OPENERS, SHORTEST, SentenceWords
from marsad.geo.vocabulary import Vocabulary, WordMatch
from marsad.lexicon.particles import THIRD_PERSON_ENDS
from marsad.text import Tokens

QUOTES: Final = frozenset("\"'")
CLOSERS: Final = frozenset("\"')]")
QUOTED_WORDS: Final = 4
"""Longest unknown name in quotes, in words."""
WELL_KNOWN: Final = 300_000
"""Population from which a town is well known outside its own theatre."""
NOTABLE: Final = 10_000
"""Population from which a town of the theatre is known without introduction."""


class Name(NamedTuple):
    """A name of the tokens ``first`` to ``end`` (exclusive); ``prefix`` is glued to its first token."""

    first: int
    end: int
    prefix: str
    rows: tuple[PlaceRow, ...]
    agrees: bool
    marked: bool


class NameFinder(SentenceWords):
    """Reads names in one sentence of a text."""

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
        super().__init__(
            tokens, limit=limit, vocabulary=vocabulary, gazetteer=gazetteer, theatre=theatre, blocked=blocked
        )
        self._read: dict[tuple[int, bool], Name | None] = {}

    def known(self, i: int, *, prefix: bool = False) -> Name | None:
        """Return the longest listed name after opening marks at ``i``; with glued particles if ``prefix``."""
        key = (i, prefix)
        if key in self._read:
            return self._read[key]
        name = self._read[key] = self._known(i, prefix=prefix)
        return name

    def _known(self, i: int, *, prefix: bool) -> Name | None:
        i, mark = self.skip(i)
        if not self.is_word(i) or not self.gazetteer.starts(self.words[i]):
            return None
        match = self.gazetteer.longest(self.words, i, self._stretch(i), glued=prefix)
        if match is not None and self._is_on(match.end - 1):
            match = self.gazetteer.longest(self.words, i, match.end - 1, glued=prefix)
        if match is not None and self._is_begun(i, match):
            return None
        if match is not None and self._ends_with_direction(i, match):
            match = self.gazetteer.longest(self.words, i, match.end - 1, glued=prefix)
        if match is None or len(self._bare(i, match)) < 2:
            return None
        if self.is_noun(i):
            return None
        name = Name(i, match.end, match.prefix, match.rows, match.article_agrees, bool(mark))
        return None if self._is_generic(name) else name

    def _ends_with_direction(self, i: int, match: NameMatch) -> bool:
        """Tell whether a name begins with the article and ends with a direction that has none: it is one from
        what follows. "Al-Bab, east of Aleppo" is not the gate of that name.
        """
        has_article, last = self.gazetteer.rules.has_article, match.end - 1
        first = self.words[i].removeprefix(match.prefix)
        if last == i or not has_article(first) or has_article(self.words[last]):
            return False
        return self.vocabulary.directions.match(self.words, last, match.end) is not None

    def _is_begun(self, i: int, match: NameMatch) -> bool:
        """Tell whether only the first word of an unlisted village's name is a listed one: "Khillat al-X"."""
        begun = match.end == i + 1 and not match.prefix and self.words[i] in self.vocabulary.village_heads
        return begun and self._is_ended(i + 1)

    def _is_generic(self, name: Name) -> bool:
        """Tell whether the name is just a word for a kind of place or an event, never meant as a name."""
        if not self.vocabulary.sorts[self.stem(name)]:
            return False
        words = self.name_words(name)
        for table in (self.vocabulary.generic, self.vocabulary.directions):
            match = table.match(words, 0, len(words))
            if match is not None and not match.prefix and match.end == len(words):
                return True
        return False

    def _stretch(self, i: int) -> int:
        end = i
        while self.is_word(end) and end < i + 6:
            end += 1
        return end

    def _bare(self, i: int, match: NameMatch) -> str:
        return "".join(self.words[i : match.end])[len(match.prefix) :]

    def unknown(self, i: int, *, strict: bool, common: bool = False) -> Name | None:
        """Return the words at ``i`` as the name of a place nobody lists, or None.

        ``strict``: only names with the article, in quotes, after a hash or beginning as names do.
        ``common``: a common word with the article will do, as quarters are called.
        """
        i, mark = self.skip(i)
        if mark and mark not in "#(":
            return self._quoted(i, mark)
        city = self.city(i) if self.is_word(i) else None
        if city is not None and not city.prefix:
            return city._replace(marked=bool(mark))
        if not self._may_be_name(i, common=common) or not self._looks_like_name(i, mark, strict=strict):
            return None
        end = self.after_head(i)
        if end and self.is_word(end) and self.words[end] in self.vocabulary.tails:
            end += not self._is_direction_of(end)
        return Name(i, end, "", (), agrees=True, marked=bool(mark)) if end else None

    def _is_direction_of(self, i: int) -> bool:
        """Tell whether the word at ``i`` is a direction from the town behind it, not the end of a name."""
        match = self.vocabulary.directions.match(self.words, i, self.limit)
        if match is None or match.end >= self.limit:
            return False
        return self.known(match.end) is not None or self.area(match.end) is not None

    def city(self, i: int) -> Name | None:
        """Return the city at ``i`` of a country without a gazetteer, or None."""
        match = self.vocabulary.areas.match(self.words, i, self.limit)
        if match is None or match.row.kind != "city":
            return None
        return Name(i, match.end, match.prefix, (), agrees=True, marked=False)

    def area(self, i: int) -> WordMatch | None:
        """Return the area at ``i``, or None; one of a land the text is not about gives way to a namesake."""
        match = self.vocabulary.areas.match(self.words, i, self.limit)
        if match is None or self._is_home(match):
            return match
        name = self.known(i, prefix=True)
        namesake = name is not None and name.end >= match.end and name.prefix == match.prefix
        namesake = namesake and name is not None and self.in_theatre(name.rows)
        return None if namesake else match

    def _may_be_name(self, i: int, *, common: bool) -> bool:
        """Tell whether the word at ``i`` is neither grammar nor a common word."""
        if not self.is_word(i) or self.is_grammar(i) or self.is_noun(i):
            return False
        if self.words[i] in self.vocabulary.arounds:
            return False
        if self.words[i] in self.vocabulary.heads:
            return True
        if self.is_plain(i):
            return False
        if self._is_common(i, definite_too=not common):
            return False
        return not self.words[i].startswith(self.gazetteer.rules.fused_article)

    def _looks_like_name(self, i: int, mark: str, *, strict: bool) -> bool:
        rules, word = self.gazetteer.rules, self.words[i]
        if word in self.vocabulary.heads:
            return True
        if len(word) < 3:
            return False
        if mark == "#" or rules.has_article(word):
            return True
        return not strict and not word.endswith(rules.adjective_endings)

    def _quoted(self, i: int, mark: str) -> Name | None:
        end = self._quote_end(i)
        closed = end < self.limit and (self._is_second(end) or not self.is_word(end))
        if end == i or not closed or (end == i + 1 and self._is_common(i)):
            return None
        return Name(i, end, "", (), agrees=True, marked=True)

    def _quote_end(self, i: int) -> int:
        """Return where the name in quotes that begins at ``i`` ends; "and the" in it begins another one."""
        end = i
        while self.is_word(end) and end < i + QUOTED_WORDS and not (end > i and self._is_second(end)):
            end += 1
        return end

    def _is_second(self, i: int) -> bool:
        rules = self.gazetteer.rules
        return self.words[i].startswith(rules.conjunctions[0] + rules.article)

    def _is_part(self, name: Name) -> bool:
        """Tell whether quotes hold more words than the name."""
        end = self._quote_end(name.first)
        quoted = name.first > 0 and self.words[name.first - 1] in QUOTES
        if name.end < self.limit and self.words[name.end].startswith(self.gazetteer.rules.conjunctions[0]):
            return False
        return quoted and name.end < end < self.limit and self.words[end] in QUOTES

    def is_risky(self, name: Name) -> bool:
        """Tell whether the name is one word that is also a common word or a person's name."""
        if name.end > name.first + 1:
            return self.stem(name) in self.vocabulary.persons
        return self.stem(name) in self.vocabulary.risky

    def _is_short(self, name: Name) -> bool:
        """Tell whether a name begins with a word of two letters that is none with which names begin."""
        stem = self.stem(name)
        headed = name.end > name.first + 1 and stem in self.vocabulary.heads
        return len(stem) < SHORTEST and not headed

    def stem(self, name: Name) -> str:
        """Return the first word of a name without its glued particles."""
        word = self.words[name.first]
        rest = word[len(name.prefix) :]
        rules = self.gazetteer.rules
        fused = rules.fused_article
        if name.prefix and rest.startswith(fused[0]) and name.prefix[-1] == fused[0]:
            return rules.article + rest[1:]
        return rest

    def name_words(self, name: Name) -> tuple[str, ...]:
        """Return the words of a name, without marks and glued particles."""
        rest = self.words[name.first + 1 : name.end]
        return (self.stem(name), *(word for word in rest if word not in OPENERS))

    def local(self, rows: tuple[PlaceRow, ...]) -> tuple[PlaceRow, ...]:
        """Return the rows of the theatre and those known everywhere; a namesake elsewhere is not meant."""
        return tuple(row for row in rows if row.country in self.theatre or self._is_famous(row))

    def in_theatre(self, rows: tuple[PlaceRow, ...]) -> bool:
        """Tell whether one of the rows lies in the theatre."""
        return any(row.country in self.theatre for row in rows)

    def is_strong(self, name: Name, *, home: bool = False) -> bool:
        """Tell whether a name is a place wherever it stands: a unit or town everybody knows.

        ``home``: only places of the theatre count.
        """
        if not name.agrees or self.is_risky(name) or self._is_short(name):
            return False
        return any(self._is_famous(row) and (not home or row.country in self.theatre) for row in name.rows)

    def _is_famous(self, row: PlaceRow) -> bool:
        if row.country in self.theatre:
            return row.kind in ("admin1", "admin2", "admin3") or row.population >= NOTABLE
        return row.kind == "admin1" or row.population >= WELL_KNOWN

    def is_known_town(self, row: PlaceRow) -> bool:
        """Tell whether a place is a unit or town of the theatre that everybody there knows."""
        return row.country in self.theatre and self._is_famous(row)

    def is_medium(self, name: Name) -> bool:
        """Tell whether a name is a place after a preposition: one of the theatre that is no common word, or a
        town that everybody there knows.
        """
        if self.stem(name) in self.vocabulary.towns and name.end == name.first + 1:
            return name.agrees and any(map(self.is_known_town, name.rows))
        if (self.is_risky(name) and not self._is_of_father(name)) or self._is_short(name):
            return False
        return self.in_theatre(name.rows) and (name.agrees or name.end > name.first + 1)

    def _is_of_father(self, name: Name) -> bool:
        """Tell whether a name of several words begins with "father of" or the like, as towns and men do."""
        stem = self.stem(name)
        return name.end > name.first + 1 and stem in self.vocabulary.heads and stem in self.vocabulary.persons

    def is_definite_village(self, name: Name) -> bool:
        """Tell whether a name is that of a place of the theatre that only lacks the article the text has."""
        definite = self.gazetteer.rules.has_article(self.stem(name))
        return definite and not self.is_risky(name) and self.in_theatre(name.rows)

    def is_his(self, name: Name) -> bool:
        """Tell whether a name of one word may be somebody's thing ("his convoy"): it ends as nouns with a
        pronoun do.
        """
        raw = self.tokens.source[self.tokens.starts[name.first] : self.tokens.ends[name.first]]
        plain = not self.gazetteer.rules.has_article(self.words[name.first])
        return plain and name.end == name.first + 1 and raw.endswith(THIRD_PERSON_ENDS[0])

    def is_quoted_part(self, name: Name) -> bool:
        """Tell whether the name is only part of a short phrase in quotes: of a person's name or a title."""
        first, end = name.first, name.end
        while first > 0 and name.first - first < QUOTED_WORDS and self.is_word(first - 1):
            first -= 1
        while self.is_word(end) and end - name.end < QUOTED_WORDS:
            end += 1
        quoted = first > 0 and self.words[first - 1] in QUOTES
        return (
            quoted
            and end < self.limit
            and self.words[end] in QUOTES
            and (first, end) != (name.first, name.end)
        )

    def of_village(self, i: int) -> Name | None:
        """Return the unlisted name at ``i`` that begins with a word with which only villages' names begin."""
        i, mark = self.skip(i)
        if (
            not self.is_word(i)
            or self.words[i] not in self.vocabulary.village_heads
            or not self._is_ended(i + 1)
        ):
            return None
        end = self.after_head(i)
        return Name(i, end, "", (), agrees=True, marked=bool(mark)) if end else None

    @property
    def joining(self) -> str:
        """Return the glued particle that means and."""
        return self.gazetteer.rules.conjunctions[0]

    @property
    def in_prefix(self) -> str:
        """Return the glued preposition that means in."""
        return self.gazetteer.rules.prepositions[0]
