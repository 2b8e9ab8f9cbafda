"""The readable settings of linkage: ``weights.yaml`` and its schema."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec.structs import replace

from marsad.errors import PackError
from marsad.lexicon.alliances import of_one_event


class Level(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way a comparison may come out.

    ``weight`` is what it adds, in bits: the binary logarithm of how many times likelier it is among reports
    of one event than among others. ``says`` tells in words when it holds.
    """

    weight: float
    says: str


class Comparison(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing compared of two reports, with its levels."""

    label: str
    label_ar: str
    levels: dict[str, Level]


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings; see the notes in ``weights.yaml``. ``prior``, ``floor`` and ``retold`` are in bits too.

    ``together`` are sides that fight together, from the table that linkage and assessment share.
    """

    prior: float
    floor: float
    retold: float
    day_limit: int
    near_km: float
    far_km: float
    radius_km: dict[str, float]
    related_families: tuple[tuple[str, str], ...]
    comparisons: dict[str, Comparison]
    together: tuple[tuple[str, ...], ...] = ()


def read_weights(raw: bytes) -> Weights:
    """Read the settings.

    Raises PackError E250 when they are not as the schema says.
    """
    try:
        return msgspec.yaml.decode(raw, type=Weights)
    except msgspec.DecodeError as error:
        raise PackError(
            f"the linkage weights are not readable: {error}",
            code="E250",
            hint="compare with linkage/weights.yaml",
        ) from error


@cache
def default_weights() -> Weights:
    """Return the settings that come with the package."""
    read = read_weights((resources.files("marsad.linkage") / "weights.yaml").read_bytes())
    return replace(read, together=of_one_event())
