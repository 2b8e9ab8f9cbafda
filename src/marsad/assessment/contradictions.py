"""Where the sources of one incident cannot all be right, with the words of each side.

A range is not a contradiction: "at least five" and "nine" may both be true. What stands here cannot be: a
claim and its denial, sides that do not fight together, numbers out of each other's reach, days and places
apart, dead who are fighters to one and civilians to another. Each origin speaks with its newest word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, get_args

import msgspec

from marsad.assessment.conflicts import (
    Statement,
    clashing,
    days_apart,
    perpetrators,
    places_apart,
    tolls_apart,
)
from marsad.assessment.disputed import disputes
from marsad.assessment.members import Member, members_again
from marsad.assessment.ranges import newest_words
from marsad.assessment.registry import Register, default_register, outlet_of
from marsad.linkage import ReportRef
from marsad.model import ClaimWords, CodedDocument, Incident, TimeSpan
from marsad.text import tokenise

Kind = Literal["denial", "perpetrator", "toll", "civilian_status", "date", "place"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one claim. ``start`` and ``end`` are the evidence in the document's text, ``passage`` is
    the sentence it stands in, which begins at ``passage_start``.
    """

    origin: str
    outlet: str
    doc_id: str
    report_id: str
    published: str | None
    sources: tuple[str, ...]
    start: int
    end: int
    passage_start: int
    passage: str


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """What one side of a contradiction says, and everyone who says it.

    ``says`` is a status, actor ids, a number with its bound (``5``, ``5..``, ``..7``), days, the name of a
    place, or who the dead were: ``civilians`` or a fighting side.
    """

    says: str
    origins: tuple[str, ...]
    quotes: tuple[Quote, ...]


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Two or more positions on one question, of which each is at odds with another.

    ``about`` names the range in question as ``history`` does (``civilians.killed``), empty for other kinds.
    """

    incident_id: str
    kind: Kind
    about: str = ""
    date: TimeSpan = TimeSpan()
    place: str | None = None
    positions: tuple[Position, ...]


class _Found(NamedTuple):
    kind: Kind
    about: str
    statements: tuple[Statement, ...]


def contradictions(
    incident: Incident, documents: Mapping[str, CodedDocument], register: Register | None = None
) -> tuple[Contradiction, ...]:
    """Return what its sources cannot agree on, in the order of ``KINDS``, then by what it is about.

    ``documents`` holds the texts its claims point into. Raises UsageError E511 when one is missing.
    """
    if len(incident.claims) < 2:
        return ()
    sources = register or default_register()
    members = [
        member for member in members_again(incident, documents, sources) if member.report.status != "planned"
    ]
    quoted = _Quotes(documents, members)
    return tuple(
        Contradiction(
            incident_id=incident.incident_id,
            kind=found.kind,
            about=found.about,
            date=incident.date,
            place=incident.place.text if incident.place else None,
            positions=tuple(quoted.position(statement) for statement in found.statements),
        )
        for found in _found(members, sources)
        if len(found.statements) > 1
    )


def contradictions_in(
    incidents: Iterable[Incident], documents: Mapping[str, CodedDocument]
) -> Iterator[Contradiction]:
    """Yield the contradictions of many incidents, in their order."""
    register = default_register()
    for incident in incidents:
        yield from contradictions(incident, documents, register)


def _found(members: Sequence[Member], register: Register) -> Iterator[_Found]:
    yield _Found("denial", "", _denial(members))
    yield _Found("perpetrator", "", perpetrators(members, register))
    words = newest_words(members)
    for bucket, by_origin in words.items():
        about = ".".join(part for part in bucket if part)
        yield _Found("toll", about, tolls_apart(by_origin))
    for dispute in disputes(members, words):
        sides = [Statement.of_words("civilians", dispute.civilians)]
        sides += [Statement.of_words(bucket.name, by) for bucket, by in sorted(dispute.fighters.items())]
        yield _Found("civilian_status", dispute.outcome, tuple(sides))
    yield _Found("date", "", days_apart(members))
    yield _Found("place", "", places_apart(members))


def _denial(members: Sequence[Member]) -> tuple[Statement, ...]:
    """Return claim and denial; an origin that only takes back its own word contradicts nobody."""
    denied = [member for member in members if member.report.status == "denied"]
    claimed = [member for member in members if member.report.status != "denied"]
    sides = [Statement.of_members("asserted", claimed), Statement.of_members("denied", denied)]
    return clashing(sides, lambda one, other: True)


class _Quotes:
    """Makes quotes of words; finds the sentences of each text once."""

    def __init__(self, documents: Mapping[str, CodedDocument], members: Sequence[Member]) -> None:
        self._documents = documents
        self._members = {member.ref: member for member in members}
        self._sentences: dict[str, list[tuple[int, int]]] = {}

    def position(self, statement: Statement) -> Position:
        """Return one side with all its quotes, in the order of publication."""
        quotes = [self._quote(words) for words in statement.words]
        quotes.sort(key=lambda quote: (quote.published or "9999", quote.doc_id, quote.report_id, quote.start))
        return Position(says=statement.says, origins=tuple(sorted(statement.origins)), quotes=tuple(quotes))

    def _quote(self, words: ClaimWords) -> Quote:
        member = self._members[ReportRef(words.doc_id, words.report_id)]
        document = self._documents[words.doc_id]
        start, end = self._passage(document, words)
        return Quote(
            origin=member.origin,
            outlet=outlet_of(document),
            doc_id=words.doc_id,
            report_id=words.report_id,
            published=member.published,
            sources=member.report.sources,
            start=words.start,
            end=words.end,
            passage_start=start,
            passage=document.text[start:end],
        )

    def _passage(self, document: CodedDocument, words: ClaimWords) -> tuple[int, int]:
        """Return where the sentence around some words begins and ends; always holds the words."""
        if document.doc_id not in self._sentences:
            tokens = tokenise(document.text)
            self._sentences[document.doc_id] = [
                tokens.span(first, end) for first, end in tokens.sentences if end > first
            ]
        around = [
            (start, end)
            for start, end in self._sentences[document.doc_id]
            if start < words.end and end > words.start
        ]
        starts, ends = (
            [words.start, *(start for start, _ in around)],
            [words.end, *(end for _, end in around)],
        )
        return min(starts), max(ends)
