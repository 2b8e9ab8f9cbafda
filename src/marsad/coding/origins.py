"""Whose ground an event came from, or who is called its origin: he did it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.rows import row_of
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark

AREAS_REACH: Final = 3
"""How far behind the event word "from areas held by" may stand."""
ORIGIN_REACH: Final = 16
"""How far behind the event word "that came from" may stand."""
GROUND_REACH: Final = 9
"""How far behind it the side may be named that holds the ground."""


def responsible(mention: EventMention) -> Mark | None:
    """ "X announced its responsibility for the attack", where X is read as who speaks."""
    s, first = mention.sentence, mention.triggers[0].first
    for origin in s.functions("origin", first - ORIGIN_REACH, first):
        named = [
            m for m in s.between("actors", origin.first - ORIGIN_REACH, origin.first) if m.first in s.actor_of
        ]
        if named and not any(s.is_function(at, "that") for at in range(named[-1].end, origin.first)):
            return named[-1]
    return None


def origin_behind(mention: EventMention) -> list[Mark]:
    """ "The source of the shelling is the town that X and Y hold": who is named behind "source of" it."""
    s, trigger = mention.sentence, mention.triggers[0]
    strike = mention.definite and family_of(mention.type) == "strike"
    if not (strike and s.is_function(trigger.first - 1, "origin")):
        return []
    named = s.between("actors", trigger.end, trigger.end + GROUND_REACH)
    first = next((m for m in named if m.first in s.actor_of), None)
    return [m for m in row_of(s, first) if m.first in s.actor_of] if first is not None else []


def fired_from(mention: EventMention) -> list[Mark]:
    """ "Shells that came from areas held by X and Y": whose ground a strike came from made it."""
    return came_from(mention) if family_of(mention.type) == "strike" else []


def came_from(mention: EventMention) -> list[Mark]:
    """The sides on whose ground that was fired which hit, or was brought down."""
    s, last = mention.sentence, mention.triggers[-1].end
    origins = [*s.functions("fired_from", mention.first, min(s.end, last + ORIGIN_REACH))]
    first = mention.triggers[0].end
    for origin in [*s.functions("from_areas", first, first + AREAS_REACH), *origins]:
        held = [
            m
            for m in s.between("actors", origin.end, origin.end + GROUND_REACH)
            if m.first in s.actor_of and getattr(m.row, "role", "") != "state"
        ]
        joined = row_of(s, held[0])[1:] if held else []
        return held[:1] + [m for m in joined if m.first in s.actor_of]
    return []
