"""Coding many documents, on several processes, in input order and with flat memory.

Work goes out in chunks through a bounded window: at most ``WINDOW`` chunks a process are under way or
waiting to be taken, so a slow reader of the output slows the input down instead of filling the memory.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from marsad.acquire import InputProblem
from marsad.collector import collect_seldom
from marsad.errors import InputError, MarsadError, UsageError
from marsad.model import CodedDocument, Document

if TYPE_CHECKING:
    from marsad.geo import Addition

CHUNK_DOCUMENTS: Final = 16
"""Small enough that the first results come at once, large enough that passing them costs little."""

WINDOW: Final = 3
"""Chunks a process in the window: one at work, one waiting, one being taken."""


class Codes(Protocol):
    """Anything that reads one document."""

    def code(self, document: Document, /) -> CodedDocument:
        """Return the document with its reports."""
        ...


CoderFactory = Callable[[], Codes]
"""Makes the coder, once a process; it must be picklable (a function of a module, or a partial of one)."""

OnProblem = Callable[[InputProblem], None]
Outcome = CodedDocument | InputProblem
T = TypeVar("T")


def documents_only(items: Iterable[Document | InputProblem], on_problem: OnProblem) -> Iterator[Document]:
    """Yield the documents of ``acquire.read_inputs`` and hand its problems to ``on_problem``."""
    for item in items:
        if isinstance(item, InputProblem):
            on_problem(item)
        else:
            yield item


def coder_factory(packs: tuple[str, ...] | None = None, places: tuple[Addition, ...] = ()) -> CoderFactory:
    """Return the factory of the coder on ``packs`` (null: the default ones), with ``places`` added.

    Places of a user travel in it compiled: all processes have the same ones, whatever becomes of the file.
    """
    return partial(_default_coder, packs, places)


def _default_coder(packs: tuple[str, ...] | None, places: tuple[Addition, ...]) -> Codes:
    from marsad.coding import DEFAULT_PACKS, default_coder  # noqa: PLC0415  loads lexicon and gazetteer

    chosen = DEFAULT_PACKS if packs is None else packs
    return default_coder(chosen, places) if places else default_coder(chosen)


def code_all(
    documents: Iterable[Document],
    *,
    packs: tuple[str, ...] | None = None,
    places: tuple[Addition, ...] = (),
    jobs: int = 1,
    on_problem: OnProblem | None = None,
    factory: CoderFactory | None = None,
) -> Iterator[CodedDocument]:
    """Yield each document coded, in input order whatever ``jobs`` (the number of processes) is.

    A document the coder fails on is left out of the output, so that its absence is not read as "no
    event"; it goes to ``on_problem`` as E130, or raises InputError E130 when there is none.
    ``places`` are added to the gazetteer. ``factory`` makes another coder than the default one.

    Raises UsageError E502 when ``jobs`` is below 1, InputError E131 when a process died (out of memory),
    PackError when a pack is not as it should be.
    """
    if jobs < 1:
        raise UsageError(f"jobs: {jobs} is below 1", code="E502", hint="leave --jobs out, or give 1 or more")
    make = factory or coder_factory(packs, places)
    outcomes = _alone(documents, make) if jobs == 1 else _together(documents, make, jobs)
    return _sorted_out(outcomes, on_problem)


def _sorted_out(outcomes: Iterable[Outcome], on_problem: OnProblem | None) -> Iterator[CodedDocument]:
    for outcome in outcomes:
        if isinstance(outcome, CodedDocument):
            yield outcome
        elif on_problem is None:
            raise InputError(f"{outcome.where}: {outcome.message}", code=outcome.code, hint=outcome.hint)
        else:
            on_problem(outcome)


def _alone(documents: Iterable[Document], make: CoderFactory) -> Iterator[Outcome]:
    coder = make()
    for document in documents:
        yield code_one(coder, document)


def code_one(coder: Codes, document: Document) -> Outcome:
    """Return the coded document, or a problem: the coder's own, or E130 when the coder fails on it."""
    return attempt(coder.code, document)


def attempt(work: Callable[[Document], T], document: Document) -> T | InputProblem:
    """Return what ``work`` (a method of a coder) makes of a document, or a problem as ``code_one`` does.

    This is the one boundary where any error is caught: a defect shown by one document must neither stop
    the batch nor look like a document without events.
    """
    try:
        return work(document)
    except InputError as error:
        return InputProblem.of(error, document.doc_id)
    except MarsadError:
        raise  # the packs are wrong, not the document
    except Exception as error:  # noqa: BLE001  the process boundary, see above
        return InputProblem(
            path=document.doc_id,
            code="E130",
            message=f"the coder failed: {type(error).__name__}: {error}",
            hint="this is a defect of marsad: please report it with the text",
        )


def _together(documents: Iterable[Document], make: CoderFactory, jobs: int) -> Iterator[Outcome]:
    context = multiprocessing.get_context()
    if context.get_start_method() == "fork":
        make()  # loaded once and shared by the processes, which start as copies of this one
    with ProcessPoolExecutor(jobs, context, _start_worker, (make,)) as pool:
        window: deque[Future[list[Outcome]]] = deque()
        try:
            for chunk in _chunks(documents):
                window.append(pool.submit(_work, chunk))
                if len(window) >= jobs * WINDOW:
                    yield from window.popleft().result()
            while window:
                yield from window.popleft().result()
        except BrokenProcessPool as error:
            raise InputError(
                "a process of the coder died", code="E131", hint="memory may be short: use fewer --jobs"
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    source = iter(documents)
    while chunk := list(islice(source, CHUNK_DOCUMENTS)):
        yield chunk


_WORKER: dict[str, Codes] = {}
"""The coder of this worker process; empty in the process that started it."""


def _start_worker(make: CoderFactory) -> None:
    collect_seldom()
    _WORKER["coder"] = make()


def _work(chunk: list[Document]) -> list[Outcome]:
    return [code_one(_WORKER["coder"], document) for document in chunk]
