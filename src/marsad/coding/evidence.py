"""What a clause needs beside its words to count: armed conflict, sides, people, a place of its own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from marsad.coding.everyday import weapon_subject
from marsad.coding.fatal_fire import killed_a_number, killed_by_force
from marsad.coding.first_pass import (
    BESIDE_ARMS,
    BY_SIDE,
    CIVIL,
    DENIED,
    EVERYDAY,
    FOUGHT,
    LAUNCHED,
    OF_WAR,
    PLANTED,
    SOFT,
    VIOLENT,
    is_force,
    is_truce,
    takes_part,
)
from marsad.coding.gunmen import gunmen_at, gunmen_from
from marsad.coding.marks import names_place, particle_of
from marsad.coding.membership import side_of_part
from marsad.coding.next_deeds import tells_next
from marsad.coding.person_rows import ARMED
from marsad.coding.quotes import QUOTES
from marsad.coding.rows import row_of
from marsad.coding.status import is_hypothetical, is_wished
from marsad.lexicon.letters import BEH
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_WIDE: Final = frozenset({"country", "region"})
_DEAD: Final = frozenset({"killed", "casualties"})
FOUGHT_REACH: Final = 10
"""How near to a word for clashes those stand who fought."""
_CLASHES: Final = frozenset({"clashes", "clash_more", "exchange_of_fire"})
HOLDER_REACH: Final = 3
"""How far behind a word for a held area its holder may be named."""
STRUCK_REACH: Final = 6
"""How near to a word for a strike the weapon stands that makes it one of war."""
BESIDE_REACH: Final = 2
"""How near the state stands that struck, and the thing that was hit."""
HIT_REACH: Final = 6
"""How far behind the word for a strike the forces may stand that it hit."""
DEPENDS_REACH: Final = 5
"""How far before a verb the word may stand that it depends on: "that", "which", "was"."""
_DEPENDING: Final = ("that", "relative", "had_been", "clause_break")
PERIOD_DAYS: Final = 2
"""A toll over at least so many days is a sum of events."""


def is_armed(reading: SentenceReading, *, located: bool | None = None) -> bool:
    """Whether a sentence shows that the text is of armed conflict: a strike, fighters, weapons that kill.

    States, defeats, clashes and losses are the words of sport and trade too. ``located``: whether it names
    a place or a time, where that is not to be asked of the reading.
    """
    s, events = reading.sentence, [m for m in reading.events if m.row.role != DENIED]
    if any(takes_part(m.row) for m in s.of("actors")):
        return True
    if any((not m.weak and m.type not in CIVIL) or m.row.role == BY_SIDE for m in events):
        return True
    if any(getattr(w.row, "means", "") in PLANTED for w in s.of("weapons")):
        return True
    if (
        _armed_band(s)
        or any(_struck_with(m) for m in events)
        or _is_soft(reading, placed=located is not None)
    ):
        return True
    if any(_done_by_force(m) or _fought_by_forces(m) for m in events) or killed_by_force(s):
        return True
    if any(killed_a_number(s, f) for f in reading.figures):
        return True
    violent = any(f.outcome in ("killed", "casualties", "injured") for f in reading.figures)
    if located is None:
        located = bool(reading.places or reading.times)
    harmful = bool(s.of("weapons")) or any(
        family_of(m.type) in VIOLENT and (located or not m.weak) for m in events
    )
    return (violent and harmful) or any(
        f.group == "combatant" and (f.min > 1 or f.actor or reading.times) for f in reading.figures
    )


def _armed_band(s: Sentence) -> bool:
    """Whether a band is called armed: "an armed group"."""
    armed = (m for m in s.of("persons") if getattr(m.row, "id", "") == ARMED)
    before = (at for m in armed for at in range(m.first - 1, m.end - 1))
    return any(s.is_function(at, "force", "organisation") for at in before)


def _done_by_force(mention: EventMention) -> bool:
    """Whether armed men, whoever they fight for, stand right behind a verb of fighting: "gunmen attacked"."""
    s, verb = mention.sentence, mention.verb
    if family_of(mention.type) not in FOUGHT:
        return False
    if verb is None:
        return (
            gunmen_at(s, mention.triggers[0].end) is not None
            and s.get("weapons", mention.triggers[0].end + 1) is not None
        )
    behind = (m for cls in ("persons", "actors") for m in s.between(cls, verb.end, verb.end + 1))
    return any(is_force(m) for m in behind) or gunmen_from(s, verb.end) is not None


def _fought_by_forces(mention: EventMention) -> bool:
    """Whether a word for clashes stands among armed men, two of whom are named: "soldiers clashed with
    gunmen". Sports pages have battles, and armies that play; they have no gunmen.
    """
    s, first, end = mention.sentence, mention.triggers[0].first, mention.triggers[-1].end
    if mention.type != "clash" or mention.row.id not in _CLASHES:
        return False
    near = [
        m for cls in ("persons", "actors") for m in s.between(cls, first - FOUGHT_REACH, end + FOUGHT_REACH)
    ]
    forces = [m for m in near if is_force(m)]
    gunmen = any(getattr(m.row, "group", "") == "combatant" for m in forces)
    return gunmen and len(forces) > 1


def _struck_with(mention: EventMention) -> bool:
    """Whether a word for a strike stands beside what strikes from afar, or beside a state: "a drone targets
    a car", "the aggression of X on the town".
    """
    s, first, end = mention.sentence, mention.triggers[0].first, mention.triggers[-1].end
    strike = all(
        family_of(getattr(t.row, "type", "")) == "strike" and getattr(t.row, "role", "") not in BESIDE_ARMS
        for t in mention.triggers
    )
    bursts = mention.type == "explosion"
    if strike or bursts or any(getattr(t.row, "generic", False) or _downs(t) for t in mention.triggers):
        near = [*s.between("weapons", first - STRUCK_REACH, end + STRUCK_REACH), *_used_behind(mention)]
        if any(getattr(w.row, "means", "") in LAUNCHED for w in near):
            return True
    if not strike:
        return False
    if mention.row.role != "target_next":
        end += s.word(end) in QUOTES
        return any(getattr(m.row, "adjective", False) for m in s.between("actors", end, end + 1))
    aimed = next(s.between("objects", end, end + BESIDE_REACH), None)
    return aimed is not None and next(s.between("actors", first - BESIDE_REACH, first), None) is not None


def _downs(mark: Mark) -> bool:
    """Whether a word tells of a drone or a missile that was brought down."""
    return getattr(mark.row, "role", "") in ("needs_aircraft", "downs")


def _used_behind(mention: EventMention) -> Iterator[Mark]:
    """The weapons named behind "with" in what belongs to a mention, and the one that is its subject."""
    s, end = mention.sentence, mention.triggers[-1].end
    yield from (w for w in s.between("weapons", end, mention.end) if particle_of(w.reading.prefix) == BEH)
    subject = weapon_subject(s, mention.triggers[0])
    if subject is not None:
        yield subject


def _is_soft(reading: SentenceReading, *, placed: bool) -> bool:
    """Whether a sentence tells of an event of conflict without arms, or of a toll, at a known place;
    ``placed``: it may name one, which is not to be asked of the reading.
    """
    if not (placed or reading.places):
        return False
    s = reading.sentence
    counted = "violence" in s.of_kind or any(getattr(m.row, "role", "") == "toll" for m in s.of("events"))
    if any(f.outcome in _DEAD and (counted or _of_war(reading.sentence, f)) for f in reading.figures):
        return True
    fled = any(f.outcome == "displaced" for f in reading.figures)
    fine = placed or any(p.place_id and p.precision not in _WIDE for p in reading.areas)
    return fine and any(
        m.type in SOFT and (m.row.role not in EVERYDAY or is_truce(m) or (fled and m.type == "displacement"))
        for m in reading.events
    )


def _of_war(s: Sentence, figure: FigureDraft) -> bool:
    """Whether several people are counted by a word that is only used in war."""
    people = s.between("persons", figure.first, figure.end)
    return figure.min > 1 and any(getattr(m.row, "id", "") in OF_WAR for m in people)


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
        if names_place(s, mark):
            silent.update(range(mark.first, mark.end))
    for figure in figures:
        silent.update(range(figure.first, figure.end))
    if family_of(mention.type) in ("strike", "blast"):
        for among in s.functions("among_them", s.first, s.end):
            silent.update(side_of_part(s, among.end))
    for mark in s.of("scope"):
        if getattr(mark.row, "kind", "") == "background" and not s.is_function(
            mark.end, "between", "because_of"
        ):
            silent.update(_held(s, mark))
    for mark in s.of("events"):
        state = getattr(mark.row, "role", "") == "perfect_only" and mark.reading.aspect == "imperfect"
        if state and mark.reading.pos == "verb" and s.get("status", mark.first) is None:
            silent.update(range(mark.end, min(mark.end + 4, s.end)))
    return silent


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
        return own_place and mention.verb is not None
    if family_of(mention.type) in ARMS:
        return strength >= 1 and (strength >= 2 or own_place or bool(sides.initiators))
    return bool(sides.initiators or figures) and (own_place or strength >= 2)
