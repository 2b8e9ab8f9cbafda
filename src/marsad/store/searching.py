"""Filters to SQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select

from marsad.store.filters import IncidentFilter
from marsad.store.tables import ACTORS, DOCUMENTS, INCIDENTS, MEMBERS
from marsad.text import normalise

_LAST_DAY = "9999-12-31"


def folded(text: str) -> str:
    """Return ``text`` with its letters folded and white space made single, the form searches compare."""
    return " ".join(normalise(text).text.lower().split())


def selected(where: IncidentFilter) -> Select[Any]:
    """Return the select of the incidents that pass, in the order of the list."""
    table = INCIDENTS.c
    query = select(table.json).where(*conditions(where))
    return query.order_by(table.date_start.is_(None), table.date_start.desc(), table.incident_id)


def conditions(where: IncidentFilter) -> list[ColumnElement[bool]]:
    """Return the filter's conditions, all of which have to hold."""
    table = INCIDENTS.c
    found: list[ColumnElement[bool]] = []
    for column, values in (
        (table.type, where.types),
        (table.grade, where.grades),
        (table.status, where.statuses),
    ):
        if values:
            found.append(column.in_(values))
    if where.actors:
        found.append(_acts(where.actors, None))
    if where.initiators:
        found.append(_acts(where.initiators, "initiator"))
    if where.min_killed:
        found.append(table.killed_min >= where.min_killed)
    if where.place:
        found.append(table.place_folded.contains(folded(where.place), autoescape=True))
    return [*found, *_when(where), *_box(where), *_documents(where)]


def _acts(actors: tuple[str, ...], role: str | None) -> ColumnElement[bool]:
    same = [ACTORS.c.incident_id == INCIDENTS.c.incident_id, ACTORS.c.actor.in_(actors)]
    if role is not None:
        same.append(ACTORS.c.role == role)
    return exists().where(*same)


def _when(where: IncidentFilter) -> list[ColumnElement[bool]]:
    table = INCIDENTS.c
    found: list[ColumnElement[bool]] = []
    if where.date_from:
        open_ended = and_(table.date_end.is_(None), table.date_start.is_not(None))
        found.append(or_(table.date_end >= where.date_from, open_ended))
    if where.date_to:
        found.append(
            or_(
                table.date_start <= where.date_to,
                and_(table.date_start.is_(None), table.date_end <= _LAST_DAY),
            )
        )
    return found


def _box(where: IncidentFilter) -> list[ColumnElement[bool]]:
    if where.bbox is None:
        return []
    table = INCIDENTS.c
    west, south, east, north = where.bbox
    across = table.lon.between(west, east) if west <= east else or_(table.lon >= west, table.lon <= east)
    return [table.lat.between(south, north), across]


def _documents(where: IncidentFilter) -> list[ColumnElement[bool]]:
    member = [MEMBERS.c.incident_id == INCIDENTS.c.incident_id, MEMBERS.c.document_id == DOCUMENTS.c.id]
    found: list[ColumnElement[bool]] = []
    if where.doc_id:
        found.append(exists().where(*member, DOCUMENTS.c.doc_id == where.doc_id))
    if where.text and (words := folded(where.text)):
        inside = exists().where(*member, DOCUMENTS.c.folded.contains(words, autoescape=True))
        found.append(or_(INCIDENTS.c.place_folded.contains(words, autoescape=True), inside))
    return found
