"""Casualty figures of a sentence: counted people joined to what happened to them (codebook section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.additions import add_to, adds_up, take_group, take_number
from marsad.coding.captors import takes_captive
from marsad.coding.counts import Count, CountReader
from marsad.coding.idioms import (
    LOSES,
    exposed_to_wounds,
    far_half,
    is_lost,
    is_side,
    loses_men,
    misread,
    no_victim,
    share_fate,
)
from marsad.coding.included import without_included
from marsad.coding.joining import acceptable, gap_behind
from marsad.coding.kinsfolk import is_next_of_kin
from marsad.coding.losers import loses_them, ours_did_it, take_loser, take_losers
from marsad.coding.moving import drives_out
from marsad.coding.namelists import BEFORE_REACH, is_next_named, named_before, told_by_name, whom, with_named
from marsad.coding.newer import superseded
from marsad.coding.parts import (
    BOTH,
    FigureDraft,
    PartReader,
    hold_people,
    into_subgroups,
    or_other,
    struck,
    whole_of,
)
from marsad.coding.phrases import row_id
from marsad.coding.progress import Progress, fade, goes_on_anew
from marsad.coding.quotes import QUOTES
from marsad.coding.recalled import recalled
from marsad.coding.regions import beside_place, resume
from marsad.coding.sharing import lend_noun
from marsad.coding.some_of_them import is_part
from marsad.coding.subjects import (
    FALLS,
    LEAVES,
    does_it,
    hits_thing,
    is_additive,
    means,
    past_times,
    people_first,
    told_behind,
)
from marsad.coding.tolls import (
    TollReader,
    headless_toll,
    negated,
    recorded,
    settle_fate,
    whose_toll,
)
from marsad.lexicon.particles import AND, OF, OR
from marsad.model.codes import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

REACH = 14
"""How many tokens after an outcome word its people may follow, no word in between ending it."""
LOCATED_REACH = 4
"""How far before "under the rubble" its people may stand."""
BETWEEN_REACH = 3
"""How far before "between dead and wounded" its people may end."""
_DIED: Final = ("killed", "injured")
"""Whoever is dead by his noun is not wounded by the word before it."""
_FLED: Final = "displaced_person"
"""The row of those whose number is one of people displaced."""
_READ: Final = ("function", "outcomes", "persons", "quantities", "events")
"""Classes whose words a figure may turn on; numbers aside, other words are passed over."""


class FigureReader:
    """Reads the figures of a sentence from left to right."""

    def __init__(self, counts: CountReader) -> None:
        self._counts = counts
        self._parts = PartReader(counts)
        self._tolls = TollReader(counts)

    def read(
        self, s: Sentence, carried: Outcome | None = None, before: Sequence[FigureDraft] = ()
    ) -> list[FigureDraft]:
        """Return the figures of ``s`` in text order, cumulative scope and revision not yet judged.

        ``carried`` is the outcome that the head of a list gives to its items; ``before`` are the figures told
        before this sentence, which may begin with some of them ("among them were two children").
        """
        state = Progress(carried, s.first, s.first) if carried else Progress()
        state.before = before
        live = {mark.first for cls in _READ for mark in s.of(cls)}
        i = s.first
        while i < s.end:
            told = i in live or i == state.end or self._counts.may_number(s, i)
            i = self._step(s, i, state) if told else i + 1
            i = max(i, state.skip)
        for figure in state.drafts:
            if figure.subgroups.get("suicide_bombers") == figure.min:
                figure.group, figure.neutral = "combatant", False
        return without_included(s, state.drafts)

    def _step(self, s: Sentence, i: int, state: Progress) -> int:
        if s.word(i) in QUOTES:
            return i + 1
        kind = s.kind_at.get(i)
        if kind == "among_them":
            state.held = state.outcome is None and state.pending is not None
            state.whole = whole_of(s, s.at["function", i], state)
            state.among = state.whole is not None and not state.held
            state.every = row_id(s.at["function", i]) == "all_of_them"
            return s.at["function", i].end
        if kind in ("killed_or_wounded", "their_number"):
            return self._both(s, i, state) if kind == "killed_or_wounded" else self._numbered(s, i, state)
        if kind == "injury_manner":
            return s.at["function", i].end
        if kind == "one_family" and state.last is not None:
            if not state.last.agentive and (state.every or not state.among):
                state.last.group, state.last.neutral, state.last.family = "civilian", False, True
            return s.at["function", i].end
        outcome, driven = s.get("outcomes", i), drives_out(s, i)
        if outcome is not None and not misread(s, outcome, state):
            return self._outcome(s, outcome, state)
        if driven is not None and state.outcome is not None:
            state.tell_anew("displaced", driven, f"events/{row_id(driven)}")
            i = driven.end
        named = told_by_name(s, i, state, self._counts)
        if named is not None:
            self._add(s, named, state)
            return named.end
        count = self._counts.read(s, i)
        if count is not None:
            self._count(s, count, state)
            return max(count.end, i + 1)
        if kind == "clause_break" or goes_on_anew(s, i):
            state.among = False
            fade(state, s.get("events", i))
            if kind == "clause_break":
                state.faded = state.outcome or state.faded
                state.outcome, state.pending = None, None
        return i + 1

    def _numbered(self, s: Sentence, i: int, state: Progress) -> int:
        """ "All the men of the patrol, seven in number": the number is that of the people told before."""
        count = take_number(s, i, state, self._counts)
        if count is not None and count.numbered:
            self._add(s, count, state)
        return s.at["function", i].end if count is None else count.end

    def _both(self, s: Sentence, i: int, state: Progress) -> int:
        """ "Twenty between dead and wounded": the people just counted, not told apart."""
        end = s.at["function", i].end
        if state.last is not None and i - state.last.end <= BETWEEN_REACH:
            state.last.outcome = "casualties"
        else:
            people = state.pending
            if people is None or i - people.end > BETWEEN_REACH:
                people = self._parts.before(s, i) or struck(s, i)
            if people is not None and people.outcome is None:
                state.outcome, state.at, state.end = "casualties", i, end
                state.row, state.pending = "function/killed_or_wounded", None
                self._add(s, people, state)
        return end

    def _outcome(self, s: Sentence, mark: Mark, state: Progress) -> int:
        state.among = state.held = False
        if getattr(mark.row, "role", "") == "locative":
            return self._located(s, mark, state)
        if or_other(s, mark, state):
            return mark.end
        if negated(s, mark.first):
            state.outcome, state.pending = None, None
            return mark.end
        row = mark.row
        outcome, far = far_half(s, mark)
        lost = is_lost(s, mark, outcome, far, self._counts)
        lose = False
        if lost and loses_men(s, mark, self._counts):
            lost, outcome, lose = False, "killed", True
        if lost and self._counts.read(s, mark.end) is not None:
            lost = False
            outcome = row.outcome if mark.reading.number == "pl" else outcome  # type: ignore[attr-defined]
        if outcome is None or lost or hits_thing(s, mark):
            return mark.end
        if mark.reading.suffix and outcome == "killed" and means(s, mark, state.people):
            self._pronoun(s, mark, state)
            return mark.end
        headless = headless_toll(s, mark)
        done_to = mark.reading.pos == "verb" and mark.reading.suffix and headless is None
        if done_to and getattr(row, "role", "") == "victim_object":
            self._done_to(s, mark, outcome, state)
            return mark.end
        state.role = LOSES if lose else getattr(row, "role", "")
        outcome, end = self._together(s, mark, outcome, state)
        state.outcome, state.at, state.end, state.toll = outcome, mark.first, max(end, far), None
        state.verb = mark.reading.pos == "verb"
        state.bare = not (mark.reading.prefix or mark.reading.suffix or mark.reading.definite)
        state.active = state.verb and (
            row_id(mark) == "lost_life" or (row_id(mark) == "wounded" and mark.reading.voice == "active")
        )
        state.row = f"outcomes/{row_id(mark)}"
        state.toll = headless or whose_toll(s, mark, self._counts)
        if far and s.is_function(mark.first - 1, "relative"):
            state.end = max(far, end)
        pending = state.pending = state.pending or named_before(s, mark, self._counts)
        if (
            pending is not None
            and gap_behind(s, pending.end, mark.first) <= BEFORE_REACH
            and people_first(s, mark, pending, self._counts)
        ):
            for people in (state.beside, pending):
                if people is not None:
                    self._add(s, people, state)
            state.pending = state.beside = None
            ends = mark.reading.voice != "active" and not s.is_function(mark.end, "with")
            state.outcome = None if ends else state.outcome
        return end

    def _done_to(self, s: Sentence, mark: Mark, outcome: Outcome, state: Progress) -> None:
        """ "A B, whom the forces arrested": what a relative clause tells of somebody named before it."""
        named = whom(s, mark, state, self._counts)
        people = named or recalled(s, mark, outcome, state)
        if people is not None:
            state.outcome, state.at, state.end, state.role = outcome, mark.first, mark.end, ""
            state.row = f"outcomes/{row_id(mark)}"
            self._add(s, people, state)
        with_him = people is not None and named is None and s.is_function(mark.end, "with")
        state.outcome, state.pending = outcome if with_him else None, None

    def _pronoun(self, s: Sentence, mark: Mark, state: Progress) -> None:
        """ "A car with two fighters was hit, which led to their death": the people told before."""
        people = state.people
        assert people is not None
        state.outcome, state.at, state.end, state.role = "killed", mark.first, mark.end, ""
        state.row = f"outcomes/{row_id(mark)}"
        self._add(s, people, state)
        with_him = s.is_function(mark.end, "with")
        state.outcome, state.pending = "killed" if with_him else None, None

    def _together(self, s: Sentence, mark: Mark, outcome: Outcome, state: Progress) -> tuple[Outcome, int]:
        """ "Killed and wounded", "killed or wounded" of the same people: one outcome of both."""
        end = mark.end
        at = end + 1 if s.word(end) == OR else end
        other = s.get("outcomes", at)
        falls = state.role == FALLS
        if (
            other is None
            or falls
            or mark.reading.suffix
            or not (at > end or other.reading.prefix.startswith(AND))
        ):
            return outcome, end
        pending = state.pending
        first = (
            pending is not None
            and mark.reading.pos != "noun"
            and people_first(s, mark, pending, self._counts)
        )
        if first and at == end and self._counts.read(s, other.end) is not None:
            return outcome, end
        second: Outcome = other.row.outcome  # type: ignore[attr-defined]
        return ("casualties", other.end) if {outcome, second} == BOTH else (outcome, end)

    def _located(self, s: Sentence, mark: Mark, state: Progress) -> int:
        """ "Five persons are under the rubble": the people just named are missing."""
        pending = state.pending
        several = pending is not None and (pending.numbered or pending.other)
        near = pending is not None and several and mark.first - pending.end <= LOCATED_REACH
        if pending is not None and near and s.word(mark.first - 1) != OF:
            before = state.outcome
            state.outcome, state.at, state.row = "missing", mark.first, f"outcomes/{row_id(mark)}"
            self._add(s, pending, state)
            state.outcome, state.pending = before, None
        return mark.end

    def _count(self, s: Sentence, count: Count, state: Progress) -> None:
        settle_fate(s, count, state)
        share_fate(s, count, state)
        resume(s, count, state, self._counts)
        if count.void or no_victim(s, count, state) or is_part(s, count, state, self._counts):
            return
        state.among = False
        if self._acts(s, count, state):
            return
        if superseded(s, count, state):
            return
        if told_behind(s, count):
            hold_people(s, count, state)
            return
        noun = count.noun is not None
        follows = state.outcome and noun and not count.joined and count.first - past_times(s, state.end) <= 1
        follows = follows and state.role not in (LEAVES, FALLS) and (count.outcome, state.outcome) != _DIED
        follows = follows and not (count.numbered and state.last is not None and state.last.cue == state.at)
        if self._tolls.among(s, count, state):
            return
        if row_id(count.noun) == _FLED and s.is_function(count.first - 1, "number_of"):
            count.outcome = "displaced"
        if count.outcome is not None and not follows:
            self._tell_by_noun(s, exposed_to_wounds(s, count, state) or count, state)
            return
        if state.outcome is None and state.faded and count.numbered and noun and recorded(s, count):
            state.outcome, state.at, state.end = state.faded, count.first, count.first
        far = count.first - state.reached > REACH and not is_additive(s, count)
        if state.outcome is None or far:
            hold_people(s, count, state)
        elif with_named(s, count, state.end) or self._suffers(s, count, state):
            if state.role == LOSES:
                take_loser(s, count, state.end)
            self._add(s, count, state)
        elif count.numbered or count.other:
            state.pending = count

    def _suffers(self, s: Sentence, count: Count, state: Progress) -> bool:
        """Whether people suffer what the outcome word says, told beside others at another place or not."""
        return beside_place(s, count, state, self._counts) or acceptable(s, count, state)

    def _acts(self, s: Sentence, count: Count, state: Progress) -> bool:
        """Whether people do what the outcome word says, or are a side of the fight it came of."""
        taking = state.outcome in ("captured", "killed")
        if taking and (victims := takes_captive(s, count, state.end, self._counts)):
            state.end = victims
            return True
        lost = state.role == LOSES and loses_them(s, count, state.end, self._counts)
        if lost or ours_did_it(s, count, state.end, self._counts):
            state.end = count.end
            return True
        acts = (state.verb or state.bare) and does_it(s, count, state.end, self._counts)
        return acts or (state.outcome is not None and is_side(s, count, state.end))

    def _tell_by_noun(self, s: Sentence, count: Count, state: Progress) -> None:
        """Read people whose noun says by itself what happened to them, or the head of a toll."""
        if not self._tolls.is_figure(s, count, state):
            self._tolls.announce(s, count, state)
            return
        assert count.outcome is not None
        state.outcome, state.at, state.end, state.verb = count.outcome, count.first, count.end, False
        state.bare, state.role = False, ""
        state.row = f"persons/{row_id(count.noun)}" if count.noun is not None else ""
        take_losers(s, count)
        self._tolls.pair(s, count, state)
        self._add(s, count, state)

    def _add(self, s: Sentence, count: Count, state: Progress) -> None:
        assert state.outcome is not None
        last = state.last
        if last is not None and (
            adds_up(s, count, last, state.at, state.outcome)
            or is_next_named(s, count, last, state.at)
            or is_next_of_kin(s, count, last, state.at)
        ):
            add_to(last, count)
            return
        take_group(s, count, state)
        if last is not None and last.neutral and last.group == "unknown":
            others = count.other and count.actor and not last.actor
            pair = count.outcome and count.joined and count.first - last.end <= 1
            if others or pair:
                both = others or (last.qualifier == count.qualifier == "some")
                last.group, last.actor = count.group, count.actor if both else last.actor
        if state.outcome == "displaced":
            if count.group == "combatant":
                return
            count.group, count.neutral = "civilian", False
        draft = FigureDraft(
            count.first, count.end, state.at, state.outcome, count.min, count.max, count.qualifier,
            count.group, count.actor,
            dict(count.subgroups or {}), count.neutral and not count.other, False, (state.row,),
        )  # fmt: skip
        draft.kind, noun, draft.framed = row_id(count.noun), count.noun, count.framed
        draft.known = noun is not None and noun.reading.definite and count.first == noun.first
        if count.collective and count.min == 1:
            members = self._parts.of_family(s, draft)
            draft.min, draft.max, draft.qualifier = 2, None, "some"
            if members:
                draft.min = draft.max = sum(m.min for m in members)
                draft.qualifier, state.skip = "exact", members[-1].end
                into_subgroups(draft, members)
        if last is not None:
            lend_noun(last, draft)
        state.regions, state.told = draft.end, 0
        state.drafts.append(draft)
        state.last, state.people = draft, None
        self._parts.tell(s, draft, state)
