"""What a sentence has told so far: the places taken down, and a relation waiting for its place."""

from __future__ import annotations

from typing import Final, NamedTuple

from marsad.geo.fineness import precision_of
from marsad.geo.headed import HeadedNames
from marsad.geo.naming import CLOSERS, Name
from marsad.geo.rows import PlaceRow
from marsad.geo.sentence_words import OPENERS
from marsad.geo.toponym import APART, BUILT, FINE, LEVELS, Toponym, breadth, is_from_capital
from marsad.geo.vocabulary import WordMatch
from marsad.model.codes import PlacePrecision
from marsad.text import Kind, Tokens

_DISTANCE_WORDS: Final = 6
"""Tokens a distance may take ("five and a half kilometres to the ...") before the name."""
_GAP_WORDS: Final = 2
"""Definite adjectives that may part a place from what encloses it."""
_ROAD_GAP: Final = 4
"""Tokens of the road's own name or number between its ends and the place near which something was."""
_COMMAS: Final = frozenset("\u060c,-\u2013\u2014")
_AWAY: Final = frozenset({"to", "toward"})
"""Relations of places other than where something is that a heading told."""
_DASHES: Final = frozenset("-\u2013\u2014")
_COLONS: Final = frozenset({":", "::"})
_HEADING: Final = 3
"""Most tokens (an outlet, a dash) before the place that heads a sentence."""
_GLOSS: Final = frozenset("([/\"'")
_OWN: Final = APART | {"at", "toward"}
"""Relations that begin a place of its own."""
_STANDING: Final = frozenset({"home", "seat", "enclosing"})
"""Relations that hold whatever follows: "posted in", "which lies between"."""
_NAMED_SO: Final = frozenset({"settlement", "neighbourhood", "area"})
"""Kinds of places behind whose name a dash ties the town they lie near."""
_BETWEEN_OTHERS: Final = frozenset({"area", "settlement", "natural"})
"""Kinds of places of which "between X and Y" tells where they lie."""
_ON_ROADS: Final = frozenset({"settlement", "facility", "site", "building"})
"""Kinds of places that may lie on a road named by its ends."""
_LINES: Final = frozenset({"between", "from", "to", "toward"})
"""Relations of the ends of a line, whose other end a dash may part from them."""
_COUNTRYSIDE: Final = frozenset({"countryside", "countryside_of", "desert"})
"""Kinds of places in whose name the side stands: "the western countryside of X"."""


class Pending(NamedTuple):
    """A relation or direction read and waiting for its place: it holds for a name at token ``end``.

    ``start`` is where all that waits begins, ``word`` where the last relation or direction does.
    """

    kind: str
    start: int
    end: int
    near: bool
    word: int


class Record:
    """The places of one sentence in the making."""

    def __init__(self, tokens: Tokens, names: HeadedNames, first: int, end: int) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.names = names
        self.vocabulary = names.vocabulary
        self.first = first
        self.end = end
        self.found: list[Toponym] = []
        self.pending: Pending | None = None
        self.last_end = -1

    def waiting(self, i: int) -> Pending | None:
        """Return what waits for a name at token ``i``, or None."""
        return self.pending if self.pending is not None and self.pending.end == i else None

    def lapse(self, i: int) -> None:
        """Drop what waits once the scan has passed ``i`` without a place; a distance may wait longer."""
        waiting = self.pending
        if waiting is None:
            return
        if waiting.kind == "distance" and i - waiting.start < _DISTANCE_WORDS:
            self.pending = waiting._replace(end=i + 1)
        elif waiting.end <= i:
            self.pending = None

    def wait(self, kind: str, i: int, end: int, *, near: bool) -> int:
        """Let a relation at tokens ``i`` to ``end`` wait for its place; return where the scan goes on."""
        before = self.waiting(i)
        if before is not None:
            kept = (before.near and not near) or not kind or before.kind in _STANDING
            kept = kept or (before.kind == "from" and kind == "direction")
            kept = kept or (before.kind == "from" and kind == "near" and not self._is_behind_road(i))
            kept = kept or (before.kind, kind) in {("to", "in"), ("to", "near"), ("toward", "near")}
            near = near or before.near
            kind = before.kind if kept else kind
        end, _ = self.names.skip(end)
        self.pending = Pending(kind, before.start if before else i, end, near, i)
        return end

    def _is_behind_road(self, i: int) -> bool:
        """Tell whether a road was named right before: "on the road from A to B, from near C"."""
        return bool(self.found) and self.found[-1].kind == "road" and i - self.last_end <= _ROAD_GAP

    def relation_of(self, i: int, prefix: str) -> str:
        """Return the relation of a name at ``i``: what waits for it, or the preposition glued to it."""
        waiting = self.waiting(i)
        if waiting is not None:
            return waiting.kind
        return "in" if prefix.endswith(self.names.in_prefix) and prefix else ""

    def carry(self, i: int, match: WordMatch) -> int:
        """Pass the waiting relation over a type word that introduces another one."""
        waiting = self.waiting(i)
        kind = self.relation_of(i, match.prefix)
        near = waiting.near if waiting else False
        self.pending = (
            Pending(kind, waiting.start if waiting else i, match.end, near, waiting.word if waiting else i)
            if kind or near
            else None
        )
        return match.end

    def emit(
        self,
        name: Name,
        kind: str,
        precision: PlacePrecision | None,
        *,
        intro: int | None = None,
        prefix: str = "",
        base: tuple[PlaceRow, ...] = (),
        area: str = "",
        land: str = "",
    ) -> None:
        """Take down a place: ``intro`` is the token of its type word, ``prefix`` what is glued to that."""
        at = name.first if intro is None else intro
        waiting = self.waiting(at)
        relation = waiting.kind if waiting else self.relation_of(at, prefix or name.prefix)
        near = waiting.near if waiting else False
        toponym = self._toponym(name, kind, precision, relation, near=near)
        beside = waiting is not None and (waiting.kind == "direction" or waiting.near)
        first = waiting.word if waiting is not None and beside else name.first
        end = name.end if kind in _COUNTRYSIDE else name.first
        bearing = self.vocabulary.way(self.words[first:end])
        base = self.names.local(base)
        toponym = toponym._replace(base=base, area=area, land=land, bearing=bearing)
        toponym = self._attached(toponym, waiting.start if waiting else at)
        if toponym.relation == "enclosing" and near and not toponym.is_context:
            toponym = toponym._replace(relation="near")
        self._append(toponym)

    def emit_joined(self, name: Name, kind: str, precision: PlacePrecision | None) -> None:
        """Take down a further member of the list that the last place began; it shares what holds for that."""
        before = self.found[-1]
        toponym = self._toponym(name, kind, precision, before.relation, near=before.near)
        self._append(toponym._replace(group=before.group, within=before.within))

    def emit_again(self, name: Name, head: Toponym) -> None:
        """Take down a place of the sort of one before, tied to the text as that is."""
        toponym = self._toponym(name, head.kind, None, head.relation, near=head.near)
        self._append(toponym._replace(precision=head.precision))

    def _append(self, toponym: Toponym) -> None:
        self.found.append(toponym)
        self.last_end = toponym.end
        self.pending = None

    def _toponym(
        self, name: Name, kind: str, precision: PlacePrecision | None, relation: str, *, near: bool
    ) -> Toponym:
        start, stop = self._span(name)
        return Toponym(
            first=name.first, end=name.end, start=start, stop=stop, base=(), kind=kind,
            name=self.names.name_words(name), rows=self.names.local(name.rows),
            level=LEVELS.get(kind, 2), precision=precision_of(name, kind, precision, relation, near=near),
            near=near, relation=relation, group=len(self.found),
        )  # fmt: skip

    def _span(self, name: Name) -> tuple[int, int]:
        start, stop = self.tokens.span(name.first, name.end)
        length = self.tokens.ends[name.first] - self.tokens.starts[name.first]
        if name.prefix and length == len(self.words[name.first]):
            start += len(name.prefix)
            fused = self.names.gazetteer.rules.fused_article
            if name.prefix.endswith(fused[0]) and self.words[name.first].startswith(
                fused, len(name.prefix) - 1
            ):
                start += 1
        return start, stop

    def _attached(self, toponym: Toponym, start: int) -> Toponym:
        """Decide between a place of its own and the surroundings of the place just before."""
        if self._is_on_road(toponym, start):
            road = self.found[-1].group
            self.found = [t._replace(within=toponym.group) if t.group == road else t for t in self.found]
            return toponym
        if not self.found or not self._adjoins(self.last_end, start, toponym):
            return (
                toponym._replace(within=self.found[-1].group) if self._is_town_of(start, toponym) else toponym
            )
        before = self.found[-1]
        head = before.within if before.is_context else before.group
        gloss = not toponym.relation and self._is_gloss(start, toponym)
        if gloss or self._lies_between(before, toponym, start):
            return toponym._replace(within=head)
        head_level = max(breadth(t) for t in self.found if t.group == head and not t.is_context)
        if toponym.relation == "to" and before.relation == "between":
            return toponym._replace(relation="between")
        parted = before.relation in APART and toponym.level <= FINE and not toponym.relation
        parted = parted or self._is_fired_at(before, toponym, start)
        parted = parted or _are_towns_apart(before, toponym)
        on_road = toponym.kind == "road" and head_level <= FINE and toponym.relation == "at"
        on_road = on_road and before.relation != "from"
        if (toponym.relation in _OWN and not on_road) or parted or self._is_on_way(toponym):
            return toponym
        level = breadth(toponym)
        relation = toponym.relation
        desert = before.kind == "desert" and relation == "in" and not toponym.near
        wider = level >= head_level and (relation or level > head_level)
        quarter = before.near and before.kind in BUILT and toponym.kind == "neighbourhood"
        if desert or (wider and not quarter) or is_from_capital(toponym, before):
            return toponym._replace(within=head)
        inside_town = toponym.kind in BUILT and head_level >= LEVELS["settlement"] and relation != "direction"
        if (toponym.near or on_road) and head_level <= FINE and not inside_town:
            return toponym._replace(within=head)
        spot = toponym.near and inside_town and relation == "near"
        finer = (head_level > FINE or spot or quarter) and level <= FINE and relation
        if not before.is_context and (finer or self._is_quarter_of(before, toponym, start)):
            self.found = [t._replace(within=toponym.group) if t.group == head else t for t in self.found]
        return toponym

    def _is_quarter_of(self, before: Toponym, toponym: Toponym, start: int) -> bool:
        """Tell whether a quarter stands right behind the town it lies in: "the city of X, quarter of Y"."""
        behind = start == self.last_end and not toponym.relation and before.level == LEVELS["settlement"]
        return behind and toponym.kind == "neighbourhood" and before.kind != "area"

    def _lies_between(self, before: Toponym, toponym: Toponym, start: int) -> bool:
        """Tell whether two places say between them where the area right before them lies."""
        return toponym.relation == "between" and start == self.last_end and before.kind in _BETWEEN_OTHERS

    def _is_on_way(self, toponym: Toponym) -> bool:
        """Tell whether a place where something was follows those where somebody came from and went to."""
        ends = [t.relation for t in self.found[-2:]]
        return toponym.relation == "near" and ends == ["from", "to"]

    def _is_on_road(self, toponym: Toponym, start: int) -> bool:
        """Tell whether a place says where on the road named before it: "on the road from A to B near X"."""
        if not self.found or not 0 <= start - self.last_end <= _ROAD_GAP:
            return False
        road = self.found[-1]
        ends = [t for t in self.found if t.group == road.group]
        inside = toponym.relation == "in" and toponym.kind in _ON_ROADS and len(ends) > 1
        return road.kind == "road" and not road.is_context and (toponym.relation == "near" or inside)

    def _is_fired_at(self, before: Toponym, toponym: Toponym, start: int) -> bool:
        """Tell whether things stand between where somebody is posted and a place: what he fires at."""
        apart = before.relation == "seat" and start - self.last_end > 1
        return apart and toponym.relation == "in" and toponym.level <= FINE

    def _is_town_of(self, start: int, toponym: Toponym) -> bool:
        """Tell whether a mere dash parts a quarter or building from the town it lies in."""
        marks = self.words[self.last_end : start]
        if not self.found or toponym.relation or self.found[-1].is_context:
            return False
        return self._is_dashed_on(start, toponym) or (
            len(marks) == 1
            and marks[0] in _DASHES
            and self.found[-1].level < LEVELS["settlement"] <= breadth(toponym)
        )

    def _is_dashed_on(self, start: int, toponym: Toponym) -> bool:
        """Tell whether a mere dash parts a village, named as one, from the town near which it lies."""
        before, marks = self.found[-1], self.words[self.last_end : start]
        if len(marks) != 1 or marks[0] not in _DASHES or toponym.kind or toponym.relation:
            return False
        alone = sum(t.group == before.group for t in self.found) == 1
        return (
            alone
            and before.kind in _NAMED_SO
            and before.relation not in _LINES
            and self.is_town_of(toponym.rows, before)
        )

    def is_town_of(self, rows: tuple[PlaceRow, ...], place: Toponym) -> bool:
        """Tell whether a name is that of a town everybody knows, and that of a place before it is not."""
        known = self.names.is_known_town
        return any(map(known, rows)) and not any(map(known, place.rows))

    def is_dashed_town(self, i: int, j: int, rows: tuple[PlaceRow, ...]) -> bool:
        """Tell whether a mere dash at ``i`` parts the last place from the town of these rows at ``j``."""
        return j == i + 1 and self.words[i] in _DASHES and self.is_town_of(rows, self.found[-1])

    def _is_gloss(self, start: int, toponym: Toponym) -> bool:
        """Tell whether the name in brackets, quotes or after a slash is another name of the place before."""
        marks = self.words[self.last_end : start]
        if marks == ["#"]:
            return breadth(toponym) > FINE >= breadth(self.found[-1])
        return bool(marks) and toponym.level <= FINE and all(mark in _GLOSS for mark in marks)

    def _adjoins(self, end: int, start: int, toponym: Toponym) -> bool:
        rules = self.names.gazetteer.rules
        wider = toponym.level > FINE or toponym.relation == "enclosing"
        wider = wider or (toponym.relation == "in" and toponym.level > self.found[-1].level)
        gap, owned = 0, end
        for i in range(end, start):
            word = self.words[i]
            if word in OPENERS or word in CLOSERS or word in _GLOSS or (word in _COMMAS and wider):
                continue
            owned = max(owned, self._over_owner(i)) if toponym.relation else owned
            if i < owned or self._is_beside_the_point(i, toponym):
                continue
            gap += 1
            described = rules.has_article(word) or word.startswith(self._with_article)
            if gap > _GAP_WORDS or not (described or self._is_second_side(word)):
                return False
        return not self.words[start].startswith(rules.conjunctions[0]) or not self._conjoined(start)

    def _over_owner(self, i: int) -> int:
        """Step over a word at ``i`` that says before its owner whose a place is, with that owner."""
        relation = self.vocabulary.relations.match(self.words, i, self.end)
        if relation is None or relation.row.kind != "enclosing" or relation.prefix:
            return i
        at = i + 1
        while at < self.end and at in self.names.blocked:
            at += 1
        return at

    def _is_beside_the_point(self, i: int, toponym: Toponym) -> bool:
        """Tell whether a token between a place and what is around it says "and its surroundings", or how far
        off the place lies.
        """
        word = self.words[i]
        if word.startswith(self.names.joining) and word[1:] in self.vocabulary.arounds:
            return True
        return toponym.near and (self.tokens.kinds[i] == Kind.NUMBER or word in self.vocabulary.measures)

    @property
    def _with_article(self) -> tuple[str, ...]:
        """Return what a definite word behind a glued preposition begins with."""
        rules = self.names.gazetteer.rules
        return rules.fused_article, rules.prepositions[0] + rules.article

    def _is_second_side(self, word: str) -> bool:
        """Tell whether a word adds a second side to a name: "eastern and western X"."""
        return word.startswith(self.names.joining) and word[1:] in self.vocabulary.adjectives

    def _conjoined(self, i: int) -> bool:
        """Tell whether the token begins with a glued conjunction rather than a letter of its own."""
        words = self.vocabulary
        tables = (words.types, words.plurals, words.directions, words.relations)
        matches = [table.match(self.words, i, self.end) for table in tables]
        prefixes = [match.prefix for match in matches if match is not None]
        if prefixes:
            return any(prefixes)
        name = self.names.known(i, prefix=True)
        return name is not None and name.prefix.startswith(self.names.joining)

    def demote_heading(self) -> None:
        """Make a place that heads the sentence, or a post, with a colon the surroundings of the next one."""
        for heading, following in zip(self.found, self.found[1:], strict=False):
            tagged = heading.first > self.first and self.words[heading.first - 1] == "#"
            if following.is_context or not (tagged or heading.first <= self.first + _HEADING):
                continue
            if following.relation in _AWAY:
                break
            mark = self.words[self._over_side(heading.end)]
            if (mark in _COLONS or self._is_parted(heading, following)) and following.first > heading.end:
                self.found[self.found.index(heading)] = heading._replace(within=following.group)
            break

    def _is_parted(self, heading: Toponym, following: Toponym) -> bool:
        """Tell whether a dash parts the bare place that begins a line from a sentence that names another."""
        begins = not heading.relation and any(first == heading.first for first, _ in self.tokens.lines)
        return begins and self.words[heading.end] in _DASHES and following.first > heading.end + 1

    def _over_side(self, i: int) -> int:
        """Step over the side of a governorate named in a heading: "eastern countryside"."""
        unit = self.vocabulary.types.match(self.words, i, self.end) if i < self.end else None
        i = unit.end if unit is not None and unit.row.kind == "countryside_of" and not unit.prefix else i
        return min(self.names.adjectives(i), self.end - 1)


def _are_towns_apart(home: Toponym, toponym: Toponym) -> bool:
    """Tell whether something is in one town and somebody from another: neither lies in the other."""
    towns = toponym.kind == home.kind == "settlement"
    return towns and home.relation == "home" and toponym.relation == "in"
