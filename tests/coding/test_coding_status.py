"""Asserted, denied, unconfirmed, planned (section 2), and what is not told at all."""

from __future__ import annotations

import pytest
from tests.coding.reading import NOT_ARMED, case, only, reports, types

STATUS = [
    case("plain telling", "قصفت قوات النظام مدينة سراقب أمس.", "asserted"),
    case(
        "denial by verb",
        "نفت قسد انسحابها من بلدة الشعفة.",
        "denied",
    ),
    case("denial of a strike", "نفى التحالف الدولي تنفيذ غارات على بلدة هجين.", "denied"),
    case(
        "denial of rumours",
        "نفى المرصد السوري صحة أنباء عن انسحاب قوات النظام من مدينة البوكمال.",
        "denied",
        bug="the nearer 'reports of' hides the denial of the reports",
    ),
    case("rumour", "أنباء عن سيطرة تنظيم الدولة على قرية قرب السخنة.", "unconfirmed"),
    case("amid rumours", "وسط أنباء عن مقتل قيادي في قسد بانفجار لغم قرب الشدادي.", "unconfirmed"),
    case("not verified", "لم يتم التأكد من مقتل مدنيين بالغارات على مدينة سراقب.", "unconfirmed"),
    case(
        "threatened",
        "هددت تركيا بشن هجوم على مدينة منبج.",
        "planned",
        bug=NOT_ARMED + " (threatened attack of a state)",
    ),
    case(
        "prepares",
        "تستعد قوات النظام لشن هجوم على مدينة كفرنبل.",
        "planned",
    ),
    case(
        "intends",
        "تعتزم قسد الانسحاب من مدينة منبج خلال أيام.",
        "planned",
    ),
]


@pytest.mark.parametrize(("text", "want"), STATUS)
def test_words_around_the_event_give_its_status(text: str, want: str) -> None:
    """Denial, rumour and plan are told from what happened."""
    assert only(text).status == want


def test_polarity_holds_for_its_verb_only() -> None:
    """One sentence denies a withdrawal and asserts a reinforcement."""
    text = "نفى المرصد السوري انسحاب قوات النظام من مدينة البوكمال، مؤكدا وصول تعزيزات لها إلى المدينة."
    assert sorted((r.type, r.status) for r in reports(text)) == [
        ("deployment", "asserted"),
        ("withdrawal", "denied"),
    ]


def test_a_denial_with_another_culprit_is_two_reports() -> None:
    """One side denies and names another: the denied and the asserted."""
    text = "نفت قوات النظام قصف مدينة نوى أمس، واتهمت تنظيم الدولة بقصف المدينة."
    assert sorted((r.status, r.initiators) for r in reports(text)) == [
        ("asserted", ("isis",)),
        ("denied", ("syrian_regime",)),
    ]


def test_a_denial_carries_no_figures() -> None:
    """Who denies counts nobody."""
    text = "نفى التحالف الدولي مقتل ثمانية مدنيين بغاراته على بلدة هجين أمس."
    assert [(r.status, r.figures) for r in reports(text)] == [("denied", ())]


@pytest.mark.parametrize(
    "text",
    [
        case("plain negation", "لم تقصف قوات النظام مدينة سراقب أمس."),
        case("no strike took place", "لم تشهد مدينة سراقب أي غارات أمس."),
        case("never happened", "لم يقتل أي مدني في مدينة سراقب أمس."),
        case("condemned in general", "أدانت الأمم المتحدة قصف المدنيين في سوريا."),
        case(
            "feared",
            "يخشى سكان مدينة سراقب من قصف قد يطال منازلهم.",
            bug="a feared shelling is reported as asserted",
        ),
        case("demanded", "طالب المجلس المحلي في مدينة سراقب بوقف القصف على المدنيين."),
        case("the war that began", "تشهد سوريا منذ عام 2011 حربا دامية."),
        case("figurative fight", "خاض الرئيس معركة انتخابية شرسة في باريس."),
        case("won a prize", "انتصرت إرادة الأهالي في مدينة سراقب على الظروف الصعبة."),
    ],
)
def test_what_did_not_happen_is_no_report(text: str) -> None:
    """Negation, condemnation, fear, demand, background and figure of speech tell no event."""
    assert types(text) == []
