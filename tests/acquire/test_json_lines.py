"""JSON lines: a broken line is a problem with its number, the rest goes on."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.acquire import InputProblem, Limits, read_inputs
from marsad.model import Document

GOOD = '{"doc_id": "g", "text": "نص"}'


def read(raw: bytes, limits: Limits | None = None) -> tuple[list[Document], list[InputProblem]]:
    items = list(read_inputs(["-"], stdin=io.BytesIO(raw), limits=limits))
    documents = [item for item in items if isinstance(item, Document)]
    return documents, [item for item in items if isinstance(item, InputProblem)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{broken", "E110"),
        ("[1, 2]", "E110"),
        ('{"doc_id": "x", "text": 5}', "E110"),
        ('{"doc_id": "x", "text": "\\ud800"}', "E110"),
        ('{"doc_id": "x"}', "E104"),
        ('{"doc_id": "x", "text": "  "}', "E104"),
        ('{"doc_id": "x", "text": null}', "E104"),
        ("{" * 100_000, "E110"),
    ],
)
def test_a_bad_line_is_named_by_its_number_and_the_rest_goes_on(line: str, code: str) -> None:
    documents, problems = read(f'{{"doc_id":"first","text":"a"}}\n{line}\n\n{GOOD}\n'.encode())
    assert [document.doc_id for document in documents] == ["first", "g"]
    assert [(problem.code, problem.line) for problem in problems] == [(code, 2)]


def test_absent_fields_are_null_and_other_fields_are_ignored() -> None:
    documents, _ = read(b'{"text": "a", "reports": [], "kind": "post"}')
    assert documents == [Document(doc_id="stdin-1", text="a")]


def test_a_number_serves_as_an_id() -> None:
    assert read(b'{"doc_id": 17, "text": "a"}')[0][0].doc_id == "17"


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2019-03-31", "2019-03-31"),
        ("2019-03-31T23:59:59Z", "2019-03-31"),
        ("20190331", "2019-03-31"),
        ("2019/3/1", "2019-03-01"),
    ],
)
def test_dates_and_times_are_read_as_the_day_written(given: str, day: str) -> None:
    documents, problems = read(json.dumps({"doc_id": "d", "text": "a", "published": given}).encode())
    assert documents[0].published == day
    assert not problems


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("31-03-2019", "E112"),
        ("2019-02-30", "E112"),
        ("soon", "E112"),
        ("0001-01-01", "E113"),
        ("2999-12-31", "E113"),
    ],
)
def test_a_bad_date_is_dropped_and_the_document_kept(given: str, code: str) -> None:
    documents, problems = read(json.dumps({"doc_id": "d", "text": "a", "published": given}).encode())
    assert documents == [Document(doc_id="d", text="a")]
    assert [(problem.code, problem.doc_id) for problem in problems] == [(code, "d")]


def test_a_line_over_the_limit_is_passed_over_without_reading_it_whole() -> None:
    long = json.dumps({"doc_id": "l", "text": "x" * 5000})
    documents, problems = read(f"{long}\n{GOOD}\n".encode(), Limits(max_bytes=1000))
    assert [document.doc_id for document in documents] == ["g"]
    assert [(problem.code, problem.line) for problem in problems] == [("E103", 1)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_other_encodings_are_read_too(encoding: str) -> None:
    first = '{"doc_id": "a", "text": "قتل خمسة في قصف على البلدة"}'
    lines = first + '\n{"doc_id": "b", "text": "لا جديد في المكان"}\n'
    documents, problems = read(lines.encode(encoding))
    assert [document.doc_id for document in documents] == ["a", "b"]
    assert documents[0].text == "قتل خمسة في قصف على البلدة"
    assert not problems


def test_a_nul_in_a_text_becomes_a_space_so_that_offsets_stay() -> None:
    assert read(b'{"doc_id": "a", "text": "x\\u0000y"}')[0][0].text == "x y"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["a", "b", "a~2", "c"]), max_size=12))
def test_ids_are_unique_and_no_document_is_lost(ids: list[str]) -> None:
    raw = "".join(json.dumps({"doc_id": name, "text": "x"}) + "\n" for name in ids).encode()
    documents, problems = read(b"\n" + raw)
    assert len(documents) == len(ids)
    assert len({document.doc_id for document in documents}) == len(ids)
    assert {problem.code for problem in problems} <= ({"E111"} if ids else {"E104"})
