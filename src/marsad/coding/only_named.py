"""Event words that tell no event of their own: one of those just summed up, a kind in a list, aid that an
aircraft drops, what the shell ruined that just fell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.everyday import weapon_subject
from marsad.coding.first_pass import is_force
from marsad.lexicon.letters import WAW
from marsad.lexicon.particles import ABOUT, CONNECTING, OF
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

ONE_REACH: Final = 3
"""How far before an event word "among them" may stand, a number in between."""
SUM_REACH: Final = 16
"""How far before it the sum may stand of which it is one."""
HURT_REACH: Final = 14
"""How far behind it the people may be told whom it hurt."""
CAPTIVES: Final = "abduct_more"
"""Row of the nouns for captives."""
FREED_REACH: Final = 7
"""How far before captives the word may stand by which they are freed."""
KIND_REACH: Final = 10
"""How far before an event word the verb may stand that says of what kinds something was."""
RUIN_REACH: Final = 12
"""How far before a verb of ruin the strike may stand whose shell did it."""
COMES_REACH: Final = 2
"""How far before an event "comes" may stand, and behind it "after"."""
FLED_REACH: Final = 4
"""How far behind a verb of fleeing those who flee may stand."""
WHO_REACH: Final = 3
"""How far before a verb of fleeing those may begin of whom a relative clause tells that they fled."""
NUMBER_REACH: Final = 2
"""How far before people the number may stand that counts them."""
KEPT_REACH: Final = 3
"""How far before them the word may stand by which something shelters them."""
DISPLACED: Final = "displaced_person"
"""Row of the nouns for those who fled."""
AID_REACH: Final = 12
"""How far behind a verb of dropping the aid or the leaflets may stand."""
AMID_REACH: Final = 4
"""How far before an event word "amid" may begin."""
_HARM: Final = frozenset({"killed", "injured", "casualties"})
_FIRE: Final = frozenset({"shooting", "shooting_more", "gunfire"})
"""Rows of the words for firing rifles."""
_RAIDS: Final = frozenset({"raid", "arrest"})
_DROPS: Final = frozenset({"dropped", "dropped_bombs", "drops_bombs", "weapon_stopped", "shot_down"})
"""Rows of verbs for letting something fall from an aircraft, and of those spelt like them."""


def only_named(s: Sentence, mark: Mark) -> bool:
    """Whether an event word tells no event of its own."""
    return (
        _now_freed(s, mark)
        or _one_of_many(s, mark)
        or _of_kinds(s, mark)
        or _drops_aid(s, mark)
        or _ruined_by_strike(s, mark)
        or _of_zone(s, mark)
        or _comes_after(s, mark)
        or _covers_raid(s, mark)
        or _doers_flee(s, mark)
        or _fled_before(s, mark)
    )


def _one_of_many(s: Sentence, mark: Mark) -> bool:
    """Whether a noun is only one of the attacks that are summed up before it, without people hurt of its own:
    "30 were killed in scattered attacks, among them the blast of a car bomb in X".
    """
    if mark.reading.pos == "verb":
        return False
    among = list(s.functions("among_them", mark.first - ONE_REACH, mark.first))
    if not among or any(s.is_punct(at) for at in range(among[-1].end, mark.first)):
        return False
    sums = s.between("events", among[-1].first - SUM_REACH, among[-1].first)
    if not any(m.reading.number == "pl" and m.reading.pos != "verb" for m in sums):
        return False
    hurt_before = next(s.between("outcomes", s.first, among[-1].first), None) is not None
    return hurt_before and next(s.between("outcomes", mark.end, mark.end + HURT_REACH), None) is None


def _comes_after(s: Sentence, mark: Mark) -> bool:
    """Whether an event told before is only named to say after which it was: "the attack comes a week after
    the blast in X".
    """
    if mark.reading.pos == "verb" or not (mark.reading.definite or s.is_function(mark.first - 1, "this")):
        return False
    comes = next(s.functions("comes", mark.first - COMES_REACH, mark.first), None)
    after = next(s.functions("because_of", mark.end, mark.end + COMES_REACH), None)
    if comes is None or after is None or comes.first - s.first > 1:
        return False
    told = (next(s.between(cls, after.end, s.end), None) for cls in ("events", "outcomes"))
    return any(m is not None for m in told)


def _doers_flee(s: Sentence, mark: Mark) -> bool:
    """Whether those who flee are armed men told of before: "the attackers had a car and fled"."""
    if getattr(mark.row, "type", "") != "displacement" or mark.reading.pos == "noun":
        return False
    before = list(s.between("persons", s.first, mark.first))
    behind = next(s.between("persons", mark.end, mark.end + FLED_REACH), None)
    joined = s.word(mark.first).startswith(WAW)
    return joined and behind is None and bool(before) and is_force(before[-1])


def _fled_before(s: Sentence, mark: Mark) -> bool:
    """Whether an event word only says of people who they are that once fled, or of what shelters them."""
    if getattr(mark.row, "type", "") != "displacement" or mark.reading.pos == "noun" or mark.reading.prefix:
        return False
    return s.is_function(mark.first, "houses") or once_fled(s, mark.first)


def once_fled(s: Sentence, first: int) -> bool:
    """Whether a verb of fleeing stands in a relative clause that only says of those who were displaced, or
    are sheltered somewhere, that they once fled: "a school that shelters families who fled from the north".
    """
    near = list(s.between("persons", first - WHO_REACH, first))
    who = near[-1] if near else None
    if who is None or getattr(who.row, "group", "") != "civilian" or _counted(s, who):
        return False
    gap = range(who.end, first)
    plain = all(getattr(_function(s, at), "kind", "") in ("relative", "had_been") for at in gap)
    kept = next(s.functions("houses", who.first - KEPT_REACH, who.first), None) is not None
    return plain and (kept or getattr(who.row, "id", "") == DISPLACED)


def _counted(s: Sentence, who: Mark) -> bool:
    """Whether a number stands before people: they are told of for themselves."""
    near = range(who.first - NUMBER_REACH, who.first)
    return any(s.is_number(at) or s.covering("quantities", at) is not None for at in near)


def _function(s: Sentence, at: int) -> object:
    """The row of the word of grammar that a token is part of, if any."""
    mark = s.covering("function", at)
    return mark.row if mark is not None else None


def _of_zone(s: Sentence, mark: Mark) -> bool:
    """Whether a fight only says what people come away from: "fled from the areas of the fighting"."""
    if mark.reading.pos == "verb" or not mark.reading.definite:
        return False
    zone = s.is_function(mark.first - 1, "zone", "front", "territory")
    return zone and s.word(mark.first - 2) in (OF, ABOUT)


def _now_freed(s: Sentence, mark: Mark) -> bool:
    """Whether a noun for captives only says who is freed or killed: "handed over three hostages"."""
    if mark.reading.pos == "verb" or getattr(mark.row, "id", "") != CAPTIVES:
        return False
    killed = s.between("outcomes", mark.first - FREED_REACH, mark.first)
    if any(getattr(m.row, "outcome", "") == "killed" for m in killed):
        return True
    freed = s.between("events", mark.first - FREED_REACH, mark.first)
    return any(getattr(m.row, "type", "") == "release" and m.reading.pos == "verb" for m in freed)


def _of_kinds(s: Sentence, mark: Mark) -> bool:
    """Whether a noun stands in a list of the kinds that something was of, nobody hurt: "90 breaches that
    ranged from X to Y".
    """
    ranged = next(s.functions("ranges", mark.first - KIND_REACH, mark.first), None)
    return ranged is not None and mark.reading.pos != "verb" and not s.of("outcomes")


def _ruined_by_strike(s: Sentence, mark: Mark) -> bool:
    """Whether a verb of ruin behind "and" has the shell for its subject that fell right before: damage of a
    strike is no event of its own (codebook section 2).
    """
    reading, at = mark.reading, mark.end
    if getattr(mark.row, "type", "") != "destruction" or reading.pos != "verb" or reading.number == "pl":
        return False
    if not reading.prefix.startswith(CONNECTING) or s.is_function(at, "force"):
        return False
    if any(m.first == at and m.reading.cls == "actors" for m in s.names) or s.get("persons", at) is not None:
        return False
    before = list(s.between("events", mark.first - RUIN_REACH, mark.first))
    strike = before[-1] if before else None
    if strike is None or not _strikes(strike):
        return False
    within = next(s.between("weapons", strike.first + 1, strike.end), None)
    return within is not None or weapon_subject(s, strike, planted=True) is not None


def _covers_raid(s: Sentence, mark: Mark) -> bool:
    """Whether fire only says amid what a raid was made, nobody hurt: "stormed the camp amid heavy fire"."""
    row = getattr(mark.row, "id", "")
    if row not in _FIRE or mark.reading.pos == "verb":
        return False
    if any(getattr(m.row, "outcome", "") in _HARM for m in s.of("outcomes")):
        return False
    near = (*s.functions("clause_break", mark.first - AMID_REACH, mark.first),
            *s.functions("framing", mark.first - AMID_REACH, mark.first),
            *s.functions("joins", mark.first - AMID_REACH, mark.first))  # fmt: skip
    amid = any(m.end == mark.first for m in near)
    before = s.between("events", s.first, mark.first)
    return amid and any(
        getattr(m.row, "type", "") in _RAIDS or getattr(m.row, "id", "") == "storming" for m in before
    )


def _strikes(mark: Mark) -> bool:
    return family_of(getattr(mark.row, "type", "")) in ("strike", "blast")


def _drops_aid(s: Sentence, mark: Mark) -> bool:
    """Whether an aircraft drops aid or leaflets."""
    if getattr(mark.row, "id", "") not in _DROPS:
        return False
    end = min((m.first for m in s.functions("clause_break", mark.end, s.end)), default=s.end)
    return next(s.functions("aid", mark.end, min(end, mark.end + AID_REACH)), None) is not None
