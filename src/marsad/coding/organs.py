"""For whom sources speak, and whose war the war of a country is, from the rows of the packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon


def organs_of(lexicon: Lexicon) -> dict[str, str]:
    """The side that each source speaks for: its row's, or itself where the source is a side."""
    sides = {str(getattr(row, "actor", "")) for row in lexicon.rows("actors")}
    speaking = [row for row in lexicon.rows("sources") if getattr(row, "side", "")]
    organs = {str(getattr(row, "source", "")): str(getattr(row, "side", "")) for row in speaking}
    return {side: side for side in sides if side.isidentifier()} | organs


def wagers_of(lexicon: Lexicon) -> dict[str, str]:
    """The side that wages the war of a country with strikes, by country."""
    return {
        country: str(getattr(row, "actor", "")).rpartition("?")[2]
        for row in lexicon.rows("actors")
        for country in getattr(row, "wages", ())
    }
