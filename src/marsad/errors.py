"""Every error marsad raises on purpose has one root, a stable code and a way out.

MarsadError
├── InputError      E1xx  a document or file could not be read
├── PackError       E2xx  a lexicon pack or the gazetteer is not as its schema says
├── StoreError      E3xx  the database could not be opened, read or written
├── ExportError     E4xx  an export could not be written
└── UsageError      E5xx  a command or call was asked for something it does not do

Codes never change their meaning; they are listed in docs/errors.md.
"""

from __future__ import annotations


class MarsadError(Exception):
    """Root of all errors raised on purpose: ``code`` is stable, ``hint`` says what to do."""

    family = "E000"

    def __init__(self, message: str, *, code: str | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.family
        self.hint = hint

    def __str__(self) -> str:
        text = f"{self.code}: {self.message}"
        return f"{text} ({self.hint})" if self.hint else text


class InputError(MarsadError):
    """A document or file could not be read (E1xx)."""

    family = "E100"


class PackError(MarsadError):
    """A lexicon pack or the gazetteer is not as its schema says (E2xx)."""

    family = "E200"


class StoreError(MarsadError):
    """The database could not be opened, read or written (E3xx)."""

    family = "E300"


class ExportError(MarsadError):
    """An export could not be written (E4xx)."""

    family = "E400"


class UsageError(MarsadError):
    """A command or call was asked for something it does not do (E5xx)."""

    family = "E500"
