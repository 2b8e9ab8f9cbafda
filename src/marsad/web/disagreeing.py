"""The contradictions of the incidents that pass a filter, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from marsad.errors import UsageError
from marsad.export.page.beliefs import ContradictionView, contradictions_of
from marsad.model import Incident
from marsad.web.params import Pairs

if TYPE_CHECKING:
    from marsad.store import IncidentFilter, Store

KIND: Final = "kind"
PAGE: Final = 40
"""So many contradictions fill a page; those of one incident stay together."""


class Disagreement(NamedTuple):
    """An incident with the contradictions asked for."""

    incident: Incident
    found: tuple[ContradictionView, ...]


class Disagreements(NamedTuple):
    """One page: ``after`` is the offset of the next incident to look at, null at the end."""

    incidents: tuple[Disagreement, ...]
    after: int | None


def kinds_of(pairs: Pairs) -> frozenset[str]:
    """Return the kinds asked for, all when none is. Raises UsageError E521 for a kind that there is not."""
    from marsad.assessment import KINDS  # noqa: PLC0415  slow to import

    asked = [value.strip() for name, value in pairs if name == KIND and value.strip()]
    wrong = [value for value in asked if value not in KINDS]
    if wrong:
        raise UsageError(
            f"kind: no contradiction {wrong[0][:40]!r}", code="E521", hint=f"one of {', '.join(KINDS)}"
        )
    return frozenset(asked or KINDS)


def disagreements(store: Store, where: IncidentFilter, kinds: frozenset[str], offset: int) -> Disagreements:
    """Return the contradictions of a page; ``offset`` counts incidents, newest first."""
    found: list[Disagreement] = []
    shown = 0
    for at, incident in enumerate(store.incidents(replace(where, offset=offset)), start=offset):
        if shown >= PAGE:
            return Disagreements(tuple(found), at)
        if len(incident.claims) > 1:
            documents = {document.doc_id: document for document in store.documents_of(incident)}
            chosen = tuple(view for view in contradictions_of(incident, documents) if view.item.kind in kinds)
            if chosen:
                found.append(Disagreement(incident, chosen))
                shown += len(chosen)
    return Disagreements(tuple(found), None)
