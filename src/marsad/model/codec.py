"""Reading and writing the interchange formats, one JSON value a line."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from marsad.errors import InputError
from marsad.model.documents import CodedDocument, Document
from marsad.model.incidents import Incident

T = TypeVar("T", Document, CodedDocument, Incident)

_KINDS: tuple[type, ...] = (Document, CodedDocument, Incident)


def encode_line(value: Document | CodedDocument | Incident) -> bytes:
    """Return ``value`` as one line of UTF-8 JSON without the newline; equal values give equal bytes."""
    return msgspec.json.encode(value)


def decode_line(line: bytes | str, kind: type[T]) -> T:
    """Read one line as ``kind``; unknown fields are ignored.

    Raises InputError E110 when it is not JSON or not of the format.
    """
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"not a {kind.__name__} line: {error}", code="E110", hint="see `marsad schema` for the format"
        ) from error


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of all interchange formats under ``$defs``."""
    _, components = msgspec.json.schema_components(_KINDS, ref_template="#/$defs/{name}")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "marsad", "$defs": components}
