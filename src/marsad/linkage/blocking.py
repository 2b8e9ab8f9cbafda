"""Which pairs of reports are worth comparing: those that share a key that is not too common.

Nothing here is quadratic: a block larger than ``LARGEST_BLOCK`` is passed over, its members meet in finer
ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from marsad.linkage.keys import block_keys
from marsad.linkage.profiles import Profile
from marsad.linkage.ties import LARGEST_BLOCK


def candidate_pairs(profiles: Sequence[Profile], largest: int = LARGEST_BLOCK) -> list[tuple[int, int]]:
    """Return the index pairs to compare, smaller first, sorted."""
    blocks: dict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for key in block_keys(profile):
            blocks[key].append(number)
    pairs = {
        pair
        for members in blocks.values()
        if 1 < len(members) <= largest
        for pair in combinations(members, 2)
    }
    return sorted(pair for pair in pairs if profiles[pair[0]].ref.doc_id != profiles[pair[1]].ref.doc_id)
