"""Victims who are named, not counted: a list of names counts its names (codebook section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.counts import Count
from marsad.coding.idioms import right_behind
from marsad.coding.joining import gap_behind
from marsad.coding.parts import FigureDraft
from marsad.coding.phrases import has_pronoun, people_at
from marsad.coding.quotes import QUOTES
from marsad.coding.subjects import FALLS, LEAVES
from marsad.lexicon.letters import ARTICLE
from marsad.lexicon.particles import ABOUT, AND, IN, OF, ON, TO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.coding.counts import CountReader
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.progress import Progress

BEFORE_REACH: Final = 8
"""How many words people may stand before the verb that tells what happened to them."""
NAME_WORDS: Final = 6
"""A name has at most so many words."""
_ENDS: Final = ("events", "outcomes", "weapons", "quantities", "attribution")
_END_WORDS: Final = (
    "preposition", "beside", "direction", "because_of", "by_agent", "clause_break", "leads_to", "among_them",
    "relative", "with",
    "in_ranks", "they_are", "their_number",
)  # fmt: skip
"""Kinds of words that end a list of names; the particle "on" folds like a common name and ends none."""
_MARKED: Final = (*_ENDS, "persons", "actors", "sources", "function", "objects", "places", "status")
_COMMAS: Final = frozenset({"\u060c", ","})
_DASHES: Final = frozenset("-\u2013\u2014")
"""Marks before each name of a list in running text."""
_ARREST: Final = "outcomes/arrest_people"
_OF_PERSONS: Final = frozenset(
    {"outcomes/killing_noun", "outcomes/martyred", "outcomes/met_death", "outcomes/execute", _ARREST}
)
"""Rows whose nouns have persons behind them and no things."""
_PARTICLES: Final = frozenset({OF, IN, ABOUT, TO})
"""Particles that end a name."""
ADULT: Final = 18
"""From so many years on nobody is a child (Convention on the Rights of the Child, article 1)."""
PAIR: Final = 2
"""A victim's full name has at least so many words."""
SHORTEST: Final = 3
"""A joined name has more letters than this, the particle counted."""


def told_by_name(s: Sentence, i: int, state: Progress, counts: CountReader) -> Count | None:
    """Victims told by name right behind an outcome: one, several, or "each of" a list."""
    if state.outcome is None or state.at < 0 or state.role in (LEAVES, FALLS):
        return None
    first = state.last is None or state.last.cue != state.at
    if s.is_function(i, "each_of") and s.word(i - 1) in {*_PARTICLES, ON}:
        return None
    if s.is_function(i, "each_of") and (i - state.end <= 1 or (first and i - state.end <= BEFORE_REACH)):
        return read_names(s, i, counts)
    named = s.is_function(i, "given_name") or is_unlisted(s, i, state, counts) or _is_quoted(s, i, state)
    behind = first and named and right_behind(s, i, state)
    return read_named(s, i, counts) if behind else None


def whom(s: Sentence, mark: Mark, state: Progress, counts: CountReader) -> Count | None:
    """Somebody of whom a relative clause tells what was done to him ("A B, whom the forces arrested")."""
    if not s.is_function(mark.first - 1, "relative"):
        return None
    people = state.pending or state.people
    near = people is not None and gap_behind(s, people.end, mark.first) <= BEFORE_REACH
    if people is not None and near and not people.definite_plural and people.outcome is None:
        return people
    return named_before(s, mark, counts)


class _Names:
    """The names of a list as far as it is read, and who they are."""

    def __init__(self) -> None:
        self.names = 1
        self.civil = 0
        self.child = 0
        self.subgroups: dict[str, int | None] = {}

    def is_child(self) -> None:
        """Count the name read last as that of a child, once."""
        if self.child != self.names:
            self.subgroups["children"] = (self.subgroups.get("children") or 0) + 1
            self.child = self.names

    def take(self, title: Mark) -> None:
        """Take what a word before the name says of who bears it."""
        self.civil += title.row.group == "civilian"  # type: ignore[attr-defined]
        name = getattr(title.row, "subgroup", None)
        if name:
            self.subgroups[name] = (self.subgroups.get(name) or 0) + 1
            self.child = self.names if name == "children" else self.child


def read_names(s: Sentence, i: int, counts: CountReader) -> Count | None:
    """ "Each of A and B, who are civilians": the number of names behind the particle at ``i``."""
    first = s.at["function", i].end
    first += s.word(first) in _DASHES
    at, told = first, _Names()
    while at < s.end and at - first <= NAME_WORDS * (told.names + 1):
        if s.word(at) in _COMMAS or s.word(at) in _DASHES or s.word(at) == AND:
            if _ended(s, at + 1):
                break
            told.names += 1
            at += 2 if s.word(at + 1).startswith(AND) else 1
            continue
        after = _past_age(s, at, told, counts) if at > first else at
        if after > at or s.word(at) in QUOTES or s.word(at) == "/" or (s.word(at) == ":" and at == first):
            at = max(after, at + 1)
            continue
        title = people_at(s, at)
        if title is None and (not s.is_word(at) or at in s.blocked or _ended(s, at)):
            break
        if at > first and s.word(at).startswith(AND) and len(s.word(at)) > SHORTEST and not _of_name(s, at):
            told.names += 1
        if title is not None:
            told.take(title)
        at += 1
    if told.names < 2 or at <= first + 1:
        return None
    count = Count(first, at, told.names, told.names, "exact", numbered=True)
    count.group = "civilian" if told.civil == told.names else "unknown"
    count.subgroups = told.subgroups or None
    more = counts.read(s, s.at["function", at].end) if s.is_function(at, "they_are") else None
    if more is not None and count.group == "unknown" and more.outcome is None:
        count.group, count.actor = more.group, more.actor
    return count


def _past_age(s: Sentence, at: int, told: _Names, counts: CountReader) -> int:
    """Where an age ends that stands at a token, in brackets or not; the token itself where none does."""
    opened = s.word(at) == "("
    age = _age(s, at + opened, counts)
    if age is not None and age[0] < ADULT:
        told.is_child()
    if opened:
        return _behind_brackets(s, at)
    return at if age is None else age[1]


def read_named(s: Sentence, i: int, counts: CountReader) -> Count | None:
    """A victim told by name alone, with those joined to him by "and", his three children among them: the name
    begins at ``i``.
    """
    at, names, many = i, 1, False
    parts: dict[str, int | None] = {}
    while at < s.end and at - i <= NAME_WORDS * names:
        word = s.word(at)
        joined = at > i and word.startswith(AND) and not _of_name(s, at)
        if word == AND and at > i and s.word(at + 1) in QUOTES and s.is_word(at + 2):
            names += 1
            at += 2
            continue
        if word in QUOTES:
            at += 1
            continue
        relative = people_at(s, at)
        if joined and relative is not None and has_pronoun(s, relative) and relative.reading.number != "sg":
            several = counts.read(s, at)
            numbered = several is not None and several.numbered
            if not numbered and _opens_clause(s, relative.end):
                break
            names += several.min if several is not None and numbered else PAIR
            many = many or not numbered
            parts |= (several.subgroups or {}) if several is not None else {}
            at = max(relative.end, several.end if several is not None else 0)
            continue
        if joined and (
            s.is_function(at, "given_name") or (relative is not None and has_pronoun(s, relative))
        ):
            names += 1
        elif at > i and (
            joined or word in _PARTICLES or not s.is_word(at) or at in s.blocked or marked_but_name(s, at)
        ):
            break
        at += 1
    count = Count(i, at, names, names, "exact", numbered=names > 1, subgroups=parts or None)
    if many:
        count.max, count.qualifier = None, "at_least"
    take_description(s, count, counts)
    return count if at > i else None


def is_unlisted(s: Sentence, i: int, state: Progress, counts: CountReader) -> bool:
    """Whether words that mean nothing else begin a name behind a noun of dying or of arrest, which has its
    victim behind it ("the killing of A B").
    """
    if state.row not in _OF_PERSONS or state.verb or not s.is_word(i) or i in s.blocked or _marked(s, i):
        return False
    noun, word = s.get("outcomes", state.at), s.word(i)
    if noun is None or noun.reading.definite or noun.reading.suffix or counts.may_number(s, i):
        return False
    if word.startswith((ARTICLE, AND)) or len(word) < SHORTEST:
        return False
    at = i + 1
    while at < s.end and s.is_word(at) and s.word(at) not in _PARTICLES and not marked_but_name(s, at):
        at += 1
    arrest = state.row == _ARREST
    return at - i >= PAIR and not (arrest and not s.word(i + 1).startswith(ARTICLE))


def _is_quoted(s: Sentence, i: int, state: Progress) -> bool:
    """Whether a name in quotation marks begins at ``i`` behind an outcome: words that mean nothing else."""
    if s.word(i - 1) not in QUOTES or state.outcome not in ("killed", "injured", "captured"):
        return False
    end = next((t for t in range(i, min(s.end, i + NAME_WORDS)) if s.word(t) in QUOTES), i)
    return end - i >= PAIR and all(
        s.is_word(t) and t not in s.blocked and not marked_but_name(s, t) for t in range(i, end)
    )


def named_before(s: Sentence, mark: Mark, counts: CountReader) -> Count | None:
    """Somebody named of whom a relative clause tells what happened: "A B, who was killed by a raid"; or the
    sentence that opens with his name: "A B, killed by a raid".
    """
    at = mark.first - 1
    if mark.reading.pos != "verb" or mark.reading.number in ("pl", "du"):
        return None
    opens = s.word(at) in _COMMAS and not mark.reading.prefix
    if not (opens or s.is_function(at, "relative")):
        return None
    whom = bool(mark.reading.suffix)
    if not whom and (counts.read(s, mark.end) is not None or s.is_function(mark.end, "given_name")):
        return None
    while s.word(at - 1) in QUOTES or s.word(at - 1) in _COMMAS:
        at -= 1
    end = first = at
    names: list[int] = []
    while end - first < NAME_WORDS and s.is_word(first - 1) and first - 1 not in s.blocked:
        if marked_but_name(s, first - 1):
            break
        first -= 1
        names += [first] if s.is_function(first, "given_name") else []
    if not names or end - names[-1] < PAIR or (opens and s.first < names[-1] and s.is_word(names[-1] - 1)):
        return None
    return Count(names[-1], end, 1, 1, "exact", numbered=False)


def take_description(s: Sentence, named: Count, counts: CountReader) -> None:
    """Who somebody named is: "A B, one of the commanders of X", "A B, who is a farmer"."""
    at = named.end
    while at < s.end and (s.word(at) in QUOTES or s.word(at) in _COMMAS):
        at += 1
    if s.is_function(at, "he_is"):
        at = s.at["function", at].end
    told = counts.read(s, at) if named.min == 1 else None
    if told is None or told.joined or told.outcome is not None or told.void or not told.min == told.max == 1:
        return
    if told.group == "unknown" or told.other or s.get("outcomes", told.end) is not None:
        return
    named.group, named.actor, named.neutral = told.group, told.actor, False
    named.subgroups, named.end = told.subgroups, told.end


def marked_but_name(s: Sentence, i: int) -> bool:
    """Whether a word means something to the packs and is no name for all that."""
    return _marked(s, i) and not s.is_function(i, "given_name", "name_in_waw", "against")


def _behind_brackets(s: Sentence, i: int) -> int:
    """The token behind brackets that open at ``i`` (an age, a title)."""
    for at in range(i + 1, min(s.end, i + NAME_WORDS)):
        if s.word(at) == ")":
            return at + 1
    return i + 1


def _opens_clause(s: Sentence, i: int) -> bool:
    """Whether a word goes on that makes those before it the subject of something else: "and his children live
    in"; not what describes them, nor a particle.
    """
    if not s.is_word(i) or i in s.blocked or s.word(i).startswith(ARTICLE):
        return False
    mark = s.get("events", i) or s.get("outcomes", i)
    verb = mark is not None and mark.reading.pos == "verb"
    return verb or not (s.get("function", i) or _marked(s, i))


def _age(s: Sentence, i: int, counts: CountReader) -> tuple[int, int] | None:
    """The age that stands at a token and where it ends: "12 years"."""
    age = counts.number(s, i)
    return (age[0], age[1] + 1) if age is not None and s.is_function(age[1], "years_old") else None


def _ended(s: Sentence, i: int) -> bool:
    return any(s.get(cls, i) is not None for cls in _ENDS) or s.is_function(i, *_END_WORDS)


def _of_name(s: Sentence, i: int) -> bool:
    """Whether a word begins with the letter of "and" by itself."""
    return s.is_function(i, "name_in_waw")


def with_named(s: Sentence, count: Count, end: int) -> bool:
    """Make one count of somebody named and his relative ("A B and his son were killed"); True when done.

    ``end`` is where the outcome word before them ends.
    """
    relative = count.noun is not None and count.joined and has_pronoun(s, count.noun)
    if not relative or not 1 <= count.first - end <= NAME_WORDS or count.min != 1:
        return False
    if not all(
        s.is_word(at) and at not in s.blocked and not _marked(s, at) for at in range(end, count.first)
    ):
        return False
    count.first, count.min, count.max = end, 2, 2
    count.group, count.neutral, count.numbered = "unknown", True, True
    return True


def is_next_named(s: Sentence, count: Count, last: FigureDraft, cue: int) -> bool:
    """Whether somebody joined to a victim who is told by kind and name is one more: "the farmer A B and his
    son", "the child A B and the youth C D".
    """
    if not count.joined or count.noun is None or last.cue != cue or count.outcome is not None:
        return False
    if count.group != last.group and not (count.other and count.group == "unknown"):
        return False
    his = has_pronoun(s, count.noun)
    if not (count.noun.reading.definite or his) or not (count.min == 1 or (his and count.numbered)):
        return False
    between = list(_outside_brackets(s, _past_title(s, last.end), count.first))
    named = (len(between) > 0 or his) and len(between) <= NAME_WORDS
    return (
        named
        and last.qualifier == count.qualifier == "exact"
        and not any(at in s.blocked or not s.is_word(at) or marked_but_name(s, at) for at in between)
    )


def _past_title(s: Sentence, at: int) -> int:
    """Step over the rest of a title that ends with its adjective ("the field commander A B"), or with what he
    is the head of ("the mayor of the town A B").
    """
    title = s.covering("sources", at)
    at = title.end if title is not None and title.first < at else at
    return at + 1 if s.is_function(at, "territory") and s.word(at).startswith(ARTICLE) else at


def _outside_brackets(s: Sentence, first: int, end: int) -> Iterator[int]:
    """The tokens between two that stand in no brackets, as an age does."""
    at = first
    while at < end:
        if s.word(at) == "(":
            at = _behind_brackets(s, at)
        else:
            yield at
            at += 1


def _marked(s: Sentence, i: int) -> bool:
    return any(s.covering(cls, i) is not None for cls in _MARKED)
