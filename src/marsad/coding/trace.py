"""Why a value was read: the rule, the words and the pack rows behind it."""

from __future__ import annotations

import msgspec

from marsad.model import CodedDocument, Issue


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a report and what it rests on.

    ``start`` and ``end`` are code points of the original text; ``rows`` names pack rows as ``class/id``.
    ``report_id`` is null for a candidate that was rejected; ``rule`` then says why. ``score`` is that of the
    weighted features that decided, above zero for yes; ``rule`` names the strongest of them.
    """

    report_id: str | None
    field: str
    value: str
    rule: str
    start: int | None = None
    end: int | None = None
    rows: tuple[str, ...] = ()
    score: float | None = None


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """A coded document with the reasons for its values and for the candidates that were rejected."""

    document: CodedDocument
    reasons: tuple[Reason, ...] = ()
    issues: tuple[Issue, ...] = ()
