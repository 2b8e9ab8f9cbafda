"""What a document says and the reports lack: listed as issues, for a person to look at.

They are no failures: the reports stand. docs/errors.md explains the codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from marsad.coding.tolls import negated
from marsad.model import Issue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.counts import CountReader
    from marsad.coding.drafting import SentenceReading
    from marsad.model import Report
    from marsad.text import Tokens

UNREAD_NUMBER: Final = "E601"
NO_POSITION: Final = "E602"
NO_DAY: Final = "E603"
_POINTS: Final = frozenset({"settlement", "neighbourhood", "unknown"})
"""Areas and single buildings have often no position; these should have one."""
BESIDE: Final = 1
"""A number at most so many tokens behind a word for harm is taken to count its people."""


def list_doubts(
    doc_id: str,
    reports: Sequence[Report],
    readings: Sequence[SentenceReading],
    counts: CountReader,
    tokens: Tokens,
) -> list[Issue]:
    """Return the issues of one coded document in text order, each once."""
    found = {*_unread_numbers(doc_id, readings, counts, tokens), *_unplaced(doc_id, reports)}
    undated = [report for report in reports if report.date.start is None and report.date.end is None]
    if undated:
        said = f"no day could be told for {len(undated)} of {len(reports)} reports, the first of them here"
        span = undated[0].trigger
        found.add(Issue(code=NO_DAY, message=said, doc_id=doc_id, start=span.start, end=span.end))
    return sorted(found, key=lambda issue: (issue.start or 0, issue.code))


def _unread_numbers(
    doc_id: str, readings: Sequence[SentenceReading], counts: CountReader, tokens: Tokens
) -> Iterator[Issue]:
    """Numbers right behind a word for killing, wounding or taking that no figure holds."""
    for reading in readings:
        s = reading.sentence
        for mark in s.of("outcomes"):
            known = any(f.cue == mark.first or f.first <= mark.first < f.end for f in reading.figures)
            if known or negated(s, mark.first):
                continue
            for at in range(mark.end, min(mark.end + BESIDE + 1, s.end)):
                number = counts.number(s, at)
                held = any(f.first <= at < f.end for f in reading.figures) or at in s.blocked
                if number is None or held or s.get("events", number[1]) or s.get("objects", number[1]):
                    continue
                start, end = tokens.starts[at], tokens.ends[number[1] - 1]
                said = f"a number beside a word for harm was not read: {number[0]}"
                yield Issue(code=UNREAD_NUMBER, message=said, doc_id=doc_id, start=start, end=end)
                break


def _unplaced(doc_id: str, reports: Sequence[Report]) -> Iterator[Issue]:
    """Places of reports that the gazetteer does not have; each name once."""
    told: set[str] = set()
    for report in reports:
        for place in report.places:
            if place.lat is None and place.precision in _POINTS and place.text not in told:
                told.add(place.text)
                said = f"a place without a position: {place.text}"
                yield Issue(code=NO_POSITION, message=said, doc_id=doc_id, start=place.start, end=place.end)
