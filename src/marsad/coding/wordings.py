"""Where the words of a speaker begin: behind "that", a colon, a quotation mark, in a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.quotes import QUOTE
from marsad.coding.standing import role_of
from marsad.lexicon.particles import ABOUT

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.voices import Phrase

STATEMENT_REACH: Final = 14
"""How far behind an actor that speaks its words begin."""
QUOTED_NAME: Final = 5
"""The longest name between quotation marks in tokens, the closing one counted."""


def words_follow(s: Sentence, mark: Mark) -> bool:
    """Whether "that", a colon or a quotation mark opens the words of a speaker."""
    last = min(s.end, mark.end + STATEMENT_REACH)
    opens = (s.is_function(at, "that") or s.word(at) == ":" for at in range(mark.end, last))
    return any(opens) or any(_quotes(s, at) for at in range(mark.end, last))


def _quotes(s: Sentence, at: int) -> bool:
    """Whether a quotation mark opens what somebody says, no name."""
    if s.word(at) != QUOTE or s.tokens.words[s.first : at].count(QUOTE) % 2:
        return False
    return QUOTE not in s.tokens.words[at + 1 : min(s.end, at + 1 + QUOTED_NAME)]


def publishes(s: Sentence, mark: Mark) -> bool:
    """Whether words of a speaker follow a verb of publishing: "that", and nothing that happens before it."""
    that = next(s.functions("that", mark.end, mark.end + STATEMENT_REACH), None)
    if that is None or s.kind_at.get(that.first - 1) or s.get("status", that.first - 1):
        return False
    return all(next(s.between(cls, mark.end, that.first), None) is None for cls in ("events", "outcomes"))


def is_stated(s: Sentence, mark: Mark, role: str, gap: int) -> bool:
    """Whether the words of an actor follow: "that", a colon, or a statement is spoken of. An actor whose
    deed follows ("announced the capture of") is a side of it too.
    """
    last = min(s.end, mark.end + STATEMENT_REACH)
    stated = any(role_of(m) == "told" for m in s.between("attribution", mark.first - 3, last))
    if role == "recorded":
        return stated or (gap <= 1 and (s.word(mark.end) == ABOUT or publishes(s, mark)))
    return stated or words_follow(s, mark)


def is_issued(s: Sentence, about: int, phrase: Phrase) -> bool:
    """Whether "the report issued by" names who speaks: then it means no report told of before."""
    if not (phrase.again and s.is_function(about - 1, "issued")):
        return False
    phrase.again = ""
    return True


def opens_with_people(s: Sentence, at: int, verb: Mark) -> bool:
    """Whether people without a name begin a clause whose verb of saying follows: "his family said"."""
    people = s.get("speakers", at)
    was = s.is_function(at - 1, "had_been")
    but = any(m.end == at for m in s.functions("clause_break"))
    opens = at == s.first or not s.is_word(at - 1) or was or but
    near = people is not None and verb.first - people.end <= (STATEMENT_REACH // 2 if was or but else 1)
    return opens and near and role_of(people) == "plain"
