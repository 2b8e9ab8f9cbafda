"""One side, many names; places and people that constructions of real articles hide."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, figures, of_type, only, places, reports, tolls

ISIS = ("داعش", "تنظيم الدولة", 'تنظيم "الدولة"', "تنظيم داعش", "تنظيم الدولة الإسلامية", "فلول تنظيم داعش")
REGIME = ("قوات النظام", "جيش النظام", "قوات الأسد", "الجيش السوري", "النظام السوري")
COALITION = ("التحالف الدولي", "طيران التحالف الدولي", "طائرات التحالف", "التحالف الدولي بقيادة واشنطن")
SDF = ("قسد", "قوات سوريا الديمقراطية", "قوات سورية الديموقراطية", "قوات سوريا الديمقراطية (قسد)")


@pytest.mark.parametrize("name", ISIS)
def test_isis_has_many_names(name: str) -> None:
    """Each name, as the side that was bombed."""
    assert only(f"قصف الطيران الروسي مواقع {name} في ريف حماة أمس.").targets == ("isis",)


@pytest.mark.parametrize("name", REGIME)
def test_the_regime_has_many_names(name: str) -> None:
    """Each name, as the side that bombed."""
    assert only(f"قصف {name} مدينة سراقب أمس.").initiators == ("syrian_regime",)


@pytest.mark.parametrize("name", COALITION)
def test_the_coalition_has_many_names(name: str) -> None:
    """Each name, as the side that bombed."""
    assert only(f"قصف {name} بلدة هجين أمس.").initiators == ("us_led_coalition",)


@pytest.mark.parametrize("name", SDF)
def test_the_sdf_has_many_names(name: str) -> None:
    """Each name, as the side whose fighter died."""
    assert [f.actor for f in figures(f"قتل عنصر من {name} بانفجار لغم في بلدة هجين أمس.")] == ["sdf"]


def test_women_and_children_without_numbers_are_present() -> None:
    """A number of civilians, women and children among them: some, with both subgroups unnumbered."""
    text = "قتل عدد من المدنيين بينهم نساء وأطفال بغارة للتحالف الدولي على بلدة هجين أمس."
    assert tolls(text) == ["killed civilian 2+ some children=None women=None"]


def test_an_omitted_verb_is_that_of_the_figure_before() -> None:
    """So many civilians were killed, and no fewer than so many fighters: killed too."""
    text = (
        "قتل 117 مدنيا منذ بداية معركة الرقة بغارات للتحالف الدولي على مدينة الرقة، "
        "إضافة إلى ما لا يقل عن 331 عنصرا من تنظيم الدولة."
    )
    assert tolls(text) == ["killed civilian 117 exact", "killed combatant/isis 331+ at_least"]


def test_other_captives_keep_the_verb_of_capture() -> None:
    """A number killed, others captured."""
    text = "قتل أربعة جنود من قوات النظام وأسر آخرون بهجوم لتنظيم الدولة قرب السخنة."
    assert tolls(text) == [
        "captured combatant/syrian_regime 2+ some",
        "killed combatant/syrian_regime 4 exact",
    ]


def test_direction_inside_direction_is_near_the_named_place() -> None:
    """South of a field, west of a town: near what is named."""
    report = only("هاجم تنظيم الدولة موقعا لقوات النظام جنوب حقل التنك غرب مدينة البوكمال أمس.")
    assert {place.precision for place in report.places} == {"near"}


def test_a_border_as_a_bearing_is_not_a_country_that_was_hit() -> None:
    """Near the border of two states: neither state is the place when a town is named."""
    report = only("سقطت قذائف هاون على قرية قرب مدينة تل أبيض على الحدود السورية التركية أمس.")
    assert [place.text for place in report.places] == ["تل أبيض"]


def test_a_hospital_in_a_named_town_is_a_civil_target_there() -> None:
    """The building is the finest place, or the town it stands in: one place either way."""
    report = only("استهدفت غارة روسية المشفى الوطني في مدينة سراقب أمس.")
    assert report.targets == ("civilians",)
    assert len(report.places) == 1


def test_a_toll_sentence_without_a_cue_keeps_the_speaker() -> None:
    """The speaker of the paragraph stands for the toll that follows without a cue."""
    text = (
        "قال المرصد السوري إن تنظيم الدولة هاجم مواقع قوات النظام في مدينة البوكمال أمس. "
        "وقتل خلال الهجوم ستة جنود."
    )
    report = only(text)
    assert (report.sources, [f.min for f in report.figures]) == (("sohr",), [6])


def test_a_cumulative_toll_is_not_added_to_the_strike_of_the_day() -> None:
    """Today's dead and the dead since the summer stay apart."""
    text = (
        "قتل ستة مدنيين بغارة للتحالف الدولي على مدينة الرقة أمس.\n"
        "وبذلك يرتفع عدد المدنيين الذين قتلوا بغارات التحالف في الرقة منذ حزيران إلى 1117 مدنيا."
    )
    assert [f.min for f in of_type(text, "airstrike").figures if f.scope == "incident"] == [6]


def test_an_area_recaptured_without_its_name_is_at_the_area() -> None:
    """Positions east of the Euphrates, retaken: a gain with the area for its place."""
    report = of_type("استعاد تنظيم الدولة من قسد مواقع في ريف دير الزور الشرقي أمس.", "territory_gain")
    assert (report.initiators, report.targets) == (("isis",), ("sdf",))
    assert [place.precision in ("region", "district", "governorate") for place in report.places] == [True]


def test_two_weapons_of_two_sides_on_one_town_name_both() -> None:
    """Russian planes and the regime's artillery on one town: both sides are told."""
    text = "قصفت طائرات روسية ومدفعية النظام مدينة سراقب أمس."
    assert {a for r in reports(text) for a in r.initiators} == {"russia", "syrian_regime"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("field", "هاجم تنظيم الدولة حقل العمر في ريف دير الزور أمس وقتل جنديان.", "العمر"),
        case("bridge", "قصفت طائرات حربية جسر السياسية في مدينة دير الزور أمس.", "السياسية"),
    ],
)
def test_a_feature_is_named_as_the_text_names_it(text: str, want: str) -> None:
    """Fields and bridges are places too."""
    assert any(want in name for found in places(text) for name in found)
