"""Aircraft and guns of nobody known that are thought to be some nation's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

_NOBODY_KNOWN: Final = "unknown"
"""The actor of a text that says it is not known who."""


def believed_arms(s: Sentence, at: int, nation: Mark) -> Mark | None:
    """The arms of nobody known that end at a token and are thought to be a nation's: "unknown aircraft,
    believed to be Turkish".
    """
    arms = s.covering("actors", at)
    if arms is None or s.actor_of.get(arms.first) != _NOBODY_KNOWN:
        return None
    doubts = s.between("status", arms.end, nation.first)
    thought = any(getattr(m.row, "kind", "") == "suspected" for m in doubts)
    return arms if thought and s.get("weapons", arms.first) is not None else None
