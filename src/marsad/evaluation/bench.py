"""``python -m marsad.evaluation.bench``: documents a second on one core, beside the least any reader must do.

The floor is normalising, tokenising and one automaton scan over all surface forms of the same texts: what is
left of the time is what the grammar costs. Processor time of this process is measured; loading apart.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from time import process_time

from marsad.coding import DEFAULT_PACKS, default_coder
from marsad.errors import MarsadError
from marsad.evaluation.corpus import Collections, shared_folder, uncoded
from marsad.lexicon import load_lexicon
from marsad.lexicon.schema import CLASSES
from marsad.model import Document
from marsad.text import tokenise

WARM = 50
"""Documents that are read before the clock starts, so that caches are as in a long run."""


def main() -> int:
    """Print both speeds and their ratio; return 2 when there are no texts to measure on."""
    folder = shared_folder()
    try:
        documents = [uncoded(one) for one in Collections(folder).airwars_documents()] if folder else []
    except MarsadError as error:
        sys.stdout.write(f"{error}\n")
        return 2
    if not documents:
        sys.stdout.write("nothing measured: no ../shared here\n")
        return 2
    before = process_time()
    coder = default_coder()
    loading = process_time() - before
    coding = speed(coder.code, documents)
    floor = speed(_scanner(), documents)
    characters = sum(len(document.text) for document in documents)
    sys.stdout.write(
        f"{len(documents)} texts, {characters / len(documents):.0f} characters each\n"
        f"coding                            {coding:8.0f} documents/s/core\n"
        f"floor: tokenise, automaton scan   {floor:8.0f} documents/s/core\n"
        f"coding takes {floor / coding:.1f} times the floor\n"
        f"packs and gazetteer are loaded in {1000 * loading:.0f} ms\n"
    )
    return 0


def speed(read: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Return how many documents ``read`` takes in a second of processor time."""
    for document in documents[:WARM]:
        read(document)
    before = process_time()
    for document in documents:
        read(document)
    return len(documents) / (process_time() - before)


def _scanner() -> Callable[[Document], object]:
    automaton = load_lexicon(DEFAULT_PACKS).automaton(CLASSES)
    return lambda document: automaton.find_matches_as_indexes(" ".join(tokenise(document.text).words))


if __name__ == "__main__":
    sys.exit(main())
