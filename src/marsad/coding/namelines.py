"""Lists of victims with a name a line: the head of a list counts its names (codebook section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.namelists import NAME_WORDS, PAIR, SHORTEST, marked_but_name
from marsad.coding.parts import FigureDraft
from marsad.coding.phrases import people_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.model.codes import Outcome

HEAD_REACH: Final = 3
"""A list of names begins at most so many sentences behind its head."""
_CUT: Final = frozenset({"...", "..", "\u2026"})


def list_head(s: Sentence) -> Outcome | None:
    """The outcome of the people that a list announced by this line holds ("the dead are:"), or None."""
    if s.word(s.end - 1) != ":":
        return None
    heads = [m.row.outcome for m in (*s.of("outcomes"), *s.of("persons")) if getattr(m.row, "outcome", None)]  # type: ignore[attr-defined]
    return heads[-1] if heads else None


def count_lists(readings: Sequence[SentenceReading]) -> None:
    """Give the head of a list of names a figure, where the head tells no number itself.

    A list belongs to the nearest head before it.
    """
    taken: set[int] = set()
    for n, reading in reversed(list(enumerate(readings))):
        head = _head_noun(reading)
        each = _head_each(reading) if head is None else None
        if head is None and each is None:
            continue
        items, cut = _items(readings, n, plain=each is not None)
        if len(items) < 2 or items[0].first in taken:
            continue
        taken.add(items[0].first)
        reading.figures.clear()
        draft = FigureDraft(
            items[0].first, items[-1].end, items[0].first, "killed", len(items),
            None if cut else len(items), "at_least" if cut else "exact", "unknown", None,
            _titles(items), True, False, ("names in a list",),
        )  # fmt: skip
        if head is not None:
            draft.first, draft.end, draft.cue = head.first, head.end, head.first
            draft.group = head.row.group  # type: ignore[attr-defined]
        else:
            draft.cue = each.first  # type: ignore[union-attr]
        draft.outcome = (head or each).row.outcome  # type: ignore[union-attr]
        reading.figures.append(draft)


def _head_each(reading: SentenceReading) -> Mark | None:
    """The outcome word of a line that ends with "each of", whose names stand on the lines behind."""
    s = reading.sentence
    each = next(iter(s.of_kind.get("each_of", ())), None)
    if each is None or s.end - each.end > PAIR or any(s.is_word(at) for at in range(each.end, s.end)):
        return None
    told = [m for m in s.of("outcomes") if m.end <= each.first and getattr(m.row, "role", "") != "locative"]
    return told[-1] if told else None


def _head_noun(reading: SentenceReading) -> Mark | None:
    """The plural noun for the dead or wounded in a line that tells no number of people."""
    if any(f.qualifier != "some" for f in reading.figures):
        return None
    nouns = [
        m for m in reading.sentence.of("persons")
        if getattr(m.row, "outcome", None) and m.reading.number == "pl"
    ]  # fmt: skip
    return nouns[0] if nouns else None


def _items(readings: Sequence[SentenceReading], head: int, *, plain: bool) -> tuple[list[Sentence], bool]:
    """The lines numbered 1, 2, 3 ... behind a head, and whether the list is cut off; ``plain``: a line may be
    but a name.
    """
    items: list[Sentence] = []
    cut = False
    for n, reading in enumerate(readings[head + 1 :]):
        s = reading.sentence
        numbered = s.is_number(s.first) and int_of(s.word(s.first)) == len(items) + 1
        if not numbered and not (plain and _is_name(s)):
            if items or n >= HEAD_REACH:
                break
            continue
        if numbered and not s.is_word(s.first + 1) and not s.is_word(s.first + 2):
            cut = True
            break
        items.append(s)
        cut = s.word(s.end - 1) in _CUT or (set(s.word(s.end - 1)) == {"."} and len(s.word(s.end - 1)) > 1)
    return items, cut


def _is_name(s: Sentence) -> bool:
    """Whether a line is a name: two words or more that mean nothing else, perhaps behind a bullet."""
    first = s.first if s.is_word(s.first) else s.first + 1
    end = first
    while end < s.end and s.is_word(end) and end - first <= NAME_WORDS:
        end += 1
    if not PAIR <= end - first <= NAME_WORDS:
        return False
    title = people_at(s, first)
    named = range(title.end if title is not None else first, end)
    return len(named) > 0 and not any(marked_but_name(s, at) or at in s.blocked for at in named)


def int_of(word: str) -> int:
    """The number that a list item begins with, 0 for none."""
    return int(word) if word.isdecimal() and len(word) < SHORTEST + 1 else 0


def _titles(items: Sequence[Sentence]) -> dict[str, int | None]:
    told: dict[str, int | None] = {}
    for s in items:
        names = {name for m in s.of("persons") if (name := getattr(m.row, "subgroup", None))}
        for name in sorted(names):
            told[name] = (told.get(name) or 0) + 1
    return told
