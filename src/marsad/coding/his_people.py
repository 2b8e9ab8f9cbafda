"""Those of who speaks as the subject of what he tells: "the ministry said that its units took the town"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import is_passive
from marsad.lexicon.letters import THIRD_PERSON
from marsad.lexicon.particles import CONNECTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

SUBJECT_REACH: Final = 3
"""How far behind its subject a verb may stand."""
AND_REACH: Final = 24
"""How far behind it one more verb may stand, joined by "and"."""
ACT_REACH: Final = 6
"""How far before a noun of the deed the verb of doing may stand."""
_CLASSES: Final = ("persons", "function", "weapons", "objects")
_FORCES: Final = frozenset({"force", "air_defence"})


def his_people(mention: EventMention) -> Mark | None:
    """Return the word for the people, forces or arms of who speaks, if they did it: it stands right behind
    "that", takes his pronoun, and a verb of the event, or of doing it, follows.
    """
    s = mention.sentence
    for verb in _verbs(mention):
        own = _subject(s, verb)
        if own is not None and not is_passive(s, verb) and _agrees(own, verb):
            return own
    return None


def _verbs(mention: EventMention) -> Iterator[Mark]:
    """The verbs of an event, and those of doing right before it."""
    first = mention.triggers[0].first
    yield from (t for t in mention.triggers if t.reading.pos in ("verb", "form"))
    doing = mention.sentence.functions("light_verb", first - ACT_REACH, first)
    yield from (m for m in doing if m.reading.pos == "verb")


def _subject(s: Sentence, verb: Mark) -> Mark | None:
    """The word with a pronoun behind the last "that" before a verb, if nobody else is its subject."""
    that = next(reversed(list(s.functions("that", s.first, verb.first))), None)
    own = _own(s, that.end) if that is not None else None
    other = s.get("actors", verb.end)
    if own is None or (other is not None and not getattr(other.row, "adjective", False)):
        return None
    joined = verb.reading.prefix[:1] in CONNECTING or s.is_function(verb.first - 1, "then")
    reach = AND_REACH if joined else 0 if verb.reading.pos == "form" else SUBJECT_REACH
    return own if 0 <= verb.first - own.end <= reach else None


def _own(s: Sentence, at: int) -> Mark | None:
    """The word for people who fight, forces or arms at a token that takes the pronoun of a third person."""
    for cls in _CLASSES:
        mark = s.get(cls, at)
        if mark is None or mark.reading.suffix not in THIRD_PERSON or mark.reading.pos == "verb":
            continue
        row = mark.row
        fights = cls == "persons" and getattr(row, "group", "") == "combatant"
        force = cls == "function" and getattr(row, "kind", "") in _FORCES
        if fights or force or cls in ("weapons", "objects"):
            return mark
    return None


def _agrees(own: Mark, verb: Mark) -> bool:
    """Whether a verb behind its subject has its number: several who fight take the plural, things do not."""
    if verb.reading.pos == "form":
        return own.reading.cls != "persons"
    several = own.reading.cls == "persons" and own.reading.number != "sg"
    return (verb.reading.number == "pl") == several
