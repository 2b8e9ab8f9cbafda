"""Spellings that slip past moderation: words broken up by tatweel, full stops or blanks, or with look-alikes.

Everything here keeps the length of the text: what breaks up a word becomes tatweel, which normalising drops,
and a look-alike becomes the letter it stands for. Offsets therefore never move. Rules join pieces only where
two real words do not meet; they were tuned on every join they make in some 2,400 documents.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from marsad.text.letters import LETTERS, MARKS, TATWEEL

_T: Final = TATWEEL
_L: Final = LETTERS
_PIECE: Final = LETTERS + MARKS + TATWEEL
_CLITICS: Final = "\u0648\u0641\u0628\u0644\u0643\u0633\u0627"
"""Letters that prefixes are made of: a piece of these alone may be a prefix set apart from its word."""
_LONE: Final = "\u0648\u0624\u0621\u0647"
"""Letters that stand alone in sound text: the conjunction, the era of a date, a slip of the keyboard."""
_UNJOINED: Final = "\u0627\u0622\u0623\u0625\u062f\u0630\u0631\u0632\u0648"
"""Letters that do not connect to the next one, and so bear no tatweel inside a broken word."""
_ARTICLE: Final = "\u0627\u0644"
_NO_FIRST: Final = "\u0626\u0624\u0629\u0649"
"""Letters that begin no word."""
_SIGNS: Final = r".,\u060c\u061b;:/\\*_|~^+=\-\u00b7\u2022'!\u2026"
_FEW_SIGNS: Final = r".,\u060c*/_|"
_MEASURES: Final = "\u0645\u0646"
"""Last letters of units of measure (km, cm, m, ton), which follow digits without a blank."""

_LONGEST: Final = 40
"""Characters looked at before a gap: longer than any Arabic word with its marks."""

_LOOK_ALIKES: Final = {
    "1": "\u0627", "3": "\u0639", "7": "\u062d", "\u0661": "\u0627", "o": "\u0647", "O": "\u0647",
    "l": "\u0627", "i": "\u0627", "I": "\u0627", "a": "\u0627", "A": "\u0627",
    "z": "\u0632", "f": "\u0641", "q": "\u0642", "s": "\u0633",
}  # fmt: skip


class _Rules(NamedTuple):
    """Compiled patterns, explained one by one in ``_rules``. They begin with rare characters to be fast."""

    beside: re.Pattern[str]
    before: re.Pattern[str]
    dash: re.Pattern[str]
    spaced: re.Pattern[str]
    fragment: re.Pattern[str]
    trailing: re.Pattern[str]
    lone: re.Pattern[str]
    letters: re.Pattern[str]
    pieces: re.Pattern[str]
    last: re.Pattern[str]
    halves: re.Pattern[str]
    inside: re.Pattern[str]
    foreign: re.Pattern[str]
    blank: re.Pattern[str]


@cache
def _rules() -> _Rules:
    single = f"[{_L}](?![{_PIECE}])"
    alone = f"[{_L}](?![{_PIECE}.*])"
    return _Rules(
        # signs or blanks between two tatweels, or a few signs after one
        beside=re.compile(
            f"{_T}(?<!{_T}{_T}){_T}{{0,40}}"
            f"(?:(?:[ \u00a0{_SIGNS}]{{1,6}}{_T}{{1,40}}){{1,5}}|[{_SIGNS}]{{1,2}})(?=[{_L}])"
        ),
        # a few signs before a tatweel
        before=re.compile(f"[{_FEW_SIGNS}][{_FEW_SIGNS}]?{_T}{{1,40}}(?=[{_L}])"),
        # tatweel on no letter at all, which stands for a dash
        dash=re.compile(f"{_T}(?<![{_PIECE}].){_T}*(?![{_PIECE}])"),
        # single letters, each with tatweel and a blank after it
        spaced=re.compile(f"(?<![{_PIECE}])[{_L}]{_T}{{1,40}}[ ](?=[{_L}]{_T})"),
        # tatweel and a blank inside a word: two letters before, or one letter after
        fragment=re.compile(f"{_T}{{1,2}}\\.? (?:(?P<long>(?=[{_L}]{{3}}))|(?![{_LONE}])(?={single}))"),
        # unconnected letters and what follows them one by one, at the end of a word broken up by tatweel
        trailing=re.compile(f"{_T}[{_UNJOINED}](?: \u0648(?= {alone})| (?!\u0648){alone})+"),
        # a sign of the three rules below
        lone=re.compile(f"[.*_/](?=[{_L}](?:[.*_/][{_L}]|(?![{_PIECE}]))|[{_L}]{{2,5}}[.*][{_L}])"),
        # three and more single letters, parted all by the same sign
        letters=re.compile(f"(?<![{_PIECE}0-9])[{_L}]([.*_/])[{_L}](?:\\1[{_L}])+(?![{_PIECE}0-9])"),
        # three and more pieces parted by full stops or stars, one of them a single letter
        pieces=re.compile(f"(?<![{_PIECE}])[{_L}]{{1,5}}(?:[.*][{_PIECE}]{{1,5}}){{2,}}(?![{_PIECE}])"),
        # the last letter alone after a full stop or star
        last=re.compile(f"[.*](?<=[{_L}]{{2}}.)(?![{_LONE}])(?={single}(?:[^.{_L}]|$))"),
        # two pieces of two letters parted by a full stop or star; the article and one letter before it
        halves=re.compile(
            f"[.*](?:(?<=[^{_PIECE}][{_L}]{{2}}.)(?=[{_L}]{{2}}(?![{_PIECE}.]))"
            f"|(?<=[^{_PIECE}]{_ARTICLE}[{_L}].)(?=[{_L}]{{2}}))"
        ),
        # signs before a letter that begins no word
        inside=re.compile(f"[.*_/](?<=[{_L}].)[.*_/]?(?=[{_NO_FIRST}])"),
        blank=re.compile("[ \n]"),
        # a digit or Latin letter among Arabic ones; the last letter only where it is no word of its own
        foreign=re.compile(
            f"[137\u0661oOliIaAzfqs](?<=[{_L}].)(?:(?<=[137\u0661])(?=[{_L}]{_T}*[{_L}]?(?![{_PIECE}0-9]))"
            f"|(?<=[1\u0661])(?=[{_L}]{{3}}(?![{_PIECE}0-9]))|(?<![137\u0661])(?=[{_L}])|(?<=[fqz])(?![A-Za-z0-9'\\-.@]))"
        ),
    )


def _blank(match: re.Match[str]) -> str:
    """Turn everything but letters to tatweel."""
    return "".join(char if char.isalpha() else _T for char in match[0])


def _piece_before(text: str, end: int) -> str:
    """Return the word that goes up to ``end``, without tatweel."""
    piece = re.search(f"[{_PIECE}]*$", text[max(0, end - _LONGEST) : end])
    return piece[0].replace(_T, "") if piece else ""


def _join_beside(match: re.Match[str]) -> str:
    left = _piece_before(match.string, match.start())
    prefix = match[0][-1] != _T and not left.strip(_CLITICS + "\u0647")
    return match[0] if not left or prefix else _T * len(match[0])


def _join_fragment(match: re.Match[str]) -> str:
    left = _piece_before(match.string, match.start())
    fits = len(left) == 2 if match["long"] is not None else len(left) >= 2
    return _T * len(match[0]) if fits and left.strip(_CLITICS) else match[0]


def _join_pieces(match: re.Match[str]) -> str:
    parts = [part.replace(_T, "") for part in re.split("[.*]", match[0])]
    titles = len(parts[0]) == 1 and len(parts[-1]) > 2
    if titles or not any(len(part) == 1 for part in parts[1:]):
        return match[0]
    return _blank(match)


def _tatweel(match: re.Match[str]) -> str:
    return _T * len(match[0])


def _dash(match: re.Match[str]) -> str:
    return "-" + match[0][1:]


def _look_alike(match: re.Match[str]) -> str:
    """The letter a digit or Latin letter stands for; the sign itself where a count or a unit is likelier."""
    sign = match[0]
    if sign.isdigit():
        left = _piece_before(match.string, match.start())
        right = re.compile(f"[{_L}]*").match(match.string, match.end())
        if len(left) > 4 or not left.strip(_CLITICS) or (right and right[0][-1:] in _MEASURES):
            return sign
    return _LOOK_ALIKES[sign]


def _close_split(text: str) -> str:
    """Close the words split by single signs, looking only where blanks leave room for one."""
    rules = _rules()
    pieces: list[str] = []
    done = 0
    for match in rules.lone.finditer(text):
        at = match.start()
        if at < done:
            continue
        begin = max(done, text.rfind(" ", done, at) + 1, text.rfind("\n", done, at) + 1)
        blank = rules.blank.search(text, at)
        end = blank.start() if blank else len(text)
        chunk = rules.letters.sub(_blank, text[begin:end])
        chunk = rules.pieces.sub(_join_pieces, chunk)
        pieces += (text[done:begin], rules.last.sub(_tatweel, chunk))
        done = end
    return "".join((*pieces, text[done:]))


def reveal(text: str) -> str:
    """Return ``text``, same length, with broken words closed by tatweel and look-alikes made letters."""
    rules = _rules()
    if _T in text:
        text = rules.beside.sub(_join_beside, text)
        text = rules.before.sub(_join_beside, text)
        text = rules.dash.sub(_dash, text)
        if _T + " " in text or _T + ". " in text:
            text = rules.spaced.sub(_blank, text)
            text = rules.fragment.sub(_join_fragment, text)
        text = rules.trailing.sub(_blank, text)
    if rules.lone.search(text):
        text = _close_split(text)
    text = rules.halves.sub(_tatweel, text)
    text = rules.inside.sub(_tatweel, text)
    return rules.foreign.sub(_look_alike, text)
