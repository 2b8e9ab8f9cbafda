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


NEWS = "قتل أربعة مدنيين بغارة جوية على مدينة جنديرس أمس."
"""An event of its own, so that the text is one of armed conflict."""

HEDGED = [
    case("denied past a statement", "نفت قوات الدعم السريع في بيان قصف سوق مدينة بارا.", "shelling denied"),
    case(
        "denied past commas",
        "ونفى مصدر عسكري، في تصريح لقناة محلية، استهداف أي مخيم للنازحين في مأرب.",
        "shelling denied",
    ),
    case(
        "denied that it had",
        "ونفت الوزارة، مساء الأحد، أن تكون طائراتها قد قصفت بلدة كللي.",
        "airstrike denied",
    ),
    case(
        "what the pages spread is denied",
        "كما نفت الخلية ما تداولته صفحات محلية عن سقوط صواريخ على مدينة كركوك، مؤكدة أن الوضع هادئ.",
        "shelling denied",
    ),
    case(
        "no truth in", "لا صحة للأنباء عن انسحاب قواتنا من مدينة تعز، بحسب مصدر عسكري.", "withdrawal denied"
    ),
    case("denied responsibility", "نفت تركيا مسؤوليتها عن القصف الذي استهدف مدينة زاخو.", "shelling denied"),
    case("no attack took place", "لكن مسؤولا أمنيا نفى وقوع أي هجوم على قاعدة حرير.", "attack denied"),
    case("activists spread", "تداول ناشطون أنباء عن اعتقال قائد فصيل في مدينة جرابلس.", "arrest unconfirmed"),
    case(
        "reports of, not confirmed",
        "أنباء عن تحرك رتل مسلح من مصراتة باتجاه طرابلس، ولا تأكيد رسمي.",
        "deployment unconfirmed",
    ),
    case("studies", "واشنطن تدرس شن ضربات جوية على منصات إطلاق في الحديدة.", "airstrike planned"),
    case("brandishes", "ولوحت باريس بشن ضربات جوية على مواقع للنظام في مدينة حمص.", "airstrike planned"),
    case("is expected to", "ويتوقع أن تشن القوات هجوما أخيرا على مدينة سرت.", "attack planned"),
    case("prepares for", "وقال إن التنظيم يحضر لهجوم واسع على مدينة كركوك.", "attack planned"),
    case(
        "the future in the verb that carries it",
        "وسيطلق الجيش الوطني عملية عسكرية لاستعادة مدينة الحديدة.",
        "attack planned",
    ),
    case(
        "ordered to leave",
        "أمر الجيش الإسرائيلي سكان أحياء في خان يونس بإخلاء منازلهم فورا.",
        "displacement planned",
    ),
]


@pytest.mark.parametrize(("text", "want"), HEDGED)
def test_denials_rumours_and_plans_are_reports_of_their_own(text: str, want: str) -> None:
    """What is denied, rumoured, threatened or ordered is one report with that status."""
    told = [f"{r.type} {r.status}" for r in reports(f"{NEWS}\n{text}") if "جنديرس" not in str(r.places)]
    assert want in told


def test_a_denial_ends_at_its_comma() -> None:
    """What the speaker asserts behind his denial is asserted."""
    text = "نفى الجيش قصف مدينة بارا، وقال إن مسلحين مجهولين فجروا جسرا في مدينة الأبيض."
    assert [r.status for r in reports(f"{NEWS}\n{text}") if r.type == "shelling"] == ["denied"]
    assert "asserted" in {r.status for r in reports(f"{NEWS}\n{text}") if r.type != "shelling"}


def test_a_leave_that_was_taken_is_no_order() -> None:
    """Where nobody ordered it, leaving homes happened."""
    text = "قام سكان الحي الشرقي في خان يونس بإخلاء منازلهم فجر أمس."
    assert "planned" not in {r.status for r in reports(f"{NEWS}\n{text}")}


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
        case("feared", "يخشى سكان مدينة سراقب من قصف قد يطال منازلهم."),
        case("demanded", "طالب المجلس المحلي في مدينة سراقب بوقف القصف على المدنيين."),
        case("the war that began", "تشهد سوريا منذ عام 2011 حربا دامية."),
        case("figurative fight", "خاض الرئيس معركة انتخابية شرسة في باريس."),
        case("won a prize", "انتصرت إرادة الأهالي في مدينة سراقب على الظروف الصعبة."),
    ],
)
def test_what_did_not_happen_is_no_report(text: str) -> None:
    """Negation, condemnation, fear, demand, background and figure of speech tell no event."""
    assert types(text) == []
