"""What the words around a name say of a speaker: whether he speaks, is one of several, is of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.mark import Mark
from marsad.coding.marks import particle_of
from marsad.coding.outlets import carries, got_copy, kind_of, told_to
from marsad.coding.person_rows import NATION
from marsad.coding.quotes import QUOTE
from marsad.coding.responsibility import is_accused
from marsad.coding.status import denies
from marsad.lexicon.letters import BEH, LAM, LIL, NOON, YEH
from marsad.lexicon.particles import ABOUT, AND, IN, OF, THIRD_PERSON_ENDS, TO

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.coding.voices import Phrase
    from marsad.lexicon import Reading

SAYING: Final = frozenset(
    {"said_before", "recorded", "continues", "according_to", "said_noun", "own_words", "statement_text"}
)
_STOPS: Final = ("that", "clause_break", "by_agent", "because_of", "leads_to")
GO_ON: Final = 5
"""How many tokens behind one speaker the next of the chain may stand."""
NEAR: Final = 3
"""How many tokens behind a verb an actor is its subject without more evidence."""
INSERTED: Final = 14
"""The longest insertion between two commas in tokens."""
_COMMAS: Final = frozenset({"\u060c", ","})
CITING: Final = frozenset({"agency", "wire", "media", "local", "ngo"})
"""Kinds of sources that have their news from others."""
BODIES: Final = frozenset({"ngo", "official", "statement", "unnamed"})
"""Kinds of sources that have people who speak for them."""
BARE: Final = frozenset({"unnamed_sources", "private_sources"})
"""Speakers of whom nothing is said but whom they belong to."""
SPOKEN_FOR: Final = BODIES | {"actor"}
"""Kinds of sources whose spokesman may be named behind them."""
CORRESPONDENT: Final = "correspondent"
"""The id of the outlet's own reporters."""
_OFFICIAL: Final = frozenset({"local_official", "local_politician", "military_source"})
"""People without a name who speak for the side they belong to."""
PORTFOLIO: Final = 5
"""How far behind a spokesman the media may stand that he speaks to for his office."""
MASSING: Final = "moves_arms"
"""The role of a word for an event that names of forces are made of: "the Popular Mobilisation"."""
OFFICER: Final = "military_source"
"""The id of officers who have no army."""
POLICE: Final = "police_source"
"""The id of the police, whose officers have ranks too."""
UNIT: Final = "numbered:"
"""How the actors of rows for units with a number begin."""
_COMMANDER: Final = "commander"
"""The row of those who lead fighters: they speak for their side."""
_RANK: Final = "again_rank"
"""The row of the ranks of officers who were named before."""
_ASCRIBING: Final = "ascribe"
"""The row of the verb that ascribes words to whom it cites."""
_ANYONE: Final = frozenset({"local_official", "eyewitnesses", "military_source"})
"""What people are called whose trade says nothing: an official, an employee."""


def role_of(mark: Mark | None) -> str:
    """The role of a mark's row, empty without one."""
    return str(getattr(mark.row, "role", "")) if mark is not None else ""


def is_within(s: Sentence, mark: Mark, kind: str = "unnamed") -> bool:
    """Whether a name says where a speaker is, or whom he is from: "a source in X", "of X"."""
    before = s.word(mark.first - 1)
    return particle_of(mark.reading.prefix) == BEH or before == IN or (before == OF and kind in BODIES)


def is_unlisted(s: Sentence, name: Mark) -> bool:
    """Whether a name holds none that a row knows but for a country's, and none follows in brackets."""
    if s.get("sources", name.end) and not s.is_word(name.end):
        return False
    for at in range(name.first, name.end):
        actor = s.covering("actors", at)
        row = actor.row if actor is not None else None
        people = getattr(row, "adjective", False) or getattr(row, "demonym", False)
        source = s.covering("sources", at)
        if (source is not None and not getattr(source.row, "local", False)) or not (
            actor is None or people or role_of(actor) == "state"
        ):
            return False
    return True


def first_token(mark: Mark) -> int:
    """Where a mark begins: the order of marks in the text."""
    return mark.first


def may_speak(s: Sentence, word: Mark, gap: int, role: str) -> bool:
    """Whether people speak where they are named: not addressed, "the residents" not far behind the verb."""
    if role == "according_to":
        return True
    if word.reading.definite and s.is_function(word.first - 1, "given_name"):
        return False
    among = s.is_function(word.first - 1, "one_of")
    before = s.word(word.first - 1 - among)
    if is_object(s, word, role) and before not in (ABOUT, OF):
        return among and role != "recorded" and gap <= NEAR
    joined_to = before in (ABOUT, OF) or particle_of(word.reading.prefix) == AND
    if role == "recorded" and not joined_to and (gap > 1 or among):
        return False
    near = gap <= NEAR or joined_to or not word.reading.definite
    return near and particle_of(word.reading.prefix) != LAM


def is_known_side(s: Sentence, actor: Mark, word: Mark) -> bool:
    """Whether a body ("the army") is that of a side: a longer name says so, or the text."""
    return actor.end > word.end or bool(s.actor_of.get(actor.first))


def is_pair(reading: Reading) -> bool:
    """Whether two words are read as a speaker without a name."""
    return reading.end > 1 and getattr(reading.row, "kind", "") == "unnamed"


def close_behind(s: Sentence, mark: Mark, phrase: Phrase) -> bool:
    """Whether a name stands right behind a speaker, so that it only says more of him."""
    return bool(phrase.sources) and all(not s.is_word(at) for at in range(phrase.end, mark.first))


def hears(s: Sentence, mark: Mark) -> bool:
    """Whether a name is that of a correspondent somebody spoke to, or of the outlet he writes for."""
    writer = mark
    if kind_of(mark) in CITING:
        writer = s.covering("sources", mark.first - 1) or mark
    return getattr(writer.row, "source", "") == "correspondent" and told_to(s, writer)


def insertion(s: Sentence, verb: int) -> range:
    """The tokens between two commas before a verb that tell of something: "X, who saw the raid, said"."""
    if s.word(verb - 1) not in _COMMAS:
        return range(0)
    first = next((at for at in range(verb - 2, s.first, -1) if s.word(at) in _COMMAS), None)
    if first is None or verb - first > INSERTED:
        return range(0)
    return range(first, verb) if any(stands_apart(s, at) for at in range(first, verb)) else range(0)


def is_agency_told(word: Mark) -> bool:
    """Whether somebody spoke "to the agency" that was named before."""
    told = particle_of(word.reading.prefix) == LAM
    return told and role_of(word) == "again" and getattr(word.row, "kind", "") == "agency"


def is_portfolio(s: Sentence, mark: Mark) -> bool:
    """Whether "the Turkish media" is what a minister is minister of, or whom a spokesman is one to."""
    if kind_of(mark) != "media":
        return False
    reach = PORTFOLIO if s.word(mark.first).startswith(LIL) else 1
    return any(role_of(s.covering("speakers", mark.first - back)) == "title" for back in range(1, reach + 1))


def is_named_on(s: Sentence, word: Mark) -> bool:
    """Whether a word for one named before goes on with a name: "the spokesman of X", "the captain in X"."""
    at = word.end + (role_of(s.get("speakers", word.end)) == "outlet_adjective")
    at += s.word(at) == QUOTE and str(getattr(word.row, "kind", "")) == "any"
    if role_of(s.get("speakers", at)) == "title":
        return True
    if str(getattr(word.row, "id", "")) == _RANK:
        return s.is_word(word.end) and not s.is_function(word.end, "that")
    return bool(getattr(word.row, "english", None)) and is_name(s, at)


def named_again(s: Sentence, at: int, verb: Mark) -> Mark | None:
    """The word for a speaker named before that ends at a token and opens a clause with a verb of saying right
    behind: "the sources said", "according to the sources, which added".
    """
    word = s.get("speakers", at)
    if word is None or role_of(word) != "again" or kind_of_name(s, word):
        return None
    behind = word.end + (s.word(word.end) in _COMMAS)
    behind += behind > word.end and s.is_function(behind, "relative")
    cited = behind > word.end + 1 and role_of(s.covering("attribution", at - 1)) == "according_to"
    opens = at == s.first or not s.is_word(at - 1) or cited
    near = behind == verb.first if cited else word.end == verb.first
    return word if opens and near and str(getattr(word.row, "kind", "")) != "any" else None


def kind_of_name(s: Sentence, word: Mark) -> bool:
    """Whether a longer name of a source or a side begins with a word."""
    names = (s.get("sources", word.first), s.get("actors", word.first))
    return any(name is not None and name.end > word.end for name in names)


def is_of_body(s: Sentence, word: Mark) -> bool:
    """Whether an office goes on with the body it is in: "the commander in X"."""
    return s.word(word.end) == IN and s.get("attribution", word.end) is None


def is_name(s: Sentence, at: int) -> bool:
    """Whether a word can be the name of a person: nothing else is known of it."""
    known = ("events", "outcomes", "attribution", "status", "actors", "sources", "speakers", "quantities")
    if not s.is_word(at) or any(s.covering(cls, at) for cls in known):
        return False
    return s.kind_at.get(at, "given_name") == "given_name"


def another_sort(s: Sentence, at: int) -> int:
    """The end of one more sort of speaker joined behind one: "and medical", ", and another medical"."""
    at += s.word(at) == "\u060c"
    if s.word(at)[:1] != AND:
        return 0
    return at + 2 if s.is_function(at, "another", "others") else at + 1


def opens_content(s: Sentence, at: int) -> bool:
    """Whether the word behind a verb of saying is what is told ("told of the renewal"), no name."""
    return s.word(at)[:1] == BEH and len(s.word(at)) > NEAR and not s.is_function(at, "given_name")


def is_bare(phrase: Phrase) -> bool:
    """Whether nothing is said of the last speaker but whom he belongs to."""
    row = phrase.evidence[-1][1].row
    someone = getattr(row, "role", "") == "plain" and getattr(row, "english", "") in _ANYONE
    return phrase.sources[-1] in BARE or someone


def speaks_for_side(s: Sentence, phrase: Phrase, actor: Mark) -> bool:
    """Whether an unnamed speaker speaks for the side he belongs to: a refugee of a nation does not, nor is
    "Egyptian" his nation in "a source to the Egyptian Voices", "a medic in the Egyptian hospital".
    """
    adjective = getattr(actor.row, "adjective", False)
    told = adjective and any(s.word(at)[:1] == LAM for at in range(phrase.end, actor.first))
    told = told or (adjective and s.covering("objects", actor.first - 1) is not None)
    if told or is_accused(s, actor):
        return False
    last = phrase.evidence[-1][1]
    if role_of(last) == "plain":
        return phrase.sources[-1] in _OFFICIAL and not _is_officer_of(s, phrase, actor)
    if getattr(getattr(s.get("persons", last.first), "row", None), "id", "") == _COMMANDER:
        return s.word(last.end) in (IN, OF)
    nation = getattr(getattr(s.get("persons", actor.first), "row", None), "id", "") == NATION
    ours = adjective and role_of(actor) != "state" and not nation
    return ours or phrase.sources[-1] == "unnamed_sources"


def _is_officer_of(s: Sentence, phrase: Phrase, actor: Mark) -> bool:
    """Whether an officer is of the army of the land or of a unit with a number: he does not speak for it."""
    if phrase.sources[-1] != OFFICER:
        return False
    return s.actor_of.get(actor.first) == s.army or str(getattr(actor.row, "actor", "")).startswith(UNIT)


def is_in_army(s: Sentence, body: Mark, side: str) -> bool:
    """Whether somebody without a name is said to be in the army of the land, or in a command or unit of it:
    he is an officer, and does not speak for it ("a source in the fifth division").
    """
    inside = s.word(body.first - 1) in (IN, OF) or particle_of(body.reading.prefix) == BEH
    return bool(side) and side == s.army and inside


def drop_rank(phrase: Phrase, source: str) -> None:
    """Take away an officer of whom it is told next that he is one of the police."""
    if source == POLICE and phrase.sources[-1:] == [OFFICER] and is_bare(phrase):
        phrase.sources.pop()


def is_tied(s: Sentence, actor: Mark) -> bool:
    """Whether an actor is named as one more speaker: behind "from" or "and", or "from a commander in"."""
    at = actor.first - 1
    while at > actor.first - GO_ON and (s.word(at) == IN or role_of(s.covering("speakers", at)) == "title"):
        at -= 1
    return s.word(at) in (ABOUT, AND) or actor.reading.prefix.startswith(AND)


def joins(s: Sentence, at: int, phrase: Phrase) -> bool:
    """Whether a word is joined by "and" to the speaker right before it."""
    return at == phrase.end and (s.word(at)[:1] == AND or s.word(at - 1) == AND)


def goes_on_with(s: Sentence, at: int, phrase: Phrase) -> bool:
    """Whether people without a name are one more speaker: joined by "and", or whom an outlet quotes."""
    if kind_of_last(phrase) == "unnamed" and joins(s, at, phrase):
        return True
    about = at - 1 - s.is_function(at - 1, "one_of")
    if kind_of_last(phrase) not in CITING:
        return False
    return s.word(about) == ABOUT or (s.word(about) == OF and got_copy(s, phrase.evidence[-1][1]))


def is_object(s: Sentence, actor: Mark, role: str) -> bool:
    """Whether the ending of a name, of no forces, tells that it is not the subject of the verb before."""
    oblique = actor.reading.case == "obl" or s.word(actor.first).endswith(YEH + NOON)
    spoken_for = role_of(s.covering("speakers", actor.first - 1)) == "title"
    oblique = oblique and not (spoken_for or s.is_function(actor.first - 1, "force"))
    return role in ("said_before", "recorded", "continues") and oblique


def is_spoken_of(s: Sentence, actor: Mark, role: str) -> bool:
    """Whether a side behind a verb of saying is its object: by its ending, or as the one who is accused."""
    return is_object(s, actor, role) or is_accused(s, actor)


def is_beside_the_point(s: Sentence, mark: Mark) -> bool:
    """Whether a name before a verb of saying only tells of another one, or whom it fights: no subject."""
    against = hasattr(mark.row, "actor") and s.is_function(mark.first - 1, "against")
    return against or s.is_function(mark.first - 1, "belongs", "led_by", "backed")


def cited_with(cue: Mark) -> str:
    """The particle before whom a verb of saying cites: "from X", "ascribed it to X"."""
    return TO if getattr(cue.row, "id", "") == _ASCRIBING else ABOUT


def right_behind(gap: int, role: str) -> bool:
    """Whether an actor is the subject of a verb of saying only by its place."""
    return role in ("said_before", "according_to", "said_noun", "denial") and gap <= NEAR


def cites(mark: Mark | None) -> bool:
    """Whether a mark is an outlet or group that has its news from others."""
    return mark is not None and kind_of(mark) in CITING - {"ngo"}


def kind_of_last(phrase: Phrase) -> str:
    """The kind of the last source of a phrase."""
    return next((kind for kind, source in phrase.kinds.items() if source == phrase.sources[-1]), "")


def note_name(s: Sentence, at: int, phrase: Phrase) -> None:
    """Keep a word that may be the name of the person who speaks."""
    if not s.is_word(at) or len(s.word(at)) < NEAR or at in s.blocked:
        return
    known = ("function", "attribution", "speakers", "persons", "quantities")
    if not any(s.covering(cls, at) for cls in known):
        phrase.names.append(s.word(at))


def naming_ends(s: Sentence, at: int, phrase: Phrase, *, close: bool, about: str) -> bool:
    """Whether the naming of speakers is over at a token; ``about``: the particle before whom they cite."""
    found = phrase.found
    if s.word(at) == about:
        return False
    if s.is_function(at, *_STOPS) or s.word(at) == ":":
        return True
    if s.word(at) == TO and not cites(s.get("sources", at + 1)):
        return True
    name, event, harm = s.get("sources", at), s.get("events", at), s.get("outcomes", at)
    if event is None or role_of(event) == MASSING:
        name = name or s.get("actors", at)
    if name is not None and all(mark is None or mark.end < name.end for mark in (event, harm)):
        return False
    if harm is not None or (event is not None and not (close and role_of(event) == "toll")):
        return True
    saying = s.get("attribution", at)
    published = close and not found and saying is not None and saying.reading.suffix in THIRD_PERSON_ENDS
    published = published or (found and carries(s, at))
    if (role_of(saying) in SAYING and not published) or any(
        denies(m) for m in s.between("status", at, at + 1)
    ):
        return True
    if close and s.is_punct(at) and s.word(at) in ("\u060c", ",", "\u061b", "-"):
        mark = s.get("sources", at + 1) if found else None
        return mark is None and not (
            phrase.names and role_of(s.get("speakers", at + 1)) in ("title", "again")
        )
    return False


def stands_apart(s: Sentence, at: int) -> bool:
    """Whether something stands at a token that a speaker before his verb cannot stand beyond."""
    if s.is_function(at, "that", "clause_break", "leads_to") or s.word(at) in (":", "|"):
        return True
    if not s.is_word(at):
        return False
    if s.get("outcomes", at) or role_of(s.get("attribution", at)) in SAYING:
        return True
    return s.get("events", at) is not None
