"""Whether people told right behind others are the same in apposition, whose they are, or their object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import HEH, NOON

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence


def may_be_object(subject: Mark | None, noun: Mark | None) -> bool:
    """Whether a noun behind several people stands in another case, so that it is no apposition: theirs is the
    subject's ("gunmen (killed) an officer"); or for one who bears no arms behind several who do ("soldiers
    (killed) a boy"), or behind several in the subject's case, or a woman behind one who bears arms.
    """
    if subject is None or noun is None or noun.reading.definite:
        return False
    if subject.reading.case == "nom" and noun.reading.case in ("acc", "obl"):
        return True
    groups = (getattr(subject.row, "group", ""), getattr(noun.row, "group", ""))
    one_of_others = subject.reading.number == "pl" and noun.reading.number == "sg"
    if groups[0] == "combatant" and not getattr(noun.row, "outcome", ""):
        if (subject.reading.case, noun.reading.case) == ("", "acc"):
            return True
        one = subject.reading.number == "sg"
        one_of_others = noun.reading.gender == "f" != subject.reading.gender if one else one_of_others
    told = groups == ("combatant", "civilian") or (subject.reading.case == "nom" and groups[1] == "civilian")
    return one_of_others and told and not getattr(noun.row, "collective", False)


def is_unbound(s: Sentence, people: Mark | None, noun: Mark | None) -> bool:
    """Whether a definite noun behind several people is not whose they are: bound to it they would have lost
    their last letter, or have no adjective ("gunmen (killed) the sheikh", "an armed band (killed) a doctor"),
    or whose they are is told ("soldiers of X (killed) the boy").
    """
    if people is None or noun is None or people.reading.number != "pl" or people.reading.definite:
        return False
    side = s.covering("actors", noun.first - 1)
    if side is not None and side.end == noun.first and side.first >= people.first:
        return noun.reading.definite and noun.reading.number == "sg"
    word = s.word(people.end - 1)
    whole = people.reading.case == "nom" and word.endswith(NOON)
    whole = whole or (people.end - people.first > 1 and word.endswith(HEH))
    return whole and noun.reading.definite and noun.reading.number == "sg"


def is_another(several: Mark | None, noun: Mark | None) -> bool:
    """Whether one man stands right behind several people, with whom no adjective so agrees ("gunmen (killed)
    the mayor"), or somebody definite without arms behind a soldier without the article, whatever stands in
    between ("a soldier of X (killed) the boy").
    """
    if several is None or noun is None:
        return False
    if several.reading.number == "sg" and noun.reading.definite and not several.reading.definite:
        groups = (getattr(several.row, "group", ""), getattr(noun.row, "group", ""))
        return groups == ("combatant", "civilian")
    if several.end != noun.first:
        return False
    if several.reading.number not in ("pl", "du"):
        return False
    adjective = noun.reading.gender == "f" or getattr(noun.row, "outcome", None) is not None
    return noun.reading.number == "sg" and not adjective


def among_people(s: Sentence, i: int) -> bool:
    """Whether "in the ranks of" or "among" stands at ``i`` or behind a quotation mark there."""
    at = i + (s.word(i) in QUOTES)
    return s.is_function(at, "in_ranks") or (at > i and s.is_function(at, "between"))


def may_be_meant(s: Sentence, people: Mark) -> bool:
    """Whether "of them" may mean people: no word for what happened that is spelt alike, not "those in it",
    and no later word of the name of a side.
    """
    side = s.covering("actors", people.first)
    named = side is not None and side.first < people.first
    within = getattr(people.row, "id", "") == "those_within"
    return s.at.get(("outcomes", people.first)) is None and not (within or named)
