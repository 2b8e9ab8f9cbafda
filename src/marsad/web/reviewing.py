"""Decisions on the live page: the forms' address. What they decide goes the way of ``marsad decide``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from secrets import token_urlsafe
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlencode

from litestar import Request, Response, post
from litestar.datastructures import Cookie
from litestar.params import RawBody

from marsad.errors import UsageError
from marsad.review import Decision
from marsad.store import IncidentFilter, Store
from marsad.store.judging import Correction, day_given, judged, settle, take_back
from marsad.web.api import Asked, store_of
from marsad.web.security import check_origin, check_token

COOKIE: Final = "marsad-reviewer"
LONGEST_FORM: Final = 64 * 1024
"""Bytes of a form: a note of some pages, and no more."""
EVERY: Final = "\n"
"""Between the reports that one choice stands for."""


class Review(NamedTuple):
    """That people may decide: the secret that every form carries, and whose name stands in it at first."""

    token: str
    reviewer: str = ""


def new_review(reviewer: str = "") -> Review:
    """Return what one run of the server needs to know its own forms."""
    return Review(token_urlsafe(32), reviewer)


def review_of(request: Asked) -> Review | None:
    """Return whether people may decide here."""
    found: Review | None = request.app.state.review
    return found


def author_of(request: Request[Any, Any, Any]) -> str:
    """Return the name that this browser decided under before, empty when it did not."""
    return unquote(request.cookies.get(COOKIE, ""))


@post("/decide", sync_to_thread=True, request_max_body_size=LONGEST_FORM)
def decide(request: Asked, body: RawBody) -> Response[bytes]:
    """Take one decision or take it back, and lead to what became of its report."""
    check_origin(request.headers)
    form = _form(body)
    review = review_of(request)
    check_token(form.get("token", ""), review.token if review else "")
    author = form.get("author", "").strip()
    if not author:
        raise UsageError("a decision needs somebody who decides", code="E540", hint="give your name")
    store = store_of(request)
    made = _MADE.get(form.get("kind", ""), _unknown)(store, form, author)
    return Response(
        b"", status_code=303, headers={"Location": _next(store, form, made)}, cookies=[_kept(author)]
    )


def _form(body: bytes) -> dict[str, str]:
    """Return the fields of a form; raises UsageError E545 for what is none."""
    try:
        pairs = parse_qsl(body.decode("ascii"), errors="strict", max_num_fields=40)
    except (UnicodeDecodeError, ValueError) as error:
        raise UsageError("not a form of the live page", code="E545", hint="open the page again") from error
    return {name: value.strip() for name, value in pairs if value.strip()}


def _needed(form: Mapping[str, str], name: str, hint: str) -> str:
    if name not in form:
        raise UsageError(f"the form says nothing of: {name}", code="E545", hint=hint)
    return form[name]


def _unknown(_store: Store, _form: Mapping[str, str], _author: str) -> Sequence[Decision]:
    raise UsageError("the form says nothing of: kind", code="E545", hint="choose what you decide")


def _nothing(_store: Store, _form: Mapping[str, str], _author: str) -> Sequence[Decision]:
    return ()


def _pairs(store: Store, form: Mapping[str, str], author: str) -> Sequence[Decision]:
    """Decide that a report is the same as another one, or apart from one or several."""
    same = form["kind"] == "same"
    hint = "choose an incident or name a report" if same else "choose a report"
    other = (form.get("other") if same else None) or _needed(form, "same_as" if same else "apart_from", hint)
    one = _needed(form, "report", hint)
    made = [
        judged(
            store, "same" if same else "apart", (one, name.strip()), author=author, note=form.get("note", "")
        )
        for name in other.split(EVERY)
        if name.strip()
    ]
    settle(store, made)
    return made


def _not_event(store: Store, form: Mapping[str, str], author: str) -> Sequence[Decision]:
    report = _needed(form, "report", "choose a report")
    made = judged(store, "not_event", (report,), author=author, note=form.get("note", ""))
    settle(store, [made])
    return [made]


def _correct(store: Store, form: Mapping[str, str], author: str) -> Sequence[Decision]:
    """Correct a value: ``field`` is one of ``review.FIELDS``, of a figure with ``@`` and its number."""
    field, _, figure = _needed(form, "field", "choose what is wrong").partition("@")
    value = _needed(form, "value", "write what is right; none takes a value away")
    made = judged(
        store,
        "correct",
        (_needed(form, "report", "choose a report"),),
        author=author,
        note=form.get("note", ""),
        correction=Correction(field, value, int(figure) if figure.isdecimal() else None),
    )
    settle(store, [made])
    return [made]


def _published(store: Store, form: Mapping[str, str], author: str) -> Sequence[Decision]:
    made = day_given(
        store,
        _needed(form, "document", "choose a document"),
        form.get("day", "none"),
        author=author,
        note=form.get("note", ""),
    )
    settle(store, [made])
    return [made]


def _undo(store: Store, form: Mapping[str, str], author: str) -> Sequence[Decision]:
    taken_back, _ = take_back(store, _needed(form, "decision", "choose a decision"), author)
    return [taken_back]


_MADE: Final[dict[str, Callable[[Store, Mapping[str, str], str], Sequence[Decision]]]] = {
    "same": _pairs,
    "apart": _pairs,
    "not_event": _not_event,
    "correct": _correct,
    "published": _published,
    "undo": _undo,
    "name": _nothing,
}


def _kept(author: str) -> Cookie:
    """Return the cookie that keeps a name for a year, so that it is asked once."""
    return Cookie(key=COOKIE, value=quote(author), max_age=365 * 86_400, httponly=True, samesite="strict")


def _next(store: Store, form: Mapping[str, str], made: Sequence[Decision]) -> str:
    """Return the address to go on from: the incident of the report that was decided on, else its document."""
    if not made or form.get("page") == "decisions":
        return "/decisions"
    query = "?" + urlencode({"decided": made[0].id})
    doc_id = made[0].documents[0]
    if form.get("page") == "incident" and (report := form.get("report") or _first(made[0])):
        doc_id, _, report_id = report.rpartition("#")
        for incident in store.incidents(IncidentFilter(doc_id=doc_id)):
            if any((one.doc_id, one.report_id) == (doc_id, report_id) for one in incident.claims):
                return f"/incidents/{quote(incident.incident_id)}{query}"
    return f"/documents/{quote(doc_id)}{query}"


def _first(decision: Decision) -> str:
    return f"{decision.reports[0].doc_id}#{decision.reports[0].report_id}" if decision.reports else ""


REVIEW_HANDLERS: Final = (decide,)
