"""Whether those who are let go, or were taken, are people without arms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.person_rows import GUNMEN_ROWS, NATION
from marsad.lexicon.particles import ABOUT, OF, THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

BEHIND_REACH: Final = 10
"""How far behind the word for letting go those may be named who were let go."""
BEFORE_REACH: Final = 14
"""How far before "was let go", "who took him" they may be named."""
THEM_REACH: Final = 4
"""How far behind the word "some of them" may end."""
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
    named = [
        p for p in s.between("persons", end, end + BEHIND_REACH) if p.first < mention.end or _let_go(s, p)
    ]
    near = (p for p in named if getattr(p.row, "id", "") != NATION)
    behind = next((p for p in near if not (p.first == end and _armed(p))), None)
    head = mention.triggers[0].reading
    last = s.word(end - 1) if head.pos == "form" and not s.has_article(end - 1) else ""
    meant = bool(head.suffix) or head.voice == "passive" or s.word(end).endswith(THIRD_PERSON_ENDS)
    meant = meant or last.endswith(THIRD_PERSON_ENDS) or _some_of_them(s, end)
    if meant:
        before = [p for p in s.between("persons", first - BEFORE_REACH, first) if not _armed(p)]
        return bool(before) and _civil(before[-1])
    return mention.type == "release" and behind is not None and _civil(behind)


def _let_go(s: Sentence, who: Mark) -> bool:
    """Whether people stand behind the particle by which "let go" takes its object."""
    return s.word(who.first - 1) == ABOUT


def _some_of_them(s: Sentence, end: int) -> bool:
    """Whether "some of them" behind the word are those of whom the text told before."""
    them = {OF + pronoun for pronoun in THIRD_PERSON_ENDS}
    return s.word(end) == ABOUT and any(s.word(at) in them for at in range(end + 1, end + THEM_REACH))


def _armed(who: Mark) -> bool:
    return getattr(who.row, "id", "") in GUNMEN_ROWS or getattr(who.row, "group", "") == "combatant"


def _civil(who: Mark) -> bool:
    plain = getattr(who.row, "group", "") == "civilian" or getattr(who.row, "subgroup", "") in _CIVIL
    return plain and not getattr(who.row, "outcome", None)
