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
HAMZA_SEATS: Final = ("\u0624", "\u0626")
"""The hamza at the end of a noun as it is written before a pronoun: nominative and genitive."""
TEH_MARBUTA: Final = "\u0629"
ALEF_MAKSURA: Final = "\u0649"
DAMMA: Final = "\u064f"
"""The vowel mark u."""
TANWEEN: Final = frozenset("\u064b\u064c\u064d")
"""The marks of an indefinite noun that stands alone: none is on a name, or on a noun before its owner."""

FATHA: Final = "\u064e"
"""The vowel mark a."""

ALEF_MADDA: Final = "\u0622"

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

LATIN: Final[dict[str, str]] = {
    ALEF: "a",
    "\u0623": "a",
    "\u0625": "i",
    "\u0622": "a",
    BEH: "b",
    TEH: "t",
    "\u062b": "th",
    "\u062c": "j",
    "\u062d": "h",
    "\u062e": "kh",
    "\u062f": "d",
    "\u0630": "dh",
    "\u0631": "r",
    "\u0632": "z",
    SEEN: "s",
    "\u0634": "sh",
    "\u0635": "s",
    "\u0636": "d",
    "\u0637": "t",
    "\u0638": "z",
    "\u063a": "gh",
    FEH: "f",
    "\u0642": "q",
    KAF: "k",
    LAM: "l",
    MEEM: "m",
    NOON: "n",
    HEH: "h",
    TEH_MARBUTA: "a",
    ALEF_MAKSURA: "a",
    "\u0626": "y",
    "\u0624": "w",
    "\u067e": "p",
    "\u0686": "ch",
    "\u06a4": "v",
    "\u06af": "g",
}
"""The Latin letters of the letters that stand for one sound only; ain and hamza alone are left out."""
