"""Reading one name at a token: one the gazetteer knows, or one that only the words around it make a name."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final, NamedTuple

from marsad.geo.gazetteer import Gazetteer, NameMatch
from marsad.geo.rows import PlaceRow
from marsad.geo.vocabulary import Vocabulary
from marsad.lexicon.letters import YEH
from marsad.text import Kind, Tokens

OPENERS: Final = frozenset("\"'#([")
"""Marks that may stand before a name without parting it from what introduces it."""
_IDAFA: Final = frozenset({"facility", "building", "base"})
"""Kinds of things named after a noun with its owner ("the camp of Kuwait of mercy")."""
_OF_TWO: Final = frozenset({"settlement", "area", "neighbourhood"})
"""Kinds of places that often have names of two words."""
_QUOTES: Final = frozenset("\"'")
CLOSERS: Final = frozenset("\"')]")
NAMING: Final = (Kind.WORD, Kind.LATIN)
"""Kinds of tokens that names are made of."""
_QUOTED_WORDS: Final = 4
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


class NameFinder:
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
        self.words = tokens.words
        self.kinds = tokens.kinds
        self.limit = limit
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer
        self.theatre = theatre
        self.blocked = blocked
        self._read: dict[tuple[int, bool], Name | None] = {}

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
        match = self.gazetteer.longest(self.words, i, self._stretch(i))
        if match is None or (match.prefix and not prefix) or len(self._bare(i, match)) < 2:
            return None
        name = Name(i, match.end, match.prefix, match.rows, match.article_agrees, bool(mark))
        return None if self._is_generic(name) else name

    def _is_generic(self, name: Name) -> bool:
        """Tell whether the name is just a word for a kind of place or an event, never meant as a name."""
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
        city = self.vocabulary.areas.match(self.words, i, self.limit) if self.is_word(i) else None
        if city is not None and city.row.kind == "city" and not city.prefix:
            return Name(i, city.end, "", (), agrees=True, marked=bool(mark))
        if not self._may_be_name(i, common=common) or not self._looks_like_name(i, mark, strict=strict):
            return None
        end = self.after_head(i)
        if end and self.is_word(end) and self.words[end] in self.vocabulary.tails:
            end += 1
        return Name(i, end, "", (), agrees=True, marked=bool(mark)) if end else None

    def _may_be_name(self, i: int, *, common: bool) -> bool:
        """Tell whether the word at ``i`` is neither grammar nor a common word."""
        if not self.is_word(i) or self.is_grammar(i):
            return False
        if self.words[i] in self.vocabulary.heads:
            return True
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

    def after_head(self, i: int, word: str | None = None) -> int:
        """Return the end of a name at ``i`` whose first word may want a second one; 0 if that is missing."""
        if (word or self.words[i]) not in self.vocabulary.heads:
            return i + 1
        return i + 2 if self.is_word(i + 1) and not self.is_grammar(i + 1) else 0

    def _quoted(self, i: int, mark: str) -> Name | None:
        end = self._quote_end(i)
        closed = end < self.limit and (self._is_second(end) or not self.is_word(end))
        if end == i or not closed or (end == i + 1 and self._is_common(i)):
            return None
        return Name(i, end, "", (), agrees=True, marked=True)

    def _quote_end(self, i: int) -> int:
        """Return where the name in quotes that begins at ``i`` ends; "and the" in it begins another one."""
        end = i
        while self.is_word(end) and end < i + _QUOTED_WORDS and not (end > i and self._is_second(end)):
            end += 1
        return end

    def _is_second(self, i: int) -> bool:
        rules = self.gazetteer.rules
        return self.words[i].startswith(rules.conjunctions[0] + rules.article)

    def _is_part(self, name: Name) -> bool:
        """Tell whether quotes hold more words than the name."""
        end = self._quote_end(name.first)
        quoted = name.first > 0 and self.words[name.first - 1] in _QUOTES
        return quoted and name.end < end < self.limit and self.words[end] in _QUOTES

    def is_grammar(self, i: int) -> bool:
        """Tell whether a place word other than a name stands at ``i``."""
        words, vocabulary = self.words, self.vocabulary
        return any(
            table.match(words, i, self.limit)
            for table in (vocabulary.directions, vocabulary.relations, vocabulary.plurals, vocabulary.areas)
        ) or self._is_type(i)

    def _is_type(self, i: int) -> bool:
        match = self.vocabulary.types.match(self.words, i, self.limit)
        return match is not None and not (self.words[i] in self.vocabulary.heads and match.end == i + 1)

    def _is_common(self, i: int, *, definite_too: bool = True) -> bool:
        word = self.words[i]
        if word in self.vocabulary.generic:
            return True
        return word in self.vocabulary.risky and (definite_too or not self.gazetteer.rules.has_article(word))

    def is_risky(self, name: Name) -> bool:
        """Tell whether the name is one word that is also a common word or a person's name."""
        if name.end > name.first + 1:
            return self.stem(name) in self.vocabulary.persons
        return self.stem(name) in self.vocabulary.risky

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
        if not name.agrees or self.is_risky(name) or len(self.stem(name)) < 3:
            return False
        return any(self._is_famous(row) and (not home or row.country in self.theatre) for row in name.rows)

    def _is_famous(self, row: PlaceRow) -> bool:
        if row.country in self.theatre:
            return row.kind in ("admin1", "admin2", "admin3") or row.population >= NOTABLE
        return row.kind == "admin1" or row.population >= WELL_KNOWN

    def is_medium(self, name: Name) -> bool:
        """Tell whether a name is a place after a preposition: one of the theatre that is no common word."""
        if self.is_risky(name) or len(self.stem(name)) < 3:
            return False
        return self.in_theatre(name.rows) and (name.agrees or name.end > name.first + 1)

    def inner_type(self, i: int) -> bool:
        """Tell whether another type word follows that is not the beginning of a known name."""
        i, _ = self.skip(i)
        if i >= self.limit:
            return False
        inner = self.vocabulary.types.match(self.words, i, self.limit)
        if inner is None or inner.prefix:
            return False
        known = self.known(i)
        return not (known is not None and known.end > inner.end) and inner.row.kind != "natural"

    def named(self, i: int, kind: str) -> Name | None:
        """Return the name after a type word of this kind, listed or not, or None."""
        name = self.known(i)
        if name is not None and (not self._fits(name, kind) or self._is_part(name)):
            name = None
        if name is None:
            strict = kind in {"site", "building", "road", "base"}
            name = self.unknown(i, strict=strict, common=kind in {"neighbourhood", "facility", "building"})
            if name is None and strict:
                name = self._bearer(i) or self.settled(i)
            if name is not None and kind in _IDAFA:
                name = self._with_owner(name)
        if name is not None:
            name = self._longer(name) if kind in _OF_TWO else self._with_father(name)
        return None if name is not None and kind == "area" and self._is_described(name) else name

    def _longer(self, name: Name) -> Name:
        """Return a name with its second word, where the first is listed but wants one or both stand apart."""
        first, second = name.first, name.end
        if name.end > first + 1 or name.marked or not self.is_word(second) or self.is_grammar(second):
            return name
        rules, word = self.gazetteer.rules, self.words[second]
        if word.startswith(rules.conjunctions[0]):
            return name
        alone = rules.has_article(word) or self._is_common(second)
        if self.words[first] in self.vocabulary.heads or (not alone and self._lies(second + 1)):
            return name._replace(end=second + 1, rows=())
        return name

    def _lies(self, i: int) -> bool:
        """Tell whether words that say where a place lies begin at ``i``: north of, in the countryside of."""
        if i >= self.limit:
            return False
        relation = self.vocabulary.relations.match(self.words, i, self.limit)
        unit = self.vocabulary.types.match(self.words, i, self.limit)
        return (
            (relation is not None and relation.row.kind == "enclosing")
            or self.vocabulary.directions.match(self.words, i, self.limit) is not None
            or (
                unit is not None
                and bool(unit.prefix)
                and unit.row.kind in {"countryside", "admin3", "admin1"}
            )
        )

    def _bearer(self, i: int) -> Name | None:
        """Return a person's name that a building bears: the first name, and "son of" with his father's."""
        at, mark = self.skip(i)
        if not self.is_word(at) or self.words[at] not in self.vocabulary.persons:
            return None
        return self._with_father(Name(at, at + 1, "", (), agrees=True, marked=bool(mark)))

    def _with_father(self, name: Name) -> Name:
        """Return the name with "son of" and what follows, where that stands behind it."""
        end = name.end
        son = self.is_word(end) and self.words[end] in self.vocabulary.sons and self.is_word(end + 1)
        return name._replace(end=end + 2, rows=()) if son else name

    def settled(self, i: int) -> Name | None:
        """Return an unlisted name that the words behind it show to be one, as they say where it lies."""
        name = self.unknown(i, strict=False)
        if name is None or self.words[name.end - 1].endswith(YEH):
            return None
        return name if self._lies(name.end) or self.facility_end(name.end) > name.end else None

    def _with_owner(self, name: Name) -> Name:
        """Return the name of a camp or building with the definite noun that ends it."""
        rules, at = self.gazetteer.rules, name.end
        bare = (
            name.end == name.first + 1 and not name.marked and not rules.has_article(self.words[name.first])
        )
        if bare and self.is_word(at) and rules.has_article(self.words[at]) and not self.is_grammar(at):
            return name._replace(end=at + 1)
        return name

    def is_quoted_part(self, name: Name) -> bool:
        """Tell whether the name is only part of a short phrase in quotes: of a person's name or a title."""
        first, end = name.first, name.end
        while first > 0 and name.first - first < _QUOTED_WORDS and self.is_word(first - 1):
            first -= 1
        while self.is_word(end) and end - name.end < _QUOTED_WORDS:
            end += 1
        quoted = first > 0 and self.words[first - 1] in _QUOTES
        return (
            quoted
            and end < self.limit
            and self.words[end] in _QUOTES
            and (first, end) != (name.first, name.end)
        )

    def _is_described(self, name: Name) -> bool:
        """Tell whether an unlisted name looks like a feminine adjective without its article."""
        word = self.words[name.first]
        bare = not name.marked and not self.gazetteer.rules.has_article(word)
        ending = self.gazetteer.rules.adjective_endings
        return not name.rows and name.end == name.first + 1 and bare and word.endswith(ending)

    def _fits(self, name: Name, kind: str) -> bool:
        if name.end > name.first + 1 or name.marked:
            return True
        word = self.words[name.first]
        if kind in {"admin1", "admin3"} and any(row.kind.startswith("admin") for row in name.rows):
            return True
        if word in self.vocabulary.persons:
            return kind not in {"area", "admin1", "admin3"}
        if word in self.vocabulary.risky:
            return name.agrees and not self.is_grammar(name.first) and self._fits_common(name, kind)
        return not self.is_grammar(name.first) and (name.agrees or kind in {"settlement", "neighbourhood"})

    def _fits_common(self, name: Name, kind: str) -> bool:
        """Tell whether a common word may be the name of something of this kind."""
        word = self.words[name.first]
        if not self.gazetteer.rules.has_article(word) and (
            kind != "settlement" or word.endswith(self.feminine)
        ):
            return False
        return kind == "settlement" or self.in_theatre(name.rows)

    def adjectives(self, i: int) -> int:
        """Step over a direction used as an adjective."""
        match = self.vocabulary.adjectives.match(self.words, i, self.limit) if i < self.limit else None
        return match.end if match is not None and not match.prefix else i

    def facility_end(self, i: int) -> int:
        """Step over what ends the names of facilities: the number of a unit, adjectives."""
        unit = self.words[i - 1] in self.vocabulary.units
        if unit and i < self.limit and self.kinds[i] == Kind.NUMBER:
            i += 1
        while i < self.limit and self.words[i] in self.vocabulary.facility_tails:
            i += 1
        return i

    @property
    def in_prefix(self) -> str:
        """Return the glued preposition that means in."""
        return self.gazetteer.rules.prepositions[0]

    @property
    def feminine(self) -> str:
        """Return the last letter of feminine adjectives."""
        return self.gazetteer.rules.adjective_endings[0][-1]
