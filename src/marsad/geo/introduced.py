"""Names after a type word: villages, quarters, governorates, facilities, mountains, roads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from marsad.geo.lists import ListReader
from marsad.geo.names import words_of
from marsad.geo.naming import Name
from marsad.geo.record import Record
from marsad.geo.roads import RoadReader
from marsad.geo.rows import PlaceRow
from marsad.geo.vocabulary import WordMatch
from marsad.lexicon.letters import HEH, YEH
from marsad.lexicon.particles import IN
from marsad.model.codes import PlacePrecision
from marsad.text import Kind

_QUOTES: Final = frozenset("\"'")
_HAMZAS: Final = "\u0623\u0625"
_FEATURES: Final = frozenset({"facility", "base", "natural", "site", "building"})
_OF_KIND: Final = (YEH, YEH + HEH)
"""Endings of adjectives that tell whose or of what kind a building is."""
_AT: Final = frozenset({"in", "at", "near", "direction"})
"""Relations of a building at which something is."""
_RELATIVE: Final = 2
"""Letters of "which" behind its article: it ends as those adjectives do."""
_WAYS: Final = frozenset({"to", "home", "seat"})
"""Relations that hold for the town of a thing without a name: "taken to a prison in X"."""
_QUOTED_WORDS: Final = 4
"""Longest name in quotes that begins with its type word, in words."""


class TypeReader:
    """Reads what a type word introduces."""

    def __init__(self, record: Record, lists: ListReader) -> None:
        self.record = record
        self.lists = lists
        self.roads = RoadReader(record, lists)
        self.words = record.words
        self.names = record.names
        self.vocabulary = record.vocabulary
        self.first = record.first
        self.end = record.end

    @property
    def _joining(self) -> tuple[str, ...]:
        """What may be glued to a name that begins with its type word: nothing, or "and"."""
        return "", self.names.gazetteer.rules.conjunctions[0]

    def read(self, i: int) -> int:
        """Read a type word and its places at ``i``; return where the scan goes on, ``i`` if there is none."""
        single = self.vocabulary.types.match(self.words, i, self.end)
        if single is not None and self._is_other_word(i, single):
            single = None
        plural = None if self.names.is_noun(i) else self.vocabulary.plurals.match(self.words, i, self.end)
        if plural is not None and (single is None or plural.end >= single.end):
            return self.lists.listed(i, plural)
        if single is None:
            return i
        return _READERS.get(single.row.kind, TypeReader._settlement)(self, i, single)

    def _is_other_word(self, i: int, match: WordMatch) -> bool:
        """Tell whether the text spells a hamza that the type word does not have, or an ending that no word
        before a name has, or "like" before it: it is then another word.
        """
        if self.names.is_noun(i) or match.prefix[-1:] == self.names.gazetteer.rules.prepositions[-1]:
            return True
        raw = self.record.tokens.source[self.record.tokens.starts[i] : self.record.tokens.ends[i]]
        if not any(hamza in raw for hamza in _HAMZAS):
            return False
        word = self.words[i][len(match.prefix) :]
        forms = [form for form in match.row.forms if words_of(form)[0] == word]
        return not any(hamza in form for hamza in _HAMZAS for form in forms)

    def _settlement(self, i: int, match: WordMatch) -> int:
        kind = match.row.kind
        if self.names.inner_type(match.end):
            return (
                self._named_after_feature(i, match)
                or self._unit_behind(i, match)
                or self.record.carry(i, match)
            )
        zone = self.names.zone(match.end) if kind == "area" else None
        if zone is not None:
            self.record.emit(zone, "region", "region", intro=i, prefix=match.prefix)
            return zone.end
        name = self.names.named(match.end, kind)
        if name is None:
            self.record.pending = None
            return match.end
        name = self.names.numbered(name)
        self.record.emit(name, kind, match.row.precision, intro=i, prefix=match.prefix)
        return self.lists.coordinated(name.end, kind, match.row.precision)

    def _unit_behind(self, i: int, match: WordMatch) -> int:
        """Read the base of a unit with a number behind "the front of"; 0 if none is there."""
        at = self.names.skip(match.end)[0]
        unit = self.vocabulary.types.match(self.words, at, self.end)
        numbered = unit is not None and unit.end < self.end and self._is_number(unit.end)
        if unit is None or unit.row.kind != "unit_site" or not numbered or match.row.kind != "area":
            return 0
        name = Name(at, unit.end + 1, "", (), agrees=True, marked=False)
        self.record.emit(name, "base", unit.row.precision, intro=i, prefix=match.prefix)
        return self.lists.coordinated(unit.end + 1, "", "settlement")

    def _is_number(self, i: int) -> bool:
        return self.record.tokens.kinds[i] == Kind.NUMBER

    def _named_after_feature(self, i: int, match: WordMatch) -> int:
        """Read "the quarter of the station of X": the quarter's whole name; 0 if it is none."""
        at = self.names.skip(match.end)[0]
        inner = self.vocabulary.types.match(self.words, at, self.end)
        if match.row.kind != "neighbourhood" or inner is None or inner.row.kind not in _FEATURES:
            return 0
        name = self.names.named(inner.end, inner.row.kind) or self.names.unknown(inner.end, strict=False)
        if name is None:
            return 0
        whole = name._replace(first=at, rows=(), prefix="")
        self.record.emit(whole, match.row.kind, match.row.precision, intro=i, prefix=match.prefix)
        return name.end

    def _building(self, i: int, match: WordMatch) -> int:
        """Read a building called by its type word; the seat of an arm of an army only where something is,
        and a side of a town where the town is not named behind it.
        """
        acts = match.row.kind != "building_whole" and self.record.waiting(i) is None
        placed = match.row.kind == "side_of_town" and self.names.is_placed(match.end)
        return i if acts or placed else self._whole(i, match, match.end)

    def _described(self, i: int, match: WordMatch) -> int:
        """Read a building that an adjective tells from others ("the Iranian embassy"), where something is and
        no town is named behind it.
        """
        end, rules = match.end, self.names.gazetteer.rules
        word = self.words[end] if end < self.end else ""
        stem = word.removeprefix(rules.article)
        told = rules.has_article(word) and len(stem) > _RELATIVE and word.endswith(_OF_KIND)
        told = told and stem not in self.vocabulary.stops
        told = told and self.vocabulary.adjectives.match(self.words, end, self.end) is None
        told = told and not self.names.is_placed(end + 1)
        if not told or self.record.relation_of(i, match.prefix) not in _AT:
            return i
        return self._whole(i, match, end + 1)

    def _whole(self, i: int, match: WordMatch, end: int) -> int:
        """Take down a place whose type word is its name."""
        self.record.emit(
            Name(i, end, match.prefix, (), agrees=True, marked=False), "building", "neighbourhood"
        )
        return end

    def _capital(self, i: int, match: WordMatch) -> int:
        """Read "the capital X": only a listed town is one."""
        at = match.end
        city = self.vocabulary.areas.match(self.words, at, self.end) if at < self.end else None
        if city is not None and city.row.kind == "city" and not city.prefix:
            name: Name | None = Name(at, city.end, "", (), agrees=True, marked=False)
        else:
            name = self.names.known(at) if at < self.end else None
            name = name if name is not None and self.names.is_strong(name) else None
        if name is None:
            self.record.pending = None
            return at
        self.record.emit(name, "settlement", "settlement", intro=i, prefix=match.prefix)
        return self.lists.coordinated(name.end, "settlement", "settlement")

    def _numbered(self, i: int, match: WordMatch) -> int:
        """Read a quarter that has a number for its name: "quarter number 2"."""
        at = match.end
        plain = self.names.is_word(at) and not self.names.is_grammar(at)
        if at < self.end and (plain or self.record.tokens.kinds[at] == Kind.NUMBER):
            return self._whole(i, match, at + 1)
        self.record.pending = None
        return at

    def _feature(self, i: int, match: WordMatch) -> int:
        """Read a facility, site, building or natural feature: its type word belongs to the name."""
        kind, precision = match.row.kind, match.row.precision
        quoted = self._quoted_whole(i, match)
        if quoted:
            self.record.emit(Name(i, quoted, "", (), agrees=True, marked=True), kind, precision, intro=i)
            return quoted
        whole = self.names.known(i, prefix=bool(match.prefix))
        built = whole is not None and any(row.kind in {"facility", "natural"} for row in whole.rows)
        if whole is not None and not built and not self.names.local(whole.rows):
            whole = None
        if whole is not None and whole.end > match.end and whole.prefix == match.prefix:
            if not built and kind in {"natural", "facility"}:
                if self.names.is_medium(whole) and match.prefix in self._joining:
                    self.record.emit(whole, "", "settlement", intro=i)
                    return self.lists.coordinated(whole.end, "", "settlement")
                return i
            self.record.emit(whole._replace(end=self.names.facility_end(whole.end)), kind, precision)
            return self.lists.coordinated(whole.end, kind, precision)
        if self.names.inner_type(match.end, units=False):
            return self.record.carry(i, match)
        name = self.names.named(match.end, kind)
        if name is None:
            return self._unnamed(i, match)
        whole_rows = self._hashed(i, match, name)
        base = name.rows if self.names.is_strong(name) or kind in {"site", "facility", "base"} else ()
        end = self.names.facility_end(name.end)
        inside = not name.marked and kind != "site"
        spot = name._replace(end=end, rows=whole_rows)
        if inside:
            spot = spot._replace(first=i, prefix=match.prefix)
        self.record.emit(spot, kind, precision, intro=i, prefix=match.prefix, base=base)
        return self.lists.coordinated(end, "", "settlement")

    def _unnamed(self, i: int, match: WordMatch) -> int:
        """Step over a word for a thing without a name: where somebody went may yet be said."""
        waiting = self.record.waiting(i)
        if waiting is not None and waiting.kind in _WAYS:
            return self.record.carry(i, match)
        self.record.pending = None
        return match.end

    def _hashed(self, i: int, match: WordMatch, name: Name) -> tuple[PlaceRow, ...]:
        """Return the places of a name whose type word stands before its hash ("dam #Tishrin")."""
        if not name.marked or self.words[name.first - 1] != "#":
            return ()
        stem = self.words[i][len(match.prefix) :]
        return self.names.gazetteer.lookup_words(
            [stem, *self.words[i + 1 : match.end], *self.names.name_words(name)]
        )

    def _quoted_whole(self, i: int, match: WordMatch) -> int:
        """Return the end of a name in quotes that begins with its type word, or 0."""
        if match.prefix or i == self.first or self.words[i - 1] not in _QUOTES:
            return 0
        end = match.end
        while end < self.end and self.names.is_word(end) and end < i + _QUOTED_WORDS:
            end += 1
        return end if match.end < end < self.end and self.words[end] in _QUOTES else 0

    def _countryside(self, i: int, match: WordMatch) -> int:
        after = match.end
        while after < self.end and self.names.inner_type(after):
            inner = self.vocabulary.types.match(self.words, self.names.skip(after)[0], self.end)
            after = inner.end if inner else after + 1
        name = self.names.known(after)
        if name is None and after > match.end:
            return self.record.carry(i, match)
        doubtful = name is not None and self.names.is_risky(name) and not self.names.is_medium(name)
        if name is None or doubtful or not (name.agrees or name.end > name.first + 1):
            self.record.pending = None
            return match.end
        end = self.names.adjectives(name.end)
        whole = self.names.gazetteer.lookup_words(
            [self.words[i][len(match.prefix) :], *self.words[name.first : name.end]]
        )
        rows = tuple(row for row in whole if row.kind == "admin1") or name.rows
        self._emit_country(Name(i, end, match.prefix, rows, agrees=True, marked=False), match.row.kind, i)
        return self.lists.resumed(self.lists.coordinated(end, match.row.kind, match.row.precision))

    def _countryside_of(self, i: int, match: WordMatch) -> int:
        end = self.names.adjectives(match.end)
        after = end
        relation = self.vocabulary.relations.match(self.words, after, self.end) if after < self.end else None
        if relation is not None and relation.row.kind == "from":
            after = relation.end
        inner = self.vocabulary.types.match(self.words, after, self.end) if after < self.end else None
        if inner is not None:
            after = inner.end
        name = self.names.known(after, prefix=inner is None) if after < self.end else None
        tied = (
            relation is not None or (inner is not None and inner.prefix) or (name is not None and name.prefix)
        )
        if name is None or end == match.end or not tied:
            self.record.pending = None
            return end
        self._emit_country(
            Name(i, name.end, match.prefix, name.rows, agrees=True, marked=False), "countryside", i
        )
        return name.end

    def _emit_country(self, name: Name, kind: str, intro: int) -> None:
        governorate = any(row.kind == "admin1" for row in name.rows)
        coarse: PlacePrecision = "governorate" if governorate else "near" if kind == "desert" else "district"
        self.record.emit(name, kind, coarse, intro=intro, prefix=name.prefix)

    def _unit_site(self, i: int, match: WordMatch) -> int:
        """Read the place of a unit with a number, where something else than "in" ties it to the text."""
        at, waiting = match.end, self.record.waiting(i)
        numbered = at < self.end and self.record.tokens.kinds[at] == Kind.NUMBER
        inside = waiting is None or (waiting.kind == "in" and self.words[waiting.word] == IN)
        inside = inside and not (waiting is not None and numbered and self._is_post(waiting.word, at + 1))
        if numbered and not inside and waiting is not None:
            name = Name(i, at + 1, match.prefix, (), agrees=True, marked=False)
            self.record.emit(name, "base", match.row.precision, intro=i)
            return self.lists.coordinated(at + 1, "", "settlement")
        return i

    def _is_post(self, word: int, end: int) -> bool:
        """Tell whether "in" and a unit with a number is where something is rather than who serves where: a
        place follows it in a list, or posts are named before it.
        """
        posts = word > self.first and self.vocabulary.posts.match(self.words, word - 1, word) is not None
        return posts or self.lists.goes_on(end)

    def _road(self, i: int, match: WordMatch) -> int:
        return self.roads.read(i, match)


_READERS: Final[Mapping[str, Callable[[TypeReader, int, WordMatch], int]]] = {
    "countryside": TypeReader._countryside, "desert": TypeReader._countryside,
    "countryside_of": TypeReader._countryside_of, "building_whole": TypeReader._building,
    "seat_of_arm": TypeReader._building, "side_of_town": TypeReader._building,
    "building_of_kind": TypeReader._described, "capital": TypeReader._capital,
    "numbered": TypeReader._numbered, "unit_site": TypeReader._unit_site, "road": TypeReader._road,
    **dict.fromkeys(_FEATURES, TypeReader._feature),
}  # fmt: skip
"""What reads the places behind type words of a kind; all others are read as villages and quarters are."""
