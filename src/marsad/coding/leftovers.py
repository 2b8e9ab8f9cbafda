"""What a text names and no report has: event words, numbers and places, each with why not.

Only ``explain`` asks; coding alone never does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.placing import ANAPHOR, COARSE, DATELINE, HOME, VAGUE, key
from marsad.coding.trace import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.coding.places import PlaceMention
    from marsad.text import Tokens

BARE: Final = "no side, people, number, place or day stands with the event word"
LOST: Final = "counted people, but no event that they could belong to makes a report"
_RELATIONS: Final = {
    HOME: "where people or fire came from",
    DATELINE: "where the report was written",
    ANAPHOR: "a noun that points back to a place named before",
    VAGUE: "a noun that points back to a place named before",
}


def leftovers(
    readings: Sequence[SentenceReading], mentions: Sequence[int], drafts: Sequence[Draft],
    reasons: Sequence[Reason], tokens: Tokens,
) -> list[Reason]:  # fmt: skip
    """Return a reason for each candidate that nothing else accounts for, in text order.

    ``mentions`` are the tokens of the event words that became candidates, ``drafts`` the reports,
    ``reasons`` those already known.
    """
    known = {(r.start, r.end) for r in reasons if r.field == "figure"}
    told = {r.start for r in reasons if r.report_id is not None and r.field in ("report", "mention")}
    out: list[Reason] = []
    for reading in readings:
        out += _events(reading, set(mentions), tokens)
        out += _figures(reading, known, tokens)
        out += _places(reading, drafts, told, tokens)
    return sorted(out, key=lambda r: (r.start or 0, r.field))


def _events(reading: SentenceReading, mentions: set[int], tokens: Tokens) -> Iterator[Reason]:
    for mention in reading.events:
        head = mention.head
        if head.first not in mentions:
            yield Reason(
                report_id=None, field="report", value=mention.type, rule=BARE,
                start=tokens.starts[head.first], end=tokens.ends[head.end - 1],
                rows=(f"events/{mention.row.id}",),
            )  # fmt: skip


def _figures(
    reading: SentenceReading, known: set[tuple[int | None, int | None]], tokens: Tokens
) -> Iterator[Reason]:
    for figure in reading.figures:
        start, end = tokens.starts[figure.first], tokens.ends[figure.end - 1]
        if (start, end) not in known:
            value = f"{figure.outcome} {figure.group} {figure.min}..{figure.max}"
            yield Reason(
                report_id=None, field="figure", value=value, rule=LOST, start=start, end=end, rows=figure.rows
            )


def _places(
    reading: SentenceReading, drafts: Sequence[Draft], told: set[int | None], tokens: Tokens
) -> Iterator[Reason]:
    taken = [place for draft in drafts for place in draft.places]
    starts = {place.start for place in taken}
    s = reading.sentence
    eventful = any(tokens.starts[s.first] <= at < tokens.ends[s.end - 1] for at in told if at is not None)
    for place in dict.fromkeys((*reading.places, *reading.areas)):
        if place.start not in starts:
            yield Reason(
                report_id=None, field="place", value=place.text, start=place.start, end=place.stop,
                rule=_why_not(place, reading, taken, eventful=eventful),
                rows=(f"gazetteer/{place.place_id}",) if place.place_id else (),
            )  # fmt: skip


def _why_not(
    place: PlaceMention, reading: SentenceReading, taken: Sequence[PlaceMention], *, eventful: bool
) -> str:
    if place.relation in _RELATIONS:
        return _RELATIONS[place.relation]
    if any(key(p.text) == key(place.text) or (p.place_id and p.place_id == place.place_id) for p in taken):
        return "named again: a report has it once"
    if not eventful:
        return "no event of its sentence makes a report"
    if place not in reading.places:
        return "only says in what area the place beside it lies"
    if place.relation:
        return f"tied to the event by {place.relation!r}, and another place is where it was"
    if place.precision in COARSE:
        return "an area, and a finer place is named"
    return "another place of the clause is nearer to the event word"


def comments_reason(tokens: Tokens, text: str) -> list[Reason]:
    """Why the end of a text has no tokens: comments behind a post."""
    end = tokens.ends[-1] if tokens.ends else 0
    if not any(map(str.isalnum, text[end:])):
        return []
    rule = "comments behind a post"
    return [Reason(report_id=None, field="line", value="furniture", rule=rule, start=end, end=len(text))]


def line_reason(tokens: Tokens, line: int, why: str) -> Reason:
    """Why a line is none of the text."""
    start, end = tokens.span(*tokens.lines[line])
    return Reason(report_id=None, field="line", value="furniture", rule=why, start=start, end=end)
