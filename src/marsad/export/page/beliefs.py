"""Where numbers come from, how the belief changed, and who contradicts whom, as a page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from marsad.model import ClaimWords, CodedDocument, Incident, Range

if TYPE_CHECKING:
    from marsad.assessment import Contradiction, Quote, Revision

QUOTES: Final = 3
"""So many quotes of one position are shown at once; the others can be opened."""
LISTS: Final = frozenset(("initiators", "targets", "contested_status"))
LABELS: Final = {
    "type": "type", "status": "status", "grade": "grade", "strike_status": "strike_status",
    "initiators": "actor", "targets": "actor", "contested_status": "outcome",
}  # fmt: skip
"""Fields of an incident whose values are ids, and which labels they have."""


class EndLink(NamedTuple):
    """A claim behind an end of a range: the key of its mark on the page, and the outlet."""

    key: str
    outlet: str


class EndsView(NamedTuple):
    """One range with the claims behind its two ends."""

    section: str
    name: str
    outcome: str
    low: int
    high: int | None
    lowest: tuple[EndLink, ...]
    highest: tuple[EndLink, ...]


class ChangeView(NamedTuple):
    """One change. ``field`` is a plain field, or empty for a range, which the next three name. ``label`` says
    which labels the values have, empty for plain text.
    """

    field: str
    section: str
    name: str
    outcome: str
    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    by: tuple[str, ...]


class RevisionView(NamedTuple):
    """The changes of one day; ``by`` are the outlets of its claims."""

    day: str | None
    changes: tuple[ChangeView, ...]
    by: tuple[str, ...]


class QuoteView(NamedTuple):
    """A quote with its sentence cut around its words."""

    quote: Quote
    before: str
    words: str
    after: str


class SideView(NamedTuple):
    """One position: what it says, as ids with their labels or as plain text, and its quotes."""

    label: str
    says: tuple[str, ...]
    fighters: bool
    origins: tuple[str, ...]
    quotes: tuple[QuoteView, ...]
    more: tuple[QuoteView, ...]


class ContradictionView(NamedTuple):
    """One contradiction; ``section``, ``name`` and ``outcome`` say which range it is about, if any."""

    item: Contradiction
    section: str
    name: str
    outcome: str
    sides: tuple[SideView, ...]


def complete(incident: Incident, documents: Mapping[str, CodedDocument]) -> bool:
    """Tell whether every report that an incident rests on is at hand."""
    reports = {
        (name, report.id)
        for name in incident.documents
        if name in documents
        for report in documents[name].reports
    }
    return all((claim.doc_id, claim.report_id) in reports for claim in incident.claims)


def ends_of(incident: Incident, documents: Mapping[str, CodedDocument]) -> tuple[EndsView, ...]:
    """Return where the ends of each range come from; the keys are those of the marks of ``incident_view``."""
    keys = {
        ClaimWords(claim.doc_id, claim.report_id, item.start, item.end): f"c{number}-f{at}"
        for number, claim in enumerate(incident.claims)
        for at, item in enumerate(claim.figures)
    }
    found = []
    for row in incident.evidence:
        value = _range(incident, row.section, row.name, row.outcome)
        if value is not None:
            lowest, highest = (_links(ends, keys, documents) for ends in (row.min, row.max))
            found.append(EndsView(row.section, row.name, row.outcome, value.min, value.max, lowest, highest))
    return tuple(found)


def _range(incident: Incident, section: str, name: str, outcome: str) -> Range | None:
    if section == "civilians":
        return incident.civilians.get(outcome)
    named: Mapping[str, Mapping[str, Range]] = getattr(incident, section)
    return named.get(name, {}).get(outcome)


def _links(
    ends: Iterable[ClaimWords], keys: Mapping[ClaimWords, str], documents: Mapping[str, CodedDocument]
) -> tuple[EndLink, ...]:
    return tuple(EndLink(keys[words], _outlet(words.doc_id, documents)) for words in ends if words in keys)


def _outlet(doc_id: str, documents: Mapping[str, CodedDocument]) -> str:
    document = documents.get(doc_id)
    return document.outlet if document and document.outlet else doc_id


def revisions_of(incident: Incident, documents: Mapping[str, CodedDocument]) -> tuple[RevisionView, ...]:
    """Return how the belief about an incident changed; nothing where a text of it is missing."""
    from marsad.assessment import history  # noqa: PLC0415  slow to import

    if not complete(incident, documents):
        return ()
    return tuple(_revision(revision, documents) for revision in history(incident, documents))


def _revision(revision: Revision, documents: Mapping[str, CodedDocument]) -> RevisionView:
    from marsad.assessment.history import caused_by  # noqa: PLC0415  slow to import

    changes = []
    for change in revision.changes:
        section, _, rest = change.field.partition(".")
        name, _, outcome = rest.rpartition(".")
        plain = section if not rest else ""
        changes.append(
            ChangeView(
                field=plain,
                section="" if plain else section,
                name=name,
                outcome=outcome,
                label=LABELS.get(plain, ""),
                before=_values(plain, change.before),
                after=_values(plain, change.after),
                by=_outlets(caused_by(revision, change), documents),
            )
        )
    return RevisionView(revision.day, tuple(changes), _outlets(revision.claims, documents))


def _values(field: str, value: str | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(value.split(", ")) if field in LISTS else (value.replace("..", "–"),)


def _outlets(claims: Iterable[tuple[str, str]], documents: Mapping[str, CodedDocument]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_outlet(doc_id, documents) for doc_id, _ in claims))


def contradictions_of(
    incident: Incident, documents: Mapping[str, CodedDocument]
) -> tuple[ContradictionView, ...]:
    """Return what the sources of an incident cannot agree on; nothing where a text of it is missing."""
    from marsad.assessment import contradictions  # noqa: PLC0415  slow to import

    if not complete(incident, documents):
        return ()
    return tuple(_contradiction(item) for item in contradictions(incident, documents))


def _contradiction(item: Contradiction) -> ContradictionView:
    section, _, rest = item.about.partition(".")
    name, _, outcome = rest.rpartition(".")
    if item.kind == "civilian_status":
        section, outcome = "", item.about
    return ContradictionView(item, section, name, outcome, tuple(_sides(item)))


def _sides(item: Contradiction) -> Iterable[SideView]:
    label = {"denial": "status", "perpetrator": "actor", "civilian_status": "actor"}.get(item.kind, "")
    for position in item.positions:
        quotes = tuple(_quote(quote) for quote in position.quotes)
        yield SideView(
            label=label,
            says=tuple(position.says.split(", ")) if label else (position.says.replace("..", "–"),),
            fighters=item.kind == "civilian_status" and position.says != "civilians",
            origins=position.origins,
            quotes=quotes[:QUOTES],
            more=quotes[QUOTES:],
        )


def _quote(quote: Quote) -> QuoteView:
    start, end = quote.start - quote.passage_start, quote.end - quote.passage_start
    return QuoteView(quote, quote.passage[:start], quote.passage[start:end], quote.passage[end:])


def outlets_of(incident: Incident) -> int:
    """Return how many outlets carry the word of the independent sources."""
    return len({outlet for origin in incident.origins for outlet in origin.outlets})
