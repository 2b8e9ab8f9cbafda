"""Reports that their own document tells twice: the fuller telling stands for the event.

A lead and a paragraph far below it often remain two reports of one event, and two reports of one document
never join by machine. Each would draw other documents to itself, and one event would become two incidents
that share its witnesses between them. So a report that looks like a fuller one of its document, by all that
is compared but the wording and what both have from being of one text, is tied to nothing: it stays an
incident of its own, which people can join, and the other documents meet the fuller telling.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from marsad.linkage.comparing import Comparer
from marsad.linkage.profiles import Profile, profiles_in
from marsad.linkage.words import TextWords
from marsad.model import CodedDocument

OF_ONE_TEXT: Final = frozenset(("text", "speaker", "scene", "reports"))
"""Comparisons that two reports of one document come out alike in, whatever they tell of."""
HARM: Final = frozenset(("killed", "injured"))


def linked_profiles(document: CodedDocument, words: TextWords, comparer: Comparer) -> list[Profile]:
    """Return the profiles of the linkable reports of one document, those told twice marked as such."""
    profiles = profiles_in(document, words)
    again = {weaker.ref for weaker in _weaker(profiles, comparer)}
    return [profile._replace(retold=True) if profile.ref in again else profile for profile in profiles]


def _weaker(profiles: list[Profile], comparer: Comparer) -> Iterable[Profile]:
    """Yield of each two tellings of one event the one that says less, else the later."""
    for one, other in combinations(profiles, 2):
        bits = comparer.likeness(one, other, OF_ONE_TEXT)
        if bits is not None and bits > comparer.weights.retold:
            yield other if _fullness(one) >= _fullness(other) else one


def _fullness(profile: Profile) -> tuple[int, int, int]:
    """Return how much a report says: of dead and wounded, of other outcomes too, of the sides."""
    outcomes = {outcome for outcome, _ in profile.counts}
    return len(outcomes & HARM), len(outcomes), len(profile.initiators) + len(profile.targets)
