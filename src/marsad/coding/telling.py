"""How a mention is told: the marks of its words and its sentence that say whether and where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.answering import answers_with_fire
from marsad.coding.company import is_concluded
from marsad.coding.drafts import Telling
from marsad.coding.events import COMMAS, in_purpose
from marsad.coding.evidence import has_agents, is_imperfect
from marsad.coding.status import is_failed, is_hypothetical
from marsad.coding.tolls import negated
from marsad.lexicon.letters import WAW

if TYPE_CHECKING:
    from marsad.coding.drafting import SentenceReading
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Sentence

LONG_WORD: Final = 3
"""Words with at most so many letters say little about what a clause is about."""
OPENING: Final = 4
"""A phrase that turns to another matter stands among the first so many tokens."""
ANOTHER_REACH: Final = 4
"""How far behind the trigger "a similar", "a second" may stand."""
LIGHT_REACH: Final = 6
ALSO: Final = "as_well"
"""The row of the word for "also" that opens a clause."""
SOUGHT_REACH: Final = 14
"""How far before a noun of a purpose the verb of trying may stand."""


def tell(reading: SentenceReading, mention: EventMention, *, evident: bool) -> Telling:
    """Return how an event mention is told; ``evident``: it has what a clear report has."""
    s, head, verb = reading.sentence, mention.head, mention.verb
    light = next(s.functions("light_verb", max(s.first, head.first - LIGHT_REACH), head.first), None)
    purpose = in_purpose(s, head)
    sought = purpose and _sought(s, head.first)
    return Telling(
        row=head.row.id,  # type: ignore[attr-defined]
        words=clause_words(s, mention.first, mention.end),
        plain=plain_words(reading, mention.first, mention.end),
        weak=mention.weak,
        verb=verb is not None,
        imperfect=is_imperfect(s, verb),
        plural=head.reading.number == "pl",
        light=light is not None,
        hypothetical=is_hypothetical(s, mention),
        negated=negated(s, head.first),
        evident=evident and not sought,
        failed=is_failed(s, mention) or sought,
        light_imperfect=light is not None and light.reading.aspect == "imperfect",
        purpose=purpose,
        role=mention.row.role,
        state=mention.row.role == "perfect_only" and verb is not None and verb.reading.aspect == "imperfect",
        moved=next(s.functions("moves", mention.first, mention.end), None) is not None,
        shift=turns_away(s),
        during=next(s.functions("during_it", s.first, s.end), None) is not None,
        past=_goes_back(s),
        another=next(s.functions("another", head.end, head.end + ANOTHER_REACH), None) is not None,
        said=bool(reading.voice.sources),
        first_line=s.line == 0,
        many=mention.many,
        concluded=is_concluded(s, head),
        this=s.is_function(head.first - 1, "this"),
        triggers=len(mention.triggers),
        also=_opens_with_also(s, head.first),
        habit=next(s.functions("habit", mention.first, mention.end), None) is not None,
        actors=has_agents(s, reading.actors),
        answers=answers_with_fire(mention),
    )


def _opens_with_also(s: Sentence, head: int) -> bool:
    """Whether the clause of an event word opens with "also": behind the last comma before it, else where the
    sentence begins.
    """
    start = next((at + 1 for at in range(head - 1, s.first, -1) if s.word(at) in COMMAS), s.first)
    return getattr(getattr(s.get("function", start), "row", None), "id", "") == ALSO


def _sought(s: Sentence, first: int) -> bool:
    """Whether somebody only tries to reach what a noun behind "to" names, the subject in between."""
    tries = [
        m for m in s.between("status", first - SOUGHT_REACH, first) if getattr(m.row, "kind", "") == "failed"
    ]
    return bool(tries) and not any(
        s.is_function(at, "clause_break", "that") for at in range(tries[-1].end, first)
    )


def tell_loose(reading: SentenceReading, cue: int) -> Telling:
    """Return how figures without an event word are told; ``cue`` is the token of their outcome word."""
    s = reading.sentence
    return Telling(
        row="",
        words=clause_words(s, s.first, s.end),
        plain=plain_words(reading, s.first, s.end),
        verb=(mark := s.get("outcomes", cue)) is not None and mark.reading.pos == "verb",
        shift=turns_away(s),
        during=next(s.functions("during_it", s.first, s.end), None) is not None,
        past=_goes_back(s),
        said=bool(reading.voice.sources),
        first_line=s.line == 0,
        actors=has_agents(s, reading.actors),
    )


def clause_words(s: Sentence, first: int, end: int) -> frozenset[str]:
    """The longer words of a stretch, without a conjunction written to them."""
    return frozenset(_bare(word) for word in s.tokens.words[first:end] if len(word) > LONG_WORD)


def plain_words(reading: SentenceReading, first: int, end: int) -> frozenset[str]:
    """The Arabic ones of ``clause_words`` that belong to no name of a place or a side and to no time: those
    that would say the same of another war.
    """
    s = reading.sentence
    named = {at for place in reading.areas for at in range(place.first, place.end)}
    words = s.tokens.words
    return frozenset(
        _bare(words[at])
        for at in range(first, end)
        if len(words[at]) > LONG_WORD and at not in s.blocked and at not in named and _is_arabic(words[at])
    )


def _bare(word: str) -> str:
    """A word without a conjunction written to it."""
    return word[1:] if word.startswith(WAW) else word


def _is_arabic(word: str) -> bool:
    return word.isalpha() and not word.isascii()


def _goes_back(s: Sentence) -> bool:
    """Whether the sentence opens by going back in time: "had earlier ...", "it is recalled that ..."."""
    had = next(s.functions("had_been", s.first, s.first + OPENING), None) is not None
    return had or _opens_with(s, "reminder")


def turns_away(s: Sentence) -> bool:
    """Whether a sentence opens with a phrase that turns to another matter."""
    return _opens_with(s, "ends_scope")


def _opens_with(s: Sentence, role: str) -> bool:
    """Whether a phrase of attribution with a role stands among the first words."""
    return any(
        getattr(m.row, "role", "") == role for m in s.between("attribution", s.first, s.first + OPENING)
    )
