"""People told of right behind an event by a mention that makes no report: "the army took the town. In the
battles 16 soldiers were killed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.pairing import groups_differ
from marsad.coding.placing import TOLL
from marsad.coding.targets import civil_targets
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft

NEXT: Final = 1
"""A mention without a word for the event tells more of one at most so many sentences before it."""
POINTED: Final = 2
"""The same for one with the article: "in the battles"."""
LASTING: Final = frozenset({"fight", "control", "raid"})
"""Families of events that are told over several sentences and cost several sides lives."""
_HARM: Final = frozenset({"killed", "injured", "captured", "casualties"})
_FATE: Final = frozenset({"killing", "strike", "blast"}) | LASTING


def add_told(reports: Sequence[Draft], unkept: Sequence[Draft]) -> None:
    """Give a report the people whom a mention right behind it counts that makes none itself."""
    for mention in sorted(unkept, key=lambda d: d.order):
        counted = [f for f in mention.figures if _is_counted(f, pointed=mention.definite)]
        before = [r for r in reports if r.order < mention.order and not r.headline]
        if not counted or not before or not _goes_on(mention):
            continue
        report = max(before, key=lambda r: r.order)
        if not _may_tell_of(mention, report):
            continue
        added = [f for f in counted if not any(_same_people(f, old) for old in report.figures)]
        report.figures += added
        civil_targets(report)


def _is_counted(figure: BoundFigure, *, pointed: bool) -> bool:
    """Whether a figure counts people hurt in one event by a number; fighters, where no noun with the article
    has ``pointed`` to it.
    """
    draft = figure.draft
    counted = draft.outcome in _HARM and draft.qualifier != "some"
    counted = counted and (pointed or draft.group == "combatant")
    return counted and not (figure.cumulative or figure.headline)


def _goes_on(mention: Draft) -> bool:
    """Whether a mention tells nothing that would make it another event than the one before."""
    told = mention.telling
    apart = mention.own_place or mention.own_date or told.past or told.shift or told.another or told.also
    return mention.status == "asserted" and not apart and family_of(mention.type) in _FATE


def _may_tell_of(mention: Draft, report: Draft) -> bool:
    """Whether a mention may go on with a report: near it, of a like kind, by no other side."""
    lasting = family_of(report.type) in LASTING
    alike = lasting or (mention.definite and family_of(report.type) == family_of(mention.type))
    reach = POINTED if mention.definite else NEXT
    near = 0 <= mention.sentence - report.sentence <= reach and report.status == "asserted"
    sides = {*report.initiators, *report.targets}
    others = {*mention.initiators} - sides
    return near and alike and report.type != TOLL and not (sides and others)


def _same_people(new: BoundFigure, old: BoundFigure) -> bool:
    """Whether a figure may count the same people as one that is there."""
    return new.draft.outcome == old.draft.outcome and not groups_differ(new, old)
