"""What a clause needs beside its words to count: sides, people, a place of its own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from marsad.coding.marks import names_place
from marsad.coding.membership import side_of_part
from marsad.coding.next_deeds import tells_next
from marsad.coding.quotes import QUOTES
from marsad.coding.rows import row_of
from marsad.coding.status import is_hypothetical, is_wished
from marsad.lexicon.particles import IN
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.arguments import Sides
    from marsad.coding.drafting import SentenceReading
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.temporal.clock import Dated

ARMS: Final = frozenset({"strike", "blast", "fight", "control"})
"""Families of events that only happen in armed conflict."""
FRAME_REACH: Final = 5
"""How far before an event word "amid" may stand: "amid the continuing operations of shelling"."""
HABIT_REACH: Final = 3
"""How far behind an event word "daily", "repeatedly" may stand."""
_OUTLETS: Final = frozenset({"agency", "media"})
"""Kinds of sources that report and do nothing themselves."""
BECOMES_HELD: Final = "becomes_held"
"""Row of the verbs of becoming that tell of a gain beside "under the control of"."""
UNDER_REACH: Final = 6
"""How far behind such a verb "under the control of" may stand, what was gained in between."""
HOLDER_REACH: Final = 3
"""How far behind a word for a held area its holder may be named."""
HIT_REACH: Final = 6
"""How far behind the word for a strike the forces may stand that it hit."""
DEPENDS_REACH: Final = 5
"""How far before a verb the word may stand that it depends on: "that", "which", "was"."""
_DEPENDING: Final = ("that", "relative", "had_been", "clause_break")
OUT_REACH: Final = 9
"""How far before a march the verb may stand by which people went out, who they are in between."""
MANY_FLED: Final = 3
"""So many people who fled are told of for themselves."""
_BY_PEOPLE: Final = "needs_people"
"""Role of the words for what people do in a protest: close a road, gather."""
PERIOD_DAYS: Final = 2
"""A toll over at least so many days is a sum of events."""


def is_period(dated: Dated) -> bool:
    """Whether a time is a stretch that holds many events: a month, a year, "since", more than a few days."""
    span, mention = dated.span, dated.mention
    said = mention.expression if mention is not None else None
    if span.precision in ("month", "year") or (said is not None and said.kind == "period"):
        return True
    if span.start is None or span.end is None:
        return (
            said is not None and said.kind == "since" and not (said.inner is not None and said.inner.present)
        )
    return (date.fromisoformat(span.end) - date.fromisoformat(span.start)).days >= PERIOD_DAYS


def is_loose(dated: Dated) -> bool:
    """Whether a stretch of time may only be all that is known of a day: a month, a year, the start of one."""
    kind = dated.mention.expression.kind if dated.mention is not None else ""
    return dated.span.precision in ("month", "year") or kind in ("edge", "period", "season", "window")


def is_of_a_day(dated: Dated) -> bool:
    """Whether a time is a day, which one ever: yesterday, on Friday, on the third of May."""
    said = dated.mention.expression if dated.mention is not None else None
    return said is not None and said.kind in ("day", "same", "relative") and not said.day_last


def is_time_of_day(dated: Dated) -> bool:
    """Whether no day is told but only a time of it: "at night"."""
    said = dated.mention.expression if dated.mention is not None else None
    return said is not None and said.kind == "day" and said.loose and bool(said.offset)


def only_points(s: Sentence, mention: EventMention) -> bool:
    """Whether a mention without figures only refers to an event that is told elsewhere, if at all."""
    verb = mention.verb
    if all(getattr(m.row, "role", "") == "weapon_noun" for m in mention.triggers):
        return True
    if is_hypothetical(s, mention):
        return True
    if mention.weak and next(
        s.functions("light_verb", max(s.first, mention.head.first - 6), mention.head.first), None
    ):
        return False
    if verb is not None:
        return mention.weak and is_imperfect(s, verb) and not s.headline
    return mention.weak and mention.definite


def is_imperfect(s: Sentence, verb: Mark | None) -> bool:
    """Whether a verb tells of what goes on or is done again and again; the present of headlines, in a short
    line and with nothing before it that it depends on, tells of what has just happened.
    """
    if verb is None or verb.reading.aspect != "imperfect" or tells_next(s, verb):
        return False
    before = range(max(s.first, verb.first - DEPENDS_REACH), verb.first)
    return not s.bulletin or any(s.is_function(at, *_DEPENDING) for at in before)


def has_agents(s: Sentence, actors: dict[int, str]) -> bool:
    """Whether an actor the reader knows is named in the sentence."""
    return any(m.first in actors for m in s.of("actors"))


def silent_actors(
    reading: SentenceReading, mention: EventMention, figures: Sequence[FigureDraft]
) -> set[int]:
    """Tokens of actors that speak, hold an area or are the victims: they are no side of the event."""
    s = reading.sentence
    silent = set(reading.voice.tokens)
    for mark in s.of("actors"):
        if names_place(s, mark) or _in_outlet(s, mark):
            silent.update(range(mark.first, mark.end))
    for figure in figures:
        silent.update(range(figure.first, figure.end))
    if family_of(mention.type) in ("strike", "blast"):
        for among in s.functions("among_them", s.first, s.end):
            silent.update(side_of_part(s, among.end))
    for mark in s.of("scope"):
        if (
            getattr(mark.row, "kind", "") == "background"
            and not s.is_function(mark.end, "between", "because_of")
            and not _comes_under(mention, mark)
        ):
            silent.update(_held(s, mark))
    for mark in s.of("events"):
        state = getattr(mark.row, "role", "") == "perfect_only" and mark.reading.aspect == "imperfect"
        if state and mark.reading.pos == "verb" and s.get("status", mark.first) is None:
            silent.update(range(mark.end, min(mark.end + 4, s.end)))
    return silent


def _in_outlet(s: Sentence, mark: Mark) -> bool:
    """Whether an adjective of a nation only ends the name of an agency or a paper: "the (X) press agency"."""
    named = s.covering("sources", mark.first) if getattr(mark.row, "adjective", False) else None
    return named is not None and named.first < mark.first and getattr(named.row, "kind", "") in _OUTLETS


def _comes_under(mention: EventMention, area: Mark) -> bool:
    """Whether the words for what somebody holds only complete the event word: "the airport came under the
    control of X".
    """
    trigger = mention.triggers[0]
    becomes = getattr(trigger.row, "id", "") == BECOMES_HELD
    return becomes and 0 <= area.first - trigger.end <= UNDER_REACH


def _held(s: Sentence, area: Mark) -> range:
    """The tokens behind a word for a held area that tell who holds it, with those who hold it beside him."""
    end = min(area.end + HOLDER_REACH, s.end)
    holders = list(s.between("actors", area.end, end))
    return range(area.end, row_of(s, holders[0])[-1].end if holders else end)


def has_evidence(mention: EventMention, sides: Sides, figures: list[FigureDraft], own_place: bool) -> bool:
    """Whether an event word is worth keeping as a mention; what makes a report of it is weighed later.

    Arms that are only made, feared or hindered hit nobody; what is only asked for has not come about.
    """
    if not figures and (_habitual(mention) or is_wished(mention.sentence, mention)):
        return False
    if not figures and not own_place and _only_frames(mention):
        return False
    if mention.type == "deployment" and _was_struck(mention):
        return False
    if mention.row.role == "repel":
        return bool(sides.initiators or sides.targets or own_place)
    made = not figures and all(getattr(t.row, "role", "") == "weapon_noun" for t in mention.triggers)
    return not (made and is_hypothetical(mention.sentence, mention))


def _habitual(mention: EventMention) -> bool:
    """Whether an event is told to happen again and again: "almost daily shelling", "attack it repeatedly"."""
    s, end = mention.sentence, mention.head.end
    return next(s.functions("habit", end, end + HABIT_REACH), None) is not None


def _was_struck(mention: EventMention) -> bool:
    """Whether a noun for forces on the move is what was hit: "raided a column of X", "hit reinforcements"."""
    s, trigger = mention.sentence, mention.triggers[0]
    if trigger.reading.pos == "verb" or trigger.reading.definite:
        return False
    near = [
        e for e in s.between("events", trigger.first - HIT_REACH, trigger.first) if e.end <= trigger.first
    ]
    hits = [e for e in near if family_of(getattr(e.row, "type", "")) in ("strike", "fight", "blast")]
    if not hits or any(
        s.is_punct(at) and s.word(at) not in QUOTES for at in range(hits[-1].end, trigger.first)
    ):
        return False
    broken = any(
        s.is_function(at, "clause_break", "that", "because_of") for at in range(hits[-1].end, trigger.first)
    )
    aimed = getattr(hits[-1].row, "role", "") == "target_next" or s.is_function(trigger.first - 1, "against")
    return aimed and not broken


def _only_frames(mention: EventMention) -> bool:
    """Whether an event only says amid what another was: "hurt by a shell, amid the continuing shelling"."""
    s, head = mention.sentence, mention.head
    amid = any(m.end <= head.first for m in s.functions("framing", head.first - FRAME_REACH, head.first))
    return amid and mention.definite and any(m.first < head.first - FRAME_REACH for m in s.of("events"))


def is_evident(mention: EventMention, sides: Sides, figures: list[FigureDraft], own_place: bool) -> bool:
    """Whether a mention has what a clear report has: a plain event word with any of who, whom, where and how
    many, or a weak one with several of them.
    """
    if mention.row.role == "repel":
        return bool(sides.initiators and sides.targets)
    if not mention.weak:
        told = sides.initiators or sides.targets or figures or own_place or mention.weapons
        return bool(told) or mention.type in ("suicide_bombing", "chemical")
    said = (sides.initiators, sides.targets, figures, mention.weapons)
    strength = sum(bool(part) for part in said) + len(mention.triggers) - 1
    if mention.type == "protest":
        return _takes_place(mention, own_place=own_place)
    if mention.type == "displacement" and any(_fled(f) for f in figures):
        return True
    if family_of(mention.type) in ARMS:
        return strength >= 1 and (strength >= 2 or own_place or bool(sides.initiators))
    return bool(sides.initiators or figures) and (own_place or strength >= 2)


def _takes_place(mention: EventMention, *, own_place: bool) -> bool:
    """Whether people are told to demonstrate somewhere, by a verb, or by its noun without the article behind
    a verb of holding or seeing, or behind "in" and people: "hundreds went out in a march".
    """
    s, head = mention.sentence, mention.head
    if mention.verb is not None:
        return own_place
    before = range(max(s.first, head.first - OUT_REACH), head.first)
    held = any(s.is_function(at, "light_verb", "occur_verb", "joins_in") for at in before)
    people = next(s.between("persons", before.start, head.first), None) or next(
        s.between("quantities", before.start, head.first), None
    )
    out = s.word(head.first - 1) == IN and people is not None
    told = not mention.definite and mention.row.role != _BY_PEOPLE
    return (held or out) and told and not is_wished(s, mention)


def _fled(figure: FigureDraft) -> bool:
    """Whether a number of people is told who fled."""
    return figure.outcome == "displaced" and figure.qualifier != "some" and figure.min >= MANY_FLED
