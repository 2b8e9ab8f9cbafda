"""Reports that the project coded in other people's texts: they are kept without the texts."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from tools.build_airwars_reports import without_text

from marsad.errors import UsageError
from marsad.evaluation.airwars import AirwarsDocument
from marsad.evaluation.corpus import CODINGS, CodedReports, Collections, own_codings, read_lines, write_lines
from marsad.evaluation.measuring import without_addresses
from marsad.model import CodedDocument, Document, Report, Span

TEXT = "قُتل ثلاثة مدنيين في قصف على بلدة الدالية"


def coded(text: str) -> CodedDocument:
    report = Report(id="r1", type="shelling", trigger=Span(21, 24))
    return CodedDocument(doc_id="source-1", published="2021-05-04", text=text, reports=(report,))


def collection_of(folder: Path, text: str) -> Collections:
    document = {"doc_id": "source-1", "text": text, "published": "2021-05-04", "incidents": []}
    write_lines(folder / "data" / "airwars" / "documents.jsonl", [document])
    return Collections(folder)


def test_reports_find_their_text_again(tmp_path: Path) -> None:
    kept = tmp_path / "reports.jsonl"
    write_lines(kept, [without_text(coded(TEXT))])
    assert collection_of(tmp_path, TEXT).airwars_coded(kept) == (coded(TEXT),)


def test_reports_of_another_text_are_refused(tmp_path: Path) -> None:
    kept = tmp_path / "reports.jsonl"
    write_lines(kept, [without_text(coded(TEXT))])
    with pytest.raises(UsageError, match="of another text") as caught:
        collection_of(tmp_path, TEXT + ".").airwars_coded(kept)
    assert caught.value.code == "E532"


def test_what_is_kept_holds_no_text() -> None:
    one = without_text(coded(TEXT))
    assert one == CodedReports(
        doc_id="source-1", text_sha256=sha256(TEXT.encode()).hexdigest(), reports=coded(TEXT).reports
    )


@pytest.mark.parametrize("name", CODINGS)
def test_the_codings_are_of_the_collection(collections: Collections, name: str) -> None:
    file = own_codings(name)
    assert file is not None
    assert len(collections.airwars_coded(file)) == sum(1 for _ in read_lines(file, CodedReports)) >= 70


def test_no_text_is_coded_twice() -> None:
    files = [file for name in CODINGS if (file := own_codings(name)) is not None]
    coded_ones = [one.doc_id for file in files for one in read_lines(file, CodedReports)]
    assert len(coded_ones) == len(set(coded_ones))


def test_codings_are_scored_without_the_day_that_only_an_address_tells() -> None:
    """Who coded the texts saw the site of a page, not the day in its address."""

    def code(document: Document) -> CodedDocument:
        return CodedDocument(
            doc_id=document.doc_id, url=document.url, published=document.published, text=document.text
        )

    dated = "https://news.example/2021/05/04/story"
    texts = [
        AirwarsDocument(doc_id="a", text=TEXT, incidents=(), url=dated),
        AirwarsDocument(doc_id="b", text=TEXT, incidents=(), url=dated, published="2021-05-05"),
        AirwarsDocument(doc_id="c", text=TEXT, incidents=(), url="https://news.example/story"),
    ]
    coded = [
        code(Document(doc_id=one.doc_id, text=one.text, url=one.url, published=one.published))
        for one in texts
    ]
    read = without_addresses(code, texts, coded)
    assert [one.url for one in read] == ["https://news.example", dated, "https://news.example/story"]
