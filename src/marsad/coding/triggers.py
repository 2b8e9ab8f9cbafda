"""Which event words of a sentence tell of something; others are names, things hit, other matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.company import is_concluded, is_found, of_other_things, only_dates, type_beside
from marsad.coding.marks import particle_of
from marsad.coding.only_named import only_named
from marsad.coding.scopes import is_sum, rise_before
from marsad.coding.tolls import negated
from marsad.coding.weapon_marks import means_of
from marsad.coding.wielding import is_doer
from marsad.lexicon.letters import ARTICLE, BEH, LAM, THIRD_PERSON, WAW
from marsad.lexicon.particles import IN, ON, THIRD_PERSON_ENDS, TO
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Event

OBJECT_REACH: Final = 5
"""How far behind a verb of aiming its object may begin."""
COLUMN_REACH: Final = 3
"""How far behind what was done the column may stand that it was done to."""
OBJECT_CASE_REACH: Final = 8
"""The same for a column in the accusative, who did it and with what in between."""
MOVING_REACH: Final = 4
"""How far before "advancing" the word "were" may stand, who advanced in between."""
MARCH_REACH: Final = 12
"""How far behind a verb of going out the march may stand, those who march and their town in between."""
NATURE_REACH: Final = 4
"""How far before a verb of striking the earthquake or the storm may stand that struck."""
REMNANT_REACH: Final = 9
"""How far before a strike the thing may stand that it left behind."""
REMNANTS: Final = "mine"
"""Means of what is left in the ground."""
AIM_REACH: Final = 12
"""How far before the ground that it aims at a campaign may stand."""
PLAY_WORDS: Final = 2
"""So many words of sport make a sentence one of sport."""
_HURT: Final = frozenset({"killed", "injured", "casualties"})
HELD: Final = "perfect_only"
"""Role of verbs of taking ground or agreeing that tell in the imperfect how things stand."""
ADVANCE: Final = "advance"
"""Row of "advanced"."""
_KNOWN: Final = ("persons", "actors", "objects", "weapons", "events", "scope", "status", "quantities")
_CAMPAIGNS: Final = frozenset({"campaign", "campaign_begins"})
FINDING_REACH: Final = 10
"""How far behind a verb of coming to terms "to that" may stand."""
ANOTHER_REACH: Final = 10
"""How far behind an event that only dates another the other may stand."""
SINCE_REACH: Final = 5
"""How far before an event "since" may stand: "since X began its attack"."""
_DONE_IN_PROTEST: Final = frozenset({"withdrawal", "agreement", "operation", "deployment"})
"""Types of what is done to protest without a protest."""
_SILENT: Final = frozenset({"toll", "light_passive", "figurative", "accident"})
"""Roles of words that are no trigger by themselves."""
_VIOLENT: Final = frozenset({"strike", "blast", "fight"})


def triggers(s: Sentence) -> list[Mark]:
    """Return the event words of a sentence that tell of an event.

    Words of a time, an actor's or a speaker's name are none ("dawn" is spelt as "blew up").
    """
    found = [m for m in s.of("events") if _is_free(s, m) and _counts(s, m) and not _is_object(s, m)]
    return [] if found and _at_play(s) else found


def _at_play(s: Sentence) -> bool:
    """Whether a sentence is of sport or of what is made up, and tells of nobody hurt."""
    if any(m.row.outcome in _HURT for m in s.of("outcomes")):  # type: ignore[attr-defined]
        return False
    sport = {s.word(m.first) for m in s.functions("sport", s.first, s.end)}
    return len(sport) >= PLAY_WORDS or next(s.functions("fiction", s.first, s.end), None) is not None


def _event(mark: Mark) -> Event:
    return mark.row  # type: ignore[return-value]


def _is_free(s: Sentence, mark: Mark) -> bool:
    """Whether an event word is no part of a name, or its name stands for what the bearer did: "killed by the
    aggression of X", "repelled the aggression of X".
    """
    if _in_tag(s, mark) or _names_weapon(s, mark):
        return False
    if mark.first not in s.blocked:
        return True
    name = s.get("actors", mark.first)
    before = s.covering("events", mark.first - 1)
    if name is None or not _event(mark).generic or mark.reading.pos == "verb":
        return False
    if before is not None and _event(before).role == "repel":
        return True
    if s.is_function(mark.first - 1, "force"):
        return False
    return s.is_function(mark.first - 1, "because_of") or s.is_function(name.end, "against")


def _names_weapon(s: Sentence, mark: Mark) -> bool:
    """Whether a verb is spelt like the name of a weapon that it stands in (a rocket "Fajr 5")."""
    weapon = s.covering("weapons", mark.first)
    verb = mark.reading.pos == "verb" and _event(mark).type == "explosion"
    return verb and weapon is not None and weapon.end - weapon.first > mark.end - mark.first


def _in_tag(s: Sentence, mark: Mark) -> bool:
    """Whether a word is part of a hashtag of several words among other hashtags, a slogan and no news."""
    first, last = mark.first, mark.end - 1
    if not (_tied(s, last) or _tied(s, first - 1)):
        return False
    while first > s.first and _tied(s, first - 1):
        first -= 1
    while last + 1 < s.end and _tied(s, last):
        last += 1
    before = first - 2
    alone = before < s.first or _tied(s, before - 1) or s.word(before - 1) == "#"
    return alone and (last + 1 >= s.end or s.word(last + 1) == "#")


def _tied(s: Sentence, at: int) -> bool:
    """Whether an underscore ties a word to the next."""
    return s.first <= at < s.end - 1 and s.tokens.source.startswith("_", s.tokens.ends[at])


def _is_object(s: Sentence, mark: Mark) -> bool:
    """Whether a weapon or a column is what was hit ("targeted a car bomb"), not what hit or moved."""
    if _event(mark).type == "deployment" and mark.reading.pos != "verb":
        passing = s.covering("function", mark.first - 1)
        if passing is not None and getattr(passing.row, "kind", "") == "passing":
            return True
        thing = s.covering("objects", mark.first) is not None
        if thing or _struck_before(s, mark):
            return _hit_before(s, mark)
    if _event(mark).type == "explosion" and _was_averted(s, mark):
        return True
    if any(s.is_function(at, "wears", "before_it_came") for at in (mark.first - 2, mark.first - 1)):
        return True
    if _event(mark).role != "weapon_noun" or particle_of(mark.reading.prefix) == BEH:
        return False
    if is_found(s, mark) or _in_field(s, mark):
        return True
    aims = [
        m
        for m in s.between("events", mark.first - OBJECT_REACH, mark.first)
        if _event(m).role == "target_next"
    ]
    return bool(aims) and not is_doer(s, aims, mark)


def _in_field(s: Sentence, mark: Mark) -> bool:
    """Whether mines are those of a field that lies somewhere: "hit fields of mines", not "a blast of"."""
    field = s.covering("weapons", mark.first)
    if field is None or field.first == mark.first or means_of(field) != "mine":
        return False
    with_it = particle_of(field.reading.prefix) == BEH
    return not with_it and s.covering("events", field.first - 1) is None


def _was_averted(s: Sentence, mark: Mark) -> bool:
    """Whether a bomb that was found did not go off: "made to explode", "before its explosion"."""
    reading = mark.reading
    meant = reading.pos == "noun" and (particle_of(reading.prefix) == LAM or bool(reading.suffix))
    return meant and is_found(s, mark)


def _struck_before(s: Sentence, mark: Mark) -> bool:
    """Whether a strike is told right before, with nothing in between but whom it hit: "raids that hit
    reinforcements".
    """
    near = list(s.between("events", mark.first - COLUMN_REACH, mark.first))
    if not near or family_of(_event(near[-1]).type) != "strike":
        return False
    between = range(near[-1].end, mark.first)
    return not mark.reading.definite and not any(s.is_punct(at) for at in between)


def _hit_before(s: Sentence, mark: Mark) -> bool:
    """Whether the event word right before a thing is a strike, a blast or a fight, which was done to it."""
    reach = OBJECT_CASE_REACH if mark.reading.case == "acc" else COLUMN_REACH
    near = s.between("events", mark.first - reach, mark.first)
    before = [m for m in near if m.first not in s.blocked]
    if not before:
        return False
    last = before[-1]
    if any(s.is_function(at, "clause_break", "because_of") for at in range(last.end, mark.first)):
        return False
    return _event(last).role == "light_passive" or family_of(_event(last).type) in _VIOLENT


def _counts(s: Sentence, mark: Mark) -> bool:
    """Whether a trigger word tells of something that happened or is spoken of: no toll word, not negated."""
    if _event(mark).role in _SILENT or _only_plans(s, mark) or _any_such(s, mark):
        return False
    if _sent_down(s, mark) or _aim_of_campaign(s, mark) or _only_holds(s, mark) or _offers(s, mark):
        return False
    if _carries(s, mark) or _of_campaign(s, mark) or only_dates(s, mark) or _left_remnants(s, mark):
        return False
    if _of_nature(s, mark) or of_other_things(s, mark) or _only_dates_another(s, mark):
        return False
    if _was_moving(s, mark) or _begins_search(s, mark) or _goes_out_to_march(s, mark):
        return False
    if _finds_out(s, mark) or only_named(s, mark) or _since_when(s, mark) or _only_says_why(s, mark):
        return False
    return is_concluded(s, mark) or not negated(s, mark.first)


def _only_holds(s: Sentence, mark: Mark) -> bool:
    """Whether a verb of taking in the imperfect opens its clause, so that it tells what is held: "X controls
    most of the governorate"; behind its subject it may be a headline's.
    """
    reading, before = mark.reading, mark.first - 1
    if _event(mark).role != HELD or reading.pos != "verb" or reading.aspect != "imperfect":
        return False
    if reading.prefix.strip(WAW) or s.get("status", mark.first) is not None:
        return False
    if _holds_it(s, mark):
        return True
    return mark.first == s.first or bool(reading.prefix) or s.is_function(before, "clause_break")


def _was_moving(s: Sentence, mark: Mark) -> bool:
    """Whether an advance only tells what went on when something else happened: "as they were advancing"."""
    reading, first = mark.reading, mark.first
    if _event(mark).id != ADVANCE or reading.pos != "verb" or reading.aspect != "imperfect":
        return False
    was = next(s.functions("had_been", first - MOVING_REACH, first), None)
    if was is None or not (
        was.first == s.first or s.is_function(was.first - 1, "clause_break", "because_of")
    ):
        return False
    return next(s.between("events", mark.end, s.end), None) is not None


def _begins_search(s: Sentence, mark: Mark) -> bool:
    """Whether the operation that is told to begin is a search, named right behind: "began a combing of"."""
    if _event(mark).type != "operation" or mark.reading.pos == "verb":
        return False
    behind = s.get("events", mark.end)
    return behind is not None and _event(behind).type == "raid" and behind.reading.pos != "verb"


def _goes_out_to_march(s: Sentence, mark: Mark) -> bool:
    """Whether those who are told to go out do so "in" a march: they do not flee."""
    if _event(mark).type != "displacement" or mark.reading.pos != "verb":
        return False
    march = next((m for m in s.between("events", mark.end, mark.end + MARCH_REACH) if _is_march(m)), None)
    in_it = march is not None and IN in (s.word(march.first), s.word(march.first - 1))
    return march is not None and in_it and not any(s.is_punct(at) for at in range(mark.end, march.first))


def _is_march(mark: Mark) -> bool:
    return _event(mark).type == "protest" and mark.reading.pos != "verb"


def _offers(s: Sentence, mark: Mark) -> bool:
    """Whether "advances" is "offers", which is spelt alike: a thing that no list holds is its object."""
    offered = s.at.get(("function", mark.first))
    if _event(mark).id != ADVANCE or offered is None or offered.reading.number != "sg":
        return False
    at = mark.end
    known = any(s.get(cls, at) is not None for cls in _KNOWN) or at in s.kind_at
    return s.is_word(at) and not known and not s.word(at).startswith(ARTICLE)


def _holds_it(s: Sentence, mark: Mark) -> bool:
    """Whether a verb of taking in the imperfect says who holds the place named before it: "a town on which X
    keeps hold", "areas that X occupies".
    """
    behind = s.word(mark.end)
    on_it = behind.startswith(ON) and behind[len(ON) :] in THIRD_PERSON
    return (on_it or mark.reading.suffix in THIRD_PERSON) and s.is_word(mark.first - 1)


def _finds_out(s: Sentence, mark: Mark) -> bool:
    """Whether a verb of coming to terms says what was found out: "the inquiry came to the finding that"."""
    if _event(mark).type != "agreement" or mark.reading.pos != "verb":
        return False
    that = next(s.functions("that", mark.end, mark.end + FINDING_REACH), None)
    return that is not None and s.word(that.first - 1) == TO


def _only_dates_another(s: Sentence, mark: Mark) -> bool:
    """Whether an event just told only says when another was: "after this attack the army shelled"."""
    if not (s.is_function(mark.first - 1, "this") and s.is_function(mark.first - 2, "because_of")):
        return False
    return next(s.between("events", mark.end, mark.end + ANOTHER_REACH), None) is not None


def _since_when(s: Sentence, mark: Mark) -> bool:
    """Whether an event only says since when a number is told that rises with the people counted before: "77
    were killed, so that the number rises to 600 since X began its attack".
    """
    since = [m for m in s.between("scope", mark.first - SINCE_REACH, mark.first) if is_sum(m)]
    if not since or mark.reading.pos == "verb":
        return False
    between = s.between("events", since[-1].end, mark.first)
    return all(m.reading.pos == "verb" for m in between) and rise_before(s, since[-1].first) is not None


def _only_says_why(s: Sentence, mark: Mark) -> bool:
    """Whether a protest is no more than why somebody did something else: "withdrew in protest at"."""
    reading = mark.reading
    if _event(mark).type != "protest" or reading.pos == "verb" or reading.definite or reading.case != "acc":
        return False
    return any(
        _event(m).type in _DONE_IN_PROTEST and m.reading.pos == "verb"
        for m in s.between("events", s.first, mark.first)
    )


def _any_such(s: Sentence, mark: Mark) -> bool:
    """Whether only "any" such event is spoken of, and not denied: "responsible for any attack"."""
    return s.is_function(mark.first - 1, "any") and not any(
        getattr(m.row, "kind", "") == "denial" for m in s.between("status", s.first, mark.first)
    )


def _of_campaign(s: Sentence, mark: Mark) -> bool:
    """Whether a strike only says what a campaign that begins consists of: "a campaign of air strikes"."""
    before = next((m for m in s.between("events", mark.first - 2, mark.first) if m.end == mark.first), None)
    return before is not None and _event(before).role == "campaign_begins" and mark.reading.pos != "verb"


def _left_remnants(s: Sentence, mark: Mark) -> bool:
    """Whether an event only says where what still explodes comes from: "the remnants of a strike", "a mine
    that the fighting left behind"; behind a blast it tells whose that is.
    """
    first = mark.first
    if mark.reading.pos == "verb":
        return False
    within = s.covering("weapons", first)
    if within is not None and within.first < first and means_of(within) == REMNANTS:
        return not any(_event(m).type == "explosion" for m in s.between("events", s.first, within.first))
    left = s.is_function(first - 1, "left_by")
    return left and any(means_of(w) == REMNANTS for w in s.between("weapons", first - REMNANT_REACH, first))


def _of_nature(s: Sentence, mark: Mark) -> bool:
    """Whether an accident or a wave of refugees is what struck: "the earthquake that hit the town"."""
    if mark.reading.pos != "verb" or not _event(mark).generic:
        return False
    near = s.between("events", mark.first - NATURE_REACH, mark.first)
    return any(_event(m).role == "accident" or (mark.first - m.end <= 1 and _fled(m)) for m in near)


def _fled(mark: Mark) -> bool:
    """Whether a noun tells of flight."""
    return _event(mark).type == "displacement" and mark.reading.pos != "verb"


def _aim_of_campaign(s: Sentence, mark: Mark) -> bool:
    """Whether ground is only what a campaign that is announced or prepared aims at: "began a campaign to take
    the town", "the battle of the liberation of the town".
    """
    if mark.reading.pos == "verb" or _event(mark).type != "territory_gain":
        return False
    before = range(mark.first - AIM_REACH, mark.first)
    aims = mark.reading.prefix.startswith(LAM) or any(
        getattr(m.row, "kind", "") == "hypothetical" for m in s.between("status", before.start, mark.first)
    )
    aims = aims or s.covering("events", mark.first - 1) is not None
    campaigns = s.between("events", before.start, mark.first)
    return aims and any(
        _event(m).type == "operation" or (_event(m).role in _CAMPAIGNS and type_beside(s, m) == "operation")
        for m in campaigns
    )


def _sent_down(s: Sentence, mark: Mark) -> bool:
    """Whether a launch only tells of what was shot down: "shot down drones launched from", "that X fired"."""
    reading = mark.reading
    relative = reading.pos == "verb" and (reading.voice != "active" or reading.suffix in THIRD_PERSON_ENDS)
    if _event(mark).role != "needs_weapon" or not relative or reading.prefix:
        return False
    return s.covering("weapons", mark.first - 1) is not None and is_found(s, mark)


def _carries(s: Sentence, mark: Mark) -> bool:
    """Whether a weak noun behind "to" only carries the event named right behind it: "to face an attack", not
    "exposed to an attack with shells".
    """
    purpose = mark.reading.pos == "noun" and particle_of(mark.reading.prefix) == LAM
    behind = s.get("events", mark.end) if purpose and _event(mark).weak else None
    return behind is not None and particle_of(behind.reading.prefix) != BEH


def _only_plans(s: Sentence, mark: Mark) -> bool:
    """Whether the word is rather one of preparing ("prepares for") that is spelt like a verb of the event."""
    if _event(mark).role == "threat":
        return False
    status = s.get("status", mark.first)
    return status is not None and getattr(status.row, "kind", "") == "planned" and status.end >= mark.end
