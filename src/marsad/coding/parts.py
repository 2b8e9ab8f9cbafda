"""Parts of counted people: subgroups inside a figure, sums, and wholes told by their parts (section 4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.coding.counts import Count
from marsad.coding.phrases import people_at, row_id
from marsad.lexicon.particles import AND, OF, OR
from marsad.model.codes import Group, Outcome, Qualifier

if TYPE_CHECKING:
    from marsad.coding.counts import CountReader
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.progress import Progress

OR_REACH: Final = 6
"""How far behind counted people "or were wounded" may follow."""
MOST_PARTS: Final = 7
"""A whole is told in at most so many parts."""
_OPENERS: Final = frozenset({"(", ":", "\u060c", ",", "-", "[", '"'})
"""Marks that may stand between a whole and its parts."""
_COMMAS: Final = ("\u060c", ",")
BEGINS: Final = 3
"""A sentence begins within so many words: "he added that among them"."""
RANK_REACH: Final = 4
"""How far behind a part its comma may stand ("an officer of the rank of colonel,")."""
_OF_OUTCOME: Final[dict[str, Outcome]] = {"among_dead": "killed", "among_hurt": "injured"}
"""The rows of "among the dead", "among the wounded"."""
_PART_WORDS: Final = ("they_are", "among_them")
BOTH: Final[frozenset[str]] = frozenset({"killed", "injured"})


ATTACKERS: Final = "attacker"
"""The ``kind`` of figures that count those who attacked: people of the doer, never of who was hit."""


@dataclass
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
    known: bool = False
    """Whether the noun bears the article: people told of before."""
    framed: bool = False
    """Whether the side they are of stands before their number, for those joined to them too."""
    kind: str = ""
    """The row of their noun."""
    own_cause: bool = False
    """Whether what hurt them is told behind them, and something else before that hurt the people before."""
    summed: bool = False
    """Whether it is a sum of people told one by one, of whom nobody told behind is a part."""


def whole_of(s: Sentence, mark: Mark, state: Progress) -> FigureDraft | None:
    """The people of whom "among them", "among the dead" tells some: the last told here or shortly before."""
    outcome = _OF_OUTCOME.get(row_id(mark))
    told = (f for f in (*reversed(state.drafts), *reversed(state.before)))
    if outcome is None:
        begins = mark.first - s.first <= BEGINS
        return state.last or (next(told, None) if begins and not state.drafts else None)
    return next((f for f in told if f.outcome in (outcome, "casualties")), None)


def into_subgroup(count: Count, figure: FigureDraft, *, every: bool = False) -> bool:
    """Count a part of the last figure's people, ``every`` one of them; False when it is no part."""
    if count.outcome not in {None, figure.outcome, "killed"}:
        return False
    if count.outcome is not None and count.subgroups is None and count.group == "unknown":
        return False
    if beyond(count, figure):
        return False
    value = None if count.qualifier == "some" and count.max is None else count.min
    if every and value is None and figure.qualifier == "exact":
        value = figure.min
    if count.subgroups:
        for name in count.subgroups:
            figure.subgroups.setdefault(name, value)
        return True
    if not figure.kind and not figure.actor and {count.group, figure.group} == {"civilian", "combatant"}:
        figure.group, figure.neutral = "unknown", True
    if count.group in ("civilian", "combatant") and figure.group == "unknown" and not count.collective:
        if count.min == 1 and count.noun is not None and row_id(count.noun) == "relative":
            return True
        if every:
            figure.group, figure.neutral = count.group, False
            return True
        figure.subgroups.setdefault(f"{count.group}s", value)
        return True
    return count.outcome is None


def beyond(count: Count, figure: FigureDraft) -> bool:
    """Whether numbered people joined by "and" cannot be part of those told before: they bear arms and those
    do not, or are more than they.
    """
    if not (count.joined and count.numbered):
        return False
    unlike = {count.group, figure.group} == {"civilian", "combatant"}
    return unlike or (figure.qualifier == "exact" and count.min > figure.min and not count.subgroups)


def hold_part(whole: Count, part: Count) -> None:
    """Note a part of people whose fate is told later ("7 civilians, among them 3 children, were killed")."""
    value = None if part.qualifier == "some" and part.max is None else part.min
    names = part.subgroups or (
        {"civilians": value} if part.group == "civilian" and whole.group == "unknown" else {}
    )
    whole.subgroups = {**(whole.subgroups or {}), **dict.fromkeys(names, value)}


def struck(s: Sentence, token: int) -> Count | None:
    """The people of whom a pronoun tells ("struck them down, between dead and wounded"): the enemy."""
    before = s.covering("function", token - 1)
    if before is None or getattr(before.row, "kind", "") != "struck_them":
        return None
    count = Count(token, s.at["function", token].end, 2, None, "some")
    count.group, count.neutral = "combatant", False
    return count


class PartReader:
    """Looks ahead for the parts that make up the people just counted."""

    def __init__(self, counts: CountReader) -> None:
        self._counts = counts

    def before(self, s: Sentence, token: int) -> Count | None:
        """The people who stand right before ``token`` ("its crew, between dead and wounded")."""
        at = next((t for t in (token - 1, token - 2) if people_at(s, t) is not None), None)
        count = None if at is None else self._counts.read(s, at)
        theirs = count is not None and count.noun is not None and bool(count.noun.reading.suffix)
        if count is not None and theirs and count.group != "civilian":
            count.group, count.actor, count.neutral = "combatant", None, False
            return self._of_size(s, token) or count
        return count

    def _of_size(self, s: Sentence, token: int) -> Count | None:
        """The fighters of a unit whose size was told before ("a force of nine soldiers")."""
        sizes = [m.end for m in s.functions("of_size", s.first, token)]
        people = self._counts.read(s, sizes[-1]) if sizes else None
        numbered = people is not None and people.numbered and people.outcome is None
        return people if numbered and people is not None and people.group == "combatant" else None

    def parts(self, s: Sentence, whole: FigureDraft) -> list[Count]:
        """The counts right behind an exact whole whose numbers add up to it, or nothing."""
        if (
            whole.qualifier not in ("exact", "at_least")
            or whole.min < 2
            or whole.max not in (whole.min, None)
        ):
            return []
        found = self._list(s, whole.end, whole.min)
        return found if _make_up(whole, found) else self._apart(s, whole)

    def _apart(self, s: Sentence, whole: FigureDraft) -> list[Count]:
        """The parts of different sides that make up a whole, told past where it was or when: "30 were killed
        in fighting at X, 16 of them of Y and 14 of Z".
        """
        for at in range(whole.end + 1, s.end):
            if s.is_function(at, "clause_break") or s.get("outcomes", at) is not None:
                break
            if s.word(at) in _OPENERS or s.is_function(at, *_PART_WORDS):
                found = self._list(s, at, whole.min)
                if _make_up(whole, found) and of_different_sides(found):
                    return found
        return []

    def tell(self, s: Sentence, draft: FigureDraft, state: Progress) -> None:
        """Read the parts told right behind a whole: figures of their own, or its subgroups."""
        parts = self.parts(s, draft)
        if not parts:
            return
        state.skip = parts[-1].end
        if of_different_sides(parts):
            state.drafts[-1:] = into_parts(s, draft, parts)
            state.last = state.drafts[-1]
        else:
            into_subgroups(draft, parts)
            draft.end = draft.end if s.word(draft.end) in _COMMAS else parts[-1].end

    def of_family(self, s: Sentence, whole: FigureDraft) -> list[Count]:
        """The members of a family that are told in brackets behind it."""
        bracket = "(" in (s.word(whole.end), s.word(whole.end + 1))
        return self._list(s, whole.end, MOST_PARTS * MOST_PARTS) if bracket else []

    def _list(self, s: Sentence, at: int, most: int) -> list[Count]:
        opened = False
        if s.is_word(at) and s.word(at + 1) == "(":
            at += 1
        while at < s.end and (s.word(at) in _OPENERS or s.is_function(at, *_PART_WORDS)):
            opened = True
            at = s.at["function", at].end if s.is_function(at, *_PART_WORDS) else at + 1
        found: list[Count] = []
        total = 0
        while opened and len(found) < MOST_PARTS and total < most:
            count = self._part(s, at, bool(found))
            if count is None:
                break
            found.append(count)
            total += count.min
            at = self._past_part(s, count)
        return found

    def _past_part(self, s: Sentence, part: Count) -> int:
        """Step to the next part past what is told of one, and note who is among it: "17 of X, among them an
        officer, and 4 of Y".
        """
        at = part.end
        if s.is_function(at, "among_them"):
            among = self._counts.read(s, s.at["function", at].end)
            if among is None:
                return at
            told = part.subgroups or {}
            hold_part(part, among)
            part.subgroups, at = {**(part.subgroups or {}), **told}, among.end
        elif self._part(s, at, later=True) is not None:
            return at
        commas = (t for t in range(at, min(s.end, at + RANK_REACH)) if s.word(t) in _COMMAS)
        return next(commas, part.end)

    def _part(self, s: Sentence, at: int, later: bool) -> Count | None:
        if later:
            while s.word(at) in ("\u060c", ","):
                at += 1
            if s.word(at) == AND:
                at += 1
        count = self._counts.read(s, at)
        if count is None or count.qualifier != "exact" or count.outcome is not None or count.void:
            return None
        plain = count.noun is not None or count.actor is not None or count.group == "combatant"
        return count if plain and (not later or count.joined or s.word(at - 1) in ("\u060c", ",")) else None


def _make_up(whole: FigureDraft, parts: list[Count]) -> bool:
    """Whether several parts add up to a whole."""
    return len(parts) > 1 and sum(p.min for p in parts) == whole.min


def of_different_sides(parts: list[Count]) -> bool:
    """Whether each part names people of another group or side than the others, gunmen beside soldiers."""
    unnamed = [p.group == "combatant" and p.actor is None for p in parts]
    sides = {(p.group, p.actor, none and row_id(p.noun)) for p, none in zip(parts, unnamed, strict=True)}
    return len(sides) == len(parts) and not any(p.group == "unknown" for p in parts)


def into_parts(s: Sentence, whole: FigureDraft, parts: list[Count]) -> list[FigureDraft]:
    """The figures of parts of different sides, which stand for their whole; a verb behind one of them may say
    what happened to all of them, where the whole leaves it open.
    """
    told = (s.get("outcomes", p.end) for p in parts)
    fate = next((m.row.outcome for m in told if m is not None and m.reading.pos == "verb"), whole.outcome)  # type: ignore[attr-defined]
    outcome = fate if whole.outcome == "casualties" else whole.outcome
    return [
        FigureDraft(
            p.first, p.end, whole.cue, outcome, p.min, p.max, p.qualifier, p.group, p.actor,
            dict(p.subgroups or {}), False, False, whole.rows,
        )
        for p in parts
    ]  # fmt: skip


def into_subgroups(whole: FigureDraft, parts: list[Count]) -> None:
    """Note parts that make up a whole among its subgroups."""
    told: dict[str, int] = {}
    for part in parts:
        names = part.subgroups or ({f"{part.group}s": part.min} if part.group != whole.group else {})
        for name, value in names.items():
            told[name] = told.get(name, 0) + (value or 0)
    whole.subgroups.update(told)


def hold_people(s: Sentence, count: Count, state: Progress) -> None:
    """Keep people whose fate is told later; "a woman and three children" are held as their sum, "of the
    residents" says who those held are.
    """
    held = state.pending
    described = held is not None and not count.numbered and s.word(count.first - 1) == OF
    if count.definite_plural or described:
        return
    his = (
        count.other
        and count.group == "unknown"
        and count.noun is not None
        and bool(count.noun.reading.suffix)
    )
    joins = held is not None and count.joined and count.first - held.end <= 1
    joins = joins and held is not None and (his or (held.group == count.group and bool(held.subgroups)))
    if held is not None and joins and held.qualifier == count.qualifier == "exact":
        held.min += count.min
        held.max, held.end, held.numbered = held.min, count.end, True
        told = dict(held.subgroups or {})
        for name, value in (count.subgroups or {}).items():
            told[name] = (told.get(name) or 0) + (value or 0)
        held.subgroups = told or None
    else:
        state.beside = held if joins_other(count, held) else None
        state.pending = state.people = count


def joins_other(count: Count, held: Count | None) -> bool:
    """Whether numbered people of another kind are joined to those held ("3 policemen and 2 attackers")."""
    return (
        held is not None and count.joined and held.numbered and count.numbered and count.first <= held.end + 1
    )


def or_other(s: Sentence, mark: Mark, state: Progress) -> bool:
    """ "900 lost their lives or were wounded": killed and wounded of one number."""
    last = state.last
    if last is None or s.word(mark.first - 1) != OR or mark.first - last.end > OR_REACH:
        return False
    if {last.outcome, mark.row.outcome} != BOTH or mark.reading.pos != "verb":  # type: ignore[attr-defined]
        return False
    last.outcome, state.outcome = "casualties", None
    return True
