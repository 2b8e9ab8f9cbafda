"""When: the day of a draft from the times of its clause, and what an undated one takes from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.evidence import is_period
from marsad.coding.placing import TOLL, key
from marsad.coding.reasons import time_reason
from marsad.coding.scopes import rises_to
from marsad.model import TimeSpan, family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Sentence
    from marsad.temporal import DocumentClock

POINT_REACH: Final = 8
"""A definite mention may point to an event told at most so many sentences before."""
DENIAL_REACH: Final = 14
"""The same for a denial: the answer of a side closes a report."""
WAVE_REACH: Final = 1
"""The next event of a wave stands at most so many sentences behind the one before it."""
LEAD_REACH: Final = 6
"""The lead is one of so many first sentences, and its details stand at most so many behind it."""
VIOLENT: Final = frozenset({"strike", "blast", "fight"})
"""A denial calls what others call a raid an attack."""


def set_date(draft: Draft, reading: SentenceReading, clock: DocumentClock) -> None:
    """Date a draft by the time nearest to its event word; the day of a statement is not that of the event."""
    s = reading.sentence
    trigger = draft.trigger[0]
    told = _told_from(s, trigger)
    end = s.end if draft.type == TOLL else _told_until(s, trigger)
    first = told if clock.between(told, end) else s.first
    dated = clock.day_at(trigger, (first, end), s.tokens.lines[s.line])
    draft.date = dated.span
    draft.said_date = dated.mention is not None
    draft.own_date = dated.mention is not None and not dated.mention.expression.present
    draft.period = draft.own_date and dated.rule == "sentence" and is_period(dated)
    if dated.span.start is not None:
        value = f"{dated.span.start}..{dated.span.end}"
        draft.reasons.append(time_reason(value, dated.rule, dated.mention, s.tokens))


def _told_from(s: Sentence, trigger: int) -> int:
    """Where what is said begins: behind the last "that" before the event word, if somebody speaks."""
    speaks = next(s.between("attribution", s.first, trigger), None)
    if speaks is None:
        return s.first
    return max((m.end for m in s.functions("that", speaks.end, trigger)), default=s.first)


def _told_until(s: Sentence, trigger: int) -> int:
    """Where the period of a total begins that rises with the event: "so that the number rises"."""
    return next((m.first for m in s.between("scope", trigger + 1, s.end) if rises_to(s, m)), s.end)


def settle_date(draft: Draft, mention: EventMention | None, before: Sequence[Draft]) -> None:
    """Undated tolls are of no day; "the raid" and a denial are of the day of what they point back to, details
    of that of the lead.
    """
    if draft.said_date:
        return
    if draft.type == TOLL:
        _take(draft, TimeSpan())
    elif mention is not None and (mention.definite or draft.status == "denied"):
        reach = DENIAL_REACH if draft.status == "denied" else POINT_REACH
        told = [
            d for d in before
            if draft.sentence - d.sentence <= reach
            and not (d.type == TOLL or d.headline)
            and _pointed(d, draft)
        ]  # fmt: skip
        if told and told[-1].date is not None and told[-1].date.start:
            _take(draft, told[-1].date)
    elif draft.status == "asserted" and before and _goes_on(before[-1], draft):
        _take(draft, before[-1].date)
        draft.own_date = True
    elif draft.status == "asserted" and (lead := _lead(before, draft)) is not None:
        draft.lead_date = lead.date


def date_by_lead(drafts: Sequence[Draft]) -> None:
    """Give joined reports that tell no day of their own the day of the lead they are details of."""
    for draft in drafts:
        if draft.lead_date is not None and not (draft.own_date or draft.said_date):
            _take(draft, draft.lead_date)


def _lead(before: Sequence[Draft], draft: Draft) -> Draft | None:
    """The lead that tells the day, where an undated event of its kind is one of its details: no other day is
    told between them, and nothing turns to another matter.
    """
    told = [d for d in before if not d.headline and d.type != TOLL]
    dated = [d for d in told if d.own_date]
    if not dated or dated[0] is not told[0] or draft.headline or draft.date is None or not draft.date.start:
        return None
    lead, date = dated[0], dated[0].date
    if date is None or not date.start or date.start != date.end or any(d.date != date for d in dated):
        return None
    turns = any(d.telling.shift or d.telling.past for d in (*told, draft)) or draft.telling.imperfect
    alike = lead.generic or lead.outcome_only or family_of(lead.type) == family_of(draft.type)
    near = draft.sentence - lead.sentence <= LEAD_REACH and lead.sentence <= LEAD_REACH
    return lead if near and alike and not turns and family_of(draft.type) in VIOLENT else None


def _goes_on(last: Draft, draft: Draft) -> bool:
    """Whether a sentence goes on with the wave told before: like events, of another place, on one day."""
    date = last.date
    if not last.own_date or last.headline or draft.headline or draft.telling.shift or date is None:
        return False
    near = 0 < draft.sentence - last.sentence <= WAVE_REACH
    alike = last.type == draft.type and family_of(draft.type) in VIOLENT
    return near and alike and date.start == date.end


def _take(draft: Draft, date: TimeSpan | None) -> None:
    draft.date = date
    draft.reasons = [reason for reason in draft.reasons if reason.field != "date"]


def _pointed(earlier: Draft, draft: Draft) -> bool:
    """Whether a definite mention may mean an earlier event: one of its family, not told of another place."""
    kinds = {family_of(earlier.type), family_of(draft.type)}
    if len(kinds) > 1 and not (draft.status == "denied" and kinds <= VIOLENT):
        return False
    here, there = ({key(p.text) for p in d.places} for d in (draft, earlier))
    return not draft.own_place or not here or bool(here & there)
