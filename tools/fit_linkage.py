#!/usr/bin/env python3
"""Fit the linkage weights to the Airwars collection and report linking on the part kept aside.

Usage: fit_linkage.py [CODED.jsonl]      (default: out/eval/airwars.jsonl, written by `python -m
marsad.evaluation`)

Incidents that share a document stay together; a third of these clusters (by hash) is never fitted on. A pair
of reports is positive when their documents share an incident, only the most likely pair of two documents
counting; negative when they share none. Prints linking of the current weights on both parts, then the fitted
log-odds, to be rounded into weights.yaml by a person who asks of each whether it makes sense beyond this
collection.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from math import exp, sqrt
from pathlib import Path

from marsad.evaluation import AirwarsDocument
from marsad.evaluation.corpus import Collections, read_lines, shared_folder
from marsad.evaluation.counts import f1, ratio
from marsad.linkage import Corpus, group_corpus
from marsad.linkage.blocking import candidate_pairs
from marsad.linkage.comparing import Comparer, Comparison
from marsad.linkage.grouping import profiles_of
from marsad.linkage.unions import Unions
from marsad.linkage.weights import default_weights
from marsad.model import CodedDocument

Row = tuple[dict[str, float], bool]
EPOCHS, RATE, KEPT_ASIDE = 12, 0.3, 3


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


def features(comparison: Comparison) -> dict[str, float]:
    """Return what a comparison found, as numbers to fit on."""
    return {f"{reason.feature}.{reason.level}": 1.0 for reason in comparison.reasons}


def rows_of(corpus: Corpus, incidents: Mapping[str, set[str]], aside: set[str]) -> list[Row]:
    """Return the candidate pairs to fit on."""
    profiles = profiles_of(corpus)
    comparer = Comparer(default_weights())
    negative: list[Row] = []
    best: dict[tuple[str, str], tuple[float, dict[str, float]]] = {}
    for i, j in candidate_pairs(profiles):
        one, other = profiles[i].ref.doc_id, profiles[j].ref.doc_id
        comparison = comparer.compare(profiles[i], profiles[j])
        if comparison.score is None or {one, other} & aside:
            continue
        if incidents[one] & incidents[other]:
            key = (min(one, other), max(one, other))
            if key not in best or best[key][0] < comparison.score:
                best[key] = (comparison.score, features(comparison))
        else:
            negative.append((features(comparison), False))
    return negative + [(found, True) for _, found in best.values()]


def fit(rows: list[Row]) -> dict[str, float]:
    """Return log-odds by logistic regression: AdaGrad, a fixed order of shuffles."""
    weights: dict[str, float] = defaultdict(float, {"prior.prior": -3.0})
    squares: dict[str, float] = defaultdict(lambda: 1.0)
    dice = random.Random(1)
    for _ in range(EPOCHS):
        dice.shuffle(rows)
        for found, same in rows:
            total = sum(weights[name] * value for name, value in found.items())
            error = 1 / (1 + exp(-max(-30.0, min(30.0, total)))) - same
            for name, value in found.items():
                slope = error * value
                squares[name] += slope * slope
                weights[name] -= RATE * slope / sqrt(squares[name])
    return dict(sorted(weights.items()))


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
    incidents = {one.doc_id: set(one.incidents) for one in documents}
    for name, weight in fit(rows_of(corpus, incidents, aside)).items():
        print(f"{name:24} {weight:6.2f}")


if __name__ == "__main__":
    main()
