"""What somebody says of who holds a place: one claim, with its words, its sources and its day."""

from __future__ import annotations

from typing import Literal

import msgspec

from marsad.model import Place, Span, TimeSpan

Kind = Literal[
    "hold",
    "gain",
    "loss",
    "former",
    "not_held",
    "denied_gain",
    "denied_loss",
    "entered",
    "fighting",
    "failed",
]
"""What is said: a side holds it, took it, left it, held it before, does not hold it; that it took or left it
is denied; it went in without more; there is fighting; an attack on it failed.
"""
Extent = Literal["whole", "part", "around"]
"""Of what it is said: the place, a part of it ("parts of", a whole governorate), or only its surroundings."""

DECIDES: tuple[Kind, ...] = ("hold", "gain", "loss", "former", "not_held")
"""Kinds that say who holds a place or no longer does; the others stand beside them."""


class ControlClaim(msgspec.Struct, frozen=True, kw_only=True):
    """One claim about one place.

    ``sides`` hold, took, left or attacked it, by ``kind``; ``against`` are those it was taken from or who
    stood against them. ``day`` is the last ISO day of ``date``, from which the claim counts, null when nobody
    says when. ``origin`` is who it goes back to, ``sources`` the chain; ``span`` and ``words`` are its
    evidence; ``report_id`` is null for what a text says beside its events. ``copies`` are further
    documents with the same text.
    """

    kind: Kind
    place_key: str
    place: Place
    extent: Extent = "whole"
    sides: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    status: Literal["asserted", "unconfirmed"] = "asserted"
    date: TimeSpan = TimeSpan()
    day: str | None = None
    origin: str
    sources: tuple[str, ...] = ()
    doc_id: str
    published: str | None = None
    report_id: str | None = None
    span: Span
    words: str
    copies: tuple[str, ...] = ()

    @property
    def reference(self) -> tuple[str, int, int, str, str]:
        """What claims are ordered by where nothing else tells them apart."""
        return self.doc_id, self.span.start, self.span.end, self.kind, self.place_key
