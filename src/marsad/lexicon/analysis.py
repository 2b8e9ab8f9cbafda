"""What one word can be in the packs, and which phrases it can begin, whatever text it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from marsad.lexicon.clitics import Split
from marsad.lexicon.inflect import BOUND, FREE, RARE, Feature
from marsad.lexicon.letters import ARTICLE
from marsad.lexicon.schema import CLASSES, Row

_ORDER = {cls: i for i, cls in enumerate(CLASSES)}

ONE = 2
"""So many numbers are the pair of one form: its row and its features."""

Order = tuple[int, int, int, str]
"""Sorts readings of one stretch: letters taken off (a rare form counts as one), form, class, row."""


class Hit(msgspec.Struct, frozen=True, gc=False, eq=False):
    """A reading before its end is known: ``tail`` are the fields behind ``end``.

    ``closed``: a word of grammar as it stands, which shuts out readings with a pronoun taken off.
    """

    order: Order
    cls: str
    row: Row
    tail: tuple[str, str, str, str, str, str, bool, str, str]
    before: str
    closed: bool


class Table(NamedTuple):
    """The lookup part of one compiled pack, its rows decoded."""

    rows: list[tuple[str, Row]]
    features: tuple[Feature, ...]
    words: dict[str, tuple[int, ...]]
    phrases: dict[str, dict[str, tuple[int, ...]]]


class Rests(msgspec.Struct, frozen=True, gc=False, eq=False):
    """The rests of phrases with the same first two words, and their lengths in words.

    ``forms`` are flat triples of numbers: of a table, of a row and a feature in it.
    """

    forms: dict[str, tuple[int, ...]]
    lengths: tuple[int, ...]


Follow = dict[str, Rests]
"""The phrases that begin with a stem, by the word that follows it; shared by all words of the stem."""


class Begun(msgspec.Struct, frozen=True, gc=False, eq=False):
    """The phrases that a split of a word may begin; ``known``: those met so far, by their rest."""

    split: Split
    follow: Follow
    known: dict[str, tuple[Hit, ...]]


class Analysis(msgspec.Struct, frozen=True, gc=False, eq=False):
    """What one word can be, or begin; ``plain``: no hit depends on the word that follows."""

    hits: tuple[Hit, ...]
    begun: tuple[Begun, ...]
    plain: bool


NOTHING = Analysis((), (), True)


def ranked(found: list[tuple[int, Hit]]) -> list[tuple[int, Hit]]:
    """Sort, each reading once; what a class knows as it stands is not taken apart."""
    if len(found) < 2:
        return found
    found.sort(key=lambda item: (-item[0], item[1].order))
    whole = {(end, hit.cls) for end, hit in found if not hit.order[0]}
    closed = {end for end, hit in found if hit.closed}
    kept: dict[tuple[int, str, str, tuple[object, ...]], tuple[int, Hit]] = {}
    for end, hit in found:
        if hit.order[0] and (end, hit.cls) in whole:
            continue
        if hit.tail[1] and end in closed:
            continue
        kept.setdefault((end, hit.cls, hit.row.id, hit.tail), (end, hit))
    return list(kept.values())


def following(tables: Iterable[Table], stem: str) -> Follow:
    """File the phrases of a stem under each second word they may have."""
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    for number, table in enumerate(tables):
        for rest, pairs in table.phrases.get(stem, {}).items():
            forms = tuple(x for n in range(0, len(pairs), 2) for x in (number, pairs[n], pairs[n + 1]))
            some = found.setdefault(rest.partition(" ")[0], {})
            some[rest] = some.get(rest, ()) + forms
    return {
        second: Rests(forms, tuple(sorted({rest.count(" ") + 1 for rest in forms}, reverse=True)))
        for second, forms in found.items()
    }


def surfaces(table: Table) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield each surface form of a table, without clitics, with its pairs."""
    yield from table.words.items()
    for first, rests in table.phrases.items():
        for rest, pairs in rests.items():
            yield f"{first} {rest}", pairs


def narrowed(table: Table, classes: frozenset[str]) -> Table:
    """The table with the surfaces of some classes only."""
    inside = [cls in classes for cls, _ in table.rows]
    if not any(inside):
        return table._replace(words={}, phrases={})

    def keep(entries: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
        kept: dict[str, tuple[int, ...]] = {}
        for text, pairs in entries.items():
            if len(pairs) == ONE:
                if inside[pairs[0]]:
                    kept[text] = pairs
                continue
            some = tuple(n for i in range(0, len(pairs), 2) if inside[pairs[i]] for n in pairs[i : i + 2])
            if some:
                kept[text] = some
        return kept

    phrases = {first: rests for first, every in table.phrases.items() if (rests := keep(every))}
    return table._replace(words=keep(table.words), phrases=phrases)


def end_before(before: str, words: Sequence[str], end: int) -> int:
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


def _hit(split: Split, suffix: str, entry: tuple[str, Row], feature: Feature) -> Hit:
    definite = feature.definite or split.article or bool(suffix and feature.pos != "verb")
    off = len(split.prefix) + len(suffix) + (feature.rank >= RARE)
    cls, row = entry
    order = (off, feature.rank, _ORDER[cls], row.id)
    tail = (
        split.prefix, suffix, feature.number, feature.voice, feature.aspect, feature.gender, definite,
        feature.pos, feature.case,
    )  # fmt: skip
    closed = not off and CLASSES[cls].closed
    return Hit(order, cls, row, tail, feature.before, closed)


def hits_of(
    tables: Iterable[Table], split: Split, stem: str, pronoun: str = "", *, speaker: bool = False
) -> list[Hit]:
    """All single-word readings of a split that its clitics allow; ``stem`` is what an attached pronoun leaves
    of its stem.
    """
    found: list[Hit] = []
    for table in tables:
        pairs = table.words.get(stem)
        if pairs is None:
            continue
        for n in range(0, len(pairs), 2):
            feature = table.features[pairs[n + 1]]
            if _allowed(split, feature) and _binds(feature, pronoun, speaker=speaker):
                found.append(_hit(split, pronoun, table.rows[pairs[n]], feature))
    return found


def _binds(feature: Feature, pronoun: str, *, speaker: bool) -> bool:
    """Whether a form may stand with an attached pronoun, or without one."""
    if feature.bind == FREE if pronoun else feature.bind == BOUND:
        return False
    return feature.speaker or not speaker


def complete(
    tables: Sequence[Table], start: Begun, rests: Rests, words: Sequence[str], i: int
) -> Iterator[tuple[int, Hit]]:
    """The phrases of ``start`` that the words after ``i`` complete."""
    for length in rests.lengths:
        end = i + 1 + length
        if end > len(words):
            continue
        rest = words[i + 1 : end]
        texts = [" ".join(rest)]
        if start.split.article and all(word.startswith(ARTICLE) for word in rest):
            texts.append(" ".join(word[2:] for word in rest))
        for text in texts:
            hits = start.known.get(text)
            if hits is None:
                forms = rests.forms.get(text)
                if forms is None:
                    continue
                hits = start.known[text] = _phrase_hits(tables, start.split, forms)
            for hit in hits:
                stop = end_before(hit.before, words, end)
                if stop:
                    yield stop, hit


def _phrase_hits(tables: Sequence[Table], split: Split, forms: tuple[int, ...]) -> tuple[Hit, ...]:
    found: list[Hit] = []
    for n in range(0, len(forms), 3):
        table = tables[forms[n]]
        feature = table.features[forms[n + 2]]
        if _allowed(split, feature):
            found.append(_hit(split, "", table.rows[forms[n + 1]], feature))
    return tuple(found)
