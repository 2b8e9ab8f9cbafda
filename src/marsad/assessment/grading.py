"""How far an incident is borne out: Airwars' scale as codebook section 7 defines it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from marsad.assessment.members import Member
from marsad.assessment.registry import Register
from marsad.assessment.tallies import tallies_of
from marsad.model.codes import GradeName


def grade(members: Sequence[Member], register: Register) -> GradeName:
    """Return the grade. Independent origins count, outlets do not.

    A plan is nobody's word that it happened.
    """
    spoken = [member for member in members if member.report.status != "planned"]
    if retracted(spoken) or _were_fighters(spoken):
        return "discounted"
    if any(accepts(member, register) for member in spoken):
        return "confirmed"
    if competing(spoken, register):
        return "contested"
    return "fair" if len({member.origin for member in spoken}) > 1 else "weak"


def accepts(member: Member, register: Register) -> bool:
    """Tell whether the side held responsible says itself that it harmed civilians.

    A side's word on the fighters it killed is a claim, not an acceptance.
    """
    report = member.report
    if report.status != "asserted" or not report.sources:
        return False
    speaker = set(register.actors_of(report.sources[-1]))
    civil = "civilians" in report.targets or any(figure.group == "civilian" for figure in report.figures)
    return civil and bool(speaker & set(report.initiators))


def competing(members: Sequence[Member], register: Register) -> bool:
    """Tell whether somebody denies, or two origins name sides that do not fight together."""
    if any(member.report.status == "denied" for member in members):
        return True
    named = [(member.origin, named_sides(member)) for member in members]
    return any(
        one[0] != other[0] and not register.compatible(one[1], other[1])
        for one, other in combinations(named, 2)
    )


def named_sides(member: Member) -> set[str]:
    """Return the sides that a report names as having done it."""
    return set(member.report.initiators) - {"unknown", "unknown_gunmen"}


def retracted(members: Sequence[Member]) -> bool:
    """Tell whether everyone who said that it happened has later said that it did not."""
    asserting = {member.origin for member in members if member.report.status in {"asserted", "unconfirmed"}}
    return bool(asserting) and all(_takes_back(origin, members) for origin in asserting)


def _takes_back(origin: str, members: Sequence[Member]) -> bool:
    own = [member for member in members if member.origin == origin and member.published is not None]
    if not own or any(member.published is None for member in members if member.origin == origin):
        return False
    last = max(member.published or "" for member in own)
    return all(member.report.status == "denied" for member in own if member.published == last)


def _were_fighters(members: Sequence[Member]) -> bool:
    """Tell whether every origin that counted civilians later counts the same people as fighters."""
    civil: dict[tuple[str, str], str] = {}
    armed: dict[tuple[str, str], str] = {}
    for member in members:
        for bucket, tally in tallies_of(member.report).items():
            if member.published is None:
                continue
            key = (member.origin, bucket.outcome)
            if bucket.section == "civilians" and tally.low:
                civil[key] = max(civil.get(key, ""), member.published)
            elif bucket.section == "combatants":
                armed[key] = max(armed.get(key, ""), member.published)
    undated = any(member.published is None for member in members)
    return bool(civil) and not undated and all(armed.get(key, "") > day for key, day in civil.items())
