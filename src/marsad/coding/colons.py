"""Speakers before a colon, as headlines, feeds and posts name them: "X: ...", "the spokesman of X: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.clinics import is_clinic
from marsad.coding.hashtags import in_hashtag
from marsad.coding.outlets import ANY_AGENCY, DASHES, HANDLE, kind_of, told_to
from marsad.coding.quotes import QUOTES
from marsad.coding.standing import CORRESPONDENT, SAYING, is_unlisted, role_of
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import ABOUT, AND

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.organisations import BodyReader

COLON_REACH: Final = 6
"""How many tokens before a colon the speaker of a headline may begin."""
TOLD_REACH: Final = 3
"""How many tokens before it, where they say whom he told."""
NAMING: Final = 12
"""The longest naming of a speaker by his office and his name, in tokens."""
BAR: Final = "|"
"""The mark between the label of a post and its text."""
_LABELS: Final = frozenset({"ngo", "official", "statement", "unnamed", "agency", "wire"})
"""Kinds of sources whose name alone labels a post."""
_OFFICES: Final = frozenset({"title", "plain", "again"})


def before_colons(s: Sentence, bodies: BodyReader) -> list[Mark]:
    """Where the namings of speakers begin that a colon ends."""
    found = [mark] if (mark := _label(s)) is not None else []
    for at in range(s.first + 1, s.end):
        if s.word(at) != ":" or _is_byline(s, at):
            continue
        mark = _name(s, at) or _body(s, at, bodies) or office_before(s, at)
        if mark is not None:
            found.append(mark)
    return found


def _name(s: Sentence, colon: int) -> Mark | None:
    """The name that a colon makes a speaker; an adjective of it, or whom he told, may stand between."""
    near_end = colon
    for at in range(colon - 1, max(s.first, colon - COLON_REACH) - 1, -1):
        mark = s.covering("sources", at) or s.covering("actors", at)
        if mark is not None and (getattr(mark.row, "adjective", False) or told_to(s, mark)):
            near_end = mark.first
            continue
        if mark is not None:
            last = _teller(s, mark)
            mark = _first_joined(s, last)
            opens = mark.first == s.first or not s.is_word(mark.first - 1) or in_hashtag(s, mark.first - 1)
            if kind_of(mark) in ("wire", "agency") and _is_dateline(s, mark):
                return None
            source = hasattr(mark.row, "source")
            reach = COLON_REACH if source and mark.first == s.first else TOLD_REACH if source else 1
            near = near_end - last.end <= reach or s.word(mark.end) == ABOUT
            return mark if opens and near else None
        said = None if in_hashtag(s, at) else s.covering("attribution", at)
        if role_of(said) == "told" and said is not None:
            near_end = said.first
        elif said or s.get("events", at) or s.get("outcomes", at):
            return None
    return None


def _first_joined(s: Sentence, mark: Mark) -> Mark:
    """The first of two names that "and" joins before a colon: "X and Y: ..."."""
    if mark.reading.prefix[:1] != AND:
        return mark
    return s.covering("sources", mark.first - 1) or s.covering("actors", mark.first - 1) or mark


def _label(s: Sentence) -> Mark | None:
    """The name that labels a post: "X | three hurt by shells", or behind "urgent |", or with whom he told ("a
    source to Y"), with no colon at all.
    """
    handle = next((at for at in range(s.first, min(s.end, s.first + NAMING)) if s.word(at)[:1] == HANDLE), -1)
    first = max(s.first, handle + 1)
    first += s.word(first) == "#"
    urgent = s.is_function(first, "urgent") and s.word(first + 1) in DASHES
    first += 2 * urgent
    mark = s.get("sources", first)
    if mark is None or mark.first != first or kind_of(mark) not in _LABELS:
        return None
    end = _with_told(s, mark)
    if s.word(end) == BAR:
        return mark
    told = s.get("events", end) or s.get("outcomes", end)
    if told is None or told.reading.pos == "verb":
        return None
    return mark if end > mark.end or (urgent and not told.reading.definite) else None


def _with_told(s: Sentence, mark: Mark) -> int:
    """Where a nameless speaker ends, with the outlet he told: "a special source to the X agency"."""
    if kind_of(mark) != "unnamed":
        return mark.end
    at = mark.end + (s.word(mark.end) == LAM)
    outlet, head = s.get("sources", at), s.get("speakers", at)
    if outlet is not None and told_to(s, outlet):
        return outlet.end
    if role_of(head) == "outlet_head" and s.word(at)[:1] == LAM:
        return next((i for i in range(at, min(s.end, at + COLON_REACH)) if s.word(i) == BAR), mark.end)
    return mark.end


def _is_dateline(s: Sentence, agency: Mark) -> bool:
    """Whether an agency stands behind a place and a dash: "Damascus - X: ..."."""
    return s.word(agency.first - 1) in DASHES and not s.is_function(agency.first - 2, "urgent")


def _is_byline(s: Sentence, colon: int) -> bool:
    """Whether a line of nothing else says where a report is from and whose it is: "Mosul - X's correspondent
    and agencies:".
    """
    dash = next((at for at in range(s.first, colon) if s.word(at) in DASHES), None)
    if colon != s.end - 1 or dash is None or s.covering("sources", s.first) is not None:
        return False
    writer = next(s.between("sources", dash + 1, colon), None)
    return writer is not None and getattr(writer.row, "source", "") in (CORRESPONDENT, ANY_AGENCY)


def _teller(s: Sentence, mark: Mark) -> Mark:
    """The outlet that has the news from a speaker ("X from Y: ..."), its correspondent, or he himself."""
    before = s.covering("sources", mark.first - 1 - (s.word(mark.first - 1) in QUOTES))
    if before is not None and getattr(before.row, "source", "") == "correspondent":
        return before
    if s.word(mark.first - 1) != ABOUT:
        return mark
    return s.covering("sources", mark.first - 2) or mark


def _body(s: Sentence, colon: int, bodies: BodyReader) -> Mark | None:
    """The name of a body that no row names, from the start of the sentence or of a clause to a colon."""
    for at in range(max(s.first, colon - NAMING), colon):
        if at == s.first or not s.is_word(at - 1):
            named = bodies.name(s, at)
            if named is not None and colon - named[1].end <= 1 and is_unlisted(s, named[1]):
                return named[1]
    return None


def office_before(s: Sentence, colon: int) -> Mark | None:
    """The office that opens the naming of a speaker, up to a colon or his verb: "the director of X, Dr. Z:
    ..."; nothing is told before that.
    """
    first = colon
    while first > s.first and colon - first < NAMING and _may_name(s, first - 1):
        first -= 1
    first += s.is_function(first, "one_of")
    office = s.get("speakers", first) or s.get("sources", first)
    if office is None or colon == first:
        return None
    told = any(next(s.between(cls, office.end, colon), None) for cls in ("events", "outcomes"))
    said = any(
        role_of(m) in SAYING and not in_hashtag(s, m.first) for m in s.between("attribution", first, colon)
    )
    speaks = role_of(office) in _OFFICES or kind_of(office) == "unnamed" or is_clinic(s, office)
    return office if speaks and not (told or said) else None


def _may_name(s: Sentence, at: int) -> bool:
    """Whether a token can be part of a naming: a word, a quotation mark, a hashtag only of who is told."""
    return s.is_word(at) or (s.word(at) in QUOTES and (s.word(at) != "#" or s.word(at - 1) == LAM))
