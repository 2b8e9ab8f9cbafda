"""The phrases of a clause that name a side: the name with the noun it stands behind ("positions of X")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from marsad.coding.armies import ARMIES
from marsad.coding.mark import Mark
from marsad.coding.marks import particle_of
from marsad.coding.nation_words import brings_down, lent, of_what_was_hit, on_the_move
from marsad.coding.patrons import GENERIC
from marsad.coding.pronouns import HIS, whose
from marsad.coding.quotes import QUOTES
from marsad.coding.responsibility import is_accused
from marsad.coding.unknown_arms import believed_arms
from marsad.coding.weapon_models import before_model
from marsad.lexicon.letters import LAM, NOON, YEH
from marsad.lexicon.particles import AND, CONNECTING, IN, OF, TO

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

Kind = Literal["name", "thing", "arm", "people", "strike"]
STROKE = "/"
TAG = "#"
AIM: Final = "aim"
"""The kind of "its targets", which are others': whom the pronoun means aims at them."""
HEAD_REACH = 4
"""How far before a name the noun may stand that it owns or qualifies."""
JOIN_REACH = 3
"""How many plain words may stand between two sides joined by "and" ("X, backed by ..., and Y")."""
OTHERS_REACH = 6
"""The same where "and those of", "and others of" stands between."""
_KIN = frozenset({"child", "relative", "resident", "notable", "civilian", "citizen"})
"""Rows of people who are no fighters of the tribe or side that they are of."""
_TO_FIGHTERS: Final = frozenset({"attack", "killing"})
"""Types of events whose word may name the fighter that it is done to."""
_OF_MANY: Final = GENERIC | {"palestinian_factions", "jihadists"}
"""Sides that fighters are called by who are then told to be "of" one of many: "resistance men of X"."""
_BODIES: Final = frozenset({"authority", "air_defence"})
"""Kinds of words for bodies of a state that an adjective makes a side."""
_COMMAS: Final = frozenset({"\u060c", ","})
_NAMED_AFTER = frozenset({"worship", "school", "hospital"})
_OWNING = ("objects", "weapons", "persons")
_KINDS: dict[str, Kind] = {"objects": "thing", "weapons": "arm", "persons": "people", "events": "strike"}


@dataclass
class Phrase:
    """A side named in a clause. ``lead`` .. ``end`` are the tokens of the name with its noun.

    ``kind`` says what the noun is: a ``thing`` it owns, an ``arm`` it fires, ``people`` of it, the ``strike``
    an adjective qualifies, or the bare ``name``. ``prefix`` is what is written together with the first word.
    """

    mark: Mark
    actor: str
    lead: int
    end: int
    kind: Kind
    prefix: str
    owner: bool = False
    joined: bool = False

    @property
    def particle(self) -> str:
        """The preposition written together with the phrase."""
        return particle_of(self.prefix)


def read_phrases(s: Sentence, first: int, end: int, skipped: set[int]) -> list[Phrase]:
    """Return the phrases between two tokens in text order; ``skipped`` holds tokens that name no side."""
    found = [p for p in _named(s, first, end, skipped) if p is not None]
    found += _owned(s, first, end, skipped, found)
    found.sort(key=lambda p: p.mark.first)
    found = [p for p in found if not _other_name(s, p)]
    found = _without_wholes(s, found)
    for before, here in pairwise(found):
        here.joined = stands_beside(s, before, here)
    return [p for p in found if p.joined or not _second(p)]


def _other_name(s: Sentence, phrase: Phrase) -> bool:
    """Whether a name behind a stroke or in a bracket is another of the side named before it, or says whose it
    is: "X/Y", "X (Y)", "X (the arm of Y)".
    """
    at = phrase.lead - 1
    if s.word(at) == STROKE:
        return s.covering("actors", at - 1) is not None
    while at > phrase.lead - HEAD_REACH and s.is_word(at) and s.covering("events", at) is None:
        at -= 1
    return s.word(at) == "(" and s.covering("actors", at - 1 - (s.word(at - 1) in QUOTES)) is not None


def _without_wholes(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without a name right behind "in" the side before it, which is of it ("factions in X"), or
    behind "of" men called by a name for many.
    """
    kept: list[Phrase] = []
    for phrase in phrases:
        part = kept[-1] if kept else None
        general = part is not None and part.actor in _OF_MANY and s.word(phrase.lead - 1) == OF
        inside = part is not None and part.end == phrase.lead - 1 and (general or s.word(part.end) == IN)
        if part is None or not inside or phrase.kind != "name" or part.kind == "strike":
            kept.append(phrase)
        elif general or part.actor in GENERIC:
            part.actor, part.end = phrase.actor, phrase.end
    return kept


def _second(phrase: Phrase) -> bool:
    """Whether a phrase is an adjective that only counts behind a side it is joined to."""
    return phrase.kind == "name" and bool(getattr(phrase.mark.row, "adjective", False))


def _named(s: Sentence, first: int, end: int, skipped: set[int]) -> Iterator[Phrase | None]:
    for mark in s.between("actors", first, end):
        actor = s.actor_of.get(mark.first)
        if actor is None or _is_tag(s, mark):
            continue
        silent = mark.first in skipped and not is_accused(s, mark)
        if getattr(mark.row, "adjective", False):
            phrase = _qualified(s, mark, actor)
            yield phrase if not silent or (phrase is not None and phrase.kind == "strike") else None
        elif not silent and not _of_kin(s, mark) and not _names_thing(s, mark):
            yield _headed(s, mark, actor)


def _is_tag(s: Sentence, mark: Mark) -> bool:
    """Whether a name is one of the tags behind a post, which say what it is about: "#town #X #war"."""
    if s.word(mark.first - 1) != TAG or s.word(mark.first - 3) != TAG:
        return False
    return not s.is_word(mark.end)


def _names_thing(s: Sentence, mark: Mark) -> bool:
    """Whether a name is that of the mosque or the school before it, not its owner's."""
    at = mark.first - 1
    while s.word(at) in QUOTES:
        at -= 1
    thing = s.covering("objects", at)
    return thing is not None and not mark.reading.prefix and getattr(thing.row, "kind", "") in _NAMED_AFTER


def _of_kin(s: Sentence, mark: Mark) -> bool:
    """Whether a name stands behind its people without arms: "four sons of the tribe", "residents of X"."""
    kin = s.covering("persons", mark.first - 1)
    if kin is None or kin.reading.definite or mark.reading.prefix:
        return False
    return getattr(kin.row, "id", "") in _KIN


def _headed(s: Sentence, mark: Mark, actor: str) -> Phrase:
    """A name with the nouns before it: "three members of X", "positions belonging to X"."""
    lead, prefix, kind = mark.first, mark.reading.prefix, "name"
    while (head := _head_of(s, lead, prefix) or _arms_beside(s, lead, prefix, kind)) is not None:
        if lead < mark.first and _complete(s, head[0]):
            break
        lead, prefix, kind = head[0].first, head[0].reading.prefix, head[1]
    return Phrase(mark, actor, lead, mark.end, kind, prefix, lead < mark.first)  # type: ignore[arg-type]


def _head_of(s: Sentence, lead: int, prefix: str) -> tuple[Mark, str] | None:
    """The noun that a name or noun at ``lead`` belongs to: right before it, or tied to it by "of", "to"."""
    at = lead - 1
    while s.word(at) in QUOTES:
        at -= 1
    link = s.word(at)
    if link == TO and s.is_function(at - 1, "belongs"):
        tied, at = True, at - 2
    elif link in (OF, IN, LAM) or s.is_function(at, "belongs"):
        tied, at = True, at - 1
    else:
        tied = particle_of(prefix) == LAM
    if not tied:
        if s.get("objects", lead) is not None and s.covering("weapons", at) is not None:
            return None
        if particle_of(prefix) or prefix.startswith(CONNECTING):
            return None
        head = _head_at(s, at)
        return head if head is not None and not head[0].reading.definite else None
    for back in range(at, max(s.first, at - HEAD_REACH) - 1, -1):
        head = _head_at(s, back)
        if head is not None:
            return head if link != IN or head[1] == "people" else None
        if not (
            _plain(s, back) or s.is_number(back) or s.word(back) in QUOTES or s.is_function(back, "belongs")
        ):
            return None
    return None


def _complete(s: Sentence, head: Mark) -> bool:
    """Whether a noun has an ending that it loses before a genitive: "gunmen", "a post" are of nobody."""
    reading = head.reading
    several = reading.number in ("pl", "du") and reading.case in ("nom", "obl")
    return reading.case == "acc" or (several and s.word(head.end - 1).endswith(NOON))


def _arms_beside(s: Sentence, lead: int, prefix: str, kind: str) -> tuple[Mark, str] | None:
    """The weapon before "and": "artillery and rocket launchers of X" are both of X."""
    if kind != "arm" or not prefix.startswith(AND):
        return None
    other = s.covering("weapons", lead - 1)
    if other is None or other.reading.pos == "verb" or s.covering("events", other.first):
        return None
    return other, "arm"


def _head_at(s: Sentence, at: int) -> tuple[Mark, str] | None:
    if s.covering("actors", at) or s.covering("outcomes", at):
        return None
    for cls in _OWNING:
        mark = s.covering(cls, at)
        if mark is not None and mark.reading.pos != "verb" and not _of_strike(s, mark):
            return mark, _KINDS[cls]
    force = s.covering("function", at)
    if force is not None and getattr(force.row, "kind", "") == "force":
        return force, "people"
    return None


def _of_strike(s: Sentence, arm: Mark) -> bool:
    """Whether arms only say what a strike was made with: "artillery and rocket fire of X"."""
    made = s.covering("events", arm.first)
    if made is not None:
        return getattr(made.row, "type", "") != "deployment"
    before = s.covering("weapons", arm.first - 1) if arm.reading.prefix.startswith(AND) else None
    return before is not None and s.covering("events", before.first) is not None


def _plain(s: Sentence, at: int) -> bool:
    """Whether a word means nothing to the coder and may be an adjective of the noun before it."""
    return s.is_word(at) and not any(
        s.covering(cls, at) for cls in ("actors", "events", "outcomes", "function", "status", "attribution")
    )


def _qualified(s: Sentence, mark: Mark, actor: str) -> Phrase | None:
    """An adjective with its noun: "Turkish artillery", "a Russian raid"; none beside a town."""
    prefix = mark.reading.prefix
    noun, listed = mark.first - 1, s.word(mark.first).startswith(AND)
    while s.word(noun) in QUOTES or (listed and s.word(noun) in _COMMAS):
        noun -= 1
    noun = before_model(s, noun)
    apart = s.word(noun) == AND
    if s.covering("actors", noun - apart):
        if not (apart or s.word(mark.first).startswith(AND)):
            return None
        return Phrase(mark, actor, mark.first, mark.end, "name", prefix or AND)
    if getattr(mark.row, "role", "") == "joined" or s.is_function(noun, "joins"):
        backs = s.is_function(noun, "joins")
        return Phrase(mark, actor, mark.first, mark.end, "name", prefix) if backs else None
    if not s.is_word(noun) or (s.has_article(noun) != mark.reading.definite and not _annexed(s, mark, noun)):
        return None
    sniped = _named_in(s, noun, mark)
    if sniped is not None:
        return Phrase(mark, actor, sniped.first, mark.end, "people", "", owner=True)
    return _behind_noun(s, mark, actor, noun)


def _behind_noun(s: Sentence, mark: Mark, actor: str, noun: int) -> Phrase | None:
    """An adjective with the noun that ends at a token or has other adjectives behind it up to there."""
    if s.covering("persons", noun) is not None and lent(s, mark):
        return None
    if s.is_function(noun, "by_agent"):
        return Phrase(mark, actor, mark.first, mark.end, "people", "")
    for at in range(noun, max(s.first, noun + 1 - HEAD_REACH) - 1, -1):
        arms = believed_arms(s, at, mark)
        if arms is not None:
            return Phrase(mark, actor, arms.first, mark.end, "arm", arms.reading.prefix, owner=True)
        head = _authority(s, at) or _head_at(s, at)
        if head is not None and head[1] == "thing" and at == noun and _of_another(s, mark, head[0]):
            continue
        event = s.covering("events", at)
        if event is not None and at == noun and brings_down(event):
            return Phrase(mark, actor, event.end, mark.end, "arm", "", owner=True)
        if event is not None and event.reading.pos != "verb":
            of_its_make = event.end <= noun and event.reading.definite != mark.reading.definite
            of_its_make = of_its_make or of_what_was_hit(s, event, noun, mark)
            kind: Kind = "thing" if on_the_move(s, event) else "strike"
            strike = Phrase(mark, actor, event.first, mark.end, kind, event.reading.prefix, owner=True)
            return None if of_its_make and kind == "strike" else strike
        if head is not None and (_unarmed(head[0]) or getattr(head[0].row, "side", "") == "civil"):
            return None
        if head is not None:
            return Phrase(mark, actor, head[0].first, mark.end, head[1], head[0].reading.prefix, True)  # type: ignore[arg-type]
        if s.is_function(at, "territory") or not s.is_word(at) or s.covering("events", at):
            return None
    return None


def _of_another(s: Sentence, nation: Mark, thing: Mark) -> bool:
    """Whether an adjective agrees with a noun before a thing in the feminine: "the Bulgarian driver of a
    lorry".
    """
    ends = s.word(thing.end - 1).endswith(HIS), s.word(nation.end - 1).endswith((HIS, NOON))
    return thing.reading.number == "sg" and ends == (True, False)


def _authority(s: Sentence, at: int) -> tuple[Mark, str] | None:
    """A body of a state that ends at a token: "the authorities", "the navy", "the army"."""
    army = s.at.get(("speakers", at))
    if army is not None and getattr(army.row, "id", "") in ARMIES and not s.covering("actors", at):
        return army, "people"
    body = s.covering("function", at)
    if body is None or getattr(body.row, "kind", "") not in _BODIES or body.end != at + 1:
        return None
    return body, "people"


def _named_in(s: Sentence, noun: int, side: Mark) -> Mark | None:
    """The fighters before an adjective in whom an event word ends that is done to them: "the sniping of a
    soldier of X".
    """
    event, who = s.covering("events", noun), s.covering("persons", noun)
    if event is None or who is None or _unarmed(who) or getattr(event.row, "type", "") not in _TO_FIGHTERS:
        return None
    return who if event.first < who.first and event.end in (who.end, side.end) else None


def _unarmed(noun: Mark) -> bool:
    """Whether a noun means people who do not fight for the country they are of: "Turkish workers"."""
    return noun.reading.cls == "persons" and getattr(noun.row, "group", "") != "combatant"


def _annexed(s: Sentence, mark: Mark, noun: int) -> bool:
    """Whether the adjective's noun is definite without an article, a name or with a pronoun; arms are often
    written with one article too few or too many ("warplane (the) Russian").
    """
    arms = s.covering("weapons", noun) is not None
    return arms or bool(mark.reading.definite and s.covering("events", mark.first - 1))


def _owned(s: Sentence, first: int, end: int, skipped: set[int], named: list[Phrase]) -> Iterator[Phrase]:
    """Nouns with a pronoun that stands for a side: "its artillery", "their positions"."""
    taken = {at for p in named for at in range(p.lead, p.end)}
    for cls in (*_OWNING, "function"):
        for mark in s.between(cls, first, end):
            if (
                not mark.reading.suffix
                or mark.first in skipped
                or mark.first in taken
                or _adjectival(s, mark)
            ):
                continue
            kind = _owned_kind(cls, mark)
            side, actor = whose(s, mark) if kind else (mark, "")
            if kind and actor:
                taken.update(range(mark.first, mark.end))
                yield Phrase(side, actor, mark.first, mark.end, kind, mark.reading.prefix, True)


def _adjectival(s: Sentence, mark: Mark) -> bool:
    """Whether "his soldier" may as well be "military": the feminine of an adjective is spelt alike."""
    single = mark.reading.number != "pl"
    return single and mark.reading.suffix == HIS and s.word(mark.first).endswith(YEH + HIS)


def _owned_kind(cls: str, mark: Mark) -> Kind | None:
    row = mark.row
    if cls == "objects":
        military = getattr(row, "side", "") == "military"
        return "thing" if military and getattr(row, "kind", "") != AIM else None
    if cls == "persons":
        return "people" if getattr(row, "group", "") == "combatant" else None
    if cls == "weapons":
        return "arm"
    return "people" if getattr(row, "kind", "") == "force" else None


def stands_beside(s: Sentence, before: Phrase, here: Phrase) -> bool:
    """Whether two sides stand side by side ("X and Y", "X, and its allied Y")."""
    gap = range(before.end, here.lead)
    if len(gap) <= OTHERS_REACH and any(s.is_function(at, "others") for at in gap):
        return True
    at = here.lead - 1
    while s.word(at) in QUOTES:
        at -= 1
    added = s.covering("function", at)
    if added is not None and getattr(added.row, "id", "") == "additive":
        return added.first - before.end <= JOIN_REACH
    if len(gap) > JOIN_REACH or not (here.prefix.startswith(AND) or s.word(at) == AND):
        return False
    if here.kind == "thing" and before.kind != "thing" and any(s.covering("objects", at) for at in gap):
        return False
    return all(_plain(s, at) or s.is_punct(at) or s.is_function(at, "backed") for at in gap)


def moves_itself(s: Sentence, phrase: Phrase) -> bool:
    """Whether the thing of a phrase can be a doer: tanks, bulldozers, patrols."""
    thing = s.get("objects", phrase.lead)
    return thing is not None and getattr(thing.row, "kind", "") in ("vehicle", "convoy")
