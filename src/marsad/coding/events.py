"""Event mentions of a sentence: trigger words grouped, each with the stretch that is its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from marsad.coding.company import (
    NEAR_ROLES,
    falls_to,
    has_company,
    is_found,
    is_noun,
    only_dates,
    who_says,
)
from marsad.coding.event_types import TYPE_OF_MEANS, is_doer, means_of, settle_type
from marsad.coding.marks import particle_of
from marsad.coding.tolls import negated
from marsad.lexicon.letters import BEH, LAM
from marsad.lexicon.particles import AND, CONNECTING, IN
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence
    from marsad.lexicon.schema import Event

GROUP_REACH = 10
"""Two trigger words of one family at most this many tokens apart, with no break between, are one mention."""
CAUSE_REACH = 9
"""How far behind an outcome the event may stand that it happened in."""
MOVED_BEFORE = 3
"""How far before a verb of moving the people may stand who moved."""
MOVED_REACH = 6
"""How far behind a verb of moving the people or arms may stand that it moves."""
BLAST_REACH = 6
"""How far behind a blast the words may stand for what blew up."""
COLUMN_REACH = 3
"""How far behind what was done the column may stand that it was done to."""
OBJECT_REACH = 5
"""How far behind a verb of aiming its object may begin."""
GUNFIRE: Final = "gunfire"
"""Row of the plain word for what guns give ("fire")."""
WEAPON_REACH = 25
"""The same for a weapon that only tells what was used."""
COMMAS: Final = frozenset({"\u060c", ","})
_STOPS = frozenset({"\u061b", ";", ":", "...", "..", "\u2026", "|", "||"})


@dataclass(slots=True)
class EventMention:
    """One event as one sentence tells it; ``first`` .. ``end`` are the tokens that belong to it."""

    sentence: Sentence
    triggers: list[Mark]
    first: int = 0
    end: int = 0
    type: str = ""
    means: str | None = None
    weapons: list[Mark] = field(default_factory=list)

    @property
    def head(self) -> Mark:
        """The trigger that says most: a plain word before a weak one, a threat last."""
        if len(self.triggers) == 1:
            return self.triggers[0]
        return min(
            self.triggers,
            key=lambda m: (_event(m).role == "threat", _event(m).weak, _event(m).role != "", m.first),
        )

    @property
    def row(self) -> Event:
        """The pack row of the head."""
        return _event(self.head)

    @property
    def weak(self) -> bool:
        """Whether none of the triggers counts by itself."""
        return all(_event(m).weak for m in self.triggers)

    @property
    def verb(self) -> Mark | None:
        """The first finite verb among the triggers."""
        return next((m for m in self.triggers if m.reading.pos == "verb"), None)

    @property
    def definite(self) -> bool:
        """Whether the mention points back ("the bombardment") rather than tells anew."""
        reading = self.head.reading
        return reading.definite and reading.pos != "verb"


def find_events(s: Sentence) -> list[EventMention]:
    """Group the trigger words of a sentence into mentions and give each its zone.

    Words of a time, an actor's or a speaker's name are no triggers ("dawn" is spelt as "blew up").
    """
    marks = [m for m in s.of("events") if m.first not in s.blocked and _counts(s, m) and not _is_object(s, m)]
    groups: list[EventMention] = []
    for mark in marks:
        if groups and _same_mention(s, groups[-1], mark):
            groups[-1].triggers.append(mark)
        else:
            groups.append(EventMention(s, [mark]))
    give_zones(s, groups)
    return groups


def _is_object(s: Sentence, mark: Mark) -> bool:
    """Whether a weapon or a column is what was hit ("targeted a car bomb"), not what hit or moved."""
    if _event(mark).type == "deployment" and s.get("objects", mark.first) is not None:
        return _hit_before(s, mark)
    if _event(mark).role != "weapon_noun" or particle_of(mark.reading.prefix) == BEH:
        return False
    if is_found(s, mark):
        return True
    aims = [
        m
        for m in s.between("events", mark.first - OBJECT_REACH, mark.first)
        if _event(m).role == "target_next"
    ]
    return bool(aims) and not is_doer(s, aims, mark)


def _hit_before(s: Sentence, mark: Mark) -> bool:
    """Whether the event word right before a thing is a strike, a blast or a fight, which was done to it."""
    near = s.between("events", mark.first - COLUMN_REACH, mark.first)
    before = [m for m in near if m.first not in s.blocked]
    if not before:
        return False
    last = before[-1]
    if any(s.is_function(at, "clause_break", "because_of") for at in range(last.end, mark.first)):
        return False
    return _event(last).role == "light_passive" or family_of(_event(last).type) in _VIOLENT


def _event(mark: Mark) -> Event:
    return mark.row  # type: ignore[return-value]


_SILENT: Final = frozenset({"toll", "light_passive", "figurative", "accident"})
"""Roles of words that are no trigger by themselves."""


def _counts(s: Sentence, mark: Mark) -> bool:
    """Whether a trigger word tells of something that happened or is spoken of: no toll word, not negated."""
    if _event(mark).role in _SILENT or _only_plans(s, mark):
        return False
    if _carries(s, mark) or is_noun(s, mark) or only_dates(s, mark):
        return False
    return not negated(s, mark.first)


def _carries(s: Sentence, mark: Mark) -> bool:
    """Whether a weak noun behind "to" only carries the event named right behind it: "to face an attack"."""
    purpose = mark.reading.pos == "noun" and particle_of(mark.reading.prefix) == LAM
    return purpose and _event(mark).weak and s.get("events", mark.end) is not None


_CONDITIONAL: Final = (
    frozenset({"needs_weapon", "needs_munition", "needs_aircraft", "moves_people", "moves_arms"}) | NEAR_ROLES
)
"""Roles of everyday words that are event words only beside what was fired or who moved."""


def drop_everyday_words(s: Sentence) -> None:
    """Take out the marks of words that tell of an event only in company ("fell", "came") and stand alone."""
    marks = s.by_class.get("events")
    if not marks or not any(_event(m).role in _CONDITIONAL for m in marks):
        return
    kept = [m for m in marks if _event(m).role not in _CONDITIONAL or _in_company(s, m)]
    for mark in marks:
        if mark not in kept:
            s.at.pop(("events", mark.first), None)
    s.by_class["events"] = kept


def _in_company(s: Sentence, mark: Mark) -> bool:
    role = _event(mark).role
    if role == "moves_arms" and s.get("attribution", mark.first) is not None:
        return False
    if role in NEAR_ROLES:
        return has_company(s, mark)
    if role == "needs_weapon":
        return _weapon_near(s, mark) or falls_to(s, mark)
    if role == "needs_munition":
        near = s.between("weapons", mark.end, mark.end + MOVED_REACH)
        return any(w.first == mark.end or particle_of(w.reading.prefix) == BEH for w in near if _kills(w))
    if role == "needs_aircraft":
        return any(
            means_of(w) not in ("none", "small_arms")
            for w in s.between("weapons", mark.end, mark.end + MOVED_REACH)
        )
    if s.covering("quantities", mark.first) is not None:
        return False
    if role == "moves_people":
        if s.is_function(mark.end, "in_ranks") or who_says(s, mark):
            return False
        people = s.between("persons", mark.first - MOVED_BEFORE, mark.end + MOVED_REACH)
        return any(getattr(p.row, "group", "") != "combatant" for p in people)
    return _arms(s, mark.end, mark.end + MOVED_REACH)


def _kills(weapon: Mark) -> bool:
    """Whether a weapon word names means that settle a type."""
    return means_of(weapon) in TYPE_OF_MEANS


def _only_plans(s: Sentence, mark: Mark) -> bool:
    """Whether the word is rather one of preparing ("prepares for") that is spelt like a verb of the event."""
    if _event(mark).role == "threat":
        return False
    status = s.get("status", mark.first)
    return status is not None and getattr(status.row, "kind", "") == "planned" and status.end >= mark.end


def _weapon_near(s: Sentence, mark: Mark) -> bool:
    """Whether what was fired or fell stands right before or behind its verb, no people in between."""
    for weapon in s.between("weapons", mark.first - 2, mark.end + 8):
        if _is_gunfire(weapon):
            if _event(mark).generic and weapon.first >= mark.end:
                return True
            continue
        if TYPE_OF_MEANS.get(means_of(weapon)) not in ("shelling", "airstrike", "drone_strike", "chemical"):
            continue
        people = next(s.between("persons", mark.end, weapon.first), None)
        if people is None and not any(
            s.is_function(at, "because_of") for at in range(mark.end, weapon.first)
        ):
            return True
    return False


def _arms(s: Sentence, first: int, end: int) -> bool:
    """Whether fighters, weapons or things of war are named between two tokens."""
    return (
        any(means_of(w) != "none" for w in s.between("weapons", first, end))
        or any(getattr(m.row, "side", "") == "military" for m in s.between("objects", first, end))
        or any(getattr(m.row, "group", "") == "combatant" for m in s.between("persons", first, end))
        or any(_event(m).type == "deployment" and not _event(m).role for m in s.between("events", first, end))
    )


def in_purpose(s: Sentence, mark: Mark) -> bool:
    """Whether a noun behind "to" only tells what for: "in order to take the town"."""
    reading = mark.reading
    return (
        _event(mark).weak
        and reading.pos == "noun"
        and particle_of(reading.prefix) == LAM
        and not _suffered(s, mark.first)
    )


def _is_gunfire(weapon: Mark) -> bool:
    return means_of(weapon) == "small_arms" or getattr(weapon.row, "id", "") == GUNFIRE


def _suffered(s: Sentence, token: int) -> bool:
    """Whether "to" before a noun is that of "was exposed to" or "led to", not of a purpose."""
    near = range(max(s.first, token - 6), token)
    if any(
        str(getattr(m.row, "kind", "")).startswith("planned")
        for m in s.between("status", near.start, token + 3)
    ):
        return True
    return any(
        getattr(m.row, "role", "") == "light_passive" for m in s.between("events", near.start, token)
    ) or any(s.is_function(at, "leads_to", "occur_verb") for at in near)


def _same_mention(s: Sentence, group: EventMention, mark: Mark) -> bool:
    if _points_back(s, group, mark):
        return True
    last, kind = group.triggers[-1], _event(mark)
    reach = WEAPON_REACH if kind.role == "weapon_noun" else GROUP_REACH
    if mark.first - last.end > reach or _breaks(s, last.end, mark.first):
        return False
    if kind.role != "weapon_noun" and _turns(s, last.end, mark.first):
        return False
    before = _event(group.head)
    if kind.role == "weapon_noun" and any(
        w.end == mark.first for w in s.between("weapons", last.end, mark.first)
    ):
        return True
    if mark.reading.prefix.startswith(AND) and (mark.reading.pos == "verb" or before.type != kind.type):
        return False
    return kind.role == "weapon_noun" or _one_kind(before, kind) or _one_blast(group, mark)


def _one_kind(a: Event, b: Event) -> bool:
    """Whether two event words may tell the same event."""
    fa, fb = family_of(a.type), family_of(b.type)
    if (a.type == "release") != (b.type == "release"):
        return False
    if a.role == "weapon_noun" or a.generic or b.generic:
        return (fa in _VIOLENT and fb in _VIOLENT) or (a.role == "weapon_noun" and fa == fb)
    return a.type == b.type or (fa == fb and (a.weak or b.weak))


def _points_back(s: Sentence, group: EventMention, mark: Mark) -> bool:
    """Whether a noun with the article is the cause just told: "a mine blew up ... killed by the blast"."""
    reading = mark.reading
    if reading.pos == "verb" or not reading.definite or mark.first - group.triggers[-1].end > WEAPON_REACH:
        return False
    if not any(_event(m).id == _event(mark).id for m in group.triggers):
        return False
    return s.is_function(mark.first - 1, "because_of")


def _turns(s: Sentence, first: int, end: int) -> bool:
    """Whether a comma and "and" open a clause with a place or a doer of its own between two tokens."""
    for at in range(first, end - 1):
        if s.is_punct(at) and s.word(at) in COMMAS and s.word(at + 1).startswith(AND):
            doer = next(s.between("actors", at + 1, end), None) or next(
                s.between("weapons", at + 1, end), None
            )
            return s.word(at + 1) == AND + IN or doer is not None
    return False


_VIOLENT: Final = frozenset({"strike", "blast", "fight"})


def _one_blast(group: EventMention, mark: Mark) -> bool:
    """Whether a word behind a blast only tells what blew up: who drove the bomb, the shell that fell."""
    what = _event(mark)
    blast = any(family_of(_event(m).type) == "blast" for m in group.triggers)
    if not blast or mark.first - group.triggers[-1].end > BLAST_REACH:
        return False
    return what.type == "suicide_bombing" or (what.role == "needs_weapon" and not what.generic)


def _breaks(s: Sentence, first: int, end: int) -> bool:
    """Whether a clause ends between two tokens."""
    for at in range(first, end):
        if s.is_function(at, "clause_break", "leads_to"):
            return True
        if s.word(at) in _STOPS:
            return True
        if getattr(getattr(s.get("status", at), "row", None), "kind", "") == "accused":
            return True
        said = s.get("attribution", at)
        if said is not None and said.reading.pos == "verb" and said.reading.prefix.startswith(AND):
            return True
        acting = s.get("function", at)
        if (
            acting is not None
            and s.is_function(at, "light_verb")
            and acting.reading.prefix.startswith(CONNECTING)
        ):
            return True
        verb = s.get("outcomes", at)
        if verb is not None and verb.reading.pos == "verb" and verb.reading.prefix.startswith(CONNECTING):
            return True
    return False


def give_zones(s: Sentence, groups: list[EventMention]) -> None:
    """Cut the sentence between neighbouring mentions and settle their types.

    The first reaches to the sentence's start, the last to its end.
    """
    start = _lead(s, groups[0].triggers[0].first) if groups else s.first
    for here, following in pairwise(groups):
        cut = _boundary(s, here.triggers[-1].end, following.triggers[0].first)
        here.first, here.end = start, cut
        start = cut
    if groups:
        groups[-1].first, groups[-1].end = start, s.end
    for mention in groups:
        settle_type(mention)


def _lead(s: Sentence, trigger: int) -> int:
    """Where the first mention's clause begins: behind a clause break that ends an outcome told for itself."""
    breaks = [m.first for m in s.functions("clause_break", s.first + 1, trigger)]
    for cut in reversed(breaks):
        told = list(s.between("outcomes", s.first, cut))
        shared = next(s.between("outcomes", cut, trigger), None) is not None
        if told and not shared and next(s.functions("because_of", told[-1].end, cut), None) is None:
            return cut
    return s.first


def _boundary(s: Sentence, first: int, end: int) -> int:
    """Where the next mention's clause begins between two triggers."""
    caused = _caused_outcome(s, first, end)
    if caused is not None:
        return caused
    breaks = [m.first for m in s.functions("clause_break", first, end)]
    breaks += [i for i in range(first, end) if s.word(i) in _STOPS]
    if breaks:
        return max(breaks)
    marks = [i for i in range(first, end) if s.is_punct(i) and s.word(i) in COMMAS]
    if marks:
        return marks[-1]
    return end


def _caused_outcome(s: Sentence, first: int, end: int) -> int | None:
    """An outcome told before its cause ("... two were killed by shelling") opens the cause's clause."""
    for outcome in s.between("outcomes", first, end):
        if s.is_function(outcome.first - 1, "leads_to"):
            continue
        if _in_event(s, outcome.end, end):
            return outcome.first
        if outcome.reading.pos != "verb" and not outcome.reading.prefix.startswith(AND):
            continue
        if next(s.functions("because_of", outcome.end, end + 1), None) is not None or s.word(end).startswith(
            BEH
        ):
            return outcome.first
    return None


def _in_event(s: Sentence, first: int, end: int) -> bool:
    """Whether an outcome is tied to the event behind it: "the death of 32 persons in a ... bombing"."""
    if any(
        s.is_function(at, "leads_to", "clause_break", "that") or s.word(at) in _STOPS
        for at in range(first, end)
    ):
        return False
    tie = s.word(end - 1) == IN or s.word(end).startswith(BEH) or s.is_function(end - 1, "because_of")
    return tie and end - first <= CAUSE_REACH
