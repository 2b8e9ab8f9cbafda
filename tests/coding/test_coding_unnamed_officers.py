"""Who does not want to be named negates nothing that he tells; the services whose officers speak."""

from __future__ import annotations

import pytest
from tests.coding.reading import only, reports

BLAST = "انفجرت في حي الكرادة ببغداد وقتلت عشرة أشخاص"


@pytest.mark.parametrize(
    "wish",
    [
        "طلب عدم كشف اسمه",
        "طلبوا عدم ذكر أسمائهم",
        "فضل عدم الكشف عن هويته",
        "اشترط عدم ذكر اسمه",
        "لم يشأ كشف هويته",
        "لم يذكر اسمه",
    ],
)
def test_a_wish_not_to_be_named_leaves_what_is_told_as_it_is(wish: str) -> None:
    report = only(f"قال مسؤول أمني {wish} إن سيارة مفخخة {BLAST}.")
    assert (report.type, report.status) == ("explosion", "asserted")
    assert list(report.sources) == ["security_source"]
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", 10)]


@pytest.mark.parametrize("said", ["لم تنفجر في بغداد سيارة مفخخة", "نفت الشرطة وقوع انفجار في بغداد"])
def test_what_is_negated_stays_so(said: str) -> None:
    assert all(r.status == "denied" for r in reports(f"قالت الشرطة في بيان: {said}."))


@pytest.mark.parametrize(
    ("service", "source"),
    [
        ("حرس الحدود", "military_source"),
        ("خفر السواحل", "military_source"),
        ("رئاسة الأركان", "military_source"),
        ("الدرك الوطني", "security_source"),
        ("المباحث", "security_source"),
        ("قسم الطوارئ", "medical_source"),
    ],
)
def test_a_source_in_a_service_is_of_its_kind(service: str, source: str) -> None:
    assert list(only(f"قال مصدر في {service} إن سيارة مفخخة {BLAST}.").sources) == [source]


def test_a_volunteer_speaks_for_where_he_serves() -> None:
    assert list(only(f"قال متطوع في الإسعاف إن سيارة مفخخة {BLAST}.").sources) == ["medical_source"]
