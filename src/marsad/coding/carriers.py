"""What carried a shell, a missile or a bomb, and shells that burst where they were fired at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.weapon_marks import means_of
from marsad.coding.wielding import is_doer
from marsad.lexicon.letters import ARTICLE
from marsad.lexicon.particles import AND, IN, THIRD_PERSON_ENDS
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Event

CARRIER_REACH: Final = 4
"""How far behind the missile or bomb the aircraft may stand that carried it."""
CARRIER_BEFORE: Final = 9
"""How far before "dropped" the aircraft may stand that did, whose it is in between."""
LAUNCHED: Final = "shell_fall"
"""Row of the verbs of firing shells and missiles, and of their falling."""
PLATFORMS: Final = ("air", "drone")
"""Means that carry other arms."""
SELF_REACH: Final = 5
"""How far behind "blew up" the word for oneself may stand, the subject in between."""
SOUND_REACH: Final = 3
"""How far before a strike the word may stand by which a blast was its sound."""
BLASTS: Final = frozenset({"blast", "shakes"})
"""Rows of the plain words for a blast."""
BOMB: Final = "weapon_bomb"
"""The row of bombs of which no more is said."""
_SHELLS: Final = frozenset({"artillery", "rocket", "missile"})
"""Means that burst where they come down."""
_PARTING: Final = ("clause_break", "relative", "that")
"""Kinds of words behind which another clause tells."""
_NOT_THEN: Final = ("left_by", "handles")
"""Kinds of words by which a shell was not fired when it burst."""


def carrier(mention: EventMention) -> str | None:
    """The aircraft that dropped a shell: the subject right beside the verb."""
    s, verb = mention.sentence, mention.triggers[0]
    near = s.between("weapons", verb.first - CARRIER_BEFORE, verb.end + 1)
    return next((means_of(w) for w in near if means_of(w) in PLATFORMS and w.end != verb.end), None)


def launcher(mention: EventMention) -> str | None:
    """The aircraft before a verb that says by itself what was fired: "helicopters fire missiles at"; nothing
    else is told in between.
    """
    s, verb = mention.sentence, mention.head
    if verb.reading.pos != "verb" or getattr(verb.row, "id", "") != LAUNCHED:
        return None
    for craft in s.between("weapons", verb.first - CARRIER_BEFORE, verb.first):
        between = range(craft.end, verb.first)
        parted = any(s.is_punct(at) or s.is_function(at, *_PARTING) for at in between)
        told = next(s.between("events", craft.end, verb.first), None) is not None
        if means_of(craft) in PLATFORMS and not (parted or told):
            return means_of(craft)
    return None


def carried_by(s: Sentence, weapon: Mark) -> str | None:
    """The aircraft named behind a missile or a bomb as whose it was: "the missiles of the planes"."""
    behind = s.between("weapons", weapon.end, weapon.end + CARRIER_REACH)
    return next(
        (means_of(w) for w in behind if means_of(w) in PLATFORMS and w.reading.prefix[:1] != AND), None
    )


def drone_before(s: Sentence, burst: Mark) -> Mark | None:
    """The drone before a verb, an adjective in between: "a drone loaded with explosives blows up"."""
    drone = s.covering("weapons", burst.first - 2)
    return drone if drone is not None and means_of(drone) == "drone" else None


def bursts_on_target(mention: EventMention) -> bool:
    """Whether a shell or a missile burst where it came down: "a mortar shell burst in the market"; not one
    that was left from an older strike, that somebody handled or that burst "in" people's hands.
    """
    s, verb = mention.sentence, mention.triggers[0]
    if verb.reading.pos != "verb" or verb.reading.suffix:
        return False
    shell = next(s.between("weapons", verb.end, verb.end + 1), None)
    if shell is None or means_of(shell) not in _SHELLS or any(means_of(w) == "mine" for w in s.of("weapons")):
        return False
    if any(getattr(m.row, "kind", "") in ("negation", "privative") for m in s.of("status")):
        return False
    if any(kind in s.of_kind for kind in _NOT_THEN):
        return False
    return s.word(shell.end) == IN or s.is_function(shell.end, "preposition", "beside")


def blows_up_itself(s: Sentence, verb: Mark) -> bool:
    """Whether "himself" is what somebody blows up, who he is in between: "a Palestinian blew himself up"; not
    "a bomb in the town itself".
    """
    if verb.reading.pos != "verb" or getattr(verb.row, "id", "") != "blown_up":
        return False
    alike = s.functions("likewise", verb.end, verb.end + SELF_REACH)
    oneself = next((m for m in alike if s.word(m.first).endswith(THIRD_PERSON_ENDS)), None)
    if oneself is None or s.word(oneself.first - 1).startswith(ARTICLE):
        return False
    between = range(verb.end, oneself.first)
    things = any(s.get(cls, at) is not None for cls in ("weapons", "objects") for at in between)
    return not things and not any(s.word(at) == IN or s.is_punct(at) for at in between)


def is_sound_of(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether a blast just told was that of a strike: "blasts shook the town because of raids", "the blast
    was caused by the targeting of".
    """
    row: Event = last.row  # type: ignore[assignment]
    struck: Event = mark.row  # type: ignore[assignment]
    if row.id not in BLASTS or family_of(struck.type) != "strike" or mark.reading.pos == "verb":
        return False
    if struck.role == "weapon_noun":
        return False
    tie = range(mark.first - SOUND_REACH, mark.first)
    return any(s.is_function(at, "because_of", "caused_by") for at in tie if at >= last.end) and not any(
        s.is_punct(at) for at in tie if at >= last.end
    )


def aimed_bomb(mention: EventMention) -> bool:
    """Whether one bomb is the subject of a verb of aiming: "a bomb targeted a patrol"."""
    bombs = [w for w in mention.weapons if getattr(w.row, "id", "") == BOMB and w.reading.number == "sg"]
    return any(is_doer(mention.sentence, mention.triggers, bomb) for bomb in bombs)


def next_bomb(mention: EventMention) -> bool:
    """Whether "the second" or "the third" is the subject of a verb of aiming behind a blast: a bomb."""
    s, verb = mention.sentence, mention.triggers[0]
    if verb.reading.pos != "verb" or not s.is_function(verb.end, "another"):
        return False
    blasts = (m for m in s.between("events", s.first, verb.first) if _type(m) == "explosion")
    return s.word(verb.end).startswith(ARTICLE) and next(blasts, None) is not None


def _type(mark: Mark) -> str:
    return str(getattr(mark.row, "type", ""))
