"""Where a toll was that names no place of its own: in the land or town that its text is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from marsad.coding.placing import COARSE, DATELINE, HOME, PEOPLE, POINTED, SEAT, TOLL, key
from marsad.geo.toponym import BARE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.coding.places import PlaceMention

NEARBY: Final = 1
"""A land named at most so many sentences before a toll is the one it was counted in."""
OFTEN: Final = 3
"""A town of the headline named so often is what a text is about."""
_WIDE: Final = frozenset({"region", "country"})
_TOWN: Final = COARSE | {"settlement", "near"}
_SPEAKERS: Final = frozenset({HOME, SEAT})
"""Relations of the places of those who count the dead."""
_ASIDE: Final = POINTED | {DATELINE, HOME, PEOPLE, BARE, "from", "to", "toward"}
"""Relations of places that a text tells of in passing."""
_BESIDE: Final = frozenset({"direction", "near", "between"})
"""Relations of places that what happened was only beside: "west of the river" is not in a land."""
_THERE: Final = frozenset({"in", "at", "near", "direction", "between"})
"""Relations of places where something happens."""


def extent(draft: Draft, before: Sequence[Draft], readings: Sequence[SentenceReading]) -> list[PlaceMention]:
    """The land or town in which the people of a toll without a place fell; ``before``: the drafts before it.

    Where the one who counted them is at home ("the ministry of health in X"); else where those of the toll
    before fell; else the only land named; else the town of the headline if it is named often.
    """
    told = [(n, p) for n, r in enumerate(readings) for p in r.areas if p.first < draft.order]
    here = [p for n, p in told if n == draft.sentence and p.relation in _SPEAKERS and p.precision in _TOWN]
    if here:
        return here[-1:]
    counted = [d.places for d in before if d.type == TOLL and d.places]
    if counted and all(p.precision in _WIDE for p in counted[-1]):
        return list(counted[-1])
    plain = [(readings[n].sentence.headline, p) for n, p in told if p.relation not in _ASIDE]
    body = [p for headline, p in plain if not headline]
    inside = [p for p in body if p.relation not in _BESIDE]
    wide = [p for p in inside if p.precision in _WIDE and (p.relation != SEAT or p.precision != "country")]
    titled = [p for n, p in told if n == 0 or readings[n].sentence.headline]
    lands = [p for p in titled if p.precision == "country" and p.relation not in _ASIDE - {BARE}]
    wide = wide or lands
    if not all(_is_one(p, wide[0]) for p in wide):
        return []
    near = [p for p in wide if p.first >= readings[max(0, draft.sentence - NEARBY)].sentence.first]
    return (
        near[-1:] or wide[:1] or _town(body, [p for headline, p in plain if headline], [p for _, p in told])
    )


def _town(
    body: Sequence[PlaceMention], titles: Sequence[PlaceMention], told: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """The town of the headline if a text names it often, by the first mention in the body that says what
    happened there.
    """
    counts = Counter(key(p.text) for p in told if p.precision in _TOWN)
    titled = {key(p.text) for p in titles}
    meant = [*(p for p in body if p.relation in _THERE), *titles]
    often = [p for p in meant if counts[key(p.text)] >= OFTEN and key(p.text) in titled]
    return sorted(often, key=lambda p: -counts[key(p.text)])[:1]


def _is_one(a: PlaceMention, b: PlaceMention) -> bool:
    """Whether two mentions of lands are of one: "the Strip" is that of Gaza."""
    same = a.place_id is not None and a.place_id == b.place_id
    return same or key(a.text) in key(b.text) or key(b.text) in key(a.text)
