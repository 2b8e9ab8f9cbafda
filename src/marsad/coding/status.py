"""Asserted, denied, unconfirmed or planned (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.company import is_concluded
from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH, LAM, SEEN
from marsad.lexicon.particles import ABOUT, CONNECTING, IN, OF, ON, TO

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

REACH: Final = {
    "denial": 14,
    "unconfirmed": 5,
    "rumour": 8,
    "planned": 6,
    "planned_particle": 6,
    "failed": 3,
    "hypothetical": 4,
    "feared": 4,
    "negotiated": 2,
    "demanded": 16,
    "may": 4,
    "ordered": 16,
}
"""How many tokens before a trigger a word of each kind still governs it."""
AFTER: Final = frozenset({"planned", "planned_particle"})
"""Kinds that may also stand right behind the trigger ("a possible operation")."""
MOVED_BY_ORDER: Final = frozenset({"displacement", "withdrawal"})
"""Types that an order or an ultimatum announces: they come about when it is obeyed."""
DEMAND: Final = "demands_leave"
"""Row of the verbs of demanding: an army that demands it has people leave, a demand moves no army."""
FUTURE_REACH: Final = 5
"""How far before a noun the verb in the future may stand that carries it ("will launch an attack")."""
DUTY_REACH: Final = 6
"""How far before "that" the word may stand by which it is somebody's duty ("it is on X that")."""
ANSWER_REACH: Final = 4
"""How far before an event the words may begin by which it is what somebody answers."""
SWAP: Final = "free_captives"
"""Row of the words for setting captives free and for exchanging them."""
REACHED: Final = "calm_reached"
"""Row of the words for reaching a truce."""
ANNOUNCED_REACH: Final = 5
"""How far before it the verb may stand by which somebody announces it."""
HURT_REACH: Final = 3
"""How far behind "inflicts" the dead and wounded stand."""
_COMMAS: Final = frozenset({"\u060c", "\u061b"})
_NO_CHANGE: Final = ("failed", "hypothetical", "feared", "may", "ordered", "demanded", "negotiated")
_STATUS: Final = {"denial": "denied", "unconfirmed": "unconfirmed", "rumour": "unconfirmed"}


def read_status(s: Sentence, mention: EventMention) -> str:
    """Return the status that the words around the trigger give it; a denial comes before all others."""
    trigger = mention.head
    if _is_answered(s, trigger):
        return "asserted"
    if _is_future(trigger) or _carried_by_future(s, trigger):
        return "planned"
    if any(getattr(m.row, "role", "") == "threat" for m in mention.triggers) or is_ordered(s, mention):
        return "planned"
    if mention.type == "protest" and _asked_for(s, mention):
        return "planned"
    best: tuple[int, str] | None = None
    for mark in s.of("status"):
        kind = str(getattr(mark.row, "kind", ""))
        gap = _gap(s, mark, trigger, kind)
        if kind == "denial" and (gap is not None or _called_untrue(s, mark, trigger)):
            return "denied"
        if gap is not None and (best is None or gap < best[0]):
            best = (gap, kind)
    return "asserted" if best is None else _STATUS.get(best[1], "planned")


def _is_answered(s: Sentence, trigger: Mark) -> bool:
    """Whether an event is what somebody answers, whatever he plans: "vowed to answer the killing of X"."""
    near = s.functions("answering", trigger.first - ANSWER_REACH, trigger.first)
    return trigger.reading.pos != "verb" and any(m.end == trigger.first for m in near)


def _called_untrue(s: Sentence, mark: Mark, trigger: Mark) -> bool:
    """Whether the news of an event is called untrue behind it: "reports that ..., are baseless"."""
    if mark.first < trigger.end or mark.reading.pos == "verb":
        return False
    return any(getattr(m.row, "kind", "") == "rumour" for m in s.between("status", s.first, trigger.first))


def denies(mark: Mark) -> bool:
    """Whether a status word is a verb of denial, whose subject is who says so."""
    return getattr(mark.row, "kind", "") == "denial" and mark.reading.pos == "verb"


def is_failed(s: Sentence, mention: EventMention) -> bool:
    """Whether the event was only attempted: "in an attempt to", "foiled"."""
    return _behind(s, mention, "failed")


def is_hypothetical(s: Sentence, mention: EventMention) -> bool:
    """Whether the event is only spoken of: condemned, feared, demanded, given as a purpose.

    What a side that denies accuses another of is told as having happened (codebook section 2).
    """
    if is_ordered(s, mention):
        return False
    denied = any(denies(m) for m in s.between("status", s.first, mention.triggers[0].first))
    spoken = _behind(s, mention, "hypothetical", *(() if denied else ("accused",)))
    spoken = spoken or (mention.type == "withdrawal" and _demanded(s, mention)) or is_wished(s, mention)
    return spoken or (_behind(s, mention, "may") and _in_imperfect(s, mention))


def _demanded(s: Sentence, mention: EventMention) -> bool:
    """Whether a side is only asked to leave: "demanded that the forces withdraw"."""
    first = mention.triggers[0].first
    return any(
        getattr(mark.row, "id", "") == DEMAND and not _broken(s, range(mark.end, first))
        for mark in s.between("status", first - REACH["ordered"], first)
    )


def is_wished(s: Sentence, mention: EventMention) -> bool:
    """Whether an event is only asked for, feared or forbidden, or an agreement only talked of; a protest that
    is called for is planned.
    """
    if mention.type == "protest":
        return False
    if mention.row.id == SWAP and _behind(s, mention, "negotiated"):
        return True
    pact = mention.type == "agreement" and not (is_concluded(s, mention.head) or _announced(s, mention))
    spoken = (pact and _behind(s, mention, "negotiated")) or _behind(s, mention, "feared")
    return spoken or _asked_for(s, mention)


def _announced(s: Sentence, mention: EventMention) -> bool:
    """Whether somebody announces that a truce has been reached: "the committee announced that ... was"."""
    head = mention.head
    if getattr(head.row, "id", "") != REACHED or head.reading.prefix:
        return False
    said = s.between("attribution", head.first - ANNOUNCED_REACH, head.first)
    return any(m.reading.pos == "verb" for m in said)


def _asked_for(s: Sentence, mention: EventMention) -> bool:
    """Whether an event is what somebody asks for: "called on the sides to agree on a truce"; not one that the
    sentence only speaks of: "called for an inquiry into the attack".
    """
    trigger = mention.triggers[0]
    if _has_to(s, trigger):
        return True
    for mark in s.between("status", trigger.first - REACH["demanded"], trigger.first):
        if getattr(mark.row, "kind", "") == "demanded" or getattr(mark.row, "id", "") == DEMAND:
            between = range(mark.end, trigger.first)
            if _is_asked(s, trigger, between) and not _other_clause(s, _of_asker(s, trigger, between)):
                return True
    return False


def _of_asker(s: Sentence, trigger: Mark, between: range) -> range:
    """What stands between a verb of asking and what is asked for, without the clause that says who asks: "the
    group, in which X and Y are, called for a truce".
    """
    if s.word(trigger.first - 1) != TO or not any(s.is_function(at, "relative") for at in between):
        return between
    relative = next(at for at in between if s.is_function(at, "relative"))
    broken = any(
        s.is_function(at, "clause_break", "because_of", "leads_to") or s.word(at) in {TO, *_COMMAS}
        for at in range(relative, between.stop - 1)
    )
    return between if broken else range(between.start, relative)


def _has_to(s: Sentence, trigger: Mark) -> bool:
    """Whether somebody only has to do it: "it is on X to withdraw", which opens its clause."""
    that = trigger.first - 1
    if trigger.reading.aspect != "imperfect" or not s.is_function(that, "that"):
        return False
    on = next(
        (at for at in range(that - 2, max(s.first, that - DUTY_REACH) - 1, -1) if s.word(at) == ON), None
    )
    return on is not None and (on == s.first or s.is_punct(on - 1) or s.is_function(on - 1, "that"))


def _is_asked(s: Sentence, trigger: Mark, between: range) -> bool:
    """Whether an event word stands as the thing asked for: behind "to" or "that", or a word that has it."""
    reading, before = trigger.reading, s.word(trigger.first - 1)
    if reading.pos == "verb":
        return reading.aspect == "imperfect" and s.is_function(trigger.first - 1, "that")
    asked = particle_of(reading.prefix) in (BEH, LAM) or before in (TO, ON)
    if reading.definite:
        return asked and _is_first_asked(s, range(between.start, trigger.first - (before in (TO, ON))))
    if asked:
        return True
    if s.is_function(trigger.first - 1, "preposition", "because_of") or before.startswith((LAM, *CONNECTING)):
        return False
    tied = any(s.word(at).startswith((BEH, LAM)) or s.word(at) in (TO, ON) for at in between[-2:])
    return tied and not any(s.is_function(at, "preposition") for at in between[-2:])


def _is_first_asked(s: Sentence, between: range) -> bool:
    """Whether nothing else is asked for before: who asks alone stands there, or nobody."""
    return not any(
        s.word(at).startswith((BEH, LAM)) or s.word(at) in (TO, ON, OF, IN) or s.is_punct(at)
        or s.is_function(at, "preposition", "against", "that") or s.covering("events", at) is not None
        for at in between
    )  # fmt: skip


def _other_clause(s: Sentence, between: range) -> bool:
    """Whether something else is told before: another clause, a cause, a verb in the perfect."""
    if any(
        s.is_function(at, "clause_break", "relative", "because_of", "leads_to")
        or (s.word(at) in _COMMAS and not s.word(at + 1).startswith(BEH))
        for at in between
    ):
        return True
    return any(
        mark.reading.pos == "verb" and mark.reading.aspect == "perfect"
        for cls in ("events", "outcomes", "function", "attribution")
        for mark in s.between(cls, between.start, between.stop)
    )


def _in_imperfect(s: Sentence, mention: EventMention) -> bool:
    """Whether the verb that tells the event, or carries its noun, is an imperfect one."""
    first = mention.triggers[0].first
    for at in range(first, max(s.first, first - REACH["may"]) - 1, -1):
        for cls in ("events", "function"):
            mark = s.get(cls, at)
            if mark is not None and mark.reading.pos == "verb":
                return mark.reading.aspect == "imperfect"
    return False


def is_ordered(s: Sentence, mention: EventMention) -> bool:
    """Whether people are ordered or warned to leave: an exit that is announced, neither told nor demanded.

    The word for an order also means a matter: "a matter that drove 70 families to flee".
    """
    first = mention.triggers[0].first
    if mention.type not in MOVED_BY_ORDER or mention.head.reading.pos == "verb":
        return False
    return any(
        getattr(mark.row, "kind", "") == "ordered"
        and not s.is_function(mark.end, "relative")
        and not (mention.type == "withdrawal" and getattr(mark.row, "id", "") == DEMAND)
        and not _broken(s, range(mark.end, first))
        for mark in s.between("status", first - REACH["ordered"], first)
    )


def _behind(s: Sentence, mention: EventMention, kind: str, *more: str) -> bool:
    """Whether a status word of a kind stands close before the event word, in its clause."""
    first, reach = mention.triggers[0].first, REACH[kind]
    for mark in s.between("status", first - reach - 1, first):
        if getattr(mark.row, "kind", "") in {kind, *more} and 0 <= first - mark.end <= reach:
            return not any(s.is_function(at, "clause_break") for at in range(mark.end, first))
    return False


def _is_future(mark: Mark) -> bool:
    return mark.reading.pos == "verb" and mark.reading.prefix.endswith(SEEN)


def _carried_by_future(s: Sentence, trigger: Mark) -> bool:
    """Whether a verb in the future carries the event noun: "will carry out strikes on"."""
    if trigger.reading.pos == "verb":
        return False
    for at in range(max(s.first, trigger.first - FUTURE_REACH), trigger.first):
        if any((m := s.get(cls, at)) is not None and _is_future(m) for cls in ("function", "events")):
            return not _broken(s, range(at + 1, trigger.first))
    return False


def _gap(s: Sentence, mark: Mark, trigger: Mark, kind: str) -> int | None:
    """How far before (or right behind) the trigger a status word stands that governs it; None if none."""
    if kind not in REACH or kind in _NO_CHANGE:
        return None
    if mark.end <= trigger.first:
        if kind == "denial":
            return _denial_gap(s, mark, trigger)
        if kind == "rumour" and not _told_of(s, trigger):
            return None
        gap = trigger.first - mark.end
        return gap if gap <= REACH[kind] and not _broken(s, range(mark.end, trigger.first)) else None
    if kind in AFTER and mark.first >= trigger.end and mark.first - trigger.end <= 2:
        if _inflicts(s, mark):
            return None
        return mark.first - trigger.end
    return None


def _inflicts(s: Sentence, mark: Mark) -> bool:
    """Whether "expects" is "inflicts", which is spelt alike: the dead and wounded stand right behind it."""
    people = s.between("persons", mark.end, mark.end + HURT_REACH)
    return mark.reading.pos == "verb" and any(getattr(m.row, "outcome", None) for m in people)


def _broken(s: Sentence, between: range) -> bool:
    """Whether a clause ends or a speaker comes in between."""
    return any(
        s.is_function(at, "clause_break") or s.get("attribution", at) or s.word(at) in _COMMAS
        for at in between
    )


def _told_of(s: Sentence, trigger: Mark) -> bool:
    """Whether the event is what news is about: "reports from the town of an execution"."""
    before = s.word(trigger.first - 1)
    return before == ABOUT or trigger.reading.prefix.endswith(BEH)


def _denial_gap(s: Sentence, mark: Mark, trigger: Mark) -> int | None:
    """How far what is denied stands behind "denied"; None where the denial does not reach.

    It reaches past the speaker, his statement and what stands between two commas, and past the last "that";
    it ends at a lone comma, at the next verb and at another clause.
    """
    start = max((m.end for m in s.functions("that", mark.end, trigger.first)), default=mark.end)
    between = range(mark.end, trigger.first)
    commas = [at for at in between if s.word(at) in _COMMAS]
    lone = len(commas) % 2 == 1 and not any(s.is_function(at + 1, "that") for at in commas)
    gap = trigger.first - start - _inserted(s, range(start, trigger.first))
    if gap > REACH["denial"] or lone or _goes_on(s, between):
        return None
    return None if any(s.is_function(at, "clause_break") for at in between) else gap


def _inserted(s: Sentence, between: range) -> int:
    """How many tokens stand in brackets: the date, another name."""
    opened = next((at for at in between if s.word(at) == "("), None)
    closed = next((at for at in between if s.word(at) == ")"), None)
    return closed - opened if opened is not None and closed is not None and opened < closed else 0


def _goes_on(s: Sentence, between: range) -> bool:
    """Whether the speaker says something else first: "denied ..., stressing that", "and accused"."""
    verbs = (
        m for cls in ("attribution", "status", "events") for m in s.between(cls, between.start, between.stop)
    )
    for mark in verbs:
        if s.is_function(mark.first - 1, "relative"):
            continue
        if getattr(mark.row, "role", "") in ("continues", "said_before", "according_to"):
            return True
        joined = mark.reading.prefix[:1] in CONNECTING and mark.reading.pos == "verb"
        if joined and mark.reading.aspect == "perfect":
            return True
    return False
