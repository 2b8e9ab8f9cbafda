"""Where and when a name means its actor: at home in a theatre, valid on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_EVERYWHERE: Final = 0.35
"""How a name without a theatre stands: below names at home in a country with this share of the theatre."""
_LOCAL: Final = 0.2
"""Share of the theatre from which a country's local names mean something."""


def homes_of(row: object) -> tuple[str, ...]:
    """The countries where a name is at home; none where it means the same everywhere."""
    return getattr(row, "theatres", None) or ()


def standing_of(row: object, theatre: Mapping[str, float]) -> float | None:
    """How much at home a name is in a theatre; None where it means nothing there."""
    homes = homes_of(row)
    if not homes:
        return _EVERYWHERE
    share = max(theatre.get(country, 0.0) for country in homes)
    return None if share < _LOCAL and getattr(row, "local", False) else share


def is_valid(row: object, day: date | None) -> bool:
    """Whether a name means its actor on ``day``; without a day every name may (the first row wins)."""
    first, last = getattr(row, "valid_from", None), getattr(row, "valid_to", None)
    if day is None:
        return True
    iso = day.isoformat()
    return (first is None or iso >= first) and (last is None or iso <= last)
