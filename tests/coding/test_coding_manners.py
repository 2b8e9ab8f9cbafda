"""Plain verbs that tell of an event by the word beside them, and who takes people away."""

from __future__ import annotations

import pytest

from marsad.coding.coder import default_coder
from marsad.model import Document

BEFORE = "قُتل مدنيان أمس بقصف على بلدة الدالية في اليمن.\n"


def kinds(text: str) -> list[str]:
    """The types of the reports of a sentence that stands in a text of war."""
    reports = default_coder().code(Document(doc_id="d", text=BEFORE + text, published="2024-05-01")).reports
    return [report.type for report in reports if report.trigger.start >= len(BEFORE)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وضعت قوات الفرقة الثانية يدها على مطار تمنهنت.", "territory_gain"),
        ("جلت القوات البريطانية عن قصر البصرة.", "withdrawal"),
        ("أعاد الجيش الأمريكي انتشاره خارج بعقوبة.", "withdrawal"),
        ("اصطدم الجيش بمجموعة مسلحة في لودر ما أدى إلى مقتل جنديين.", "clash"),
        ("نفذت قوات خاصة عملية كوماندوس في بلدة الجوبة بمأرب.", "raid"),
        ("قنبلت الطائرات الفرنسية معسكرا في تيساليت.", "airstrike"),
        ("عزز الحشد الشعبي وجوده في القائم.", "deployment"),
    ],
)
def test_plain_verbs_tell_of_events_by_the_word_beside_them(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", ["عزز النادي صفوفه في القائم.", "أعادت المكتبة الكتب إلى بعقوبة."])
def test_without_that_word_they_tell_of_nothing(text: str) -> None:
    assert kinds(text) == []


def test_gunmen_of_no_side_abduct() -> None:
    """Codebook section 2: only those who hold power arrest."""
    assert kinds("اقتاد ملثمون مدير المصرف من منزله في سرت.") == ["abduction"]
    assert kinds("اقتاد الجيش مدير المصرف من منزله في سرت.") == ["arrest"]


@pytest.mark.parametrize(
    "text",
    [
        "قنبلة مزروعة على جانب الطريق تستهدف قافلة أمريكية في الفلوجة.",
        "استهدفت قنبلة زرعت على جانب الطريق دورية أميركية في الفلوجة.",
        "استهدفت قنبلة دورية للجيش الأمريكي في الفلوجة.",
    ],
)
def test_a_bomb_that_targets_a_convoy_is_a_blast_and_the_convoy_its_target(text: str) -> None:
    """A bomb laid somewhere is no shelling, and who drives by did nothing."""
    (report,) = default_coder().code(Document(doc_id="d", text=text, published="2004-11-07")).reports
    assert (report.type, report.initiators, report.targets) == ("explosion", (), ("usa",))
