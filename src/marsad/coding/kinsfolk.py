"""People told as somebody's, who suffer what he does: his son, her driver, two of his guards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.phrases import has_pronoun, row_id
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ALEF, HEH
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.coding.counts import Count
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

KIN_REACH: Final = 18
"""How far behind somebody his kin may be told, his names, his age and his office in between."""
GUARDED_REACH: Final = 18
"""How far before a guard or a companion the one may stand whose he is."""
GUARDS: Final = frozenset({"guard", "companion"})
"""Rows of people who are with somebody, and of his kind."""
FAMILY: Final = frozenset({"relative", "kinsman", "child", "mother", "husband", "wife", "man", "woman"})
"""Rows of those who are somebody's kin where they are his."""
_TITLES: Final = frozenset({"office_holder", "official", "member", "person", "civilian"})
"""Rows of people who are civilians where their kin die with them."""
_ONES: Final = ("", HEH, HEH + ALEF)
"""His, her; none for what folds like a feminine."""
_TURNS: Final = (
    "by_agent", "clause_break", "leads_to", "because_of", "between", "that", "relative", "among_them",
    "light_verb", "occur_verb", "moves", "they_are", "beside", "against", "shelters", "had_been", "additive",
)  # fmt: skip
_MARKS: Final = frozenset({"\u060c", ",", "-", "/"})
"""Marks that may enclose an office."""
_NEW: Final = ("outcomes", "attribution", "quantities")


def are_his(count: Count) -> bool:
    """Whether people are one person's by a pronoun: "his wife", "two of his sons"."""
    noun = count.noun
    return noun is not None and noun.reading.suffix in _ONES and count.outcome is None


def joins_him(s: Sentence, count: Count, end: int) -> bool:
    """Whether people are joined by "and" to the one whose phrase ends at token ``end`` and are his: "the
    sheikh A B, known as C, and his son". Nothing that happens is told in between, nor of them alone behind.
    """
    noun = count.noun
    his = noun is not None and count.joined and are_his(count) and has_pronoun(s, noun)
    if not his or count.qualifier != "exact" or count.definite_plural:
        return False
    between = list(_outside_brackets(s, end, count.first))
    if len(between) > KIN_REACH or any(_turns(s, at) for at in between):
        return False
    behind = s.get("outcomes", count.end) or s.get("attribution", count.end)
    return behind is None or behind.reading.pos != "verb" or bool(behind.reading.prefix)


def is_next_of_kin(s: Sentence, count: Count, last: FigureDraft, cue: int) -> bool:
    """Whether kin of one person just told, or of his kin told with him, is one more of his figure."""
    if last.cue != cue or last.qualifier != "exact" or not (last.min == 1 or last.summed):
        return False
    if not joins_him(s, count, last.end):
        return False
    kin = row_id(count.noun) in FAMILY
    if last.group == "unknown" and last.actor is None and kin and last.kind in _TITLES:
        last.group, last.neutral = "civilian", False
    return last.group == count.group or "unknown" in (last.group, count.group)


def take_guarded(s: Sentence, count: Count) -> None:
    """Guards and companions of a fighter or an officer named before them are fighters."""
    if row_id(count.noun) not in GUARDS or count.group != "unknown" or not are_his(count):
        return
    if count.noun is None or not has_pronoun(s, count.noun):
        return
    told = [
        m for m in s.between("persons", count.first - GUARDED_REACH, count.first)
        if m.reading.number == "sg" and m.end <= count.first
    ]  # fmt: skip
    if told and getattr(told[-1].row, "group", "") == "combatant":
        count.group, count.neutral = "combatant", False


def _turns(s: Sentence, at: int) -> bool:
    """Whether something else is told at a token than who somebody is."""
    if s.is_punct(at):
        return s.word(at) not in QUOTES and s.word(at) not in _MARKS
    if s.is_number(at) or s.is_function(at, *_TURNS):
        return True
    event = s.get("events", at)
    if event is not None and not event.reading.prefix:
        return True
    new = any(s.get(cls, at) is not None for cls in _NEW)
    other = s.get("persons", at)
    return new or (other is not None and other.reading.prefix.startswith(AND) and not has_pronoun(s, other))


def _outside_brackets(s: Sentence, first: int, end: int) -> Iterator[int]:
    """The tokens between two that stand in no brackets, as an age does, and are no time."""
    depth = 0
    for at in range(first, end):
        word = s.word(at)
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= depth > 0
        elif not depth and at not in s.blocked:
            yield at
