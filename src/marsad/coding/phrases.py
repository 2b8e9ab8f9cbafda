"""What may stand behind a counted noun and belong to it, and what ends its phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.apposition import among_people, is_another, is_unbound, may_be_meant, may_be_object
from marsad.coding.crews import vehicle_before
from marsad.coding.doers import GUNMEN
from marsad.coding.marks import names_place
from marsad.coding.person_rows import NATION
from marsad.coding.pronouns import owner_of
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ALEF, ALEF_MADDA, ARTICLE, BEH, HEH, LAM, PLURAL_NOMINATIVE, WAW, YEH
from marsad.lexicon.particles import AND, IN, OF, THIRD_PERSON_ENDS
from marsad.model.codes import Group

if TYPE_CHECKING:
    from marsad.coding.counts import Count
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Person

BODY: Final = "body"
_MEN: Final = "man"
VICTIM: Final = "victim"
"""The row of those who are "victims of" somebody, not his."""
_HARMLESS: Final = frozenset({"losses_of", "direct_hit"})
"""Rows of losses and hits, which are of people only where they are told to be in some ranks."""
_HAPPENINGS: Final = frozenset({"injury", "death"})
"""Rows of happenings: behind people they begin something new."""
_MEMBERS_OF: Final = frozenset({"person", "member", "fighter", "rebel", "gunman", "soldier", "crew"})
_CREW: Final = "crew"
TROOPS: Final = frozenset({"troops", "security_troops"})
"""Forces named as a body: people are counted of them, they are not counted."""
_NOBODY: Final = "unknown"
"""The actor of a text that says it is not known who."""
_OF_TWO: Final = frozenset({"among_two", "they_two"})
_COMMAS: Final = ("\u060c", ",")
PAIR: Final = 2
TEN: Final = 10
"""Up to ten a number has a plural behind it, and counts that alone."""
ANTECEDENT_REACH: Final = 25
"""How far back the people may stand whom "of them" means."""
_VERB_LETTERS: Final = 5
"""A verb of the third person plural has at least so many letters."""
_PAST_LETTERS: Final = 5
"""So has one of the past with its ending."""


def row_id(mark: Mark | None) -> str:
    """The id of the pack row behind a mark, empty for none."""
    return "" if mark is None else str(mark.row.id)  # type: ignore[attr-defined]


def people_at(s: Sentence, i: int) -> Mark | None:
    """The noun for people that begins at ``i``; a father is spelt like a month but for its first letter."""
    noun = s.get("persons", i)
    if row_id(noun) in _HARMLESS and noun is not None and not among_people(s, noun.end):
        return None
    if row_id(noun) == "father" and s.tokens.source[s.tokens.starts[i]] == ALEF_MADDA:
        return None
    return noun


def names_side(s: Sentence, noun: Mark | None) -> bool:
    """Whether a noun for people begins the longer name of an armed side ("men of the resistance")."""
    side = s.get("actors", noun.first) if noun is not None else None
    return side is not None and noun is not None and side.end > noun.end


def actor_id(s: Sentence, mark: Mark) -> str | None:
    """Whose people: the actor a name or reference means, the first of two named in one phrase."""
    return s.actor_of.get(mark.first, "").partition("+")[0] or None


def counts_events(s: Sentence, i: int) -> bool:
    """Whether the noun behind a number is an event ("27 air strikes"): then nobody is counted. "By the fire
    of X" is what people were hurt with.
    """
    mark, weapon = s.get("events", i), s.get("weapons", i)
    if weapon is not None and weapon.reading.prefix.startswith(BEH):
        return False
    if weapon is None and mark is not None and mark.reading.pos == "form" and s.word(i).startswith(BEH):
        return False
    return mark is not None and mark.reading.pos != "verb" and not mark.reading.prefix


def ends_phrase(s: Sentence, i: int) -> bool:
    """Whether the token at ``i`` cannot be the noun that a number counts.

    A counted noun is indefinite: what bears the article, a preposition or the shape of a plural verb is none.
    """
    if s.is_function(i, "territory", "force"):
        return bool(s.at["function", i].reading.prefix)
    if not s.is_word(i) or i in s.blocked:
        return True
    if any(s.get(cls, i) for cls in ("function", "events", "outcomes", "quantities", "attribution")):
        return True
    word = s.word(i)
    joined = s.get("persons", i)
    if joined is not None and joined.reading.prefix.startswith(AND):
        return True
    past = word.endswith(WAW + ALEF) and len(word) >= _PAST_LETTERS
    if (
        word.startswith(ARTICLE)
        or past
        or (word.startswith(YEH) and word.endswith(PLURAL_NOMINATIVE) and len(word) >= _VERB_LETTERS)
    ):
        return True
    weapon = s.get("weapons", i)
    return weapon is not None and weapon.reading.prefix.startswith(BEH)


def skip_of(s: Sentence, i: int) -> int:
    """Step over quotation marks and a particle "of" between the number and its noun."""
    at = i
    while s.is_punct(at) and s.word(at) in ('"', "'"):
        at += 1
    return at + 1 if s.word(at) == OF else at


def of_them(s: Sentence, i: int) -> bool:
    """Whether "of them" stands at ``i``: the particle with a pronoun in one word."""
    return s.is_function(i, "among_them") and s.word(i).startswith(OF) and s.at["function", i].end == i + 1


def of_two(s: Sentence, i: int) -> bool:
    """Whether "one of both", "they two" stands at ``i`` or past a comma: the dual is spelt like a plural."""
    at = i + 1 if s.word(i) in _COMMAS else i
    mark = s.get("function", at)
    return mark is not None and row_id(mark) in _OF_TWO


def antecedent(s: Sentence, i: int) -> tuple[Group, str | None]:
    """Group and side of the people last named before ``i``, whom "of them" means; "captured" is spelt like
    "families". "To them" before it means the same ("an ambush that X laid to them").
    """
    low = i - ANTECEDENT_REACH
    told = next((m.first for c in ("persons", "actors") for m in s.between(c, low, i)), i)
    meant = next((m.first for m in s.functions("to_them", told, i)), None)
    i = i if meant is None else meant
    people = [m for m in s.between("persons", low, i) if m.reading.number != "sg" and may_be_meant(s, m)]
    sides = [m for m in s.between("actors", low, i) if not _adjective(m) and actor_id(s, m)]
    sides = [m for m in sides if meant is not None and s.word(m.first).endswith(PLURAL_NOMINATIVE)] or sides
    person, side = people[-1] if people else None, sides[-1] if sides else None
    if person is not None and (side is None or person.first > side.first or side.first - person.end <= 1):
        group: Group = person.row.group  # type: ignore[attr-defined]
        owner = side if side is not None and side.first >= person.end else None
        return group, actor_id(s, owner) if owner is not None and group == "combatant" else None
    if side is not None and not names_place(s, side):
        return "combatant", actor_id(s, side)
    return "unknown", None


def _adjective(mark: Mark) -> bool:
    return bool(getattr(mark.row, "adjective", False))


def plain_heh(s: Sentence, noun: Mark) -> bool:
    """Whether a noun that folds like a feminine is written with a plain heh: a pronoun."""
    if noun.reading.suffix:
        return False
    return s.tokens.source[s.tokens.ends[noun.end - 1] - 1] == HEH


def has_pronoun(s: Sentence, noun: Mark) -> bool:
    """Whether a noun is somebody's: "his son", also where that folds like "a daughter"."""
    return bool(noun.reading.suffix) or plain_heh(s, noun)


def take_followers(s: Sentence, count: Count) -> None:
    """Nouns and names in apposition: "a dead civilian", "fighters of X", "of the civilians"."""
    _take_whole_name(s, count)
    nation = False
    for _ in range(4):
        if s.is_function(count.end, "one_family"):
            count.group, count.neutral = "civilian", False
            count.end = s.at["function", count.end].end
            return
        if count.numbered and (s.word(count.end) == "(" or _told_in_quotes(s, count)):
            return
        at = _after_noun(s, count)
        take_ranks(s, count, at)
        noun = people_at(s, at)
        sided = s.get("actors", at) is not None and _names_side(count, noun) if noun is not None else False
        if sided or names_side(s, noun):
            noun = None
        unbound = not count.numbered and is_unbound(s, count.noun, noun)
        apart = row_id(noun) in _HAPPENINGS or may_be_object(count.noun, noun) or _two_behind(count, noun)
        if unbound or apart or is_another(count.noun, noun):
            return
        unit = s.at["function", at].end if s.is_function(at, "force", "authority") else at
        unit = unit if s.word(at - 1) == OF else at
        side = s.get("actors", unit) if unit > at else None
        open_side = count.group == "unknown" or count.actor is None
        if side is not None and open_side and row_id(count.noun) in _MEMBERS_OF:
            count.group, count.actor, count.neutral, count.end = (
                "combatant",
                actor_id(s, side),
                False,
                side.end,
            )
            return
        if noun is not None and not noun.reading.prefix.startswith(AND):
            if not _agrees(s, count, noun, at):
                count.end = noun.end if noun.reading.definite else count.end
                return
            _refine(s, count, noun)
            continue
        actor = side if side is not None and nation else s.get("actors", at)
        of_force = nation and actor is not None and not _adjective(actor) and s.word(at - 1) in (OF, IN)
        if of_force and actor is not None:
            count.actor, count.end, nation = actor_id(s, actor) or count.actor, actor.end, False
            continue
        if actor is not None and count.actor is None and _owned(s, count, actor, at):
            nation = _adjective(actor)
            count.actor, count.end = actor_id(s, actor), actor.end
            if row_id(count.noun) == _MEN:
                count.group, count.subgroups = "combatant", None
            if count.group == "unknown" and not _adjective(actor):
                count.group, count.neutral = "combatant", False
            continue
        return


def _take_whole_name(s: Sentence, count: Count) -> None:
    """Fighters whose noun opens the name of their side: "three Chadian soldiers", one row of the packs."""
    side = s.get("actors", count.noun.first) if count.noun is not None and names_side(s, count.noun) else None
    if side is not None and count.actor is None and count.group == "combatant":
        actor = actor_id(s, side)
        if actor not in (None, _NOBODY, GUNMEN):
            count.actor, count.end = actor, max(count.end, side.end)


def _two_behind(count: Count, noun: Mark | None) -> bool:
    """Whether a noun in the dual stands behind several people: two others ("the soldiers (took) the two
    brothers"), or of their kind the two whom the word before means, which is spelt like the plural.
    """
    several = count.noun is not None and count.noun.reading.number == "pl" and count.noun.reading.definite
    if noun is None or not several or noun.reading.number != "du" or not noun.reading.definite:
        return False
    if noun.row.group == count.group:  # type: ignore[attr-defined]
        count.min, count.max, count.qualifier, count.end = PAIR, PAIR, "exact", noun.end
        count.numbered, count.definite_plural = True, False
    return True


def take_ranks(s: Sentence, count: Count, at: int) -> None:
    """ "Losses in its ranks": those of the side that the pronoun means, before token ``at``."""
    ranks = s.covering("function", at - 1)
    theirs = ranks is not None and ranks.end == at and s.is_function(ranks.first, "in_ranks")
    if theirs and count.group == "unknown" and s.word(at - 1).endswith(THIRD_PERSON_ENDS):
        group, actor = antecedent(s, count.first)
        if group == "combatant":
            count.group, count.actor, count.neutral, count.end = group, actor, False, at


def _told_in_quotes(s: Sentence, count: Count) -> bool:
    """Whether several people are told one by one in quotation marks behind their number."""
    noun = people_at(s, count.end + 1) if s.word(count.end) in QUOTES and count.min > 1 else None
    return noun is not None and noun.reading.number == "sg" and not noun.reading.definite


def _names_side(count: Count, noun: Mark) -> bool:
    """Whether a word for people is the name of a side where it stands ("two Israeli soldiers")."""
    return row_id(noun) in TROOPS or (count.group == "combatant" and row_id(noun) == "national")


def _after_noun(s: Sentence, count: Count) -> int:
    at = skip_of(s, count.end)
    if s.is_word(at) and s.word(at + 1) in QUOTES and s.is_function(at + 2, "in_ranks", "between"):
        at += 0 if any(s.get(c, at) for c in _MARKED) else 2
    if s.is_function(at + 1, "in_ranks") and s.is_word(at) and not any(s.get(c, at) for c in _MARKED):
        at += not s.word(at).startswith(AND)
    if s.is_function(at, "in_ranks"):
        return s.at["function", at].end
    if row_id(count.noun) == _MEMBER:
        at = next((t for t in range(at, at + _BODY_REACH) if s.word(t) == IN or s.get("actors", t)), at)
    if s.word(at) == LAM and s.get("actors", at + 1):
        return at + 1
    member = row_id(count.noun) in _MEMBERS
    inside = next((t for t in range(at, at + _BODY_REACH) if not _describes(s, t)), at) if member else at
    if s.word(inside) == IN and member:
        actor = s.get("actors", inside + 1)
        if actor is not None and not actor.reading.prefix and getattr(actor.row, "role", "") != "state":
            return inside + 1
    among = people_at(s, at + 1) if s.is_function(at, "between") else None
    return at + 1 if among is not None and among.reading.definite else _in_construct(s, at)


_MARKED: Final = ("persons", "actors", "function", "outcomes", "events")
_MEMBER: Final = "member"
_BODY_REACH: Final = 4
"""How far behind a member his side may stand, past the body he sits in."""
_MEMBERS: Final = frozenset(
    {"fighter", "rebel", "gunman", "soldier", "officer", "commander", "official", "member", "person"}
)
"""Rows of people who are "in" an armed side."""


def _describes(s: Sentence, i: int) -> bool:
    """Whether a word that says what somebody is, or of what he is head, stands at ``i``: "a field commander
    in", "the commander of a battalion in".
    """
    plain = s.is_word(i) and i not in s.blocked and not s.word(i).startswith(AND)
    return plain and (s.is_function(i, "force") or not any(s.get(c, i) for c in _MARKED))


def _in_construct(s: Sentence, at: int) -> int:
    """Step into "the workers of the station" behind "among", past an adjective and no more."""
    if s.is_function(at + 1, "between") and s.is_word(at) and not any(s.get(c, at) for c in _MARKED):
        at += 1
    if not s.is_function(at, "between"):
        return at
    among = people_at(s, at + 1)
    return at + 1 if among is not None and among.reading.number == "pl" else at


def _agrees(s: Sentence, count: Count, noun: Mark, at: int) -> bool:
    """Whether a noun right behind the counted one says who they are, not whose ("the captive's mother")."""
    if at > count.end or count.noun is None or row_id(count.noun) == BODY:
        return True
    definite = count.noun.reading.definite
    person: Person = noun.row  # type: ignore[assignment]
    if definite == noun.reading.definite or _tells_fate(count, noun):
        return True
    whose = person.group == "civilian" and not person.outcome and not count.subgroups
    return noun.reading.definite and whose and count.min > 1


def _tells_fate(count: Count, noun: Mark) -> bool:
    """Whether an indefinite noun behind several people says what became of them ("four soldiers dead")."""
    several = count.min > 1 and noun.reading.number == "pl" and not noun.reading.definite
    return several and bool(getattr(noun.row, "outcome", None))


def _owned(s: Sentence, count: Count, actor: Mark, at: int) -> bool:
    if actor_id(s, actor) == _NOBODY or row_id(count.noun) == VICTIM:
        return count.group == "combatant"
    if row_id(count.noun) == _MEN and at == count.end and count.min > 1:
        return not _adjective(actor) and actor.reading.prefix in {"", ARTICLE}
    if row_id(count.noun) == NATION and actor.reading.prefix.startswith(AND):
        return False
    if _adjective(actor) or actor.reading.prefix in {"", ARTICLE}:
        return count.group != "civilian"
    return actor.reading.prefix.startswith(LAM) and count.group == "combatant"


def _refine(s: Sentence, count: Count, noun: Mark) -> None:
    person: Person = noun.row  # type: ignore[assignment]
    count.end = noun.end
    if row_id(count.noun) == BODY and noun.reading.number == "du" and count.min == count.max == 1:
        count.min = count.max = PAIR
    if count.group == "unknown" and person.group != "unknown":
        count.group, count.neutral = person.group, False
    if person.outcome and count.outcome is None:
        count.outcome = person.outcome
    if person.subgroup and (count.group, person.group) != ("civilian", "combatant"):
        take_part(s, count, noun)
    if person.id in ("other", "companion"):
        count.other = not count.subgroups
    take_owner(s, count, noun)


def unlike_wounded(s: Sentence, count: Count) -> bool:
    """Whether several victims may be dead or wounded: no wounded are told beside them."""
    noun = count.noun
    if noun is None or noun.reading.number != "pl" or noun.reading.prefix.startswith(AND):
        return False
    beside = (people_at(s, count.end), s.get("outcomes", count.end))
    joined = [m for m in beside if m is not None and m.reading.prefix.startswith(AND)]
    return not any(getattr(m.row, "outcome", None) == "injured" for m in joined)


def take_owner(s: Sentence, count: Count, noun: Mark) -> None:
    """ "Ten of its members": the people or the side that the pronoun means."""
    if noun.reading.suffix and row_id(noun) in _MEMBERS_OF and count.group in ("unknown", "combatant"):
        his = owner_of(s, noun, ANTECEDENT_REACH)
        group, actor = ("combatant", his) if his else antecedent(s, count.first)
        if (
            row_id(noun) == _CREW
            and (vehicle := vehicle_before(s, noun.first - ANTECEDENT_REACH, noun.first)) is not None
        ):
            sides = (actor_id(s, m) for m in s.between("actors", vehicle, noun.first))
            group, actor = "combatant", next(sides, None)
        if group == "combatant" or count.group == "unknown":
            count.group, count.actor = group, count.actor or actor
            count.neutral = group == "unknown"


def take_part(s: Sentence, count: Count, noun: Mark) -> None:
    """Note the subgroup a noun stands for, with those joined to it ("children and women")."""
    person: Person = noun.row  # type: ignore[assignment]
    name = person.heh_subgroup if person.heh_subgroup and plain_heh(s, noun) else person.subgroup
    if name is None:
        return
    value: int | None = count.min if count.qualifier != "some" else None
    if count.other and count.min > 1:
        value = {"sg": 1, "du": 2}.get(noun.reading.number, value)
    told = dict(count.subgroups or {})
    if count.max is None or count.qualifier == "some":
        joined = _joined_parts(s, count)
        if joined:
            count.subgroups = {**told, name: None, **dict.fromkeys(joined)}
            return
    count.subgroups = {**told, name: value}


def _joined_parts(s: Sentence, count: Count) -> list[str]:
    """Subgroups that bare plurals joined by "and" add to people of no exact number."""
    names: list[str] = []
    if count.group != "civilian":
        return names
    while True:
        noun = people_at(s, count.end)
        name = getattr(noun.row, "subgroup", None) if noun is not None else None
        if noun is None or not name or noun.reading.number != "pl" or noun.reading.suffix:
            return names
        if not noun.reading.prefix.startswith(AND) or noun.row.outcome or noun.row.group != "civilian":  # type: ignore[attr-defined]
            return names
        names.append(name)
        count.end = noun.end
