"""Whose text a document prints: credit lines, datelines and by-lines (``credits.yaml``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import msgspec

from marsad.assessment.registry import outlet_of
from marsad.errors import PackError
from marsad.linkage import words_of
from marsad.model import CodedDocument

FIRST: Final = 2
LAST: Final = 3
"""Lines at the top and at the bottom of a text in which credits stand."""
BESIDE: Final = 2
"""Words that may stand beside the name in a line that is nothing but a credit ("Damascus - AFP")."""
DATELINE: Final = 4
"""The name of a dateline stands among so many first words of its line, a dash or colon behind it."""
_DASHES: Final = frozenset("-\u2013\u2014:/|")

Name = tuple[str, ...]


class Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Marks that make a credit of a name, and the names of sources whose texts others print."""

    marks: tuple[str, ...]
    agencies: dict[str, tuple[str, ...]]


def read_credits(raw: bytes) -> Credits:
    """Read a table of credits.

    Raises PackError E253 when it is not as the schema says.
    """
    try:
        return msgspec.yaml.decode(raw, type=Credits)
    except msgspec.DecodeError as error:
        raise PackError(
            f"the table of credits is not readable: {error}",
            code="E253",
            hint="compare with assessment/credits.yaml",
        ) from error


@cache
def default_credits() -> Credits:
    """Return the table that comes with the package."""
    return read_credits((resources.files("marsad.assessment") / "credits.yaml").read_bytes())


def credited(document: CodedDocument) -> str | None:
    """Return the source that a text credits as its own, null where it credits none."""
    return _credited(document.text)


def origin_of_copies(copies: Sequence[CodedDocument]) -> str:
    """Return whose text it is that these documents print: an id of a source, or an outlet.

    A credit decides, the one that most copies give; then an agency among the outlets; then who was first,
    copies without a day coming last.
    """
    given = [source for document in copies if (source := credited(document))]
    if given:
        return min(set(given), key=lambda source: (-given.count(source), source))
    first = sorted(copies, key=lambda document: (document.published or "9999", document.doc_id))
    outlets = [outlet_of(document) for document in first]
    return next((outlet for outlet in outlets if outlet in default_credits().agencies), outlets[0])


@lru_cache(maxsize=1 << 12)
def _credited(text: str) -> str | None:
    lines = [line for line in text.split("\n") if line.strip()]
    for line in (*lines[:FIRST], *reversed(lines[FIRST:][-LAST:])):
        for source, names in _names().items():
            if any(_is_credit(line, name) for name in names):
                return source
    return None


def _is_credit(line: str, name: Name) -> bool:
    """Tell whether a line credits the source of a name: alone, in brackets, marked, or as a dateline."""
    words, starts = words_of(line)
    width = len(name)
    for at in range(len(words) - width + 1):
        if words[at : at + width] != name:
            continue
        before, behind = line[: starts[at]].rstrip(), _behind(line, words, starts, at + width)
        marked = any(words[max(0, at - len(mark)) : at] == mark for mark in _marks())
        bracketed = before.endswith("(") and behind.startswith(")")
        dateline = at <= DATELINE and behind[:1] in _DASHES
        if marked or bracketed or dateline or len(words) <= width + BESIDE:
            return True
    return False


def _behind(line: str, words: Sequence[str], starts: Sequence[int], end: int) -> str:
    """Return the signs between the last word of a name and the next, without the dots of an abbreviation."""
    last = starts[end - 1]
    stop = starts[end] if end < len(words) else len(line)
    rest = line[last:stop]
    return "".join(char for char in rest if not char.isalnum() and not char.isspace() and char != ".")


@cache
def _names() -> dict[str, tuple[Name, ...]]:
    return {source: tuple(map(_words, names)) for source, names in default_credits().agencies.items()}


@cache
def _marks() -> tuple[Name, ...]:
    return tuple(map(_words, default_credits().marks))


def _words(name: str) -> Name:
    return words_of(name).words
