"""The basemap as plain SVG: Natural Earth coasts and borders in the Mercator projection, whole numbers
throughout.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

import msgspec

from marsad.export.page.templating import asset

WEST: Final = 10
EAST: Final = 70
SOUTH: Final = 0
NORTH: Final = 45
UNIT: Final = 200
"""Drawing units a degree of longitude: 0.005 degrees, finer than the bends the basemap keeps."""


class Drawing(NamedTuple):
    """Path data of land and borders, and the whole drawing's box as ``x y width height`` in drawing units."""

    land: str
    border: str
    box: str


@cache
def drawing() -> Drawing:
    """Return the region's land and borders as SVG path data."""
    features = msgspec.json.decode(asset("basemap.json"))["features"]
    shapes: dict[str, Any] = {
        item["properties"]["kind"]: item["geometry"]["coordinates"] for item in features
    }
    width, height = project(EAST, SOUTH)
    return Drawing(
        land="".join(f"{_path(ring)}z" for polygon in shapes["land"] for ring in polygon),
        border="".join(_path(line) for line in shapes["border"]),
        box=f"0 0 {width} {height}",
    )


def project(lon: float, lat: float) -> tuple[int, int]:
    """Return the drawing position of a point in WGS 84 degrees."""
    return round((lon - WEST) * UNIT), round((_mercator(NORTH) - _mercator(lat)) * UNIT)


def _mercator(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def _path(points: Iterable[list[float]]) -> str:
    """Return one line as a move and relative steps, steps of nothing left out."""
    steps = [project(lon, lat) for lon, lat in points]
    out = [f"M{steps[0][0]} {steps[0][1]}l"]
    for (x0, y0), (x, y) in pairwise(steps):
        if (x, y) != (x0, y0):
            out.append(f"{x - x0} {y - y0} ")
    return "".join(out).rstrip().replace(" -", "-")
