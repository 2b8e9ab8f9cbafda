"""Nouns that say by themselves what happened: the dead, the wounded, captives; and heads of tolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.counts import Count
from marsad.coding.followers import take_followers
from marsad.coding.no_harm import did_not_lead, told_otherwise
from marsad.coding.parts import BOTH
from marsad.coding.phrases import VICTIM, people_at, row_id
from marsad.coding.quotes import QUOTES
from marsad.coding.subjects import brings_harm
from marsad.lexicon.letters import ARTICLE, LAM, NOON
from marsad.lexicon.particles import AND, OF, TO
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.counts import CountReader
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.progress import Progress
    from marsad.model.codes import Outcome

_HARM: Final = frozenset({"injury", "losses", "losses_of"})
"""Rows of nouns for the harm itself, which also stand for those who suffer it."""
_MORE: Final = "more_of"
_SHARE: Final = "share"
"""The row of "most", "some": of the dead and wounded these are part of those known already."""
_DEADLY: Final = ("strike", "blast", "fight")
"""Families of events whose toll is that of the dead, where no more is said."""
MANY: Final = ("dozens", "hundreds", "thousands")
DOER_REACH: Final = 5
"""How far behind a verb of killing its object may stand, who did it in between."""
KILLED_REACH: Final = 3
"""How far before a cause the verb may stand that says who was killed by it."""
NEGATION_REACH = 7
"""How many tokens a negation reaches forward."""
FAR_NEGATION = 10
"""The same where "any" stands behind it."""
WHOSE_WORDS: Final = 3
"""Within how many words before "who were killed" those stand whose toll it is: "the soldiers of X who"."""
EXCEPT_REACH: Final = 2
"""How far behind a verb that is negated "but", "except" may stand: "killed none but"."""


class TollReader:
    """Judges nouns with an outcome of their own: figures, or heads of a toll told behind them."""

    def __init__(self, counts: CountReader) -> None:
        self._counts = counts

    def announce(self, s: Sentence, count: Count, state: Progress) -> None:
        """ "The number of the dead", "the dead are made up of": what happened to the people counted next.

        Victims may have been killed or wounded; the number of victims is that of the dead.
        """
        if count.outcome is None or negated(s, count.first) or _released(s, count):
            return
        if count.min == 1 and not toll_word(s, count.first - 1):
            return
        outcome: Outcome = "killed" if row_id(count.noun) == VICTIM else count.outcome
        state.outcome, state.at, state.end, state.verb = outcome, count.first, count.end, False
        state.row = f"persons/{row_id(count.noun)}" if count.noun else ""
        if count.joined and count.group == "unknown" and state.toll is not None:
            count.group, count.actor = state.toll.group, state.toll.actor
        state.last = None
        state.toll = count
        second = people_at(s, count.end)
        if second is not None and second.reading.prefix.startswith(AND):
            told = {outcome, getattr(second.row, "outcome", None)}
            if told == BOTH:
                state.outcome, state.end = "casualties", second.end
                self._whose_toll(s, second, state)

    def _whose_toll(self, s: Sentence, second: Mark, state: Progress) -> None:
        """ "The number of dead and wounded of the children": whose toll it is stands behind both."""
        at = second.end + 1 if s.word(second.end) == OF else second.end
        people = people_at(s, at)
        whose = self._counts.read(s, at) if people is not None and people.reading.definite else None
        if whose is not None and whose.outcome is None:
            state.toll, state.end, state.skip = whose, whose.end, whose.end

    def among(self, s: Sentence, count: Count, state: Progress) -> bool:
        """ "Slight injuries among eight soldiers", "wounded 22 with injuries": the injuries are no people."""
        if row_id(count.noun) not in _HARM or count.numbered:
            return False
        last = state.last
        if (
            last is not None
            and last.outcome == count.outcome
            and not count.joined
            and count.first <= last.end + 1
        ):
            return True
        at = next((t for t in (count.end, count.end + 1) if s.is_function(t, "in_ranks")), None)
        people = self._counts.read(s, s.at["function", at].end) if at is not None else None
        if at is None or people is None or not people.numbered:
            return False
        state.outcome, state.at, state.end = count.outcome, count.first, s.at["function", at].end
        state.verb, state.row = False, f"persons/{row_id(count.noun)}"
        return True

    def pair(self, s: Sentence, count: Count, state: Progress) -> None:
        """ "Dozens of dead and wounded" is one figure of killed-and-injured together."""
        second = people_at(s, count.end)
        if second is None or not (count.qualifier in MANY or _a_number_of(s, count, second)):
            return
        other = getattr(second.row, "outcome", None)
        if second.reading.prefix.startswith(AND) and other and {other, state.outcome} == BOTH:
            state.outcome, count.end = "casualties", second.end
            third = people_at(s, count.end)
            if third is not None and not third.reading.prefix.startswith(AND):
                count.group, count.neutral, count.end = third.row.group, False, third.end  # type: ignore[attr-defined]
            take_followers(s, count)

    def is_figure(self, s: Sentence, count: Count, state: Progress) -> bool:
        """Whether the noun tells of people hurt here, not of a toll or of those known already."""
        if (count.outcome == "captured" and _released(s, count)) or _owners(s, count) or _in_state(s, count):
            return False
        if not count.numbered and (
            self._number_behind(s, count) or s.is_function(count.first - 1, "between")
        ):
            return False
        last = state.last
        if count.joined and last is not None and count.first - last.end <= 1 and count.noun is not None:
            return True
        told = toll_word(s, count.first - 1) or (
            s.word(count.first).startswith(LAM) and toll_word(s, count.first - 2)
        )
        if negated(s, count.first) or (not count.numbered and told):
            return False
        known = count.noun is not None and count.noun.reading.definite and count.first == count.noun.first
        behind = told or self._counts.number(s, count.end - 1, behind=True) is not None
        if known and behind and count.numbered and not s.word(count.end - 1).startswith(ARTICLE):
            return True
        known = known or row_id(s.get("quantities", count.first)) == _SHARE
        if known and count.qualifier not in MANY:
            return _brought_about(s, count.first - 1)
        if count.numbered or count.qualifier != "some":
            return True
        before = s.word(count.first - 1)
        if count.definite_plural:
            return _brought_about(s, count.first - 1)
        return bool(before) or count.first == s.first

    def _number_behind(self, s: Sentence, count: Count) -> bool:
        """Whether a noun is the head of its number: "and the wounded (rose) to 15", "the dead of X 15"."""
        definite = count.noun is not None and count.noun.reading.definite and count.end == count.noun.end
        definite = definite or (
            count.actor is not None and count.noun is not None and count.first == count.noun.first
        )
        at = count.end
        scope = s.get("scope", at)
        if scope is not None and getattr(scope.row, "kind", "") == "revision":
            at = scope.end
        at += s.word(at) == TO
        return definite and self._counts.number(s, at, behind=True) is not None


def _a_number_of(s: Sentence, count: Count, second: Mark) -> bool:
    """Whether "a number of the dead and wounded" counts both together."""
    noun = count.noun
    if noun is None or noun.first == count.first or count.qualifier != "some":
        return False
    more = row_id(s.get("quantities", count.first)) == _MORE
    return not more and noun.reading.definite and second.reading.definite


def _brought_about(s: Sentence, token: int) -> bool:
    """Whether a word that brings people to harm stands at ``token``, none that takes them away from it."""
    outcome = s.get("outcomes", token)
    if outcome is not None:
        return brings_harm(outcome)
    return s.is_function(token, "leads_to")


def _in_state(s: Sentence, count: Count) -> bool:
    """Whether it is told in what state some of those known to be hurt are: "15 of the wounded in danger"."""
    known = count.noun is not None and count.noun.reading.definite
    return known and s.is_function(count.end, "in_state")


def _owners(s: Sentence, count: Count) -> bool:
    """Whether a thing stands right before people: it is theirs ("houses of three martyrs were torn down")."""
    thing = s.covering("objects", count.first - 1)
    return thing is not None and thing.end == count.first and not thing.reading.definite and not count.joined


def _released(s: Sentence, count: Count) -> bool:
    """Whether captives are told of as set free, or were so long ago ("a former prisoner")."""
    return count.outcome == "captured" and (
        s.is_function(count.end, "former")
        or any(getattr(m.row, "type", "") == "release" for m in s.between("events", s.first, count.first))
    )


def recorded(s: Sentence, count: Count) -> bool:
    """Whether a verb of recording stands right before a count ("at least 1331 fighters were recorded")."""
    return next(s.between("attribution", count.first - 3, count.first), None) is not None


def toll_word(s: Sentence, token: int) -> bool:
    """Whether a word for a toll stands at ``token`` ("the number of the dead")."""
    toll, scope = s.covering("events", token), s.covering("scope", token)
    return (
        (toll is not None and getattr(toll.row, "role", "") == "toll")
        or (scope is not None and getattr(scope.row, "kind", "") in ("toll", "revision"))
        or s.is_function(token, "number_of")
    )


def _reach(s: Sentence, token: int) -> int:
    """How far before ``token`` a negation may stand: farther in "no side of any kind announced"."""
    of_any = next(s.functions("any", token - FAR_NEGATION, token), None) is not None
    tells = next(s.functions("leads_to", token - FAR_NEGATION, token), None) is not None
    return FAR_NEGATION if of_any and not tells else NEGATION_REACH


def negated(s: Sentence, token: int) -> bool:
    """Whether a negation stands shortly before ``token`` with no clause break between.

    What harm came of, or came during, is told as having happened: "nobody was hurt in the course of the
    raid", but "was not killed in a raid".
    """
    if not _may_negate(s) or (s.is_function(token - 1, "because_of") and not _otherwise_killed(s, token - 1)):
        return False
    led = did_not_lead(s, token)
    if led is not None:
        event = s.get("events", token)
        return event is None or not event.reading.definite
    told = s.get("outcomes", token)
    if next(s.functions("except", token + 1, token + 1 + EXCEPT_REACH), None) is not None:
        return False
    verb = told is not None and told.reading.pos == "verb" and told.reading.prefix.startswith(AND)
    for at in range(token - 1, max(s.first, token - _reach(s, token)) - 1, -1):
        mark = s.get("status", at)
        kind = getattr(mark.row, "kind", "") if mark is not None else ""
        passed_over = at in s.blocked or s.covering("quantities", at) is not None
        if passed_over and not (kind == "negation" and s.word(at) == OF):
            continue
        if (
            kind == "negation" and not (s.is_function(at, "still", "unnamed") or _not_spared(s, at, token))
        ) or (kind == "privative" and at == token - 1):
            return True
        if s.is_function(at, "prevents") or (kind == "denial" and told_otherwise(s, at, token)):
            return True
        if s.is_function(at, "except"):
            return False
        if s.is_function(at, "clause_break") or (s.is_punct(at) and (verb or at < token - 1)):
            return False
        if s.is_function(at, "that") and s.word(at)[:1] == AND:
            return False
    return False


def _not_spared(s: Sentence, negation: int, token: int) -> bool:
    """Whether something is told to have come about by what was not spared it: "the schools were not spared
    from the shelling".
    """
    return s.is_function(negation, "not_spared") and s.word(token - 1) == OF


def _may_negate(s: Sentence) -> bool:
    """Whether any word of a sentence negates or prevents."""
    return "prevents" in s.of_kind or any(
        getattr(m.row, "kind", "") in ("negation", "privative", "denial") for m in s.of("status")
    )


def _otherwise_killed(s: Sentence, cause: int) -> bool:
    """Whether a verb of killing stands before the cause: that it was this cause is what is negated."""
    told = s.between("outcomes", cause - KILLED_REACH, cause)
    return any(m.reading.pos == "verb" and getattr(m.row, "outcome", "") == "killed" for m in told)


def settle_fate(s: Sentence, count: Count, state: Progress) -> None:
    """Settle what happened to people before they are joined to an outcome: the number to which "the toll of
    the raid" rose is that of its dead.
    """
    free_captive(s, count, state)
    numbered = count.numbered and count.outcome is None and state.outcome is None
    if not numbered or s.word(count.first - 1) != TO:
        return
    rises = [m for m in s.between("scope", s.first, count.first) if getattr(m.row, "kind", "") == "revision"]
    event = s.get("events", rises[-1].end) if rises else None
    if event is not None and family_of(getattr(event.row, "type", "")) in _DEADLY:
        count.outcome = "killed"


def free_captive(s: Sentence, count: Count, state: Progress) -> None:
    """ "Arrested a former prisoner": what is told happens to him now; so it does to captives whom a verb of
    killing has for its object behind who did it ("the organisation put three hostages to death").
    """
    if count.outcome != "captured" or state.outcome is None:
        return
    killed = state.outcome == "killed" and state.verb and not count.joined and count.first - state.end > 1
    if s.is_function(count.end, "former") or (killed and _only_doers(s, state.end, count.first)):
        count.outcome = None


def _only_doers(s: Sentence, first: int, end: int) -> bool:
    """Whether nothing but who did it stands between two tokens: the name of a side, fighters, "of"."""
    if end - first > DOER_REACH:
        return False
    return all(
        s.covering("actors", at) is not None
        or any(m.first <= at < m.end and m.reading.cls == "actors" for m in s.names)
        or s.is_function(at, "force")
        or s.word(at) == OF
        or getattr(getattr(s.covering("persons", at), "row", None), "group", "") == "combatant"
        for at in range(first, end)
    )


def whose_toll(s: Sentence, verb: Mark, counts: CountReader) -> Count | None:
    """Whose number follows "the number of civilians who were killed rose to": those before the verb."""
    relative = verb.first - 1
    if s.is_function(relative, "occur_verb") or s.is_function(relative, "light_verb"):
        relative -= 1
    if not s.is_function(relative, "relative"):
        return None
    low = relative - 1 - (s.word(relative - 1) in QUOTES)
    for at in range(low, low - WHOSE_WORDS, -1):
        told = toll_word(s, at - 1) or (s.word(at - 1) in QUOTES and toll_word(s, at - 2))
        if told and people_at(s, at) is not None:
            return counts.read(s, at)
    return None


def headless_toll(s: Sentence, verb: Mark) -> Count | None:
    """The head of "the toll of those whom they arrested reached 446", "of those who were killed": nobody is
    counted before the verb.
    """
    at = verb.first - 1
    those = s.is_function(at, "relative") and s.word(at)[-1:] == NOON and people_at(s, at - 1) is None
    whose = s.word(at) == OF or those
    if verb.reading.pos != "verb" or not whose or not toll_word(s, at - 1):
        return None
    return Count(verb.first - 2, verb.end, 2, None, "some")
