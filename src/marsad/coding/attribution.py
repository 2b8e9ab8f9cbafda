"""Who says so: the source chain of each sentence, and how far it reaches (codebook section 5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marsad.coding.marks import particle_of
from marsad.coding.status import denies
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import ABOUT, AND

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence
    from marsad.lexicon import Lexicon

SPEAKER_REACH = 6
"""How many tokens may stand between a verb of saying and its speaker."""
STATEMENT_REACH = 14
"""How far behind an actor that speaks its words begin."""
BYLINE_WORDS = 12
DASHES = frozenset("-\u2013\u2014|\u0640")


@dataclass(slots=True)
class Voice:
    """The chain that a sentence speaks with, and the tokens that only name the speakers."""

    sources: list[str] = field(default_factory=list)
    tokens: set[int] = field(default_factory=set)
    evidence: list[tuple[str, Mark]] = field(default_factory=list)
    explicit: bool = False
    continues: bool = False
    ends_scope: bool = False
    actor_of: dict[int, str] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)

    def add(self, source: str, mark: Mark, *, front: bool = False) -> None:
        """Put a source in the chain, nearest to the text first."""
        self.tokens.update(range(mark.first, mark.end))
        if source not in self.sources:
            self.sources.insert(0 if front else len(self.sources), source)
            self.evidence.append((source, mark))


class AttributionReader:
    """Finds the speakers of sentences; knows which actors have a source id for their statements."""

    def __init__(self, lexicon: Lexicon) -> None:
        ids = {row.source for row in lexicon.rows("sources")}  # type: ignore[attr-defined]
        self._statement = {
            name.removesuffix("_statement"): name for name in ids if name.endswith("_statement")
        }

    def read(self, s: Sentence, actor_of: dict[int, str], own: set[str]) -> Voice:
        """Return the voice of one sentence by itself.

        ``actor_of`` gives the actor of each actor mark; ``own`` the outlet's names: it is no source.
        """
        voice = Voice(actor_of=actor_of, own=own)
        for cue in s.of("attribution"):
            role = getattr(cue.row, "role", "")
            if role == "ends_scope":
                voice.ends_scope = True
            elif role == "according_to":
                self._chain(s, cue.end, voice)
            elif role in ("said_before", "continues"):
                self._speaker(s, cue, voice)
                voice.continues = voice.continues or role == "continues"
            elif role == "same_source":
                voice.continues = True
        if not voice.sources:
            for mark in s.of("status"):
                if denies(mark) and self._chain(s, mark.end, voice):
                    break
        voice.explicit = bool(voice.sources)
        return voice

    def _speaker(self, s: Sentence, cue: Mark, voice: Voice) -> None:
        """The subject of a verb of saying: behind it, or before it when nothing stands behind."""
        if self._chain(s, cue.end, voice) or cue.reading.pos != "verb":
            return
        if (
            not s.is_function(cue.end, "that")
            and s.word(cue.end) not in (":", '"')
            and not self._told_to(s, cue)
        ):
            return
        for at in range(cue.first - 1, max(s.first, cue.first - SPEAKER_REACH) - 1, -1):
            mark = s.covering("sources", at) or s.covering("actors", at)
            if mark is not None:
                self._take(s, mark, voice)
                return

    def _told_to(self, s: Sentence, cue: Mark) -> bool:
        mark = s.get("sources", cue.end)
        return mark is not None and particle_of(mark.reading.prefix) == LAM

    def _chain(self, s: Sentence, first: int, voice: Voice) -> bool:
        """Read speakers from ``first`` on: "X", "X and Y", "X from Y"; True when any was found."""
        found, at, last = False, first, min(s.end, first + SPEAKER_REACH)
        while at < last:
            mark = s.get("sources", at) or s.get("actors", at)
            if mark is not None:
                self._take(s, mark, voice)
                found, at = True, mark.end
                last = min(s.end, at + (4 if s.word(at) == ABOUT else 3))
                continue
            if s.is_function(at, "that", "clause_break") or s.get("events", at) or s.get("outcomes", at):
                break
            if found and not (
                s.word(at) == ABOUT
                or s.word(at).startswith(AND)
                or s.is_punct(at)
                or s.get("attribution", at)
            ):
                last = min(last, at + 2)
            at += 1
        return found

    def _take(self, s: Sentence, mark: Mark, voice: Voice) -> None:
        source = getattr(mark.row, "source", None)
        if source is None:
            actor = voice.actor_of.get(mark.first, "").partition("+")[0]
            denied = any(denies(m) for m in s.between("status", mark.first - 3, mark.first))
            if not actor or not (denied or self._speaks(s, mark)):
                return
            source = self._statement.get(actor) or self._statement.get(actor.removeprefix("us_led_")) or actor
        if source in voice.own or voice.sources[-1:] == ["correspondent"]:
            voice.tokens.update(range(mark.first, mark.end))
            return
        told_to = particle_of(mark.reading.prefix) == LAM and bool(voice.sources)
        voice.add(source, mark, front=told_to)
        if getattr(mark.row, "kind", "") in ("unnamed", "official", "statement"):
            for at in range(mark.end, min(s.end, mark.end + 5)):
                if s.is_function(at, "that", "clause_break") or s.word(at) == ABOUT or s.get("events", at):
                    break
                owner = s.get("actors", at)
                if owner is not None:
                    voice.tokens.update(range(owner.first, owner.end))
                    break

    def _speaks(self, s: Sentence, mark: Mark) -> bool:
        """Whether an actor's words follow: "that", a colon, or a statement."""
        last = min(s.end, mark.end + STATEMENT_REACH)
        return any(s.is_function(at, "that") or s.word(at) == ":" for at in range(mark.end, last)) or any(
            getattr(m.row, "role", "") in ("told", "according_to")
            for m in s.between("attribution", max(s.first, mark.first - 3), last)
        )


def own_names(sentences: list[Sentence], outlet: str | None) -> set[str]:
    """Sources that are the outlet itself: named in a byline (a short line with a dash) or as outlet."""
    own = {outlet} if outlet else set()
    for s in sentences:
        if s.end - s.first <= BYLINE_WORDS and any(s.word(at) in DASHES for at in range(s.first, s.end)):
            for mark in s.of("sources"):
                if getattr(mark.row, "kind", "") in ("media", "agency") and mark.first - s.first <= 2:
                    own.add(str(getattr(mark.row, "source", "")))
    return own


def spread(voices: list[Voice], lines: list[int]) -> None:
    """Carry a speaker on to the sentences that go on speaking, until topic or the line's voice changes."""
    current: list[str] = []
    for n, voice in enumerate(voices):
        if voice.explicit:
            current = voice.sources
            continue
        if voice.ends_scope:
            current = []
        elif voice.continues:
            voice.sources = list(current)
        elif n and lines[n] != lines[n - 1]:
            current = list(current) if voice.continues else current
