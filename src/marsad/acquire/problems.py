"""What was wrong with an input, as a value."""

from __future__ import annotations

import msgspec

from marsad.errors import MarsadError
from marsad.model import Issue


class InputProblem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing wrong with one input: where, a stable code, what it is and what to do about it.

    ``line`` counts from 1 in JSON lines. ``doc_id`` is set when the document was read all the same
    (without the part that was wrong), null when it was left out.
    """

    path: str
    code: str
    message: str
    hint: str = ""
    line: int | None = None
    doc_id: str | None = None

    @classmethod
    def of(cls, error: MarsadError, path: str, line: int | None = None) -> InputProblem:
        """Return an error as a problem of ``path``."""
        return cls(path=path, code=error.code, message=error.message, hint=error.hint, line=line)

    @property
    def where(self) -> str:
        """The path, with the line where there is one."""
        return self.path if self.line is None else f"{self.path}:{self.line}"

    def __str__(self) -> str:
        text = f"{self.where}: {self.code}: {self.message}"
        return f"{text} ({self.hint})" if self.hint else text

    def as_issue(self) -> Issue:
        """Return the problem as an issue, to be kept beside those of the coder."""
        return Issue(code=self.code, message=f"{self.where}: {self.message}", doc_id=self.doc_id)
