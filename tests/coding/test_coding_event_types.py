"""The type an event word takes from the means and the people named with it (codebook section 2)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case

from marsad.coding import default_coder
from marsad.model import Document

ARMED = "تحدث متحدث باسم تنظيم داعش إلى الصحفيين.\n"
"""A line before the text that says it is of armed conflict, and tells of nothing."""

STRIKES = [
    case("missile of a drone", "أدى استهداف ورشة القرية بصاروخ من مسيّرة إلى مقتل عامل", "drone_strike"),
    case("raid of a drone", "غارة من مسيّرة استهدفت جراراً في بلدة عيترون", "drone_strike"),
    case("drone drops a bomb", "ألقت مسيّرة قنبلة على نقطة عسكرية في قرية آفس", "drone_strike"),
    case("suicide drone blew up", "انفجرت مسيّرة انتحارية بسيارة في بلدة كفرنوران", "drone_strike"),
    case("base of the air force", "قصفت الجماعة بصاروخين القاعدة الجوية قرب بلدة الشعيرات", "shelling"),
    case("fire of an aircraft", "قتل فلاح برصاص الطيران الحربي على بلدة كنصفرة", "airstrike"),
    case("shell that fell and burst", "مقتل طفلة بانفجار قذيفة هاون سقطت على منزلها في حي صالة", "shelling"),
    case("guns beside shells", "استهدفت القوات بلدة تقاد بقذائف الدبابات والرشاشات الثقيلة", "shelling"),
    case("fire of a drone", "استشهد فتى بنيران مسيّرة إسرائيلية في حي الشجاعية", "drone_strike"),
    case("from the air", "قضى تسعة أشخاص في قصف من الجو على بلدة هجين", "airstrike"),
    case("destroyed by aircraft", "دمرت طائرات التحالف جسر الباغوز", "airstrike"),
    case("destroyed with a missile", "دمر الثوار دبابة لقوات النظام بصاروخ مضاد للدروع", "shelling"),
    case("barrels with gas", "ألقت المروحيات برميلين يحويان غاز الكلور على بلدة سراقب", "chemical"),
]

BLASTS = [
    case("car driven by a bomber", "انفجرت سيارة مفخخة يقودها انتحاري عند حاجز في بنغازي", "suicide_bombing"),
    case("one of the bombers", "حاول انتحاريان دخول البلدة ففجر أحدهما عربته قرب المشفى", "suicide_bombing"),
    case("bomb that aims", "استهدفت عبوة ناسفة آلية عسكرية في مدينة درعا", "explosion"),
    case("a belt of his", "فجر مهاجم سترته الناسفة عند مدخل معسكر في عدن", "suicide_bombing"),
    case("column that was hit", "تعرض رتل للتحالف الدولي لهجوم بعبوة ناسفة على طريق الناصرية", "explosion"),
    case("the blast just told", "انفجر لغم بجرار ما أدى إلى مقتل رجلين وجرح ثالث جراء الانفجار", "explosion"),
    case("car bomb that was hit", "استهدفت الفصائل سيارة مفخخة قرب بلدة تقاد", "shelling"),
]

FIGHTS = [
    case("fire at a patrol", "أطلق مجهولون النار على دورية للشرطة في بلدة طفس", "attack"),
    case("fire at a traveller", "أطلق مجهولون النار على مسافر في بلدة طفس وقتلوه", "killing"),
    case("soldier sniped on a front", "مقتل جندي من قوات النظام قنصاً على محور التفاحية", "attack"),
    case("farmer sniped", "أصيب مزارع برصاص قناص في بلدة كفرعمة", "killing"),
    case("attack on workers", "هاجم مسلحو التنظيم حافلة تقل عمالاً قرب تدمر وقتلوا ستة مدنيين", "killing"),
    case("patrol aimed at with rifles", "تعرض حاجز لقسد لإطلاق نار في بلدة الشحيل", "attack"),
    case("guns and grenades", "هاجم مسلحون نقطة للجيش بالأسلحة الرشاشة وقذائف آر بي جي قرب سحم", "attack"),
    case("fighters raid", "أغار مقاتلو القبائل على معسكر للحوثيين في قيفة", "attack"),
    case("farmers attacked", "هاجم مستوطنون مزارعين في قرية بورين", "riot"),
    case("repelled attack", "صدت القوات الحكومية هجوماً للحوثيين على مواقعها في جبهة كرش", "attack"),
    case("exchange of fire", "تبادل الطرفان إطلاق النار قرب معبر نصيب", "clash"),
]

NOTHING = [
    case("sharp words", "رد الوزير على القصف الكلامي بين الحزبين"),
    case("an attack in sport", "قاد المنتخب هجمات مرتدة وأضاع ضربة جزاء"),
    case("destroyed by floods", "دمرت الفيضانات عشرات المنازل"),
    case("an election battle", "تشتعل المعركة الانتخابية في العاصمة"),
    case("attack on computers", "تعرض موقع المصرف لهجوم سيبراني"),
]


TWO = [
    case(
        "another place",
        "قتل رجل برصاص مجهولين في مدينة طفس، وفي بلدة اليادودة انفجرت عبوة ناسفة",
        ["killing", "explosion"],
    ),
    case(
        "another doer",
        "قتل ضابط في هجوم لداعش على الحدود، ورد الطيران الحربي بقصف بلدة جرابلس",
        ["attack", "airstrike"],
    ),
    case(
        "while",
        "ألقت مروحيات براميل على حي الشعار بينما استُهدف حي هنانو ببرميل آخر",
        ["airstrike", "airstrike"],
    ),
]


@pytest.mark.parametrize(("text", "want"), TWO)
def test_clauses_of_their_own_are_mentions_of_their_own(text: str, want: list[str]) -> None:
    """Another place, another doer or "while" opens another event, with its own means."""
    drafts, _ = default_coder().mentions(Document(doc_id="t", text=ARMED + text, published="2019-03-05"))
    assert [draft.type for draft in drafts] == want


@pytest.mark.parametrize(("text", "want"), [*STRIKES, *BLASTS, *FIGHTS])
def test_a_sentence_is_one_mention_of_its_type(text: str, want: str) -> None:
    """Words that tell one event are one mention, of the type that means and people give it."""
    drafts, _ = default_coder().mentions(Document(doc_id="t", text=ARMED + text, published="2019-03-05"))
    assert [draft.type for draft in drafts] == [want]


@pytest.mark.parametrize("text", NOTHING)
def test_figures_of_speech_are_no_events(text: str) -> None:
    """Battles of words, votes and matches give no mention."""
    drafts, _ = default_coder().mentions(Document(doc_id="t", text=ARMED + text, published="2019-03-05"))
    assert drafts == []


def test_items_of_a_list_with_their_own_events_are_told_for_themselves() -> None:
    """A list of strikes, each with its place and toll, is no list of the victims of one."""
    text = (
        "ضحايا قصف قوات النظام على ريف إدلب اليوم توزعوا كما يلي:\n"
        "- مقتل طفل بقصف مدفعي على بلدة النيرب.\n"
        "- مقتل امرأة بانفجار لغم أرضي في بلدة ترمانين."
    )
    drafts, _ = default_coder().mentions(Document(doc_id="t", text=text, published="2019-03-05"))
    assert [draft.type for draft in drafts][-2:] == ["shelling", "explosion"]
