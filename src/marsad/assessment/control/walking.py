"""From claims in the order of their days to who is said to hold a place.

Later words replace earlier ones only by a later day. What two sides say of one day stands side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Final

from marsad.assessment.calendar_days import later
from marsad.assessment.control.claims import ControlClaim
from marsad.assessment.control.holding import ControlState, Dispute, Holding, Status
from marsad.assessment.registry import Register

WINDOW_DAYS: Final = 7
"""So many days after a fight, an incursion or a word for another side a place stays contested."""
ORDER: Final = (
    "hold", "gain", "loss", "former", "not_held", "denied_gain", "denied_loss", "entered", "fighting",
    "failed",
)  # fmt: skip
"""In which order claims of one day are taken: what was, what changed, what is disputed."""


@dataclass
class _Held:
    """A holding while the claims are walked through."""

    sides: list[str]
    since: str
    taken: bool
    last_said: str
    partial: bool
    vouched: bool
    claims: list[int] = field(default_factory=list)
    ended: str | None = None


@dataclass
class _Beside:
    """What stands beside the holdings: fights, incursions, denials."""

    number: int
    claim: ControlClaim


class Walk:
    """Takes the claims of one place in the order of ``in_order``; tells the state of any day from then on."""

    def __init__(self, register: Register, window: int = WINDOW_DAYS) -> None:
        self._register = register
        self._window = window
        self._held: list[_Held] = []
        self._ended: list[_Held] = []
        self._beside: list[_Beside] = []
        self._claims: list[ControlClaim] = []
        self._left: tuple[tuple[str, ...], str] | None = None

    def take(self, claim: ControlClaim) -> None:
        """Take the next claim, whose day is known and none before the last one's."""
        self._claims.append(claim)
        if claim.extent == "around":
            return
        if claim.kind in {"hold", "gain"}:
            self._hold(claim, claim.day or "")
        elif claim.kind in {"loss", "former", "not_held"}:
            self._lose(claim, claim.day or "")
        elif claim.kind != "failed":
            self._beside.append(_Beside(len(self._claims) - 1, claim))

    def _hold(self, claim: ControlClaim, day: str) -> None:
        if not claim.sides:
            self._lose_to_nobody(claim, day)
            return
        same = self._same(claim)
        part = claim.extent == "part"
        if not part:
            for other in [item for item in self._held if item is not same]:
                if self._gives_way(other, claim, day):
                    self._end(other, day)
        elif claim.kind == "gain":
            for other in self._held:
                other.partial = other.partial or not self._together(claim.sides, other.sides)
        self._left = None
        number, vouched = len(self._claims) - 1, claim.status == "asserted"
        if same is None:
            taken = claim.kind == "gain"
            held = _Held(list(claim.sides), day, taken, day, part, vouched, [number])
            self._held.append(held)
            return
        same.last_said, same.vouched = day, same.vouched or vouched
        same.claims.append(number)
        if not part:
            same.partial = False

    def _same(self, claim: ControlClaim) -> _Held | None:
        """Return the holding of just these sides, or one of which they are some, or that is some of them."""
        own = set(claim.sides)
        exact = [item for item in self._held if own == set(item.sides)]
        wider = [item for item in self._held if own < set(item.sides)]
        return next(iter((*exact, *wider)), None)

    def _together(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Tell whether sides can hold a place together: all of one are, or fight beside, the other."""

        def all_beside(some: Sequence[str], others: Sequence[str]) -> bool:
            return all(self._register.compatible((side,), others) for side in some)

        return all_beside(one, other) or all_beside(other, one)

    def _gives_way(self, other: _Held, claim: ControlClaim, day: str) -> bool:
        """Tell whether a holding ends by what is said for another side: only a later day replaces a word.

        Who took a place ends what was said before that day; who is only said to hold it ends what nobody has
        said for as long as the window.
        """
        if self._together(claim.sides, other.sides) and not set(claim.against) & set(other.sides):
            return False
        if claim.kind == "gain":
            return other.last_said < day
        return later(other.last_said, self._window) < day

    def _lose(self, claim: ControlClaim, day: str) -> None:
        for item in list(self._held):
            gone = [side for side in item.sides if side in claim.sides]
            if not gone or item.last_said > day:
                continue
            if claim.extent == "part":
                item.partial = True
                continue
            item.sides = [side for side in item.sides if side not in gone]
            if not item.sides:
                item.sides = gone
                self._end(item, day)
                self._left = (tuple(gone), day)
        if not self._held and self._left is None and claim.extent == "whole" and claim.kind != "not_held":
            self._left = (claim.sides, day)

    def _lose_to_nobody(self, claim: ControlClaim, day: str) -> None:
        """Somebody took it and no text says who: those named as losing it hold it no longer."""
        for item in list(self._held):
            if set(item.sides) & set(claim.against) and item.last_said <= day:
                self._end(item, day)
                self._left = (tuple(item.sides), day)

    def _end(self, item: _Held, day: str) -> None:
        item.ended = day
        self._held.remove(item)
        self._ended.append(item)

    def state(self, day: str) -> ControlState:
        """Return the state on a day, none before the last claim's."""
        held = list(self._held)
        disputes: dict[Dispute, list[int]] = {}
        self._denied(held, day, disputes)
        for beside in self._beside:
            if self._stands(beside, held, day):
                kind: Dispute = "entered" if beside.claim.kind == "entered" else "fighting"
                disputes.setdefault(kind, []).append(beside.number)
        whole = [item for item in self._held if not item.partial]
        if not all(self._together(one.sides, other.sides) for one, other in combinations(whole, 2)):
            disputes.setdefault("two_sides", [])
        if held and not any(item.vouched for item in held):
            disputes.setdefault("unconfirmed", [])
        holdings = tuple(
            sorted((self._holding(item) for item in held), key=lambda item: (item.since, item.sides))
        )
        left_by, left_on = self._left if self._left is not None and not held else ((), None)
        return ControlState(
            day=day,
            status=self._status(holdings, disputes, left=left_on is not None),
            holdings=holdings,
            disputes=tuple(sorted(disputes)),
            disputed_by=tuple(sorted({number for numbers in disputes.values() for number in numbers})),
            left_by=left_by,
            left_on=left_on,
        )

    def _status(
        self, holdings: Sequence[Holding], disputes: dict[Dispute, list[int]], *, left: bool
    ) -> Status:
        if disputes:
            return "contested"
        if not holdings:
            return "left" if left else "unknown"
        apart = any(not self._together(a.sides, b.sides) for a, b in combinations(holdings, 2))
        return "divided" if apart else "held"

    def _denied(self, held: list[_Held], day: str, disputes: dict[Dispute, list[int]]) -> None:
        """Leave in question who took a place, and who held it before, where that is denied about its day."""
        for beside in self._beside:
            claim = beside.claim
            if claim.kind not in {"denied_gain", "denied_loss"}:
                continue
            told = claim.day or ""
            for item in self._ended if claim.kind == "denied_loss" else [one for one in held if one.taken]:
                about = item.ended if claim.kind == "denied_loss" else item.since
                if about is None or (claim.sides and not set(item.sides) & set(claim.sides)):
                    continue
                if abs(_days(about, told)) > self._window or item.last_said > later(told, self._window):
                    continue
                disputes.setdefault("denied", []).append(beside.number)
                before = [old for old in self._ended if old.ended == about and old not in held]
                held += before
                break

    def _stands(self, beside: _Beside, held: Sequence[_Held], day: str) -> bool:
        """Tell whether a fight or an incursion still leaves the place in question on a day."""
        claim = beside.claim
        told = claim.day or ""
        if claim.kind not in {"fighting", "entered"} or later(told, self._window) < day:
            return False
        if any(item.taken and item.since >= told for item in held):
            return False
        inside = set(claim.sides)
        own = [item for item in held if self._register.compatible(inside, item.sides)]
        return claim.kind == "fighting" or not own

    def _holding(self, item: _Held) -> Holding:
        said = [self._claims[number] for number in item.claims]
        return Holding(
            sides=tuple(item.sides),
            since=item.since,
            when=said[0].date,
            taken=item.taken,
            last_said=item.last_said,
            partial=item.partial,
            unconfirmed=not item.vouched,
            origins=tuple(sorted({claim.origin for claim in said})),
            claims=tuple(item.claims),
        )


def _days(one: str, other: str) -> int:
    return (date.fromisoformat(one) - date.fromisoformat(other)).days


def in_order(claims: Sequence[ControlClaim]) -> list[ControlClaim]:
    """Return claims by day, those of one day as ``ORDER`` says, then by reference."""
    return sorted(claims, key=lambda item: (item.day or "", ORDER.index(item.kind), item.reference))
