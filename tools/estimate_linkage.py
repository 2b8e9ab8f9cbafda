#!/usr/bin/env python3
"""Estimate the linkage weights without labels, by Splink, and tell how they compare with those that ship.

Usage: estimate_linkage.py CODED.jsonl [--pairs N] [--seed N]

Prints for each level its share among reports of one event (m) and among others (u), the weight that follows
and the one that ships, then how both decide the labelled pairs and, where the Airwars collection is at hand
and CODED.jsonl is of it, linking, for the estimates at several priors. Needs marsad[scale].
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from marsad.evaluation.corpus import Collections, read_lines, shared_folder
from marsad.evaluation.linking import linking_pairs
from marsad.linkage import Corpus, group_corpus
from marsad.linkage.comparing import Comparer
from marsad.linkage.grouping import profiles_of
from marsad.linkage.levels import FEATURES
from marsad.linkage.splinking import Estimates, estimate
from marsad.linkage.weights import Weights, default_weights
from marsad.model import CodedDocument

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.linkage.labelled import TIERS, labelled_pairs

PRIORS: Final = (-12.0, -10.0, -8.0, -6.0, -4.0, -2.0)


def with_estimates(weights: Weights, found: Estimates, prior: float) -> Weights:
    """Return the settings with the estimated weights."""
    comparisons = dict(weights.comparisons)
    for feature in FEATURES:
        levels = {
            name: replace(level, weight=found[feature, name].bits)
            for name, level in comparisons[feature].levels.items()
        }
        comparisons[feature] = replace(comparisons[feature], levels=levels)
    return replace(weights, comparisons=comparisons, prior=prior)


def on_labelled(weights: Weights) -> str:
    """Return the share of labelled pairs decided right, by tier."""
    comparer, right = Comparer(weights), defaultdict(list)
    for pair in labelled_pairs():
        score = comparer.score(pair.one.profile, pair.other.profile)
        right[pair.tier].append((score is not None and score > 0) == pair.same)
    return "  ".join(f"{tier} {sum(right[tier]) / len(right[tier]):.3f}" for tier in TIERS)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("coded", type=Path)
    parser.add_argument("--pairs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=20111)
    chosen = parser.parse_args()
    corpus, ships = Corpus(tuple(read_lines(chosen.coded, CodedDocument))), default_weights()
    found = estimate(profiles_of(corpus), ships, pairs=chosen.pairs, seed=chosen.seed)
    print(f"{'level':28}{'m':>10}{'u':>10}{'EM':>8}{'ships':>8}")
    for (feature, name), one in found.items():
        weight = ships.comparisons[feature].levels[name].weight
        print(f"{feature + '.' + name:28}{one.m or 0:10.5f}{one.u or 0:10.5f}{one.bits:8.2f}{weight:8.2f}")
    folder = shared_folder()
    documents = Collections(folder).airwars_documents() if folder else ()
    for title, weights in (
        ("ships", ships),
        *((f"EM {prior:.0f}", with_estimates(ships, found, prior)) for prior in PRIORS),
    ):
        groups = [[ref.doc_id for ref in refs] for refs in group_corpus(corpus, weights)]
        share = linking_pairs(documents, groups)
        figures = f"P {share.p:.3f} R {share.r:.3f} F1 {share.share:.3f}"
        print(f"{title:8} {figures}  labelled: {on_labelled(weights)}", flush=True)


if __name__ == "__main__":
    main()
