"""Paths to documents: what is an input, what is a problem, and that the batch always goes on."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.acquire import InputProblem, Limits, read_inputs
from marsad.errors import InputError
from marsad.model import Document

TEXT = "قصف على بلدة الاختبار أوقع خمسة قتلى"


def sorted_out(
    *inputs: str | Path,
    published: str | None = None,
    limits: Limits | None = None,
    stdin: bytes = b"",
) -> tuple[list[Document], list[InputProblem]]:
    items = list(read_inputs(inputs, published=published, limits=limits, stdin=io.BytesIO(stdin)))
    documents = [item for item in items if isinstance(item, Document)]
    return documents, [item for item in items if isinstance(item, InputProblem)]


def codes(problems: list[InputProblem]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_folder_is_read_recursively_in_the_order_of_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.html", "c.JSONL"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            {"c.html": f"<p>{TEXT}</p>", "c.JSONL": '{"doc_id":"j","text":"%s"}' % TEXT}.get(path.name, TEXT)  # noqa: UP031
        )
    documents, problems = sorted_out(tmp_path)
    assert [document.doc_id for document in documents] == ["a/b/c", "a/z", "b", "j"]
    assert not problems


def test_hidden_files_and_other_endings_in_a_folder_are_no_inputs(tmp_path: Path) -> None:
    for name in (".hidden.txt", "notes.docx", "README", ".git/x.txt", "only.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    documents, problems = sorted_out(tmp_path)
    assert [document.doc_id for document in documents] == ["only"]
    assert not problems


def test_a_folder_without_inputs_is_e109(tmp_path: Path) -> None:
    assert codes(sorted_out(tmp_path)[1]) == ["E109"]


def test_a_missing_file_is_e101_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    documents, problems = sorted_out(tmp_path / "nope.txt", tmp_path / "a.txt")
    assert codes(problems) == ["E101"]
    assert [document.text for document in documents] == [TEXT]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_e102(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    assert codes(sorted_out(path)[1]) == ["E102"]


@pytest.mark.parametrize("name", ["page.html", "text.txt"])
def test_a_page_of_50_mb_is_e103_and_says_the_limit(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    documents, problems = sorted_out(path)
    assert not documents
    assert codes(problems) == ["E103"]
    assert "32 MiB" in problems[0].message
    assert "--max-mb" in problems[0].hint


def test_the_limit_is_configurable_and_exact(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    assert codes(sorted_out(path, limits=Limits(max_bytes=99))[1]) == ["E103"]
    assert not sorted_out(path, limits=Limits(max_bytes=100))[1]


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("empty.txt", b"", "E104"),
        ("blank.html", b" \n\n", "E104"),
        ("binary.txt", bytes(range(256)) * 3, "E105"),
        ("scripts.html", b"<html><script>x()</script></html>", "E108"),
    ],
)
def test_unreadable_content_has_its_code(tmp_path: Path, name: str, raw: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(raw)
    documents, problems = sorted_out(tmp_path)
    assert not documents
    assert codes(problems) == [code]


def test_a_truncated_text_is_read_and_reported(tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_bytes(TEXT.encode()[:-1])
    documents, problems = sorted_out(tmp_path)
    assert codes(problems) == ["E107"]
    assert problems[0].doc_id == documents[0].doc_id == "cut"


def test_line_ends_do_not_depend_on_the_system_the_text_was_saved_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("أ\r\nب\rج".encode())
    assert sorted_out(tmp_path)[0][0].text == "أ\nب\nج"


def test_the_published_option_is_for_documents_without_a_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.jsonl").write_text('{"doc_id":"b","text":"x","published":"2018-02-03"}')
    documents, _ = sorted_out(tmp_path, published="2019-03-31")
    assert [document.published for document in documents] == ["2019-03-31", "2018-02-03"]


@pytest.mark.parametrize(("day", "code"), [("31/03/2019", "E112"), ("2999-01-01", "E113")])
def test_a_bad_published_option_is_refused_at_once(day: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_inputs(["-"], published=day)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("raw", "doc_id", "text"),
    [
        (TEXT.encode(), "stdin", TEXT),
        (f"<html><body><p>{TEXT}</p></body></html>".encode(), "stdin", TEXT),
        (b'{"doc_id": "j", "text": "x"}\n', "j", "x"),
        (b'\xef\xbb\xbf{"doc_id": "j", "text": "x"}\n', "j", "x"),
    ],
)
def test_standard_input_is_read_by_what_it_begins_with(raw: bytes, doc_id: str, text: str) -> None:
    documents, problems = sorted_out("-", stdin=raw)
    assert [(document.doc_id, document.text) for document in documents] == [(doc_id, text)]
    assert not problems


def test_a_file_named_itself_is_read_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(TEXT)
    assert sorted_out(tmp_path / "article.md")[0][0].doc_id == "article.md"


def test_the_same_id_again_is_kept_under_another_and_reported(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"{TEXT} {folder}")
    documents, problems = sorted_out(tmp_path / "x", tmp_path / "y")
    assert [document.doc_id for document in documents] == ["a", "a~2"]
    assert codes(problems) == ["E111"]
    assert problems[0].doc_id == "a~2"


def test_a_bad_date_in_a_page_is_left_out_with_a_problem(tmp_path: Path) -> None:
    page = (
        f'<html><head><meta property="article:published_time" content="yesterday"></head><p>{TEXT}</p></html>'
    )
    (tmp_path / "a.html").write_text(page)
    documents, problems = sorted_out(tmp_path)
    assert documents[0].published is None
    assert codes(problems) == ["E112"]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["txt", "html", "jsonl", "bin"]))
def test_any_bytes_in_any_file_give_documents_or_problems(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes, ending: str
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / f"a.{ending}"
    path.write_bytes(raw)
    documents, problems = sorted_out(path)
    assert documents or problems
    for document in documents:
        document.text.encode("utf-8")
    for problem in problems:
        assert problem.code.startswith("E1")
        assert problem.path == str(path)
