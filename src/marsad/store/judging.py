"""Decisions made and put into effect: the one way that the command line and the live page go.

Reports are named DOCUMENT#REPORT, or by an incident's id, which means its first report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from marsad.errors import UsageError
from marsad.model import Report
from marsad.review import Decision, Kind, Pointer, checked_day, corrected, decided, pointer_to
from marsad.store.store import Store
from marsad.store.writing import now

NAMED: Final = "name reports as DOCUMENT#REPORT, `marsad show INCIDENT` lists them"


class Correction(NamedTuple):
    """What is put where: ``figure`` counts the report's figures from 1."""

    field: str
    value: str
    figure: int | None = None


def judged(
    store: Store,
    kind: Kind,
    names: Sequence[str],
    *,
    author: str,
    note: str = "",
    correction: Correction | None = None,
) -> Decision:
    """Return a decision about reports, not kept yet.

    Raises UsageError E540 for a report that is not there, too few of them or no author, E541 for a value that
    cannot be, StoreError E306 for a document or an incident that is not there.
    """
    found = [named_report(store, name) for name in names]
    pointers = tuple(pointer for pointer, _ in found)
    if correction is None:
        return decided(kind, pointers, author=author, decided_at=now(), note=note)
    report = found[0][1]
    at = _start_of(report, correction.figure) if correction.field.startswith("figure") else None
    corrected(report, correction.field, correction.value, at)  # said now, not at the next relink
    return decided(
        kind,
        pointers,
        author=author,
        decided_at=now(),
        note=note,
        field=correction.field,
        value=correction.value,
        at=at,
    )


def day_given(store: Store, doc_id: str, day: str, *, author: str, note: str = "") -> Decision:
    """Return the decision that a document was published on a day, not kept yet; raises as ``judged``."""
    store.document(doc_id)  # says so when there is none
    return decided(
        "published", author=author, decided_at=now(), note=note, value=checked_day(day), document=doc_id
    )


def settle(store: Store, decisions: Iterable[Decision]) -> tuple[int, int]:
    """Keep decisions, all or none, and put them into effect.

    Returns how many were new, and how many incidents there are then. Raises UsageError E515 when those that
    stand then contradict each other.
    """
    made = list(decisions)
    added = store.decide(made)
    _read_anew(store, {one.document for one in made if one.document})
    return added, store.relink()


def take_back(store: Store, decision_id: str, author: str) -> tuple[Decision, int]:
    """Take a decision back and put that into effect; return it and how many incidents there are then.

    Raises StoreError E306 when none that stands begins so, UsageError E540 without an author.
    """
    if not author.strip():
        raise UsageError("a decision needs somebody who decides", code="E540", hint="give --by NAME")
    taken_back = store.withdraw(decision_id, author.strip())
    _read_anew(store, {taken_back.document} if taken_back.document else set())
    return taken_back, store.relink()


def named_report(store: Store, name: str) -> tuple[Pointer, Report]:
    """Return the report that a name means; raises UsageError E540 when there is none."""
    doc_id, sharp, report_id = name.rpartition("#")
    if not sharp:
        first = store.incident(name).claims[0]
        doc_id, report_id = first.doc_id, first.report_id
    report = next((one for one in store.coded(doc_id).reports if one.id == report_id), None)
    if report is None:
        raise UsageError(f"the document {doc_id!r} has no report {report_id!r}", code="E540", hint=NAMED)
    return pointer_to(doc_id, report), report


def _start_of(report: Report, figure: int | None) -> int:
    """Return where the figure meant stands in the text; a report with one figure needs no number."""
    if figure is None and len(report.figures) == 1:
        return report.figures[0].start
    if figure is None or not 1 <= figure <= len(report.figures):
        raise UsageError(
            f"the report has {len(report.figures)} figures, not a {figure or 'single'} one",
            code="E541",
            hint="say which with --figure N",
        )
    return report.figures[figure - 1].start


def _read_anew(store: Store, doc_ids: set[str]) -> None:
    if doc_ids:
        from marsad.coding import default_coder  # noqa: PLC0415  slow to import

        store.recode(default_coder(), doc_ids)
