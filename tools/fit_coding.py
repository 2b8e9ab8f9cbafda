"""Fit the weights that join mentions and accept reports (``marsad/coding/weights.yaml``) to coded documents.

It needs the extra ``fit`` (``pip install -e .[fit]``).

Usage: python -m tools.fit_coding GOLD.jsonl [GOLD.jsonl ...] [--airwars] [--hold-out 3] [--write]

Mentions are tied to the coded report they tell of, by trigger, figures, places and type; pairs of tied
mentions are one event or two. A group of mentions is a report where the scorer finds the report that it makes
among the coded ones. Two logistic regressions with an L2 penalty give the weights; the same input gives the
same table. ``--warm`` draws the table of reports to what it was, which more documents then correct; that of
pairs stays, or is corrected too with ``--pairs PENALTY``. A file that is named twice counts twice.
``--airwars`` adds the texts of Airwars that the project coded (they have to be in ``../shared``). Two of
three of the invented sentences that tell of no event (``tests/corpus/no_events.yaml``) teach silence beside
the documents of ``--silent``. ``--hold-out N`` leaves out each document whose hashed id is divisible by N,
and prints how well the rest predicts them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
import yaml
from tools.regression import Example, fit

from marsad.coding import default_coder
from marsad.coding.acceptance import all_features
from marsad.coding.clusters import cluster
from marsad.coding.drafts import Draft
from marsad.coding.freezing import freeze
from marsad.coding.merging import adopt_types, join
from marsad.coding.pairing import pair_features
from marsad.coding.placing import key
from marsad.coding.tolling import mark_totals
from marsad.coding.weights import FILE, Weights, load_weights
from marsad.coding.weights import score as score_of
from marsad.evaluation.corpus import (
    CODINGS,
    OWN_LOTS,
    Collections,
    no_events,
    own_codings,
    own_corpus,
    read_lines,
    shared_folder,
    uncoded,
)
from marsad.evaluation.holding import held_out
from marsad.evaluation.matching import match, report_gain, sentence_ends, sentence_of
from marsad.evaluation.scoring import score
from marsad.model import CodedDocument, Document, Report, Span, family_of
from marsad.text import Tokens

T = TypeVar("T", bound=Span)
Silent = list[list[Draft]]
SHIFTS = (-0.4, -0.2, 0.0, 0.2, 0.4)
"""What is tried on the two thresholds after fitting."""
FINE_SHIFTS = (-0.3, -0.15, 0.0, 0.15, 0.3)
"""The same for accepting: general news depends on it."""
BOLD = 0.06
"""What a missing report costs beyond a false one, which a person can reject, in F1 over all aims for one
point of the threshold."""
AIMS = (
    "reports", "reports-loose", "initiators", "targets", "places", "date", "sources", "figures",
    "figures-loose",
)  # fmt: skip
"""Measures that the thresholds are set by."""
PRIOR = yaml.safe_load(Path(__file__).with_name("fit_coding_prior.yaml").read_text("utf-8"))
"""Weights of features known before any text is read, by table."""
QUIET_EVERY = 2
"""Of the documents without conflict every second one is fitted on, the rest is for measuring."""
QUIET_SHARE = 0.0125
"""At most such a share of the documents without conflict may get a report."""
QUIET_WEIGHT = 3
TAUGHT_WEIGHT = 4
TIED = 2.0
"""A mention tells of a coded report from this likeness on."""
VIOLENT = ("strike", "blast", "fight")


class Reading(NamedTuple):
    """One coded document: its mentions and, for each, the number of the report it tells of or None."""

    document: CodedDocument
    tokens: Tokens
    drafts: list[Draft]
    tied: list[int | None]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--silent", type=Path, help="JSONL of documents without any conflict")
    parser.add_argument("--airwars", action="store_true", help="also the coded texts of Airwars")
    parser.add_argument("--hold-out", type=int, default=0)
    parser.add_argument("--penalty", type=float, default=0.02)
    parser.add_argument(
        "--cross", type=int, default=0, help="cross-validate with so many folds, write nothing"
    )
    parser.add_argument("--warm", action="store_true", help="start from the table there is")
    parser.add_argument("--pairs", type=float, help="with --warm: correct the pairs too, with such a penalty")
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    documents = [d for path in chosen.gold for d in read_lines(path, CodedDocument)]
    folder = shared_folder()
    for codings in filter(None, map(own_codings, CODINGS)):
        if chosen.airwars and folder:
            documents += Collections(folder).airwars_coded(codings)
    silent = list(quiet(chosen.silent)) if chosen.silent else []
    taught = [mentions_of(d) for d in no_events() if not held_out(d.doc_id)]
    used = [read(d) for d in documents if not (chosen.hold_out and held_out(d.doc_id, chosen.hold_out))]
    if chosen.cross:
        cross_validate(used, silent, chosen.penalty, chosen.cross)
        return
    if chosen.warm:
        weights = refit(used, silent, taught, chosen.penalty, chosen.pairs)
    else:
        weights = fit_all(used, silent, chosen.penalty)
    describe("fitted", used, weights)
    if chosen.hold_out:
        rest = [read(d) for d in documents if held_out(d.doc_id, chosen.hold_out)]
        describe("held out", rest, weights)
    if chosen.write:
        FILE.write_text(table(weights), "utf-8")


def fit_all(readings: Sequence[Reading], silent: Silent, penalty: float) -> Weights:
    """Fit both tables: first who is one event, then, on the groups this makes, what is a report."""
    pair = fit(list(pairs(readings)), PRIOR["pair"], penalty)
    told = examples(readings, silent, pair)
    return quieted(calibrate(readings, Weights(pair, fit(told, PRIOR["report"], penalty))), silent)


def refit(
    readings: Sequence[Reading], silent: Silent, taught: Silent, penalty: float, of_pairs: float | None
) -> Weights:
    """Correct the table of reports by more documents, that of pairs where it has a penalty."""
    there = load_weights()
    pair = dict(there.pair) if of_pairs is None else fit(list(pairs(readings)), there.pair, of_pairs)
    told = examples(readings, silent, pair) + quiet_examples(taught, pair) * TAUGHT_WEIGHT
    return quieted(calibrate(readings, Weights(pair, fit(told, there.report, penalty))), silent)


def examples(readings: Sequence[Reading], silent: Silent, pair: Mapping[str, float]) -> list[Example]:
    """Return the groups that the pair weights make, of texts, of sentences of their own, of quiet texts."""
    joined = Weights(dict(pair), {})
    told = list(groups(readings, joined))
    excerpted = [excerpt_of(r, x) for r in readings for x in excerpts(r.document)]
    told += [e for e in groups(excerpted, joined) if e[1]]
    return told + quiet_examples(silent, pair) * QUIET_WEIGHT


def quiet_examples(silent: Silent, pair: Mapping[str, float]) -> list[Example]:
    """Return the groups that the pair weights make of texts that tell of no event."""
    joined = Weights(dict(pair), {})
    return [(f, False) for drafts in silent for f in all_features(cluster(drafts, joined))]


def quieted(weights: Weights, silent: Silent) -> Weights:
    """Raise the threshold of reports until documents without conflict keep quiet."""
    while silent and speaking(silent, weights) > QUIET_SHARE:
        weights = Weights(
            pair=weights.pair, report=weights.report | {"bias": round(weights.report["bias"] - 0.03, 2)}
        )
    return weights


def speaking(silent: Silent, weights: Weights) -> float:
    """Return the share of documents without conflict from which these weights make a report."""
    loud = 0
    for drafts in silent:
        features = all_features(cluster(drafts, weights))
        loud += any(score_of(f, weights.report) > 0 for f in features)
    return loud / len(silent)


def cross_validate(readings: Sequence[Reading], silent: Silent, penalty: float, folds: int) -> None:
    """Print the measures of documents coded with weights fitted on the others."""
    found = []
    for fold in range(folds):
        weights = fit_all([r for n, r in enumerate(readings) if n % folds != fold], silent, penalty)
        found += [coded(r, weights) for n, r in enumerate(readings) if n % folds == fold]
    rows = score([r.document for r in readings], found)
    print("  ".join(f"{m} {rows[m].f1:.3f}" for m in AIMS))
    loose = rows["reports-loose"]
    print(f"reports-loose P {loose.p:.3f} R {loose.r:.3f} n {loose.n}")


def read(document: CodedDocument) -> Reading:
    """Find the mentions of a document and tie them to its coded reports."""
    drafts, tokens = default_coder().mentions(uncoded(document))
    adopt_types(drafts)
    mark_totals(drafts)
    ends = sentence_ends(document.text)
    return Reading(document, tokens, drafts, [tie(d, tokens, document, ends) for d in drafts])


def quiet(path: Path) -> Iterable[list[Draft]]:
    """Yield the mentions of documents that tell of no conflict: none makes a report."""
    for n, document in enumerate(read_lines(path, Document)):
        if n % QUIET_EVERY == 0:
            yield mentions_of(document)


def mentions_of(document: Document) -> list[Draft]:
    """Return the mentions of a document as they are joined."""
    drafts, _ = default_coder().mentions(document)
    adopt_types(drafts)
    mark_totals(drafts)
    return drafts


def excerpts(document: CodedDocument) -> Iterable[CodedDocument]:
    """Yield each sentence that a coded report is told in as a text of its own, as posts and flashes are."""
    start = 0
    for end in sentence_ends(document.text):
        inside = tuple(r for r in document.reports if start <= r.trigger.start < r.trigger.end <= end)
        if inside:
            yield msgspec.structs.replace(
                document,
                text=document.text[start:end],
                reports=tuple(_moved(r, -start, end - start) for r in inside),
            )
        start = end


def excerpt_of(whole: Reading, document: CodedDocument) -> Reading:
    """The mentions of an excerpt: it is about the countries that the whole text is about."""
    excerpt = read(document)
    for draft in excerpt.drafts:
        draft.at_home = any(d.at_home for d in whole.drafts)
    return excerpt


def _moved(report: Report, by: int, length: int) -> Report:
    """The report with its spans moved, without those that then lie outside."""

    def shifted(parts: Sequence[T]) -> tuple[T, ...]:
        moved = (
            msgspec.structs.replace(p, start=p.start + by, end=p.end + by) for p in parts if p.start + by >= 0
        )
        return tuple(p for p in moved if p.end <= length)

    trigger = msgspec.structs.replace(
        report.trigger, start=report.trigger.start + by, end=report.trigger.end + by
    )
    return msgspec.structs.replace(
        report, trigger=trigger, places=shifted(report.places), figures=shifted(report.figures)
    )


def tie(draft: Draft, tokens: Tokens, document: CodedDocument, ends: Sequence[int]) -> int | None:
    """Return the number of the coded report that a mention tells of, None where there is none."""
    likeness = [(_alike(draft, tokens, r, ends), -n) for n, r in enumerate(document.reports)]
    best = max(likeness, default=(0.0, 0))
    return -best[1] if best[0] >= TIED else None


def _alike(draft: Draft, tokens: Tokens, report: Report, ends: Sequence[int]) -> float:
    fd, fr = family_of(draft.type), family_of(report.type)
    violent = fd in VIOLENT and fr in VIOLENT
    if (
        fd != fr
        and not (draft.outcome_only and fr not in ("agreement", "operation"))
        and not violent
        and report.type != "casualty_toll"
    ):
        return 0.0
    start, end = tokens.starts[draft.trigger[0]], tokens.ends[draft.trigger[1] - 1]
    gap = abs(sentence_of(ends, start) - sentence_of(ends, report.trigger.start))
    on_word = start < report.trigger.end and report.trigger.start < end
    if on_word:
        return 10.0
    shared = {(f.draft.outcome, f.draft.min) for f in draft.figures} & {
        (f.outcome, f.min) for f in report.figures
    }
    big = any(n > 1 for _, n in shared)
    names = {key(p.text) for p in draft.places} & {key(p.text) for p in report.places}
    apart = bool(draft.own_place and report.places and not names)
    value = 2.0 * big + 0.7 * bool(shared) + 1.0 * bool(names) - 1.0 * apart
    value += 0.6 * (fd == fr) + (0.8 if gap == 0 else 0.4 if gap == 1 else 0.0)
    if draft.initiators and report.initiators:
        value += 0.4 if set(draft.initiators) & set(report.initiators) else -1.5
    if draft.own_date and draft.date and draft.date.start and report.date.start:
        value += 0.4 if draft.date.start == report.date.start else -1.5
    return value


def pairs(readings: Iterable[Reading]) -> Iterable[Example]:
    """Yield the pairs of mentions that are both tied: one event or two."""
    for reading in readings:
        drafts, tied = reading.drafts, reading.tied
        for i, j in combinations(range(len(drafts)), 2):
            if tied[i] is not None and tied[j] is not None:
                yield pair_features(drafts[i], drafts[j]), tied[i] == tied[j]


def groups(readings: Iterable[Reading], weights: Weights) -> Iterable[Example]:
    """Yield the groups that the pair weights make: a report where the scorer takes it for a coded one."""
    for reading in readings:
        events = cluster(deepcopy(reading.drafts), weights)
        every = all_features(events)
        made = [
            freeze([join(group, None)], reading.tokens, reading.document.text)[0] for group in events.groups
        ]
        found = {j for _, j in found_reports(reading.document, made)}
        for n, features in enumerate(every):
            yield features, n in found


def found_reports(document: CodedDocument, made: Sequence[Report]) -> list[tuple[int, int]]:
    """Return which reports that were made are which coded ones, as the scorer's ``reports-loose`` has it."""
    ends = sentence_ends(document.text)

    def gain(one: Report, other: Report) -> float:
        if family_of(one.type) != family_of(other.type):
            return 0.0
        distance = abs(sentence_of(ends, one.trigger.start) - sentence_of(ends, other.trigger.start))
        return report_gain(one, other, distance)

    return match(document.reports, made, gain)


def calibrate(readings: Sequence[Reading], weights: Weights) -> Weights:
    """Move the two thresholds, one after the other, to where the documents come out best: real ones, where
    there are any, for what is invented tests the codebook more than what is common.
    """
    lots = filter(None, map(own_corpus, OWN_LOTS))
    invented = {d.doc_id for file in lots for d in read_lines(file, CodedDocument)}
    once = list({r.document.doc_id: r for r in readings}.values())
    readings = [r for r in once if r.document.doc_id not in invented] or once

    def value(joining: float, accepting: float) -> float:
        tried = shifted(weights, joining, accepting)
        rows = score([r.document for r in readings], [coded(r, tried) for r in readings])
        return sum(rows[m].f1 for m in AIMS) + BOLD * accepting

    joining = max(SHIFTS, key=lambda by: value(by, 0.0))
    return shifted(weights, joining, max(FINE_SHIFTS, key=lambda by: value(joining, by)))


def shifted(weights: Weights, joining: float, accepting: float) -> Weights:
    """Return the weights with both thresholds moved."""
    return Weights(
        weights.pair | {"bias": round(weights.pair["bias"] + joining, 2)},
        weights.report | {"bias": round(weights.report["bias"] + accepting, 2)},
    )


def coded(reading: Reading, weights: Weights) -> CodedDocument:
    """Return the document as the whole coder codes it with these weights."""
    coder = default_coder()
    shipped, coder.weights = coder.weights, weights
    try:
        return coder.code(uncoded(reading.document))
    finally:
        coder.weights = shipped


def describe(name: str, readings: Sequence[Reading], weights: Weights) -> None:
    """Print how often the weights agree with what they are fitted to."""
    for what, examples, table_ in (
        ("pairs", list(pairs(readings)), weights.pair),
        ("groups", list(groups(readings, weights)), weights.report),
    ):
        right = sum((sum(v * table_.get(k, 0.0) for k, v in f.items()) > 0) == y for f, y in examples)
        yes = sum(y for _, y in examples)
        print(f"{name}: {what} {right / max(1, len(examples)):.3f} right of {len(examples)}, {yes} yes")


def table(weights: Weights) -> str:
    """Return the file of weights."""
    head = (
        "# Written by tools/fit_coding.py; what each feature means is said in pairing.py and acceptance.py.\n"
        "# A sum above zero says yes: two mentions are one event, a group of mentions makes a report.\n"
    )
    if weights.long:
        head += "# What long texts weigh otherwise (long) is written by tools/fit_acceptance.py.\n"
    tables = {name: value for name, value in msgspec.to_builtins(weights).items() if value}
    return head + yaml.safe_dump(tables, sort_keys=True, allow_unicode=True)


if __name__ == "__main__":
    main()
