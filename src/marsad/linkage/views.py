"""What each comparison sees of a report, so that a comparison can be worked out once for all pairs alike.

Two reports that look the same to a comparison come out at the same level against any third. Linking a
million reports (``marsad.linkage.bulk``) numbers what each view sees and asks for the level of each pair of
numbers once. A level's function gets nothing of a report but what its view names, so it cannot look at more
unnoticed. What differs from report to report (``LATE``) is weighed pair by pair, where all else leaves a pair
open. A comparison that stands neither here nor there is found too, only slower: pairs left open are then
compared in full.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from types import SimpleNamespace
from typing import Final, NamedTuple, cast

from marsad.linkage.levels import (
    Levels,
    names_level,
    places_level,
    reports_level,
    scene_level,
    shares,
    type_level,
)
from marsad.linkage.levels import numbers_level as numbers
from marsad.linkage.profiles import Profile

Level = Callable[[Levels, Profile, Profile], str]
"""Tells the level of a comparison of two reports, of which only what the view names is given."""


class View(NamedTuple):
    """What some comparisons see of a report: by the fields of a profile, and their levels by name."""

    fields: Mapping[str, Callable[[Profile], Hashable]]
    levels: Mapping[str, Level]

    def seen(self, profile: Profile) -> tuple[Hashable, ...]:
        """Return what is seen of a report."""
        return tuple([see(profile) for see in self.fields.values()])

    def shown(self, seen: tuple[Hashable, ...]) -> Profile:
        """Return a report of which there is nothing but what is seen, to ask for levels."""
        return cast("Profile", SimpleNamespace(**dict(zip(self.fields, seen, strict=True))))


def _counts(outcome: str) -> Callable[[Profile], Hashable]:
    return lambda profile: tuple(count for count in profile.counts if count[0] == outcome)


def _dated(profile: Profile) -> int | None:
    """Return None for a report without a day, 0 for all others."""
    return None if profile.first_day is None else 0


PLACE: Final = View(
    {
        "spots": lambda profile: profile.spots,
        "first_day": _dated,
    },
    {
        "place": lambda levels, one, other: levels.place_level(one, other),
        "places": lambda _, one, other: places_level(one, other),
        "renown": lambda levels, one, other: levels.renown_level(one, other),
    },
)
"""The places. Where they are others, the days count otherwise, so this view is asked first."""
DAY: Final = View(
    {
        "first_day": lambda profile: profile.first_day,
        "last_day": lambda profile: profile.last_day,
        "clues": lambda profile: profile.clues,
    },
    {},
)
"""The days: ``levels.day_level``, and at other places ``levels.days_elsewhere``."""
VIEWS: Final = (
    View(
        {"type": lambda profile: profile.type, "family": lambda profile: profile.family},
        {"type": lambda _, one, other: type_level(one, other)},
    ),
    View(
        {"initiators": lambda profile: profile.initiators},
        {"initiators": lambda levels, one, other: levels.initiators_level(one, other)},
    ),
    View(
        {"targets": lambda profile: profile.targets},
        {"targets": lambda _, one, other: shares(one.targets, other.targets)},
    ),
    View(
        {"means": lambda profile: profile.means},
        {"weapon": lambda _, one, other: shares(one.means, other.means)},
    ),
    View(
        {"sites": lambda profile: profile.sites},
        {"facility": lambda _, one, other: shares(one.sites, other.sites)},
    ),
    View(
        {
            "scene": lambda profile: profile.scene,
            "first_day": _dated,
        },
        {"scene": lambda _, one, other: scene_level(one, other)},
    ),
    View({"counts": _counts("killed")}, {"figures": lambda _, one, other: numbers(one, other, "killed")}),
    View({"counts": _counts("injured")}, {"injured": lambda _, one, other: numbers(one, other, "injured")}),
    View(
        {"voices": lambda profile: profile.voices},
        {"speaker": lambda _, one, other: shares(one.voices, other.voices)},
    ),
    View(
        {"reports": lambda profile: profile.reports},
        {"reports": lambda _, one, other: reports_level(one, other)},
    ),
)
LATE: Final[Mapping[str, Level]] = {
    "text": lambda levels, one, other: levels.text_level(one, other),
    "names": lambda _, one, other: names_level(one, other),
}
"""Levels of what hardly two reports have alike, given whole profiles."""
