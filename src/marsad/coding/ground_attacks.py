"""Coming into a place with force: to take it, to search it, and the bomb met on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark
    from marsad.lexicon.schema import Event

INCURSION: Final = "incursion"
"""Row of the words for coming into a place with force."""
ARMOUR_REACH: Final = 4
"""How far behind a verb of coming the armour may stand that came."""
ARMOUR: Final = frozenset({"weapon_tank", "object_military_vehicle", "object_bulldozer"})
"""Rows of tanks, military vehicles and bulldozers."""
_SEARCHES: Final = frozenset({"arrest", "abduction", "raid"})
_VIOLENT: Final = frozenset({"strike", "blast", "fight"})


def settle_on_ground(mention: EventMention, head: Event) -> None:
    """Decide whether coming into a place with force took ground or was a raid, and whether a bomb killed
    those who searched it: "killed by a mine during the combing of X" is the blast (codebook section 2).
    """
    if head.id == INCURSION:
        mention.type = "territory_gain" if _comes_to_stay(mention) else "raid"
    elif head.type == "raid" and any(_is_bomb(mark) for mark in mention.triggers):
        mention.type, mention.means = "explosion", "ied"


def _is_bomb(mark: Mark) -> bool:
    """Whether a word names the bomb or mine "with" which it was done."""
    row = _row(mark)
    return row.role == "weapon_noun" and row.type == "explosion" and particle_of(mark.reading.prefix) == BEH


def _row(mark: Mark) -> Event:
    return mark.row  # type: ignore[return-value]


def _comes_to_stay(mention: EventMention) -> bool:
    """Whether those who came in with force took ground: with armour, or nothing else is told of them than
    that they came; not where they came to arrest people or met with fighting.
    """
    s, came = mention.sentence, mention.head
    if came.reading.pos != "verb" or s.is_function(came.first - 1, "relative"):
        return False
    kinds = {str(getattr(m.row, "type", "")) for m in s.of("events") if m.row is not came.row}
    if kinds & _SEARCHES:
        return False
    armour = (*s.between("weapons", came.end, came.end + ARMOUR_REACH),
              *s.between("objects", came.end, came.end + ARMOUR_REACH))  # fmt: skip
    if any(getattr(m.row, "id", "") in ARMOUR for m in armour):
        return True
    return not s.of("outcomes") and all(family_of(kind) not in _VIOLENT for kind in kinds)
