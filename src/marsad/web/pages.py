"""The pages: the workbench with map, timeline and list; one incident; one document; issues; how to read
it all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import quote

import msgspec
from litestar import Response, get
from markupsafe import Markup

from marsad.errors import StoreError
from marsad.export.page import bars, document_view, incident_view
from marsad.export.page.mapdata import control_words, map_words
from marsad.export.page.places import pinned
from marsad.export.page.timeline import Bar, day_of
from marsad.export.page.views import total
from marsad.model import EVENT_TYPES, Incident
from marsad.store import Store
from marsad.store.filters import GRADES
from marsad.web.answers import named, page, pairs_of
from marsad.web.api import Asked, store_of
from marsad.web.disagreeing import KIND, disagreements, kinds_of
from marsad.web.judgements import DECIDED, just_decided, review_view
from marsad.web.language import PARAMETER, language_of
from marsad.web.params import FILTERS, Pairs, check_names, query_of, read_filter, whole

PAGE: Final = 40
"""Incidents in one page of the list."""
STATUSES: Final = ("asserted", "denied", "unconfirmed", "planned")


@get("/", sync_to_thread=True)
def workbench(request: Asked) -> Response[bytes]:
    """Map, timeline and list of the incidents that pass the filter."""
    pairs = [pair for pair in pairs_of(request) if pair[0] != PARAMETER]
    where = read_filter(pairs, also=("offset",))
    offset = whole(pairs, "offset", 0)
    store = store_of(request)
    found = store.incidents(where)
    filters = [pair for pair in pairs if pair[0] in FILTERS and pair[1].strip()]
    return page(
        request,
        "workbench.html",
        where=where,
        asked=dict(filters),
        found=found,
        shown=[
            (item, total(item, "killed"), total(item, "injured")) for item in found[offset : offset + PAGE]
        ],
        first=offset + 1 if found[offset:] else 0,
        last=min(offset + PAGE, len(found)),
        before=query_of(filters, offset=max(0, offset - PAGE)) if offset else None,
        after=query_of(filters, offset=offset + PAGE) if offset + PAGE < len(found) else None,
        counts=store.counts(),
        bars=bars(found),
        bar_link=_bar_link(filters),
        map_query=query_of(filters),
        words=as_script(map_words(language_of(request))),
        control_words=as_script(control_words(language_of(request))),
        unlocated=[item for item in found if not pinned(item.place)],
        undated=[item for item in found if day_of(item) is None],
        choices={"types": EVENT_TYPES, "grades": GRADES[:], "statuses": STATUSES},
    )


@get("/incidents/{incident_id:path}", sync_to_thread=True)
def incident(request: Asked) -> Response[bytes]:
    """One incident with its claims side by side."""
    check_names(pairs_of(request), (PARAMETER, DECIDED))
    store = store_of(request)
    asked = named(request, "incident_id")
    try:
        found = store.incident(asked)
    except StoreError as error:
        heir = store.heir(asked) if error.code == "E308" else None
        if heir is None:
            raise
        asked_in = query_of(pairs_of(request)).removesuffix("?")
        return Response(b"", status_code=302, headers={"Location": f"/incidents/{quote(heir)}{asked_in}"})
    documents = {item.doc_id: item for item in store.documents_of(found)}
    decisions = store.decisions(found.documents)
    beside = {name for one in found.summaries for name in one.incidents} - {found.incident_id}
    view = incident_view(found, documents, [store.incident(name) for name in sorted(beside)])
    return page(
        request,
        "incident.html",
        view=view,
        decisions=decisions,
        review=review_view(request, found.date.start, found.incident_id),
        notice=just_decided(request),
    )


@get("/contradictions", sync_to_thread=True)
def contradictions(request: Asked) -> Response[bytes]:
    """Where sources contradict each other, newest incidents first, with the words of each side."""
    from marsad.assessment import KINDS  # noqa: PLC0415  slow to import

    pairs = [pair for pair in pairs_of(request) if pair[0] != PARAMETER]
    where = read_filter(pairs, also=("offset", KIND))
    found = disagreements(store_of(request), where, kinds_of(pairs), whole(pairs, "offset", 0))
    filters = [pair for pair in pairs if pair[0] in {*FILTERS, KIND} and pair[1].strip()]
    return page(
        request,
        "contradictions.html",
        kinds=KINDS,
        asked=dict(filters),
        shown=found.incidents,
        after=None if found.after is None else query_of(filters, offset=found.after),
    )


@get("/documents/{doc_id:path}", sync_to_thread=True)
def document(request: Asked) -> Response[bytes]:
    """One document with every report read in it."""
    check_names(pairs_of(request), (PARAMETER, DECIDED))
    store = store_of(request)
    view = document_view(store.coded(named(request, "doc_id")))
    doc_id = view.document.doc_id
    return page(
        request,
        "document.html",
        view=view,
        incidents=_incidents_of(store, doc_id),
        summed=store.summed_up_by(doc_id),
        decisions=store.decisions([doc_id]),
        review=review_view(request, view.document.published),
        notice=just_decided(request),
    )


@get("/issues", sync_to_thread=True)
def issues(request: Asked) -> Response[bytes]:
    """What could not be interpreted."""
    check_names(pairs_of(request), (PARAMETER,))
    return page(request, "issues.html", issues=store_of(request).issues(limit=500))


@get("/method", sync_to_thread=True)
def method(request: Asked) -> Response[bytes]:
    """How ranges, grades, places and dates are to be read."""
    check_names(pairs_of(request), (PARAMETER,))
    return page(request, "method.html", grades=GRADES)


def _incidents_of(store: Store, doc_id: str) -> list[Incident]:
    return store.incidents(read_filter([("doc", doc_id)]))


def _bar_link(filters: Pairs) -> Callable[[Bar], str]:
    kept = [pair for pair in filters if pair[0] not in ("from", "to")]

    def link(bar: Bar) -> str:
        return query_of([*kept, ("from", bar.start), ("to", bar.end)])

    return link


def as_script(words: object) -> Markup:
    """Return labels as JSON that cannot close the element it stands in."""
    text = msgspec.json.encode(words).decode("utf-8")
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


HANDLERS: Final = (workbench, incident, contradictions, document, issues, method)
