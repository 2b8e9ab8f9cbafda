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
from marsad.web.pages import HANDLERS
from marsad.web.security import HEADERS, LOOPBACK, check_host
from marsad.web.tolls import TOLL_HANDLERS


def create_app(store: Store, *, allowed_hosts: Iterable[str] = LOOPBACK) -> Litestar:
    """Return the application over an open ``store``, which stays the caller's to close.

    Requests whose Host header names none of ``allowed_hosts`` are refused with E524; ``*`` allows every
    name and is for
    servers behind a proxy that checks it. There is no login: whoever reaches the address reads everything.
    """
    allowed = tuple(name.lower() for name in allowed_hosts)

    def host_is_ours(request: Request[Any, Any, Any]) -> None:
        check_host(request.headers.get("host", ""), allowed)

    return Litestar(
        route_handlers=[*HANDLERS, *CONTROL_HANDLERS, *TOLL_HANDLERS, router, static],
        state=State({"store": store, "control": ControlBook(store)}),
        before_request=host_is_ours,
        exception_handlers={Exception: on_error},
        response_headers=HEADERS,
        openapi_config=None,
        logging_config=None,
    )
