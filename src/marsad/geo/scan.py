"""Walking along one sentence and taking down the places it names."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Final

from marsad.geo.headed import HeadedNames
from marsad.geo.introduced import TypeReader
from marsad.geo.lists import ListReader
from marsad.geo.naming import CLOSERS, Name
from marsad.geo.record import Record
from marsad.geo.sentence_words import DOUBTED, NAMING, OPENERS
from marsad.geo.toponym import BARE, Toponym
from marsad.geo.vocabulary import land_of
from marsad.lexicon.letters import YEH
from marsad.lexicon.particles import THIRD_PERSON_ENDS
from marsad.text import Kind, Tokens

NEAR_RELATIONS: Final = frozenset({"near", "direction", "distance"})
_LANDS: Final = frozenset({"country", "land"})
"""Kinds of areas of which a direction makes a region; the text's own land is only named for that."""
_COLONS: Final = frozenset({":", "::"})
_OWNED: Final = (*THIRD_PERSON_ENDS[1:], "\u062a" + THIRD_PERSON_ENDS[0])
"""Endings of nouns with a pronoun, which are somebody's: "near his house in"."""
_NO_LAND: Final = frozenset({"at", "to", "toward", "from", "between", "home", "seat"})
"""Relations after which a country is one that acts or suffers rather than where it happens."""
EACH: Final = "each"
"""Kind of relation behind which a list stands: "each of X, Y and Z"."""
_MARKS: Final = (Kind.PUNCT, Kind.OTHER)
"""Kinds of tokens that begin items of a list."""
_DOUBTFUL: Final = frozenset({"", "from", "enclosing", "between", "home", "seat"})
"""Relations that do not make a name a place: men and tribes are named behind them too."""


class SentenceScan:
    """One pass over a sentence; ``run`` returns its toponyms in order."""

    def __init__(
        self,
        tokens: Tokens,
        names: HeadedNames,
        first: int,
        end: int,
        objects: Container[int] = (),
        worded: Container[int] = (),
    ) -> None:
        """``objects``: the tokens where what an event was done to is named; ``worded``: those of words that
        are no names.
        """
        self.objects = objects
        self.worded = worded
        self.record = Record(tokens, names, first, end)
        self.lists = ListReader(self.record)
        self.types = TypeReader(self.record, self.lists)
        self.kinds = tokens.kinds
        self.words = tokens.words
        self.names = names
        self.vocabulary = names.vocabulary
        self.first = first
        self.end = end
        self.listed = -1

    def run(self) -> list[Toponym]:
        """Return the toponyms of the sentence in order."""
        words, stirs, record = self.words, self.vocabulary.stirs, self.record
        i = self.first
        while i < self.end:
            i = self._step(i) if record.pending is not None or stirs[words[i]] else i + 1
        self.record.demote_heading()
        return self.record.found

    def _step(self, i: int) -> int:
        if i in self.names.blocked:
            self.record.pending = None
            office = self.vocabulary.blockers.match(self.words, i, self.end)
            return self._blocker(i) if office is not None and office.end > i + 1 else i + 1
        if self.kinds[i] not in NAMING:
            return self._mark(i)
        word = self.words[i]
        opened = self.vocabulary.opens[word]
        for opener in opened:
            after = _READERS[opener](self, i)
            if after > i:
                return after
        if opened or self.names.gazetteer.starts(word) or self.record.pending is not None:
            after = self._bare(i)
            if after > i:
                return after
        self.record.lapse(i)
        return i + 1

    def _mark(self, i: int) -> int:
        if self.words[i] in OPENERS and self.record.pending is not None and self.record.pending.end == i:
            self.record.pending = self.record.pending._replace(end=i + 1)
        else:
            self.record.lapse(i)
        return i + 1

    def _type(self, i: int) -> int:
        single = self.vocabulary.types.match(self.words, i, self.end)
        relation = self.vocabulary.relations.match(self.words, i, self.end)
        if single is not None and relation is not None and relation.end > single.end:
            return i
        if single is not None and single.row.kind in DOUBTED and self._is_object(i, single.prefix):
            self.record.wait("at", i, i, near=False)
        return self.types.read(i)

    def _is_object(self, i: int, prefix: str) -> bool:
        """Tell whether a word at ``i`` to which nothing ties a place is what an event was done to."""
        return i in self.objects and not prefix and self.record.waiting(i) is None

    def _blocker(self, i: int) -> int:
        match = self.vocabulary.blockers.match(self.words, i, self.end)
        if match is None or self._is_unit(i):
            return i
        known = self.names.known(i, prefix=True)
        least = match.end if match.row.kind == "whole" else max(i + 1, match.end - 1)
        if known is not None and known.end > least and self.names.in_theatre(known.rows):
            return i
        city = self.names.city(i)
        if city is not None and city.end > match.end:
            return i
        self.record.pending = None
        if match.row.kind == "whole":
            return match.end
        after = match.end
        inner = self.vocabulary.types.match(self.words, after, self.end) if after < self.end else None
        if inner is not None and not inner.prefix:
            after = inner.end
        name = self.names.known(after) if after < self.end else None
        if match.row.kind == "members" and inner is not None:
            house = name or self.names.named(after, inner.row.kind)
            return house.end if house is not None and inner.row.kind != "building_whole" else after
        if name is None:
            return match.end
        while name.end < self.end and self.words[name.end] in self.vocabulary.adjectives:
            return name.end + 1
        return name.end

    def _is_unit(self, i: int) -> bool:
        """Tell whether "in" stands before a word for a unit that may also be a body: a municipality."""
        unit = self.vocabulary.types.match(self.words, i, self.end)
        return (
            unit is not None and unit.row.kind == "admin3" and self.record.relation_of(i, unit.prefix) == "in"
        )

    def _area(self, i: int) -> int:
        match = self.names.area(i)
        longer = self.vocabulary.types.match(self.words, i, self.end) if match is not None else None
        if match is None or (
            longer is not None and longer.row.kind == "building_whole" and longer.end > match.end
        ):
            return i
        if self._is_object(i, match.prefix):
            self.record.wait("at", i, i, near=False)
        waiting = self.record.waiting(i)
        relation = waiting.kind if waiting else "in" if match.prefix.endswith(self.names.in_prefix) else ""
        country = match.row.kind in _LANDS
        if relation == "direction" and country and waiting is not None:
            name = Name(
                waiting.word, match.end, self._direction_prefix(waiting.word), (), agrees=True, marked=False
            )
            self.record.emit(name, "region", "region", intro=i, area=match.row.id, land=land_of(match.row))
        elif (country and (relation == "at" if i in self.objects else self._heads_line(i, match.end))) or (
            (relation or match.row.kind == "region")
            and not ((country and relation in _NO_LAND) or (match.row.kind == "land" and relation != "in"))
        ):
            name = Name(i, match.end, match.prefix, (), agrees=True, marked=False)
            area = "" if match.row.kind == "city" else match.row.id
            self.record.emit(
                name,
                match.row.kind,
                match.row.precision,
                intro=i,
                prefix=match.prefix,
                area=area,
                land=land_of(match.row),
            )
            if not relation and not self.record.found[-1].is_context:
                self.record.found[-1] = self.record.found[-1]._replace(relation=BARE)
            if match.row.kind == "city":
                return self.lists.coordinated(match.end, "", "settlement")
            if self.record.found[-1].is_context:
                return self.lists.resumed(match.end)
        self.record.pending = None
        return match.end

    def _direction_prefix(self, i: int) -> str:
        match = self.vocabulary.directions.match(self.words, i, self.end)
        return match.prefix if match else ""

    def _direction(self, i: int) -> int:
        match = self.vocabulary.directions.match(self.words, i, self.end)
        if match is None:
            return i
        return self.record.wait("direction", i, match.end, near=True)

    def _relation(self, i: int) -> int:
        match = self.vocabulary.relations.match(self.words, i, self.end)
        if match is None or (match.row.kind == "at" and self._is_first_name(i)):
            return i
        known = self.names.known(i)
        if known is not None and known.end > match.end and self.names.is_strong(known):
            return i
        kind = match.row.kind
        if kind == "from" and self.record.pending is not None and self.record.pending.near:
            self.record.pending = self.record.pending._replace(end=match.end)
            return match.end
        end = self._past_post(match.end) if kind == "from" else match.end
        if kind == EACH:
            kind, self.listed = "", self.names.skip(end)[0]
        return self.record.wait(kind, i, end, near=kind in NEAR_RELATIONS)

    def _past_post(self, i: int) -> int:
        """Step over "the positions of" an army at ``i``, and "in" behind it: fire comes from there."""
        post = self.vocabulary.launch_posts.match(self.words, i, self.end) if i < self.end else None
        if post is None or post.prefix:
            return i
        at = post.end
        while at < self.end and (
            at in self.names.blocked or self.names.gazetteer.rules.has_article(self.words[at])
        ):
            at += 1
        inside = self.vocabulary.relations.match(self.words, at, self.end) if at < self.end else None
        return inside.end if post.end < at and inside is not None and inside.row.kind == "in" else i

    def _is_first_name(self, i: int) -> bool:
        """Tell whether the word is the name Ali, which folding makes the particle "on"."""
        raw = self.record.tokens.source[self.record.tokens.starts[i] : self.record.tokens.ends[i]]
        return raw.endswith(YEH) and i + 1 < self.end and self.words[i + 1] in self.vocabulary.persons

    def _bare(self, i: int) -> int:
        name = self.names.known(i, prefix=True)
        if name is None:
            return self._headed(i)
        if name.prefix.endswith(self.names.in_prefix) and self.record.waiting(i) is not None:
            return i
        relation = self.record.relation_of(i, name.prefix)
        if not relation and self._is_done_to(name, i):
            self.record.wait("at", i, i, near=False)
        elif not self._is_evident(name, relation) or (not relation and self.names.is_quoted_part(name)):
            return i
        self.record.emit(name, "", "settlement", intro=i, prefix=name.prefix)
        return self.lists.coordinated(name.end, "", "settlement", listed=i == self.listed)

    def _is_done_to(self, name: Name, i: int) -> bool:
        """Tell whether a bare name at ``i`` is that of what an event was done to; a word with the article may
        be any other thing.
        """
        single = name.end == name.first + 1 and self.names.gazetteer.rules.has_article(self.words[name.first])
        if name.prefix or i not in self.objects or self.names.is_his(name):
            return False
        return self.names.is_medium(name) and (not single or self._is_first_of_two(name.end))

    def _headed(self, i: int) -> int:
        """Read an unlisted name behind a word of place: one that begins with a word for a village, or near
        which something is where the words behind it say where it lies.
        """
        relation = self.record.relation_of(i, "")
        if not relation or relation in _DOUBTFUL:
            return i
        name = self.names.of_village(i)
        if self.names.is_headed(i):
            name = Name(i, i + 1, "", (), agrees=True, marked=False)
        elif name is not None:
            relation = "at"
        elif relation in {"near", "in"} and not self.words[i].endswith(_OWNED):
            name = self.names.settled(i)
        if name is not None and relation == "in" and not self._is_rare(name):
            name = None
        if name is None or (name.end > i + 1 and self._is_somebodys(name.end - 1)):
            return i
        self.record.emit(name, "", "settlement", intro=i)
        return self.lists.coordinated(name.end, "", "settlement")

    def _is_rare(self, name: Name) -> bool:
        """Tell whether a name is no word that other things are called by, and it is told where it lies."""
        headed = name.end == name.first + 1 and self.names.is_headed(name.first)
        known = any(at in self.worded for at in range(name.first, name.end))
        placed = self.names.is_placed(name.end) and not self._is_somebodys(name.end - 1)
        return headed or (placed and not known)

    def _is_somebodys(self, i: int) -> bool:
        """Tell whether the word at ``i`` is spelled as nouns with a pronoun are ("of his family")."""
        raw = self.record.tokens.source[self.record.tokens.starts[i] : self.record.tokens.ends[i]]
        return raw.endswith(THIRD_PERSON_ENDS)

    def _is_evident(self, name: Name, relation: str) -> bool:
        marked = name.first > self.first and self.words[name.first - 1] == "#"
        if self.names.is_strong(name, home=not (relation or marked)):
            return name.prefix[-1:] != self.names.gazetteer.rules.prepositions[-1]
        if self.names.is_medium(name):
            if not name.prefix and self._heads_line(name.first, name.end):
                return True
            left = relation == "from" and name.end > name.first + 1
            left = left or (relation == "between" and self._is_first_of_two(name.end))
            return marked or left or relation not in _DOUBTFUL or self._has_admin_after(name.end)
        if not (relation or marked) or relation in _DOUBTFUL:
            return False
        if relation == "in" and not name.prefix and name.end > name.first + 1 and name.agrees:
            return self.names.in_theatre(name.rows)
        if name.agrees:
            return self._has_admin_after(name.end)
        goes_on = self._has_admin_after(name.end) or self._goes_on(name.end)
        return goes_on and self.names.is_definite_village(name)

    def _heads_line(self, first: int, end: int) -> bool:
        """Tell whether a name heads its line or item with a colon: what follows happened there."""
        marked = first == self.first or self.kinds[first - 1] in _MARKS
        return marked and end < self.end and self.words[end] in _COLONS

    def _goes_on(self, i: int) -> bool:
        """Tell whether "and" and one more place follow: a listed name, or a word with which names begin."""
        if i >= self.end or not self.names.is_word(i):
            return False
        conjunction = self.names.gazetteer.rules.conjunctions[0]
        headed = self.words[i].startswith(conjunction) and self.words[i][1:] in self.vocabulary.heads
        return headed or self._is_first_of_two(i)

    def _is_first_of_two(self, i: int) -> bool:
        """Tell whether "and" and one more known name follow: what lies between two places."""
        name = self.names.known(i, prefix=True) if i < self.end else None
        conjunction = self.names.gazetteer.rules.conjunctions[0]
        return name is not None and name.prefix == conjunction and self.names.is_medium(name)

    def _has_admin_after(self, i: int) -> bool:
        """Tell whether a unit or a direction from a known town follows: what is before it is a place."""
        while i < self.end and self.words[i] in CLOSERS:
            i += 1
        if i >= self.end:
            return False
        match = self.vocabulary.types.match(self.words, i, self.end)
        direction = self.vocabulary.directions.match(self.words, i, self.end)
        relation = self.vocabulary.relations.match(self.words, i, self.end)
        after = i
        if match is None and relation is not None and relation.row.kind in {"in", "enclosing"}:
            after = relation.end
            match = self.vocabulary.types.match(self.words, after, self.end) if after < self.end else None
        if match is not None and match.row.kind in {"countryside", "admin1", "admin3"}:
            name = self.names.known(match.end)
        elif direction is not None:
            name = self.names.known(direction.end)
        else:
            return False
        return name is not None and self.names.is_strong(name)


_READERS: Final[Mapping[str, Callable[[SentenceScan, int], int]]] = {
    "blocker": SentenceScan._blocker, "area": SentenceScan._area, "type": SentenceScan._type,
    "direction": SentenceScan._direction, "relation": SentenceScan._relation,
}  # fmt: skip
"""What reads the phrases that stand with names. No scan holds them, so that it is gone once it is read."""
