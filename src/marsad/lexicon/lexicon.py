"""Looking words up: readings of the tokens of a text in the packs that are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from marsad.errors import PackError
from marsad.lexicon.analysis import (
    NOTHING,
    Analysis,
    Begun,
    Follow,
    Hit,
    Table,
    complete,
    end_before,
    following,
    hits_of,
    narrowed,
    ranked,
    surfaces,
)
from marsad.lexicon.clitics import PRONOUN_ENDS, pronouns, splits
from marsad.lexicon.compiled_form import COMPILED, CompiledPack, decode_rows, read_compiled
from marsad.lexicon.letters import ARTICLE
from marsad.lexicon.schema import CLASSES, Row

if TYPE_CHECKING:
    import ahocorasick_rs

DEFAULT_PACKS: Final = tuple((Path(__file__).parent / "packs" / "default.txt").read_text("utf-8").split())
"""The packs that are loaded where none are named, in order. The first country of the first theatre is where a
text is set that names no place and no side."""
CACHED_WORDS = 200_000
"""Analyses of single words that are kept; memory stays below about 100 MB when it is full."""


class Reading(msgspec.Struct, frozen=True, array_like=True, gc=False):
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


class Lexicon:
    """Compiled packs, ready for lookup.

    ``versions`` maps each pack to its version; ``theatres`` are the countries they tell of, in order;
    ``pack_of`` names the pack of a class and row id.
    """

    def __init__(self, packs: Sequence[CompiledPack]) -> None:
        self.versions: dict[str, str] = {pack.info.id: pack.info.version for pack in packs}
        self.theatres: tuple[str, ...] = tuple(dict.fromkeys(c for pack in packs for c in pack.info.theatres))
        self._rows: dict[str, list[Row]] = {cls: [] for cls in CLASSES}
        tables = [Table(decode_rows(pack), pack.features, pack.words, pack.phrases) for pack in packs]
        self.pack_of: dict[tuple[str, str], str] = {}
        for pack, table in zip(packs, tables, strict=True):
            for cls, row in table.rows:
                self._rows[cls].append(row)
                self.pack_of[cls, row.id] = pack.info.id
        self._look_in(tables)

    def _look_in(self, tables: list[Table]) -> None:
        self._tables = tables
        self._stems = frozenset(stem for table in tables for stem in (*table.words, *table.phrases))
        self._analyse = lru_cache(maxsize=CACHED_WORDS)(self._analyse_word)
        self._follow: dict[str, Follow] = {}
        self._automata: dict[frozenset[str], ahocorasick_rs.AhoCorasick] = {}

    def only(self, classes: Iterable[str]) -> Lexicon:
        """Return a lexicon of the same rows that reads words of some classes only: fewer, sooner."""
        wanted = frozenset(classes)
        view = copy(self)
        view._look_in([narrowed(table, wanted) for table in self._tables])
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
            for text, pairs in surfaces(table):
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
        if analysis is NOTHING:
            return ()
        hits, begun = analysis.hits, analysis.begun
        found: list[tuple[int, Hit]] = []
        if begun and i + 1 < len(words):
            second = words[i + 1]
            for start in begun:
                rests = start.follow.get(second)
                if rests is not None:
                    found += complete(self._tables, start, rests, words, i)
                if start.split.article and second.startswith(ARTICLE):
                    rests = start.follow.get(second[2:])
                    if rests is not None:
                        found += complete(self._tables, start, rests, words, i)
        if analysis.plain and not found:
            end = i + 1
            return tuple([Reading(hit.cls, hit.row, end, *hit.tail) for hit in hits])
        for hit in hits:
            end = end_before(hit.before, words, i + 1)
            if end:
                found.append((end, hit))
        return tuple([Reading(hit.cls, hit.row, end, *hit.tail) for end, hit in ranked(found)])

    def beginnings(self, word: str) -> tuple[list[tuple[str, Row]], list[tuple[str, bool]]]:
        """Return (class, row) of all that a normalised word can be alone, and the stems by which it can begin
        phrases, each with whether the article was taken off. More than ``readings`` finds in a text, never
        less.
        """
        analysis = self._analyse(word)
        stems = [(start.split.stem, start.split.article) for start in analysis.begun]
        return [(hit.cls, hit.row) for hit in analysis.hits], stems

    def continuations(self, stem: str) -> dict[str, list[tuple[str, Row]]]:
        """Return (class, row) of all phrases that a stem begins, by the word that must follow."""
        return {
            second: [
                self._tables[forms[n]].rows[forms[n + 1]]
                for forms in rests.forms.values()
                for n in range(0, len(forms), 3)
            ]
            for second, rests in self._following(stem).items()
        }

    def _following(self, stem: str) -> Follow:
        follow = self._follow.get(stem)
        if follow is None:
            follow = self._follow[stem] = following(self._tables, stem)
        return follow

    def _analyse_word(self, word: str) -> Analysis:
        hits: list[Hit] = []
        begun: list[Begun] = []
        known = self._stems
        for split in splits(word):
            stem = split.stem
            if stem in known:
                hits += hits_of(self._tables, split, stem)
                follow = self._following(stem)
                if follow:
                    begun.append(Begun(split, follow, {}))
            if not split.article and stem.endswith(PRONOUN_ENDS):
                for bound, pronoun, speaker in pronouns(stem):
                    if bound in known:
                        hits += hits_of(self._tables, split, bound, pronoun, speaker=speaker)
        if not hits and not begun:
            return NOTHING
        plain = not any(hit.before for hit in hits)
        if plain:
            hits = [hit for _, hit in ranked([(1, hit) for hit in hits])]
        return Analysis(tuple(hits), tuple(begun), plain)


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
