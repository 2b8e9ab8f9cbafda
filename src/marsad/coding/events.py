"""Event mentions of a sentence: its trigger words, grouped."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.coding.event_types import ASSASSINATION
from marsad.coding.grouping import of_two_families, parts_victims
from marsad.coding.mark import Mark
from marsad.coding.marks import Sentence, particle_of
from marsad.coding.next_deeds import counts_days, leaves_next
from marsad.coding.pronouns import says_we
from marsad.coding.status import denies
from marsad.coding.triggers import triggers
from marsad.lexicon.letters import BEH, LAM
from marsad.lexicon.particles import AND, CONNECTING, IN
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.lexicon.schema import Event

GROUP_REACH = 10
"""Two trigger words of one family at most this many tokens apart, with no break between, are one mention."""
REPELLED_REACH = 16
"""The same for the attack behind "repelled": who repels, who backs him and the day stand in between."""
BLAST_REACH = 6
"""How far behind a blast the words may stand for what blew up."""
WITH_REACH = 2
"""How far before an event word "with" may stand, "continued" in between."""
MANY_REACH: Final = 3
"""A word for many begins at most so many tokens before what it counts."""
WEAPON_REACH = 25
"""The same for a weapon that only tells what was used."""
ANOTHER_REACH: Final = 2
"""How far behind an event word "another" may stand, an adjective in between."""
HURT_REACH: Final = 14
"""How far behind another event its dead and wounded may be told."""
OTHERS: Final = "other"
"""Row of the word for others."""
COMMAS: Final = frozenset({"\u060c", ","})
STOPS: Final = frozenset({"\u061b", ";", ":", "...", "..", "\u2026", "|", "||"})


@dataclass
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

    @property
    def open_kind(self) -> bool:
        """Whether nothing says what kind of attack it was: no means are named, and none that came near to be
        fought off.
        """
        met = self.type == "attack" and any(_event(m).role == "repel" for m in self.triggers)
        return self.row.generic and self.means is None and not met

    @property
    def many(self) -> bool:
        """Whether a word for many counts the head: "hundreds of raids"."""
        head = self.head
        near = self.sentence.between("quantities", head.first - MANY_REACH, head.first)
        return any(m.end == head.first and getattr(m.row, "kind", "") == "indefinite" for m in near)


def find_events(s: Sentence) -> list[EventMention]:
    """Group the trigger words of a sentence into mentions, whose zones are not yet cut."""
    groups: list[EventMention] = []
    for mark in triggers(s):
        if groups and _same_mention(s, groups[-1], mark):
            groups[-1].triggers.append(mark)
        else:
            groups.append(EventMention(s, [mark]))
    return groups


def _event(mark: Mark) -> Event:
    return mark.row  # type: ignore[return-value]


def in_purpose(s: Sentence, mark: Mark) -> bool:
    """Whether a noun behind "to" only tells what for: "in order to take the town"."""
    reading = mark.reading
    return (
        _event(mark).weak
        and reading.pos == "noun"
        and particle_of(reading.prefix) == LAM
        and not _suffered(s, mark.first)
    )


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
    last, kind = group.triggers[-1], _event(mark)
    if _points_back(s, group, mark) or of_two_families(s, last, mark):
        return True
    reach = WEAPON_REACH if kind.role == "weapon_noun" or _says_how(s, last, mark) else GROUP_REACH
    if _event(last).role == "repel" and last.reading.pos == "verb" and kind.type == "attack":
        reach = REPELLED_REACH
    if mark.first - last.end > reach or _breaks(s, last.end, mark.first):
        return False
    if _event(last).role == "done_by_side":
        return kind.role == "target_next" and mark.reading.pos == "verb" and not mark.reading.prefix
    if _happens_during(s, last, mark) or counts_days(s, last.end, mark.first) or parts_victims(s, last, mark):
        return False
    if kind.role != "weapon_noun" and (turns(s, last.end, mark.first) or _besides(s, last, mark)):
        return False
    if _told_anew(s, group, mark) or _answers(s, last, mark) or leaves_next(s, last, mark):
        return False
    before = _event(group.head)
    if kind.role == "weapon_noun" and any(
        w.end == mark.first for w in s.between("weapons", last.end, mark.first)
    ):
        return True
    if mark.reading.prefix.startswith(AND) and (mark.reading.pos == "verb" or before.type != kind.type):
        return False
    return (
        kind.role == "weapon_noun"
        or _one_kind(before, kind)
        or _one_blast(group, mark)
        or _killed_with(s, last, mark)
    )


def _happens_during(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether a mine went off in the course of another event: "killed by a mine during a search"."""
    if _event(last).role != "weapon_noun" or family_of(_event(last).type) == family_of(_event(mark).type):
        return False
    return mark.reading.pos != "verb" and s.is_function(mark.first - 1, "because_of")


def _answers(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether a verb right behind a comma tells what was done about an event that a noun names: "in answer to
    the killing of X, we shelled".
    """
    if mark.reading.pos != "verb" or last.reading.pos == "verb" or s.word(mark.first - 1) not in COMMAS:
        return False
    return _event(mark).type != _event(last).type or says_we(s, mark)


def _says_how(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether a strike behind "with" only tells how what was aimed at before was hit, a list of places in
    between: "targeted the towns of X, Y and Z with several raids".
    """
    if _event(last).role != "target_next" or mark.reading.pos == "verb" or mark.reading.definite:
        return False
    with_it = any(s.word(at).startswith(BEH) for at in range(mark.first - MANY_REACH + 1, mark.first + 1))
    return with_it and next(s.between("events", last.end, mark.first), None) is None


def _told_anew(s: Sentence, group: EventMention, mark: Mark) -> bool:
    """Whether another event of the kind just told follows, with people hurt of its own: "three were killed by
    a raid on X, and another raid on Y left five dead". Without them both are one report of several places.
    What others did is another event too: "blew up a bomb in X, then others attacked Y".
    """
    if mark.reading.pos == "verb" and mark.reading.voice != "passive":
        return _row_of_person(s, mark.end) == OTHERS or _leaves_again(s, group, mark)
    if mark.reading.pos == "verb" or mark.reading.definite or _event(mark).type != _event(group.head).type:
        return False
    if not any(s.is_function(at, "another") for at in range(mark.end, mark.end + ANOTHER_REACH)):
        return False
    return _hurt_between(s, s.first, mark.first) and _hurt_between(s, mark.end, mark.end + HURT_REACH)


def _leaves_again(s: Sentence, group: EventMention, mark: Mark) -> bool:
    """Whether those who came into a place are told to leave it: "went into the town, then withdrew"."""
    left = _event(mark).type == "withdrawal" and _event(group.head).type == "territory_gain"
    return left and s.is_function(mark.first - 1, "then")


def _row_of_person(s: Sentence, at: int) -> str:
    """The row of the people who stand at a token."""
    return getattr(getattr(s.get("persons", at), "row", None), "id", "")


def _hurt_between(s: Sentence, first: int, end: int) -> bool:
    """Whether people are told to be hurt between two tokens."""
    if next(s.between("outcomes", first, end), None) is not None:
        return True
    return any(getattr(m.row, "outcome", None) for m in s.between("persons", first, end))


def _one_kind(a: Event, b: Event) -> bool:
    """Whether two event words may tell the same event."""
    fa, fb = family_of(a.type), family_of(b.type)
    if any((a.type == kind) != (b.type == kind) for kind in ("release", "weapon_disrupted")):
        return False
    if a.role == "weapon_noun" or a.generic or b.generic:
        return (fa in _VIOLENT and fb in _VIOLENT) or (a.role == "weapon_noun" and fa == fb)
    return a.type == b.type or (fa == fb and (a.weak or b.weak))


def _points_back(s: Sentence, group: EventMention, mark: Mark) -> bool:
    """Whether a noun with the article is the cause just told: "a mine blew up ... killed by the blast"."""
    reading = mark.reading
    if reading.pos == "verb" or not reading.definite or mark.first - group.triggers[-1].end > WEAPON_REACH:
        return False
    if not any(_alike(_event(m), _event(mark)) for m in group.triggers):
        return False
    return s.is_function(mark.first - 1, "because_of")


def _alike(a: Event, b: Event) -> bool:
    """Whether two event words say the same: "blew up" and "the blast" do."""
    return a.id == b.id or a.type == b.type == "explosion"


def turns(s: Sentence, first: int, end: int) -> bool:
    """Whether a comma and "and" open a clause with a place or a doer of its own between two tokens."""
    for at in range(first, end - 1):
        if s.is_punct(at) and s.word(at) in COMMAS and s.word(at + 1).startswith(AND):
            doer = next(s.between("actors", at + 1, end), None) or next(
                s.between("weapons", at + 1, end), None
            )
            return s.word(at + 1) == AND + IN or doer is not None
    return False


def _besides(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether one event word says what went with another: "clashes with continued shelling"."""
    with_it = any(s.is_function(at, "with") for at in range(mark.first - WITH_REACH, mark.first))
    return with_it and not _event(last).generic and _event(mark).type != _event(last).type


def _killed_with(s: Sentence, last: Mark, mark: Mark) -> bool:
    """Whether a strike or a blast is what somebody was assassinated with: "assassinated by an air raid"."""
    if _event(last).id not in ASSASSINATION or mark.reading.pos == "verb":
        return False
    tied = particle_of(mark.reading.prefix) == BEH or s.word(mark.first - 1) == IN
    return tied and family_of(_event(mark).type) in ("strike", "blast")


_VIOLENT: Final = frozenset({"strike", "blast", "fight"})


def _one_blast(group: EventMention, mark: Mark) -> bool:
    """Whether a word behind a blast only tells what blew up: who drove the bomb, the shell that fell."""
    what = _event(mark)
    blast = any(family_of(_event(m).type) == "blast" for m in group.triggers)
    if not blast or mark.first - group.triggers[-1].end > BLAST_REACH:
        return False
    if what.type == "destruction" and mark.reading.pos == "verb" and not mark.reading.prefix:
        return _event(group.triggers[-1]).type == "suicide_bombing"
    return what.type == "suicide_bombing" or (what.role == "needs_weapon" and not what.generic)


def _breaks(s: Sentence, first: int, end: int) -> bool:
    """Whether a clause ends between two tokens."""
    for at in range(first, end):
        if s.is_function(at, "clause_break", "leads_to"):
            return True
        if s.word(at) in STOPS or _and_that(s, at):
            return True
        if getattr(getattr(s.get("status", at), "row", None), "kind", "") == "accused" or _denies_too(s, at):
            return True
        said = s.get("attribution", at)
        if said is not None and said.reading.pos == "verb" and said.reading.prefix.startswith(AND):
            return True
        if says_else(s, at):
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


def _denies_too(s: Sentence, at: int) -> bool:
    """Whether "and denied" stands at a token: what it denies is told for itself."""
    denial = s.get("status", at)
    return denial is not None and denies(denial) and denial.reading.prefix.startswith(CONNECTING)


def _and_that(s: Sentence, at: int) -> bool:
    """Whether what is said goes on with another clause: "said that ..., and that ..."."""
    that = s.get("function", at)
    return that is not None and s.is_function(at, "that") and that.reading.prefix.startswith(AND)


def says_else(s: Sentence, at: int) -> bool:
    """Whether who denied something says at a token what happened instead: "and said", "stressing that"."""
    said = s.get("attribution", at)
    if said is None or not any(
        getattr(m.row, "kind", "") == "denial" for m in s.between("status", s.first, at)
    ):
        return False
    joined = said.reading.pos == "verb" and said.reading.prefix.startswith(AND)
    return joined or (said.reading.pos != "verb" and s.is_function(said.end, "that"))
