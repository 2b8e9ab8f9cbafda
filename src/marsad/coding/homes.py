"""The countries that the names in a text are at home in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.marks import homes_of, is_valid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from marsad.coding.marks import Sentence


def home_votes(sentence: Sentence, day: date | None) -> Iterator[str]:
    """Yield the country of every name that one theatre alone knows, in whatever text it stands."""
    after = -1
    for n, mark in enumerate(sentence.names):
        if mark.first < after:
            continue
        rivals = [mark]
        for other in sentence.names[n + 1 :]:
            if other.first != mark.first:
                break
            if other.end == mark.end:
                rivals.append(other)
        after = mark.end
        homes: set[tuple[str, ...]] = {homes_of(rival.row) for rival in rivals if is_valid(rival.row, day)}
        if len(homes) == 1 and not any(getattr(rival.row, "local", False) for rival in rivals):
            home = homes.pop()
            if len(home) == 1:
                yield home[0]
