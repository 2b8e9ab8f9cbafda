"""What a number and its word say by spelling and place: bounds, old values, duals, fighters of a side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.phrases import ends_phrase, people_at, skip_of
from marsad.lexicon.letters import ALEF, FATHA, NOON, PLURAL_NOMINATIVE, PLURAL_OBLIQUE, WAW
from marsad.lexicon.particles import AND, OF, OURS

if TYPE_CHECKING:
    from marsad.coding.counts import Count
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.model.codes import Qualifier

_PEOPLE: Final = (PLURAL_NOMINATIVE, PLURAL_OBLIQUE)
"""Endings of the plural that names people."""
_ITEM_MARKS: Final = frozenset({".", ")", "-", "\u2013", "\u2014", "/"})
"""Marks behind the number of an item of a list."""
_MARKED_LETTERS: Final = 3
"""The mark of the dual stands on one of the last letters before its ending, or beside it."""


def of_a_side(s: Sentence, actor: Mark) -> bool:
    """Whether the name of a side right behind a number counts its fighters ("14 Houthis")."""
    if getattr(actor.row, "demonym", False):
        return True
    armed = getattr(actor.row, "role", "") == "armed" and not actor.reading.prefix
    return armed and actor.end - actor.first == 1 and s.word(actor.first).endswith((*_PEOPLE, ALEF))


def marked_dual(s: Sentence, noun: Mark) -> bool:
    """Whether a vowel mark tells the dual from the plural that is spelt alike ("two civilians")."""
    source = s.tokens.source[s.tokens.starts[noun.first] : s.tokens.ends[noun.end - 1]]
    stem, ending, _ = source.rpartition(NOON)
    return noun.reading.number == "pl" and bool(ending) and FATHA in stem[-_MARKED_LETTERS:]


def old_value(s: Sentence, at: int) -> bool:
    """Whether a number is the old one of a toll that changed ("the toll rose from 30 to 42")."""
    changed = any(getattr(m.row, "kind", "") == "revision" for m in s.between("scope", s.first, at))
    return changed and s.word(at - 1) == OF


def bounds(value: int, qualifier: Qualifier) -> tuple[int, int | None, Qualifier]:
    """Turn a number and its qualifier into a range (codebook section 4)."""
    if qualifier == "at_least":
        return value, None, qualifier
    if qualifier == "more_than":
        return value + 1, None, qualifier
    if qualifier == "up_to":
        return 1, value, qualifier
    return value, value, qualifier


def passed(s: Sentence, count: Count, toll: Count) -> None:
    """Bound a number by the verb before its toll: "the number of the dead exceeded 30", "did not exceed"."""
    head = s.covering("scope", toll.first - 1) or s.covering("function", toll.first - 1)
    verb = s.covering("quantities", head.first) if head is not None else None
    told = getattr(verb.row, "qualifier", None) if verb is not None else None
    if told in ("more_than", "about", "up_to") and count.numbered and count.qualifier == "exact":
        count.min, count.max, count.qualifier = bounds(count.min, told)


def counts_thing(s: Sentence, i: int) -> bool:
    """Whether a number behind people counts what stands at ``i``: "the people of eight villages"."""
    return s.get("objects", i) is not None or s.is_function(i, "territory") or not ends_phrase(s, i)


def numbers_item(s: Sentence, at: int) -> bool:
    """Whether a number only says which item of a list its line is ("2. Four women were killed"), or ends the
    name of a page in a hashtag ("#d24").
    """
    if not s.is_number(at):
        return False
    tokens = s.tokens
    glued = s.word(at - 2) == "#" and tokens.ends[at - 1] == tokens.starts[at]
    return glued or (at == s.first and s.word(at + 1) in _ITEM_MARKS)


def and_one_of(s: Sentence, i: int) -> bool:
    """Whether "and one of" of several people, which is spelt like "one", stands at a token."""
    mark = s.get("quantities", i)
    if (
        mark is None
        or getattr(mark.row, "kind", "") != "partitive"
        or not mark.reading.prefix.startswith(AND)
    ):
        return False
    people = people_at(s, skip_of(s, mark.end))
    return people is not None and people.reading.number == "pl"


def others_do(quantity: Mark, noun: Mark) -> bool:
    """Whether "the thousands" are the subject and those behind them its object, whom they do not count: "the
    thousands carried the bodies of five to the grave", where the verb stands first.
    """
    if not quantity.reading.definite or noun.first != quantity.end or noun.reading.prefix:
        return False
    body = getattr(noun.row, "id", "") == "body"
    return body or (noun.reading.number == "sg" and not noun.reading.definite)


def are_ours(s: Sentence, count: Count) -> bool:
    """Whether several fighters are those of the speakers, in the subject's case: "our fighters"."""
    noun = count.noun
    if noun is None or count.numbered or count.group != "combatant" or noun.reading.number != "pl":
        return False
    return s.word(noun.end - 1).endswith(WAW + OURS)
