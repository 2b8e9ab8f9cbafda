"""What two mentions of one text have in common, and what keeps them apart: the features of a pair.

Within-document event coreference as a linear model over readable features: each feature is a number
between 0 and 1, its weight stands in ``weights.yaml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.placing import COARSE, TAKING, key
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft

Features = dict[str, float]

VIOLENT: Final = frozenset({"strike", "blast", "fight"})
HARM: Final = frozenset({"killing", "clash", "attack"})
RAID_REACH: Final = 2
"""How far behind a raid what was done in it may be told, in sentences."""
GAIN_BY_FIGHT: Final = ({"territory_gain", "attack"}, {"territory_gain", "clash"})
"""Fight and gain told in one breath are one gain (codebook section 2)."""
_ONE_SIDE: Final = (
    frozenset({"usa", "us_led_coalition"}), frozenset({"sdf", "ypg", "asayish", "kurdish_forces"}),
    frozenset({"syrian_regime", "pro_regime_militias"}), frozenset({"hamas", "palestinian_factions"}),
)  # fmt: skip
_BLASTS: Final = frozenset({"explosion", "suicide_bombing"})
"""A blast may be a suicide bombing."""
_FROM_ABOVE: Final = frozenset({"airstrike", "drone_strike"})
"""What one sentence calls a raid from the air, another knows to be a drone's."""
_ELSEWHERE: Final = ("apart", "wide")
ELABORATED: Final = 2
"""A definite mention at most so many sentences behind may tell where exactly the event was."""
BIG: Final = 3
"""Smaller numbers recur by chance in one text."""
VAGUE: Final = frozenset({"some", "dozens", "hundreds", "thousands"})
GRAIN: Final = {
    "country": 1, "region": 2, "governorate": 3, "district": 4, "near": 5, "settlement": 5, "unknown": 5,
    "neighbourhood": 6, "exact": 6,
}  # fmt: skip
"""How fine a precision is, from the widest."""


def pair_features(a: Draft, b: Draft) -> Features:
    """Return the features of two mentions, ``a`` the earlier of the text."""
    out: Features = {"bias": 1.0}
    for part in (_types, _places, _days, _sides, _counts, _telling, _nearness, _company, _together):
        part(a, b, out)
    return out


_KIN: Final = frozenset(
    {"type_same", "type_both_toll", "type_outcome_of_violence", "type_raid_and_arrest", "type_family_generic",
     "type_from_above", "type_violent_generic", "type_gain_by_attack"}
)  # fmt: skip
_CONFLICTS: Final = frozenset(
    {"place_apart", "place_wide", "day_apart", "doer_apart", "count_apart", "strikes_apart", "hit_apart",
     "roles_swapped", "status_apart", "period_apart", "later_another"}
)  # fmt: skip
_AGREEMENTS: Final = frozenset(
    {"place_same", "place_shared", "place_inside", "day_same", "doer_shared", "hit_shared", "count_shared",
     "count_parts", "strikes_same"}
)  # fmt: skip


def _company(a: Draft, b: Draft, out: Features) -> None:
    """What the two are told beside: harm done in a raid, a clause that goes on with "also"."""
    near = b.sentence - a.sentence <= RAID_REACH
    if near and "raid" in (a.type, b.type) and not HARM.isdisjoint((a.type, b.type)):
        out["raid_and_harm"] = 1.0
    if b.telling.also and not b.definite:
        out["later_also"] = 1.0


def _together(a: Draft, b: Draft, out: Features) -> None:
    """What counts only in company: kinds that fit, nothing that contradicts, several things that agree."""
    if _KIN.isdisjoint(out):
        return
    agreed, apart = len(_AGREEMENTS.intersection(out)), len(_CONFLICTS.intersection(out))
    out["kin"] = 1.0
    out["agreed"] = min(agreed, 4) / 4
    if not apart:
        _unopposed(a, b, agreed, out)
    elif apart >= 2:
        out["kin_opposed_twice"] = 1.0
    if "source_apart" in out and "count_apart" in out:
        out["other_word"] = 1.0
    if "doer_shared" in out and ("place_same" in out or "place_shared" in out):
        out["placed_doer"] = 1.0
    if a.headline != b.headline and apart == 1 and agreed >= 1:
        out["only_headline_differs"] = 1.0


def _unopposed(a: Draft, b: Draft, agreed: int, out: Features) -> None:
    """What counts where nothing keeps two mentions of kinds that fit apart."""
    out["kin_unopposed"] = 1.0
    if agreed:
        out["unopposed_agreed"] = 1.0
    if agreed >= 2:
        out["unopposed_agreed_twice"] = 1.0
    if b.definite:
        out["unopposed_definite"] = 1.0
    if abs(a.sentence - b.sentence) <= 1:
        out["unopposed_close"] = 1.0
    if a.headline != b.headline:
        out["unopposed_headline"] = 1.0
    if not b.telling.shift and not b.telling.past:
        out["unopposed_no_shift"] = 1.0


def _types(a: Draft, b: Draft, out: Features) -> None:
    fa, fb = family_of(a.type), family_of(b.type)
    toll = (a.type == "casualty_toll") + (b.type == "casualty_toll")
    if toll == 2:
        out["type_both_toll"] = 1.0
    elif toll:
        out["type_toll_and_flight" if _with_flight(a, b) else "type_toll_and_event"] = 1.0
    elif a.type == b.type:
        out["type_same"] = 1.0
    elif (a.type == "release") != (b.type == "release"):
        out["type_apart"] = 1.0
    elif a.outcome_only or b.outcome_only:
        harmful = fa in VIOLENT and fb in VIOLENT and "weapon_disrupted" not in (a.type, b.type)
        out["type_outcome_of_violence" if harmful else "type_outcome_other"] = 1.0
    elif {a.type, b.type} in GAIN_BY_FIGHT and a.sentence == b.sentence and place_fit(a, b) not in _ELSEWHERE:
        out["type_gain_by_attack"] = 1.0
    elif {a.type, b.type} <= TAKING:
        out["type_raid_and_arrest"] = 1.0
    elif fa == fb:
        vague = a.generic or b.generic or {a.type, b.type} == _BLASTS
        above = {a.type, b.type} == _FROM_ABOVE
        out["type_family_generic" if vague else "type_from_above" if above else "type_family"] = 1.0
    elif fa in VIOLENT and fb in VIOLENT:
        out["type_violent_generic" if a.generic or b.generic else "type_violent"] = 1.0
    else:
        out["type_apart"] = 1.0
    if a.telling.row and a.telling.row == b.telling.row:
        out["word_same"] = 1.0


def _places(a: Draft, b: Draft, out: Features) -> None:
    if not a.own_place or not b.own_place:
        if not b.own_place:
            out["place_unsaid_later"] = 1.0
        if not a.own_place:
            out["place_unsaid_earlier"] = 1.0
        return
    fit = place_fit(a, b)
    out[f"place_{fit}"] = 1.0


def place_fit(a: Draft, b: Draft) -> str:
    """How the places of two mentions that both name some fit: ``same``, ``shared``, ``inside``, ``wide``
    (one names only an area) or ``apart``.
    """
    names_a, names_b = {key(p.text) for p in a.places}, {key(p.text) for p in b.places}
    ids_a, ids_b = {p.place_id for p in a.places} - {None}, {p.place_id for p in b.places} - {None}
    if names_a == names_b or (ids_a and ids_a == ids_b):
        return "same"
    if names_a & names_b or ids_a & ids_b:
        return "shared"
    if contains(a, b) or contains(b, a):
        return "inside"
    coarse = [all(p.precision in COARSE for p in d.places) for d in (a, b)]
    return "wide" if coarse[0] != coarse[1] else "apart"


def contains(coarse: Draft, fine: Draft) -> bool:
    """Whether a fine place of one mention lies in an area of the other."""
    units = {key(name) for p in fine.places for name in (p.admin1, p.admin2, p.admin3) if name}
    if fine.around and all(key(p.text) in fine.around for p in coarse.places):
        return True
    wide = [p for p in coarse.places if p.precision in COARSE or coarse.headline]
    told = {key(name) for p in fine.places for name in p.around}
    return any(unit in key(p.text) or key(p.text) == unit for p in wide for unit in units) or any(
        key(p.text) in told for p in coarse.places
    )


def grain(draft: Draft) -> int:
    """How fine the places of a mention are: that of the finest."""
    return max((GRAIN.get(p.precision, 0) for p in draft.places), default=0)


def came_and_left(a: Draft, b: Draft) -> bool:
    """Whether a side that took a place is told to leave it again; where another leaves, that is part of the
    gain (codebook section 2). Who leaves need not be said.
    """
    if (a.type, b.type) != ("territory_gain", "withdrawal") or not a.initiators:
        return False
    return not b.initiators or any(one_side(x, y) for x in a.initiators for y in b.initiators)


def elaborates(a: Draft, b: Draft) -> bool:
    """Whether "the strikes" tells where exactly the strikes just told of hit: finer places, close behind."""
    alike = a.type == b.type or (b.generic and family_of(a.type) == family_of(b.type))
    near = a.order < b.order and b.sentence - a.sentence <= ELABORATED and alike
    return near and bool(a.places) and bool(b.places) and grain(b) > grain(a)


def _days(a: Draft, b: Draft, out: Features) -> None:
    same = (
        a.date is not None
        and b.date is not None
        and a.date.start == b.date.start
        and a.date.end == b.date.end
    )
    known = bool(a.date and b.date and a.date.start and b.date.start)
    if (a.own_date and b.own_date) or (known and not same and _told_on_other_days(a, b)):
        out["day_same" if same else "day_apart"] = 1.0
    elif a.own_date or b.own_date:
        if known:
            out["day_one_said_same" if same else "day_one_said_apart"] = 1.0
        else:
            out["day_one_said_unknown"] = 1.0
    if a.period != b.period:
        out["period_apart"] = 1.0


def _told_on_other_days(a: Draft, b: Draft) -> bool:
    """Whether one sentence tells whom something hurt today and another whom on a day before: "wounded today.
    ... was killed on Saturday"; today may also be when it was announced, then the people are the same.
    """
    old, new = (a, b) if a.own_date else (b, a)
    said = old.own_date and new.said_date and not (old.loose_day or old.vague_time or new.own_date)
    hurt = [{(f.draft.outcome, f.draft.min) for f in d.figures} for d in (a, b)]
    risen = any(f.revises for d in (a, b) for f in d.figures)
    return said and not risen and a.sentence != b.sentence and all(hurt) and hurt[0].isdisjoint(hurt[1])


def _with_flight(a: Draft, b: Draft) -> bool:
    """Whether one is a toll and the other those who fled, told in one breath."""
    flight, toll = (a, b) if a.type == "displacement" else (b, a)
    fled = any(f.draft.outcome == "displaced" for f in flight.figures)
    died = any(f.draft.outcome != "displaced" for f in toll.figures)
    return flight.type == "displacement" and fled and died and a.sentence == b.sentence


def one_side(a: str, b: str) -> bool:
    """Whether two ids may name one side: a coalition and its leader, a force and its arm."""
    return a == b or any(a in names and b in names for names in _ONE_SIDE)


def _sides(a: Draft, b: Draft, out: Features) -> None:
    for name, ours, theirs in _roles(a, b):
        if ours and theirs:
            shared = any(one_side(x, y) for x in ours for y in theirs)
            out[f"{name}_shared" if shared else f"{name}_apart"] = 1.0
        elif ours or theirs:
            out[f"{name}_unsaid_once"] = 1.0
    fought = "clash" in (a.type, b.type) or a.outcome_only or b.outcome_only
    if not fought and (_common(a.initiators, b.targets) or _common(a.targets, b.initiators)):
        out["roles_swapped"] = 1.0
    if a.sources and b.sources:
        out["source_shared" if _common(a.sources, b.sources) else "source_apart"] = 1.0
    if a.status != b.status and {a.status, b.status} != {"asserted", "unconfirmed"}:
        out["status_apart"] = 1.0


def _common(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two lists have anything in common."""
    return bool(ours and theirs) and not set(ours).isdisjoint(theirs)


def _roles(a: Draft, b: Draft) -> tuple[tuple[str, list[str], list[str]], ...]:
    """The sides of two mentions by role; in two fights nobody knows who is named first."""
    if a.type == b.type == "clash":
        return (("doer", a.initiators + a.targets, b.initiators + b.targets),)
    return (("doer", a.initiators, b.initiators), ("hit", a.targets, b.targets))


def _counts(a: Draft, b: Draft, out: Features) -> None:
    if a.figures and b.figures:
        _compare_counts(a, b, out)
    elif a.figures or b.figures:
        if any(f.revises for f in (*a.figures, *b.figures)):
            out["count_revised"] = 1.0
        out["count_later_none" if a.figures else "count_earlier_none"] = 1.0
    if a.event_count and b.event_count:
        out["strikes_same" if a.event_count == b.event_count else "strikes_apart"] = 1.0


def _compare_counts(a: Draft, b: Draft, out: Features) -> None:
    """What the numbers of people say of two mentions that both count some."""
    fits = [figure_fit(x, y) for x in a.figures for y in b.figures]
    best = max(fits)
    if best > 0:
        out["count_shared" if best >= 1 else "count_shared_small"] = 1.0
    elif min(fits) < 0:
        out["count_apart"] = 1.0
    if any(parts_of(x, b.figures) for x in a.figures) or any(parts_of(y, a.figures) for y in b.figures):
        out["count_parts"] = 1.0
    if any(f.revises for f in (*a.figures, *b.figures)):
        out["count_revised"] = 1.0


def figure_fit(x: BoundFigure, y: BoundFigure) -> float:
    """1 for the same larger number of the same people, 0.5 for a small or vague one, -1 when they
    contradict each other, 0 when they cannot be compared.
    """
    a, b = x.draft, y.draft
    if a.outcome != b.outcome or groups_differ(x, y):
        return 0.0
    if a.min == b.min and a.qualifier == b.qualifier:
        return 1.0 if a.min >= BIG and a.qualifier not in VAGUE else 0.5
    if a.qualifier in VAGUE or b.qualifier in VAGUE or x.revises or y.revises:
        return 0.0
    return -1.0


def parts_of(whole: BoundFigure, figures: Sequence[BoundFigure]) -> list[BoundFigure]:
    """The figures that split a toll by who the people were ("three": "two fighters and a civilian")."""
    if whole.draft.group != "unknown":
        return []
    parts = [f for f in figures if f.draft.outcome == whole.draft.outcome]
    groups = {(f.draft.group, f.draft.actor) for f in parts}
    split = len(parts) > 1 and len(groups) == len(parts)
    return parts if split and sum(f.draft.min for f in parts) == whole.draft.min else []


def groups_differ(x: BoundFigure, y: BoundFigure) -> bool:
    """Whether two figures count people of different groups or sides."""
    gx, gy = x.draft.group, y.draft.group
    if gx == gy:
        return bool(x.draft.actor and y.draft.actor and x.draft.actor != y.draft.actor)
    return "unknown" not in (gx, gy)


def _telling(a: Draft, b: Draft, out: Features) -> None:
    later, moved_on = b.telling, a.sentence != b.sentence
    told = (
        ("later_definite", b.definite),
        ("later_definite_unplaced", b.definite and not b.own_place),
        ("later_outcome_only", b.outcome_only),
        ("earlier_outcome_only", a.outcome_only),
        ("headline_and_body", a.headline != b.headline),
        ("headline_both", a.headline and b.headline),
        ("later_weak", later.weak),
        ("later_another", later.another),
        ("later_shift", later.shift and moved_on),
        ("later_during", later.during and 0 <= b.sentence - a.sentence <= 1 and b.outcome_only),
        ("later_past", later.past and moved_on),
        ("hypothetical_apart", a.telling.hypothetical != later.hypothetical),
    )
    for name, value in told:
        if value:
            out[name] = 1.0
    shorter = min(len(a.telling.words), len(b.telling.words))
    if shorter:
        out["words_shared"] = len(a.telling.words & b.telling.words) / shorter


def _nearness(a: Draft, b: Draft, out: Features) -> None:
    gap = abs(b.sentence - a.sentence)
    near = "same_sentence" if gap == 0 else "next" if gap == 1 else "two" if gap <= 3 else "far"
    if gap <= 3 or gap > 6:
        out[f"near_{near}"] = 1.0
    if a.line == b.line and gap > 0:
        out["near_same_line"] = 1.0
    if a.sentence <= 2:
        out["near_opening"] = 1.0
