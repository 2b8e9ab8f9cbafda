"""Whether those hurt were civilians: some origin calls them fighters, another civilians."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from marsad.assessment.members import Member
from marsad.assessment.ranges import Word, Words
from marsad.assessment.tallies import NO_ACTOR, Bucket, Tally
from marsad.model import OUTCOMES, family_of
from marsad.model.codes import Outcome

ONE_SIDED: Final = frozenset(("strike", "blast"))
ONE_SIDED_TYPES: Final = frozenset(("killing", "raid"))
"""Events whose dead are of the side that was hit; in a fight fighters and civilians die side by side."""


class Dispute(NamedTuple):
    """One outcome of which it is disputed who the people were: the words of both sides by origin."""

    outcome: Outcome
    civilians: dict[str, list[Word]]
    fighters: dict[Bucket, dict[str, list[Word]]]


def disputes(members: Sequence[Member], words: Words) -> tuple[Dispute, ...]:
    """Return the outcomes whose people one origin calls fighters and another civilians.

    Only events that hit one side count, only origins that count no others beside them, only fighters of a
    named side that is not the one blamed, and only numbers that can be of the same people.
    """
    if not members or not all(_one_sided(member) for member in members):
        return ()
    blamed = {actor for member in members for actor in member.report.initiators}
    found = (_dispute(outcome, words, blamed) for outcome in OUTCOMES)
    return tuple(dispute for dispute in found if dispute is not None)


def _one_sided(member: Member) -> bool:
    kind = member.report.type
    return kind in ONE_SIDED_TYPES or family_of(kind) in ONE_SIDED


def _dispute(outcome: Outcome, words: Words, blamed: set[str]) -> Dispute | None:
    civil = words.get(Bucket("civilians", "", outcome), {})
    other = blamed | {NO_ACTOR}
    armed = {
        bucket: by_origin
        for bucket, by_origin in words.items()
        if bucket.section == "combatants" and bucket.outcome == outcome and bucket.name not in other
    }
    of_fighters = {origin for by_origin in armed.values() for origin in by_origin} - set(civil)
    every = {
        origin
        for bucket, by_origin in words.items()
        if bucket.section == "combatants" and bucket.outcome == outcome
        for origin in by_origin
    }
    civilians = {origin: said for origin, said in civil.items() if origin not in every and _sure(said)}
    told = [word for said in civilians.values() for word in said if word.tally.low is not None]
    fighters = {}
    for bucket, by_origin in armed.items():
        same = {
            origin: said
            for origin, said in by_origin.items()
            if origin in of_fighters and any(_same(one.tally, other.tally) for one in said for other in told)
        }
        if same:
            fighters[bucket] = same
    return Dispute(outcome, civilians, fighters) if civilians and fighters else None


def _sure(said: Sequence[Word]) -> bool:
    return any(word.tally.low for word in said)


def _same(one: Tally, other: Tally) -> bool:
    """Tell whether two tallies can be of the same people: no number of the one is out of the other's
    reach.
    """
    return (one.open or one.high >= (other.low or 0)) and (other.open or other.high >= (one.low or 0))


def lowered(dispute: Dispute) -> Mapping[Bucket, tuple[Word, ...]]:
    """Return the buckets whose lower end is 0, each with the words that call the people something else."""
    civil = tuple(word for said in dispute.civilians.values() for word in said)
    armed = tuple(word for by in dispute.fighters.values() for said in by.values() for word in said)
    found: dict[Bucket, tuple[Word, ...]] = {Bucket("civilians", "", dispute.outcome): armed}
    return found | dict.fromkeys(dispute.fighters, civil)
