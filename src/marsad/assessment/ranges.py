"""Ranges over sources: each counted once at its newest word, lows and highs kept, nothing averaged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from marsad.assessment.members import Member
from marsad.assessment.tallies import Bucket, Tally, counted_of
from marsad.model import ClaimWords, Range

SEVERAL: Final = 2
"""So many other origins that count several people make a single person no toll."""


class Word(NamedTuple):
    """What an origin says about one bucket, when it said so first, and whether it says that it corrects
    itself.

    ``words`` are the figures it was read from, in every report that says the same.
    """

    tally: Tally
    said: str | None
    revises: bool
    words: tuple[ClaimWords, ...] = ()


class Sourced(NamedTuple):
    """A range, with the words that each of its ends comes from."""

    range: Range
    min: tuple[ClaimWords, ...]
    max: tuple[ClaimWords, ...]


Words = dict[Bucket, dict[str, list[Word]]]
"""By bucket and origin, what stands of what the origin said."""


def newest_words(members: Sequence[Member]) -> Words:
    """Return, by bucket and origin, the words that no later word of the same origin replaces."""
    words: dict[Bucket, dict[str, list[Word]]] = defaultdict(lambda: defaultdict(list))
    for (origin, bucket, _), word in _first_said(members).items():
        words[bucket][origin].append(word)
    return {
        bucket: {origin: _standing(said) for origin, said in sorted(by_origin.items())}
        for bucket, by_origin in sorted(words.items())
    }


def ranges_of(words: Words) -> dict[Bucket, Sourced]:
    """Return the range of every bucket that any source counts in."""
    return {bucket: _range(by_origin) for bucket, by_origin in words.items()}


_Key = tuple[str, Bucket, tuple[tuple[Bucket, Tally], ...]]


def _first_said(members: Iterable[Member]) -> Mapping[_Key, Word]:
    """Return each origin's different words with the day it first said them.

    Repeating a toll does not renew it: a report that gives the same numbers throughout is the same word.
    """
    found: dict[_Key, Word] = {}
    for member in members:
        counted = counted_of(member.report)
        whole = tuple((bucket, counted[bucket].tally) for bucket in sorted(counted))
        revised = {figure.outcome for figure in member.report.figures if figure.revises}
        for bucket, (tally, figures) in counted.items():
            key = (member.origin, bucket, whole)
            before = found.get(key, Word(tally, member.published, False))
            days = [day for day in (before.said, member.published) if day is not None]
            spoken = tuple(ClaimWords(*member.ref, figure.start, figure.end) for figure in figures)
            found[key] = Word(
                tally,
                min(days) if days else None,
                before.revises or bucket.outcome in revised,
                (*before.words, *spoken),
            )
    return found


def _standing(words: Sequence[Word]) -> list[Word]:
    """Return an origin's newest word.

    The latest published stands. Where no day tells, an open correction does, then a number rather than a word
    like "dozens", then the highest number: the toll of one event grows as its victims are found and die.
    """
    last = max((word.said for word in words if word.said is not None), default=None)
    left = [word for word in words if word.said in {None, last}]
    newest = max(_order(word) for word in left)
    return [word for word in left if _order(word) == newest]


def _order(word: Word) -> tuple[bool, bool, int, int]:
    tally = word.tally
    return (word.revises, tally.numbered, tally.high, tally.low or 0)


def _range(by_origin: Mapping[str, Sequence[Word]]) -> Sourced:
    """Return lowest and highest; words like "dozens" set the low end only where nobody gives a number.

    An open upper bound ends at the highest number named anywhere. People who may be civilians raise the high
    end only. One person told of by himself is no toll where several other origins count more than one.
    """
    told = [word for words in by_origin.values() for word in words]
    sure = [word for word in told if word.tally.low is not None]
    lows = tolls([word for word in sure if word.tally.numbered] or sure, by_origin)
    low = min((word.tally.low or 0 for word in lows), default=0)
    high = max(low, *(word.tally.high for word in told))
    lowest = [word for word in lows if word.tally.low == low] or told
    highest = [word for word in told if word.tally.high == high]
    return Sourced(Range(low, high), spoken(lowest), spoken(highest))


def tolls(words: Sequence[Word], by_origin: Mapping[str, Sequence[Word]]) -> list[Word]:
    """Return the words that tell a toll: one person told of by himself is none where several other origins
    count more than one, and more of them than tell of one.
    """
    many = {origin for origin, said in by_origin.items() if any(_counts_several(word) for word in said)}
    single = {origin for origin, said in by_origin.items() if all(word.tally.high == 1 for word in said)}
    if len(many) < SEVERAL or len(many) <= len(single):
        return list(words)
    return [word for word in words if word.tally.high > 1] or list(words)


def _counts_several(word: Word) -> bool:
    return word.tally.numbered and (word.tally.low or 0) > 1


def spoken(words: Iterable[Word]) -> tuple[ClaimWords, ...]:
    """Return the words of all of them, once each, in the order of their places."""
    return tuple(sorted({place for word in words for place in word.words}))
