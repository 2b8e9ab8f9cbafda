"""Armed groups that no row knows: a head word and the name behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.mark import Mark
from marsad.coding.outlets import spelling
from marsad.coding.person_rows import ARMED
from marsad.coding.quotes import QUOTES
from marsad.coding.sides import TOGETHER
from marsad.lexicon.letters import ARTICLE, HEH
from marsad.lexicon.particles import AND, CONNECTING, IN, OF, ON
from marsad.lexicon.romanise import romanise

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

NAMED: Final = "named:"
"""Rows of head words that a name may follow as it is."""
QUOTED: Final = "quoted:"
"""Rows of words that are heads only before a name in quotation marks or of several words."""
NUMBERED: Final = "numbered:"
"""Rows of units that a number behind them names: "the brigade 12" is of whose army the row says."""
FRONT: Final = "band_front"
"""The row of "front", which is where two sides fight too."""
NAME_WORDS: Final = 4
"""The longest name in words."""
_MEANING: Final = (
    "actors",
    "events",
    "outcomes",
    "function",
    "status",
    "attribution",
    "weapons",
    "objects",
    "scope",
)


def name_units(s: Sentence) -> dict[int, str]:
    """Return the ids of the units of a sentence that have a number, by their first token.

    Their marks are widened to the number, or to the listed side named behind it; other uses of the same word
    are heads of names, or nothing.
    """
    found: dict[int, str] = {}
    units = [m for m in s.of("actors") if is_numbered(m)]
    for unit in units:
        at = s.by_class["actors"].index(unit)
        end = _number_end(s, unit)
        known = _behind_number(s, end) if end else None
        head = _named_head(s, unit)
        if known is not None:
            s.by_class["actors"].remove(known)
            wide = _widened(s, known, unit)
        elif end:
            template = str(getattr(unit.row, "actor", ""))
            found[unit.first] = template.removeprefix(NUMBERED).format(s.word(unit.end))
            wide = s.at["actors", unit.first] = unit._replace(end=end)
            _drop_arm(s, end)
        elif head is not None:
            wide = s.at["actors", unit.first] = head
        else:
            del s.by_class["actors"][at], s.at["actors", unit.first]
            continue
        s.by_class["actors"][at] = wide
    return found


def name_bands(s: Sentence) -> dict[int, str]:
    """Return the ids of the unlisted groups of a sentence by their first token.

    Their marks are widened to the whole name; head words with no name behind them are no sides, those before
    the name of a listed side are part of it.
    """
    found: dict[int, str] = {}
    kept: list[Mark] = []
    listed: dict[int, Mark] = {}
    for mark in s.of("actors"):
        if mark.first in listed:
            kept.append(_widened(s, mark, listed[mark.first]))
            continue
        template = str(getattr(mark.row, "actor", ""))
        if not template.startswith((NAMED, QUOTED)):
            kept.append(mark)
            continue
        del s.at["actors", mark.first]
        if mark.reading.definite or _front_line(s, mark):
            continue
        known = _listed(s, mark)
        if known is not None:
            listed[known.first] = mark
            continue
        end, words = _name(s, mark, loose=template.startswith(NAMED))
        if words and template.endswith(TOGETHER):
            second = [end] if s.word(end).startswith(AND) and s.is_word(end) else []
            plain = template.partition(":")[2].removesuffix(TOGETHER)
            first = _id(s, plain, words)
            s.at["actors", mark.first] = mark._replace(end=end + len(second))
            kept.append(s.at["actors", mark.first])
            other = _id(s, plain, second, joined=True) if second else ""
            found[mark.first] = f"{first}{TOGETHER}{other}" if other else first
        elif words:
            wide = mark._replace(end=end)
            found[mark.first] = _id(s, template.partition(":")[2], words)
            s.at["actors", mark.first] = wide
            kept.append(wide)
    if len(kept) < len(s.of("actors")) or found or listed:
        s.by_class["actors"] = kept
    return found


def may_name_band(s: Sentence) -> bool:
    """Whether a sentence has a head word that the name of a group may follow."""
    return any(str(getattr(m.row, "actor", "")).startswith((NAMED, QUOTED)) for m in s.of("actors"))


def _front_line(s: Sentence, mark: Mark) -> bool:
    """Whether "front" behind "on", "in" is where they fight: "on the front of the town"."""
    placed = s.word(mark.first - 1) in (ON, IN) and not mark.reading.prefix
    return placed and getattr(mark.row, "id", "") == FRONT and _listed(s, mark) is None


def is_numbered(mark: Mark) -> bool:
    """Whether a side is a unit of which a text says no more than its number."""
    return str(getattr(mark.row, "actor", "")).startswith(NUMBERED)


def _named_head(s: Sentence, head: Mark) -> Mark | None:
    """The same word as the head of a name: "the brigade of the martyr X"."""
    same = (m for m in s.names if m.first == head.first and m.end == head.end)
    return next((m for m in same if str(getattr(m.row, "actor", "")).startswith((NAMED, QUOTED))), None)


def _number_end(s: Sentence, unit: Mark) -> int:
    """The end of the number of a unit, in digits or as "the third"; 0 where none follows. A unit whose number
    is its name has it in digits.
    """
    if s.is_number(unit.end):
        return unit.end + 1
    counted = s.get("function", unit.end) if s.is_word(unit.end) else None
    which = counted is not None and getattr(counted.row, "kind", "") in ("ordinal", "another")
    plain = "{" not in str(getattr(unit.row, "actor", ""))
    return counted.end if counted is not None and which and plain and counted.reading.definite else 0


def _drop_arm(s: Sentence, at: int) -> None:
    """Take out fighting that is only part of what a unit is called: "the brigade 20 of combat"."""
    arm = s.at.get(("events", at))
    if arm is None or not s.is_number(at - 1) or arm.end > at + 1:
        return
    fought = arm.reading.pos == "noun" and getattr(arm.row, "type", "") == "clash"
    if fought and not (arm.reading.prefix or arm.reading.definite):
        del s.at["events", at]
        s.by_class["events"].remove(arm)


def _behind_number(s: Sentence, end: int) -> Mark | None:
    """The listed side that is named behind the number of its unit: "the brigade 20 of the Guard"."""
    side = s.get("actors", end)
    if side is None or side.reading.prefix or is_numbered(side):
        return None
    return side if getattr(side.row, "role", "") == "armed" else None


def _listed(s: Sentence, head: Mark) -> Mark | None:
    """The side that a row knows, right behind a head word: 'the organisation "X"'."""
    side = s.get("actors", head.end)
    row = side.row if side is not None else None
    if side is None or getattr(row, "role", "") != "armed" or getattr(row, "adjective", False):
        return None
    plain = not side.reading.prefix.removesuffix(ARTICLE) and ":" not in str(getattr(row, "actor", ""))
    return side if plain else None


def _widened(s: Sentence, side: Mark, head: Mark) -> Mark:
    """A known side with the head word before its name, by which it is tied to what stands before."""
    wide = head._replace(end=side.end, row=side.row)
    del s.at["actors", side.first]
    s.at["actors", head.first] = wide
    return wide


def _name(s: Sentence, head: Mark, *, loose: bool) -> tuple[int, list[int]]:
    """The end of a name and the tokens of its words; none where what follows is no name."""
    at = head.end
    if s.word(at) in QUOTES and s.word(at) != "#":
        close = next((i for i in range(at + 1, min(at + 2 + NAME_WORDS, s.end)) if s.word(i) in QUOTES), None)
        words = [i for i in range(at + 1, close or at + 1) if s.is_word(i)]
        return (close + 1, words) if close and words else (at, [])
    words = []
    while len(words) < NAME_WORDS and _of_name(s, at, first=not words):
        words.append(at)
        at += 1
        if s.word(at - 1).startswith(ARTICLE):
            break
    definite = bool(words) and s.word(words[-1]).startswith(ARTICLE)
    if definite and (loose or len(words) > 1):
        return at, words
    if loose and words and not s.word(words[0]).endswith(HEH):
        return words[:2][-1] + 1, words[:2]
    return head.end, []


def _of_name(s: Sentence, at: int, *, first: bool) -> bool:
    """Whether a word can stand in a name, no time; "martyrs" may open one."""
    if (
        not s.is_word(at)
        or s.word(at) == OF
        or s.word(at).startswith(CONNECTING)
        or at in s.timed
        or any(s.covering(c, at) for c in _MEANING)
    ):
        return False
    who = s.covering("persons", at)
    return who is None or (first and getattr(who.row, "id", "") != ARMED)


def _id(s: Sentence, template: str, words: list[int], *, joined: bool = False) -> str:
    """The id of a name; ``joined``: "and" is written together with it."""
    tokens = s.tokens
    parts = []
    for i in words:
        word = tokens.source[tokens.starts[i] : tokens.ends[i]]
        bare = word.removeprefix(AND) if joined or word[1:3] == ARTICLE else word
        parts.append(spelling(s, i) or romanise(bare))
    name = "_".join(parts)
    if template.endswith("}"):
        return template.format(name)
    return template.format(name.removeprefix("al_"))
