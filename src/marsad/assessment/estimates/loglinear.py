"""Log-linear models of capture histories: fits, the empty cell, and the profile likelihood of the whole.

Fienberg (1972), Bishop, Fienberg and Holland (1975, ch. 6); intervals after Cormack (1992); the choice among
hierarchical models as in Rcapture (Baillargeon and Rivest 2007). Fits are statsmodels' (GLM, Poisson).
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any, Final, NamedTuple

from marsad.errors import UsageError

Pair = tuple[int, int]
CRITICAL: Final = 3.841458820694124
"""The 0.95 quantile of chi-squared with one degree of freedom: twice the drop of the log-likelihood at the
ends of an interval.
"""
FARTHEST: Final = 100
"""So many times the observed number is where an interval counts as without an upper end."""
STEPS: Final = 60
"""Halvings when the end of an interval is looked for: far below one incident."""


class Fit(NamedTuple):
    """One fitted model: pairs of dependent lists, the estimate of the empty cell, and how well it fits.

    ``free`` are the parameters, ``deviance`` that from the observed cells on ``left`` degrees of freedom.
    """

    pairs: tuple[Pair, ...]
    unseen: float
    free: int
    log_likelihood: float
    deviance: float
    left: int

    def aic(self) -> float:
        """Return Akaike's criterion."""
        return 2 * self.free - 2 * self.log_likelihood

    def bic(self, observed: int) -> float:
        """Return the Bayesian criterion; its n is the number of incidents observed, as in Rcapture."""
        return self.free * math.log(observed) - 2 * self.log_likelihood

    def p_value(self) -> float | None:
        """Return how likely so large a deviance is if the model holds; null where no freedom is left."""
        if self.left == 0:
            return None
        from scipy.stats import chi2  # noqa: PLC0415 - comes with statsmodels

        return float(chi2.sf(self.deviance, self.left))


def cells(lists: int) -> list[tuple[int, ...]]:
    """Return all histories of so many lists but the empty one, in a fixed order."""
    return [cell for cell in product((0, 1), repeat=lists) if any(cell)]


def models(lists: int) -> Iterator[tuple[Pair, ...]]:
    """Yield the hierarchical models with main effects and two-way interactions, the plain one first.

    Those with as many parameters as cells are among them: they fit anything.
    """
    pairs = list(combinations(range(lists), 2))
    most = 2**lists - 1 - (lists + 1)
    for count in range(min(len(pairs), most) + 1):
        yield from combinations(pairs, count)


def fit(counts: Mapping[tuple[int, ...], float], lists: int, pairs: Sequence[Pair]) -> Fit | None:
    """Return the fit of one model; null where two lists that it takes to be dependent share nothing."""
    for one, other in pairs:
        if not any(count for cell, count in counts.items() if cell[one] and cell[other]):
            return None
    rows = cells(lists)
    seen = [float(counts.get(row, 0)) for row in rows]
    means, first = _poisson(rows, seen, pairs)
    if not all(math.isfinite(mean) and mean > 0 for mean in means) or not math.isfinite(first):
        return None
    likelihood = math.fsum(n * math.log(m) - m - math.lgamma(n + 1) for n, m in zip(seen, means, strict=True))
    drops = (n * math.log(n / m) if n else 0.0 for n, m in zip(seen, means, strict=True))
    deviance = max(0.0, 2 * (math.fsum(drops) - math.fsum(seen) + math.fsum(means)))
    free = 1 + lists + len(pairs)
    return Fit(tuple(pairs), first, free, likelihood, deviance, len(rows) - free)


def _poisson(
    rows: Sequence[tuple[int, ...]], seen: Sequence[float], pairs: Sequence[Pair]
) -> tuple[list[float], float]:
    """Return the fitted means of the rows, and of the empty cell: the exponential of the intercept."""
    api: Any = _statsmodels()
    design = [[1.0, *map(float, row), *(float(row[a] and row[b]) for a, b in pairs)] for row in rows]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what did not converge or overflowed is told by the means themselves
        found = api.GLM(list(seen), design, family=api.families.Poisson()).fit(maxiter=100, tol=1e-10)
    return [float(mean) for mean in found.fittedvalues], _exp(float(found.params[0]))


def _exp(value: float) -> float:
    return math.exp(value) if value < 700 else math.inf


def _statsmodels() -> Any:  # noqa: ANN401 - a module without types
    try:
        from statsmodels import api  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise UsageError(
            "estimates need statsmodels, which is not installed",
            code="E514",
            hint="pip install 'marsad[estimate]'",
        ) from error
    return api


def interval(counts: Mapping[tuple[int, ...], int], lists: int, chosen: Fit) -> tuple[float, float | None]:
    """Return the 95 % interval of all incidents by profile likelihood; no upper end is null.

    The likelihood is that of the multinomial with unknown total (Cormack 1992): for each total the model is
    fitted to the table with the empty cell filled up to it.
    """
    observed = sum(counts.values())
    rows = [(0,) * lists, *cells(lists)]

    def profile(unseen: float) -> float:
        seen = [unseen, *(float(counts.get(row, 0)) for row in rows[1:])]
        means, _ = _poisson(rows, seen, chosen.pairs)
        total = observed + unseen
        parts = (n * math.log(m / total) for n, m in zip(seen, means, strict=True) if n and m > 0)
        return math.lgamma(total + 1) - math.lgamma(unseen + 1) + math.fsum(parts)

    best = _highest(profile, 0.0, max(10.0, 3 * chosen.unseen))
    floor = profile(best) - CRITICAL / 2
    low = 0.0 if profile(0.0) >= floor else _crossing(profile, floor, best, 0.0)
    far = max(10.0, 2 * best)
    while profile(far) >= floor:
        far *= 2
        if far > FARTHEST * observed:
            return observed + low, None
    return observed + low, observed + _crossing(profile, floor, best, far)


def _highest(function: Callable[[float], float], low: float, high: float) -> float:
    """Return where a function with one peak is highest, by golden section."""
    share = (math.sqrt(5) - 1) / 2
    left, right = high - share * (high - low), low + share * (high - low)
    at_left, at_right = function(left), function(right)
    while high - low > 1e-3 * max(1.0, low):
        if at_left >= at_right:
            high, right, at_right = right, left, at_left
            left = high - share * (high - low)
            at_left = function(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + share * (high - low)
            at_right = function(right)
    return (low + high) / 2


def _crossing(function: Callable[[float], float], floor: float, inside: float, outside: float) -> float:
    """Return where a function falls below ``floor`` between a point above it and one below it."""
    for _ in range(STEPS):
        middle = (inside + outside) / 2
        if function(middle) >= floor:
            inside = middle
        else:
            outside = middle
        if abs(inside - outside) < 1e-2:
            break
    return (inside + outside) / 2
