"""Strikes and blasts that let out gas: chemical attacks, whatever carried it (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.coding.weapon_marks import means_of
from marsad.lexicon.letters import BEH
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark

GAS_REACH: Final = 12
"""How far behind the event word the gas may be named that was used."""
GAS_NEXT: Final = 2
"""So near it needs no tie."""
GAS_BLOWN: Final = 6
"""How far behind a verb of blowing up the gas may be named that was let out, who did it in between."""
GAS_SHELL: Final = 3
"""How far behind a bomb or shell its filling may stand."""


def mark_gas(mention: EventMention) -> None:
    """Whatever carried it, a strike with gas is a chemical attack."""
    if mention.type != "explosion" and family_of(mention.type) != "strike":
        return
    for weapon in mention.weapons:
        if means_of(weapon) == "chemical" and _used(mention, weapon):
            mention.type, mention.means = "chemical", "chemical"
            return


def _used(mention: EventMention, gas: Mark) -> bool:
    """Whether a gas is named right behind the event word, behind "with", or as what filled a shell."""
    behind = gas.first - max((t.end for t in mention.triggers if t.end <= gas.first), default=gas.first + 1)
    if not 0 <= behind <= GAS_REACH:
        return False
    shells = any(
        means_of(w) in ("air", "rocket", "artillery") and w.end >= gas.first - GAS_SHELL
        for w in mention.weapons
        if w.first < gas.first
    )
    near = GAS_BLOWN if mention.type == "explosion" else GAS_NEXT
    return behind <= near or particle_of(gas.reading.prefix) == BEH or shells
