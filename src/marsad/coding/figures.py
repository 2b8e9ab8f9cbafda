"""Casualty figures of a sentence: counted people joined to what happened to them (codebook section 4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.coding.counts import Count, CountReader
from marsad.coding.marks import QUOTES
from marsad.lexicon.particles import AND
from marsad.model.codes import Group, Outcome, Qualifier

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence

REACH = 14
"""How many tokens after an outcome word its people may follow, no word in between ending it."""
BEFORE_REACH = 8
"""How many tokens people may stand before the verb that tells what happened to them."""
OTHERS_REACH = 10
"""How far behind a figure "and 14 others" may follow, past the parts of the first."""
NEGATION_REACH = 7
"""How many tokens a negation reaches forward."""
_BOTH: frozenset[str] = frozenset({"killed", "injured"})
_READ: Final = ("function", "outcomes", "persons", "quantities", "events")
"""Classes whose words a figure may turn on; numbers aside, other words are passed over."""


@dataclass(slots=True)
class FigureDraft:
    """A figure before it is bound to a report; offsets are token indexes of the sentence's document."""

    first: int
    end: int
    cue: int
    outcome: Outcome
    min: int
    max: int | None
    qualifier: Qualifier
    group: Group
    actor: str | None
    subgroups: dict[str, int | None] = field(default_factory=dict)
    neutral: bool = False
    family: bool = False
    rows: tuple[str, ...] = ()
    agentive: bool = False


@dataclass(slots=True)
class _State:
    outcome: Outcome | None = None
    at: int = -1
    end: int = -1
    verb: bool = False
    announces: bool = False
    held: bool = False
    row: str = ""
    pending: Count | None = None
    last: FigureDraft | None = None
    faded: Outcome | None = None
    among: bool = False
    drafts: list[FigureDraft] = field(default_factory=list)


def _told_together(count: Count, last: FigureDraft) -> bool:
    """Whether "and wounded" right behind "14 dead" makes one number of both, not one wounded more.

    From eleven on a number has its noun in the singular, so both nouns can be counted by it.
    """
    single = count.joined and not count.numbered and count.min == count.max == 1
    return single and count.first == last.end and last.min > 10 and {count.outcome, last.outcome} == _BOTH


class FigureReader:
    """Reads the figures of a sentence from left to right."""

    def __init__(self, counts: CountReader) -> None:
        self._counts = counts

    def read(self, s: Sentence, carried: Outcome | None = None) -> list[FigureDraft]:
        """Return the figures of ``s`` in text order, cumulative scope and revision not yet judged.

        ``carried`` is the outcome that the head of a list gives to its items.
        """
        state = _State(carried, s.first, s.first) if carried else _State()
        live = {mark.first for cls in _READ for mark in s.of(cls)}
        i = s.first
        while i < s.end:
            i = self._step(s, i, state) if i in live or self._counts.may_number(s, i) else i + 1
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
        if negated(s, mark.first):
            state.outcome, state.pending = None, None
            return mark.end
        row = mark.row
        outcome: Outcome = row.outcome  # type: ignore[attr-defined]
        end = mark.end
        other = s.get("outcomes", end)
        if other is not None and other.reading.prefix.startswith(AND) and not mark.reading.suffix:
            second: Outcome = other.row.outcome  # type: ignore[attr-defined]
            if second != outcome and {outcome, second} <= _BOTH:
                outcome, end = "casualties", other.end
        state.outcome, state.at, state.end = outcome, mark.first, end
        state.verb = mark.reading.pos == "verb"
        state.announces = getattr(row, "role", "") == "announces"
        state.row = f"outcomes/{row.id}"  # type: ignore[attr-defined]
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
        if state.held and state.pending is not None and count.outcome is None:
            _hold_part(state.pending, count)
            return
        if state.last is not None and self._completes(s, count, state.last):
            state.last.end = count.end
            state.last.subgroups.update(count.subgroups or {})
            return
        if state.last is not None and _told_together(count, state.last):
            state.last.outcome, state.last.end = "casualties", count.end
            return
        others = count.other and count.numbered and count.joined
        if state.among and not others and state.last is not None and self._into_subgroup(count, state.last):
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

    def _announce(self, s: Sentence, count: Count, state: _State) -> None:
        """ "The number of the dead", "the dead are made up of": what happened to the people counted next."""
        if count.outcome is None or negated(s, count.first):
            return
        state.outcome, state.at, state.end, state.verb = count.outcome, count.first, count.end, False
        state.row = f"persons/{count.noun.row.id}" if count.noun else ""  # type: ignore[attr-defined]
        state.last = None

    def _pair_of_victims(self, s: Sentence, count: Count, state: _State) -> None:
        """ "Dozens of dead and wounded" is one figure of killed-and-injured together."""
        second = s.get("persons", count.end)
        if second is None or count.qualifier not in ("dozens", "hundreds", "thousands"):
            return
        other = getattr(second.row, "outcome", None)
        if second.reading.prefix.startswith(AND) and other and {other, state.outcome} == _BOTH:
            state.outcome, count.end = "casualties", second.end
            third = s.get("persons", count.end)
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
        if state.announces and not count.numbered:
            return False
        gap = count.first - state.end
        follows_figure = state.last is not None and state.last.cue == state.at
        if count.noun is None and count.actor is None:
            near = gap <= 1 or (follows_figure and count.joined)
            return near and count.numbered and count.end - count.first <= 3
        if follows_figure and state.last is not None:
            near = count.first - state.last.end <= (OTHERS_REACH if count.other and count.joined else 2)
            return near and (count.joined or count.other) and not count.definite_plural
        if count.definite_plural and gap > 0:
            return False
        return gap <= 6 or count.numbered

    def _into_subgroup(self, count: Count, figure: FigureDraft) -> bool:
        """Count a part of the last figure's people; False when it is no part."""
        if count.outcome not in {None, figure.outcome, "killed"}:
            return False
        if count.outcome is not None and count.subgroups is None and count.group == "unknown":
            return False
        value = None if count.qualifier == "some" and count.max is None else count.min
        if count.subgroups:
            for name in count.subgroups:
                figure.subgroups.setdefault(name, value)
            return True
        if count.group == "civilian" and figure.group == "unknown" and not count.collective:
            figure.subgroups.setdefault("civilians", value)
            return True
        if count.group == "combatant" and figure.group == "unknown":
            figure.subgroups.setdefault("combatants", value)
            return True
        return count.outcome is None

    def _add(self, s: Sentence, count: Count, state: _State) -> None:
        assert state.outcome is not None
        last = state.last
        group, actor = count.group, count.actor
        if (
            (count.other or count.noun is None)
            and last is not None
            and not count.actor
            and group == "unknown"
        ):
            group, actor = last.group, last.actor
        if self._joins(count, state):
            assert last is not None
            last.min += count.min
            last.max = None if last.max is None or count.max is None else last.max + count.max
            last.end = count.end
            last.actor = last.actor or count.actor
            for name, value in (count.subgroups or {}).items():
                old = last.subgroups.get(name, 0)
                last.subgroups[name] = None if old is None or value is None else old + value
            return
        if (
            count.other
            and count.actor
            and last is not None
            and last.group == "unknown"
            and last.neutral
            and not last.actor
        ):
            last.group, last.actor = group, actor
        if (
            last is not None
            and count.outcome
            and count.joined
            and count.first - last.end <= 1
            and last.neutral
        ):
            last.group = group if last.group == "unknown" else last.group
        draft = FigureDraft(
            count.first, count.end, state.at, state.outcome, count.min, count.max, count.qualifier, group,
            actor,
            dict(count.subgroups or {}), count.neutral and not count.other, False, (state.row,),
        )  # fmt: skip
        if count.collective and count.min == 1:
            draft.min, draft.max, draft.qualifier = 2, None, "some"
        state.drafts.append(draft)
        state.last = draft

    def _completes(self, s: Sentence, count: Count, last: FigureDraft) -> bool:
        """ "Three others, a girl and two youths", "three (a man and two girls)": parts behind their whole."""
        if not count.subgroups or count.first - last.end > 1:
            return False
        opens = s.word(count.first - 1) in ("(", ":")
        if not opens and (not count.joined or not last.subgroups):
            return False
        told = sum(v or 0 for v in last.subgroups.values())
        return last.qualifier == "exact" and told + count.min <= last.min and told < last.min

    def _joins(self, count: Count, state: _State) -> bool:
        """ "Four children and a woman" is one figure of their sum."""
        last = state.last
        return (
            last is not None
            and count.joined
            and not count.other
            and last.cue == state.at
            and last.outcome == state.outcome
            and count.first - last.end <= 1
            and last.group == count.group != "unknown"
            and (last.actor is None or count.actor is None or last.actor == count.actor)
            and count.qualifier == "exact"
            and last.qualifier == "exact"
            and bool(count.subgroups or last.subgroups)
            and (not last.subgroups or sum(v or 0 for v in last.subgroups.values()) == last.min)
        )


def _hold_part(whole: Count, part: Count) -> None:
    """Note a part of people whose fate is told later ("7 civilians, among them 3 children, were killed")."""
    value = None if part.qualifier == "some" and part.max is None else part.min
    names = part.subgroups or (
        {"civilians": value} if part.group == "civilian" and whole.group == "unknown" else {}
    )
    whole.subgroups = {**(whole.subgroups or {}), **dict.fromkeys(names, value)}


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
        if s.is_function(at, "clause_break") or (s.is_punct(at) and at < token - 1):
            return False
    return False
