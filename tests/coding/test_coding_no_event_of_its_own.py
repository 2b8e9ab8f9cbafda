"""Words that name an event without telling one: what a pact provides for, kinds in a list, one of the attacks
just summed up, aid from the air, ruin that a shell left; and bombs that fell or were handled.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, types

BESIDE = "اختطف مسلحون مهندسا من منزله في الرطبة أمس.\n"
"""Makes a text one about armed conflict."""


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        case("a pact provides", "نص الاتفاق على رحيل المقاتلين الأجانب عن سرت.", "displacement"),
        case("a truce provides", "تقضي الهدنة بإخراج الجرحى من مضايا.", "displacement"),
        case(
            "a truce called for by several",
            "دعت الآلية التي تضم الاتحاد الأفريقي وإيغاد السبت إلى هدنة في نيالا.",
            "agreement",
        ),
        case(
            "fighters forced to flee",
            "أرغم الجنود مسلحي الحركة على الفرار قرب كتم.",
            "displacement",
        ),
        case("aid dropped", "أسقطت طائرة عسكرية مؤنا على حامية دير الزور.", "weapon_disrupted"),
        case("leaflets", "ألقت طائرات التحالف مناشير على أحياء الموصل.", "airstrike"),
        case("kinds of breaches", "رصدت اللجنة 70 خرقا تنوعت بين قصف وقنص في الحديدة.", "shelling"),
        case("speech", "ندد الحزب بالقصف الإعلامي على رئيسه في النجف.", "shelling"),
        case("ruin", "سقطت قذائف على سوق الفاشر وأحرقت عشرة متاجر.", "destruction"),
        case("a bomb thrown by men", "رمى ملثمون قنبلة على بيت قاض في كركوك.", "airstrike"),
    ],
)
def test_no_event_of_its_own(text: str, unwanted: str) -> None:
    assert unwanted not in types(BESIDE + text)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("people forced to leave", "أرغم المسلحون سكان القرية على الرحيل عن كتم.", "displacement"),
        case("a bomb fell", "سقطت قنبلة على عيادة في قندوز وقتلت 12 مريضا.", "airstrike"),
        case("bombs dropped by a plane", "قال الشيخ إن طائرة ألقت أربع قنابل على وادي باساو.", "airstrike"),
        case("hurt while handling", "أصيب خبير أثناء تفكيك قنبلة عنقودية في كفرنبل.", "explosion"),
        case("killed while defusing", "قتل ضابط هندسة خلال تفكيك عبوة ناسفة قرب ديالى.", "explosion"),
    ],
)
def test_bombs_that_fell_or_were_handled(text: str, want: str) -> None:
    assert want in types(BESIDE + text)


def test_one_of_the_attacks_summed_up_has_not_their_dead() -> None:
    report = only("قتل 28 شخصا في هجمات متفرقة في العراق أمس، بينها تفجير سيارتين مفخختين في بغداد.")
    assert report.type == "casualty_toll"
    assert [f.min for f in report.figures] == [28]


def test_the_cases_of_a_toll_of_one_day_are_of_that_day() -> None:
    text = (
        "بغداد - قتل 28 شخصا مساء الاثنين في هجمات متفرقة في العراق، كما أعلنت الشرطة.\n"
        "وقال ضابط في الشرطة إن سيارة مفخخة انفجرت في الكاظمية وقتلت خمسة أشخاص."
    )
    assert of_type(text, "explosion").date.start == "2018-11-05"


def test_the_second_bomb_of_a_sentence() -> None:
    text = "انفجرت سيارة في الكرادة وقتلت أربعة، فيما استهدفت الثانية مركزا للشرطة في المنصور وقتلت ستة."
    assert [r.type for r in reports(BESIDE + text)][1:] == ["explosion", "explosion"]


def test_the_name_of_a_side_counts_nobody() -> None:
    text = "قال مسؤول في وزارة تابعة لحركة طالبان إن قنبلتين سقطتا على قرية في هلمند وقتلتا 16 مدنيا."
    assert [f.min for f in only(text, "2001-10-27").figures] == [16]
