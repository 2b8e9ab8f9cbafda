"""Checks of written packs beyond their schema: spelling, doubles, provenance, examples.

L101  a file, head or row is not as the schema says
L102  an id is not snake_case
L103  an id stands twice in a class
L104  a code point that the pack's Arabic does not use (presentation form, tatweel, Persian letter, control)
L105  a vowel mark outside a verb's lemma, future vowel or overrides
L106  no origin
L107  no example
L108  the example does not contain the row's words
L109  one form, two rows of a class that say different things
L110  a row without words
L111  a verb the conjugator does not accept
L112  a date that is not an ISO date, or a validity that runs backward
L113  a theatre that no row of class places names as a country, or a local name without a theatre
L114  a row of alliances that says nothing new, answers amiss or names a side that no pack has
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from marsad.errors import PackError
from marsad.lexicon.alliances import alliances, faults
from marsad.lexicon.compiler import compile_pack, row_forms
from marsad.lexicon.inflect import Feature
from marsad.lexicon.lexicon import Lexicon
from marsad.lexicon.schema import Named, Row
from marsad.lexicon.source import PACKS, PackSource, RawRow, convert_row, raw_rows, read_info
from marsad.text import fold, tokenise

_SHARED: Final = frozenset(Named.__struct_fields__)
COUNTRY: Final = "country_"
"""Rows of class places whose ids begin so name a country by the code that follows."""
_TATWEEL: Final = "\u0640"
_ARABIC_BLOCK: Final = ("\u0600", "\u06ff")
_ARABIC_LETTERS: Final = (("\u0621", "\u063a"), ("\u0641", "\u064a"))


class LintIssue(NamedTuple):
    """One thing wrong in a pack; ``code`` is stable (see the module's list)."""

    code: str
    pack: str
    cls: str
    row: str
    message: str


def lint(packs: Sequence[str] | None = None, folder: Path = PACKS) -> list[LintIssue]:
    """Check written packs, in loading order; without names all packs of the folder, needed packs first.

    Doubles are looked for over all the packs given. Raises PackError E208 when a library is missing.
    """
    issues: list[LintIssue] = []
    sources: list[PackSource] = []
    for name in packs if packs is not None else loading_order(folder):
        source, problems = _read(folder / name)
        issues += problems
        if source is not None:
            sources.append(source)
    for source in sources:
        for cls, row in _rows(source):
            where = (source.info.id, cls, row.id)
            issues += [LintIssue(code, *where, message) for code, message in _row_problems(row)]
        issues += _example_problems(source)
    if packs is None and folder == PACKS:
        issues += _alliance_problems(sources)
    return [*issues, *_unknown_theatres(sources, folder), *_doubles(sources)]


def _alliance_problems(sources: Sequence[PackSource]) -> Iterator[LintIssue]:
    """An issue for each fault in the table of sides that fight together, which no pack owns."""
    known = {
        side
        for source in sources
        for cls, row in _rows(source)
        if cls == "actors"
        for side in str(getattr(row, "actor", row.id)).split("+")
    }
    for name, message in faults(alliances(), known):
        yield LintIssue("L114", "", "alliances", name, message)


def _unknown_theatres(sources: Sequence[PackSource], folder: Path) -> Iterator[LintIssue]:
    """An issue for each row, or head (without a row), that names a country no pack has a name for."""
    known = {code for path in sorted(folder.glob("*/places*.yaml")) for code in _countries(path.parent)}
    for source in sources:
        head = source.info
        named = [("", "", head.theatres)]
        named += [(cls, row.id, row.theatres or ()) for cls, row in _rows(source) if isinstance(row, Named)]
        for cls, name, theatres in named:
            if name and theatres == head.theatres:
                continue
            for code in theatres:
                if code not in known:
                    message = f"no pack has a places row {COUNTRY}{code.lower()} for the theatre {code!r}"
                    yield LintIssue("L113", head.id, cls, name, message)


def _countries(pack: Path) -> Iterator[str]:
    try:
        raws = list(raw_rows(pack))
    except PackError:
        return
    for raw in raws:
        name = raw.data.get("id", "") if raw.cls == "places" and isinstance(raw.data, dict) else ""
        if isinstance(name, str) and name.startswith(COUNTRY):
            yield name.removeprefix(COUNTRY).upper()


def loading_order(folder: Path = PACKS) -> list[str]:
    """Return the packs of a folder, each after those it needs. Raises PackError E201, E203, E206."""
    infos = {path.parent.name: read_info(path.parent) for path in sorted(folder.glob("*/pack.yaml"))}
    order: list[str] = []
    while len(order) < len(infos):
        ready = [
            n for n, info in infos.items() if n not in order and all(need in order for need in info.needs)
        ]
        if not ready:
            stuck = sorted(infos.keys() - set(order))
            raise PackError(
                f"packs {', '.join(stuck)} need each other or a pack that is not there",
                code="E206",
                hint="correct `needs` in pack.yaml",
            )
        order += ready
    return order


def _read(folder: Path) -> tuple[PackSource | None, list[LintIssue]]:
    """The rows of a pack that fit the schema, and an issue for each that does not."""
    issues: list[LintIssue] = []
    rows: dict[str, list[Row]] = {}
    try:
        info = read_info(folder)
        raws: list[RawRow] = list(raw_rows(folder))
    except PackError as error:
        if error.code == "E208":
            raise
        return None, [LintIssue("L101", folder.name, "", "", error.message)]
    for raw in raws:
        try:
            row = convert_row(raw, info)
            list(row_forms(row))
        except PackError as error:
            if error.code == "E208":
                raise
            code = "L111" if error.code == "E207" else "L101"
            name = (
                str(raw.data.get("id", raw.place + 1)) if isinstance(raw.data, dict) else str(raw.place + 1)
            )
            issues.append(LintIssue(code, folder.name, raw.cls, name, error.message))
        else:
            rows.setdefault(raw.cls, []).append(row)
    return PackSource(info, {cls: tuple(found) for cls, found in rows.items()}), issues


def _rows(source: PackSource) -> Iterator[tuple[str, Row]]:
    return ((cls, row) for cls, rows in source.rows.items() for row in rows)


def _row_problems(row: Row) -> Iterator[tuple[str, str]]:
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", row.id):
        yield "L102", f"id {row.id!r} is not snake_case"
    if not row.origin.strip():
        yield "L106", "no origin"
    if not row.example.strip():
        yield "L107", "no example"
    if not (row.forms or row.nouns or row.verbs):
        yield "L110", "no forms, nouns or verbs"
    for text in _texts(row):
        yield from _spelling(text, row.persian)
    for verb in row.verbs:
        for text in (verb.lemma, verb.future, *(form.form for form in verb.overrides)):
            yield from (problem for problem in _spelling(text, row.persian) if problem[0] == "L104")
    if isinstance(row, Named):
        yield from _validity(row)
        if row.local and not row.theatres:
            yield "L113", "a local name needs a theatre, here or in pack.yaml"


def _texts(row: Row) -> Iterator[str]:
    yield from row.forms
    for noun in row.nouns:
        yield from (noun.sg, *(noun.pl or ()), noun.f or "", *(noun.fpl or ()), *(noun.du or ()), noun.tail)
    yield from (verb.tail for verb in row.verbs)


def _spelling(text: str, persian: bool) -> Iterator[tuple[str, str]]:
    for char in text:
        if unicodedata.category(char) == "Mn":
            yield "L105", f"vowel mark U+{ord(char):04X} in {text!r}"
        elif char == _TATWEEL or unicodedata.category(char) in ("Cf", "Cc", "Co"):
            yield "L104", f"U+{ord(char):04X} in {text!r}"
        elif unicodedata.normalize("NFKC", char) != char:
            yield "L104", f"U+{ord(char):04X} in {text!r} is not the plain form of its letter"
        elif char.isalpha() and not persian and _foreign(char):
            yield (
                "L104",
                f"U+{ord(char):04X} in {text!r} is not an Arabic letter; set `persian` if it is meant",
            )


def _foreign(char: str) -> bool:
    low, high = _ARABIC_BLOCK
    return low <= char <= high and not any(first <= char <= last for first, last in _ARABIC_LETTERS)


def _validity(row: Named) -> Iterator[tuple[str, str]]:
    days: list[date] = []
    for text in (row.valid_from, row.valid_to):
        if text is not None:
            try:
                days.append(date.fromisoformat(text))
            except ValueError:
                yield "L112", f"{text!r} is not an ISO date"
    if len(days) == 2 and days[0] > days[1]:
        yield "L112", f"valid from {days[0]} to {days[1]}"


def _example_problems(source: PackSource) -> Iterator[LintIssue]:
    lexicon = Lexicon([compile_pack(source)])
    for cls, row in _rows(source):
        if row.example.strip() and not _stands_in(row, cls, lexicon):
            yield LintIssue("L108", source.info.id, cls, row.id, f"none of its words in {row.example!r}")


def _stands_in(row: Row, cls: str, lexicon: Lexicon) -> bool:
    """Whether the example holds a word of the row, or for classes of parts of words, a part of one."""
    if row.manifold and any(fold(form) in fold(row.example) for form in row.forms):
        return True
    words = tokenise(row.example).words
    found = (reading for i in range(len(words)) for reading in lexicon.readings(words, i))
    return any(reading.cls == cls and reading.row.id == row.id for reading in found)


def _doubles(sources: Sequence[PackSource]) -> Iterator[LintIssue]:
    ids: set[tuple[str, str]] = set()
    forms: dict[tuple[str, str, Feature], Row] = {}
    for source in sources:
        for cls, row in _rows(source):
            if (cls, row.id) in ids:
                yield LintIssue("L103", source.info.id, cls, row.id, "this id stands twice in the class")
            ids.add((cls, row.id))
            told: set[str] = set()
            for form in row_forms(row):
                first = forms.setdefault((cls, form.text, form.feature), row)
                if first.id != row.id and first.id not in told and _conflict(first, row):
                    told.add(first.id)
                    message = f"{form.text!r} stands in {first.id!r} too, which says something else"
                    yield LintIssue("L109", source.info.id, cls, row.id, message)


@cache
def _meaning_fields(kind: type[Row]) -> tuple[str, ...]:
    return tuple(field for field in kind.__struct_fields__ if field not in _SHARED)


def _conflict(a: Row, b: Row) -> bool:
    """Whether two rows of a class say different things of one form at one time in one theatre."""
    if a.manifold or a.shared or b.shared:
        return False
    if isinstance(a, Named) and isinstance(b, Named) and _apart(a, b):
        return False
    fields = _meaning_fields(type(a))
    return any(getattr(a, field) != getattr(b, field) for field in fields)


def _apart(a: Named, b: Named) -> bool:
    """Whether the names are valid at different times, or at home in different theatres."""
    if set(a.theatres or ("",)).isdisjoint(b.theatres or ("",)):
        return True
    early, late = "0000", "9999"
    return (a.valid_to or late) < (b.valid_from or early) or (b.valid_to or late) < (a.valid_from or early)
