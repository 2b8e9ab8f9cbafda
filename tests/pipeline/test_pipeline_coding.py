"""Many documents: the output is the same for any number of processes, and memory stays flat."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from tests.store.fakes import FakeCoder

from marsad.acquire import InputProblem
from marsad.errors import InputError, PackError, UsageError
from marsad.model import CodedDocument, Document
from marsad.pipeline import CHUNK_DOCUMENTS, WINDOW, attempt, code_all, documents_only


class Odd(FakeCoder):
    """Fails on every fifth document in one of three ways."""

    def code(self, document: Document, /) -> CodedDocument:
        number = int(document.doc_id)
        if number % 15 == 5:
            raise IndexError("a defect")
        if number % 15 == 10:
            raise InputError("bad date", code="E120", hint="write it right")
        return super().code(document)


class Deadly(FakeCoder):
    """Takes its process with it."""

    def code(self, document: Document, /) -> CodedDocument:
        os._exit(9)


class Unpacked(FakeCoder):
    """Has no pack."""

    def code(self, document: Document, /) -> CodedDocument:
        raise PackError("no pack", code="E204")


def many(count: int) -> list[Document]:
    return [
        Document(doc_id=str(n), text=f"مقتل {n + 1} في الرملة", published="2018-01-01") for n in range(count)
    ]


@pytest.mark.parametrize("jobs", [2, 3])
def test_the_output_is_in_input_order_whatever_the_number_of_processes(jobs: int) -> None:
    texts = many(5 * CHUNK_DOCUMENTS * WINDOW + 3)
    alone = list(code_all(texts, factory=FakeCoder))
    assert [coded.doc_id for coded in alone] == [document.doc_id for document in texts]
    assert list(code_all(texts, factory=FakeCoder, jobs=jobs)) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_the_coder_fails_on_is_left_out_and_told(jobs: int) -> None:
    problems: list[InputProblem] = []
    coded = list(code_all(many(40), factory=Odd, jobs=jobs, on_problem=problems.append))
    assert [(problem.path, problem.code) for problem in problems] == [
        ("5", "E130"),
        ("10", "E120"),
        ("20", "E130"),
        ("25", "E120"),
        ("35", "E130"),
    ]
    assert len(coded) == 35


def test_without_anybody_to_tell_a_failure_is_raised() -> None:
    with pytest.raises(InputError) as caught:
        list(code_all(many(10), factory=Odd))
    assert caught.value.code == "E130"


def test_whatever_is_tried_on_a_document_a_failure_is_a_problem() -> None:
    (document,) = many(1)
    assert attempt(lambda given: given.doc_id, document) == "0"
    told = attempt(lambda given: given.text[:0].index("x"), document)
    assert isinstance(told, InputProblem)
    assert (told.path, told.code) == ("0", "E130")


@pytest.mark.parametrize("jobs", [1, 2])
def test_wrong_packs_end_the_batch(jobs: int) -> None:
    with pytest.raises(PackError):
        list(code_all(many(3), factory=Unpacked, jobs=jobs, on_problem=print))


def test_a_process_that_dies_is_e131() -> None:
    with pytest.raises(InputError) as caught:
        list(code_all(many(40), factory=Deadly, jobs=2))
    assert caught.value.code == "E131"


def test_no_process_is_e502() -> None:
    with pytest.raises(UsageError) as caught:
        list(code_all([], jobs=0, factory=FakeCoder))
    assert caught.value.code == "E502"


def test_the_input_is_read_no_further_than_the_window() -> None:
    taken = 0

    def endless() -> Iterator[Document]:
        nonlocal taken
        while True:
            taken += 1
            yield Document(doc_id=str(taken), text="نص")

    coded = code_all(endless(), factory=FakeCoder, jobs=2)
    for _ in range(CHUNK_DOCUMENTS):
        next(coded)
    assert taken <= 2 * WINDOW * CHUNK_DOCUMENTS
    coded.close()  # type: ignore[attr-defined]


def test_problems_of_reading_go_aside_and_documents_on() -> None:
    problems: list[InputProblem] = []
    problem = InputProblem(path="x", code="E101", message="no file")
    assert list(documents_only([problem, *many(2)], problems.append)) == many(2)
    assert problems == [problem]
