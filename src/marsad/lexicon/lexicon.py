"""Looking words up: readings of the tokens of a text in the packs that are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from marsad.errors import PackError
from marsad.lexicon.clitics import Split, pronouns, splits
from marsad.lexicon.compiled_form import COMPILED, CompiledPack, decode_rows, read_compiled
from marsad.lexicon.inflect import BOUND, FREE, RARE, Feature
from marsad.lexicon.letters import ARTICLE
from marsad.lexicon.schema import CLASSES, Row

if TYPE_CHECKING:
    import ahocorasick_rs

DEFAULT_PACKS: Final = tuple((Path(__file__).parent / "packs" / "default.txt").read_text("utf-8").split())
"""The packs that are loaded where none are named, in order. The first country of the first theatre is where a
text is set that names no place and no side."""
CACHED_WORDS = 200_000
"""Analyses of single words that are kept; memory stays below about 100 MB when it is full."""
_ORDER = {cls: i for i, cls in enumerate(CLASSES)}


class Reading(NamedTuple):
    """One way to read the tokens from a start to ``end`` (exclusive): a row of a class in one of its forms.

    ``prefix`` and ``suffix`` are the clitics taken off; ``number``, ``voice``, ``aspect``, ``gender`` and
    ``case`` ("nom", "obl", "acc") are empty where the form does not say; ``definite``: by article or attached
    pronoun; ``pos``: "noun", "verb" or "form" (as written in the pack).
    """

    cls: str
    row: Row
    end: int
    prefix: str = ""
    suffix: str = ""
    number: str = ""
    voice: str = ""
    aspect: str = ""
    gender: str = ""
    definite: bool = False
    pos: str = "form"
    case: str = ""


_Order = tuple[int, int, int, str]
"""Sorts readings of one stretch: letters taken off (a rare form counts as one), form, class, row."""


class _Hit(NamedTuple):
    """A reading before its end is known: ``head`` and ``tail`` are the fields around ``end``.

    ``closed``: a word of grammar as it stands, which shuts out readings with a pronoun taken off.
    """

    order: _Order
    head: tuple[str, Row]
    tail: tuple[str, str, str, str, str, str, bool, str, str]
    before: str
    closed: bool


class _Table(NamedTuple):
    """The lookup part of one compiled pack, its rows decoded."""

    rows: list[tuple[str, Row]]
    features: tuple[Feature, ...]
    words: dict[str, tuple[int, ...]]
    phrases: dict[str, dict[str, tuple[int, ...]]]


class _Phrases(NamedTuple):
    """The phrases that begin with a word: the split it needs, the rests and their lengths in words."""

    split: Split
    table: _Table
    rests: dict[str, tuple[int, ...]]
    lengths: tuple[int, ...]


class _Analysis(NamedTuple):
    """What one word can be, or begin (by the word that follows); ``plain``: no hit depends on that word."""

    hits: tuple[_Hit, ...]
    phrases: dict[str, list[_Phrases]]
    plain: bool


_NOTHING = _Analysis((), {}, True)
_new = tuple.__new__
"""Builds a Reading without the cost of its constructor: this runs for every word of every text."""


class Lexicon:
    """Compiled packs, ready for lookup.

    ``versions`` maps each pack to its version; ``theatres`` are the countries they tell of, in order;
    ``pack_of`` names the pack of a class and row id.
    """

    def __init__(self, packs: Sequence[CompiledPack]) -> None:
        self.versions: dict[str, str] = {pack.info.id: pack.info.version for pack in packs}
        self.theatres: tuple[str, ...] = tuple(dict.fromkeys(c for pack in packs for c in pack.info.theatres))
        self._rows: dict[str, list[Row]] = {cls: [] for cls in CLASSES}
        tables = [_Table(decode_rows(pack), pack.features, pack.words, pack.phrases) for pack in packs]
        self.pack_of: dict[tuple[str, str], str] = {}
        for pack, table in zip(packs, tables, strict=True):
            for cls, row in table.rows:
                self._rows[cls].append(row)
                self.pack_of[cls, row.id] = pack.info.id
        self._look_in(tables)

    def _look_in(self, tables: list[_Table]) -> None:
        self._tables = tables
        self._stems = frozenset(stem for table in tables for stem in (*table.words, *table.phrases))
        self._analyse = lru_cache(maxsize=CACHED_WORDS)(self._analyse_word)
        self._automata: dict[frozenset[str], ahocorasick_rs.AhoCorasick] = {}

    def only(self, classes: Iterable[str]) -> Lexicon:
        """Return a lexicon of the same rows that reads words of some classes only: fewer, sooner."""
        wanted = frozenset(classes)
        view = copy(self)
        view._look_in([_narrowed(table, wanted) for table in self._tables])
        return view

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that have rows, in the order of the schema."""
        return tuple(cls for cls, rows in self._rows.items() if rows)

    def rows(self, cls: str) -> tuple[Row, ...]:
        """Return all rows of a class, packs in loading order. Raises PackError E209 for an unknown class."""
        if cls not in self._rows:
            raise PackError(f"no pack class {cls!r}", code="E209", hint=f"classes are {', '.join(CLASSES)}")
        return tuple(self._rows[cls])

    def forms(self, classes: Iterable[str]) -> Iterator[tuple[str, str, Row]]:
        """Yield (folded surface form, class, row) of some classes, without clitics; forms may repeat."""
        wanted = frozenset(classes)
        for table in self._tables:
            for text, pairs in _surfaces(table):
                for index in pairs[::2]:
                    cls, row = table.rows[index]
                    if cls in wanted:
                        yield text, cls, row

    def automaton(self, classes: Iterable[str]) -> ahocorasick_rs.AhoCorasick:
        """Return an automaton over the folded surface forms of some classes, built once.

        It finds forms inside words too; word boundaries are the caller's to check.
        """
        wanted = frozenset(classes)
        if wanted not in self._automata:
            import ahocorasick_rs  # noqa: PLC0415 - only the first pass over documents needs it

            texts = sorted({text for text, _, _ in self.forms(wanted)})
            self._automata[wanted] = ahocorasick_rs.AhoCorasick(texts)
        return self._automata[wanted]

    def readings(self, words: Sequence[str], i: int) -> tuple[Reading, ...]:
        """Return all readings that begin at token ``i`` of normalised ``words``.

        The longest comes first, then the one with the least taken off, then the likelier form.
        Where a class knows the words as they stand, its readings with clitics taken off are left out.
        """
        analysis = self._analyse(words[i])
        if analysis is _NOTHING:
            return ()
        hits, phrases, plain = analysis
        found: list[tuple[int, _Hit]] = []
        if phrases and i + 1 < len(words):
            for start in phrases.get(words[i + 1], ()):
                found += _complete(start, words, i)
        if plain and not found:
            end = i + 1
            return tuple([_new(Reading, (*head, end, *tail)) for _, head, tail, _, _ in hits])
        for hit in hits:
            end = _end_before(hit.before, words, i + 1)
            if end:
                found.append((end, hit))
        return tuple([_new(Reading, (*hit.head, end, *hit.tail)) for end, hit in _ranked(found)])

    def beginnings(self, word: str) -> tuple[list[tuple[str, Row]], dict[str, list[tuple[str, Row]]]]:
        """Return (class, row) of all that a normalised word can be alone, and of all phrases it can begin, by
        the word that must follow. More than ``readings`` finds in a text, never less.
        """
        hits, phrases, _ = self._analyse(word)
        begun = {
            second: [
                start.table.rows[index]
                for start in starts
                for pairs in start.rests.values()
                for index in pairs[::2]
            ]
            for second, starts in phrases.items()
        }
        return [hit.head for hit in hits], begun

    def _analyse_word(self, word: str) -> _Analysis:
        hits: list[_Hit] = []
        phrases: dict[str, list[_Phrases]] = {}
        for split in splits(word):
            bound = () if split.article else tuple(pronouns(split.stem))
            if split.stem not in self._stems and not any(stem in self._stems for stem, _, _ in bound):
                continue
            for table in self._tables:
                hits += _hits(table, split, bound)
                rests = table.phrases.get(split.stem)
                if rests:
                    _enter(phrases, split, table, rests)
        if not hits and not phrases:
            return _NOTHING
        plain = not any(hit.before for hit in hits)
        if plain:
            hits = [hit for _, hit in _ranked([(1, hit) for hit in hits])]
        return _Analysis(tuple(hits), phrases, plain)


def _ranked(found: list[tuple[int, _Hit]]) -> list[tuple[int, _Hit]]:
    """Sort, each reading once; what a class knows as it stands is not taken apart."""
    if len(found) < 2:
        return found
    found.sort(key=lambda item: (-item[0], item[1].order))
    whole = {(end, hit.head[0]) for end, hit in found if not hit.order[0]}
    closed = {end for end, hit in found if hit.closed}
    kept: dict[tuple[int, str, str, tuple[object, ...]], tuple[int, _Hit]] = {}
    for end, hit in found:
        if hit.order[0] and (end, hit.head[0]) in whole:
            continue
        if hit.tail[1] and end in closed:
            continue
        kept.setdefault((end, hit.head[0], hit.head[1].id, hit.tail), (end, hit))
    return list(kept.values())


def _enter(
    phrases: dict[str, list[_Phrases]], split: Split, table: _Table, rests: dict[str, tuple[int, ...]]
) -> None:
    """File the phrases of a first word under each second word they may have."""
    by_second: dict[str, dict[str, tuple[int, ...]]] = {}
    for rest, pairs in rests.items():
        by_second.setdefault(rest.partition(" ")[0], {})[rest] = pairs
    for second, some in by_second.items():
        lengths = tuple(sorted({rest.count(" ") + 1 for rest in some}, reverse=True))
        start = _Phrases(split, table, some, lengths)
        phrases.setdefault(second, []).append(start)
        if split.article:
            phrases.setdefault(ARTICLE + second, []).append(start)


def _surfaces(table: _Table) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield from table.words.items()
    for first, rests in table.phrases.items():
        for rest, pairs in rests.items():
            yield f"{first} {rest}", pairs


def _narrowed(table: _Table, classes: frozenset[str]) -> _Table:
    """The table with the surfaces of some classes only."""
    inside = [cls in classes for cls, _ in table.rows]

    def keep(entries: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
        kept: dict[str, tuple[int, ...]] = {}
        for text, pairs in entries.items():
            some = tuple(n for i in range(0, len(pairs), 2) if inside[pairs[i]] for n in pairs[i : i + 2])
            if some:
                kept[text] = some
        return kept

    phrases = {first: rests for first, every in table.phrases.items() if (rests := keep(every))}
    return table._replace(words=keep(table.words), phrases=phrases)


def _end_before(before: str, words: Sequence[str], end: int) -> int:
    """Where a form ends that must stand before a preposition: 0 when that is not there."""
    if not before:
        return end
    if end >= len(words) or not words[end].startswith(before):
        return 0
    return end + 1 if words[end] == before else end


def _allowed(split: Split, feature: Feature) -> bool:
    """Whether a form may stand behind the proclitics of a split."""
    if split.article:
        return feature.article
    if feature.pos == "verb":
        return split.verb or (split.future and feature.aspect == "imperfect")
    return split.noun


def _hit(split: Split, suffix: str, entry: tuple[str, Row], feature: Feature) -> _Hit:
    definite = feature.definite or split.article or bool(suffix and feature.pos != "verb")
    off = len(split.prefix) + len(suffix) + (feature.rank >= RARE)
    order = (off, feature.rank, _ORDER[entry[0]], entry[1].id)
    tail = (
        split.prefix, suffix, feature.number, feature.voice, feature.aspect, feature.gender, definite,
        feature.pos, feature.case,
    )  # fmt: skip
    closed = not off and CLASSES[entry[0]].closed
    return _Hit(order, entry, tail, feature.before, closed)


def _hits(table: _Table, split: Split, bound: Sequence[tuple[str, str, bool]]) -> Iterator[_Hit]:
    """All single-word readings of a split, alone and with an attached pronoun (``bound``)."""
    for stem, pronoun, speaker in ((split.stem, "", False), *bound):
        pairs = table.words.get(stem)
        if pairs:
            yield from _fitting(table, split, pairs, pronoun, speaker)


def _fitting(
    table: _Table, split: Split, pairs: tuple[int, ...], pronoun: str, speaker: bool
) -> Iterator[_Hit]:
    """The readings of a stem that its clitics allow."""
    for n in range(0, len(pairs), 2):
        feature = table.features[pairs[n + 1]]
        if not _allowed(split, feature):
            continue
        if feature.bind == FREE if pronoun else feature.bind == BOUND:
            continue
        if speaker and not feature.speaker:
            continue
        yield _hit(split, pronoun, table.rows[pairs[n]], feature)


def _complete(start: _Phrases, words: Sequence[str], i: int) -> Iterator[tuple[int, _Hit]]:
    """The phrases of ``start`` that the words after ``i`` complete."""
    split = start.split
    for length in start.lengths:
        end = i + 1 + length
        if end > len(words):
            continue
        rest = words[i + 1 : end]
        texts = [" ".join(rest)]
        if split.article and all(word.startswith(ARTICLE) for word in rest):
            texts.append(" ".join(word[2:] for word in rest))
        for text in texts:
            pairs = start.rests.get(text, ())
            for n in range(0, len(pairs), 2):
                feature = start.table.features[pairs[n + 1]]
                stop = _end_before(feature.before, words, end)
                if stop and _allowed(split, feature):
                    yield stop, _hit(split, "", start.table.rows[pairs[n]], feature)


@cache
def load_lexicon(packs: tuple[str, ...] = DEFAULT_PACKS, folder: Path = COMPILED) -> Lexicon:
    """Return the lexicon of some compiled packs, loaded once.

    Raises PackError: E204 a compiled pack is missing or damaged, E206 a pack stands before one it needs.
    """
    loaded: list[CompiledPack] = []
    seen: set[str] = set()
    for name in packs:
        pack = read_compiled(name, folder)
        missing = [need for need in pack.info.needs if need not in seen]
        if missing:
            raise PackError(
                f"pack {name!r} needs {missing[0]!r}", code="E206", hint=f"name {missing[0]!r} before it"
            )
        seen.add(name)
        loaded.append(pack)
    return Lexicon(loaded)
