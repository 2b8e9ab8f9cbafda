"""Noun phrases that count people: "nearly 30 fighters of X", "a child", "dozens of civilians"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from marsad.coding.attributes import is_attribute
from marsad.coding.everyday_names import in_name, is_side
from marsad.coding.followers import take_followers, take_owner, take_part
from marsad.coding.kinsfolk import take_guarded
from marsad.coding.mark import Mark
from marsad.coding.membership import take_named_side, take_side, take_unit_owner
from marsad.coding.person_rows import OTHERS
from marsad.coding.phrases import (
    TROOPS,
    VICTIM,
    actor_id,
    antecedent,
    counts_events,
    ends_phrase,
    names_side,
    of_them,
    of_two,
    people_at,
    row_id,
    skip_of,
    unlike_wounded,
)
from marsad.coding.quotes import QUOTES
from marsad.coding.spelled import (
    and_one_of,
    are_ours,
    bounds,
    counts_thing,
    marked_dual,
    numbers_item,
    of_a_side,
    old_value,
    others_do,
)
from marsad.coding.two_kinds import take_mixed, take_second_kind
from marsad.coding.uncounted import counts_nobody, is_victim, known_body
from marsad.lexicon.letters import ARTICLE, BEH, FEH, LAM, WAW
from marsad.lexicon.particles import AND, OF, RANGE_LINKS
from marsad.model.codes import Group, Outcome, Qualifier
from marsad.text import Kind

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Person
    from marsad.text import NumberReader

RANGE_FACTOR = 5
"""The upper end of a range is at most so many times the lower; more is two different numbers."""
MAX_PEOPLE = 20_000_000
"""Larger numbers beside a noun are money, barrels or votes."""
REMEMBERED_WORDS: Final = 100_000
"""How many words are remembered at a time."""
PAIR: Final = 2
BEHIND_LIMIT: Final = 1000
"""Larger numbers do not stand behind their noun."""
YEARS: Final = range(1900, 2100)
"""A number like a year, in digits and with no noun behind it, is one; one beside a Latin word is a date."""
_Behind = tuple[int, int | None, int, Qualifier]
"""What a number behind its noun says: bounds, end, qualifier."""
BRACKETS: Final = frozenset({"(", "["})
_VAGUE_NOUNS: Final = frozenset({"injury", "losses", "losses_of", "many"})
"""Rows whose plural counts no known people even with the article."""


@dataclass
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
    void: bool = False
    framed: bool = False
    of_them: bool = False
    partitive: bool = False


class CountReader:
    """Reads counted noun phrases at a position of a sentence."""

    def __init__(self, numbers: NumberReader) -> None:
        self._numbers = numbers
        self._prefixes = (WAW, FEH, BEH, LAM)
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
        return take_side(s, self._read(s, i))

    def _read(self, s: Sentence, i: int) -> Count | None:
        at, qualifier = self._qualifier(s, i)
        if at > i and s.word(at) in BRACKETS and s.is_number(at + 1):
            at += 1
        number = self.number(s, at) or (self.number(s, at, behind=True) if at > i else None)
        if number is not None:
            return self._numbered(s, i, at, number, qualifier, self._starts_joined(s, i))
        quantity = s.get("quantities", at)
        if quantity is not None and getattr(quantity.row, "kind", "") in ("indefinite", "partitive"):
            return self._indefinite(s, i, quantity, self._starts_joined(s, i))
        if at == i:
            return self._bare(s, i)
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
        if (not behind and not self.may_number(s, i)) or and_one_of(s, i):
            return None
        words, kinds = s.tokens.words, s.tokens.kinds
        found = self._numbers.read(words, kinds, i)
        if found is None and s.is_word(i):
            word = words[i]
            for prefix in (ARTICLE,) if behind else self._prefixes:
                if word.startswith(prefix) and len(word) > (2 if prefix == WAW else 3):
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
        if (at in s.blocked and value in YEARS) or numbers_item(s, at):
            return None
        upper = self._upper(s, at, end, value)
        if upper is not None and old_value(s, at):
            (value, end), upper = upper, None
        low, high, qualifier = bounds(value, qualifier) if upper is None else (value, upper[0], "about")
        end = end if upper is None else upper[1]
        count = Count(first, end, low, high, qualifier, numbered=True, joined=joined)
        self._at_least_behind(s, count, value)
        noun_at = skip_of(s, count.end)
        of = s.word(noun_at - 1) == OF
        if s.is_function(noun_at, "number_of") and not s.word(noun_at).startswith(AND):
            noun_at, of = s.at["function", noun_at].end, True
        noun = people_at(s, noun_at) if s.word(noun_at) not in BRACKETS else None
        noun = None if noun is not None and of and (names_side(s, noun) or is_side(s, noun)) else noun
        if noun is not None and not (noun.reading.prefix and not of) and (of or row_id(noun) not in TROOPS):
            self._take_noun(s, count, noun)
            take_second_kind(s, count)
        elif (actor := s.get("actors", noun_at)) is not None and (of or of_a_side(s, actor)):
            count.group, count.actor, count.neutral = "combatant", actor_id(s, actor), False
            count.end = actor.end
        elif of and s.is_function(noun_at, "force", "masculine") and not s.get("objects", noun_at):
            count.group, count.neutral, count.end = "combatant", False, noun_at + 1
            take_unit_owner(s, count)
        elif at in s.blocked or s.is_function(noun_at, "years_old") or not self._alone(s, count, of):
            return None
        else:
            self._take_them(s, count)
        self._at_least_behind(s, count, value)
        return count

    def _alone(self, s: Sentence, count: Count, of: bool) -> bool:
        """Whether a number without a noun for people may count people."""
        if s.word(count.first - 1) == ARTICLE:
            return False
        beside = {s.tokens.kinds[at] for at in (count.first - 1, count.end) if s.first <= at < s.end}
        if s.is_number(count.first) and (count.min in YEARS or Kind.LATIN in beside):
            return False
        thing = s.get("objects", skip_of(s, count.end)) or counts_events(s, count.end)
        pair = count.min == count.max == PAIR and s.is_word(count.end - 1)
        closed = of or pair or count.qualifier == "at_least" or ends_phrase(s, count.end)
        return not (count.min == count.max == 1 or thing) and closed

    def _at_least_behind(self, s: Sentence, count: Count, value: int) -> None:
        """ "Two at least", "two civilians at least"."""
        trailing = s.get("quantities", count.end)
        if trailing is not None and getattr(trailing.row, "qualifier", "") == "at_least":
            count.min, count.max, count.qualifier = value, None, "at_least"
            count.end = trailing.end

    def _take_them(self, s: Sentence, count: Count) -> None:
        """ "Ten of them": the people named before, unless a noun behind says who; of both sides: fighters."""
        if s.word(count.end) == OF and s.is_function(count.end, "in_ranks", "both_sides"):
            count.group, count.neutral, count.end = "combatant", False, s.at["function", count.end].end
            return
        if of_them(s, count.end):
            count.of_them = True
            who = people_at(s, count.end + 1)
            if who is None or who.reading.prefix:
                count.group, count.actor = antecedent(s, count.first)
                count.neutral = count.group == "unknown"
                count.end += 1
                take_named_side(s, count)

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

    def _indefinite(self, s: Sentence, first: int, quantity: Mark, joined: bool) -> Count | None:
        row = quantity.row
        qualifier: Qualifier = getattr(row, "qualifier", None) or "some"
        low: int = getattr(row, "min", None) or 2
        partitive = getattr(row, "kind", "") == "partitive"
        high = 1 if partitive else None
        count = Count(first, quantity.end, low, high, qualifier, joined=joined, numbered=qualifier != "some")
        count.partitive = partitive
        noun_at = skip_of(s, quantity.end)
        noun = people_at(s, noun_at)
        if partitive and noun is not None and noun.reading.number == "sg" and not noun.reading.suffix:
            count.void, count.end = noun.reading.definite, noun.end
            return count if count.void else None
        noun = None if noun is not None and others_do(quantity, noun) else noun
        if noun is not None and not noun.reading.prefix.startswith(AND) and not names_side(s, noun):
            self._take_noun(s, count, noun)
            return count
        actor = s.get("actors", noun_at)
        if actor is not None:
            count.group, count.actor, count.neutral = "combatant", actor_id(s, actor), False
            count.end = actor.end
            return count
        definite = s.word(first).removeprefix(AND).startswith(ARTICLE) and s.word(quantity.end) != OF
        many = qualifier == "some" and definite and s.get("outcomes", first - 1) is not None
        if partitive or (qualifier == "some" and not many) or s.get("weapons", noun_at) is not None:
            return None
        count.numbered = True
        if definite or ends_phrase(s, quantity.end) or not s.is_word(quantity.end):
            self._take_them(s, count)
            return count
        return None

    def _bare(self, s: Sentence, i: int) -> Count | None:
        noun = people_at(s, i)
        if noun is None or in_name(s, i) or (s.covering("sources", i) is not None and not is_victim(s, noun)):
            return None
        reading, row, joined = noun.reading, row_id(noun), self._starts_joined(s, i)
        if row == "other" and (last := self._last_of(s, noun)) is not None:
            return last
        if (counts_nobody(s, noun, joined) and not self._two(s, noun)) or is_side(s, noun):
            return None
        if reading.number == "du":
            count = Count(i, noun.end, 2, 2, "exact", joined=joined, numbered=True)
        elif reading.number == "pl" or (reading.number == "" and row != "ordinal"):
            count = Count(i, noun.end, 2, None, "some", joined=joined)
            count.definite_plural = (reading.definite or bool(reading.suffix)) and row not in _VAGUE_NOUNS
        elif is_attribute(s, noun):
            return None
        else:
            count = Count(i, noun.end, 1, 1, "exact", joined=joined)
            count.void = row == "body" and known_body(s, noun)
        behind = self._behind(s, noun) if count.min > 1 else None
        self._take_noun(s, count, noun, behind)
        self._by_dozens(s, count)
        if count.qualifier == "some" and (of_two(s, count.end) or marked_dual(s, noun)):
            count.min = count.max = PAIR
            count.qualifier, count.numbered, count.definite_plural = "exact", True, False
        return count

    def _by_dozens(self, s: Sentence, count: Count) -> None:
        """ "The wounded are in the dozens"."""
        several = count.outcome is not None and count.max is None
        quantity = s.get("quantities", count.end) if several else None
        low = getattr(quantity.row, "min", None) if quantity is not None else None
        if quantity is None or not quantity.reading.prefix.endswith(BEH) or not low or low <= count.min:
            return
        count.min, count.qualifier = low, quantity.row.qualifier  # type: ignore[attr-defined]
        count.end, count.numbered, count.definite_plural = quantity.end, True, False

    def _two(self, s: Sentence, noun: Mark) -> bool:
        """Whether "two" right behind an adjective of a nation counts its people."""
        number = self.number(s, noun.end, behind=True) if noun.reading.number == "pl" else None
        return number is not None and number[0] == PAIR

    def _last_of(self, s: Sentence, noun: Mark) -> Count | None:
        """ "The last fighter": nobody is counted, the noun behind is passed over."""
        counted = people_at(s, noun.end)
        if counted is None or noun.reading.number != "sg" or counted.reading.prefix or noun.reading.prefix:
            return None
        return Count(noun.first, counted.end, 1, 1, "exact", void=True)

    def _behind(self, s: Sentence, noun: Mark) -> _Behind | None:
        """A number behind its noun ("civilians two in number", "many, between 20 and 30")."""
        between = s.is_function(noun.end, "between")
        at = noun.end + 1 if between else noun.end
        hedged, qualifier = self._qualifier(s, at) if row_id(noun) == "body" else (at, "exact")
        number = self.number(s, hedged, behind=not between)
        if number is None or not 1 < number[0] < BEHIND_LIMIT:
            return None
        upper = self._upper(s, at, number[1], number[0]) if between else None
        if between:
            return None if upper is None else (number[0], upper[0], upper[1], "about")
        body = row_id(noun) == "body"
        if s.word(number[1]) == OF and people_at(s, number[1] + 1) is not None and not body:
            return None
        after = people_at(s, number[1])
        plain = after is not None and not after.reading.prefix.startswith(AND)
        if plain and s.word(number[1]) not in QUOTES and not body:
            return None
        if (
            not body
            and number[0] > PAIR
            and not s.word(at).startswith(ARTICLE)
            and counts_thing(s, number[1])
        ):
            return None
        low, high, qualifier = bounds(number[0], qualifier)
        return low, high, number[1], qualifier

    def _take_noun(self, s: Sentence, count: Count, noun: Mark, behind: _Behind | None = None) -> None:
        """Fill group, outcome, subgroup and whose people they are from the noun and what follows it."""
        person: Person = noun.row  # type: ignore[assignment]
        count.noun, count.end = noun, max(count.end, noun.end)
        if behind is not None:
            count.min, count.max, count.end, count.qualifier = behind
            count.numbered, count.definite_plural = True, False
        count.group, count.outcome, count.collective = person.group, person.outcome, person.collective
        count.other = person.id in OTHERS
        count.neutral = person.group == "unknown"
        if person.collective and count.min == 1 and (size := self._size(s, noun.end)) is not None:
            count.min = count.max = size[0]
            count.numbered, count.collective, count.end = True, False, size[1]
        if person.subgroup:
            take_part(s, count, noun)
        whole = noun.reading.number == "pl" and noun.reading.definite and not count.numbered
        if whole and count.qualifier == "some":
            count.definite_plural = count.definite_plural or count.first == noun.first
        take_owner(s, count, noun)
        take_guarded(s, count)
        if not are_ours(s, count):
            take_followers(s, count)
            take_mixed(s, count)
        if person.id == VICTIM and unlike_wounded(s, count):
            count.outcome = "casualties"

    def _size(self, s: Sentence, i: int) -> tuple[int, int] | None:
        """How many a family has: "a family of five (persons)"."""
        for at in range(i, min(s.end, i + 3)):
            if s.word(at) == OF:
                number = self.number(s, at + 1)
                if number is None:
                    return None
                noun = people_at(s, number[1])
                return number[0], noun.end if noun is not None else number[1]
        return None
