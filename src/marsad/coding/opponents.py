"""Whom the events of a text were done to, once its mentions are joined: those hurt, those its sides fight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.days import of_one_time
from marsad.coding.foes import name_enemies
from marsad.coding.pairing import place_fit
from marsad.coding.placing import TOLL
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft

_TO_NOBODY: Final = frozenset({"deployment", "withdrawal", "release"})
PEOPLE: Final = "civilians"
"""Who is let go without having borne arms."""
_FOUGHT: Final = frozenset({"clash", "attack", "territory_gain", "operation"})
"""Types that have an opponent, said or not."""
_OPPOSED: Final = _FOUGHT - {"clash"}
"""Those whose opponent another event may tell; the sides of a fight are named with it."""
_NEVER_CIVIL: Final = frozenset({"clash", "territory_gain", "operation", "weapon_disrupted"})
_GROUND: Final = frozenset({"fight", "control"})
_NO_SIDE: Final = frozenset({"civilians", "unknown", "unknown_gunmen"})
DENIED_REACH: Final = 8
"""How many sentences back the event may be told that a text says somebody denies."""
_GAINS: Final = frozenset({"clash", "attack", "territory_gain"})
"""Types of single events of a war, by whose day the opponent may be another."""
MOST_SIDES: Final = 3
"""A toll of more sides than this counts the dead of all."""
BOTH_REACH: Final = 6
"""How many sentences away the fight may be told that says who fights in one that names nobody."""
_SAID_INSTEAD: Final = frozenset({"strike", "blast"})
"""Families of events of which who denies them says that another did them."""
PAIR: Final = 2
BESIDE: Final = 1
"""How many sentences away the other side may act where no event names both."""


def settle_targets(
    reports: Sequence[Draft], mentions: Sequence[Draft], enemies: dict[str, str] | None = None
) -> None:
    """Complete the targets of the reports of a text by their figures, by what else the text tells and by whom
    sides are known to fight.
    """
    for report in reports:
        if report.status == "denied":
            _complete_denied(report, reports)
        if report.type in _TO_NOBODY:
            freed = report.type == "release"
            report.targets = [t for t in report.targets if freed and t == PEOPLE]
        elif report.type == "displacement":
            report.targets = [PEOPLE]
        elif report.type == "agreement":
            report.initiators += [t for t in report.targets if t != "civilians"]
            report.targets = []
        else:
            _settle(report, mentions)
            name_enemies(report, enemies or {})
    for report in reports:
        if report.status == "asserted" and not report.targets:
            _complete_charge(report, reports)
        if report.type == "clash" and not (report.initiators or report.targets):
            _name_both(report, mentions)
        if report.type == "agreement" and not report.initiators:
            _name_parties(report, mentions)


def _name_both(report: Draft, mentions: Sequence[Draft]) -> None:
    """Let those who fight each other by the event told nearest be the sides of a fight that names nobody."""
    near = sorted(mentions, key=lambda m: (abs(m.sentence - report.sentence), m.order))
    for other in near:
        hit, doers = _armed(other.targets), _armed(other.initiators)
        hit = [side for side in hit if side not in doers]
        if abs(other.sentence - report.sentence) > BOTH_REACH:
            return
        fights = other.status == "asserted" and family_of(other.type) in _GROUND
        if fights and hit and doers and of_one_time(report, other):
            report.initiators, report.targets = doers, hit
            return


def _name_parties(report: Draft, mentions: Sequence[Draft]) -> None:
    """Let the two sides that fight each other be the parties of a truce that names none, where all fights
    that the text tells of are between them.
    """
    fights = [m for m in mentions if m.type == "clash" and m.status == "asserted"]
    if all(abs(m.sentence - report.sentence) > BOTH_REACH for m in fights):
        return
    pairs = [(_armed(m.initiators), _armed(m.targets)) for m in fights]
    told = {frozenset((*doers, *hit)) for doers, hit in pairs if doers and hit}
    if len(told) == 1 and len(next(iter(told))) == PAIR:
        report.initiators = next([*doers, *hit] for doers, hit in pairs if doers and hit)


def _complete_charge(charge: Draft, reports: Sequence[Draft]) -> None:
    """Give what who denies a deed says of it instead the targets of what he denies: "X denied shelling the
    hospital and said that the rocket was fired by Y".
    """
    denied = [r for r in reports if r.status == "denied" and r.sentence == charge.sentence]
    denied = [r for r in denied if r.order < charge.order and not {*r.initiators} & {*charge.initiators}]
    apart = bool(denied) and charge.own_date and charge.date != denied[-1].date
    if denied and family_of(charge.type) in _SAID_INSTEAD and not apart:
        charge.targets = [t for t in denied[-1].targets if t not in charge.initiators]


def _complete_denied(denied: Draft, reports: Sequence[Draft]) -> None:
    """Give a deed that is denied the sides of the one of its kind that the text tells last before, where the
    denial leaves them unsaid: it is that which is denied.
    """
    told = [r for r in reports if r.order < denied.order and denied.sentence - r.sentence <= DENIED_REACH]
    told = [r for r in told if r.status == "asserted" and family_of(r.type) == family_of(denied.type)]
    told = [r for r in told if not denied.own_place or place_fit(r, denied) != "apart"]
    if not told or {*told[-1].targets} & {*denied.initiators} or {*told[-1].initiators} & {*denied.targets}:
        return
    denied.initiators = denied.initiators or list(told[-1].initiators)
    denied.targets = denied.targets or list(told[-1].targets)


def _settle(report: Draft, mentions: Sequence[Draft]) -> None:
    if report.type in _NEVER_CIVIL:
        fought = report.type == "clash" and report.people_aimed_at and report.targets == ["civilians"]
        report.targets = report.targets if fought else _armed(report.targets)
    elif report.type == TOLL:
        _settle_toll(report)
    elif not (report.targets or report.state_hit) and _done_to_civilians(report):
        report.targets = ["civilians"]
    _add_fighters(report)
    if report.type == "clash" and len(report.initiators) > 1 and not report.targets:
        _part(report, mentions)
    if report.initiators and not report.targets and _has_opponent(report):
        report.targets = _foes(report, mentions)
    if report.state_hit and not report.targets and report.state_hit not in report.initiators:
        report.targets = [report.state_hit]


def _part(report: Draft, mentions: Sequence[Draft]) -> None:
    """Put two sides apart that are named together as fighting and that the text tells of as opponents."""
    first, *others = report.initiators
    for other in mentions:
        if first in other.initiators and any(side in other.targets for side in others):
            report.initiators, report.targets = [first], others
            return


def _add_fighters(report: Draft) -> None:
    """The sides whose fighters were hurt or taken were hit, if they are not who did it; a toll of all sides
    has no target.
    """
    hurt = [f.draft.actor for f in report.figures if f.draft.group == "combatant" and f.draft.actor]
    hurt = [actor for actor in dict.fromkeys(hurt) if actor not in report.initiators]
    if report.type == TOLL and len(hurt) > MOST_SIDES:
        report.targets = []
    elif not set(hurt) <= set(report.targets):
        report.targets = [t for t in report.targets if t != "civilians" or report.civil_hit]
        report.targets += [actor for actor in hurt if actor not in report.targets]


def _has_opponent(report: Draft) -> bool:
    """Whether it was done to a side, said or not: a fight, fighters of nobody named, the sources of fire."""
    if report.type in _OPPOSED:
        return report.status != "planned"
    fighters = any(f.draft.group == "combatant" and f.draft.actor is None for f in report.figures)
    return report.type != TOLL and (fighters or report.fire_hit or report.at_foes)


def _settle_toll(report: Draft) -> None:
    """Civilians are the target of a toll that counts nobody else, or of deeds that hurt mostly them."""
    groups = {f.draft.group for f in report.figures}
    if "combatant" in groups:
        return
    mostly = any(_mostly_civilian(report, what) for what in ("killed", "injured"))
    report.targets = _armed(report.targets)
    if not report.targets and (mostly or groups == {"civilian"}):
        report.targets = ["civilians"]


def _mostly_civilian(report: Draft, outcome: str) -> bool:
    """Whether the largest number of those that one thing happened to counts civilians."""
    counted = [f.draft for f in report.figures if f.draft.outcome == outcome]
    return bool(counted) and max(counted, key=lambda f: f.min).group == "civilian"


def _done_to_civilians(report: Draft) -> bool:
    """Whether it was aimed at people without arms, or hurt them and no fighters."""
    groups = {f.draft.group for f in report.figures}
    return "combatant" not in groups and ("civilian" in groups or report.people_aimed_at)


def _foes(report: Draft, mentions: Sequence[Draft]) -> list[str]:
    """Whom the initiators fight by the event told nearest that names both; else who acts right beside."""
    ours = set(report.initiators)
    near = sorted(
        (m for m in mentions if _may_tell(m, report)),
        key=lambda m: (abs(m.sentence - report.sentence), m.order),
    )
    for other in near:
        hit, doers = _armed(other.targets), _armed(other.initiators)
        if hit and not ours.isdisjoint(doers):
            return [t for t in hit if t not in ours]
        if doers and not ours.isdisjoint(hit):
            return [t for t in doers if t not in ours]
    for other in near if report.fire_hit else ():
        doers = _armed(other.initiators)
        if doers and other.order < report.order and ours.isdisjoint(doers):
            return doers
    for other in near if report.type in _FOUGHT else ():
        if abs(other.sentence - report.sentence) > BESIDE:
            break
        ground = family_of(other.type) in _GROUND
        beside = _armed(other.targets) or (_armed(other.initiators) if ground else [])
        if beside and ours.isdisjoint(beside):
            return beside
    return []


def _may_tell(other: Draft, report: Draft) -> bool:
    """Whether another event may say whom the initiators of a report fight: one told to be of another time
    only where the report is no single event of a war.
    """
    told = other.status == "asserted" and not other.pointer
    return told and (report.type not in _GAINS or of_one_time(report, other))


def _armed(sides: Sequence[str]) -> list[str]:
    return [side for side in sides if side not in _NO_SIDE]
