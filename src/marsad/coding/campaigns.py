"""Operations, campaigns and battles that are told to begin, pause or end (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.near_words import NEAR_ROLES, folded, stands
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import SEEN, THIRD_PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Event

BEGIN_REACH: Final = 10
"""How far before "campaign" the verb may stand that begins or ends it."""
AIM_REACH: Final = 6
"""How far behind a campaign the word for the ground may stand that it is to take."""
NAMED_REACH: Final = 4
"""How far behind a campaign the words may stand that give its name."""
LAUNCHED_REACH: Final = 6
"""How far behind a campaign the word may stand that it was launched, its name in between."""
_OF_PEOPLE: Final = frozenset({"arrest", "raid", "abduction", "release"})
"""Types of events that a campaign consists of rather than begins."""


def begins(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a campaign is told to begin, pause or end, and is not one of arrests or searches."""
    behind = s.get("events", mark.end)
    if behind is not None and behind.row.type in _OF_PEOPLE and behind.row.role not in NEAR_ROLES:  # type: ignore[attr-defined]
        return False
    return _set_going(s, mark, row) or stands(
        s, row.near, range(mark.first - 1, max(s.first, mark.first - BEGIN_REACH) - 1, -1)
    )


def _set_going(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether it is told behind a campaign that it will begin, or who began it: "the campaign that X
    launched", "the operation to free the town will begin".
    """
    wanted = folded(row.near)
    for at in range(mark.end, min(s.end, mark.end + LAUNCHED_REACH)):
        if s.is_punct(at) and s.word(at) not in QUOTES:
            return False
        word = s.word(at)
        if word.startswith(SEEN) and word in wanted:
            return True
        if s.is_function(at, "relative", "by_agent") and _bare(s.word(at + 1)) in wanted:
            return True
    return False


def _bare(verb: str) -> str:
    """A verb without its pronoun."""
    end = next((end for end in THIRD_PERSON if verb.endswith(end)), "")
    return verb.removesuffix(end)


def is_named(s: Sentence, mark: Mark) -> bool:
    """Whether the name of a campaign is told behind it: "a campaign that it called"."""
    return next(s.functions("named_so", mark.end, mark.end + NAMED_REACH), None) is not None


def is_planned(s: Sentence, mark: Mark) -> bool:
    """Whether a campaign is only threatened or prepared: "threatened to launch", "an expected campaign".

    One whose aim is told is an attack on what it aims at.
    """
    if mark.reading.definite or aims(s, mark):
        return False
    planned = ("planned", "planned_particle")
    near = s.between("status", mark.first - BEGIN_REACH, mark.end + 2)
    threats = s.between("events", mark.first - BEGIN_REACH, mark.first)
    return any(getattr(m.row, "kind", "") in planned for m in near) or any(
        getattr(m.row, "role", "") == "threat" for m in threats
    )


def aims(s: Sentence, mark: Mark) -> bool:
    """Whether the ground that a campaign is to take is told behind it."""
    ground: Iterator[Event] = (m.row for m in s.between("events", mark.end, mark.end + AIM_REACH))  # type: ignore[misc]
    return any(row.type == "territory_gain" and row.role not in NEAR_ROLES for row in ground)
