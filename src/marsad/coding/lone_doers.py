"""Who did what a text tells without naming anybody, where one side does all the rest of the kind in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.days import of_one_time
from marsad.coding.pairing import place_fit
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from marsad.coding.drafts import Draft

_BESIDE: Final = frozenset({("arrest", "raid"), ("raid", "arrest")})
"""Types whose deeds in a text are those of one side with those of another type."""
_ONE_SIDED: Final = frozenset({"attack"})
"""Types of fights, beside strikes, that one side makes and people flee from."""
_HELPED: Final = frozenset({"strike", "fight", "detain"})
"""Families of what is done together with others."""
_ATTACKS: Final = frozenset({"strike", "blast", "fight"})
SHELLING: Final = "shelling"
SEVERAL: Final = 2
"""How many shellings a text tells with their doer before one of nobody named is his."""
BOMBER_REACH: Final = 1
"""How many sentences before a bomber of nobody named the attack of his side may be told."""
ENOUGH: Final = {"airstrike": 1, "drone_strike": 2, "arrest": 1, "raid": 1}
"""How many deeds of a type a text tells with their doer before the others are his."""


def lend_doers(reports: Sequence[Draft], mentions: Sequence[Draft], bombers: Set[str]) -> None:
    """Give reports without a doer that of the others of their type, where enough have the same one and none
    has another: "X arrested ... in A, ... in B. In C two were arrested". ``bombers``: the sides for which
    people blow themselves up. Where nobody names the doer, those did it who did it with him.
    """
    for kind, enough in ENOUGH.items():
        alike = [r for r in reports if r.type == kind and r.status == "asserted"]
        told = [r for r in alike if r.initiators]
        told += [r for r in reports if (kind, r.type) in _BESIDE and r.status == "asserted" and r.initiators]
        if len(told) < enough or any(r.initiators != told[0].initiators for r in told):
            continue
        doers = told[0].initiators
        if len(told) == 1 and len(doers) > 1:
            continue
        for report in alike:
            others_word = all(_told_by_others(report, t) for t in told)
            if not report.initiators and set(report.targets).isdisjoint(doers) and not others_word:
                report.initiators = list(doers)
    _lend_shells(reports)
    for report in reports:
        if not report.initiators and report.status == "asserted" and family_of(report.type) in _HELPED:
            report.initiators = [side for side in dict.fromkeys(report.helpers) if side not in report.targets]
        if report.type == "displacement" and not report.initiators:
            report.initiators = _fled_from(report, mentions)
        if report.type == "suicide_bombing" and not report.initiators:
            report.initiators = _sent_by(report, mentions, bombers)


def _lend_shells(reports: Sequence[Draft]) -> None:
    """Give shelling by nobody named the doer of all other strikes of the text, where these are several and
    were made at the same time.
    """
    strikes = [r for r in reports if family_of(r.type) == "strike" and r.status == "asserted"]
    told = [r for r in strikes if r.initiators]
    alike = [r for r in told if r.type == SHELLING]
    if len(alike) < SEVERAL or any(r.initiators != told[0].initiators for r in told):
        return
    for report in (r for r in strikes if r.type == SHELLING and not r.initiators):
        others_word = all(_told_by_others(report, t) for t in alike)
        meanwhile = any(of_one_time(report, t) for t in alike)
        if meanwhile and not others_word and set(report.targets).isdisjoint(told[0].initiators):
            report.initiators = list(told[0].initiators)


def _told_by_others(report: Draft, other: Draft) -> bool:
    """Whether two events have speakers and no speaker in common: one's words say nothing of the other."""
    return bool(report.sources and other.sources) and set(report.sources).isdisjoint(other.sources)


def _sent_by(report: Draft, mentions: Sequence[Draft], bombers: Set[str]) -> list[str]:
    """The side whose bomber it was: the only one told right before to attack that sends bombers, not
    somewhere else, unless it was hit.
    """
    told = (m for m in mentions if m.status == "asserted" and family_of(m.type) in _ATTACKS)
    near = (m for m in told if 0 <= report.sentence - m.sentence <= BOMBER_REACH)
    there = (m for m in near if not (m.own_place and report.own_place and place_fit(m, report) == "apart"))
    senders = {side for m in there for side in m.initiators if side in bombers}
    return [] if len(senders) != 1 else sorted(senders - {*report.targets})


def _fled_from(report: Draft, mentions: Sequence[Draft]) -> list[str]:
    """Whose strikes or attack people fled from: told in the same sentence."""
    near = [m for m in mentions if m.sentence == report.sentence and m.status == "asserted" and m.initiators]
    harmed = [m for m in near if family_of(m.type) == "strike" or m.type in _ONE_SIDED]
    doers = {tuple(m.initiators) for m in harmed}
    return list(harmed[0].initiators) if len(doers) == 1 else []
