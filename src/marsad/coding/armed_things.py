"""Posts, patrols and vehicles of nobody named as what was hit: whose they are the text has to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.doers import GUNMEN
from marsad.coding.marks import particle_of
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import IN
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase
    from marsad.coding.sides import Verdict

THING_REACH: Final = 12
"""How far behind the event word what was hit may begin."""
OWNER_REACH: Final = 4
"""How far behind a thing its owner may be named."""
FIRST: Final = 2
"""Only the first things behind an event word are what it hit."""
_HIT: Final = frozenset({"strike", "blast", "fight"})
_STATE_KINDS: Final = frozenset({"post", "checkpoint", "convoy"})
"""Kinds of things that the army and the police of a country have, where nobody else is named."""
_FOES_KINDS: Final = _STATE_KINDS | {"position", "depot", "vehicle", "aim", "seat"}
_OWN_KINDS: Final = frozenset({"post", "convoy", "depot", "vehicle"})
"""Kinds of things that are an armed side's behind a subject too; others may be spots on a map."""
_BY_NOBODY: Final = frozenset({"armed_groups", "unknown", GUNMEN, "jihadists"})
_BESIDE_BLAST: Final = frozenset({"near_by", "opposite", "in_front", "around"})
"""Rows of words for where something went off that was meant for what stands there."""
_BLASTS: Final = frozenset({"explosion", "suicide_bombing"})
_GUARDED: Final = frozenset({"post", "checkpoint", "convoy", "vehicle"})
"""Kinds of armed things beside which bombs go off that are meant for them."""
_WALLS: Final = ("clause_break", "leads_to", "that", "because_of", "relative")


def armed_things(draft: Draft, mention: EventMention) -> None:
    """Let what a mention names as hit tell of its target: an unowned post or patrol is the army's where a
    blast or gunmen hit it; of other deeds the target is whom the doers fight in the rest of the text.
    """
    if draft.targets or draft.civil_hit or family_of(mention.type) not in _HIT or mention.type == "clash":
        return
    s = mention.sentence
    thing = next(_unowned(mention), None)
    if thing is None:
        return
    blast = family_of(mention.type) == "blast" or set(draft.initiators) & _BY_NOBODY
    if blast and s.army and s.army not in draft.initiators and getattr(thing.row, "kind", "") in _STATE_KINDS:
        draft.state_hit = s.army
    elif draft.initiators:
        draft.at_foes = True


def _unowned(mention: EventMention) -> Iterator[Mark]:
    """The armed things behind an event word that nobody is named as the owner of."""
    s, last = mention.sentence, mention.triggers[-1].end
    blast = family_of(mention.type) == "blast"
    things = list(s.between("objects", last, min(mention.end, last + THING_REACH)))[:FIRST]
    for thing in things:
        if getattr(thing.row, "side", "") != "military" or getattr(thing.row, "kind", "") not in _FOES_KINDS:
            continue
        if thing.reading.suffix or _only_tells_where(s, thing, blast=blast) or _walled(s, last, thing.first):
            continue
        behind = next(s.between("actors", last, thing.first), None) is not None
        vague = behind and getattr(thing.row, "kind", "") not in _OWN_KINDS
        if not vague and not _is_owned(s, thing):
            yield thing


def _is_owned(s: Sentence, thing: Mark) -> bool:
    """Whether a side is named right behind a thing, before its clause ends: a name, or an adjective."""
    for at in range(thing.first, thing.end + OWNER_REACH):
        if s.is_punct(at) and s.word(at) not in QUOTES:
            return False
        if s.get("actors", at) is not None:
            return True
    return False


def _only_tells_where(s: Sentence, thing: Mark, *, blast: bool) -> bool:
    """Whether a thing is what it was done with, in or from, or beside which something else was hit."""
    before = thing.first - 1
    if (
        s.word(before) == IN
        or s.is_function(before, "fired_from")
        or particle_of(thing.reading.prefix) == BEH
    ):
        return not blast or s.word(before) == IN
    for at in (before, before - 1):
        if s.is_function(at, "beside"):
            row = getattr(s.at["function", at].row, "id", "")
            return row != "around" and not (blast and row in _BESIDE_BLAST)
    return False


def _walled(s: Sentence, first: int, end: int) -> bool:
    """Whether another clause begins between two tokens, or another verb stands there."""
    if any(m.reading.pos == "verb" for m in s.between("events", first, end)):
        return True
    return any(s.is_function(at, *_WALLS, "light_verb") for at in range(first, end))


def went_off_at(mention: EventMention, phrase: Phrase, beside: Mark) -> Verdict | None:
    """The role of the side beside whose post or patrol something blew up that was meant for it: "a car bomb
    went off near a checkpoint of X", not "near the house of".
    """
    thing = mention.sentence.get("objects", phrase.lead) if phrase.kind == "thing" else None
    if getattr(beside.row, "kind", "") != "beside" or mention.type not in _BLASTS or thing is None:
        return None
    armed = mention.type == "suicide_bombing" or bool(mention.weapons)
    at_it = armed and beside.first >= mention.triggers[0].end and getattr(thing.row, "kind", "") in _GUARDED
    return ("target", "owner of what it went off at") if at_it else None
