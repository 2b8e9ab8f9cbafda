"""Armed people of whom a text says no more, as those who did it: "gunmen killed three", "by gunmen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.doers import GUNMEN
from marsad.coding.marks import is_passive
from marsad.lexicon.letters import NOON, YEH
from marsad.lexicon.particles import OF

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark, Sentence

__all__ = ["GUNMEN", "RULE", "lone_attacker", "unnamed_gunmen"]
_DEEDS: Final = frozenset({"killing", "attack", "abduction", "destruction"})
"""Types of deeds that gunmen do of whom nobody knows who they are."""
RULE: Final = "armed people of whom no more is said"
ROW: Final = "gunman"
SUBJECT_REACH: Final = 2
"""How far behind a verb its subject may stand."""
THAT_REACH: Final = 7
"""How far behind "that gunmen" their verb may stand, the car they drove in between."""
OBJECT_REACH: Final = 3
"""How far behind "killed" those may be named whom they killed."""
AHEAD_REACH: Final = 3
"""How far before a verb in the plural, or behind "by", they may stand."""


def unnamed_gunmen(mention: EventMention) -> Mark | None:
    """Return the word for gunmen of no named side that is the subject of the deed or stands behind "by".

    Unvocalised, "kidnapped" is spelt like "the kidnapping of"; behind the noun they would be in another case.
    """
    if mention.type not in _DEEDS:
        return None
    s = mention.sentence
    for who in s.between("persons", mention.first, mention.end):
        reading = who.reading
        if getattr(who.row, "id", "") != ROW or reading.definite or reading.prefix or _told_more(s, who):
            continue
        if _by(s, who) or _subject(mention, who) or _killed(mention, who):
            return who
    return _who_went_on(mention)


def _who_went_on(mention: EventMention) -> Mark | None:
    """The gunmen told before who did this too: "gunmen entered the village and opened fire"."""
    s, verb = mention.sentence, mention.verb
    if verb is None or verb.reading.number != "pl" or is_passive(s, verb) or verb.reading.aspect != "perfect":
        return None
    before = [p for p in s.between("persons", s.first, verb.first) if getattr(p.row, "id", "") == ROW]
    who = before[-1] if before and verb.reading.prefix else None
    if who is None or who.reading.definite or who.reading.prefix or _told_more(s, who):
        return None
    if next(s.between("actors", who.end, verb.first), None) is not None:
        return None
    acted = who.reading.case == "nom" or s.is_function(who.first - 1, "that")
    return who if acted else None


def gunmen_at(s: Sentence, at: int) -> Mark | None:
    """The word for several gunmen of nobody named at a token, in the subject's case."""
    who = s.get("persons", at)
    if who is None or getattr(who.row, "id", "") != ROW or who.reading.case != "nom":
        return None
    return None if who.reading.definite or _told_more(s, who) else who


def _told_more(s: Sentence, who: Mark) -> bool:
    """Whether a word behind says whose they are or what: "of the tribe", an adjective in the plural."""
    at = who.end
    if s.word(at) == OF or s.is_function(at, "belongs", "backed", "seeks", "in_ranks", "among_them"):
        return True
    if s.covering("actors", at) is not None or s.covering("status", at) is not None:
        return True
    unread = not any(s.covering(cls, at) for cls in ("function", "events", "outcomes", "persons", "objects"))
    rides = s.word(at).startswith(YEH)
    return s.is_word(at) and unread and who.reading.number != "sg" and s.word(at).endswith(NOON) and not rides


def _by(s: Sentence, who: Mark) -> bool:
    """Whether "by", "which ... carried out" stands right before them."""
    return any(m.end == who.first for m in s.functions("by_agent", who.first - AHEAD_REACH, who.first))


def _subject(mention: EventMention, who: Mark) -> bool:
    """Whether they stand right behind an active verb of the deed, or before one in the plural."""
    s, reading = mention.sentence, who.reading
    for verb in (*mention.triggers, *s.functions("light_verb", mention.first, mention.end)):
        plain = not (verb.reading.suffix or verb.reading.prefix or verb.reading.definite)
        if verb.reading.pos != "verb" and plain and who.first == verb.end and who.reading.case == "nom":
            return True
        if verb.reading.pos != "verb" or is_passive(s, verb) or verb.reading.suffix:
            continue
        if 0 <= who.first - verb.end < SUBJECT_REACH and who.reading.case != "obl":
            return True
        gap = verb.first - who.end
        if 0 <= gap < SUBJECT_REACH and verb.reading.number in ("pl", "du"):
            return True
        told = s.is_function(who.first - 1, "that") and verb.reading.number == reading.number
        if told and 0 <= gap < THAT_REACH and not any(s.is_punct(at) for at in range(who.end, verb.first)):
            return True
    return False


def _killed(mention: EventMention, who: Mark) -> bool:
    """Whether they stand between "that" and a verb of harming, with those they harmed behind it."""
    s, verb = mention.sentence, mention.sentence.get("outcomes", who.end)
    if verb is None or verb.reading.pos != "verb" or not s.is_function(who.first - 1, "that"):
        return False
    harmed = list(s.between("persons", verb.end, verb.end + OBJECT_REACH))
    if any(p.first > verb.end and s.word(p.first - 1) == OF for p in harmed):
        return True
    return any(not p.reading.definite and getattr(p.row, "group", "") != "combatant" for p in harmed)


def lone_attacker(mention: EventMention) -> Mark | None:
    """Return the word for somebody of a people who attacked by himself, behind the verb, "that" or "by".

    Behind "killed", which is spelt like "was killed", he is rather who was.
    """
    if mention.type not in ("killing", "attack"):
        return None
    s = mention.sentence
    verbs = [t for t in mention.triggers if t.reading.pos == "verb" and not is_passive(s, t)]
    verbs = [t for t in verbs if s.get("outcomes", t.first) is None]
    for who in s.functions("lone_attacker", mention.first, mention.end):
        if _by(s, who) or any(v.end == who.first and not v.reading.suffix for v in verbs):
            return who
        after = s.get("events", who.end) if s.is_function(who.first - 1, "that") else None
        if after is not None and after in mention.triggers and not after.reading.definite:
            return who
    return None
