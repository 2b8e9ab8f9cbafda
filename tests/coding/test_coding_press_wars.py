"""News sentences of the wars outside Syria: Iraq, Yemen, Libya, Sudan, Gaza, Lebanon, Sinai."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, tolls

SIDES = [
    case(
        "a mine hits a patrol of theirs",
        "أصيب ستة من عناصر البيشمركة بانفجار عبوة ناسفة استهدفت دوريتهم في ناحية السعدية أمس.",
        (),
        ("peshmerga",),
    ),
    case(
        "peacekeepers in an ambush",
        "قتل جنديان من قوات حفظ السلام التابعة لبعثة يوناميد في كمين نصبه مسلحون مجهولون قرب مدينة كتم أمس.",
        ("unknown_gunmen",),
        None,
    ),
    case(
        "whose stronghold the town is",
        "قتل تسعة أشخاص أمس في انفجار سيارة مفخخة في بلدة الهرمل معقل حزب الله شرقي لبنان.",
        (),
        (),
    ),
    case(
        "who lays an ambush",
        "نصبت الفرقة السادسة مشاة كمينا لرتل من قوات الدعم السريع قرب الفاشر في السودان أمس.",
        ("sudanese_army",),
        ("rsf",),
    ),
    case(
        "gunmen of a creed",
        "اندلعت أمس اشتباكات بين الجيش اللبناني ومسلحين متشددين في بلدة عرسال شرقي لبنان.",
        ("lebanese_army",),
        ("jihadists",),
    ),
    case(
        "two tribes",
        "قتل عشرة أشخاص أمس في اشتباكات بين المسيرية والرزيقات في ولاية شرق دارفور بالسودان.",
        ("misseriya_tribe",),
        ("rizeigat_tribe",),
    ),
]


@pytest.mark.parametrize(("text", "initiators", "targets"), SIDES)
def test_sides(text: str, initiators: tuple[str, ...], targets: tuple[str, ...] | None) -> None:
    """Who did it and to whom."""
    report = reports(text)[0]
    assert report.initiators == initiators
    assert targets is None or report.targets == targets


def test_who_is_driven_out_has_lost() -> None:
    """The only side behind "drove out", before "from", is its object."""
    report = only("دخلت قوات البيشمركة أمس قضاء سنجار شمالي العراق وطردت مسلحي داعش منه.")
    assert (report.initiators, report.targets) == (("peshmerga",), ("isis",))


def test_the_nazir_is_no_side() -> None:
    """A tribe's notable is a civilian who was hit, his tribe no side."""
    report = of_type("قتل ناظر قبيلة حمر أمس في قصف جوي على سوق النهود غربي السودان.", "airstrike")
    assert "hamar_tribe" not in report.initiators


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "families are not captives",
            "قتل ثلاثة مدنيين أمس بانفجار عبوة لدى مرور أسر نازحة على طريق الحويجة.",
            ["killed civilian 3 exact"],
        ),
        case(
            "families with a vowel mark",
            "قتل ثلاثة مدنيين أمس بانفجار عبوة لدى مرور أُسر قرب الحويجة.",
            ["killed civilian 3 exact"],
        ),
        case(
            "a side of the fight is not its victims",
            "نقل إلى المستشفى 35 جريحا أصيبوا أمس في مواجهات بين القوات الحكومية ومسلحين في الليثي ببنغازي.",
            ["injured unknown 35 exact"],
        ),
    ],
)
def test_figures(text: str, want: list[str]) -> None:
    """Who was hurt."""
    assert tolls(text) == want


SOURCES = [
    case(
        "to an agency behind a name between commas",
        "قال الناطق باسم الشرطة، العقيد سالم كريم، لوكالة فرانس برس إن عبوة ناسفة انفجرت أمس قرب سوق "
        "في كركوك فقتلت شخصين.",
        ("afp", "police_source"),
    ),
    case(
        "a named official who speaks to another's agency",
        "قال النقيب في وزارة الداخلية العراقية سالم الكريم للأناضول إن عبوة انفجرت أمس في بغداد فقتلت شخصين.",
        ("anadolu", "iraqi_interior_ministry"),
    ),
    case(
        "who got a copy is nearer to the text",
        "قالت حكومة الوفاق في بيان تلقت وكالة فرانس برس نسخة منه إن مدنيين اثنين قتلا في قصف على طرابلس.",
        ("afp", "gna_forces"),
    ),
    case(
        "Kurdish security",
        "قالت قوات الأمن الكردية في بيان إن عبوة ناسفة انفجرت أمس قرب سوق في كركوك فقتلت شخصين.",
        ("asayish",),
    ),
]


@pytest.mark.parametrize(("text", "want"), SOURCES)
def test_sources(text: str, want: tuple[str, ...]) -> None:
    """Who says so."""
    assert only(text).sources == want


def test_the_name_of_a_channel_is_no_weapon() -> None:
    """The channel is spelt like a drone."""
    report = only("قالت قناة المسيرة إن ثلاثة مدنيين قتلوا أمس في غارة للتحالف على صعدة باليمن.")
    assert (report.type, report.sources) == ("airstrike", ("al_masirah",))


PLACES = [
    case(
        "the town of the speaker before its province",
        "أفادت لجان المقاومة في مدينة الفاشر عاصمة ولاية شمال دارفور بمقتل ستة مدنيين في قصف "
        "مدفعي للدعم السريع استهدف المدينة أمس.",
        ["الفاشر"],
    ),
    case(
        "a camp with the number of its unit",
        "قتل خمسة جنود أمس في غارة للتحالف على معسكر اللواء 37 مدرع في حضرموت باليمن.",
        ["معسكر اللواء 37 مدرع"],
    ),
    case("a hall is no village", "قتل أمس عشرة مدنيين في غارة استهدفت صالة عزاء في صنعاء.", ["صنعاء"]),
    case(
        "a capital of no war", "قتل خمسة أشخاص أمس بانفجار سيارة مفخخة في العاصمة التركية أنقرة.", ["أنقرة"]
    ),
    case("Sinai", "قتلت قوات الأمن المصرية سبعة مسلحين أمس في اشتباكات في سيناء.", ["سيناء"]),
]


@pytest.mark.parametrize(("text", "want"), PLACES)
def test_places(text: str, want: list[str]) -> None:
    """Where it happened."""
    assert [place.text for place in reports(text)[0].places] == want


def test_a_march_is_no_drone() -> None:
    """Peace marches are spelt like drones."""
    assert of_type("قتل 30 شخصا أمس في تفجيرين استهدفا مسيرة للسلام في أنقرة.", "explosion").figures
    assert "drone_strike" not in [r.type for r in reports("قتل شخص أمس بتفجير استهدف مسيرة سلمية في تعز.")]


def test_al_qaeda_is_a_base_elsewhere() -> None:
    """The bare word means the organisation only in a text that names it."""
    text = "قتل ثلاثة من القاعدة أمس في غارة على منزل في مأرب باليمن. وكان تنظيم القاعدة قد هاجم معسكرا هناك."
    assert "al_qaeda" in reports(text)[0].targets
    text = "قصف الحوثيون القاعدة أمس في مأرب باليمن."
    assert "al_qaeda" not in reports(text)[0].targets


def test_vehicles_are_hit_by_a_blast() -> None:
    """Behind a bomb that targeted a vehicle its owner is the target."""
    text = "قتل شرطيان أمس في انفجار عبوة ناسفة استهدفت مدرعة تابعة لقوات الأمن المصرية في مدينة العريش."
    report = only(text)
    assert (report.initiators, report.targets) == ((), ("egyptian_army",))


@pytest.mark.parametrize(
    ("day", "want"), [("2014-09-02", "ansar_bayt_al_maqdis"), ("2015-09-02", "isis")], ids=["before", "after"]
)
def test_a_group_that_joined_another(day: str, want: str) -> None:
    """The group in Sinai became a province of the Islamic State."""
    text = "قتل عشرة جنود مصريين في هجوم على حاجز في العريش أمس، وتبنت جماعة أنصار بيت المقدس الهجوم."
    assert reports(text, day)[0].initiators == (want,)


def test_the_name_of_an_operation_is_no_blast() -> None:
    """ "Dawn of ..." is spelt like "blew up"."""
    text = "أطلق الجيش اللبناني أمس عملية فجر الجرود ضد تنظيم داعش في بلدة القاع شرقي لبنان."
    assert only(text).type == "operation"
