"""Who has the floor while a text goes on: to whom a sentence without a speaker belongs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.coding.colons import BAR
from marsad.coding.standing import BARE, OFFICER, POLICE, role_of
from marsad.coding.statements import is_title
from marsad.coding.voices import Phrase, Voice
from marsad.lexicon.letters import ARTICLE

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

POLICE_ENDS = "_police"
"""How the ids end that the police of a country or a town speak with."""

_BODIES: Final = frozenset({"actor", "statement", "official"})
"""Kinds of speakers whom "the source" does not mean where another was called so before."""


@dataclass
class Floor:
    """Who has the floor while a document is read, and whom it named before; ``armies``: ids of sides;
    ``item``: he speaks in an item of a list, of which the next is not his.
    """

    armies: frozenset[str] = frozenset()
    chain: list[str] = field(default_factory=list)
    by_kind: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    said: dict[str, list[str]] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    voiced: int = -2
    line: int = -1
    quoted: bool = False
    item: bool = False
    side: bool = False
    army: bool = False
    asked: bool = False
    statement: list[str] = field(default_factory=list)
    opened: int = -1
    body: str = ""
    police: str = ""

    def take(self, chain: list[str], phrase: Phrase) -> None:
        """Give the floor to a chain, and remember its outlets and persons."""
        self.chain = chain
        self.side = any(source in chain for kind, source in phrase.kinds.items() if kind in _BODIES)
        self.army = not self.armies.isdisjoint(source for source, _ in phrase.evidence)
        for kind, source in phrase.kinds.items():
            self.by_kind["agency" if kind == "wire" else kind] = [source]
        self.said.update((source, chain) for source in chain)
        self.police = next((source for source in chain if source.endswith(POLICE_ENDS)), self.police)
        if chain:
            for name in phrase.names:
                self.names[name.removeprefix(ARTICLE)] = chain

    def open_statement(self, s: Sentence, voice: Voice) -> None:
        """Note a statement that the next lines give, and a colon that ends a line; others' words end it."""
        ends = s.tokens.words[s.end - 1] in (":", BAR) or s.word(s.end - 2) == ":"
        self.opened = s.line if ends and voice.claims else -1 if s.line > self.opened + 1 else self.opened
        if not voice.claims:
            return
        said = voice.claims[-1].sources
        text = ends and any(role_of(m) == "statement_text" for m in s.of("attribution"))
        text = text or is_title(s)
        if text:
            self.statement = said
        elif said and said != self.statement:
            self.statement = []

    def again(self, kind: str, sort: str = "") -> list[str]:
        """The speaker that a bare word means ("the agency"): the last of its sort, else the last of all."""
        if sort in self.said and sort not in BARE:
            return self.said[sort]
        if kind == "agency":
            return self.by_kind.get("agency") or self.chain
        if kind == "source" and self.side and "unnamed" in self.by_kind:
            return self.said.get(self.by_kind["unnamed"][0]) or self.chain
        if kind == "body" and self.body:
            return self.said.get(self.body) or [self.body]
        if kind == "media":
            return self.by_kind.get("media") or self.by_kind.get("local") or self.chain
        return self.chain or self.named

    def of_office(self, office: str) -> list[str]:
        """Whom somebody speaks for who is named by his office: an officer for the army that spoke before."""
        police = office == OFFICER and POLICE in self.chain
        if (office == OFFICER and self.army) or police:
            return self.chain
        return self.said.get(office) or [office]

    def person(self, phrase: Phrase) -> list[str]:
        """The chain of a person who was named with his organisation before."""
        names = (name.removeprefix(ARTICLE) for name in phrase.names)
        return next((self.names[name] for name in names if name in self.names), [])
