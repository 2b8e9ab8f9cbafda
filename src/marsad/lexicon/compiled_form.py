"""The compiled pack: what one msgpack file holds, and reading and writing it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from marsad.errors import PackError
from marsad.lexicon.inflect import Feature
from marsad.lexicon.schema import CLASSES, PackInfo, Row

FORMAT: Final = 1
"""Changes whenever the layout below does."""
COMPILED: Final = Path(__file__).parent / "compiled"


class CompiledPack(msgspec.Struct, frozen=True, kw_only=True):
    """A pack ready for lookup.

    Lists of numbers are flat pairs: index into the rows (of all classes, in the order of ``rows``), index
    into ``features``. ``words`` maps a folded word to its pairs; ``phrases`` maps a first word to the rest of
    the phrase (words joined by a space) to its pairs.
    """

    format: int
    info: PackInfo
    rows: dict[str, msgspec.Raw]
    features: tuple[Feature, ...]
    words: dict[str, tuple[int, ...]]
    phrases: dict[str, dict[str, tuple[int, ...]]]


def encode(pack: CompiledPack) -> bytes:
    """Return the bytes of a compiled pack; the same pack gives the same bytes."""
    return msgspec.msgpack.encode(pack)


def read_compiled(name: str, folder: Path = COMPILED) -> CompiledPack:
    """Read one compiled pack. Raises PackError E204 when it is missing, damaged or of another format."""
    path = folder / f"{name}.msgpack"
    hint = "run `python -m marsad.lexicon.build`"
    try:
        pack = msgspec.msgpack.decode(path.read_bytes(), type=CompiledPack)
    except FileNotFoundError as error:
        raise PackError(
            f"pack {name!r} is not compiled", code="E204", hint=f"check the name, or {hint}"
        ) from error
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"compiled pack {name!r} cannot be read: {error}", code="E204", hint=hint) from error
    if pack.format != FORMAT:
        raise PackError(
            f"compiled pack {name!r} has format {pack.format}, not {FORMAT}", code="E204", hint=hint
        )
    return pack


def decode_rows(pack: CompiledPack) -> list[tuple[str, Row]]:
    """Return all rows with their class, in the order the pairs count them. Raises PackError E204."""
    result: list[tuple[str, Row]] = []
    for cls, raw in pack.rows.items():
        try:
            kind = CLASSES[cls]
            decoder = msgspec.msgpack.Decoder(tuple[kind, ...])  # type: ignore[valid-type]
            rows: tuple[Row, ...] = decoder.decode(raw)
        except (KeyError, msgspec.DecodeError) as error:
            raise PackError(
                f"compiled pack {pack.info.id!r}: class {cls!r} is not as the schema says ({error})",
                code="E204",
                hint="run `python -m marsad.lexicon.build`",
            ) from error
        result.extend((cls, row) for row in rows)
    return result
