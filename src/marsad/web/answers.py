"""What the live page answers with: pages, the API's one success envelope, and one error shape with its
HTTP status.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import Any, Final

import msgspec
from jinja2 import Environment
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException, MethodNotAllowedException, NotFoundException

from marsad.errors import MarsadError, UsageError
from marsad.export.page import LANGUAGES, environment, texts
from marsad.web.language import PARAMETER, cookie, kept_language, language_of
from marsad.web.params import Pairs, query_of
from marsad.web.security import HEADERS

_LOG = logging.getLogger("marsad.web")
_STATUS: Final = {"E306": 404, "E308": 410, "E522": 404, "E523": 405, "E302": 503, "E542": 403, "E543": 403}


class Failure(msgspec.Struct, frozen=True):
    """What went wrong: a stable code, what it means, what to do."""

    code: str
    message: str
    hint: str


def pairs_of(request: Request[Any, Any, Any]) -> Pairs:
    """Return the query of a request as pairs, in order."""
    return [(str(name), str(value)) for name, value in request.query_params.multi_items()]


def named(request: Request[Any, Any, Any], parameter: str) -> str:
    """Return what a path names at its end, which may itself hold slashes."""
    return str(request.path_params[parameter]).removeprefix("/")


def ok(data: object, **meta: object) -> Response[bytes]:
    """Return ``{"ok": true, "data": ..., "meta": {...}}``."""
    body = msgspec.json.encode({"ok": True, "data": data, "meta": meta})
    return Response(body, media_type=MediaType.JSON)


def page(request: Request[Any, Any, Any], template: str, **values: object) -> Response[bytes]:
    """Return a page in the language of the request, and keep a language that was asked for."""
    language = language_of(request)
    body = _render(request, template, language, **values)
    cookies = [cookie(language)] if PARAMETER in request.query_params else []
    return Response(
        body, media_type=MediaType.HTML, cookies=cookies, headers={"Vary": "Cookie, Accept-Language"}
    )


def failure_of(error: Exception) -> tuple[int, Failure]:
    """Return the HTTP status and the error shape of an exception; what nobody foresaw is E529 without
    its text.
    """
    if isinstance(error, MarsadError):
        usual = 400 if isinstance(error, UsageError) else 500
        return _STATUS.get(error.code, usual), Failure(error.code, error.message, error.hint)
    if isinstance(error, NotFoundException):
        return 404, Failure("E522", "there is nothing at this address", "start from / or /api")
    if isinstance(error, MethodNotAllowedException):
        return 405, Failure("E523", "this address can only be read", "use GET")
    if isinstance(error, HTTPException) and error.status_code < 500:
        return error.status_code, Failure("E521", error.detail, "see /api for the parameters")
    return 500, Failure(
        "E529", "marsad failed to answer", "the log of `marsad serve` says why; please report it"
    )


def on_error(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Answer any exception: JSON under /api, a page elsewhere. The process boundary of the live page."""
    status, failure = failure_of(error)
    if status >= 500:
        _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    if request.url.path.startswith(("/api", "/static")):
        body = msgspec.json.encode({"ok": False, "error": failure})
        return Response(body, status_code=status, media_type=MediaType.JSON, headers=HEADERS)
    body = _render(request, "error.html", kept_language(request), failure=failure)
    return Response(body, status_code=status, media_type=MediaType.HTML, headers=HEADERS)


def _render(request: Request[Any, Any, Any], template: str, language: str, **values: object) -> bytes:
    pairs = [pair for pair in pairs_of(request) if pair[0] != PARAMETER]
    others = [(texts(name), query_of(pairs, lang=name)) for name in LANGUAGES if name != language]
    page_path = request.url.path
    made = _templates().get_template(template)
    return made.render(x=texts(language), path=page_path, others=others, **values).encode("utf-8", "replace")


@cache
def _templates() -> Environment:
    return environment(("marsad.web", "templates"))
