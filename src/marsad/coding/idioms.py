"""Split idioms of dying, words that only look like an outcome, and people who are no victims."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.coding.phrases import VICTIM, people_at, row_id
from marsad.coding.quotes import QUOTES
from marsad.coding.tolls import toll_word
from marsad.lexicon.letters import BEH, HEH, LAM, TEH
from marsad.model.codes import Outcome
from marsad.text import fold

if TYPE_CHECKING:
    from marsad.coding.counts import Count, CountReader
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.progress import Progress

GAP_REACH: Final = 16
"""How many tokens behind its verb the second half of an idiom may stand."""
BESIDE_REACH: Final = 3
"""How many words of a name or a thing may stand between somebody and who is joined to him."""
LOSS_REACH: Final = 5
"""How far behind "lost" the men may stand whom a side lost, past its name."""
_CAUSE: Final = "cause"
LOSES: Final = "loses"
"""Role of words of losing: whoever lost fighters lost them to death."""
SIDE_REACH: Final = 10
"""How far before people the word "between" may stand that makes them a side of a fight."""
EXPOSED_REACH: Final = 6
"""How far behind people the wounds may stand to which they were exposed."""
TIED: Final = 2
"""How far before people "was exposed" may stand."""
_INJURY: Final = "injury"
"""The row of wounds and the wounded."""
SUFFIX: Final = 4
"""An attached pronoun has at most so many letters."""


@lru_cache(maxsize=64)
def _stems(gap: str) -> tuple[tuple[str, str], ...]:
    """Each word as it stands alone and as it stands before a pronoun."""
    return tuple((bare, bare[:-1] + TEH if bare.endswith(HEH) else bare) for bare in map(fold, gap.split()))


def _is_half(word: str, stems: tuple[tuple[str, str], ...]) -> bool:
    for bare, stem in stems:
        for form in (word, word[1:] if word.startswith(BEH) else ""):
            if form == bare or (form.startswith(stem) and stem != form and len(form) - len(stem) <= SUFFIX):
                return True
    return False


def far_half(s: Sentence, mark: Mark) -> tuple[Outcome | None, int]:
    """What an outcome word says, and the end of the second half of its idiom (0 where there is none).

    None where a verb needs its second half and the clause lacks it; who lost a leg is wounded. Behind the
    noun of "losing", and the verb in some papers, it is an object: "the loss of 20 of their lives".
    """
    row = mark.row
    outcome: Outcome = row.outcome  # type: ignore[attr-defined]
    gap: str | None = getattr(row, "gap", None)
    noun = mark.reading.pos == "noun"
    otherwise: Outcome | None = getattr(row, "otherwise", None)
    if gap is None or mark.end - mark.first > 1 or (noun and otherwise is None):
        return outcome, 0
    stems = _stems(gap)
    limb = 0
    for at in range(mark.end, min(s.end, mark.end + GAP_REACH)):
        if s.is_function(at, "body_part") and not limb:
            limb = at + 1
        if _is_half(s.word(at).removeprefix(LAM) if otherwise is not None else s.word(at), stems):
            return outcome, at + 1
        if s.is_function(at, "clause_break"):
            break
    return ("injured", limb) if limb and otherwise == "missing" else (otherwise, 0)


def is_lost(s: Sentence, mark: Mark, outcome: Outcome | None, far: int, counts: CountReader) -> bool:
    """Whether a word of losing or of taking away stands without the second half of its idiom; "did away with
    four civilians" needs none.
    """
    role, otherwise = getattr(mark.row, "role", ""), getattr(mark.row, "otherwise", None)
    if role == LOSES:
        return True
    if otherwise != outcome or far or mark.end - mark.first > 1:
        return False
    ahead = range(mark.end, min(s.end, mark.end + LOSS_REACH))
    away = (s.word(at).startswith(BEH) and counts.read(s, at) is not None for at in ahead)
    return role != _CAUSE or not any(away)


def loses_men(s: Sentence, mark: Mark, counts: CountReader) -> bool:
    """Whether "lost" has fighters for its object: "the army lost five soldiers"."""
    if mark.reading.pos != "verb" or mark.reading.voice == "passive":
        return False
    for at in range(mark.end, min(s.end, mark.end + LOSS_REACH)):
        if s.is_punct(at) and s.word(at) not in QUOTES:
            return False
        count = counts.read(s, at)
        if count is not None and (count.numbered or s.get("actors", at) is None):
            return count.numbered and count.group == "combatant" and count.noun is not None
    return False


def no_victim(s: Sentence, count: Count, state: Progress) -> bool:
    """Whether people suffer nothing here: doers, one only pointed at, the dead whose bodies are held."""
    if state.outcome == "captured" and row_id(count.noun) == "body":
        state.outcome = None
        return True
    if row_id(count.noun) == VICTIM and count.end == state.end and not count.numbered:
        return True
    return is_agent(s, count) or held_back(s, count) or _sought(s, count) or _strikes_down(s, count)


def _strikes_down(s: Sentence, count: Count) -> bool:
    """Whether somebody stands right behind a verb of killing that has its object with it: "before a guard
    struck him down dead".
    """
    verb = s.get("outcomes", count.first - 1)
    if verb is None or verb.reading.pos != "verb" or not verb.reading.suffix or count.joined:
        return False
    return getattr(verb.row, "outcome", "") == "killed" and verb.reading.voice == "active"


def _sought(s: Sentence, count: Count) -> bool:
    """Whether people are only looked for ("in search of other wounded"); who is missing is looked for too."""
    sought = any(mark.end == count.first for mark in s.functions("seeks", s.first, count.first))
    return sought and count.outcome != "missing"


def share_fate(s: Sentence, count: Count, state: Progress) -> None:
    """One of the wounded joined to somebody told right before, nothing more behind him, suffered the same:
    "the driver and one of the wounded were killed".
    """
    last = state.last
    beside = last is not None and last.cue == state.at and count.first - last.end <= BESIDE_REACH
    if count.partitive and count.joined and count.outcome and beside and not s.is_word(count.end):
        count.outcome = None


def held_back(s: Sentence, count: Count) -> bool:
    """Whether one of the dead or wounded is only pointed at ("one of the wounded"), no outcome before it."""
    if not count.partitive or count.outcome is None:
        return False
    at = count.first - 1
    while at in s.blocked and s.get("outcomes", at) is None:
        at -= 1
    return s.get("outcomes", at) is None


def misread(s: Sentence, mark: Mark, state: Progress) -> bool:
    """Whether an outcome word is a noun for people that is spelt like it: "families" who moved, "families of
    the victims", or begins the name of who tells: "committees", spelt like "they fled"; "the number of its
    dead", spelt like "both killed it".
    """
    source = s.get("sources", mark.first)
    if source is not None and source.end > mark.end:
        return True
    people = people_at(s, mark.first)
    if people is None:
        return False
    of_toll = mark.reading.pos == "verb" and mark.reading.suffix and people.reading.suffix
    if of_toll and toll_word(s, mark.first - 1):
        return True
    whose = people_at(s, mark.end)
    theirs = whose is not None and whose.reading.definite and getattr(whose.row, "outcome", None) is not None
    if (mark.reading.definite or theirs) and getattr(people.row, "collective", False):
        return mark.end - mark.first == 1
    return state.outcome == "displaced" and state.end == mark.first


def is_agent(s: Sentence, count: Count) -> bool:
    """Whether the counted people stand right behind a particle of agency ("at the hands of gunmen")."""
    before = s.covering("function", count.first - 1)
    return before is not None and getattr(before.row, "kind", "") == "by_agent"


def is_side(s: Sentence, count: Count, behind: int) -> bool:
    """Whether people without a number are a side of the fight told behind the outcome that ends at ``behind``
    ("30 were wounded in clashes between the army and gunmen").
    """
    if count.numbered or count.group != "combatant":
        return False
    ties = s.functions("between", max(behind, count.first - SIDE_REACH), count.first)
    return any(s.covering("events", at) for tie in ties for at in (tie.first - 1, tie.first - 2))


def right_behind(s: Sentence, i: int, state: Progress) -> bool:
    """Whether nothing but who did it, when and quotation marks stand between an outcome and token ``i``."""
    return state.end <= i and all(s.word(at) in QUOTES or at in s.blocked for at in range(state.end, i))


def exposed_to_wounds(s: Sentence, count: Count, state: Progress) -> Count | None:
    """The people who are told to have been exposed to wounds: "a nurse was exposed to grave injuries"."""
    people, wounds = state.pending, count.noun
    if people is None or wounds is None or row_id(wounds) != _INJURY or count.numbered:
        return None
    if particle_of(wounds.reading.prefix) != LAM or count.first - people.end > EXPOSED_REACH:
        return None
    exposed = s.between("events", people.first - TIED, people.first)
    if not any(getattr(m.row, "role", "") == "light_passive" for m in exposed):
        return None
    people.outcome, state.pending = "injured", None
    return people
