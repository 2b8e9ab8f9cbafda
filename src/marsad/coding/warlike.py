"""What shows that a text is of armed conflict, not of sport or trade: a strike, fighters, arms that kill."""

from __future__ import annotations

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
from marsad.coding.marks import particle_of
from marsad.coding.person_rows import ARMED
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import BEH
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

_WIDE: Final = frozenset({"country", "region"})
_DEAD: Final = frozenset({"killed", "casualties"})
FOUGHT_REACH: Final = 10
"""How near to a word for clashes those stand who fought."""
_CLASHES: Final = frozenset({"clashes", "clash_more", "exchange_of_fire"})
STRUCK_REACH: Final = 6
"""How near to a word for a strike the weapon stands that makes it one of war."""
BESIDE_REACH: Final = 2
"""How near the state stands that struck, and the thing that was hit."""


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
    """Whether a sentence tells of an event of conflict without arms, or of a toll, at a known place, or of
    a toll of people by a word of war; ``placed``: it may name one, which is not to be asked of the reading.
    """
    s = reading.sentence
    if not (placed or reading.places):
        counted = any(getattr(m.row, "role", "") == "toll" for m in s.of("events"))
        return counted and any(f.outcome in _DEAD and _of_war(s, f) for f in reading.figures)
    counted = "violence" in s.of_kind or any(getattr(m.row, "role", "") == "toll" for m in s.of("events"))
    if any(f.outcome in _DEAD and (counted or _of_war(reading.sentence, f)) for f in reading.figures):
        return True
    fled = any(f.outcome == "displaced" for f in reading.figures)
    fine = placed or any(p.listed and p.precision not in _WIDE for p in reading.areas)
    return fine and any(
        m.type in SOFT and (m.row.role not in EVERYDAY or is_truce(m) or (fled and m.type == "displacement"))
        for m in reading.events
    )


def _of_war(s: Sentence, figure: FigureDraft) -> bool:
    """Whether several people are counted by a word that is only used in war."""
    people = s.between("persons", figure.first, figure.end)
    return figure.min > 1 and any(getattr(m.row, "id", "") in OF_WAR for m in people)
