"""Coded documents against gold, with the definitions of the project's reference scorer (``tools/score.py``).

``reports`` wants the type and the sentence (or its neighbour), ``reports-loose`` the type's family;
``status``, ``initiators``, ``targets``, ``places``, ``date`` and ``sources`` are those of the loosely found
reports, where a missed report's values count as missed and a spurious report's as spurious; ``figures`` wants
span, outcome, group and both bounds, ``figures-loose`` span, outcome and lower bound; ``subgroups`` and
``scope`` are those of the loosely found figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from marsad.evaluation.counts import Count, Row
from marsad.evaluation.matching import match, overlap, report_gain, sentence_ends, sentence_of
from marsad.model import CodedDocument, Figure, Report, Span, family_of

MEASURES: Final = (
    "reports", "reports-loose", "status", "initiators", "targets", "places", "date", "sources",
    "figures", "figures-loose", "subgroups", "scope",
)  # fmt: skip

_NONE: Final = Report(id="", type="casualty_toll", trigger=Span(0, 1))


def score(gold: Iterable[CodedDocument], system: Iterable[CodedDocument]) -> dict[str, Row]:
    """Compare ``system`` with ``gold``, joined on ``doc_id``.

    A document the system lacks counts as silent.
    """
    coded = {document.doc_id: document.reports for document in system}
    counts: dict[str, Count] = defaultdict(Count)
    for document in gold:
        found = _score_reports(document.text, document.reports, coded.get(document.doc_id, ()), counts)
        for one, other in found:
            _score_fields(one, other, counts)
        _score_figures(document.reports, coded.get(document.doc_id, ()), counts)
    return {measure: counts[measure].row() for measure in MEASURES}


def found_pairs(
    gold: Iterable[CodedDocument], system: Iterable[CodedDocument]
) -> list[tuple[Report, Report]]:
    """Return the loosely found reports: each of the gold with the one of ``system`` that stands for it."""
    coded = {document.doc_id: document.reports for document in system}
    pairs: list[tuple[Report, Report]] = []
    for document in gold:
        of_both = _score_reports(
            document.text, document.reports, coded.get(document.doc_id, ()), defaultdict(Count)
        )
        pairs += [(one, other) for one, other in of_both if one is not _NONE and other is not _NONE]
    return pairs


def score_found(gold: Iterable[CodedDocument], system: Iterable[CodedDocument]) -> dict[str, Row]:
    """Return ``places`` and ``date`` of the loosely found reports alone: without what missed and made-up
    reports add to them.
    """
    counts: dict[str, Count] = defaultdict(Count)
    for one, other in found_pairs(gold, system):
        _score_fields(one, other, counts)
    return {measure: counts[measure].row() for measure in ("places", "date")}


def _score_reports(
    text: str, gold: tuple[Report, ...], system: tuple[Report, ...], counts: dict[str, Count]
) -> list[tuple[Report, Report]]:
    """Count the reports; return gold and system reports in pairs, ``_NONE`` standing for the missing half."""
    ends = sentence_ends(text)

    def gain(one: Report, other: Report) -> float:
        distance = abs(sentence_of(ends, one.trigger.start) - sentence_of(ends, other.trigger.start))
        return report_gain(one, other, distance)

    strict = match(gold, system, lambda one, other: gain(one, other) if one.type == other.type else 0)
    loose = match(
        gold,
        system,
        lambda one, other: gain(one, other) if family_of(one.type) == family_of(other.type) else 0,
    )
    counts["reports"].add(len(strict), len(gold), len(system))
    counts["reports-loose"].add(len(loose), len(gold), len(system))
    partner = dict(loose)
    taken = set(partner.values())
    pairs = [(one, system[partner[i]] if i in partner else _NONE) for i, one in enumerate(gold)]
    return pairs + [(_NONE, other) for j, other in enumerate(system) if j not in taken]


def _score_fields(gold: Report, system: Report, counts: dict[str, Count]) -> None:
    ids = (
        ("initiators", set(gold.initiators), set(system.initiators)),
        ("targets", set(gold.targets), set(system.targets)),
        ("sources", set(gold.sources), set(system.sources)),
    )
    for measure, wanted, given in ids:
        counts[measure].add(len(wanted & given), len(wanted), len(given))
    places = match(gold.places, system.places, overlap)
    counts["places"].add(len(places), len(gold.places), len(system.places))
    dated, given_date = gold.date.start is not None, system.date.start is not None
    same = dated and (gold.date.start, gold.date.end) == (system.date.start, system.date.end)
    counts["date"].add(int(same), int(dated), int(given_date))
    if gold is not _NONE and system is not _NONE:
        counts["status"].add(int(gold.status == system.status), 1, 1)


def _score_figures(gold: tuple[Report, ...], system: tuple[Report, ...], counts: dict[str, Count]) -> None:
    wanted = [figure for report in gold for figure in report.figures]
    given = [figure for report in system for figure in report.figures]
    strict = match(wanted, given, lambda one, other: overlap(one, other) if _equal(one, other) else 0)
    loose = match(wanted, given, lambda one, other: overlap(one, other) if _alike(one, other) else 0)
    counts["figures"].add(len(strict), len(wanted), len(given))
    counts["figures-loose"].add(len(loose), len(wanted), len(given))
    for i, j in loose:
        ours, theirs = _items(wanted[i].subgroups), _items(given[j].subgroups)
        counts["subgroups"].add(len(ours & theirs), len(ours), len(theirs))
        counts["scope"].add(int(wanted[i].scope == given[j].scope), 1, 1)


def _alike(one: Figure, other: Figure) -> bool:
    return one.outcome == other.outcome and one.min == other.min


def _equal(one: Figure, other: Figure) -> bool:
    return _alike(one, other) and one.group == other.group and one.max == other.max


def _items(subgroups: Mapping[str, int | None]) -> set[tuple[str, int | None]]:
    return set(subgroups.items())
