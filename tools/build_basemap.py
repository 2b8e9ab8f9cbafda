"""Build the basemap and its labels that ship inside the package.

Needs node and, in a scratch folder, ``npm install world-atlas mapshaper`` (world-atlas is Natural Earth,
public
domain). Run: ``python tools/build_basemap.py NODE_FOLDER GAZETTEER.csv``. The same inputs give the same
files.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

ASSETS = Path(__file__).parents[1] / "src/marsad/export/page/assets"
REGION = "10,0,70,45"
"""West, south, east, north of the detailed part, in degrees: the theatres of all lexicon packs."""
DETAIL_METRES = 700
"""Smallest bend kept inside the region; the whole file then stays below half a megabyte."""
RANKS = ((400_000, 1), (150_000, 2), (25_000, 3))
"""Population from which a town is labelled, and its rank: 1 shows from afar, 3 only close by."""

SPELLING = {"كسل": "كسلا", "السماوه": "السماوة", "العماره": "العمارة"}
"""Slips of the gazetteer's sources in names that are printed on the map."""


def mapshaper(node: Path, *args: str) -> None:
    subprocess.run([str(node / "node_modules/.bin/mapshaper"), *args, "-quiet"], check=True)


def layers(node: Path, scratch: Path) -> list[dict[str, Any]]:
    """Return land (fine inside the region, coarse outside) and borders as GeoJSON features with a
    ``kind``.
    """
    atlas = node / "node_modules/world-atlas"
    fine, lines, land, rest = (scratch / f"{name}.json" for name in ("fine", "lines", "land", "rest"))
    mapshaper(
        node, str(atlas / "countries-10m.json"), "-target", "countries", "-clip", f"bbox={REGION}",
        "-simplify", "weighted", f"interval={DETAIL_METRES}", "keep-shapes",
        "-filter-islands", "min-area=20km2",
        "-o", str(fine), "format=topojson", "target=countries",
    )  # fmt: skip
    mapshaper(node, str(fine), "-innerlines", "-o", str(lines), "format=geojson", "precision=0.001")
    mapshaper(node, str(fine), "-dissolve", "-o", str(land), "format=geojson", "precision=0.001")
    west, south, east, north = REGION.split(",")
    box = {"type": "Polygon", "coordinates": [[[float(x), float(y)] for x, y in (
        (west, south), (east, south), (east, north), (west, north), (west, south))]]}  # fmt: skip
    (scratch / "box.json").write_text(json.dumps(box))
    mapshaper(
        node, str(atlas / "land-110m.json"), "-erase", str(scratch / "box.json"),
        "-o", str(rest), "format=geojson", "precision=0.01",
    )  # fmt: skip
    out = []
    for kind, path in (("world", rest), ("land", land), ("border", lines)):
        data = json.loads(path.read_text())
        shapes = data.get("geometries") or [item["geometry"] for item in data.get("features", [])]
        out.append({"type": "Feature", "properties": {"kind": kind}, "geometry": _join(shapes)})
    return out


def _join(shapes: list[dict[str, Any]]) -> dict[str, Any]:
    """Return one Multi* geometry holding all shapes."""
    parts: list[Any] = []
    for shape in shapes:
        many = shape["type"].startswith("Multi")
        parts += shape["coordinates"] if many else [shape["coordinates"]]
    base = shapes[0]["type"].removeprefix("Multi")
    return {"type": f"Multi{base}", "coordinates": parts}


def towns(gazetteer: Path) -> list[list[Any]]:
    """Return ``[rank, lon, lat, English name, Arabic name]`` of the towns to label, biggest first, none
    too close.
    """
    with gazetteer.open(encoding="utf-8", newline="") as handle:
        rows = [
            row for row in csv.DictReader(handle) if row["kind"] == "populated_place" and row["population"]
        ]
    rows.sort(key=lambda row: (-float(row["population"]), row["id"]))
    out: list[list[Any]] = []
    for row in rows:
        rank = next((rank for least, rank in RANKS if float(row["population"]) >= least), 0)
        if not rank or not row["name_ar"] or not row["name_en"]:
            continue
        lon, lat = round(float(row["lon"]), 3), round(float(row["lat"]), 3)
        if all(abs(lon - other[1]) + abs(lat - other[2]) > 0.15 for other in out):
            out.append([rank, lon, lat, _plain(row["name_en"]), SPELLING.get(row["name_ar"], row["name_ar"])])
    return out


def _plain(name: str) -> str:
    """Return a Latin name as newspapers write it: no marks, no bracketed second name."""
    letters = unicodedata.normalize("NFD", name.split(" (", maxsplit=1)[0])
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("\u2018", "'")


def main() -> None:
    node, gazetteer = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        features = layers(node, Path(folder))
    basemap = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
    (ASSETS / "basemap.json").write_text(basemap + "\n", encoding="utf-8")
    labels = ",\n".join(
        json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in towns(gazetteer)
    )
    (ASSETS / "towns.json").write_text(f"[\n{labels}\n]\n", encoding="utf-8")
    print(f"basemap {len(basemap) // 1024} KiB, {labels.count(chr(10)) + 1} towns")


if __name__ == "__main__":
    main()
