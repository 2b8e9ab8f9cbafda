"""From finished drafts to reports with offsets into the original text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.parts import ATTACKERS
from marsad.geo.rows import TOWN_M
from marsad.model import Figure, Place, Report, Span, TimeSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft
    from marsad.coding.places import PlaceMention
    from marsad.text import Tokens

_AGAINST_THEM: Final = frozenset({"raid", "arrest", "operation"})
"""Types of deeds that are done to those who attacked before."""
_NOBODY: Final = frozenset({"unknown", "unknown_gunmen"})


def freeze(drafts: Sequence[Draft], tokens: Tokens, text: str) -> tuple[Report, ...]:
    """Return the reports in text order, numbered from r1."""
    return tuple(_report(draft, f"r{n}", tokens, text) for n, draft in enumerate(drafts, 1))


def _report(draft: Draft, name: str, tokens: Tokens, text: str) -> Report:
    first, end = draft.trigger
    return Report(
        id=name,
        type=draft.type,  # type: ignore[arg-type]
        status=draft.status,  # type: ignore[arg-type]
        trigger=Span(tokens.starts[first], tokens.ends[end - 1]),
        initiators=tuple(draft.initiators),
        initiator_certainty="suspected" if draft.suspected and draft.initiators else "stated",
        targets=tuple(draft.targets),
        places=tuple(_place(p) for p in draft.places),
        date=draft.date or TimeSpan(),
        sources=tuple(draft.sources),
        event_count=draft.event_count,
        weapons=_words(draft.weapons, tokens, text),
        damage=_words(draft.damage, tokens, text),
        figures=tuple(
            _figure(f, tokens, _attackers(draft)) for f in sorted(draft.figures, key=lambda f: f.draft.first)
        ),
    )


def _words(spans: Sequence[tuple[int, int]], tokens: Tokens, text: str) -> tuple[str, ...]:
    found = [text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in spans]
    return tuple(dict.fromkeys(found))


def _place(place: PlaceMention) -> Place:
    """The place of a mention; a village or site that only a point near it is known of lies near that."""
    inside = place.radius_m is not None and place.radius_m < TOWN_M
    near = place.stands_in and (
        place.precision == "settlement" or (place.precision == "exact" and not inside)
    )
    return Place(
        place.start, place.stop, text=place.text, place_id=place.place_id, lat=place.lat, lon=place.lon,
        precision="near" if near else place.precision,
    )  # fmt: skip


def _attackers(draft: Draft) -> Sequence[str]:
    """Who attacked in an event: those who did it; whom others raided or took are its targets, and in a fight
    of two sides either may have.
    """
    if draft.type in _AGAINST_THEM:
        return [t for t in draft.targets if t != "civilians"]
    return () if draft.type == "clash" else draft.initiators


def _figure(bound: BoundFigure, tokens: Tokens, doers: Sequence[str]) -> Figure:
    """The figure of a draft; people of no number are at least as many as those counted among them, attackers
    are those of the only doer.
    """
    draft = bound.draft
    actor = draft.actor
    if draft.kind == ATTACKERS and actor is None and len(doers) == 1 and doers[0] not in _NOBODY:
        actor = doers[0]
    part = max((value for value in draft.subgroups.values() if value), default=0)
    fewer = draft.max is None and draft.min < part
    return Figure(
        tokens.starts[draft.first],
        tokens.ends[draft.end - 1],
        outcome=draft.outcome,
        group=draft.group,
        actor=actor if draft.group == "combatant" else None,
        min=part if fewer else draft.min,
        max=draft.max,
        qualifier="at_least" if fewer else draft.qualifier,
        subgroups=draft.subgroups,
        scope="cumulative" if bound.cumulative else "incident",
        revises=bound.revises,
    )
