"""Reading the name that stands behind a word for a kind of place."""

from __future__ import annotations

from typing import Final

from marsad.geo.naming import QUOTED_WORDS, QUOTES, Name, NameFinder
from marsad.geo.sentence_words import DOUBTED
from marsad.lexicon.letters import ALEF_MAKSURA, YEH
from marsad.text import Kind

_DASHES: Final = frozenset("-\u2013\u2014")
_IDAFA: Final = frozenset({"facility", "building", "base"})
"""Kinds of things named after a noun with its owner ("the camp of Kuwait of mercy")."""
_FOUND: Final = frozenset({"site", "facility"})
"""Kinds of things after which villages are called: "the area of the well of X"."""
_OF_TWO: Final = frozenset({"settlement", "area", "neighbourhood"})
"""Kinds of places that often have names of two words."""
_DATED: Final = frozenset({"neighbourhood", "building", "site", "road", "base", "facility"})
"""Kinds of places that are called after a day ("the hospital of 22 May")."""
_NUMBERED: Final = frozenset({"building", "facility"})
"""Kinds of places that have a number for their name ("street 8")."""
_AROUND: Final = frozenset({"settlement", "neighbourhood", "capital", "admin1", "admin3"})
"""Kinds of places of which "in" tells that a place lies there."""
_OF_LANDS: Final = frozenset({"neighbourhood", "building"})
"""Kinds of places that are called after a country ("the street of Palestine")."""
_LANDS: Final = frozenset({"country", "region"})
"""Kinds of areas that quarters and streets are called after."""
_COMMON: Final = frozenset({"neighbourhood", "facility", "building"})
"""Kinds of places that are called by common words with the article."""
_BEARERS: Final = frozenset({"site", "building", "road", "base", "natural", "settlement"})
"""Kinds of places that are called after persons."""


class HeadedNames(NameFinder):
    """Reads names in one sentence of a text, those behind words for kinds of places too."""

    def inner_type(self, i: int, *, units: bool = True) -> bool:
        """Tell whether another type word follows that is not the beginning of a known name; ``units``: one of
        units with a number counts.
        """
        i, _ = self.skip(i)
        if i >= self.limit:
            return False
        inner = self.vocabulary.types.match(self.words, i, self.limit)
        if inner is None or inner.prefix or (inner.row.kind in DOUBTED and not units):
            return False
        known = [name for name in (self.known(i), self.city(i)) if name is not None]
        if self.words[i] in self.vocabulary.heads and inner.end == i + 1 and inner.row.kind in _FOUND:
            return False
        return not any(name.end > inner.end for name in known) and inner.row.kind != "natural"

    def named(self, i: int, kind: str, *, lone: bool = True) -> Name | None:
        """Return the name after a type word of this kind, listed or not, or None; ``lone``: of one place."""
        name = self.known(i)
        if name is not None and (
            not self._fits(name, kind) or self._is_part(name) or self._is_his(name, kind)
        ):
            name = None
        if name is None and kind == "settlement":
            name = self._of_common(i, lone=lone)
        if name is None:
            strict = kind in {"site", "building", "road", "base"}
            name = self._dated(i, kind) or self._of_land(i, kind)
            name = name or self.unknown(i, strict=strict, common=kind in _COMMON)
            if name is None and kind in _BEARERS:
                name = self._bearer(i)
            if name is None and strict:
                name = self.settled(i)
            if name is not None and kind in _IDAFA:
                name = self._with_owner(name)
        if name is not None and self._is_his(name, kind):
            return None
        if name is not None:
            longer = kind in _OF_TWO or self.words[name.first] in self.vocabulary.heads
            name = self._longer(name) if longer else self._with_father(self._titled(name))
            name = self._with_tail(name, kind)
        return None if name is not None and kind == "area" and self._is_described(name) else name

    def _of_common(self, i: int, *, lone: bool) -> Name | None:
        """Return the listed village called by a word for something else ("the village of the company"),
        where the words behind it say where it lies.
        """
        at, mark = self.skip(i)
        if not self.is_word(at) or self.words[at] not in self.vocabulary.generic:
            return None
        match = self.gazetteer.longest(self.words, at, at + 1, glued=False)
        definite = self.gazetteer.rules.has_article(self.words[at])
        if match is None or not match.article_agrees:
            return None
        if definite:
            placed = self._lies(match.end) or self._is_definite(match.end)
            placed = placed or (lone and not self.is_word(match.end))
        else:
            placed = lone and not self.words[at].endswith(self.feminine) and self.in_theatre(match.rows)
        if not placed:
            return None
        return Name(at, match.end, "", match.rows, agrees=True, marked=bool(mark))

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

    def _with_tail(self, name: Name, kind: str) -> Name:
        """Return a listed name with the word that tells it from its namesake: "upper X", "the western X" of a
        quarter.
        """
        end = name.end
        tail = self.words[end] if name.rows and not name.marked and self.is_word(end) else ""
        definite = self.gazetteer.rules.has_article(tail) and not tail.endswith(self.feminine)
        if not definite or tail not in self.vocabulary.tails:
            return name
        side = self.vocabulary.adjectives.match(self.words, end, end + 1) is not None
        return name if side and kind != "neighbourhood" else name._replace(end=end + 1)

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
                and unit.row.kind in {"countryside", "countryside_of", "admin3", "admin1"}
            )
        )

    def numbered(self, name: Name) -> Name:
        """Return the name with the "first" or "second" that ends it."""
        more = self.is_word(name.end) and self.words[name.end] in self.vocabulary.ordinals
        return name._replace(end=name.end + 1) if more else name

    def is_plural_adjective(self, name: Name) -> bool:
        """Tell whether a name of one word looks like an adjective behind a plural: "Arab villages"."""
        rules = self.gazetteer.rules
        word = self.words[name.first]
        single = name.end == name.first + 1 and not name.marked
        return single and word.endswith(rules.adjective_endings) and not rules.has_article(word)

    def zone(self, i: int) -> Name | None:
        """Return the name of a zone that stands in quotes with a dash in it: the "X - Y" zone."""
        at, mark = self.skip(i)
        end = at
        while end + 2 < self.limit and self.is_word(end) and self.words[end + 1] in _DASHES:
            end += 2
        quoted = mark in QUOTES and at < end < at + QUOTED_WORDS and self.is_word(end)
        if not quoted or end + 1 >= self.limit or self.words[end + 1] not in QUOTES:
            return None
        return Name(at, end + 1, "", (), agrees=True, marked=True)

    def _dated(self, i: int, kind: str) -> Name | None:
        """Return the number or the day a place is called after: "square 55", a number and a month."""
        at, mark = self.skip(i)
        if kind == "neighbourhood" and self._is_day(at):
            return Name(at, at + 1, "", (), agrees=True, marked=bool(mark))
        if kind not in _DATED or at + 1 >= self.limit or self.kinds[at] != Kind.NUMBER:
            return None
        month = self.vocabulary.months.match(self.words, at + 1, self.limit)
        numbered = self.kinds[at + 1] == Kind.PUNCT or (kind in _NUMBERED and self._is_over(at + 1))
        if month is None and kind in _NUMBERED and numbered:
            return Name(at, at + 1, "", (), agrees=True, marked=bool(mark))
        if month is None or month.prefix:
            return None
        return Name(at, month.end, "", (), agrees=True, marked=bool(mark))

    def _is_over(self, i: int) -> bool:
        """Tell whether a name ends before ``i``, as words for where it lies begin there."""
        relation = self.vocabulary.relations.match(self.words, i, self.limit)
        return (relation is not None and relation.row.kind == "in") or self._lies(i)

    def _is_day(self, i: int) -> bool:
        """Tell whether the name of a day stands at ``i``."""
        return self.is_word(i) and self.gazetteer.rules.has_article(self.words[i]) and self.is_plain(i)

    def _of_land(self, i: int, kind: str) -> Name | None:
        """Return the country or region a quarter or street is called after."""
        at, mark = self.skip(i)
        land = self.vocabulary.areas.match(self.words, at, self.limit) if self.is_word(at) else None
        if kind not in _OF_LANDS or land is None or land.prefix or land.row.kind not in _LANDS:
            return None
        return Name(at, land.end, "", (), agrees=True, marked=bool(mark))

    def _bearer(self, i: int) -> Name | None:
        """Return a person's name that a building bears: the first name, and "son of" with his father's; a
        title before it is part of the name.
        """
        at, mark = self.skip(i)
        if self.is_word(at) and self.words[at] in self.vocabulary.titles:
            named = self.is_word(at + 1) and self.words[at + 1] in self.vocabulary.persons
            return Name(at, at + 1, "", (), agrees=True, marked=bool(mark)) if named else None
        if not self.is_word(at) or self.words[at] not in self.vocabulary.persons or self.is_grammar(at):
            return None
        return self._with_father(Name(at, at + 1, "", (), agrees=True, marked=bool(mark)))

    def _titled(self, name: Name) -> Name:
        """Return the name with the person's name behind a title: "the airport of King Khalid"."""
        end = name.end
        titled = self.words[end - 1] in self.vocabulary.titles and self.is_word(end)
        if not titled or self.words[end] not in self.vocabulary.persons:
            return name
        return name._replace(end=self.after_head(end) or name.end, rows=())

    def _with_father(self, name: Name) -> Name:
        """Return the name with "son of" and what follows, where that stands behind it."""
        end = name.end
        son = self.is_word(end) and self.words[end] in self.vocabulary.sons and self.is_word(end + 1)
        return name._replace(end=self.after_head(end + 1) or end + 2, rows=()) if son else name

    def settled(self, i: int) -> Name | None:
        """Return an unlisted name that the words behind it show to be one, as they say where it lies."""
        name = self.unknown(i, strict=False)
        if name is None or self.words[name.end - 1].endswith(YEH):
            return None
        placed = self._lies(name.end) or self._lies_in(name.end)
        return name if placed or self.facility_end(name.end) > name.end else None

    def is_placed(self, i: int) -> bool:
        """Tell whether words that say where a place lies begin at ``i``, be it in a town or quarter."""
        if self._lies(i) or self._lies_in(i):
            return True
        unit = self.vocabulary.types.match(self.words, i, self.limit) if i < self.limit else None
        return unit is not None and bool(unit.prefix) and unit.row.kind == "settlement"

    def _lies_in(self, i: int) -> bool:
        """Tell whether "in" and a town or quarter begin at ``i``."""
        relation = self.vocabulary.relations.match(self.words, i, self.limit) if i < self.limit else None
        if relation is None or relation.row.kind != "in" or relation.end >= self.limit:
            return False
        unit = self.vocabulary.types.match(self.words, relation.end, self.limit)
        if unit is not None:
            return not unit.prefix and unit.row.kind in _AROUND
        town = self.known(relation.end)
        return town is not None and self.in_theatre(town.rows) and not self.is_risky(town)

    def _with_owner(self, name: Name) -> Name:
        """Return the name of a camp or building with the definite noun that ends it."""
        rules, at = self.gazetteer.rules, name.end
        bare = (
            name.end == name.first + 1 and not name.marked and not rules.has_article(self.words[name.first])
        )
        if bare and self.is_word(at) and rules.has_article(self.words[at]) and not self.is_grammar(at):
            return name._replace(end=at + 1)
        return name

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
        if self._is_particle(name) and kind not in _OF_TWO:
            return False
        if kind in {"admin1", "admin3"} and any(row.kind.startswith("admin") for row in name.rows):
            return True
        if word in self.vocabulary.persons:
            return kind not in {"area", "admin1", "admin3"}
        if word in self.vocabulary.risky:
            return name.agrees and not self.is_grammar(name.first) and self._fits_common(name, kind)
        village = kind == "settlement" and self.in_theatre(name.rows)
        return not self.is_grammar(name.first, areas=not village) and (
            name.agrees or kind in {"settlement", "neighbourhood"}
        )

    def _is_his(self, name: Name, kind: str) -> bool:
        """Tell whether a word behind "the site of" is somebody's thing: "the site of his work"."""
        return kind == "site" and not name.marked and self.is_his(name)

    def _is_particle(self, name: Name) -> bool:
        """Tell whether a listed name is a word of time or grammar, as spelled no person's name."""
        spelled = self.tokens.source[self.tokens.starts[name.first] : self.tokens.ends[name.first]]
        person = self.words[name.first] in self.vocabulary.persons and not spelled.endswith(ALEF_MAKSURA)
        return self.is_plain(name.first) and not person

    def _fits_common(self, name: Name, kind: str) -> bool:
        """Tell whether a common word may be the name of something of this kind."""
        word = self.words[name.first]
        if word in self.vocabulary.towns and any(map(self.is_known_town, name.rows)):
            return True
        if not self.gazetteer.rules.has_article(word) and kind != "settlement":
            return kind == "neighbourhood" and self.in_theatre(name.rows) and self.is_placed(name.end)
        if not self.gazetteer.rules.has_article(word) and word.endswith(self.feminine):
            return self.in_theatre(name.rows) and (self._lies(name.end) or self._is_definite(name.end))
        return kind == "settlement" or self.in_theatre(name.rows)

    def _is_definite(self, i: int) -> bool:
        """Tell whether a definite adjective stands at ``i``: what it follows is a name, no description."""
        word = self.words[i] if self.is_word(i) else ""
        return self.gazetteer.rules.has_article(word) and word.endswith(self.feminine)

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
    def feminine(self) -> str:
        """Return the last letter of feminine adjectives."""
        return self.gazetteer.rules.adjective_endings[0][-1]
