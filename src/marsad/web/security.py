"""What every answer carries, and who may ask.

The page shows hostile texts, so the policy forbids inline scripts and styles and every foreign host. The
Host header is
checked so that a foreign web page cannot read a local database by pointing its own name at this machine
(DNS rebinding).
"""

from __future__ import annotations

from typing import Final

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


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach ``host``."""
    return host in LOOPBACK or host.startswith("127.")
