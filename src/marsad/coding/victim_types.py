"""The type of an event by whom it was done to: fighters, people with no arms, a post (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.carriers import carried_by
from marsad.coding.event_types import EXCHANGE, PEOPLE_REACH, STRIKES, TYPE_OF_MEANS, fighters_at
from marsad.coding.everyday import weapon_subject
from marsad.coding.mark import event_row
from marsad.coding.marks import is_passive, particle_of
from marsad.coding.weapon_marks import means_of
from marsad.lexicon.letters import BEH, LAM
from marsad.lexicon.particles import CONNECTING
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.lexicon import Lexicon
    from marsad.lexicon.schema import Actor

BOMBER_REACH: Final = 6
"""How far before a verb of killing the bomber may stand who did it."""
AFTER_REACH: Final = 4
"""How far before an abduction "after" may stand, a time in between."""
_NOBODY: Final = frozenset({"unknown_gunmen", "unknown", "civilians"})
MOB: Final = "settlers"
"""Who attacks in crowds: where nobody is hurt it is mob violence (codebook section 2)."""
_BY_HAND: Final = frozenset({"ramming", "ramming_attack", "stabbing", "murder_more"})
"""Rows of killing with a car or a knife."""
MASSACRE: Final = "massacre"
"""Row of the word for many killed at once, whatever killed them."""
_DRIVES_OUT: Final = frozenset({"driven_out", "throws_out"})
"""Rows of driving somebody out of a place."""
OPERATION: Final = "operation_of"
"""Row of the word for an operation that a side is told to have carried out."""
HOSTAGE: Final = "hostage"
"""Row of the word for hostages."""
SHELLS: Final = "exchange_of_shells"
"""Row of the words for exchanging shelling."""
SNIPER: Final = "weapon_sniper"
"""Row of snipers and their rifles."""
_FINISHED: Final = "finishes_off"
"""Row that tells of death by itself."""
_CHECKED: Final = frozenset({"checkpoint", "convoy"})
"""Kinds of things of war that are attacked from near: a checkpoint, a patrol."""
ASSAULT: Final = "assault"
"""Row of the word for an assault of any kind."""
ASSAULT_REACH: Final = 7
"""How far behind it the people may stand whom it was on, whose it is in between."""
BOMBERS: Final = "suicide_bombers"
"""Subgroup of suicide bombers."""
WITH_REACH: Final = 12
"""How far behind an outcome the weapon may stand that it was done with."""
_HURT: Final = frozenset({"killed", "injured", "casualties"})
_NAMELESS: Final = frozenset({"unknown_gunmen"})


def settle_by_victims(draft: Draft, mention: EventMention) -> None:
    """Fire at those who fight is an attack, an attack on those who do not is a killing (codebook section 2).

    Soldiers shot by nobody knows whom are a killing, but not on a front or at their post. Gunmen of no side
    arrest nobody, they abduct.
    """
    s, first = mention.sentence, mention.triggers[0].end
    hurt = [f.draft for f in draft.figures if f.draft.outcome in _HURT]
    if hurt:
        fighters = all(f.group == "combatant" for f in hurt)
        civil = all(f.group == "civilian" for f in hurt)
    else:
        fighters, civil = fighters_at(s, first, "combatant"), fighters_at(s, first, "civilian")
    if mention.row.id == ASSAULT and draft.type in STRIKES and draft.generic and _on_people(mention):
        draft.type = "killing"
    elif mention.row.id == ASSAULT and draft.type in STRIKES and draft.generic and _at_post(mention):
        draft.type = "attack"
    if mention.row.role == "target_next" and draft.type in STRIKES and draft.generic:
        _aimed_at(draft, mention)
    if draft.type == "attack":
        armed = any(t != "civilians" for t in draft.targets) or mention.row.role in ("repel", "threat")
        nobody_known = all(f.group == "unknown" for f in hurt)
        homes = nobody_known and bool(draft.targets) and draft.civil_hit and not mention.row.type_at
        if (civil or homes) and not armed and draft.status != "planned":
            draft.type = "killing"
    elif draft.type == "killing" and mention.means == "small_arms":
        post = (_at_post(mention) or _at_forces(mention)) and not (hurt and not fighters)
        if post or (fighters and (_on_front(mention) or (hurt and _by_side(draft)))):
            draft.type = "attack"
    elif draft.type == "killing" and fighters and _by_hand(mention, hurt=bool(hurt)):
        draft.type = "attack"
    elif draft.type == "arrest" and _abducted(draft, mention):
        draft.type = "abduction"
    elif draft.type == "abduction" and _killed_after_it(draft, mention):
        draft.type = "killing"
    _settle_others(draft, mention, hurt=bool(hurt))


def _killed_after_it(draft: Draft, mention: EventMention) -> bool:
    """Whether an abduction only says after what people were killed: "killed a day after his abduction"."""
    noun = mention.triggers[0]
    theirs = noun.reading.pos != "verb" and bool(noun.reading.suffix)
    fates = {f.draft.outcome for f in draft.figures if f.draft.cue < noun.first}
    after = any(mention.sentence.functions("because_of", noun.first - AFTER_REACH, noun.first))
    return (
        theirs and after and "killed" in fates and "captured" not in {f.draft.outcome for f in draft.figures}
    )


def _settle_others(draft: Draft, mention: EventMention, *, hurt: bool) -> None:
    """Shelling that two sides exchanged is no clash; a bomb that hurt those who took it apart went off; what
    a crowd did by itself is a riot.
    """
    if draft.type == "clash" and _exchanged_shells(mention):
        draft.type = "shelling"
    elif draft.type == "weapon_disrupted" and hurt and _handled(mention):
        draft.type = "explosion"
    elif draft.type == "territory_gain" and mention.row.id in _DRIVES_OUT and _people_behind(mention):
        draft.type = "displacement"
    elif draft.type == "raid" and mention.row.id == OPERATION and _at_post(mention):
        draft.type = "attack"
    elif draft.type == "destruction" and any(_killed_too(mention, f.draft) for f in draft.figures):
        draft.type = "killing"
    by_mob = draft.initiators == [MOB] and mention.means is None
    by_hand = any(getattr(t.row, "id", "") in _BY_HAND for t in mention.triggers)
    told = hurt or by_hand or mention.sentence.of("outcomes")
    if by_mob and not told and draft.type in ("killing", "attack"):
        draft.type = "riot"
    if draft.type == "riot":
        _name_mob(draft)


def _abducted(draft: Draft, mention: EventMention) -> bool:
    """Whether gunmen of no side took people, or people are held as hostages."""
    s, first = mention.sentence, mention.triggers[0].end
    if any(getattr(m.row, "id", "") == HOSTAGE for m in s.between("persons", first, mention.end)):
        return True
    return bool(draft.initiators) and _NAMELESS.issuperset(draft.initiators)


def _people_behind(mention: EventMention) -> bool:
    """Whether those who were driven out bear no arms: "the militia drove out the people of a village"."""
    s, verb = mention.sentence, mention.triggers[0]
    first = verb.end + (verb.reading.pos == "verb" and verb.reading.voice != "passive")
    people = next(s.between("persons", first, first + PEOPLE_REACH), None)
    return people is not None and getattr(people.row, "group", "") == "civilian"


def with_states(lexicon: Lexicon) -> frozenset[str]:
    """The sides that are states and their armies, which strike from afar."""
    rows: Iterable[Actor] = lexicon.rows("actors")  # type: ignore[assignment]
    return frozenset(row.actor for row in rows if row.home or row.wages or row.role == "state")


def settle_massacres(drafts: Sequence[Draft], told: Sequence[Draft], states: frozenset[str]) -> None:
    """A massacre that no state committed, in a text that tells of no strike, was done from near."""
    if any(family_of(d.type) == "strike" and d.telling.row != MASSACRE for d in told):
        return
    for draft in drafts:
        near = draft.initiators and states.isdisjoint(draft.initiators) and not draft.weapons
        if draft.telling.row == MASSACRE and draft.type == "shelling" and near:
            draft.type = "killing"


def _is_handled(s: Sentence, weapon: Mark) -> bool:
    """Whether somebody handled a bomb: "hurt while he took a bomb apart"."""
    near = s.functions("handles", s.first, weapon.end)
    return any(m.end in (weapon.first, weapon.first + 1) for m in near)


def _killed_too(mention: EventMention, figure: FigureDraft) -> bool:
    """Whether those who burned or robbed are told to have killed people too: "killed the driver and robbed
    the lorry"; what killed wins (codebook section 2).
    """
    verb, killed = mention.verb, mention.sentence.get("outcomes", figure.cue)
    if verb is None or killed is None or figure.outcome != "killed" or is_passive(mention.sentence, killed):
        return False
    first, second = sorted((verb, killed), key=lambda m: m.first)
    alike = second.reading.number in (first.reading.number, "pl")
    joined = second.reading.prefix.startswith(CONNECTING)
    return killed.reading.pos == "verb" and alike and joined


def of_attack(made: Sequence[Draft], mention: EventMention, figure: FigureDraft) -> bool:
    """Whether people were killed in the attack told before, in which things were burned or robbed too."""
    fought = mention.type == "destruction" and any(family_of(d.type) == "fight" for d in made)
    return fought and _killed_too(mention, figure)


def _exchanged_shells(mention: EventMention) -> bool:
    """Whether shelling is what two sides exchanged, no shots."""
    if mention.row.id == SHELLS:
        return True
    rows = [event_row(t) for t in mention.triggers]
    return rows[0].id == EXCHANGE and any(family_of(row.type) == "strike" for row in rows[1:])


def _handled(mention: EventMention) -> bool:
    """Whether people were hurt while they took a bomb apart."""
    s, head = mention.sentence, mention.head
    return any(m.first < head.end and head.first < m.end for m in s.functions("handles", s.first, head.end))


def _on_people(mention: EventMention) -> bool:
    """Whether people with no arms are told behind "on" whom an assault was on."""
    s, first = mention.sentence, mention.triggers[0].end
    return any(
        getattr(m.row, "group", "") == "civilian" and s.is_function(m.first - 1, "against")
        for m in s.between("persons", first, first + ASSAULT_REACH)
    )


def _by_hand(mention: EventMention, *, hurt: bool) -> bool:
    """Whether people are told to be hurt from near with a knife or a car, or the word itself says so."""
    told = hurt or mention.head.reading.pos == "verb"
    return mention.row.id == _FINISHED or (told and mention.row.id in _BY_HAND)


def settle_by_bomber(draft: Draft, s: Sentence) -> None:
    """People whom a suicide bomber is said to have killed are the victims of his bomb."""
    killed = s.get("outcomes", draft.trigger[0])
    if killed is None or not draft.figures:
        return
    first = draft.trigger[1]
    by = next(s.functions("by_agent", first, first + WITH_REACH), None)
    subject = -1 if is_passive(s, killed) else first
    for at in (subject, -1 if by is None else by.end):
        who = s.get("persons", at)
        counted = any(f.draft.first <= at < f.draft.end for f in draft.figures)
        if who is not None and getattr(who.row, "subgroup", None) == BOMBERS and not counted:
            draft.type, draft.outcome_only = "suicide_bombing", False


def settle_by_weapon(draft: Draft, s: Sentence) -> None:
    """People whom a weapon is said to have killed or wounded are the victims of a strike or a blast with it:
    "the missiles of X killed a girl", "three were killed by a bomb".
    """
    verb = s.get("outcomes", draft.trigger[0])
    weapon = weapon_subject(s, verb, planted=True) if verb is not None else None
    weapon = weapon or _killed_with(s, draft.trigger[1])
    if weapon is not None:
        struck = TYPE_OF_MEANS[carried_by(s, weapon) or means_of(weapon)]
        draft.type, draft.outcome_only = "explosion" if _is_handled(s, weapon) else struck, False
    elif verb is not None and not draft.headline and _bomber_before(s, verb):
        draft.type, draft.outcome_only = "suicide_bombing", False


def _bomber_before(s: Sentence, verb: Mark) -> bool:
    """Whether a bomber, with his vehicle, is the subject of a verb of killing: "a suicide attacker in a car
    killed 112".
    """
    if verb.reading.pos != "verb" or is_passive(s, verb):
        return False
    near = list(s.between("persons", verb.first - BOMBER_REACH, verb.first))
    bomber = [m for m in near if getattr(m.row, "subgroup", "") == "suicide_bombers"]
    bomber = [m for m in bomber if not (m.reading.prefix or m.reading.definite)]
    if not bomber or near[-1] is not bomber[-1]:
        return False
    between = range(bomber[-1].end, verb.first)
    return not any(s.is_punct(at) or s.is_function(at, "clause_break") for at in between)


def settle_sniped(draft: Draft, s: Sentence) -> None:
    """Soldiers whom a sniper is told to have shot are hit on a front (codebook section 2)."""
    if draft.type != "killing" or any(f.draft.group != "combatant" for f in draft.figures):
        return
    if any(getattr(w.row, "id", "") == SNIPER for w in s.of("weapons")):
        draft.type = "attack"


def _killed_with(s: Sentence, first: int) -> Mark | None:
    """The weapon behind "with" or "because of" in the clause of an outcome that ends at ``first``."""
    for weapon in s.between("weapons", first, first + WITH_REACH):
        breaks = range(first, weapon.first)
        if any(s.is_function(at, "clause_break", "that", "leads_to", "relative") for at in breaks):
            return None
        by = particle_of(weapon.reading.prefix) == BEH or s.is_function(weapon.first - 1, "because_of")
        if (by or _is_handled(s, weapon)) and means_of(weapon) in TYPE_OF_MEANS:
            return weapon
    return None


def _name_mob(draft: Draft) -> None:
    """Those who riot bear no arms; a side named with them is whom they turn against (codebook section 2)."""
    if MOB in draft.initiators or "civilians" in draft.initiators:
        return
    draft.targets += [a for a in draft.initiators if a not in {*draft.targets, *_NOBODY}]
    draft.initiators = ["civilians"]


def _aimed_at(draft: Draft, mention: EventMention) -> None:
    """What gunmen, or nobody knows who, "targeted" with no means named was attacked where it is a post or a
    patrol; who did it from afar is named with the weapon.
    """
    if mention.weapons:
        return
    doers = set(draft.initiators)
    if doers == _NAMELESS or (not doers and _at_post(mention, _CHECKED)):
        draft.type = "attack"


def _by_side(draft: Draft) -> bool:
    """Whether a side that can be named did it, and not to its own."""
    return bool(set(draft.initiators) - _NOBODY) and not set(draft.initiators) & set(draft.targets)


def _on_front(mention: EventMention) -> bool:
    """Whether a front or snipers are named with the mention."""
    s = mention.sentence
    if next(s.functions("front", mention.first, mention.end), None) is not None:
        return True
    return any(getattr(t.row, "id", "") == "sniping" for t in mention.triggers) or any(
        getattr(w.row, "id", "") == SNIPER for w in mention.weapons
    )


def _at_post(mention: EventMention, kinds: frozenset[str] = frozenset()) -> bool:
    """Whether a post, a patrol or a column, or one of ``kinds``, was what was fired at."""
    s, after = mention.sentence, mention.triggers[0].end
    aimed = [m for m in s.between("objects", after, mention.end) if s.is_function(m.first - 1, "against")]
    for event in s.between("events", mention.first, mention.end):
        if event_row(event).role in ("target_next", "light_passive") or _showers(event):
            aimed += s.between("objects", event.end, event.end + PEOPLE_REACH)
    return any(
        (getattr(m.row, "side", "") == "military" and (not kinds or getattr(m.row, "kind", "") in kinds))
        or (not kinds and _of_forces(s, m))
        for m in aimed[:1]
    )


def _at_forces(mention: EventMention) -> bool:
    """Whether those who bear arms are told right behind "at" or "targeted": "fired at the soldiers"."""
    s, first = mention.sentence, mention.triggers[0].end
    after = [m.end for m in s.functions("against", first, mention.end)]
    after += [e.end for e in s.between("events", first, mention.end) if event_row(e).role == "target_next"]
    return any(_bears_arms(s, at) for at in after[:1])


def _bears_arms(s: Sentence, at: int) -> bool:
    """Whether soldiers, a force or a side that fights stand at a token."""
    who, side = s.get("persons", at), s.get("actors", at)
    if who is not None:
        return getattr(who.row, "group", "") == "combatant" and not getattr(who.row, "subgroup", None)
    return s.is_function(at, "force") or (side is not None and not getattr(side.row, "adjective", False))


def _showers(event: Mark) -> bool:
    """Whether a verb of striking has what was hit for its object: "showered a post with bullets"."""
    row = event_row(event)
    return row.generic and not row.role and event.reading.pos == "verb" and not event.reading.suffix


def _of_forces(s: Sentence, thing: Mark) -> bool:
    """Whether a thing is told to be that of the police or an army: "a car of the police"."""
    if not s.word(thing.end).startswith(LAM):
        return False
    whose = s.get("persons", thing.end)
    return s.get("actors", thing.end) is not None or getattr(whose and whose.row, "service", False)
