"""Who is said to hold places: the page, the layer of the map, and the API."""

from __future__ import annotations

from datetime import date
from threading import Lock
from typing import Any, Final

from litestar import Request, Response, get
from markupsafe import Markup

from marsad.assessment.control import WINDOW_DAYS, Timeline, claims_of, state_at, timelines
from marsad.errors import StoreError, UsageError
from marsad.export.control_map import control_marks
from marsad.export.control_picture import control_picture
from marsad.store import Store
from marsad.web.answers import ok, page, pairs_of
from marsad.web.language import PARAMETER, language_of
from marsad.web.params import MOST, Pairs, check_names

Asked = Request[Any, Any, Any]
READ_ALL: Final = 20_000
"""Documents up to which the words beside events are read too; in larger databases only the reports are."""


class ControlBook:
    """The timelines of a store's places, put together when they are first asked for and after it changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._known: tuple[object, ...] | None = None
        self._timelines: tuple[Timeline, ...] = ()
        self.only_reports = False

    def timelines(self) -> tuple[Timeline, ...]:
        """Return the timelines of all places, by key."""
        counts = self._store.counts()
        decided = tuple((one.id, one.stands) for one in self._store.decisions())
        now = (counts.documents, counts.reports, counts.incidents, decided)
        with self._lock:
            if now != self._known:
                self.only_reports = counts.documents > READ_ALL
                claims = claims_of(self._store.reviewed(), stated=not self.only_reports)
                self._timelines, self._known = timelines(claims), now
            return self._timelines


@get("/api/control", sync_to_thread=True)
def control_data(request: Asked) -> Response[bytes]:
    """Give the places of which anything is said by a day, or one place's timeline."""
    asked = _asked(request, ("at", "place"))
    found = _book(request).timelines()
    if "place" in asked:
        return ok(_timeline(found, asked["place"]))
    day = _day(asked.get("at"), found)
    marks = control_marks(found, day, WINDOW_DAYS)
    return ok(marks, day=day, total=len(found), only_reports=_book(request).only_reports)


@get("/control", sync_to_thread=True)
def control_page(request: Asked) -> Response[bytes]:
    """List who is said to hold which place on a day; of one place the whole time with every word."""
    asked = _asked(request, ("at", "place", PARAMETER))
    found = _book(request).timelines()
    day = _day(asked.get("at"), found)
    one = _timeline(found, asked["place"]) if "place" in asked else None
    rows = [(item, state_at(item, day)) for item in (found if one is None else (one,))]
    rows = [row for row in rows if one is not None or row[1].status != "unknown"]
    rows.sort(key=lambda row: (-len(row[0].claims), row[0].place.key))
    picture = control_picture([one], language_of(request)) if one is not None else b""
    return page(
        request,
        "control.html",
        rows=rows,
        most=MOST,
        day=day,
        one=one,
        picture=Markup(picture.decode("utf-8")),
        only_reports=_book(request).only_reports,
    )


def _asked(request: Asked, names: tuple[str, ...]) -> dict[str, str]:
    pairs: Pairs = pairs_of(request)
    check_names(pairs, names)
    return {name: value.strip() for name, value in pairs if value.strip()}


def _book(request: Asked) -> ControlBook:
    book: ControlBook = request.app.state.control
    return book


def _timeline(found: tuple[Timeline, ...], key: str) -> Timeline:
    for item in found:
        if item.place.key == key:
            return item
    raise StoreError(f"no text says who holds {key!r}", code="E306", hint="/control lists the places")


def _day(value: str | None, found: tuple[Timeline, ...]) -> str:
    """Return the day asked for, else the last of which anybody says anything."""
    if value is None:
        last = max((claim.day or "" for item in found for claim in item.claims), default="")
        return last or date.min.isoformat()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(f"at: {value[:20]!r} is not a day", code="E521", hint="like 2019-03-31") from error


CONTROL_HANDLERS: Final = (control_data, control_page)
