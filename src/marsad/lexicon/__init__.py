"""Knowledge as data: packs of Arabic words with what they mean, and their lookup in a text."""

from marsad.lexicon.lexicon import DEFAULT_PACKS, Lexicon, Reading, load_lexicon
from marsad.lexicon.schema import CLASSES, Row

__all__ = ["CLASSES", "DEFAULT_PACKS", "Lexicon", "Reading", "Row", "load_lexicon"]
