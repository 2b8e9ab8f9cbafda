"""Spokesmen of a side named before: "a spokesman in its name", "the spokesman of the movement"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.outlets import kind_of
from marsad.coding.pronouns import HERS, HIS, antecedent, is_feminine
from marsad.coding.standing import BODIES, is_bare, role_of
from marsad.lexicon.letters import THIRD_PERSON
from marsad.lexicon.particles import IN

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.source_ids import SourceIds
    from marsad.coding.voices import Phrase

OFFICE_REACH: Final = 2
"""How far behind a word for an office "in his name" may stand ("the official spokesman in his name")."""
_REFERENCE: Final = "reference:"
_IN_HIS_NAME: Final = "in_his_name"
_ONE: Final = (HIS, HERS)


def holds_office(s: Sentence, at: int) -> bool:
    """Whether a word only says what office somebody holds "in its name"."""
    word = s.get("speakers", at)
    last = at if word is None else word.end
    return word is not None and any(s.is_function(i, _IN_HIS_NAME) for i in range(last, last + OFFICE_REACH))


def in_his_name(s: Sentence, at: int, phrase: Phrase, ids: SourceIds) -> int:
    """Take the side or body in whose name somebody speaks by a pronoun; return where that ends, or ``at``.

    Where the sentence names none, it is who spoke before, else the side told of last.
    """
    if phrase.found or not s.is_function(at, _IN_HIS_NAME):
        return at
    word = s.at["function", at]
    pronoun = next((p for p in sorted(THIRD_PERSON, key=len, reverse=True) if s.word(at).endswith(p)), "")
    side = antecedent(s, at, pronoun)
    body = next((m for m in reversed(s.of("sources")) if m.end <= at and kind_of(m) in BODIES), None)
    if side is not None and (body is None or body.first < side.first):
        phrase.put(ids.of(s, side), word, told=False, kind="actor")
    elif body is not None:
        phrase.put(ids.of(s, body), word, told=False, kind=kind_of(body))
    else:
        phrase.again, phrase.office = "any", _last_called(s, pronoun)
        phrase.tokens.update(range(word.first, word.end))
    return word.end


def of_the_group(s: Sentence, at: int, phrase: Phrase) -> Mark | None:
    """The word for a side named before, behind the office of who speaks for it or behind "a source in"."""
    side, word = s.get("actors", at), s.get("speakers", at)
    if side is None or role_of(word) != "again" or word is None or side.end < word.end:
        return None
    refers = str(getattr(side.row, "actor", "")).startswith(_REFERENCE) and bool(s.actor_of.get(at))
    office = not phrase.sources and role_of(s.covering("speakers", at - 1)) == "title"
    inside = bool(phrase.sources) and is_bare(phrase) and s.word(at - 1) == IN
    return side if refers and (office or inside) else None


def _last_called(s: Sentence, pronoun: str) -> str:
    """The side named last in the sentences before that a pronoun may mean."""
    his = pronoun == HIS
    named = [(noun, side) for noun, side in s.called.items() if noun]
    fitting = [side for noun, side in named if pronoun not in _ONE or is_feminine(noun) != his]
    return fitting[-1] if fitting else ""
