"""The words of control: ``words.yaml``, its schema, and where its forms stand along a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

import msgspec

from marsad.errors import PackError
from marsad.text import fold, tokenise

Words = tuple[str, ...]


class FormRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that say who holds a place; see the notes in ``words.yaml``."""

    id: str
    kind: Literal["hold", "not_held"]
    side: Literal["behind", "either", "pronoun"]
    place: Literal["before", "behind", "area"]
    link: tuple[str, ...] = ()
    pronoun: str = ""
    state: bool = False
    forms: tuple[str, ...]
    origin: str
    example: str


class ControlWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All words of control, as they stand in the file."""

    glued: tuple[str, ...]
    stems: tuple[str, ...]
    rows: tuple[FormRow, ...]
    former: tuple[str, ...]
    negated: tuple[str, ...]
    still: tuple[str, ...]
    between: tuple[str, ...]
    before_side: tuple[str, ...]
    inside: tuple[str, ...]
    parts: tuple[str, ...]
    around: tuple[str, ...]
    entering: tuple[str, ...]
    repelled: tuple[str, ...]


class Form(NamedTuple):
    """A form along a text: tokens ``first`` to ``end``, end exclusive."""

    row: FormRow
    first: int
    end: int


class Runs:
    """Runs of folded words, found along a text; the longest that begins at a word counts."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_first: dict[str, list[Words]] = {}
        for form in forms:
            words = folded(form)
            self._by_first.setdefault(words[0], []).append(words)
        for runs in self._by_first.values():
            runs.sort(key=lambda run: (-len(run), run))

    def end_at(self, words: Sequence[str], first: int, stop: int) -> int | None:
        """Return the end of the longest run that begins at ``first`` and stays before ``stop``."""
        for run in self._by_first.get(words[first], ()) if first < stop else ():
            if first + len(run) <= stop and tuple(words[first : first + len(run)]) == run:
                return first + len(run)
        return None

    def any_in(self, words: Sequence[str], first: int, stop: int) -> bool:
        """Tell whether any run lies inside the tokens."""
        return any(self.end_at(words, at, stop) is not None for at in range(max(first, 0), stop))


class Lists(NamedTuple):
    """The words ready for matching."""

    glued: tuple[str, ...]
    stems: tuple[str, ...]
    begun: dict[str, list[tuple[Words, FormRow]]]
    links: dict[str, frozenset[str]]
    former: Runs
    negated: Runs
    still: Runs
    between: frozenset[str]
    before_side: frozenset[str]
    inside: frozenset[str]
    parts: Runs
    around: Runs
    entering: frozenset[str]
    repelled: Runs

    def forms(self, words: Sequence[str], first: int, stop: int) -> Iterator[Form]:
        """Yield the forms between two tokens, in text order; of those that overlap the longest."""
        at = first
        while at < stop:
            form = self._form(words, at, stop)
            if form is not None:
                yield form
            at = at + 1 if form is None else form.end

    def _form(self, words: Sequence[str], at: int, stop: int) -> Form | None:
        for rest, row in self.begun.get(words[at], ()):
            end = at + 1 + len(rest)
            if end <= stop and tuple(words[at + 1 : end]) == rest:
                return Form(row, at, end)
        return None


def folded(text: str) -> Words:
    """Return the folded words of a form, as the tokens of a text are written."""
    return tuple(tokenise(text).words)


def read_words(raw: bytes) -> ControlWords:
    """Read the words of control. Raises PackError E252 when they are not as the schema says."""
    try:
        return msgspec.yaml.decode(raw, type=ControlWords)
    except msgspec.DecodeError as error:
        raise PackError(
            f"the words of control are not readable: {error}",
            code="E252",
            hint="compare with assessment/control/words.yaml",
        ) from error


def _begun(words: ControlWords) -> dict[str, list[tuple[Words, FormRow]]]:
    """Return what may follow each first word of a form, a particle glued to it or not; the longest first."""
    found: dict[str, list[tuple[Words, FormRow]]] = {}
    for row in words.rows:
        for form in row.forms:
            first, *rest = folded(form)
            for word in (first, *(glued + first for glued in words.glued)):
                found.setdefault(word, []).append((tuple(rest), row))
    for forms in found.values():
        forms.sort(key=lambda pair: (-len(pair[0]), pair[0], pair[1].id))
    return found


@cache
def control_words() -> Lists:
    """Return the words that come with the package."""
    words = read_words((resources.files("marsad.assessment.control") / "words.yaml").read_bytes())
    return Lists(
        glued=words.glued,
        stems=tuple(map(fold, words.stems)),
        begun=_begun(words),
        links={row.id: frozenset(word for link in row.link for word in folded(link)) for row in words.rows},
        former=Runs(words.former),
        negated=Runs(words.negated),
        still=Runs(words.still),
        between=frozenset(word for form in (*words.between, *words.negated) for word in folded(form)),
        before_side=frozenset(word for form in words.before_side for word in folded(form)),
        inside=frozenset(word for form in words.inside for word in folded(form)),
        parts=Runs(words.parts),
        around=Runs(words.around),
        entering=frozenset(word for form in words.entering for word in folded(form)),
        repelled=Runs(words.repelled),
    )
