"""Values in portions small enough for one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

T = TypeVar("T")

AT_ONCE: Final = 500


def portions(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield the values in lists of at most ``AT_ONCE``, in order."""
    source = iter(values)
    while portion := list(islice(source, AT_ONCE)):
        yield portion
