"""Hashtags that sign a text: the name of an outlet or a body, alone on its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.outlets import SIGNATURE_WORDS, kind_of, name_part
from marsad.coding.standing import role_of
from marsad.text import Kind

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.organisations import BodyReader

PAGE_TOP: Final = 30
"""Within so many tokens a page says whose it is."""
_JOINT: Final = "_"
_SIGNERS: Final = frozenset({"ngo", "official", "agency"})
"""Kinds of sources whose hashtag at the end of a post says whose word it is."""


def signed(s: Sentence, bodies: BodyReader) -> str:
    """The outlet or body whose name a line of one hashtag is, empty where it is the poster's own."""
    words = _hashtag(s)
    if words is None or _on_top(s, words):
        return ""
    body = bodies.name(s, words.start)
    if body is not None and body[1].end == words.stop:
        return body[0]
    return _outlet(s, words)


def signers(s: Sentence) -> list[str]:
    """The bodies whose names are among the hashtags that end a sentence, or that a line is made of; the one
    whose page it is signs nothing.
    """
    told = s.of("events") or s.of("outcomes")
    last = _tags_from(s) if told else s.first
    found = [m for m in s.of("sources") if m.first > last and kind_of(m) in _SIGNERS and _is_hashtag(s, m)]
    named = [m for m in found if s.word(s.first) == "#" or told]
    return [source for m in named if not _on_top(s, range(m.first, m.end)) and (source := _source(m))]


def _source(mark: Mark) -> str:
    return str(getattr(mark.row, "source", ""))


def _is_hashtag(s: Sentence, name: Mark) -> bool:
    """Whether a name is a hashtag and no part of one."""
    return s.word(name.first - 1) == "#" and not (name.end < s.end and in_hashtag(s, name.end))


def _tags_from(s: Sentence) -> int:
    """Where the hashtags begin that end a sentence."""
    at = s.end
    while at > s.first and (s.word(at - 1) == "#" or in_hashtag(s, at - 1)):
        at -= 1
    return at


def in_hashtag(s: Sentence, at: int) -> bool:
    """Whether a word is one of a hashtag of several: "#Libya_watches"."""
    while at > s.first:
        first, last = s.tokens.span(at - 1, at)[0], s.tokens.span(at, at + 1)[0]
        if _JOINT not in s.tokens.source[first:last]:
            return s.word(at - 1) == "#"
        at -= 1
    return False


def _hashtag(s: Sentence) -> range | None:
    """The words of a line that is a hashtag and no more."""
    words = range(s.first + 1, s.end)
    if s.word(s.first) != "#" or len(words) not in range(2, SIGNATURE_WORDS):
        return None
    return words if all(s.is_word(at) or s.tokens.kinds[at] == Kind.LATIN for at in words) else None


def _outlet(s: Sentence, words: range) -> str:
    """An id for the outlet that a hashtag names, empty where no word of it is one of outlets."""
    marks = [s.get("speakers", at) for at in words]
    if not any(role_of(mark) == "name_word" for mark in marks[1:]):
        return ""
    return "_".join(part for at in words if (part := name_part(s, at)))


def _on_top(s: Sentence, words: range) -> bool:
    """Whether words stand at the top of the text, as the name of who posted it does."""
    top = s.tokens.words[: min(PAGE_TOP, s.first)]
    name = s.tokens.words[words.start : words.stop]
    return any(top[at : at + len(name)] == name for at in range(len(top)))
