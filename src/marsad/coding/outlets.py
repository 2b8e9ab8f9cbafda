"""Outlets: whose text it is, who signed it, and ids for outlets that no pack knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.marks import particle_of
from marsad.coding.ownership import is_own
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import AND, THIRD_PERSON_ENDS, WHAT
from marsad.lexicon.romanise import romanise
from marsad.text import Kind

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.voices import Phrase

BYLINE_WORDS = 12
NAME_WORDS = 2
"""How many words a name has that no quotation marks enclose."""
QUOTED_WORDS = 5
SIGNATURE_WORDS = 6
INITIALS = 6
"""How many tokens the initials of editors may add to a signature."""
TELLER_REACH = 2
"""How many words that say more of a nameless source may stand between it and whom it told."""
DATELINE_WORDS = 7
OPENING = 4
"""Where an agency in brackets tells of the whole text without a dash: "Karachi (Reuters) thousands ..."."""
DASHES = frozenset("-\u2013\u2014|\u0640")
HANDLE = "@"
"""The first letter of the name of an account."""
ORIGIN_MARKS = DASHES | {":", "/"}
LATE_REACH = 14
"""How far behind a speaker "that" may stand with all that is said of him between."""
CITING = frozenset({"agency", "wire", "media", "local"})
"""Kinds of outlets that somebody speaks to."""
ANY_AGENCY = "agencies"
"""The id of agencies that are not named: in a signature they tell nothing."""
OUTLETS = frozenset({"media", "agency", "local"})
"""Kinds of sources that may be the outlet of a text itself."""
_QUOTED = {'"': '"', "(": ")", "'": "'"}
_TELLERS = ("unnamed", "official")
_ASKED = "asked_by"
"""The row of the verbs for how an outlet reached whom it quotes."""


def kind_of(mark: Mark) -> str:
    """The kind of a source row, empty for marks of other classes."""
    return str(getattr(mark.row, "kind", "")) if hasattr(mark.row, "source") else ""


def own_names(sentences: list[Sentence], known: set[str]) -> set[str]:
    """Sources that are the outlet itself: ``known`` before by name and id, and what is named like it; else
    the outlet in a byline, told "exclusively", or by people without a name.
    """
    if known:
        return known | {i for s in sentences for m in s.of("sources") if is_own(i := _id(m), known)}
    named = [(s, m) for s in sentences for m in s.of("sources") if kind_of(m) in OUTLETS]
    return {_id(m) for s, m in named if (_is_byline(s) and _at_edge(s, m)) or _exclusive(s, m)}


def _id(mark: Mark) -> str:
    return str(getattr(mark.row, "source", ""))


def _is_byline(s: Sentence) -> bool:
    """Whether a line is short and has a dash."""
    return s.end - s.first <= BYLINE_WORDS and any(s.word(at) in DASHES for at in range(s.first, s.end))


def _at_edge(s: Sentence, mark: Mark) -> bool:
    """Whether a name opens or closes a byline or stands beside its dash, no one cited as urgent."""
    if s.is_function(mark.first - 2, "urgent"):
        return False
    beside = s.word(mark.first - 1) in DASHES or s.word(mark.end) in DASHES
    return beside or mark.first == s.first or mark.end == s.end


def _exclusive(s: Sentence, mark: Mark) -> bool:
    """Whether an outlet is told something as the outlet itself would write it: "special sources of X"."""
    if mark.first - s.first <= DATELINE_WORDS and _says_exclusive(s, s.first):
        return all(not s.is_word(at) for at in range(s.first + 1, mark.first))
    if got_copy(s, mark):
        return True
    if not told_to(s, mark):
        return False
    before = mark.first - 1
    while before >= s.first and (s.is_punct(before) or s.word(before) == LAM):
        before -= 1
    teller = _teller(s, before)
    special = (teller is not None and getattr(teller.row, "source", "") == "private_sources") or (
        _says_exclusive(s, before)
    )
    typed = s.get("speakers", mark.first) or s.covering("speakers", before)
    return special or (teller is not None and kind_of(teller) in _TELLERS and not _is(typed, "outlet_head"))


def got_copy(s: Sentence, mark: Mark) -> bool:
    """Whether an outlet is named as having got a copy of a statement."""
    before = s.covering("speakers", mark.first - 1)
    if before is not None and _is(before, "outlet_head"):
        before = s.covering("speakers", before.first - 1)
    return _is(before, "received")


def _teller(s: Sentence, at: int) -> Mark | None:
    """The source that ends at a token, or the nameless one few words before it."""
    for back in range(at, max(s.first, at - TELLER_REACH) - 1, -1):
        mark = s.covering("sources", back)
        if mark is not None:
            return mark if back == at or kind_of(mark) == "unnamed" else None
    return None


def _says_exclusive(s: Sentence, token: int) -> bool:
    return _is(s.covering("speakers", token), "exclusive")


def _is(mark: Mark | None, role: str) -> bool:
    return mark is not None and getattr(mark.row, "role", "") == role


def told_to(s: Sentence, mark: Mark) -> bool:
    """Whether a name is whom somebody spoke to: with the particle "to", on the word or apart."""
    if particle_of(mark.reading.prefix) == LAM:
        return True
    before = mark.first - 1
    if s.word(before) in _QUOTED:
        before -= 1
    head = s.get("speakers", before)
    if _is(head, "outlet_head") and head is not None and particle_of(head.reading.prefix) == LAM:
        return True
    return s.word(before) == LAM


def has_news_from(s: Sentence, outlet: Mark, teller: int) -> bool:
    """Whether an outlet heard or read what a speaker says whose name ends at ``teller``: "told X that",
    "sources of X", "residents whom X reached".
    """
    if told_to(s, outlet) or got_copy(s, outlet):
        return True
    reached = s.covering("attribution", outlet.first - 1)
    asked = reached is not None and getattr(reached.row, "id", "") == _ASKED
    return asked or (teller == outlet.first and outlet.reading.prefix[:1] != AND)


def is_carried(s: Sentence, outlet: Mark) -> bool:
    """Whether an outlet only carried what a speaker said: "X said in a statement that channel Y aired"."""
    before = s.covering("speakers", outlet.first - 1)
    at = before.first if before is not None and _is(before, "outlet_head") else outlet.first
    return carries(s, at - 1)


def carries(s: Sentence, at: int) -> bool:
    """Whether a verb of publishing has what a speaker said as its object: "which it aired", not "denied what
    it aired".
    """
    verb = s.get("attribution", at)
    if verb is None or not _is(verb, "recorded") or s.word(at - 1) == WHAT:
        return False
    return verb.reading.pos == "verb" and verb.reading.suffix in THIRD_PERSON_ENDS


def late_addressee(s: Sentence, phrase: Phrase) -> Mark | None:
    """The outlet that a speaker told, named behind all that is said of him: "X, who lives near there and is
    called Y, said to Z that".
    """
    if not phrase.sources or phrase.told or phrase.own or not CITING.isdisjoint(phrase.kinds):
        return None
    that = next(s.functions("that", phrase.end, min(s.end, phrase.end + LATE_REACH)), None)
    if that is None:
        return None
    names = s.between("sources", phrase.end, that.first)
    return next((m for m in names if kind_of(m) in CITING and particle_of(m.reading.prefix) == LAM), None)


def signatures(s: Sentence) -> list[str]:
    """Outlets that a line of nothing else gives as its origin: "(Reuters)", "Source: X", "(W.B. / X)"."""
    long = s.end - s.first > SIGNATURE_WORDS + INITIALS
    if long or _words(s) > SIGNATURE_WORDS or s.of("events") or s.of("outcomes"):
        return []
    origin = next((m for m in s.of("sources") if m.first == s.first and s.word(m.end) in ORIGIN_MARKS), None)
    marks = [
        m
        for m in s.of("sources")
        if kind_of(m) in OUTLETS | {"wire"}
        or (origin is not None and m is not origin and kind_of(m) == "ngo")
    ]
    rest = [
        at for at in range(s.first, s.end)
        if s.is_word(at) and not _is_initial(s, at)
        and not any(m.first <= at < m.end for m in (*marks, *s.of("attribution")))
    ]  # fmt: skip
    named = [m for m in s.of("sources") if m not in marks and (m is origin or s.word(m.end) == ":")]
    rest = [at for at in rest if not any(m.first <= at < m.end for m in named)]
    enclosed = s.word(s.first) in _QUOTED and s.word(s.end - 1) in _QUOTED.values()
    if not marks or rest or not (enclosed or named or s.of("attribution")):
        return []
    return [source for m in marks if (source := str(getattr(m.row, "source", ""))) != ANY_AGENCY]


def _is_initial(s: Sentence, at: int) -> bool:
    """Whether a token is one letter of the name of an editor: "W.B."."""
    return len(s.word(at)) == 1 and s.is_word(at)


def _words(s: Sentence) -> int:
    """How many tokens a line has without initials and what parts these."""
    parts = sum(
        _is_initial(s, at) + (_is_initial(s, at) and s.is_punct(at + 1)) for at in range(s.first, s.end)
    )
    return s.end - s.first - parts


def dateline(s: Sentence, *, foreign: bool) -> list[str]:
    """The agencies in a dateline "Baghdad (Reuters) -", "Sanaa - AFP, Reuters -", or that begin a sentence.

    ``foreign``: the outlet of the text is known, so that a group there is another.
    """
    found: list[Mark] = []
    for mark in s.of("sources"):
        if found:
            if kind_of(mark) == "wire" and mark.first - found[-1].end <= 1:
                found.append(mark)
            continue
        brackets = (
            s.word(mark.first - 1) == "(" and s.word(mark.end) == ")" and s.word(mark.end + 1) in DASHES
        )
        if (kind_of(mark) == "wire" and brackets) or (foreign and _is_dated(s, mark, brackets=brackets)):
            found.append(mark)
        if found or mark.first >= s.first + DATELINE_WORDS:
            continue
        beside = {s.word(mark.first - 1), s.word(mark.end), s.word(mark.end + 1)}
        between = s.word(mark.first - 1) in DASHES and s.word(mark.end) == ":"
        group = foreign and between and kind_of(mark) in ("ngo", "agency")
        opens = mark.first - s.first <= OPENING and s.word(mark.first - 1) == "(" and s.word(mark.end) == ")"
        if (kind_of(mark) == "wire" and (beside & DASHES or opens)) or group:
            found.append(mark)
    return [source for mark in found if (source := str(getattr(mark.row, "source", ""))) != ANY_AGENCY]


def _is_dated(s: Sentence, mark: Mark, *, brackets: bool) -> bool:
    """Whether an agency closes a dateline with the day in it: "Mosul - 14 - 7 (X) --", "Nablus 2-7-2003 X-",
    a line of place and day, or of the place alone, with its name behind a dash; or opens one, "X - Sidon". A
    line with the name of an account is that of who posted it.
    """
    if kind_of(mark) not in ("agency", "wire") or mark.first - s.first > BYLINE_WORDS:
        return False
    if any(word[:1] == HANDLE for word in s.tokens.words[s.first : s.end]):
        return False
    closes = mark.end == s.end and not (s.of("events") or s.of("outcomes"))
    if (mark.first == s.first and s.word(mark.end) in DASHES) or (
        closes and s.word(mark.first - 1) in DASHES
    ):
        return True
    dated = any(s.is_number(at) for at in range(s.first, mark.first))
    told = next(s.between("attribution", s.first, mark.first), None)
    if told is not None or not dated:
        return False
    behind_date = s.is_number(mark.first - 1) and s.word(mark.end) in DASHES
    return brackets or behind_date or closes


def is_bare_dateline(s: Sentence) -> bool:
    """Whether a line is a dateline and no more, wherever it stands: "Sanaa - AFP, Reuters -"."""
    short = s.end - s.first <= BYLINE_WORDS and not (
        s.of("events") or s.of("outcomes") or s.of("attribution")
    )
    return short and s.word(s.end - 1) in DASHES


def unknown_outlet(s: Sentence, head: Mark) -> tuple[str, int]:
    """An id for "the newspaper X" that no pack knows, and where the name ends; empty without a name."""
    close = _QUOTED.get(s.word(head.end), "")
    if close:
        first = head.end + 1
        end = next(
            (at for at in range(first, min(s.end, first + QUOTED_WORDS + 1)) if s.word(at) == close), 0
        )
        words = range(first, end)
        end += 1
    else:
        end = head.end
        while end < head.end + NAME_WORDS and _names(s, end):
            end += 1
        words = range(head.end, end)
    if any(s.covering("sources", at) or _is(s.get("speakers", at), "platform") for at in words):
        return "", head.end
    parts = [part for at in words if (part := name_part(s, at))]
    if not parts or (not close and head.reading.definite):
        return "", head.end
    return "_".join(parts), end


def _names(s: Sentence, at: int) -> bool:
    """Whether a word can be part of a name: nothing else is known of it."""
    if not (s.is_word(at) or s.is_number(at) or s.tokens.kinds[min(at, s.end - 1)] == Kind.LATIN):
        return False
    if spelling(s, at):
        return True
    known = (
        "function",
        "events",
        "outcomes",
        "attribution",
        "status",
        "actors",
        "sources",
        "speakers",
        "persons",
    )
    return not any(s.get(cls, at) for cls in known)


def name_part(s: Sentence, at: int) -> str:
    """The Latin letters of one word of a name, empty for words that only describe the outlet."""
    if _is(s.get("speakers", at), "outlet_adjective"):
        return ""
    if written := spelling(s, at):
        return written
    if s.tokens.kinds[at] == Kind.LATIN:
        return s.tokens.words[at]
    first, end = s.tokens.span(at, at + 1)
    return romanise(s.tokens.source[first:end].lower())


def spelling(s: Sentence, at: int) -> str:
    """How the packs write a word of names, with its article; empty for words they do not spell."""
    mark = s.get("speakers", at)
    if mark is None or mark.end > at + 1 or not (_is(mark, "name_word") or _is(mark, "spelling")):
        return ""
    written = str(getattr(mark.row, "english", ""))
    return f"al_{written}" if mark.reading.definite and _is(mark, "spelling") else written
