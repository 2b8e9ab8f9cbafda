"""Whose toll: one event's, or a sum over days, a region or a campaign, which is a report of its own
(codebook sections 2 and 4).
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from marsad.coding.armies import fell_back, fighter_of
from marsad.coding.drafts import BoundFigure
from marsad.coding.gunmen import of_gunmen
from marsad.coding.pairing import contains, place_fit
from marsad.coding.parts import ATTACKERS
from marsad.coding.placing import COARSE, TOLL, key
from marsad.coding.scopes import THEREBY, has_word, is_sum, rises_to
from marsad.coding.targets import add_side_of_dead, of_both_sides, own_fighters
from marsad.lexicon.particles import AND
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.scopes import ClauseScope

SUM_TOLL: Final = 200
"""A clause that speaks of a toll of at least so many people sums up more than one event."""
SUM_WAR: Final = 2000
"""So many people are the toll of a war, whatever word is used for it."""
WHOSE_REACH: Final = 1
"""How far behind a toll word it stands whose toll it is: "the toll of the victims of the shelling"."""
SUM_CAPTURED: Final = 500
"""So many prisoners are those of a campaign, not of one arrest."""
SUM_DOCUMENTED: Final = 10
"""So many people that somebody "documented", with no event told, are a sum."""
SUM_OF_WAR: Final = 500
"""So many people whom a war or a campaign has cost are no number of one event within it."""
_LASTING: Final = frozenset({"since", "cumulative"})
"""Kinds of words by which what an event is part of has gone on for long."""
WHICH_REACH: Final = 4
"""How far before what happened to people "which" may stand: "and which led to the death of"."""
LONG_DAYS: Final = 60
"""A toll of fighting over so many days is that of many battles."""
PARTS: Final = 2
"""A number for an area sums up at least so many events told within it."""
TALLY: Final = 3
"""More events than this within some time are a tally."""
MANY: Final = 100
"""So many events are a tally, whatever their time."""
_HARMLESS: Final = frozenset(
    {"displacement", "deployment", "agreement", "release", "operation", "weapon_disrupted", "withdrawal"}
)
"""Types of events in which nobody is hurt: the dead beside them are another event's."""
_HURT: Final = frozenset({"killed", "injured", "casualties"})
_WIDE: Final = frozenset({"country", "region"})
_FINE: Final = frozenset({"settlement", "near", "neighbourhood", "exact"})
LATE_DAYS: Final = 3
"""What began no more days ago at a named town is one event."""
SPOTS: Final = 2
"""People hurt at no more places than these, in a month, may be those of one event."""
SUM_DEAD: Final = 20
"""So many dead in a country on a day are a sum."""
_DEAD: Final = frozenset({"killed", "casualties"})
_LOOSE: Final = frozenset({"some", "dozens", "hundreds", "thousands"})
_VIOLENT: Final = frozenset({"strike", "blast", "fight", "direct"})


def belongs(kind: str, figure: FigureDraft) -> bool:
    """Whether people hurt or moved can be those of an event of a type."""
    return not (kind in _HARMLESS and figure.outcome in _HURT)


def bind(draft: Draft, figures: Sequence[FigureDraft], scope: ClauseScope, s: Sentence) -> None:
    """Give a draft the figures of its clause, which is one of ``s``; a sum makes it a toll.

    Fighters of nobody named are those of the side that was hit, but in a fight "with X" those of the other,
    the dead "of both sides" together are those of neither, and attackers are never of the side that was hit.
    """
    cumulative = _sums_up(draft, figures, scope) and not _one_person(figures)
    of_others = draft.type == "clash" and not draft.initiators
    fought = draft.type == "clash" and not draft.targets
    for figure in figures:
        if of_both_sides(s, figure):
            figure.actor = None
            figure.group = "combatant" if figure.group == "unknown" and not figure.subgroups else figure.group
        elif (
            figure.actor is None
            and figure.group == "combatant"
            and not (of_others or figure.kind == ATTACKERS or _of_others(s, figure, figures))
        ):
            figure.actor = own_fighters(s, figure) or fighter_of(s, draft, figure)
            figure.actor = None if fell_back(s, draft, figure) else figure.actor
        moved = figure.outcome == "displaced" and draft.since
        draft.figures.append(
            BoundFigure(figure, draft.headline, cumulative or moved, scope.revises, bool(draft.sources))
        )
        add_side_of_dead(draft, figure.actor)
    if draft.figures and not _one_person(figures) and _is_toll(draft, cumulative, scope, s):
        make_toll(draft)
        if fought and {f.draft.actor for f in draft.figures} == set(draft.initiators):
            draft.initiators, draft.targets = [], draft.initiators
    elif draft.type == "clash":
        for bound in draft.figures:
            bound.cumulative = False


def _of_others(s: Sentence, figure: FigureDraft, figures: Sequence[FigureDraft]) -> bool:
    """Whether people are told to be "of gunmen" behind those of a side: they are of nobody told."""
    sided = any(f.actor is not None and f.first < figure.first for f in figures)
    return sided and of_gunmen(s, figure.first, figure.end)


def _one_person(figures: Sequence[FigureDraft]) -> bool:
    """Whether one person alone was hurt or taken: no sum."""
    return len(figures) == 1 and figures[0].min == 1 and figures[0].qualifier == "exact"


def make_toll(draft: Draft) -> None:
    """Make a draft one of a sum."""
    draft.type = TOLL
    for bound in draft.figures:
        bound.cumulative = True


def _sums_up(draft: Draft, figures: Sequence[FigureDraft], scope: ClauseScope) -> bool:
    """Whether the clause speaks of a sum: a large toll, "since", "so far", but not on one day."""
    if scope.days or (scope.today and (draft.outcome_only or _over_area(draft))):
        return True
    one_day = draft.own_date and draft.date is not None and draft.date.precision == "day"
    most = max(f.min for f in figures) if figures else 0
    exact = any(f.min >= SUM_TOLL and f.qualifier not in _LOOSE for f in figures)
    if exact and draft.outcome_only and _over_area(draft) and not one_day:
        return True
    if scope.war and most >= SUM_TOLL and (draft.outcome_only or (scope.so_far and draft.telling.plural)):
        return True
    war = most >= SUM_WAR and not one_day
    if scope.toll and most >= SUM_TOLL and (war or not _of_one(draft, scope, one_day=one_day)):
        return True
    if scope.toll and not scope.revises and _all_over(draft, scope):
        return True
    counted = any(f.qualifier != "some" for f in figures)
    lasts = scope.so_far and (draft.telling.plural or draft.outcome_only or scope.war)
    framed = scope.framed and draft.type != "displacement" and (draft.period or not draft.own_date)
    return (scope.cumulative or (counted and (lasts or framed))) and not (one_day and not scope.toll)


def _of_one(draft: Draft, scope: ClauseScope, *, one_day: bool) -> bool:
    """Whether a toll is said to be that of one event: "the toll of the explosion of"."""
    if draft.outcome_only or scope.mass:
        return False
    return not draft.telling.plural or (one_day and family_of(draft.type) == "blast")


def _all_over(draft: Draft, scope: ClauseScope) -> bool:
    """Whether a toll is that of shelling or raids all over an area."""
    many = scope.mass or draft.telling.plural
    wide = bool(draft.places) and all(p.precision in COARSE for p in draft.places)
    whose = (draft.trigger[0], *(p.first for p in draft.places))
    near = any(0 <= at - end <= WHOSE_REACH for at in whose for end in scope.toll_ends)
    return many and wide and near and family_of(draft.type) == "strike"


def _is_toll(draft: Draft, cumulative: bool, scope: ClauseScope, s: Sentence) -> bool:
    if _moved([f.draft for f in draft.figures]):
        return False
    dead = max((f.draft.min for f in draft.figures if f.draft.outcome in _DEAD), default=0)
    campaign = scope.campaign and draft.outcome_only and dead >= SUM_DOCUMENTED
    campaign = campaign and not _tells_more(s, s.first, s.end)
    if scope.since_battle and (scope.of_strikes or campaign or dead >= SUM_TOLL):
        return True
    if dead >= SUM_WAR and not draft.outcome_only:
        return True
    if draft.type == "arrest" and any(f.draft.min >= SUM_CAPTURED for f in draft.figures):
        return True
    if draft.type == "clash":
        many = any(f.draft.min >= SUM_TOLL for f in draft.figures)
        return (cumulative and (scope.toll or many)) or (draft.period and _days(draft) >= LONG_DAYS)
    if draft.type == "arrest" and cumulative and not (scope.toll or draft.period):
        return False
    if scope.toll and not (scope.revises or draft.definite) and _over_area(draft):
        return True
    if _goes_on(draft, scope) or _since_lately(draft):
        for bound in draft.figures:
            bound.cumulative = False
        return False
    return cumulative or (draft.period and not scope.single and not _one_of_a_month(draft, scope))


def _goes_on(draft: Draft, scope: ClauseScope) -> bool:
    """Whether one sweep or raid is told to go on since some day: its toll is that of one event."""
    return draft.type == "raid" and draft.since and not (scope.toll or draft.telling.plural)


def _since_lately(draft: Draft) -> bool:
    """Whether shelling or fighting at named towns began a day or two ago: its toll is that of one event."""
    named = bool(draft.places) and all(p.precision in _FINE for p in draft.places)
    return draft.since and named and not draft.outcome_only and _days(draft) <= LATE_DAYS


def _over_area(draft: Draft) -> bool:
    """Whether no place is told but a country or a region of it."""
    return bool(draft.places) and all(p.precision in ("country", "region") for p in draft.places)


def _counts_area(draft: Draft) -> bool:
    """Whether the body gives a number for the events of a country or a region, which it calls events."""
    counted = any(f.draft.qualifier != "some" for f in draft.figures)
    return counted and _over_area(draft) and not draft.headline and not draft.outcome_only


def _one_of_a_month(draft: Draft, scope: ClauseScope) -> bool:
    """Whether one event is told, of which no more than the month or the year is known: by an event word, or
    by people hurt with who did it or at one place.
    """
    many = (draft.telling.plural and not draft.telling.verb) or draft.strikes > TALLY
    where = draft.own_place and not _over_area(draft)
    one = where and (bool(draft.initiators) or _at_one_spot(draft))
    summed = scope.toll and (draft.outcome_only or scope.mass)
    return draft.loose_day and not (many or summed or (draft.outcome_only and not one))


def _at_one_spot(draft: Draft) -> bool:
    """Whether no more people are counted than one event hurts, at one or two places no wider than a town."""
    most = max((f.draft.min for f in draft.figures), default=0)
    fine = bool(draft.places) and all(p.precision in _FINE for p in draft.places)
    return fine and len(draft.places) <= SPOTS and most < SUM_TOLL


def _days(draft: Draft) -> int:
    """How many days the time of a draft holds; many where its end is open."""
    span = draft.date
    if span is None or span.start is None:
        return 0
    if span.end is None:
        return LONG_DAYS
    return (date.fromisoformat(span.end) - date.fromisoformat(span.start)).days


def of_a_country(draft: Draft, s: Sentence) -> bool:
    """Whether many are told to have been killed in a whole country, by nothing named: "143 were killed in the
    country yesterday" adds up the day.
    """
    wide = bool(draft.places) and all(p.precision in _WIDE for p in draft.places)
    many = any(f.draft.outcome in _DEAD and f.draft.min >= SUM_DEAD for f in draft.figures)
    return wide and many and not (draft.headline or draft.initiators or s.of("weapons") or s.of("events"))


def only_documented(draft: Draft, scope: ClauseScope) -> bool:
    """Whether people hurt whose clause has a toll word and names no event are a sum.

    A newer number of an event told before is that event's.
    """
    if _moved([f.draft for f in draft.figures]):
        return False
    if scope.cumulative or draft.period:
        return True
    most = max(f.draft.min for f in draft.figures)
    return not scope.revises and most >= SUM_DOCUMENTED


def sums_apart(s: Sentence, figures: Sequence[FigureDraft], *, told: bool = True) -> list[FigureDraft]:
    """The figures of a clause that sums up while an event is told in another clause of the sentence.

    Where no event is ``told`` there by a word of its own, people may be ("the death of a soldier, so that the
    number rises to").
    """
    out = [f for f in figures if told and _of_the_whole(s, f)]
    for first, end in _clauses(s):
        if first == s.first and end == s.end:
            return out
        own = [f for f in figures if first <= f.cue < end and f not in out]
        rises = any(rises_to(s, m) for m in s.between("scope", first, first + 1))
        rises = rises and (_tells(s, s.first, first) or not _tells_more(s, first, end))
        rises = rises and (told or any(f.cue < first for f in figures))
        summed = told and not _moved(own) and not _tells(s, first, end) and _sums(s, own, first, end)
        if own and (rises or summed):
            out += own
    return out


def _of_the_whole(s: Sentence, figure: FigureDraft) -> bool:
    """Whether a relative clause tells what the whole cost that an event is told as a part of: "bombed X, in
    the campaign that has gone on for a month and which cost 60 lives", "in the war that left 35,000 dead".
    """
    which = next(s.functions("relative", figure.cue - WHICH_REACH, figure.cue), None)
    if which is None:
        return False
    said = list(s.between("scope", s.first, which.first))
    frame = next(s.functions("framing", s.first, which.first), None)
    if frame is not None and any(
        m.first >= frame.end and getattr(m.row, "kind", "") in _LASTING for m in said
    ):
        return _tells(s, s.first, frame.first)
    war = next((m for m in said if getattr(m.row, "kind", "") == "war" and m.end == which.first), None)
    return war is not None and figure.min >= SUM_OF_WAR and _tells(s, s.first, war.first)


def _moved(figures: Sequence[FigureDraft]) -> bool:
    """Whether the people counted fled: however many, they are told of, but what their number rises to is a
    sum.
    """
    return all(f.outcome == "displaced" for f in figures)


def _sums(s: Sentence, own: Sequence[FigureDraft], first: int, end: int) -> bool:
    """Whether a clause speaks of a sum: "since", "so far", or many people that somebody "documented".

    "And that the toll of the dead reached" is that of the event before it.
    """
    if has_word(s, "cumulative", first, end):
        return True
    tolls = (m for m in s.between("events", first, end) if getattr(m.row, "role", "") == "toll")
    counted = any(m.reading.pos != "noun" for m in tolls)
    many = max(f.min for f in own) >= SUM_DOCUMENTED
    return counted and many and not has_word(s, "revision", first, max(end, *(f.first for f in own)))


def _tells(s: Sentence, first: int, end: int) -> bool:
    """Whether a clause tells of an event by its own word."""
    return bool(_events(s, first, end))


def _tells_more(s: Sentence, first: int, end: int) -> bool:
    """Whether a clause tells of an event by a word that does not only say since when."""
    since = {at for m in s.between("scope", first, end) if is_sum(m) for at in range(m.first, m.end + 1)}
    return any(m.first not in since for m in _events(s, first, end))


def _events(s: Sentence, first: int, end: int) -> list[Mark]:
    light = ("toll", "light_passive")
    return [m for m in s.between("events", first, end) if getattr(m.row, "role", "") not in light]


def _clauses(s: Sentence) -> list[tuple[int, int]]:
    """The sentence cut at its clause breaks, at "and that", and where a number is said to rise."""
    cuts = {m.first for m in s.functions("clause_break", s.first + 1, s.end)}
    cuts |= {m.first for m in s.functions("that", s.first + 1, s.end) if m.reading.prefix.startswith(AND)}
    cuts |= {
        m.first for m in s.between("scope", s.first + 1, s.end)
        if getattr(m.row, "kind", "") == "revision" or getattr(m.row, "id", "") == THEREBY
    }  # fmt: skip
    bounds = [s.first, *sorted(cuts), s.end]
    return list(pairwise(bounds))


def mark_totals(drafts: Sequence[Draft]) -> None:
    """Make tolls of the numbers that a text gives for an area beside those of the events within it."""
    _take_tallies(drafts)
    told = [d for d in drafts if d.figures and family_of(d.type) in _VIOLENT and d.type != "clash"]
    for whole in told:
        if _adds_up(whole, told):
            _make_total(whole, told)
        if not (whole.own_place or _counts_area(whole)) or not any(
            p.precision in COARSE for p in whole.places
        ):
            continue
        parts = [d for d in told if d is not whole and _is_part(d, whole)]
        places = {p.text for d in parts for p in d.places}
        outcome = whole.figures[0].draft.outcome
        if len(places) >= PARTS and _most(whole, outcome) >= sum(_most(d, outcome) for d in parts) > 0:
            make_toll(whole)


def _take_tallies(drafts: Sequence[Draft]) -> None:
    """ "711 attacks since the start of the year; these attacks killed 61": those of all of them, no event."""
    for before, draft in pairwise(drafts):
        pointed = draft.telling.this and draft.telling.plural and draft.figures
        count = before.strikes
        counted = (before.period and count > TALLY) or count >= MANY
        if pointed and counted and draft.sentence - before.sentence <= 1:
            make_toll(before)
            make_toll(draft)
            draft.date, draft.own_date, draft.period = before.date, before.own_date, True
            if not draft.own_place:
                draft.places, draft.own_place = before.places, before.own_place


def _adds_up(whole: Draft, told: Sequence[Draft]) -> bool:
    """Whether a number given first is the sum of those of the events behind it, each at its own place."""
    outcome = whole.figures[0].draft.outcome
    single = sum(f.draft.outcome == outcome for f in whole.figures) == 1
    if not (single and whole.own_place) or whole.headline or whole.definite:
        return False
    if _most(whole, outcome) < SUM_DOCUMENTED:
        return False
    parts = [
        d for d in told
        if d.order > whole.order and d.own_place and family_of(d.type) == family_of(whole.type)
        and place_fit(whole, d) != "same" and _most(d, outcome)
    ]  # fmt: skip
    places = {key(p.text) for d in parts for p in d.places[:1]}
    return len(places) >= PARTS and sum(_most(d, outcome) for d in parts) == _most(whole, outcome)


def _make_total(whole: Draft, told: Sequence[Draft]) -> None:
    """Make a toll of a sum, and of the title that gives it too."""
    outcome = whole.figures[0].draft.outcome
    for title in told:
        if title.headline and _most(title, outcome) == _most(whole, outcome):
            make_toll(title)
    make_toll(whole)


def _is_part(fine: Draft, whole: Draft) -> bool:
    """Whether a mention tells of a smaller event inside the area of another, by the same side."""
    same = not whole.initiators or not fine.initiators or bool(set(whole.initiators) & set(fine.initiators))
    lies = contains(whole, fine) or (_counts_area(whole) and whole.order < fine.order)
    inside = fine.own_place and not any(p.precision in COARSE for p in fine.places) and lies
    outcome = whole.figures[0].draft.outcome
    return same and inside and _most(fine, outcome) < _most(whole, outcome)


def _most(draft: Draft, outcome: str) -> int:
    """How many people with an outcome a mention counts: both where the dead and wounded are one figure."""
    outcomes = _HURT if outcome == "casualties" else {outcome}
    return sum(f.draft.min for f in draft.figures if f.draft.outcome in outcomes)
