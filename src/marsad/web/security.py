"""What every answer carries, and who may ask.

The page shows hostile texts, so the policy forbids inline scripts and styles and every foreign host. The
Host header is
checked so that a foreign web page cannot read a local database by pointing its own name at this machine
(DNS rebinding).
"""

from __future__ import annotations

from collections.abc import Mapping
from hmac import compare_digest
from typing import Final
from urllib.parse import urlsplit

from marsad.errors import UsageError

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",  # MapLibre draws its patterns into blobs
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

HEADERS: Final[dict[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}


REVIEW_HEADERS: Final[dict[str, str]] = {"Referrer-Policy": "same-origin"}
"""Where people decide: with ``no-referrer`` a browser would not say that a form is of this address."""


def check_local(allowed: tuple[str, ...]) -> None:
    """Raise UsageError E544 when others than this machine may ask: decisions have no login either."""
    if not set(allowed) <= set(LOOPBACK):
        raise UsageError(
            "decisions on the live page are for this machine alone",
            code="E544",
            hint="leave --host out, or serve without --review and use `marsad decide`",
        )


def host_name(header: str) -> str:
    """Return the name in a Host header without port and brackets, in lower case."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.rpartition(":")[0].lower() if header.count(":") == 1 else header.lower()


def check_host(header: str, allowed: tuple[str, ...]) -> None:
    """Raise UsageError E524 when a request names a host that is not served; ``*`` allows all."""
    if "*" not in allowed and host_name(header) not in allowed:
        hint = "open the address that `marsad serve` printed"
        raise UsageError("this host name is not served here", code="E524", hint=hint)


def check_origin(headers: Mapping[str, str]) -> None:
    """Raise UsageError E542 unless a request comes from a page of this very address.

    A browser says where a request comes from; a page of another address cannot make it say otherwise.
    """
    origin = headers.get("origin")
    same = (
        urlsplit(origin).netloc == headers.get("host")
        if origin is not None
        else headers.get("sec-fetch-site") == "same-origin"
    )
    if not same or headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise UsageError(
            "a decision has to come from the live page itself",
            code="E542",
            hint="decide on the page that `marsad serve --review` opened",
        )


def check_token(given: str, token: str) -> None:
    """Raise UsageError E543 when a form was not made by this run of the server."""
    if not token or not compare_digest(given.encode(), token.encode()):
        raise UsageError(
            "this form is of an earlier run of `marsad serve`",
            code="E543",
            hint="open the page again and decide",
        )


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach ``host``."""
    return host in LOOPBACK or host.startswith("127.")
