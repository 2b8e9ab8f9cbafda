"""People of two kinds that one number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.followers import take_followers
from marsad.coding.phrases import TEN, people_at
from marsad.lexicon.particles import AND, OF

if TYPE_CHECKING:
    from marsad.coding.counts import Count
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Person


def take_second_kind(s: Sentence, count: Count) -> None:
    """ "12 fighters and civilians": from eleven on, two nouns of one number are people of both kinds."""
    noun = people_at(s, count.end)
    if noun is None or count.noun is None or not noun.reading.prefix.startswith(AND):
        return
    if count.min <= TEN and s.word(count.noun.first - 1) != OF:
        return
    alike = noun.reading.number == count.noun.reading.number == "sg" or (
        noun.reading.definite and noun.reading.number == "pl" and s.word(count.end - 2) == OF
    )
    person: Person = noun.row  # type: ignore[assignment]
    kinds = {count.group, person.group}
    civil = count.group == "civilian" and set(count.subgroups or ()) == {n for n in (person.subgroup,) if n}
    like = count.group == person.group == "combatant" or (civil and person.group == "civilian")
    if alike and like and person.outcome is None and count.actor is None:
        names = (name for name in (*(count.subgroups or ()), person.subgroup) if name)
        told = count.subgroups if civil else dict.fromkeys(names)
        count.subgroups, count.end = told, noun.end
        take_followers(s, count)
    elif alike and kinds == {"civilian", "combatant"} and person.outcome is None:
        count.group, count.actor, count.neutral, count.end = "unknown", None, True, noun.end
        count.subgroups = dict.fromkeys(("civilians", "combatants"))


def take_mixed(s: Sentence, count: Count) -> None:
    """ "30 dead between civilians and soldiers": people of both kinds, or fighters of two sides."""
    first, second = people_at(s, count.end - 1), people_at(s, count.end)
    if first is None or second is None or not s.is_function(first.first - 1, "between"):
        return
    if not (_plain(first) and _plain(second)) or not second.reading.prefix.startswith(AND):
        return
    kinds = {str(getattr(noun.row, "group", "")) for noun in (first, second)}
    count.end, count.actor = second.end, None
    count.group = "unknown"
    if len(kinds) == 1:
        count.group = first.row.group  # type: ignore[attr-defined]
    elif kinds == {"civilian", "combatant"}:
        count.subgroups = dict.fromkeys(("civilians", "combatants"))
    count.neutral = count.group == "unknown"


def _plain(noun: Mark) -> bool:
    """Whether a noun means several people of whom nothing else is told."""
    return noun.reading.number == "pl" and not noun.reading.definite and not noun.reading.suffix
