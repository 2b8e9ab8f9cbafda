"""Who acts and who speaks in reports on Iraq, Yemen and Libya; names that changed their bearer on a day."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

SIDES = [
    case(
        "units of the Iraqi forces",
        "سيطرت قوات مكافحة الإرهاب والشرطة الاتحادية على حي شرقي الموصل بعد معارك مع داعش.",
        "2017-02-01",
        ("iraqi_forces",),
        None,
    ),
    case(
        "an operations command",
        "قصفت قيادة عمليات الأنبار مواقع لداعش غربي الرمادي.",
        "2016-02-01",
        ("iraqi_forces",),
        ("isis",),
    ),
    case(
        "a brigade of the mobilisation in Iraq",
        "قصفت عصائب أهل الحق مواقع لتنظيم داعش شمالي تكريت.",
        "2015-03-10",
        ("iraqi_pmf",),
        ("isis",),
    ),
    case(
        "the same brigade in Syria",
        "قصفت كتائب حزب الله العراقي مواقع لتنظيم داعش في ريف دير الزور.",
        "2018-03-10",
        ("iran_backed_militias",),
        ("isis",),
    ),
    case(
        "the mobilisation by a pejorative name",
        "اعتقلت ميليشيات الحشد 20 شاباً من قرية جنوب الموصل.",
        "2016-11-20",
        ("iraqi_pmf",),
        ("civilians",),
    ),
    case(
        "peshmerga in a Kurdish spelling",
        "هاجم مسلحو داعش نقطة للبيشمرگة قرب كركوك.",
        "2021-11-20",
        ("isis",),
        ("peshmerga",),
    ),
    case(
        "Turkey against the workers' party in Iraq",
        "قصفت طائرات تركية مواقع لحزب العمال في قضاء العمادية بمحافظة دهوك.",
        "2022-04-20",
        ("turkey",),
        ("pkk",),
    ),
    case(
        "the security forces of Iraq",
        "قتل 7 متظاهرين برصاص قوات الأمن في الناصرية جنوبي العراق.",
        "2019-11-28",
        ("iraqi_forces",),
        ("civilians",),
    ),
    case(
        "the coalition in Iraq",
        "قصف التحالف مواقع داعش في الرمادي.",
        "2015-03-01",
        ("us_led_coalition",),
        ("isis",),
    ),
    case(
        "the coalition before it was that one",
        "قصفت قوات التحالف حياً شرقي بغداد.",
        "2007-03-01",
        ("multinational_force_iraq",),
        (),
    ),
    case(
        "army and committees are the Houthis' in their press",
        "قصف الجيش واللجان الشعبية تجمعاً للجيش السعودي في نجران.",
        "2017-08-10",
        ("houthis",),
        ("saudi_arabia",),
    ),
    case(
        "the aggression in the same press",
        "أغار طيران العدوان السعودي الأمريكي على سوق في محافظة صعدة وقتل 4 أطفال.",
        "2018-08-10",
        ("saudi_led_coalition",),
        ("civilians",),
    ),
    case(
        "the Giants are the government's",
        "قتل 20 من ميليشيا الحوثي بقصف لألوية العمالقة في الدريهمي جنوبي الحديدة.",
        "2018-06-20",
        ("pro_hadi_forces",),
        ("houthis",),
    ),
    case(
        "government against the southern council",
        "سيطرت قوات المجلس الانتقالي على معسكرات لقوات الحكومة في عدن.",
        "2019-08-10",
        ("southern_transitional_council",),
        ("pro_hadi_forces",),
    ),
    case(
        "Haftar by name",
        "قصفت قوات حفتر بصواريخ الجراد محيط مطار معيتيقة في طرابلس.",
        "2019-12-10",
        ("lna",),
        None,
    ),
    case(
        "brigades of Tripoli",
        "اشتبك اللواء 444 قتال مع جهاز دعم الاستقرار وسط طرابلس.",
        "2022-08-27",
        ("brigade_444",),
        ("stability_support_apparatus",),
    ),
    case(
        "Solid Structure",
        "قصفت قوات البنيان المرصوص مواقع داعش في سرت.",
        "2016-08-10",
        ("gna_forces",),
        ("isis",),
    ),
    case(
        "tribes of the south",
        "اشتبك مسلحو التبو مع مسلحي الطوارق في أوباري جنوبي ليبيا.",
        "2015-07-20",
        ("tebu_tribe",),
        ("tuareg_tribe",),
    ),
    case(
        "another air force over Libya",
        "قصف الطيران الإماراتي معسكراً لقوات الوفاق جنوب طرابلس.",
        "2020-01-04",
        ("uae",),
        ("gna_forces",),
    ),
]


@pytest.mark.parametrize(("text", "day", "initiators", "targets"), SIDES)
def test_sides_are_known_by_their_names(
    text: str, day: str, initiators: tuple[str, ...] | None, targets: tuple[str, ...] | None
) -> None:
    """Official, press and pejorative names give the codebook's ids; None: not the claim of the row."""
    report = reports(text, day)[0]
    assert initiators is None or report.initiators == initiators
    assert targets is None or report.targets == targets


CHANGES = [
    ("من اللجان الشعبية", "محافظة أبين", "2012-05-20", "yemeni_popular_committees"),
    ("من اللجان الشعبية", "محافظة الجوف", "2019-05-20", "houthis"),
    ("من الحرس الجمهوري", "محافظة صنعاء", "2016-05-20", "saleh_forces"),
    ("جنود من الجيش اليمني", "محافظة أبين", "2012-05-20", "yemeni_army"),
    ("جنود من الجيش اليمني", "محافظة مأرب", "2016-05-20", "pro_hadi_forces"),
    ("من قوات الحزام الأمني", "محافظة أبين", "2017-05-20", "pro_hadi_forces"),
    ("من قوات الحزام الأمني", "محافظة أبين", "2019-09-20", "southern_transitional_council"),
    ("من الثوار", "مصراتة", "2011-05-20", "libyan_rebels"),
    ("جنود من الجيش الليبي", "بنغازي", "2013-05-20", "libyan_army"),
    ("جنود من الجيش الليبي", "بنغازي", "2016-05-20", "lna"),
    ("من عناصر القوات الحكومية", "مدينة طرابلس الليبية", "2019-05-20", "gna_forces"),
    ("من عناصر القوات الحكومية", "مدينة طرابلس الليبية", "2023-05-20", "gnu_forces"),
    ("من قوة الردع الخاصة", "مدينة طرابلس الليبية", "2018-09-01", "gna_forces"),
    ("من قوة الردع الخاصة", "مدينة طرابلس الليبية", "2025-05-15", "special_deterrence_force"),
]


@pytest.mark.parametrize(("who", "where", "day", "actor"), CHANGES)
def test_a_name_changes_its_bearer_on_a_day(who: str, where: str, day: str, actor: str) -> None:
    """The publication day settles whose dead they are."""
    assert [figure.actor for figure in only(f"قتل 5 {who} بقصف في {where}.", day).figures] == [actor]


SOURCES = [
    ("حي في الموصل", "خلية الإعلام الأمني", "iraqi_security_media_cell"),
    ("قرية في دهوك", "شفق نيوز", "shafaq_news"),
    ("قرية في دهوك", "وزارة الصحة", "iraqi_health_ministry"),
    ("سوق في صعدة", "وزارة الصحة", "yemeni_health_ministry"),
    ("حي في مدينة طرابلس الليبية", "وزارة الصحة", "libyan_health_ministry"),
    ("حي في الموصل", "المرصد العراقي لحقوق الإنسان", "iraqi_observatory_for_human_rights"),
    ("سوق في الحديدة", "منظمة مواطنة لحقوق الإنسان", "mwatana"),
    ("حي في مصراتة", "بعثة الأمم المتحدة للدعم في ليبيا", "unsmil"),
    ("مزرعة في صعدة", "قناة المسيرة", "al_masirah"),
    ("حي في سبها", "اللواء أحمد المسماري", "lna"),
    ("حي في الموصل", "الدفاع المدني", "iraqi_civil_defence"),
    ("حي في إدلب", "الدفاع المدني", "white_helmets"),
]


@pytest.mark.parametrize(("where", "who", "source"), SOURCES)
def test_speakers_are_known_by_their_names(where: str, who: str, source: str) -> None:
    """Local ministries, agencies and monitors give their ids, short names by the theatre."""
    assert only(f"قتل 4 مدنيين بقصف على {where}، بحسب {who}.", "2019-04-20").sources == (source,)


def test_a_people_named_tells_the_theatre() -> None:
    """ "Libyan" settles which of two towns, and whose ministry, is meant."""
    report = only("قتل مدني بقصف على حي في طرابلس، وقال مصدر ليبي إن القصف توقف، بحسب وزارة الصحة.")
    assert "lebanese_health_ministry" not in report.sources
