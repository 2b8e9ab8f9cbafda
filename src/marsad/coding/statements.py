"""Statements that a text prints: the line above them that says whose they are, the name that closes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.ourselves import may_be_ours
from marsad.coding.outlets import kind_of
from marsad.coding.ownership import is_own
from marsad.coding.standing import role_of
from marsad.coding.voices import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.source_ids import SourceIds
    from marsad.coding.voices import Voice

TITLE_WORDS: Final = 16
"""The longest line that says whose statement follows, in tokens."""
OFFICE_WORDS: Final = 3
"""How many words of an office a body may have before its name where it signs: "the high command of X"."""
_SIGNERS: Final = frozenset({"statement", "official", "ngo"})
_OURS: Final = ("function", "persons", "objects", "weapons")


def is_title(s: Sentence) -> bool:
    """Whether a line only says whose statement it stands by: "a statement issued by X"."""
    return _tells_nothing(s) and next(s.functions("issued"), None) is not None


def heads_victims(s: Sentence) -> bool:
    """Whether a line opens a list of those who were counted before: "the dead are as follows:"."""
    return s.word(s.end - 1) == ":" and bool(s.of("persons") or s.of("outcomes"))


def close_statements(
    sentences: Sequence[Sentence], voices: Sequence[Voice], ids: SourceIds, own: set[str]
) -> None:
    """Let the body whose name closes a text in the first person say what nobody else is said to tell in it:
    "issued by X", or its name alone on a line; not where it is the outlet (``own``) itself.
    """
    for n, s in enumerate(sentences):
        source = _closing(s, voices[n], ids) if n and _tells_nothing(s) else ""
        if not source or is_own(source, own) or not any(_of_ours(before) for before in sentences[:n]):
            continue
        for voice in reversed(voices[:n]):
            others = [claim for claim in voice.claims if claim.sources and claim.sources != [source]]
            if others:
                break
            if not voice.claims:
                voice.inherited = joined([source], voice.inherited)


def _tells_nothing(s: Sentence) -> bool:
    return s.end - s.first <= TITLE_WORDS and not (s.of("events") or s.of("outcomes"))


def _closing(s: Sentence, voice: Voice, ids: SourceIds) -> str:
    """The id of the body whose name a line is, perhaps behind "issued by" or its office; on a post it is
    rather whose page it is.
    """
    if s.bulletin:
        return ""
    if s.is_function(s.first, "issued") or role_of(s.get("attribution", s.first)) == "according_to":
        return next((c.sources[0] for c in voice.claims if c.sources), "")
    if voice.claims or s.of("attribution"):
        return ""
    office = role_of(s.get("speakers", s.first)) in ("title", "body", "outlet_head")
    name = next((m for m in (*s.of("sources"), *s.of("actors")) if _signs(s, m, office=office)), None)
    return "" if name is None else ids.of(s, name)


def _signs(s: Sentence, name: Mark, *, office: bool) -> bool:
    """Whether a name stands where a body signs: a source of a body first, a side behind its office."""
    if kind_of(name):
        return kind_of(name) in _SIGNERS and (name.first, name.end) == (s.first, s.end)
    return office and name.first in s.actor_of and 0 < name.first - s.first <= OFFICE_WORDS


def _of_ours(s: Sentence) -> bool:
    """Whether a sentence speaks of "our forces"."""
    return any(may_be_ours(mark.reading) for cls in _OURS for mark in s.of(cls))
