"""Armed people of whom a text says no more, as those who did it: "gunmen killed three", "by gunmen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.doers import GUNMEN
from marsad.coding.marks import is_passive
from marsad.coding.person_rows import GUNMEN_ROWS
from marsad.lexicon.letters import ARTICLE, NOON, WAW, YEH
from marsad.lexicon.particles import OF

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

__all__ = ["GUNMEN", "RULE", "lone_attacker", "unnamed_gunmen"]
_DEEDS: Final = frozenset(
    {"killing", "attack", "abduction", "destruction", "explosion", "shelling", "release", "raid", "arrest"}
)
"""Types of deeds that gunmen do of whom nobody knows who they are."""
RULE: Final = "armed people of whom no more is said"
REBEL: Final = "rebel"
"""Row of fighters who are no state's."""
SUBJECT_REACH: Final = 2
"""How far behind a verb its subject may stand."""
THAT_REACH: Final = 7
"""How far behind "that gunmen" their verb may stand, the car they drove in between."""
OBJECT_REACH: Final = 3
"""How far behind "killed" those may be named whom they killed."""
COUNT_REACH: Final = 4
"""How many words before gunmen may count them."""
BANDS: Final = frozenset({"force_noun", "force_noun_regular"})
"""The row of words for a number of armed people: "group", "gang"."""
_FINDS: Final = "finds_object"
"""Role of the verbs of finding those who were killed."""
TAKEN_REACH: Final = 5
"""How far from the word of abduction those may be named who took somebody."""
AHEAD_REACH: Final = 3
"""How far before a verb in the plural, or behind "by", they may stand."""


def unnamed_gunmen(mention: EventMention) -> Mark | None:
    """Return the word for gunmen of no named side that is the subject of the deed or stands behind "by".

    Unvocalised, "kidnapped" is spelt like "the kidnapping of"; behind the noun they would be in another case.
    """
    if mention.type not in _DEEDS or (mention.type == "shelling" and mention.open_kind):
        return None
    s = mention.sentence
    for who in s.between("persons", mention.first, mention.end):
        reading = who.reading
        if getattr(who.row, "id", "") not in GUNMEN_ROWS or _told_more(s, who):
            continue
        start = _start(s, who)
        if start == who.first and (reading.definite or reading.prefix):
            continue
        if _by(s, start) or _subject(mention, who, start) or _killed(mention, who, start):
            return who
    return _who_went_on(mention)


def _who_went_on(mention: EventMention) -> Mark | None:
    """The gunmen told before who did this too: "gunmen entered the village and opened fire"."""
    s, verb = mention.sentence, mention.verb
    if verb is None or verb.reading.number != "pl" or is_passive(s, verb) or verb.reading.aspect != "perfect":
        return None
    before = [p for p in s.between("persons", s.first, verb.first) if getattr(p.row, "id", "") in GUNMEN_ROWS]
    who = before[-1] if before and verb.reading.prefix else None
    if who is None or who.reading.definite or who.reading.prefix or _told_more(s, who):
        return None
    if next(s.between("actors", who.end, verb.first), None) is not None:
        return None
    acted = who.reading.case == "nom" or s.is_function(who.first - 1, "that")
    return who if acted else None


def taken_by(mention: EventMention) -> list[str]:
    """Who killed those whose bodies were found: gunmen of nobody named, where the sentence says that such had
    taken them.
    """
    s, trigger = mention.sentence, mention.triggers[0]
    if getattr(trigger.row, "role", "") != _FINDS:
        return []
    for taken in s.between("events", trigger.end, s.end):
        if getattr(taken.row, "type", "") != "abduction":
            continue
        near = (taken.first - TAKEN_REACH, taken.end + TAKEN_REACH)
        nobody = any(getattr(m.row, "actor", "") == GUNMEN for m in s.between("actors", *near))
        if nobody or any(is_gunman(who) for who in s.between("persons", *near)):
            return [GUNMEN]
    return []


def is_gunman(who: Mark) -> bool:
    """Whether a word is one for gunmen of nobody named."""
    plain = not (who.reading.definite or who.reading.prefix)
    return plain and getattr(who.row, "id", "") in GUNMEN_ROWS


def of_gunmen(s: Sentence, first: int, end: int) -> bool:
    """Whether people counted between two tokens are told to be "of gunmen", without the article: none of
    those of whom a name or a service tells before them.
    """
    behind = end + 2 if s.word(end) == OF else end
    people = (p for p in s.between("persons", first, behind) if getattr(p.row, "id", "") in GUNMEN_ROWS)
    return any(s.word(p.first - 1) == OF and not p.reading.definite for p in people)


def counts_gunmen(s: Sentence, first: int, end: int) -> bool:
    """Whether people counted between two tokens are gunmen or rebels of nobody named: "14 others, gunmen"."""
    return any(getattr(p.row, "id", "") in GUNMEN_ROWS | {REBEL} for p in s.between("persons", first, end))


def gunmen_from(s: Sentence, at: int) -> Mark | None:
    """The word for gunmen of nobody named whose phrase begins at a token: "dozens of gunmen"."""
    near = (p for p in s.between("persons", at, at + COUNT_REACH) if getattr(p.row, "id", "") in GUNMEN_ROWS)
    return next((p for p in near if _start(s, p) == at < p.first), None)


def gunmen_at(s: Sentence, at: int) -> Mark | None:
    """The word for several gunmen of nobody named at a token, in the subject's case."""
    who = s.get("persons", at)
    if who is None or getattr(who.row, "id", "") not in GUNMEN_ROWS or who.reading.case != "nom":
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


def _start(s: Sentence, who: Mark) -> int:
    """Where the phrase of gunmen begins that counts them: "three gunmen", "a group of the gunmen"."""
    at = who.first
    if s.word(at - 1) == OF and who.reading.definite:
        at -= 1
    while at - 1 >= s.first and who.first - at < COUNT_REACH:
        many = s.covering("quantities", at - 1)
        band = s.covering("function", at - 1)
        if many is not None:
            at = many.first
        elif band is not None and getattr(band.row, "id", "") in BANDS and not band.reading.definite:
            at = band.first
        elif s.is_number(at - 1) or (at == who.first and _numeral(s, at - 1, who)):
            at -= 1
        else:
            break
    return who.first if s.word(at) == OF else at


def _numeral(s: Sentence, at: int, who: Mark) -> bool:
    """Whether a word that says nothing else may count those behind it: their case is what a number rules."""
    if not s.is_word(at) or s.word(at).startswith(ARTICLE) or who.reading.definite:
        return False
    read = ("function", "events", "outcomes", "persons", "objects", "actors", "weapons", "attribution")
    return who.reading.case != "nom" and not any(s.covering(cls, at) for cls in read)


def _by(s: Sentence, start: int) -> bool:
    """Whether "by", "which ... carried out" stands right before them."""
    return any(m.end == start for m in s.functions("by_agent", start - AHEAD_REACH, start))


def _subject(mention: EventMention, who: Mark, start: int) -> bool:
    """Whether they stand right behind an active verb of the deed, or before one in the plural."""
    s, reading = mention.sentence, who.reading
    counted = start < who.first or (not reading.case and s.word(who.end - 1).endswith(WAW + NOON))
    for verb in (*mention.triggers, *s.functions("light_verb", mention.first, mention.end)):
        plain = not (verb.reading.suffix or verb.reading.prefix or verb.reading.definite)
        if (
            verb.reading.pos != "verb"
            and plain
            and start == verb.end
            and (reading.case == "nom" or (counted and _hurt_behind(s, who)))
        ):
            return True
        if verb.reading.pos != "verb" or is_passive(s, verb) or verb.reading.suffix:
            continue
        near = 0 <= start - verb.end < SUBJECT_REACH and (counted or reading.case != "obl")
        if near and (start == who.first or not s.get("outcomes", verb.first) or _hurt_behind(s, who)):
            return True
        gap = verb.first - who.end
        if 0 <= gap < SUBJECT_REACH and verb.reading.number in ("pl", "du"):
            return True
        told = s.is_function(start - 1, "that") and (verb.reading.number == reading.number or counted)
        if told and 0 <= gap < THAT_REACH and not any(s.is_punct(at) for at in range(who.end, verb.first)):
            return True
    return False


def _hurt_behind(s: Sentence, who: Mark) -> bool:
    """Whether somebody stands right behind gunmen whom they have hurt, or the fire they opened; else they
    may be who was hurt.
    """
    near = s.get("persons", who.end) or s.get("objects", who.end) or s.get("weapons", who.end)
    return near is not None and not near.reading.prefix.strip(ARTICLE)


def _killed(mention: EventMention, who: Mark, start: int) -> bool:
    """Whether they stand between "that" and a verb of harming, with those they harmed behind it."""
    s, verb = mention.sentence, mention.sentence.get("outcomes", who.end)
    if verb is None or verb.reading.pos != "verb" or not s.is_function(start - 1, "that"):
        return False
    other = next(s.between("outcomes", verb.end, verb.end + OBJECT_REACH), None)
    end = verb.end + OBJECT_REACH if other is None else other.first
    harmed = list(s.between("persons", verb.end, end))
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
        if _by(s, who.first) or any(v.end == who.first and not v.reading.suffix for v in verbs):
            return who
        after = s.get("events", who.end) if s.is_function(who.first - 1, "that") else None
        if after is not None and after in mention.triggers and not after.reading.definite:
            return who
    return None
