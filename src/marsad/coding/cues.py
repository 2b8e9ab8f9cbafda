"""Verbs of saying: whether they say anything where they stand, and with whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.colons import office_before
from marsad.coding.hashtags import in_hashtag
from marsad.coding.marks import particle_of
from marsad.coding.quotes import QUOTES
from marsad.coding.standing import role_of
from marsad.coding.wordings import words_follow
from marsad.lexicon.letters import ALEF, LAM
from marsad.lexicon.particles import ABOUT, OF

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

PLURAL_SUFFIX: Final = 2
"""Letters of an attached pronoun that means people ("them"); "it" has one, or ends in a."""
QUOTE_REACH: Final = 12
"""How far behind the verb of quoting and of carrying "from" or "that" stands where it quotes."""
_QUOTING: Final = "quote"
"""The row of the verb that quotes and carries."""
_RESPONDING: Final = "respond"
"""The row of the verb for teams that answer calls: those who count them speak of them."""
COUNT_REACH: Final = 20
"""How far behind it the number of attacks may stand."""
_BLAMING: Final = "blame"
"""The row of the verb that lays responsibility on somebody, and is spelt like "to carry"."""
_CONDEMNING: Final = "condemn"
"""The row of the verbs that condemn."""
_OFFICES: Final = frozenset({"again", "plain", "title"})
"""Roles of words for people who may speak."""
_DEMANDING: Final = "demand"
"""The row of the verbs that say what shall be."""


def opens_report(s: Sentence, mark: Mark) -> bool:
    """Whether words for a statement open a sentence, and whose it is stands behind: "in a report of X"."""
    if role_of(mark) != "told" or mark.first != s.first:
        return False
    at = mark.end + (s.word(mark.end) in (LAM, OF))
    name = s.get("sources", at) or s.get("actors", at)
    return name is not None and (at > mark.end or particle_of(name.reading.prefix) == LAM)


def its_own(s: Sentence, cue: Mark) -> bool:
    """Whether "according to" goes on with a verb of saying: "as it announced" is its subject's word."""
    return role_of(s.get("attribution", cue.end)) in ("said_before", "recorded")


def opens_denial(s: Sentence, mark: Mark) -> bool:
    """Whether "denied" opens a clause: unvowelled it is spelt like "the denial of"."""
    if getattr(mark.row, "kind", "") != "denial" or mark.reading.pos != "noun" or mark.reading.definite:
        return False
    before = mark.first - 1
    opens = mark.first == s.first or s.is_punct(before) or s.is_function(before, "clause_break")
    return opens or s.covering("sources", before) is not None


def _ends_name(s: Sentence, cue: Mark) -> bool:
    """Whether a verb of saying is spelt like the end of a town's name: "near the town of Ain Dhakar", nobody
    behind it who says, nothing that is said.
    """
    named = s.is_function(cue.first - 1, "named_after") and s.is_function(cue.first - 2, "territory")
    if cue.reading.pos != "verb" or cue.reading.prefix or not named:
        return False
    behind = any(s.get(cls, cue.end) is not None for cls in ("speakers", "sources", "actors", "persons"))
    return not (behind or s.is_function(cue.end, "that") or s.word(cue.end) == ":")


def is_said(s: Sentence, cue: Mark, role: str) -> bool:
    """Whether a verb is one of saying where it stands: "added" said of a speaker, not "the signs point to"
    nor "they were brought to".
    """
    reading = cue.reading
    tagged = in_hashtag(s, cue.first) and not (role == "colon" and _is_label(s, cue))
    if _is_negated(s, cue) or tagged or _is_to_come(s, cue) or _ends_name(s, cue):
        return False
    if getattr(cue.row, "id", "") == _BLAMING and not _blames(s, cue):
        return False
    if role not in ("continues", "recorded"):
        return not (reading.pos == "verb" and s.is_function(cue.first - 1, "relative"))
    if reading.pos != "verb":
        return role == "recorded"
    if role == "recorded":
        row = getattr(cue.row, "id", "")
        if (row == _QUOTING and not _quotes(s, cue)) or (row == _RESPONDING and not _counts(s, cue)):
            return False
        one = len(reading.suffix) < PLURAL_SUFFIX or reading.suffix.endswith(ALEF)
        return one and (reading.number != "pl" or bool(reading.suffix))
    if goes_on_doing(s, cue):
        return False
    return not reading.suffix and (
        reading.aspect == "perfect" or bool(reading.prefix) or cue.first == s.first
    )


def makes_clear(s: Sentence, mark: Mark) -> bool:
    """Whether a word that is spelt like "between" opens a clause as "made clear that": a speaker and "that"
    follow.
    """
    opens = mark.first == s.first or not s.is_word(mark.first - 1)
    if not opens:
        return False
    office = role_of(s.get("speakers", mark.end)) in _OFFICES
    last = min(s.end, mark.end + QUOTE_REACH)
    that = next(s.functions("that", mark.end, last), None)
    return that is not None and (office or s.get("sources", mark.end) is not None)


def is_passing(cue: Mark) -> bool:
    """Whether a verb is in the imperfect: it opens no claim by itself, and looks like others ("not less")."""
    return cue.reading.aspect == "imperfect"


def says_now(s: Sentence, cue: Mark, role: str) -> bool:
    """Whether a side opens the sentence and its verb of saying follows: "X announces", as posts have it."""
    before = cue.first - 1 - (s.word(cue.first - 1) in QUOTES)
    side = s.covering("sources", before) or s.covering("actors", before)
    opens = side is not None and (side.first == s.first or not s.is_word(side.first - 1))
    opens = opens or office_before(s, cue.first) is not None
    return role in ("said_before", "denial", "recorded") and opens and not s.headline


def continues(s: Sentence, cue: Mark) -> bool:
    """Whether a word goes on with the words of the speaker before."""
    if role_of(cue) not in ("continues", "same_source"):
        return False
    return not (cue.reading.suffix or goes_on_doing(s, cue) or _is_negated(s, cue))


def _is_label(s: Sentence, cue: Mark) -> bool:
    """Whether a name of several words begins the last hashtag before a colon: "#X_to_Y: ..."."""
    colon = next((at for at in range(cue.end, s.end) if s.word(at) in (":", "#")), s.end)
    return s.word(cue.first - 1) == "#" and cue.end - cue.first > 1 and s.word(colon) == ":"


def _is_to_come(s: Sentence, cue: Mark) -> bool:
    """Whether something is only to be said: "it is expected that X will issue", its verb behind "that"."""
    return cue.reading.aspect == "imperfect" and s.is_function(cue.first - 1, "that")


def _is_negated(s: Sentence, cue: Mark) -> bool:
    """Whether "not", "without" stands before a word, or it is one of a phrase of doubt ("not confirmed")."""
    before = (m for m in s.of("status") if m.first < cue.first)
    return any(
        (m.end == cue.first and getattr(m.row, "kind", "") in ("negation", "privative")) or m.end >= cue.end
        for m in before
    )


def is_impersonal(cue: Mark) -> bool:
    """Whether a verb says that something was said, and nobody who said it: "it was reported that"."""
    return cue.reading.voice == "passive"


def demands(cue: Mark) -> bool:
    """Whether a verb says what shall be, not what was."""
    return getattr(cue.row, "id", "") == _DEMANDING


def condemns(cue: Mark) -> bool:
    """Whether a verb only says what somebody thinks of a deed."""
    return getattr(cue.row, "id", "") == _CONDEMNING


def _quotes(s: Sentence, cue: Mark) -> bool:
    """Whether the verb of quoting and carrying quotes: "from" or "that" follows, or it has an object."""
    last = min(s.end, cue.end + QUOTE_REACH)
    cited = any(s.word(at) == ABOUT or s.is_function(at, "that") for at in range(cue.end, last))
    return cited or bool(cue.reading.suffix)


def _blames(s: Sentence, cue: Mark) -> bool:
    """Whether responsibility is what somebody is made to carry."""
    reach = range(cue.end, cue.end + QUOTE_REACH)
    return any(s.is_function(at, "origin", "responsibility") for at in reach)


def _counts(s: Sentence, cue: Mark) -> bool:
    """Whether teams are told to have answered a number of attacks: "responded to 40 attacks"."""
    last = min(s.end, cue.end + COUNT_REACH)
    return any(s.is_number(at) and s.get("events", at + 1) is not None for at in range(cue.end, last))


def goes_on_doing(s: Sentence, cue: Mark) -> bool:
    """Whether a side goes on with what it does: "the army went on with its attacks", no words of it."""
    actor = s.get("actors", cue.end)
    return actor is not None and not words_follow(s, actor) and s.get("sources", cue.end) is None
