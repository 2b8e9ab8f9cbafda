"""``group``: from coded documents to the reports of each event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.linkage.blocking import candidate_pairs
from marsad.linkage.clustering import cluster
from marsad.linkage.comparing import Comparer, Comparison
from marsad.linkage.copies import copy_classes
from marsad.linkage.profiles import Profile, days_at, profile_all, words_by_doc
from marsad.linkage.refs import ReportRef, by_id
from marsad.linkage.weights import Weights, default_weights
from marsad.linkage.words import TextWords
from marsad.model import CodedDocument

Group = tuple[ReportRef, ...]


def group(docs: Sequence[CodedDocument], weights: Weights | None = None) -> tuple[Group, ...]:
    """Return which reports tell of the same event, sorted; a report alone is a group of one.

    Tolls that belong to no single event are in no group. The order of ``docs`` makes no difference.
    Raises UsageError E510 when two different documents share an id.
    """
    profiles = profiles_of(docs)
    comparer = Comparer(weights or default_weights(), days_at(profiles))
    clusters = cluster(
        len(profiles),
        candidate_pairs(profiles),
        lambda one, other: comparer.score(profiles[one], profiles[other]),
    )
    return tuple(sorted(tuple(profiles[item].ref for item in items) for items in clusters))


def profiles_of(docs: Sequence[CodedDocument]) -> list[Profile]:
    """Return what linkage compares of every linkable report, in the order of the references."""
    documents = by_id(docs)
    words = words_by_doc(documents)
    return profile_all(documents, words, copies_of(words))


def copies_of(words: Mapping[str, TextWords]) -> dict[str, str]:
    """Map each document to the first by id of the copies of its text."""
    return copy_classes({doc_id: found.words for doc_id, found in words.items()})


def explain(
    docs: Sequence[CodedDocument], one: ReportRef, other: ReportRef, weights: Weights | None = None
) -> Comparison:
    """Return what speaks for and against two reports telling of one event, as ``docs`` show it."""
    profiles = profiles_of(docs)
    found = {profile.ref: profile for profile in profiles}
    return Comparer(weights or default_weights(), days_at(profiles)).compare(found[one], found[other])
