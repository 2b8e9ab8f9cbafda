"""Claims of control that the reports of a coded document make: taking, leaving, fighting, failing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from marsad.assessment.calendar_days import last_day
from marsad.assessment.control.claims import ControlClaim, Extent, Kind
from marsad.assessment.control.naming import COARSE, is_part, place_key
from marsad.assessment.control.words import control_words
from marsad.assessment.members import origin_of
from marsad.assessment.registry import default_register
from marsad.model import CodedDocument, Place, Report, Span
from marsad.text import Tokens, tokenise

BEFORE: Final = 3
"""Words before a place that may say that only a part of it is meant, or before an attack that it failed."""
BEHIND: Final = 4
"""Words from the event word on that may say so."""
MOST_WORDS: Final = 300
"""Characters of a sentence that are shown as evidence."""
NOBODY: Final = frozenset({"unknown", "unknown_gunmen", "civilians"})
FIGHTS: Final = frozenset({"clash", "attack"})


def reported_claims(document: CodedDocument) -> Iterator[ControlClaim]:
    """Yield the claims that the document's reports make, in text order."""
    wanted = [item for item in document.reports if item.type in {"territory_gain", "withdrawal", *FIGHTS}]
    if not wanted:
        return
    reader = _Reader(document)
    for report in sorted(wanted, key=lambda item: (item.trigger.start, item.id)):
        kind = reader.kind(report)
        if kind is not None:
            yield from reader.claims(report, kind)


class _Reader:
    """One document with its tokens."""

    def __init__(self, document: CodedDocument) -> None:
        self._document = document
        self._tokens = tokenise(document.text)
        self._words = control_words()

    def kind(self, report: Report) -> Kind | None:
        """Return what the report says of control; null for what is only planned, or a denied attack."""
        if report.status == "planned":
            return None
        if report.type == "withdrawal":
            return "denied_loss" if report.status == "denied" else "loss"
        if report.status == "denied":
            return "denied_gain" if report.type == "territory_gain" else None
        if report.type == "territory_gain":
            return "entered" if self._enters(report) else "gain"
        return "failed" if report.type == "attack" and self._fails(report) else "fighting"

    def _fails(self, report: Report) -> bool:
        """Tell whether the attack was beaten back: said right before it, or behind it in its sentence.

        Farther before it somebody may beat back another attack.
        """
        at = token_at(self._tokens, report.trigger.start)
        first, end = self._sentence(report.trigger.start)
        return self._words.repelled.any_in(self._tokens.words, max(first, at - BEFORE), end)

    def _enters(self, report: Report) -> bool:
        at = token_at(self._tokens, report.trigger.start)
        return self._tokens.words[at] in self._words.entering or any(
            self._tokens.words[at].removeprefix(glued) in self._words.entering for glued in self._words.glued
        )

    def _sentence(self, start: int) -> tuple[int, int]:
        at = token_at(self._tokens, start)
        return next(span for span in self._tokens.sentences if span[0] <= at < span[1])

    def claims(self, report: Report, kind: Kind) -> Iterator[ControlClaim]:
        """Yield one claim a place of the report."""
        sides = tuple(side for side in report.initiators if side not in NOBODY)
        against = tuple(side for side in report.targets if side not in NOBODY)
        if kind == "fighting":
            sides, against = (*sides, *against), ()
        if not sides and (kind in {"loss", "entered", "fighting", "failed"} or self._only_states(report)):
            return
        for place in report.places:
            key = place_key(place)
            if key is None or (kind in {"entered", "fighting", "failed"} and place.precision in COARSE):
                continue
            yield self._claim(report, kind, place, key, sides, against)

    def _only_states(self, report: Report) -> bool:
        """Tell whether the event word is part of a state whose holder a pronoun means: nothing was taken."""
        first, end = self._sentence(report.trigger.start)
        at = token_at(self._tokens, report.trigger.start)
        forms = self._words.forms(self._tokens.words, first, end)
        return any(form.row.side == "pronoun" and form.first <= at < form.end for form in forms)

    def _extent(self, report: Report, place: Place) -> Extent:
        """Return whether a place, a part of it or its surroundings are meant.

        Words for parts stand before the place ("parts of X") or around the event word ("the quarters that it
        took of X", "took positions in X").
        """
        at, event = (token_at(self._tokens, start) for start in (place.start, report.trigger.start))
        first, end = self._sentence(place.start)
        if place.precision == "near" and self._is_beside(place, first, at):
            return "around"
        stretches = [(max(first, at - BEFORE), at)]
        if first <= event < end:
            stretches.append((max(first, event - BEFORE), min(event + BEHIND, end)))
        told = any(self._words.parts.any_in(self._tokens.words, *stretch) for stretch in stretches)
        return "part" if told or is_part(place) else "whole"

    def _is_beside(self, place: Place, first: int, at: int) -> bool:
        """Tell whether "near X" is told; a village in no table is near its town without such a word."""
        words = self._words.around
        return place.place_id is not None or words.any_in(self._tokens.words, max(first, at - BEFORE), at)

    def _claim(
        self,
        report: Report,
        kind: Kind,
        place: Place,
        key: str,
        sides: tuple[str, ...],
        against: tuple[str, ...],
    ) -> ControlClaim:
        document = self._document
        first, end = self._sentence(report.trigger.start)
        start, stop = self._tokens.span(first, end)
        return ControlClaim(
            kind=kind,
            place_key=key,
            place=place,
            extent=self._extent(report, place),
            sides=sides,
            against=against,
            status="unconfirmed" if report.status == "unconfirmed" else "asserted",
            date=report.date,
            day=last_day(report.date),
            origin=origin_of(report, document, default_register()),
            sources=report.sources,
            doc_id=document.doc_id,
            published=document.published,
            report_id=report.id,
            span=report.trigger,
            words=shown_words(document.text, report.trigger, start, stop),
        )


def token_at(tokens: Tokens, start: int) -> int:
    """Return the token in which a code point of the original lies, or the last one before it."""
    return max(0, bisect_right(tokens.starts, start) - 1)


def shown_words(text: str, span: Span, start: int, stop: int) -> str:
    """Return the sentence from ``start`` to ``stop``, or as much of it around the span as a person reads."""
    if stop - start > MOST_WORDS:
        start = max(start, span.start - MOST_WORDS // 2)
        stop = min(stop, span.end + MOST_WORDS // 2)
    return " ".join(text[start:stop].split())
