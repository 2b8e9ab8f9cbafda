"""Roles by position: subject and object of a verb, owner and object of a noun of action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from marsad.coding.aiming import all_that_was_hit, by_tool, has_object, names_weapon, of_people, strike_aims
from marsad.coding.blown_up import blown_up
from marsad.coding.downed import DOWNED, was_downed, whose_arms
from marsad.coding.events import EventMention
from marsad.coding.firing import fired_by
from marsad.coding.gunmen import gunmen_at
from marsad.coding.harming import harming
from marsad.coding.mark import Mark
from marsad.coding.marks import COLON, is_passive
from marsad.coding.pronouns import follows_subject, speaks
from marsad.coding.quotes import QUOTES
from marsad.coding.seats import says_whose_seat
from marsad.coding.side_particles import beside_bomber
from marsad.coding.side_phrases import Phrase, moves_itself
from marsad.coding.sides import BESIDE_BOMBER, NOBODY, Verdict
from marsad.coding.subjects import in_subject_case
from marsad.coding.suffering import harms_others, suffered, told_aside, walled
from marsad.coding.threats import threatened
from marsad.lexicon.letters import ARTICLE, BEH, LAM, TEH, THIRD_PERSON
from marsad.lexicon.particles import AND
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.coding.sides import Sides

SUBJECT_REACH: Final = 6
"""How far behind the event word its subject may begin."""
OBJECT_REACH: Final = 12
"""The same for its object."""
TOOL_WORDS: Final = 3
"""How far behind a noun of aiming a side may be named with the planes or guns that did it."""
THAT_REACH: Final = 2
"""How far behind "that it" the verb may stand."""
ROOT_LETTERS: Final = 3
"""Nouns of so many letters, or of one t more, are spelt like their verb, longer ones are not."""
TO_REACH: Final = 4
"""How far behind a noun of action "to" may stand that names who did it."""
_BLASTS: Final = frozenset({"explosion", "suicide_bombing"})
"""Types of events without people or vehicles that do them: what stands behind their verb was hit."""
_BY_PATROLS: Final = frozenset({"arrest", "abduction", "raid", "deployment", "release"})
"""Types that checkpoints and patrols do rather than suffer."""
LAUNCH: Final = "launch"
"""Row of "opened (fire)"."""
ARMED: Final = "whose arms were used"
"""The rule by which the side did it that owns the arms that it was done with."""
OWNER_REACH: Final = 2
"""How far before a side what was blown up may stand that is its own, an adjective in between."""
EXPLODES: Final = "blast"
"""Row of "exploded"."""
_BY_ONE: Final = frozenset({"suicide_bombing", "explosion", "attack", "shelling"})
"""Types of deeds that one man may do by himself."""
_PATIENT_NOUNS: Final = frozenset({"killing", "arrest", "abduction"})
"""Types whose noun is followed by whom it was done to ("the assassination of a leader of X")."""
_SUFFERED: Final = frozenset({"attack", "killing", "clash"})
"""Types whose event word takes "to" before whom it was done to."""


@dataclass
class Clause:
    """A mention with what decides who its subject is; ``followed``: a side stands right behind the verb."""

    mention: EventMention
    acting: Mark | None
    aims: bool
    taken: bool
    followed: bool = False
    phrases: tuple[Phrase, ...] = ()

    @classmethod
    def of(cls, mention: EventMention, phrases: list[Phrase]) -> Clause:
        """Find the acting verb of a mention and whether something unnamed is already its subject."""
        s, trigger = mention.sentence, mention.triggers[0]
        acting = (
            trigger if trigger.reading.pos == "verb" else next(_acting(s, mention.first, trigger.first), None)
        )
        if acting is not None and is_passive(s, acting):
            acting = None
        acting = acting or harming(s, mention, phrases)
        aims = any(getattr(t.row, "role", "") == "target_next" for t in mention.triggers)
        if acting is None:
            near = (p for p in phrases if 0 <= p.lead - trigger.end <= TOOL_WORDS)
            tool = _aims(trigger) and all(p.kind in ("arm", "thing") and p.lead > trigger.end for p in near)
            taken = tool and _unnamed(s, trigger, phrases)
            return cls(mention, None, aims, taken, phrases=tuple(phrases))
        followed = any(0 <= p.lead - acting.end <= 1 and not p.particle for p in phrases)
        taken = _unnamed(s, acting, phrases) or _somebody(mention, acting)
        return cls(mention, acting, aims, taken, followed, tuple(phrases))


def _acting(s: Sentence, first: int, end: int) -> Iterator[Mark]:
    """Verbs whose object is the event word: "carried out", "sent", "threatened with"."""
    for kind in ("light_verb", "moves"):
        yield from s.functions(kind, first, end)
    for mark in s.between("status", first, end):
        if getattr(mark.row, "kind", "") in ("planned", "failed") and end - mark.end <= SUBJECT_REACH:
            yield mark


def _unnamed(s: Sentence, acting: Mark, phrases: list[Phrase]) -> bool:
    """Whether a weapon or people of no named side stand in the subject's place."""
    at = acting.end
    while s.word(at) in QUOTES or s.is_number(at):
        at += 1
    thing = s.get("weapons", at) or s.get("events", at) or _force(s, at) or gunmen_at(s, at)
    if thing is None or thing.reading.pos == "verb" or thing.reading.prefix:
        return False
    return not any(p.lead <= thing.first < p.end for p in phrases)


def _somebody(mention: EventMention, acting: Mark) -> bool:
    """Whether one of nobody named is the subject of a verb of attacking: "a youth blew up his belt"."""
    s = mention.sentence
    who = s.get("persons", acting.end) if mention.type in _BY_ONE and acting.reading.pos == "verb" else None
    if who is None or who.reading.number != "sg" or who.reading.definite or who.reading.case == "acc":
        return False
    return not (
        who.reading.prefix or who.reading.suffix or s.get("actors", who.first) or s.get("actors", who.end)
    )


def _force(s: Sentence, at: int) -> Mark | None:
    """A force that is named by no more than what it is: "the air force", "the unit"."""
    force = s.get("function", at)
    named = force is not None and getattr(force.row, "kind", "") == "force"
    return force if named and force is not None and force.reading.definite else None


def role_in_clause(clause: Clause, phrase: Phrase, sides: Sides) -> Verdict:
    """Return the role of a phrase that no particle settles."""
    trigger = clause.mention.triggers[0]
    name = phrase.mark
    inside = trigger.first < name.first < trigger.end and getattr(name.row, "role", "") == "armed"
    if phrase.kind == "name" and (inside or name.first <= trigger.first < name.end):
        return "initiator", "named in the event word"
    if (phrase.kind == "strike" and clause.mention.type == DOWNED) or was_downed(clause.mention, phrase):
        return "target", "whose weapon it was"
    if phrase.kind == "strike":
        own = not sides.initiators and not of_people(clause.mention, phrase)
        return ("initiator", "adjective of the strike") if own else NOBODY
    if not sides.initiators and (fired_by(clause.mention, phrase) or _shells_of(clause, phrase)):
        return "initiator", "whose shells they were"
    if phrase.kind == "people" and trigger.first < phrase.lead < trigger.end <= phrase.end:
        return "target", "named by the event word as whom it was done to"
    if phrase.lead >= trigger.end:
        return _behind(clause, phrase, sides)
    return _ahead(clause, phrase, sides)


def _shells_of(clause: Clause, phrase: Phrase) -> bool:
    """Whether a side owns the shells that are the subject of a verb of aiming before it: something else that
    was hit follows ("the shells of X targeted homes", verb first).
    """
    s, verb = clause.mention.sentence, clause.mention.triggers[0]
    shells = s.get("weapons", phrase.lead - 1)
    if shells is None or verb.end != shells.first or verb.reading.pos != "verb" or phrase.kind != "name":
        return False
    bare = not (shells.reading.prefix or shells.reading.suffix or s.has_article(shells.first))
    return bare and _aims(verb) and has_object(clause.mention, clause.phrases, phrase)


def _ahead(clause: Clause, phrase: Phrase, sides: Sides) -> Verdict:
    s, mention = clause.mention.sentence, clause.mention
    hit = suffered(mention, phrase, acting=clause.acting is not None)
    if hit is not None:
        return hit
    if any(
        s.is_function(m.first, "origin", "by_agent")
        for m in s.between("function", phrase.end, mention.triggers[0].first)
        if not walled(s, phrase.end, m.first)
    ):
        return "initiator", "said to be its origin"
    if s.is_function(phrase.lead - 1, "involved") and not walled(s, phrase.end, mention.triggers[0].first):
        return "initiator", "said to have a hand in it"
    verb = clause.acting is not None and clause.acting.first == phrase.lead
    if phrase.kind == "thing" and not (verb or mention.type in _BY_PATROLS or _set_out(clause, phrase)):
        return "target", "owner of what was hit"
    if clause.acting is None and acts_right_behind(mention, phrase):
        return "initiator", "right before a word that is spelt like its verb"
    if clause.acting is None:
        return NOBODY
    if clause.acting.first >= phrase.end and (
        walled(s, phrase.end, clause.acting.first)
        or (clause.followed and (_quoted(s, phrase, clause.acting.first) or harms_others(s, phrase)))
    ):
        return NOBODY
    return NOBODY if sides.initiators else ("initiator", "named before the event word")


def _set_out(clause: Clause, phrase: Phrase) -> bool:
    """Whether vehicles or patrols are the subject of the verb beside them: "a patrol of X carried out"."""
    acting = clause.acting
    beside = acting is not None and (acting.end == phrase.lead or phrase.end == acting.first)
    return beside and moves_itself(clause.mention.sentence, phrase)


def acts_right_behind(mention: EventMention, phrase: Phrase) -> bool:
    """Whether the event word behind a side may be its verb: "bombed" is spelt like "bombing"."""
    trigger = mention.triggers[0]
    bare = trigger.reading.pos == "noun" and not trigger.reading.prefix and not trigger.reading.suffix
    plain = bare and not trigger.reading.definite and trigger.reading.number == "sg"
    if not plain or trigger.first < phrase.end or phrase.particle or phrase.kind == "strike":
        return False
    word = mention.sentence.word(trigger.first)
    if len(word.removeprefix(TEH)) > ROOT_LETTERS:
        return False
    return all(mention.sentence.word(at) in QUOTES for at in range(phrase.end, trigger.first))


def _unread(s: Sentence, at: int) -> bool:
    """Whether a word without the article says nothing to the coder: a thing that the lists do not hold."""
    known = any(s.covering(cls, at) for cls in ("function", "events", "outcomes", "objects", "status"))
    return s.is_word(at) and not known and not s.word(at).startswith(ARTICLE)


def _is_noun(s: Sentence, at: int) -> bool:
    """Whether an unread word behind a definite one is no adjective of it, which bears the article too."""
    return _unread(s, at) and not s.word(at).removeprefix(AND).startswith(ARTICLE)


def _acts_next(s: Sentence, phrase: Phrase) -> bool:
    """Whether a side behind "and" is the subject of another verb: "... and X repelled an attack"."""
    after = s.get("events", phrase.end) or s.get("function", phrase.end)
    return phrase.prefix.startswith(AND) and after is not None and after.reading.pos == "verb"


def _quoted(s: Sentence, phrase: Phrase, end: int) -> bool:
    """Whether a side only says what follows, in his own words: "X said: \"planes raided\" "."""
    if phrase.end != phrase.mark.end or not speaks(s, phrase.mark):
        return False
    after = phrase.end + (s.word(phrase.end) in QUOTES and s.word(phrase.mark.first - 1) in QUOTES)
    return any(s.word(at) in QUOTES or s.word(at) == COLON for at in range(after, end))


def _behind(clause: Clause, phrase: Phrase, sides: Sides) -> Verdict:
    mention, s = clause.mention, clause.mention.sentence
    last = next((t for t in reversed(mention.triggers) if t.end <= phrase.lead), mention.triggers[0])
    gap = phrase.lead - last.end
    free = not sides.initiators
    if free and gap <= 1 and _has_its_object(mention, last) and not phrase.particle:
        return "initiator", "subject of a verb that has its object"
    late = follows_subject(s, last) and not phrase.particle
    among: Verdict | None = ("target", BESIDE_BOMBER) if beside_bomber(mention, phrase, last) else None
    aside = among or told_aside(mention, phrase)
    if aside is not None:
        return aside
    owner = None if late else _owner_behind(clause, phrase, last, gap, free=free)
    if owner is not None:
        return owner
    if phrase.particle == BEH and phrase.kind in ("people", "name") and mention.type == "explosion":
        return "target", "what was blown up was aimed at it"
    if phrase.particle == BEH:
        return ("initiator", ARMED) if free and phrase.kind == "arm" else NOBODY
    blast = mention.type == "explosion" and mention.verb is None and gap > 0
    if blast or walled(s, last.end, phrase.lead) or _acts_next(s, phrase):
        return NOBODY
    if free and gap <= 1 and last.reading.pos == "verb" and doer_is_pronoun(s, last):
        return "target", "object of a verb whose subject is a pronoun"
    if free and not late and (not clause.taken or _of_the_strike(clause, last, gap)):
        return _subject_or_object(clause, phrase, last, gap)
    own = gap == 0 and last.reading.pos != "verb" and family_of(mention.type) == "strike" and not _aims(last)
    tells = own or s.covering("attribution", phrase.lead - 1) is not None
    return ("target", "object behind the subject") if gap <= OBJECT_REACH and not tells else NOBODY


def _has_its_object(mention: EventMention, word: Mark) -> bool:
    """Whether a pronoun on the event word is whom it was done to; "kidnapped him" is spelt like a noun."""
    verb = word.reading.pos == "verb" or mention.type in _PATIENT_NOUNS
    return bool(word.reading.suffix) and verb


def doer_is_pronoun(s: Sentence, verb: Mark) -> str:
    """The pronoun on "that" right before a verb, which is its subject: "(said) that it hit X"."""
    for that in s.functions("that", verb.first - THAT_REACH, verb.first):
        word = s.word(that.first)
        pronoun = next((p for p in THIRD_PERSON if word.endswith(p)), "")
        if pronoun:
            return pronoun
    return ""


def _of_the_strike(clause: Clause, last: Mark, gap: int) -> bool:
    """Whether a side stands right behind the strike that is the subject: "the shelling of X hit the town"."""
    return gap <= 1 and last.reading.pos != "verb" and last is not clause.mention.triggers[0]


def _owner_behind(clause: Clause, phrase: Phrase, last: Mark, gap: int, *, free: bool) -> Verdict | None:
    """A side that owns the thing before it, or stands behind "to"; None for other phrases."""
    mention, s = clause.mention, clause.mention.sentence
    noun = last.reading.pos != "verb"
    if mention.type == DOWNED and (arms := whose_arms(phrase, clause.phrases, last, free=free)) is not None:
        return arms
    if any(blown_up(mention, at) for at in range(phrase.lead - OWNER_REACH, phrase.lead + 1)):
        return "target", "owner of what was hit"
    if phrase.kind == "thing":
        if says_whose_seat(s, phrase):
            return NOBODY
        blast = mention.type in _BLASTS
        itself = not (_aims(last) and (blast or phrase.mark.first < phrase.lead))
        into = blast and phrase.particle == BEH
        moved = phrase.particle != LAM and not into and moves_itself(s, phrase)
        if free and gap == 0 and not noun and itself and moved:
            return "initiator", "whose vehicles did it"
        if not (free and mention.type in _BY_PATROLS):
            return "target", "owner of what was hit"
    if phrase.particle == LAM or s.word(phrase.lead - 1) == LAM:
        if noun and names_weapon(mention):
            return "target", "whose weapon it was"
        told = s.has_article(last.first) and any(_is_noun(s, at) for at in range(last.end, phrase.lead))
        if noun and free and gap <= TO_REACH and not told and (not _aims(last) or _then_hit(clause, phrase)):
            return "initiator", "after 'of' behind the event word"
        aimed = _aims(last) or mention.type in _SUFFERED or (gap <= 1 and not noun)
        during = s.is_function(phrase.lead - 2, "because_of")
        owned = not free and phrase.kind != "arm" and _unread(s, phrase.lead - 1) and not during
        return ("target", "after 'to'") if (aimed and phrase.kind != "arm") or owned else NOBODY
    return None


def _then_hit(clause: Clause, phrase: Phrase) -> bool:
    """Whether a verb follows that tells what was hit: "a targeting of X's that hit a town"."""
    s = clause.mention.sentence
    verb = s.get("events", phrase.end)
    return s.is_function(phrase.end, "occur_verb") or (verb is not None and verb.reading.pos == "verb")


def _subject_or_object(clause: Clause, phrase: Phrase, last: Mark, gap: int) -> Verdict:
    """The only side named so far, right behind the event word."""
    mention = clause.mention
    if threatened(mention.sentence, last, phrase):
        return "target", "whom another threatens"
    if phrase.kind == "people" and gap <= 1 and in_subject_case(mention.sentence, phrase.lead, phrase.end):
        return "initiator", "subject behind the event word"
    noun = last.reading.pos != "verb"
    people = noun and phrase.kind == "people" and not _opens_fire(mention.sentence, last, phrase)
    if people and gap == 0 and (_by_case(mention, last, phrase) or _takes_next(mention, phrase)):
        return "initiator", "subject by its case or its object"
    if people and (
        mention.type in _PATIENT_NOUNS
        or (_aims(last) and not by_tool(clause.mention, clause.phrases, phrase))
    ):
        return "target", "whom the event word is done to"
    arms = mention.sentence.get("weapons", phrase.mark.first) is not None
    if (
        noun
        and _aims(last)
        and phrase.kind == "name"
        and not arms
        and not has_object(clause.mention, clause.phrases, phrase)
    ):
        return "target", "whom the event word is done to"
    if _undergone(last):
        part = next(mention.sentence.functions("among_them", last.end, phrase.lead), None) is not None
        done = phrase.kind == "people" and not part
        return ("target", "whom a verb without a doer is done to") if done else NOBODY
    near = gap <= 1 and phrase.kind in ("name", "people")
    aims = near and not noun and _aims(last)
    if aims and (strike_aims(mention.sentence, last, phrase) or all_that_was_hit(mention, phrase)):
        return "target", "all that the verb of aiming names"
    if gap <= SUBJECT_REACH and not mention.sentence.is_function(phrase.lead - 1, "preposition"):
        return "initiator", "subject behind the event word"
    return NOBODY


def _undergone(verb: Mark) -> bool:
    """Whether no doer stands behind a verb: a passive one, "exploded"."""
    alone = verb.reading.voice == "passive" or getattr(verb.row, "id", "") == EXPLODES
    return verb.reading.pos == "verb" and alone


def _by_case(mention: EventMention, trigger: Mark, phrase: Phrase) -> bool:
    """Whether the fighters behind a word that may be a verb stand in the subject's case: "kidnapped", spelt
    like "the kidnapping of".
    """
    who = mention.sentence.get("persons", phrase.lead)
    plain = not (trigger.reading.suffix or trigger.reading.definite or trigger.reading.prefix.strip(AND))
    return plain and who is not None and who.reading.case == "nom" and trigger.reading.number != "pl"


def _takes_next(mention: EventMention, phrase: Phrase) -> bool:
    """Whether people without arms follow as the object: "the kidnapping by X (of) six youths"."""
    s, at = mention.sentence, phrase.end
    plain = s.is_number(at) or (s.is_word(at) and _unread(s, at) and not s.covering("persons", at))
    who = s.get("persons", at + plain)
    civil = who is not None and getattr(who.row, "group", "") == "civilian"
    return civil and who is not None and not who.reading.prefix and mention.type in ("abduction", "arrest")


def _opens_fire(s: Sentence, trigger: Mark, phrase: Phrase) -> bool:
    """Whether "opened", which is spelt like "the opening of", has people for its subject, and its fire behind
    them.
    """
    fire = next(s.between("weapons", phrase.end, phrase.end + 2), None)
    plain = not (trigger.reading.prefix or trigger.reading.suffix or trigger.reading.definite)
    return getattr(trigger.row, "id", "") == LAUNCH and plain and fire is not None


def _aims(trigger: Mark) -> bool:
    return getattr(trigger.row, "role", "") == "target_next"
