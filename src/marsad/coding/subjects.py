"""Whether counted people are before or behind their verb, suffer or do what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.apposition import is_another, is_unbound, may_be_object
from marsad.coding.marks import particle_of
from marsad.coding.person_rows import NATION
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ALEF, BEH, HEH, LAM, MEEM, NOON
from marsad.lexicon.particles import AND, TO

if TYPE_CHECKING:
    from marsad.coding.counts import Count, CountReader
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

PAIR: Final = 2
_BOTH: Final = HEH + MEEM + ALEF
_SEVERAL: Final = (HEH + MEEM, HEH + NOON)
OBJECT_REACH: Final = 6
"""How far behind a subject its object may stand, times of the day passed over."""
LEAVES: Final = "leaves"
"""Role of words of going away: families and numbers of people who go have lost their homes, others leave."""
FALLS: Final = "falls"
"""Role of words of falling: only a number of people right behind them has been killed."""
FALL_REACH: Final = 2
"""How far behind "fell" the number of those who fell may stand ("fell before me")."""
_TAKES_THEM_AWAY: Final = frozenset({LEAVES, FALLS})
_STAYING: Final = frozenset({"protest", "riot", "release"})
"""Types of events in which people come out and lose no home."""
_SPELT_ALIKE: Final = frozenset({"arrest_people", "execute"})
"""Rows whose verb is spelt like its noun ("kidnapped", "kidnapping")."""
_STOPS: Final = ("clause_break", "preposition", "because_of", "by_agent", "that")
TAKEN_REACH: Final = 2
"""How far behind those who took people these may stand, a number in between."""
ENDS: Final = ("clause_break", "because_of", "by_agent", "that", "among_them", "leads_to", "relative")


def people_first(s: Sentence, mark: Mark, pending: Count, counts: CountReader) -> bool:
    """Whether the counted people before a verb are its victims ("49 fighters were killed")."""
    reading, role = mark.reading, getattr(mark.row, "role", "")
    if getattr(mark.row, "outcome", "") == "displaced" and _driven(s, mark):
        return True
    if role == FALLS and not (pending.numbered and reading.number in ("pl", "du")):
        return False
    if role == LEAVES and not may_leave(s, pending):
        return False
    if _stops_thing(s, mark):
        return False
    if pending.qualifier == "some" and speaks(s, pending):
        return False
    if reading.pos == "noun" or (reading.voice == "active" and reading.aspect == "imperfect"):
        return False
    behind = _past_means(s, past_setting(s, past_times(s, mark.end)))
    follows = counts.read(s, behind + s.is_function(behind, "resumptive", "additive"))
    apart = follows is not None and follows.joined and reading.number == "pl"
    if follows is not None and not apart and follows.outcome is None and not told_behind(s, follows):
        return False
    plural = pending.min > 1
    return not reading.prefix.startswith(AND) and (
        reading.number in ("pl", "du") or not plural or follows is None
    )


def _past_means(s: Sentence, at: int) -> int:
    """Step over what somebody is killed or wounded with right behind the verb ("shot dead with bullets"), if
    nobody's: "by the bullets of gunmen" has its own people behind it.
    """
    means = s.get("weapons", at) or s.get("events", at)
    nobodys = means is not None and means.reading.definite and means.reading.prefix.startswith(BEH)
    return means.end if means is not None and nobodys else at


def _stops_thing(s: Sentence, mark: Mark) -> bool:
    """Whether a thing without particles stands right behind a verb in the plural: those before it did it
    ("gunmen stopped a bus").
    """
    thing = s.get("objects", mark.end)
    several = mark.reading.pos == "verb" and mark.reading.number in ("pl", "du")
    return several and thing is not None and not thing.reading.prefix and not thing.reading.definite


def speaks(s: Sentence, count: Count) -> bool:
    """Whether people are told of as those who say so ("residents who fled said")."""
    said = s.covering("attribution", count.first - 1)
    return said is not None and said.reading.pos == "verb"


def _driven(s: Sentence, mark: Mark) -> bool:
    """Whether people are driven "to" or "into" flight."""
    to = mark.reading.prefix.startswith(LAM) or s.word(mark.first - 1) == TO
    return mark.reading.pos == "noun" and (to or s.is_function(mark.first - 1, "against"))


def told_behind(s: Sentence, count: Count) -> bool:
    """Whether the verb right behind several people tells of them ("20 were killed and 30 were wounded").

    Before its subject a verb is in the singular; in the plural it follows it.
    """
    mark = s.get("outcomes", count.end)
    if mark is None or count.min < PAIR or count.outcome is not None:
        return False
    reading = mark.reading
    return reading.pos == "verb" and reading.number in ("pl", "du") and not (reading.prefix or reading.suffix)


def hits_thing(s: Sentence, mark: Mark) -> bool:
    """Whether "hit" has a thing for its object: "the shell hit two tents" wounds nobody."""
    reading = mark.reading
    active = reading.pos == "verb" and reading.voice == "active" and not reading.suffix
    if not active or getattr(mark.row, "outcome", "") != "injured":
        return False
    at = _past_weapon(s, mark.end)
    thing = s.get("objects", at)
    return thing is not None and not thing.reading.prefix


def _past_weapon(s: Sentence, at: int) -> int:
    """Step over what hits: a weapon or a strike, whose it is."""
    hitter = s.get("weapons", at) or s.get("events", at)
    if hitter is None or hitter.reading.prefix or hitter.reading.pos == "verb":
        return at
    at = hitter.end
    while at < s.end and (whose := s.get("actors", at)) is not None:
        at = whose.end
    return at


def does_it(s: Sentence, count: Count, behind: int, counts: CountReader) -> bool:
    """Whether fighters behind a verb, which ends at ``behind``, are its subject: its victims follow
    ("gunmen abducted four").
    """
    armed = count.group == "combatant"
    if count.first > behind or count.joined or count.outcome is not None:
        return False
    if not armed and not is_side_of_war(s, count):
        return count.qualifier == "some" and _harms_others(s, count, counts)
    if armed and count.qualifier == "some" and _is_subject(s, count):
        return True
    if armed and _one_alone(count):
        return _hurts_another(s, count, counts)
    thing = s.get("objects", count.end)
    bare = thing is not None and not thing.reading.prefix and not thing.reading.definite
    return count.qualifier == "some" and (bare or _victims_follow(s, count, counts, armed=armed))


def _victims_follow(s: Sentence, count: Count, counts: CountReader, *, armed: bool) -> bool:
    """Whether those follow the doers, who bear arms or not, whom they harmed."""
    at = count.end
    for _ in range(OBJECT_REACH):
        at = past_times(s, at)
        stop = s.is_punct(at) and s.word(at) not in QUOTES and not beside_time(s, at)
        if at >= s.end or stop or s.is_function(at, *_STOPS) or s.get("outcomes", at) is not None:
            return False
        if is_unbound(s, count.noun, s.get("persons", at)):
            return True
        follows = counts.read(s, at)
        if follows is not None and not (follows.joined and _of_nation(follows) and not follows.numbered):
            return _is_victim(s, count, follows, armed=armed)
        at = at + 1 if follows is None else follows.end
    return False


def _is_subject(s: Sentence, count: Count) -> bool:
    """Whether people in the subject's case stand behind a verb whose passive is spelt otherwise: "gunmen
    assassinated"; or behind a verb that is spelt like its noun, which has another case behind it.
    """
    verb, noun = s.covering("outcomes", count.first - 1), count.noun
    active = verb is not None and verb.reading.pos == "verb" and verb.reading.voice == "active"
    like_noun = verb is not None and verb.reading.pos == "noun" and not verb.reading.prefix
    active = active or (like_noun and getattr(verb and verb.row, "id", "") in _SPELT_ALIKE)
    return active and noun is not None and noun.reading.case == "nom"


def _is_victim(s: Sentence, count: Count, follows: Count, *, armed: bool) -> bool:
    """Whether people behind the doers are whom they harmed."""
    if follows.joined or follows.of_them or follows.outcome not in (None, "captured"):
        return False
    if not armed and follows.noun is not None and count.noun is not None:
        one = follows.noun.reading.number == "sg"
        return count.noun.reading.case == "nom" and (one or is_done_to(s, count, follows))
    return follows.group != "combatant" or is_done_to(s, count, follows)


def is_side_of_war(s: Sentence, count: Count) -> bool:
    """Whether people who bear no arms by their noun are a side all the same: settlers."""
    side = s.get("actors", count.noun.first) if count.noun is not None else None
    return side is not None and getattr(side.row, "role", "") == "armed"


def _of_nation(count: Count) -> bool:
    """Whether people are told of by their nation alone."""
    return count.noun is not None and getattr(count.noun.row, "id", "") == NATION


def _one_alone(count: Count) -> bool:
    """Whether one fighter of nobody named is told of without a number: "a soldier"."""
    noun = count.noun
    plain = noun is not None and noun.reading.number == "sg" and not noun.reading.definite
    return plain and count.min == count.max == 1 and not count.numbered


def _hurts_another(s: Sentence, count: Count, counts: CountReader) -> bool:
    """Whether one fighter right behind a verb is who killed: somebody follows who is the verb's object by his
    case, or who is a civilian of the other gender or with the article ("a soldier (killed) the boy").
    """
    other = counts.read(s, past_times(s, count.end))
    noun = other.noun if other is not None else None
    if other is None or noun is None or other.joined or other.of_them or other.outcome is not None:
        return False
    if count.noun is None or count.noun.reading.case in ("acc", "obl"):
        return False
    if noun.reading.case == "acc" or other.numbered:
        return True
    woman = noun.reading.gender == "f" != count.noun.reading.gender
    return other.group == "civilian" and (noun.reading.definite or woman)


def _harms_others(s: Sentence, count: Count, counts: CountReader) -> bool:
    """Whether people who bear no arms, in the subject's case, stand right before others in the object's:
    "settlers killed a youth".
    """
    if count.noun is None or count.noun.reading.case != "nom":
        return False
    others = counts.read(s, count.end)
    if others is None or others.joined or others.of_them or others.outcome is not None:
        return False
    return may_be_object(count.noun, others.noun) or is_done_to(s, count, others)


def in_subject_case(s: Sentence, first: int, end: int) -> bool:
    """Whether several fighters, from whatever side, stand in the subject's case before the people they took
    or killed, or one before somebody definite: "gunmen of the tribe kidnapped two tourists", whose verb is
    spelt like its noun.
    """
    doers = s.get("persons", first)
    if doers is None or doers.reading.number == "du" or doers.reading.definite:
        return False
    taken = next(s.between("persons", end, end + TAKEN_REACH), None)
    if taken is None or particle_of(taken.reading.prefix) or doers.reading.case in ("acc", "obl"):
        return False
    if doers.reading.number == "sg":
        several = taken.reading.number == "pl" and taken.reading.case in ("acc", "obl")
        return is_another(doers, taken) or (several and taken.first == end + 1)
    counted = taken.first > end
    told_apart = counted or taken.reading.case in ("acc", "obl") or taken.reading.number == "sg"
    civil = getattr(taken.row, "group", "") != "combatant"
    if not (told_apart if doers.reading.case != "nom" else told_apart or civil):
        return False
    return not any(s.is_punct(at) or s.is_function(at, *ENDS) for at in range(end, taken.first))


def in_accusative(count: Count) -> bool:
    """Whether the one person told is in the object's case."""
    return count.noun is not None and count.noun.reading.number == "sg" and count.noun.reading.case == "acc"


def is_done_to(s: Sentence, doers: Count, others: Count) -> bool:
    """Whether people behind others in the subject's case, or in one that does not show, are the object: in
    another case, or counted anew.
    """
    if doers.noun is None or others.noun is None or doers.noun.reading.case in ("acc", "obl"):
        return False
    numbered = others.numbered and others.first < others.noun.first and not others.of_them
    if numbered or is_unbound(s, doers.noun, others.noun):
        return True
    if (doers.noun.reading.number, others.noun.reading.number) == ("pl", "sg") and in_accusative(others):
        return True
    return doers.noun.reading.case == "nom" and may_be_object(doers.noun, others.noun)


def beside_time(s: Sentence, token: int) -> bool:
    """Whether a comma only encloses a time ("killed, on Monday, a farmer")."""
    return token + 1 in s.blocked or token - 1 in s.blocked


def gap_between(s: Sentence, first: int, end: int) -> int:
    """How many tokens stand between two, times, names and the commas around them not counted."""
    return sum(
        at not in s.blocked and not (s.is_punct(at) and beside_time(s, at)) for at in range(first, end)
    )


def is_additive(s: Sentence, count: Count) -> bool:
    """Whether "besides", "in addition to" stands before people."""
    return s.is_function(count.first - 1, "additive") or s.is_function(count.first - 2, "additive")


def past_times(s: Sentence, token: int) -> int:
    """Step over times ("the day before yesterday") that begin at ``token``."""
    while token in s.blocked and s.covering("actors", token) is None and s.get("persons", token) is None:
        token += 1
    return token


def past_setting(s: Sentence, token: int) -> int:
    """Step over "during it", "because of it" that stands between a verb and its people."""
    during = s.at.get(("function", token))
    if during is None or getattr(during.row, "kind", "") != "during_it":
        return token
    return past_times(s, during.end)


def may_leave(s: Sentence, count: Count) -> bool:
    """Whether people who go away can be displaced: families, or a number of people who bear no arms."""
    if count.group == "combatant" or count.outcome is not None or count.noun is None:
        return False
    if any(getattr(mark.row, "type", "") in _STAYING for mark in s.of("events")):
        return False
    family = bool(getattr(count.noun.row, "collective", False))
    plural = count.min > 1 and not count.definite_plural
    return plural and (family or count.numbered)


def have_fallen(count: Count, behind: int) -> bool:
    """Whether those who fell are people: a number of persons, or one of both sides."""
    if not count.numbered or count.other or count.first - behind > FALL_REACH or count.outcome is not None:
        return False
    return count.noun is not None or count.group == "combatant"


def may_suffer(s: Sentence, count: Count, role: str, behind: int) -> bool:
    """Whether a word of going away or of falling, which ends at ``behind``, tells of the people counted."""
    if role == LEAVES:
        return may_leave(s, count)
    return role != FALLS or have_fallen(count, behind)


def brings_harm(outcome: Mark) -> bool:
    """Whether an outcome word says that people come to harm by itself."""
    return getattr(outcome.row, "role", "") not in _TAKES_THEM_AWAY


def means(s: Sentence, mark: Mark, count: Count | None) -> bool:
    """Whether the pronoun of a word is that of the people counted before ("and led to the death of both"),
    who do not tell of it ("one of his relatives confirmed his death").
    """
    said = s.covering("attribution", count.end) if count is not None else None
    if said is not None and said.reading.pos == "verb":
        return False
    suffix = mark.reading.suffix
    suffers = mark.reading.pos == "noun" or getattr(mark.row, "role", "") == "victim_object"
    if count is None or not suffix or not suffers:
        return False
    if suffix == _BOTH:
        return count.min == count.max == PAIR
    return (count.min > 1 and not count.collective) == (suffix in _SEVERAL)


def others_between(s: Sentence, count: Count, behind: int) -> bool:
    """Whether people without a number are those of something told since an outcome word, which ends at
    ``behind``: "the arrest, and he is one of the residents of X", "clashes between the army and gunmen".
    """
    if next(s.functions("he_is", behind, count.first), None) is not None:
        return not count.numbered or count.partitive
    return not count.numbered and next(s.functions("between", behind, count.first), None) is not None
