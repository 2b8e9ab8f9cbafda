"""What became of incidents: merged into another, split, under another id, or gone."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Set
from typing import NamedTuple

import msgspec


class Change(NamedTuple):
    """One incident and one of those that took reports from it; ``heir_id`` is null where none did.

    ``kind`` is ``merged`` (into an incident with reports of others), ``renamed`` (the same reports, or more
    that were in no incident, under another id), ``split`` (its reports stand in several, of which it may be
    one) or ``gone``.
    """

    incident_id: str
    kind: str
    heir_id: str | None


class Heir(msgspec.Struct, frozen=True, kw_only=True):
    """A change as it is kept: ``changed_at`` is UTC to the second."""

    incident_id: str
    kind: str
    heir_id: str | None
    changed_at: str


def changes(
    before: Mapping[str, Set[Hashable]], after: Mapping[str, Set[Hashable]], still: Collection[str]
) -> Iterator[Change]:
    """Yield what became of incidents, by id.

    ``before`` and ``after`` are the members of those that changed; ``still`` are ids that were there and are
    yet, changed or not.
    """
    holder = {member: incident_id for incident_id, members in after.items() for member in members}
    owner = {member: incident_id for incident_id, members in before.items() for member in members}
    for incident_id in sorted(before):
        heirs = sorted({holder[member] for member in before[incident_id] if member in holder} - {incident_id})
        if incident_id in still:
            yield from (Change(incident_id, "split", heir) for heir in heirs)
        elif not heirs:
            yield Change(incident_id, "gone", None)
        elif len(heirs) > 1:
            yield from (Change(incident_id, "split", heir) for heir in heirs)
        else:
            owners = {owner.get(member, incident_id) for member in after[heirs[0]]}
            alone = heirs[0] not in still and owners == {incident_id}
            yield Change(incident_id, "renamed" if alone else "merged", heirs[0])
