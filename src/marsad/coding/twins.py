"""Reports that turn out to be one when their days and places are known: the same thing told twice."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from marsad.coding.merging import join
from marsad.coding.pairing import elaborates, figure_fit, one_side, place_fit
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.notes import Notes

NEXT: Final = 1
"""The fight for ground stands at most so many sentences behind its gain."""
_FIGHTS: Final = frozenset({"clash", "attack"})
TWIN: Final = "one event with an earlier report: kind, day, place and side are the same"


def join_twins(drafts: Sequence[Draft], notes: Notes | None = None) -> list[Draft]:
    """Join the reports of one kind, day and place by the same side, where their numbers of people fit.

    ``notes``, where given, gets which figures that left out.
    """
    standing = dict(enumerate(drafts))
    for i, j in combinations(range(len(drafts)), 2):
        if i in standing and j in standing and _are_twins(standing[i], standing[j]):
            standing[i] = _one_of(standing[i], standing.pop(j), notes)
    return list(standing.values())


def _one_of(a: Draft, b: Draft, notes: Notes | None) -> Draft:
    """Join two reports; the earlier is where it is told, unless it only points at the event or sums it up."""
    told = b if a.headline or a.outcome_only or a.definite else a
    if a.type == "territory_gain" != b.type:
        b.initiators, b.targets = list(a.initiators), list(a.targets)
    where = told.trigger, told.line, told.sentence, told.headline
    b.reasons = [replace(r, field="mention", rule=TWIN) if r.field == "report" else r for r in b.reasons]
    whole = join((a, b), notes)
    whole.trigger, whole.line, whole.sentence, whole.headline = where
    return whole


def _are_twins(a: Draft, b: Draft) -> bool:
    """Whether two reports differ in nothing that would make them two."""
    if _is_fight_for(a, b) or _tells_where(a, b):
        return True
    if a.type != b.type or a.status != b.status or a.date != b.date or not (a.places and b.places):
        return False
    return place_fit(a, b) == "same" and _one_doer(a, b) and _one_toll(a, b)


def _is_fight_for(gain: Draft, fight: Draft) -> bool:
    """Whether the fight told right behind a gain of ground is the one by which it was gained: "the battles",
    there and then, between the same sides.
    """
    kinds = gain.type == "territory_gain" and fight.type in _FIGHTS and fight.definite
    near = 0 <= fight.sentence - gain.sentence <= NEXT and gain.status == fight.status == "asserted"
    if not (kinds and near) or gain.date != fight.date or not (gain.places and fight.places):
        return False
    sides = {*gain.initiators, *gain.targets}
    known = {*fight.initiators, *fight.targets} <= sides and bool(sides)
    return known and place_fit(gain, fight) == "same"


def _tells_where(strikes: Draft, mention: Draft) -> bool:
    """Whether "the raids" in the sentence of raids on a town or land only says which spots in it they hit:
    "raids on X, and the raids struck Y Hill and the quarter of Z"; not "the raids also struck", and no
    people are counted there.
    """
    told = mention.telling
    alike = strikes.type == mention.type and family_of(mention.type) == "strike" and mention.definite
    apart = told.also or told.another or told.past or told.shift or mention.figures or mention.headline
    if not alike or apart or strikes.headline or strikes.date != mention.date:
        return False
    if strikes.status != mention.status or not elaborates(strikes, mention):
        return False
    lands = [{p.admin1 for p in d.places if p.admin1} for d in (strikes, mention)]
    inside = not all(lands) or not lands[0].isdisjoint(lands[1])
    near = mention.sentence == strikes.sentence
    return inside and near and len(strikes.places) == 1 and _one_doer(strikes, mention)


def _one_doer(a: Draft, b: Draft) -> bool:
    """Whether the same side did both, or only one report says who did it."""
    if not a.initiators or not b.initiators:
        return True
    return any(one_side(x, y) for x in a.initiators for y in b.initiators)


def _one_toll(a: Draft, b: Draft) -> bool:
    """Whether only one counts people, or both count the same and are not two words of two sources."""
    if not a.figures or not b.figures:
        return True
    if a.sources and b.sources and set(a.sources).isdisjoint(b.sources):
        return False
    fits = [figure_fit(x, y) for x in a.figures for y in b.figures]
    return max(fits) > 0 and min(fits) >= 0
