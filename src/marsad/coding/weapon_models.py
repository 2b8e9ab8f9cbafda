"""The names of models between arms and whose they are: "aircraft F 16 of X", "(the) Mirage planes of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ARTICLE

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

MODEL_REACH: Final = 2
"""How far before the last word of a model's name the weapon may end."""
_READ: Final = (
    "actors",
    "events",
    "outcomes",
    "function",
    "status",
    "attribution",
    "persons",
    "objects",
    "weapons",
)


def before_model(s: Sentence, at: int) -> int:
    """The token of the weapon before the name of its model, which ends in a number, in a word that no row
    reads or in arms; else the token itself.
    """
    if not (s.is_number(at) or _unread(s, at) or _arms_too(s, at)):
        return at
    for back in range(at - 1, max(s.first, at - 1 - MODEL_REACH) - 1, -1):
        arm = s.covering("weapons", back)
        if arm is not None and arm.end <= at:
            return back
        if not (s.is_number(at) or s.word(back) in QUOTES):
            return at
    return at


def _arms_too(s: Sentence, at: int) -> bool:
    """Whether the name of the model is listed as arms itself: "launchers Grad of X"."""
    model = s.covering("weapons", at)
    return model is not None and model.end == at + 1 and not (model.reading.prefix or model.reading.definite)


def _unread(s: Sentence, at: int) -> bool:
    """Whether a word without the article says nothing to the coder."""
    return (
        s.is_word(at) and not s.word(at).startswith(ARTICLE) and not any(s.covering(cls, at) for cls in _READ)
    )
