"""Whether those who are let go, or were taken, are people without arms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.gunmen import ROWS
from marsad.coding.person_rows import NATION
from marsad.lexicon.particles import THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark

BEHIND_REACH: Final = 7
"""How far behind the word for letting go those may be named who were let go."""
BEFORE_REACH: Final = 4
"""How far before "was let go", "who took him" they may be named."""
_CIVIL: Final = frozenset({"men", "women", "children", "elderly"})
"""Parts of the people who are told of by age and sex alone."""
_TAKEN: Final = frozenset({"release", "abduction"})
"""Types that are done to people."""


def frees_civilians(mention: EventMention) -> bool:
    """Whether people without arms are let go or were taken: named behind the word, or before it where a
    pronoun or the passive means them ("a trader whom gunmen had taken").
    """
    if mention.type not in _TAKEN:
        return False
    s, first, end = mention.sentence, mention.triggers[0].first, mention.triggers[-1].end
    named = s.between("persons", end, min(end + BEHIND_REACH, mention.end))
    near = (p for p in named if getattr(p.row, "id", "") != NATION)
    behind = next((p for p in near if not (p.first == end and _armed(p))), None)
    head = mention.triggers[0].reading
    meant = bool(head.suffix) or head.voice == "passive" or s.word(end).endswith(THIRD_PERSON_ENDS)
    if meant:
        before = list(s.between("persons", first - BEFORE_REACH, first))
        return bool(before) and _civil(before[-1])
    return mention.type == "release" and behind is not None and _civil(behind)


def _armed(who: Mark) -> bool:
    return getattr(who.row, "id", "") in ROWS or getattr(who.row, "group", "") == "combatant"


def _civil(who: Mark) -> bool:
    plain = getattr(who.row, "group", "") == "civilian" or getattr(who.row, "subgroup", "") in _CIVIL
    return plain and not getattr(who.row, "outcome", None)
