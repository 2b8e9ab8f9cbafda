"""Ranges over sources: each counted once at its newest word, lows and highs kept, nothing averaged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from marsad.assessment.members import Member
from marsad.assessment.tallies import Bucket, Tally, tallies_of
from marsad.model import Range


class Word(NamedTuple):
    """What an origin says about one bucket, when it said so, and whether it says that it corrects itself."""

    tally: Tally
    said: str | None
    revises: bool


def newest_words(members: Sequence[Member]) -> dict[Bucket, dict[str, list[Word]]]:
    """Return, by bucket and origin, the words that no later word of the same origin replaces."""
    words: dict[Bucket, dict[str, list[Word]]] = defaultdict(lambda: defaultdict(list))
    for (origin, tallies), (said, revised) in _first_said(members).items():
        for bucket, tally in tallies:
            words[bucket][origin].append(Word(tally, said, bucket.outcome in revised))
    return {
        bucket: {origin: _standing(said) for origin, said in by_origin.items()}
        for bucket, by_origin in words.items()
    }


def ranges_of(members: Sequence[Member]) -> dict[Bucket, Range]:
    """Return the range of every bucket that any source counts in."""
    return {
        bucket: _range(word.tally for words in by_origin.values() for word in words)
        for bucket, by_origin in sorted(newest_words(members).items())
    }


def _first_said(
    members: Iterable[Member],
) -> Mapping[tuple[str, tuple[tuple[Bucket, Tally], ...]], tuple[str | None, frozenset[str]]]:
    """Return each origin's different words with the day it first said them.

    Repeating a toll does not renew it.
    """
    found: dict[tuple[str, tuple[tuple[Bucket, Tally], ...]], tuple[str | None, frozenset[str]]] = {}
    for member in members:
        key = (member.origin, tuple(sorted(tallies_of(member.report).items())))
        revised = frozenset(figure.outcome for figure in member.report.figures if figure.revises)
        said, before = found.get(key, (member.published, frozenset()))
        days = [day for day in (said, member.published) if day is not None]
        found[key] = (min(days) if days else None, before | revised)
    return found


def _standing(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not any(_replaces(other, word) for other in words)]


def _replaces(later: Word, earlier: Word) -> bool:
    """Tell whether a word replaces another of the same origin.

    Where no day tells, only an open correction does.
    """
    if later.said is not None and earlier.said is not None and later.said != earlier.said:
        return later.said > earlier.said
    return later.revises and not earlier.revises


def _range(tallies: Iterable[Tally]) -> Range:
    """Return lowest and highest; words like "dozens" set the low end only where nobody gives a number.

    An open upper bound ends at the highest number named anywhere. People who may be civilians raise the high
    end only.
    """
    told = list(tallies)
    lows = [tally.low for tally in told if tally.low is not None and tally.numbered]
    lows = lows or [tally.low for tally in told if tally.low is not None]
    low = min(lows, default=0)
    return Range(low, max(low, *(tally.high for tally in told)))
