"""Whether the mentions of one event make a report: the features of a group of mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.days import days_between
from marsad.coding.pairing import Features, came_and_left, place_fit
from marsad.coding.placing import key
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.clusters import Clusters
    from marsad.coding.drafts import Draft

TWO: Final = 2
"""A pair of strikes is no tally."""
MANY_CASES: Final = 3
"""So many cases of a summary are as telling as more."""
REPEATED: Final = 3.0
"""Events whose mentions fit each other worse than this have nothing in common."""
WORD: Final = "word "
"""Begins the names of the features that are words of the clause an event is told in."""
ROW: Final = "row "
"""Begins the names of the features that are rows of event words."""
DENSE: Final = 25
"""A text with an event in so few words tells of little else."""
SHORT: Final = 100
"""A text of fewer words is as dense as one of so many: one sentence says little of how dense a text is."""
AGES: Final = ((1, "new"), (3, "days"), (10, "week"), (40, "month"), (400, "year"))
"""How many days an event lies behind the last one of its text, at most, with the name of its feature."""
_FINE: Final = frozenset({"settlement", "near", "neighbourhood", "exact"})


def all_features(events: Clusters) -> list[Features]:
    """Return the features of each event of a text: those of its mentions, and how near it comes to another
    event of the text that is told better.
    """
    groups = events.groups
    out = [report_features(group, len(groups) - 1) for group in groups]
    strength = [_strength(group) for group in groups]
    _mark_summaries(groups, out)
    _mark_density(groups, out)
    _mark_ages(groups, out)
    _mark_headlines(groups, out)
    for (i, j), likeness in events.likeness.items():
        weaker = out[i if strength[i] < strength[j] else j]
        if _other_word(groups[i], groups[j]):
            continue
        if likeness > -REPEATED and not _came_and_left(groups[i], groups[j]):
            weaker["repeats"] = max(weaker.get("repeats", 0.0), min(1.0, 1 + likeness / REPEATED))
    return out


def _came_and_left(one: Sequence[Draft], other: Sequence[Draft]) -> bool:
    """Whether two events are that a side took a place and left it again."""
    first, second = sorted((_lead(one), _lead(other)), key=lambda d: d.order)
    return came_and_left(first, second)


def _other_word(one: Sequence[Draft], other: Sequence[Draft]) -> bool:
    """Whether two events have other numbers from other sources: each is told for itself (section 2)."""
    said = [{who for d in group for who in d.sources} for group in (one, other)]
    hurt = [
        {(f.draft.outcome, f.draft.min) for d in group for f in d.figures if f.draft.qualifier != "some"}
        for group in (one, other)
    ]
    risen = any(f.revises for group in (one, other) for d in group for f in d.figures)
    if risen or not all(said) or not said[0].isdisjoint(said[1]) or not all(hurt):
        return False
    outcomes = [{outcome for outcome, _ in each} for each in hurt]
    return hurt[0].isdisjoint(hurt[1]) and not outcomes[0].isdisjoint(outcomes[1])


def _mark_summaries(groups: Sequence[Sequence[Draft]], features: Sequence[Features]) -> None:
    """Say of events told for an area how many of the text's other events are cases of them."""
    leads = [_lead(group) for group in groups]
    for group, lead, out in zip(groups, leads, features, strict=True):
        cases = sum(_is_case(other, lead) for other in leads if other is not lead)
        if cases:
            out["sums_cases"] = min(cases, MANY_CASES) / MANY_CASES
            if all(f.draft.qualifier == "some" for d in group for f in d.figures):
                out["sums_cases_uncounted"] = 1.0


def _mark_density(groups: Sequence[Sequence[Draft]], features: Sequence[Features]) -> None:
    """Say how many events the text tells for its length: a bulletin tells of nothing else."""
    for group, out in zip(groups, features, strict=True):
        out["dense"] = min(1.0, len(groups) * DENSE / max(SHORT, group[0].text_words))


def _mark_ages(groups: Sequence[Sequence[Draft]], features: Sequence[Features]) -> None:
    """Say of each event how long before the last one of the text it was."""
    days = [max((d.date.start for d in group if d.date and d.date.start), default=None) for group in groups]
    last = max((day for day in days if day), default=None)
    for day, out in zip(days, features, strict=True):
        if day is None or last is None:
            out["age_unknown"] = 1.0
            continue
        gap = days_between(day, last)
        out["age_" + next((name for most, name in AGES if gap <= most), "old")] = 1.0


def _mark_headlines(groups: Sequence[Sequence[Draft]], features: Sequence[Features]) -> None:
    """Say of each event what it has in common with what the headline or the first line tells."""
    heads = [d for group in groups for d in group if d.headline or d.telling.first_line]
    sides = {side for d in heads for side in d.initiators}
    types = {d.type for d in heads}
    places = {key(p.text) for d in heads for p in d.places}
    for group, out in zip(groups, features, strict=True):
        lead = _lead(group)
        common = (
            ("headline_side", not sides.isdisjoint(lead.initiators)), ("headline_type", lead.type in types),
            ("headline_place", not places.isdisjoint(key(p.text) for p in lead.places)),
        )  # fmt: skip
        out.update((name, 1.0) for name, holds in common if holds)


def _lead(group: Sequence[Draft]) -> Draft:
    """The mention of an event that says most."""
    told = [d for d in group if not d.outcome_only] or list(group)
    return max(told, key=lambda d: d.weight)


def _is_case(case: Draft, whole: Draft) -> bool:
    """Whether an event is one of those that a mention of an area sums up: finer, of its kind, by its side."""
    if not whole.places or not case.own_place or _is_fine(whole) or not _is_fine(case):
        return False
    sides = not (whole.initiators and case.initiators) or not set(whole.initiators).isdisjoint(
        case.initiators
    )
    alike = family_of(case.type) == family_of(whole.type) and case.status == whole.status
    fit = place_fit(whole, case)
    over_all = fit == "wide" and all(p.precision in ("country", "region") for p in whole.places)
    return alike and sides and (over_all or fit in ("inside", "shared"))


def _is_fine(draft: Draft) -> bool:
    return any(p.precision in _FINE for p in draft.places)


def _strength(group: Sequence[Draft]) -> tuple[bool, bool, bool, int, int]:
    """How well an event is told: in the body, not only pointed at, with who, where and how many, early."""
    return (
        any(not d.headline for d in group), any(not d.pointer for d in group),
        any(d.telling.evident for d in group), max(d.weight for d in group), -min(d.order for d in group),
    )  # fmt: skip


def report_features(group: Sequence[Draft], others: int) -> Features:
    """Return the features of the mentions of one event; ``others``: how many other events the text tells."""
    out: Features = {"bias": 1.0}
    lead = _lead(group)
    out[f"family_{family_of(lead.type)}"] = 1.0
    parts = (
        *_said(group, lead), *_about(group, lead), *_around(group, lead), *_together(group, lead),
        *_held(lead),
    )  # fmt: skip
    for name, holds in parts:
        if holds:
            out[name] = 1.0
    out |= dict.fromkeys((WORD + word for word in lead.telling.plain), 1.0)
    out["mentions"] = min(len(group), 5) / 5
    out["others"] = min(others, 10) / 10
    return out


def _is_tally(lead: Draft) -> bool:
    """Whether strikes are counted over some time that is no day: "172 raids since", "hundreds last year"."""
    counted = lead.strikes > TWO or lead.telling.many
    return counted and (lead.period or lead.vague_time)


def _said(group: Sequence[Draft], lead: Draft) -> tuple[tuple[str, object], ...]:
    """What the mentions say: people, places, sides, days."""
    figures = [f for d in group for f in d.figures]
    exact = any(f.draft.qualifier not in ("some",) for f in figures)
    places = [p for d in group if d.own_place for p in d.places]
    return (
        ("figures", figures), ("figure_numbered", exact),
        ("figure_cumulative", any(f.cumulative for f in figures)),
        ("place", places), ("place_fine", any(p.precision in _FINE for p in places)),
        ("place_inherited", not places and any(d.places for d in group)),
        ("doer", any(d.initiators for d in group)), ("hit", any(d.targets for d in group)),
        ("doer_and_hit", any(d.initiators and d.targets for d in group)),
        ("nothing_said", not figures and not places and not any(d.initiators or d.targets for d in group)),
        ("day", any(d.own_date for d in group)), ("period", lead.period),
        ("weapons", any(d.weapons for d in group)), ("strikes_counted", any(d.event_count for d in group)),
        ("civil_hit", any(d.civil_hit for d in group)),
    )  # fmt: skip


def _about(group: Sequence[Draft], lead: Draft) -> tuple[tuple[str, object], ...]:
    """How the event word stands."""
    told = lead.telling
    every = [d.telling for d in group]
    return (
        ("outcome_only", lead.outcome_only), ("generic", lead.generic),
        ("weak", all(t.weak for t in every)), ("definite", all(d.definite for d in group)),
        ("verb", any(t.verb for t in every)), ("imperfect", told.imperfect), ("plural", told.plural),
        ("noun_alone", not any(t.verb or t.light for t in every)),
        ("light", any(t.light for t in every)), ("triggers", any(t.triggers > 1 for t in every)),
        ("hypothetical", all(t.hypothetical for t in every)), ("pointer", all(d.pointer for d in group)),
        ("bare_pointer", all(d.pointer and not d.places for d in group)),
        ("purpose", all(t.purpose for t in every)), ("negated", told.negated), ("state", told.state),
        ("moved", told.moved), ("concluded", any(t.concluded for t in every)),
        ("this", all(t.this for t in every) and not any(d.figures for d in group)),
        (f"role_{told.role}", told.role),
        ("denied", lead.status == "denied"), ("planned", lead.status == "planned"),
        ("unconfirmed", lead.status == "unconfirmed"),
    )  # fmt: skip


def _held(lead: Draft) -> tuple[tuple[str, object], ...]:
    """What else was made out of the best mention: of its time, its place, who did it, who says so."""
    return (
        (ROW + lead.telling.row, lead.telling.row), ("background", lead.background),
        ("loose_day", lead.loose_day), ("vague_time", lead.vague_time),
        ("people_aimed_at", lead.people_aimed_at), ("place_within", lead.around),
        ("one_of_places", lead.wave is not None), ("damage", lead.damage), ("suspected", lead.suspected),
        ("claim", lead.claim), ("helpers", lead.helpers), ("sourced", lead.sources),
    )  # fmt: skip


def _together(group: Sequence[Draft], lead: Draft) -> tuple[tuple[str, object], ...]:
    """What counts only in company: a day with a place, a doer with a finite verb."""
    figures = any(d.figures for d in group)
    placed = any(d.own_place for d in group)
    doer = any(d.initiators for d in group)
    dated = any(d.own_date for d in group)
    definite = all(d.definite for d in group)
    perfect = any(d.telling.verb and not d.telling.imperfect for d in group)
    numbered = figures or any(d.event_count for d in group)
    sided = any(f.draft.actor for d in group for f in d.figures)
    return (
        ("evident", any(d.telling.evident and not d.pointer for d in group)),
        ("evident_body", any(d.telling.evident and not d.pointer and not d.headline for d in group)),
        ("definite_placed", definite and placed), ("definite_bare", definite and not placed and not figures),
        ("perfect_doer", perfect and doer), ("perfect_strong", perfect and not lead.telling.weak),
        ("doer_placed", doer and placed), ("figures_placed", figures and placed),
        ("figures_alone", figures and not placed and not doer and not dated),
        ("control_of_nobody", family_of(lead.type) == "control" and not doer and not perfect),
        ("toll_of_nobody", lead.type == "casualty_toll" and not (doer or placed or sided)),
        ("figures_doer", figures and doer), ("dated_placed", dated and placed),
        ("trend", (lead.telling.plural or lead.telling.imperfect) and not numbered
         and (not dated or lead.period)),
        ("bare", not numbered and not dated and not placed),
        ("noun_doer_placed", doer and placed and not perfect),
        ("habit", all(d.telling.habit for d in group)),
        ("failed", any(d.telling.failed for d in group)), ("light_imperfect", lead.telling.light_imperfect),
        ("headline_bare", lead.headline and not figures),
    )  # fmt: skip


def _around(group: Sequence[Draft], lead: Draft) -> tuple[tuple[str, object], ...]:
    """Where in the text the event is told, and by whom."""
    return (
        ("headline_only", all(d.headline for d in group)), ("opening", any(d.sentence <= 2 for d in group)),
        ("late", all(d.sentence > 12 for d in group)), ("past", all(d.telling.past for d in group)),
        ("said", any(d.telling.said for d in group)), ("shift", lead.telling.shift),
        ("imperfect_unplaced", lead.telling.imperfect and not lead.own_place),
        ("tally", _is_tally(lead) and not any(d.figures for d in group)),
        ("plural_period", lead.telling.plural and lead.period),
        ("actors_named", any(d.telling.actors for d in group)), ("abroad", not lead.at_home),
    )  # fmt: skip
