"""When: the day of a draft from the times of its clause, and what an undated one takes from elsewhere."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from marsad.coding.aiming_on import aims_on
from marsad.coding.evidence import is_loose, is_of_a_day, is_period, is_time_of_day
from marsad.coding.placing import TAKING, TOLL, key
from marsad.coding.reasons import time_reason
from marsad.coding.scopes import rises_to
from marsad.coding.standing import role_of
from marsad.coding.telling import turns_away
from marsad.coding.tolling import make_toll
from marsad.coding.untold_days import day_instead, is_of_feast, is_of_speech
from marsad.lexicon.letters import HEH
from marsad.lexicon.particles import IN, OF, TO
from marsad.model import TimeSpan, family_of
from marsad.temporal import TimeMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Sentence
    from marsad.temporal import DocumentClock
    from marsad.temporal.clock import Dated

POINT_REACH: Final = 8
"""A definite mention may point to an event told at most so many sentences before."""
DENIAL_REACH: Final = 14
"""The same for a denial: the answer of a side closes a report."""
WAVE_REACH: Final = 1
"""The next event of a wave stands at most so many sentences behind the one before it."""
LEAD_REACH: Final = 6
"""The lead is one of so many first sentences, and its details stand at most so many behind it."""
DATELINE: Final = 3
"""The date of a dateline begins at most so many tokens behind its start."""
BORN: Final = 3
"""So near before a time stands that somebody was born then."""
OWN_CLAUSE: Final = 3
"""A relative clause so near behind an event word tells of it: "the heavy shelling that"."""
BEGUN: Final = 4
"""So near behind "that began" the day stands on which it did."""
PLANNED: Final = 3
"""So near behind what is planned the day stands for which it is."""
LASTING: Final = frozenset({"protest"})
"""Types of which one that goes on "for the fourth day in a row" is one event of four days."""
COMMAS: Final = frozenset({"\u060c", "\u061b", ","})
VIOLENT: Final = frozenset({"strike", "blast", "fight"})
"""A denial calls what others call a raid an attack."""
_AFTER_THAT: Final = "after_that"
"""The row of "after" with a verb behind it."""
_BEGAN: Final = "that_began"
"""The row of "that began", "that broke out"."""


def part_matters(readings: Sequence[SentenceReading]) -> None:
    """Say of each sentence where in its line the matter begins that it is about: "on the other hand"."""
    line, start = -1, 0
    for reading in readings:
        s = reading.sentence
        if s.line != line or turns_away(s):
            start = s.tokens.lines[s.line][0] if s.line != line else s.first
            line = s.line
        reading.matter = start


def set_date(draft: Draft, reading: SentenceReading, clock: DocumentClock) -> None:
    """Date a draft by the time nearest to its event word; the day of a statement is not that of the event."""
    s = reading.sentence
    trigger = draft.trigger[0]
    told = _told_from(s, trigger)
    end = s.end if draft.type == TOLL else _told_until(s, trigger)
    first = told if clock.between(told, end) else s.first
    others = frozenset(
        m.first for m in clock.between(first, end)
        if _of_another(s, trigger, m) or _is_name(s, m) or _is_dateline(s, m, clock)
        or (draft.type == "release" and _of_capture(s, trigger, m))
        or (m.expression.kind == "run" and draft.type not in LASTING)
        or is_of_speech(s, trigger, m, clock.between(trigger, end)) or is_of_feast(s, trigger, m)
    )  # fmt: skip
    dated = clock.day_at(trigger, (first, end), (reading.matter, s.end), others)
    draft.date = _signed(draft, dated, clock) or dated.span
    draft.said_date = dated.mention is not None and not is_time_of_day(dated)
    draft.own_date = (
        draft.said_date
        and dated.mention is not None
        and (not dated.mention.expression.present or _is_planned_for(draft, dated.mention))
    )
    draft.period = draft.own_date and dated.rule == "sentence" and is_period(dated)
    draft.since = draft.own_date and dated.mention is not None and dated.mention.expression.kind == "since"
    draft.loose_day = draft.period and is_loose(dated) and not _during(s, dated)
    draft.vague_time = draft.own_date and dated.span.start is None and not is_of_a_day(dated)
    if (instead := day_instead(draft, s, dated, clock)) is not None:
        draft.date, draft.said_date = instead, True
    draft.begun = _since_begun(s, dated, clock)
    draft.days_off = _days_off(s, dated, clock)
    if dated.span.start is not None:
        draft.reasons.append(time_reason(dated, clock.anchor, s.tokens))


def _during(s: Sentence, dated: Dated) -> bool:
    """Whether what is told went on "during" a stretch of time, all of it."""
    time = dated.mention
    return time is not None and s.is_function(time.first - 1, "because_of")


def _is_planned_for(draft: Draft, today: TimeMention) -> bool:
    """Whether what is planned is for today: "called for a strike today", not "threatened today to attack"."""
    return draft.status == "planned" and 0 <= today.first - draft.trigger[1] <= PLANNED


def _days_off(s: Sentence, dated: Dated, clock: DocumentClock) -> int | None:
    """How many days from the event that its sentence opens with something is, where that has no day of its
    own there: "the attack comes two days after the killing of".
    """
    time, present = dated.mention, clock.present.start
    if time is None or dated.rule != "event" or not (present and dated.span.start):
        return None
    opens = next(s.between("events", s.first, time.first), None)
    if opens is None or not opens.reading.definite:
        return None
    if any(m.expression.kind != "relative" for m in clock.between(s.first, time.first)):
        return None
    return (date.fromisoformat(dated.span.start) - date.fromisoformat(present)).days


def _signed(draft: Draft, dated: Dated, clock: DocumentClock) -> TimeSpan | None:
    """The day on which an agreement was made that is in force since then."""
    time = dated.mention
    if draft.type != "agreement" or time is None or time.expression.kind != "since":
        return None
    inner = time.expression.inner
    return (
        None if inner is None else clock.day_of(TimeMention(first=time.first, end=time.end, expression=inner))
    )


def _since_begun(s: Sentence, dated: Dated, clock: DocumentClock) -> TimeSpan | None:
    """The time from the day on which something "began" to the present, if that day was told."""
    time, present = dated.mention, clock.published.end
    if time is None or dated.span.start is None or present is None or dated.span.start >= present:
        return None
    begins = s.functions("relative", time.first - BEGUN, time.first)
    if not any(getattr(m.row, "id", "") == _BEGAN for m in begins):
        return None
    return TimeSpan(start=dated.span.start, end=present, precision="range")


def _of_another(s: Sentence, trigger: int, time: TimeMention) -> bool:
    """Whether a time is that of a relative clause that tells of something else: "the town that they have held
    since March was bombed".
    """
    behind = (m for kind in ("framing", "backdrop") for m in s.functions(kind, trigger, time.first))
    if time.expression.kind not in ("day", "same") and any(behind):
        return True
    if any(m.end - m.first > 1 for m in s.functions("had_been", trigger + 1, time.first)):
        return True
    if _after_what(s, trigger, time):
        return True
    opens = [m.first for m in s.functions("relative", s.first, time.first)]
    if not opens or any(s.word(at) in COMMAS for at in range(opens[-1], time.first)):
        return False
    if _tells_of_head(s, opens[-1]) or opens[-1] < trigger < time.first:
        return False
    if trigger > time.first and not any(s.word(at) in COMMAS for at in range(time.end, trigger)):
        return False
    if 0 <= opens[-1] - trigger <= OWN_CLAUSE:
        return False
    told = next(s.between("events", opens[-1], time.first), None)
    if told is not None and opens[-1] > trigger and aims_on(s, trigger, told):
        return False
    return told is not None or time.expression.kind in ("since", "ago")


def _after_what(s: Sentence, trigger: int, time: TimeMention) -> bool:
    """Whether a time is that of what came first: "was killed after they had arrested him three days ago"."""
    for word in s.functions("clause_break", trigger + 1, time.first):
        if getattr(word.row, "id", "") == _AFTER_THAT:
            return any(True for cls in ("events", "outcomes") for _ in s.between(cls, word.end, time.first))
    return False


def _of_capture(s: Sentence, trigger: int, time: TimeMention) -> bool:
    """Whether a time behind a word of release is that on which people were taken: "held since March", "whom X
    had abducted in March".
    """
    if time.first < trigger:
        return False
    if time.expression.kind == "since":
        return True
    told = (m for cls in ("outcomes", "events") for m in s.between(cls, trigger + 1, time.first))
    return any(
        m.reading.pos == "verb"
        and (getattr(m.row, "outcome", "") == "captured" or getattr(m.row, "type", "") in TAKING)
        for m in told
    )


def _is_name(s: Sentence, time: TimeMention) -> bool:
    """Whether a day is what a place or a band is named after: "the hospital of the 22nd of May", "the Friday
    market", "the brigade of the 14th of July", stands in the name of an outlet ("the newspaper Tomorrow"), or
    when somebody was born.
    """
    e = time.expression
    if _in_name(s, time) or any(s.functions("born", time.first - BORN, time.first + 1)):
        return True
    head = s.covering("objects", time.first - 1) or s.covering("places", time.first - 1)
    named = (m for kind in ("organisation", "force") for m in s.functions(kind, time.first - 1, time.first))
    head = head or next(named, None)
    quarter = next(s.functions("named_after", time.first - 1, time.first), None)
    day = e.kind == "day" and None not in (e.day, e.month) and e.year is None and e.weekday is None
    if day and head is not None and head.end == time.first and not head.reading.definite:
        return True
    if quarter is None or quarter.reading.definite or e.kind != "day" or e.rel or e.offset is not None:
        return False
    weekday = e.weekday is not None and e.day is None and not (e.part or s.word(quarter.first).endswith(HEH))
    return day or weekday


def _in_name(s: Sentence, time: TimeMention) -> bool:
    """Whether a longer name of an outlet or a side holds the words of a time, or an outlet without a row is
    called "tomorrow".
    """
    names = (s.covering(cls, time.first) for cls in ("sources", "actors"))
    length = time.end - time.first
    if any(m is not None and m.end - m.first > length and time.end <= m.end for m in names):
        return True
    outlet = role_of(s.covering("speakers", time.first - 1)) == "outlet_head"
    return outlet and time.expression.offset == 1 and length == 1


def _is_dateline(s: Sentence, time: TimeMention, clock: DocumentClock) -> bool:
    """Whether a full date only says when the report was written: "Sanaa 14-12-2015 (agency) -"."""
    opens = s.first == s.tokens.lines[s.line][0] and time.first - s.first <= DATELINE
    return opens and time.expression.full_date and clock.day_of(time).start == clock.published.start


def _tells_of_head(s: Sentence, opens: int) -> bool:
    """Whether a relative clause tells what happened to the people counted before it, or of an event that the
    sentence goes on to tell of.
    """
    for at in (opens - 1, opens - 2):
        event = s.covering("events", at)
        if s.covering("persons", at) is not None:
            return True
        before = event.first - 1 if event is not None else at
        if (
            event is not None
            and s.word(before) not in (TO, OF, IN)
            and not s.is_function(before, "preposition")
        ):
            return True
    return False


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
    """Undated tolls are of no day, those of what began on a day of all since; "the raid" and a denial are of
    the day of what they point back to, details of that of the lead.
    """
    if draft.type == TOLL and draft.begun is not None:
        draft.date = draft.begun
    if draft.days_off is not None:
        _count_from(draft, draft.days_off, before)
    if draft.said_date:
        return
    if draft.type == TOLL:
        take_day(draft, TimeSpan())
    elif mention is not None and (mention.definite or draft.status == "denied"):
        reach = DENIAL_REACH if draft.status == "denied" else POINT_REACH
        told = [
            d for d in before
            if draft.sentence - d.sentence <= reach
            and not (d.type == TOLL or d.headline)
            and _pointed(d, draft)
        ]  # fmt: skip
        dated = [d for d in told if d.own_date]
        told = dated if dated and draft.status == "denied" else told
        if told and told[-1].date is not None and told[-1].date.start:
            take_day(draft, told[-1].date)
            if told[-1].period and draft.telling.plural and draft.figures:
                _sum_up(draft, told[-1])
    elif draft.status == "asserted" and (denied := _denied_beside(before, draft)) is not None:
        take_day(draft, denied.date)
    elif draft.status == "asserted" and before and _goes_on(before[-1], draft):
        take_day(draft, before[-1].date)
        draft.own_date = True
    elif draft.status == "asserted" and (lead := _lead(before, draft)) is not None:
        draft.lead_date = lead.date


def _count_from(draft: Draft, days: int, before: Sequence[Draft]) -> None:
    """Date what lies so many days from the event of the text: from the day of the first that is told."""
    told = next((d for d in before if not (d.headline or d.type == TOLL)), None)
    day = told.date if told is not None and told.own_date else None
    if day is not None and day.start and day.start == day.end:
        start = (date.fromisoformat(day.start) + timedelta(days=days)).isoformat()
        take_day(draft, TimeSpan(start=start, end=start, precision="day"))


def _denied_beside(before: Sequence[Draft], draft: Draft) -> Draft | None:
    """What is denied in the sentence of an event that is told instead: "X denied the raid: a mine had
    gone off".
    """
    near = [d for d in before if d.status == "denied" and d.sentence == draft.sentence and not d.own_date]
    return near[-1] if near and family_of(draft.type) in VIOLENT else None


def _sum_up(draft: Draft, counted: Draft) -> None:
    """ "Since ... 17 attacks were counted. These attacks killed 4": a sum of the time counted over."""
    make_toll(draft)
    draft.own_date = True
    draft.initiators = draft.initiators or list(counted.initiators)
    if not counted.figures:
        counted.type = TOLL


def date_by_lead(drafts: Sequence[Draft]) -> None:
    """Give joined reports that tell no day of their own the day of the lead they are details of."""
    for draft in drafts:
        if draft.lead_date is not None and not (draft.own_date or draft.said_date):
            take_day(draft, draft.lead_date)


def _of_a_day(draft: Draft) -> bool:
    """Whether a toll is the sum of the attacks of one day that is told."""
    day = draft.date
    return draft.own_date and day is not None and bool(day.start) and day.start == day.end


def _lead(before: Sequence[Draft], draft: Draft) -> Draft | None:
    """The lead that tells the day, where an undated event of its kind is one of its details: no other day is
    told between them, and nothing turns to another matter.
    """
    told = [d for d in before if not d.headline and (d.type != TOLL or _of_a_day(d))]
    dated = [d for d in told if d.own_date]
    if not dated or dated[0] is not told[0] or draft.headline or draft.date is None or not draft.date.start:
        return None
    lead, day = dated[0], dated[0].date
    if day is None or not day.start or day.start != day.end or any(d.date != day for d in dated):
        return None
    turns = any(d.telling.shift or d.telling.past for d in (*told, draft)) or draft.telling.imperfect
    alike = (
        lead.type == TOLL
        or lead.generic
        or lead.outcome_only
        or family_of(lead.type) == family_of(draft.type)
    )
    near = draft.sentence - lead.sentence <= LEAD_REACH and lead.sentence <= LEAD_REACH
    return lead if near and alike and not turns and family_of(draft.type) in VIOLENT else None


def _goes_on(last: Draft, draft: Draft) -> bool:
    """Whether a sentence goes on with the wave told before: like events, of another place, on one day."""
    day = last.date
    if not last.own_date or last.headline or draft.headline or draft.telling.shift or day is None:
        return False
    near = 0 < draft.sentence - last.sentence <= WAVE_REACH
    alike = last.type == draft.type and family_of(draft.type) in VIOLENT
    return near and alike and day.start == day.end


def take_day(draft: Draft, day: TimeSpan | None) -> None:
    """Give a draft another day, and drop the reason for the one it had."""
    draft.date = day
    draft.reasons = [reason for reason in draft.reasons if reason.field != "date"]


def _pointed(earlier: Draft, draft: Draft) -> bool:
    """Whether a definite mention may mean an earlier event: one of its family, not told of another place."""
    kinds = {family_of(earlier.type), family_of(draft.type)}
    told = earlier.period and draft.telling.plural and draft.generic and family_of(earlier.type) in VIOLENT
    if len(kinds) > 1 and not told and not (draft.status == "denied" and kinds <= VIOLENT):
        return False
    here, there = ({key(p.text) for p in d.places} for d in (draft, earlier))
    return not draft.own_place or not here or bool(here & there)
