"""``group``: from coded documents to the reports of each event."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.linkage.blocking import candidate_pairs
from marsad.linkage.clustering import cluster
from marsad.linkage.comparing import Comparer, Comparison
from marsad.linkage.corpus import Corpus
from marsad.linkage.profiles import Profile, profile_all
from marsad.linkage.refs import ReportRef
from marsad.linkage.weights import Weights, default_weights
from marsad.model import CodedDocument

Group = tuple[ReportRef, ...]


def group(docs: Sequence[CodedDocument], weights: Weights | None = None) -> tuple[Group, ...]:
    """Return which reports tell of the same event, sorted; a report alone is a group of one.

    Tolls that belong to no single event are in no group. The order of ``docs`` makes no difference.
    Raises UsageError E510 when two different documents share an id.
    """
    return group_corpus(Corpus(docs), weights)


def group_corpus(corpus: Corpus, weights: Weights | None = None) -> tuple[Group, ...]:
    """Do as ``group`` does, with what was already worked out about the documents."""
    profiles = profiles_of(corpus)
    comparer = Comparer(weights or default_weights())
    clusters = cluster(
        len(profiles),
        candidate_pairs(profiles),
        lambda one, other: comparer.score(profiles[one], profiles[other]),
    )
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
