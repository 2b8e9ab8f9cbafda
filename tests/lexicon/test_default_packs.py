"""All packs that ship are loaded together."""

from __future__ import annotations

from marsad.lexicon import DEFAULT_PACKS, load_lexicon
from marsad.lexicon.build import pack_names


def test_every_pack_that_ships_is_loaded_where_none_is_named() -> None:
    """The list of default packs and the folders of packs do not drift apart."""
    assert sorted(DEFAULT_PACKS) == list(pack_names())
    assert tuple(load_lexicon().versions) == DEFAULT_PACKS


def test_the_theatres_of_the_packs_come_in_their_order() -> None:
    """The first is where a text is set that says nothing of it."""
    assert load_lexicon().theatres == ("SY", "IQ", "YE", "PS", "LB", "SD", "LY")
    assert load_lexicon(("core", "yemen")).theatres == ("YE",)
