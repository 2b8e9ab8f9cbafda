"""Names joined by "and" and commas: the members of a list are places because the first one is."""

from __future__ import annotations

from typing import Final

from marsad.geo.naming import Name
from marsad.geo.pairs import SHORTEST, PairReader
from marsad.geo.record import Record
from marsad.geo.toponym import FINE, Toponym, breadth
from marsad.geo.vocabulary import WordMatch
from marsad.model.codes import PlacePrecision

_COMMAS: Final = frozenset("\u060c,-\u2013\u2014")
SETTLED: Final = frozenset({"settlement", "neighbourhood", "area", "admin1", "admin3", "countryside"})
"""Kinds of type words that begin a place of their own, even in a list."""
_BARE: Final = frozenset({"", "settlement"})
"""Kinds of places whose lists go on by a mere comma, with names everybody knows."""
_RESUMED: Final = frozenset({"settlement", "neighbourhood", "area", "site", "facility"})
"""Kinds of places whose lists go on behind what some of them lie in."""
_LANDS: Final = frozenset({"admin3", "natural"})
"""Kinds of surroundings that a mere village is none of, narrow as they are."""
_INSIDE: Final = frozenset({"in", "enclosing"})
"""Relations of what a place lies in."""
_UNITS: Final = frozenset({"countryside", "admin1", "admin3", "settlement"})
_STRETCHES: Final = _UNITS - {"settlement"}
"""Kinds of units that tell behind "in" where a member of a list lies."""
_WIDE: Final = frozenset({"countryside", "area", "settlement", "admin1", "admin3", ""})
"""Kinds of places that are not called after common words nobody lists, as streets and mosques are."""
_COMMON: Final = frozenset({"settlement", "neighbourhood"})
"""Kinds of places whose names in a list may be common words."""
_BETWEEN: Final = 3
"""Most unlisted names in a row between two listed ones."""
_VERBAL: Final = "\u062a"
"""Ending of verbs with a feminine subject, which begin with "and" as well."""
_UNDERSCORE: Final = " _ "
_HEADS: Final = frozenset({":", "::", "\u060c"})
"""Marks between a plural head and its list."""
_QUOTES: Final = frozenset("\"'")
LIST_MARKS: Final = frozenset("\u060c,\"'()#-/")


class ListReader:
    """Reads lists of names, after a plural head or after one name."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.words = record.words
        self.names = record.names
        self.vocabulary = record.vocabulary
        self.end = record.end
        self.pairs = PairReader(record)

    def listed(self, i: int, match: WordMatch) -> int:
        """Read the list after a plural head; return where the scan goes on."""
        kind, precision = match.row.kind, match.row.precision
        if self.names.inner_type(match.end):
            return self.record.carry(i, match)
        pair = match.row.number == "dual"
        at = match.end + (match.end < self.end and self.words[match.end] in _HEADS)
        name = self.names.named(at, kind, lone=False)
        if pair and (name is None or not name.rows):
            name = self.pairs.first(match.end) or name
        elif name is not None:
            vague = kind == "area" and not name.rows
            name = None if vague or self.names.is_plural_adjective(name) else name
        name = name or self._like_adjective(at, kind)
        if name is None:
            self.record.pending = None
            return match.end
        name = self.names.numbered(name)
        self.record.emit(name, kind, precision, intro=i, prefix=match.prefix)
        at = len(self.record.found) - 1
        end = self.coordinated(name.end, kind, precision, listed=True, pair=pair)
        alone = len(self.record.found) == at + 1 and kind == "settlement" and not pair
        if alone and self.names.is_strong(name):
            self.record.found[at] = self.record.found[at]._replace(precision="district")
        return end

    def _like_adjective(self, i: int, kind: str) -> Name | None:
        """Return the first of several villages that has the ending of adjectives: listed ones follow it."""
        rules = self.names.gazetteer.rules
        fitting = (
            kind == "settlement" and self.names.is_free(i) and self.words[i].endswith(rules.adjective_endings)
        )
        if not fitting or rules.has_article(self.words[i]) or self.words[i] in self.vocabulary.risky:
            return None
        end = i + 1
        between = end < self.end and self._is_between(end, rules.conjunctions[0])
        at, comma = self._over_marks(end)
        after = self.names.known(at) if comma and at < self.end else None
        between = between or (after is not None and self.names.in_theatre(after.rows))
        return Name(i, end, "", (), agrees=True, marked=False) if between else None

    def coordinated(
        self, i: int, kind: str, precision: PlacePrecision | None, *, listed: bool = False, pair: bool = False
    ) -> int:
        """Read the names joined to the place that ends at ``i`` by "and" or commas."""
        while i < self.end:
            j, comma = self._over_marks(i)
            apart = j + 1 < self.end and self.words[j] == self.names.joining
            if apart:
                j, comma = self._over_marks(j + 1)[0], True
            name = self._joined(j, kind, comma=comma, listed=listed)
            if name is None and apart:
                name = self._joined_apart(j, kind)
            if name is None and pair:
                name = self.pairs.second(j)
            if name is None:
                return i
            head = self._list_head()
            if head is not None and self._is_back_in_list(name, head):
                self.record.emit_again(name, head)
                i, kind, precision, listed = name.end, head.kind, head.precision, True
                continue
            if self._goes_back(name):
                return self.resumed(i)
            if not listed and self.record.is_dashed_town(i, j, name.rows):
                return i
            pair = False
            own = self.vocabulary.types.match(self.words, name.first, name.end)
            if own is not None and own.row.kind == "natural":
                self.record.emit_joined(name, own.row.kind, own.row.precision)
            else:
                self.record.emit_joined(name, kind, precision)
            i = self.names.adjectives(name.end) if kind == "countryside" else name.end
            i += listed and self._is_describing(i)
        return i

    def _is_describing(self, i: int) -> bool:
        """Tell whether a definite adjective stands at ``i`` that only describes the place before it."""
        rules = self.names.gazetteer.rules
        after = self._over_marks(i + 1)[0]
        if (
            after >= self.end
            or not self.names.is_word(i)
            or not self.words[i].endswith(rules.adjective_endings)
        ):
            return False
        goes_on = self.words[after].startswith(rules.conjunctions[0])
        return goes_on and rules.has_article(self.words[i]) and self.names.known(i) is None

    def goes_on(self, i: int) -> bool:
        """Tell whether a listed place, or a word for a kind of place, is joined to what ends at ``i``."""
        j, comma = self._over_marks(i)
        if j >= self.end or not self.names.is_word(j):
            return False
        conjunction = self.names.joining
        unit = self.vocabulary.types.match(self.words, j, self.end)
        if unit is not None and unit.prefix == conjunction:
            return unit.row.kind in SETTLED
        name = self.names.known(j, prefix=True)
        joined = name is not None and (name.prefix == conjunction or (comma and not name.prefix))
        return name is not None and joined and self.names.is_medium(name)

    def resumed(self, i: int) -> int:
        """Read a further member of the list whose surroundings end at ``i``, where its own follow: "the
        villages of X in the country of A, and Y in that of B".
        """
        found = self.record.found
        head = [t for t in found if t.group == found[-1].within] if found else []
        if not head or head[0].kind not in _RESUMED:
            return i
        j = self._over_marks(i)[0]
        if j + 1 < self.end and self.words[j] == self.names.joining:
            j = self._over_marks(j + 1)[0]
        elif j >= self.end or not self.words[j].startswith(self.names.joining):
            return i
        name = self._joined(j, head[0].kind, comma=True, listed=True)
        if name is None or not self._has_surroundings(name.end):
            return i
        self.record.emit_again(name, head[0])
        return name.end

    def _list_head(self) -> Toponym | None:
        """Return the first place of the list whose surroundings were read last."""
        found = self.record.found
        return next((t for t in found if t.group == found[-1].within), None) if found else None

    def _is_back_in_list(self, name: Name, head: Toponym) -> bool:
        """Tell whether a name joined to the unit around a place is a further place there: a mere village."""
        around = self.record.found[-1]
        if head.kind not in _RESUMED | {""} or (breadth(around) <= FINE and around.kind not in _LANDS):
            return False
        village = self.names.in_theatre(name.rows) and not self.names.is_strong(name)
        return village and self.names.is_medium(name)

    def _goes_back(self, name: Name) -> bool:
        """Tell whether a name joined to the surroundings of a place is one more such place."""
        last = self.record.found[-1]
        return last.is_context and last.relation == "direction" and self._has_surroundings(name.end)

    def _has_surroundings(self, i: int) -> bool:
        """Tell whether "in the countryside of" or "north of" stands behind a name and its marks."""
        i = self._over_marks(i)[0]
        if i >= self.end:
            return False
        inside = self.vocabulary.relations.match(self.words, i, self.end)
        tied = inside is not None and inside.row.kind in _INSIDE and inside.end < self.end
        at = inside.end if inside is not None and tied else i
        unit = self.vocabulary.types.match(self.words, at, self.end)
        if unit is None:
            table = self.vocabulary.areas if tied else self.vocabulary.directions
            return table.match(self.words, at, self.end) is not None
        return unit.row.kind in _UNITS if unit.prefix else tied and unit.row.kind in _STRETCHES

    def _over_marks(self, i: int) -> tuple[int, bool]:
        """Step over the marks of a list; tell whether a comma was among them."""
        comma = False
        if i + 2 < self.end and self.words[i] == "(" and self.words[i + 2] == ")":
            i += 3 * (self.vocabulary.directions.match(self.words, i + 1, i + 2) is not None)
        while i < self.end and self.words[i] in LIST_MARKS:
            comma = comma or self.words[i] in _COMMAS
            i += 1
        return i, comma or self.is_underscored(i)

    def is_underscored(self, i: int) -> bool:
        """Tell whether a lone underscore parts token ``i`` from the one before: "X _ Y"."""
        tokens = self.record.tokens
        inside = self.record.first < i < self.end
        return inside and tokens.source[tokens.ends[i - 1] : tokens.starts[i]] == _UNDERSCORE

    def _joined(self, i: int, kind: str, *, comma: bool, listed: bool) -> Name | None:
        if not self.names.is_word(i):
            return None
        conjunction = self.names.joining
        glued = self.words[i].startswith(conjunction)
        if not glued and not (comma and (listed or kind in _BARE)):
            return None
        introduced = self.vocabulary.types.match(self.words, i, self.end)
        if introduced is not None and (introduced.row.kind in SETTLED or self.record.found[-1].is_context):
            return None
        city = self.names.city(i)
        if city is not None and city.prefix in ("", conjunction):
            return city
        name = self.names.known(i, prefix=True)
        if name is not None and name.prefix not in ("", conjunction):
            name = None
        if name is not None and name.prefix != conjunction and not comma:
            name = None
        if name is not None and not listed and not name.prefix and not self.names.is_strong(name, home=True):
            name = None
        if name is not None and self._is_joined_place(name, kind, listed=listed):
            return self.names.numbered(name)
        between = glued and self._is_between(i, conjunction)
        if between and name is not None and name.end == i + 1 and self.names.in_theatre(name.rows):
            return name
        if not listed and not between:
            return None
        member = self._unknown_member(i, conjunction if glued else "", kind)
        if member is None and between and self._may_stand_between(i, conjunction):
            return Name(i, i + 1, conjunction, (), agrees=True, marked=False)
        return member

    def _joined_apart(self, i: int, kind: str) -> Name | None:
        """Return the listed name behind an "and" that stands for itself, as one glued to it would be read."""
        named = kind in _BARE and self.names.is_word(i)
        if not named or self.vocabulary.types.match(self.words, i, self.end) is not None:
            return None
        name = self.names.known(i)
        return name if name is not None and self._is_joined_place(name, kind, listed=False) else None

    def _may_stand_between(self, i: int, conjunction: str) -> bool:
        """Tell whether an unlisted word among listed names may be one: no common word and no mere ending."""
        rest = self.words[i][len(conjunction) :]
        return len(rest) >= SHORTEST and rest not in self.vocabulary.risky and not rest.endswith(_VERBAL)

    def _is_between(self, i: int, conjunction: str) -> bool:
        """Tell whether an unlisted name stands between listed ones, alone or not: "in X and Y and Z"."""
        for at in range(i, min(i + _BETWEEN, self.end - 1)):
            if not self.names.is_free(at) or not self.words[at].startswith(conjunction):
                return False
            after = self.names.known(at + 1, prefix=True)
            if (
                after is not None
                and after.prefix == conjunction
                and self._is_joined_place(after, "", listed=False)
            ):
                return True
            if self._is_named_before_kind(at, conjunction):
                return True
        return False

    def _is_named_before_kind(self, i: int, conjunction: str) -> bool:
        """Tell whether a definite word is followed by "and the base of", which goes on with the list."""
        rest = self.words[i][len(conjunction) :]
        kind = self.vocabulary.types.match(self.words, i + 1, self.end)
        definite = self.names.gazetteer.rules.has_article(rest) and rest not in self.vocabulary.risky
        return definite and kind is not None and kind.prefix == conjunction and kind.end < self.end

    def _is_joined_place(self, name: Name, kind: str, *, listed: bool) -> bool:
        if self.names.is_strong(name) or (self.names.is_medium(name) and kind != "area"):
            return True
        stem = self.names.stem(name)
        if not listed:
            return kind == "settlement" and self._is_lesser_village(name)
        if self.vocabulary.types.match(self.words, name.first, self.end):
            return False
        if stem in self.vocabulary.persons:
            return name.agrees and self.names.in_theatre(name.rows) and kind == "settlement"
        definite = self.names.gazetteer.rules.has_article(stem)
        if kind in _WIDE and stem in self.vocabulary.risky and not self.names.in_theatre(name.rows):
            return False
        if stem in self.vocabulary.risky and not definite:
            home = name.agrees and self.names.in_theatre(name.rows) and kind == "settlement"
            return home and self._ends(name.end, joined=True)
        return name.agrees and (definite or self.names.in_theatre(name.rows))

    def _is_lesser_village(self, name: Name) -> bool:
        """Tell whether a name joined to a village is that of a listed one to which the text adds an article,
        or a namesake's with what it lies in behind it.
        """
        if self.names.is_definite_village(name):
            return True
        plain = name.agrees and bool(name.prefix) and not self.names.is_risky(name)
        return plain and self._has_surroundings(name.end)

    def _unknown_member(self, i: int, conjunction: str, kind: str) -> Name | None:
        """Return a member of a list that nobody lists: named as places are, or with nothing behind it."""
        rest = self.words[i][len(conjunction) :]
        if not conjunction and self.words[i - 1] in _QUOTES:
            return self.names.unknown(i - 1, strict=True)
        if self.words[i - 1] == "(" and i + 1 < self.end and self.words[i + 1] == ")":
            end = i + 1
        elif rest in self.vocabulary.heads:
            end = self.names.after_head(i, rest)
        elif rest in self.vocabulary.risky and len(rest) >= SHORTEST and kind in _COMMON:
            end = self._second_word(i + 1, joined=bool(conjunction)) or self._common_member(
                i, rest, conjunction, kind
            )
        elif len(rest) < SHORTEST or rest in self.vocabulary.risky:
            return None
        elif (
            kind != "area"
            and self.names.gazetteer.rules.has_article(rest)
            and (conjunction or self._ends(i + 1, joined=True))
        ):
            end = i + 1
        else:
            joined = bool(conjunction) or self.words[i - 1] == self.names.joining
            end = self._lone_member(i, rest, joined=joined, adjective=kind == "settlement")
        return Name(i, end, conjunction, (), agrees=True, marked=False) if end else None

    def _lone_member(self, i: int, rest: str, *, joined: bool, adjective: bool = False) -> int:
        """Return the end of a name of one word or two behind which the list goes on or is over; 0 if none.

        ``adjective``: it may end as adjectives do.
        """
        rules = self.names.gazetteer.rules
        if self.names.is_grammar(i) or rest.endswith(_VERBAL):
            return 0
        if rest.endswith(rules.adjective_endings) and not adjective:
            return 0
        end = i + 1
        if self.names.is_word(end) and rules.has_article(self.words[end]) and not self._ends(end, joined):
            end += not self.names.is_grammar(end)
        return end if self._ends(end, joined) else 0

    def _second_word(self, i: int, *, joined: bool) -> int:
        """Return the end of the definite word at ``i`` that makes a common word a name; 0 if it is none."""
        if not self.names.is_word(i) or not self.names.gazetteer.rules.has_article(self.words[i]):
            return 0
        rare = self.words[i] not in self.vocabulary.risky and not self.names.is_grammar(i)
        return i + 1 if rare and joined and self._ends(i + 1, joined) else 0

    def _common_member(self, i: int, rest: str, conjunction: str, kind: str) -> int:
        """Return the end of a definite common word joined to a list; quarters are called by any such."""
        fitting = conjunction and self.names.gazetteer.rules.has_article(rest)
        if rest in self.vocabulary.generic or self.names.is_grammar(i):
            rows = self.names.gazetteer.lookup_words([rest]) if kind == "neighbourhood" else ()
            fitting = fitting and self.names.in_theatre(rows)
        return i + 1 if fitting and self._ends(i + 1, joined=True) else 0

    def _goes_on(self, i: int, rest: str) -> bool:
        """Tell whether the word joined at ``i`` is a further member itself."""
        known = len(rest) >= SHORTEST and rest not in self.vocabulary.risky
        return known and bool(self._lone_member(i, rest, joined=True, adjective=True))

    def _ends(self, i: int, joined: bool) -> bool:
        """Tell whether a name may end before ``i``: at a mark, the next member, or where the list lies."""
        if i >= self.end or not (self.names.is_word(i) or i in self.names.blocked):
            return joined or (i < self.end and self.words[i] in _COMMAS)
        conjunction = self.names.joining
        word = self.words[i]
        known = self.names.known(i, prefix=True)
        if known is not None and known.prefix in (conjunction, self.names.in_prefix):
            return True
        rest = word[len(conjunction) :] if word.startswith(conjunction) else ""
        if rest in self.vocabulary.others:
            return True
        if rest and (self.names.gazetteer.rules.has_article(rest) or self._goes_on(i, rest)):
            return True
        relation = self.vocabulary.relations.match(self.words, i, self.end)
        kind = self.vocabulary.types.match(self.words, i, self.end)
        inside = relation is not None and relation.row.kind in {"in", "enclosing"}
        inside = inside or self.vocabulary.directions.match(self.words, i, self.end) is not None
        if kind is not None and kind.prefix.startswith(conjunction):
            return True
        return inside or (kind is not None and kind.row.kind in {"countryside", "countryside_of"})
