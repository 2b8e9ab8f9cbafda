"""Which actor a name or a definite noun means: "the organisation", "the latter"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Mark, Sentence

_ARTICLE = "\u0627\u0644"


def resolve_references(sentences: Sequence[Sentence]) -> dict[int, str]:
    """Return the actor id for the first token of every actor mark.

    A row whose actor is empty refers back: it takes the last actor named by a form with the same head noun.
    """
    out: dict[int, str] = {}
    last_by_head: dict[str, str] = {}
    for s in sentences:
        for mark in s.of("actors"):
            actor = str(getattr(mark.row, "actor", ""))
            head = _head(s, mark)
            if actor == "reference":
                actor = last_by_head.get(head, "")
                if not actor:
                    continue
            else:
                last_by_head[head] = actor
            out[mark.first] = actor
    return out


def _head(s: Sentence, mark: Mark) -> str:
    word = s.word(mark.first)
    prefix = mark.reading.prefix
    word = word.removeprefix(prefix) if prefix else word
    return word.removeprefix(_ARTICLE)
