"""People told behind an event who were hurt elsewhere or by others: no victims of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.doers import GUNMEN
from marsad.coding.events import COMMAS
from marsad.coding.marks import is_passive
from marsad.coding.placing import POINTED, key
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.drafting import SentenceReading
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.places import PlaceMention

SUBJECT_REACH: Final = 2
"""How far behind a verb of killing its subject may begin."""
_UNARMED: Final = frozenset({"protest", "agreement", "deployment", "displacement", "release"})
"""Events that kill nobody by themselves."""
_HURT: Final = frozenset({"killed", "injured", "casualties"})


def hurt_elsewhere(reading: SentenceReading, mention: EventMention, figure: FigureDraft) -> int | None:
    """Where the clause begins in which people behind a strike are told, if it has another place of its own:
    "bombed X, while three were killed in Y".
    """
    breaks = _breaks(reading.sentence, mention, figure)
    apart = breaks and _placed_apart(reading, mention, figure, breaks[-1])
    return breaks[-1] if apart else None


def killed_by_others(reading: SentenceReading, mention: EventMention, figure: FigureDraft) -> int | None:
    """Where the clause begins in which a doer of its own kills somebody, if that is at another place, or if
    what was told before is a thing that kills nobody: "people demonstrated in X, while gunmen killed a man".
    """
    s = reading.sentence
    if figure.outcome not in _HURT or not _has_subject(reading, figure):
        return None
    breaks = _breaks(s, mention, figure)
    if breaks and mention.type in _UNARMED:
        return breaks[-1]
    starts = [at for at in range(mention.triggers[-1].end, figure.cue + 1) if _opens_clause(s, at)]
    start = max(starts + breaks, default=None)
    return start if start is not None and _placed_apart(reading, mention, figure, start) else None


def _breaks(s: Sentence, mention: EventMention, figure: FigureDraft) -> list[int]:
    """Where clauses begin with a word like "while" between an event and the people told behind it."""
    return [m.first for m in s.functions("clause_break", mention.triggers[-1].end, figure.cue)]


def _opens_clause(s: Sentence, at: int) -> bool:
    """Whether a comma and "and" open a clause at a token."""
    return s.word(at).startswith(AND) and s.word(at - 1) in COMMAS


def _placed_apart(reading: SentenceReading, mention: EventMention, figure: FigureDraft, start: int) -> bool:
    """Whether the clause of people that begins at a token has a place of its own, and the event another."""
    s = reading.sentence
    end = min((m.first for m in s.functions("clause_break", figure.cue + 1, s.end)), default=s.end)
    there = [p for p in reading.places if start <= p.first < end]
    here = {key(p.text) for p in reading.places if mention.first <= p.first < start}
    return bool(here) and told_place(there) and not here & {key(p.text) for p in there}


def _has_subject(reading: SentenceReading, figure: FigureDraft) -> bool:
    """Whether the verb that tells what happened to people has those who did it right behind it: gunmen,
    settlers, a side.
    """
    s = reading.sentence
    verb = s.get("outcomes", figure.cue)
    if verb is None or verb.reading.pos != "verb" or is_passive(s, verb) or verb.reading.suffix:
        return False
    end = min(figure.first, verb.end + SUBJECT_REACH)
    armed = (m for m in s.between("persons", verb.end, end) if m.end <= figure.first)
    if any(getattr(m.row, "group", "") == "combatant" for m in armed):
        return True
    sides = s.between("actors", verb.end, end)
    return any(m.first in reading.actors or s.actor_of.get(m.first) == GUNMEN for m in sides)


def told_place(places: list[PlaceMention]) -> bool:
    """Whether one of the places tells where something was, more closely than by a country."""
    return any(p.precision not in ("country", "region") and p.relation not in POINTED for p in places)
