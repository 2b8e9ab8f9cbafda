"""What signs a text or a post as the word of others: datelines, closing lines and hashtags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.hashtags import in_hashtag, signed, signers
from marsad.coding.outlets import dateline, is_bare_dateline, signatures
from marsad.coding.ownership import is_own
from marsad.coding.voices import joined
from marsad.lexicon.particles import OURS

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.organisations import BodyReader
    from marsad.coding.voices import Voice

SIGNED_LINES: Final = 3
"""A dateline stands in one of the first lines, or in the first sentence that is no heading."""
_HASH: Final = "#"


def sign(sentences: list[Sentence], voices: list[Voice], own: set[str], bodies: BodyReader) -> None:
    """Put the names that sign a text, or posts of it, into its chains; ``own``: names of the outlet."""
    _sign_text(sentences, voices, own)
    for n, s in enumerate(sentences):
        if _HASH in s.tokens.words[s.first : s.end]:
            _sign_post(sentences, voices, n, own)
        tag = signed(s, bodies) if s.word(s.first) == _HASH else ""
        if tag and not is_own(tag, own):
            for told in voices[:n]:
                told.put_first(tag)


def source_of(mark: Mark) -> str:
    """The id of a mark's row as a source, empty for marks of other classes."""
    return str(getattr(mark.row, "source", ""))


def _sign_post(sentences: list[Sentence], voices: list[Voice], n: int, own: set[str]) -> None:
    """Let the hashtags behind a post say whose word it is, where it names nobody: of their line, and of the
    lines before it without a gap where they are a line of their own.
    """
    s = sentences[n]
    if not s.bulletin:
        return
    tags = [tag for tag in signers(s) if tag not in own | _named(sentences)]
    alone = s.word(s.first) == _HASH and not _tells_outside_hashtags(s)
    line = s.line
    for k in range(n, -1, -1):
        if line - sentences[k].line > alone:
            return
        line = sentences[k].line
        if not voices[k].claims:
            voices[k].inherited = joined(tags, voices[k].inherited)


def _tells_outside_hashtags(s: Sentence) -> bool:
    """Whether a word that is part of no hashtag tells of an event or of harm."""
    told = (*s.of("events"), *s.of("outcomes"))
    return any(s.word(m.first - 1) != _HASH and not in_hashtag(s, m.first) for m in told)


def _named(sentences: list[Sentence]) -> set[str]:
    """The sources that a text names otherwise than by a hashtag; "our teams" names nobody."""
    named = [(s, m) for s in sentences for m in s.of("sources") if s.word(m.first - 1) != _HASH]
    return {source_of(m) for s, m in named if not s.word(m.end - 1).endswith(OURS)}


def _sign_text(sentences: list[Sentence], voices: list[Voice], own: set[str]) -> None:
    """Put the agency of a dateline, or the outlets of a closing signature, in front of the text's chains."""
    text = 0
    for n, s in enumerate(sentences):
        text += not s.headline
        if not s.of("sources"):
            continue
        for source in reversed(signatures(s)):
            if source not in own:
                for told in voices[:n]:
                    told.put_first(source)
        if s.line < SIGNED_LINES or text == 1 or is_bare_dateline(s):
            for wire in reversed(dateline(s, foreign=bool(own))):
                for told in voices if wire not in own else ():
                    told.put_first(wire)
