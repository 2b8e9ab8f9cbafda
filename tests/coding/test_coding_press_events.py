"""Which events a newspaper article tells, which it only points back to, and of what type they are."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, types


def test_noun_written_with_teh_marbuta_has_no_pronoun() -> None:
    """ "Attacking" is no "his attacker", though both fold alike."""
    text = "قتل شرطي في هجوم لتنظيم الدولة على حاجز في الباب، ورد الطيران التركي بمهاجمة مواقع للتنظيم"
    strike = of_type(text, "airstrike")
    assert (list(strike.initiators), list(strike.targets)) == (["turkey"], ["isis"])


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("fire at a post", "فتح عناصر داعش النار على مخفر في ربيعة فقتلوا شرطيين", "attack"),
        case("fire of a side at soldiers", "قتل عنصران من قسد برصاص عناصر داعش في بلدة الشحيل", "attack"),
        case("fire of nobody known", "قتل عنصران من قسد برصاص مجهولين في بلدة الشحيل", "killing"),
        case("with three car bombs", "استهدف داعش حواجز النظام بثلاث سيارات مفخخة قرب تدمر", "explosion"),
        case("by means of a bomb", "استهدف مجهولون دورية للجيش بواسطة عبوة ناسفة في طفس", "explosion"),
    ],
)  # fmt: skip
def test_type_by_what_was_used_and_who_was_hit(text: str, want: str) -> None:
    assert types(text) == [want]


@pytest.mark.parametrize(
    "text",
    [
        case("took back what is no town", "استعاد مطار تدمر نشاطه بعد عودة الجيش إليه"),
        case("prices fell back", "تراجعت أسعار الوقود في مدينة الباب بعد وصول قوات النظام"),
        case("withdrew from an election", "انسحب حزب الله من الانتخابات في بعلبك"),
        case("moved a motion", "تقدم حزب الله بشكوى إلى المحكمة في بعلبك"),
        case("their share", "استولى تنظيم الدولة على حصة الأسد من السوق في الرقة"),
        case("any such event", "حمّل الجيش الإسرائيلي حركة حماس المسؤولية عن أي هجوم ينطلق من غزة"),
        case("positions it holds", "زار الوفد مواقع سيطرة تنظيم الدولة في هجين"),
    ],
)
def test_word_of_an_event_that_tells_of_none(text: str) -> None:
    assert types(text) == []


def test_field_of_mines_is_what_was_hit() -> None:
    text = "أصابت ضربات التحالف الدولي مواقع لتنظيم الدولة وحقول ألغام قرب الرقة"
    assert "explosion" not in types(text)


def test_title_printed_twice_is_a_title() -> None:
    """What a title sums up and the body tells is one report, though the title ends with a full stop."""
    title = "مقتل 23 مدنيا في دير الزور.\n"
    body = (
        "قال ناشطون من ريف دير الزور الشرقي لوكالة الأنباء صباح اليوم إن 23 مدنيا قتلوا يوم أمس جراء "
        "غارات شنتها طائرات التحالف الدولي على قرية الجرذي الشرقي بعد أن دخلتها قوات سوريا الديمقراطية."
    )
    assert types(title + title + body).count("killing") == 0


def test_the_attack_is_the_blast_just_told() -> None:
    """ "The attack" behind a bombing is no second event."""
    text = (
        "قتل ثلاثة جنود في تفجير انتحاري نفذه تنظيم الدولة في محافظة كركوك أمس.\n"
        "وقال قائد الشرطة إن الهجوم نفذ بشاحنة ملغومة على حاجز عند مدخل المدينة."
    )
    assert types(text) == ["suicide_bombing"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "clashes with shelling",
            "اندلعت اشتباكات بين قسد وداعش مع استمرار القصف المدفعي على بلدة هجين",
            ["clash", "shelling"],
        ),
        case(
            "a campaign of strikes",
            "بدأت تركيا حملة ضربات جوية على حزب العمال الكردستاني في سنجار في 24 تموز",
            ["operation"],
        ),
        case(
            "gained and fought for elsewhere",
            "استعاد الجيش اليمني مدينة زنجبار، فيما اندلعت اشتباكات مع الحوثيين في مديرية لودر",
            ["territory_gain", "clash"],
        ),
    ],
)
def test_events_told_together(text: str, want: list[str]) -> None:
    assert types(text) == want


def test_ground_is_gained_by_who_fought_for_it() -> None:
    text = "نفذ مقاتلو المقاومة الشعبية عمليات تمشيط لمواقع الحوثيين قبل فرض السيطرة على بلدة الحوطة"
    assert list(of_type(text, "territory_gain").initiators) == ["yemeni_popular_resistance"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("almost daily attacks", "تتعرض مدينة درنة لهجمات شبه يومية من تنظيم الدولة", []),
        case("a hard blow", "تلقى تنظيم الدولة ضربة موجعة في مدينة سرت", []),
        case("a belt that was worn", "قتلت الشرطة العراقية في كركوك رجلا يرتدي حزاما ناسفا", ["killing"]),
        case(
            "blown up before they came",
            "فجرت القوات العراقية سيارتين مفخختين يقودهما انتحاريان قبل وصولهما إلى مواقعها في بيجي",
            ["weapon_disrupted"],
        ),
        case(
            "the raid of a drone",
            "قتل ثلاثة من القاعدة في غارة لطائرة من دون طيار على منزل في مأرب أمس.\n"
            "وقال مصدر أمني إن الغارة استهدفت المنزل فجرا.",
            ["drone_strike"],
        ),
        case(
            "cars that blew up in suicide attacks",
            "قتل عشرة من البيشمركة في هجمات انتحارية استهدفت مقرا لهم في بلدة قرة تبة.\n"
            "وقال مسؤول في البلدة إن ثلاث سيارات مفخخة انفجرت في قرة تبة.",
            ["suicide_bombing"],
        ),
    ],
)
def test_what_is_told_besides(text: str, want: list[str]) -> None:
    assert types(text) == want


def test_who_is_named_first_in_a_fight_does_not_matter() -> None:
    text = (
        "قتل خمسة جنود في اشتباكات بين الجيش اليمني والحوثيين في مأرب اليوم.\n"
        "وقالت مصادر محلية إن اشتباكات الحوثيين مع الجيش اليمني في مأرب استمرت ساعات."
    )
    assert types(text) == ["clash"]


def test_number_that_the_events_behind_it_add_up_to_is_a_toll() -> None:
    text = (
        "قتل 19 مدنيا في قصف جوي لقوات النظام على مدينة حلب أمس.\n"
        "وقال ناشطون إن 11 مدنيا قتلوا في قصف جوي على حي باب النصر.\n"
        "وأضافوا أن ثمانية مدنيين قتلوا في قصف جوي على حي الفردوس."
    )
    assert types(text) == ["casualty_toll", "airstrike", "airstrike"]
