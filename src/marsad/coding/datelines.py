"""Which places at the start of a text only say where it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.text import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence
    from marsad.coding.places import PlaceMention
    from marsad.geo.vocabulary import Vocabulary
    from marsad.temporal import TimeMention

DATELINE_WORDS = 8
"""A line with a place, a dash and an outlet or author has at most so many tokens."""
OUTLET_REACH = 7
"""Most tokens from the dash behind such a place to the colon or dash behind the outlet's name."""
POSTER_WORDS = 10
"""Most tokens of the name of a page before the stamp of its post."""
DATELINE_REACH = 14
"""Most tokens of the places and the date before that dash."""
_COLONS = frozenset({":", "::"})
DASHES = frozenset("-\u2013\u2014/")
"""Marks between such a place and who reports from it."""
_SPOTS = frozenset({"neighbourhood", "exact"})
"""Precisions of places from which nobody reports."""
_PARTS_DATE = frozenset("\u060c,/")
"""Marks between the places and the parts of the date where a report was written."""


def dateline_end(places: Sequence[PlaceMention], s: Sentence, vocabulary: Vocabulary) -> int:
    """Where the places end that only say where the report was written; 0 if there are none.

    "Tripoli (agency) -", "Tripoli - outlet", "Tripoli/Benghazi 21 July (agency)", "Nyala, 21 July 2013 -".
    """
    words, place = s.tokens.words, places[0]
    line_first, line_end = s.tokens.lines[s.line]
    if place.first > line_first + 1 or place.relation or place.end >= line_end or place.precision in _SPOTS:
        return 0
    at, end, dated = place.end, place.end, False
    while at < min(line_end, line_first + DATELINE_REACH):
        other = next((p for p in places if p.first == at and not p.relation), None)
        month = vocabulary.months.match(words, at, line_end)
        if other is not None:
            at = end = other.end
        elif month is not None:
            at, dated = month.end, True
        elif s.tokens.kinds[at] == Kind.NUMBER or words[at] in _PARTS_DATE:
            dated = dated or s.tokens.kinds[at] == Kind.NUMBER
            at += 1
        elif words[at] in DASHES and at + 1 < line_end and s.tokens.kinds[at + 1] == Kind.NUMBER:
            at += 1
        else:
            break
    if at >= line_end:
        return 0
    slashed = words[at] in _COLONS and "/" in words[line_first:at]
    if words[at] == "(" or slashed or (dated and words[at - 1] == "/"):
        return end
    if words[at - 1] == "/" and line_end - line_first <= DATELINE_WORDS:
        return end
    if words[at] in DASHES and any(
        words[n] in _COLONS for n in range(at + 2, min(at + OUTLET_REACH, line_end))
    ):
        return end
    if dated and any(words[n] in DASHES for n in range(at + 1, min(at + OUTLET_REACH, line_end))):
        return end
    written = dated or line_end - line_first <= DATELINE_WORDS or s.get("sources", at + 1) is not None
    return end if written and words[at] in DASHES else 0


def poster_end(times: Sequence[TimeMention], s: Sentence) -> int:
    """Where the name of the page ends that stands before the stamp of its post, 0 if none does: "City of X
    May 5, 2021 · shared". The stamps of other sites stand behind the text, with the mark before the date.
    """
    line_first, line_end = s.tokens.lines[s.line]
    stamp = next((time for time in times if time.stamp), None)
    if stamp is None or stamp.first - line_first > POSTER_WORDS or stamp.end >= line_end:
        return 0
    opens = s.is_punct(stamp.end) and not (stamp.first > line_first and s.is_punct(stamp.first - 1))
    return stamp.first if opens else 0
