"""The levels of each comparison of two reports, told in words in ``weights.yaml``.

Each function answers with the name of a level, and does so the same whichever report comes first. They are
the only definition of the levels: scoring and the estimation of weights both use them.
"""

from __future__ import annotations

from typing import Final

from marsad.linkage.clues import agreement
from marsad.linkage.places import relation
from marsad.linkage.profiles import Profile, Spot
from marsad.linkage.rarity import Rare, default_rarity
from marsad.linkage.weights import Weights

WIDE_DAYS: Final = 3
"""A span of more days than this says little about the day."""
RELATIONS: Final = (
    "same_fine", "same", "same_district", "near", "part", "spelled", "inside", "same_wide", "apart",
    "other_name", "far",
)  # fmt: skip
"""How two places may lie to each other, what says most first."""
_RANK: Final = {name: rank for rank, name in enumerate(RELATIONS)}
_NOBODY: Final[frozenset[int]] = frozenset()

ELSEWHERE: Final = frozenset(("apart", "other_name", "far"))
"""Relations of places that contradict each other."""
NAMED: Final = "elsewhere_named"
"""The level of the days where the places are others, but one text names the other's place."""
FEATURES: Final = (
    "type", "day", "place", "places", "renown", "initiators", "targets", "weapon", "facility", "scene",
    "figures", "injured", "names", "text", "speaker", "reports",
)  # fmt: skip
"""The comparisons, in the order in which ``Levels.of`` answers."""


class Levels:
    """How the comparisons of two reports come out. Depends on the settings and the pair alone."""

    def __init__(self, settings: Weights) -> None:
        self._settings = settings
        self._rarity = default_rarity()
        self._sides = tuple(frozenset(row) for row in settings.together)
        self._relations: dict[tuple[int, int], tuple[int, Spot, Spot]] = {}
        self._actors: dict[tuple[frozenset[str], frozenset[str]], str] = {}
        self._latest: tuple[Rare, frozenset[str]] = (Rare((), 0.0), frozenset())

    def of(self, one: Profile, other: Profile) -> tuple[str, ...]:
        """Return the level of each of ``FEATURES``."""
        place = self.place_level(one, other)
        text = self.text_level(one, other)
        elsewhere = place in ELSEWHERE
        return (
            type_level(one, other),
            day_elsewhere(one, other, place) if elsewhere else day_level(one, other),
            place,
            places_level(one, other),
            self.renown_level(one, other),
            self.initiators_level(one, other),
            shares(one.targets, other.targets),
            shares(one.means, other.means),
            shares(one.sites, other.sites),
            scene_level(one, other),
            numbers_level(one, other, "killed"),
            numbers_level(one, other, "injured"),
            names_level(one, other),
            text,
            shares(one.voices, other.voices),
            reports_level(one, other),
        )

    def place_level(self, one: Profile, other: Profile) -> str:
        """Return how the two places that lie closest to each other do."""
        if not one.spots or not other.spots:
            return "missing"
        return self.closest(one, other)[0]

    def closest(self, one: Profile, other: Profile) -> tuple[str, Spot, Spot]:
        """Return the two places that lie closest to each other, and how. Both reports name one."""
        best = min((self._relation(a, b) for a in one.spots for b in other.spots), key=lambda found: found[0])
        return RELATIONS[best[0]], best[1], best[2]

    def _relation(self, one: Spot, other: Spot) -> tuple[int, Spot, Spot]:
        """Return the rank of how two places lie, remembered: equal places are one object."""
        key = (id(one), id(other))
        found = self._relations.get(key)
        if found is None:
            if len(self._relations) >= REMEMBERED:
                self._relations.clear()
            # the places are held, so that no other object gets their identities
            rank = _RANK[relation(one, other, self._settings)]
            self._relations[key[::-1]] = (rank, other, one)
            found = self._relations[key] = (rank, one, other)
        return found

    def renown_level(self, one: Profile, other: Profile) -> str:
        """Return how much in the news the place is that a report without a day shares with the other."""
        if one.first_day is not None and other.first_day is not None:
            return "dated"
        known = min((a.known for a in one.spots for b in other.spots if a.key == b.key), default=None)
        if known is None:
            return "none"
        return "little" if known <= LITTLE_KNOWN else "known" if known <= KNOWN else "well"

    def initiators_level(self, one: Profile, other: Profile) -> str:
        """Return whether one side did it by both."""
        key = (one.initiators, other.initiators)
        level = self._actors.get(key)
        if level is None:
            if len(self._actors) >= REMEMBERED:
                self._actors.clear()
            level = self._actors[key] = self._initiators(*key)
        return level

    def _initiators(self, mine: frozenset[str], theirs: frozenset[str]) -> str:
        level = shares(mine, theirs)
        if level == "other" and any(
            not row.isdisjoint(mine) and not row.isdisjoint(theirs) for row in self._sides
        ):
            return "allied"
        return level

    def text_level(self, one: Profile, other: Profile) -> str:
        """Return how alike the rare words are: ``c`` and the least cosine in hundredths."""
        cosine = self.cosine(one, other)
        for least, name in COSINES:
            if cosine >= least:
                return name
        return "c00"

    def cosine(self, one: Profile, other: Profile) -> float:
        """Return the cosine of the vectors of rare words; a place that both name counts as a place only."""
        rare, stems = self._latest
        if rare is not one.rare:
            rare, stems = self._latest = one.rare, frozenset(one.rare.stems)
        shared = stems.intersection(other.rare.stems)
        if not shared:
            return 0.0
        for a in one.spots:
            if not shared.isdisjoint(a.stems):
                for b in other.spots:
                    shared -= a.stems & b.stems
        return self._rarity.cosine(one.rare, other.rare, shared) if shared else 0.0


REMEMBERED: Final = 1 << 20
"""Answers that are kept; past it the memory starts afresh, so that it stays bounded."""
LITTLE_KNOWN: Final = 2
KNOWN: Final = 15
"""Of the texts rarity was counted in, how many name a place that is little known, or known."""
COSINES: Final = tuple((least / 100, f"c{least:02}") for least in (75, 55, 40, 30, 20, 15, 10, 5, 2))
LARGE: Final = 8
"""From this number of people on, an equal count is hardly a coincidence."""
FEW: Final = 2
ALIKE: Final = "c15"
"""The level of text from which two reports are told alike."""


def type_level(one: Profile, other: Profile) -> str:
    """Return whether the types are one, of one family or of two that one event is told under."""
    return "same" if one.type == other.type else "family" if one.family == other.family else "related"


def day_gap(one: Profile, other: Profile) -> int | None:
    """Return the days between two date spans, 0 where they overlap, null where one is unknown."""
    if one.first_day is None or one.last_day is None or other.first_day is None or other.last_day is None:
        return None
    return max(0, one.first_day - other.last_day, other.first_day - one.last_day)


def day_level(one: Profile, other: Profile) -> str:
    """Return how far the days lie apart; a span of days is wider than its ends."""
    gap = day_gap(one, other)
    if gap is None:
        found = agreement(one.clues, other.clues)
        return found or ("unknown" if one.first_day or other.first_day else "both_unknown")
    if gap == 0 and max(_length(one), _length(other)) > WIDE_DAYS:
        return "wide"
    return f"gap{min(gap, 2)}"


def day_elsewhere(one: Profile, other: Profile, place: str) -> str:
    """Return how the days lie where the places are others: much happens on one day.

    Where one text names the other's place too, it may be one event under two names that lie not far apart.
    """
    possible = days_elsewhere(one, other)
    if len(possible) == 1:
        return possible[0]
    named, unnamed = possible
    return named if place != "far" and (_names(one, other) or _names(other, one)) else unnamed


def days_elsewhere(one: Profile, other: Profile) -> tuple[str, ...]:
    """Return the levels at which the days come out where the places are others.

    There are two where it hangs on the texts naming one another's places: that if they do comes first.
    """
    gap = day_gap(one, other)
    if gap is None:
        return (day_level(one, other),)
    return ("elsewhere_later",) if gap > 0 else (NAMED, "elsewhere")


def _names(one: Profile, other: Profile) -> bool:
    """Tell whether the words around one report name a place of the other."""
    return any(spot.stems and spot.stems.issubset(one.rare.stems) for spot in other.spots)


def _length(profile: Profile) -> int:
    return (profile.last_day or 0) - (profile.first_day or 0) + 1


def places_level(one: Profile, other: Profile) -> str:
    """Return how long the longer list of places is: long lists share one by chance."""
    many = max(len(one.spots), len(other.spots))
    if many <= 1:
        return "one"
    if sum(a.key == b.key for a in one.spots for b in other.spots) > 1:
        return "shared_two"
    return "two" if many == 2 else "few" if many <= 4 else "many"


def scene_level(one: Profile, other: Profile) -> str:
    """Return how many kinds of things (a market, a school) both texts name, where a report has no day."""
    if one.first_day is not None and other.first_day is not None:
        return "dated"
    if not one.scene or not other.scene:
        return "missing"
    shared = len(one.scene & other.scene)
    return "two" if shared > 1 else "shared" if shared else "other"


def names_level(one: Profile, other: Profile) -> str:
    """Return how many people both texts name."""
    if not one.names or not other.names:
        return "missing"
    shared = len(one.names & other.names)
    return "three" if shared >= 3 else "shared" if shared else "other"


def reports_level(one: Profile, other: Profile) -> str:
    """Return how many events the fuller document tells of."""
    most = max(one.reports, other.reports)
    return "one" if most == 1 else "few" if most <= 3 else "several" if most <= 7 else "many"


def shares(one: frozenset[str], other: frozenset[str]) -> str:
    """Return whether two sets have something in common."""
    if not one or not other:
        return "missing"
    return "other" if one.isdisjoint(other) else "shared"


def numbers_level(one: Profile, other: Profile, outcome: str) -> str:
    """Return how the numbers given for an outcome agree."""
    mine, theirs = _count(one, outcome), _count(other, outcome)
    if not mine or not theirs:
        return "one_sided" if mine or theirs else "missing"
    equal = mine & theirs
    if equal:
        most = max(equal)
        if most <= FEW:
            return "equal_one" if most == 1 else "equal_two"
        return "equal_large" if most >= LARGE else "equal"
    low, high = sorted((max(mine), max(theirs)))
    return "close" if high - low <= high // 3 else "conflict"


def _count(profile: Profile, outcome: str) -> frozenset[int]:
    for name, numbers in profile.counts:
        if name == outcome:
            return numbers
    return _NOBODY
