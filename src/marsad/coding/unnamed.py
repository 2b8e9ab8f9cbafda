"""Speakers without a name of their own: people, bodies, words for one who was named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.standing import is_named_on, is_of_body, role_of
from marsad.coding.wordings import words_follow

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.voices import Phrase


def take_body(word: Mark, phrase: Phrase) -> None:
    """Take a body that speaks without a name, or let who is named with it speak for it."""
    phrase.tokens.update(range(word.first, word.end))
    source = str(getattr(word.row, "english", ""))
    if phrase.sources:
        phrase.speaks_for(source, word, "unnamed")
    else:
        phrase.put(source, word, told=False, kind="unnamed")


def take_plain(s: Sentence, word: Mark, phrase: Phrase) -> int:
    """Take people who are speakers only here; an army whose deed follows is a side of it too."""
    phrase.put(str(getattr(word.row, "english", "")), word, told=False, kind="unnamed")
    actor = s.covering("actors", word.end - 1)
    if actor is not None and not words_follow(s, actor):
        phrase.tokens.difference_update(range(word.first, word.end))
    return word.end


def named_before(s: Sentence, at: int, word: Mark | None, source: Mark | None) -> Mark | None:
    """The word at a token for a speaker named before: "the agency", "the same source"."""
    same = s.get("attribution", at)
    if role_of(same) == "same_source":
        return same
    longer = word is not None and any(
        name is not None and name.end > word.end for name in (source, s.get("actors", at))
    )
    return word if role_of(word) == "again" and not longer else None


def take_again(s: Sentence, word: Mark, phrase: Phrase) -> int:
    """Note the word for a speaker named before; "the authorities" of a side are that side's."""
    if s.covering("actors", word.end) is not None:
        return word.end
    phrase.office = phrase.office or str(getattr(word.row, "english", None) or "")
    if is_named_on(s, word) or (phrase.office and is_of_body(s, word)):
        return word.first
    phrase.again = str(getattr(word.row, "kind", "any")) or "any"
    phrase.tokens.update(range(word.first, word.end))
    return word.end
