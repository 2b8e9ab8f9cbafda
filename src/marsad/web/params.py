"""Query parameters: read strictly, so that a mistyped filter is an error and never silently ignored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urlencode

from marsad.errors import UsageError
from marsad.store import IncidentFilter

FILTERS: Final[dict[str, str]] = {
    "place": "place",
    "q": "text",
    "actor": "actors",
    "initiator": "initiators",
    "type": "types",
    "grade": "grades",
    "status": "statuses",
    "from": "date_from",
    "to": "date_to",
    "min_killed": "min_killed",
    "bbox": "bbox",
    "doc": "doc_id",
}
"""Parameter and the field of ``IncidentFilter`` it fills."""
MANY: Final = frozenset({"actor", "initiator", "type", "grade", "status"})
"""May be given several times; the values are alternatives."""
WHOLE: Final = frozenset({"min_killed", "limit", "offset"})
MOST: Final = 1000
"""Longest list the API gives at once."""
LONGEST: Final = 500
"""Longest value of a parameter, in characters: longer ones are no question a person asks."""

Pairs = Sequence[tuple[str, str]]


def read_filter(pairs: Pairs, *, also: Iterable[str] = ()) -> IncidentFilter:
    """Return the filter that the query ``pairs`` ask for; empty values count as not given.

    ``also`` names parameters that are allowed but read elsewhere. Raises UsageError E520 for an unknown
    parameter, E521 for a value that cannot be read, E501 (from the store) for a value that cannot match.
    """
    check_names(pairs, [*FILTERS, *also])
    fields: dict[str, object] = {}
    for name, field in FILTERS.items():
        values = [value.strip() for key, value in pairs if key == name and value.strip()]
        if values:
            fields[field] = tuple(values) if name in MANY else _single(name, values)
    return IncidentFilter(**fields).check()  # type: ignore[arg-type]


def check_names(pairs: Pairs, allowed: Iterable[str]) -> None:
    """Raise UsageError E520 for a parameter that is not ``allowed``, E521 for an overlong value."""
    known = list(allowed)
    for name, value in pairs:
        if name not in known:
            hint = f"known here: {', '.join(sorted(known))}" if known else "this address takes no parameters"
            raise UsageError(f"unknown parameter {name[:80]!r}", code="E520", hint=hint)
        if len(value) > LONGEST:
            raise UsageError(
                f"{name}: longer than {LONGEST} characters", code="E521", hint="ask for less at once"
            )


def whole(pairs: Pairs, name: str, default: int, *, most: int | None = None) -> int:
    """Return one whole number of the query, at least 0 and at most ``most``; UsageError E521 otherwise."""
    values = [value for key, value in pairs if key == name and value.strip()]
    number = _single(name, values) if values else default
    if not isinstance(number, int) or (most is not None and number > most):
        raise UsageError(f"{name}: at most {most}", code="E521", hint="ask for several pages")
    return number


def query_of(pairs: Pairs, **changes: str | int | None) -> str:
    """Return the query with some parameters replaced (or left out: null), empty ones dropped."""
    kept = [(key, value) for key, value in pairs if key not in changes and value]
    kept += [(key.rstrip("_"), str(value)) for key, value in changes.items() if value is not None]
    return "?" + urlencode(kept) if kept else "?"


def _single(name: str, values: list[str]) -> object:
    if len(values) > 1:
        raise UsageError(f"{name}: given {len(values)} times", code="E521", hint="give it once")
    value = values[0]
    if name in WHOLE:
        if not (value.isascii() and value.isdigit() and len(value) < 10):
            raise UsageError(
                f"{name}: {value[:40]!r} is not a whole number", code="E521", hint="for example 5"
            )
        return int(value)
    return _box(value) if name == "bbox" else value


def _box(value: str) -> tuple[float, ...]:
    try:
        box = tuple(float(part) for part in value.split(","))
    except ValueError:
        box = ()
    if len(box) != 4:
        raise UsageError(
            f"bbox: {value[:60]!r} is not four numbers", code="E521", hint="west,south,east,north in degrees"
        )
    return box
