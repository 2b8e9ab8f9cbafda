"""Whose the bodies are that are counted: of those who left them behind, of fighters they are said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.coding.parts import ATTACKERS
from marsad.coding.phrases import actor_id
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import LAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

BODY: Final = "body"
"""Row of bodies."""
LEFT_REACH: Final = 3
"""How far before their number "behind them" may stand, "more than" in between."""
_BEHIND: Final = ("behind_them", "left_by")
"""Kinds of the word for behind somebody; "behind him" is spelt like "he left it"."""
WHOSE_REACH: Final = 4
"""How far behind bodies the fighters may stand whose they are: "12 bodies, which belong to the gunmen"."""


def name_bodies(s: Sentence, figures: Sequence[FigureDraft]) -> None:
    """Tell bodies of fighters from others: what a side left behind when it was beaten are its own dead."""
    for figure in figures:
        if figure.kind != BODY or figure.group != "unknown" or figure.actor is not None:
            continue
        if any(s.is_function(at, *_BEHIND) for at in range(figure.first - LEFT_REACH, figure.first)):
            figure.group, figure.neutral, figure.kind = "combatant", False, ATTACKERS
        else:
            _of_fighters(s, figure)


def _of_fighters(s: Sentence, figure: FigureDraft) -> None:
    """Read "bodies of the gunmen", "which belong to X" behind their number."""
    near = range(figure.end, min(s.end, figure.end + WHOSE_REACH))
    stop = next((at for at in near if s.is_punct(at) and s.word(at) not in QUOTES), near.stop)
    told = any(s.is_function(at, "belongs", "belong_to") for at in range(figure.end, stop))
    side = next(s.between("actors", figure.end, stop), None)
    who = next(s.between("persons", figure.end, stop), None)
    if not told and not any(m is not None and particle_of(m.reading.prefix) == LAM for m in (side, who)):
        return
    armed = who is not None and getattr(who.row, "group", "") == "combatant"
    if armed or side is not None:
        figure.group, figure.neutral = "combatant", False
        figure.actor = actor_id(s, side) if side is not None else None
