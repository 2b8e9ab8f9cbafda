"""Packs as people write them: folders of YAML (needs PyYAML; only building and linting read them)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from marsad.errors import PackError
from marsad.lexicon.schema import CLASSES, Named, PackInfo, Row

PACKS = Path(__file__).parent / "packs"
"""Where the packs of this package are written."""


class PackSource(NamedTuple):
    """A pack as written: its head and its rows by class, in the order of the schema."""

    info: PackInfo
    rows: dict[str, tuple[Row, ...]]


class RawRow(NamedTuple):
    """One row before it is checked: the file and place it stands at, its class, and what YAML made of it."""

    path: Path
    place: int
    cls: str
    data: Any


def read_pack(folder: Path) -> PackSource:
    """Read a pack and check every row against the schema.

    Raises PackError: E201 no such pack, E202 not YAML, E203 a row or head is not as the schema says,
    E205 a file of an unknown class.
    """
    rows: dict[str, list[Row]] = {}
    info = read_info(folder)
    for raw in raw_rows(folder):
        rows.setdefault(raw.cls, []).append(convert_row(raw, info))
    return PackSource(info, {cls: tuple(rows[cls]) for cls in CLASSES if cls in rows})


def read_info(folder: Path) -> PackInfo:
    """Read the head of a pack. Raises PackError E201, E202, E203."""
    path = folder / "pack.yaml"
    if not path.is_file():
        raise PackError(
            f"no pack in {folder.name!r}", code="E201", hint="a pack is a folder with a pack.yaml"
        )
    try:
        return msgspec.convert(_load(path), PackInfo)
    except msgspec.ValidationError as error:
        raise PackError(f"{folder.name}/pack.yaml: {error}", code="E203", hint="see docs/packs.md") from error


def raw_rows(folder: Path) -> Iterator[RawRow]:
    """Yield the rows of all class files of a pack, unchecked. Raises PackError E202, E203, E205.

    A class may be split over files: ``actors.yaml``, ``actors_references.yaml``.
    """
    for path in sorted(folder.glob("*.yaml")):
        if path.name == "pack.yaml":
            continue
        cls = re.split(r"[._]", path.name)[0]
        if cls not in CLASSES:
            raise PackError(
                f"{folder.name}/{path.name} is of no known class",
                code="E205",
                hint=f"classes are {', '.join(CLASSES)}",
            )
        data = _load(path)
        if data is None:
            continue
        if not isinstance(data, list):
            raise PackError(
                f"{folder.name}/{path.name} is not a list of rows", code="E203", hint="see docs/packs.md"
            )
        for index, item in enumerate(data):
            yield RawRow(path, index, cls, item)


def convert_row(raw: RawRow, info: PackInfo) -> Row:
    """Check one row against its class and give it the theatres of its pack. Raises PackError E203."""
    try:
        row: Row = msgspec.convert(raw.data, CLASSES[raw.cls])
    except msgspec.ValidationError as error:
        name = raw.data.get("id", raw.place + 1) if isinstance(raw.data, dict) else raw.place + 1
        where = f"{raw.path.parent.name}/{raw.path.name}, row {name}"
        raise PackError(f"{where}: {error}", code="E203", hint="see docs/packs.md for the fields") from error
    if isinstance(row, Named) and row.theatres is None:
        return msgspec.structs.replace(row, theatres=info.theatres)
    return row


def _load(path: Path) -> object:
    """YAML without dates (they stay text) and without silently doubled keys."""
    try:
        import yaml  # noqa: PLC0415 - a build-time dependency
    except ImportError as error:
        raise PackError("PyYAML is not installed", code="E208", hint="pip install PyYAML") from error

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        pass

    def mapping(loader: Any, node: Any) -> dict[Any, Any]:  # noqa: ANN401 - PyYAML is untyped here
        keys = [loader.construct_object(key) for key, _ in node.value]
        doubled = [key for key in keys if keys.count(key) > 1]
        if doubled:
            raise yaml.constructor.ConstructorError(
                None, None, f"{doubled[0]!r} stands twice", node.start_mark
            )
        return {
            key: loader.construct_object(value, deep=True)
            for key, (_, value) in zip(keys, node.value, strict=True)
        }

    Loader.add_constructor("tag:yaml.org,2002:map", mapping)
    Loader.add_constructor("tag:yaml.org,2002:timestamp", Loader.construct_yaml_str)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = re.sub(r"\s+", " ", str(error))
        raise PackError(
            f"{path.parent.name}/{path.name}: {message}",
            code="E202",
            hint="correct the YAML at the line named",
        ) from error
