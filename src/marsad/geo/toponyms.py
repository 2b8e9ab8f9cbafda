"""Finding the places a sentence names."""

from __future__ import annotations

from collections.abc import Container, Mapping

from marsad.geo.gazetteer import Gazetteer
from marsad.geo.headed import HeadedNames
from marsad.geo.scan import SentenceScan
from marsad.geo.theatre import DEFAULT_THEATRE
from marsad.geo.toponym import Toponym
from marsad.geo.vocabulary import vocabulary_of
from marsad.lexicon import Lexicon
from marsad.text import Tokens


def find_toponyms(
    tokens: Tokens,
    sentence: tuple[int, int],
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    blocked: Container[int] = (),
    theatre: Mapping[str, float] = DEFAULT_THEATRE,
    objects: Container[int] = (),
    worded: Container[int] = (),
) -> list[Toponym]:
    """Return the places named in a sentence, in order, those that only enclose another one included.

    ``sentence`` is a token range, ``blocked`` holds tokens that belong to something else (an actor's name),
    ``theatre`` gives the countries whose small places count, with a weight (see ``document_theatre``),
    ``objects`` holds tokens where what an event was done to is named ("the bombing of X"), ``worded`` those
    of words that are no names.
    """
    vocabulary = vocabulary_of(lexicon, gazetteer)
    finder = HeadedNames(
        tokens,
        limit=sentence[1],
        vocabulary=vocabulary,
        gazetteer=gazetteer,
        theatre=theatre,
        blocked=blocked,
    )
    return SentenceScan(tokens, finder, *sentence, objects, worded).run()
