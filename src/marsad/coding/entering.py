"""The ground that armed men enter where no word for a town stands behind the verb: a name, a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.fronted import fronted_sides
from marsad.coding.mark import event_row
from marsad.coding.marks import is_passive
from marsad.coding.near_words import any_word
from marsad.coding.next_deeds import tells_next
from marsad.lexicon.letters import ALEF, HEH
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Event

IT: Final = HEH + ALEF
"""The pronoun of a town."""
SUBJECT_REACH: Final = 2
"""How far behind a verb the armed men may stand who enter."""
NEXT_REACH: Final = 14
"""How far behind "entered it" the deeds may stand for which they came."""
_PILLAGE: Final = frozenset({"destruction", "killing", "arrest", "abduction", "raid"})
"""Types of what is done in a place that nobody means to hold."""
_KNOWN: Final = (
    "persons", "actors", "objects", "weapons", "events", "outcomes", "scope", "status", "quantities", "time",
    "attribution",
)  # fmt: skip


def enters_ground(s: Sentence, verb: Mark, row: Event) -> bool:
    """Whether armed men enter a town told by its bare name behind them and the verb ("our forces entered X"),
    or by a pronoun of what was told before ("reached the outskirts of X and then entered it").
    """
    if verb.reading.pos != "verb" or is_passive(s, verb) or any_word(s, row.unless, s.first, s.end):
        return False
    if any(event_row(m).type in _PILLAGE for m in s.between("events", verb.end, verb.end + NEXT_REACH)):
        return False
    if verb.reading.suffix:
        return verb.reading.suffix == IT and (_armed_subject(s, verb) or goes_on_armed(s, verb))
    return bool(fronted_sides(s, verb)) and _bare_name(s, verb.end)


def _armed_subject(s: Sentence, verb: Mark) -> bool:
    """Whether armed men are the subject of a verb, behind it or before it."""
    if fronted_sides(s, verb) or next(s.functions("force", verb.end, verb.end + 1), None) is not None:
        return True
    named = any(m.first == verb.end and m.reading.cls == "actors" for m in s.names)
    people = s.between("persons", verb.end, verb.end + SUBJECT_REACH)
    return named or any(getattr(p.row, "group", "") == "combatant" for p in people)


def goes_on_armed(s: Sentence, verb: Mark) -> bool:
    """Whether a verb without a subject tells what armed men did next who are named before it."""
    if next(s.between("persons", verb.end, verb.end + SUBJECT_REACH), None) is not None:
        return False
    next_deed = tells_next(s, verb) or s.is_function(verb.first - 1, "then")
    if not (next_deed or verb.reading.prefix.startswith(AND)):
        return False
    people = s.between("persons", s.first, verb.first)
    if any(getattr(p.row, "group", "") == "combatant" for p in people):
        return True
    named = any(m.reading.cls == "actors" and m.first < verb.first for m in s.names)
    return named or next(s.functions("force", s.first, verb.first), None) is not None


def _bare_name(s: Sentence, at: int) -> bool:
    """Whether a word stands there that no list knows, as names of towns do."""
    if not s.is_word(at) or at in s.blocked or at in s.kind_at:
        return False
    return not any(s.get(cls, at) is not None for cls in _KNOWN)
