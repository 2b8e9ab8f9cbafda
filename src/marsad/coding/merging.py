"""Within one document: mentions of one event become one report, once (codebook sections 1 and 4).

Which mentions are one event is a linear score over the features of pairs (``pairing``), two groups joined
by the mean and the worst of their pairs; whether an event makes a report is one over the features of its
mentions (``acceptance``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.acceptance import all_features
from marsad.coding.chosen import better, is_both_part
from marsad.coding.clusters import cluster
from marsad.coding.pairing import (
    ELABORATED,
    GAIN_BY_FIGHT,
    GRAIN,
    contains,
    elaborates,
    grain,
    groups_differ,
    parts_of,
    place_fit,
)
from marsad.coding.placing import COARSE, SAME_LIST, TAKING, TOLL, drop_areas, key
from marsad.coding.tolling import make_toll, mark_totals
from marsad.coding.weights import Weights, load_weights, score
from marsad.model import family_of
from marsad.model.codes import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft
    from marsad.coding.notes import Notes
    from marsad.coding.places import PlaceMention

POINTED: Final = 1
"""A noun with the article may point to an event told at most so many sentences before."""
_BY_BOMBERS: Final = frozenset({"suicide_bombing"})
_BY_DRONES: Final = frozenset({"drone_strike"})
_POINTED_AT: Final = _BY_BOMBERS | {"airstrike", "drone_strike", "shelling", "chemical", "explosion"}
_RESISTED: Final = frozenset({"clash", "attack"})
"""An attack that meets resistance stays one (codebook section 2)."""
_VAGUE: Final = frozenset({"some", "dozens", "hundreds", "thousands"})
REPEATED: Final = 10
"""Smaller numbers recur by chance in one text, larger ones are the same people."""


def merge(
    drafts: Sequence[Draft],
    notes: Notes | None = None,
    weights: Weights | None = None,
    unkept: list[Draft] | None = None,
) -> list[Draft]:
    """Join the mentions that tell of one event and keep the events that make a report, in text order.

    ``notes``, where given, gets what was joined, rejected and left out, with the reasons; ``unkept`` the
    mentions of events that make no report.
    """
    weights = (weights or load_weights()).for_text(drafts[0].text_words if drafts else 0)
    kept: list[Draft] = []
    adopt_types(drafts)
    mark_totals(drafts)
    events = cluster(drafts, weights)
    body = any(not d.headline for group in events.groups if not all(d.pointer for d in group) for d in group)
    for group, features in zip(events.groups, all_features(events), strict=True):
        stays = score(features, weights.report) > 0 and not (body and all(d.headline for d in group))
        if notes is not None:
            notes.group(_ordered(group), features, weights, stays=stays)
        if stays:
            kept.append(join(group, notes))
        elif unkept is not None:
            unkept += _ordered(group)
    return _counted_once(sorted(kept, key=lambda d: d.order), notes)


def _ordered(group: Sequence[Draft]) -> list[Draft]:
    """The mentions of an event: what the body tells comes before outcomes and headlines."""
    return sorted(group, key=lambda d: (d.headline, d.pointer, d.outcome_only, d.order))


def join(group: Sequence[Draft], notes: Notes | None) -> Draft:
    """Make one draft of the mentions of an event: a raid with arrests is one where people were killed."""
    for mention in group:
        for figure in mention.figures:
            figure.told = mention.told
    whole, *rest = _ordered(group)
    raid = any(d.type == "raid" for d in group)
    if whole.type == "airstrike" and any(d.type == "drone_strike" and d.weapons for d in rest):
        whole.type = "drone_strike"
    for other in rest:
        told = [*whole.figures, *other.figures]
        _absorb(whole, other)
        if notes is not None:
            notes.superseded(whole, told)
    whole.figures = [f for f in whole.figures if not _sums_up(f, whole.figures)]
    if (
        raid
        and whole.type == "arrest"
        and any(f.draft.outcome in ("killed", "casualties") for f in whole.figures)
    ):
        whole.type = "raid"
    return whole


def _sums_up(whole: BoundFigure, figures: Sequence[BoundFigure]) -> bool:
    """Whether people counted behind a number add up to it: the parts are coded, not the whole."""
    parts = [
        f.draft.min for f in figures
        if f.draft.outcome == whole.draft.outcome and f.draft.first > whole.draft.first
    ]  # fmt: skip
    return len(parts) > 1 and sum(parts) == whole.draft.min and whole.draft.group == "unknown"


def _counted_once(drafts: list[Draft], notes: Notes | None) -> list[Draft]:
    """Take a number out of a later report that only repeats it from an earlier one of the same text.

    A report that had nothing but such a number, not even a place of its own, goes.
    """
    seen: list[BoundFigure] = []
    out: list[Draft] = []
    for draft in drafts:
        repeats = [f for f in draft.figures if any(_repeats(f, old) for old in seen)]
        empty = len(repeats) == len(draft.figures) and not draft.own_place
        gone = bool(repeats) and empty and (draft.outcome_only or not draft.initiators)
        if notes is not None:
            notes.repeated(draft, repeats, gone=gone)
        if not gone:
            draft.figures = [f for f in draft.figures if f not in repeats]
            out.append(draft)
        seen += draft.figures
    return out


def _repeats(new: BoundFigure, old: BoundFigure) -> bool:
    """Whether two figures of different reports are the same people again: the same exact larger number."""
    a, b = new.draft, old.draft
    same = a.outcome == b.outcome and a.min == b.min and a.max == b.max and not groups_differ(new, old)
    return same and a.qualifier not in _VAGUE and a.min >= REPEATED


def adopt_types(drafts: Sequence[Draft]) -> None:
    """A word without means of its own takes the kind of the event that it points back to ("the attack"), or
    of the strike that its doer is told to have made ("the attack of X").
    """
    for n, draft in enumerate(drafts):
        if draft.status == "denied" and draft.generic:
            draft.type = _denied_type(draft, drafts[:n])
        if draft.telling.answers:
            _resist(draft, drafts[:n])
        told = _told_before(draft, drafts) if draft.definite else None
        if told is not None:
            draft.type = told.type
        elif (
            draft.generic
            and draft.initiators
            and not draft.weapons
            and family_of(draft.type) in ("strike", "fight")
        ):
            _adopt_by_doer(draft, drafts)


def _resist(draft: Draft, before: Sequence[Draft]) -> None:
    """Make shots that answered an attack told right before a part of it: who answered is whom it hit."""
    near = [d for d in before if draft.sentence - d.sentence <= POINTED and not d.outcome_only]
    told = next((d for d in reversed(near) if d.type in _RESISTED or family_of(d.type) == "strike"), None)
    fought = told is not None and told.type in _RESISTED
    if told is None or any(f.draft.group == "civilian" or not fought for f in draft.figures):
        return
    draft.type, draft.generic = "clash" if fought else told.type, True
    if draft.initiators and not set(draft.initiators) & set(told.initiators):
        draft.targets, draft.initiators = draft.initiators, []


def _told_before(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The strike or blast told right before by a plain word that "the attack" may mean, or the suicide
    bombing or the strike of a drone that "the blast" or "the raid" does.
    """
    if draft.type == "explosion":
        kinds: frozenset[str] = _BY_BOMBERS
    elif draft.type == "attack" and draft.generic:
        kinds = _POINTED_AT
    elif draft.type == "airstrike" and not draft.own_place:
        kinds = _BY_DRONES
    else:
        return None
    plain = (
        d for d in reversed(drafts)
        if d.order < draft.order and draft.sentence - d.sentence <= POINTED and d.type in kinds
        and not d.generic and not d.outcome_only
    )  # fmt: skip
    return next((d for d in plain if not _contradicts(d, draft)), None)


def _contradicts(told: Draft, draft: Draft) -> bool:
    """Whether the doer, the day or the place of a noun that points back are not those of an event."""
    doers = told.initiators and draft.initiators and not set(told.initiators) & set(draft.initiators)
    days = told.own_date and draft.own_date and told.date != draft.date
    apart = told.own_place and draft.own_place and place_fit(told, draft) == "apart"
    return bool(doers or days or apart)


def _adopt_by_doer(draft: Draft, drafts: Sequence[Draft]) -> None:
    near = [
        d for d in drafts
        if not d.generic and family_of(d.type) == "strike"
        and d.initiators == draft.initiators and d.status == draft.status
    ]  # fmt: skip
    if draft.type == "attack":
        near = [d for d in near if d.type in ("airstrike", "drone_strike")]
    if near:
        draft.type = min(near, key=lambda d: abs(d.order - draft.order)).type


def _denied_type(draft: Draft, before: Sequence[Draft]) -> str:
    """The type of the event just told that a word without means denies."""
    near = (d for d in reversed(before) if draft.sentence - d.sentence <= ELABORATED and not d.outcome_only)
    told = next((d for d in near if family_of(d.type) in ("strike", "fight") and _may_be(d, draft)), None)
    return draft.type if told is None else told.type


def _may_be(told: Draft, denied: Draft) -> bool:
    """Whether an event told can be the one that is denied: nowhere else."""
    apart = told.own_place and denied.own_place and place_fit(told, denied) == "apart"
    return told.status != "denied" and not apart


def _type_of_both(a: str, b: str) -> str:
    """The type of an event told as two of one family: gas says more, else the earlier."""
    if "chemical" in (a, b):
        return "chemical"
    return min(a, b, key=EVENT_TYPES.index)


def _only_fled(draft: Draft) -> bool:
    return all(f.draft.outcome == "displaced" for f in draft.figures)


def _absorb(into: Draft, other: Draft) -> None:
    """Take over what the other mention adds; the trigger is the mention that says most."""
    if _says(other) >= _says(into) or into.outcome_only:
        into.trigger, into.line, into.sentence, into.headline = (
            other.trigger,
            other.line,
            other.sentence,
            other.headline,
        )
    into.pointer = into.pointer and other.pointer
    if {into.type, other.type} in GAIN_BY_FIGHT:
        gain, fight = (into, other) if into.type == "territory_gain" else (other, into)
        into.type = fight.type if _only_aimed_at(gain) or _anothers(gain, fight) else "territory_gain"
    elif other.type == TOLL and into.type == "displacement" and not _only_fled(other):
        make_toll(into)
    elif into.type != other.type and {into.type, other.type} <= TAKING:
        into.type = other.type if into.type == "raid" else into.type
    elif {into.type, other.type} == _RESISTED and not (into.outcome_only or other.outcome_only):
        into.type, into.generic = "attack", into.generic and other.generic
    elif into.outcome_only and not other.outcome_only:
        into.type, into.generic, into.outcome_only = other.type, other.generic, False
    elif not other.outcome_only and into.type != other.type and into.generic != other.generic:
        into.type = _plainer(into, other)
        into.generic = into.generic and other.generic
    elif not other.outcome_only and into.type != other.type and family_of(into.type) == family_of(other.type):
        into.type = _type_of_both(into.type, other.type)
    into.suspected = into.suspected or (other.suspected and not other.pointer)
    into.initiators = into.initiators or (list(other.initiators) if other.claim or not other.pointer else [])
    into.helpers += other.helpers
    into.add_helpers()
    into.targets = [t for t in into.targets if t not in into.initiators]
    hit = [t for t in other.targets if t not in into.initiators]
    if _only_recalls(into, other):
        hit = [t for t in hit if t == "civilians"]
    if into.targets == ["civilians"] and hit and "civilians" not in hit and not into.civil_hit:
        into.targets = hit
    elif hit != ["civilians"] or other.civil_hit or not into.targets:
        _extend(into.targets, hit)
    spoken_of = other.telling.hypothetical and not into.telling.hypothetical
    _extend(into.sources, [] if spoken_of else other.sources)
    _merge_places(into, other)
    if other.own_date and not into.own_date:
        into.date, into.own_date = other.date, True
    into.event_count = into.event_count or other.event_count
    into.weapons += other.weapons
    into.damage += other.damage
    into.civil_hit = into.civil_hit or other.civil_hit
    into.fire_hit, into.at_foes = into.fire_hit or other.fire_hit, into.at_foes or other.at_foes
    into.arms_hit = into.arms_hit or other.arms_hit
    into.state_hit = into.state_hit or other.state_hit
    into.people_aimed_at = into.people_aimed_at or other.people_aimed_at
    into.definite = into.definite and other.definite
    _merge_figures(into, other)
    into.reasons += other.reasons


def _plainer(a: Draft, b: Draft) -> str:
    """The type of the mention that is no general word; what is intercepted is part of its strike."""
    plain, general = (b, a) if a.generic else (a, b)
    intercepted = plain.type == "weapon_disrupted" and family_of(general.type) == "strike"
    return general.type if intercepted else plain.type


def _says(mention: Draft) -> int:
    """How much a mention says of the event itself too: a word with means of its own, the weapon, a place that
    is finer than a unit. Of two that say as much the later is in the body.
    """
    placed = mention.own_place and grain(mention) > GRAIN["district"]
    return mention.weight - mention.generic + bool(mention.weapons) + placed


def _only_aimed_at(gain: Draft) -> bool:
    """Whether a gain is only what an attack was for, or what it did not achieve."""
    return gain.telling.hypothetical or gain.telling.purpose or gain.telling.failed


def _anothers(gain: Draft, fight: Draft) -> bool:
    """Whether a gain is that of another side than the one that fights: an advance that is repelled."""
    doers = bool(gain.initiators and fight.initiators)
    return doers and not set(gain.initiators) & set(fight.initiators)


def _only_recalls(into: Draft, other: Draft) -> bool:
    """Whether a headline or a clause that goes back in time is beside a body that says who was hit."""
    recalls = other.headline or (other.telling.past and not into.telling.past)
    return recalls and bool(into.targets)


def _extend(into: list[str], more: list[str]) -> None:
    into += [item for item in more if item not in into]


def _merge_places(into: Draft, other: Draft) -> None:
    """Keep each distinct location once and drop the area that a finer place lies in; of two lists in the body
    that share a place both count.
    """
    before = into.places
    shared = into.own_place and other.own_place and place_fit(into, other) == "shared"
    _choose_places(into, other)
    if shared and into.places is before and not (into.headline or other.headline):
        known = {key(p.text) for p in into.places} | {p.place_id for p in into.places if p.place_id}
        into.places = before + [
            p for p in other.places
            if p.precision not in COARSE and key(p.text) not in known and p.place_id not in known
        ]  # fmt: skip


def _choose_places(into: Draft, other: Draft) -> None:
    """Take the places of the other mention where they are finer or the only ones."""
    if other.own_place and not into.own_place and not (other.headline and _told_beside(into)):
        into.places, into.own_place = list(other.places), True
        return
    if not other.own_place or not into.own_place:
        if into.own_place == other.own_place and 0 < grain(into) <= min(GRAIN["region"], grain(other) - 1):
            into.places = list(other.places)
        return
    if other.definite and elaborates(into, other):
        into.places = drop_areas(other.places)
        return
    mine, theirs = _fine(into.places), _fine(other.places)
    closer = (contains(into, other) or _is_unit(into, other)) and not contains(other, into)
    wider = (contains(other, into) or _is_unit(other, into)) and not closer
    finer = not wider and (theirs or closer or grain(other) > grain(into))
    if not finer or (mine and not closer and (other.headline or other.weight <= into.weight)):
        return
    into.places = drop_areas(other.places)


def _is_unit(coarse: Draft, fine: Draft) -> bool:
    """Whether a mention only names the unit, by the name of its town, in which the other's places lie."""
    units = {key(p.admin1) for p in fine.places if p.place_id and p.admin1}
    return bool(units) and all(key(p.text) in units and p.precision == "settlement" for p in coarse.places)


def _told_beside(draft: Draft) -> bool:
    """Whether the places of a mention stand near it, if in another clause."""
    return _fine(draft.places) and all(abs(p.first - draft.order) < SAME_LIST for p in draft.places)


def _fine(places: Sequence[PlaceMention]) -> bool:
    """Whether any of the places is finer than an area."""
    return any(p.precision not in COARSE for p in places)


def _merge_figures(into: Draft, other: Draft) -> None:
    """Count nobody twice: a figure that repeats, refines or revises one that is there takes its place."""
    into.figures = [f for f in into.figures if not parts_of(f, other.figures)]
    known = list(into.figures)
    for figure in other.figures:
        for old in known:
            if old.draft.outcome == figure.draft.outcome and not groups_differ(old, figure):
                _put_for(into.figures, old, better(old, figure))
                break
            if is_both_part(old, figure):
                _put_for(into.figures, old, figure if old.draft.outcome == "casualties" else old)
                break
        else:
            into.figures.append(figure)


def _put_for(figures: list[BoundFigure], old: BoundFigure, new: BoundFigure) -> None:
    """Put a figure in the place of another; behind the figures there where that one has been replaced."""
    if old in figures:
        figures[figures.index(old)] = new
    elif new is not old:
        figures.append(new)
