"""Document ids that are unique in a batch."""

from __future__ import annotations

from marsad.acquire.problems import InputProblem


class Naming:
    """Hands out each id once.

    A second document with a taken id is kept under ``id~2`` (``~3`` …) and reported as E111: no text is
    lost, and the same input always gives the same ids.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unique(self, wanted: str, path: str, line: int | None = None) -> tuple[str, InputProblem | None]:
        """Return an id nobody has yet, and a problem when it is not the one wanted."""
        chosen, count = wanted, 1
        while chosen in self._taken:
            count += 1
            chosen = f"{wanted}~{count}"
        self._taken.add(chosen)
        if chosen == wanted:
            return chosen, None
        problem = InputProblem(
            path=path,
            line=line,
            code="E111",
            message=f"the id {wanted!r} was already taken; this one is kept as {chosen!r}",
            hint="give each document an id of its own",
            doc_id=chosen,
        )
        return chosen, problem
