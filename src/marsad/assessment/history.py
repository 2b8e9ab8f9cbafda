"""What was believed of an incident on each day, and which claim changed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from marsad.assessment.assessing import incident_of, known_by
from marsad.assessment.members import members_again
from marsad.assessment.registry import default_register
from marsad.errors import UsageError
from marsad.model import CodedDocument, Incident, Range, SummaryClaim


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was believed otherwise before. ``field`` is a field of ``Incident``, or one of its
    ranges as ``civilians.killed``, ``subgroups.children.killed``, ``combatants.isis.killed``,
    ``admitted.israel.killed``; ``origins`` counts the independent sources. Null: not known before, or no
    more.
    """

    field: str
    before: str | None
    after: str | None


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """What the documents of one day changed. ``claims`` are (document, report) of that day; without ``day``
    they carry no publication day and stand last. ``incident`` is what was believed from then on.
    """

    day: str | None
    claims: tuple[tuple[str, str], ...]
    changes: tuple[Difference, ...]
    incident: Incident


class Known:
    """An incident and the documents its claims point into, to ask what was believed on a day.

    Which reports tell of the event is taken from today; copies are those among its own documents. Raises
    UsageError E511 when a claim's document or report is not there.
    """

    def __init__(self, incident: Incident, documents: Mapping[str, CodedDocument]) -> None:
        self._incident = incident
        self._documents = documents
        self._register = default_register()
        self._members = members_again(incident, documents, self._register)

    def as_of(self, day: str) -> Incident | None:
        """Return the incident by what was published until the end of an ISO day, null when nothing was.

        Documents without a publication day count as not yet published. Raises UsageError E515 when ``day`` is
        no date.
        """
        found = self._assessed(checked_day(day))
        return found and msgspec.structs.replace(found, summaries=self._summaries_by(day))

    def _summaries_by(self, day: str) -> tuple[SummaryClaim, ...]:
        return tuple(
            one
            for one in self._incident.summaries
            if one.doc_id in self._documents and known_by(self._documents[one.doc_id], day)
        )

    def _assessed(self, day: str | None) -> Incident | None:
        """Return the incident by the documents until a day, by all of them when it is null."""
        members = tuple(
            member
            for member in self._members
            if day is None or (member.published is not None and member.published <= day)
        )
        if all(member.report.status == "planned" for member in members):
            return None
        found = incident_of(members, self._documents, self._register)
        return msgspec.structs.replace(found, incident_id=self._incident.incident_id)

    def revisions(self) -> tuple[Revision, ...]:
        """Return each day on which something was published, in order, with what it changed.

        A day that changed nothing is listed with no changes.
        """
        days: list[str | None] = [*sorted({member.published for member in self._members if member.published})]
        if any(member.published is None for member in self._members):
            days.append(None)
        found = []
        before: Incident | None = None
        for day in days:
            after = self._assessed(day)
            if after is None:
                continue
            claims = tuple((*member.ref,) for member in self._members if member.published == day)
            found.append(
                Revision(day=day, claims=claims, changes=tuple(differences(before, after)), incident=after)
            )
            before = after
        return tuple(found)


def history(incident: Incident, documents: Mapping[str, CodedDocument]) -> tuple[Revision, ...]:
    """Return how the belief about an incident came to be, day by day (see ``Known.revisions``)."""
    return Known(incident, documents).revisions()


def checked_day(day: str) -> str:
    """Return an ISO day as it was given; raises UsageError E515 when it is none."""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise UsageError(f"{day!r} is no day", code="E518", hint="write it like 2019-03-31") from error


def differences(before: Incident | None, after: Incident) -> Iterator[Difference]:
    """Yield what differs between two beliefs, in a fixed order; ``before`` is null at the start."""
    old, new = (believed(before) if before else {}), believed(after)
    for field in (*new, *(name for name in old if name not in new)):
        if old.get(field) != new.get(field):
            yield Difference(field=field, before=old.get(field), after=new.get(field))


def believed(incident: Incident) -> dict[str, str]:
    """Return what an incident says, a text a field, without fields that say nothing."""
    place, span = incident.place, incident.date
    found = {
        "type": incident.type,
        "status": incident.status,
        "grade": incident.grade,
        "strike_status": incident.strike_status or "",
        "date": span.start if span.start == span.end and span.start else _between(span.start, span.end),
        "place": place.text if place else "",
        "initiators": ", ".join(incident.initiators),
        "targets": ", ".join(incident.targets),
        "origins": str(len(incident.origins)),
        "contested_status": ", ".join(incident.contested_status),
    }
    found |= {f"civilians.{outcome}": _range(item) for outcome, item in sorted(incident.civilians.items())}
    for section in ("subgroups", "combatants", "admitted"):
        named: Mapping[str, Mapping[str, Range]] = getattr(incident, section)
        for name, ranges in sorted(named.items()):
            found |= {f"{section}.{name}.{outcome}": _range(of) for outcome, of in sorted(ranges.items())}
    return {field: value for field, value in found.items() if value}


def _between(start: str | None, end: str | None) -> str:
    return "" if start is None and end is None else f"{start or ''}..{end or ''}"


def _range(item: Range) -> str:
    return str(item.min) if item.min == item.max else f"{item.min}..{'' if item.max is None else item.max}"


def caused_by(revision: Revision, difference: Difference) -> Sequence[tuple[str, str]]:
    """Return the claims of the day that a change of a range rests on, all claims of the day for other
    fields.
    """
    section, _, rest = difference.field.partition(".")
    name, _, outcome = rest.rpartition(".")
    for row in revision.incident.evidence:
        if (row.section, row.name, row.outcome) == (section, name, outcome):
            behind = {(words.doc_id, words.report_id) for words in (*row.min, *row.max)}
            return [claim for claim in revision.claims if claim in behind] or revision.claims
    return revision.claims
