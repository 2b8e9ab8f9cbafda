"""The readable settings of linkage: ``weights.yaml`` and its schema."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec.structs import replace

from marsad.errors import PackError
from marsad.lexicon.alliances import of_one_event


class Meaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When something holds, in words of both languages."""

    says: str
    says_ar: str

    def words(self, language: str) -> str:
        """Return the words in a language: Arabic for ``ar``, English for any other."""
        return self.says_ar if language == "ar" else self.says


class Level(Meaning, frozen=True, forbid_unknown_fields=True):
    """One way a comparison may come out.

    ``weight`` is what it adds, in bits: the binary logarithm of how many times likelier it is among reports
    of one event than among others.
    """

    weight: float


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
    barriers: dict[str, Meaning]
    comparisons: dict[str, Comparison]
    together: tuple[tuple[str, ...], ...] = ()

    def meaning(self, feature: str, level: str, language: str = "en") -> str:
        """Return when a comparison comes out so, or what a barrier is; empty for prior and floor."""
        comparison = self.comparisons.get(feature)
        known = comparison.levels if comparison else {}
        found = known.get(level) or self.barriers.get(level)
        return found.words(language) if found else ""


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
