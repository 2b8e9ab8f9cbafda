"""Who takes the responsibility for what was told, or is given it, in words that name the event or do not:
"X claimed it", "the governor accused X", "the blast bears the marks of X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.aiming import COMMAS
from marsad.coding.drafts import Draft
from marsad.coding.marks import particle_of
from marsad.coding.pronouns import antecedent
from marsad.coding.quotes import QUOTES
from marsad.coding.replies import end_of_claim
from marsad.coding.sides import TOGETHER
from marsad.lexicon.letters import ALEF, ARTICLE, BEH, HEH, LAM, NOON, THIRD_PERSON
from marsad.lexicon.particles import ABOUT, AND, IN, OF, TO
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

RESPONSIBILITY: Final = frozenset({"responsibility", "responsibility_for"})
"""Rows of the words "the responsibility", "its responsibility for"."""
ASCRIBES: Final = "ascribes"
"""Kind of verbs that lay a deed at somebody's door: "ascribed the attack to"."""
MARKS_OF: Final = "marks_of"
"""Kind of the words "the fingerprints of"."""
FOR: Final = "responsibility_for"
HARM_REACH: Final = 3
"""How far behind "responsibility for" the violence is named that it is for."""
VIOLENT_DEEDS: Final = frozenset({"strike", "blast", "fight"})
"""Families of events that somebody is made to bear the responsibility for."""
BLAME: Final = "blame"
"""Row of the verb "made responsible", which is one only with what for."""
CLAIMED: Final = "claimed_by"
"""Row of the verbs of claiming a deed."""
ITSELF: Final = "denied_part"
"""Row of the words for a part in a deed ("its responsibility"), which name none."""
DOERS: Final = frozenset({"attacker", "gunman", "outlaw"})
"""Rows of the words for those who did it."""
DOERS_REACH: Final = 6
"""How far before the side they are of those who did it may stand."""
BEHIND: Final = "behind_it"
"""Row of the words "that it is behind", before what was done."""
BEHIND_THAT: Final = "behind_that"
"""Row of the words "stands behind it", which name no event."""
REACH: Final = 16
"""How far before "its responsibility" the verb may stand, the side and its statement in between."""
SIDE_REACH: Final = 3
"""How far behind a verb of claiming the side may stand."""
DENIED_REACH: Final = 6
"""How far before a claim "denied" or "not" may stand."""
ASCRIBED_REACH: Final = 12
"""How far before "to X" the verb of ascribing may stand."""
MARKS_REACH: Final = 2
"""How far before a side "the fingerprints of" may stand."""
ACCUSED_REACH: Final = 12
"""How many tokens may stand between "accused" and the side."""
ASIDE_STOPS: Final = 2
"""The commas around what is told aside."""
ACCUSER_REACH: Final = 3
"""How far before who accuses the verb may stand, quotation marks between."""
OBJECT_REACH: Final = 9
"""How far behind who accuses the accused may be named ("X, in a statement, accused Y")."""
_PARTICLES: Final = ("with", "preposition", "against", "this", "beside", "between", "by_agent", "belongs")
"""Kinds of words before a side that is no object."""
GOVERNMENT: Final = "_government"
"""How the ids of governments end."""
CHARGE_REACH: Final = 10
"""How far behind the accused "of" something may stand that they are accused of."""
DEED: Final = "of_the_deed"
"""Kind of the words "of being behind it", "of carrying out"."""
_DENYING: Final = frozenset({"negation", "denial", "privative"})
_OF_IT: Final = frozenset({BEH + HEH, BEH + HEH + ALEF})
"""Of it: what was told before."""
_TOLD: Final = "attack"


def statements(readings: Sequence[SentenceReading]) -> list[Draft]:
    """Return a claim for each side that a sentence makes responsible for what was told before it.

    They are no reports; sentences that name the event behind the claim have a mention of their own.
    """
    found = []
    for n, reading in enumerate(readings):
        s = reading.sentence
        for cue, name, suspected in (*_claims(s), *_charges(s)):
            told = [m for m in reading.events if any(getattr(t.row, "id", "") != ITSELF for t in m.triggers)]
            end = end_of_claim(s, max(cue, name.end))
            if any(cue <= m.triggers[0].first < end for m in told) or name.first not in s.actor_of:
                continue
            draft = Draft(_TOLD, (cue, cue + 1), cue, s.line, n, generic=True, claim="claim")
            draft.initiators, draft.suspected = _both(s, name), suspected
            found.append(draft)
            break
    return found


def _both(s: Sentence, name: Mark) -> list[str]:
    """The sides of a name and of those joined to it right behind it: "the movements X and Y"."""
    sides = s.actor_of[name.first].split(TOGETHER)
    other = s.get("actors", name.end)
    while other is not None and other.reading.prefix.startswith(AND) and other.first in s.actor_of:
        sides += s.actor_of[other.first].split(TOGETHER)
        other = s.get("actors", other.end)
    return list(dict.fromkeys(sides))


def made_responsible(s: Sentence, verb: Mark) -> bool:
    """Whether "made" is said with the responsibility for something: "X made Y responsible for the blast"."""
    return _duty(s, verb) is not None


def _duty(s: Sentence, verb: Mark) -> Mark | None:
    """The word for the responsibility that a verb lays on somebody."""
    if getattr(verb.row, "id", "") != BLAME or verb.reading.pos != "verb":
        return None
    duty = next(_responsibilities(s, verb.end, verb.end + REACH), None)
    return duty if duty is not None and _for_harm(s, duty) else None


def _for_harm(s: Sentence, duty: Mark) -> bool:
    """Whether somebody is made to bear the responsibility for violence, or for nothing named: "for the
    killing of", not "for the end of the truce".
    """
    if getattr(duty.row, "id", "") != FOR and s.word(duty.end) != ABOUT:
        return True
    if next(s.between("outcomes", duty.end, duty.end + HARM_REACH), None) is not None:
        return True
    events = s.between("events", duty.end, duty.end + HARM_REACH)
    return any(family_of(getattr(m.row, "type", "")) in VIOLENT_DEEDS for m in events)


def _responsibilities(s: Sentence, first: int, end: int) -> Iterator[Mark]:
    """The words for a responsibility between two tokens."""
    return (m for m in s.between("function", first, end) if getattr(m.row, "id", "") in RESPONSIBILITY)


def is_ascribed(s: Sentence, name: Mark) -> bool:
    """Whether a side stands behind "ascribed ... to" or "the marks of"."""
    if any(True for _ in s.functions(MARKS_OF, name.first - MARKS_REACH, name.first)):
        return True
    before = name.first - 1
    before -= s.word(before) in QUOTES
    if not (s.word(before) == TO or name.reading.prefix.startswith(LAM)):
        return False
    return any(True for _ in s.functions(ASCRIBES, name.first - ASCRIBED_REACH, name.first))


def is_accused(s: Sentence, name: Mark) -> bool:
    """Whether a side stands behind a verb of accusing, as its object: not who accuses, right behind the verb
    and before the one he accuses; of those named before "the responsibility" it is the last. "To pin the
    charge on X" accuses nobody.
    """
    if particle_of(name.reading.prefix) == BEH:
        return False
    for mark in s.between("status", name.first - ACCUSED_REACH, name.first):
        if getattr(mark.row, "kind", "") != "accused":
            continue
        stops = [at for at in range(mark.end, name.first) if s.is_punct(at) and s.word(at) not in QUOTES]
        if stops and not _aside(s, stops):
            return False
        ahead = next(s.between("actors", mark.end, name.first), None)
        return ahead is not None or not _accuses(s, mark, name)
    return _is_blamed(s, name)


def _is_blamed(s: Sentence, name: Mark) -> bool:
    """Whether a side is made responsible: the last one before "the responsibility", or right behind it."""
    for verb in s.between("attribution", name.first - REACH, name.first):
        duty = _duty(s, verb)
        if duty is None or name.first > duty.end:
            continue
        named = [m for m in s.between("actors", verb.end, duty.end + 1) if not _in_phrase(s, m)]
        alone = len(named) == 1 and name.first == verb.end
        return not alone and bool(named) and named[-1].first == name.first
    return False


def _in_phrase(s: Sentence, name: Mark) -> bool:
    """Whether a side stands behind a particle, which no object does."""
    return bool(name.reading.prefix.strip(AND)) or s.is_function(name.first - 1, *_PARTICLES)


def accused_state(s: Sentence, deed: int) -> Mark | None:
    """The government that is accused of what begins at a token, "of" before it: "X accused the government of
    shelling"; its army did it.
    """
    if not s.word(deed).startswith(BEH):
        return None
    for verb in _accusing(s, deed - ACCUSED_REACH, deed):
        named = list(s.between("sources", verb.end, deed))
        if named and named[-1].end == deed and getattr(named[-1].row, "source", "").endswith(GOVERNMENT):
            return named[-1]
    return None


def is_accuser(s: Sentence, name: Mark) -> bool:
    """Whether a side right behind a verb of accusing is who accuses another."""
    verb = next(_accusing(s, name.first - ACCUSER_REACH, name.first), None)
    return verb is not None and _accuses(s, verb, name)


def _accusing(s: Sentence, first: int, end: int) -> Iterator[Mark]:
    """Words of accusing, and of making somebody responsible."""
    yield from (m for m in s.between("status", first, end) if getattr(m.row, "kind", "") == "accused")
    yield from (m for m in s.between("attribution", first, end) if made_responsible(s, m))


def _aside(s: Sentence, stops: list[int]) -> bool:
    """Whether two commas enclose where somebody said it: "X, in a statement to the agency, accused"."""
    pair = len(stops) == ASIDE_STOPS and all(s.word(at) in COMMAS for at in stops)
    return pair and s.word(stops[0] + 1) == IN


def _accuses(s: Sentence, verb: Mark, name: Mark) -> bool:
    """Whether a side right behind a verb of accusing is its subject: another side follows that it accuses."""
    if any(s.is_word(at) for at in range(verb.end, name.first)):
        accused = next(s.between("actors", name.end, name.end + OBJECT_REACH), None)
        if accused is None or accused.first < name.end + 2:
            return accused is not None
        return all(_of_speaker(s, at) for at in range(name.end, accused.first))
    for other in s.between("actors", name.end, name.end + OBJECT_REACH):
        if other.reading.prefix.startswith(AND) or s.word(other.first - 1) == AND:
            continue
        gap = range(name.end, other.first)
        return not any(s.covering("events", at) or s.is_function(at, "clause_break", "that") for at in gap)
    return _has_object(s, name)


def _has_object(s: Sentence, name: Mark) -> bool:
    """Whether people, a body or others that no list holds follow who accuses, before what they are accused
    of: "the government accused exiles of being behind it", "X accused the government of shelling".
    """
    at = name.end
    while s.word(at) in QUOTES:
        at += 1
    plain = s.is_word(at) and not s.has_article(at)
    people, body = s.get("persons", at) is not None, s.get("sources", at)
    particle = s.covering("function", at) is not None or s.word(at) in (IN, OF, TO, ABOUT)
    if body is None and (particle or not (people or plain)):
        return False
    ahead = range(at + 1, min(at + OBJECT_REACH, s.end))
    if s.word(at).startswith(BEH):
        return any(s.is_function(n, DEED) for n in ahead)
    return any(s.word(n).startswith(BEH) for n in ahead)


def _of_speaker(s: Sentence, at: int) -> bool:
    """Whether a word between who accuses and the accused can be of his name: nothing else is known of it."""
    known = ("events", "outcomes", "attribution", "objects", "persons", "weapons")
    plain = s.is_word(at) and not any(s.covering(cls, at) for cls in known)
    return plain and s.kind_at.get(at, "given_name") == "given_name"


def _claims(s: Sentence) -> Iterator[tuple[int, Mark, bool]]:
    """Where a side claims what was told, by a verb of claiming or by announcing its responsibility."""
    for verb in s.functions("by_agent"):
        if getattr(verb.row, "id", "") == CLAIMED and not _denied(s, verb.first):
            for name in s.between("actors", verb.end, verb.end + SIDE_REACH):
                yield verb.first, name, False
            yield from ((verb.first, m, False) for m in s.of("actors") if m.end == verb.first)
    yield from _avowals(s)
    for word in _responsibilities(s, s.first, s.end):
        said = [
            m
            for m in s.between("attribution", word.first - REACH, word.first)
            if m.reading.pos == "verb" and getattr(m.row, "id", "") != BLAME
        ]
        if not said or _denied(s, said[-1].first) or _denied(s, word.first):
            continue
        behind = list(s.between("actors", said[-1].end, word.first))
        before = list(s.between("actors", said[-1].first - SIDE_REACH, said[-1].first))
        for name in (*behind[:1], *before[-1:]):
            yield said[-1].first, name, False


def claims_deed(s: Sentence, side: int) -> bool:
    """Whether a side whose name begins at a token claims the deed named right before it: "claimed the raid
    X", verb, object, subject.
    """
    at = side - 1
    while s.word(at) in QUOTES:
        at -= 1
    deed = s.covering("events", at)
    if deed is None or deed.reading.pos != "noun" or not s.has_article(deed.first):
        return False
    verb = s.covering("function", deed.first - 1)
    return verb is not None and getattr(verb.row, "id", "") == CLAIMED and not _denied(s, verb.first)


def own_claims(s: Sentence) -> Iterator[tuple[int, Mark]]:
    """Where a side claims what was told, not where others lay it to its charge."""
    return ((cue, name) for cue, name, suspected in _claims(s) if not suspected)


def _avowals(s: Sentence) -> Iterator[tuple[int, Mark, bool]]:
    """Where a side is said to be behind what was told, by itself ("X said that it was behind the attack") or
    by others ("that X is behind it").
    """
    for cue in s.functions("origin"):
        row = getattr(cue.row, "id", "")
        known = row == BEHIND and (s.word(cue.end).startswith(ARTICLE) or s.is_function(cue.end, "this"))
        if not (known or row == BEHIND_THAT) or _denied(s, cue.first):
            continue
        pronoun = that_pronoun(s, cue)
        side = antecedent(s, cue.first, pronoun) if pronoun else None
        if side is not None:
            yield cue.first, side, False
        elif not pronoun:
            yield from ((cue.first, m, True) for m in s.of("actors") if m.end == cue.first)
    for that in s.functions("that"):
        deed = s.at.get(("function", that.end))
        pronoun = that_pronoun(s, that)
        done = deed is not None and getattr(deed.row, "kind", "") == "light_verb" and _meant(s, deed.end)
        side = antecedent(s, that.first, pronoun) if done and pronoun else None
        if side is not None:
            yield that.first, side, False


def _meant(s: Sentence, at: int) -> bool:
    """Whether a word with the article that means any event stands at a token: "the operation"."""
    told = any(s.covering(cls, at) is not None for cls in ("events", "scope"))
    return s.word(at).startswith(ARTICLE) and told


def that_pronoun(s: Sentence, cue: Mark) -> str:
    """The pronoun on "that" at the head of words for being behind something: "that it was behind"."""
    word = s.word(cue.first)
    return next((p for p in THIRD_PERSON if word in (ALEF + NOON + p, AND + ALEF + NOON + p)), "")


def _charges(s: Sentence) -> Iterator[tuple[int, Mark, bool]]:
    """Where others lay what was told at the door of a side."""
    for name in s.of("actors"):
        if _denied(s, name.first) or _charged_otherwise(s, name):
            continue
        if is_ascribed(s, name) or is_accused(s, name) or _doers_of(s, name):
            yield name.first, name, True


def _doers_of(s: Sentence, name: Mark) -> bool:
    """Whether those who did it are said to be of a side: "that the attackers belong to X"."""
    for who in s.between("persons", name.first - DOERS_REACH, name.first):
        if getattr(who.row, "id", "") not in DOERS or not who.reading.definite:
            continue
        tie = next(iter(s.functions("membership", who.end, name.first)), None)
        tie = tie or next(iter(s.functions("belongs", who.end, name.first)), None)
        tied = tie is not None and all(s.word(at) == TO for at in range(tie.end, name.first))
        if tied or (s.word(who.end) == OF and who.end + 1 == name.first):
            return True
    return False


def _charged_otherwise(s: Sentence, name: Mark) -> bool:
    """Whether a side is accused of something else than the deed told before: "of ties with X"."""
    for at in range(name.end, min(name.end + CHARGE_REACH, s.end)):
        if s.is_function(at, DEED):
            return False
        duty = next(_responsibilities(s, at, at + 1), None)
        if duty is not None:
            return _other_matter(s, duty.end)
        if s.is_function(at, "clause_break", "that"):
            return False
        if s.is_word(at) and s.word(at).startswith(BEH) and s.word(at) not in _OF_IT:
            return True
    return False


def _other_matter(s: Sentence, at: int) -> bool:
    """Whether a responsibility is for no deed: "the responsibility for worsening conditions"."""
    known = ("events", "outcomes", "weapons", "persons", "function")
    plain = s.is_word(at) and not s.word(at).startswith(ARTICLE)
    return plain and not any(s.covering(cls, at) for cls in known)


def _denied(s: Sentence, at: int) -> bool:
    """Whether "denied" or "not" stands before a claim."""
    before = s.between("status", at - DENIED_REACH, at)
    return any(getattr(m.row, "kind", "") in _DENYING for m in before)
