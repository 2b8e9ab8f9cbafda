"""``marsad link`` over more than fits into memory: on disk, in several processes, the same incidents."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from msgspec.structs import replace

from marsad.assessment import assess
from marsad.assessment.summing_up import claims_beside
from marsad.cli.coded_lines import OnProblem
from marsad.cli.coded_parts import Place, read_at, survey
from marsad.errors import UsageError
from marsad.linkage import ReportRef, find
from marsad.linkage.bulk import link_parts
from marsad.linkage.summaries import Told, covered, names_of, told_by
from marsad.model import Incident, Report, decode_line, encode_line

LARGE: Final = 64 << 20
"""Bytes of coded lines from which they are linked on disk unasked: about 50,000 reports."""
TOGETHER: Final = 400
"""Groups that a process assesses at a time."""
WINDOW: Final = 4
"""Such portions a process under way at most."""
OnStep = Callable[[str, int, int], None]
"""Told how far a pass is: its name, steps done and all steps."""
Group = tuple[ReportRef, ...]
Names = frozenset[tuple[str, ...]]


class Line(NamedTuple):
    """An incident as a line, with its first day and its id, and where and when its reports tell of it, which
    is left out where no sum names a place of it.
    """

    day: str
    incident_id: str
    line: bytes
    told: tuple[Told, ...]


def is_large(coded: Sequence[str]) -> bool:
    """Tell whether files are so large that they are better linked on disk, and whether they can be."""
    sizes = (path.stat().st_size for path in map(Path, coded) if path.is_file())
    return sum(sizes) >= LARGE and can_link()


def can_link() -> bool:
    """Tell whether numpy is installed."""
    return find_spec("numpy") is not None


def require() -> None:
    """Raise UsageError E519 when numpy is not installed."""
    if not can_link():
        raise UsageError(
            "linking in several processes needs numpy, which is not installed",
            code="E519",
            hint="pip install 'marsad[scale]', or leave --jobs out",
        )


@contextmanager
def linked_lines(
    coded: list[str], jobs: int, on_problem: OnProblem, on_step: OnStep
) -> Iterator[Iterator[bytes]]:
    """Give the incidents of coded documents as lines of JSON, in order: those of ``assessment.link``.

    Needs about four times the files' size of temporary disk, and less memory than they have bytes.
    """
    require()
    with TemporaryDirectory(prefix="marsad-") as name:
        folder = Path(name)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(jobs, mp_context=context) as pool:
            found = survey(coded, folder, pool, on_problem)
        (folder / "link").mkdir()
        linked = link_parts(found.parts, folder / "link", jobs=jobs, on_step=on_step)
        with ProcessPoolExecutor(jobs, mp_context=context) as pool:
            sums = [told_by(ref.doc_id, found.sums[ref]) for ref in sorted(found.sums)]
            assess_some = partial(_assess, names_of(sums))
            lines = _assessed(pool, jobs, linked.groups, found.places, linked.copies, assess_some, on_step)
            yield _in_order(lines, folder / "incidents", sums, found.sums)


def _assessed(
    pool: ProcessPoolExecutor,
    jobs: int,
    groups: Sequence[Group],
    places: Mapping[str, Place],
    copies: Mapping[str, str],
    assess_some: Callable[[list[Group], Mapping[str, Place], Mapping[str, str]], list[Line]],
    on_step: OnStep,
) -> Iterator[Line]:
    waiting: deque[Future[list[Line]]] = deque()
    rest, done = iter(groups), 0
    while True:
        while len(waiting) < WINDOW * jobs and (some := list(islice(rest, TOGETHER))):
            held = {ref.doc_id: places[ref.doc_id] for group in some for ref in group}
            waiting.append(pool.submit(assess_some, some, held, {doc_id: copies[doc_id] for doc_id in held}))
        if not waiting:
            return
        yield from waiting.popleft().result()
        done = min(len(groups), done + TOGETHER)
        on_step("assess", done, len(groups))


def _assess(
    names: Names, groups: list[Group], places: Mapping[str, Place], copies: Mapping[str, str]
) -> list[Line]:
    documents = {doc_id: read_at(place) for doc_id, place in places.items()}
    lines = []
    for incident in assess(groups, list(documents.values()), copies=copies):
        refs = [ReportRef(claim.doc_id, claim.report_id) for claim in incident.claims]
        told = tuple(told_by(ref.doc_id, find(ref, documents)) for ref in refs) if names else ()
        told = told if names & names_of(told) else ()
        lines.append(Line(incident.date.start or "9999", incident.incident_id, encode_line(incident), told))
    return lines


def _in_order(
    lines: Iterator[Line], path: Path, sums: Sequence[Told], reports: Mapping[ReportRef, Report]
) -> Iterator[bytes]:
    """Yield lines by their first day and id, with the sums over them; until then they wait in a file."""
    found: list[tuple[str, str, int, int]] = []
    told: dict[str, tuple[Told, ...]] = {}
    with path.open("wb") as stream:
        for one in lines:
            found.append((one.day, one.incident_id, stream.tell(), len(one.line)))
            stream.write(one.line)
            if one.told:
                told[one.incident_id] = one.told
    found.sort()
    ids = [name for _, name, _, _ in found if name in told]
    beside = claims_beside(covered(sums, [told[name] for name in ids]), ids, reports.__getitem__)
    claims = {ids[number]: some for number, some in beside.items()}
    with path.open("rb") as stream:
        for _, name, at, size in found:
            stream.seek(at)
            line = stream.read(size)
            if name in claims:
                line = encode_line(replace(decode_line(line, Incident), summaries=claims[name]))
            yield line
