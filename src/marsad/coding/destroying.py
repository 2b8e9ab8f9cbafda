"""Houses that those on the spot blow up: destruction, not the blast of a bomb (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH, WAW
from marsad.lexicon.particles import IN

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

BLOWN_UP: Final = "blown_up"
"""Row of the words for making something explode."""
THING_REACH: Final = 7
"""How far behind a verb what is blown up may stand, the subject in between."""
NOUN_REACH: Final = 3
"""The same for the noun."""
TRAP_REACH: Final = 2
"""How far behind a house the word may stand that it was mined."""
_HOUSES: Final = frozenset({"home", "building", "monument", "residential_area", "bridge"})
_HARM: Final = frozenset({"killed", "injured", "casualties"})
_SHRINES: Final = frozenset({"worship"})


def blows_up_house(mention: EventMention) -> bool:
    """Whether a house is what is blown up, nobody is hurt and no bomber did it: "the army blew up homes".

    A place of prayer is where bombs go off, unless a verb tells that a side blew it up.
    """
    s, head = mention.sentence, mention.triggers[0]
    if getattr(head.row, "id", "") != BLOWN_UP or mention.row is not head.row:
        return False
    told = head.reading.pos == "verb"
    if told and head.reading.voice == "passive":
        return False
    thing = _blown_up(s, head, THING_REACH if told else NOUN_REACH)
    if thing is None or _hurt(mention, thing):
        return False
    kind = getattr(thing.row, "kind", "")
    if kind in _SHRINES:
        return told and next(s.between("actors", head.end, thing.first), None) is not None
    return kind in _HOUSES


def _blown_up(s: Sentence, head: Mark, reach: int) -> Mark | None:
    """The first thing behind the word, where no bomb, no fighters and no preposition come first."""
    for at in range(head.end, min(s.end, head.end + reach)):
        thing = s.get("objects", at)
        if thing is not None:
            return None if particle_of(thing.reading.prefix).strip(WAW) else thing
        if s.get("weapons", at) is not None or s.is_function(at, "preposition", "beside", "clause_break"):
            return None
        bomber = s.get("persons", at)
        if bomber is not None and getattr(bomber.row, "subgroup", None) == "suicide_bombers":
            return None
    return None


def _fighters(s: Sentence, at: int) -> bool:
    """Whether fighters or a force are named at a token."""
    people = s.get("persons", at)
    return s.is_function(at, "force") or (
        people is not None and getattr(people.row, "group", "") == "combatant"
    )


def _hurt(mention: EventMention, thing: Mark) -> bool:
    """Whether people were killed or wounded by it, or it was laid for them: "a mined house with a squad"."""
    s = mention.sentence
    near = s.between("weapons", thing.end, thing.end + TRAP_REACH)
    if any(particle_of(w.reading.prefix) != BEH for w in near):
        return True
    behind = range(thing.end, thing.end + TRAP_REACH)
    if any((s.word(at).startswith(BEH) or s.word(at - 1) == IN) and _fighters(s, at) for at in behind):
        return True
    if next(s.functions("killed_or_wounded", thing.end, mention.end), None) is not None:
        return True
    told = s.between("outcomes", thing.end, mention.end)
    return any(getattr(m.row, "outcome", "") in _HARM for m in told)
