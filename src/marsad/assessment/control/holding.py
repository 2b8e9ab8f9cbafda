"""What comes out: the state of a place on a day, and the stretches of days in which it stays the same."""

from __future__ import annotations

from typing import Literal

import msgspec

from marsad.assessment.control.claims import ControlClaim
from marsad.model import TimeSpan

Status = Literal["held", "divided", "contested", "left", "unknown"]
"""One side is said to hold it; several are said to hold parts; who does is disputed; who held it is said to
have left and nobody is said to have come; nobody says anything.
"""
Dispute = Literal["two_sides", "fighting", "entered", "denied", "unconfirmed"]
"""Why a place is contested: two sides are said to hold it, there is fighting, another side went in, the
taking or leaving is denied, nobody vouches for it.
"""


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """One side (or allies together) that is said to hold a place.

    ``since`` is the ISO day from which somebody says so, ``when`` that day as finely as it is told;
    ``taken`` tells whether they are said to have taken it then, or only to have held it by then.
    ``last_said`` is the last day of which somebody says so, ``origins`` are who says it, ``claims`` its
    numbers in the timeline's claims.
    """

    sides: tuple[str, ...]
    since: str
    when: TimeSpan
    taken: bool
    last_said: str
    partial: bool = False
    unconfirmed: bool = False
    origins: tuple[str, ...] = ()
    claims: tuple[int, ...] = ()


class ControlState(msgspec.Struct, frozen=True, kw_only=True):
    """Who is said to hold a place on ``day``. ``left_by`` and ``left_on``: who held it last and left."""

    day: str
    status: Status
    holdings: tuple[Holding, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    disputed_by: tuple[int, ...] = ()
    left_by: tuple[str, ...] = ()
    left_on: str | None = None

    @property
    def sides(self) -> tuple[str, ...]:
        """All sides that are said to hold it, or a part of it."""
        return tuple(dict.fromkeys(side for item in self.holdings for side in item.sides))

    @property
    def partial(self) -> bool:
        """Whether only a part is said to be held."""
        return bool(self.holdings) and all(item.partial for item in self.holdings)


class Spell(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of days, both included, in which the state of a place stays the same; the last is open."""

    start: str
    end: str | None
    state: ControlState


class ControlPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place of which somebody says who holds it, named as most texts name it."""

    key: str
    name: str
    place_id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str = "unknown"
    radius_m: int | None = None
    country: str = ""
    within: tuple[str, ...] = ()


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """All that is said of who holds one place: ``claims`` by day, ``undated`` those of no known day."""

    place: ControlPlace
    claims: tuple[ControlClaim, ...]
    undated: tuple[ControlClaim, ...]
    spells: tuple[Spell, ...]
