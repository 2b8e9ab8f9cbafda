"""Things and people without arms that a clause names as what was hit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import BEH, LAM, MEEM
from marsad.lexicon.particles import IN, OF, ON, TO
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.places import PlaceMention

_INSIDE: Final = frozenset({"arrest", "raid"})
"""Types that happen inside civil places without being done to them."""
_TO_PEOPLE: Final = frozenset({"killing", "abduction", "arrest"})
"""Types that are done to people: those named without a number are who it was done to."""
_CAR_BOMBS: Final = frozenset({"weapon_car_bomb", "weapon_loaded_vehicle"})
"""Rows of vehicles full of explosives, which hit what they go off beside."""
_PUBLIC: Final = frozenset({"school", "hospital"})
"""Kinds of civil places that a raid is done to where it is told to storm them."""
_NEAR: Final = frozenset({"near_by", "opposite", "in_front"})
"""Rows of words for being beside a thing."""
WITHIN: Final = "in"
FROM: Final = "from"
"""Relation of a place that something came from."""
OWNER_REACH: Final = 6
"""How far behind a thing its owner may be named ("a plant for ... belonging to X")."""
SEVERAL_REACH: Final = 20
"""How far before a verb several people may be named whom its pronoun means."""
PERSON_REACH: Final = 12
"""How far before a verb the person may be named whom its pronoun means."""
_WALLS: Final = ("clause_break", "leads_to", "that", "because_of", "beside", "preposition", "relative")
_PLACING: Final = frozenset({IN, ON, OF})
_AIMING: Final = frozenset({ON, TO})
"""Prepositions before what was aimed at."""
WAY_REACH: Final = 4
"""How far behind the verb of a strike the road may stand that was hit, the guns between."""
WHO_REACH: Final = 3
"""How far before its verb "who" may stand."""
OBJECT_REACH: Final = 8
"""How far behind the event word people may stand as what it was aimed at."""


def civil_hits(draft: Draft, mention: EventMention, places: Iterable[PlaceMention]) -> bool:
    """Whether a mention names civil things or people as what was hit; the things become its damage.

    ``places`` are those named in the sentence: a word in the name of a town ("Market Hill") is no thing.
    """
    places = list(places)
    cars = any(getattr(w.row, "id", "") in _CAR_BOMBS for w in mention.weapons)
    harms = mention.type == "suicide_bombing" or (
        mention.type == "explosion" and cars and bool(draft.figures)
    )
    near = harms and not draft.targets and not _fighters_hurt(draft)
    hit = [t for t in _civil_things(mention, near=near) if not any(_only_names(p, t) for p in places)]
    hit = [t for t in hit if draft.type not in _INSIDE or _kind(t) == "home" or _stormed(mention, t)]
    draft.damage += [(thing.first, thing.end) for thing in hit]
    told = _civil_people(draft, mention) or _civil_subject(mention) or _harmed_by_it(mention, places)
    return bool(hit) or told or _torn_down(draft, mention)


def _only_names(place: PlaceMention, thing: Mark) -> bool:
    """Whether a thing is part of the name of a town, or of a place that the event only came from."""
    if not place.first <= thing.first < place.end:
        return False
    town = place.listed and place.precision != "exact"
    if _kind(thing) == "camp":
        town = town and place.relation == WITHIN
    return town or place.relation == FROM


def _stormed(mention: EventMention, thing: Mark) -> bool:
    """Whether a school or a hospital is the object of the verb of a raid: "the soldiers stormed a school"."""
    s, verb = mention.sentence, mention.triggers[0]
    if mention.type != "raid" or verb.reading.pos != "verb" or particle_of(thing.reading.prefix):
        return False
    return _kind(thing) in _PUBLIC and _is_object(s, verb, thing) and s.word(thing.first - 1) not in _PLACING


def _kind(thing: Mark) -> str:
    return str(getattr(thing.row, "kind", ""))


def _fighters_hurt(draft: Draft) -> bool:
    return any(f.draft.group == "combatant" for f in draft.figures)


def _civil_things(mention: EventMention, *, near: bool) -> Iterator[Mark]:
    """Civil things behind the event word that no armed side owns and that do not only tell where it was;
    ``near``: what an attacker blew himself up beside was hit.
    """
    s = mention.sentence
    for thing in s.between("objects", mention.triggers[0].first, mention.end):
        apart = _beside(s, thing, blast=mention.type == "explosion", near=near) or _of_fighters(s, thing)
        apart = apart or s.is_function(thing.first - 1, "territory") or _only_where(mention, thing)
        if (getattr(thing.row, "side", "") == "civil" or _way_hit(mention, thing)) and not apart:
            yield thing


def _way_hit(mention: EventMention, thing: Mark) -> bool:
    """Whether a road or a bridge is the object of the verb of a strike: "the guns shelled the road"."""
    s = mention.sentence
    if _kind(thing) != "road" or particle_of(thing.reading.prefix) or family_of(mention.type) != "strike":
        return False
    verbs = [m for m in s.between("events", mention.first, thing.first) if m.reading.pos == "verb"]
    gap = range(verbs[-1].end, thing.first) if verbs else range(0)
    apart = any(s.covering(cls, at) for cls in ("function", "events") for at in gap)
    apart = apart or any(s.covering("objects", at) and not s.covering("weapons", at) for at in gap)
    apart = apart or any(s.is_punct(at) or s.word(at) in _PLACING for at in gap)
    return bool(verbs) and len(gap) <= WAY_REACH and not apart


def _only_where(mention: EventMention, thing: Mark) -> bool:
    """Whether a thing only tells where those were that were hit: "posts of X in the plant"."""
    s, last = mention.sentence, mention.triggers[0].end
    before = thing.first - 1
    inside = s.word(before) == IN or (s.is_function(before, "preposition") and s.word(before) not in _AIMING)
    if not (inside or particle_of(thing.reading.prefix) == BEH):
        return False
    arms = [m for m in s.between("objects", last, thing.first) if getattr(m.row, "side", "") == "military"]
    owned = bool(arms) and next(s.between("actors", arms[0].first, thing.first), None) is not None
    people = s.between("persons", last, thing.first)
    return owned or any(getattr(m.row, "group", "") == "combatant" for m in people)


def fire_hit(mention: EventMention) -> bool:
    """Whether the sources of fire were hit: those of the side that fired before, named or not."""
    things = mention.sentence.between("objects", mention.triggers[0].end, mention.end)
    return any(_kind(thing) == "fire" for thing in things)


def _torn_down(draft: Draft, mention: EventMention) -> bool:
    """Whether something of either side was destroyed by people on the spot."""
    s = mention.sentence
    things = s.between("objects", mention.triggers[0].first, mention.end)
    either = any(getattr(t.row, "side", "") == "none" and not _beside(s, t) for t in things)
    return draft.type == "destruction" and either


def _beside(s: Sentence, thing: Mark, *, blast: bool = False, near: bool = False) -> bool:
    """Whether a thing only tells where: "near the school", "taken to the hospital".

    The surroundings of what is aimed at, and what a bomb went off in front of, were hit; ``near``: also what
    it went off beside.
    """
    for at in (thing.first - 1, thing.first - 2):
        if s.is_function(at, "beside"):
            how = getattr(s.at["function", at].row, "id", "")
            return how != "around" and not (blast and how == "in_front") and not (near and how in _NEAR)
    return False


def _civil_subject(mention: EventMention) -> bool:
    """Whether a civil thing is told to have suffered it: "the hospital was exposed to shelling"."""
    s, trigger = mention.sentence, mention.triggers[0]
    return (
        any(
            getattr(m.row, "side", "") == "civil" and s.covering("outcomes", m.first - 1) is not None
            for m in s.between("objects", mention.first, trigger.first)
        )
        or any(
            getattr(m.row, "side", "") == "civil"
            and any(
                getattr(e.row, "role", "") == "light_passive"
                for e in s.between("events", m.end, trigger.first)
            )
            for m in s.between("objects", mention.first, trigger.first)
        )
        or any(
            getattr(e.row, "role", "") == "light_passive"
            and any(getattr(m.row, "side", "") == "civil" for m in s.between("objects", e.end, e.end + 3))
            for e in s.between("events", mention.first, trigger.first)
        )
    )


def _harmed_by_it(mention: EventMention, places: Iterable[PlaceMention]) -> bool:
    """Whether a civil thing is told to have come to harm by it: "a school was damaged due to shelling"."""
    s, first = mention.sentence, mention.triggers[0].first
    tie = next((at for at in (first - 1, first - 2) if s.is_function(at, "because_of")), None)
    if tie is None or family_of(mention.type) not in ("strike", "blast"):
        return False
    apart = (*s.between("events", s.first, tie), *s.between("outcomes", s.first, tie))
    begins = max(m.end for m in apart) if apart else s.first
    begins = max([begins, *(m.end for m in s.functions("clause_break", begins, tie))])
    things = (m for m in s.between("objects", begins, tie) if getattr(m.row, "side", "") == "civil")
    harmed = [m for m in things if not _beside(s, m) and _kind(m) != "camp"]
    return any(not any(_only_names(p, thing) for p in places) for thing in harmed)


def _of_fighters(s: Sentence, thing: Mark) -> bool:
    """Whether works or farms are an armed side's own ("a plant of X"); homes never are."""
    if getattr(thing.row, "kind", "") == "home":
        return False
    return any(
        (particle_of(owner.reading.prefix) == LAM or s.word(owner.first - 1) == LAM)
        and getattr(owner.row, "role", "") == "armed"
        for owner in s.between("actors", thing.end, thing.end + OWNER_REACH)
    )


def _civil_people(draft: Draft, mention: EventMention) -> bool:
    """Whether people without arms are named as who was hit: "targeted farmers", "a car carrying workers"."""
    s, after = mention.sentence, mention.triggers[0].end
    people = [
        m for m in s.between("persons", after, mention.end) if getattr(m.row, "group", "") == "civilian"
    ]
    if draft.type in _TO_PEOPLE and draft.initiators and not draft.figures:
        if draft.type == "killing":
            people += _killed_before(mention)
        return bool(people)
    return any(
        s.is_function(at, "shelters", "against") for who in people for at in range(who.first - 2, who.first)
    )


def aims_at_people(mention: EventMention) -> bool:
    """Whether people without arms are the object of a verb of aiming, or in or of a thing that was hit."""
    s, last = mention.sentence, mention.triggers[-1]
    if _meant_person(mention) or _person_who(mention):
        return True
    assault = mention.type in ("attack", "killing") and last.reading.pos == "verb"
    aims = assault or getattr(last.row, "role", "") == "target_next"
    strike = family_of(mention.type) == "strike"
    for who in s.between("persons", last.end, min(mention.end, last.end + OBJECT_REACH)):
        if getattr(who.row, "group", "") != "civilian" or s.covering("actors", who.first) is not None:
            continue
        if particle_of(who.reading.prefix) in ("", LAM) and (
            _rides(s, who)
            or (aims and _is_object(s, last, who))
            or (strike and who.first - 1 in s.everyday_verbs and not who.reading.prefix)
        ):
            return True
    return False


def _meant_person(mention: EventMention) -> bool:
    """Whether the pronoun on a word for what is done to people means somebody without arms: "raided the
    doctor's home and arrested him", "the trader was lost, his family fears his abduction".
    """
    s, verb = mention.sentence, mention.verb or mention.triggers[0]
    if mention.type not in _TO_PEOPLE or not verb.reading.suffix:
        return False
    several = len(verb.reading.suffix) > 1 and verb.reading.suffix[-1] == MEEM
    reach = SEVERAL_REACH if several else PERSON_REACH
    named = list(s.between("persons", verb.first - reach, verb.first))
    meant = bool(named) and (several or named[-1].reading.number != "pl")
    return meant and getattr(named[-1].row, "group", "") == "civilian"


def _person_who(mention: EventMention) -> bool:
    """Whether a relative clause tells of somebody without arms: "freed the trader who was abducted"."""
    s, verb = mention.sentence, mention.triggers[0]
    if mention.type not in _TO_PEOPLE or verb.reading.pos != "verb" or verb.reading.suffix:
        return False
    which = next(reversed(list(s.functions("relative", verb.first - WHO_REACH, verb.first))), None)
    if which is None or next(s.between("actors", which.end, mention.end), None) is not None:
        return False
    people = list(s.between("persons", which.first - PERSON_REACH, which.first))
    if not people or getattr(people[-1].row, "group", "") != "civilian":
        return False
    behind = s.between("persons", verb.end, mention.end)
    return not any(getattr(m.row, "group", "") for m in behind)


def _is_object(s: Sentence, verb: Mark, who: Mark) -> bool:
    """Whether nothing that opens another part of the clause stands between a verb and people."""
    if s.covering("outcomes", who.first - 1) is not None:
        return False
    return not any(
        s.is_function(at, *_WALLS) or (s.is_punct(at) and s.word(at) not in QUOTES)
        for at in range(verb.end, who.first)
    )


def _rides(s: Sentence, who: Mark) -> bool:
    """Whether people stand behind a thing as those in it or of it: "a car of farmers"."""
    thing = s.covering("objects", who.first - 1)
    if thing is None or thing.reading.definite or _beside(s, thing):
        return False
    return getattr(thing.row, "side", "") != "military" or _kind(thing) == "convoy"


def _killed_before(mention: EventMention) -> list[Mark]:
    """People without arms named before how they were killed: "the activist died under torture"."""
    s = mention.sentence
    return [
        m
        for m in s.between("persons", mention.first, mention.triggers[0].first)
        if getattr(m.row, "group", "") == "civilian" and s.covering("outcomes", m.first - 1) is not None
    ]
