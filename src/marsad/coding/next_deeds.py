"""What somebody did next: "entered the village before they withdrew from it", "then went back"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import is_passive
from marsad.lexicon.particles import AND, OF, ON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

BEFORE_THAT: Final = "before_that"
"""Row of the words "before" with a verb behind them, which tells of what came next."""
SUBJECT_REACH: Final = 2
"""How far behind a verb its own subject may stand."""
_CAME: Final = frozenset({"territory_gain", "raid", "deployment", "attack", "arrest", "destruction"})
"""Types of events by which somebody came who may withdraw again."""
_DONE_TOO: Final = frozenset({"deployment", "raid", "riot"})
"""Types of events whose verb has an object, so that what stands behind it is no subject."""
_FROM: Final = frozenset({"from", "in", "at"})
"""Relations of places that somebody may leave."""
LEAVING: Final = "withdrawal"
TOLD_REACH: Final = 2
"""How far before a verb "before" or "then" may begin."""


def counts_days(s: Sentence, first: int, end: int) -> bool:
    """Whether days are counted between two events: "the attack comes three days after the killing of"."""
    spots = (at for at in range(first, end) if s.word(at) in (OF, ON) and at in s.blocked)
    return any(at + 1 not in s.blocked and at - 1 in s.blocked for at in spots)


def tells_next(s: Sentence, verb: Mark) -> bool:
    """Whether "before" stands right before a verb: whatever its form, it tells of what happened next."""
    near = s.functions("clause_break", verb.first - TOLD_REACH, verb.first)
    return any(m.end == verb.first and getattr(m.row, "id", "") == BEFORE_THAT for m in near)


def deed_before(draft: Draft, mention: EventMention, before: Sequence[Draft]) -> Draft | None:
    """The event of the same sentence whose doer did this next: a verb behind "before" or "then" without a
    subject of its own goes on with him.
    """
    s, verb = mention.sentence, mention.verb
    if verb is None or not (tells_next(s, verb) or s.is_function(verb.first - 1, "then")):
        return None
    if _has_subject(s, verb) or (is_passive(s, verb) and draft.type != "release"):
        return None
    told = next((d for d in reversed(before) if d.sentence == draft.sentence and d.initiators), None)
    if told is not None and draft.type == "withdrawal" and told.type not in _CAME:
        return None
    return told


def leaves_next(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether those who took a place are told to have left it next: "took the post, then withdrew"."""
    if mark.reading.pos != "verb" or _type(mark) != LEAVING or _type(last) == LEAVING:
        return False
    return s.is_function(mark.first - 1, "then") or tells_next(s, mark)


def _type(mark: Mark) -> str:
    return str(getattr(mark.row, "type", ""))


def leave_there(draft: Draft, mention: EventMention, before: Sequence[Draft]) -> None:
    """Let those who came and then left have left the place they came to, where none is told for it: "entered
    the village and set up a checkpoint on the road to X, before they withdrew toward Y".
    """
    if draft.type != LEAVING or any(p.first > draft.order and p.relation in _FROM for p in draft.places):
        return
    if mention.verb is None or not (tells_next(mention.sentence, mention.verb) or _then(mention)):
        return
    came = next((d for d in before if d.sentence == draft.sentence and d.type in _CAME and d.places), None)
    if came is not None:
        draft.places = list(came.places)


def _then(mention: EventMention) -> bool:
    verb = mention.verb
    return verb is not None and mention.sentence.is_function(verb.first - 1, "then")


def left_it(draft: Draft, mention: EventMention) -> bool:
    """Whether a pronoun right behind "withdrew" points to the place told before: "then withdrew from it"."""
    s, verb = mention.sentence, mention.verb
    if draft.type != LEAVING or verb is None or not draft.places:
        return False
    return any(s.is_function(at, "resumptive") and s.word(at).startswith(OF) for at in _behind(verb))


def _behind(verb: Mark) -> range:
    return range(verb.end, verb.end + SUBJECT_REACH)


def goes_on(mention: EventMention, previous: Draft) -> bool:
    """Whether a verb behind "and" without a subject of its own tells what the doer of the event right before
    did too: "entered the village and set up a checkpoint".
    """
    s, verb = mention.sentence, mention.verb
    if verb is None or verb is not mention.triggers[0] or mention.type not in _DONE_TOO:
        return False
    reading = verb.reading
    plain = reading.aspect == "perfect" and not reading.suffix and reading.prefix.startswith(AND)
    if not plain or is_passive(s, verb) or _has_subject(s, verb) or not previous.initiators:
        return False
    return not any(m.end == verb.end + 1 for m in s.between("weapons", verb.end, verb.end + 1))


def _has_subject(s: Sentence, verb: Mark) -> bool:
    """Whether a side, its forces or people stand right behind a verb; one in the plural has its subject
    before it.
    """
    if verb.reading.number == "pl":
        return False
    behind = range(verb.end, verb.end + SUBJECT_REACH)
    return any(s.is_function(at, "force") for at in behind) or any(
        next(s.between(cls, behind.start, behind.stop), None) is not None for cls in ("actors", "persons")
    )
