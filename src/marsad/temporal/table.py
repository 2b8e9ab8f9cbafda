"""The rows of class ``time`` as a table from a text's words to what they may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from marsad.temporal.rows import TimeRowLike

_WITH_ARTICLE = frozenset({"unit", "relation", "ordinal", "rank", "number", "part", "season", "half"})
_NO_PROCLITIC = frozenset(
    {"mark", "era", "article", "article_to", "proclitic", "relation", "of_month", "demonstrative", "into"}
)
_OPENERS = frozenset(
    {
        "day_word", "weekday", "day_noun", "part", "now", "so_far", "vague", "block", "month", "unit",
        "demonstrative", "since", "before", "after", "relative", "within", "in", "between", "edge",
        "season", "ordinal",
        "number",
        "article", "same", "of", "since_then", "at_night", "born",
    }
)  # fmt: skip


_MISSPELT = 4
"""Fewest letters of a name that is recognised with one letter wrong."""


_CORE = frozenset(
    {
        "day_word", "weekday", "now", "so_far", "vague", "month", "of_month", "unit", "relative", "season",
        "same", "since_then", "then", "beginning", "at_night",
    }
)  # fmt: skip


class Hit(NamedTuple):
    """A row that matches at a token: ``end`` exclusive; ``lead`` is the proclitic or article in front."""

    row: TimeRowLike
    end: int
    lead: str


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    row: TimeRowLike
    lead: str


class _First(NamedTuple):
    """What begins with a word: the rows of that word alone, and those of several by their second word, longer
    ones first.
    """

    alone: tuple[tuple[TimeRowLike, str], ...]
    longer: dict[str, tuple[_Entry, ...]]


_new = tuple.__new__
"""Builds a hit without the cost of its constructor."""


class WordTable:
    """Looks words up, proclitics and article included. ``fold`` must be the text layer's."""

    def __init__(self, rows: Iterable[TimeRowLike], fold: Callable[[str], str]) -> None:
        rows = tuple(rows)
        self._fold = fold
        self.articles = self._forms(rows, "article")
        self.to_articles = self._forms(rows, "article_to")
        """The article with "to" before it."""
        self.joints = frozenset(self._forms(rows, "and"))
        """Words for "and"; those glued to the next word are leads."""
        self._proclitics = self._forms(rows, "proclitic")
        table: dict[str, dict[tuple[tuple[str, ...], str], _Entry]] = {}
        openers: set[str] = set()
        core: set[str] = set()
        for row in rows:
            for form in row.forms:
                for lead, words in self._variants(row.kind, form):
                    key = (words[1:], row.id)
                    table.setdefault(words[0], {}).setdefault(key, _Entry(words[1:], row, lead))
                    if row.kind in _OPENERS:
                        openers.add(words[0])
                    if row.kind in _CORE:
                        core.add(words[-1])
        self._entries = {
            first: tuple(sorted(found.values(), key=lambda entry: -len(entry.rest)))
            for first, found in table.items()
        }
        self._firsts = {first: _parted(entries) for first, entries in self._entries.items()}
        self.untils = frozenset(
            first for first, found in self._entries.items() if any(e.row.kind == "until" for e in found)
        )
        """Words that the end of a stretch of time may begin with."""
        self._by_kind: dict[str, tuple[tuple[str, _Entry], ...]] = {}
        self.openers = frozenset(openers)
        """Words an expression may begin with."""
        self.core = frozenset(core)
        """Words one of which, or a year, stands in every expression."""
        self.leads = tuple(
            sorted(
                {p + a for p in ("", *self._proclitics) for a in self.articles} | set(self._proclitics),
                key=len,
            )
        )[::-1]
        self.lead_letters = "".join(self.leads)

    def _forms(self, rows: Sequence[TimeRowLike], kind: str) -> tuple[str, ...]:
        return tuple(self._fold(form) for row in rows if row.kind == kind for form in row.forms)

    def _variants(self, kind: str, form: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        words = tuple(folded for word in form.split() if (folded := self._fold(word)))
        if not words:
            return
        bases = [("", words)]
        if kind in _WITH_ARTICLE:
            bases += [(a, (a + words[0], *words[1:])) for a in self.articles if not words[0].startswith(a)]
        yield from bases
        if kind in _NO_PROCLITIC:
            return
        for lead, base in bases:
            for proclitic in self._proclitics:
                yield proclitic + lead, (proclitic + base[0], *base[1:])
            for article in self.articles:
                if base[0].startswith(article) and len(base[0]) > len(article) + 1:
                    for to in self.to_articles:
                        yield to, (to + base[0][len(article) :], *base[1:])

    def near(self, words: Sequence[str], index: int, end: int, kind: str) -> Hit | None:
        """Return a row of ``kind`` that the word at ``index`` misspells by one letter (slow)."""
        word = words[index]
        for first, entry in self._plain(kind):
            stop = index + 1 + len(entry.rest)
            if (
                len(first) >= _MISSPELT
                and stop <= end
                and _one_letter_off(first, word)
                and tuple(words[index + 1 : stop]) == entry.rest
            ):
                return Hit(entry.row, stop, "")
        return None

    def _plain(self, kind: str) -> tuple[tuple[str, _Entry], ...]:
        if kind not in self._by_kind:
            self._by_kind[kind] = tuple(
                (first, entry)
                for first, entries in self._entries.items()
                for entry in entries
                if entry.row.kind == kind and not entry.lead
            )
        return self._by_kind[kind]

    def at(self, words: Sequence[str], index: int, end: int) -> list[Hit]:
        """All rows that match at ``index`` before ``end``, longest first."""
        first = self._firsts.get(words[index])
        if first is None:
            return []
        behind = index + 1
        hits = []
        if first.longer and behind < end:
            for rest, row, lead in first.longer.get(words[behind], ()):
                stop = behind + len(rest)
                if stop <= end and (len(rest) == 1 or tuple(words[behind:stop]) == rest):
                    hits.append(_new(Hit, (row, stop, lead)))
        hits += [_new(Hit, (row, behind, lead)) for row, lead in first.alone if behind <= end]
        return hits


def _parted(entries: Sequence[_Entry]) -> _First:
    """Part the entries of a word, which are in their order: longer ones first."""
    longer: dict[str, tuple[_Entry, ...]] = {}
    for entry in entries:
        if entry.rest:
            longer[entry.rest[0]] = (*longer.get(entry.rest[0], ()), entry)
    return _First(tuple((entry.row, entry.lead) for entry in entries if not entry.rest), longer)


def _one_letter_off(right: str, word: str) -> bool:
    if abs(len(right) - len(word)) > 1 or right == word:
        return False
    same = 0
    while same < min(len(right), len(word)) and right[same] == word[same]:
        same += 1
    return any(
        right[same + skip_right :] == word[same + skip_word :]
        for skip_right, skip_word in ((1, 1), (1, 0), (0, 1))
    )
