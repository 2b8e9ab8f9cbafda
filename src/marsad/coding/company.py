"""Everyday words that tell of an event only in the company of their object or of who did it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from marsad.coding.campaigns import BEGIN_REACH, aims, begins, is_named, is_planned
from marsad.coding.entering import enters_ground, goes_on_armed
from marsad.coding.fronted import fronted_arms, fronted_sides
from marsad.coding.moving import MOVING_ROLES, moves_along
from marsad.coding.near_words import LETTERS_BEFORE, NEAR_ROLES, any_word, folded, stands
from marsad.lexicon.letters import ARTICLE, BEH, HEH, LAM, TEH, THIRD_PERSON
from marsad.lexicon.particles import IN, OF, ON, TO
from marsad.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Event
    from marsad.model.codes import EventType

THEIRS_REACH: Final = 12
"""How far behind a verb the side may be named whose arms it destroyed."""
OBJECT_REACH: Final = 7
"""How far behind a verb its object may stand, the subject and the place in between."""
TAKEN_REACH: Final = 4
"""How far behind those who take people the people may stand."""
MEANT_REACH: Final = 12
"""How far before a purpose the event may stand that it is the purpose of."""
RUINS_REACH: Final = 14
"""How far behind "found" the ruins or the fighters may be named that the bodies are of."""
GROUND_REACH: Final = 2
"""How far behind "came" the word for a town may stand that came into other hands."""
FREED_REACH: Final = 5
"""How far behind a verb of firing the noun may stand that makes it "set free"."""
FOUND_REACH: Final = 12
"""How far behind "seized" a weapon may stand that was seized."""
SUBJECT_REACH: Final = 4
"""How far before or behind a verb the people may stand who do it."""
UNLESS_REACH: Final = 4
"""How near behind an event word the thing stands that it is about."""
BESIDE_REACH: Final = 3
"""How near to an event word those who do it stand."""
RELATIVE_REACH: Final = 2
"""How far behind a word "which they carried out" may stand."""
DENIED_REACH: Final = 14
"""How far before what happened the verb may stand by which somebody denies a part in it."""
HELD_REACH: Final = 3
"""How far behind "of" the thing may stand that is taken, a number and "aircraft" before it."""
FORCED_REACH: Final = 7
"""How far before "to flight" those may stand who are forced to it."""
_BEFORE_IT: Final = frozenset({OF, TO})
"""Prepositions before the thing that a verb is about."""
CONCLUDED_REACH: Final = 7
"""How far behind an agreement the word may stand that it was signed, its matter in between."""


def has_company(s: Sentence, mark: Mark) -> bool:
    """Whether the company that the role of an event word asks for is there."""
    row: Event = mark.row  # type: ignore[assignment]
    asks = _ASKS.get(row.role)
    if asks is not None:
        return asks(s, mark, row)
    if row.role in MOVING_ROLES:
        return moves_along(s, mark, row.role, folded(row.near))
    if not any_word(s, row.near, mark.end, mark.end + OBJECT_REACH) or _only_meant(s, mark):
        return False
    if row.role == "finds_object":
        return not any_word(s, row.unless, mark.end, mark.end + RUINS_REACH)
    return row.role != "needs_people" or _done_by_people(s, mark)


def _only_meant(s: Sentence, mark: Mark) -> bool:
    """Whether a noun behind "to" only tells what another event was for: "fired to disperse the crowd"."""
    purpose = mark.reading.pos == "noun" and mark.reading.prefix.startswith(LAM)
    return purpose and next(s.between("events", mark.first - MEANT_REACH, mark.first), None) is not None


def lets_go(s: Sentence, mark: Mark) -> bool:
    """Whether a verb of firing rather sets captives free: so it is said with a noun behind the subject."""
    near = s.between("events", mark.end, mark.end + FREED_REACH)
    return any(getattr(m.row, "type", "") == "release" for m in near)


def _ground_behind(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a word for a town or a base stands right behind "fell", or its pronoun on "its fall" before
    those into whose hands it came.
    """
    if mark.reading.suffix:
        return mark.reading.pos == "noun" and falls_to(s, mark)
    return stands(s, row.near, range(mark.end, mark.end + 1))


def _ground_falls_to(s: Sentence, mark: Mark, _row: Event) -> bool:
    """Whether a word for a town stands behind a word that others use as well, and whose it became."""
    ground = next(s.functions("territory", mark.end, mark.end + GROUND_REACH), None)
    return ground is not None and falls_to(s, mark)


def _routs(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether the place is named behind "from" from which others are driven, or stands as its pronoun."""
    for at in range(mark.end, min(s.end, mark.end + OBJECT_REACH)):
        if s.is_function(at, "clause_break", "that") or s.is_punct(at):
            return False
        if s.is_function(at, "resumptive") and s.word(at).startswith(OF):
            return True
        ground = s.is_function(at + 1, "territory") or s.covering("objects", at + 1) is not None
        ground = ground or stands(s, row.near, range(at + 1, at + 2))
        if s.word(at) == OF and (ground or s.is_function(at + 1, "beside", "named_after")):
            return True
    return False


def _by_side(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a side is the subject right behind a verb or its noun, or before it, and a word that the row
    asks for, if any, behind and none that it rules out.
    """
    first, end = mark.end, mark.end + OBJECT_REACH
    if row.type == "territory_gain" and enters_ground(s, mark, row):
        return True
    if (row.near and not any_word(s, row.near, first, end)) or any_word(s, row.unless, first, end):
        return False
    if row.type == "raid" and mark.reading.pos == "verb" and goes_on_armed(s, mark):
        return True
    where = mark.reading.aspect == "imperfect" and s.is_function(mark.first - 1, "relative", "clause_break")
    if where and row.type == "deployment":
        return False
    if fronted_sides(s, mark) or (row.type == "deployment" and fronted_arms(s, mark)):
        return not row.near or _is_object(s, row.near, first, end)
    if mark.reading.pos != "verb":
        return not mark.reading.suffix and any(m.first == first for m in _takers(s, mark))
    read = any(s.covering(cls, first) for cls in ("persons", "objects"))
    headed = read or any(_sides(s, first, first + 1)) or s.is_punct(first) or s.is_function(first, "force")
    return headed and bool(_takers(s, mark))


def _opens_by_side(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a side does it to what it names as another side's, and the verb tells no more of what another
    verb told before: what "and" joins is what that did.
    """
    if mark.reading.pos != "verb" or mark.reading.prefix or not _by_side(s, mark, row):
        return False
    first = max(s.first, mark.first - OBJECT_REACH)
    ids = {getattr(m.row, "id", "") for m in _sides(s, first, min(s.end, mark.end + THEIRS_REACH))}
    return len(ids) > 1


def _is_object(s: Sentence, words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether one of the words stands behind a verb as what was done to, not as where it was done."""
    wanted = folded(words)
    return any(s.word(at) in wanted and s.word(at - 1) != IN for at in range(first, end))


def _takes_people(s: Sentence, mark: Mark, _row: Event) -> bool:
    """Whether soldiers or a side stand right behind a verb of taking, or before it, and behind them the
    people they took: "the soldiers took three citizens from their homes".
    """
    takers = _takers(s, mark) if mark.reading.pos == "verb" else []
    if not takers and not fronted_sides(s, mark):
        return False
    end = takers[-1].end if takers else mark.end
    return next(s.between("persons", end, end + TAKEN_REACH), None) is not None


def _takers(s: Sentence, mark: Mark) -> list[Mark]:
    """The fighters, the forces or the side right behind a verb, its subject."""
    takers = [m for m in s.between("persons", mark.end, mark.end + 2) if m.row.group == "combatant"]  # type: ignore[attr-defined]
    takers += _sides(s, mark.end, mark.end + 2)
    takers += s.functions("force", mark.end, mark.end + 1)
    return takers


def _done_by_people(s: Sentence, mark: Mark) -> bool:
    """Whether people with no arms do it: no side is named as the subject. Before a verb of several they may
    stand farther away, for it has no other subject.
    """
    several = mark.reading.pos == "verb" and mark.reading.number == "pl"
    first, end = mark.first - (BEGIN_REACH if several else SUBJECT_REACH), mark.end + SUBJECT_REACH
    if any(mark.first in (m.first, m.end) or m.first == mark.end for m in _sides(s, first, end)):
        return False
    if s.is_function(mark.end, "force") or any(s.is_function(at, "force") for at in (mark.first - 1,)):
        return False
    return any(getattr(m.row, "group", "") != "combatant" for m in s.between("persons", first, end))


def _sides(s: Sentence, first: int, end: int) -> Iterator[Mark]:
    """Names of sides that begin between two tokens; whom they mean is settled later."""
    return (m for m in s.names if first <= m.first < end and m.reading.cls == "actors")


def _side_near(s: Sentence, mark: Mark, _row: Event) -> bool:
    """Whether a side, its forces or things of war stand near a word that others use as well ("advance")."""
    first, end = mark.first - OBJECT_REACH, mark.end + OBJECT_REACH
    return not mark.reading.suffix and (
        any(True for _ in _sides(s, first, end))
        or any(s.word(m.end) != OF for m in s.functions("force", first, end))
        or any(getattr(m.row, "group", "") == "combatant" for m in s.between("persons", first, end))
        or any(getattr(m.row, "side", "") == "military" for m in s.between("objects", first, end))
    )


def _done_by_side(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a side is told to have done what a word for any doing names: "the operation of X on", "an
    operation that X carried out", "X carried out an operation in"; not where its aim or kind is told behind.
    """
    if s.get("events", mark.end) is not None or aims(s, mark) or _fired(s, mark):
        return False
    of = next((m for m in _sides(s, mark.end, mark.end + 1) if getattr(m.row, "adjective", False)), None)
    if of is not None:
        return stands(s, row.near, range(of.end, of.end + 1))
    done = next(s.functions("by_agent", mark.end, mark.end + RELATIVE_REACH), None)
    if done is not None:
        if mark.reading.number == "pl":
            return False
        return any(_sides(s, done.end, done.end + SUBJECT_REACH)) or s.is_function(done.end, "force")
    if not stands(s, row.near, range(mark.end, mark.end + 1)):
        return False
    verbs = list(s.functions("light_verb", mark.first - BEGIN_REACH, mark.first))
    return bool(verbs) and any(_sides(s, verbs[-1].first - SUBJECT_REACH, mark.first))


def _is_denied(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a word for what happened is what somebody denies, or denies any part in: "denied that", "denied
    any link to the incident"; no other event is named in between.
    """
    first = mark.first - (DENIED_REACH if row.near else BEGIN_REACH)
    denial = next((m for m in s.between("status", first, mark.first) if m.row.kind == "denial"), None)  # type: ignore[attr-defined]
    if denial is None or s.is_function(mark.end, "that"):
        return False
    told: Iterator[Event] = (m.row for m in s.between("events", denial.end, mark.first))  # type: ignore[misc]
    between = range(denial.end, mark.first)
    if any(row.role not in NEAR_ROLES for row in told) or any(s.is_function(at, "that") for at in between):
        return False
    return not row.near or stands(s, row.near, between)


def _fired(s: Sentence, mark: Mark) -> bool:
    """Whether arms that strike from afar are named behind "with", so that it was a strike."""
    arms = s.between("weapons", mark.end, mark.end + FOUND_REACH)
    return any(w.reading.prefix.endswith(BEH) or s.word(w.first - 1).startswith(BEH) for w in arms)


def _campaign(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a campaign is told to begin or by its name."""
    return begins(s, mark, row) or is_named(s, mark)


@lru_cache(maxsize=64)
def _owned(words: tuple[str, ...]) -> frozenset[str]:
    """The words as they stand, with the article and with a pronoun."""
    plain = {fold(word) for word in words}
    stems = {word[:-1] + TEH if word.endswith(HEH) else word for word in plain}
    return frozenset(
        plain | {ARTICLE + word for word in plain} | {stem + end for stem in stems for end in THIRD_PERSON}
    )


def of_other_things(s: Sentence, mark: Mark) -> bool:
    """Whether the word right behind an event word, or behind a preposition near it and a number, says that
    it tells of no event: "prices fell back", "the party withdrew from the election", "seized seven cars".
    """
    row: Event = mark.row  # type: ignore[assignment]
    if not row.unless:
        return False
    wanted, tied = _owned(row.unless), True
    for at in range(mark.end, min(s.end, mark.end + UNLESS_REACH)):
        word = s.word(at)
        bare = word[1:] if word[:1] in LETTERS_BEFORE and word not in wanted else word
        if bare in wanted and (tied or bare != word):
            return True
        counted = tied and at > mark.end and s.kind_at.get(at) is None
        tied = counted or word in _BEFORE_IT or s.is_function(at, "against", "preposition")
    return False


def type_beside(s: Sentence, mark: Mark) -> EventType | None:
    """The type an event word takes from a word near it: what demonstrators burn is a riot."""
    row: Event = mark.row  # type: ignore[assignment]
    if row.role == "campaign":
        return "operation" if begins(s, mark, row) or is_named(s, mark) or is_planned(s, mark) else None
    if row.role == "needs_weapon" and falls_to(s, mark):
        return "territory_gain"
    if not row.type_beside:
        return None
    known = {fold(word): kind for word, kind in row.type_beside.items()}
    for at in range(max(s.first, mark.first - BESIDE_REACH), min(s.end, mark.end + BESIDE_REACH)):
        kind = known.get(s.word(at))
        if kind is not None:
            return kind
    return None


def only_dates(s: Sentence, mark: Mark) -> bool:
    """Whether the start of a campaign only tells since when: "since the start of the operation"."""
    row: Event = mark.row  # type: ignore[assignment]
    since = s.covering("scope", mark.first) if row.type == "operation" else None
    return since is not None and getattr(since.row, "kind", "") == "cumulative"


def is_found(s: Sentence, mark: Mark) -> bool:
    """Whether a bomb is what was found, seized or taken apart, so that it hurt nobody."""
    found = (m for m in s.between("events", mark.first - FOUND_REACH, mark.first))
    disrupted = any(m.row.type == "weapon_disrupted" for m in found)  # type: ignore[attr-defined]
    broken = any(s.is_function(at, "clause_break", "leads_to") for at in range(mark.first - 2, mark.first))
    return disrupted and not broken


def falls_to(s: Sentence, mark: Mark) -> bool:
    """Whether a town fell "into the hands" of somebody: no shell, and nobody who died."""
    row: Event = mark.row  # type: ignore[assignment]
    first = mark.end
    people = next(s.between("persons", first, first + SUBJECT_REACH), None)
    end = first + OBJECT_REACH if people is None else people.first
    return bool(row.near) and any_word(s, row.near, first, end)


def who_says(s: Sentence, mark: Mark) -> bool:
    """Whether moving only tells who says something: "residents who fled the town said"."""
    people = next((m for m in s.of("persons") if m.end == mark.first), None)
    return people is not None and s.covering("attribution", people.first - 1) is not None


def is_concluded(s: Sentence, mark: Mark) -> bool:
    """Whether an agreement is said to have been signed, whatever became of it."""
    row: Event = mark.row  # type: ignore[assignment]
    if row.type != "agreement":
        return False
    return next(s.functions("concluded", mark.end, mark.end + CONCLUDED_REACH), None) is not None


def forces_fighters(s: Sentence, mark: Mark) -> bool:
    """Whether fighters are those who are forced to flee: "forced the gunmen to flight"."""
    first, end = mark.first, mark.end
    if mark.reading.pos == "verb":
        end = next((at for at in range(end, min(s.end, end + OBJECT_REACH)) if s.word(at) == ON), end)
    else:
        if s.word(first - 1) != ON:
            return False
        first, end = first - FORCED_REACH, first
    people = list(s.between("persons", first, end))
    if any(getattr(p.row, "group", "") == "civilian" for p in people):
        return False
    side = any(getattr(m.row, "role", "") == "armed" for m in _sides(s, first, end))
    return side or any(getattr(p.row, "group", "") == "combatant" for p in people)


def _forces_people(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether people who bear no arms are forced to leave."""
    return any_word(s, row.near, mark.end, mark.end + OBJECT_REACH) and not forces_fighters(s, mark)


def _lays_hold(s: Sentence, mark: Mark, row: Event) -> bool:
    """Whether a thing of the row is what is taken, right behind "of": "the army took hold of two drones"."""
    end = min(s.end, mark.end + OBJECT_REACH)
    at = next((at + 1 for at in range(mark.end, end) if s.word(at) == ON), end)
    return at < end and any_word(s, row.near, at, at + HELD_REACH)


_ASKS: Final[Mapping[str, Callable[[Sentence, Mark, Event], bool]]] = {
    "campaign_begins": _campaign, "takes_people": _takes_people, "by_side": _by_side,
    "routs": _routs, "ground_falls": _ground_behind, "falls_to": _ground_falls_to, "needs_side": _side_near,
    "opens_by_side": _opens_by_side, "done_by_side": _done_by_side, "denied_deed": _is_denied,
    "forces_people": _forces_people, "lays_hold": _lays_hold,
}  # fmt: skip
"""What the roles ask for that do not look for their words behind them."""
