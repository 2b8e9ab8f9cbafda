"""Whose men were lost: the dead and wounded that a side suffers, loses or is dealt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.idioms import LOSES
from marsad.coding.phrases import actor_id, antecedent, of_them, row_id
from marsad.coding.spelled import are_ours
from marsad.lexicon.particles import THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.counts import Count, CountReader
    from marsad.coding.marks import Sentence

_LOSSES: Final = frozenset({"losses", "losses_of"})
"""Rows of the nouns for losses, behind which the side stands that had them."""
RANKS_REACH: Final = 2
"""How far behind "in their ranks" the dead and wounded may stand."""
INFLICT_REACH: Final = 8
"""How far before the dead and wounded "inflicted" may stand."""


def take_losers(s: Sentence, count: Count) -> None:
    """Whose dead and wounded they are: "inflicted 12 dead on X" tells of its fighters, "wounded of them" of
    those told before.
    """
    if count.group != "unknown" or count.subgroups:
        return
    low = max(s.first, count.first - INFLICT_REACH)
    light = (mark for mark in s.functions("light_verb", low, count.first) if row_id(mark) == "inflict")
    lost = (m for m in s.between("outcomes", low, count.first) if getattr(m.row, "role", "") == LOSES)
    losses = (
        m for m in s.between("persons", low, count.first) if row_id(m) in _LOSSES and s.get("actors", m.end)
    )
    verbs = [*s.functions("suffers", low, count.first), *light, *lost, *losses]
    ranks = [
        m for m in s.functions("in_ranks", low, count.first) if s.word(m.end - 1).endswith(THIRD_PERSON_ENDS)
    ]
    if verbs:
        sides = [side for m in s.between("actors", verbs[-1].end, count.first) if (side := actor_id(s, m))]
        theirs = antecedent(s, verbs[-1].first)[1] if verbs[-1].reading.suffix and not sides else None
        count.group, count.actor, count.neutral = "combatant", sides[-1] if sides else theirs, False
    elif ranks and count.first - ranks[-1].end <= RANKS_REACH:
        group, actor = antecedent(s, ranks[-1].first)
        if group != "civilian":
            count.group, count.actor, count.neutral = "combatant", actor, False
    elif not count.numbered and of_them(s, count.end) and s.is_punct(count.end + 1):
        group, actor = antecedent(s, count.first)
        if group == "combatant":
            count.group, count.actor, count.neutral = group, actor, False


def take_loser(s: Sentence, count: Count, behind: int) -> None:
    """Whose men were lost: the side named behind "lost", which ends at ``behind``."""
    sides = (side for mark in s.between("actors", behind, count.first) if (side := actor_id(s, mark)))
    count.actor = count.actor or next(sides, None)
    if count.group == "unknown":
        count.group, count.neutral = "combatant", False


def loses_them(s: Sentence, count: Count, behind: int, counts: CountReader) -> bool:
    """Whether people right behind a verb of losing, which ends at ``behind``, are who lost those told next:
    "the attackers lost nine dead".
    """
    if count.first != behind or count.numbered or not count.definite_plural:
        return False
    lost = counts.read(s, count.end)
    return lost is not None and lost.numbered


def ours_did_it(s: Sentence, count: Count, behind: int, counts: CountReader) -> bool:
    """Whether fighters of the speakers stand between a word of harm, which ends at ``behind``, and those whom
    they harmed: "our fighters sniped two soldiers".
    """
    if count.first != behind or not are_ours(s, count):
        return False
    harmed = counts.read(s, count.end)
    return harmed is not None and not harmed.joined
