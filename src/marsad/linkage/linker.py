"""``Linker``: the groups of a growing set of documents, kept as documents come, go and are decided on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from marsad.linkage.comparing import Comparer
from marsad.linkage.copies import Copies
from marsad.linkage.decisions import Decisions, Pair
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef, by_id
from marsad.linkage.regrouping import Change, Group, Judge, regroup
from marsad.linkage.retold import linked_profiles
from marsad.linkage.ties import LARGEST_BLOCK, MemoryTies, add_reports, remove_reports
from marsad.linkage.weights import Weights, default_weights
from marsad.linkage.words import words_of
from marsad.model import CodedDocument

_NOTHING = Decisions()


class Linker:
    """Groups of reports that are at any time what grouping all documents at once would give.

    Each call returns which groups it changed.
    """

    def __init__(
        self,
        weights: Weights | None = None,
        decisions: Decisions = _NOTHING,
        largest_block: int = LARGEST_BLOCK,
    ) -> None:
        decisions.check()
        self.decisions = decisions
        self._comparer = Comparer(weights or default_weights())
        self._documents: dict[str, CodedDocument] = {}
        self._copies = Copies()
        self._ties = MemoryTies()
        self._largest = largest_block
        self._groups: dict[ReportRef, Group] = {}

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups, sorted."""
        return tuple(sorted(set(self._groups.values())))

    @property
    def copies(self) -> dict[str, str]:
        """The class of copies of every document, by its smallest id."""
        return self._copies.classes()

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return a report's profile, null when there is no such report."""
        return self._ties.profile(ref)

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the reports that are tied to a report, with the scores."""
        return self._ties.ties(ref)

    def group_of(self, ref: ReportRef) -> Group:
        """Return a report's group, empty when there is no such report."""
        return self._groups.get(ref, ())

    def add(self, docs: Sequence[CodedDocument]) -> Change:
        """Take in documents; one that is there already is replaced when it differs.

        Raises UsageError E510 when two different documents among ``docs`` share an id.
        """
        new = {
            doc_id: document
            for doc_id, document in by_id(docs).items()
            if doc_id not in self._documents or self._documents[doc_id] != document
        }
        touched = self._drop(doc_id for doc_id in new if doc_id in self._documents)
        profiles: list[Profile] = []
        for doc_id, document in new.items():
            words = words_of(document.text)
            self._documents[doc_id] = document
            self._copies.add(doc_id, words.words)
            profiles += linked_profiles(document, words, self._comparer)
        added = add_reports(profiles, self._ties, self._comparer, self._largest)
        return self._settle(touched | added.reports, added.cut)

    def remove(self, doc_ids: Iterable[str]) -> Change:
        """Take documents out; ids that are not there are of no effect."""
        return self._settle(
            self._drop(doc_id for doc_id in sorted(set(doc_ids)) if doc_id in self._documents)
        )

    def decide(self, decisions: Decisions) -> Change:
        """Replace all human decisions. Raises UsageError E515 when some contradict each other."""
        decisions.check()
        changed = (decisions.same ^ self.decisions.same) | (decisions.apart ^ self.decisions.apart)
        touched = {same for pair in changed for ref in pair for same in (ref, *self.decisions.same_as(ref))}
        self.decisions = decisions
        return self._settle(touched)

    def _drop(self, doc_ids: Iterable[str]) -> set[ReportRef]:
        """Take documents out; return what that touches."""
        refs: list[ReportRef] = []
        for doc_id in doc_ids:
            document = self._documents.pop(doc_id)
            self._copies.remove(doc_id)
            refs += [ReportRef(doc_id, report.id) for report in document.reports]
        return remove_reports(refs, self._ties, self._comparer, self._largest)

    def _settle(self, touched: set[ReportRef], cut: Collection[Pair] = ()) -> Change:
        change = regroup(touched, self, Judge(self._comparer, self.decisions), cut)
        for group in change.before:
            for ref in group:
                self._groups.pop(ref, None)
        for group in change.after:
            for ref in group:
                self._groups[ref] = group
        return change
