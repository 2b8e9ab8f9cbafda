"""Compile packs: ``python -m marsad.lexicon.build [PACK...]`` rewrites the compiled files of this package."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from marsad.errors import PackError
from marsad.lexicon.compiled_form import COMPILED, encode
from marsad.lexicon.compiler import compile_pack
from marsad.lexicon.source import PACKS, read_pack


def pack_names(folder: Path = PACKS) -> tuple[str, ...]:
    """Return the names of all packs in a folder, sorted."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/pack.yaml")))


def compiled_bytes(name: str, folder: Path = PACKS) -> bytes:
    """Compile one pack to bytes. Raises PackError as ``read_pack`` and ``compile_pack`` do."""
    return encode(compile_pack(read_pack(folder / name)))


def build(names: Sequence[str] = (), source: Path = PACKS, target: Path = COMPILED) -> dict[str, bool]:
    """Compile the named packs (else all) into ``target``; say for each whether its file changed."""
    changed: dict[str, bool] = {}
    target.mkdir(parents=True, exist_ok=True)
    for name in names or pack_names(source):
        content = compiled_bytes(name, source)
        path = target / f"{name}.msgpack"
        changed[name] = not path.is_file() or path.read_bytes() != content
        if changed[name]:
            part = path.with_suffix(".part")
            part.write_bytes(content)
            part.replace(path)
    return changed


def main(arguments: Sequence[str]) -> int:
    """Build the packs named on the command line and print what changed; 1 when one is wrong."""
    try:
        for name, changed in build(arguments).items():
            sys.stdout.write(f"{name}: {'rebuilt' if changed else 'unchanged'}\n")
    except PackError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
