"""Rows of the lexicon class ``time``: a word or phrase and what the grammar of time does with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any, Protocol

import msgspec

from marsad.errors import PackError


class TimeRowLike(Protocol):
    """What a compiled lexicon row of class ``time`` must offer to be read here."""

    @property
    def id(self) -> str:
        """Unique in the class."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Surface forms, without proclitics."""

    @property
    def kind(self) -> str:
        """What the grammar does with the row (see the pack file)."""

    @property
    def value(self) -> str | int | None:
        """The row's meaning: offset in days, weekday 0-6 from Monday, month 1-12, unit name ..."""

    @property
    def attrs(self) -> Mapping[str, str | int]:
        """Further parameters, by name."""


class TimeRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One row of ``time.yaml``; satisfies TimeRowLike."""

    id: str
    forms: tuple[str, ...]
    kind: str
    value: str | int | None = None
    attrs: dict[str, str | int] = {}
    origin: str = ""
    example: str = ""


def rows_of(items: Iterable[Mapping[str, Any]]) -> tuple[TimeRow, ...]:
    """Read rows from plain mappings (parsed YAML).

    Raises PackError E230 when one is not as the schema says.
    """
    try:
        return tuple(msgspec.convert(item, TimeRow) for item in items)
    except msgspec.ValidationError as error:
        raise PackError(
            f"a row of class time is wrong: {error}",
            code="E230",
            hint="see the fields in marsad.temporal.rows",
        ) from error


def load_rows(pack: str = "core") -> tuple[TimeRow, ...]:
    """Read the time rows of an installed pack straight from its YAML (tools and tests; slow).

    Raises PackError E230 when the pack holds none.
    """
    import yaml  # noqa: PLC0415 - only tools read YAML; the coder gets compiled rows

    source = files("marsad.lexicon").joinpath("packs", pack, "time.yaml")
    if not source.is_file():
        raise PackError(f"pack {pack!r} has no time.yaml", code="E230", hint="name an installed pack")
    return rows_of(yaml.safe_load(source.read_text(encoding="utf-8")))
