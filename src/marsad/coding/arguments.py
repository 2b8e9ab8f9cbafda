"""Who did it and to whom: actors of a mention's zone put into their roles by position and particles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from marsad.coding.marks import QUOTES, particle_of
from marsad.lexicon.letters import ARTICLE, BEH, LAM
from marsad.lexicon.particles import AND, OF

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark, Sentence

Role = Literal["initiator", "target", ""]
TOGETHER = "+"
"""Between the ids of a row that names two allies in one phrase."""
OBJECT_REACH = 3
"""An armed object at most this many tokens before an actor makes the actor its owner ("positions of X")."""
ADJECTIVE_REACH = 4
"""How far behind its noun an adjective that names the actor may stand ("artillery bombardment, Turkish")."""
_CONTROL = frozenset({"territory_gain", "withdrawal"})
_ONE_SIDED = frozenset(
    {"arrest", "abduction", "raid", "deployment", "operation", "release", "displacement", "protest"}
)


@dataclass(slots=True)
class Sides:
    """Initiators and targets in order of naming, with the marks they were read from."""

    initiators: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    suspected: bool = False
    evidence: list[tuple[str, str, Mark, str]] = field(default_factory=list)

    def add(self, role: Role, actor: str, mark: Mark, rule: str) -> None:
        """Put an actor in a role; one that is named on both sides stays where it was first."""
        for name in actor.split(TOGETHER):
            if role and name not in self.initiators and name not in self.targets:
                (self.initiators if role == "initiator" else self.targets).append(name)
                self.evidence.append((role, name, mark, rule))


def find_sides(mention: EventMention, skip: Iterable[int], actor_of: dict[int, str]) -> Sides:
    """Read the sides of a mention; ``skip`` holds tokens of actors that speak, own an area or a victim.

    ``actor_of`` gives the actor id for the first token of each actor mark (references resolved).
    """
    s, sides, skipped = mention.sentence, Sides(), set(skip)
    actors = [
        m
        for m in s.between("actors", mention.first, mention.end)
        if m.first not in skipped and m.first in actor_of
    ]
    if mention.type == "clash":
        _clash_sides(mention, actors, actor_of, sides)
    else:
        previous: tuple[Role, Mark] | None = None
        for mark in actors:
            role, rule = _role(mention, mark, previous, sides)
            sides.add(role, actor_of[mark.first], mark, rule)
            previous = (role, mark)
        _own_strike(mention, actor_of, skipped, sides)
    sides.suspected = any(
        getattr(m.row, "kind", "") == "suspected" for m in s.between("status", mention.first, mention.end)
    )
    return sides


def _own_strike(mention: EventMention, actor_of: dict[int, str], skipped: set[int], sides: Sides) -> None:
    """ "Its raids", "their shelling": the pronoun on the event word means the actor named last before it."""
    s, trigger = mention.sentence, mention.triggers[0]
    if sides.initiators or trigger.reading.pos != "noun":
        return
    carried = [trigger] if trigger.reading.suffix else []
    carried += [m for m in s.functions("light_verb", mention.first, trigger.first) if m.reading.suffix]
    if not carried:
        return
    for mark in reversed(list(s.between("actors", s.first, carried[0].first))):
        actor = actor_of.get(mark.first)
        if actor and mark.first not in skipped and not getattr(mark.row, "adjective", False):
            sides.add("initiator", actor, mark, "pronoun on the event word")
            return


def _clash_sides(mention: EventMention, actors: list[Mark], actor_of: dict[int, str], sides: Sides) -> None:
    """Order of naming: the first side initiates; one that repels a move is named second."""
    s = mention.sentence
    between = next((m.first for m in s.functions("between", mention.triggers[0].first, mention.end)), None)
    if between is not None:
        actors = [m for m in actors if m.first > between]
    actors = [m for m in actors if not getattr(m.row, "adjective", False)] or actors[:1]
    split: int | None = next((m.first for m in s.functions("with", mention.first, mention.end)), None)
    for mark in actors:
        actor = actor_of[mark.first]
        if not sides.initiators:
            sides.add("initiator", actor, mark, "first named of a clash")
        elif split is not None and mark.first < split and not sides.targets:
            sides.add("initiator", actor, mark, "named before 'with'")
        else:
            sides.add("target", actor, mark, "named second in a clash")


def _role(
    mention: EventMention, mark: Mark, previous: tuple[Role, Mark] | None, sides: Sides
) -> tuple[Role, str]:
    s, trigger = mention.sentence, mention.triggers[0]
    if previous is not None and _coordinated(s, previous[1], mark):
        return previous[0], "joined by and"
    marked = _by_particle(s, mark)
    if marked[0]:
        return marked
    if mention.type in _CONTROL:
        return _control_role(mention, mark, sides)
    if getattr(mark.row, "adjective", False):
        return _adjective_role(mention, mark, sides)
    if mark.first >= trigger.end:
        return _after_trigger(mention, mark, sides)
    if _owner(s, mark):
        return "target", "owner of what was hit"
    if not _subject_before(mention):
        return "", ""
    if not sides.initiators:
        return "initiator", "named before the event word"
    return "target", "second named before the event word"


def _subject_before(mention: EventMention) -> bool:
    """Whether an actor before the event word can be its subject: a verb, or "carried out" with a noun."""
    s, trigger = mention.sentence, mention.triggers[0]
    return (
        mention.verb is trigger
        or next(s.functions("light_verb", mention.first, trigger.first), None) is not None
    )


def _coordinated(s: Sentence, before: Mark, mark: Mark) -> bool:
    """Whether two actors stand side by side ("X and Y", "X, and its allied Y")."""
    return mark.reading.prefix.startswith(AND) and mark.first - before.end <= 1


def _by_particle(s: Sentence, mark: Mark) -> tuple[Role, str]:
    for at in range(mark.first - 1, max(s.first, mark.first - 4) - 1, -1):
        function = s.covering("function", at)
        if function is None:
            if s.word(at) in QUOTES:
                continue
            if s.covering("actors", at) or s.is_punct(at) or s.covering("events", at):
                break
            continue
        kind = getattr(function.row, "kind", "")
        if kind == "belongs":
            owned = any(getattr(m.row, "side", "") == "military" for m in s.between("objects", at - 4, at))
            return (
                ("target", "what was hit belongs to it")
                if owned
                else ("initiator", "who did it belongs to it")
            )
        if kind == "by_agent":
            return "initiator", "after a particle of agency"
        if kind == "from_hands":
            return "target", "after 'from the hands of'"
        if kind == "against":
            return "target", "after a particle of aim"
        if kind in ("relative", "that", "clause_break", "because_of", "light_verb", "occur_verb"):
            break
    return "", ""


def _control_role(mention: EventMention, mark: Mark, sides: Sides) -> tuple[Role, str]:
    s = mention.sentence
    if mark.first > mention.triggers[0].first and _behind_from(s, mention.triggers[0].end, mark.first):
        return "target", "lost it: after 'from'"
    if mention.verb is None and mark.first - mention.triggers[0].end > 3 and not sides.initiators:
        return "", "too far behind a noun of control to be its subject"
    if mark.first < mention.triggers[0].first and not _subject_before(mention):
        return "", ""
    if not sides.initiators:
        return "initiator", "subject of the change of control"
    if mention.type == "withdrawal":
        return "", "no second side in a withdrawal"
    return "target", "second side of the change of control"


def _behind_from(s: Sentence, first: int, end: int) -> bool:
    """Whether "from" stands a few words before an actor ("clearing the town of the last pockets of X")."""
    return any(s.word(at) == OF for at in range(max(first, end - 4), end))


def _adjective_role(mention: EventMention, mark: Mark, sides: Sides) -> tuple[Role, str]:
    s, trigger = mention.sentence, mention.triggers[0]
    before = s.word(mark.first - 1)
    if not s.is_word(mark.first - 1) or (
        before.startswith(ARTICLE) != mark.reading.definite and not _annexed(s, mark)
    ):
        return "", ""
    near_trigger = any(0 <= mark.first - t.end <= ADJECTIVE_REACH for t in mention.triggers)
    platform = any(w.end <= mark.first and mark.first - w.end <= ADJECTIVE_REACH for w in mention.weapons)
    if near_trigger or platform:
        if _owner(s, mark) and mark.first > trigger.end:
            return "target", "adjective of what was hit"
        return ("initiator", "adjective of the strike") if not sides.initiators else ("", "")
    if _owner(s, mark):
        return "target", "adjective of what was hit"
    return "", ""


def _annexed(s: Sentence, mark: Mark) -> bool:
    """Whether the adjective's noun is definite without an article: a place name, an attached pronoun."""
    return bool(
        mark.reading.definite
        and (s.covering("weapons", mark.first - 1) or s.covering("events", mark.first - 1))
    )


def _after_trigger(mention: EventMention, mark: Mark, sides: Sides) -> tuple[Role, str]:
    s = mention.sentence
    if _owner(s, mark):
        return "target", "owner of what was hit"
    if any(t.end <= mark.first and getattr(t.row, "role", "") == "target_next" for t in mention.triggers[1:]):
        return "target", "behind a verb of aiming"
    if particle_of(mark.reading.prefix) == LAM or s.word(mark.first - 1) == LAM:
        near = mark.first - mention.triggers[-1].end <= 4 and not sides.initiators
        return ("initiator", "after 'of' behind the event word") if near else ("target", "after 'to'")
    if particle_of(mark.reading.prefix) == BEH:
        return "", "instrument"
    if mention.type == "explosion" and mention.verb is None:
        return "", "a blast names no doer by standing beside it"
    if not sides.initiators and mark.first - mention.triggers[-1].end <= 6:
        return "initiator", "subject behind the event word"
    if not sides.initiators and mention.type in _ONE_SIDED:
        return "initiator", "only side of the event"
    return "target", "object behind the subject"


def _owner(s: Sentence, mark: Mark) -> bool:
    """Whether the actor owns an armed object named right before it (positions, a patrol, a depot of X)."""
    for at in range(mark.first - 1, max(s.first, mark.first - OBJECT_REACH) - 1, -1):
        if s.word(at) in QUOTES:
            continue
        thing = s.covering("objects", at)
        if thing is not None:
            return getattr(thing.row, "side", "") == "military"
        if s.covering("events", at) or s.covering("actors", at) or s.is_punct(at):
            return False
        if s.covering("weapons", at):
            return False
    return False
