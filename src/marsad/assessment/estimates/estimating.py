"""The estimate: models compared, one chosen, its interval; or the reasons why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from marsad.assessment.estimates.histories import Histories
from marsad.assessment.estimates.loglinear import Fit, fit, interval, models
from marsad.assessment.estimates.reasons import Reason, reasons_before
from marsad.assessment.registry import Register, default_register
from marsad.errors import UsageError

Criterion = Literal["bic", "aic"]
SIMILAR: Final = 2.0
"""Models within so much of the best criterion fit about as well (Kass and Raftery 1995: "not worth more than
a bare mention").
"""
DISAGREE: Final = 1.5
"""Ratio between the totals of such models from which the data do not settle the estimate."""
WORST_FIT: Final = 0.01
"""Least probability of the deviance of the chosen model."""
WIDEST: Final = 10
"""So many times the observed number the upper end may be at most."""
UNIT: Final = (
    "incidents, as linkage puts them together, that at least one of the lists reports or could have reported"
)
ASSUMPTIONS: Final = (
    "closed: all incidents of the chosen time, place and type could be reported by every list",
    "linked: reports of one incident are put together, and no two incidents are; errors of linkage bias it",
    "alike: within each list all incidents are about as likely to be reported",
    "dependence: lists that lead to or avoid each other do so in pairs, as the chosen model says; no list "
    "depends on all others at once",
)
"""What has to hold; the checks find some breaches, never all."""
WARNING: Final = (
    "An estimate of incidents that these lists could have reported, under assumptions that nobody can prove. "
    "It is not a count of what happened: reported is not actual."
)


class ModelRow(msgspec.Struct, frozen=True, kw_only=True):
    """A model that was compared: pairs of lists taken to depend on each other, its estimate and its fit."""

    dependent: tuple[tuple[str, str], ...]
    total: float
    criterion: float
    deviance: float
    freedom: int
    p_value: float | None


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """What was estimated, or why not: with ``reasons`` the numbers are null.

    ``observed`` are the incidents on the lists, ``others`` those that only other origins tell of; ``total``
    is the estimate of all with its 95 % interval ``low`` to ``high``, ``unreported`` what is missing from the
    lists. ``similar_low`` and ``similar_high`` are the lowest and highest totals of models that fit about as
    well. ``models`` are the best, best first.
    """

    unit: str
    lists: tuple[str, ...]
    counts: dict[str, int]
    observed: int
    others: int
    undated: int
    criterion: Criterion
    reasons: tuple[Reason, ...] = ()
    models: tuple[ModelRow, ...] = ()
    total: int | None = None
    low: int | None = None
    high: int | None = None
    unreported: int | None = None
    similar_low: int | None = None
    similar_high: int | None = None
    assumptions: tuple[str, ...] = ASSUMPTIONS
    warning: str = WARNING


def estimate(found: Histories, *, criterion: str = "bic", register: Register | None = None) -> Estimate:
    """Return the estimate of incidents on no list, or the reasons against one.

    Equal histories give equal answers. Raises UsageError E512 for an unknown criterion, E514 when statsmodels
    is not installed.
    """
    if criterion not in ("bic", "aic"):
        raise UsageError(f"there is no criterion {criterion!r}", code="E512", hint="bic or aic")
    base = Estimate(
        unit=UNIT,
        lists=found.lists,
        counts=found.counts,
        observed=found.observed,
        others=found.others,
        undated=found.undated,
        criterion=criterion,  # type: ignore[arg-type]
    )
    against = reasons_before(found, register or default_register())
    if against:
        return msgspec.structs.replace(base, reasons=tuple(against))
    return _modelled(base, found, criterion)


def _modelled(base: Estimate, found: Histories, criterion: str) -> Estimate:
    counts = {tuple(map(int, cell)): count for cell, count in found.counts.items()}
    lists = len(found.lists)
    fits = [one for pairs in models(lists) if (one := fit(counts, lists, pairs)) is not None]

    def rank(one: Fit) -> float:
        return round(one.aic() if criterion == "aic" else one.bic(found.observed), 9)

    fits.sort(key=lambda one: (rank(one), one.pairs))
    if not fits:
        reason = Reason(code="no_model", message="no model can be fitted to these counts")
        return msgspec.structs.replace(base, reasons=(reason,))
    best = fits[0]
    similar = [one for one in fits if rank(one) - rank(best) <= SIMILAR]
    low, high = interval(counts, lists, best)
    told = msgspec.structs.replace(
        base, models=tuple(_row(one, found, rank(one)) for one in fits[: max(5, len(similar))])
    )
    against = _reasons_after(best, similar, high, found)
    if against or high is None:
        return msgspec.structs.replace(told, reasons=tuple(against))
    totals = [found.observed + one.unseen for one in similar]
    return msgspec.structs.replace(
        told,
        total=round(found.observed + best.unseen),
        low=round(low),
        high=round(high),
        unreported=round(best.unseen),
        similar_low=round(min(totals)),
        similar_high=round(max(totals)),
    )


def _reasons_after(best: Fit, similar: Sequence[Fit], high: float | None, found: Histories) -> list[Reason]:
    """Return what speaks against the estimate once the models are fitted."""
    observed, others = found.observed, found.others
    against = []
    likely = best.p_value()
    if likely is not None and likely < WORST_FIT:
        against.append(
            Reason(
                code="poor_fit",
                message=f"even the best model does not fit (p = {likely:.4f}, at least {WORST_FIT})",
            )
        )
    totals = [observed + one.unseen for one in similar]
    if max(totals) > DISAGREE * min(totals):
        against.append(
            Reason(
                code="unstable",
                message=f"models that fit about as well give {round(min(totals))} to {round(max(totals))}: "
                "the data do not settle it",
            )
        )
    if high is None or high > WIDEST * observed:
        upper = "has no upper end" if high is None else f"reaches {round(high)}"
        against.append(
            Reason(code="unbounded", message=f"the interval {upper}, with {observed} incidents observed")
        )
    if high is not None and others > high - observed:
        room = round(high - observed)
        against.append(
            Reason(
                code="below_known",
                message=f"other origins tell of {others} incidents on none of the lists, more than the "
                f"{room} that the interval leaves room for",
            )
        )
    return against


def _row(one: Fit, found: Histories, criterion: float) -> ModelRow:
    likely = one.p_value()
    return ModelRow(
        dependent=tuple((found.lists[a], found.lists[b]) for a, b in one.pairs),
        total=round(found.observed + one.unseen, 1),
        criterion=round(criterion, 2),
        deviance=round(one.deviance, 2),
        freedom=one.left,
        p_value=None if likely is None else round(likely, 4),
    )
