"""Incidents derived anew: around what changed, or all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

import marsad
from marsad.assessment import assess
from marsad.linkage import Corpus, ReportRef
from marsad.linkage.comparing import Comparer
from marsad.linkage.keys import block_keys
from marsad.linkage.regrouping import Clusterer, Group, Judge, regroup
from marsad.linkage.retold import linked_profiles
from marsad.linkage.summaries import told_in
from marsad.linkage.ties import LARGEST_BLOCK, MemoryTies, add_reports, remove_reports
from marsad.linkage.weights import default_weights
from marsad.linkage.words import words_of
from marsad.model import CodedDocument, Issue, decode_line
from marsad.review import Decision, Reviewed, apply
from marsad.store import copying, deciding, linkindex, summing
from marsad.store.deriving import replace_incidents
from marsad.store.migrate import LATEST
from marsad.store.portions import portions
from marsad.store.reading import coded_of
from marsad.store.tables import (
    CODED,
    COPY_KEYS,
    DOCUMENTS,
    LARGE_KEYS,
    LINK_REPORTS,
    LINKED,
    MEMBERS,
    REPORT_KEYS,
    REPORT_TIES,
    SETTINGS,
)

_MADE_WITH: Final = "linkage"
_MANY: Final = 0.2
"""Share of the documents that changed from which linking everything at once is quicker."""


def forget(connection: Connection) -> None:
    """Empty the tables of linkage: the next ``relink`` links everything."""
    for table in (REPORT_TIES, REPORT_KEYS, LINK_REPORTS, COPY_KEYS, LINKED, LARGE_KEYS, SETTINGS):
        connection.execute(delete(table))
    summing.forget(connection)


def relink(connection: Connection, *, everything: bool = False) -> tuple[Issue, ...]:
    """Bring the incidents up to date with documents and decisions; return the decisions without effect.

    The outcome is that of linking all documents at once, whatever came in which order.
    """
    made_with = connection.execute(select(SETTINGS.c.value).where(SETTINGS.c.name == _MADE_WITH)).scalar()
    fresh = _unlinked(connection)
    total = connection.execute(select(func.count()).select_from(DOCUMENTS)).scalar_one()
    decisions = deciding.listed(connection)
    if everything or made_with != _version() or len(fresh) > _MANY * total:
        forget(connection)
        connection.execute(insert(SETTINGS).values(name=_MADE_WITH, value=_version()))
        return _link_all(connection, decisions)
    return _link_around(connection, fresh, decisions)


@cache
def _version() -> str:
    """Return what the tables of linkage depend on besides the documents."""
    digest = sha256(f"{marsad.__version__} {LARGEST_BLOCK} {LATEST}".encode())
    for package, name in (
        ("marsad.linkage", "weights.yaml"),
        ("marsad.linkage", "rarity.tsv"),
        ("marsad.lexicon", "alliances.yaml"),
    ):
        digest.update((resources.files(package) / name).read_bytes())
    return digest.hexdigest()


def _unlinked(connection: Connection) -> dict[str, int]:
    """Return the numbers of the documents that are new or changed, by id."""
    query = (
        select(DOCUMENTS.c.doc_id, DOCUMENTS.c.id)
        .outerjoin(LINKED, LINKED.c.document_id == DOCUMENTS.c.id)
        .where(LINKED.c.document_id.is_(None))
        .order_by(DOCUMENTS.c.id)
    )
    return {row.doc_id: row.id for row in connection.execute(query)}


def _reviewed(
    connection: Connection, doc_ids: Iterable[str], decisions: Sequence[Decision]
) -> tuple[dict[str, CodedDocument], Reviewed]:
    """Return documents as people left them, with those that any decision is about."""
    about = {doc_id for one in decisions if one.stands for doc_id in one.documents}
    found = apply(list(coded_of(connection, about.union(doc_ids)).values()), decisions)
    return {document.doc_id: document for document in found.documents}, found


class _Ungrouped(MemoryTies):
    """Reports that are in no groups yet."""

    def group_of(self, _ref: ReportRef) -> Group:
        return ()


def _link_all(connection: Connection, decisions: Sequence[Decision]) -> tuple[Issue, ...]:
    lines = connection.execute(select(CODED.c.json).order_by(CODED.c.document_id)).scalars()
    reviewed = apply([decode_line(line, CodedDocument) for line in lines], decisions)
    corpus = Corpus(reviewed.documents)
    comparer, ties = Comparer(default_weights()), _Ungrouped()
    profiles = [
        one
        for doc_id, document in corpus.documents.items()
        for one in linked_profiles(document, corpus.words[doc_id], comparer)
    ]
    add_reports(profiles, ties, comparer)
    groups = sorted(Clusterer(ties, Judge(comparer, reviewed.links)).groups(ties))
    incidents = assess(groups, reviewed.documents, copies=corpus.copies)
    numbers = {row.doc_id: row.id for row in connection.execute(select(DOCUMENTS.c.doc_id, DOCUMENTS.c.id))}
    copying.write_all(connection, corpus, numbers)
    laid_out = {profile.ref: (profile, block_keys(profile)) for profile in profiles}
    linkindex.write_all(connection, numbers, laid_out, {ref: ties.ties(ref) for ref in ties}, groups)
    replace_incidents(connection, incidents)
    told = [(numbers[doc_id], document) for doc_id, document in corpus.documents.items()]
    summing.renew(connection, linkindex.LinkIndex(connection, numbers), summing.take_in(connection, told))
    return reviewed.issues


def _link_around(
    connection: Connection, fresh: Mapping[str, int], decisions: Sequence[Decision]
) -> tuple[Issue, ...]:
    index, comparer = linkindex.LinkIndex(connection, fresh), Comparer(default_weights())
    documents, reviewed = _reviewed(connection, fresh, decisions)
    copies, regrouped = copying.CopyIndex(connection), set(fresh)
    old: list[ReportRef] = []
    profiles = []
    for doc_id, number in fresh.items():
        regrouped |= copies.take_in(number, doc_id, documents[doc_id].text).keys()
        old += index.reports_of(number)
        profiles += linked_profiles(documents[doc_id], words_of(documents[doc_id].text), comparer)
    touched = remove_reports(old, index, comparer)
    added = add_reports(profiles, index, comparer)
    touched |= added.reports
    change = regroup(touched, index, Judge(comparer, reviewed.links), added.cut)
    told = coded_of(connection, regrouped - fresh.keys()) | {doc_id: documents[doc_id] for doc_id in fresh}
    own = {ReportRef(doc_id, one.id) for doc_id, document in told.items() for one in document.reports}
    after = {group for ref in own if (group := index.group_of(ref))} - set(change.before) | set(change.after)
    moved = [*change.before, *after]
    told_anew = [
        told_in(profile) for group in moved for ref in group if (profile := index.profile(ref)) is not None
    ]
    index.settle(change, touched)
    stale = _derive(connection, moved, after, decisions)
    new = summing.take_in(connection, [(number, documents[doc_id]) for doc_id, number in fresh.items()])
    summing.renew(connection, index, new | summing.near(connection, told_anew, stale))
    return reviewed.issues


def _derive(
    connection: Connection,
    touched: Iterable[Group],
    groups: Collection[Group],
    decisions: Sequence[Decision],
) -> set[str]:
    """Assess groups anew and put their incidents in the place of those that any touched report stood in.

    Returns the ids of those.
    """
    doc_ids = {ref.doc_id for group in groups for ref in group}
    documents, _ = _reviewed(connection, doc_ids, decisions)
    copies = copying.classes_of(connection, documents)
    incidents = assess(sorted(groups), [documents[doc_id] for doc_id in sorted(doc_ids)], copies=copies)
    stale = _incidents_of(connection, {ref for group in touched for ref in group})
    replace_incidents(connection, incidents, among=stale)
    return stale


def _incidents_of(connection: Connection, refs: Collection[ReportRef]) -> set[str]:
    found: set[str] = set()
    for ids in portions(sorted({ref.doc_id for ref in refs})):
        query = (
            select(MEMBERS.c.incident_id, MEMBERS.c.report_id, DOCUMENTS.c.doc_id)
            .join(DOCUMENTS, DOCUMENTS.c.id == MEMBERS.c.document_id)
            .where(DOCUMENTS.c.doc_id.in_(ids))
        )
        found |= {
            row.incident_id
            for row in connection.execute(query)
            if ReportRef(row.doc_id, row.report_id) in refs
        }
    return found
