"""Where: the toponyms of a document's sentences, resolved together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.geo import ResolvedPlace, find_toponyms, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.geo import Gazetteer, Toponym
    from marsad.lexicon import Lexicon
    from marsad.text import Tokens


class PlaceFinder:
    """Finds and resolves the places of the sentences that tell of something."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer

    def place(self, tokens: Tokens, readings: Sequence[SentenceReading]) -> None:
        """Fill ``places`` of every reading; places inside the names of actors and speakers are none."""
        found: list[tuple[SentenceReading, list[Toponym]]] = []
        for reading in readings:
            s = reading.sentence
            blocked = set(reading.voice.tokens)
            for mark in (*s.of("actors"), *s.of("sources")):
                blocked.update(range(mark.first, mark.end))
            toponyms = find_toponyms(tokens, (s.first, s.end), self._lexicon, self._gazetteer, blocked)  # type: ignore[arg-type]
            found.append((reading, toponyms))
        every = [t for _, toponyms in found for t in toponyms]
        places: dict[int, ResolvedPlace] = {p.first: p for p in resolve(every)}
        for reading, toponyms in found:
            reading.places = [places[t.first] for t in toponyms if t.first in places and not t.is_context]
