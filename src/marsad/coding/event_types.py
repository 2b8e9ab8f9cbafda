"""The type of an event mention: what its words say, and what the means and people named with them add."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.averted import BOMBER_REACH, came_too_late, drops_load, was_foiled
from marsad.coding.carriers import (
    BOMB,
    aimed_bomb,
    blows_up_itself,
    bursts_on_target,
    carrier,
    drone_before,
    is_sound_of,
    launcher,
    next_bomb,
)
from marsad.coding.company import type_beside
from marsad.coding.destroying import blows_up_house
from marsad.coding.gas import mark_gas
from marsad.coding.ground_attacks import settle_on_ground
from marsad.coding.mark import event_row
from marsad.coding.marks import particle_of
from marsad.coding.nearest_arms import ADJECTIVE_REACH, DEVICES, PLATFORM_REACH, from_drone, nearest_means
from marsad.coding.weapon_marks import means_of
from marsad.coding.weapon_use import fire_of_boats
from marsad.coding.wielding import with_it
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import IN
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Event

TYPE_OF_MEANS: Final[dict[str, str]] = {
    "air": "airstrike", "drone": "drone_strike", "artillery": "shelling", "rocket": "shelling",
    "missile": "shelling", "suicide": "suicide_bombing", "ied": "explosion", "mine": "explosion",
    "chemical": "chemical",
}  # fmt: skip
"""Event type that a means of violence gives to a word like "bombardment" (codebook section 2)."""
STRIKES: Final = frozenset({"airstrike", "drone_strike", "shelling"})
SERVES_REACH: Final = 2
"""How far before an arm of an army he may stand who serves in it, an adjective in between."""
RANK: Final = "again_rank"
"""The row of the ranks of officers."""
SHOT_REACH: Final = 3
"""How far behind "fire" the aircraft may stand that gave it."""
PEOPLE_REACH: Final = 3
"""How far behind an event word the people may stand whom it hit or who did it."""
MADE_REACH: Final = 6
"""How far before a raid the verb may stand by which somebody made it."""
FLIGHTLESS: Final = frozenset(
    {
        "tribal_fighters", "bedouin_tribes", "unknown_gunmen", "janjaweed", "arab_militias", "settlers",
        "pro_government_militias", "pro_regime_militias", "armed_herders", "darfur_rebels", "slm", "jem",
        "splm_n", "slm_minnawi", "slm_al_nur", "fsa", "hts", "isis", "al_qaeda", "jihadists", "armed_groups",
        "libyan_rebels", "yemeni_popular_resistance", "yemeni_tribes", "lords_resistance_army",
        "boko_haram", "al_shabaab",
    }
)  # fmt: skip
"""Sides that have no aircraft: what they are told to have raided they raided on the ground."""
SHOULDER: Final = "weapon_rpg"
"""Row of the launcher that one man carries."""
ASSASSINATION: Final = frozenset({"assassination", "murder_more", "done_away"})
"""Rows of the words for killing somebody who was chosen."""
_OPERATIONS: Final = frozenset({"campaign", "campaign_begins", "done_by_side"})
EXCHANGE: Final = "fire_exchanged"
"""Row of the word for exchanging fire: the shots are those of the clash."""
ANSWERS: Final = frozenset({"fire_answered", "fire_answered_by"})
"""Rows of the words for answering fire: with what it was answered says what it was."""
_THROWN: Final = frozenset({"bomb_thrown", "throws_grenade"})
"""Rows of the words for throwing or laying a bomb."""


def settle_type(mention: EventMention) -> None:
    """Decide the event type from the trigger words and the means named in the mention's zone."""
    s = mention.sentence
    mention.weapons = [w for w in s.between("weapons", mention.first, mention.end) if not _serves(s, w)]
    head = mention.row
    triggers = [m for m in mention.triggers if event_row(m).role != "threat"] or mention.triggers
    specific = [m for m in triggers if not event_row(m).generic and event_row(m).role != "weapon_noun"]
    if _struck_from_afar(mention, specific):
        specific = []
        head = event_row(next(m for m in triggers if _is_aimed(event_row(m))))
    if specific and all(event_row(m).id in ANSWERS for m in specific):
        guns = next((m for m in triggers if _is_bombardment(event_row(m))), None)
        specific, head = (specific, head) if guns is None else ([], event_row(guns))
    if specific:
        head = event_row(
            min(specific, key=lambda m: (event_row(m).id != EXCHANGE, event_row(m).weak, m.first))
        )
    if head.type == "explosion" and not any(means_of(w) in DEVICES for w in mention.weapons):
        head = next((row for row in map(event_row, triggers) if _is_bombardment(row)), head)
        head = next((event_row(m) for m in triggers if is_sound_of(s, triggers[0], m)), head)
    mention.type, mention.means = _type_at(head, s.theatre), head.means
    mention.type = type_beside(s, mention.head) or mention.type
    settle_on_ground(mention, head)
    if head.generic:
        _by_means(mention, head)
    elif head.role == "needs_weapon" and mention.type != "territory_gain":
        mention.type = _type_of_fallen(mention, head.type)
    elif head.type == "airstrike":
        from_drone(mention)
        _by_fighters(mention)
    elif blows_up_house(mention):
        mention.type, mention.means = "destruction", None
    elif head.type == "explosion":
        _blast(mention)
    elif head.id in ASSASSINATION:
        _assassinated(mention)
    elif head.type == "killing" and mention.means == "small_arms":
        _shots(mention)
    elif head.role == "repel":
        _repelled(mention)
    _operated(mention, specific)
    mark_gas(mention)
    _brought_down(mention)


def _brought_down(mention: EventMention) -> None:
    """A foiled attack was disrupted; an aircraft that dropped its load was not, and what an aircraft fired is
    a strike from the air.
    """
    if was_foiled(mention):
        mention.type, mention.means = "weapon_disrupted", None
    elif drops_load(mention):
        means = next((means_of(w) for w in mention.weapons if means_of(w) in ("air", "drone")), "air")
        mention.type, mention.means = TYPE_OF_MEANS[means], means
    elif (craft := launcher(mention)) is not None:
        mention.type, mention.means = TYPE_OF_MEANS[craft], craft


def _assassinated(mention: EventMention) -> None:
    """Somebody assassinated with a strike, a bomb or a missile is the victim of that (codebook section 2)."""
    rows = (event_row(t) for t in mention.triggers)
    told = [row for row in rows if not row.weak and family_of(row.type) in ("strike", "blast")]
    if told:
        mention.type, mention.means = told[0].type, told[0].means
        return
    aimed = next(
        (event_row(t) for t in mention.triggers if t.reading.pos == "verb" and event_row(t).generic), None
    )
    if aimed is not None and family_of(aimed.type) in ("strike", "blast") and nearest_means(mention):
        _by_means(mention, aimed)
        return
    s, deed = mention.sentence, mention.triggers[0]
    for weapon in mention.weapons:
        by = weapon.first == deed.end and deed.reading.pos == "verb" and deed.reading.voice != "passive"
        if means_of(weapon) in TYPE_OF_MEANS and (by or (weapon.first >= deed.end and with_it(s, weapon))):
            mention.type, mention.means = TYPE_OF_MEANS[means_of(weapon)], means_of(weapon)
            return


def _struck_from_afar(mention: EventMention, specific: list[Mark]) -> bool:
    """Whether an operation is told to have struck something with a weapon: "an operation that targeted the
    airport with a missile" is the strike (codebook section 2).
    """
    if not specific or any(event_row(m).role not in _OPERATIONS for m in specific):
        return False
    aimed = [m for m in mention.triggers if _is_aimed(event_row(m))]
    behind = (w for w in mention.weapons if aimed and w.first >= aimed[0].end)
    return any(TYPE_OF_MEANS.get(means_of(w)) in STRIKES and with_it(mention.sentence, w) for w in behind)


def _operated(mention: EventMention, specific: list[Mark]) -> None:
    """A military operation is a strike with what is named right behind it: "an operation with two drones"."""
    if not specific or any(event_row(m).role not in _OPERATIONS for m in specific):
        return
    end = specific[-1].end
    behind = (w for w in mention.weapons if end <= w.first <= end + ADJECTIVE_REACH + 1)
    arms = next((means_of(w) for w in behind if with_it(mention.sentence, w)), "")
    if TYPE_OF_MEANS.get(arms) in STRIKES:
        mention.type, mention.means = TYPE_OF_MEANS[arms], arms


def _is_aimed(row: Event) -> bool:
    """Whether a word takes the type of the weapon that something was aimed at with."""
    return row.generic and row.type in STRIKES


def _serves(s: Sentence, arm: Mark) -> bool:
    """Whether an arm of an army is only where somebody serves ("an officer in the air force", "the retired
    colonel of the air force"), or only part of what a thing is called: "an aircraft carrier".
    """
    thing = s.covering("objects", arm.first)
    if thing is not None and thing.first < arm.first and means_of(arm) == "air":
        return True
    before = arm.first - 1
    if particle_of(arm.reading.prefix) == BEH:
        near = s.between("persons", before - SERVES_REACH, before + 1)
        service = getattr(arm.row, "id", "") == "weapon_aircraft" and arm.end - arm.first > 1
        ranked = s.covering("speakers", before) or s.covering("speakers", before - 1)
        officer = ranked is not None and getattr(ranked.row, "id", "") == RANK
        return service and (officer or any(p.end in (before, before + 1) and _bears_arms(p) for p in near))
    who = s.covering("persons", before - 1) if s.word(before) == IN else None
    return who is not None and _bears_arms(who)


def _bears_arms(people: Mark) -> bool:
    return getattr(people.row, "group", "") == "combatant"


def _is_bombardment(row: Event) -> bool:
    """Whether a word always tells of a strike: a blast told with it was its sound."""
    return row.generic and not row.weak and row.type in STRIKES


def _type_at(row: Event, theatre: Mapping[str, float]) -> str:
    """The type of an event word in a text about these countries: that of the foremost one it differs in."""
    if not row.type_at:
        return row.type
    foremost = max(theatre, key=lambda country: theatre[country], default="")
    return row.type_at.get(foremost, row.type)


def _by_means(mention: EventMention, head: Event) -> None:
    """A word that says nothing of the means takes the type of those named with it."""
    means = nearest_means(mention, of_blast=not (_is_bombardment(head) or _sounded(mention, head)))
    if (head.type == "attack" and _from_near(mention)) or (means == "artillery" and fire_of_boats(mention)):
        means = "small_arms"
    elif means is None and (aimed_bomb(mention) or next_bomb(mention)):
        means = "ied"
    if means is not None and means in TYPE_OF_MEANS:
        mention.type, mention.means = TYPE_OF_MEANS[means], means
    elif means == "small_arms" or head.role == "needs_weapon":
        mention.type = "killing" if head.role == "needs_weapon" else "attack"
        mention.means = "small_arms"
    if mention.type == "explosion" and _bomber_before(mention):
        mention.type, mention.means = "suicide_bombing", "suicide"


def _sounded(mention: EventMention, head: Event) -> bool:
    """Whether a blast was told first that was the sound of the strike."""
    return head.type in STRIKES and is_sound_of(mention.sentence, mention.triggers[0], mention.triggers[-1])


def _from_near(mention: EventMention) -> bool:
    """Whether rifles or a launcher on the shoulder are among what an attack was made with."""
    arms = [w for w in mention.weapons if w.first >= mention.triggers[0].end and with_it(mention.sentence, w)]
    return any(means_of(w) == "small_arms" or getattr(w.row, "id", "") == SHOULDER for w in arms) or (
        bool(arms) and any(means_of(w) == "small_arms" for w in mention.weapons)
    )


def _type_of_fallen(mention: EventMention, plain: str) -> str:
    """What fell or was dropped says what it was; nothing but the platform does where it only carried it."""
    means = nearest_means(mention)
    if means == "artillery":
        means = carrier(mention) or means
    if means == "small_arms":
        return "killing"
    if means in ("ied", None) and any(getattr(w.row, "id", "") == BOMB for w in mention.weapons):
        means = carrier(mention) or "air"
    return TYPE_OF_MEANS.get(means or "", plain)


def _by_fighters(mention: EventMention) -> None:
    """Fighters who "raided" a place, or made a raid on it, did so on the ground."""
    s, raid = mention.sentence, mention.triggers[0]
    if any(means_of(w) in ("air", "drone") for w in mention.weapons):
        return
    if raid.reading.pos != "verb":
        made = next(s.functions("light_verb", raid.first - MADE_REACH, raid.first), None)
        ground = made is not None and _on_foot(s, made.end, raid.first)
    else:
        ground = raid.reading.number == "pl" or _on_foot(s, raid.end, raid.end + PEOPLE_REACH)
        ground = ground or _by_men(s, raid.end)
    if ground:
        mention.type, mention.means = "attack", None


def _by_men(s: Sentence, at: int) -> bool:
    """Whether people are the subject right behind a verb, its object written as "on it" in between."""
    men = s.get("persons", at) or (s.get("persons", at + 1) if s.is_function(at, "to_them") else None)
    return men is not None and not men.reading.prefix


def _on_foot(s: Sentence, first: int, end: int) -> bool:
    """Whether fighters, or those who have nothing that flies, are named between two tokens."""
    sides = (m for m in s.between("actors", first, end) if m.end <= end)
    if any(getattr(m.row, "actor", "") in FLIGHTLESS for m in sides):
        return True
    people = (m for m in s.between("persons", first, end) if m.end <= end)
    return any(getattr(m.row, "group", "") == "combatant" for m in people)


def fighters_at(s: Sentence, first: int, group: str) -> bool:
    """Whether people of a group are named within the next tokens."""
    return any(
        getattr(m.row, "group", "") == group and (group == "combatant" or m.first not in s.blocked)
        for m in s.between("persons", first, first + PEOPLE_REACH)
    )


def _blast(mention: EventMention) -> None:
    """A blast is a suicide bombing where a bomber set it off, a strike where a drone or a shell blew up."""
    if came_too_late(mention):
        mention.type, mention.means = "weapon_disrupted", None
        return
    burst = mention.triggers[0]
    bomber = any(means_of(w) == "suicide" for w in mention.weapons) or _bomber_before(mention)
    if bomber or blows_up_itself(mention.sentence, burst):
        mention.type, mention.means = "suicide_bombing", "suicide"
        return
    dropped = carrier(mention) if getattr(burst.row, "id", "") in _THROWN else None
    if dropped is not None:
        mention.type, mention.means = TYPE_OF_MEANS[dropped], dropped
        return
    s = mention.sentence
    if bursts_on_target(mention):
        mention.type, mention.means = "shelling", None
        return
    thing = next(iter(s.between("weapons", burst.first, burst.end + 2)), None)
    if thing is None and burst.reading.pos == "verb":
        thing = s.covering("weapons", burst.first - 1) or drone_before(s, burst)
    if thing is not None and means_of(thing) == "drone":
        mention.type, mention.means = "drone_strike", "drone"
    elif any(event_row(t).role == "needs_weapon" for t in mention.triggers):
        mention.type = _type_of_fallen(mention, "shelling")
        mention.means = None


def _bomber_before(mention: EventMention) -> bool:
    """Whether a suicide bomber is named before the blast and no other device with it."""
    s, head = mention.sentence, mention.triggers[0]
    if any(means_of(w) in ("mine", "drone") for w in mention.weapons):
        return False
    return any(
        getattr(m.row, "subgroup", None) == "suicide_bombers"
        for m in s.between("persons", max(s.first, head.first - BOMBER_REACH), mention.end)
    )


def _shots(mention: EventMention) -> None:
    """Fire that came from an aircraft is a strike from the air."""
    after = mention.triggers[-1].end
    for weapon in mention.sentence.between("weapons", after, after + SHOT_REACH):
        if means_of(weapon) in ("air", "drone"):
            mention.type, mention.means = TYPE_OF_MEANS[means_of(weapon)], means_of(weapon)
            return


def _repelled(mention: EventMention) -> None:
    """What was repelled says what it was: an attack stays one; missiles and drones were stopped."""
    s, repel = mention.sentence, mention.head
    attack = any(m.type == "attack" for m in map(event_row, mention.triggers))
    struck = next((row for row in map(event_row, mention.triggers) if family_of(row.type) == "strike"), None)
    thing = next(iter(s.between("weapons", repel.end, repel.end + PLATFORM_REACH)), None)
    bomb = thing is not None and means_of(thing) in DEVICES and with_it(s, thing)
    if bomb and s.is_function(repel.first, "foils"):
        mention.type, mention.means = "weapon_disrupted", None
    elif attack:
        mention.type = "attack"
    elif struck is not None:
        mention.type, mention.means = struck.type, struck.means
        if struck.generic:
            _by_means(mention, struck)
    elif thing is not None and TYPE_OF_MEANS.get(means_of(thing)) in STRIKES:
        mention.type = "weapon_disrupted"
