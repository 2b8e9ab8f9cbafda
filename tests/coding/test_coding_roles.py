"""Who did it and to whom, phenomenon by phenomenon: both sides of one invented sentence each."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

from marsad.model import Report

DAY = "2022-03-10"

CLAUSES = [
    case("verb first", "قتل تنظيم الدولة 23 مدنياً في قرية قرب السخنة أمس.", "isis", "civilians"),
    case("passive without vowels", "قتل 23 مدنيا بقصف مدفعي على بلدة هجين أمس.", "", "civilians"),
    case("gunmen act", "اغتال مسلحون مجهولون قيادياً في هيئة تحرير الشام قرب إدلب.", "unknown_gunmen", "hts"),
    case(
        "verb first with positions",
        "قصفت قوات النظام بالمدفعية مواقع فصائل المعارضة قرب كفرنبل.",
        "syrian_regime",
        "fsa",
    ),
    case("noun first", "المدفعية التركية تقصف مواقع قسد في ريف تل رفعت.", "turkey", "sdf"),
    case(
        "noun first, spelt like a noun",
        "الطيران الإسرائيلي قصف بصاروخ موقعا لحزب الله قرب القصير.",
        "israel",
        "hezbollah",
    ),
    case(
        "place after the participle",
        "قوات النظام المتمركزة في سراقب قصفت بلدة كفرنبل بالمدفعية.",
        "syrian_regime",
        "",
    ),
    case(
        "verbal noun with its subject and object",
        "أسفر استهداف طائرات التحالف الدولي بلدة الشعفة بعدة صواريخ عن مقتل خمسة مدنيين.",
        "us_led_coalition",
        "civilians",
    ),
    case("verbal noun with its object", "استهداف سيارة لقسد بعبوة ناسفة قرب الشدادي.", "", "sdf"),
    case(
        "verbal noun and a town",
        "قصف قوات النظام لبلدة كفرنبل أوقع ثلاثة قتلى مدنيين.",
        "syrian_regime",
        "civilians",
    ),
    case("shelling from", "تعرضت بلدة كفرنبل لقصف مدفعي من قوات النظام.", "syrian_regime", ""),
    case(
        "dead announced with their doer",
        "قتل طفل جراء قصف قوات النظام بلدة كفرنبل بقذائف الهاون.",
        "syrian_regime",
        "civilians",
    ),
]

ADJECTIVES = [
    case("of the bombardment", "قصف مدفعي تركي على مواقع لقسد في ريف تل رفعت.", "turkey", "sdf"),
    case("of the bombardment, definite", "القصف المدفعي التركي طال قرى في ريف تل تمر أمس.", "turkey", ""),
    case("of a drone", "قتل عنصران من قسد باستهداف مسيرة تركية سيارتهما قرب القامشلي.", "turkey", "sdf"),
    case("of warplanes", "شن الطيران الحربي الروسي خمس غارات على محيط بلدة كنصفرة.", "russia", ""),
    case("of fighters hit", "قتل خمسة جنود أتراك في هجوم لقسد قرب عفرين.", "sdf", "turkey"),
    case("two of one noun", "قصفت القوات الروسية والسورية مدينة سراقب أمس.", "russia syrian_regime", ""),
    case("of a town", "انفجار في مدينة ديار بكر التركية وقتل مدنيان.", "", "civilians"),
    case(
        "of the other's name", "قتل عنصران من وحدات حماية الشعب الكردية بقصف تركي قرب عفرين.", "turkey", "ypg"
    ),
]

PARTICLES = [
    case("by the hand of", "قتل مدني على يد عناصر من قسد في بلدة ذيبان.", "sdf", "civilians"),
    case(
        "hands of people who belong to",
        "قتل شاب على أيدي عناصر تابعين لهيئة تحرير الشام في مدينة إدلب.",
        "hts",
        "civilians",
    ),
    case(
        "on the part of a patrol",
        "اعتقل ثلاثة شبان من قبل دورية تابعة لقسد في بلدة ذيبان.",
        "sdf",
        "civilians",
    ),
    case("planes that belong to", "قصفت طائرات تابعة للنظام السوري مدينة سراقب.", "syrian_regime", ""),
    case(
        "a depot that belongs to",
        "غارات على مستودع ذخيرة تابع للميليشيات الإيرانية قرب البوكمال.",
        "",
        "iran_backed_militias",
    ),
    case(
        "backed by is no side",
        "هاجم مقاتلو تنظيم الدولة موقعاً لقوات سوريا الديمقراطية المدعومة من واشنطن قرب هجين.",
        "isis",
        "sdf",
    ),
    case(
        "supported with forces is a side",
        "سيطرت قوات النظام مدعومة بالميليشيات الإيرانية على قرية قرب السخنة.",
        "syrian_regime iran_backed_militias",
        "",
    ),
    case(
        "in the ranks of",
        "خسائر في صفوف قوات النظام إثر كمين نصبه تنظيم الدولة قرب السخنة.",
        "isis",
        "syrian_regime",
    ),
    case(
        "its source",
        "تعرضت بلدة كفرنبل لقصف بقذائف الهاون مصدره قوات النظام المتمركزة في معسكر قريب.",
        "syrian_regime",
        "",
    ),
    case("to an unknown place", "اختطف طبيب في مدينة نوى واقتيد إلى جهة مجهولة.", "", "civilians"),
    case(
        "held by is no side",
        "قتل مدني بقصف مدفعي على مدينة عفرين الخاضعة لسيطرة الجيش الوطني.",
        "",
        "civilians",
    ),
    case("a state as territory", "قتل مدنيان بانفجار في مدينة ديار بكر جنوب شرقي تركيا.", "", "civilians"),
    case(
        "a border as territory",
        "قتل لاجئ سوري برصاص حرس الحدود التركي على الحدود مع تركيا.",
        "turkey",
        "civilians",
    ),
]

PRONOUNS = [
    case("its planes", "أعلن الجيش التركي أن طائراته قصفت مواقع لقسد قرب عين عيسى.", "turkey", "sdf"),
    case("its forces", "قالت قسد إن قواتها هاجمت مواقع تنظيم الدولة قرب هجين.", "sdf", "isis"),
    case("that it", "أعلنت قسد أنها قصفت مواقع تنظيم الدولة قرب هجين.", "sdf", "isis"),
    case("announces its deed", "أعلنت قسد استهداف مواقع تنظيم الدولة قرب هجين.", "sdf", "isis"),
    case(
        "its allies",
        "قصف صاروخي لقوات النظام والميليشيات التابعة لها على بلدة كفرنبل.",
        "syrian_regime pro_regime_militias",
        "",
    ),
    case("allies of Turkey", "قصف الجيش التركي والفصائل الموالية له قرية قرب عين عيسى.", "turkey sna", ""),
    case(
        "its soldiers", "أقر الجيش الإسرائيلي بمقتل ثلاثة من جنوده بانفجار عبوة ناسفة في رفح.", "", "israel"
    ),
]

FIGHTS = [
    case(
        "on one hand",
        "اشتباكات بين قوات النظام والميليشيات الإيرانية من جهة وتنظيم الدولة من جهة أخرى قرب السخنة.",
        "syrian_regime iran_backed_militias",
        "isis",
    ),
    case("against", "معارك عنيفة تخوضها قسد ضد تنظيم الدولة في هجين.", "sdf", "isis"),
    case(
        "with, the first side told by its dead",
        "قتل سبعة عناصر من قوات النظام خلال اشتباكات مع تنظيم الدولة قرب السخنة.",
        "syrian_regime",
        "isis",
    ),
    case("with before who leads it", "اشتباكات مع تنظيم الدولة خاضتها قسد قرب هجين.", "sdf", "isis"),
    case("repelled", "صدت قسد هجوماً لتنظيم الدولة على نقاطها قرب هجين.", "isis", "sdf"),
    case(
        "an infiltration repelled",
        "تصدت فصائل المعارضة لمحاولة تسلل لقوات النظام قرب كفرنبل.",
        "syrian_regime",
        "fsa",
    ),
    case("gained from", "استعادت قوات النظام السيطرة على السخنة من تنظيم الدولة.", "syrian_regime", "isis"),
    case(
        "at the cost of", "تقدمت قوات النظام على حساب تنظيم الدولة في بادية السخنة.", "syrian_regime", "isis"
    ),
    case("positions given up", "إخلاء قسد عدة نقاط عسكرية قرب عين عيسى.", "sdf", ""),
]

HIT = [
    case("near a thing is not the thing", "سقطت قذيفة قرب مدرسة في بلدة كفرنبل.", "", ""),
    case("the thing suffered it", "تعرض المشفى الوطني في مدينة سراقب لقصف مدفعي.", "", "civilians"),
    case(
        "workers in a car",
        "انفجر لغم زرعه تنظيم الدولة بسيارة تقل عمالاً قرب السخنة وقتل خمسة منهم.",
        "isis",
        "civilians",
    ),
    case("works of fighters", "استهدفت مسيرة تركية مصنعاً للذخيرة تابعاً لقسد قرب القامشلي.", "turkey", "sdf"),
    case(
        "houses that fighters hold",
        "قصف التحالف الدولي مبنى يتحصن فيه عناصر تنظيم الدولة في هجين.",
        "us_led_coalition",
        "isis",
    ),
    case("people who flee", "نزوح مئات العائلات من بلدة كفرنبل.", "", "civilians"),
]

BANDS = [
    case(
        "a battalion",
        "هاجمت كتيبة شهداء الوادي نقطة لقوات النظام قرب سراقب.",
        "shahda_al_wadi_battalion",
        "syrian_regime",
    ),
    case(
        "an organisation in quotes",
        'هاجم تنظيم "جند الفجر" حاجزاً لقوات النظام قرب سراقب.',
        "jand_al_fajr",
        "syrian_regime",
    ),
    case(
        "what is hit, behind the hour",
        "استهدف الجيش التركي في تمام الساعة 11 مساء أمس قرية كفرنبل.",
        "turkey",
        "",
    ),
    case(
        "whose operation it was done in",
        "اعتقلت قسد شابين خلال عملية للتحالف الدولي في بلدة ذيبان.",
        "sdf",
        "civilians",
    ),
    case("what is hit, behind a comma", "استهدف الجيش التركي، قرية كفرنبل.", "turkey", ""),
    case("where it was hit", "استهدف الجيش التركي في قرية كفرنبل أمس.", "", "turkey"),
    case("a common word is no band", "قصف مدفعي شل حركة السير في مدينة سراقب.", "", ""),
]


@pytest.mark.parametrize(
    ("text", "doers", "victims"), [*CLAUSES, *ADJECTIVES, *PARTICLES, *PRONOUNS, *FIGHTS, *HIT, *BANDS]
)
def test_both_sides_of_a_sentence(text: str, doers: str, victims: str) -> None:
    """Grammar tells who did it and to whom; what it does not tell stays empty."""
    report = only(text, DAY)
    assert (" ".join(report.initiators), " ".join(report.targets)) == (doers, victims)


SUSPECTED = [
    case("likely Israeli", "قتل شخصان بغارة جوية يرجح أنها إسرائيلية على سيارة قرب البوكمال.", "israel"),
    case(
        "believed to belong to",
        "استهدفت طائرة مسيرة يُعتقد أنها تابعة للتحالف الدولي دراجة نارية قرب سرمدا.",
        "us_led_coalition",
    ),
    case("believed to be of", "قتل مدني برصاص مسلحين يعتقد أنهم من تنظيم الدولة في بلدة ذيبان.", "isis"),
    case("attributed to", "قصف نُسب إلى قوات النظام طال بلدة كفرنبل.", "syrian_regime"),
    case("accused", "انفجرت سيارة في مدينة عفرين وقتل مدنيان، واتهم السكان قسد بالتفجير.", "sdf"),
]


@pytest.mark.parametrize(("text", "doer"), SUSPECTED)
def test_a_hedge_on_the_doer_makes_a_suspect(text: str, doer: str) -> None:
    """The event is certain, who did it is not."""
    report = only(text, DAY)
    assert (report.initiators, report.initiator_certainty) == ((doer,), "suspected")


def _last(text: str) -> Report:
    return reports(text, DAY)[-1]


def test_a_similar_bombardment_has_the_doer_of_the_first() -> None:
    """ "Likewise" points back to the event just told."""
    text = "قصفت قوات النظام بلدة كفرنبل بالمدفعية وأصيب طفل.\nوأصيب رجلان بقصف مماثل على قرية البارة."
    assert _last(text).initiators == ("syrian_regime",)


def test_a_mine_goes_off_by_itself() -> None:
    """A blast without a doer does not take the doer of the sentence before."""
    text = "قصفت قوات النظام بلدة كفرنبل بالمدفعية وأصيب طفل.\nوانفجرت عبوة ناسفة في قرية البارة وأصيب رجل."
    assert _last(text).initiators == ()


def test_a_joined_deed_has_the_doer_of_the_first() -> None:
    """ "The execution of a shepherd and the abduction of his brother": one doer."""
    text = "أقدم عناصر تنظيم الدولة على إعدام راعي أغنام واختطاف شقيقه قرب السخنة."
    assert {r.initiators for r in reports(text, DAY)} == {("isis",)}


def test_gunmen_who_kidnap_are_not_the_kidnapped() -> None:
    """ "Kidnapped" is spelt like "the kidnapping of": unknown gunmen did it."""
    report = only("خطف مسلحون مجهولون مساء السبت أربعة مدنيين قرب نوى.", DAY)
    assert (report.initiators, report.targets) == (("unknown_gunmen",), ("civilians",))


def test_a_drone_shot_down_is_its_owner_s() -> None:
    """The adjective of the weapon tells whose it was, the announcement who stopped it."""
    report = only("أعلن التحالف العربي إسقاط طائرة مسيّرة حوثية قرب نجران.", DAY)
    assert (report.initiators, report.targets) == (("saudi_led_coalition",), ("houthis",))


def test_ground_is_gained_from_whom_the_gainer_fights() -> None:
    """The loser is the side that the text told to fight the gainer."""
    text = "اشتباكات بين قسد وتنظيم الدولة في محيط هجين أمس.\nثم سيطرت قسد على بلدة البحرة فجر اليوم."
    assert _last(text).targets == ("isis",)
