"""The register of sources and sides: ``sources.yaml`` and its schema."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib import resources
from typing import Final
from urllib.parse import urlsplit

import msgspec
from msgspec.structs import replace

from marsad.errors import PackError
from marsad.lexicon.alliances import that_agree
from marsad.linkage import words_of
from marsad.model import CodedDocument

ACCOUNT: Final = "@"
"""Before the name of an account; the name alone is looked up."""


class OutletRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an outlet that is a named source of others is known."""

    names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who stands behind a source id; see the notes in ``sources.yaml``.

    ``allied`` are sides that fight together, from the table that linkage and assessment share.
    """

    own_voice: frozenset[str]
    unnamed: frozenset[str]
    speaks_for: dict[str, tuple[str, ...]]
    outlets: dict[str, OutletRow]
    allied: tuple[frozenset[str], ...] = ()
    one_hand: tuple[frozenset[str], ...] = ()

    def actors_of(self, source: str) -> tuple[str, ...]:
        """Return the actors whose word the source gives.

        A source that is no one's voice may itself be an actor.
        """
        return self.speaks_for.get(source, (source,))

    def compatible(self, one: Collection[str], other: Collection[str]) -> bool:
        """Tell whether two sets of sides can both be right: a side in common, or two that fight together."""
        if not one or not other or set(one) & set(other):
            return True
        return any(row & set(one) and row & set(other) for row in self.allied)


def read_register(raw: bytes) -> Register:
    """Read a register of sources.

    Raises PackError E251 when it is not as the schema says.
    """
    try:
        return msgspec.yaml.decode(raw, type=Register)
    except msgspec.DecodeError as error:
        raise PackError(
            f"the register of sources is not readable: {error}",
            code="E251",
            hint="compare with assessment/sources.yaml",
        ) from error


@cache
def default_register() -> Register:
    """Return the register that comes with the package."""
    read = read_register((resources.files("marsad.assessment") / "sources.yaml").read_bytes())
    return replace(read, allied=that_agree())


def outlet_of(document: CodedDocument) -> str:
    """Return who published a document.

    The id of a known outlet, else its name, its host, or the document's own id.
    """
    host = (urlsplit(document.url).hostname or "").removeprefix("www.") if document.url else ""
    known = _known_outlet(document.outlet or "", host)
    return known or document.outlet or host or document.doc_id


@cache
def _known_outlet(name: str, host: str) -> str | None:
    words = f" {_folded(name.replace(ACCOUNT, ' '))} "
    for source, row in default_register().outlets.items():
        if any(f" {_folded(known)} " in words for known in row.names):
            return source
        if any(host == known or host.endswith("." + known) for known in row.hosts):
            return source
    return None


@cache
def _folded(name: str) -> str:
    return " ".join(words_of(name).words)
