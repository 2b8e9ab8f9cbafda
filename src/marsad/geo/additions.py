"""Places beside those of the package's own gazetteer: packs that are off by themselves, a user's own rows."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from marsad.geo.part import Part, map_file

DATA: Final = Path(__file__).parent / "data"
"""Where the compiled files are."""

OWN: Final = "own"
"""What a user's own places are called, and the source of such a row that names none."""

OPTIONAL: Final = ("libya-osm",)
"""Packs of places that come with the package and are used only where named: their licence asks for more."""


class Addition(NamedTuple):
    """Places added to a gazetteer: a name, which becomes part of its version, and a compiled file.

    Without ``content`` it is the file of that name in the package. It can be handed to another process.
    """

    name: str
    content: bytes | None = None

    def part(self) -> Part:
        """Return the places.

        Raises PackError E211 when the package's file cannot be read.
        """
        if self.content is None:
            return map_file(DATA / f"{self.name}.bin")
        return Part(memoryview(self.content))
