"""Casualty figures of a sentence: counted people joined to what happened to them (codebook section 4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.coding.counts import Count, CountReader
from marsad.coding.idioms import far_half, held_back
from marsad.coding.marks import QUOTES
from marsad.coding.parts import (
    BOTH,
    FigureDraft,
    PartReader,
    add_to,
    adds_up,
    completes,
    hold_part,
    into_parts,
    into_subgroup,
    into_subgroups,
    of_different_sides,
    told_together,
)
from marsad.coding.phrases import of_them, people_at, row_id
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import AND, OF, OR
from marsad.model.codes import Outcome

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence

REACH = 14
"""How many tokens after an outcome word its people may follow, no word in between ending it."""
BEFORE_REACH = 8
"""How many tokens people may stand before the verb that tells what happened to them."""
OTHERS_REACH = 10
"""How far behind a figure "and 14 others" may follow, past the parts of the first."""
OR_REACH = 6
"""How far behind counted people "or were wounded" may follow."""
TOLL_REACH = 8
"""How far behind a toll's head its bare number may stand."""
NEGATION_REACH = 7
"""How many tokens a negation reaches forward."""
_READ: Final = ("function", "outcomes", "persons", "quantities", "events")
"""Classes whose words a figure may turn on; numbers aside, other words are passed over."""


@dataclass(slots=True)
class _State:
    outcome: Outcome | None = None
    at: int = -1
    end: int = -1
    verb: bool = False
    announces: bool = False
    active: bool = False
    held: bool = False
    row: str = ""
    pending: Count | None = None
    last: FigureDraft | None = None
    faded: Outcome | None = None
    among: bool = False
    part: int | None = None
    toll: Count | None = None
    skip: int = 0
    drafts: list[FigureDraft] = field(default_factory=list)


class FigureReader:
    """Reads the figures of a sentence from left to right."""

    def __init__(self, counts: CountReader) -> None:
        self._counts = counts
        self._parts = PartReader(counts)

    def read(self, s: Sentence, carried: Outcome | None = None) -> list[FigureDraft]:
        """Return the figures of ``s`` in text order, cumulative scope and revision not yet judged.

        ``carried`` is the outcome that the head of a list gives to its items.
        """
        state = _State(carried, s.first, s.first) if carried else _State()
        live = {mark.first for cls in _READ for mark in s.of(cls)}
        i = s.first
        while i < s.end:
            i = self._step(s, i, state) if i in live or self._counts.may_number(s, i) else i + 1
            i = max(i, state.skip)
        for figure in state.drafts:
            if figure.subgroups.get("suicide_bombers") == figure.min:
                figure.group, figure.neutral = "combatant", False
        return state.drafts

    def _step(self, s: Sentence, i: int, state: _State) -> int:
        if s.word(i) in QUOTES:
            return i + 1
        if s.is_function(i, "among_them"):
            state.held = state.outcome is None and state.pending is not None
            state.among = state.last is not None and not state.held
            return s.at["function", i].end
        if s.is_function(i, "killed_or_wounded"):
            return self._both(s, i, state)
        if s.is_function(i, "one_family") and state.last is not None:
            if not state.last.agentive:
                state.last.group, state.last.neutral, state.last.family = "civilian", False, True
            return s.at["function", i].end
        outcome = s.get("outcomes", i)
        if outcome is not None:
            return self._outcome(s, outcome, state)
        count = self._counts.read(s, i)
        if count is not None:
            self._count(s, count, state)
            return max(count.end, i + 1)
        if s.is_function(i, "clause_break") or (s.get("events", i) is not None and self._finite(s, i)):
            state.among = False
            if s.is_function(i, "clause_break"):
                state.faded = state.outcome or state.faded
                state.outcome, state.pending = None, None
        return i + 1

    def _both(self, s: Sentence, i: int, state: _State) -> int:
        """ "Twenty between dead and wounded": the people just counted, not told apart."""
        end = s.at["function", i].end
        if state.last is not None and i - state.last.end <= 3:
            state.last.outcome = "casualties"
        elif state.pending is not None and i - state.pending.end <= 3:
            state.outcome, state.at, state.end, state.row = "casualties", i, end, "function/killed_or_wounded"
            self._add(s, state.pending, state)
            state.pending = None
        return end

    def _finite(self, s: Sentence, i: int) -> bool:
        mark = s.get("events", i)
        return mark is not None and mark.reading.pos == "verb" and mark.reading.prefix.startswith(AND)

    def _outcome(self, s: Sentence, mark: Mark, state: _State) -> int:
        state.among = state.held = False
        if getattr(mark.row, "role", "") == "locative":
            return self._located(s, mark, state)
        if self._or_other(s, mark, state):
            return mark.end
        if negated(s, mark.first):
            state.outcome, state.pending = None, None
            return mark.end
        row = mark.row
        outcome, far = far_half(s, mark)
        if outcome is None:
            return mark.end
        if mark.reading.pos == "verb" and mark.reading.suffix and getattr(row, "role", "") == "victim_object":
            state.outcome, state.pending = None, None
            return mark.end
        outcome, end = self._together(s, mark, outcome, state)
        state.outcome, state.at, state.end, state.toll = outcome, mark.first, max(end, far), None
        state.verb = mark.reading.pos == "verb"
        state.active = state.verb and row_id(mark) == "lost_life"
        state.announces = getattr(row, "role", "") == "announces"
        state.row = f"outcomes/{row.id}"  # type: ignore[attr-defined]
        if far and s.is_function(mark.first - 1, "relative"):
            state.end = max(far, end)
        pending = state.pending
        if (
            pending is not None
            and mark.first - pending.end <= BEFORE_REACH
            and self._people_first(s, mark, pending)
        ):
            self._add(s, pending, state)
            state.pending = None
            state.outcome = None if mark.reading.voice != "active" else state.outcome
        return end

    def _or_other(self, s: Sentence, mark: Mark, state: _State) -> bool:
        """ "900 lost their lives or were wounded": killed and wounded of one number."""
        last = state.last
        if last is None or s.word(mark.first - 1) != OR or mark.first - last.end > OR_REACH:
            return False
        if {last.outcome, mark.row.outcome} != BOTH or mark.reading.pos != "verb":  # type: ignore[attr-defined]
            return False
        last.outcome, state.outcome = "casualties", None
        return True

    def _together(self, s: Sentence, mark: Mark, outcome: Outcome, state: _State) -> tuple[Outcome, int]:
        """ "Killed and wounded", "killed or wounded" of the same people: one outcome of both."""
        end = mark.end
        at = end + 1 if s.word(end) == OR else end
        other = s.get("outcomes", at)
        if other is None or mark.reading.suffix or not (at > end or other.reading.prefix.startswith(AND)):
            return outcome, end
        pending = state.pending
        first = pending is not None and mark.reading.pos == "verb" and self._people_first(s, mark, pending)
        if first and at == end and self._counts.read(s, other.end) is not None:
            return outcome, end
        second: Outcome = other.row.outcome  # type: ignore[attr-defined]
        return ("casualties", other.end) if {outcome, second} == BOTH else (outcome, end)

    def _located(self, s: Sentence, mark: Mark, state: _State) -> int:
        """ "Five persons are under the rubble": the people just named are missing."""
        pending = state.pending
        if pending is not None and pending.numbered and mark.first - pending.end <= 4:
            if s.word(mark.first - 1) != OF:
                before = state.outcome
                state.outcome, state.at, state.row = "missing", mark.first, f"outcomes/{row_id(mark)}"
                self._add(s, pending, state)
                state.outcome, state.pending = before, None
        return mark.end

    def _people_first(self, s: Sentence, mark: Mark, pending: Count) -> bool:
        """Whether the counted people before a verb are its victims ("49 fighters were killed")."""
        reading = mark.reading
        if reading.pos == "noun" or (reading.voice == "active" and reading.aspect == "imperfect"):
            return False
        follows = self._counts.read(s, mark.end)
        if follows is not None and follows.outcome is None:
            return False
        plural = pending.min > 1
        return not reading.prefix.startswith(AND) and (
            reading.number in ("pl", "du") or not plural or follows is None
        )

    def _count(self, s: Sentence, count: Count, state: _State) -> None:
        if count.void or _is_agent(s, count) or held_back(s, count):
            return
        if state.held and state.pending is not None and count.outcome is None:
            hold_part(state.pending, count)
            return
        if count.of_them and state.last is not None and count.first - state.end > 1:
            state.among, state.part = True, count.min
            return
        if state.last is not None and completes(s, count, state.last):
            state.last.end = count.end
            state.last.subgroups.update(count.subgroups or {})
            return
        if state.last is not None and told_together(count, state.last):
            state.last.outcome, state.last.end = "casualties", count.end
            return
        if state.part is not None:
            if count.first - 1 >= s.first and count.qualifier == "some" and of_them(s, count.first - 1):
                count.min = count.max = state.part
                count.qualifier = "exact"
                count.subgroups = dict.fromkeys(count.subgroups or {}, state.part)
            state.part = None
        others = count.other and count.numbered and count.joined
        if state.among and not others and state.last is not None and into_subgroup(count, state.last):
            return
        if state.among and not others and count.outcome is None:
            return
        state.among = False
        if count.outcome is not None and not (
            state.outcome
            and count.noun is not None
            and count.joined is False
            and count.first - state.end <= 1
        ):
            if not self._own_outcome_ok(s, count, state):
                self._announce(s, count, state)
            else:
                state.outcome, state.at, state.end, state.verb = count.outcome, count.first, count.end, False
                state.row = f"persons/{count.noun.row.id}" if count.noun else ""  # type: ignore[attr-defined]
                self._pair_of_victims(s, count, state)
                self._add(s, count, state)
            return
        if (
            state.outcome is None
            and state.faded
            and count.numbered
            and count.noun is not None
            and _recorded(s, count)
        ):
            state.outcome, state.at, state.end = state.faded, count.first, count.first
        if state.outcome is None or count.first - state.end > REACH:
            state.pending = state.pending if count.definite_plural else count
            return
        if self._acceptable(s, count, state):
            self._add(s, count, state)
        elif count.numbered and count.noun is not None:
            state.pending = count

    def _announce(self, s: Sentence, count: Count, state: _State) -> None:
        """ "The number of the dead", "the dead are made up of": what happened to the people counted next."""
        if count.outcome is None or negated(s, count.first):
            return
        if count.min == 1 and not _toll_word(s, count.first - 1):
            return
        state.outcome, state.at, state.end, state.verb = count.outcome, count.first, count.end, False
        state.row = f"persons/{count.noun.row.id}" if count.noun else ""  # type: ignore[attr-defined]
        state.last = None
        state.toll = count
        second = people_at(s, count.end)
        if second is not None and second.reading.prefix.startswith(AND):
            told = {count.outcome, getattr(second.row, "outcome", None)}
            if told == BOTH:
                state.outcome, state.end = "casualties", second.end
                self._whose_toll(s, second, state)

    def _whose_toll(self, s: Sentence, second: Mark, state: _State) -> None:
        """ "The number of dead and wounded of the children": whose toll it is stands behind both."""
        at = second.end + 1 if s.word(second.end) == OF else second.end
        people = people_at(s, at)
        whose = self._counts.read(s, at) if people is not None and people.reading.definite else None
        if whose is not None and whose.outcome is None:
            state.toll, state.end, state.skip = whose, whose.end, whose.end

    def _pair_of_victims(self, s: Sentence, count: Count, state: _State) -> None:
        """ "Dozens of dead and wounded" is one figure of killed-and-injured together."""
        second = people_at(s, count.end)
        if second is None or count.qualifier not in ("dozens", "hundreds", "thousands"):
            return
        other = getattr(second.row, "outcome", None)
        if second.reading.prefix.startswith(AND) and other and {other, state.outcome} == BOTH:
            state.outcome, count.end = "casualties", second.end
            third = people_at(s, count.end)
            if third is not None and not third.reading.prefix.startswith(AND):
                count.group, count.neutral, count.end = third.row.group, False, third.end  # type: ignore[attr-defined]

    def _own_outcome_ok(self, s: Sentence, count: Count, state: _State) -> bool:
        last = state.last
        if count.joined and last is not None and count.first - last.end <= 1 and count.noun is not None:
            return True
        if negated(s, count.first) or (not count.numbered and _toll_word(s, count.first - 1)):
            return False
        if count.noun is not None and count.noun.reading.definite and count.first == count.noun.first:
            return s.get("outcomes", count.first - 1) is not None or s.is_function(
                count.first - 1, "leads_to"
            )
        if count.numbered or count.qualifier != "some":
            return True
        before = s.word(count.first - 1)
        if count.definite_plural:
            return s.get("outcomes", count.first - 1) is not None or s.is_function(
                count.first - 1, "leads_to"
            )
        return bool(before) or count.first == s.first

    def _acceptable(self, s: Sentence, count: Count, state: _State) -> bool:
        """Whether the counted people are the ones the outcome word tells of."""
        if not count.numbered and (state.announces or (state.outcome == "missing" and state.active)):
            return False
        gap = count.first - state.end
        follows_figure = state.last is not None and state.last.cue == state.at
        if count.noun is None and count.actor is None:
            toll = state.toll is not None and gap <= TOLL_REACH
            near = gap <= 1 or toll or (follows_figure and count.joined)
            return near and count.numbered
        if follows_figure and state.last is not None:
            near = count.first - state.last.end <= (OTHERS_REACH if count.other and count.joined else 2)
            return near and (count.joined or count.other) and not count.definite_plural
        if count.definite_plural and gap > 0:
            moved = state.outcome == "displaced" and gap <= 2 and count.noun is not None
            return moved and count.noun.reading.prefix.startswith(LAM)
        return gap <= 6 or count.numbered

    def _add(self, s: Sentence, count: Count, state: _State) -> None:
        assert state.outcome is not None
        last = state.last
        if last is not None and adds_up(count, last, state.at, state.outcome):
            add_to(last, count)
            return
        self._take_group(count, state)
        if last is not None and last.neutral and last.group == "unknown":
            others = count.other and count.actor and not last.actor
            if others or (count.outcome and count.joined and count.first - last.end <= 1):
                last.group, last.actor = count.group, count.actor if others else last.actor
        if state.outcome == "displaced" and count.group == "combatant":
            return
        draft = FigureDraft(
            count.first, count.end, state.at, state.outcome, count.min, count.max, count.qualifier,
            count.group, count.actor,
            dict(count.subgroups or {}), count.neutral and not count.other, False, (state.row,),
        )  # fmt: skip
        if count.collective and count.min == 1:
            draft.min, draft.max, draft.qualifier = 2, None, "some"
        state.drafts.append(draft)
        state.last = draft
        self._by_parts(s, draft, state)

    def _take_group(self, count: Count, state: _State) -> None:
        """Others, bare numbers and tolls take the group of the people told before."""
        if count.group != "unknown" or count.actor:
            return
        toll, last = state.toll, state.last
        if toll is not None and toll.group != "unknown":
            count.group, count.actor = toll.group, toll.actor
        elif (count.other or count.noun is None) and last is not None:
            count.group, count.actor = last.group, last.actor
        if toll is not None and toll.subgroups and not count.subgroups:
            count.subgroups = dict.fromkeys(toll.subgroups, count.min)

    def _by_parts(self, s: Sentence, draft: FigureDraft, state: _State) -> None:
        """Read the parts told right behind a whole: figures of their own, or its subgroups."""
        parts = self._parts.parts(s, draft)
        if not parts:
            return
        state.skip = parts[-1].end
        if of_different_sides(parts):
            state.drafts[-1:] = into_parts(draft, parts)
            state.last = state.drafts[-1]
        else:
            into_subgroups(draft, parts)
            draft.end = draft.end if s.word(draft.end) in ("\u060c", ",") else parts[-1].end


def _is_agent(s: Sentence, count: Count) -> bool:
    """Whether the counted people stand right behind a particle of agency ("at the hands of gunmen")."""
    before = s.covering("function", count.first - 1)
    return before is not None and getattr(before.row, "kind", "") == "by_agent"


def _recorded(s: Sentence, count: Count) -> bool:
    """Whether a verb of recording stands right before a count ("at least 1331 fighters were recorded")."""
    return next(s.between("attribution", count.first - 3, count.first), None) is not None


def _toll_word(s: Sentence, token: int) -> bool:
    """Whether a word for a toll stands at ``token`` ("the number of the dead")."""
    toll, scope = s.covering("events", token), s.covering("scope", token)
    return (toll is not None and getattr(toll.row, "role", "") == "toll") or (
        scope is not None and getattr(scope.row, "kind", "") in ("toll", "revision")
    )


def list_head(s: Sentence) -> Outcome | None:
    """The outcome of the people that a list announced by this line holds ("the dead are:"), or None."""
    if s.word(s.end - 1) != ":":
        return None
    heads = [m.row.outcome for m in (*s.of("outcomes"), *s.of("persons")) if getattr(m.row, "outcome", None)]  # type: ignore[attr-defined]
    return heads[-1] if heads else None


def negated(s: Sentence, token: int) -> bool:
    """Whether a negation stands shortly before ``token`` with no clause break between."""
    for at in range(token - 1, max(s.first, token - NEGATION_REACH) - 1, -1):
        mark = s.get("status", at)
        if mark is not None and getattr(mark.row, "kind", "") == "negation":
            return True
        if s.is_function(at, "prevents"):
            return True
        if s.is_function(at, "clause_break") or (s.is_punct(at) and at < token - 1):
            return False
    return False
