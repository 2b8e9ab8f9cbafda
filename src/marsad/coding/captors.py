"""Those who take captives, between the verb and whom they take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.quotes import QUOTES
from marsad.coding.subjects import ENDS, beside_time, in_accusative
from marsad.lexicon.letters import NOON, WAW, YEH
from marsad.lexicon.particles import IN, OF

if TYPE_CHECKING:
    from marsad.coding.counts import Count, CountReader
    from marsad.coding.marks import Sentence

CAPTIVE_REACH: Final = 12
"""How far behind those who take people captive the captives may stand."""
_GOVERN: Final = ("function", "objects")


def takes_captive(s: Sentence, count: Count, behind: int, counts: CountReader) -> int:
    """Where those stand whom fighters right behind a verb of taking or killing people take or kill, past what
    is told of the fighters; 0 where they are no subject. The verb ends at ``behind``: "soldiers held at a
    checkpoint dozens of citizens", "gunmen on a motorcycle shot a teacher". Who is killed may be told by the
    passive too, so that his case must say it, but of verbs that are spelt otherwise in it.
    """
    fighters = count.group == "combatant" and count.qualifier == "some"
    if not fighters or count.first != behind or count.joined or count.outcome is not None:
        return 0
    verb = s.get("outcomes", behind - 1)
    told = verb is not None and verb.reading.pos == "verb"
    active = told and verb is not None and verb.reading.voice == "active"
    sure = count.noun is not None and count.noun.reading.case == "nom"
    killing = verb is not None and getattr(verb.row, "outcome", "") == "killed"
    if not sure and not active and (killing or (verb is not None and not told)):
        return 0
    described = active or _described(s, count.end)
    for at in range(count.end, min(s.end, count.end + CAPTIVE_REACH)):
        ends = s.is_function(at, *ENDS) or s.get("outcomes", at) is not None
        if ends or (s.is_punct(at) and s.word(at) not in QUOTES and not beside_time(s, at)):
            break
        taken = counts.read(s, at)
        if taken is None or not _is_object(s, taken, count.end, described=described):
            continue
        if taken.group == "civilian" or not killing or in_accusative(taken):
            return at
    return count.end if active else 0


def _described(s: Sentence, at: int) -> bool:
    """Whether a verb in the plural behind people tells what they rode or wore: "gunmen who rode"."""
    word = s.word(at)
    return word.startswith(YEH) and word.endswith(WAW + NOON) and s.get("outcomes", at) is None


def _is_object(s: Sentence, taken: Count, end: int, *, described: bool) -> bool:
    """Whether people far behind a verb are its object: no particle and no thing stands before them, which
    would follow its subject, that ends at ``end``, but what the doers are ``described`` with; whose case
    shows it are in any place.
    """
    if taken.joined or taken.definite_plural or taken.outcome not in (None, "captured"):
        return False
    before = taken.first - 1
    govern = ("function",) if described else _GOVERN
    governed = s.word(before) in (IN, OF) or any(s.covering(c, before) is not None for c in govern)
    governed = governed and before >= end and (taken.noun is None or taken.noun.reading.case != "acc")
    return not governed and (taken.numbered or taken.group == "civilian" or in_accusative(taken))
