"""Nouns for people that count nobody where they stand, and speakers that are victims for once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.apposition import is_unbound
from marsad.coding.phrases import TROOPS, VICTIM, ends_phrase, has_pronoun, people_at, row_id
from marsad.coding.quotes import QUOTES
from marsad.coding.weapon_use import GUNFIRE
from marsad.lexicon.letters import ARTICLE, LAM
from marsad.lexicon.particles import AND, IN, ON

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

_NAMED_AFTER_OUTCOME: Final = frozenset({"official", "notable"})
"""Rows whose singular often speaks or is a title: a victim only right behind an outcome."""
_OFFICES: Final = frozenset({"office_holder", "member", "father"})
"""Rows of titles and of words spelt like others: people only with a number or right behind a word of harm."""
_GUARD: Final = "guard"
"""The row of guards: with the article he keeps a goal."""
_NATIONALS: Final = frozenset({"national", "foreigner", "craft", "reporter"})
"""Rows of adjectives, of trades that are also spelt like one, and of those who mostly speak: people only with
a number or right behind an outcome."""
_AFTER_OUTCOME: Final = frozenset({"other", "ordinal"})
_ONLY_NUMBERED: Final = frozenset({"injury", "death"})
"""Rows whose singular is the happening itself ("the injury of"), not somebody."""
_KNOWN: Final = frozenset({"dead", "martyr", VICTIM, "resident"})
"""Rows of those who are known already where they are somebody's ("its people", "his martyr")."""
_MOTHER: Final = "wife"
"""The row of wives and mothers."""
_WITHIN: Final = "those_within"
"""The row of "those in it": with a particle before it is "with all in it", which counts nobody."""
_PREPOSITIONS: Final = ("against", "preposition", "direction", "beside")
_NEIGHBOUR: Final = "neighbour"
"""The row of neighbours: the singular is spelt like "going on"."""
_PERSON: Final = "person"
"""The row of persons: the singular is spelt like "so he answered (him)"."""
_ASSASSINATE: Final = "execute"
"""The row of verbs of assassinating and putting to death."""
ASSASSIN_REACH: Final = 12
"""How far behind such a verb its victim may stand, past who did it and how."""
FIRED_REACH: Final = 7
"""How far before "at" the shots may be told, who fired them and when in between."""
VICTIM_REACH: Final = 3
"""How far behind an outcome somebody of a kind that often speaks is its victim."""


def counts_nobody(s: Sentence, noun: Mark, joined: bool) -> bool:
    """Whether a noun without a number counts nobody where it stands, by the row it is of.

    Of a thing they are part of its name ("a bus of passengers"). A singular behind "in" or "the village of"
    begins the name of a place.
    """
    reading, row = noun.reading, row_id(noun)
    thing = s.covering("objects", noun.first)
    if (row == _WITHIN and reading.prefix) or (thing is not None and thing.first < noun.first):
        return True
    outcome = s.get("outcomes", noun.first - 1)
    alike = outcome is None and _spelt_like_person(s, noun, joined=joined)
    if alike or (
        reading.number == "sg"
        and (
            s.word(noun.first - 1) == IN
            or _opens_name(s, noun)
            or (s.is_function(noun.first - 1, "territory") and not reading.prefix.startswith(AND))
            or _names_town(s, noun)
        )
    ):
        return True
    if outcome is None and s.is_function(noun.first - 1, "with_him"):
        outcome = s.get("outcomes", noun.first - 2)
    if outcome is None and row in _OFFICES | _NAMED_AFTER_OUTCOME:
        outcome = _past_doers(s, noun)
    if row in _AFTER_OUTCOME:
        told = outcome is not None and (row != "ordinal" or ends_phrase(s, noun.end))
        told = told or getattr(getattr(s.get("outcomes", noun.end), "row", None), "role", "") == "locative"
        return not told and (row == "ordinal" or not joined)
    if row in _ONLY_NUMBERED or row == _GUARD:
        return reading.number == "sg" and (row != _GUARD or reading.definite)
    if row in _OFFICES:
        told = s.is_function(noun.first - 1, "they_are") or s.word(noun.first - 1) == "("
        told = told or _assassinated(s, noun) or _behind_doer(s, noun) or (joined and reading.number == "du")
        return not (told or (outcome is not None and _harms(outcome)))
    if row in _NATIONALS:
        return not _one_of_nation(s, noun, outcome, joined=joined) and reading.number != "du"
    if row == "attacker":
        return (
            reading.definite
            and reading.number == "sg"
            and outcome is not None
            and outcome.reading.pos == "verb"
        )
    if row in _NAMED_AFTER_OUTCOME:
        told = outcome is not None or _assassinated(s, noun) or _behind_doer(s, noun)
        return reading.number == "sg" and not told
    known = reading.number == "sg" and bool(reading.suffix) and row in _KNOWN
    return known or row in TROOPS or (row == VICTIM and reading.number == "sg" and outcome is None)


def _spelt_like_person(s: Sentence, noun: Mark, *, joined: bool) -> bool:
    """Whether a singular is a word spelt like somebody: "as for" like a mother, "and going on" like a
    neighbour, "so he answered" like a person.
    """
    row = row_id(noun)
    if row == _MOTHER:
        return noun.reading.case == "acc" and not noun.reading.suffix
    if noun.reading.number != "sg":
        return False
    if row == _PERSON:
        return s.word(noun.end).startswith(ON)
    return row == _NEIGHBOUR and joined and not has_pronoun(s, noun)


def _past_doers(s: Sentence, noun: Mark) -> Mark | None:
    """The verb of harm whose doers alone stand between it and somebody definite: "gunmen killed the sheikh",
    "fighters of X killed the sheikh"; a single "leader of X" is rather himself the sheikh.
    """
    side = s.covering("actors", noun.first - 1)
    people = s.covering("persons", (side.first if side is not None else noun.first) - 1)
    doers = people or side
    if doers is None or not noun.reading.definite or noun.reading.prefix.startswith(AND):
        return None
    if people is not None and (people.reading.number != "pl" or people.reading.prefix):
        return None
    if side is None and not is_unbound(s, people, noun):
        return None
    verb = s.get("outcomes", doers.first - 1)
    harm = verb is not None and verb.reading.pos == "verb" and _harms(verb) and not verb.reading.suffix
    return verb if harm else None


def _names_town(s: Sentence, noun: Mark) -> bool:
    """Whether "mother" behind a preposition is the first word of the name of a town ("Mother of X")."""
    if row_id(noun) != _MOTHER or noun.reading.suffix or not s.is_function(noun.first - 1, *_PREPOSITIONS):
        return False
    behind = s.word(noun.end)
    return s.is_word(noun.end) and not behind.startswith((AND, ARTICLE, LAM))


def _opens_name(s: Sentence, noun: Mark) -> bool:
    """Whether "mother" or "father" is the first word of a name in quotation marks ("Mother of Springs")."""
    quoted = s.word(noun.first - 1) in QUOTES and not noun.reading.definite and not noun.reading.suffix
    return quoted and row_id(noun) in (_MOTHER, "father")


def _one_of_nation(s: Sentence, noun: Mark, outcome: Mark | None, *, joined: bool) -> bool:
    """Whether an adjective of a nation is somebody: right behind an outcome, fired at, or behind several
    people of another; alone the accusative is spelt like the country.
    """
    before = s.covering("persons", noun.first - 1) if joined else None
    of_others = before is not None and s.covering("persons", before.first - 1) is not None
    several = (
        before is not None
        and not of_others
        and (before.reading.number != "sg" or s.is_number(before.first - 1))
    )
    told = outcome is not None or (several and row_id(before) == row_id(noun) == "national")
    told = told or _fired_at(s, noun)
    return told and not noun.reading.definite


def _fired_at(s: Sentence, noun: Mark) -> bool:
    """Whether a noun stands behind "at" in what tells of shots: "soldiers fired on Tuesday at a Syrian"."""
    at = noun.first - 1
    if not s.is_function(at, "against"):
        return False
    shots = s.between("events", at - FIRED_REACH, at)
    fire = s.between("weapons", at - FIRED_REACH, at)
    return any(getattr(m.row, "means", "") == "small_arms" for m in shots) or any(
        row_id(m) == GUNFIRE for m in fire
    )


def _harms(outcome: Mark) -> bool:
    """Whether an outcome word is a noun, or a verb of killing or wounding: "stopped" may stop anything."""
    noun = outcome.reading.pos == "noun"
    return noun or getattr(outcome.row, "outcome", "") in ("killed", "injured")


def is_victim(s: Sentence, noun: Mark) -> bool:
    """Whether somebody of a kind that often speaks ("the activist") suffers here, and says nothing."""
    if noun.reading.number == "pl":
        return False
    hurt = next(s.between("outcomes", noun.first - VICTIM_REACH, noun.first), None)
    if hurt is None and _assassinated(s, noun):
        return True
    return (
        hurt is not None and next(s.between("attribution", hurt.first, noun.end + VICTIM_REACH), None) is None
    )


def _assassinated(s: Sentence, noun: Mark) -> bool:
    """Whether a verb of assassinating, which has persons alone for its object, stands before somebody, past
    what did it, and nobody speaks between: "a drone assassinated with two missiles the leader in X".
    """
    marks = s.between("outcomes", noun.first - ASSASSIN_REACH, noun.first)
    verbs = [m for m in marks if row_id(m) == _ASSASSINATE and m.reading.pos == "verb"]
    if not verbs or (not noun.reading.definite and s.word(noun.first - 1) == IN):
        return False
    low, high = verbs[-1].end, noun.end
    return not (any(s.between("attribution", low, high)) or any(s.functions("clause_break", low, high)))


def _behind_doer(s: Sentence, noun: Mark) -> bool:
    """Whether somebody stands right behind the subject of a verb of harm: "gunmen wounded the mayor"."""
    at = noun.first - 1
    while at in s.blocked and s.covering("actors", at) is None:
        at -= 1
    doer = s.covering("persons", at) or s.covering("actors", at)
    if doer is None or doer.end != at + 1 or doer.reading.definite or noun.reading.prefix.startswith(AND):
        return False
    told = s.covering("outcomes", doer.first - 1)
    return told is not None and told.reading.pos == "verb" and _harms(told)


def known_body(s: Sentence, noun: Mark) -> bool:
    """Whether a body is that of somebody already told of ("the body of the dead man was handed over")."""
    owner = people_at(s, noun.end)
    known = owner is not None and owner.reading.definite and getattr(owner.row, "outcome", None) is not None
    return known or bool(noun.reading.suffix)
