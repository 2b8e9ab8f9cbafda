"""How our grades and Airwars' agree, incident by incident: tables of what was graded how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from marsad.evaluation.airwars import AirwarsDocument, AirwarsIncident, matched
from marsad.evaluation.counts import ratio
from marsad.model import Incident

GRADES: Final = {
    "Confirmed": "confirmed",
    "Fair": "fair",
    "Weak": "weak",
    "Contested": "contested",
    "Discounted": "discounted",
}
STRIKES: Final = {
    "Declared strike": "declared",
    "Likely strike": "likely",
    "Contested strike": "contested",
    "Single source claim": "single_source",
}
"""Airwars' words and ours."""
NONE: Final = "—"
"""Stands for no grade, and for an incident that was not found."""


def grade_tables(
    documents: Sequence[AirwarsDocument], gold: Sequence[AirwarsIncident], system: Sequence[Incident]
) -> list[str]:
    """Return the lines of both tables, of harm and of who did it; a row a word of Airwars', a column one
    of ours.
    """
    pairs = matched(documents, gold, system)
    return [
        *_table("grade of the harm", pairs, GRADES, lambda one: one.grading, lambda one: one.grade),
        "",
        *_table(
            "who did it", pairs, STRIKES, lambda one: one.strike_status, lambda one: one.strike_status or NONE
        ),
    ]


def _table(
    title: str,
    pairs: Sequence[tuple[AirwarsIncident, Incident | None]],
    words: dict[str, str],
    theirs: Callable[[AirwarsIncident], str | None],
    ours: Callable[[Incident], str],
) -> list[str]:
    times = Counter(
        (words[graded], ours(found) if found else "not found")
        for one, found in pairs
        if (graded := theirs(one)) in words and graded is not None
    )
    columns = [*words.values(), NONE, "not found"]
    columns = [name for name in columns if name in words.values() or any(key[1] == name for key in times)]
    lines = [f"{title + ', Airwars down, ours across':44}" + "".join(f"{name:>14}" for name in columns)]
    for row in words.values():
        lines.append(f"{row:44}" + "".join(f"{times[row, name]:14d}" for name in columns))
    agreed = sum(count for (one, other), count in times.items() if one == other)
    lines.append(f"agreed: {agreed} of {sum(times.values())} ({ratio(agreed, sum(times.values())):.3f})")
    return lines
