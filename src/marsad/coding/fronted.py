"""Who stands before a verb as its subject: the order of headlines and of what is said behind "that"
("the army posts troops", "said that gunmen stole").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.coding.quotes import QUOTES
from marsad.lexicon.particles import CONNECTING, OF

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

FRONT_REACH: Final = 5
"""How far before a verb its subject may end, an adjective or whose it is in between."""
ROW_REACH: Final = 6
"""How far before the last of several that are joined the word may stand that governs them."""
_GOVERNS: Final = (
    "because_of", "preposition", "against", "with", "between", "by_agent", "by_means_of", "beside",
    "leads_to", "number_of",
)  # fmt: skip
"""Function words before a noun that is no subject."""
_TIES: Final = (*_GOVERNS, "clause_break", "that", "relative")
"""Function words that part a noun from the verb behind it."""
_PARTING: Final = ("events", "outcomes", "status", "attribution", "objects", "weapons")


def fronted_sides(s: Sentence, verb: Mark) -> list[Mark]:
    """The fighters, the forces or the side right before a verb, its subject."""
    if not _may_follow(verb):
        return []
    low = verb.first - FRONT_REACH
    found = [m for m in s.between("persons", low, verb.first) if m.row.group == "combatant"]  # type: ignore[attr-defined]
    found += [m for m in s.names if low <= m.first < verb.first and _is_side(m)]
    found += s.functions("force", low, verb.first)
    return [m for m in found if _leads(s, m, verb)]


def fronted_arms(s: Sentence, verb: Mark) -> list[Mark]:
    """The tanks, vehicles or posts right before a verb, its subject: "tanks spread out in the town"."""
    if not _may_follow(verb):
        return []
    near = s.between("objects", verb.first - FRONT_REACH, verb.first)
    armed = (m for m in near if getattr(m.row, "side", "") == "military")
    return [m for m in armed if _leads(s, m, verb)]


def _may_follow(verb: Mark) -> bool:
    """Whether a word is a verb that may stand behind its subject, nothing joining it to another."""
    reading = verb.reading
    return reading.pos == "verb" and reading.voice != "passive" and not reading.prefix.startswith(CONNECTING)


def _is_side(mark: Mark) -> bool:
    return mark.reading.cls == "actors" and not getattr(mark.row, "adjective", False)


def _leads(s: Sentence, subject: Mark, verb: Mark) -> bool:
    """Whether a noun is the subject of a verb behind it: nothing parts them, and no word before it makes it
    the object or the owner of another.
    """
    prefix = subject.reading.prefix
    if subject.end > verb.first or (particle_of(prefix) and not prefix.startswith(CONNECTING)):
        return False
    if any(_parts(s, at) for at in range(subject.end, verb.first)):
        return False
    return not _belongs(s, subject)


def _parts(s: Sentence, at: int) -> bool:
    if s.word(at) == OF or s.word(at) in QUOTES:
        return False
    if s.is_punct(at) or s.is_function(at, *_TIES):
        return True
    return any(s.covering(cls, at) is not None for cls in _PARTING)


def _belongs(s: Sentence, noun: Mark) -> bool:
    """Whether a noun is tied to the word before it: "against X", "the posts of X", "X's of Y" told as one."""
    before = _before(s, noun.first)
    if noun.reading.prefix.startswith(CONNECTING):
        row = range(max(s.first, noun.first - ROW_REACH), noun.first)
        return any(s.is_function(at, *_GOVERNS) for at in row)
    if s.is_punct(before):
        return False
    force = s.get("function", before) if s.is_function(before, "force") else None
    if force is not None:
        return _belongs(s, force)
    if s.word(before) == OF or s.is_function(before, *_GOVERNS):
        return True
    if any(s.covering(cls, before) is not None for cls in ("objects", "events", "outcomes", "weapons")):
        return True
    head = s.covering("persons", before)
    return head is not None and getattr(head.row, "group", "") != "combatant"


def _before(s: Sentence, first: int) -> int:
    before = first - 1
    return before - 1 if s.word(before) in QUOTES else before
