"""Initiators and targets of a mention as they are being read, with the words they were read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from marsad.coding.mark import Mark

Role = Literal["initiator", "target", ""]
Verdict = tuple[Role, str]
"""A role and the rule that gave it."""
NOBODY: Verdict = ("", "")
BESIDE: Verdict = ("initiator", "fought beside the first")
"""The role of who helped or backed the side that did it."""
BESIDE_BOMBER: Final = "its people stood where the bomber blew himself up"
"""Why a side is the target of a suicide bombing among whose people it was."""
JOINED: Final = "joined by and"
"""The rule by which a side has the role of the one before it."""
TOGETHER = "+"
"""Between the ids of a row that names two allies in one phrase."""


@dataclass
class Sides:
    """Initiators and targets in order of naming, with the marks they were read from.

    ``helpers``: who is named as helping a side that the clause leaves unsaid.
    ``speakers_own``: who says it tells of his own deed, and names himself nowhere in the clause.
    ``meant``: whose forces did it by what was told before, where he who says it speaks for nobody.
    """

    initiators: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    suspected: bool = False
    speakers_own: bool = False
    meant: str = ""
    helpers: list[tuple[str, Mark]] = field(default_factory=list)
    evidence: list[tuple[str, str, Mark, str]] = field(default_factory=list)

    def add(self, role: Role, actor: str, mark: Mark, rule: str) -> None:
        """Put an actor in a role; one that is named on both sides stays where it was first."""
        for name in actor.split(TOGETHER):
            if role and name not in self.initiators and name not in self.targets:
                (self.initiators if role == "initiator" else self.targets).append(name)
                self.evidence.append((role, name, mark, rule))

    def add_helpers(self) -> None:
        """Let who helped stand beside the doer, once he is known."""
        if self.initiators:
            for actor, mark in self.helpers:
                self.add(BESIDE[0], actor, mark, BESIDE[1])
            self.helpers = []

    def help_unnamed(self) -> list[str]:
        """Who helped a doer that is named elsewhere."""
        self.evidence += [(BESIDE[0], actor, mark, BESIDE[1]) for actor, mark in self.helpers]
        return [name for actor, _ in self.helpers for name in actor.split(TOGETHER)]

    def allies(self) -> list[str]:
        """Who is named as fighting beside the doer."""
        return [actor for role, actor, _, rule in self.evidence if (role, rule) == BESIDE]

    def doers_by(self, rules: frozenset[str]) -> set[str]:
        """Who did it by some of the rules, with those joined to them by "and"."""
        found, beside = set(), False
        for role, actor, _, rule in self.evidence:
            beside = role == "initiator" and (rule in rules or (beside and rule == JOINED))
            if beside:
                found.add(actor)
        return found
