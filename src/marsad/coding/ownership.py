"""Whose page a text stands on: the id of its outlet, by its address and by the name the document gives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from marsad.coding.at_home import standing_of
from marsad.lexicon.romanise import romanise
from marsad.text import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from marsad.lexicon import Lexicon, Reading
    from marsad.model import Document

_SHARED: Final = ("facebook.com", "x.com", "twitter.com", "t.me", "youtube.com", "instagram.com")
"""Sites where the first part of the path says whose page it is."""
_COMMON: Final = frozenset({"news", "agency", "official", "network"})
"""Words of the names of outlets that others leave out."""
_MEDIUM: Final = frozenset(
    {"tv", "channel", "net", "website", "newspaper", "the", "media", "press", "en", "ar"}
)
"""Words that say what sort of outlet it is."""
_SMALL: Final = frozenset({"of", "for", "the", "and", "in", "de", "on"})
_PAPER: Final = "paper"
"""The kind of the words that a newspaper calls itself by."""
_SORTS: Final = frozenset({"outlet_head", "outlet_adjective", "name_word"})
"""Words that say what sort of outlet a name is of, or that have an English of their own in it."""
_APART: Final = " - "
"""What parts the name of a body from that of its country or office."""
_ABBREVIATED: Final = 3
"""Words of the shortest name that is called by its first letters."""
_REMEMBERED: Final = 2_000
"""Names of outlets that are remembered: a run has many documents of each."""


class Owners:
    """Knows the sites, the handles and the names of the sources of the packs."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.rows("sources")
        self._words = lexicon.only(("sources",))
        self._sides = lexicon.only(("actors",))
        self._heads = lexicon.only(("speakers",))
        self._sites = {site.lower(): row.source for row in rows for site in row.sites}  # type: ignore[attr-defined]
        self._ids = {_plain(row.source): row.source for row in rows}  # type: ignore[attr-defined]
        self._called = lru_cache(maxsize=_REMEMBERED)(self._find_called)

    def of(self, document: Document) -> set[str]:
        """The outlet as the document has it, and the ids it is known to have."""
        found = {self._sites[key] for key in _keys(document.url or "") if key in self._sites}
        return found | self._called(document.outlet or "")

    def _find_called(self, outlet: str) -> frozenset[str]:
        """A name as it is written and in its normal form, and the ids it is known by."""
        found = {outlet, " ".join(_words(outlet))} if outlet else set()
        return frozenset((*found, *self._named(outlet), *self._spelled(outlet)))

    def is_paper(self, document: Document) -> bool:
        """Whether the outlet calls itself a newspaper in the first word of its name."""
        words = _words(document.outlet or "")
        heads = self._heads.readings(words, 0) if words else ()
        return any(getattr(reading.row, "kind", "") == _PAPER for reading in heads)

    def _spelled(self, outlet: str) -> set[str]:
        """The id of an outlet that no row names: its words in Latin letters, without what sort it is."""
        words, kept, at = _words(outlet), [], 0
        while at < len(words):
            readings = [r for r in self._heads.readings(words, at) if _role(r) in _SORTS]
            parts = [str(getattr(r.row, "english", "")) for r in readings if _role(r) == "name_word"]
            kept += (parts or [romanise(words[at])]) if parts or not readings else []
            at = max((r.end for r in readings), default=at + 1)
        return {"_".join(part for part in kept if part)} - {""}

    def side_of(self, document: Document, organs: Mapping[str, str], theatre: Mapping[str, float]) -> str:
        """The side that publishes a document: the outlet's name begins with that of its organ or names a
        side in arms, and is not that of a newspaper or a channel; "" for others.
        """
        words = _words(document.outlet or "")
        if not words or any(
            getattr(r.row, "role", "") == "outlet_head" for r in self._heads.readings(words, 0)
        ):
            return ""
        rows = [(standing_of(r.row, theatre), r.row) for r in self._words.readings(words, 0)]
        ranked = sorted((rank, str(getattr(row, "source", ""))) for rank, row in rows if rank is not None)
        organ = next((organs[source] for _, source in reversed(ranked) if source in organs), "")
        sides = (r.row for at in range(1, len(words)) for r in self._sides.readings(words, at))
        return organ or next((str(getattr(row, "actor", "")) for row in sides if _is_plain(row)), "")

    def _named(self, outlet: str) -> Iterator[str]:
        """Ids of a name: written like the id, a handle, or in the words of a pack."""
        if outlet.lstrip("'").lower() in self._sites:
            yield self._sites[outlet.lstrip("'").lower()]
        for name in (_plain(outlet), _plain(outlet, _MEDIUM), _initials(outlet)):
            if name in self._ids:
                yield self._ids[name]
        head, apart, _ = outlet.partition(_APART)
        for name in (outlet, head) if apart else (outlet,):
            words = _words(name)
            for reading in self._words.readings(words, 0) if words else ():
                if reading.end == len(words):
                    yield str(getattr(reading.row, "source", ""))


@lru_cache(maxsize=_REMEMBERED)
def _words(outlet: str) -> tuple[str, ...]:
    """The normalised words of the name of an outlet."""
    return tuple(tokenise(outlet).words)


def _is_plain(row: object) -> bool:
    """Whether a row names one armed side wherever it stands."""
    armed = getattr(row, "role", "") == "armed" and not getattr(row, "local", False)
    return armed and str(getattr(row, "actor", "")).isidentifier()


def _role(reading: Reading) -> str:
    return str(getattr(reading.row, "role", ""))


def _keys(url: str) -> Iterator[str]:
    """What a site may be known by: its host without "www", the hosts above it, and the name of a page."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    if host in _SHARED:
        name = parts.path.strip("/").partition("/")[0].lower()
        if name:
            yield f"@{name}"
        return
    while "." in host:
        yield host
        host = host.partition(".")[2]


def is_own(source: str, own: set[str]) -> bool:
    """Whether an id made of a name is that of the outlet itself: one of both may leave out words."""
    name = _plain(source)
    names = {_plain(known) for known in own} - {""}
    return any(name.startswith(known) or known.startswith(name) for known in names)


def _plain(name: str, left_out: frozenset[str] = frozenset()) -> str:
    """A name without case, spaces and the words that others leave out."""
    words = re.split(r"[\W_]+", name.lower())
    return "".join(word for word in words if word not in _COMMON | left_out)


def _initials(name: str) -> str:
    """The first letters of a name of several words, as many outlets are called by."""
    words = [word for word in re.split(r"[\W_]+", name.lower()) if word and word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) >= _ABBREVIATED else ""
