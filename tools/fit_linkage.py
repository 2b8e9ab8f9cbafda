#!/usr/bin/env python3
"""Fit the linkage weights to the Airwars collection and the labelled pairs, and report linking.

Usage: fit_linkage.py [CODED.jsonl]      (default: out/eval/airwars.jsonl, written by `python -m
marsad.evaluation`)

Incidents that share a document stay together; a third of these clusters (by hash) is never fitted on. A pair
of reports is positive when their documents share an incident, only the most likely pair of two documents
counting; negative when they share none. Positives at contradicting places that are told in other words are
left out: two documents share an incident, those two reports do not. The labelled pairs of tests/linkage count
``LABELLED`` times. Logistic regression under the orders and bounds of ``fit_linkage.yaml``.

Prints linking of the shipped weights on both parts, then the fitted weights in bits, to be taken into
weights.yaml by a person who asks of each whether it makes sense beyond this collection; the prior is then
raised by ``MERGING`` nats, where reports are put together as often as they should be on the part fitted on.
Needs the extras scale or estimate (scipy).
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from math import log
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import yaml
from scipy.optimize import minimize

from marsad.evaluation import AirwarsDocument
from marsad.evaluation.corpus import Collections, read_lines, shared_folder
from marsad.evaluation.counts import f1, ratio
from marsad.linkage import Corpus, group_corpus
from marsad.linkage.blocking import candidate_pairs
from marsad.linkage.comparing import Comparer
from marsad.linkage.grouping import profiles_of
from marsad.linkage.levels import ALIKE, ELSEWHERE, FEATURES
from marsad.linkage.profiles import Profile
from marsad.linkage.unions import Unions
from marsad.linkage.weights import default_weights
from marsad.model import CodedDocument

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.linkage.labelled import labelled_pairs

KEPT_ASIDE: Final = 3
ROUNDS: Final = 3
PENALTY: Final = 1.0
LABELLED: Final = 2.0
MERGING: Final = 0.5
Matrix = np.ndarray[Any, np.dtype[Any]]
Name = tuple[str, str]


class Rows(NamedTuple):
    """Pairs to fit on: the columns of their levels, whether they are one event, their weight, documents."""

    levels: Matrix
    same: Matrix
    weight: Matrix
    documents: list[tuple[str, str]]


def kept_aside(documents: Sequence[AirwarsDocument]) -> set[str]:
    """Return the documents of the incident clusters that are not fitted on."""
    clusters = Unions(sorted({incident for one in documents for incident in one.incidents}))
    for one in documents:
        for incident in one.incidents:
            clusters.join(one.incidents[0], incident)
    aside = {
        name for name in clusters.items() if int(sha256(name.encode()).hexdigest(), 16) % KEPT_ASIDE == 0
    }
    return {one.doc_id for one in documents if one.incidents and clusters.find(one.incidents[0]) in aside}


def pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def linking(gold: set[tuple[str, str]], found: set[tuple[str, str]], part: set[str]) -> str:
    """Return precision, recall and F1 over the pairs of one part; a pair that leaves the part is wrong."""
    wanted = {pair for pair in gold if set(pair) <= part}
    given = {pair for pair in found if set(pair) & part}
    precision = ratio(len(wanted & given), len(given))
    recall = ratio(len(wanted & given), len(wanted))
    return f"P {precision:.3f} R {recall:.3f} F1 {f1(precision, recall):.3f} of {len(wanted)} pairs"


def columns() -> dict[Name, int]:
    """Return the number of each level, features in order."""
    comparisons = default_weights().comparisons
    names = [(feature, level) for feature in FEATURES for level in comparisons[feature].levels]
    return {name: at for at, name in enumerate(names)}


def airwars_rows(
    profiles: Sequence[Profile], incidents: Mapping[str, set[str]], aside: set[str], comparer: Comparer
) -> Rows:
    """Return the candidate pairs to fit on."""
    at = columns()
    levels, same, documents = [], [], []
    for i, j in candidate_pairs(profiles):
        one, other = profiles[i], profiles[j]
        names = (one.ref.doc_id, other.ref.doc_id)
        if aside & set(names) or comparer.barrier(one, other):
            continue
        found = dict(zip(FEATURES, comparer.levels.of(one, other), strict=True))
        related = bool(incidents[names[0]] & incidents[names[1]])
        if related and found["place"] in ELSEWHERE and found["text"] < ALIKE:
            continue
        levels.append([at[name] for name in found.items()])
        same.append(related)
        documents.append((min(names), max(names)))
    return Rows(np.array(levels), np.array(same), np.ones(len(levels)), documents)


def labelled_rows(comparer: Comparer) -> Rows:
    """Return the labelled pairs that nothing rules out."""
    at = columns()
    kept = [one for one in labelled_pairs() if not comparer.barrier(one.one.profile, one.other.profile)]
    levels = [
        [at[n] for n in zip(FEATURES, comparer.levels.of(one.one.profile, one.other.profile), strict=True)]
        for one in kept
    ]
    names = [(one.one.document.doc_id, one.other.document.doc_id) for one in kept]
    return Rows(np.array(levels), np.array([one.same for one in kept]), np.full(len(kept), LABELLED), names)


def basis(rules: Mapping[str, Any]) -> tuple[Matrix, list[tuple[float | None, float | None]]]:
    """Return how weights follow from parameters, and the parameters' bounds, by the orders."""
    at = columns()
    steps, most = rules["steps"], rules["most"]
    parts: list[list[tuple[int, float]]] = []
    bounds: list[tuple[float | None, float | None]] = []
    placed = {(feature, level) for feature, levels in rules["zero"].items() for level in levels}
    for name, order in rules["orders"].items():
        feature = name.partition("/")[0]
        placed |= {(feature, level) for level in order}
        zero = next((n for n, level in enumerate(order) if level in rules["zero"].get(feature, ())), None)
        if zero is None:
            zero = 0
            parts.append([(at[feature, level], 1.0) for level in order])
            bounds.append((None, None))
        for n, level in enumerate(order):
            if n != zero:
                moved = order[n:] if n > zero else order[: n + 1]
                parts.append([(at[feature, one], 1.0 if n > zero else -1.0) for one in moved])
                bounds.append((steps.get(f"{feature}.{level}", 0.0), None))
    for free in at.keys() - placed:
        parts.append([(at[free], 1.0)])
        bounds.append((None, most.get(".".join(free))))
    found = np.zeros((len(at), len(parts)))
    for column, part in enumerate(parts):
        for row, value in part:
            found[row, column] = value
    return found, bounds


def fit(rows: Rows, rules: Mapping[str, Any]) -> Matrix:
    """Return the prior and the weight of each level, in nats."""
    ways, bounds = basis(rules)
    weights = np.zeros(1 + len(ways))
    chosen = np.arange(len(rows.same))
    for turn in range(ROUNDS):
        if turn:
            chosen = _likeliest(rows, weights[0] + weights[1:][rows.levels].sum(1))
        levels, same, share = rows.levels[chosen], rows.same[chosen].astype(float), rows.weight[chosen]

        def loss(
            x: Matrix, levels: Matrix = levels, same: Matrix = same, share: Matrix = share
        ) -> tuple[float, Matrix]:
            total = x[0] + (ways @ x[1:])[levels].sum(1)
            miss = share * (1 / (1 + np.exp(-total)) - same)
            slope = ways.T @ np.bincount(levels.ravel(), np.repeat(miss, levels.shape[1]), len(ways))
            value = (share * (np.logaddexp(0, total) - same * total)).sum() + PENALTY * (x[1:] ** 2).sum() / 2
            return float(value), np.concatenate(([miss.sum()], slope + PENALTY * x[1:]))

        start = np.array([0.0, *(low or 0.0 for low, _ in bounds)])
        found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *bounds]).x
        weights = np.concatenate(([found[0]], ways @ found[1:]))
    return weights


def _likeliest(rows: Rows, scores: Matrix) -> Matrix:
    """Return the pairs to fit on: of two documents of one event, only the likeliest pair of reports."""
    best: dict[tuple[str, str], int] = {}
    for at in np.flatnonzero(rows.same):
        names = rows.documents[at]
        if names not in best or scores[best[names]] < scores[at]:
            best[names] = int(at)
    return np.array(sorted({*best.values(), *np.flatnonzero(~rows.same).tolist()}))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("coded", nargs="?", type=Path, default=Path("out/eval/airwars.jsonl"))
    folder = shared_folder()
    if folder is None:
        parser.error("no ../shared with the Airwars collection")
    documents = Collections(folder).airwars_documents()
    corpus = Corpus(tuple(read_lines(parser.parse_args().coded, CodedDocument)))
    aside = kept_aside(documents)
    texts: dict[str, set[str]] = defaultdict(set)
    for one in documents:
        for incident in one.incidents:
            texts[incident].add(one.doc_id)
    gold = pairs(texts.values())
    found = pairs([ref.doc_id for ref in refs] for refs in group_corpus(corpus))
    print("fitted on ", linking(gold, found, {one.doc_id for one in documents} - aside))
    print("kept aside", linking(gold, found, aside))
    comparer = Comparer(default_weights())
    incidents = {one.doc_id: set(one.incidents) for one in documents}
    parts = airwars_rows(profiles_of(corpus), incidents, aside, comparer), labelled_rows(comparer)
    rows = Rows(
        np.concatenate([part.levels for part in parts]),
        np.concatenate([part.same for part in parts]),
        np.concatenate([part.weight for part in parts]),
        [names for part in parts for names in part.documents],
    )
    weights = fit(rows, yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")))
    print(f"{'prior':28} {(weights[0] + MERGING) / log(2):6.2f}")
    for (feature, level), at in columns().items():
        print(f"{feature + '.' + level:28} {weights[1 + at] / log(2):6.2f}")


if __name__ == "__main__":
    main()
