"""``group``: from coded documents to the reports of each event."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.linkage.comparing import Comparer, Comparison
from marsad.linkage.corpus import Corpus
from marsad.linkage.decisions import Decisions
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef
from marsad.linkage.regrouping import Clusterer, Group, Judge
from marsad.linkage.retold import linked_profiles
from marsad.linkage.ties import MemoryTies, add_reports
from marsad.linkage.weights import Weights, default_weights
from marsad.model import CodedDocument

_NOTHING = Decisions()


def group(
    docs: Sequence[CodedDocument], weights: Weights | None = None, decisions: Decisions = _NOTHING
) -> tuple[Group, ...]:
    """Return which reports tell of the same event, sorted; a report alone is a group of one.

    Tolls that belong to no single event are in no group. The order of ``docs`` makes no difference. What
    people decided holds whatever else speaks for or against it. Raises UsageError E510 when two different
    documents share an id, E515 when decisions contradict each other.
    """
    return group_corpus(Corpus(docs), weights, decisions)


def group_corpus(
    corpus: Corpus, weights: Weights | None = None, decisions: Decisions = _NOTHING
) -> tuple[Group, ...]:
    """Do as ``group`` does, with what was already worked out about the documents."""
    decisions.check()
    comparer = Comparer(weights or default_weights())
    ties = _Ungrouped()
    add_reports(profiles_of(corpus, comparer), ties, comparer)
    return tuple(sorted(Clusterer(ties, Judge(comparer, decisions)).groups(ties)))


class _Ungrouped(MemoryTies):
    """Reports that are in no groups yet."""

    def group_of(self, _ref: ReportRef) -> Group:
        return ()


def profiles_of(corpus: Corpus, comparer: Comparer | None = None) -> list[Profile]:
    """Return what linkage compares of every linkable report, in the order of the references."""
    comparer = comparer or Comparer(default_weights())
    found = (
        profile
        for doc_id, document in corpus.documents.items()
        for profile in linked_profiles(document, corpus.words[doc_id], comparer)
    )
    return sorted(found, key=lambda profile: profile.ref)


def explain(
    docs: Sequence[CodedDocument], one: ReportRef, other: ReportRef, weights: Weights | None = None
) -> Comparison:
    """Return what speaks for and against two reports telling of one event, as ``docs`` show it.

    Raises KeyError when a reference points at no linkable report.
    """
    comparer = Comparer(weights or default_weights())
    found = {profile.ref: profile for profile in profiles_of(Corpus(docs), comparer)}
    return comparer.compare(found[one], found[other])
