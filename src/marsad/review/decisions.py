"""What a person decides about reports: the values that are kept."""

from __future__ import annotations

from hashlib import sha256
from typing import Final, Literal

import msgspec

from marsad.errors import UsageError
from marsad.model import Report

Kind = Literal["same", "apart", "not_event", "correct", "published"]
"""``same`` and ``apart`` are of two reports, ``not_event`` and ``correct`` of one, the last of a document."""

REPORTS: Final[dict[str, int]] = {"same": 2, "apart": 2, "not_event": 1, "correct": 1, "published": 0}
"""How many reports each kind is about."""


class Pointer(msgspec.Struct, frozen=True, order=True):
    """A report as it stood when somebody decided: document, id, type and where its trigger stands."""

    doc_id: str
    report_id: str
    type: str
    start: int
    end: int


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One decision of one person.

    ``decided_at`` is UTC to the second. ``field`` and ``value`` say what a correction puts where
    (``marsad.review.values``); ``at`` is where the corrected figure stands in the text; ``document``
    is whose publication day ``value`` is. A decision that was
    taken back stays on record with ``withdrawn_by`` and ``withdrawn_at``.
    """

    id: str
    kind: Kind
    reports: tuple[Pointer, ...] = ()
    document: str | None = None
    field: str | None = None
    value: str | None = None
    at: int | None = None
    author: str
    decided_at: str
    note: str = ""
    withdrawn_by: str | None = None
    withdrawn_at: str | None = None

    @property
    def stands(self) -> bool:
        """Tell whether nobody took it back."""
        return self.withdrawn_at is None

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents it is about, by id."""
        named = {pointer.doc_id for pointer in self.reports} | ({self.document} if self.document else set())
        return tuple(sorted(named))


def pointer_to(doc_id: str, report: Report) -> Pointer:
    """Return the pointer to a report of a document."""
    return Pointer(doc_id, report.id, report.type, report.trigger.start, report.trigger.end)


def decided(
    kind: Kind,
    reports: tuple[Pointer, ...] = (),
    *,
    author: str,
    decided_at: str,
    note: str = "",
    field: str | None = None,
    value: str | None = None,
    at: int | None = None,
    document: str | None = None,
) -> Decision:
    """Return a decision with its id, which is a hash of what was decided, by whom and when.

    Raises UsageError E540 when it does not have the reports its kind needs, or no author.
    """
    if len(set(reports)) != REPORTS[kind] or (kind == "published") != (document is not None):
        about = ("a document", "a report", "two different reports")[REPORTS[kind]]
        raise UsageError(
            f"a decision {kind!r} is about {about}",
            code="E540",
            hint="name reports as DOCUMENT#REPORT, `marsad show INCIDENT` lists them",
        )
    if not author.strip():
        raise UsageError("a decision needs somebody who decides", code="E540", hint="give --by NAME")
    ordered = tuple(sorted(reports))
    parts = (kind, ordered, document, field, value, at, author, decided_at)
    return Decision(
        id=f"d-{sha256(msgspec.json.encode(parts)).hexdigest()[:12]}",
        kind=kind,
        reports=ordered,
        document=document,
        field=field,
        value=value,
        at=at,
        author=author.strip(),
        decided_at=decided_at,
        note=note,
    )
