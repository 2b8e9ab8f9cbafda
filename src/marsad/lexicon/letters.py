"""The letters that Arabic word building adds and drops, by name, in their folded form."""

from __future__ import annotations

from typing import Final

ALEF: Final = "\u0627"
BEH: Final = "\u0628"
TEH: Final = "\u062a"
SEEN: Final = "\u0633"
FEH: Final = "\u0641"
KAF: Final = "\u0643"
LAM: Final = "\u0644"
MEEM: Final = "\u0645"
NOON: Final = "\u0646"
HEH: Final = "\u0647"
WAW: Final = "\u0648"
YEH: Final = "\u064a"
HAMZA: Final = "\u0621"
TEH_MARBUTA: Final = "\u0629"
ALEF_MAKSURA: Final = "\u0649"
DAMMA: Final = "\u064f"
"""The vowel mark u."""

ARTICLE: Final = ALEF + LAM
LIL: Final = LAM + LAM
"""The preposition "to" written together with the article."""
DUAL_NOMINATIVE: Final = ALEF + NOON
DUAL_OBLIQUE: Final = YEH + NOON
PLURAL_NOMINATIVE: Final = WAW + NOON
PLURAL_OBLIQUE: Final = YEH + NOON
FEMININE_PLURAL: Final = ALEF + TEH

THIRD_PERSON: Final[tuple[str, ...]] = (
    HEH + MEEM + ALEF,
    HEH + ALEF,
    HEH + MEEM,
    HEH + NOON,
    HEH,
    NOON + ALEF,
)
"""Attached pronouns of the third person and "us", longest first."""
SPEAKER: Final[tuple[str, ...]] = (KAF + MEEM, KAF, YEH)
"""Attached pronouns that only words marked ``speaker`` take."""
