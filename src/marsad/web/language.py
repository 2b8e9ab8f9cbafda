"""Which language a request speaks: what it asks for now, what it chose before, what its browser prefers."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request
from litestar.datastructures import Cookie

from marsad.errors import UsageError
from marsad.export.page import LANGUAGES

COOKIE: Final = "marsad-language"
PARAMETER: Final = "lang"


def language_of(request: Request[Any, Any, Any]) -> str:
    """Return the language of a request. Raises UsageError E521 when it asks for one that marsad does not
    speak.
    """
    asked = request.query_params.get(PARAMETER)
    if asked and asked not in LANGUAGES:
        hint = f"choose one of {', '.join(LANGUAGES)}"
        raise UsageError(f"lang: no interface language {asked[:20]!r}", code="E521", hint=hint)
    return str(asked) if asked else kept_language(request)


def kept_language(request: Request[Any, Any, Any]) -> str:
    """Return the language chosen before, else the one the browser prefers, else English."""
    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    wanted = [
        part.split(";")[0].strip()[:2].lower()
        for part in request.headers.get("accept-language", "").split(",")
    ]
    return next((name for name in wanted if name in LANGUAGES), LANGUAGES[0])


def cookie(language: str) -> Cookie:
    """Return the cookie that keeps a chosen language for a year; it says nothing else and leaves only to
    this host.
    """
    return Cookie(key=COOKIE, value=language, max_age=365 * 86_400, httponly=True, samesite="lax")
