"""Every file the page may load, read once from the package and served from memory: no path of a request
touches a disk.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Final, NamedTuple

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException

from marsad.export.page.basemap import NORTH, UNIT, WEST, drawing
from marsad.web.answers import named

TYPES: Final = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8",
}
_FOLDERS: Final = (("marsad.export.page", "assets"), ("marsad.web", "static"))


class Asset(NamedTuple):
    """A file's bytes, its content type and its entity tag."""

    body: bytes
    media_type: str
    tag: str


@get("/static/{path:path}", sync_to_thread=True)
def static(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Answer with one asset, or 304 when the browser has it already."""
    found = assets().get(named(request, "path"))
    if found is None:
        raise NotFoundException
    headers = {"ETag": found.tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == found.tag:
        return Response(b"", status_code=304, headers=headers, media_type=found.media_type)
    return Response(found.body, headers=headers, media_type=found.media_type)


@cache
def assets() -> dict[str, Asset]:
    """Return all assets by their path below ``/static/``."""
    found: dict[str, Asset] = {}
    for package, folder in _FOLDERS:
        _collect(resources.files(package) / folder, "", found)
    found["basemap.svg"] = _asset("basemap.svg", _basemap())
    return found


def _collect(folder: Traversable, prefix: str, into: dict[str, Asset]) -> None:
    for item in folder.iterdir():
        if item.is_dir():
            _collect(item, f"{prefix}{item.name}/", into)
        elif item.name.rpartition(".")[2] in TYPES:
            into[prefix + item.name] = _asset(item.name, item.read_bytes())


def _asset(name: str, body: bytes) -> Asset:
    return Asset(body, TYPES[name.rpartition(".")[2]], f'"{hashlib.sha256(body).hexdigest()[:24]}"')


def _basemap() -> bytes:
    """Return the drawn basemap, for browsers that cannot draw the live one."""
    made = drawing()
    box = f'class="svgmap" viewBox="{made.box}" data-box="{made.box}" preserveAspectRatio="xMidYMid slice"'
    grid = f'data-unit="{UNIT}" data-west="{WEST}" data-north="{NORTH}" tabindex="0"'
    paths = f'<path class="land" d="{made.land}"/><path class="border" d="{made.border}"/>'
    space = 'xmlns="http://www.w3.org/2000/svg"'
    return f'<svg {space} {box} {grid}>{paths}<g class="incidents"></g></svg>'.encode()
