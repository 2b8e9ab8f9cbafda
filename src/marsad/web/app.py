"""The ASGI application."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from litestar import Litestar, Request
from litestar.datastructures import State

from marsad.store import Store
from marsad.web.answers import on_error
from marsad.web.api import router
from marsad.web.assets import static
from marsad.web.control import CONTROL_HANDLERS, ControlBook
from marsad.web.judgements import DECISION_HANDLERS
from marsad.web.pages import HANDLERS
from marsad.web.reviewing import REVIEW_HANDLERS, Review
from marsad.web.security import HEADERS, LOOPBACK, REVIEW_HEADERS, check_host, check_local
from marsad.web.tolls import TOLL_HANDLERS
from marsad.web.why import WHY_HANDLERS


def create_app(
    store: Store, *, allowed_hosts: Iterable[str] = LOOPBACK, review: Review | None = None
) -> Litestar:
    """Return the application over an open ``store``, which stays the caller's to close.

    Requests whose Host header names none of ``allowed_hosts`` are refused with E524; ``*`` allows every
    name and is for
    servers behind a proxy that checks it. There is no login: whoever reaches the address reads everything.
    With ``review`` people may decide on the pages; that is for this machine alone, UsageError E544 otherwise.
    """
    allowed = tuple(name.lower() for name in allowed_hosts)
    if review is not None:
        check_local(allowed)

    def host_is_ours(request: Request[Any, Any, Any]) -> None:
        check_host(request.headers.get("host", ""), allowed)

    return Litestar(
        route_handlers=[
            *HANDLERS,
            *CONTROL_HANDLERS,
            *TOLL_HANDLERS,
            *DECISION_HANDLERS,
            *WHY_HANDLERS,
            *(REVIEW_HANDLERS if review is not None else ()),
            router,
            static,
        ],
        state=State({"store": store, "control": ControlBook(store), "review": review}),
        before_request=host_is_ours,
        exception_handlers={Exception: on_error},
        response_headers=HEADERS if review is None else {**HEADERS, **REVIEW_HEADERS},
        openapi_config=None,
        logging_config=None,
    )
