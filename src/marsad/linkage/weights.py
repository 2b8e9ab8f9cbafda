"""The readable table of what speaks for and against a link: ``weights.yaml`` and its schema."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from marsad.errors import PackError


class TypeWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agreement of the event types."""

    same: float
    family: float
    related: float


class DayWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agreement of the days; ``limit`` days apart is the farthest two reports of one event may be."""

    limit: int
    gaps: tuple[float, ...]
    wide: float
    unknown: float
    both_unknown: float


class PlaceWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agreement of the places; distances in kilometres."""

    same: float
    same_district: float
    same_wide: float
    near: float
    near_km: float
    part: float
    inside: float
    other_name: float
    apart: float
    far_km: float
    far: float
    missing: float
    many: float
    days: float


class ActorWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agreement of the actors where both reports name some."""

    shared: float
    other: float


class FigureWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agreement of the casualty figures."""

    equal: float
    equal_small: float
    close: float
    conflict: float


class TextWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agreement of the words around the reports."""

    cosine: float
    copy: float


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All weights in log-odds; see the notes in ``weights.yaml``."""

    prior: float
    type: TypeWeights
    related_families: tuple[tuple[str, str], ...]
    day: DayWeights
    place: PlaceWeights
    initiators: ActorWeights
    targets: ActorWeights
    figures: FigureWeights
    text: TextWeights
    radius_km: dict[str, float]


def read_weights(raw: bytes) -> Weights:
    """Read a table of weights.

    Raises PackError E250 when it is not as the schema says.
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
    """Return the table that comes with the package."""
    return read_weights((resources.files("marsad.linkage") / "weights.yaml").read_bytes())
