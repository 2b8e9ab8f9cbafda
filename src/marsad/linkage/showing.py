"""What a report says on each thing compared, in words a person reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from marsad.linkage.profiles import Profile

_NONE: Final = "-"
_WORDS_SHOWN: Final = 12
WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def shown(feature: str, one: Profile, other: Profile) -> tuple[str, str]:
    """Return what each of two reports says on a feature."""
    if feature == "text":
        shared = [stem for stem in one.rare.stems if stem in set(other.rare.stems)]
        words = " ".join(shared[:_WORDS_SHOWN]) or _NONE
        return words, words
    if feature == "names":
        return _names(one, other), _names(other, one)
    show = _SHOWN[feature]
    return show(one), show(other)


def _names(one: Profile, other: Profile) -> str:
    """Return the names in one text, those that the other has too first."""
    return _listed([*sorted(one.names & other.names), *sorted(one.names - other.names)][:4])


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or _NONE


def _days(profile: Profile) -> str:
    if profile.first_day is None or profile.last_day is None:
        days = [f"{month:02}-{day:02}" for month, day in sorted(profile.clues.days)]
        return "? " + _listed([*days, *(WEEKDAYS[day] for day in sorted(profile.clues.weekdays))])
    first, last = (date.fromordinal(day).isoformat() for day in (profile.first_day, profile.last_day))
    return first if first == last else f"{first}..{last}"


def _places(profile: Profile) -> str:
    return _listed(" ".join(spot.key) for spot in profile.spots)


def _numbers(outcome: str) -> Callable[[Profile], str]:
    def show(profile: Profile) -> str:
        numbers = dict(profile.counts).get(outcome, frozenset())
        return _listed(str(number) for number in sorted(numbers))

    return show


_SHOWN: Final[Mapping[str, Callable[[Profile], str]]] = {
    "document": lambda profile: profile.ref.doc_id,
    "type": lambda profile: profile.type,
    "day": _days,
    "place": _places,
    "places": lambda profile: str(len(profile.spots)),
    "renown": _places,
    "initiators": lambda profile: _listed(sorted(profile.initiators)),
    "targets": lambda profile: _listed(sorted(profile.targets)),
    "weapon": lambda profile: _listed(sorted(profile.means)),
    "facility": lambda profile: _listed(sorted(profile.sites)),
    "scene": lambda profile: _listed(sorted(profile.scene)),
    "figures": _numbers("killed"),
    "injured": _numbers("injured"),
    "speaker": lambda profile: _listed(sorted(profile.voices)),
    "reports": lambda profile: str(profile.reports),
}
