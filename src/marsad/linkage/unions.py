"""Disjoint sets whose representative is always the smallest member, so that no order of joining shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=Any)


class Unions(Generic[T]):
    """Sets of comparable items that can be joined and asked for their smallest member."""

    def __init__(self, items: Iterable[T]) -> None:
        self._parent: dict[T, T] = {item: item for item in items}

    def find(self, item: T) -> T:
        """Return the smallest member of the set ``item`` is in."""
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def __contains__(self, item: T) -> bool:
        """Tell whether the item is in one of the sets."""
        return item in self._parent

    def items(self) -> list[T]:
        """Return all items in the order they were given."""
        return list(self._parent)

    def join(self, one: T, other: T) -> None:
        """Make one set of the sets of both items."""
        small, large = sorted((self.find(one), self.find(other)))
        self._parent[large] = small
