"""Days beside those of coded documents and of Airwars: wrong days that are stated as exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from marsad.evaluation.airwars import SAME_DAYS, AirwarsDocument, AirwarsIncident, Share, matched
from marsad.evaluation.counts import Row, ratio
from marsad.evaluation.scoring import found_pairs
from marsad.model import CodedDocument, Incident, Report, TimeSpan


def is_exact(span: TimeSpan) -> bool:
    """Tell whether a date claims one day and nothing in the text speaks against it."""
    return span.precision == "day" and not span.conflict and span.start is not None and span.start == span.end


def exact_of_reports(gold: Iterable[CodedDocument], system: Iterable[CodedDocument]) -> Share:
    """Return how many of the days stated as exact, of the reports loosely found, are those of the gold."""
    return _share(_same(one, other) for one, other in found_pairs(gold, system) if is_exact(other.date))


def _same(one: Report, other: Report) -> bool:
    return (one.date.start, one.date.end) == (other.date.start, other.date.end)


def exact_of_incidents(
    documents: Sequence[AirwarsDocument], gold: Sequence[AirwarsIncident], system: Sequence[Incident]
) -> Share:
    """Return how many of the days stated as exact, of the incidents found, are Airwars' or the one beside it:
    nights belong to two days. What lies more than three days off counts as not found.
    """
    pairs = [
        (one, found) for one, found in matched(documents, gold, system) if found is not None and one.date
    ]
    return _share(_beside(one.date, found.date.start) for one, found in pairs if is_exact(found.date))


def _beside(wanted: str | None, given: str | None) -> bool:
    if not wanted or not given:
        return False
    return abs((date.fromisoformat(wanted[:10]) - date.fromisoformat(given)).days) <= SAME_DAYS


def when_table(exact: Mapping[str, Share]) -> list[str]:
    """Return the lines of the table of wrong days stated as exact, by collection."""
    lines = [f"{'wrong days among those stated as exact':52}{'share':>8}{'n':>7}"]
    lines += [f"  {name:50}{1 - share.share:8.3f}{share.n:7d}" for name, share in exact.items()]
    return lines


def found_table(found: Mapping[str, Mapping[str, Row]], whole: Mapping[str, Mapping[str, Row]]) -> list[str]:
    """Return the lines of the table of places and days of found reports beside those of all reports."""
    lines = [f"{'places and dates, F1':22}" + "".join(f"{head:>16}" for head in _HEADS)]
    for name, rows in found.items():
        values = (rows["places"].f1, whole[name]["places"].f1, rows["date"].f1, whole[name]["date"].f1)
        lines.append(f"  {name:20}" + "".join(f"{value:16.3f}" for value in values))
    return lines


_HEADS = ("places of found", "with missed", "dates of found", "with missed")


def _share(answers: Iterable[bool]) -> Share:
    listed = list(answers)
    return Share(ratio(sum(listed), len(listed)), len(listed))
