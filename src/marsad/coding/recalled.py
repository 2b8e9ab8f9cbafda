"""Whom a pronoun on a word of killing or taking means: "attacked the judge's house and killed him",
"abducted a doctor and killed him", "the body of a contractor, whom gunmen had abducted".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.counts import Count
from marsad.lexicon.letters import ALEF, ARTICLE, HEH, LAM, MEEM

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.progress import Progress
    from marsad.model.codes import Outcome

OWNER_REACH: Final = 14
"""How far before the verb the owner of the house or the car may stand."""
TOLD_REACH: Final = 22
"""How far before the verb those may stand of whom a figure tells."""
FREED_REACH: Final = 9
"""How far before people the word may stand by which they are let go."""
PAIR: Final = 2
NTH_REACH: Final = 4
"""How far behind "this is" the word may stand for which one it is."""
_ONE: Final = (HEH, HEH + ALEF)
_TWO: Final = HEH + MEEM + ALEF


def drop_counted_again(s: Sentence, figures: list[FigureDraft]) -> list[FigureDraft]:
    """The figures of a sentence without somebody just told of whom it counts in a row: "this is the seventh
    reporter killed in the country since".
    """
    opens = next((at for at in range(s.first, s.first + PAIR) if s.is_function(at, "he_is", "this")), None)
    if opens is None or not any(s.is_function(at, "nth") for at in range(opens + 1, opens + NTH_REACH)):
        return figures
    return [f for f in figures if f.min > 1 or f.qualifier != "exact"]


def recalled(s: Sentence, mark: Mark, outcome: Outcome, state: Progress) -> Count | None:
    """The people whom the pronoun of an outcome word means, told before as an owner or with another fate."""
    if s.get("attribution", mark.first) is not None or mark.reading.prefix.endswith(LAM):
        return None
    if outcome not in ("killed", "captured"):
        return None
    last = state.last or (state.before[-1] if state.before and not state.drafts else None)
    if last is not None and last.outcome != outcome and _agrees(mark, last) and _follows(s, mark, last):
        return (
            None
            if outcome == "captured" and last.outcome == "killed" and not _abducts(s, mark)
            else _again(last)
        )
    if outcome == "captured" and state.people is not None and _means(s, mark, state.people):
        return state.people
    return _owner(s, mark) if mark.reading.pos == "verb" and not state.drafts else None


def _means(s: Sentence, mark: Mark, people: Count) -> bool:
    """Whether a pronoun on a word of taking is that of people told before without a fate, such as those let
    go: "freed a trader whom they had abducted".
    """
    if not 0 <= mark.first - people.end <= TOLD_REACH or people.qualifier != "exact":
        return False
    freed = s.between("events", people.first - FREED_REACH, people.first)
    if not any(getattr(m.row, "type", "") == "release" for m in freed):
        return False
    suffix = mark.reading.suffix
    if suffix in _ONE:
        return people.min == 1
    return people.min == PAIR if suffix == _TWO else people.min > 1


def _abducts(s: Sentence, mark: Mark) -> bool:
    """Whether a verb of taking is one of abducting: who died in custody was arrested in the same event."""
    event = s.get("events", mark.first)
    return event is not None and getattr(event.row, "type", "") == "abduction"


def _follows(s: Sentence, mark: Mark, last: FigureDraft) -> bool:
    """Whether a figure stands shortly before the pronoun, nobody else between whom it might mean."""
    if not 0 <= mark.first - last.end <= TOLD_REACH:
        return False
    if any(getattr(m.row, "kind", "") == "failed" for m in s.between("status", last.end, mark.first)):
        return False
    others = s.between("persons", last.end, mark.first)
    return not any(m.reading.number == "sg" and m.row.group == "civilian" for m in others)  # type: ignore[attr-defined]


def _agrees(mark: Mark, last: FigureDraft) -> bool:
    """Whether a pronoun can be that of the people of a figure; of several captives it is said anew."""
    suffix = mark.reading.suffix
    if last.qualifier != "exact" or (last.outcome == "captured" and suffix not in _ONE):
        return False
    if suffix in _ONE:
        return last.min == 1
    return last.min == PAIR if suffix == _TWO else last.min > 1


def _again(last: FigureDraft) -> Count:
    count = Count(last.first, last.end, last.min, last.max, last.qualifier, numbered=True)
    count.group, count.actor, count.neutral = last.group, last.actor, last.neutral
    count.subgroups = dict(last.subgroups) or None
    return count


def _owner(s: Sentence, mark: Mark) -> Count | None:
    """Whose house or car it was that the doers came to."""
    if mark.reading.suffix not in _ONE:
        return None
    for thing in reversed(list(s.between("objects", mark.first - OWNER_REACH, mark.first))):
        noun = s.get("persons", thing.end)
        if noun is None or noun.reading.number != "sg" or noun.reading.prefix not in ("", ARTICLE):
            continue
        row = noun.row
        count = Count(noun.first, noun.end, 1, 1, "exact", noun)
        count.group = row.group  # type: ignore[attr-defined]
        count.neutral = count.group == "unknown"
        part = getattr(row, "subgroup", None)
        count.subgroups = {part: 1} if part else None
        return count
    return None
