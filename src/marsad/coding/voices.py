"""What the readers of speakers hand over: claims with their chains, and the voice of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.coding.mark import Mark


@dataclass
class Phrase:
    """Speakers named at one spot, nearest to the text first, and what else was found there.

    ``told``: outlets they spoke to; ``names``: words that are names of persons; ``again``: the word for a
    speaker named before ("the agency"), by the kind of its row, ``sort``: the id of what sort it says he is
    ("the medical source"); ``office``: the id of people of his office, who may be named for the first time
    ("the activist X"); ``heard``: the sort of outlet named before that they spoke to ("to the agency");
    ``own``: the outlet's own name stands there;
    ``subject``: some word that is no mark stands where a speaker would.
    """

    first: int
    end: int
    sources: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    evidence: list[tuple[str, Mark]] = field(default_factory=list)
    tokens: set[int] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    again: str = ""
    sort: str = ""
    office: str = ""
    heard: str = ""
    own: bool = False
    subject: bool = False

    @property
    def found(self) -> bool:
        """Whether any speaker was found, be it the outlet itself or one named before."""
        return bool(self.sources or self.again or self.own or self.office)

    @property
    def chain(self) -> list[str]:
        """The outlets spoken to, then the speakers."""
        return joined(self.told, self.sources)

    def put(self, source: str, mark: Mark, *, told: bool, kind: str) -> None:
        """Add a speaker, or an outlet that was told."""
        self.tokens.update(range(mark.first, mark.end))
        chain = self.told if told else self.sources
        if source not in self.chain:
            chain.append(source)
            self.evidence.append((source, mark))
            self.kinds[kind] = source

    def speaks_for(self, source: str, mark: Mark, kind: str) -> None:
        """Put the body that the last speaker belongs to in his place."""
        self.sources[-1] = source
        self.evidence.append((source, mark))
        self.kinds[kind] = source


@dataclass
class Claim:
    """A stretch of a sentence that somebody says; ``first`` and ``end`` are tokens, ``end`` exclusive.

    The chain of a ``denial`` is who denies, whoever printed it (codebook section 5). A ``comment`` condemns
    what others have told.
    """

    first: int
    end: int
    sources: list[str]
    denial: bool = False
    comment: bool = False


@dataclass
class Voice:
    """Who speaks in a sentence: claims where it says so, else the speaker it ``inherited``.

    ``tokens`` only name speakers: they are no side of an event and no place.
    """

    claims: list[Claim] = field(default_factory=list)
    inherited: list[str] = field(default_factory=list)
    tokens: set[int] = field(default_factory=set)
    evidence: list[tuple[str, Mark]] = field(default_factory=list)

    @property
    def sources(self) -> list[str]:
        """All who speak in the sentence."""
        return joined(self.inherited, *(claim.sources for claim in self.claims))

    def at(self, token: int) -> list[str]:
        """The chain that the words at ``token`` are told with."""
        for claim in reversed(self.claims):
            if claim.first <= token < claim.end:
                return list(claim.sources)
        return list(self.inherited)

    def comments_at(self, token: int) -> bool:
        """Whether the words at ``token`` only comment."""
        return any(claim.comment for claim in self.claims if claim.first <= token < claim.end)

    def put_first(self, source: str) -> None:
        """Put a signature in front of every chain of the sentence."""
        for claim in self.claims:
            if not claim.denial:
                claim.sources = joined([source], claim.sources)
        self.inherited = joined([source], self.inherited)


def joined(*chains: list[str]) -> list[str]:
    """The chains one behind the other, each source once at its first place."""
    return list(dict.fromkeys(source for chain in chains for source in chain))
