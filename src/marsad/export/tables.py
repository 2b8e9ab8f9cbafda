"""An incident as one flat row, for tables and maps."""

from __future__ import annotations

from typing import Final, Literal

from marsad.export.acled import sub_event
from marsad.export.precision import date_codes, place_codes
from marsad.geo import Area, area_of
from marsad.model import Incident, Range, TimeSpan
from marsad.store import killed_range

Kind = Literal["text", "list", "day", "whole", "degrees", "truth"]
Value = str | int | float | bool | tuple[str, ...] | None

COLUMNS: Final[dict[str, Kind]] = {
    "incident_id": "text",
    "type": "text",
    "acled_sub_event": "text",
    "status": "text",
    "grade": "text",
    "strike_status": "text",
    "contested_status": "list",
    "date_start": "day",
    "date_end": "day",
    "date_precision": "text",
    "acled_time_precision": "whole",
    "ucdp_date_prec": "whole",
    "place": "text",
    "place_id": "text",
    "place_precision": "text",
    "lat": "degrees",
    "lon": "degrees",
    "radius_m": "whole",
    "place_basis": "text",
    "place_verified": "truth",
    "country": "text",
    "admin1": "text",
    "admin1_en": "text",
    "admin1_id": "text",
    "admin2": "text",
    "admin2_en": "text",
    "admin2_id": "text",
    "admin3": "text",
    "admin3_en": "text",
    "admin3_id": "text",
    "acled_geo_precision": "whole",
    "ucdp_where_prec": "whole",
    "airwars_accuracy": "text",
    "initiators": "list",
    "alleged": "list",
    "targets": "list",
    "killed_min": "whole",
    "killed_max": "whole",
    "injured_min": "whole",
    "injured_max": "whole",
    "civilians_killed_min": "whole",
    "civilians_killed_max": "whole",
    "civilians_injured_min": "whole",
    "civilians_injured_max": "whole",
    "children_killed_min": "whole",
    "children_killed_max": "whole",
    "women_killed_min": "whole",
    "women_killed_max": "whole",
    "combatants_killed_min": "whole",
    "combatants_killed_max": "whole",
    "captured_min": "whole",
    "captured_max": "whole",
    "admitted_killed_min": "whole",
    "admitted_killed_max": "whole",
    "admitted_injured_min": "whole",
    "admitted_injured_max": "whole",
    "civilians_killed_min_claims": "list",
    "civilians_killed_max_claims": "list",
    "civilians_injured_min_claims": "list",
    "civilians_injured_max_claims": "list",
    "origins": "list",
    "origin_count": "whole",
    "sources": "list",
    "source_count": "whole",
    "documents": "list",
    "document_count": "whole",
    "claim_count": "whole",
    "summaries": "list",
}
"""Name and kind of each column, in order. ``killed``, ``injured`` and ``captured`` are of all groups together
(``store.killed_range``); an empty cell means that no source gives a number, which is not zero. ``radius_m``:
how far from ``lat`` and ``lon`` the true spot may lie, or from the middle of the unit where there is no point
(``geo.area_of``).
"""


def flat_row(incident: Incident) -> dict[str, Value]:
    """Return one value a column of ``COLUMNS``; days are ISO text here."""
    place = incident.place
    sources = tuple(dict.fromkeys(source for claim in incident.claims for source in claim.sources))
    row: dict[str, Value] = {
        "incident_id": incident.incident_id,
        "type": incident.type,
        "acled_sub_event": sub_event(incident),
        "status": incident.status,
        "grade": incident.grade,
        "strike_status": incident.strike_status,
        "contested_status": incident.contested_status,
        "date_start": incident.date.start,
        "date_end": incident.date.end,
        "date_precision": incident.date.precision,
        "place": place.text if place else None,
        "place_id": place.place_id if place else None,
        "place_precision": place.precision if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "initiators": incident.initiators,
        "alleged": tuple(incident.alleged),
        "targets": incident.targets,
        "origins": tuple(origin.name for origin in incident.origins),
        "origin_count": len(incident.origins),
        "sources": sources,
        "source_count": len(sources),
        "documents": incident.documents,
        "document_count": len(incident.documents),
        "claim_count": len(incident.claims),
        "summaries": tuple(f"{one.doc_id} {one.report_id}" for one in incident.summaries),
    }
    row.update(_when(incident.date))
    row.update(_where(incident))
    row.update(_numbers(incident))
    row.update(_claims(incident))
    return {name: row[name] for name in COLUMNS}


def _when(span: TimeSpan) -> dict[str, Value]:
    codes = date_codes(span)
    return {
        "acled_time_precision": codes.acled if codes else None,
        "ucdp_date_prec": codes.ucdp if codes else None,
    }


def _where(incident: Incident) -> dict[str, Value]:
    """Return how wide the place is, in which units it lies, and its precision on other scales."""
    place = incident.place
    area = area_of(place) if place else None
    codes = place_codes(place.precision, area) if place and area else None
    return {
        "radius_m": area.radius_m if area else None,
        "place_basis": area.basis if area else None,
        "place_verified": area.verified if area else None,
        "country": (area.country or None) if area else None,
        **_units(area),
        "acled_geo_precision": codes.acled if codes else None,
        "ucdp_where_prec": codes.ucdp if codes else None,
        "airwars_accuracy": codes.airwars if codes else None,
    }


def _units(area: Area | None) -> dict[str, Value]:
    row: dict[str, Value] = {}
    for number, level in enumerate(("admin1", "admin2", "admin3")):
        unit = area.units[number] if area and len(area.units) > number else None
        row[level] = unit.name_ar or None if unit else None
        row[f"{level}_en"] = unit.name_en or None if unit else None
        row[f"{level}_id"] = unit.id or None if unit else None
    return row


def _numbers(incident: Incident) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for outcome in ("killed", "injured", "captured"):
        found[f"{outcome}_min"], found[f"{outcome}_max"] = killed_range(incident, outcome)
    civilians, groups = incident.civilians, incident.subgroups
    ranges = {
        "civilians_killed": civilians.get("killed"),
        "civilians_injured": civilians.get("injured"),
        "children_killed": groups.get("children", {}).get("killed"),
        "women_killed": groups.get("women", {}).get("killed"),
        "combatants_killed": _total(
            [side["killed"] for side in incident.combatants.values() if "killed" in side]
        ),
    }
    for outcome in ("killed", "injured"):
        admitted = [side[outcome] for side in incident.admitted.values() if outcome in side]
        ranges[f"admitted_{outcome}"] = _widest(admitted)
    for name, item in ranges.items():
        found[f"{name}_min"] = None if item is None else item.min
        found[f"{name}_max"] = None if item is None else item.max
    return found


def _claims(incident: Incident) -> dict[str, Value]:
    """Return which claims the ends of the civilian ranges come from."""
    rows = {row.outcome: row for row in incident.evidence if row.section == "civilians"}
    found: dict[str, Value] = {}
    for outcome in ("killed", "injured"):
        row = rows.get(outcome)
        for end, words in (("min", row.min if row else ()), ("max", row.max if row else ())):
            named = dict.fromkeys(f"{item.doc_id} {item.report_id}" for item in words)
            found[f"civilians_{outcome}_{end}_claims"] = tuple(named)
    return found


def _widest(ranges: list[Range]) -> Range | None:
    """Return the lowest and the highest: two sides that admit something mostly admit the same."""
    if not ranges:
        return None
    highs = [item.max for item in ranges]
    return Range(
        min(item.min for item in ranges), None if None in highs else max(high or 0 for high in highs)
    )


def _total(ranges: list[Range]) -> Range | None:
    if not ranges:
        return None
    highs = [item.max for item in ranges]
    return Range(
        sum(item.min for item in ranges), None if None in highs else sum(high or 0 for high in highs)
    )
