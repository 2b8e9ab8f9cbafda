"""Walking along one sentence and taking down the places it names."""

from __future__ import annotations

from typing import Final, NamedTuple

from marsad.geo.naming import CLOSERS, OPENERS, Name, NameFinder
from marsad.geo.rows import PlaceRow
from marsad.geo.toponym import FINE, LEVELS, Toponym
from marsad.geo.vocabulary import WordMatch
from marsad.model.codes import PlacePrecision
from marsad.text import Kind, Tokens

NEAR_RELATIONS: Final = frozenset({"near", "direction", "distance"})
_DISTANCE_WORDS: Final = 6
"""Tokens a distance may take ("five and a half kilometres to the ...") before the name."""
_GAP_WORDS: Final = 2
"""Definite adjectives that may part a place from what encloses it."""
_COMMAS: Final = frozenset("\u060c,-\u2013\u2014")
_COLONS: Final = frozenset({":", "::"})
_GLOSS: Final = frozenset("([/\"'")
_QUOTES: Final = frozenset("\"'")
_HAMZAS: Final = "\u0623\u0625"
_LIST_MARKS: Final = frozenset("\u060c,\"'()#-/")


class Pending(NamedTuple):
    """A relation or direction read and waiting for its place: it holds for a name at token ``end``.

    ``start`` is where all that waits begins, ``word`` where the last relation or direction does.
    """

    kind: str
    start: int
    end: int
    near: bool
    word: int


class SentenceScan:
    """One pass over a sentence; ``run`` returns its toponyms in order."""

    def __init__(self, tokens: Tokens, finder: NameFinder, first: int, end: int) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.names = finder
        self.vocabulary = finder.vocabulary
        self.first = first
        self.end = end
        self.found: list[Toponym] = []
        self.pending: Pending | None = None
        self.last_end = -1
        self.listing = False

    def run(self) -> list[Toponym]:
        """Return the toponyms of the sentence in order."""
        i = self.first
        while i < self.end:
            i = self._step(i)
        self._demote_heading()
        return self.found

    def _demote_heading(self) -> None:
        """Make a place that heads the sentence with a colon the surroundings of the next one."""
        if len(self.found) < 2:
            return
        heading, following = self.found[:2]
        end = heading.end
        if heading.first <= self.first + 1 and self.words[end] in _COLONS and not following.is_context:
            self.found[0] = heading._replace(within=following.group)

    def _step(self, i: int) -> int:
        if i in self.names.blocked:
            self.pending = None
            return i + 1
        if self.tokens.kinds[i] not in (Kind.WORD, Kind.LATIN):
            return self._mark(i)
        for read in (
            self._blocker,
            self._area,
            self._introduced,
            self._direction,
            self._relation,
            self._bare,
        ):
            after = read(i)
            if after > i:
                return after
        self._let_pending_lapse(i)
        return i + 1

    def _mark(self, i: int) -> int:
        if self.words[i] in OPENERS and self.pending is not None and self.pending.end == i:
            self.pending = self.pending._replace(end=i + 1)
        else:
            self._let_pending_lapse(i)
        return i + 1

    def _let_pending_lapse(self, i: int) -> None:
        waiting = self.pending
        if waiting is None:
            return
        if waiting.kind == "distance" and i - waiting.start < _DISTANCE_WORDS:
            self.pending = waiting._replace(end=i + 1)
        elif waiting.end <= i:
            self.pending = None

    def _waiting(self, i: int) -> Pending | None:
        return self.pending if self.pending is not None and self.pending.end == i else None

    # --- words that are no places -------------------------------------------------------------------------

    def _blocker(self, i: int) -> int:
        match = self.vocabulary.blockers.match(self.words, i, self.end)
        if match is None:
            return i
        known = self.names.known(i, prefix=True)
        if known is not None and known.end > max(i + 1, match.end - 1) and self.names.in_theatre(known.rows):
            return i
        self.pending = None
        if match.row.kind == "whole":
            return match.end
        after = match.end
        inner = self.vocabulary.types.match(self.words, after, self.end) if after < self.end else None
        if inner is not None and not inner.prefix:
            after = inner.end
        name = self.names.known(after) if after < self.end else None
        if name is None:
            return match.end
        while name.end < self.end and self.words[name.end] in self.vocabulary.adjectives:
            return name.end + 1
        return name.end

    # --- countries and regions ----------------------------------------------------------------------------

    def _area(self, i: int) -> int:
        match = self.vocabulary.areas.match(self.words, i, self.end)
        if match is None:
            return i
        waiting = self._waiting(i)
        relation = waiting.kind if waiting else "in" if match.prefix.endswith(self._in_prefix) else ""
        country = match.row.kind == "country"
        if relation == "direction" and country and waiting is not None:
            name = Name(
                waiting.word, match.end, self._direction_prefix(waiting.word), (), agrees=True, marked=False
            )
            self._emit(name, "region", "region", intro=i, area=match.row.id)
        elif relation and not (country and relation in {"at", "from"}):
            name = Name(i, match.end, match.prefix, (), agrees=True, marked=False)
            area = "" if match.row.kind == "city" else match.row.id
            self._emit(name, match.row.kind, match.row.precision, intro=i, prefix=match.prefix, area=area)
        self.pending = None
        return match.end

    @property
    def _in_prefix(self) -> str:
        return self.names.gazetteer.rules.prepositions[0]

    def _direction_prefix(self, i: int) -> str:
        match = self.vocabulary.directions.match(self.words, i, self.end)
        return match.prefix if match else ""

    # --- relations and directions -------------------------------------------------------------------------

    def _direction(self, i: int) -> int:
        match = self.vocabulary.directions.match(self.words, i, self.end)
        if match is None:
            return i
        return self._wait("direction", i, match.end, near=True)

    def _relation(self, i: int) -> int:
        match = self.vocabulary.relations.match(self.words, i, self.end)
        if match is None:
            return i
        known = self.names.known(i)
        if known is not None and known.end > match.end and self.names.is_strong(known):
            return i
        kind = match.row.kind
        if kind == "from" and self.pending is not None and self.pending.near:
            self.pending = self.pending._replace(end=match.end)
            return match.end
        return self._wait(kind, i, match.end, near=kind in NEAR_RELATIONS)

    def _wait(self, kind: str, i: int, end: int, *, near: bool) -> int:
        before = self._waiting(i)
        if before is not None:
            kind = before.kind if before.near and not near else kind
            near = near or before.near
        end, _ = self.names.skip(end)
        self.pending = Pending(kind, before.start if before else i, end, near, i)
        return end

    # --- names after a type word --------------------------------------------------------------------------

    def _introduced(self, i: int) -> int:
        single = self.vocabulary.types.match(self.words, i, self.end)
        if single is not None and self._is_other_word(i, single):
            single = None
        plural = self.vocabulary.plurals.match(self.words, i, self.end)
        if plural is not None and (single is None or plural.end >= single.end):
            return self._list(i, plural)
        if single is None:
            return i
        kind = single.row.kind
        if kind in {"countryside", "desert"}:
            after = self._countryside(i, single)
        elif kind == "countryside_of":
            after = self._countryside_of(i, single)
        elif kind == "building_whole":
            after = single.end
            self._emit(
                Name(i, after, single.prefix, (), agrees=True, marked=False), "building", "neighbourhood"
            )
        elif kind == "road":
            after = self._road(i, single)
        elif kind in {"facility", "base", "natural", "site", "building"}:
            after = self._feature(i, single)
        else:
            after = self._settlement(i, single)
        return after

    def _is_other_word(self, i: int, match: WordMatch) -> bool:
        """Tell whether the text spells a hamza that the type word does not have: it is then another word."""
        raw = self.tokens.source[self.tokens.starts[i] : self.tokens.ends[i]]
        return any(hamza in raw for hamza in _HAMZAS) and not any(
            hamza in form for hamza in _HAMZAS for form in match.row.forms
        )

    def _relation_of(self, i: int, prefix: str) -> str:
        waiting = self._waiting(i)
        if waiting is not None:
            return waiting.kind
        return "in" if prefix.endswith(self._in_prefix) and prefix else ""

    def _carry(self, i: int, match: WordMatch) -> int:
        """Pass the waiting relation over a type word that introduces another one."""
        waiting = self._waiting(i)
        kind = self._relation_of(i, match.prefix)
        near = waiting.near if waiting else False
        self.pending = (
            Pending(kind, waiting.start if waiting else i, match.end, near, waiting.word if waiting else i)
            if kind or near
            else None
        )
        return match.end

    def _settlement(self, i: int, match: WordMatch) -> int:
        inner = self._inner_type(match.end)
        if inner:
            return self._carry(i, match)
        kind = match.row.kind
        name = self._named(match.end, kind)
        if name is None:
            self.pending = None
            return match.end
        self._emit(name, kind, match.row.precision, intro=i, prefix=match.prefix)
        return self._coordinated(name.end, kind, match.row.precision)

    def _inner_type(self, i: int) -> bool:
        """Tell whether another type word follows that is not the beginning of a known name."""
        i, _ = self.names.skip(i)
        if i >= self.end:
            return False
        inner = self.vocabulary.types.match(self.words, i, self.end)
        if inner is None or inner.prefix:
            return False
        known = self.names.known(i)
        return not (known is not None and known.end > inner.end) and inner.row.kind != "natural"

    def _named(self, i: int, kind: str) -> Name | None:
        name = self.names.known(i)
        if name is not None and not self._fits(name, kind):
            name = None
        if name is None:
            strict = kind in {"site", "building", "road", "base"}
            name = self.names.unknown(i, strict=strict, common=kind == "neighbourhood")
        return None if name is not None and kind == "area" and self._is_described(name) else name

    def _is_described(self, name: Name) -> bool:
        """Tell whether an unlisted name looks like a feminine adjective without its article."""
        word = self.words[name.first]
        bare = not name.marked and not self.names.gazetteer.rules.has_article(word)
        return not name.rows and name.end == name.first + 1 and bare and word.endswith(self._feminine)

    def _fits(self, name: Name, kind: str) -> bool:
        if name.end > name.first + 1 or name.marked:
            return True
        word = self.words[name.first]
        if kind in {"admin1", "admin3"} and any(row.kind.startswith("admin") for row in name.rows):
            return True
        if word in self.vocabulary.persons:
            return kind not in {"area", "admin1", "admin3"}
        if self.names.is_grammar(name.first):
            return False
        if word in self.vocabulary.risky:
            definite = self.names.gazetteer.rules.has_article(word)
            if not definite and (kind != "settlement" or word.endswith(self._feminine)):
                return False
            return name.agrees and (kind == "settlement" or self.names.in_theatre(name.rows))
        return name.agrees or kind in {"settlement", "neighbourhood"}

    @property
    def _feminine(self) -> str:
        return self.names.gazetteer.rules.adjective_endings[0][-1]

    def _feature(self, i: int, match: WordMatch) -> int:
        """Read a facility, site, building or natural feature: its type word belongs to the name."""
        kind, precision = match.row.kind, match.row.precision
        quoted = self._quoted_whole(i, match)
        if quoted:
            self._emit(Name(i, quoted, "", (), agrees=True, marked=True), kind, precision, intro=i)
            return quoted
        whole = self.names.known(i, prefix=bool(match.prefix))
        if whole is not None and whole.end > match.end and whole.prefix == match.prefix:
            if not any(row.kind in {"facility", "natural"} for row in whole.rows) and kind in {
                "natural",
                "facility",
            }:
                return i
            self._emit(whole._replace(end=self._facility_end(whole.end)), kind, precision)
            return self._coordinated(whole.end, kind, precision)
        if self._inner_type(match.end):
            return self._carry(i, match)
        name = self._named(match.end, kind)
        if name is None:
            self.pending = None
            return match.end
        base = name.rows if self.names.is_strong(name) or kind in {"site", "facility", "base"} else ()
        end = self._facility_end(name.end)
        inside = not name.marked and kind != "site"
        spot = name._replace(end=end, rows=())
        if inside:
            spot = spot._replace(first=i, prefix=match.prefix)
        self._emit(spot, kind, precision, intro=i, prefix=match.prefix, base=base)
        return end

    def _quoted_whole(self, i: int, match: WordMatch) -> int:
        """Return the end of a name in quotes that begins with its type word, or 0."""
        if match.prefix or i == self.first or self.words[i - 1] not in _QUOTES:
            return 0
        end = match.end
        while end < self.end and self.names.is_word(end) and end < i + 4:
            end += 1
        return end if match.end < end < self.end and self.words[end] in _QUOTES else 0

    def _facility_end(self, i: int) -> int:
        while i < self.end and self.words[i] in self.vocabulary.facility_tails:
            i += 1
        return i

    # --- the country around a place -----------------------------------------------------------------------

    def _countryside(self, i: int, match: WordMatch) -> int:
        after = match.end
        while after < self.end and self._inner_type(after):
            inner = self.vocabulary.types.match(self.words, self.names.skip(after)[0], self.end)
            after = inner.end if inner else after + 1
        name = self.names.known(after)
        if name is None and after > match.end:
            return self._carry(i, match)
        if name is None or self.names.is_risky(name) or not (name.agrees or name.end > name.first + 1):
            self.pending = None
            return match.end
        end = self._adjectives(name.end)
        whole = self.names.gazetteer.lookup_words(
            [self.words[i][len(match.prefix) :], *self.words[name.first : name.end]]
        )
        rows = tuple(row for row in whole if row.kind == "admin1") or name.rows
        self._emit_country(Name(i, end, match.prefix, rows, agrees=True, marked=False), match.row.kind, i)
        return self._coordinated(end, match.row.kind, match.row.precision)

    def _countryside_of(self, i: int, match: WordMatch) -> int:
        end = self._adjectives(match.end)
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
            self.pending = None
            return end
        self._emit_country(
            Name(i, name.end, match.prefix, name.rows, agrees=True, marked=False), "countryside", i
        )
        return name.end

    def _adjectives(self, i: int) -> int:
        match = self.vocabulary.adjectives.match(self.words, i, self.end) if i < self.end else None
        return match.end if match is not None and not match.prefix else i

    def _emit_country(self, name: Name, kind: str, intro: int) -> None:
        governorate = any(row.kind == "admin1" for row in name.rows)
        coarse: PlacePrecision = "governorate" if governorate else "near" if kind == "desert" else "district"
        self._emit(name, kind, coarse, intro=intro, prefix=name.prefix)

    def _road(self, i: int, match: WordMatch) -> int:
        after, count = match.end, 0
        while after < self.end and count < 4:
            name = self.names.known(after, prefix=count > 0)
            if name is None or not (self.names.is_medium(name) or self.names.is_strong(name)):
                break
            self._emit(name, "road", "near", intro=i, prefix=match.prefix, joined=count > 0)
            count += 1
            after = name.end
            while after < self.end and self.words[after] in _LIST_MARKS:
                after += 1
        if not count:
            self.pending = None
        return max(match.end, after)

    # --- lists --------------------------------------------------------------------------------------------

    def _list(self, i: int, match: WordMatch) -> int:
        kind, precision = match.row.kind, match.row.precision
        if self._inner_type(match.end):
            return self._carry(i, match)
        name = self._named(match.end, kind)
        if name is None or (kind == "area" and not name.rows) or self._is_plural_adjective(name):
            self.pending = None
            return match.end
        self._emit(name, kind, precision, intro=i, prefix=match.prefix)
        return self._coordinated(name.end, kind, precision, listed=True)

    def _is_plural_adjective(self, name: Name) -> bool:
        rules = self.names.gazetteer.rules
        word = self.words[name.first]
        single = name.end == name.first + 1 and not name.marked
        return single and word.endswith(rules.adjective_endings) and not rules.has_article(word)

    def _coordinated(self, i: int, kind: str, precision: str | None, *, listed: bool = False) -> int:
        """Read the names joined to the place that ends at ``i`` by "and" or commas."""
        while i < self.end:
            j, comma = self._over_marks(i)
            if j + 1 < self.end and self.words[j] == self.names.gazetteer.rules.conjunctions[0]:
                j, comma = self._over_marks(j + 1)[0], True
            name = self._joined(j, kind, comma=comma, listed=listed)
            if name is None:
                return i
            self._emit(name, kind, precision, joined=True)
            i = self._adjectives(name.end) if kind == "countryside" else name.end
        return i

    def _over_marks(self, i: int) -> tuple[int, bool]:
        """Step over the marks of a list; tell whether a comma was among them."""
        comma = False
        while i < self.end and self.words[i] in _LIST_MARKS:
            comma = comma or self.words[i] in _COMMAS
            i += 1
        return i, comma

    def _joined(self, i: int, kind: str, *, comma: bool, listed: bool) -> Name | None:
        if not self.names.is_word(i):
            return None
        conjunction = self.names.gazetteer.rules.conjunctions[0]
        glued = self.words[i].startswith(conjunction)
        if not glued and not (comma and listed):
            return None
        name = self.names.known(i, prefix=True)
        if name is not None and name.prefix not in ("", conjunction):
            name = None
        if name is not None and name.prefix != conjunction and not comma:
            name = None
        if name is not None and self._is_joined_place(name, kind, listed=listed):
            return name
        if not listed or kind == "area" or not glued:
            return None
        return self._unknown_member(i, conjunction)

    def _is_joined_place(self, name: Name, kind: str, *, listed: bool) -> bool:
        if self.names.is_strong(name) or (self.names.is_medium(name) and kind != "area"):
            return True
        if not listed or self.vocabulary.types.match(self.words, name.first, self.end):
            return False
        stem = self.names.stem(name)
        if stem in self.vocabulary.persons:
            return name.agrees and self.names.in_theatre(name.rows) and kind == "settlement"
        return name.agrees and (self.names.in_theatre(name.rows) or self.names.gazetteer.rules.has_article(stem)) and (
            stem not in self.vocabulary.risky or self.names.gazetteer.rules.has_article(stem)
        )  # fmt: skip

    def _unknown_member(self, i: int, conjunction: str) -> Name | None:
        rest = self.words[i][len(conjunction) :]
        head = rest in self.vocabulary.heads
        if rest in self.vocabulary.risky or not (head or self.names.gazetteer.rules.has_article(rest)):
            return None
        end = i + 1
        if head:
            if not self.names.is_word(end) or self.names.is_grammar(end):
                return None
            end += 1
        return Name(i, end, conjunction, (), agrees=True, marked=False)

    # --- names standing alone -----------------------------------------------------------------------------

    def _bare(self, i: int) -> int:
        name = self.names.known(i, prefix=True)
        if name is None:
            return i
        relation = self._relation_of(i, name.prefix)
        if not self._is_evident(name, relation):
            return i
        precision: PlacePrecision = "settlement"
        self._emit(name, "", precision, intro=i, prefix=name.prefix)
        return self._coordinated(name.end, "", precision)

    def _is_evident(self, name: Name, relation: str) -> bool:
        marked = name.first > self.first and self.words[name.first - 1] == "#"
        if self.names.is_strong(name, home=not (relation or marked)):
            return name.prefix[-1:] != self.names.gazetteer.rules.prepositions[-1]
        if self.names.is_medium(name):
            return marked or relation not in ("", "from", "enclosing") or self._has_admin_after(name.end)
        return (
            bool(relation or marked)
            and relation != "from"
            and name.agrees
            and self._has_admin_after(name.end)
        )

    def _has_admin_after(self, i: int) -> bool:
        """Tell whether a unit or a direction from a known town follows: what stands before is then a place."""
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

    # --- taking down --------------------------------------------------------------------------------------

    def _emit(
        self,
        name: Name,
        kind: str,
        precision: str | None,
        *,
        intro: int | None = None,
        prefix: str = "",
        base: tuple[PlaceRow, ...] = (),
        area: str = "",
        joined: bool = False,
        span_prefix: str | None = None,
    ) -> None:
        at = name.first if intro is None else intro
        before = self.found[-1] if self.found else None
        waiting = self._waiting(at)
        relation = waiting.kind if waiting else self._relation_of(at, prefix or name.prefix)
        near = waiting.near if waiting else False
        if joined and before is not None:
            relation, near = before.relation, before.near
        level = LEVELS.get(kind, 2)
        start, stop = self._span(name, name.prefix if span_prefix is None else span_prefix)
        toponym = Toponym(
            first=name.first, end=name.end, start=start, stop=stop, name=self._name(name), rows=name.rows,
            base=base, kind=kind, level=level, precision=self._precision(name, kind, precision, near, relation),
            near=near, relation=relation, group=len(self.found), area=area,
        )  # fmt: skip
        if joined and before is not None:
            toponym = toponym._replace(group=before.group, within=before.within)
        else:
            toponym = self._attached(toponym, waiting.start if waiting else at)
        self.found.append(toponym)
        self.last_end = name.end
        self.pending = None

    def _name(self, name: Name) -> tuple[str, ...]:
        return (self.names.stem(name), *self.words[name.first + 1 : name.end])

    def _span(self, name: Name, prefix: str) -> tuple[int, int]:
        start, stop = self.tokens.span(name.first, name.end)
        length = self.tokens.ends[name.first] - self.tokens.starts[name.first]
        if prefix and length == len(self.words[name.first]):
            start += len(prefix)
        return start, stop

    def _precision(
        self, name: Name, kind: str, precision: str | None, near: bool, relation: str
    ) -> PlacePrecision:
        level = LEVELS.get(kind, 2)
        governorate = any(row.kind == "admin1" for row in name.rows)
        if relation == "direction" and governorate and not kind:
            return "governorate"
        if near and level <= FINE and kind != "building":
            return "near"
        if (
            not kind
            and name.rows
            and not any(row.kind in {"populated_place", "neighbourhood"} for row in name.rows)
        ):
            return {"admin1": "governorate", "facility": "exact", "natural": "region"}.get(
                name.rows[0].kind, "district"
            )  # type: ignore[return-value]
        return precision or "unknown"  # type: ignore[return-value]

    def _attached(self, toponym: Toponym, start: int) -> Toponym:
        """Decide between a place of its own and the surroundings of the place just before."""
        if not self.found or not self._adjoins(self.last_end, start, toponym):
            return toponym
        before = self.found[-1]
        head = before.within if before.is_context else before.group
        if not toponym.relation and self._is_gloss(start, toponym):
            return toponym._replace(within=head)
        head_level = max(_breadth(t) for t in self.found if t.group == head and not t.is_context)
        if toponym.relation in {"at", "from"}:
            return toponym
        level = _breadth(toponym)
        if level >= head_level and (toponym.relation or level > head_level):
            return toponym._replace(within=head)
        if not before.is_context and head_level > FINE >= level and toponym.relation:
            self.found = [t._replace(within=toponym.group) if t.group == head else t for t in self.found]
        return toponym

    def _is_gloss(self, start: int, toponym: Toponym) -> bool:
        """Tell whether the name in brackets, quotes or after a slash is another name of the place before."""
        marks = self.words[self.last_end : start]
        if marks == ["#"]:
            return _breadth(toponym) > FINE >= _breadth(self.found[-1])
        return bool(marks) and toponym.level <= FINE and all(mark in _GLOSS for mark in marks)

    def _adjoins(self, end: int, start: int, toponym: Toponym) -> bool:
        rules = self.names.gazetteer.rules
        gap = 0
        for i in range(end, start):
            word = self.words[i]
            if (
                word in OPENERS
                or word in CLOSERS
                or word in _GLOSS
                or (word in _COMMAS and toponym.level > FINE)
            ):
                continue
            gap += 1
            if gap > _GAP_WORDS or not (rules.has_article(word) or word.startswith(rules.fused_article)):
                return False
        return not self.words[start].startswith(rules.conjunctions[0]) or not self._conjoined(start)

    def _conjoined(self, i: int) -> bool:
        """Tell whether the token begins with a glued conjunction rather than a letter of its own."""
        tables = (self.vocabulary.types, self.vocabulary.directions, self.vocabulary.relations)
        matches = [table.match(self.words, i, self.end) for table in tables]
        prefixes = [match.prefix for match in matches if match is not None]
        return any(prefixes) or not matches


def _breadth(toponym: Toponym) -> int:
    """Return the level, that of a governorate for a bare name which is a governorate's too."""
    if not toponym.kind and any(row.kind == "admin1" for row in toponym.rows):
        return LEVELS["admin1"]
    return toponym.level
