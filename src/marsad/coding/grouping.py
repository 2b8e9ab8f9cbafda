"""Event words of two families that tell one event: what sides exchanged, an attempt on a life."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.carriers import is_sound_of
from marsad.coding.event_types import ASSASSINATION, EXCHANGE
from marsad.coding.mark import event_row
from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import AND
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

EXCHANGED_REACH: Final = 6
"""How far behind "exchanged" the shelling may stand, both sides in between."""
SOUND_REACH: Final = 10
"""How far behind a blast the strike may be told that it was the sound of."""
ATTEMPT_REACH: Final = 10
"""How far behind an attempt on a life the strike may stand that it was."""


def of_two_families(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether two event words of different families tell one event."""
    sound = mark.first - last.end <= SOUND_REACH and is_sound_of(s, last, mark)
    return sound or exchanged(last, mark) or attempt_with(s, last, mark)


def parts_victims(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether another victim than those just told was hit with another weapon: "one was killed by a mine and
    another by a mortar shell".
    """
    if event_row(mark).role != "weapon_noun" or particle_of(mark.reading.prefix) != BEH:
        return False
    if family_of(event_row(mark).type) == family_of(event_row(last).type):
        return False
    before = mark.first - 1
    other = s.is_function(before, "another", "nth") or s.get("persons", before) is not None
    return other and s.word(before).startswith(AND)


def exchanged(last: Mark, mark: Mark) -> bool:
    """Whether shelling is what two sides exchanged: "the army and the gunmen exchanged shelling"."""
    near = mark.reading.definite and mark.first - last.end <= EXCHANGED_REACH
    return event_row(last).id == EXCHANGE and near and family_of(event_row(mark).type) == "strike"


def attempt_with(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether a strike or a blast behind "when" or "after" is the attempt on somebody's life that is told
    before: "escaped an attempt on his life when a helicopter fired a missile at his car".
    """
    if event_row(last).id not in ASSASSINATION or last.reading.pos == "verb" or mark.reading.pos != "verb":
        return False
    if family_of(event_row(mark).type) not in ("strike", "blast") or mark.first - last.end > ATTEMPT_REACH:
        return False
    return any(
        m.end in (mark.first, mark.first - 1) for m in s.functions("clause_break", last.end, mark.first)
    )
