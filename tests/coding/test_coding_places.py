"""Where it happened: which places a report takes and how finely (section 5)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, places, reports

TAKEN = [
    case("a town", "قصفت قوات النظام مدينة سراقب أمس.", [["سراقب"]]),
    case(
        "village inside a countryside is one place",
        "قصفت قوات النظام قرية كفرعويد في ريف إدلب الجنوبي أمس.",
        [["كفرعويد"]],
    ),
    case(
        "list under a plural head",
        "قصفت قوات النظام بلدات هجين والسوسة والشعفة أمس.",
        [["هجين", "السوسة", "الشعفة"]],
    ),
    case("list under a dual head", "قصفت قوات النظام مدينتي سراقب وكفرنبل أمس.", [["سراقب", "كفرنبل"]]),
    case(
        "list with commas",
        "قصفت قوات النظام بلدات هجين، والسوسة، والشعفة أمس.",
        [["هجين", "السوسة", "الشعفة"]],
    ),
    case("countryside only", "قصفت قوات النظام ريف حماة الشمالي أمس.", [["ريف حماة الشمالي"]]),
    case("region only", "غارات روسية على شمال غربي سوريا أمس.", [["شمال غربي سوريا"]]),
    case("direction keeps the settlement", "انفجر لغم جنوب مدينة تدمر أمس وقتل مدني.", [["تدمر"]]),
    case(
        "a border where nothing finer is named",
        "قتل جنديان بانفجار لغم على الحدود الليبية التونسية أمس.",
        [["الحدود الليبية التونسية"]],
    ),
    case(
        "a border behind a village only says where that lies",
        "قتل ثلاثة مدنيين بقصف على قرية خربة الجوز على الحدود التركية أمس.",
        [["خربة الجوز"]],
    ),
    case(
        "part of a country as the state's press calls it",
        "استهدف قصف إسرائيلي نقاطا في المنطقة الجنوبية أمس.",
        [["المنطقة الجنوبية"]],
    ),
    case("place in quotes", 'قصفت قوات النظام بلدة "كفرنبل" أمس.', [["كفرنبل"]]),
    case("preposition glued to the name", "انفجرت عبوة ناسفة بمدينة الباب وقتل مدني.", [["الباب"]]),
    case("neighbourhood", "سقطت قذائف على حي الحمدانية في مدينة حلب أمس.", [["الحمدانية"]]),
    case(
        "unknown village keeps its name",
        "قصفت قوات النظام قرية تل الزرافات أمس.",
        [["تل الزرافات"]],
    ),
    case("place of writing is none", "دمشق – وكالات\nقصفت قوات النظام مدينة سراقب أمس.", [["سراقب"]]),
    case(
        "origin of the attackers is none",
        "هاجم تنظيم الدولة مواقع قوات النظام في مدينة البوكمال انطلاقا من بادية الميادين.",
        [["البوكمال"]],
    ),
    case(
        "where a victim lives is none",
        "قتل تاجر دمشقي يقيم في إدلب بغارة على سيارته في مدينة سراقب.",
        [["سراقب"]],
    ),
    case(
        "home of a victim is none", "قتل مدني من أهالي مدينة نوى بانفجار عبوة ناسفة في مدينة طفس.", [["طفس"]]
    ),
]

PRECISION = [
    case("town", "قصفت قوات النظام مدينة سراقب أمس.", "settlement"),
    case("near", "انفجر لغم قرب مدينة تدمر أمس وقتل مدني.", "near"),
    case("direction from", "انفجر لغم جنوب مدينة تدمر أمس وقتل مدني.", "near"),
    case("outskirts", "قصفت قوات النظام أطراف مدينة سراقب أمس.", "near"),
    case("distance from", "انفجر لغم على بعد 15 كيلومترا من مدينة تدمر أمس وقتل مدني.", "near"),
    case("neighbourhood", "سقطت قذائف على حي الحمدانية في مدينة حلب أمس.", "neighbourhood"),
    case("governorate", "قتل مدني بقصف مدفعي في محافظة إدلب أمس.", "governorate"),
    case("region", "غارات روسية على شمال غربي سوريا أمس.", "region"),
]


APART = [
    case(
        "home town of a victim is none",
        "قتل شاب من أهالي قرية الدانا برصاص قناص على طريق سراقب.",
        ["سراقب"],
    ),
    case(
        "launching site is none",
        "قصفت قوات النظام انطلاقا من معسكر جورين قرية العنكاوي في سهل الغاب.",
        ["العنكاوي"],
    ),
    case(
        "a withdrawal is where they left",
        "انسحبت قوات النظام من بلدة كنسبا إلى مدينة اللاذقية.",
        ["كنسبا"],
    ),
    case(
        "the gloss of a capital is none",
        "قتل أحد عشر مدنيا بغارة على مدينة نيالا عاصمة ولاية جنوب دارفور.",
        ["نيالا"],
    ),
    case(
        "a country gives way to the town",
        "شن تنظيم داعش هجوما داخل الأراضي التركية بعد استهدافه تجمعا في مدينة سروج وقتل خمسة مدنيين.",
        ["سروج"],
    ),
    case(
        "from one town to another is the land between",
        "شن تنظيم الدولة هجمات على مواقع قوات النظام في المنطقة الممتدة من البوكمال إلى بلدة الصالحية.",
        ["البوكمال", "الصالحية"],
    ),
    case(
        "camp named after a father",
        "قصفت مدفعية الدعم السريع مخيم أبو شوك في مدينة الفاشر وقتل سبعة مدنيين.",
        ["مخيم أبو شوك"],
    ),
    case(
        "Lebanese villages of no table",
        "قصفت المدفعية الإسرائيلية أطراف بلدات يارون ومارون الراس وبليدا.",
        ["يارون", "مارون الراس", "بليدا"],
    ),
    case(
        "quarters of Omdurman",
        "قصفت قوات الدعم السريع أحياء الثورة وأم بدة وكرري في أم درمان.",
        ["الثورة", "أم بدة", "كرري"],
    ),
    case(
        "Yemeni bases of no table",
        "شن طيران التحالف غارات على معسكري السواد والحفا جنوبي صنعاء.",
        ["السواد", "الحفا"],
    ),
    case(
        "camps of the Gaza strip",
        "نفذت طائرات الاحتلال غارات على مخيمات النصيرات والبريج والمغازي وسط القطاع.",
        ["النصيرات", "البريج", "المغازي"],
    ),
    case(
        "a building that bears a man's name",
        "فجر انتحاري نفسه أمام مسجد سعد بن معاذ وقتل أربعة مدنيين في مدينة صيدا.",
        ["مسجد سعد بن معاذ"],
    ),
    case(
        "a bridge named by a common word",
        "قتل ثلاثة متظاهرين برصاص قوات الأمن على جسر الزيتون وسط مدينة الناصرية.",
        ["جسر الزيتون"],
    ),
    case(
        "the whole of a country",
        "وثق المرصد مقتل 319 مدنيا بقصف قوات النظام في عموم سوريا خلال تشرين الأول الماضي.",
        ["سوريا"],
    ),
    case(
        "a name of two words, the first of them a village elsewhere",
        "قصفت القوات التركية قرية كون عفتار جنوب غرب كوباني بقذائف الهاون.",
        ["كون عفتار"],
    ),
    case(
        "a road by its two ends",
        "انفجرت عبوة ناسفة بسيارة على طريق المحسنية-الحلونية في ريف حلب وقتل مدني.",
        ["المحسنية", "الحلونية"],
    ),
    case(
        "the shelling which hit",
        "استشهد مدرس في كلية الآداب جراء القصف الذي طال مدينة إدلب.",
        ["إدلب"],
    ),
    case(
        "a first name that is spelt as a particle",
        "شن التحالف غارات على مخازن قوات الرئيس المخلوع علي عبدالله صالح في محافظة صعدة.",
        ["صعدة"],
    ),
    case(
        "part of a name in quotes",
        'قتل "صابر سنجار الفهد" بغارة نفذتها طائرات التحالف الدولي في مدينة #هجين.',
        ["هجين"],
    ),
    case(
        "from where reinforcements set out",
        "وصلت تعزيزات للجيش التركي من معبر باب الهوى إلى نقطة المراقبة في مورك.",
        ["مورك"],
    ),
    case("an Israeli town", "سقط صاروخ في كريات شمونة شمال إسرائيل.", ["كريات شمونة"]),
    case("a Libyan airport", "قصفت قوات حفتر مطار معيتيقة في طرابلس.", ["مطار معيتيقة"]),
    case(
        "an Iraqi village of a district",
        "هاجم مسلحون من داعش نقطة للشرطة الاتحادية في قرية السلام التابعة لقضاء الحويجة جنوب غربي كركوك.",
        ["السلام"],
    ),
]


APART += [
    case(
        "a place near a town is one place",
        "قتل شخصان بغارة على مخيم الزيتون قرب مدينة سراقب.",
        ["مخيم الزيتون"],
    ),
    case(
        "a capital is only where the town lies",
        "قصفت قوات حفتر منطقة عين زارة جنوبي العاصمة الليبية طرابلس وقتل مدنيان.",
        ["عين زارة"],
    ),
    case(
        "the road tells where the station lies",
        'قتل مدني بغارة على محطة وقود "السنديان" على طريق عامودا - الحسكة.',
        ["السنديان"],
    ),
    case(
        "the school tells where in the town",
        "قتل خمسة مدنيين بقصف مدفعي لقوات النظام في مدينة سراقب قرب مدرسة النهضة.",
        ["مدرسة النهضة"],
    ),
    case(
        "a quarter named after an event",
        "قصفت مدفعية الجيش العراقي مواقع لتنظيم داعش في حي التحرير بمدينة الموصل.",
        ["التحرير"],
    ),
    case(
        "a quarter with a number for its name",
        "اندلعت اشتباكات بين قوات الوفاق وتنظيم داعش في الحي رقم 3 بمدينة سرت.",
        ["الحي رقم 3"],
    ),
    case(
        "a quarter that is the second of its name",
        "قصفت قوات النظام أحياء الزهور والقادسية الثانية والكرامة بمدينة الموصل.",
        ["الزهور", "القادسية الثانية", "الكرامة"],
    ),
    case(
        "an outpost of an army",
        "قصف حزب الله بالصواريخ موقع البستان الإسرائيلي.",
        ["البستان"],
    ),
    case(
        "the list goes on behind the governorate of its first part",
        "قصفت قوات النظام قرى البارة وكنصفرة بريف إدلب الجنوبي، وتل السنديان بريف حماة الغربي.",
        ["البارة", "كنصفرة", "تل السنديان"],
    ),
    case(
        "the seat of a force that bears its name",
        "اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في محيط سلاح المدرعات جنوبي الخرطوم.",
        ["سلاح المدرعات"],
    ),
    case(
        "a list under each of",
        "قصفت قوات النظام كلا من بلدات البارة وكنصفرة أمس.",
        ["البارة", "كنصفرة"],
    ),
    case(
        "a list by dashes",
        "قصفت قوات النظام مدن تلبيسة _ الرستن _ الحولة أمس وقتل مدني.",
        ["تلبيسة", "الرستن", "الحولة"],
    ),
    case(
        "a town and a village of its district",
        "قصفت قوات النظام محيط مدينة أريحا وقرية معرزاف أمس.",
        ["أريحا", "معرزاف"],
    ),
    case(
        "the prison where people are taken is none",
        "اعتقلت قوات النظام ثلاثة مدنيين في بلدة كفربطنا ونقلتهم إلى سجن صيدنايا.",
        ["كفربطنا"],
    ),
    case(
        "a mountain among villages",
        "قصفت قوات النظام قرى احسم ومرعيان وجبل الأربعين أمس.",
        ["احسم", "مرعيان", "جبل الأربعين"],
    ),
    case(
        "the second village behind where the first lies",
        "قصفت الطائرات الروسية قريتي العنكاوي في سهل الغاب غربي حماة، ودير سنبل جنوبي إدلب وقتلت مدنيا.",
        ["العنكاوي", "دير سنبل"],
    ),
    case(
        "an unlisted village between listed ones",
        "قصفت قوات النظام مواقع للفصائل في سراقب وتلالين وكفرنبل وقتلت مدنيا.",
        ["سراقب", "تلالين", "كفرنبل"],
    ),
    case(
        "and apart from its name",
        "قصفت قوات النظام بلدات البارة وكنصفرة و تلالين جنوبي إدلب.",
        ["البارة", "كنصفرة", "تلالين"],
    ),
    case(
        "people of a town who are hit elsewhere",
        "قتل ثلاثة من أهالي مدينة تدمر بانفجار لغم أرضي في بلدة السخنة.",
        ["السخنة"],
    ),
    case(
        "a region that is hit itself",
        "قصفت إسرائيل قطاع غزة فجر اليوم وقتلت مدنيين.",
        ["قطاع غزة"],
    ),
    case(
        "a road of martyrs is none",
        "قتل عنصر من حزب الله بغارة إسرائيلية على بلدة حولا شهيدا على طريق القدس.",
        ["حولا"],
    ),
    case(
        "the desert of a village within a district",
        "شنت طائرات تركية غارات على بادية الرويشد في منطقة الشدادي وقتلت مدنيا.",
        ["بادية الرويشد"],
    ),
    case(
        "the side of a town only tells where something lies",
        "انفجرت سيارتان مفخختان قرب مطار بنينا في الضاحية الجنوبية الشرقية لمدينة بنغازي وقتل جنديان.",
        ["مطار بنينا"],
    ),
    case(
        "a town behind a comma",
        "قتل مدنيان بغارة إسرائيلية على سيارة في حي البرازيل، في مدينة رفح جنوبي القطاع.",
        ["البرازيل"],
    ),
    case(
        "a mosque named after a man of arms",
        'قصف الطيران الإسرائيلي مسجد "القسام" وسط مخيم النصيرات وقتل ثلاثة مدنيين.',
        ["القسام"],
    ),
    case(
        "the city of those who tell is meant by the city",
        "أفادت تنسيقية لجان المقاومة في مدينة الفاشر بمقتل ستة مدنيين بقصف لقوات الدعم السريع على المدينة.",
        ["الفاشر"],
    ),
    case(
        "quarters with their side in brackets",
        "انفجرت سيارات مفخخة في أحياء البياع (جنوب) والزعفرانية (جنوب) وقتل سبعة مدنيين في بغداد.",
        ["البياع", "الزعفرانية"],
    ),
    case(
        "the capital of a country of no table",
        "استهدفت حركة الشباب فندقا في العاصمة الصومالية مقديشو وقتل 15 مدنيا.",
        ["مقديشو"],
    ),
    case(
        "a road to a village of no table",
        "قتل أربعة من عناصر قسد بانفجار لغم على طريق أبو سنديان شمال غربي دير الزور.",
        ["أبو سنديان"],
    ),
    case(
        "an adjective in the accusative is no name",
        "هاجم مسلحون حاجزا أمنيا جنوب مدينة تدمر وقتل ثلاثة جنود.",
        ["تدمر"],
    ),
    case(
        "mountains in which a village lies",
        "قتل ستة مدنيين بغارات للجيش السوداني على منطقة هيبان بجبال النوبة في ولاية جنوب كردفان.",
        ["هيبان"],
    ),
    case(
        "the hospital of a doctor who tells is none",
        "قتل خمسة مدنيين بقصف مدفعي للحوثيين على حي المسبح، وفق مصدر طبي في مستشفى الثورة.",
        ["المسبح"],
    ),
]


@pytest.mark.parametrize(("text", "want"), APART)
def test_where_it_happened_is_told_from_where_people_and_fire_came_from(text: str, want: list[str]) -> None:
    """Home towns, launching sites, destinations, glosses and countries are not the place of the event."""
    assert [place.text for place in only(text).places] == want


POINTED = [
    case(
        "the town",
        "دخلت قوات النظام مدينة سراقب مساء أمس.\nوقتل خمسة مدنيين بقصف مدفعي طال المدينة.",
        "killing shelling",
        ["سراقب"],
    ),
    case(
        "the city is not the village named last",
        "سيطر تنظيم الدولة على حي في مدينة الموصل، وفر سكانه إلى قرية المحلبية.\n"
        "وقتل خمسة مدنيين بقصف مدفعي طال المدينة.",
        "killing shelling",
        ["الموصل"],
    ),
    case(
        "the two villages",
        "حاصر المسلحون بلدتي نبل والزهراء.\nواندلعت اشتباكات بين قوات النظام وجبهة النصرة في محيط البلدتين.",
        "clash",
        ["نبل", "الزهراء"],
    ),
]


@pytest.mark.parametrize(("text", "kinds", "want"), POINTED)
def test_a_noun_points_back_to_the_place_it_means(text: str, kinds: str, want: list[str]) -> None:
    """ "The town" is the town named last, "the two" the last pair."""
    assert [place.text for place in of_type(text, *kinds.split()).places] == want


def test_a_dateline_is_no_place_of_an_event() -> None:
    """Where the report was written is not where it happened, even where nothing else is said."""
    text = (
        "بغداد - وكالات\n"
        "قتل سبعة من عناصر تنظيم داعش بضربة جوية نفذتها طائرات التحالف الدولي أمس.\n"
        "وقال سكان في مدينة الرطبة إن أصوات الطائرات سمعت طوال الليل في سماء المدينة ومحيطها."
    )
    assert [place.text for place in of_type(text, "airstrike").places] == ["الرطبة"]


def test_what_points_back_lends_its_places() -> None:
    """Where the strikes hit is told a sentence behind the strikes."""
    text = (
        "نفذت قوات التحالف الدولي تسع ضربات جوية على تنظيم داعش في سوريا.\n"
        "وقال بيان إن الضربات أصابت مواقع لتنظيم داعش قرب مدينتي الحسكة والرقة."
    )
    assert [place.text for place in reports(text)[0].places] == ["الحسكة", "الرقة"]


def test_every_report_of_news_has_a_place() -> None:
    """What a clause leaves out is known from the place the text names first."""
    text = (
        "الهدوء يعود إلى مدينة الفلوجة\n"
        "قال قائد الشرطة إن الحياة تعود إلى الأسواق وإن المدارس فتحت أبوابها من جديد أمام الطلاب أمس.\n"
        "وأعلن بيان آخر مقتل خمسة من عناصر تنظيم داعش بضربة جوية نفذتها طائرات التحالف الدولي."
    )
    assert [place.text for place in of_type(text, "airstrike").places] == ["الفلوجة"]


@pytest.mark.parametrize(("text", "want"), TAKEN)
def test_the_places_of_the_event_are_taken(text: str, want: list[list[str]]) -> None:
    """Each distinct place once, the finest of a chain, none that is only spoken of."""
    assert places(text) == want


@pytest.mark.parametrize(("text", "want"), PRECISION)
def test_precision_follows_the_words_around_the_name(text: str, want: str) -> None:
    """Direction, distance, type word and name decide how finely a place is known."""
    assert [place.precision for place in only(text).places] == [want]


def test_a_place_is_inherited_from_the_sentence_before() -> None:
    """A sentence that names no place goes on at the place told before."""
    text = "اندلعت اشتباكات بين قسد وتنظيم الدولة في بلدة هجين أمس. وقتل خلالها ثمانية من عناصر قسد."
    report = only(text)
    assert ([p.text for p in report.places], [f.min for f in report.figures]) == (["هجين"], [8])


def test_a_headline_area_gives_way_to_the_village_of_the_body() -> None:
    """The finer place is kept."""
    text = (
        "قتلى مدنيون بغارات في ريف إدلب\n"
        "قتل أربعة مدنيين أمس بغارات جوية شنتها طائرات روسية على قرية "
        "كفرعويد في منطقة جبل الزاوية، وفق ما قالته "
        "مصادر محلية تحدثت عن دمار واسع في المنازل وعن استمرار عمليات البحث تحت الأنقاض حتى ساعة متأخرة."
    )
    assert [p.text for p in only(text).places] == ["كفرعويد"]


def test_a_known_place_has_coordinates() -> None:
    """The gazetteer places Saraqib in Idlib, at about 35.86 N, 36.80 E."""
    (place,) = only("قصفت قوات النظام مدينة سراقب أمس.").places
    assert place.lat == pytest.approx(35.86, abs=0.1)
    assert place.lon == pytest.approx(36.80, abs=0.1)


def test_a_topic_shift_ends_the_reach_of_a_place() -> None:
    """Behind "in another matter" the place of the former event no longer holds."""
    text = "قصفت قوات النظام مدينة سراقب أمس.\nوفي سياق منفصل، انفجرت عبوة ناسفة في مدينة الباب وقتل مدني."
    assert [p.text for p in of_type(text, "explosion").places] == ["الباب"]


def test_the_span_stands_on_the_name() -> None:
    """The words of a place are its name in the text, without the type word."""
    text = "قصفت قوات النظام مدينة سراقب أمس."
    (place,) = only(text).places
    assert (place.of(text), place.text) == ("سراقب", "سراقب")


def test_the_town_that_was_hit_comes_before_the_province_it_lies_in() -> None:
    """A clause that tells where the place lies does not make the province the place of the event."""
    text = "تعرضت مدينة سراقب التي تستضيف نازحين في محافظة إدلب لقصف مدفعي أمس."
    assert [p.text for p in only(text).places] == ["سراقب"]


def test_a_village_called_a_ruin_is_a_place() -> None:
    """Khirbat is the first word of many village names, not a deed."""
    text = "قصفت طائرة مسيرة تركية أمس محيط قرية خربة عمرو بريف الحسكة."
    (report,) = reports(text)
    assert [p.text.split()[-1] for p in report.places] == ["عمرو"]


def test_a_denial_is_of_the_place_it_denies() -> None:
    """Who denies the strike denies it where it is told to have been, on the day it is told of."""
    text = (
        "قتل 16 مدنيا أمس بغارة جوية إسرائيلية على حي الزهور في مدينة رفح، وفق مصدر طبي.\n"
        "ونفى الجيش الإسرائيلي قصف الحي."
    )
    denied = next(r for r in reports(text, "2024-05-29") if r.status == "denied")
    assert ([p.text for p in denied.places], denied.date.start) == (["الزهور"], "2024-05-28")


def test_a_wide_place_gives_way_to_the_one_that_lies_in_it() -> None:
    """The body names a quarter of the town that it first named as a whole."""
    text = (
        "قصفت قوات النظام مدينة درعا أمس وقتلت ثلاثة مدنيين.\n"
        "وقال ناشطون إن القصف طال حي السفح في مدينة درعا وأدى إلى مقتل ثلاثة مدنيين."
    )
    assert [p.text for p in only(text).places] == ["السفح"]


def test_a_square_of_the_sit_in_is_no_sit_in() -> None:
    """What a square is named after did not happen there now."""
    found = reports("قتل مسلحون متظاهرا بالرصاص قرب ساحة الاعتصام وسط بغداد أمس.")
    assert [(r.type, [p.text for p in r.places]) for r in found] == [("killing", ["ساحة الاعتصام"])]


def test_the_wide_place_of_a_headline_gives_way_to_a_district_of_it() -> None:
    """The headline names the governorate, the body the two districts in which it happened."""
    text = (
        "سقوط قذائف هاون في صعدة يقتل مدنيا ويصيب ثلاثة\n"
        "سقطت أمس قذائف هاون على مناطق في مديريتي منبه وباقم بمحافظة صعدة وقتلت مدنيا وأصابت ثلاثة آخرين."
    )
    assert [p.text for p in only(text).places] == ["منبه", "باقم"]


def test_an_agreement_was_made_where_it_is_named_after() -> None:
    """The place of the conference counts for the agreement and for nothing else."""
    text = (
        "قتل مدنيان أمس بقصف لقوات النظام على مدينة سراقب المشمولة باتفاق “سوتشي”.\n"
        "وكانت تركيا وروسيا توصلتا في أيلول 2018 إلى اتفاق لوقف إطلاق النار في إدلب خلال اجتماعات أستانا."
    )
    found = {r.type: [p.text for p in r.places] for r in reports(text)}
    assert found == {"shelling": ["سراقب"], "agreement": ["أستانا"]}


def test_of_two_mentions_the_one_with_the_finer_place_says_more() -> None:
    """The report is told by the mention that names the town, not by the later one of its governorate."""
    text = (
        "قتل ثلاثة مدنيين أمس بقصف لقوات النظام على مدينة سرمين.\n"
        "وقتل ثلاثة مدنيين أمس بقصف لقوات النظام على محافظة إدلب."
    )
    report = only(text)
    assert ([p.text for p in report.places], report.trigger.start < text.index("\n")) == (["سرمين"], True)


def test_the_strike_of_the_body_is_where_the_headline_says() -> None:
    """Only the headline says where; the hospital in the body is no place of the strike."""
    text = (
        "قصف جوي تركي يستهدف سيارة قرب القامشلي\n"
        "قال ناشطون إن أربعة مدنيين أصيبوا أمس حين كانوا في طريقهم إلى العمل صباحا كعادتهم كل يوم.\n"
        "وأضافوا أن الغارة أسفرت عن إصابة أربعة مدنيين نقلوا إلى مستشفى “السفح” بعد ساعة."
    )
    assert {p.text for r in reports(text) for p in r.places} == {"القامشلي"}
