"""``python -m marsad.evaluation.bench_places``: what the gazetteer costs: to open, to keep, to ask.

Each number is beside what was asked of it; times are those of the processor. Names are asked for in every
way: as they are written, in Latin letters, with a letter dropped, and with words that are in no name.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from time import process_time
from typing import Final

from marsad.geo import load_gazetteer
from marsad.geo.gazetteer import COMPILED
from marsad.geo.part import map_file
from marsad.geo.search import search

OPEN_MS: Final = 50
ANSWER_MS: Final = 100
MEMORY_MB: Final = 150
ROUNDS: Final = 5
"""How often everything is done; the quickest counts."""
EVERY: Final = 20
"""One row of so many is asked for by its names."""

_START: Final = ("-c", "pass")
_IMPORT: Final = ("-c", "import marsad.cli.main")
_COMMAND: Final = ("-c", "from marsad.cli.main import main; main()", "places")
_MEMORY: Final = """
import resource
from marsad.geo import load_gazetteer
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before, gazetteer = peak(), load_gazetteer()
for row in gazetteer.rows(lambda part: range(len(part))):
    gazetteer.lookup(row.name_ar)
print(peak() - before)
"""


def main() -> int:
    """Print what the gazetteer costs."""
    gazetteer = load_gazetteer()
    names = _asked()
    opened = quickest(lambda: map_file(COMPILED))
    answers = [quickest(partial(search, gazetteer, name)) for name in names]
    python, imported, whole = (
        quickest(partial(_run, *command), of_children) for command in (_START, _IMPORT, (*_COMMAND, names[0]))
    )
    memory = int(_run("-c", _MEMORY)) / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    sys.stdout.write(
        f"the gazetteer is opened in {opened:.1f} ms (asked: {OPEN_MS})\n"
        f"a name is answered in {sum(answers) / len(answers):.1f} ms, at most {max(answers):.1f}, of "
        f"{len(answers)} names (asked: {ANSWER_MS})\n"
        f"`marsad places NAME` takes {whole:.0f} ms from start to end; of these {python:.0f} start Python, "
        f"{imported - python:.0f} load the command line, {whole - imported:.0f} find and print\n"
        f"memory with every row read: {memory:.0f} MB (asked: {MEMORY_MB})\n"
    )
    return 0


def quickest(work: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """Return the milliseconds that ``work`` takes by a clock that tells seconds."""
    took = []
    for _ in range(ROUNDS):
        before = clock()
        work()
        took.append(clock() - before)
    return 1000 * min(took)


def of_children() -> float:
    """The seconds of processor time that ended processes took which this one started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(*arguments: str) -> str:
    environment = {**os.environ, "MARSAD_PLACES": "none"}
    done = subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, text=True, env=environment
    )
    return done.stdout


def _asked() -> list[str]:
    gazetteer = load_gazetteer()
    rows = list(gazetteer.rows(lambda part: range(0, len(part), len(part) // EVERY)))
    names = [row.names[0] for row in rows if row.names] + [row.name_en for row in rows if row.name_en]
    return [*names, *(name[:-2] + name[-1] for name in names if len(name) > 5), *(f"xx {n}" for n in names)]


if __name__ == "__main__":
    sys.exit(main())
