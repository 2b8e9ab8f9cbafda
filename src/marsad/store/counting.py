"""How much the store holds."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, FromClause, func, select

from marsad.store.records import Counts
from marsad.store.tables import ACTORS, DOCUMENTS, INCIDENTS, ISSUES, REPORTS


def counts(connection: Connection) -> Counts:
    """Return all counts; those by type, grade and actor are largest first."""
    located = select(func.count()).select_from(INCIDENTS).where(INCIDENTS.c.lat.is_not(None))
    days = select(func.min(INCIDENTS.c.date_start), func.max(INCIDENTS.c.date_start))
    first, last = connection.execute(days).one()
    return Counts(
        documents=_rows(connection, DOCUMENTS),
        reports=_rows(connection, REPORTS),
        incidents=_rows(connection, INCIDENTS),
        located=connection.execute(located).scalar_one(),
        issues=_rows(connection, ISSUES),
        first_day=first,
        last_day=last,
        types=_by(connection, INCIDENTS.c.type),
        grades=_by(connection, INCIDENTS.c.grade),
        actors=_by(connection, ACTORS.c.actor),
    )


def _rows(connection: Connection, table: FromClause) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _by(connection: Connection, column: Column[Any]) -> dict[str, int]:
    """Return how many incidents have each value of ``column``."""
    number = func.count(func.distinct(column.table.c.incident_id))
    query = select(column, number).group_by(column).order_by(number.desc(), column)
    return {str(value): int(count) for value, count in connection.execute(query)}
