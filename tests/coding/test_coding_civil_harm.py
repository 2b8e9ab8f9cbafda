"""Civil things and people that came to harm, told before the strike or by a word for where many live."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only

BEFORE = [
    case("fire in a home", "اندلع حريق في أحد منازل المدنيين في قرية معلك جراء قصف نفذته القوات التركية."),
    case("damaged school", "تضررت مدرسة ومسجد جراء قصف قوات النظام بلدة كفر تعال."),
    case("burnt car", "احترقت سيارة مدنية نتيجة سقوط قذيفة أطلقتها قسد على مارع."),
]


@pytest.mark.parametrize("text", BEFORE)
def test_a_civil_thing_that_was_damaged_due_to_a_strike_was_hit(text: str) -> None:
    """What came to harm by it may stand before the word for the strike."""
    assert only(text).targets == ("civilians",)


ELSEWHERE = [
    case("near it", "قتل جندي من قوات النظام بالقرب من مدرسة جراء قصف إسرائيلي على القنيطرة."),
    case("another clause", "تضررت المدرسة أمس، فيما قتل جندي من قوات النظام جراء قصف إسرائيلي على القنيطرة."),
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_civil_thing_named_before_for_another_reason_was_not_hit(text: str) -> None:
    """Where somebody was, where the hurt were taken and what another clause tells says nothing of it."""
    assert only(text).targets == ("syrian_regime",)


CROWDED = [
    case("crowded", "غارة للطيران الروسي تستهدف بلدة تير معلة المكتظة بالمدنيين في ريف حمص."),
    case("public services", "استهدفت مدفعية قوات النظام مرافق حيوية وخدمية على طريق سرمدا."),
    case("fields", "استهدفت مدفعية قوات النظام أراضي زراعية في بلدة بينين."),
]


@pytest.mark.parametrize("text", CROWDED)
def test_where_many_people_live_or_are_served_civilians_are_hit(text: str) -> None:
    """The text names civil people or things as what was hit."""
    assert only(text).targets == ("civilians",)


def test_where_the_hurt_were_taken_was_not_hit() -> None:
    """A hospital behind "taken to" received them."""
    assert only("نقل رجلان إلى مستشفى إدلب جراء قصف قوات النظام بلدة كفر تعال.").targets == ()


def test_a_toll_whose_dead_are_civilians_is_of_civilians() -> None:
    """That the wounded beside them are of nobody named makes no difference, nor that no doer is told."""
    text = "وثق المرصد مقتل 15 مدنيا وإصابة 22 شخصا بانفجار ألغام في سوريا منذ بداية العام."
    assert of_type(text, "casualty_toll").targets == ("civilians",)


def test_all_who_announce_an_agreement_together_are_its_parties() -> None:
    """The third of a row is one too."""
    report = only("أعلنت تركيا وروسيا وإيران التوصل إلى اتفاق تهدئة في إدلب.")
    assert report.initiators == ("turkey", "russia", "iran")


def test_the_parties_of_an_agreement_are_those_it_is_between() -> None:
    """Who is only named in the sentence is none."""
    report = only("يواصل تنظيم ي ب ك وجوده في تل رفعت رغم اتفاق وقع بين تركيا وروسيا في أيار.")
    assert report.initiators == ("turkey", "russia")


def test_who_breaks_a_truce_need_not_be_a_party_of_it() -> None:
    """Another verb stands between the sides and the agreement."""
    text = "إلا أن قوات النظام السوري وداعميها تهاجم المنطقة، رغم اتفاق وقف إطلاق النار الموقع في 5 آذار."
    assert of_type(text, "agreement").initiators == ()
