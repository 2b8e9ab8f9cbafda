"""One mention, several events: strikes of one wave whose dead and wounded are told place by place are
a report each (codebook section 2).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from marsad.coding.placing import COARSE, HOME, PEOPLE, POINTED, SEAT, drop_areas, key
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import BoundFigure, Draft
    from marsad.coding.events import EventMention
    from marsad.coding.places import PlaceMention

    Told = tuple[list[PlaceMention], list[BoundFigure]]

PLACE_REACH: Final = 9
"""How far behind people hurt the place may begin where they were."""
_TOLD_BY_PLACE: Final = frozenset({"strike", "blast"})
_ASIDE: Final = POINTED | {HOME, PEOPLE, SEAT, "from", "to", "enclosing"}
"""Relations of places where nobody was hurt."""
_COMMAS: Final = frozenset({"\u060c", ",", "\u061b"})


def split_by_place(draft: Draft, mention: EventMention, reading: SentenceReading) -> list[Draft]:
    """Return the draft, or one for each place where the text counts people hurt apart from the others."""
    if family_of(draft.type) not in _TOLD_BY_PLACE or not draft.own_place or draft.outcome_only:
        return [draft]
    told = _by_place(draft, mention, reading)
    if told is None:
        return [draft]
    counted = {key(p.text) for places, _ in told for p in places}
    rest = [p for p in draft.places if key(p.text) not in counted and p.precision not in COARSE]
    apart = len(told) > 1 or (rest and _told_behind(draft, told[0]))
    if not apart or (not counted <= _keys(draft.places) and _nested([p for t, _ in told for p in t] + rest)):
        return [draft]
    return _parts(draft, [(rest, []), *told] if rest else told, reading)


def _parts(draft: Draft, told: Sequence[Told], reading: SentenceReading) -> list[Draft]:
    """The draft for what is told first, copies of it for the other places, whose trigger is the word for what
    happened to their people.
    """
    made: list[Draft] = []
    for places, figures in told:
        cue = figures[0].draft.cue if figures and made else draft.trigger[0]
        worded = cue != draft.trigger[0] and reading.sentence.get("outcomes", cue) is not None
        made.append(
            replace(
                draft, wave=draft.order, trigger=(cue, cue + 1) if worded else draft.trigger, order=cue,
                places=drop_areas(places), figures=list(figures),
                initiators=list(draft.initiators), targets=list(draft.targets), sources=list(draft.sources),
                weapons=list(draft.weapons), damage=list(draft.damage), reasons=list(draft.reasons),
            )
        )  # fmt: skip
    return made


def _by_place(draft: Draft, mention: EventMention, reading: SentenceReading) -> list[Told] | None:
    """The figures of a draft by the places they are told at, in text order; None where some have none."""
    figures = sorted(draft.figures, key=lambda f: f.draft.first)
    if not figures or any(f.cumulative or f.headline for f in figures):
        return None
    starts = [_start(figures, n) for n in range(len(figures))] + [reading.sentence.end]
    own = [_places_of(f, reading, mention, starts[n + 1]) for n, f in enumerate(figures)]
    told: list[Told] = []
    for n, figure in enumerate(figures):
        behind = own[n + 1] if n + 1 < len(own) and not _comma(reading, figure, starts[n + 1]) else []
        places = own[n] or behind or (told[-1][0] if told else [])
        if not places:
            return None
        same = next((t for t in told if _keys(t[0]) & _keys(places)), None)
        if same is None:
            told.append((places, [figure]))
        else:
            same[1].append(figure)
    return told


def _start(figures: Sequence[BoundFigure], n: int) -> int:
    """Where what is told of people begins: at their outcome word, unless others were told behind it."""
    own = figures[n].draft
    shared = n > 0 and own.cue < figures[n - 1].draft.end
    return own.first if shared else min(own.first, own.cue)


def _places_of(
    figure: BoundFigure, reading: SentenceReading, mention: EventMention, end: int
) -> list[PlaceMention]:
    """The fine places named first behind people hurt, or behind what hurt them, before the next ones."""
    after = max(figure.draft.end, figure.draft.cue + 1)
    caused = next((m for m in mention.triggers if after <= m.first < end), None)
    if caused is None:
        return _named_behind(reading, mention, after, end)
    direct = _named_behind(reading, mention, after, caused.first)
    return direct or _named_behind(reading, mention, caused.end, end)


def _named_behind(
    reading: SentenceReading, mention: EventMention, after: int, end: int
) -> list[PlaceMention]:
    """The fine places named first behind a token, unless another event or clause comes before them."""
    s = reading.sentence
    behind = [p for p in reading.places if after <= p.first < min(end, after + PLACE_REACH)]
    first = next((p for p in behind if p.relation not in _ASIDE), None)
    if first is None or first.precision in COARSE:
        return []
    others = any(m not in mention.triggers for m in s.between("events", after, first.first))
    if others or any(True for _ in s.functions("clause_break", after, first.first)):
        return []
    return [p for p in reading.places if p.first >= first.first and p.group == first.group and p.first < end]


def _told_behind(draft: Draft, told: Told) -> bool:
    """Whether the people of one of several places that were hit are told behind the strike, the place behind
    them.
    """
    places, figures = told
    behind = all(draft.trigger[0] < f.draft.first < places[0].first for f in figures[:1])
    return behind and _keys(places) <= _keys(draft.places)


def _comma(reading: SentenceReading, figure: BoundFigure, end: int) -> bool:
    return any(reading.sentence.word(at) in _COMMAS for at in range(figure.draft.end, end))


def _keys(places: Sequence[PlaceMention]) -> set[str]:
    return {key(p.text) for p in places}


def _nested(places: Sequence[PlaceMention]) -> bool:
    """Whether one of the places is where another lies, as far as text and gazetteer tell."""
    units = {
        key(name) for p in places for name in (p.admin2, p.admin3, *p.around) if key(name) != key(p.text)
    }  # fmt: skip
    return any(key(p.text) in units for p in places)
