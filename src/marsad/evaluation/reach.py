"""Which of Airwars' numbers cannot be reached, because no text of the incident holds them.

Airwars had more sources than survive. A number is ``counted`` where some report of one of the incident's
texts counts so many people: a figure, a subgroup, or the sum of what one report or one document counts. It is
``written`` where it only stands in a text, in digits or words, and counts something else as far as was read:
a date, an age, the likes under a post. What is left is in none of the texts, and no reading can find it. Both
are bounds from below: a number that is counted may be that of another event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, Literal, NamedTuple

from marsad.evaluation.airwars import AirwarsDocument, AirwarsIncident, datable
from marsad.lexicon.letters import ARTICLE, BEH, FEH, LAM, WAW
from marsad.model import CodedDocument, Report
from marsad.text import NumberReader, tokenise

MEASURES: Final = (
    "killed_min",
    "killed_max",
    "injured_min",
    "injured_max",
    "children_killed_min",
)
PREFIXES: Final = (WAW, FEH, BEH, LAM)

Held = Literal["counted", "written", "nowhere", "zero"]
"""0 is no number that a text would hold."""


class Reach(NamedTuple):
    """One number of Airwars' and where it is held; ``texts`` is how many texts the incident has."""

    code: str
    measure: str
    value: int
    held: Held
    texts: int


def reach(
    documents: Sequence[AirwarsDocument],
    gold: Sequence[AirwarsIncident],
    coded: Iterable[CodedDocument],
    numbers: NumberReader,
) -> list[Reach]:
    """Return every number of the datable incidents, in their order and that of ``MEASURES``."""
    asked = datable(documents)
    read = {document.doc_id: document for document in coded}
    of: dict[str, list[AirwarsDocument]] = defaultdict(list)
    for document in documents:
        for name in document.incidents:
            of[name].append(document)
    found = []
    for incident in gold:
        if incident.incident_id not in asked:
            continue
        texts = of[incident.incident_id]
        written = {number for document in texts for number in numbers_in(document.text, numbers)}
        counted = {number for document in texts for number in counted_in(read.get(document.doc_id), incident)}
        for measure in MEASURES:
            value = getattr(incident, measure)
            if value is not None:
                held = _held(value, written, counted)
                found.append(Reach(incident.code, measure, value, held, len(texts)))
    return found


def _held(value: int, written: set[int], counted: set[int]) -> Held:
    if value == 0:
        return "zero"
    if value in counted:
        return "counted"
    return "written" if value in written else "nowhere"


def numbers_in(text: str, numbers: NumberReader) -> set[int]:
    """Return every whole number that stands in a text in digits or words, also behind prefixes."""
    tokens = tokenise(text)
    found = set()
    for at, word in enumerate(tokens.words):
        for bare in (None, *_bare(word)):
            reading = numbers.read(tokens.words, tokens.kinds, at, bare)
            if reading is not None:
                found.add(reading.value)
    return found


def _bare(word: str) -> list[str]:
    """Return a word without its conjunction or preposition, its article, or both."""
    cut = [word[1:] for sign in PREFIXES if word.startswith(sign) and len(word) > 2]
    cut += [part[len(ARTICLE) :] for part in (word, *cut) if part.startswith(ARTICLE)]
    return [part for part in cut if part]


def counted_in(document: CodedDocument | None, incident: AirwarsIncident) -> set[int]:
    """Return every number that the reports of a document count: each figure and subgroup, and sums of them.

    Sums are those of one outcome in one report, and of all reports of the document on one day.
    """
    reports = document.reports if document else ()
    found = {number for report in reports for number in _figures(report)}
    for outcome in ("killed", "injured"):
        sums = [sum(_counts(report, outcome)) for report in reports]
        found.update(sums)
        found.update(part for report in reports for part in accumulate(_counts(report, outcome)))
        found.add(sum(total for total, report in zip(sums, reports, strict=True) if _on(report, incident)))
    return found


def _figures(report: Report) -> Iterable[int]:
    for figure in report.figures:
        yield figure.min
        if figure.max is not None:
            yield figure.max
        yield from (count for count in figure.subgroups.values() if count is not None)


def _counts(report: Report, outcome: str) -> list[int]:
    return [figure.min for figure in report.figures if figure.outcome == outcome]


def _on(report: Report, incident: AirwarsIncident) -> bool:
    return report.date.start is None or report.date.start == incident.date


def reach_table(found: Sequence[Reach]) -> list[str]:
    """Return the counts a measure, then the numbers that no text counts, those in no text at all marked."""
    kinds: tuple[Held, ...] = ("counted", "zero", "written", "nowhere")
    lines = [f"{'number of Airwars':22}{'asked':>7}{'counted':>9}{'zero':>7}{'written':>9}{'in none':>9}"]
    for measure in MEASURES:
        row = [sum(one.measure == measure and one.held == kind for one in found) for kind in kinds]
        lines.append(f"{measure:22}{sum(row):7d}{row[0]:9d}{row[1]:7d}{row[2]:9d}{row[3]:9d}")
    lines += ["", "counted by no report of any text of the incident:"]
    for one in found:
        if one.held in {"written", "nowhere"}:
            where = "in no text" if one.held == "nowhere" else "only as another number"
            lines.append(f"  {one.code:12}{one.measure:22}{one.value:6d}   {where}, texts: {one.texts}")
    return lines
