"""Noun phrases that count people: "nearly 30 fighters of X", "a child", "dozens of civilians"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import ARTICLE, BEH, FEH, KAF, LAM, WAW
from marsad.lexicon.particles import AND, OF, RANGE_LINKS
from marsad.model.codes import Group, Outcome, Qualifier
from marsad.text import Kind

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence
    from marsad.lexicon.schema import Person
    from marsad.text import NumberReader

RANGE_FACTOR = 5
"""The upper end of a range is at most so many times the lower; more is two different numbers."""
MAX_PEOPLE = 20_000_000
"""Larger numbers beside a noun are money, barrels or votes."""
REMEMBERED_WORDS: Final = 100_000
"""How many words are remembered at a time."""


@dataclass(slots=True)
class Count:
    """A counted noun phrase; tokens ``first`` .. ``end`` are its evidence."""

    first: int
    end: int
    min: int
    max: int | None
    qualifier: Qualifier
    noun: Mark | None = None
    group: Group = "unknown"
    outcome: Outcome | None = None
    actor: str | None = None
    subgroups: dict[str, int | None] | None = None
    numbered: bool = False
    other: bool = False
    joined: bool = False
    definite_plural: bool = False
    collective: bool = False
    neutral: bool = True


class CountReader:
    """Reads counted noun phrases at a position of a sentence."""

    def __init__(self, numbers: NumberReader) -> None:
        self._numbers = numbers
        self._prefixes = (WAW, FEH, BEH, LAM, KAF)
        self._numerals: dict[str, bool] = {}

    def may_number(self, s: Sentence, i: int) -> bool:
        """Whether a number may begin at token ``i``: answered by the word alone, once a word."""
        if s.tokens.kinds[i] == Kind.NUMBER:
            return True
        word = s.tokens.words[i]
        known = self._numerals.get(word)
        if known is None:
            if len(self._numerals) >= REMEMBERED_WORDS:
                self._numerals.clear()
            known = self._numerals[word] = any(
                self._numbers.entry(part)
                for part in (word, *(word[1:] for sign in self._prefixes if word.startswith(sign)))
            )
        return known

    def read(self, s: Sentence, i: int) -> Count | None:
        """Return the counted noun phrase that begins at token ``i``, or None."""
        at, qualifier = self._qualifier(s, i)
        joined = self._starts_joined(s, i)
        number = self.number(s, at)
        if number is not None:
            return self._numbered(s, i, at, number, qualifier, joined)
        quantity = s.get("quantities", at)
        if quantity is not None and getattr(quantity.row, "kind", "") in ("indefinite", "partitive"):
            return self._indefinite(s, i, quantity, joined)
        if at == i:
            return self._bare(s, i, joined)
        return None

    def _starts_joined(self, s: Sentence, i: int) -> bool:
        return s.word(i).startswith(AND) or s.word(i - 1) == AND

    def _qualifier(self, s: Sentence, i: int) -> tuple[int, Qualifier]:
        mark = s.get("quantities", i)
        if mark is not None and getattr(mark.row, "kind", "") == "qualifier":
            qualifier: Qualifier = getattr(mark.row, "qualifier", None) or "exact"
            return mark.end, qualifier
        return i, "exact"

    def number(self, s: Sentence, i: int, *, behind: bool = False) -> tuple[int, int] | None:
        """Value and end of a number at ``i``, with a leading clitic taken off the first word.

        ``behind``: a number behind its noun, with the article ("the three youths") but without a conjunction.
        """
        if not s.first <= i < s.end:
            return None
        if not behind and not self.may_number(s, i):
            return None
        words, kinds = s.tokens.words, s.tokens.kinds
        found = self._numbers.read(words, kinds, i)
        if found is None and s.is_word(i):
            word = words[i]
            for prefix in (ARTICLE,) if behind else self._prefixes:
                if word.startswith(prefix) and len(word) > 3:
                    found = self._numbers.read(words, kinds, i, word[len(prefix) :])
                    if found is not None:
                        break
        if found is None or found.end > s.end or not 0 < found.value <= MAX_PEOPLE:
            return None
        return found.value, found.end

    def _numbered(
        self, s: Sentence, first: int, at: int, number: tuple[int, int], qualifier: Qualifier, joined: bool
    ) -> Count | None:
        value, end = number
        upper = self._upper(s, at, end, value)
        if upper is not None and _revised(s, at):
            (value, end), upper = upper, None
        low, high, qualifier = _bounds(value, qualifier) if upper is None else (value, upper[0], "about")
        end = end if upper is None else upper[1]
        count = Count(first, end, low, high, qualifier, numbered=True, joined=joined)
        noun_at = self._skip_of(s, end)
        noun = s.get("persons", noun_at)
        if noun is not None:
            self._take_noun(s, count, noun)
        elif (actor := s.get("actors", noun_at)) is not None and (
            noun_at > end or getattr(actor.row, "demonym", False)
        ):
            count.group, count.actor, count.neutral = "combatant", _actor_id(s, actor), False
            count.end = actor.end
        elif (
            s.get("objects", noun_at) or _counts_events(s, end) or not (noun_at > end or _ends_phrase(s, end))
        ):
            return None
        if (trailing := s.get("quantities", count.end)) and getattr(
            trailing.row, "qualifier", ""
        ) == "at_least":
            count.min, count.max, count.qualifier = value, None, "at_least"
            count.end = trailing.end
        if noun is None and count.actor is None:
            count.neutral = True
            if value == 1 or at in s.blocked or not (noun_at > end or _ends_phrase(s, end)):
                return None
        return count

    def _upper(self, s: Sentence, first: int, end: int, low: int) -> tuple[int, int] | None:
        """The upper number of a range: "10 to 15", "10-15", "between 10 and 15"."""
        ranged = (
            s.word(end) in RANGE_LINKS
            or s.is_function(first - 1, "between")
            or s.covering("quantities", first - 1)
        )
        if not ranged:
            return None
        at = end + 1 if s.word(end) in RANGE_LINKS or s.word(end) == AND else end
        number = self.number(s, at)
        joined = at > end or s.word(end).startswith(AND)
        return number if number is not None and joined and low < number[0] <= RANGE_FACTOR * low else None

    def _skip_of(self, s: Sentence, i: int) -> int:
        """Step over quotation marks and a particle "of" between the number and its noun."""
        at = i
        while s.is_punct(at) and s.word(at) in ('"', "'"):
            at += 1
        if s.word(at) == OF:
            return at + 1
        return at

    def _indefinite(self, s: Sentence, first: int, quantity: Mark, joined: bool) -> Count | None:
        row = quantity.row
        qualifier: Qualifier = getattr(row, "qualifier", None) or "some"
        low: int = getattr(row, "min", None) or 2
        high = 1 if getattr(row, "kind", "") == "partitive" else None
        count = Count(first, quantity.end, low, high, qualifier, joined=joined, numbered=qualifier != "some")
        noun_at = self._skip_of(s, quantity.end)
        noun = s.get("persons", noun_at)
        if noun is not None:
            self._take_noun(s, count, noun)
            return count
        actor = s.get("actors", noun_at)
        if actor is not None:
            count.group, count.actor, count.neutral, count.end = (
                "combatant",
                _actor_id(s, actor),
                False,
                actor.end,
            )
            return count
        if getattr(row, "kind", "") == "indefinite" and qualifier != "some" and not s.is_word(quantity.end):
            return count
        if qualifier in ("dozens", "hundreds", "thousands") and _ends_phrase(s, quantity.end):
            return count
        return None

    def _bare(self, s: Sentence, i: int, joined: bool) -> Count | None:
        noun = s.get("persons", i)
        if noun is None or s.covering("sources", i) is not None:
            return None
        reading = noun.reading
        if noun.row.id == "other" and not joined and s.get("outcomes", i - 1) is None:  # type: ignore[attr-defined]
            return None
        if reading.number == "du":
            count = Count(i, noun.end, 2, 2, "exact", joined=joined, numbered=True)
        elif reading.number == "pl" or (reading.number == "" and reading.pos == "form"):
            count = Count(i, noun.end, 2, None, "some", joined=joined)
            count.definite_plural = reading.definite or bool(reading.suffix)
        else:
            count = Count(i, noun.end, 1, 1, "exact", joined=joined)
        behind = self.number(s, noun.end, behind=True)
        if (
            behind is not None
            and count.min > 1
            and s.get("persons", behind[1]) is None
            and 1 < behind[0] < 1000
        ):
            count.min = count.max = behind[0]
            count.qualifier, count.numbered, count.definite_plural, count.end = (
                "exact",
                True,
                False,
                behind[1],
            )
        self._take_noun(s, count, noun)
        return count

    def _take_noun(self, s: Sentence, count: Count, noun: Mark) -> None:
        """Fill group, outcome, subgroup and whose people they are from the noun and what follows it."""
        person: Person = noun.row  # type: ignore[assignment]
        count.noun, count.end = noun, max(count.end, noun.end)
        count.group, count.outcome, count.collective = person.group, person.outcome, person.collective
        count.other = person.id == "other"
        count.neutral = person.group == "unknown"
        if person.collective and count.min == 1 and (size := self._size(s, noun.end)) is not None:
            count.min = count.max = size[0]
            count.numbered, count.collective, count.end = True, False, size[1]
        if person.subgroup:
            count.subgroups = {person.subgroup: count.min if count.qualifier != "some" else None}
        if (
            noun.reading.number == "pl"
            and noun.reading.definite
            and not count.numbered
            and count.qualifier == "some"
        ):
            count.definite_plural = count.definite_plural or count.first == noun.first
        self._take_followers(s, count)

    def _size(self, s: Sentence, i: int) -> tuple[int, int] | None:
        """How many a family has: "a family of five (persons)"."""
        for at in range(i, min(s.end, i + 3)):
            if s.word(at) == OF:
                number = self.number(s, at + 1)
                if number is None:
                    return None
                noun = s.get("persons", number[1])
                return number[0], noun.end if noun is not None else number[1]
        return None

    def _take_followers(self, s: Sentence, count: Count) -> None:
        """Nouns and names in apposition: "a dead civilian", "fighters of X", "of the civilians"."""
        for _ in range(3):
            if s.is_function(count.end, "one_family"):
                count.group, count.neutral = "civilian", False
                count.end = s.at["function", count.end].end
                return
            if s.word(count.end) == "(" and count.numbered:
                return
            at = self._after_noun(s, count.end)
            noun = s.get("persons", at)
            if noun is not None and not noun.reading.prefix.startswith(AND):
                self._refine(count, noun)
                continue
            actor = s.get("actors", at)
            if actor is not None and count.actor is None and self._owned(s, count, actor, at):
                count.actor, count.end = _actor_id(s, actor), actor.end
                if count.group == "unknown" and not getattr(actor.row, "adjective", False):
                    count.group, count.neutral = "combatant", False
                continue
            return

    def _after_noun(self, s: Sentence, i: int) -> int:
        at = self._skip_of(s, i)
        if s.is_function(at, "in_ranks"):
            return s.at["function", at].end
        if s.word(at) == LAM and s.get("actors", at + 1):
            return at + 1
        among = s.get("persons", at + 1) if s.is_function(at, "between") else None
        return at + 1 if among is not None and among.reading.definite else at

    def _owned(self, s: Sentence, count: Count, actor: Mark, at: int) -> bool:
        if getattr(actor.row, "adjective", False) or actor.reading.prefix in {"", ARTICLE}:
            return count.group != "civilian"
        return actor.reading.prefix.startswith(LAM) and count.group == "combatant"

    def _refine(self, count: Count, noun: Mark) -> None:
        person: Person = noun.row  # type: ignore[assignment]
        count.end = noun.end
        if count.group == "unknown" and person.group != "unknown":
            count.group, count.neutral = person.group, False
        if person.outcome and count.outcome is None:
            count.outcome = person.outcome
        if person.subgroup:
            part = {"sg": 1, "du": 2}.get(noun.reading.number) if count.other and count.min > 1 else count.min
            count.subgroups = {
                **(count.subgroups or {}),
                person.subgroup: part if count.qualifier != "some" else None,
            }
        if person.id == "other":
            count.other = True


def _revised(s: Sentence, at: int) -> bool:
    """Whether a number is the old one of a toll that changed ("the toll rose from 30 to 42")."""
    changed = any(getattr(m.row, "kind", "") == "revision" for m in s.between("scope", s.first, at))
    return changed and s.word(at - 1) == OF


def _bounds(value: int, qualifier: Qualifier) -> tuple[int, int | None, Qualifier]:
    """Turn a number and its qualifier into a range (codebook section 4)."""
    if qualifier == "at_least":
        return value, None, qualifier
    if qualifier == "more_than":
        return value + 1, None, qualifier
    if qualifier == "up_to":
        return 1, value, qualifier
    return value, value, qualifier


def _actor_id(s: Sentence, mark: Mark) -> str | None:
    """Whose people: the actor a name or reference means, the first of two named in one phrase."""
    return s.actor_of.get(mark.first, "").partition("+")[0] or None


def _counts_events(s: Sentence, i: int) -> bool:
    """Whether the noun behind a number is an event ("27 air strikes"): then nobody is counted."""
    mark = s.get("events", i)
    return mark is not None and mark.reading.pos != "verb" and not mark.reading.prefix


def _ends_phrase(s: Sentence, i: int) -> bool:
    """Whether the token at ``i`` cannot be the noun that a number counts."""
    return (
        not s.is_word(i)
        or s.get("function", i) is not None
        or s.get("events", i) is not None
        or s.get("outcomes", i) is not None
        or s.get("quantities", i) is not None
        or s.get("attribution", i) is not None
    )
