"""The countries that the names in a text are at home in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.at_home import homes_of, is_valid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from marsad.coding.marks import Sentence

OTHER_WARS: Final = 2
"""So many words for a land at war beside those of the packs make a text one about it."""
LOCAL_NAMES: Final = 2
"""So many local names of one country in a text that names nothing else make it one about that country."""
FIGHTERS: Final = 2
"""And so many words for fighters beside them."""
SMALL_PLACES: Final = 1.0
"""So many votes of small places, with a side of theirs, make a text one about their country."""
_HOME: Final = ("reference:home", ",home")
"""How references end that mean the army of the country."""


def names_land_at_war(sentences: Iterable[Sentence]) -> bool:
    """Whether a text is about a war in a country that no pack is about: it names its land or people, and
    those who fight.
    """
    lands = fighters = 0
    for s in sentences:
        lands += len(s.of_kind.get("at_war", ()))
        fighters += sum(getattr(m.row, "group", "") == "combatant" for m in s.of("persons"))
    return lands >= OTHER_WARS and fighters >= FIGHTERS


def local_votes(sentences: Iterable[Sentence], day: date | None) -> Iterator[str]:
    """Yield a country for each of its local names, where a text has two or more and those of no other: names
    that mean something in one war alone tell of it together.
    """
    told: dict[str, set[str]] = {}
    for s in sentences:
        for mark in s.names:
            homes = homes_of(mark.row)
            if len(homes) == 1 and getattr(mark.row, "local", False) and is_valid(mark.row, day):
                told.setdefault(homes[0], set()).add(getattr(mark.row, "id", ""))
    if len(told) == 1:
        country, rows = next(iter(told.items()))
        if len(rows) >= LOCAL_NAMES:
            yield from [country] * len(rows)


def small_home(votes: Mapping[str, float]) -> str:
    """The country of small places for which a text has a whole vote and more than for others, else none."""
    country = max(sorted(votes), key=lambda each: votes[each], default="")
    others = [share for each, share in votes.items() if each != country]
    return (
        country if country and votes[country] >= max([SMALL_PLACES, *(2 * share for share in others)]) else ""
    )


def names_side_of(sentences: Iterable[Sentence], country: str, day: date | None) -> bool:
    """Whether a text names a side or a source that may be one of a country."""
    rows = (mark.row for s in sentences for mark in s.names if country)
    return any(country in homes_of(row) and is_valid(row, day) for row in rows)


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


def names_army(sentences: Iterable[Sentence]) -> bool:
    """Whether a text calls an army by a word that means that of the country it is about: "the army"."""
    rows = (mark.row for s in sentences for mark in s.names)
    return any(str(getattr(row, "actor", "")).endswith(_HOME) for row in rows)
