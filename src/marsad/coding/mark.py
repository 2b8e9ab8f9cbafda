"""One word of a sentence that means something to the coder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from marsad.lexicon import Reading
    from marsad.lexicon.schema import Event


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A lexicon reading that stands in a text; ``first`` and ``end`` are token indexes, ``end`` exclusive.

    ``row`` is the pack row behind the reading.
    """

    first: int
    end: int
    reading: Reading
    row: object

    def _replace(self, **changes: object) -> Mark:
        """Return the mark with some fields changed."""
        return msgspec.structs.replace(self, **changes)


def event_row(mark: Mark) -> Event:
    """The pack row of a mark that is known to be one for an event."""
    return mark.row  # type: ignore[return-value]
