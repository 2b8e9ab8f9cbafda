"""Whom "the forces", "the units" without a name mean: those called so before, or the army named last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.coding.references import ANY_NATION
from marsad.lexicon.letters import ARTICLE

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

REGULAR: Final = "force_noun_regular"
"""Row of the nouns for forces that armies are called by too."""


def meant_by(s: Sentence, force: Mark) -> str:
    """The side that a noun for forces with the article means, from the sentences before; "" for none and in a
    text without paragraphs, whose items tell of others.
    """
    reading = force.reading
    bare = reading.definite and not reading.suffix and not particle_of(reading.prefix)
    if getattr(force.row, "id", "") != REGULAR or not bare or s.bulletin or not _subject(s, force):
        return ""
    noun = s.word(force.first).removeprefix(force.reading.prefix).removeprefix(ARTICLE)
    known = (side for name, side in reversed(s.called.items()) if name in (noun, ANY_NATION))
    return next(known, "")


def _subject(s: Sentence, force: Mark) -> bool:
    """Whether the forces stand behind "that", before their verb or behind one of no aim: "that the forces
    stormed", not "hit the unit".
    """
    verb = s.covering("events", force.first - 1)
    if verb is not None and verb.reading.pos == "verb":
        return getattr(verb.row, "role", "") != "target_next"
    behind = s.covering("events", force.end)
    return s.is_function(force.first - 1, "that") or (behind is not None and behind.reading.pos == "verb")
