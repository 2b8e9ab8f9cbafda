"""Opponents of then and of now, what is denied, and where those hit stood."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

DAY = "2017-03-06"


def test_a_gain_of_long_ago_has_not_the_opponents_of_now() -> None:
    """Whom a side fights today says nothing of whom it took a town from years before."""
    text = (
        "قصف تنظيم داعش مواقع لقوات البشمركة قرب مخمور.\nوكان تنظيم داعش استولى على تكريت في 11 حزيران 2014."
    )
    assert of_type(text, "territory_gain", published=DAY).targets == ()


def test_a_gain_of_these_days_has_the_opponents_of_the_fight() -> None:
    """Days that are near are of one fight."""
    text = (
        "هاجم تنظيم داعش مواقع لقوات البشمركة قرب مخمور أمس الأحد.\n"
        "واستولى تنظيم داعش فجر اليوم على قرية الكوير."
    )
    assert of_type(text, "territory_gain", published=DAY).targets == ("peshmerga",)


def test_the_sides_of_a_fight_are_those_named_with_it() -> None:
    """Another event does not tell the second side of a fight."""
    text = (
        "قتل جنديان من الجيش الإسرائيلي في معارك بمخيم جباليا.\n"
        "وقصف الجيش الإسرائيلي مواقع لحركة حماس شرق رفح."
    )
    assert of_type(text, "clash").targets == ()


BASES = [
    case("which stands there", "قصفت القوات التركية قرية كفر أنطون التي تتواجد فيها قاعدة روسية."),
    case("and there stands", "قصفت القوات التركية جبل مشتنور ويتواجد فيه قاعدة عسكرية روسية."),
]


@pytest.mark.parametrize("text", BASES)
def test_a_base_that_stands_in_the_place_was_not_hit(text: str) -> None:
    """What else is in the town says nothing of what was aimed at; fighters who hide there were hit."""
    assert only(text).targets == ()
    hidden = only("استهدف طيران التحالف الدولي مبنى تتحصن فيه عناصر تنظيم الدولة قرب هجين.")
    assert hidden.targets == ("isis",)


def test_shelling_from_a_side_with_a_verb_before_it_is_that_sides() -> None:
    """ "The shelling, from X, hit villages"."""
    report = only("طال القصف المدفعي والصاروخي من قوات النظام قريتي الزيارة وقسطون.")
    assert (report.initiators, report.targets) == (("syrian_regime",), ())


def test_a_part_named_in_its_whole_is_the_side_that_did_it() -> None:
    """ "Factions in X" are X, and X is not whom they hit."""
    report = only('استهدفت فصائل المعارضة في غرفة عمليات "الفتح المبين" آلية للميليشيات الإيرانية قرب سراقب.')
    assert (report.initiators, report.targets) == (("al_fath_al_mubin",), ("iran_backed_militias",))


WHERE = [
    case("posts", "استهدفت فصائل الثوار مواقع قوات الأسد في معمل الزيت بقذائف الهاون.", ("syrian_regime",)),
    case("fighters", "قصفت مروحيات الجيش العراقي تجمعا للمسلحين في مصنع الألبان بالصينية.", ()),
]


@pytest.mark.parametrize(("text", "targets"), WHERE)
def test_works_that_the_fighters_hit_were_in_only_tell_where(text: str, targets: tuple[str, ...]) -> None:
    """Civil things behind "in" are where those stood who were hit."""
    assert only(text).targets == targets


def test_what_is_denied_is_what_was_told_with_its_sides() -> None:
    """The denial names the deed alone; it was done to whom it is told to have been done to."""
    told, denied = reports(
        "قتل تسعة مدنيين في غارة لطيران حفتر على مركز لإيواء المهاجرين في تاجوراء.\n"
        "ونفى الناطق باسم قوات حفتر أن تكون قواته قصفت المركز."
    )
    assert (told.targets, denied.status) == (("civilians",), "denied")
    assert (denied.initiators, denied.targets) == (("lna",), ("civilians",))


LIBYAN_ARMY = [
    case("before May 2014", "2013-03-05", "libyan_army"),
    case("of Haftar", "2016-03-05", "lna"),
]


@pytest.mark.parametrize(("day", "side"), LIBYAN_ARMY)
def test_the_army_in_libya_is_that_of_the_day(day: str, side: str) -> None:
    """Before the operation of May 2014 it was nobody's but the state's."""
    report = only("هاجم مسلحون مجهولون حاجزاً للجيش في مدينة بنغازي، أمس.", published=day)
    assert report.targets == (side,)


CARRIED_OUT = [
    case(
        "by launching suicide attacks",
        "انسحب تنظيم داعش من بلدة البحرة بعد شنه هجمات انتحارية على حواجز لقوات النظام.",
        "isis",
    ),
    case(
        "by carrying out a suicide bombing",
        "تراجعت حركة الشباب نحو الجنوب عقب تنفيذها تفجيرا انتحاريا ضد حاجز للشرطة.",
        "al_shabaab",
    ),
]


@pytest.mark.parametrize(("text", "side"), CARRIED_OUT)
def test_who_carried_out_a_bombing_is_told_by_a_pronoun(text: str, side: str) -> None:
    """Event words of two words have the doer of the verbal noun before them, as single ones do."""
    (bombing,) = (report for report in reports(text) if report.type == "suicide_bombing")
    assert bombing.initiators == (side,)
