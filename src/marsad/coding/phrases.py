"""Counted nouns and what ends their phrase, and the people whom words for them mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.apposition import among_people, may_be_meant
from marsad.coding.marks import names_place
from marsad.lexicon.letters import ALEF, ALEF_MADDA, ARTICLE, BEH, HEH, PLURAL_NOMINATIVE, WAW, YEH
from marsad.lexicon.particles import AND, OF
from marsad.model.codes import Group

if TYPE_CHECKING:
    from marsad.coding.counts import Count
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

BODY: Final = "body"
VICTIM: Final = "victim"
"""The row of those who are "victims of" somebody, not his."""
_HARMLESS: Final = frozenset({"losses_of", "direct_hit"})
"""Rows of losses and hits, which are of people only where they are told to be in some ranks."""
TROOPS: Final = frozenset({"troops", "security_troops"})
"""Forces named as a body: people are counted of them, they are not counted."""
_OF_TWO: Final = frozenset({"among_two", "they_two"})
_COMMAS: Final = ("\u060c", ",")
PAIR: Final = 2
TEN: Final = 10
"""Up to ten a number has a plural behind it, and counts that alone."""
ANTECEDENT_REACH: Final = 25
"""How far back the people may stand whom "of them" means."""
_VERB_LETTERS: Final = 5
"""A verb of the third person plural has at least so many letters."""
_PAST_LETTERS: Final = 5
"""So has one of the past with its ending."""


def row_id(mark: Mark | None) -> str:
    """The id of the pack row behind a mark, empty for none."""
    return "" if mark is None else str(mark.row.id)  # type: ignore[attr-defined]


def people_at(s: Sentence, i: int) -> Mark | None:
    """The noun for people that begins at ``i``; a father is spelt like a month but for its first letter."""
    noun = s.get("persons", i)
    if row_id(noun) in _HARMLESS and noun is not None and not among_people(s, noun.end):
        return None
    if row_id(noun) == "father" and s.tokens.source[s.tokens.starts[i]] == ALEF_MADDA:
        return None
    return noun


def names_side(s: Sentence, noun: Mark | None) -> bool:
    """Whether a noun for people begins the longer name of an armed side ("men of the resistance")."""
    side = s.get("actors", noun.first) if noun is not None else None
    return side is not None and noun is not None and side.end > noun.end


def actor_id(s: Sentence, mark: Mark) -> str | None:
    """Whose people: the actor a name or reference means, the first of two named in one phrase."""
    return s.actor_of.get(mark.first, "").partition("+")[0] or None


def counts_events(s: Sentence, i: int) -> bool:
    """Whether the noun behind a number is an event ("27 air strikes"): then nobody is counted. "By the fire
    of X" is what people were hurt with.
    """
    mark, weapon = s.get("events", i), s.get("weapons", i)
    if weapon is not None and weapon.reading.prefix.startswith(BEH):
        return False
    if weapon is None and mark is not None and mark.reading.pos == "form" and s.word(i).startswith(BEH):
        return False
    return mark is not None and mark.reading.pos != "verb" and not mark.reading.prefix


def ends_phrase(s: Sentence, i: int) -> bool:
    """Whether the token at ``i`` cannot be the noun that a number counts.

    A counted noun is indefinite: what bears the article, a preposition or the shape of a plural verb is none.
    """
    if s.is_function(i, "territory", "force"):
        return bool(s.at["function", i].reading.prefix)
    if not s.is_word(i) or i in s.blocked:
        return True
    if any(s.get(cls, i) for cls in ("function", "events", "outcomes", "quantities", "attribution")):
        return True
    word = s.word(i)
    joined = s.get("persons", i)
    if joined is not None and joined.reading.prefix.startswith(AND):
        return True
    past = word.endswith(WAW + ALEF) and len(word) >= _PAST_LETTERS
    if (
        word.startswith(ARTICLE)
        or past
        or (word.startswith(YEH) and word.endswith(PLURAL_NOMINATIVE) and len(word) >= _VERB_LETTERS)
    ):
        return True
    weapon = s.get("weapons", i)
    return weapon is not None and weapon.reading.prefix.startswith(BEH)


def skip_of(s: Sentence, i: int) -> int:
    """Step over quotation marks and a particle "of" between the number and its noun."""
    at = i
    while s.is_punct(at) and s.word(at) in ('"', "'"):
        at += 1
    return at + 1 if s.word(at) == OF else at


def of_them(s: Sentence, i: int) -> bool:
    """Whether "of them" stands at ``i``: the particle with a pronoun in one word."""
    return s.is_function(i, "among_them") and s.word(i).startswith(OF) and s.at["function", i].end == i + 1


def of_two(s: Sentence, i: int) -> bool:
    """Whether "one of both", "they two" stands at ``i`` or past a comma: the dual is spelt like a plural."""
    at = i + 1 if s.word(i) in _COMMAS else i
    mark = s.get("function", at)
    return mark is not None and row_id(mark) in _OF_TWO


def antecedent(s: Sentence, i: int) -> tuple[Group, str | None]:
    """Group and side of the people last named before ``i``, whom "of them" means; "captured" is spelt like
    "families". "To them" before it means the same ("an ambush that X laid to them").
    """
    low = i - ANTECEDENT_REACH
    told = next((m.first for c in ("persons", "actors") for m in s.between(c, low, i)), i)
    meant = next((m.first for m in s.functions("to_them", told, i)), None)
    i = i if meant is None else meant
    people = [m for m in s.between("persons", low, i) if m.reading.number != "sg" and may_be_meant(s, m)]
    sides = [m for m in s.between("actors", low, i) if not is_adjective(m) and actor_id(s, m)]
    sides = [m for m in sides if meant is not None and s.word(m.first).endswith(PLURAL_NOMINATIVE)] or sides
    person, side = people[-1] if people else None, sides[-1] if sides else None
    if person is not None and (side is None or person.first > side.first or side.first - person.end <= 1):
        group: Group = person.row.group  # type: ignore[attr-defined]
        owner = side if side is not None and side.first >= person.end else None
        return group, actor_id(s, owner) if owner is not None and group == "combatant" else None
    if side is not None and not names_place(s, side):
        return "combatant", actor_id(s, side)
    return "unknown", None


def is_adjective(mark: Mark) -> bool:
    """Whether a name of a side is its adjective: "Israeli"."""
    return bool(getattr(mark.row, "adjective", False))


def plain_heh(s: Sentence, noun: Mark) -> bool:
    """Whether a noun that folds like a feminine is written with a plain heh: a pronoun."""
    if noun.reading.suffix:
        return False
    return s.tokens.source[s.tokens.ends[noun.end - 1] - 1] == HEH


def has_pronoun(s: Sentence, noun: Mark) -> bool:
    """Whether a noun is somebody's: "his son", also where that folds like "a daughter"."""
    return bool(noun.reading.suffix) or plain_heh(s, noun)


def unlike_wounded(s: Sentence, count: Count) -> bool:
    """Whether several victims may be dead or wounded: no wounded are told beside them."""
    noun = count.noun
    if noun is None or noun.reading.number != "pl" or noun.reading.prefix.startswith(AND):
        return False
    beside = (people_at(s, count.end), s.get("outcomes", count.end))
    joined = [m for m in beside if m is not None and m.reading.prefix.startswith(AND)]
    return not any(getattr(m.row, "outcome", None) == "injured" for m in joined)
