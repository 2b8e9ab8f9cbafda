"""What each character becomes: one letter form for all the ways Arabic is typed, scanned and decorated.

Follows Unicode NFKC, then the usual folding of Arabic search: hamza carriers, alef maqsura, ta marbuta and
the letters of Persian, Urdu and Kurdish keyboards become the plain letter they stand for in Arabic text.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

TATWEEL: Final = "\u0640"

LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe80-\ufefc"
)
"""Arabic letters, raw or folded, as the inside of a regular-expression class."""

MARKS: Final = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08ff\u0300-\u036f"
)
"""Vowel signs and Quranic annotation, and the general combining marks, as the inside of a class."""

PLAIN: Final = "\n !-@\\[-~\u0621-\u063a\u0641-\u064a\u060c\u061b\u061f"
"""Characters that stay as they are or that FOLDED_OFTEN folds, as the inside of a class."""

FOLDED_OFTEN: Final[tuple[tuple[str, str], ...]] = (
    ("\u0623", "\u0627"),
    ("\u0625", "\u0627"),
    ("\u0622", "\u0627"),
    ("\u0629", "\u0647"),
    ("\u0649", "\u064a"),
    ("\u0626", "\u064a"),
    ("\u0624", "\u0648"),
)
"""Foldings that nearly every text needs: alef with hamza or madda, ta marbuta, alef maqsura, hamza seats."""

WORD_END: Final = "\ue000"
"""Stands for the ta marbuta of a word that another is glued to: a private character, so no text has it."""
LINE_END: Final = "\ue001"
"""The same where a line break was lost."""

GOES_ON: Final = "\ue002"
"""Stands for the mark of an accusative that another word is glued to."""
NEW_LINE: Final = "\ue003"
"""The same where a line break was lost."""

_QUOTES: Final = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u275d\u275e\u301d\u301e\u301f\u2e42"
_APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u00b4\u2032\u02bc"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63"
_LINE_ENDS: Final = "\r\v\f\x85\u2028\u2029"

# Letters of other keyboards and rasm forms, after the plain Arabic letter they are read as.
_COUNTERPARTS: Final[tuple[tuple[str, str], ...]] = (
    ("\u0627", "\u0671\u0672\u0673\u0773\u0774"),
    ("\u0628", "\u067e\u067b\u0680\u066e"),
    ("\u062a", "\u0679\u067a\u067c\u067d\u067f"),
    ("\u062c", "\u0686\u0683\u0684\u0687"),
    ("\u062d", "\u0681\u0682\u0685"),
    ("\u062f", "\u0688\u0689\u068a\u068b\u068c\u068d\u068e\u068f\u0690"),
    ("\u0631", "\u0691\u0692\u0693\u0694\u0695\u0696\u0697"),
    ("\u0632", "\u0698\u0699"),
    ("\u0633", "\u069a\u069b\u069c"),
    ("\u0635", "\u069d\u069e"),
    ("\u0637", "\u069f"),
    ("\u0639", "\u06a0"),
    ("\u0641", "\u06a4\u06a1\u06a2\u06a3\u06a5\u06a6"),
    ("\u0642", "\u06a7\u06a8\u066f"),
    ("\u0643", "\u06a9\u06aa\u06ab\u06ac\u06ad\u06ae\u06af\u06b0\u06b1\u06b2\u06b3\u06b4\u063b\u063c"),
    ("\u0644", "\u06b5\u06b6\u06b7\u06b8"),
    ("\u0646", "\u06b9\u06ba\u06bb\u06bc\u06bd"),
    ("\u0647", "\u06be\u06c0\u06c1\u06c2\u06c3\u06d5\u06ff"),
    ("\u0648", "\u06c4\u06c5\u06c6\u06c7\u06c8\u06c9\u06ca\u06cb\u06cf"),
    ("\u064a", "\u06cc\u06cd\u06ce\u06d0\u06d1\u06d2\u06d3\u063d\u063e\u063f\u0620\u06e6"),
)


@cache
def _single_forms() -> dict[str, str]:
    """Characters with a form of their own, which Unicode does not give them."""
    forms = dict(FOLDED_OFTEN)
    for plain, others in _COUNTERPARTS:
        forms.update(dict.fromkeys(others, plain))
    forms.update(dict.fromkeys(_QUOTES, '"'))
    forms.update(dict.fromkeys(_APOSTROPHES, "'"))
    forms.update(dict.fromkeys(_DASHES, "-"))
    forms.update(dict.fromkeys(_LINE_ENDS, "\n"))
    forms.update({"\n": "\n", "\u066a": "%", "\u066b": ".", "\u066c": ",", "\u06d4": ".", "\u2024": "."})
    forms |= {WORD_END: "\u0647_", LINE_END: "\u0647\n", GOES_ON: "_", NEW_LINE: "\n"}
    forms.update(dict.fromkeys((TATWEEL, "\u0674", "\u06e5", "\u06e6"), ""))
    return forms


def _is_mark(char: str) -> bool:
    code = ord(char)
    return unicodedata.category(char) == "Mn" and (
        0x0300 <= code <= 0x036F
        or 0x0600 <= code <= 0x06FF
        or 0x0870 <= code <= 0x08FF
        or 0xFE00 <= code <= 0xFE2F
        or 0xE0100 <= code <= 0xE01EF
    )


def _step(char: str) -> str:
    """One round of folding; ``form`` repeats it until nothing changes."""
    own = _single_forms().get(char)
    if own is not None:
        return own
    category = unicodedata.category(char)
    if category == "Cf" or _is_mark(char):
        return ""
    if category in {"Zs", "Cc"}:
        return " "
    digit = unicodedata.decimal(char, None) if category == "Nd" else None
    if digit is not None:
        return str(int(digit))
    parts = unicodedata.normalize("NFKD", char.lower())
    return unicodedata.normalize("NFKC", "".join(part for part in parts if not _is_mark(part)))


@cache
def form(char: str) -> str:
    """Return what a character becomes: none, one or several, which folding changes no more."""
    now = _step(char)
    while now != char:
        char, now = now, "".join(map(_step, now))
    return now


def attaches(char: str) -> bool:
    """Tell whether a dropped character, as a mark or tatweel, belongs to the letter before it."""
    return char == TATWEEL or unicodedata.category(char) in {"Mn", "Lm"}
