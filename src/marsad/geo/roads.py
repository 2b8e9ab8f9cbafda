"""Roads, named by the places at their ends: "the road from X to Y", "the road X - Y"."""

from __future__ import annotations

from typing import Final

from marsad.geo.lists import LIST_MARKS, ListReader
from marsad.geo.naming import Name
from marsad.geo.record import Record
from marsad.geo.vocabulary import WordMatch

_DASHES: Final = frozenset("-\u2013\u2014_\u0640")
_ROAD_ENDS: Final = 4
"""Most places a road is named by."""
_TWO: Final = 2
_ENDS: Final = frozenset({"settlement", "area"})
"""Kinds of places that roads lead to."""


class RoadReader:
    """Reads the places behind a word for a road."""

    def __init__(self, record: Record, lists: ListReader) -> None:
        self.record = record
        self.lists = lists
        self.words = record.words
        self.names = record.names
        self.vocabulary = record.vocabulary
        self.end = record.end

    def read(self, i: int, match: WordMatch) -> int:
        """Read the ends of the road whose word stands at ``i``; return where the scan goes on."""
        whole = self.names.known(i, prefix=bool(match.prefix))
        if whole is not None and whole.end > match.end and self.names.is_medium(whole):
            self.record.emit(whole, "", "settlement", intro=i)
            return self.lists.coordinated(whole.end, "", "settlement")
        after, count, between = match.end, 0, self._is_between(match.end)
        while after < self.end and count < _ROAD_ENDS and not (count and self._is_unit(after)):
            after = self._over_kind(after, joined=count > 0)
            name = self.names.known(after, prefix=count > 0)
            if name is None or not self._may_end_road(name):
                name = (
                    self._city(after)
                    or self._road_end(after, first=count == 0)
                    or (self._lone_road_end(after) if count == 0 else None)
                    or (self._one_of_two(after, first=count == 0) if between and count < _TWO else None)
                )
            if name is None:
                break
            if count:
                self.record.emit_joined(name, "road", "near")
            else:
                self.record.emit(name, "road", "near", intro=i, prefix=match.prefix)
            count += 1
            after = name.end
            while after < self.end and self.words[after] in LIST_MARKS | _DASHES:
                after += 1
        if not count:
            self.record.pending = None
        return max(match.end, after)

    def _is_between(self, i: int) -> bool:
        """Tell whether the words for a road end with "between" before ``i``."""
        relation = self.vocabulary.relations.match(self.words, i - 1, i)
        return relation is not None and relation.row.kind == "between"

    def _one_of_two(self, i: int, *, first: bool) -> Name | None:
        """Return an unlisted end of a road between two places, which "and" joins."""
        pairs = self.lists.pairs
        return None if i >= self.end else pairs.first(i) if first else pairs.second(i)

    def _over_kind(self, i: int, *, joined: bool) -> int:
        """Step over "the towns of" before the ends of a road, or "and the village of" between them."""
        for table in (self.vocabulary.plurals, self.vocabulary.types):
            match = table.match(self.words, i, self.end)
            if match is not None and match.row.kind in _ENDS and (not match.prefix or joined):
                return match.end if match.end < self.end else i
        return i

    def _is_owner(self, i: int) -> bool:
        """Tell whether the definite word at ``i`` is what a road without the article is called after, and no
        common word.
        """
        rules, word = self.names.gazetteer.rules, self.words[i]
        named = rules.has_article(word) and not rules.has_article(self.words[i - 1])
        return named and word not in self.vocabulary.risky and not self.names.is_grammar(i)

    def _is_unit(self, i: int) -> bool:
        """Tell whether a word for a unit begins at ``i``: what the road lies in, not its other end."""
        match = self.vocabulary.types.match(self.words, i, self.end)
        return match is not None and match.row.kind in {"admin1", "admin3"}

    def _may_end_road(self, name: Name) -> bool:
        """Tell whether a road may be called after a listed place."""
        names = self.names
        return names.is_medium(name) or names.is_strong(name) or names.is_definite_village(name)

    def _city(self, i: int) -> Name | None:
        """Return the city at ``i`` of a country without a gazetteer."""
        city = self.names.city(i) if self.names.is_word(i) else None
        return None if city is None or city.prefix else city

    def _road_end(self, i: int, *, first: bool) -> Name | None:
        """Return an unlisted end of a road: one of two names that a dash joins."""
        at = self.names.skip(i)[0]
        name = self.names.unknown(i, strict=not self.names.is_headed(at)) if self.names.is_word(at) else None
        if name is None or self.words[name.first] == self.names.gazetteer.rules.article:
            return None
        joined = self.words[name.end] if first and name.end < self.end else self.words[at - 1]
        dashed = joined in _DASHES or self.lists.is_underscored(name.end if first else at)
        return name if dashed else None

    def _lone_road_end(self, i: int) -> Name | None:
        """Return an unlisted place that a road leads to, as the words behind it say where it lies."""
        at = self.names.skip(i)[0]
        if not self.names.is_word(at) or self.words[at] == self.names.gazetteer.rules.article:
            return None
        if self.names.is_headed(at) or self._is_owner(at):
            return Name(at, at + 1, "", (), agrees=True, marked=False)
        return self.names.settled(i)
