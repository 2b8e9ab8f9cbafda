"""``assess`` and ``link``: incidents out of groups of reports, and out of coded documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from marsad.assessment.describing import actors_of, date_of, status_of, type_of
from marsad.assessment.grading import grade, retracted
from marsad.assessment.harm import harm_of
from marsad.assessment.members import Member, members_of
from marsad.assessment.registry import Register, default_register, outlet_of
from marsad.assessment.responsible import alleged, strike_status
from marsad.assessment.summing_up import with_summaries
from marsad.assessment.whereabouts import place_of
from marsad.errors import UsageError
from marsad.linkage import Corpus, Decisions, ReportRef, group_corpus
from marsad.model import Claim, CodedDocument, Incident, Origin


def link(
    docs: Sequence[CodedDocument], *, as_of: str | None = None, decisions: Decisions | None = None
) -> tuple[Incident, ...]:
    """Return the incidents the documents tell of, by date and id; the order of ``docs`` makes no difference.

    ``as_of`` is an ISO day: documents published later, and those without a publication day, are left out, as
    if nobody had read them yet. ``decisions`` says which reports people put together or kept
    apart. Raises UsageError E510 when two different documents share an id.
    """
    corpus = Corpus([document for document in docs if as_of is None or known_by(document, as_of)])
    incidents = _assess(group_corpus(corpus, decisions=decisions or Decisions()), corpus)
    return with_summaries(incidents, corpus.documents)


def assess(
    groups: Iterable[Sequence[ReportRef]],
    docs: Sequence[CodedDocument],
    *,
    as_of: str | None = None,
    copies: Mapping[str, str] | None = None,
) -> tuple[Incident, ...]:
    """Return one incident a group (codebook section 7), by date and id.

    A group that only announces what is to come is no incident. ``as_of`` leaves out what was not published by
    that ISO day; a group of which nothing was is no incident yet. ``copies`` gives the class of copies
    of each document where it is known from more documents than ``docs``. Raises UsageError E511 when a group
    points at a report that is not in ``docs``, E510 when two different documents share an id.
    """
    corpus = Corpus(docs, copies)
    if as_of is not None:
        groups = [[ref for ref in group if _known(ref, corpus.documents, as_of)] for group in groups]
    return _assess(groups, corpus)


def known_by(document: CodedDocument, day: str) -> bool:
    """Tell whether a document was surely out by the end of an ISO day."""
    return document.published is not None and document.published <= day


def _known(ref: ReportRef, documents: Mapping[str, CodedDocument], day: str) -> bool:
    document = documents.get(ref[0])
    if document is None:
        raise UsageError(
            f"no document {ref[0]!r}",
            code="E511",
            hint="assess groups together with the documents they were made from",
        )
    return known_by(document, day)


def _assess(groups: Iterable[Sequence[ReportRef]], corpus: Corpus) -> tuple[Incident, ...]:
    register = default_register()
    incidents = []
    for refs in groups:
        members = members_of(refs, corpus.documents, corpus.copies, register)
        if any(member.report.status != "planned" for member in members):
            incidents.append(incident_of(members, corpus.documents, register))
    return tuple(
        sorted(incidents, key=lambda incident: (incident.date.start or "9999", incident.incident_id))
    )


def incident_of(
    members: tuple[Member, ...], documents: Mapping[str, CodedDocument], register: Register
) -> Incident:
    """Return the incident that reports make together; at least one of them tells of more than a plan."""
    told = tuple(member for member in members if member.report.status != "planned")
    harm = harm_of(told, register)
    return Incident(
        incident_id=incident_id(members),
        documents=tuple(dict.fromkeys(member.ref.doc_id for member in members)),
        type=type_of(told),
        status=status_of(told, retracted=retracted(told)),
        grade=grade(members, register),
        date=date_of(told),
        place=place_of(told),
        initiators=actors_of(_standing(told), "initiators", register.one_hand),
        targets=actors_of(told, "targets"),
        civilians=harm.civilians,
        subgroups=harm.subgroups,
        combatants=harm.combatants,
        claims=tuple(_claim(member) for member in members),
        strike_status=strike_status(members, register),
        alleged=alleged(members),
        origins=_origins(told, documents),
        admitted=harm.admitted,
        contested_status=harm.contested,
        evidence=harm.evidence,
    )


def _standing(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Return the members that do not deny, or all where everyone does.

    A denied side is not the incident's.
    """
    return tuple(member for member in members if member.report.status != "denied") or members


def _origins(members: Sequence[Member], documents: Mapping[str, CodedDocument]) -> tuple[Origin, ...]:
    """Return the independent sources, those with the most documents first."""
    held: dict[str, dict[str, str]] = {}
    for member in members:
        document = documents[member.ref.doc_id]
        held.setdefault(member.origin, {})[document.doc_id] = outlet_of(document)
    found = [
        Origin(name=name, outlets=tuple(sorted(set(of.values()))), documents=tuple(sorted(of)))
        for name, of in held.items()
    ]
    return tuple(sorted(found, key=lambda origin: (-len(origin.documents), origin.name)))


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
