"""Places of a text as the whole reader resolves them."""

from __future__ import annotations

from marsad.geo import ResolvedPlace, document_theatre, find_toponyms, load_gazetteer, resolve
from marsad.lexicon import load_lexicon
from marsad.text import tokenise


def resolved(text: str) -> list[ResolvedPlace]:
    """Return the places that a text names, those left out that only enclose others."""
    tokens = tokenise(text)
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    theatre = document_theatre(tokens, lexicon, gazetteer)
    found = [find_toponyms(tokens, s, lexicon, gazetteer, (), theatre) for s in tokens.sentences]
    return [
        place for sentence in resolve(found, theatre) for place in sentence if not place.toponym.is_context
    ]
