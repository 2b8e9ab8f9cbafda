"""``assess`` and ``link``: incidents out of groups of reports, and out of coded documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from marsad.assessment.describing import actors_of, date_of, status_of, type_of
from marsad.assessment.grading import grade, retracted
from marsad.assessment.members import Member, members_of
from marsad.assessment.ranges import ranges_of
from marsad.assessment.registry import Register, default_register
from marsad.assessment.whereabouts import place_of
from marsad.linkage import Corpus, ReportRef, group_corpus
from marsad.model import Claim, CodedDocument, Incident, Range


def link(docs: Sequence[CodedDocument]) -> tuple[Incident, ...]:
    """Return the incidents the documents tell of, by date and id; the order of ``docs`` makes no difference.

    Raises UsageError E510 when two different documents share an id.
    """
    corpus = Corpus(docs)
    return _assess(group_corpus(corpus), corpus)


def assess(groups: Iterable[Sequence[ReportRef]], docs: Sequence[CodedDocument]) -> tuple[Incident, ...]:
    """Return one incident a group (codebook section 7), by date and id.

    A group that only announces what is to come is no incident. Raises UsageError E511 when a group points at
    a report that is not in ``docs``, E510 when two different documents share an id.
    """
    return _assess(groups, Corpus(docs))


def _assess(groups: Iterable[Sequence[ReportRef]], corpus: Corpus) -> tuple[Incident, ...]:
    register = default_register()
    incidents = []
    for refs in groups:
        members = members_of(refs, corpus.documents, corpus.copies, register)
        if any(member.report.status != "planned" for member in members):
            incidents.append(_incident(members, register))
    return tuple(
        sorted(incidents, key=lambda incident: (incident.date.start or "9999", incident.incident_id))
    )


def _incident(members: tuple[Member, ...], register: Register) -> Incident:
    told = tuple(member for member in members if member.report.status != "planned")
    taken_back = retracted(told)
    civilians: dict[str, Range] = {}
    subgroups: dict[str, dict[str, Range]] = {}
    combatants: dict[str, dict[str, Range]] = {}
    for bucket, found in ranges_of(told).items():
        if bucket.section == "civilians":
            civilians[bucket.outcome] = found
        else:
            section = subgroups if bucket.section == "subgroups" else combatants
            section.setdefault(bucket.name, {})[bucket.outcome] = found
    return Incident(
        incident_id=incident_id(members),
        documents=tuple(dict.fromkeys(member.ref.doc_id for member in members)),
        type=type_of(told),
        status=status_of(told, retracted=taken_back),
        grade=grade(members, register),
        date=date_of(told),
        place=place_of(told),
        initiators=actors_of(_standing(told), "initiators"),
        targets=actors_of(told, "targets"),
        civilians=civilians,
        subgroups=subgroups,
        combatants=combatants,
        claims=tuple(_claim(member) for member in members),
    )


def _standing(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Return the members that do not deny, or all where everyone does.

    A denied side is not the incident's.
    """
    return tuple(member for member in members if member.report.status != "denied") or members


def incident_id(members: Sequence[Member]) -> str:
    """Return a name that lasts: of the earliest member, so that reports which come later do not change it.

    Reports of one document that share a trigger are told apart by their ids.
    """
    first = members[0]
    key = f"{first.ref.doc_id}\x00{first.report.trigger.start}\x00{first.ref.report_id}"
    return f"i-{sha256(key.encode()).hexdigest()[:16]}"


def _claim(member: Member) -> Claim:
    return Claim(
        doc_id=member.ref.doc_id,
        report_id=member.ref.report_id,
        sources=member.report.sources,
        figures=member.report.figures,
    )
