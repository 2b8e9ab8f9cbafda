"""An incident as one flat row, for tables and maps."""

from __future__ import annotations

from typing import Final, Literal

from marsad.export.acled import sub_event
from marsad.model import Incident, Range
from marsad.store import killed_range

Kind = Literal["text", "list", "day", "whole", "degrees"]
Value = str | int | float | tuple[str, ...] | None

COLUMNS: Final[dict[str, Kind]] = {
    "incident_id": "text",
    "type": "text",
    "acled_sub_event": "text",
    "status": "text",
    "grade": "text",
    "date_start": "day",
    "date_end": "day",
    "date_precision": "text",
    "place": "text",
    "place_id": "text",
    "place_precision": "text",
    "lat": "degrees",
    "lon": "degrees",
    "initiators": "list",
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
    "sources": "list",
    "source_count": "whole",
    "documents": "list",
    "document_count": "whole",
    "claim_count": "whole",
}
"""Name and kind of each column, in order. ``killed``, ``injured`` and ``captured`` are of all groups together
(``store.killed_range``); an empty cell means that no source gives a number, which is not zero."""


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
        "date_start": incident.date.start,
        "date_end": incident.date.end,
        "date_precision": incident.date.precision,
        "place": place.text if place else None,
        "place_id": place.place_id if place else None,
        "place_precision": place.precision if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "initiators": incident.initiators,
        "targets": incident.targets,
        "sources": sources,
        "source_count": len(sources),
        "documents": incident.documents,
        "document_count": len(incident.documents),
        "claim_count": len(incident.claims),
    }
    row.update(_numbers(incident))
    return {name: row[name] for name in COLUMNS}


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
    for name, item in ranges.items():
        found[f"{name}_min"] = None if item is None else item.min
        found[f"{name}_max"] = None if item is None else item.max
    return found


def _total(ranges: list[Range]) -> Range | None:
    if not ranges:
        return None
    highs = [item.max for item in ranges]
    return Range(
        sum(item.min for item in ranges), None if None in highs else sum(high or 0 for high in highs)
    )
