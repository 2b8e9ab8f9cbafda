"""All claims of control in coded documents, put together place by place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from marsad.assessment.calendar_days import later
from marsad.assessment.control.claims import ControlClaim
from marsad.assessment.control.holding import ControlPlace, ControlState, Spell, Timeline
from marsad.assessment.control.reported import reported_claims
from marsad.assessment.control.stated import Reads, stated_claims
from marsad.assessment.control.walking import WINDOW_DAYS, Walk, in_order
from marsad.assessment.registry import Register, default_register
from marsad.geo import area_of
from marsad.linkage import copy_classes, words_of
from marsad.model import CodedDocument, Place
from marsad.model.codes import PlacePrecision

if TYPE_CHECKING:
    from marsad.geo import Gazetteer

Key = tuple[object, ...]


def claims_of(
    documents: Iterable[CodedDocument], reader: Reads | None = None, *, stated: bool = True
) -> list[ControlClaim]:
    """Return all claims of control, copies of one text put together, in the order of their documents' ids.

    ``reader`` reads what texts say beside their events, the coder on all packs if none is given; without
    ``stated`` only the reports speak, which takes no reading.
    """
    found: list[ControlClaim] = []
    texts: dict[str, str] = {}
    for document in documents:
        beside = list(stated_claims(document, reader or _coder())) if stated else []
        told = (claim for claim in reported_claims(document) if not _only_states(claim, beside))
        own = [*told, *beside]
        if own:
            texts[document.doc_id] = document.text
            found += own
    return _without_copies(found, copy_classes({name: words_of(text).words for name, text in texts.items()}))


def _coder() -> Reads:
    from marsad.coding import default_coder  # noqa: PLC0415 - slow to load

    return default_coder()


def _only_states(claim: ControlClaim, stated: Sequence[ControlClaim]) -> bool:
    """Tell whether the words of a taking are those of a state: "still holds" takes nothing."""
    return claim.kind == "gain" and any(claim.span.overlaps(other.span) for other in stated)


def _without_copies(claims: Sequence[ControlClaim], copies: dict[str, str]) -> list[ControlClaim]:
    """Keep one of the claims that copies of a text share: that of the earliest, by day and id."""
    groups: dict[Key, list[ControlClaim]] = defaultdict(list)
    for claim in claims:
        groups[(copies[claim.doc_id], claim.kind, claim.place_key, claim.sides, claim.day)].append(claim)
    kept = []
    for group in groups.values():
        first, *others = sorted(group, key=lambda item: (item.published or "9999", item.reference))
        further = sorted({item.doc_id for item in others} - {first.doc_id})
        kept.append(msgspec.structs.replace(first, copies=tuple(further)))
    return sorted(kept, key=lambda item: item.reference)


def timelines(
    claims: Iterable[ControlClaim],
    *,
    window: int = WINDOW_DAYS,
    register: Register | None = None,
    gazetteer: Gazetteer | None = None,
) -> tuple[Timeline, ...]:
    """Return the timeline of every place of which anything is said, by key.

    ``window`` is how many days a fight, an incursion or the word for another side leaves a place contested.
    """
    by_place: dict[str, list[ControlClaim]] = defaultdict(list)
    for claim in claims:
        by_place[claim.place_key].append(claim)
    known = register or default_register()
    return tuple(_timeline(key, by_place[key], window, known, gazetteer) for key in sorted(by_place))


def _timeline(
    key: str, claims: list[ControlClaim], window: int, register: Register, gazetteer: Gazetteer | None
) -> Timeline:
    dated = in_order([claim for claim in claims if claim.day is not None])
    undated = in_order([claim for claim in claims if claim.day is None])
    return Timeline(
        place=_place(key, claims, gazetteer),
        claims=tuple(dated),
        undated=tuple(undated),
        spells=tuple(_spells(dated, window, register)),
    )


def _place(key: str, claims: Sequence[ControlClaim], gazetteer: Gazetteer | None) -> ControlPlace:
    """Return the place with the name most texts give it; its row's name and point where it has a row."""
    from marsad.geo import load_gazetteer  # noqa: PLC0415

    table = gazetteer or load_gazetteer()
    row = table.get(key)
    spots = Counter(
        (claim.place.text, claim.place.lat, claim.place.lon, claim.place.precision) for claim in claims
    )
    name, lat, lon, precision = min(spots, key=lambda spot: (-spots[spot], *map(str, spot)))
    if row is not None:
        name, lat, lon, precision = row.name_ar or name, row.lat, row.lon, _precision(row.kind)
    place_id = None if row is None else row.id
    spot = Place(start=0, end=1, text=name, place_id=place_id, lat=lat, lon=lon, precision=precision)
    area = area_of(spot, table)
    return ControlPlace(
        key=key,
        name=name,
        place_id=place_id,
        lat=area.lat,
        lon=area.lon,
        precision=precision,
        radius_m=area.radius_m,
        country=area.country,
        within=tuple(unit.name_en or unit.name_ar for unit in area.units),
    )


_PRECISION: Final[dict[str, PlacePrecision]] = {
    "admin1": "governorate",
    "admin2": "district",
    "admin3": "district",
    "neighbourhood": "neighbourhood",
}


def _precision(kind: str) -> PlacePrecision:
    return _PRECISION.get(kind, "settlement" if kind == "populated_place" else "exact")


def _spells(claims: Sequence[ControlClaim], window: int, register: Register) -> list[Spell]:
    """Return the stretches in which the state stays the same, the last one open."""
    days = sorted({claim.day or "" for claim in claims})
    ends = {later(claim.day or "", window + 1) for claim in claims if claim.kind in {"fighting", "entered"}}
    walk = Walk(register, window)
    states: list[ControlState] = []
    at = 0
    for day in sorted({*days, *ends}):
        while at < len(claims) and (claims[at].day or "") <= day:
            walk.take(claims[at])
            at += 1
        states.append(walk.state(day))
    return _joined(states)


def _joined(states: Sequence[ControlState]) -> list[Spell]:
    spells: list[Spell] = []
    for state in states:
        if spells and _alike(spells[-1].state, state):
            spells[-1] = msgspec.structs.replace(
                spells[-1], state=msgspec.structs.replace(state, day=spells[-1].start)
            )
            continue
        if spells:
            spells[-1] = msgspec.structs.replace(spells[-1], end=later(state.day, -1))
        spells.append(Spell(start=state.day, end=None, state=state))
    return spells


def _alike(one: ControlState, other: ControlState) -> bool:
    """Tell whether two states say the same of who holds a place; who repeats it makes no difference."""

    def told(state: ControlState) -> Key:
        held = tuple((item.sides, item.partial) for item in state.holdings)
        return state.status, held, state.disputes, state.left_by

    return told(one) == told(other)


def state_at(
    timeline: Timeline, day: str, *, window: int = WINDOW_DAYS, register: Register | None = None
) -> ControlState:
    """Return who is said to hold a place on an ISO day, by what is told of that day and before."""
    walk = Walk(register or default_register(), window)
    for claim in timeline.claims:
        if (claim.day or "") <= day:
            walk.take(claim)
    return walk.state(day)
