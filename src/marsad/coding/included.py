"""People whom a number told beside them has in it: they are not counted again (codebook section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.scopes import has_word
from marsad.coding.tolling import SUM_TOLL
from marsad.lexicon.letters import LAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

WOUNDS_REACH: Final = 6
"""How far behind somebody it may stand that he died "of his wounds"."""
_DIED: Final = frozenset({"outcomes/died", "outcomes/parted_life"})
"""Rows of words for those who die later, of their wounds."""
_FOUND: Final = "persons/body"
"""The row of those who are found dead later."""
FINDING_REACH: Final = 3
"""How far before a body "after" may stand, the finding in between ("after the finding of two bodies")."""


def without_included(s: Sentence, drafts: Sequence[FigureDraft]) -> list[FigureDraft]:
    """Leave out those whose death raised the toll: "the toll rose to four after a medic died of his wounds",
    "a fifth died, so that the toll rose to six", "rose to 15 after three bodies were recovered".
    """
    rises = [m.first for m in s.of("scope") if getattr(m.row, "kind", "") in ("revision", "toll")]
    rises += [m.first for m in s.of("events") if getattr(m.row, "role", "") == "toll"]
    if not rises or len(drafts) == 1:
        return list(drafts)
    totals = [t for at in rises if (t := _raised(s, drafts, at)) is not None]
    return [f for f in drafts if not any(_raises(s, f, total, at) for total, at in totals)]


def _raised(s: Sentence, drafts: Sequence[FigureDraft], at: int) -> tuple[FigureDraft, int] | None:
    """The toll of one event that is told to have risen at a token."""
    total = next(
        (f for f in drafts if f.first >= at and f.outcome == "killed" and f.qualifier == "exact"), None
    )
    if total is None or total.min >= SUM_TOLL or has_word(s, "cumulative", at, s.end):
        return None
    return total, at


def _raises(s: Sentence, figure: FigureDraft, total: FigureDraft, at: int) -> bool:
    """Whether people died later, or were found, and are those by whom the toll rose."""
    fewer = figure is not total and figure.outcome == total.outcome and figure.min < total.min
    if not fewer or figure.qualifier not in ("exact", "some"):
        return False
    found = _FOUND in figure.rows
    later = found or not _DIED.isdisjoint(figure.rows) or _of_wounds(s, figure)
    reach = FINDING_REACH if found else 1
    after = next(s.functions("because_of", figure.cue - reach, figure.cue), None) is not None
    behind = figure.first > total.first and after
    return later and (behind or (figure.first < at and s.word(at).startswith(LAM)))


def _of_wounds(s: Sentence, figure: FigureDraft) -> bool:
    return next(s.functions("of_wounds", figure.end, figure.end + WOUNDS_REACH), None) is not None
