"""Within-document sense: mentions of one event become one report (codebook section 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.placing import COARSE, drop_areas, key
from marsad.model import EVENT_TYPES, family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft
    from marsad.coding.places import PlaceMention

_ARREST_RAIDS = ({"raid", "arrest"}, {"raid", "abduction"})
"""A raid in which people were taken is the taking (codebook section 2)."""
BARE_REACH = 3
"""A mention with no place and no day of its own may tell of an event at most so many sentences before."""
ELABORATED: Final = 2
"""A definite mention at most so many sentences behind may tell where exactly the event was."""
REPEATED = 10
"""Smaller numbers recur by chance in one text, larger ones are the same people."""
GRAIN: Final = {
    "country": 1, "region": 2, "governorate": 3, "district": 4, "near": 5, "settlement": 5, "unknown": 5,
    "neighbourhood": 6, "exact": 6,
}  # fmt: skip
"""How fine a precision is, from the widest."""
_VAGUE = frozenset({"some", "dozens", "hundreds", "thousands"})
_VIOLENT = frozenset({"strike", "blast", "fight"})


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the drafts that tell of one event; each joins the earlier draft that fits it best."""
    kept: list[Draft] = []
    _adopt_types(drafts)
    body = any(not d.headline and not d.pointer for d in drafts)
    for draft in sorted(drafts, key=lambda d: (d.headline, d.outcome_only, d.order)):
        back = 1 if draft.definite and draft.own_place else -1
        best = max(((_affinity(old, draft), back * i) for i, old in enumerate(kept)), default=(0, 0))
        if best[0] <= 0:
            if not (draft.headline and body):
                kept.append(draft)
        else:
            _absorb(kept[abs(best[1])], draft)
    told = sorted((d for d in kept if not d.pointer), key=lambda d: d.order)
    return _counted_once(told)


def _counted_once(drafts: list[Draft]) -> list[Draft]:
    """Take a number out of a later report that only repeats it from an earlier one of the same text.

    A report that had nothing but such a number, not even a place of its own, goes.
    """
    seen: list[BoundFigure] = []
    out: list[Draft] = []
    for draft in drafts:
        repeats = [f for f in draft.figures if any(_repeats(f, old) for old in seen)]
        empty = len(repeats) == len(draft.figures) and not draft.own_place
        if not (repeats and empty and (draft.outcome_only or not draft.initiators)):
            draft.figures = [f for f in draft.figures if f not in repeats]
            out.append(draft)
        seen += draft.figures
    return out


def _repeats(new: BoundFigure, old: BoundFigure) -> bool:
    """Whether two figures of different reports are the same people again: the same exact larger number."""
    a, b = new.draft, old.draft
    same = a.outcome == b.outcome and a.min == b.min and a.max == b.max and not _groups_differ(new, old)
    return same and a.qualifier not in _VAGUE and a.min >= REPEATED


def _adopt_types(drafts: Sequence[Draft]) -> None:
    """A word without means of its own ("the attack of X") takes the kind of strike X is told to have made."""
    for draft in drafts:
        if not draft.generic or not draft.initiators or family_of(draft.type) not in ("strike", "fight"):
            continue
        near = [
            d for d in drafts
            if not d.generic and family_of(d.type) == "strike" and d.initiators == draft.initiators
        ]  # fmt: skip
        if draft.type == "attack":
            near = [d for d in near if d.type in ("airstrike", "drone_strike")]
        if near:
            draft.type = min(near, key=lambda d: abs(d.order - draft.order)).type


def _affinity(a: Draft, b: Draft) -> int:
    """How well two mentions fit as one event; zero when they do not."""
    if not _types_fit(a, b) or not _status_fits(a, b):
        return 0
    if a.initiators and b.initiators and not set(a.initiators) & set(b.initiators):
        return 0
    if (
        a.own_date
        and b.own_date
        and a.date
        and b.date
        and a.date.start
        and b.date.start
        and a.date.start != b.date.start
    ):
        return 0
    other_day = (
        (a.own_date or b.own_date) and (a.own_date != b.own_date or a.date != b.date) and _days_differ(a, b)
    )
    if a.event_count and b.event_count and a.event_count != b.event_count:
        return 0
    places = _places_fit(a, b)
    close = abs(a.sentence - b.sentence) <= 2
    if places < 0 and b.definite and close and not (b.own_date and _days_differ(a, b)):
        places = 0
    figures = _figures_fit(a, b)
    if places < 0 and not (b.headline and figures > 0):
        return 0
    if figures < 0 and not (b.outcome_only and a.sentence == b.sentence):
        return 0
    headline = b.headline
    points_back = b.definite and (
        not b.own_place or (close and (_contains(a, b) or _contains(b, a))) or _elaborates(a, b)
    )
    score = 2 * places + 2 * figures + headline + points_back + (a.type == b.type)
    told_closer = b.definite and not b.own_date and _elaborates(a, b)
    if other_day and figures <= 0 and not headline and not told_closer:
        return 0
    inside = _contains(a, b) or _contains(b, a)
    alike = a.type == b.type or {a.type, b.type} in _ARREST_RAIDS
    same_side = bool(set(a.initiators) & set(b.initiators)) and alike and (not b.own_place or inside)
    kin = a.type == b.type or family_of(a.type) == family_of(b.type) or b.outcome_only
    bare = kin and not b.own_place and not b.own_date and 0 <= b.sentence - a.sentence <= BARE_REACH
    if (
        places == 0
        and figures <= 0
        and not (points_back or headline or same_side or bare or (b.outcome_only and close))
    ):
        return 0
    return 1 + score


def _days_differ(a: Draft, b: Draft) -> bool:
    """Whether two mentions are dated apart; a day that is said but not known differs from the present."""
    if a.date is None or b.date is None or a.date.start is None or b.date.start is None:
        return a.own_date != b.own_date
    return a.date.start != b.date.start


def _types_fit(a: Draft, b: Draft) -> bool:
    if "casualty_toll" in (a.type, b.type) and a.type != b.type:
        return False
    if a.type == b.type:
        return True
    if {a.type, b.type} in _ARREST_RAIDS:
        return abs(a.sentence - b.sentence) <= 1
    fa, fb = family_of(a.type), family_of(b.type)
    if a.outcome_only or b.outcome_only:
        return (fa in _VIOLENT and fb in _VIOLENT) or fa == fb
    if fa == fb:
        return (
            (fa == "strike" and (a.generic or b.generic))
            or fa == "blast"
            or (fa == "fight" and (a.generic or b.generic))
        )
    return bool((a.generic or b.generic) and fa in _VIOLENT and fb in _VIOLENT)


def _status_fits(a: Draft, b: Draft) -> bool:
    return a.status == b.status or {a.status, b.status} == {"asserted", "unconfirmed"}


def _places_fit(a: Draft, b: Draft) -> int:
    """1 when a place is shared, 0 when one side names none of its own, -1 when they differ."""
    if not a.own_place or not b.own_place:
        return 0
    names_a, names_b = {key(p.text) for p in a.places}, {key(p.text) for p in b.places}
    if names_a & names_b:
        return 1
    ids_a, ids_b = {p.place_id for p in a.places} - {None}, {p.place_id for p in b.places} - {None}
    if ids_a & ids_b:
        return 1
    if _contains(a, b) or _contains(b, a):
        return 0
    coarse_a, coarse_b = (
        all(p.precision in COARSE for p in a.places),
        all(p.precision in COARSE for p in b.places),
    )
    if coarse_a != coarse_b:
        return 0 if not (ids_a and ids_b) else -1
    return -1


def _elaborates(a: Draft, b: Draft) -> bool:
    """Whether "the strikes" tells where exactly the strikes just told of hit: finer places, close behind."""
    alike = a.type == b.type or (b.generic and family_of(a.type) == family_of(b.type))
    near = a.order < b.order and b.sentence - a.sentence <= ELABORATED and alike
    return near and bool(a.places) and bool(b.places) and _grain(b) > _grain(a)


def _grain(draft: Draft) -> int:
    """How fine the places of a mention are: that of the finest."""
    return max((GRAIN.get(p.precision, 0) for p in draft.places), default=0)


def _contains(coarse: Draft, fine: Draft) -> bool:
    """Whether a fine place of one mention lies in an area of the other."""
    units = {key(name) for p in fine.places for name in (p.admin1, p.admin2, p.admin3) if name}
    wide = [p for p in coarse.places if p.precision in COARSE or coarse.headline]
    return any(unit in key(p.text) or key(p.text) == unit for p in wide for unit in units)


def _figures_fit(a: Draft, b: Draft) -> int:
    """1 when a figure is shared, 0 when one side has none to compare, -1 when they contradict each other."""
    result = 0
    for x in a.figures:
        if _parts_of(x, b.figures):
            return 1
        for y in b.figures:
            if x.draft.outcome != y.draft.outcome or _groups_differ(x, y):
                continue
            if (
                (x.draft.min == y.draft.min and x.draft.qualifier == y.draft.qualifier)
                or x.revises
                or y.revises
            ):
                result = 1
            elif "some" in (x.draft.qualifier, y.draft.qualifier):
                continue
            elif result == 0:
                result = -1
    return result


def _parts_of(whole: BoundFigure, figures: Sequence[BoundFigure]) -> list[BoundFigure]:
    """The figures that split a toll by who the people were ("three": "two fighters and a civilian")."""
    if whole.draft.group != "unknown":
        return []
    parts = [f for f in figures if f.draft.outcome == whole.draft.outcome]
    groups = {(f.draft.group, f.draft.actor) for f in parts}
    split = len(parts) > 1 and len(groups) == len(parts)
    return parts if split and sum(f.draft.min for f in parts) == whole.draft.min else []


def _groups_differ(x: BoundFigure, y: BoundFigure) -> bool:
    gx, gy = x.draft.group, y.draft.group
    if gx == gy:
        return bool(x.draft.actor and y.draft.actor and x.draft.actor != y.draft.actor)
    return "unknown" not in (gx, gy)


def _absorb(into: Draft, other: Draft) -> None:
    """Take over what the other mention adds; the trigger is the mention that says most."""
    if other.weight > into.weight or into.outcome_only:
        into.trigger, into.line, into.sentence, into.headline = (
            other.trigger,
            other.line,
            other.sentence,
            other.headline,
        )
    into.pointer = into.pointer and other.pointer
    if {into.type, other.type} in _ARREST_RAIDS:
        into.type = other.type if into.type == "raid" else into.type
    elif into.outcome_only and not other.outcome_only:
        into.type, into.generic, into.outcome_only = other.type, other.generic, False
    elif not other.outcome_only and into.type != other.type and into.generic != other.generic:
        into.type = other.type if into.generic else into.type
        into.generic = into.generic and other.generic
    elif not other.outcome_only and into.type != other.type and family_of(into.type) == family_of(other.type):
        into.type = min(into.type, other.type, key=EVENT_TYPES.index)
    into.suspected = into.suspected or (other.suspected and not other.pointer)
    into.initiators = into.initiators or ([] if other.pointer else list(other.initiators))
    into.targets = [t for t in into.targets if t not in into.initiators]
    hit = [t for t in other.targets if t not in into.initiators]
    if into.targets == ["civilians"] and hit and "civilians" not in hit and not into.civil_hit:
        into.targets = hit
    else:
        _extend(into.targets, hit)
    _extend(into.sources, other.sources)
    _merge_places(into, other)
    if other.own_date and not into.own_date:
        into.date, into.own_date = other.date, True
    into.event_count = into.event_count or other.event_count
    into.weapons += other.weapons
    into.damage += other.damage
    into.civil_hit = into.civil_hit or other.civil_hit
    into.definite = into.definite and other.definite
    _merge_figures(into, other)
    into.reasons += other.reasons


def _extend(into: list[str], more: list[str]) -> None:
    into += [item for item in more if item not in into]


def _merge_places(into: Draft, other: Draft) -> None:
    """Keep each distinct location once and drop the area that a finer place lies in."""
    if other.own_place and not into.own_place:
        into.places, into.own_place = list(other.places), True
        return
    if not other.own_place:
        return
    if other.definite and _elaborates(into, other):
        into.places = drop_areas(other.places)
        return
    mine, theirs = _fine(into.places), _fine(other.places)
    if not theirs or (mine and (other.headline or other.weight <= into.weight)):
        return
    into.places = drop_areas(other.places)


def _fine(places: Sequence[PlaceMention]) -> bool:
    """Whether any of the places is finer than an area."""
    return any(p.precision not in COARSE for p in places)


def _merge_figures(into: Draft, other: Draft) -> None:
    """Count nobody twice: a figure that repeats, refines or revises one that is there takes its place."""
    into.figures = [f for f in into.figures if not _parts_of(f, other.figures)]
    known = list(enumerate(into.figures))
    for figure in other.figures:
        for n, old in known:
            if old.draft.outcome == figure.draft.outcome and not _groups_differ(old, figure):
                into.figures[n] = _better(old, figure)
                break
            if _is_both_part(old, figure):
                into.figures[n] = figure if old.draft.outcome == "casualties" else old
                break
        else:
            into.figures.append(figure)


def _is_both_part(old: BoundFigure, new: BoundFigure) -> bool:
    """Whether one is killed-and-injured together and the other one of the two."""
    outcomes = {old.draft.outcome, new.draft.outcome}
    return "casualties" in outcomes and bool(outcomes & {"killed", "injured"})


def _better(old: BoundFigure, new: BoundFigure) -> BoundFigure:
    """Of two figures for the same people: the newer number, the exact before the vague, the fuller."""
    a, b = old.draft, new.draft
    if a.min == b.min:
        fuller = (len(b.subgroups), b.group != "unknown") > (len(a.subgroups), a.group != "unknown")
        chosen, rest = (
            (new, old) if (old.headline and not new.headline) or (fuller and not new.headline) else (old, new)
        )
        if not chosen.draft.subgroups:
            chosen.draft.subgroups = dict(rest.draft.subgroups)
        if chosen.draft.group == "unknown" and rest.draft.group != "unknown":
            chosen.draft.group = rest.draft.group
        chosen.draft.actor = chosen.draft.actor or rest.draft.actor
        chosen.revises = chosen.revises or rest.revises
        return chosen
    if "some" in (a.qualifier, b.qualifier):
        chosen, rest = (new, old) if a.qualifier == "some" else (old, new)
        if chosen.draft.group == "unknown":
            chosen.draft.group = rest.draft.group
        return chosen
    return new if new.revises or not old.revises else old
