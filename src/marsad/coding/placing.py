"""Which of the places a sentence names are where the event happened."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from marsad.coding.cutting import BREAKS, is_cut
from marsad.coding.framing import framed, is_frame
from marsad.coding.place_runs import AREAS, LIST_GAP, run_back, run_on
from marsad.coding.waves import wave
from marsad.geo.toponym import BARE
from marsad.model import EVENT_TYPES, family_of
from marsad.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence
    from marsad.coding.places import PlaceMention

OWN_CLAUSE: Final = 4
"""A relative so few tokens behind an event word says more of the event, not of something else."""
POINTED_REACH: Final = 6
"""Tokens from an event word to the noun that says where it was."""
CENTRE_REACH: Final = 6
"""Tokens from "above all" to the places that an event was centred on."""
STRUCK_REACH: Final = 10
"""Tokens from a region that was struck to the place in it that one strike hit."""
BESIDE: Final = 2
"""Tokens between two members of a list: a word that introduces the second."""
SAME_LIST: Final = 40
"""Groups are numbered by sentence: places further apart than this are of two sentences."""
_CLAUSES: Final = tuple(kind for kind in BREAKS if kind != "because_of")
"""Kinds of function words that begin another clause."""
COARSE: Final = AREAS | {"district"}
DATELINE: Final = "dateline"
"""Relation of a place where the report was written."""
HOME: Final = "home"
"""Relation of a place that people or fire came from."""
ANAPHOR: Final = "anaphor"
"""Relation of a place that only a noun points back to ("the town")."""
ACCORD: Final = "accord"
"""Relation of a place that an agreement or conference is called after."""
NEVER: Final = frozenset({HOME, DATELINE, ACCORD})
VAGUE: Final = "area"
"""Relation of a place that "the area" points back to; it may be any."""
TOLL: Final = "casualty_toll"
AGREEMENT: Final = "agreement"
POINTED: Final = frozenset({ANAPHOR, VAGUE})
SEAT: Final = "seat"
"""Relation of a place where the one who acted or spoke is."""
SEATS: Final = frozenset({SEAT})
PEOPLE: Final = "people"
"""Relation of a place whose people do or suffer something."""
_LOOSE: Final = frozenset({PEOPLE, BARE, "enclosing"})
_ORIGINS: Final = SEATS | {"from", "to"}
TAKING: Final = frozenset({"arrest", "abduction", "raid"})
"""Types of event after which people are taken away."""
_SENT: Final = ("deployment", "release", "weapon_disrupted")
"""Types of event that do not happen where somebody or something came from."""
_APART: Final = dict.fromkeys(_SENT, SEATS | {"from"}) | dict.fromkeys(TAKING, SEATS | {"to"})
_GOALS: Final = SEATS | {"to", "toward"}
_DESTINATIONS: Final = frozenset({"to", "toward"})
_ASIDE: Final = POINTED | NEVER
_SPOTS: Final = frozenset({"neighbourhood", "exact"})
"""Precisions of places inside towns."""
_WITHIN: Final = frozenset({"in", "at"})
"""Relations of places where something holds."""
_STRIKES: Final = frozenset(t for t in EVENT_TYPES if family_of(t) == "strike")
"""Types of event that do not happen where those stand who did it."""
_MOVING: Final = frozenset({"withdrawal", "displacement", "deployment", "release"})
_LEAVING: Final = frozenset({"withdrawal", "displacement"})
"""Types of event that happen where somebody goes away from."""
_ON_THEIR_WAY: Final = frozenset({"killing", "abduction", "arrest", "explosion", "suicide_bombing"})
"""Types of event that meet people where they are, not where they go."""
_FIRED: Final = "weapon_noun"
"""Role of words for what is fired, which tell of no event of their own behind the verb."""
_ARRIVING: Final = frozenset({"brings_people", "needs_people"})
"""Roles of event words that people come somewhere by."""
_HITTING: Final = frozenset(
    {t for t in EVENT_TYPES if family_of(t) in ("strike", "blast", "fight")} | {"killing"}
)
"""Types of event that happen where somebody is hit."""
_LINE: Final = frozenset({"between", "to", "toward"})
"""Relations of places that are never just the area another place lies in."""


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """A name folded for comparison."""
    return fold(name)


def choose_places(
    s: Sentence, places: Sequence[PlaceMention], trigger: int, first: int, end: int, kind: str = ""
) -> list[PlaceMention]:
    """Return the places of the event at ``trigger`` among those of its clause (tokens ``first`` .. ``end``).

    The list of places named first behind the trigger is meant; where none stands behind, the last before it.
    A country gives way to whatever finer place the clause names. Where people and fire came from or went to
    is left out unless the clause names nothing else. ``kind``: the type of the event.
    """
    if not places:
        return []
    if kind == AGREEMENT:
        signed = [p for p in places if p.relation == ACCORD and first <= p.first < end]
        told = [p for p in places if p.relation in _WITHIN and trigger < p.first < end]
        later = bool(signed and told) and any(map(s.is_punct, range(told[0].end, signed[0].first)))
        if not later and any(p.precision not in COARSE for p in signed):
            return drop_areas([p for p in signed if p.precision not in COARSE])
    own = _whole_lists(places, first, end)
    named = [p for p in own if p.relation not in POINTED]
    apart = _apart_from(kind)
    where = [p for p in named if p.relation not in apart | _LOOSE or _is_prison(p, kind)]
    where = (_fled(named, where, trigger) if kind in _LEAVING else []) or where
    pointed = [p for p in own if p.relation == ANAPHOR]
    rest = [p for p in named if p.relation != "to" or kind not in TAKING]
    if kind in _MOVING:
        rest = [p for p in named if p.relation in _LOOSE or (p.relation == "to" and p.precision == "near")]
    elif kind in _STRIKES:
        rest = [p for p in named if p.relation not in SEATS or _of_those_hit(s, p, trigger)]
    vague = [p for p in own if p.relation == VAGUE]
    meant = _pointed_first(s, pointed, where, trigger)
    if kind not in _LEAVING | {TOLL} and not _in_next_clause(s, meant, where):
        meant = []
    found = _nearest_run(s, meant or where or pointed or rest or vague, trigger)
    if found and kind != TOLL and all(p.precision in COARSE for p in found):
        found = _finer(s, found, places, trigger, own, apart) or _struck_in(s, found, places, kind) or found
    if found and kind != TOLL:
        spot = _spot_in_town(s, found, where, trigger)
        found = spot or within_frame(s, found, places, trigger, kind) or found
    if found and kind != TOLL and all(p.precision == "country" for p in found):
        finer = [p for p in where if p.precision != "country"]
        if not _cut_off(s, finer, trigger, found[0].first):
            found = _nearest_run(s, finer, trigger) or found
    return wave(s, found, [p for p in places if p.relation not in _ASIDE]) if kind in _STRIKES else found


def _is_prison(place: PlaceMention, kind: str) -> bool:
    """Whether a place is the building that people are let out of."""
    return kind == "release" and place.relation == "from" and place.precision in _SPOTS


def _spot_in_town(
    s: Sentence, found: Sequence[PlaceMention], where: Sequence[PlaceMention], trigger: int
) -> list[PlaceMention]:
    """The quarter or spot that a clause goes on to, where it only began with the town.

    "In X, a man was killed by a mine in his house in the quarter of Y".
    """
    town = found[0]
    if len(found) > 1 or not is_frame(s, town) or town.end > trigger or town.precision in _SPOTS:
        return []
    behind = [p for p in where if p.first > trigger and p.precision in _SPOTS and p.relation in _WITHIN]
    return drop_areas(run_on(s, behind[:1])) if behind and _may_lie_in(behind[0], found) else []


def _fled(named: Sequence[PlaceMention], where: Sequence[PlaceMention], trigger: int) -> list[PlaceMention]:
    """The place whose people are told behind an event word to have left: "the people of X fled to Y"."""
    people = [p for p in named if p.relation == PEOPLE and 0 <= p.first - trigger <= POINTED_REACH]
    before = people and any(trigger < p.first < people[0].first for p in where)
    return [] if before else people


def within_frame(
    s: Sentence, found: Sequence[PlaceMention], places: Sequence[PlaceMention], trigger: int, kind: str
) -> list[PlaceMention]:
    """The list of places that the sentence goes on to within the land it began with."""
    beside = [p for p in places if p.relation not in _apart_from(kind) | _LOOSE | _ASIDE]
    goal = framed(s, found, beside, trigger)
    return drop_areas(run_on(s, [p for p in beside if p.first >= goal[0].first])) if goal else []


def _apart_from(kind: str) -> frozenset[str]:
    """The relations of places where an event of a type does not happen if another is told."""
    apart = _GOALS if kind in _LEAVING else _ORIGINS if kind in _HITTING else _APART.get(kind, SEATS)
    return apart | {"toward"} if kind in _ON_THEIR_WAY else apart


def _of_those_hit(s: Sentence, place: PlaceMention, trigger: int) -> bool:
    """Whether those posted at a place are the ones fired at: "on" stands between the event and them."""
    return next(s.functions("against", trigger, place.first), None) is not None


def _pointed_first(
    s: Sentence, pointed: Sequence[PlaceMention], where: Sequence[PlaceMention], trigger: int
) -> list[PlaceMention]:
    """The place that a noun right behind the event word means, where no name stands before it.

    "The flight from the town after the fall of Y".
    """
    behind = [p for p in pointed if 0 <= p.first - trigger <= POINTED_REACH]
    if not behind or any(trigger <= p.first < behind[0].first for p in where):
        return []
    if is_cut(s, trigger + 1, behind[0].first):
        return []
    return [p for p in behind if p.first == behind[0].first]


def is_arrival(s: Sentence, trigger: int) -> bool:
    """Whether an event word tells that people came somewhere, not that they left."""
    return any(m.first == trigger and getattr(m.row, "role", "") in _ARRIVING for m in s.of("events"))


def _in_next_clause(s: Sentence, pointed: Sequence[PlaceMention], where: Sequence[PlaceMention]) -> bool:
    """Whether the places named behind those that a noun means stand in another clause: "took the town, while
    the others hold out in Y".
    """
    behind = [p.first for p in where if pointed and p.first >= pointed[0].end]
    return bool(behind) and is_cut(s, pointed[0].end, behind[0])


def _cut_off(s: Sentence, finer: Sequence[PlaceMention], trigger: int, country: int) -> bool:
    """Whether the finer places stand in a clause before that of the event, which names its country itself."""
    before = bool(finer) and all(p.end <= trigger for p in finer) and trigger < country
    return before and any(s.is_function(at, *BREAKS) for at in range(finer[-1].end, trigger))


def _whole_lists(places: Sequence[PlaceMention], first: int, end: int) -> list[PlaceMention]:
    """The places of a clause; a list that it begins is its own to the end."""
    own: list[PlaceMention] = []
    for place in places:
        goes_on = bool(own) and place.group == own[-1].group and place.first - own[-1].end <= LIST_GAP
        if place.relation not in NEVER and (first <= place.first < end or (place.first >= end and goes_on)):
            own.append(place)
    return own


def _finer(
    s: Sentence,
    areas: Sequence[PlaceMention],
    places: Sequence[PlaceMention],
    trigger: int,
    own: Sequence[PlaceMention],
    apart: frozenset[str],
) -> list[PlaceMention]:
    """The place inside the areas that the sentence goes on to, or that its clause named before the area.

    "In the governorate of X the army shelled the town of Y"; "the base of Y, which lies in X, was shelled".
    """
    if all(p.end <= trigger for p in areas):
        behind = [
            p for p in places if p.first > trigger and p.precision not in COARSE and p.relation not in apart
        ]
        if (
            behind
            and behind[0].relation not in _ASIDE
            and key(behind[0].text) not in {key(p.text) for p in areas}
            and not is_cut(s, trigger + 1, behind[0].first, events=False, breaks=_CLAUSES)
        ):
            return drop_areas(run_on(s, behind))
    centred = _centred(s, areas, places)
    if centred:
        return centred
    before = [
        p for p in own
        if p.end <= min(areas[0].first, trigger)
        and p.relation not in apart | {VAGUE}
        and p.precision not in COARSE
    ]  # fmt: skip
    last = before[-1:]
    inside = last and not _of_speaker(s, last[0], trigger) and _may_lie_in(last[0], areas)
    if not inside or len(areas) > 1 or areas[0].relation in _DESTINATIONS or areas[0].precision not in AREAS:
        return []
    told = areas[0].relation
    return [
        p._replace(relation=told) if p.relation in POINTED else p for p in drop_areas(run_back(s, before))
    ]


def _struck_in(
    s: Sentence, areas: Sequence[PlaceMention], places: Sequence[PlaceMention], kind: str
) -> list[PlaceMention]:
    """The place in a region that was struck where a clause behind it says that one strike hit, or that people
    were killed: "raids on the south, one of which hit a car in X".
    """
    end = areas[-1].until
    behind = [p for p in places if p.first >= end and p.precision not in COARSE and p.relation in _WITHIN]
    told = kind in _STRIKES and all(p.precision == "region" for p in areas)
    if not told or not behind or behind[0].first - end > STRUCK_REACH:
        return []
    if any(True for _ in s.functions("clause_break", end, behind[0].first)):
        return []
    others = (getattr(m.row, "type", "") for m in s.between("events", end, behind[0].first))
    return drop_areas(run_on(s, behind)) if {family_of(other) for other in others} <= {"strike"} else []


def _centred(
    s: Sentence, areas: Sequence[PlaceMention], places: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """The places on which the sentence says that an event in the areas was centred: "above all on X"."""
    for word in s.functions("centres", areas[-1].end):
        behind = [p for p in places if p.first >= word.end]
        near = behind[:1] and behind[0].first - word.end <= CENTRE_REACH
        if near and behind[0].precision not in COARSE and behind[0].relation in _WITHIN | {"near"}:
            return drop_areas(run_on(s, behind))
    return []


def _may_lie_in(place: PlaceMention, areas: Sequence[PlaceMention]) -> bool:
    """Whether nothing says that a place lies outside the areas."""
    units = {a.admin1 for a in areas if a.admin1}
    return not (place.admin1 and units) or place.admin1 in units


def _nearest_run(s: Sentence, own: Sequence[PlaceMention], trigger: int) -> list[PlaceMention]:
    behind = [p for p in own if p.first >= trigger]
    before = [p for p in own if p.first < trigger and not _of_speaker(s, p, trigger)]
    if behind and _is_gone_to(s, trigger, behind[0]):
        behind = []
    if behind and not (before and is_cut(s, _past_relative(s, trigger), behind[0].first, events=False)):
        return drop_areas(run_on(s, behind))
    if before:
        return drop_areas(run_back(s, before))
    return drop_areas(run_on(s, behind))


def _is_gone_to(s: Sentence, trigger: int, place: PlaceMention) -> bool:
    """Whether a place behind an event is only where others went, of whom the sentence tells next."""
    told = (m for m in s.between("events", trigger + 1, place.first) if m.first not in s.blocked)
    return place.relation in _DESTINATIONS and any(getattr(m.row, "role", "") != _FIRED for m in told)


def drop_areas(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Drop the areas that only enclose a finer place, and a place that is named twice."""
    if len(places) < 2:
        return list(places)
    fine = [p for p in places if p.precision not in AREAS]
    units = {
        key(name)
        for p in fine
        for name in (p.admin1, p.admin2, p.admin3)
        if name and key(name) != key(p.text)
    }
    kept: list[PlaceMention] = []
    for place in [p for p in places if p in fine or _lies_apart(p, fine)] if fine else places:
        name = key(place.text)
        listed = any(
            p.group == place.group and abs(p.first - place.first) < SAME_LIST for p in fine if p is not place
        )
        if name in units and len(fine) > 1 and not listed and place.relation not in _LINE:
            continue
        if any(key(old.text) == name or (old.place_id and old.place_id == place.place_id) for old in kept):
            continue
        kept.append(place)
    return kept


def _lies_apart(area: PlaceMention, fine: Sequence[PlaceMention]) -> bool:
    """Whether a governorate listed beside finer places is known to be none that they lie in."""
    if area.precision != "governorate" or not area.admin1 or {area.admin1, ""} & {p.admin1 for p in fine}:
        return False
    return any(0 <= b.first - a.until <= BESIDE for p in fine for a, b in ((area, p), (p, area)))


def _of_speaker(s: Sentence, place: PlaceMention, trigger: int) -> bool:
    """Whether a place only says where the speaker is: it stands before the "that" of what is said."""
    said = next(s.between("attribution", s.first, place.first), None) is not None
    return said and next(s.functions("that", place.end, trigger), None) is not None


def _past_relative(s: Sentence, trigger: int) -> int:
    """Step over "which" right behind an event word: it tells more of the event ("the fire which hit")."""
    clause = range(trigger, trigger + OWN_CLAUSE)
    return next((at for at in clause if s.is_function(at, "relative")), trigger) + 1
