"""Correct what general features weigh in deciding what is a report (``marsad/coding/weights.yaml``).

It needs the extra ``fit`` (``pip install -e .[fit]``) and the collections in ``../shared``.

Usage: python -m tools.fit_acceptance [--write]

A logistic regression is drawn to the table there is: the score that a group of mentions has stays, and what
the general features (no single words, no rows of event words) are off by is added. Of the groups that fit
one coded report each has one at most: the one whose word overlaps it, else the nearer, else that which is a
report already, so that an event told twice teaches that it is told twice. What comes out stands under
``long``: it counts in texts of ``LONG_FROM`` words and more, since to open a post, or to be all it tells,
says more than to open an article. Reference documents count three times, texts of Airwars 0.6 times, our
own once; one of three documents, by the hash of its id, is left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tools.fit_coding import mentions_of, table

from marsad.coding import default_coder
from marsad.coding.acceptance import ROW, WORD, all_features
from marsad.coding.clusters import cluster
from marsad.coding.pairing import Features
from marsad.coding.weights import FILE, Weights, load_weights, score
from marsad.evaluation.corpus import (
    CODINGS,
    OWN_LOTS,
    Collections,
    own_codings,
    own_corpus,
    read_lines,
    shared_folder,
    uncoded,
)
from marsad.evaluation.holding import held_out
from marsad.evaluation.matching import sentence_ends, sentence_of
from marsad.model import CodedDocument, family_of

REFERENCE = "reference"
LOT_WEIGHTS = {REFERENCE: 3.0}
"""How much a document of a lot counts, ``POSTS`` for Airwars' texts, one for our own."""
POSTS = 0.6
PENALTY = 40.0
"""How strongly each weight is drawn to what it was."""
LEAST = 25
"""A feature of fewer groups keeps its weight."""
BOLD = 0.3
"""Added to the bias: a missing report costs more than a false one, which a person can reject."""
SMALL = 0.015
"""A smaller correction is none."""
LONG_FROM = 150
"""Words from which a text is long."""


class Group(NamedTuple):
    """Mentions of one event: the lot of its text, whether that is fitted on, how many words it has, what the
    report weights make of the mentions, and whether they are a coded report.
    """

    lot: str
    fitted: bool
    words: int
    score: float
    features: Features
    is_report: bool


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    weights = load_weights()
    found = [group for lot, document in lots() for group in groups(lot, document, weights)]
    corrected = correct([g for g in found if g.fitted], weights)
    for fitted in (True, False):
        describe(
            "fitted" if fitted else "held out", [g for g in found if g.fitted == fitted], weights, corrected
        )
    if chosen.write:
        FILE.write_text(table(corrected), "utf-8")


def lots() -> Iterator[tuple[str, CodedDocument]]:
    """Yield every coded document with the lot it is of."""
    folder = shared_folder()
    if folder is not None:
        yield from ((REFERENCE, document) for document in Collections(folder).gold("all"))
        for codings in filter(None, map(own_codings, CODINGS)):
            yield from ((codings.stem, document) for document in Collections(folder).airwars_coded(codings))
    for file in filter(None, map(own_corpus, OWN_LOTS)):
        yield from ((file.stem, document) for document in read_lines(file, CodedDocument))


def groups(lot: str, document: CodedDocument, weights: Weights) -> Iterator[Group]:
    """Yield the groups that the pair weights make of a document, each with whether it is a coded report."""
    tokens = default_coder().mentions(uncoded(document))[1]
    events = cluster(mentions_of(uncoded(document)), weights)
    every = all_features(events)
    scores = [score(features, weights.report) for features in every]
    ends = sentence_ends(document.text)
    leads = [max(group, key=lambda d: d.weight) for group in events.groups]
    told = [(tokens.starts[lead.trigger[0]], family_of(lead.type)) for lead in leads]
    coded = [(r.trigger, family_of(r.type)) for r in document.reports]
    fits: list[tuple[float, int, int]] = []
    for i, (at, family) in enumerate(told):
        for j, (trigger, other) in enumerate(coded):
            gap = abs(sentence_of(ends, at) - sentence_of(ends, trigger.start))
            if family == other and gap <= 1:
                on_word = 2 * (trigger.start <= at < trigger.end)
                fits.append((on_word + 1 - gap + 0.9 * (scores[i] > 0) + 0.05 * scores[i], i, j))
    ours: set[int] = set()
    theirs: set[int] = set()
    for _, i, j in sorted(fits, reverse=True):
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
    fitted = not held_out(document.doc_id)
    for i, features in enumerate(every):
        yield Group(lot, fitted, len(tokens.words), scores[i], features, i in ours)


def correct(found: Sequence[Group], weights: Weights) -> Weights:
    """Return the weights with those of the general features corrected."""
    from scipy.optimize import minimize  # noqa: PLC0415

    seen = Counter(name for group in found for name in group.features)
    names = sorted(n for n, many in seen.items() if many >= LEAST and not n.startswith((WORD, ROW)))
    number = {name: n for n, name in enumerate(names)}
    values = np.zeros((len(found), len(names)))
    for n, group in enumerate(found):
        for name, value in group.features.items():
            if name in number:
                values[n, number[name]] = value
    base = np.array([group.score for group in found])
    is_report = np.array([float(group.is_report) for group in found])
    posts = {file.stem for file in filter(None, map(own_codings, CODINGS))}
    counts = np.array([POSTS if g.lot in posts else LOT_WEIGHTS.get(g.lot, 1.0) for g in found])

    def loss(by: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        z = base + values @ by
        wrong = np.logaddexp(0, -z * (2 * is_report - 1))
        slope = values.T @ (counts * (1 / (1 + np.exp(-z)) - is_report)) + PENALTY * by
        return float((counts * wrong).sum() + PENALTY * (by @ by) / 2), slope

    by = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    report = weights.report
    long = {
        name: round(report.get(name, 0.0) + float(off), 2)
        for name, off in zip(names, by, strict=True)
        if abs(off) >= SMALL
    }
    long["bias"] = round(long.get("bias", report["bias"]) + BOLD, 2)
    return Weights(weights.pair, report, long, LONG_FROM)


def describe(name: str, found: Sequence[Group], weights: Weights, corrected: Weights) -> None:
    """Print how many groups each lot's reports are told from, with both tables."""
    for lot in sorted({g.lot for g in found}):
        of_lot = [g for g in found if g.lot == lot]
        right = [
            sum((score(g.features, w.for_text(g.words).report) > 0) == g.is_report for g in of_lot)
            / len(of_lot)
            for w in (weights, corrected)
        ]
        print(f"{name}: {lot} {len(of_lot)} groups, right {right[0]:.3f} before, {right[1]:.3f} after")


if __name__ == "__main__":
    main()
