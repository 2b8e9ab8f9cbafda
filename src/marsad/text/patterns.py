"""The one regular expression that cuts normalised text into tokens, and what kind each token is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

STOP: Final = 6
BULLET: Final = 7
SIGN: Final = 8
"""What ``kinds()`` tells beyond ``Kind``: a sentence ends, one begins, a token may follow."""


class Kind:
    """What a token is: Arabic word, digits, mark, Latin word, or something else (URL, mention, emoji).

    Plain numbers and no enumeration: they are compared for every token of every text, which takes four times
    as long with the members of an enumeration.
    """

    WORD: Final = 1
    NUMBER: Final = 2
    PUNCT: Final = 3
    LATIN: Final = 4
    OTHER: Final = 5


_LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef"
    "\u06fa-\u06ff\u0750-\u077f\u0870-\u08c9"
)
_LATIN: Final = "a-z\u00df-\u00f6\u00f8-\u024f"
_REST: Final = r"[^\s\"<>()\[\]\u060c\u061b]"
_URL: Final = rf"(?:https?://|www\.){_REST}{{0,2000}}[^\s\"<>()\[\]\u060c\u061b.,!?:;\u061f'*]"
_DOMAIN: Final = (
    rf"[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+){{0,6}}\.[a-z]{{2,}}(?![a-z0-9])(?:/{_REST}{{0,2000}}[a-z0-9/])?"
)
_AMOUNTS: Final = (
    r"\d{1,3}(?:[,\u060c]\d{3}){1,5}(?!\d|[,\u060c]\d)(?:\.\d+(?!\.?\d))?",  # thousands
    r"\d+(?:[./:\-]\d+){2,}",  # dates, times with seconds, addresses
    r"\d{1,2}:\d\d(?!\d)|\d{1,2}/\d{1,4}(?!\d)",  # times; day and month, fractions
    r"\d+\.\d+|(?<!\d[,\u060c])\d+,\d{1,2}(?!\d|[,\u060c]\d)",  # decimals
    r"\d+",
)
_SPECIAL: Final = {
    **dict.fromkeys(".!?\u061f", STOP),
    **dict.fromkeys("@%", SIGN),
    **dict.fromkeys(
        "\u2022\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25c6\u25b6\u25ba\u25fc\u25fe\u2756\u27a4\u2b05\u2714\u2705"
        "\U0001f534\U0001f535\U0001f7e0\U0001f7e1\U0001f7e2\U0001f538\U0001f539",
        BULLET,
    ),
}


@cache
def scanner() -> re.Pattern[str]:
    """Match one token, in one group: ``split`` gives gaps and tokens in turn.

    Three and more single letters parted by blanks are one token, with its blanks. The commonest comes first.
    """
    letters = f"[{_LETTERS}](?:(?: [{_LETTERS}]){{2,}}(?![{_LETTERS}0-9]))?"
    amount = f"%?(?:{'|'.join(_AMOUNTS)})%?"
    latin = f"[{_LATIN}][{_LATIN}0-9]*(?:[-'][{_LATIN}0-9]+)*"
    other = f"[^\\W_0-9{_LETTERS}{_LATIN}]+"
    handle = f"@[{_LATIN}0-9_.]*[{_LATIN}0-9_]"
    rest = rf"{letters}|{_URL}|{_DOMAIN}|{amount}|{latin}|\.+|[!?\u061f]+|{handle}|{other}|."
    return re.compile(rf"([{_LETTERS}]{{2,}}|(?![ \n_])(?:{rest}))")


class _Kinds(dict[str, int]):
    """The kind of a token by its first character, worked out when first asked for."""

    def __missing__(self, char: str) -> int:
        kind = self[char] = _kind(char)
        return kind


@cache
def kinds() -> dict[str, int]:
    """Return the table from a token's first character to its kind, or to STOP, BULLET or SIGN."""
    return _Kinds()


def _kind(char: str) -> int:
    if char in _SPECIAL:
        return _SPECIAL[char]
    if "0" <= char <= "9":
        return Kind.NUMBER
    for kind, letters in ((Kind.WORD, _LETTERS), (Kind.LATIN, _LATIN)):
        if re.match(f"[{letters}]", char):
            return kind
    category = unicodedata.category(char)
    return Kind.PUNCT if category[0] == "P" or category in {"Sm", "Sc", "Sk"} else Kind.OTHER
