"""Forces named by whom they follow, an occupier named by that alone, and fronts that are no side."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

FOLLOWERS = [
    case("loyal to it", "قصفت القوات التركية وفصائل المعارضة المسلحة الموالية لها قرية عرب حسن شمالي حلب."),
    case("of the country", "قصفت القوات التركية والفصائل السورية الموالية لها قرية عرب حسن شمالي حلب."),
    case("belonging to it", "قصف الجيش التركي والتنظيمات الإرهابية التابعة له قرية معلك بريف الرقة."),
]


@pytest.mark.parametrize("text", FOLLOWERS)
def test_any_factions_loyal_to_it_are_those_whom_the_side_before_backs(text: str) -> None:
    """The pronoun means the side named right before, whatever adjectives stand between."""
    assert only(text).initiators == ("turkey", "sna")


def test_militias_loyal_to_a_side_that_backs_nobody_known_keep_their_name() -> None:
    """Only whom a listed side is known to back is named by it."""
    report = only("قصفت قوات النظام والميليشيات المحلية الموالية لها بلدة سرمين.")
    assert report.initiators[0] == "syrian_regime"
    assert "sna" not in report.initiators


def test_the_army_of_occupation_is_the_occupier_that_the_text_names() -> None:
    """The one named last before."""
    told = reports(
        "قصف جيش الاحتلال التركي قرية تل جمعة في ريف الحسكة.\n"
        "وكان جيش الاحتلال قد استهدف أمس سيارة إسعاف قرب كوباني."
    )
    assert [report.initiators for report in told] == [("turkey",), ("turkey",)]


def test_the_army_of_occupation_alone_is_that_of_palestine() -> None:
    """Where no other occupier is named."""
    assert only("قصف جيش الاحتلال مخيم جنين بالمدفعية.").initiators == ("israel",)


def test_the_occupier_may_be_named_further_on() -> None:
    """A headline calls him the occupation alone."""
    text = (
        "جيش الاحتلال يقصف ريف تل رفعت.\n"
        "كما قصف جيش الاحتلال قرية شيخ عيسى. وأصيب جندي للاحتلال التركي قرب إعزاز."
    )
    assert of_type(text, "shelling").initiators == ("turkey",)


FRONTS = [
    case("in quotation marks", 'استهدفت قسد مواقع للجيش الوطني على جبهة "مريمين" بريف حلب.', ("sna",)),
    case("of a town", "استهدفت قسد مواقع للجيش الوطني على جبهة مريمين بريف حلب الشمالي.", ("sna",)),
]


@pytest.mark.parametrize(("text", "targets"), FRONTS)
def test_the_front_of_a_town_is_no_group(text: str, targets: tuple[str, ...]) -> None:
    """ "On the front of" tells where."""
    assert only(text).targets == targets


def test_a_faction_close_to_a_side_is_not_named_by_that_word() -> None:
    """ "Close to" is no name of a group."""
    report = only("استهدفت قذائف مدفعية أطلقتها قسد مقرا لفصيل مقرب من المخابرات في ريف حلب.")
    assert report.initiators == ("sdf",)
    assert not any("qrb" in side for side in report.targets)


def test_at_least_is_no_particle_of_aim() -> None:
    """ "Seven raids at least by the planes of X": the number has the words, not the side."""
    report = only("شنت سبع غارات على الأقل لطيران التحالف الدولي استهدفت محيط مدينة الرقة.")
    assert (report.initiators, report.targets) == (("us_led_coalition",), ())


def test_fighters_of_the_men_of_a_side_are_its_own() -> None:
    """ "Of the gunmen of" behind people says whose they are; behind a gain it says who lost."""
    report = only("قال الموقع إن مقاتلين من مسلحي العشائر هاجموا نقاطا لقسد في بلدة الكشكية.")
    assert (report.initiators, report.targets) == (("bedouin_tribes",), ("sdf",))
    gain = of_type("استعاد الجيش العراقي قرية الشرقاط من مسلحي تنظيم داعش.", "territory_gain")
    assert (gain.initiators, gain.targets) == (("iraqi_forces",), ("isis",))


def test_planes_that_intercept_are_not_the_arms_that_were_stopped() -> None:
    """Two weapons with their sides: the first did it, the one behind "to" it was done to."""
    text = "سقطت شظايا من اعتراض طيران الجيش الإسرائيلي لمسيرة إيرانية في سماء درعا."
    report = of_type(text, "weapon_disrupted")
    assert (report.initiators, report.targets) == (("israel",), ("iran",))


def test_the_make_of_the_shells_is_not_who_fired_them() -> None:
    """ "With the Russian shells of the make X" qualifies the make, "Russian shelling" the shelling."""
    made = only("أدى قصف مدفعي بقذائف كراسنوبول الروسية استهدف قرية معرزاف إلى إصابة عشرة أشخاص.")
    assert made.initiators == ()
    assert only("أدى قصف مدفعي روسي استهدف قرية معرزاف إلى إصابة عشرة أشخاص.").initiators == ("russia",)
