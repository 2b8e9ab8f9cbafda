"""Who was hurt, as all sources together have it: ranges by group, with the words behind each end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.assessment.disputed import disputes, lowered
from marsad.assessment.members import Member
from marsad.assessment.ranges import Sourced, Word, newest_words, ranges_of, spoken
from marsad.assessment.registry import Register
from marsad.assessment.tallies import Bucket
from marsad.model import Range, RangeWords
from marsad.model.codes import Outcome

Ranges = dict[str, dict[str, Range]]


class Harm(NamedTuple):
    """The ranges of an incident; see ``Incident`` for the meaning of each."""

    civilians: dict[str, Range]
    subgroups: Ranges
    combatants: Ranges
    admitted: Ranges
    contested: tuple[Outcome, ...]
    evidence: tuple[RangeWords, ...]


def harm_of(members: Sequence[Member], register: Register) -> Harm:
    """Return what the members say of people; none of them may be a mere plan."""
    words = newest_words(members)
    disputed = disputes(members, words)
    doubts = {bucket: of for dispute in disputed for bucket, of in lowered(dispute).items()}
    ranges = {bucket: _doubted(found, doubts.get(bucket)) for bucket, found in ranges_of(words).items()}
    ranges |= _admitted(members, register)
    sections: dict[str, Ranges] = {"subgroups": {}, "combatants": {}, "admitted": {}}
    civilians: dict[str, Range] = {}
    for bucket, found in ranges.items():
        if bucket.section == "civilians":
            civilians[bucket.outcome] = found.range
        else:
            sections[bucket.section].setdefault(bucket.name, {})[bucket.outcome] = found.range
    return Harm(
        civilians=civilians,
        contested=tuple(dispute.outcome for dispute in disputed),
        evidence=tuple(_evidence(bucket, ranges[bucket]) for bucket in sorted(ranges)),
        **sections,
    )


def _doubted(found: Sourced, doubts: tuple[Word, ...] | None) -> Sourced:
    """Return the range from 0 on where somebody calls these people something else, by that one's words."""
    if doubts is None:
        return found
    return Sourced(Range(0, found.range.max), spoken(doubts), found.max)


def _admitted(members: Sequence[Member], register: Register) -> Mapping[Bucket, Sourced]:
    """Return the civilians that each side held responsible says itself that it hurt."""
    accused = {actor for member in members for actor in member.report.initiators}
    found: dict[Bucket, Sourced] = {}
    for actor in sorted(accused):
        own = [member for member in members if _owns(member, actor, register)]
        for bucket, sourced in ranges_of(newest_words(own)).items():
            if bucket.section == "civilians":
                found[Bucket("admitted", actor, bucket.outcome)] = sourced
    return found


def _owns(member: Member, actor: str, register: Register) -> bool:
    """Tell whether ``actor`` says in its own name that it did it."""
    report = member.report
    said = report.status == "asserted" and actor in report.initiators
    return said and actor in register.actors_of(member.origin)


def _evidence(bucket: Bucket, found: Sourced) -> RangeWords:
    return RangeWords(
        section=bucket.section,  # type: ignore[arg-type]
        name=bucket.name,
        outcome=bucket.outcome,  # type: ignore[arg-type]
        min=found.min,
        max=found.max,
    )
