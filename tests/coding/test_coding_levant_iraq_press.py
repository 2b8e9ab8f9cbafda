"""What the press of Gaza, Lebanon and Iraq says in its own way: who did it, to whom, and what is no event."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        case("a fighter of", "شنت طائرة إسرائيلية غارة على سيارة قرب الزهراني. وقال الجيش الإسرائيلي إن "
             "الغارة استهدفت مقاتلا من حزب الله بعد رصد سيارته.", "hezbollah"),
        case("which targeted", "شن تنظيم داعش هجوما قرب جلولاء. وأدى الهجوم الذي استهدف عناصر الحشد "
             "الشعبي إلى مقتل مقاتلين اثنين.", "iraqi_pmf"),
    ],
)  # fmt: skip
def test_the_strike_before_its_verb_has_an_object(text: str, hit: str) -> None:
    """A side right behind "the raid targeted" was hit and did not do it."""
    assert all(hit not in report.initiators for report in reports(text))
    assert any(hit in report.targets for report in reports(text))


def test_by_means_of_the_strike_a_side_did_it() -> None:
    """Behind "with which" stands who targeted."""
    report = only("القصف الذي استهدفت به قوات النظام بلدة جاسم أوقع ثلاثة قتلى.")
    assert report.initiators == ("syrian_regime",)


def test_a_bomb_goes_off_at_the_vehicle_behind_it() -> None:
    """Vehicles "at" which a device went off were hit, whatever stands first."""
    report = only("قال ناشطون إن عبوة ناسفة انفجرت بسيارة عسكرية تابعة لقوات النظام قرب نوى وقتل عنصران.",
                  published="2018-11-07")  # fmt: skip
    assert (report.initiators, report.targets) == ((), ("syrian_regime",))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        case("with a day between", "أعلن حزب الله اليوم الأربعاء، أنه قصف موقعا قرب كفرشوبا.", "hezbollah"),
        case("killed fighters", "قال الجيش الإسرائيلي إنه قتل قائدا في حزب الله في بلدة صور.", "israel"),
        case("was able to", "قال المرصد إن فصائل الجيش الوطني تمكنت من السيطرة على بلدة السكرية.", "sna"),
    ],
)  # fmt: skip
def test_who_says_that_he_did_it(text: str, doer: str) -> None:
    """The pronoun on "that" is the subject of the verb behind it, though a noun is spelt like it."""
    assert only(text).initiators == (doer,)


def test_they_took_men_and_then_left() -> None:
    """Who withdrew "then" is who made the arrest."""
    last = reports("اعتقلت قوات الاحتلال شابين من مخيم جنين، ثم انسحبت من المخيم.")[-1]
    assert (last.type, last.initiators) == ("withdrawal", ("israel",))


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        case("of a nation", "قال مسؤول أميركي إن جنديا عراقيا قتل في هجوم في الموصل.", "iraqi_forces"),
        case("of another nation", "قال متحدث فرنسي إن شرطيا لبنانيا قتل في هجوم في صور.", None),
        case("a member in-X", "قتل قيادي بحركة حماس في غارة على مدينة صيدا.", "hamas"),
    ],
)  # fmt: skip
def test_whose_soldier_was_killed(text: str, whose: str | None) -> None:
    """A soldier of a nation is none of those who tell of him; "in" may be glued to the side he is of."""
    assert [figure.actor for figure in only(text).figures] == [whose]


THEN = " ولم يعلق الجيش الإسرائيلي على ذلك."


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        case("a post", "كتائب القسام: قصفنا موقع «كيسوفيم» العسكري برشقة صاروخية." + THEN, ("israel",)),
        case("a carrier", "فجر مقاتلو القسام عبوة في ناقلة جند شرق حي التفاح." + THEN, ("israel",)),
        case("no enemy in the text", "فجر مقاتلو القسام عبوة في ناقلة جند شرق حي التفاح.", ()),
        case("a town", "أطلقت كتائب القسام صواريخ على مدينة عسقلان.", ()),
        case("an army of others", "دمر الجيش اللبناني بالمدفعية موقعا في جرود عرسال.", ()),
    ],
)  # fmt: skip
def test_arms_of_nobody_named_are_the_enemys(text: str, hit: tuple[str, ...]) -> None:
    """A post or a carrier that a side hit is its enemy's, if the text names it; a mere town is nobody's."""
    assert reports(text)[0].targets == hit


def test_the_agency_of_a_nation_is_no_side() -> None:
    """An adjective in the name of an agency did nothing."""
    text = "ونقلت وكالة الصحافة الفرنسية عن مصدر في الشرطة أن المسلحين فجروا ثلاث قنابل في شارع في بغداد."
    assert all("france" not in report.initiators for report in reports(text))


def test_the_source_is_who_was_called_so() -> None:
    """A ministry named since is not "the source"."""
    text = (
        "أفاد مصدر عسكري بأن طائرات تركية قصفت مواقع في جبل كارة. "
        "وأعلنت وزارة الدفاع التركية غارة على جبل متين. "
        "وأكد المصدر أن الطائرات التركية نفذت غارات على قضاء العمادية."
    )
    assert reports(text)[-1].sources == ("military_source",)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات مدرسة تؤوي عائلات نزحت من بيت حانون إلى رفح.",
        "قصفت الطائرات خياما للنازحين الذين فروا من منازلهم في رفح.",
    ],
)
def test_who_fled_before_is_not_displaced_now(text: str) -> None:
    """What is only said of those who were hit tells of no displacement."""
    assert [report.type for report in reports(text)] == ["airstrike"]


def test_people_who_are_counted_fled() -> None:
    """A number before those who fled tells of their flight."""
    assert only("قال المنسق إن نحو 18 ألف نازح فروا من مخيم كلمة.").type == "displacement"


def test_an_echo_is_no_fight() -> None:
    """ "Its echo" is spelt like "its repelling"."""
    assert only("وقع انفجار عنيف قرب خربة غزالة وسمع صداه في محافظة درعا.").type == "explosion"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        case("tents", "قتل ثلاثة في قصف على منطقة خيام يقيم فيها نازحون في غرب رفح.", "رفح"),
        case("set apart", "استهدف القصف منطقة مخصصة للنازحين في المواصي.", "المواصي"),
        case("behind a quarter", "اغتال مجهولون شابا في مدينة الحارة في ريف درعا.", "ريف درعا"),
    ],
)  # fmt: skip
def test_what_an_area_is_like_is_not_its_name(text: str, place: str) -> None:
    """Common words behind "the area" name no place."""
    assert [p.text for p in only(text).places] == [place]
