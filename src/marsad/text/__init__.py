"""Arabic text: normal form with a map back, tokens, sentences, number words. Knows nothing about conflict."""

from marsad.text.normal import Normalised, fold, normalise
from marsad.text.numbers import NumberReader, NumberReading, NumberWord
from marsad.text.patterns import Kind
from marsad.text.tokens import CLAUSE_MARKS, Tokens, tokenise

__all__ = [
    "CLAUSE_MARKS",
    "Kind",
    "Normalised",
    "NumberReader",
    "NumberReading",
    "NumberWord",
    "Tokens",
    "fold",
    "normalise",
    "tokenise",
]
