"""Whom a side fights where a sentence leaves it unsaid: arms of nobody named that it hit are its enemy's.

Only an enemy whom the text names elsewhere is meant: nothing is taken from outside knowledge (codebook 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import OF
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.lexicon import Lexicon

ENEMY: Final = "reference_enemy"
"""The row of "the enemy", which says whom each side calls so."""
HIT_REACH: Final = 12
"""How far behind the event word the arms may stand that were hit, who did it in between."""
_HITTING: Final = frozenset({"strike", "blast", "fight"})
"""Families of events by which arms are hit."""
_FIGHT_OTHERS: Final = frozenset({"houthis", "lebanese_army"})
"""Sides that mostly fight others than the one they call the enemy."""
_GATHERED: Final = frozenset({"aim", "crowd"})
"""Kinds of words for targets that are no arms."""


def enemies_of(lexicon: Lexicon) -> dict[str, str]:
    """Return the enemy of each side that has one, by the row of the word for enemies."""
    rows = (row for row in lexicon.rows("actors") if getattr(row, "id", "") == ENEMY)
    told = (str(getattr(row, "actor", "")).partition(":")[2].split(",") for row in rows)
    pairs = (pair.partition("@") for listed in told for pair in listed)
    return {side: enemy for enemy, _, side in pairs if side and side not in _FIGHT_OTHERS}


def arms_hit(mention: EventMention) -> bool:
    """Whether the first thing named behind an event word is one of arms, and it was hit: "shelled a post"."""
    if family_of(mention.type) not in _HITTING or mention.type in ("suicide_bombing", "chemical"):
        return False
    s, end = mention.sentence, mention.triggers[0].end
    things = s.between("objects", end, min(end + HIT_REACH, mention.end))
    thing = next((t for t in things if particle_of(t.reading.prefix) != BEH), None)
    if thing is None or getattr(thing.row, "side", "") != "military" or s.word(thing.first - 1) == OF:
        return False
    owned = s.get("persons", thing.end) is not None
    return not owned and getattr(thing.row, "kind", "") not in _GATHERED


def name_enemies(report: Draft, enemies: dict[str, str]) -> None:
    """Let arms of nobody named be those of the one enemy of all who hit them, of ``enemies`` in the text."""
    if not report.arms_hit or not report.initiators or family_of(report.type) not in _HITTING:
        return
    civil = report.civil_hit or any(f.draft.group == "civilian" for f in report.figures)
    if report.targets and (civil or report.targets != ["civilians"]):
        return
    found = {enemies.get(side, "") for side in report.initiators}
    enemy = found.pop()
    if enemy and not found and enemy not in report.initiators:
        report.targets = [enemy]
