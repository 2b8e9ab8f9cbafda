"""Who is said elsewhere in the text to have done what was told: claims of responsibility and accusations.

"X claimed the attack", "all the bombings": the doer goes to the events of that kind told before without one.
Where sides lay one event to each other's charge it stays open who did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.gunmen import GUNMEN
from marsad.coding.gunmen import RULE as BY_GUNMEN
from marsad.coding.pairing import VIOLENT, place_fit
from marsad.coding.placing import TOLL
from marsad.coding.side_particles import SUSPECTED
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.sides import Sides

_CLAIMS: Final = frozenset(
    {"claimed it", "said to be its origin", SUSPECTED, "said not to be known", "said to have a hand in it"}
)
"""Rules by which a clause says of an event told before whose deed it was."""
AGENT_RULES: Final = frozenset(
    {"after a particle of agency", "claimed it", "named before the event word", "who did it belongs to it",
     SUSPECTED, BY_GUNMEN}
)  # fmt: skip
"""Why a side did what is told of its victims alone."""
_TELLS: Final = frozenset({"after a particle of agency", "holds where it was fired from"})
"""Rules by which a clause goes on to tell who did it."""
REACH: Final = {"claim": 8, "tells": 1}
"""How many sentences back the event may be that one word means, by how the doer is told."""
BLAME_REACH: Final = 12
"""How far before the event word "traded blame" may stand."""
_UNCLAIMED: Final = frozenset({"casualty_toll", "clash"})
"""Types that nobody claims: sums, and fights, which have two sides."""
OPEN: Final = "unknown"
"""Who did what sides lay to each other's charge."""
_CLAIMED: Final = VIOLENT | {"killing", "detain"}


def claim_of(mention: EventMention, sides: Sides) -> str:
    """Whether a mention points back to an event and says who did it: ``claim``, ``tells`` or ""."""
    rules = {rule for role, _, _, rule in sides.evidence if role == "initiator"}
    if not mention.definite or family_of(mention.type) not in _CLAIMED:
        return ""
    many = mention.head.reading.number in ("pl", "du")
    if rules & _CLAIMS or (rules and mention.sentence.is_function(mention.triggers[0].first - 1, "origin")):
        return "" if many and mention.weak else "claim"
    return "tells" if rules & _TELLS and not many else ""


def blames_each_other(mention: EventMention) -> bool:
    """Whether two sides lay an event to each other's charge: "X and Y traded blame for the shelling"."""
    s, trigger = mention.sentence, mention.triggers[0]
    return next(s.functions("mutual_blame", trigger.first - BLAME_REACH, trigger.first), None) is not None


def spread_claims(drafts: Sequence[Draft], statements: Sequence[Draft] = ()) -> None:
    """Give the events told without a doer the one that a claim further on names.

    ``statements`` say who is responsible without naming the event: for the one told last, where that has
    nobody who did it.
    """
    untold = [d for d in drafts if d.initiators in ([], [GUNMEN])]
    named: set[int] = set()
    free = [claim for claim in statements if _is_open(drafts, claim)]
    for claim in (*drafts, *free):
        if not claim.claim or claim.status == "denied":
            continue
        for draft in _meant([d for d in untold if d.order < claim.order], claim):
            doers = [a for a in claim.initiators if a not in draft.targets]
            if draft.initiators == [GUNMEN] and (not doers or doers == [OPEN]):
                continue
            accused = id(draft) in named and draft.initiators != doers
            draft.initiators = [OPEN] if accused else doers
            draft.suspected = claim.suspected and not accused
            named.add(id(draft))


def _is_open(drafts: Sequence[Draft], claim: Draft) -> bool:
    """Whether nobody is told to have done the event before a statement that may be what it is about."""
    before = [d for d in drafts if d.order < claim.order and _may_be_meant(d, claim) and _in_reach(d, claim)]
    return bool(before) and before[-1].initiators in ([], [GUNMEN])


def _in_reach(draft: Draft, claim: Draft) -> bool:
    """Whether a claim may mean an event by where that is told: not in a headline, but in its own."""
    return not draft.headline or draft.sentence == claim.sentence


def settle_tolls(drafts: Sequence[Draft], wager: str) -> None:
    """The dead that a text adds up of a war that one side wages with strikes, as the text tells, are its."""
    if not any(wager in d.initiators and family_of(d.type) == "strike" for d in drafts):
        return
    for toll in drafts:
        if toll.type == TOLL and not toll.initiators and wager not in toll.targets:
            killed = any(f.draft.outcome in ("killed", "casualties") for f in toll.figures)
            toll.initiators = [wager] if killed else []


def _meant(before: Sequence[Draft], claim: Draft) -> list[Draft]:
    """The events that a claim is about: all of them where it speaks of several, else the one told last, with
    the other words for it.
    """
    fitting = [d for d in before if _may_be_meant(d, claim)]
    if claim.telling.plural and claim.claim == "claim":
        return fitting
    near = [d for d in fitting if claim.sentence - d.sentence <= REACH[claim.claim] and _in_reach(d, claim)]
    plain = [d for d in near if not d.pointer]
    plain = [d for d in plain if not d.definite] or plain
    plain = [d for d in plain if d.sentence == claim.sentence or not d.telling.past] or plain
    told = next((d for d in plain if d.sentence == plain[-1].sentence), None)
    return [d for d in near if _same(d, told)] if told is not None else []


def _may_be_meant(draft: Draft, claim: Draft) -> bool:
    """Whether a claim can be about an event: the word of the claim can mean its kind."""
    if draft.status != "asserted" or draft.type in _UNCLAIMED:
        return False
    if draft.telling.weak and not (draft.figures or draft.own_place):
        return False
    if claim.own_place and draft.own_place and place_fit(draft, claim) == "apart":
        return False
    told, meant = family_of(draft.type), family_of(claim.type)
    if claim.generic or claim.type == "attack":
        return told in VIOLENT or draft.type in ("abduction", "killing")
    return told == meant or (draft.generic and {told, meant} <= VIOLENT)


def _same(draft: Draft, told: Draft) -> bool:
    if draft is told:
        return True
    fits = not (draft.own_place and told.own_place) or place_fit(draft, told) != "apart"
    return (draft.type == told.type or draft.generic) and fits
