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
