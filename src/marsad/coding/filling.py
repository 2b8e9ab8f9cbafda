"""Places of reports whose own clause names none, and the mention by which each place is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.extents import extent
from marsad.coding.placing import NEVER, POINTED, SEATS, TOLL, choose_places, key
from marsad.geo.toponym import BARE
from marsad.model import EVENT_TYPES, family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.coding.places import PlaceMention

FILL_REACH: Final = 2
"""A report without a place is where the one at most so many sentences before it was."""
_DRIVING: Final = frozenset(t for t in EVENT_TYPES if family_of(t) in ("strike", "fight"))
"""Types of event from which people flee."""
_FAR: Final = SEATS | NEVER | {BARE}


def fill_places(drafts: Sequence[Draft], readings: Sequence[SentenceReading]) -> None:
    """Give drafts without a place the one that they point back to; ``drafts`` in text order.

    "The strike" and a denial are of the place told before or in the headline; else only a text that tells of
    nothing else, or the same sentence, says where an event was. Tolls have places of their own (``extents``).
    """
    titles = (r for r in readings if r.sentence.headline and r.events and r.places)
    titled = next(
        (
            choose_places(r.sentence, r.places, r.sentence.first, r.sentence.first, r.sentence.end)
            for r in titles
        ),
        [],
    )
    for n, draft in enumerate(drafts):
        if draft.places:
            continue
        if draft.type == TOLL:
            draft.places = extent(draft, drafts[:n], readings)
            continue
        near = [d for d in drafts[:n] if d.places and draft.sentence - d.sentence <= FILL_REACH]
        meant = [d for d in drafts[:n] if d.places and _same_matter(draft, d)]
        if (draft.definite or draft.status == "denied") and meant:
            draft.places = list(meant[-1].places)
        elif near and near[-1].sentence == draft.sentence:
            draft.places = list(near[-1].places[:1])
        elif near and draft.type == "displacement" and near[-1].type in _DRIVING and not draft.headline:
            draft.places = list(near[-1].places)
        elif draft.definite and not draft.headline:
            draft.places = list(titled)
        if not draft.places and len(drafts) == 1:
            draft.places = _first_named(readings, draft)


def _same_matter(draft: Draft, told: Draft) -> bool:
    """Whether two reports are of one sort: violence of any kind may be told in other words."""
    kinds = {family_of(draft.type), family_of(told.type)}
    return len(kinds) == 1 or kinds <= {"strike", "blast", "fight"}


def _first_named(readings: Sequence[SentenceReading], draft: Draft) -> list[PlaceMention]:
    """The place the text names first, by its last mention before the draft; a country if nothing is finer."""
    named = [p for r in readings for p in r.places if p.relation not in POINTED]
    finer = [p for p in named if p.precision != "country" and p.relation not in _FAR]
    first = (finer or [p for p in named if p.relation not in NEVER])[:1]
    return [p for p in named if first and _same(p, first[0]) and p.first < draft.order][-1:] or first


def settle_mentions(drafts: Sequence[Draft], readings: Sequence[SentenceReading]) -> None:
    """Give each place by its mention nearest to the event word in that sentence; else in the body of the text
    rather than its headline.
    """
    every = [p for r in readings for p in r.places]
    titled = {p.start for r in readings if r.sentence.headline for p in r.areas}
    told = [p for r in readings if not r.sentence.headline for p in r.areas if p.relation not in _FAR]
    for draft in drafts:
        s, trigger = readings[draft.sentence].sentence, draft.trigger[0]
        draft.places = [
            p if s.headline or p.start not in titled else _in_body(p, told, s.first)
            for p in nearest_mentions(draft.places, every, trigger, (s.first, s.end))
        ]


def _in_body(place: PlaceMention, told: Sequence[PlaceMention], first: int) -> PlaceMention:
    """The mention in the body, before token ``first``, of a place of the headline; itself if none is."""
    body = next((p for p in reversed(told) if p.first < first and _same(p, place)), place)
    return place._replace(start=body.start, stop=body.stop, text=body.text)


def nearest_mentions(
    places: Sequence[PlaceMention], every: Sequence[PlaceMention], trigger: int, sentence: tuple[int, int]
) -> list[PlaceMention]:
    """Return the places, each by its mention in the trigger's sentence where it is named there again."""
    first, end = sentence
    here = [p for p in every if first <= p.first < end]
    out = []
    for place in places:
        same = [p for p in here if _same(p, place)]
        out.append(min(same, key=lambda p: abs(p.first - trigger)) if same and place not in here else place)
    return out


def _same(a: PlaceMention, b: PlaceMention) -> bool:
    return key(a.text) == key(b.text) or (a.place_id is not None and a.place_id == b.place_id)


def settle_places(drafts: list[Draft], readings: list[SentenceReading]) -> None:
    """Give drafts without a place one, and each place by its mention nearest to the event word."""
    fill_places(drafts, readings)
    settle_mentions(drafts, readings)
