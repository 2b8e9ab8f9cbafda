"""What is noted while mentions are joined, for ``explain``: which joined which and why, what makes no report,
which numbers were left out. Coding alone takes no notes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.pairing import pair_features
from marsad.coding.trace import Reason
from marsad.coding.weights import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft
    from marsad.coding.pairing import Features
    from marsad.coding.weights import Weights
    from marsad.text import Tokens

HEADLINE: Final = "only a headline tells it, and the text goes on about other events"
REPEATED: Final = "the same people again: an earlier report of the text has this number"
SUPERSEDED: Final = "the same people as in another mention of {word!r}: one number stays"
FEATURES: Final = 6
"""How many features of a score are told."""


class Notes:
    """Takes notes on one document. ``reasons`` are those of candidates that became no report or figure; the
    others go to the drafts they are about.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.reasons: list[Reason] = []
        self._tokens = tokens

    def group(self, group: Sequence[Draft], features: Features, weights: Weights, *, stays: bool) -> None:
        """Note why the mentions of one event, the leading one first, make a report or none."""
        whole, *rest = group
        judged = judge(features, weights.report, FEATURES)
        outcome = f"a report: {judged}" if stays else f"no report: {judged}"
        rule = HEADLINE if judged.score > 0 and not stays else outcome
        told = [_of(whole, "report", rule, self._tokens, judged.score)]
        for other in rest:
            first, second = sorted((whole, other), key=lambda d: d.order)
            fit = judge(pair_features(first, second), weights.pair, FEATURES)
            word = self._word(whole)
            how = "one event with" if fit.score > 0 else "one event by way of other mentions with"
            rule = f"{how} {word!r}: {fit}"
            told.append(_of(other, "mention", rule, self._tokens, fit.score))
        if stays:
            whole.reasons += told
        else:
            self.reasons += told

    def superseded(self, whole: Draft, told: Sequence[BoundFigure]) -> None:
        """Note the figures of two joined mentions that the report does not keep."""
        kept = {id(figure) for figure in whole.figures}
        rule = SUPERSEDED.format(word=self._word(whole))
        self.reasons += [_figure(f, rule, self._tokens) for f in told if id(f) not in kept]

    def repeated(self, draft: Draft, figures: Sequence[BoundFigure], *, gone: bool) -> None:
        """Note numbers that only repeat those of an earlier report, and the report that had no more."""
        self.reasons += [_figure(f, REPEATED, self._tokens) for f in figures]
        if gone:
            rule = "no report: it only repeats a number of an earlier one"
            self.reasons.append(_of(draft, "report", rule, self._tokens))

    def unhurt(self, figures: Sequence[BoundFigure], rule: str) -> None:
        """Note numbers that a report does not keep, and why."""
        self.reasons += [_figure(f, rule, self._tokens) for f in figures]

    def _word(self, draft: Draft) -> str:
        first, end = draft.trigger
        return " ".join(self._tokens.words[first:end])


def _of(draft: Draft, field: str, rule: str, tokens: Tokens, score: float | None = None) -> Reason:
    first, end = draft.trigger
    return Reason(
        report_id=None, field=field, value=draft.type, rule=rule, start=tokens.starts[first],
        end=tokens.ends[end - 1], rows=(f"events/{draft.telling.row}",) if draft.telling.row else (),
        score=None if score is None else round(score, 4),
    )  # fmt: skip


def _figure(bound: BoundFigure, rule: str, tokens: Tokens) -> Reason:
    draft = bound.draft
    return Reason(
        report_id=None, field="figure", value=f"{draft.outcome} {draft.group} {draft.min}..{draft.max}",
        rule=rule, start=tokens.starts[draft.first], end=tokens.ends[draft.end - 1], rows=draft.rows,
    )  # fmt: skip
