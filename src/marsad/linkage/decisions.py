"""What people decided about pairs of reports: ``same`` event or ``apart``. Linkage obeys before it weighs."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import msgspec

from marsad.errors import UsageError
from marsad.linkage.refs import ReportRef
from marsad.linkage.unions import Unions

Pair = tuple[ReportRef, ReportRef]
"""Two reports, the smaller reference first."""


class Contradiction(NamedTuple):
    """A decision ``apart`` on two reports, and the chain of decisions ``same`` that makes them one."""

    apart: Pair
    same: tuple[Pair, ...]


class Decisions(msgspec.Struct, frozen=True, dict=True):
    """Human decisions on unordered pairs of reports, stored with the smaller reference first.

    They hold transitively: what is the same as one report is the same as all that report is the same as, and
    apart from all that one of them is apart from. Reports that are not among the documents are of no effect.
    """

    same: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()

    def __post_init__(self) -> None:
        """Put every pair in order. Raises UsageError E515 for a pair of a report with itself."""
        for name in ("same", "apart"):
            msgspec.structs.force_setattr(self, name, frozenset(map(_ordered, getattr(self, name))))

    def __bool__(self) -> bool:
        """Tell whether anything was decided."""
        return bool(self.same or self.apart)

    @cached_property
    def _unions(self) -> Unions[ReportRef]:
        unions: Unions[ReportRef] = Unions(sorted({ref for pair in self.same | self.apart for ref in pair}))
        for one, other in sorted(self.same):
            unions.join(one, other)
        return unions

    @cached_property
    def _apart(self) -> dict[ReportRef, frozenset[ReportRef]]:
        found: dict[ReportRef, set[ReportRef]] = defaultdict(set)
        for pair in self.apart:
            one, other = map(self.root, pair)
            found[one].add(other)
            found[other].add(one)
        return {ref: frozenset(others) for ref, others in found.items()}

    def root(self, ref: ReportRef) -> ReportRef:
        """Return the smallest report that was decided to be the same as ``ref``, itself where none was."""
        return self._unions.find(ref) if ref in self._unions else ref

    @cached_property
    def _same(self) -> dict[ReportRef, frozenset[ReportRef]]:
        found: dict[ReportRef, set[ReportRef]] = defaultdict(set)
        for pair in self.same:
            found[self.root(pair[0])].update(pair)
        return {root: frozenset(refs) for root, refs in found.items()}

    def same_as(self, ref: ReportRef) -> frozenset[ReportRef]:
        """Return the reports that were decided to be the same as ``ref``, with it; none where none was."""
        return self._same.get(self.root(ref), frozenset())

    def together(self, one: ReportRef, other: ReportRef) -> bool:
        """Tell whether two reports were decided to be the same, directly or through others."""
        return one == other or self.root(one) == self.root(other)

    def parted(self, one: ReportRef, other: ReportRef) -> bool:
        """Tell whether two reports were decided to be apart, directly or through others."""
        return self.root(other) in self._apart.get(self.root(one), frozenset())

    def contradictions(self) -> tuple[Contradiction, ...]:
        """Return every ``apart`` that chains of ``same`` deny, with the shortest such chain, in order."""
        return tuple(
            Contradiction(pair, self._chain(*pair)) for pair in sorted(self.apart) if self.together(*pair)
        )

    def check(self) -> None:
        """Raise UsageError E515, naming the decisions, when some contradict each other."""
        for found in self.contradictions():
            chain = ", ".join(f"{_name(one)} = {_name(other)}" for one, other in found.same)
            raise UsageError(
                f"decided apart: {' / '.join(map(_name, found.apart))}; decided the same: {chain}",
                code="E515",
                hint="take one of these decisions back",
            )

    def _chain(self, start: ReportRef, end: ReportRef) -> tuple[Pair, ...]:
        ties: dict[ReportRef, list[ReportRef]] = defaultdict(list)
        for one, other in sorted(self.same):
            ties[one].append(other)
            ties[other].append(one)
        came_from: dict[ReportRef, ReportRef] = {start: start}
        queue = deque([start])
        while end not in came_from:
            here = queue.popleft()
            for ref in ties[here]:
                if ref not in came_from:
                    came_from[ref] = here
                    queue.append(ref)
        steps: list[Pair] = []
        while end != start:
            steps.append(_ordered((came_from[end], end)))
            end = came_from[end]
        return tuple(reversed(steps))


def decide(same: Iterable[Pair] = (), apart: Iterable[Pair] = ()) -> Decisions:
    """Return decisions from pairs in any order; raises UsageError E515 where they contradict each other."""
    made = Decisions(frozenset(same), frozenset(apart))
    made.check()
    return made


def _ordered(pair: Pair) -> Pair:
    one, other = ReportRef(*pair[0]), ReportRef(*pair[1])
    if one == other:
        raise UsageError(
            f"a decision about {_name(one)} and itself",
            code="E515",
            hint="a decision is about two reports",
        )
    return (one, other) if one < other else (other, one)


def _name(ref: ReportRef) -> str:
    return f"{ref.doc_id}#{ref.report_id}"
