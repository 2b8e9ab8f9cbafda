"""Ids for bodies that no pack row names: the English of "the committee of X for Y", word by word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.coding.mark import Mark
from marsad.coding.marks import particle_of
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import BEH, LAM
from marsad.lexicon.particles import AND, IN

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.lexicon import Lexicon, Reading

WORDS: Final = 9
"""The longest name in tokens behind its head."""
_OF_A_SIDE: Final = frozenset({"ministry", "government"})
"""The bodies of a state that speak for the state."""
LOCAL: Final = "local_official"
"""The id of offices of which nothing is known but that they are some authority's."""
_AFFAIRS: Final = "affairs"
_OFFICES: Final = frozenset({"office", "directorate", "department", "administration"})
_PURPOSE: Final = "for"
_JOINT: Final = "and"


@dataclass
class _Name:
    """The parts of a name in English, each in text order."""

    head: str
    front: list[str] = field(default_factory=list)
    of: list[list[str]] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    purpose: list[str] = field(default_factory=list)

    def add(self, reading: Reading, of_type: str) -> None:
        """Put the next word where its kind belongs; ``of_type``: what sort of place the name says it is."""
        word, kind = str(getattr(reading.row, "english", "")), str(getattr(reading.row, "kind", ""))
        joint = reading.prefix[:1] == AND
        if kind in ("place", "nation", "state"):
            self.front.append(f"{word}_{of_type}" if of_type else word)
        elif self.purpose or particle_of(reading.prefix) == LAM:
            self.purpose += [_JOINT if joint else _PURPOSE if not self.purpose else "", word]
        elif kind == "adjective":
            self.adjectives.append(word)
        elif joint and self.of:
            self.of[-1] += [_JOINT, word]
        else:
            self.of.append([word])

    @property
    def is_bare_office(self) -> bool:
        """Whether all that is known of an office is that it has affairs: "the office for the affairs of"."""
        alone = not (self.front or self.adjectives or self.purpose)
        return alone and self.of == [[_AFFAIRS]] and self.head in _OFFICES

    @property
    def source(self) -> str:
        """The id: place or nation, its adjectives, what the body is of, its head, its purpose."""
        of = [word for group in reversed(self.of) for word in group]
        parts = [*self.front[:1], *reversed(self.adjectives), *of, self.head, *self.purpose]
        return "_".join(part for part in parts if part)


class BodyReader:
    """Reads the names of bodies out of words of the packs."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.only(("bodies",))

    def name(self, s: Sentence, at: int) -> tuple[str, Mark] | None:
        """The id of the body whose name begins at a token, and its name; None where none does."""
        first, head = at, self._reading(s, at)
        if head is None or getattr(head.row, "kind", "") != "head":
            return None
        name = _Name(str(getattr(head.row, "english", "")))
        end = at = head.end
        of_type = ""
        last = min(s.end, head.end + WORDS)
        while at < last:
            reading = self._reading(s, at)
            if reading is None and (s.word(at) in QUOTES or s.word(at) == IN):
                at += 1
                continue
            kind = getattr(reading.row, "kind", "") if reading is not None else ""
            if reading is None or (_is_inside(s, at, reading) and kind not in ("place", "type")):
                break
            if kind == "state" and name.head in _OF_A_SIDE:
                return None
            if kind != "type":
                name.add(reading, of_type)
                end = reading.end
            of_type = (
                str(getattr(reading.row, "english", ""))
                if kind == "type" and not _is_apart(s, at, reading)
                else ""
            )
            at = reading.end
        named = name.front or name.of or name.purpose
        source = LOCAL if name.is_bare_office else name.source
        return (source, Mark(first, end, head, head.row)) if named else None

    def _reading(self, s: Sentence, at: int) -> Reading | None:
        if not s.is_word(at):
            return None
        return next((r for r in self._words.readings(s.tokens.words, at) if r.end <= s.end), None)


def short_name(s: Sentence, at: int) -> Mark | None:
    """The known short name in brackets right behind the long one that ends at a token: "the mission (X)"."""
    at -= s.word(at - 1) == "("
    if s.word(at) != "(":
        return None
    mark = s.get("sources", at + 1) or s.get("actors", at + 1)
    body = mark is not None and getattr(mark.row, "kind", "") in ("", "ngo", "official", "statement")
    return mark if body and mark is not None and s.word(mark.end) == ")" else None


def _is_apart(s: Sentence, at: int, reading: Reading) -> bool:
    """Whether a particle parts a word from the name before it."""
    return s.word(at - 1) == IN or bool(particle_of(reading.prefix))


def _is_inside(s: Sentence, at: int, reading: Reading) -> bool:
    """Whether a word says where the body is: "in X"."""
    return s.word(at - 1) == IN or particle_of(reading.prefix) == BEH
