"""Incidents written anew: only what changed, and what became of those that are no longer there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select

from marsad.model import Incident, encode_line
from marsad.store.flat import killed_range
from marsad.store.lineage import Change, changes
from marsad.store.portions import portions
from marsad.store.searching import folded
from marsad.store.tables import ACTORS, DOCUMENTS, INCIDENTS, LINEAGE, MEMBERS
from marsad.store.writing import now

Members = dict[str, set[tuple[int, str]]]
"""The reports of each incident: the document's number and the report's id."""


class Difference(NamedTuple):
    """What has to be written: ids that go or change, and the incidents that are new or changed."""

    stale: frozenset[str]
    fresh: tuple[Incident, ...]


def replace_incidents(
    connection: Connection, incidents: Sequence[Incident], among: Collection[str] | None = None
) -> None:
    """Put ``incidents`` in the place of all that are kept, or of those ``among``; summaries are kept apart.

    Merges, splits and ids no longer used are noted.
    """
    incidents = [replace(one, summaries=()) if one.summaries else one for one in incidents]
    kept = _kept(connection, among)
    found = _difference(kept, incidents)
    numbers = _numbers(connection, found.fresh)
    before = _members(connection, found.stale & kept.keys())
    after = {item.incident_id: _member_set(item, numbers) for item in found.fresh}
    still = kept.keys() - (found.stale - after.keys())
    _delete(connection, found.stale)
    _write(connection, found.fresh, after)
    _note(connection, changes(before, after, still))


def _kept(connection: Connection, among: Collection[str] | None) -> dict[str, bytes]:
    query = select(INCIDENTS.c.incident_id, INCIDENTS.c.json)
    if among is None:
        return {row.incident_id: row.json for row in connection.execute(query)}
    found: dict[str, bytes] = {}
    for ids in portions(sorted(among)):
        rows = connection.execute(query.where(INCIDENTS.c.incident_id.in_(ids)))
        found.update({row.incident_id: row.json for row in rows})
    return found


def _difference(kept: Mapping[str, bytes], incidents: Iterable[Incident]) -> Difference:
    wanted = {item.incident_id: item for item in incidents}
    fresh = tuple(item for key, item in wanted.items() if kept.get(key) != encode_line(item))
    stale = (kept.keys() - wanted.keys()) | {item.incident_id for item in fresh}
    return Difference(frozenset(stale), fresh)


def _numbers(connection: Connection, incidents: Iterable[Incident]) -> dict[str, int]:
    """Return the numbers of the documents that the incidents rest on, by id."""
    wanted = {claim.doc_id for item in incidents for claim in item.claims}
    found: dict[str, int] = {}
    for ids in portions(sorted(wanted)):
        rows = connection.execute(
            select(DOCUMENTS.c.doc_id, DOCUMENTS.c.id).where(DOCUMENTS.c.doc_id.in_(ids))
        )
        found.update({row.doc_id: row.id for row in rows})
    return found


def _members(connection: Connection, incident_ids: Collection[str]) -> Members:
    found: Members = {incident_id: set() for incident_id in incident_ids}
    for ids in portions(sorted(incident_ids)):
        for row in connection.execute(select(MEMBERS).where(MEMBERS.c.incident_id.in_(ids))):
            found[row.incident_id].add((row.document_id, row.report_id))
    return found


def _member_set(incident: Incident, numbers: Mapping[str, int]) -> set[tuple[int, str]]:
    return {(numbers[claim.doc_id], claim.report_id) for claim in incident.claims if claim.doc_id in numbers}


def _delete(connection: Connection, incident_ids: Collection[str]) -> None:
    for ids in portions(sorted(incident_ids)):
        for table in (MEMBERS, ACTORS, INCIDENTS):
            connection.execute(delete(table).where(table.c.incident_id.in_(ids)))


def _write(connection: Connection, incidents: Sequence[Incident], members: Members) -> None:
    if incidents:
        connection.execute(insert(INCIDENTS), [_incident_row(incident) for incident in incidents])
    if actors := [row for incident in incidents for row in _actor_rows(incident)]:
        connection.execute(insert(ACTORS), actors)
    if rows := list(_member_rows(members)):
        connection.execute(insert(MEMBERS), rows)


def _note(connection: Connection, found: Iterable[Change]) -> None:
    moment = now()
    rows = [{**change._asdict(), "changed_at": moment} for change in found]
    if rows:
        connection.execute(insert(LINEAGE), rows)


def _member_rows(members: Members) -> Iterator[dict[str, Any]]:
    for incident_id, reports in members.items():
        for number, report_id in sorted(reports):
            yield {"incident_id": incident_id, "document_id": number, "report_id": report_id}


def _incident_row(incident: Incident) -> dict[str, Any]:
    killed = killed_range(incident)
    place = incident.place
    return {
        "incident_id": incident.incident_id,
        "json": encode_line(incident),
        "type": incident.type,
        "status": incident.status,
        "grade": incident.grade,
        "date_start": incident.date.start,
        "date_end": incident.date.end,
        "place": place.text if place else None,
        "place_folded": folded(place.text) if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "killed_min": killed.low,
        "killed_max": killed.high,
    }


def _actor_rows(incident: Incident) -> list[dict[str, str]]:
    roles = {("initiator", actor) for actor in incident.initiators} | {
        ("target", actor) for actor in incident.targets
    }
    return [
        {"incident_id": incident.incident_id, "role": role, "actor": actor} for role, actor in sorted(roles)
    ]
