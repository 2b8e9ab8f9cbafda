"""Running the live page."""

from __future__ import annotations

import socket
import sys
from typing import Final

import uvicorn

from marsad.errors import UsageError
from marsad.store import Store
from marsad.web.app import create_app
from marsad.web.reviewing import new_review
from marsad.web.security import LOOPBACK, check_local, is_loopback

EVERYWHERE: Final = ("0.0.0.0", "::", "")
"""Addresses that mean all of this machine's: the name a browser then uses cannot be known."""


def serve(
    db_url: str | None = None,
    host: str = "127.0.0.1",
    port: int = 8765,
    *,
    review: bool = False,
    reviewer: str = "",
) -> None:
    """Serve the database at ``db_url`` (null: the user's own) until interrupted; ``port`` 0 takes a free one.

    With ``review`` people may decide on the pages, ``reviewer`` is whose name stands in the form at first.
    Prints the address, and a warning when other machines can reach it. Raises StoreError when the database
    cannot be opened, UsageError E525 when the address cannot be taken, E544 when others could decide.
    """
    local = is_loopback(host)
    allowed = LOOPBACK if local else ("*",) if host in EVERYWHERE else (*LOOPBACK, host)
    if review:
        check_local(allowed)
    listener = _listen(host, port)
    with listener, Store.open(db_url) as store:
        address = f"http://{_named(host)}:{listener.getsockname()[1]}/"
        sys.stdout.write(f"marsad: {address}  (Ctrl+C ends it)\n")
        sys.stdout.flush()
        if not local:
            sys.stderr.write("warning: other machines can reach this address, and there is no login\n")
        config = uvicorn.Config(
            create_app(store, allowed_hosts=allowed, review=new_review(reviewer) if review else None),
            log_level="warning",
            server_header=False,
        )
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        hint = "choose another with --port, or end what uses it"
        raise UsageError(f"cannot listen on {host}:{port}: {error}", code="E525", hint=hint) from error
    return listener


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host
