"""Words that are spelt like others and mean those where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import ARTICLE, BEH, DAMMA, LAM
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

BACKGROUND: Final = "background"
LEADS_TO: Final = "leads_to"
"""The kind of the verbs by which an event has a result."""
_BLOCKED_BY_BACKGROUND: Final = frozenset({"events", "outcomes"})


_GOING: Final = frozenset({"incursion", "infiltration"})
"""Rows of the verbs of going into a place, by which those are described who were hit there."""
PERISHED: Final = "perished"
"""Row of the verb for dying that is spelt like the one for providing for something."""
_EXECUTION: Final = "execution"
SENTENCE_REACH: Final = 6
"""How far before an execution the court or its sentence may be named."""
LETTERS: Final = 3
"""A word of so few letters that begins like "with" is hardly one with a particle before it."""
_HELD: Final = frozenset({"deployment", "territory_gain"})
"""Types whose words tell, behind one for a place, who stands there."""
_BLOODLESS: Final = frozenset({"control", "agreement", "release", "deployment", "displacement"})
DESCRIBED_REACH: Final = 4
"""How far before such a verb the force or the vehicle may stand, its adjectives between."""


def drop_described(sentence: Sentence) -> None:
    """Take out what a force did that was hit, told by a verb right behind it without "which": "blew up a bomb
    at a force that had gone into the camp".
    """
    for verb in sentence.by_class.get("events", [])[:]:
        if getattr(verb.row, "id", "") not in _GOING or verb.reading.pos != "verb" or verb.reading.prefix:
            continue
        force = _described(sentence, verb.first)
        if force is None:
            continue
        deeds = [m for m in sentence.between("events", sentence.first, force) if m.end <= force]
        if deeds and not any(_parts(sentence, at) for at in range(deeds[-1].end, force)):
            sentence.by_class["events"].remove(verb)
            del sentence.at["events", verb.first]


def _described(s: Sentence, verb: int) -> int | None:
    """Where the force or vehicle without the article begins that stands before a verb, adjectives between."""
    for at in range(verb - 1, max(s.first, verb - DESCRIBED_REACH) - 1, -1):
        noun = s.at.get(("objects", at)) or s.at.get(("persons", at)) or s.at.get(("function", at))
        known = noun is not None and (noun.reading.cls != "function" or s.is_function(at, "force"))
        if noun is not None and known:
            return None if noun.reading.definite or noun.reading.suffix else at
        if not s.is_word(at) or s.word(at).startswith(ARTICLE) or s.covering("events", at) is not None:
            return None
    return None


def _parts(s: Sentence, at: int) -> bool:
    """Whether another clause begins at a token."""
    return s.is_punct(at) or s.is_function(at, "that", "clause_break", "relative")


def drop_positions(sentence: Sentence) -> None:
    """Take out the moving and taking up of posts in the words for where forces stand: "the points of
    deployment of X" are its positions.
    """
    for mark in sentence.by_class.get("events", [])[:]:
        told = getattr(mark.row, "type", "")
        verb = mark.reading.pos == "verb" and (told != "deployment" or mark.reading.aspect == "imperfect")
        if told not in _HELD or verb or mark.reading.prefix or mark.reading.definite:
            continue
        before = mark.first - 1
        post = sentence.covering("objects", before)
        areas = post is not None and post.end > mark.first and getattr(post.row, "side", "") == "military"
        areas = areas or sentence.is_function(before, "territory", "zone")
        if areas and not sentence.has_article(before):
            sentence.by_class["events"].remove(mark)
            del sentence.at["events", mark.first]


def drop_belonging(sentence: Sentence) -> None:
    """Take out "went on" where "belonging" is meant: the word before "to" is spelt alike."""
    told = sentence.by_class.get("attribution")
    if not told:
        return
    kept = [
        mark
        for mark in told
        if not (sentence.is_function(mark.first, "belongs") and sentence.word(mark.end).startswith(LAM))
    ]
    for mark in told:
        if mark not in kept:
            del sentence.at["attribution", mark.first]
    sentence.by_class["attribution"] = kept


def drop_families(sentence: Sentence) -> None:
    """Take out "captured" where "families" is meant, which is spelt alike: "displaced families"; and "and
    liquidated them" where it is "described them".
    """
    for mark in sentence.by_class.get("outcomes", [])[:]:
        several = mark.reading.prefix and len(mark.reading.suffix) > 1
        described = several and sentence.is_function(mark.first, "describes")
        ahead = range(mark.end, mark.end + 3) if described else ()
        if any(sentence.word(at).startswith(BEH) and not sentence.get("weapons", at) for at in ahead):
            del sentence.at["outcomes", mark.first]
            sentence.by_class["outcomes"].remove(mark)
            continue
        people = sentence.get("persons", mark.first)
        if people is None or not getattr(people.row, "collective", False) or people.end != mark.end:
            continue
        tokens, behind = sentence.tokens, sentence.get("persons", mark.end)
        vowelled = DAMMA in tokens.source[tokens.starts[mark.first] : tokens.ends[mark.first]][:2]
        displaced = behind is not None and getattr(behind.row, "id", "") == "displaced_person"
        if vowelled or (displaced and not mark.reading.prefix):
            del sentence.at["outcomes", mark.first]
            sentence.by_class["outcomes"].remove(mark)


def drop_stipulations(sentence: Sentence) -> None:
    """Take out "perished" where an agreement or a court is told to provide for something, which is spelt
    alike: "the agreement provides for the withdrawal of the fighters", not "perished by a raid".
    """
    for mark in sentence.by_class.get("outcomes", [])[:]:
        perished = getattr(mark.row, "id", "") == PERISHED and mark.reading.pos == "verb"
        if perished and _provides(sentence, mark):
            sentence.by_class["outcomes"].remove(mark)
            del sentence.at["outcomes", mark.first]


def _provides(s: Sentence, verb: Mark) -> bool:
    """Whether "with" before a thing that kills nobody stands behind a verb, one word for who provides in
    between.
    """
    for at in range(verb.end, verb.end + 2):
        noun = s.at.get(("events", at))
        read = s.at.get(("weapons", at)) or s.at.get(("outcomes", at)) or s.at.get(("function", at))
        people = s.at.get(("persons", at)) or s.at.get(("quantities", at))
        if read is not None or people is not None or s.is_punct(at):
            return False
        if noun is not None and family_of(getattr(noun.row, "type", "")) not in _BLOODLESS:
            return False
        if s.word(at).startswith(BEH) and (noun is not None or len(s.word(at)) > LETTERS):
            return True
    return False


def drop_sentences(sentence: Sentence) -> None:
    """Take out executions that a court only sentences somebody to: "a court sentenced three to death", which
    is told with "to"; that a sentence is carried out is told otherwise.
    """
    courts = sentence.of_kind.get("sentencing", ())
    for mark in sentence.by_class.get("events", [])[:] if courts else ():
        at = mark.first
        ordered = mark.reading.prefix and sentence.word(at).startswith(BEH)
        if getattr(mark.row, "id", "") != _EXECUTION or not ordered:
            continue
        if any(at - SENTENCE_REACH <= m.first < at for m in courts):
            for cls in _BLOCKED_BY_BACKGROUND:
                read = sentence.at.pop((cls, at), None)
                if read is not None:
                    sentence.by_class[cls].remove(read)


def drop_surnames(sentence: Sentence) -> None:
    """Take out event words and peoples that are the last word of the name of a person: "Karim Khalaf said",
    where the second is spelt like "left (dead) behind", "Sami the Egyptian".
    """
    for given in sentence.of_kind.get("given_name", ()):
        at = given.end
        if sentence.word(at).startswith(ARTICLE) and sentence.is_word(at + 1):
            at += not _ends_naming(sentence, at + 1)
        if not (sentence.is_word(at) and _ends_naming(sentence, at + 1)):
            continue
        for cls in _BLOCKED_BY_BACKGROUND:
            mark = sentence.at.get((cls, at))
            if mark is not None and mark.end == at + 1 and mark.reading.prefix in ("", ARTICLE):
                del sentence.at[cls, at]
                sentence.by_class[cls].remove(mark)
        if sentence.kind_at.get(at) == LEADS_TO:
            del sentence.kind_at[at]
            sentence.of_kind[LEADS_TO] = [m for m in sentence.of_kind[LEADS_TO] if m.first != at]
        sentence.names = [m for m in sentence.names if (m.first, m.end) != (at, at + 1) or not _is_people(m)]


def _is_people(mark: Mark) -> bool:
    """Whether a name is the adjective of a people: "the Egyptian"."""
    return mark.reading.prefix == ARTICLE and bool(getattr(mark.row, "adjective", False))


def _ends_naming(sentence: Sentence, at: int) -> bool:
    """Whether the naming of a person is over at a token: "that", a mark of punctuation, or his office."""
    office = sentence.at.get(("speakers", at))
    if office is not None and getattr(office.row, "role", "") in ("title", "again"):
        return True
    return sentence.is_punct(at) or sentence.is_function(at, "that")


def drop_background(sentence: Sentence) -> None:
    """Take out event words that stand inside a background phrase (a line of contact is no contact), unless it
    is an agreement that is said to have been signed.
    """
    spans = [
        (m.first, m.end)
        for m in sentence.of("scope")
        if getattr(m.row, "kind", "") == BACKGROUND and not sentence.is_function(m.end, "concluded")
    ]
    if not spans:
        return
    for cls in _BLOCKED_BY_BACKGROUND.intersection(sentence.by_class):
        kept = []
        for mark in sentence.by_class[cls]:
            if any(low <= mark.first < high and mark.end <= high for low, high in spans):
                del sentence.at[cls, mark.first]
            else:
                kept.append(mark)
        sentence.by_class[cls] = kept
