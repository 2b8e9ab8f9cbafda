"""``group``: from coded documents to the reports of each event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.linkage.blocking import candidate_pairs
from marsad.linkage.clustering import cluster
from marsad.linkage.comparing import Comparer, Comparison
from marsad.linkage.corpus import Corpus
from marsad.linkage.decisions import Decisions
from marsad.linkage.profiles import Profile, profile_all
from marsad.linkage.refs import ReportRef
from marsad.linkage.weights import Weights, default_weights
from marsad.model import CodedDocument

CERTAIN: Final = 1e9
"""Log-odds of two reports that a person put together: more than any sum of weights."""

Group = tuple[ReportRef, ...]


def group(docs: Sequence[CodedDocument], weights: Weights | None = None) -> tuple[Group, ...]:
    """Return which reports tell of the same event, sorted; a report alone is a group of one.

    Tolls that belong to no single event are in no group. The order of ``docs`` makes no difference.
    Raises UsageError E510 when two different documents share an id.
    """
    return group_corpus(Corpus(docs), weights)


def group_corpus(
    corpus: Corpus, weights: Weights | None = None, decisions: Decisions | None = None
) -> tuple[Group, ...]:
    """Do as ``group`` does, with what was already worked out about the documents.

    What people decided about pairs of reports holds before any weight.
    """
    profiles = profiles_of(corpus)
    comparer = Comparer(weights or default_weights())
    decided = decisions or Decisions()

    def score(one: int, other: int) -> float | None:
        refs = profiles[one].ref, profiles[other].ref
        if decided and decided.together(*refs):
            return CERTAIN
        if decided and decided.parted(*refs):
            return None
        return comparer.score(profiles[one], profiles[other])

    index = {profile.ref: n for n, profile in enumerate(profiles)}
    told = {(index[one], index[other]) for one, other in decided.same if one in index and other in index}
    pairs = sorted({*candidate_pairs(profiles), *told})
    clusters = cluster(len(profiles), pairs, score)
    return tuple(sorted(tuple(profiles[item].ref for item in items) for items in clusters))


def profiles_of(corpus: Corpus) -> list[Profile]:
    """Return what linkage compares of every linkable report, in the order of the references."""
    return profile_all(corpus.documents, corpus.words, corpus.copies)


def explain(
    docs: Sequence[CodedDocument], one: ReportRef, other: ReportRef, weights: Weights | None = None
) -> Comparison:
    """Return what speaks for and against two reports telling of one event, as ``docs`` show it.

    Raises KeyError when a reference points at no linkable report.
    """
    profiles = profiles_of(Corpus(docs))
    found = {profile.ref: profile for profile in profiles}
    return Comparer(weights or default_weights()).compare(found[one], found[other])
