"""The JSON API: read only, strict about its parameters, one envelope for all answers."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, Response, Router, get
from msgspec.structs import replace

from marsad.export.page import map_places
from marsad.store import Store
from marsad.web.answers import named, ok, pairs_of
from marsad.web.disagreeing import KIND, disagreements, kinds_of
from marsad.web.params import FILTERS, MOST, check_names, read_filter, whole

Asked = Request[Any, Any, Any]
PAGE: Final = 100
"""Incidents or issues in one answer when nobody says how many."""


@get("/", sync_to_thread=True)
def index(request: Asked) -> Response[bytes]:
    """Say which addresses there are and what they take."""
    check_names(pairs_of(request), ())
    filters = sorted(FILTERS)
    return ok(
        {
            "/api/incidents": [*filters, "limit", "offset"],
            "/api/incidents/{incident_id}": [],
            "/api/documents/{doc_id}": [],
            "/api/contradictions": [*filters, "kind", "offset"],
            "/api/map": filters,
            "/api/control": ["at", "place"],
            "/api/tolls": [*filters, "by", "outcome", "group"],
            "/api/decisions": ["doc"],
            "/api/issues": ["code", "doc", "limit"],
            "/api/counts": [],
        }
    )


@get("/incidents", sync_to_thread=True)
def incidents(request: Asked) -> Response[bytes]:
    """Give the incidents that pass the filter, newest first; ``meta.next`` is the offset of the next
    page or null.
    """
    pairs = pairs_of(request)
    where = read_filter(pairs, also=("limit", "offset"))
    limit, offset = whole(pairs, "limit", PAGE, most=MOST), whole(pairs, "offset", 0)
    store = store_of(request)
    total = store.count_incidents(where)
    found = store.incidents(replace(where, limit=limit, offset=offset))
    after = offset + len(found)
    return ok(found, total=total, limit=limit, offset=offset, next=after if found and after < total else None)


@get("/incidents/{incident_id:path}", sync_to_thread=True)
def incident(request: Asked) -> Response[bytes]:
    """Give one incident in the interchange format."""
    check_names(pairs_of(request), ())
    return ok(store_of(request).incident(named(request, "incident_id")))


@get("/contradictions", sync_to_thread=True)
def contradictions(request: Asked) -> Response[bytes]:
    """Give what the sources of the incidents that pass cannot agree on; ``meta.next`` is the offset of the
    next incident to look at or null.
    """
    pairs = pairs_of(request)
    where = read_filter(pairs, also=("offset", KIND))
    offset = whole(pairs, "offset", 0)
    found = disagreements(store_of(request), where, kinds_of(pairs), offset)
    items = [view.item for entry in found.incidents for view in entry.found]
    return ok(items, offset=offset, next=found.after)


@get("/documents/{doc_id:path}", sync_to_thread=True)
def document(request: Asked) -> Response[bytes]:
    """Give one coded document in the interchange format."""
    check_names(pairs_of(request), ())
    return ok(store_of(request).coded(named(request, "doc_id")))


@get("/map", sync_to_thread=True)
def map_data(request: Asked) -> Response[bytes]:
    """Give the places to draw with their incidents; ``meta`` counts what cannot be drawn."""
    found = store_of(request).incidents(read_filter(pairs_of(request)))
    places = map_places(found)
    drawn = sum(len(place.incidents) for place in places)
    return ok(places, total=len(found), unlocated=len(found) - drawn)


@get("/issues", sync_to_thread=True)
def issues(request: Asked) -> Response[bytes]:
    """Give what could not be interpreted."""
    pairs = pairs_of(request)
    check_names(pairs, ("code", "doc", "limit"))
    asked = {name: value for name, value in pairs if value}
    limit = whole(pairs, "limit", PAGE, most=MOST)
    return ok(
        store_of(request).issues(code=asked.get("code"), doc_id=asked.get("doc"), limit=limit), limit=limit
    )


@get("/decisions", sync_to_thread=True)
def decisions(request: Asked) -> Response[bytes]:
    """Give what people decided, or what they decided about one document, oldest first."""
    pairs = pairs_of(request)
    check_names(pairs, ("doc",))
    asked = [value for _, value in pairs if value]
    return ok(store_of(request).decisions(asked or None))


@get("/counts", sync_to_thread=True)
def counts(request: Asked) -> Response[bytes]:
    """Give how much the store holds."""
    check_names(pairs_of(request), ())
    return ok(store_of(request).counts())


def store_of(request: Asked) -> Store:
    """Return the store the application was made with."""
    store: Store = request.app.state.store
    return store


HANDLERS: Final = [index, incidents, incident, contradictions, document, map_data, issues, decisions, counts]
router = Router("/api", route_handlers=HANDLERS)
