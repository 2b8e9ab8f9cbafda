"""Running the live page."""

from __future__ import annotations

import socket
import sys

import uvicorn

from marsad.errors import UsageError
from marsad.store import Store
from marsad.web.app import create_app
from marsad.web.security import LOOPBACK, is_loopback


def serve(db_url: str | None = None, host: str = "127.0.0.1", port: int = 8765) -> None:
    """Serve the database at ``db_url`` (null: the user's own) until interrupted; ``port`` 0 takes a free one.

    Prints the address, and a warning when other machines can reach it. Raises StoreError when the database
    cannot be opened, UsageError E525 when the address cannot be taken.
    """
    listener = _listen(host, port)
    with listener, Store.open(db_url) as store:
        allowed = (
            LOOPBACK if is_loopback(host) else ("*",) if host in ("0.0.0.0", "::", "") else (*LOOPBACK, host)
        )
        print(f"marsad: http://{_named(host)}:{listener.getsockname()[1]}/  (Ctrl+C ends it)", flush=True)  # noqa: T201
        if not is_loopback(host):
            print(  # noqa: T201
                "warning: other machines can reach this address and there is no login: whoever opens it reads everything.",
                file=sys.stderr,
            )
        config = uvicorn.Config(
            create_app(store, allowed_hosts=allowed), log_level="warning", server_header=False
        )
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as error:
        listener.close()
        hint = "choose another with --port, or end what uses it"
        raise UsageError(f"cannot listen on {host}:{port}: {error}", code="E525", hint=hint) from error
    return listener


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host
