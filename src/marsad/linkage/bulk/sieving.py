"""Which pairs can still be ties, seen from numbers: the most that each can score, many pairs at a time.

Most pairs that share a block fall here. What the views show of a pair counts exactly; of the rest, the words
and the names above all, it is taken that they say the most they can. So no pair that scores above zero is
lost, and those that are left are scored one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from marsad.linkage.bulk.looks import SIGHTS
from marsad.linkage.comparing import STEPS, Comparer
from marsad.linkage.levels import ELSEWHERE, FEATURES, NAMED, day_elsewhere, day_level, days_elsewhere
from marsad.linkage.profiles import Profile
from marsad.linkage.views import DAY, LATE, PLACE, View

if TYPE_CHECKING:
    import numpy as np

IMPOSSIBLE: Final = -(10**6)
"""Steps that no pair makes up for."""
DENSE: Final = 16
"""Cells of a table of all pairs of looks for each pair of reports, up to which such a table is made."""
Answer = tuple[int, int, int]


class Sieve:
    """Finds the pairs that score above zero. ``profile`` gives a report's profile by its number."""

    def __init__(self, folder: Path, comparer: Comparer, profile: Callable[[int], Profile]) -> None:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        self._comparer = comparer
        self._profile = profile
        self._looks = np.load(folder / "looks.npy", mmap_mode="r")
        self._names = np.load(folder / "names.npy", mmap_mode="r")
        samples, ends = np.load(folder / "samples.npy"), np.load(folder / "sample_ends.npy").tolist()
        self._sights = [
            _Sight(view, comparer, profile, samples[start:end].tolist())
            for view, start, end in zip(SIGHTS, [0, *ends], ends, strict=False)
        ]
        names = {name for view in SIGHTS for name in view.levels} | {"day"}
        self._late = [(level, comparer.steps[name]) for name, level in LATE.items()]
        self._in_full = not names.union(LATE).issuperset(FEATURES)
        self._most = sum(max(comparer.steps[name].values()) for name in {*FEATURES} - names - {"names"})

    def scores(self, pairs: np.ndarray[Any, Any]) -> Iterator[tuple[int, int, float]]:
        """Yield the pairs of reports (rows of two numbers) that score above zero, with their scores."""
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        ones, others = pairs[:, 0], pairs[:, 1]
        sums, named = self._sums(ones, others)
        bounds = sums + self._most + self._by_names(self._names[ones], self._names[others])
        left = np.flatnonzero(bounds > 0)
        columns = (ones[left].tolist(), others[left].tolist(), sums[left].tolist(), named[left].tolist())
        for one, other, total, lost in zip(*columns, strict=True):
            score = self._score(self._profile(one), self._profile(other), total, lost)
            if score is not None and score > 0:
                yield one, other, score

    def _score(self, one: Profile, other: Profile, total: int, lost: int) -> float | None:
        """Return the score of two reports whose views add up to ``total``.

        Where ``lost`` is not null, it was taken for granted that one text names the other's place; if it does
        not, they add up to so much less.
        """
        levels = self._comparer.levels
        if self._in_full:
            return self._comparer.score(one, other)
        if lost and day_elsewhere(one, other, levels.place_level(one, other)) != NAMED:
            total -= lost
        for level, steps in self._late:
            total += steps[level(levels, one, other)]
        return total / STEPS

    def _sums(
        self, ones: np.ndarray[Any, Any], others: np.ndarray[Any, Any]
    ) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return what the views add up to for each pair, and what of it hangs on the texts' naming places."""
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        sums = np.full(len(ones), self._comparer.prior, dtype=np.int64)
        for sight, looks in zip(self._sights, self._looks, strict=True):
            steps = sight.answers(looks[ones], looks[others])
            if sight.view is PLACE:
                elsewhere = steps[:, 1] > 0
            if sight.view is DAY:
                sums += np.where(elsewhere, steps[:, 1], steps[:, 0])
                lost = np.where(elsewhere, steps[:, 2], 0)
            else:
                sums += steps[:, 0]
        return sums, lost

    def _by_names(self, ones: np.ndarray[Any, Any], others: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Return the most that the names in both documents can add."""
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        steps = self._comparer.steps["names"]
        apart = np.where((ones == 0) | (others == 0), steps["missing"], steps["other"])
        return np.where(ones & others, max(steps.values()), apart)


class _Sight:
    """What a view adds to the scores of pairs of looks, asked once for each pair.

    ``samples`` has a report for each look.
    """

    def __init__(
        self, view: View, comparer: Comparer, profile: Callable[[int], Profile], samples: list[int]
    ) -> None:
        self.view = view
        self._comparer = comparer
        self._profile = profile
        self._samples = samples
        self._shown: dict[int, Profile] = {}
        self._known: dict[int, Answer] = {}

    def answers(self, ones: np.ndarray[Any, Any], others: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Return for each pair of looks what the view adds, and two more numbers, in a row.

        Of places, whether they are others; of days, what they add where the places are others, and what of
        that hangs on one text naming the other's place.
        """
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        span = len(self._samples)
        pairs = ones.astype(np.int64) * span + others
        distinct, back = _distinct(pairs, span * span)
        known = self._known
        if len(known) > REMEMBERED:
            known.clear()
        found = []
        for pair in distinct.tolist():
            answer = known.get(pair)
            if answer is None:
                answer = known[pair] = self._answer(*divmod(pair, span))
            found.append(answer)
        rows: np.ndarray[Any, Any] = np.array(found, dtype=np.int32).reshape(-1, 3)[back]
        return rows

    def _answer(self, one: int, other: int) -> Answer:
        levels, steps = self._comparer.levels, self._comparer.steps
        mine, theirs = self._look(one), self._look(other)
        if self.view is DAY:
            possible = [steps["day"][name] for name in days_elsewhere(mine, theirs)]
            return steps["day"][day_level(mine, theirs)], possible[0], possible[0] - possible[-1]
        found = {name: level(levels, mine, theirs) for name, level in self.view.levels.items()}
        total = sum(steps[name][level] for name, level in found.items())
        if "type" in found and self._comparer.unrelated(mine, theirs):
            total = IMPOSSIBLE
        return total, int(found.get("place") in ELSEWHERE), 0

    def _look(self, number: int) -> Profile:
        look = self._shown.get(number)
        if look is None:
            seen = self.view.seen(self._profile(self._samples[number]))
            look = self._shown[number] = self.view.shown(seen)
        return look


REMEMBERED: Final = 1 << 21
"""Answers that are kept of a view; past it they are asked afresh, so that memory stays bounded."""


def _distinct(pairs: np.ndarray[Any, Any], span: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the distinct numbers below ``span``, and where among them each of ``pairs`` is."""
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    if span > DENSE * len(pairs):
        return np.unique(pairs, return_inverse=True)
    there = np.zeros(span, dtype=bool)
    there[pairs] = True
    distinct = np.flatnonzero(there)
    place = np.empty(span, dtype=np.int32)
    place[distinct] = np.arange(len(distinct), dtype=np.int32)
    return distinct, place[pairs]
