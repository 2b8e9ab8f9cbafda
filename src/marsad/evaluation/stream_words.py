"""What invented streams are worded with: ``streams.yaml`` and its schema."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from random import Random
from typing import Final

import msgspec

from marsad.model.codes import EventType

SLOT: Final = re.compile(r"\{(\w+)\}")


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A type of event: its share, its words, and the type that another outlet may take it for."""

    weight: int
    also: EventType
    words: tuple[str, ...]


class Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A source that others print: the outlet that is it, and how its texts are credited."""

    outlet: str
    credits: tuple[str, ...]


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number of people killed and injured."""

    killed: str
    injured: str


class Numerus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wordings by number: one, two, three to ten, more."""

    one: Counted
    two: Counted
    few: Counted
    many: Counted


class Days(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for the day of the event, told on the day or on the next."""

    same: tuple[str, ...]
    later: tuple[str, ...]


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lines of a page around a text."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``streams.yaml``."""

    kinds: dict[EventType, Kind]
    sides: dict[str, tuple[str, ...]]
    nobody: tuple[str, ...]
    counted: Numerus
    numbers: tuple[str, ...]
    headlines: tuple[str, ...]
    latin_headlines: tuple[str, ...]
    leads: tuple[str, ...]
    hurt: tuple[str, ...]
    details: tuple[str, ...]
    sites: tuple[str, ...]
    times: tuple[str, ...]
    days: Days
    given: tuple[str, ...]
    family: tuple[str, ...]
    outlets: tuple[str, ...]
    wires: dict[str, Wire]
    furniture: Furniture
    summaries: tuple[str, ...]
    items: tuple[str, ...]
    tolls: tuple[str, ...]
    noise: tuple[str, ...]

    def name(self, rng: Random) -> str:
        """Return an invented person's name."""
        return f"{rng.choice(self.given)} {rng.choice(self.family)}"

    def people(self, outcome: str, number: int) -> str:
        """Return the words for so many people killed or injured."""
        size = ("one", "two")[number - 1] if number < 3 else "few" if number <= 10 else "many"
        words = self.numbers[number - 3] if 3 <= number <= 10 else str(number)
        found: str = getattr(getattr(self.counted, size), outcome)
        return found.replace("{n}", words)


@cache
def default_wording() -> Wording:
    """Return the wording that comes with the package."""
    raw = (resources.files("marsad.evaluation") / "streams.yaml").read_bytes()
    return msgspec.yaml.decode(raw, type=Wording)


@cache
def parts_of(template: str) -> tuple[tuple[str, str], ...]:
    """Return a template as pairs of literal text and the slot behind it, empty at the end."""
    pieces = SLOT.split(template)
    return tuple(zip(pieces[::2], (*pieces[1::2], ""), strict=True))
