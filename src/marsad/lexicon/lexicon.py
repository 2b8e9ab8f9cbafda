"""Looking words up: readings of the tokens of a text in the packs that are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from marsad.errors import PackError
from marsad.lexicon.clitics import Split, pronouns, splits
from marsad.lexicon.compiled_form import COMPILED, CompiledPack, decode_rows, read_compiled
from marsad.lexicon.inflect import BOUND, FREE, Feature
from marsad.lexicon.letters import ARTICLE
from marsad.lexicon.schema import CLASSES, Row

if TYPE_CHECKING:
    import ahocorasick_rs

CACHED_WORDS = 200_000
"""Analyses of single words that are kept; memory stays below about 100 MB when it is full."""
_ORDER = {cls: i for i, cls in enumerate(CLASSES)}


class Reading(NamedTuple):
    """One way to read the tokens from a start to ``end`` (exclusive): a row of a class, and the form it stands in.

    ``prefix`` and ``suffix`` are the clitics taken off; ``number``, ``voice``, ``aspect``, ``gender`` and ``case``
    ("nom", "obl", "acc") are empty where the form does not say; ``definite``: by article or attached pronoun;
    ``pos``: "noun", "verb" or "form" (as written in the pack).
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


class _Hit(NamedTuple):
    """A reading before its end is known; ``order`` sorts: fewer letters taken off, likelier form, class, row."""

    order: tuple[int, int, int, str]
    before: str
    reading: Reading


class _Table(NamedTuple):
    rows: list[tuple[str, Row]]
    pack: CompiledPack


class _Phrases(NamedTuple):
    """The phrases that begin with a word: the split it needs, the rests by text, and their lengths in words."""

    split: Split
    table: _Table
    rests: dict[str, tuple[int, ...]]
    lengths: tuple[int, ...]


_Analysis = tuple[tuple[_Hit, ...], tuple[_Phrases, ...]]


class Lexicon:
    """Compiled packs, ready for lookup. ``versions`` maps each pack to its version."""

    def __init__(self, packs: Sequence[CompiledPack]) -> None:
        self.versions: dict[str, str] = {pack.info.id: pack.info.version for pack in packs}
        self._tables = [_Table(decode_rows(pack), pack) for pack in packs]
        self._rows: dict[str, list[Row]] = {cls: [] for cls in CLASSES}
        for table in self._tables:
            for cls, row in table.rows:
                self._rows[cls].append(row)
        self._analyse = lru_cache(maxsize=CACHED_WORDS)(self._analyse_word)
        self._automata: dict[frozenset[str], ahocorasick_rs.AhoCorasick] = {}

    def rows(self, cls: str) -> tuple[Row, ...]:
        """Return all rows of a class, packs in loading order. Raises PackError E206 for an unknown class."""
        if cls not in self._rows:
            raise PackError(f"no pack class {cls!r}", code="E206", hint=f"classes are {', '.join(CLASSES)}")
        return tuple(self._rows[cls])

    def forms(self, classes: Iterable[str]) -> Iterator[tuple[str, str, Row]]:
        """Yield (folded surface form, class, row) of some classes, without clitics; a form may come repeatedly."""
        wanted = frozenset(classes)
        for rows, pack in self._tables:
            for text, pairs in _surfaces(pack):
                for index in pairs[::2]:
                    cls, row = rows[index]
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
        """Return all readings that begin at token ``i`` of normalised ``words``: longest first, then least taken off.

        Where a class knows the words as they stand, its readings with clitics taken off are left out.
        """
        hits, phrases = self._analyse(words[i])
        if not hits and not phrases:
            return ()
        found: list[tuple[int, tuple[int, int, int, str], Reading]] = []
        for hit in hits:
            end = _end_before(hit.before, words, i + 1)
            if end:
                found.append((-end, hit.order, hit.reading))
        for start in phrases:
            found += _complete(start, words, i)
        if len(found) > 1:
            found.sort(key=lambda item: item[:2])
            whole = {(item[0], item[2].cls) for item in found if not item[1][0]}
            found = [item for item in found if not item[1][0] or (item[0], item[2].cls) not in whole]
        return tuple([Reading(r[0], r[1], -end, *r[3:]) for end, _, r in found])

    def _analyse_word(self, word: str) -> _Analysis:
        hits: list[_Hit] = []
        phrases: list[_Phrases] = []
        for split in splits(word):
            for table in self._tables:
                hits += _hits(table, split)
                rests = table.pack.phrases.get(split.stem)
                if rests:
                    lengths = {rest.count(" ") + 1 for rest in rests}
                    phrases.append(_Phrases(split, table, rests, tuple(sorted(lengths, reverse=True))))
        once = {(hit.order, hit.before, hit.reading[3:]): hit for hit in reversed(hits)}
        return tuple(sorted(once.values(), key=lambda hit: hit.order)), tuple(phrases)


def _surfaces(pack: CompiledPack) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield from pack.words.items()
    for first, rests in pack.phrases.items():
        for rest, pairs in rests.items():
            yield f"{first} {rest}", pairs


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


def _reading(split: Split, suffix: str, entry: tuple[str, Row], feature: Feature) -> Reading:
    definite = feature.definite or split.article or bool(suffix and feature.pos != "verb")
    return Reading(
        entry[0], entry[1], 0, split.prefix, suffix, feature.number, feature.voice, feature.aspect,
        feature.gender, definite, feature.pos, feature.case,
    )  # fmt: skip


def _hits(table: _Table, split: Split) -> Iterator[_Hit]:
    """All single-word readings of a split, alone and with an attached pronoun."""
    yield from _lookup(table, split, split.stem, "", False)
    if not split.article:
        for stem, pronoun, speaker in pronouns(split.stem):
            yield from _lookup(table, split, stem, pronoun, speaker)


def _lookup(table: _Table, split: Split, stem: str, pronoun: str, speaker: bool) -> Iterator[_Hit]:
    pairs = table.pack.words.get(stem, ())
    for n in range(0, len(pairs), 2):
        feature = table.pack.features[pairs[n + 1]]
        if not _allowed(split, feature):
            continue
        if feature.bind == FREE if pronoun else feature.bind == BOUND:
            continue
        if speaker and not feature.speaker:
            continue
        entry = table.rows[pairs[n]]
        order = (len(split.prefix) + len(pronoun), feature.rank, _ORDER[entry[0]], entry[1].id)
        yield _Hit(order, feature.before, _reading(split, pronoun, entry, feature))


def _complete(
    start: _Phrases, words: Sequence[str], i: int
) -> Iterator[tuple[int, tuple[int, int, int, str], Reading]]:
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
                feature = start.table.pack.features[pairs[n + 1]]
                stop = _end_before(feature.before, words, end)
                if stop and _allowed(split, feature):
                    entry = start.table.rows[pairs[n]]
                    order = (len(split.prefix), feature.rank, _ORDER[entry[0]], entry[1].id)
                    yield -stop, order, _reading(split, "", entry, feature)


@cache
def load_lexicon(packs: tuple[str, ...] = ("core", "syria"), folder: Path = COMPILED) -> Lexicon:
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
