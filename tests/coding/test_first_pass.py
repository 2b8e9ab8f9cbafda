"""Texts without a word of armed conflict are dismissed before they are read; that never loses a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.coding import coder as coding
from marsad.coding.coder import Coder, default_coder
from marsad.coding.first_pass import FirstPass
from marsad.coding.places import PlaceFinder
from marsad.evaluation.corpus import read_lines
from marsad.model import CodedDocument, Document
from marsad.text import tokenise

CORPUS = Path(__file__).parents[1] / "corpus" / "corpus.jsonl"


def _lines() -> list[Document]:
    """Each document of the corpus, and each of its lines as a text of its own."""
    found: list[Document] = []
    for document in read_lines(CORPUS, CodedDocument):
        texts = [document.text, *document.text.splitlines()]
        found += [
            Document(doc_id=document.doc_id, text=text, published="2024-05-01") for text in texts if text
        ]
    return found


def test_dismissed_texts_have_no_mentions(monkeypatch: pytest.MonkeyPatch) -> None:
    coder = default_coder()
    documents = _lines()
    quick = [coder.mentions(document)[0] for document in documents]
    monkeypatch.setattr(FirstPass, "may_report", lambda *_: True)
    monkeypatch.setattr(coding, "may_report", lambda _: True)
    monkeypatch.setattr(coding, "is_armed", lambda *_, **__: True)
    full = [coder.mentions(document)[0] for document in documents]
    assert [len(found) for found in quick] == [len(found) for found in full]


def test_what_is_not_read_or_read_last_adds_no_mentions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that only name people, and texts whose events count only at a place they do not name."""
    coder = default_coder()
    documents = _lines()
    quick = [coder.mentions(document)[0] for document in documents]
    monkeypatch.setattr(coding, "has_matter", lambda _: True)
    monkeypatch.setattr(PlaceFinder, "names_spot", lambda *_: True)
    full = [coder.mentions(document)[0] for document in documents]
    assert list(map(str, quick)) == list(map(str, full))


@pytest.mark.parametrize(
    "text",
    [
        "افتتح الوزير معرض الكتاب في المدينة وألقى كلمة شكر فيها الناشرين.",
        "ارتفعت أسعار القمح بعد موسم قليل الأمطار وتوقع التجار أن تنخفض في الصيف.",
    ],
)
def test_texts_without_conflict_are_dismissed_by_their_words(text: str) -> None:
    assert not _first_pass(default_coder()).may_report(tokenise(text).words)


@pytest.mark.parametrize(
    "text",
    [
        "قُتل ثلاثة مقاتلين في قصف على البلدة.",
        'استهدفت "الطائرات" الحربية مواقع في الجبل.',
        "سقطت قذائف على الحي.",
    ],
)
def test_texts_of_conflict_are_read(text: str) -> None:
    assert _first_pass(default_coder()).may_report(tokenise(text).words)


def _first_pass(coder: Coder) -> FirstPass:
    return coder._first_pass


def test_code_and_explain_give_the_same_document() -> None:
    coder = default_coder()
    for document in _lines()[:60]:
        assert coder.code(document) == coder.explain(document).document


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("هاجم مسلحون نقطة أمنية في لودر.", "attack"),
        ("سيطر الجيش على جبل الدود.", "territory_gain"),
        ("باغت المقاتلون قوات العدو في محور الشجاعية.", "attack"),
        ("استولى المتمردون على مدينة كرنوي.", "territory_gain"),
    ],
)
def test_a_flash_of_armed_men_without_a_side_is_read(text: str, kind: str) -> None:
    """One sentence that names gunmen, rebels or "the army" beside what they do is of war."""
    reports = default_coder().code(Document(doc_id="d", text=text, published="2024-05-01")).reports
    assert [report.type for report in reports] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "هاجم المدرب حكم المباراة في لودر.",
        "سيطر الفريق على المباراة في عدن.",
    ],
)
def test_the_same_words_of_peace_are_not(text: str) -> None:
    """Without armed men the verbs are those of sport and of traffic."""
    assert not default_coder().code(Document(doc_id="d", text=text, published="2024-05-01")).reports
