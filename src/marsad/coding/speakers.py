"""The naming of speakers beside a word of saying: who, from whom he has it, and to whom he spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.marks import Mark, names_place, particle_of
from marsad.coding.outlets import kind_of, told_to, unknown_outlet
from marsad.coding.status import denies
from marsad.coding.voices import Phrase
from marsad.lexicon.letters import BEH, LAM
from marsad.lexicon.particles import ABOUT, AND, IN, TO

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.lexicon import Lexicon

REACH = 9
"""How many tokens a speaker may stand behind a word of saying."""
BACK_REACH = 12
"""How many tokens a speaker may stand before it."""
GO_ON = 5
"""How many tokens behind one speaker the next of the chain may stand."""
NEAR = 3
"""How many tokens behind a verb an actor is its subject without more evidence."""
STATEMENT_REACH = 14
"""How far behind an actor that speaks its words begin."""
SAYING = frozenset({"said_before", "recorded", "continues", "according_to", "said_noun", "own_words"})
_STOPS = ("that", "clause_break", "by_agent", "because_of", "leads_to")
_CITING = frozenset({"agency", "wire", "media", "local", "ngo"})
"""Kinds of sources that have their news from others."""
_OWNED = ("unnamed", "official", "statement")


def role_of(mark: Mark | None) -> str:
    """The role of a mark's row, empty without one."""
    return str(getattr(mark.row, "role", "")) if mark is not None else ""


class SpeakerReader:
    """Reads who speaks at a spot; knows which actors have a source id for their statements."""

    def __init__(self, lexicon: Lexicon) -> None:
        ids = {row.source for row in lexicon.rows("sources")}  # type: ignore[attr-defined]
        self._statement = {
            name.removesuffix("_statement"): name for name in ids if name.endswith("_statement")
        }

    def source_of(self, s: Sentence, mark: Mark) -> str:
        """The id a mark speaks with: that of its row, or the actor's, or of the actor's statements."""
        source = getattr(mark.row, "source", None)
        if source is not None:
            return str(source)
        actor = s.actor_of.get(mark.first, "").partition("+")[0]
        return self._statement.get(actor) or self._statement.get(actor.removeprefix("us_led_")) or actor

    def after(self, s: Sentence, cue: Mark, own: set[str], *, role: str) -> Phrase:
        """Read the speakers behind a cue: "X", "X and Y", "X from Y", "X to Y"."""
        at, close, citing = cue.end, role == "according_to", role == "recorded"
        if s.is_function(at - 1, "that"):
            return Phrase(at, at)
        inner = s.get("attribution", at)
        if close and inner is not None and role_of(inner) in ("said_before", "recorded"):
            citing, at, close = role_of(inner) == "recorded", inner.end, False
        if s.word(at) == ABOUT:
            if not citing:
                return Phrase(at, at)
            at += 1
        phrase = Phrase(at, at)
        start, last = at, min(s.end, at + (NEAR if role == "said_noun" else REACH))
        while at < last and not self._ends(s, at, found=phrase.found, close=close):
            step = self._step(s, at, phrase, own, start=start, role=role)
            if step > at:
                phrase.end = step
                at, last = step, min(s.end, step + GO_ON)
                continue
            if s.word(at) == ABOUT and phrase.found:
                if not (citing or phrase.kinds.keys() & _CITING):
                    at += 2
                    continue
                last = min(s.end, at + REACH)
            told = s.get("attribution", at)
            if role_of(told) == "told" and told is not None:
                at = told.end
                continue
            if s.is_word(at) and at not in s.blocked:
                if not (phrase.subject or phrase.found) and s.word(at) == IN:
                    last = min(last, at + GO_ON)
                elif s.word(at) not in (IN, ABOUT, AND, LAM):
                    phrase.subject = True
                    _note_name(s, at, phrase)
            at += 1
        return phrase

    def before(self, s: Sentence, cue: Mark, own: set[str], *, role: str) -> Phrase:
        """Read the speaker that stands before its verb: "X, the director of Y, said"."""
        phrase = Phrase(cue.first, cue.first)
        low = max(s.first, cue.first - BACK_REACH)
        for at in range(cue.first - 1, low - 1, -1):
            if self._parts(s, at):
                break
            mark = s.covering("sources", at) or s.covering("actors", at)
            if mark is None:
                _note_name(s, at, phrase)
                continue
            if role == "recorded" and (hasattr(mark.row, "actor") or cue.first - mark.end > NEAR):
                break
            if not phrase.found:
                phrase.first = mark.first
                self._take(s, mark, phrase, own)
        phrase.subject = bool(phrase.names)
        return phrase

    def named(self, s: Sentence, mark: Mark, own: set[str]) -> Phrase:
        """The speaker that a colon makes of a name."""
        phrase = Phrase(mark.first, mark.end)
        self._take(s, mark, phrase, own)
        teller = s.get("sources", mark.end + 1) or s.get("actors", mark.end + 1)
        if s.word(mark.end) == ABOUT and teller is not None:
            self._take(s, teller, phrase, own)
        return phrase

    def subject(self, s: Sentence, cue: Mark, own: set[str]) -> Phrase:
        """The first side of the sentence: who "as it says" speaks of."""
        phrase = Phrase(cue.first, cue.end)
        for mark in s.of("actors"):
            if mark.first < cue.first and mark.first in s.actor_of and not names_place(s, mark):
                self._take(s, mark, phrase, own)
                break
        return phrase

    def _ends(self, s: Sentence, at: int, *, found: bool, close: bool) -> bool:
        """Whether the naming of speakers is over at a token."""
        if s.is_function(at, *_STOPS) or s.word(at) == ":":
            return True
        if s.word(at) == TO and not _cites(s.get("sources", at + 1)):
            return True
        if s.get("events", at) or s.get("outcomes", at):
            return True
        if role_of(s.get("attribution", at)) in SAYING or any(
            denies(m) for m in s.between("status", at, at + 1)
        ):
            return True
        if close and s.is_punct(at) and s.word(at) in ("\u060c", ",", "\u061b", "-"):
            mark = s.get("sources", at + 1) if found else None
            return mark is None
        return False

    def _parts(self, s: Sentence, at: int) -> bool:
        """Whether something stands at a token that a speaker before his verb cannot stand beyond."""
        if s.is_function(at, "that", "clause_break", "leads_to") or s.word(at) in (":", "|"):
            return True
        if s.get("outcomes", at) or role_of(s.get("attribution", at)) in SAYING:
            return True
        return s.get("events", at) is not None

    def _step(self, s: Sentence, at: int, phrase: Phrase, own: set[str], *, start: int, role: str) -> int:
        """Take the speaker that begins at a token; return where he ends, or ``at`` when there is none."""
        source, word = s.get("sources", at), s.get("speakers", at)
        earlier = self._named_before(s, at, word, source) if not phrase.found else None
        if earlier is not None:
            return self._take_again(s, earlier, phrase)
        if source is not None:
            self._take(s, source, phrase, own)
            return source.end
        if word is not None and role_of(word) == "outlet_head":
            return self._take_unknown(s, word, phrase) or at
        if word is not None and role_of(word) == "plain" and not phrase.sources:
            return self._take_plain(s, word, phrase)
        actor = s.get("actors", at)
        return at if actor is None else self._take_actor(s, actor, phrase, own, gap=at - start, role=role)

    def _take_plain(self, s: Sentence, word: Mark, phrase: Phrase) -> int:
        """Take people who are speakers only here; an army whose deed follows is a side of it too."""
        self._put(str(getattr(word.row, "english", "")), word, phrase, told=False, kind="unnamed")
        actor = s.covering("actors", word.end - 1)
        if actor is not None and not _words_follow(s, actor):
            phrase.tokens.difference_update(range(word.first, word.end))
        return word.end

    def _named_before(self, s: Sentence, at: int, word: Mark | None, source: Mark | None) -> Mark | None:
        """The word at a token for a speaker named before: "the agency", "the same source"."""
        same = s.get("attribution", at)
        if role_of(same) == "same_source":
            return same
        longer = source is not None and word is not None and source.end > word.end
        return word if role_of(word) == "again" and not longer else None

    def _take_again(self, s: Sentence, word: Mark, phrase: Phrase) -> int:
        """Note the word for a speaker named before; "the authorities" of a side are that side's."""
        if s.covering("actors", word.end) is None and role_of(s.get("speakers", word.end)) != "title":
            phrase.again = str(getattr(word.row, "kind", "any")) or "any"
            phrase.tokens.update(range(word.first, word.end))
        return word.end

    def _take_actor(
        self, s: Sentence, actor: Mark, phrase: Phrase, own: set[str], *, gap: int, role: str
    ) -> int:
        """Take a side that speaks, or the side an unnamed speaker belongs to; return where to go on."""
        if phrase.sources and kind_of_last(phrase) in _OWNED:
            self._own(s, actor, phrase)
            return actor.end
        if phrase.sources and kind_of_last(phrase) in _CITING and not _tied(s, actor):
            return actor.first
        if names_place(s, actor) or not (self._stated(s, actor, role) or _right_behind(gap, role)):
            return actor.first
        self._take(s, actor, phrase, own)
        if role != "according_to" and not _words_follow(s, actor):
            phrase.tokens.difference_update(range(actor.first, actor.end))
        return actor.end

    def _take_unknown(self, s: Sentence, head: Mark, phrase: Phrase) -> int:
        source, end = unknown_outlet(s, head)
        if not source:
            return 0
        if phrase.sources[-1:] == ["correspondent"]:
            phrase.tokens.update(range(head.first, end))
            return end
        told = particle_of(head.reading.prefix) == LAM or s.word(head.first - 1) == LAM
        self._put(source, head._replace(end=end), phrase, told=told, kind="media")
        return end

    def _take(self, s: Sentence, mark: Mark, phrase: Phrase, own: set[str]) -> None:
        source = self.source_of(s, mark)
        phrase.tokens.update(range(mark.first, mark.end))
        if not source:
            return
        if source in own:
            phrase.own = True
            return
        kind = kind_of(mark)
        inside = particle_of(mark.reading.prefix) == BEH or s.word(mark.first - 1) == IN
        if inside and phrase.sources and kind_of_last(phrase) in _OWNED:
            return
        if phrase.sources[-1:] == ["correspondent"] and kind in ("media", "agency", "local", "wire"):
            if kind != "wire":
                return
            phrase.sources.pop()
        told = kind in ("media", "agency", "wire", "local") and told_to(s, mark)
        if (
            kind == "media"
            and not told
            and phrase.end == mark.first
            and phrase.sources[-1:] == ["unnamed_sources"]
        ):
            phrase.sources[-1] = "private_sources"
            return
        self._put(source, mark, phrase, told=told, kind=kind or "actor")

    def _put(self, source: str, mark: Mark, phrase: Phrase, *, told: bool, kind: str) -> None:
        phrase.tokens.update(range(mark.first, mark.end))
        chain = phrase.told if told else phrase.sources
        if source not in phrase.chain:
            chain.append(source)
            phrase.evidence.append((source, mark))
            phrase.kinds[kind] = source

    def _own(self, s: Sentence, actor: Mark, phrase: Phrase) -> None:
        """The side behind an unnamed speaker: he speaks for it when no more is said of him."""
        phrase.tokens.update(range(actor.first, actor.end))
        side = self.source_of(s, actor)
        bare = phrase.sources[-1] == "unnamed_sources" or role_of(phrase.evidence[-1][1]) == "plain"
        if side and bare and not names_place(s, actor):
            phrase.sources[-1] = side
            phrase.evidence.append((side, actor))
            phrase.kinds["actor"] = side

    def _stated(self, s: Sentence, mark: Mark, role: str) -> bool:
        """Whether the words of an actor follow: "that", a colon, or a statement is spoken of. An actor whose
        deed follows ("announced the capture of") is a side of it too.
        """
        last = min(s.end, mark.end + STATEMENT_REACH)
        stated = any(role_of(m) == "told" for m in s.between("attribution", mark.first - 3, last))
        return stated or (role != "recorded" and _words_follow(s, mark))


def _words_follow(s: Sentence, mark: Mark) -> bool:
    """Whether "that" or a colon opens the words of a speaker."""
    last = min(s.end, mark.end + STATEMENT_REACH)
    return any(s.is_function(at, "that") or s.word(at) == ":" for at in range(mark.end, last))


def _tied(s: Sentence, actor: Mark) -> bool:
    """Whether an actor is named as one more speaker: behind "from" or "and"."""
    before = s.word(actor.first - 1)
    return before in (ABOUT, AND) or s.word(actor.first).startswith(AND)


def _right_behind(gap: int, role: str) -> bool:
    """Whether an actor is the subject of a verb of saying only by its place."""
    return role in ("said_before", "according_to", "said_noun", "denial") and gap <= NEAR


def _cites(mark: Mark | None) -> bool:
    """Whether a mark is an outlet or group that has its news from others."""
    return mark is not None and kind_of(mark) in _CITING - {"ngo"}


def kind_of_last(phrase: Phrase) -> str:
    """The kind of the last source of a phrase."""
    return next((kind for kind, source in phrase.kinds.items() if source == phrase.sources[-1]), "")


def _note_name(s: Sentence, at: int, phrase: Phrase) -> None:
    """Keep a word that may be the name of the person who speaks."""
    if not s.is_word(at) or len(s.word(at)) < NEAR or at in s.blocked:
        return
    known = ("function", "attribution", "speakers", "persons", "quantities")
    if not any(s.covering(cls, at) for cls in known):
        phrase.names.append(s.word(at))
