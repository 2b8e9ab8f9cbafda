"""``python -m marsad.evaluation.bench``: documents a second on one core, beside the least any reader must do.

The floor is normalising, tokenising and one automaton scan over all surface forms of the same texts: what is
left of the time is what the grammar costs. Processor time of this process is measured, loading apart, for
the Airwars texts and for articles that are not about conflict; then what one `marsad code` of one short file
takes from start to end, what share of the coding goes into places and days, and how memory grows from one
round over the texts to the next.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from marsad.coding import DEFAULT_PACKS, default_coder
from marsad.coding import coder as coder_module
from marsad.collector import collect_seldom
from marsad.errors import MarsadError
from marsad.evaluation.corpus import Collections, shared_folder, uncoded
from marsad.evaluation.sampling import sample
from marsad.lexicon import load_lexicon
from marsad.lexicon.schema import CLASSES
from marsad.model import Document
from marsad.text import tokenise

WARM = 50
"""Documents that are read before the clock starts, so that caches are as in a long run."""


STARTS = 3
"""How often the command is started; the quickest counts."""
_COMMAND = (sys.executable, "-c", "from marsad.cli.main import main; main()", "code")


def main() -> int:
    """Print speeds, start-up and memory; return 2 when there are no texts to measure on."""
    folder = shared_folder()
    try:
        documents = [uncoded(one) for one in Collections(folder).airwars_documents()] if folder else []
        general = list(Collections(folder).general()) if folder else []
    except MarsadError as error:
        sys.stdout.write(f"{error}\n")
        return 2
    if not documents or not general:
        sys.stdout.write("nothing measured: no ../shared here\n")
        return 2
    collect_seldom()
    before = process_time()
    coder = default_coder()
    loading = process_time() - before
    sys.stdout.write(
        f"the coder runs {'compiled' if compiled() else 'interpreted'}\n"
        f"packs and gazetteer are loaded in {1000 * loading:.0f} ms\n"
        f"`marsad code` of one file takes {1000 * start_up(documents[0]):.0f} ms from start to end\n"
    )
    scan = _scanner()
    for name, texts in (("Airwars texts", documents), ("articles not about conflict", general)):
        _compare(name, coder.code, scan, texts)
    sys.stdout.write(where_and_when(coder.code, documents) + "\n")
    first = peak()
    for document in (*documents, *general):
        coder.code(document)
    sys.stdout.write(
        f"memory: at most {first:.0f} MB after one round over {len(documents) + len(general)} texts, "
        f"{peak():.0f} MB after another\n"
    )
    return 0


def _compare(
    name: str,
    code: Callable[[Document], object],
    scan: Callable[[Document], object],
    texts: Sequence[Document],
) -> None:
    """Print how fast texts are coded, and how that compares with the floor."""
    floor = speed(scan, texts)
    coding = speed(code, texts)
    characters = sum(len(document.text) for document in texts)
    sys.stdout.write(
        f"{len(texts)} {name}, {characters / len(texts):.0f} characters each\n"
        f"  coding                            {coding:8.0f} documents/s/core\n"
        f"  floor: tokenise, automaton scan   {floor:8.0f} documents/s/core\n"
        f"  coding takes {floor / coding:.1f} times the floor\n"
    )


def where_and_when(code: Callable[[Document], object], documents: Sequence[Document]) -> str:
    """Say what share of the coding time goes into places and days: a third is the most there should be."""
    if compiled():
        return "where and when: not measured, compiled modules cannot be looked into"
    found = sample(lambda: [code(document) for document in documents])
    both = sum(found.shares.values())
    parts = ", ".join(f"{part} {share:.1%}" for part, share in found.shares.items())
    return f"where and when take {both:.1%} of coding the Airwars texts ({parts})"


def compiled() -> bool:
    """Whether the coder is machine code (`make compiled`)."""
    return Path(str(coder_module.__file__)).suffix != ".py"


def start_up(document: Document) -> float:
    """Return the seconds, by the clock on the wall, that one command takes for one file."""
    took = []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text(document.text, encoding="utf-8")
        for _ in range(STARTS):
            before = perf_counter()
            subprocess.run([*_COMMAND, str(file)], check=True, capture_output=True)
            took.append(perf_counter() - before)
    return min(took)


def peak() -> float:
    """Return the most memory this process has held so far, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


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
