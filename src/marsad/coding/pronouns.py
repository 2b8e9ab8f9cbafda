"""Whom an attached pronoun stands for: the side named before that agrees with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.marks import is_passive
from marsad.lexicon.letters import ALEF, ARTICLE, FEMININE_PLURAL, HEH, MEEM, NOON, THIRD_PERSON, WAW, YEH
from marsad.lexicon.particles import OURS

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

HERS = HEH + ALEF
HIS = HEH
THEIRS = HEH + MEEM
_SOLDIER = "soldier"


def antecedent(s: Sentence, before: int, pronoun: str, *, men: bool = False) -> Mark | None:
    """Return the side that a pronoun at token ``before`` means, the nearest that agrees, else the nearest.

    ``men``: it is on a word for fighters, and the arms of a side ("the aircraft of X") have none.
    """
    if s.is_function(before - 1, "that"):
        told = [m for m in s.of("actors") if m.end <= before and m.first in s.actor_of and speaks(s, m)]
        if told:
            return told[-1]
    named = [
        mark
        for mark in s.of("actors")
        if mark.end <= before and mark.first in s.actor_of and not getattr(mark.row, "adjective", False)
    ]
    named = [mark for mark in named if not s.is_function(mark.first - 1, "belongs")] or named
    if men:
        named = [mark for mark in named if not _arms_of(s, mark)] or named
    named.reverse()
    fitting = [mark for mark in named if _agrees(s, mark, pronoun)]
    return next(iter(fitting or named), None)


def whose(s: Sentence, noun: Mark) -> tuple[Mark, str]:
    """The side that the pronoun on a noun means, with the mark that names it: itself for "our forces"."""
    men = noun.reading.cls == "persons" and getattr(noun.row, "group", "") == "combatant"
    return whom(s, noun, noun.reading.suffix, men=men)


def whom(s: Sentence, word: Mark, pronoun: str, *, men: bool = False) -> tuple[Mark, str]:
    """The side that a pronoun on or beside a word means, with the mark that names it, the word for "us"."""
    if pronoun == OURS:
        return word, s.we
    side = antecedent(s, word.first, pronoun, men=men)
    return (side, s.actor_of[side.first]) if side is not None else (word, "")


def speaks(s: Sentence, mark: Mark) -> bool:
    """Whether a verb of saying stands right before a side."""
    said = s.covering("attribution", mark.first - 1)
    return said is not None and said.reading.pos == "verb"


def by_his_people(mention: EventMention) -> bool:
    """Whether fighters of whoever was named before are the subject: "its men blew up a device"."""
    s, verb = mention.sentence, mention.verb
    if verb is None or is_passive(s, verb):
        return False
    who = s.get("persons", verb.end)
    fighters = who is not None and getattr(who.row, "group", "") == "combatant"
    return fighters and who is not None and who.reading.suffix in THIRD_PERSON


def follows_subject(s: Sentence, verb: Mark) -> bool:
    """Whether a verb in the plural stands behind its subject: what is behind it is its object."""
    return verb.reading.pos == "verb" and verb.reading.number == "pl" and not is_passive(s, verb)


def says_we(s: Sentence, verb: Mark) -> bool:
    """Whether a verb tells what the speakers did or do: "we bombed", "we shall bomb"."""
    reading = verb.reading
    we = reading.pos == "verb" and reading.number == "pl" and not reading.gender
    return we and (reading.aspect == "imperfect" or s.word(verb.first).endswith(NOON + ALEF))


def _agrees(s: Sentence, mark: Mark, pronoun: str) -> bool:
    """Whether the first word of a name can be meant by "his" or "her"; other pronouns take any side."""
    word = s.word(mark.first).removeprefix(mark.reading.prefix).removeprefix(ARTICLE)
    feminine = is_feminine(word) or s.is_function(mark.first, "feminine")
    masculine = s.is_function(mark.first, "masculine")
    if pronoun == HERS:
        return not (masculine or _people_of(s, mark) or word.endswith(WAW + NOON))
    if pronoun == HIS:
        return not feminine
    return pronoun != THEIRS or not (feminine or masculine)


def is_feminine(noun: str) -> bool:
    """Whether a noun is of the feminine gender by its ending."""
    return noun.endswith((HEH, FEMININE_PLURAL, YEH + ALEF))


def _people_of(s: Sentence, mark: Mark) -> bool:
    """Whether a name begins with the people of a side ("fighters of X"), whom "its" does not mean."""
    who = s.at.get(("persons", mark.first))
    return who is not None and who.end < mark.end and who.reading.number == "pl"


def _arms_of(s: Sentence, mark: Mark) -> bool:
    """Whether a name begins with the arms of a side: "the aircraft of X"."""
    arm = s.at.get(("weapons", mark.first))
    return arm is not None and arm.end < mark.end


def owner_of(s: Sentence, noun: Mark, reach: int) -> str | None:
    """The side that "his" or "its" on a noun for fighters means, where the side named last does not agree
    with it: "X attacked the posts of Y and six of its men were killed"; soldiers are those of an army.
    """
    suffix = noun.reading.suffix
    if suffix not in (HIS, HERS):
        return None
    sides = [m for m in s.between("actors", noun.first - reach, noun.first) if _has_men(s, m)]
    fitting = [m for m in sides if _agrees(s, m, suffix)]
    if getattr(noun.row, "id", "") == _SOLDIER and suffix == HIS:
        armies = [m for m in fitting if s.is_function(m.first, "masculine")]
        fitting = armies or fitting
    if not fitting or fitting[-1] is sides[-1]:
        return None
    return s.actor_of[fitting[-1].first].partition("+")[0] or None


def _has_men(s: Sentence, mark: Mark) -> bool:
    """Whether a name is that of a side that fights, not only an adjective."""
    return not getattr(mark.row, "adjective", False) and bool(s.actor_of.get(mark.first))
