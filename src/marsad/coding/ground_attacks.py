"""Coming into a place with force: to take it, to search it, and the bomb met on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.mark import event_row
from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import AND
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.lexicon.schema import Event

STORMING: Final = "storming"
"""Row of the words for storming a place."""
SEARCH_REACH: Final = 12
"""How far behind "stormed" the search may be told."""
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
    elif head.id == STORMING and mention.type == "attack" and _searches_next(mention):
        mention.type = "raid"
    elif head.type == "raid" and any(_is_bomb(mark) for mark in mention.triggers):
        mention.type, mention.means = "explosion", "ied"


def _searches_next(mention: EventMention) -> bool:
    """Whether those who stormed a place are told to have searched it: "stormed the town and searched
    homes".
    """
    s, end = mention.sentence, mention.head.end
    behind = [m for m in s.between("events", end, end + SEARCH_REACH) if m.reading.pos != "noun"]
    kinds = {event_row(m).type for m in s.of("events")}
    fought = any(family_of(kind) == "strike" or kind in ("clash", "suicide_bombing") for kind in kinds)
    return not fought and any(
        event_row(m).type == "raid" and m.reading.prefix.startswith(AND) for m in behind
    )


def _is_bomb(mark: Mark) -> bool:
    """Whether a word names the bomb or mine "with" which it was done."""
    row = event_row(mark)
    return row.role == "weapon_noun" and row.type == "explosion" and particle_of(mark.reading.prefix) == BEH


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
