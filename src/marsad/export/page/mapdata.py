"""What the map's scripts need besides the incidents: labels in the page's language, names of towns and
countries.
"""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from marsad.export.page.templating import asset
from marsad.export.page.texts import texts
from marsad.model.codes import EVENT_TYPES, PlacePrecision


def map_words(language: str) -> dict[str, Any]:
    """Return the labels the map's scripts need in one language."""
    speech = texts(language)
    words: dict[str, Any] = {
        name: speech.plain(f"ui.{name}")
        for name in (
            "close",
            "here",
            "incidents",
            "not_stated",
            "undated",
            "killed",
            "zoom_in",
            "zoom_out",
            "reset",
        )
    }
    words["direction"] = speech.direction
    words["type"] = {name: speech.word("type", name) for name in EVENT_TYPES}
    words["precision"] = {name: speech.word("precision", name) for name in get_args(PlacePrecision)}
    return words


def control_words(language: str) -> dict[str, Any]:
    """Return the labels of the layer that tells who is said to hold places, in one language."""
    speech = texts(language)
    words: dict[str, Any] = {
        name: speech.plain(f"control.{name}")
        for name in (
            "note",
            "nothing",
            "since",
            "last_said",
            "part",
            "stale",
            "says",
            "left_by",
            "key_map",
        )
    }
    words["status"] = {
        name: speech.word("control_status", name) for name in ("held", "divided", "contested", "left")
    }
    words["dispute"] = {
        name: speech.word("dispute", name)
        for name in ("two_sides", "fighting", "entered", "denied", "unconfirmed")
    }
    words["actor"] = speech.words("actor")
    words["source"] = speech.words("source")
    words["comma"] = speech.plain("ui.comma")
    words["close"] = speech.plain("ui.close")
    return words


def map_names() -> dict[str, Any]:
    """Return the names of towns and countries that the map's scripts place as labels."""
    return {
        "towns": msgspec.json.decode(asset("towns.json")),
        "countries": msgspec.json.decode(asset("countries.json")),
    }
