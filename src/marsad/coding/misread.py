"""Words that are spelt like others and mean those where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import BEH, DAMMA, LAM

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

BACKGROUND: Final = "background"
_BLOCKED_BY_BACKGROUND: Final = frozenset({"events", "outcomes"})


def drop_belonging(sentence: Sentence) -> None:
    """Take out "went on" where "belonging" is meant: the word before "to" is spelt alike."""
    told = sentence.by_class.get("attribution")
    if not told:
        return
    kept = [
        mark
        for mark in told
        if not (sentence.is_function(mark.first, "belongs") and sentence.word(mark.end).startswith(LAM))
    ]
    for mark in told:
        if mark not in kept:
            del sentence.at["attribution", mark.first]
    sentence.by_class["attribution"] = kept


def drop_families(sentence: Sentence) -> None:
    """Take out "captured" where "families" is meant, which is spelt alike: "displaced families"; and "and
    liquidated them" where it is "described them".
    """
    for mark in sentence.by_class.get("outcomes", [])[:]:
        several = mark.reading.prefix and len(mark.reading.suffix) > 1
        described = several and sentence.is_function(mark.first, "describes")
        ahead = range(mark.end, mark.end + 3) if described else ()
        if any(sentence.word(at).startswith(BEH) and not sentence.get("weapons", at) for at in ahead):
            del sentence.at["outcomes", mark.first]
            sentence.by_class["outcomes"].remove(mark)
            continue
        people = sentence.get("persons", mark.first)
        if people is None or not getattr(people.row, "collective", False) or people.end != mark.end:
            continue
        tokens, behind = sentence.tokens, sentence.get("persons", mark.end)
        vowelled = DAMMA in tokens.source[tokens.starts[mark.first] : tokens.ends[mark.first]][:2]
        displaced = behind is not None and getattr(behind.row, "id", "") == "displaced_person"
        if vowelled or (displaced and not mark.reading.prefix):
            del sentence.at["outcomes", mark.first]
            sentence.by_class["outcomes"].remove(mark)


def drop_background(sentence: Sentence) -> None:
    """Take out event words that stand inside a background phrase (a line of contact is no contact), unless it
    is an agreement that is said to have been signed.
    """
    spans = [
        (m.first, m.end)
        for m in sentence.of("scope")
        if getattr(m.row, "kind", "") == BACKGROUND and not sentence.is_function(m.end, "concluded")
    ]
    if not spans:
        return
    for cls in _BLOCKED_BY_BACKGROUND & sentence.by_class.keys():
        kept = []
        for mark in sentence.by_class[cls]:
            if any(low <= mark.first < high and mark.end <= high for low, high in spans):
                del sentence.at[cls, mark.first]
            else:
                kept.append(mark)
        sentence.by_class[cls] = kept
