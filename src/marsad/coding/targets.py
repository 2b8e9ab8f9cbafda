"""What a draft takes from what was hit and hurt, and from the draft before it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from marsad.coding.armed_things import armed_things
from marsad.coding.armies import army_of_figure, serves_state
from marsad.coding.civil_things import aims_at_people, civil_hits, fire_hit
from marsad.coding.denials import take_denied
from marsad.coding.downed import owner_of_downed
from marsad.coding.foes import arms_hit
from marsad.coding.freed import frees_civilians
from marsad.coding.gunmen import counts_gunmen, of_gunmen, taken_by
from marsad.coding.house import deed_of_house
from marsad.coding.next_deeds import deed_before, goes_on
from marsad.coding.parts import ATTACKERS
from marsad.coding.pronouns import speaks, whose
from marsad.coding.same_doer import likewise, same_doer
from marsad.coding.sides import TOGETHER
from marsad.coding.troops_hit import name_survivor, soldiers_hit
from marsad.coding.victim_types import MOB
from marsad.lexicon.particles import AND, IN
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.places import PlaceMention

_NO_VICTIMS: Final = frozenset({"clash", "territory_gain", "withdrawal", "deployment"})
"""Types whose target is never a civil object: they are done to an armed side, or to nobody."""
_CIVIL_PARTS: Final = frozenset({"children", "women", "elderly"})
_OPPOSED: Final = frozenset({"territory_gain"})
_HELD_BEFORE: Final = frozenset({"arrest", "abduction"})
"""Types of what was done before to those who are let go."""
_FIGHTS: Final = frozenset({"clash", "attack", "territory_gain"})
FIGHT_SENTENCES: Final = 5
"""How many sentences back the fight may be told that says who the opponent is."""
NEXT_SENTENCES: Final = 1
"""How many sentences before "a third soldier" the others may be counted."""
LIKE_SENTENCES: Final = 3
"""How many sentences back the event may be that another is like."""
_CLAIMED: Final = frozenset({"raid", "attack", "airstrike", "drone_strike"})
PAIR: Final = 2
_CREW: Final = "crew"
"""The row of crews: they are a vehicle's."""
MEMBER_REACH: Final = 3
"""How far behind a fighter "in X" may stand."""
PLACE_REACH: Final = 1
"""A mention without a place is where the event at most so many sentences before it was."""
_WIDER: Final = frozenset({"casualty_toll", "displacement"})


def hit(draft: Draft, mention: EventMention, places: Iterable[PlaceMention], speaker: str = "") -> None:
    """Civil objects that were hit make civilians a target; armed ones nobody's name is tied to do not."""
    s = mention.sentence
    draft.civil_hit = civil_hits(draft, mention, places)
    draft.fire_hit, draft.arms_hit = fire_hit(mention), arms_hit(mention)
    if not draft.targets and frees_civilians(mention):
        draft.targets.append("civilians")
    draft.people_aimed_at = "civilians" in draft.targets or aims_at_people(mention)
    draft.weapons += [(w.first, w.end) for w in mention.weapons]
    for bound in draft.figures:
        if bound.draft.group == "combatant":
            for mark in (*s.between("actors", bound.draft.first, bound.draft.end), *_and_of(s, bound.draft)):
                if _serves_another(s, mark, bound.draft):
                    continue
                _add_dead_of(draft, s.actor_of.get(mark.first, "").split(TOGETHER))
    for actor in name_fighters(draft, s, speaker):
        add_side_of_dead(draft, actor)
    army = soldiers_hit(draft, mention)
    if army:
        draft.targets.append(army)
    armed_things(draft, mention)
    name_survivor(draft, mention)
    civil_targets(draft)


def _serves_another(s: Sentence, nation: Mark, figure: FigureDraft) -> bool:
    """Whether an adjective says of what nation those are who serve in the force of another side."""
    actor = s.actor_of.get(nation.first, "")
    return bool(getattr(nation.row, "adjective", False) and figure.actor and actor != figure.actor)


def _add_dead_of(draft: Draft, sides: list[str]) -> None:
    """Add the side whose people were hit; two allies that one name means stand together."""
    first = sides[0]
    add_side_of_dead(draft, first or None)
    beside = draft.initiators if first in draft.initiators else draft.targets
    beside += [ally for ally in sides[1:] if ally not in draft.initiators + draft.targets]


def _and_of(s: Sentence, figure: FigureDraft) -> list[Mark]:
    """The side joined to that of the fighters: "sixteen of X and of the forces of Y"."""
    second = s.get("actors", figure.end)
    owned = next(s.between("actors", figure.first, figure.end), None) is not None
    return [second] if second is not None and owned and second.reading.prefix.startswith(AND) else []


def name_fighters(draft: Draft, s: Sentence, speaker: str = "") -> list[str]:
    """Say whose the hurt fighters of a draft are where the figure does not; returns whose they are then.

    ``speaker``: the state whose army or press tells of them.
    """
    fighters = [f.draft for f in draft.figures if f.draft.group == "combatant"]
    if draft.type == "weapon_disrupted":
        fighters = [f for f in fighters if not _taken_from_it(draft, f)]
    named = []
    for figure in fighters:
        if figure.actor is None and figure.kind != ATTACKERS and not of_both_sides(s, figure):
            army = owner_of_downed(s, figure) or army_of_figure(s, figure, speaker)
            own = draft.type == "clash" or army not in draft.initiators
            figure.actor = whose_fighters(s, figure) or (army if own else None)
            named += [figure.actor] if figure.actor else []
    _share_actor(fighters, s)
    return named


def name_next(figures: Iterable[FigureDraft], s: Sentence, before: list[Draft], n: int) -> None:
    """Say whose "a third soldier" was in sentence ``n``: of the side of the fighters counted before him."""
    told = [f.draft for d in before if n - d.sentence <= NEXT_SENTENCES for f in d.figures]
    last = next((f for f in reversed(told) if f.group == "combatant" and f.actor), None)
    for figure in figures:
        one = figure.group == "combatant" and figure.actor is None and figure.min == 1
        third = any(s.is_function(at, "another") for at in (figure.end - 1, figure.end))
        if one and last is not None and third:
            figure.actor = last.actor


def _taken_from_it(draft: Draft, figure: FigureDraft) -> bool:
    """Whether a captive is of an aircraft that was brought down: of those who did it he is not."""
    taken = figure.outcome == "captured"
    if taken and figure.actor in draft.initiators:
        figure.actor = None
    return taken


def of_both_sides(s: Sentence, figure: FigureDraft) -> bool:
    """Whether "of both sides" stands behind the people of a figure, or ends their phrase."""
    told = s.covering("function", figure.end - 1) if figure.end - figure.first > 1 else None
    return s.is_function(figure.end, "both_sides") or (
        told is not None and told.end == figure.end and s.is_function(told.first, "both_sides")
    )


def _share_actor(fighters: list[FigureDraft], s: Sentence) -> None:
    """Fighters of nobody named are those of the figure they follow: "a soldier was killed and two hurt", but
    not those "of the rebels" where it is not known who these are, and gunmen are none of a state's.
    """
    for before, here in pairwise(fighters):
        named = next(s.between("actors", here.first, here.end), None) is not None
        army = serves_state(s, before) and not counts_gunmen(s, before.first, before.end)
        if (army and counts_gunmen(s, here.first, here.end)) or of_gunmen(s, here.first, here.end):
            continue
        if of_both_sides(s, here):
            continue
        if not named and ATTACKERS not in (before.kind, here.kind):
            here.actor = here.actor or before.actor


def add_side_of_dead(draft: Draft, actor: str | None) -> None:
    """The side whose fighters were hurt was the target; in a fight it is the side named first."""
    if actor is None or actor in draft.initiators or actor in draft.targets:
        return
    first = draft.type == "clash" and not draft.initiators
    (draft.initiators if first else draft.targets).append(actor)


def own_fighters(s: Sentence, figure: FigureDraft) -> str | None:
    """Whose fighters were hurt where a pronoun on the word for them says it: "two of its soldiers", "the
    number of its dead rose to eight soldiers".
    """
    words = [w for w in s.between("persons", figure.first, figure.end + PAIR) if w.reading.suffix]
    theirs = any(getattr(w.row, "group", "") == "combatant" for w in words)
    forces = any(m.reading.suffix for m in s.functions("force", figure.first, figure.end + PAIR))
    head = s.get("persons", figure.cue)
    if head is not None and head.end <= figure.first and head.reading.suffix and head.row.outcome:  # type: ignore[attr-defined]
        return whose(s, head)[1].split(TOGETHER)[0] or None
    return whose_fighters(s, figure) if theirs or (forces and not words) else None


def whose_fighters(s: Sentence, figure: FigureDraft) -> str | None:
    """Whose fighters were hurt where a pronoun or a side behind them says it: "three of its soldiers", "a
    wanted leader in X".
    """
    for who in s.between("persons", figure.first, figure.end):
        if who.reading.suffix:
            of_thing = getattr(who.row, "id", "") == _CREW
            return None if of_thing else whose(s, who)[1].split(TOGETHER)[0] or None
    ours = next((m for m in s.functions("force", figure.first, figure.end + 2) if m.reading.suffix), None)
    if ours is not None:
        return whose(s, ours)[1].split(TOGETHER)[0] or None
    for at in range(figure.end, figure.end + MEMBER_REACH):
        side = s.get("actors", at + 1) if s.word(at) == IN else None
        if side is not None and getattr(side.row, "role", "") != "state":
            return s.actor_of.get(side.first, "").split(TOGETHER)[0] or None
        area = s.is_function(at, "territory", "direction")
        if not s.is_word(at) or any(s.covering(cls, at) for cls in ("events", "outcomes")):
            return None
        if s.covering("function", at) is not None and not area:
            return None
    return None


def civil_targets(draft: Draft) -> None:
    """Add civilians where civil things were hit, or where only civilians are hurt and no side is named."""
    if draft.type == "displacement" and not draft.targets:
        draft.targets.append("civilians")
    period = draft.type == "casualty_toll"
    harmed = [f.draft for f in draft.figures]
    civil = [
        f.group == "civilian"
        or (f.group == "unknown" and not period and not _CIVIL_PARTS.isdisjoint(f.subgroups))
        for f in harmed
    ]
    only_civil = bool(harmed) and all(civil) and not draft.targets
    if (draft.civil_hit or only_civil) and "civilians" not in draft.targets and draft.type not in _NO_VICTIMS:
        draft.targets.append("civilians")


def inherit(draft: Draft, mention: EventMention, before: list[Draft]) -> None:
    """What a clause leaves unsaid it takes from the clause before: the doer of a bare verb, the place."""
    draft.initiators = draft.initiators or deed_of_house(draft, mention)
    if draft.type == "riot" and before and goes_on(mention, before[-1]) and MOB in before[-1].initiators:
        draft.initiators = [MOB]
    if not draft.initiators:
        previous = _told_before(draft, mention, before)
        if previous is not None and previous.initiators != ["civilians"]:
            draft.initiators = [a for a in previous.initiators if a not in draft.targets]
            draft.suspected = previous.suspected
    if not draft.initiators and draft.type in _HELD_BEFORE:
        draft.initiators = _freed_by(draft, mention, before)
    if not draft.initiators and draft.type == "killing":
        draft.initiators = taken_by(mention)
    if not draft.initiators and draft.type in _CLAIMED:
        _claim(draft, mention.sentence)
    if draft.type == "clash" and not draft.initiators and draft.targets:
        draft.initiators = _fought_on(draft, mention, before)
    if draft.type == "clash" and not draft.initiators and _of_both(mention):
        draft.initiators, draft.targets = _both(before)
    if draft.type == "agreement" and not draft.initiators and _of_both(mention):
        draft.initiators = [side for sides in _both(before) for side in sides]
    if draft.type in _OPPOSED and draft.initiators and not draft.targets:
        draft.targets = _opponents(draft, before)
    inherit_place(draft, before)
    take_denied(draft, mention, before)


def _freed_by(draft: Draft, mention: EventMention, before: list[Draft]) -> list[str]:
    """Who took those is who is told right before to let them go: "X freed the man after an arrest of a
    month".
    """
    freed = before[-1] if before else None
    if freed is None or freed.type != "release" or freed.sentence != draft.sentence:
        return []
    return list(freed.initiators) if mention.triggers[0].reading.pos != "verb" else []


def _fought_on(draft: Draft, mention: EventMention, before: list[Draft]) -> list[str]:
    """Who fought whom the clause names: the doer of its sentence ("took it after clashes with X")."""
    if not (mention.definite or mention.sentence.is_function(mention.triggers[0].first - 1, "because_of")):
        return []
    doers = [d for d in before if d.sentence == draft.sentence and d.initiators]
    if not doers or set(doers[-1].initiators) & set(draft.targets):
        return []
    return list(doers[-1].initiators)


def _both(before: list[Draft]) -> tuple[list[str], list[str]]:
    """The two sides of the event told last that has two: a fight, an agreement."""
    for earlier in reversed(before):
        hit = [t for t in earlier.targets if t != "civilians"]
        if earlier.initiators and hit:
            return list(earlier.initiators), hit
        if earlier.type in ("agreement", "release") and len(earlier.initiators) > 1:
            return earlier.initiators[:1], earlier.initiators[1:]
    return [], []


def _opponents(draft: Draft, before: list[Draft]) -> list[str]:
    """Whom the initiators fight in the events told before: ground is gained from them."""
    ours = set(draft.initiators)
    for earlier in reversed(before):
        if draft.sentence - earlier.sentence > FIGHT_SENTENCES:
            break
        if earlier.type not in _FIGHTS:
            continue
        armed = [t for t in earlier.targets if t != "civilians"]
        if ours & set(earlier.initiators) and armed:
            return [t for t in armed if t not in ours]
        if ours & set(armed) and earlier.initiators:
            return [t for t in earlier.initiators if t not in ours]
    return []


def _told_before(draft: Draft, mention: EventMention, before: list[Draft]) -> Draft | None:
    """The event whose doer a clause goes on with; "likewise" prefers an event of its own type, an item of a
    list goes on with what stands before the list.
    """
    if draft.item:
        head = next((d for d in reversed(before) if not d.item), None)
        akin = head is not None and family_of(head.type) in (family_of(draft.type), "toll")
        if akin and head is not None and head.initiators:
            return head
    if likewise(mention):
        near = [d for d in reversed(before) if d.initiators and draft.sentence - d.sentence <= LIKE_SENTENCES]
        return _likened_to(draft, near)
    went_on = deed_before(draft, mention, before)
    if went_on is not None:
        return went_on
    previous = before[-1] if before else None
    return previous if previous is not None and same_doer(draft, mention, previous) else None


def _likened_to(draft: Draft, near: list[Draft]) -> Draft | None:
    """The event that one is said to be like, of those near, the nearest first: of its own type, else of any;
    what hurt people with no arms is not like what hit fighters alone.
    """
    civil = any(f.draft.group == "civilian" for f in draft.figures)
    like = [d for d in near if not (civil and d.targets and "civilians" not in d.targets)]
    return next((d for d in like if d.type == draft.type), like[0] if like else None)


def _claim(draft: Draft, s: Sentence) -> None:
    """Who announces the dead of another side in an operation led it."""
    if not set(draft.targets) - {"civilians"}:
        return
    for mark in s.of("actors"):
        after = s.covering("attribution", mark.end)
        told = speaks(s, mark) or (after is not None and after.reading.pos == "verb")
        actor = s.actor_of.get(mark.first, "")
        if told and actor and actor not in draft.targets and mark.end <= draft.trigger[0]:
            draft.initiators = actor.split(TOGETHER)
            return


def _of_both(mention: EventMention) -> bool:
    """Whether a fight is told to be "between the two sides"."""
    s = mention.sentence
    kinds = ("both_sides", "in_ranks")
    return any(next(s.functions(kind, mention.first, mention.end), None) for kind in kinds)


def inherit_place(draft: Draft, before: list[Draft]) -> None:
    """Take the place of an event told just before; people who fled and tolls are of wider areas."""
    if draft.places or draft.type in _WIDER:
        return
    for earlier in reversed(before):
        if earlier.own_place and draft.sentence - earlier.sentence <= PLACE_REACH:
            draft.places = list(earlier.places)
            return
