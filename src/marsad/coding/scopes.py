"""Whether a clause's toll is one event's or a sum, and whether it revises another (codebook section 4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import AND, IN, OF, TO
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

CONTRAST: Final = "contrast"
"""Row of the words that set a clause off against the one before."""
THEREBY: Final = "thereby_rises"
"""Row of the words by which a sum is told behind an event: "with this the number rises to"."""
PEACEFUL: Final = frozenset({"agreement", "withdrawal", "release"})
"""Since such an event many others may have been; fighting since it began is one battle."""
DEED_REACH: Final = 5
"""How far behind "documented" the word "doing" may stand, and behind it what was done."""
FRAME_REACH: Final = 2
"""What opens a sentence with "since" holds for all of it."""
UNKNOWN_REACH: Final = 8
"""How far before "so far" the word may stand that denies it: "nothing more is known so far"."""
PEOPLE_REACH: Final = 3
"""How far behind a word for a rising number the people stand that it counts."""


@dataclass(frozen=True)
class ClauseScope:
    """Judgement on the figures of a clause; ``toll`` when the clause itself speaks of a toll, ``single`` when
    it counts the event as one of a row ("the third of its kind this month"); ``framed``: "since" or "during"
    opens the sentence; ``so_far``: it tells of what has been until now; ``toll_ends``: where its toll words
    end; ``mass``: it names what is no single event, such as shelling, ``war``: fighting or a war;
    ``today``: a number is told to be that since some hour or day; ``days``: it is of days of such events
    ("four days of raids"); ``since_battle``: it tells of what has been since a battle began, ``of_strikes``:
    of strikes named before that, ``campaign``: since a campaign or a war.
    """

    cumulative: bool = False
    revises: bool = False
    toll: bool = False
    single: bool = False
    today: bool = False
    days: bool = False
    framed: bool = False
    toll_ends: tuple[int, ...] = ()
    so_far: bool = False
    war: bool = False
    mass: bool = False
    since_battle: bool = False
    of_strikes: bool = False
    campaign: bool = False


def _of_one_battle(s: Sentence, mark: Mark) -> bool:
    """ "Since the start of the attack": the toll of one battle since it began is that battle's."""
    battle = s.get("events", mark.end)
    if battle is None or battle.reading.prefix.startswith(AND):
        return False
    return getattr(battle.row, "type", "") not in PEACEFUL


def _sums(s: Sentence, mark: Mark) -> bool:
    """Whether "since" begins a stretch of many events: the start of the shelling, but not of a battle."""
    if not _of_one_battle(s, mark):
        return True
    return family_of(getattr(s.at["events", mark.end].row, "type", "")) == "strike"


def has_word(s: Sentence, kind: str, first: int, end: int) -> bool:
    """Whether a scope word of a kind stands between two tokens."""
    return any(getattr(m.row, "kind", "") == kind for m in s.between("scope", first, end))


def is_sum(mark: Mark) -> bool:
    """Whether a scope word is one of a sum over some time: "since"."""
    return getattr(mark.row, "kind", "") == "cumulative"


def rises_to(s: Sentence, mark: Mark) -> bool:
    """Whether a clause of its own tells what a total rises to with the event: "so that the number rises"."""
    if getattr(mark.row, "id", "") == THEREBY:
        return True
    if getattr(mark.row, "kind", "") != "revision":
        return False
    raised = getattr(mark.row, "id", "") == "raises"
    if not (raised or s.word(mark.first).startswith(LAM)):
        return False
    return _since(s, mark) or _of_all(s, mark)


def _since(s: Sentence, mark: Mark) -> bool:
    """Whether a rising number is one since some day."""
    return any(has_word(s, kind, mark.end, s.end) for kind in ("cumulative", "today", "since"))


def _of_all(s: Sentence, mark: Mark) -> bool:
    """Whether the dead whose number rises are those of a side, a day or a place, not of the event just told:
    "the number of the dead of the party", but "of the raid", "the number of the dead".
    """
    people = next(s.between("persons", mark.first + 1, mark.end + PEOPLE_REACH), None)
    if people is None or people.reading.definite or people.reading.suffix:
        return False
    owner, word = people.end, s.word(people.end)
    if not s.is_word(owner) or word in (TO, IN, OF) or s.is_function(owner, "preposition", "among_them"):
        return False
    return s.get("events", owner) is None and s.get("persons", owner) is None


def rise_before(s: Sentence, cue: int) -> int | None:
    """Where the clause begins that tells what a total rises to, if the people counted at ``cue`` are it."""
    rises = [m.first for m in s.between("scope", s.first + 1, cue) if rises_to(s, m)]
    return rises[-1] if rises else None


def _not_yet(s: Sentence, mark: Mark) -> bool:
    """Whether "so far" only says that something is not known or has not happened yet, or is beside an event
    that has just been told of.
    """
    if _of_one_battle(s, mark):
        return True
    before = s.between("status", mark.first - UNKNOWN_REACH, mark.first)
    return any(getattr(m.row, "kind", "") in ("negation", "privative") for m in before)


def read_scope(s: Sentence, first: int, end: int, told: int | None = None) -> ClauseScope:
    """Judge the clause between two tokens by the scope words of the sentence's clause.

    What frames the event behind token ``told`` ("as part of a campaign that since") is none of it.
    """
    if told is not None:
        end = min((m.first for m in s.functions("framing", told, end)), default=end)
    rises = (m.first for m in s.between("scope", first + 1, end) if rises_to(s, m))
    end = min(rises, default=end)
    marks = [m for m in s.between("scope", first, end) if not _of_office(s, m)]
    framed = has_word(s, "cumulative", s.first, min(s.first + FRAME_REACH, first))
    tolls = [m for m in marks if getattr(m.row, "kind", "") == "toll"]
    tolls += [m for m in s.between("events", first, end) if _tolls(s, m)]
    kinds = {kind for m in marks if (kind := str(getattr(m.row, "kind", ""))) != "cumulative" or _sums(s, m)}
    single = "incident" in kinds
    begun = [m for m in marks if getattr(m.row, "kind", "") == "cumulative" and not _sums(s, m)]
    return ClauseScope(
        cumulative="cumulative" in kinds and not single,
        revises="revision" in kinds,
        toll=bool(tolls),
        toll_ends=tuple(m.end for m in tolls),
        single=single,
        framed=framed and not single,
        so_far=any(getattr(m.row, "kind", "") == "so_far" and not _not_yet(s, m) for m in marks),
        today="today" in kinds and (bool(tolls) or "revision" in kinds) and not single,
        war="war" in kinds,
        mass="mass" in kinds or "war" in kinds,
        since_battle=bool(begun) and not single,
        of_strikes=any(has_word(s, "mass", first, m.first) for m in begun),
        campaign=any(has_word(s, "war", m.end, m.end + 1) for m in begun),
    )


def _of_office(s: Sentence, mark: Mark) -> bool:
    """Whether a word for fighting is part of an office: "the director of operations"."""
    if getattr(mark.row, "kind", "") not in ("war", "mass") or mark.end - mark.first > 1:
        return False
    before = mark.first - 1
    holder = getattr(getattr(s.covering("speakers", before), "row", None), "role", "") == "title"
    return holder or s.is_function(before, "organisation")


def _of_event(s: Sentence, toll: Mark) -> bool:
    """Whether "the number of the dead of" names the event right behind it, so that it is one event's."""
    return toll.end - toll.first > 1 and s.get("events", toll.end) is not None


def _tolls(s: Sentence, mark: Mark) -> bool:
    """Whether a word for a toll is not that of one event, nor what somebody is said to have counted."""
    if getattr(mark.row, "role", "") != "toll":
        return False
    counted = s.covering("attribution", mark.first - 1) is not None and mark.reading.pos == "noun"
    return not (counted or _of_event(s, mark) or _of_deed(s, mark))


def _of_deed(s: Sentence, toll: Mark) -> bool:
    """Whether what was documented is that somebody did one thing: "documented that X went to execute 20"."""
    if toll.reading.pos != "verb":
        return False
    did = next(s.functions("light_verb", toll.end, toll.end + DEED_REACH), None)
    if did is None or did.reading.pos != "noun" or did.reading.definite or did.reading.number == "pl":
        return False
    deed = next(s.between("events", did.end, did.end + DEED_REACH), None)
    if deed is None or deed.reading.pos != "noun" or deed.reading.number == "pl":
        return False
    return next(s.between("quantities", did.end, deed.first), None) is None


def own_clause(s: Sentence, first: int, at: int) -> int:
    """Where the clause begins in which people are counted at ``at``: behind the last "while" or "but"."""
    breaks = [m.end for m in s.functions("clause_break", first, at) if getattr(m.row, "id", "") == CONTRAST]
    return breaks[-1] if breaks else first


def scope_of(s: Sentence, head: Mark, bounds: tuple[int, int], figures: Sequence[FigureDraft]) -> ClauseScope:
    """Judge the clause of an event mention between two tokens with the people it counts: several events
    "here and there" are a sum.
    """
    told = min((f.cue for f in figures), default=head.first)
    start = own_clause(s, bounds[0], min(told, head.first))
    scope = read_scope(s, start, bounds[1], max([head.end, *(f.end for f in figures)]))
    within = s.covering("scope", head.first)
    days = (
        within is not None and getattr(within.row, "kind", "") == "cumulative" and within.first < head.first
    )
    scattered = head.reading.number == "pl" and s.is_function(head.end, "scattered")
    return replace(scope, cumulative=True, days=True) if days or scattered else scope
