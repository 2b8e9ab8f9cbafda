"""The two sides of a fight, in the order of naming."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.gunmen import GUNMEN, is_gunman
from marsad.coding.side_phrases import Phrase, stands_beside
from marsad.coding.sides import TOGETHER, Role, Sides
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import AND, THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

_BEHIND: Final = ("preposition", "against", "beside", "direction", "clause_break", "because_of", "leads_to")
"""Kinds of words that say no more of those before them."""
PEOPLE: Final = "civilians"
"""Who has no arms and fights or is fought."""
BETWEEN_REACH: Final = 6
"""How far behind a word for fighting "between" may stand."""
GUNMEN_REACH: Final = 10
"""How far behind a word for fighting the other side may stand."""


def add_clash_sides(mention: EventMention, phrases: list[Phrase], sides: Sides) -> None:
    """First side named initiates; "between", "with" and "on one hand" tell the other."""
    _add_named(mention, phrases, sides)
    if sides.initiators and not sides.targets and not _gunmen_first(mention, sides):
        _add_gunmen(mention, sides)


def _gunmen_first(mention: EventMention, sides: Sides) -> bool:
    """ "Clashes between gunmen and X": the gunmen are named first, X is who they fought."""
    s, last = mention.sentence, mention.triggers[-1].end
    for between in s.functions("between", last, min(mention.end, last + BETWEEN_REACH)):
        who = s.get("persons", between.end)
        if who is None or not is_gunman(who) or not s.word(who.end).startswith(AND):
            continue
        sides.targets, sides.initiators = sides.initiators, []
        sides.add("initiator", GUNMEN, who, "armed people of whom no more is said")
        return True
    return False


def _add_gunmen(mention: EventMention, sides: Sides) -> None:
    """ "Clashes of X with gunmen": armed people of whom no more is said."""
    s, last = mention.sentence, mention.triggers[-1].end
    for who in s.between("persons", last, min(mention.end, last + GUNMEN_REACH)):
        joined = s.is_function(who.first - 1, "with", "against") or who.reading.prefix.startswith(AND)
        alone = not s.is_word(who.end) or s.is_function(who.end, *_BEHIND)
        plain = who.reading.number == "pl" and not who.reading.definite
        if joined and alone and plain and getattr(who.row, "id", "") in ("fighter", "rebel", "gunman"):
            sides.add("target", "armed_groups", who, "armed people of whom no more is said")
            return


def _with_people(mention: EventMention, phrases: list[Phrase]) -> list[Phrase]:
    """The sides of a fight with the people whom the only one named fights: "between youths and X"."""
    if len(phrases) != 1 or TOGETHER in phrases[0].actor:
        return phrases
    s, named = mention.sentence, phrases[0]
    for who in s.between("persons", mention.triggers[0].end, mention.end):
        if not _without_arms(s, who) or named.lead <= who.first < named.end:
            continue
        people = Phrase(who, PEOPLE, who.first, who.end, "people", who.reading.prefix)
        first, second = (people, named) if who.first < named.lead else (named, people)
        at = first.lead - 1
        opposed = s.is_function(at, "between") or mention.triggers[0].end == first.lead
        if s.is_function(second.lead - 1, "with") and opposed:
            return [first, second]
        if stands_beside(s, first, second) and s.is_function(at, "between"):
            second.joined = True
            return [first, second]
        if second is people and s.is_function(people.lead - 1, "with"):
            return [first, second]
    return phrases


def _without_arms(s: Sentence, who: Mark) -> bool:
    """Whether a noun means several people who have no arms; a family is rather the one that others fight."""
    row = who.row
    several = who.reading.number in ("pl", "") and not who.reading.suffix
    civil = getattr(row, "group", "") == "civilian" and not getattr(row, "collective", False)
    return several and civil and not getattr(row, "outcome", None) and s.covering("actors", who.first) is None


def _add_named(mention: EventMention, phrases: list[Phrase], sides: Sides) -> None:
    s = mention.sentence
    phrases = _with_people(mention, [p for p in phrases if not _only_backs(s, p)])
    if len(phrases) == 1 and TOGETHER in phrases[0].actor:
        if s.is_function(phrases[0].lead - 1, "with", "against"):
            sides.add("target", phrases[0].actor, phrases[0].mark, "behind 'with'")
            return
        first, _, second = phrases[0].actor.partition(TOGETHER)
        sides.add("initiator", first, phrases[0].mark, "first of the two named together")
        sides.add("target", second, phrases[0].mark, "second of the two named together")
        return
    between = next((m.first for m in s.functions("between", mention.triggers[0].first, mention.end)), None)
    if between is not None and any(p.lead > between for p in phrases):
        _between(s, [p for p in phrases if p.lead > between], between, mention.end, sides)
        return
    phrases = [p for p in phrases if p.kind != "strike"] or phrases[:1]
    _facing(mention, phrases, sides)


def _only_backs(s: Sentence, phrase: Phrase) -> bool:
    """Whether a side is named only as the one that backs the side before it: "X, backed by Y, fights"."""
    tie = s.covering("function", phrase.lead - 1)
    backs = tie is not None and getattr(tie.row, "kind", "") == "backed"
    return backs and tie is not None and s.covering("actors", tie.first - 1) is not None


def _between(s: Sentence, phrases: list[Phrase], first: int, end: int, sides: Sides) -> None:
    """ "Between X and its allies on one hand and Y": split at "on one hand", else before the last."""
    split = next((m.first for m in s.functions("one_side", first, end)), None)
    split = next((m.first for m in s.functions("by_agent", first, end) if _opens_side(s, m)), split)
    split = (
        split if split is not None else next((m.first for m in s.functions("between", first + 1, end)), None)
    )
    row = [p for n, p in enumerate(phrases) if n == 0 or p.joined or split is not None]
    if split is None:
        allied = len(row) > 2 and _of_first(s, row[1])
        split = row[2 if allied else 1].lead if len(row) > 1 else end
    other = next((n for n, p in enumerate(row) if p.lead >= split), len(row))
    for n, phrase in enumerate(row):
        if n > other and not phrase.joined:
            break
        role: Role = "initiator" if n < other else "target"
        sides.add(role, phrase.actor, phrase.mark, "named between the two sides")


def _opens_side(s: Sentence, by: Mark) -> bool:
    """Whether a particle of agency stands for "on one hand": nobody but the other side comes next."""
    return not s.is_word(by.end) or s.word(by.end).startswith(AND)


def _of_first(s: Sentence, phrase: Phrase) -> bool:
    """Whether a side is told as the first one's own: "and the factions loyal to it"."""
    return s.word(phrase.end - 1).endswith(THIRD_PERSON_ENDS) or s.is_function(
        phrase.end, "backed", "belongs"
    )


def _facing(mention: EventMention, phrases: list[Phrase], sides: Sides) -> None:
    """ "X fights with Y", "fights that X leads against Y"."""
    role: Role = ""
    opposed: list[Phrase] = []
    if _resisted(mention, phrases):
        sides.add("initiator", PEOPLE, mention.triggers[0], "people without arms who stood against it")
        role = "target"
    mutual = next(mention.sentence.functions("mutual_blame", mention.first, mention.end), None) is not None
    for phrase in phrases:
        if phrase.joined and role == "initiator" and mutual and phrase is phrases[-1]:
            role = "target"
        elif not (phrase.joined and role):
            role = _facing_role(mention.sentence, phrase, sides)
        if role == "target" and not sides.initiators:
            opposed.append(phrase)
        else:
            sides.add(role, phrase.actor, phrase.mark, "named in the order of a clash")
    for phrase in opposed:
        sides.add("target", phrase.actor, phrase.mark, "behind 'with'")


def _resisted(mention: EventMention, phrases: list[Phrase]) -> bool:
    """Whether people without arms are the subject of "stood against X"."""
    s, verb = mention.sentence, mention.triggers[0]
    if verb.reading.pos != "verb" or not phrases or phrases[0].particle != LAM:
        return False
    people = s.between("persons", verb.end, min(phrases[0].lead, verb.end + 2))
    return any(getattr(p.row, "group", "") == "civilian" for p in people)


def _facing_role(s: Sentence, phrase: Phrase, sides: Sides) -> Role:
    if any(s.is_function(at, "with", "against") for at in range(phrase.lead - 2, phrase.lead)):
        return "target"
    if any(s.is_function(at, "by_agent") for at in range(phrase.lead - 3, phrase.lead)):
        return "initiator"
    return "target" if sides.initiators else "initiator"
