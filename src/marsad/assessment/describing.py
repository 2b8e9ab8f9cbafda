"""The one line an incident is known by: type, status, day, sides; ``whereabouts`` has the place.

Votes are by origin, so copies add nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from marsad.assessment.members import Member
from marsad.model import EVENT_TYPES, TimeSpan
from marsad.model.codes import EventType, Status

T = TypeVar("T")

SHARE_OF_TOP: Final = 0.5
"""A force counts as the incident's when it has more than this share of the most-named force's votes."""


def type_of(members: Sequence[Member]) -> EventType:
    """Return the type most origins give; among equals one that killed, then the earlier in the codebook."""
    votes = _votes(members, lambda member: [member.report.type])
    killed = _votes(
        [member for member in members if any(figure.outcome == "killed" for figure in member.report.figures)],
        lambda member: [member.report.type],
    )
    return max(votes, key=lambda kind: (votes[kind], killed.get(kind, 0.0), -EVENT_TYPES.index(kind)))


def status_of(members: Sequence[Member], *, retracted: bool) -> Status:
    """Return the strongest status any source gives it: asserted, else unconfirmed, else denied."""
    told = {member.report.status for member in members}
    if retracted:
        return "denied"
    order: tuple[Status, ...] = ("asserted", "unconfirmed", "denied", "planned")
    return next(status for status in order if status in told)


def date_of(members: Sequence[Member]) -> TimeSpan:
    """Return the date most origins give, single days before spans; among equals the earliest."""
    dated = [member for member in members if member.report.date.start is not None]
    days = [
        member
        for member in dated
        if member.report.date.precision == "day" and not member.report.date.conflict
    ]
    days = days or [member for member in dated if member.report.date.precision == "day"] or dated
    if not days:
        return TimeSpan()
    votes = _votes(days, lambda member: [(member.report.date.start or "", member.report.date.end or "")])
    chosen = min(votes, key=lambda span: (-votes[span], span))
    spans = [member.report.date for member in days]
    return next(span for span in spans if (span.start or "", span.end or "") == chosen)


def actors_of(
    members: Sequence[Member], field: str, one_hand: Sequence[frozenset[str]] = ()
) -> tuple[str, ...]:
    """Return ``initiators`` or ``targets``, most-named first, without those that few origins name.

    Names of ``one_hand`` count together: who says one of them and who says another mean one force, and its
    names are weighed against each other. ``unknown`` stands only where nobody names a side; civilians who
    were hit are always kept.
    """
    votes = _votes(members, lambda member: getattr(member.report, field))
    named = {
        actor: vote for actor, vote in votes.items() if actor not in {"unknown", "unknown_gunmen"}
    } or votes
    hands = {actor: _hand(actor, one_hand) for actor in named}
    by_hand = _votes(members, lambda member: [hands.get(a, a) for a in getattr(member.report, field)])
    most = max((by_hand[hand] for hand in hands.values()), default=0.0)
    best: dict[str, float] = defaultdict(float)
    for actor, hand in hands.items():
        best[hand] = max(best[hand], named[actor])
    kept = [
        actor
        for actor, hand in hands.items()
        if actor == "civilians"
        or (by_hand[hand] > SHARE_OF_TOP * most and named[actor] > SHARE_OF_TOP * best[hand])
    ]
    return tuple(sorted(kept, key=lambda actor: (-round(named[actor], 9), actor)))


def _hand(actor: str, one_hand: Sequence[frozenset[str]]) -> str:
    """Return the name that stands for all names of an actor's force."""
    return next((min(row) for row in one_hand if actor in row), actor)


def _votes(members: Sequence[Member], values: Callable[[Member], Iterable[T]]) -> dict[T, float]:
    """Return the votes each value gets: one an origin, shared between what that origin's reports say."""
    by_origin: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        by_origin[member.origin].append(member)
    votes: dict[T, float] = defaultdict(float)
    for own in by_origin.values():
        for member in own:
            for value in dict.fromkeys(values(member)):
                votes[value] += 1.0 / len(own)
    return {value: round(vote, 9) for value, vote in votes.items()}
