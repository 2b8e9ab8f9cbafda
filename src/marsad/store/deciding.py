"""Decisions of people: kept, looked up, taken back."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import DecodeError, json
from msgspec.structs import replace
from sqlalchemy import Connection, insert, select, update

from marsad.errors import InputError, StoreError
from marsad.review import Decision
from marsad.store.tables import DECIDED_ON, DECISIONS
from marsad.store.writing import now


def read_decision(line: bytes | str) -> Decision:
    """Read a decision from a line of JSON; raises InputError E115 when it is none."""
    try:
        return json.decode(line, type=Decision)
    except (DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"not a decision: {error}", code="E115", hint="give lines that `marsad decisions --json` wrote"
        ) from error


def add(connection: Connection, decision: Decision) -> bool:
    """Keep a decision; false when it is kept already.

    One that comes back from elsewhere taken back is taken back here too.
    """
    row = connection.execute(select(DECISIONS.c.json).where(DECISIONS.c.id == decision.id)).first()
    if row is not None:
        if read_decision(row.json).stands and not decision.stands:
            _put(connection, decision)
        return False
    connection.execute(
        insert(DECISIONS).values(
            id=decision.id,
            kind=decision.kind,
            author=decision.author,
            decided_at=decision.decided_at,
            json=json.encode(decision),
        )
    )
    connection.execute(
        insert(DECIDED_ON), [{"decision_id": decision.id, "doc_id": doc_id} for doc_id in decision.documents]
    )
    return True


def _put(connection: Connection, decision: Decision) -> None:
    connection.execute(
        update(DECISIONS).where(DECISIONS.c.id == decision.id).values(json=json.encode(decision))
    )


def listed(connection: Connection, doc_ids: Iterable[str] | None = None) -> list[Decision]:
    """Return all decisions, or those about certain documents, in the order in which they were made."""
    query = select(DECISIONS.c.json).order_by(DECISIONS.c.decided_at, DECISIONS.c.id)
    if doc_ids is not None:
        about = select(DECIDED_ON.c.decision_id).where(DECIDED_ON.c.doc_id.in_(sorted(doc_ids)))
        query = query.where(DECISIONS.c.id.in_(about))
    return [read_decision(line) for line in connection.execute(query).scalars()]


def withdraw(connection: Connection, decision_id: str, author: str) -> Decision:
    """Take a decision back, by its id or a unique beginning of it.

    Raises StoreError E306 when there is none, or more than one, that still stands.
    """
    column = DECISIONS.c.id
    query = select(DECISIONS.c.json).where(column.startswith(decision_id, autoescape=True)).order_by(column)
    found = [read_decision(line) for line in connection.execute(query).scalars()] if decision_id else []
    standing = [one for one in found if one.stands]
    if len(standing) != 1:
        many = (
            "more than one decision that stands begins"
            if standing
            else "there is no decision that stands and begins"
        )
        raise StoreError(f"{many} with {decision_id!r}", code="E306", hint="`marsad decisions` lists them")
    taken_back = replace(standing[0], withdrawn_by=author, withdrawn_at=now())
    _put(connection, taken_back)
    return taken_back
