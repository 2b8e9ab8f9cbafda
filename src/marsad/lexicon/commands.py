"""What `marsad packs` does, as plain functions: lint, stats, unused, build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from marsad.lexicon.build import build, pack_names
from marsad.lexicon.compiled_form import COMPILED, decode_rows, read_compiled
from marsad.lexicon.lexicon import Lexicon, load_lexicon
from marsad.lexicon.lint import LintIssue, lint
from marsad.text import tokenise

__all__ = ["ClassStats", "LintIssue", "UnusedRow", "build", "lint", "pack_names", "stats", "unused"]


class ClassStats(NamedTuple):
    """How much one class of one pack holds: rows as written, and folded surface forms without clitics."""

    pack: str
    version: str
    cls: str
    rows: int
    forms: int


class UnusedRow(NamedTuple):
    """A row that matched nothing in the texts it was tried on."""

    pack: str
    cls: str
    row: str


def stats(packs: Sequence[str] | None = None, folder: Path = COMPILED) -> list[ClassStats]:
    """Count rows and forms of compiled packs, by pack and class. Raises PackError E204."""
    result: list[ClassStats] = []
    for name in packs if packs is not None else sorted(path.stem for path in folder.glob("*.msgpack")):
        pack = read_compiled(name, folder)
        rows = decode_rows(pack)
        row_count = dict.fromkeys(pack.rows, 0)
        for cls, _ in rows:
            row_count[cls] += 1
        form_count = dict.fromkeys(pack.rows, 0)
        for pairs in (*pack.words.values(), *(p for rests in pack.phrases.values() for p in rests.values())):
            for cls in {rows[index][0] for index in pairs[::2]}:
                form_count[cls] += 1
        version = pack.info.version
        result += [ClassStats(name, version, cls, row_count[cls], form_count[cls]) for cls in pack.rows]
    return result


def unused(texts: Iterable[str], lexicon: Lexicon | None = None) -> list[UnusedRow]:
    """Return the rows that match nothing in ``texts``, in the order of classes and packs.

    A row is used when one of its forms is a reading anywhere, even where the coder would prefer another.
    """
    lexicon = lexicon or load_lexicon()
    seen: set[tuple[str, str]] = set()
    for text in texts:
        words = tokenise(text).words
        for i in range(len(words)):
            seen.update((reading.cls, reading.row.id) for reading in lexicon.readings(words, i))
    rows = ((cls, row.id) for cls in lexicon.classes for row in lexicon.rows(cls))
    return [UnusedRow(lexicon.pack_of[row], *row) for row in rows if row not in seen]
