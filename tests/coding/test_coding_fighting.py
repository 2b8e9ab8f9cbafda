"""Fighting, ground taken and left, and killing from near, in the words of the press of many wars."""

from __future__ import annotations

import pytest
from tests.coding.reading import DAY, case, of_type, types

from marsad.coding import default_coder
from marsad.model import Document


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("hand to hand", "عدن - التحم مقاتلو الحوثي مع قوات الشرعية في حي المعلا", "clash"),
        case("fire answered", "طرابلس - رد الجيش اللبناني على مصادر النيران في باب التبانة", "clash"),
        case("broke through", "اخترق مسلحو داعش خطوط الجيش العراقي في حي الحوز بالرمادي", "attack"),
        case("finished off", "أجهز عناصر داعش على أربعة جنود عراقيين في القائم", "attack"),
        case("two landings", "نفذ التحالف الدولي إنزالين على منزل في بلدة الشحيل", "raid"),
        case("homes searched", "فتش الجيش العراقي منازل في قرية بهرز بديالى", "raid"),
        case("bodies found", "عثرت الشرطة مساء أمس على جثتين لرجلين مجهولين في الناصرية", "killing"),
        case("throats cut", "نحر عناصر داعش ثلاثة مدنيين في بلدة القيارة", "killing"),
        case("came into hands", "وقعت بلدة الوفاء غرب الرمادي في قبضة داعش", "territory_gain"),
        case("fell", "سقطت ناحية الوفاء غرب الرمادي بعد هجوم لداعش", "territory_gain"),
        case("fell to", "عاد السكان إلى الرمادي بعد عام من سقوطها في أيدي مقاتلي داعش", "territory_gain"),
        case("reached", "وصلت قوات البيشمركة إلى مشارف بعشيقة", "territory_gain"),
        case("entered", "دخل مقاتلو حركة طالبان مدينة الرقة وسيطروا على السجن", "territory_gain"),
        case("fled", "فر الحوثيون من مواقعهم في جبل صبر بتعز", "withdrawal"),
        case("went back", "عادت قوات الجيش اليمني إلى مواقعها قرب مأرب بعد ساعات", "withdrawal"),
        case("handed over", "سلم الحوثيون مقراتهم في مدينة عدن", "withdrawal"),
        case("drew back", "تقهقرت قوات حفتر إلى جنوب سرت", "withdrawal"),
    ],
)  # fmt: skip
def test_event_told_by_a_verb_with_its_side_or_its_object(text: str, want: str) -> None:
    assert want in types(text)


@pytest.mark.parametrize(
    "text",
    [
        case("dead under ruins", "عثر المسعفون على جثة تحت الأنقاض في تعز"),
        case("share that shrank", "تقهقرت مساهمة النظام التصديري في الناتج"),
        case("talks entered", "دخلت حماس في مفاوضات مع الوسطاء إلى جانب القاهرة"),
        case("campaign so named", 'عقد مؤتمر بعنوان "دحر الإرهاب" في بغداد'),
    ],
)
def test_the_same_words_of_other_matters(text: str) -> None:
    assert not {"killing", "withdrawal", "territory_gain", "clash"} & set(types(text))


@pytest.mark.parametrize(
    ("text", "kind", "doers", "hit"),
    [
        case("foiled", "أحبطت قوات البيشمركة محاولة تسلل لداعش قرب مخمور", "attack", "isis", "peshmerga"),
        case("that it repelled", "قال الجيش السوداني إنه صد هجوما لقوات الدعم السريع على الفاشر",
             "attack", "rsf", "sudanese_army"),
        case("into an ambush", "أوقع مقاتلو سرايا القدس قوة إسرائيلية في كمين شرق خان يونس",
             "attack", "islamic_jihad", "israel"),
        case("fell into", "وقعت قوة من الجيش العراقي في كمين قرب بيجي", "attack", "", "iraqi_forces"),
        case("forced out", "أجبرت القوات العراقية داعش على الانسحاب من حي البكر في الرمادي",
             "withdrawal", "isis", ""),
        case("routed from", "قالت قوات البيشمركة إنها دحرت داعش من بلدة بعشيقة",
             "territory_gain", "peshmerga", "isis"),
        case("that it took", "قالت قوات الدعم السريع إنها سيطرت على مقر للجيش السوداني في سنجة",
             "territory_gain", "rsf", "sudanese_army"),
        case("gunmen said to be of", "هاجم مسلحون يعتقد بانتمائهم لتنظيم القاعدة دورية للجيش اليمني في أبين",
             "attack", "al_qaeda", "pro_hadi_forces"),
        case("lost to", "خسر تنظيم داعش بلدة الدولاب غرب هيت لصالح الجيش العراقي",
             "territory_gain", "iraqi_forces", "isis"),
        case("gunmen on a motorcycle", "قال شهود إن مسلحين على دراجة نارية اغتالوا إمام مسجد في عدن",
             "killing", "unknown_gunmen", "civilians"),
        case("shot dead", "أردى مسلحون مجهولون سائقا قتيلا وسط بنغازي",
             "killing", "unknown_gunmen", "civilians"),
        case("found by police", "عثرت الشرطة العراقية على جثث ثلاثة مدنيين في بعقوبة",
             "killing", "", "civilians"),
    ],
)  # fmt: skip
def test_who_did_it_and_to_whom(text: str, kind: str, doers: str, hit: str) -> None:
    report = of_type(text, kind)
    assert (",".join(report.initiators), ",".join(report.targets)) == (doers, hit)


def test_officer_speaks_for_the_army_of_the_country() -> None:
    text = "بغداد - قال العقيد علي حسين: استعدنا مركز ناحية النمرود.\nوقتل أمس خمسة من داعش في القيارة"
    assert list(of_type(text, "territory_gain").initiators) == ["iraqi_forces"]


def test_an_arm_in_which_a_victim_serves_is_no_means() -> None:
    text = "أطلق مجهولون الرصاص على عقيد في سلاح الجو وسط بنغازي فقتلوه"
    assert types(text) == ["killing"]


def test_assault_that_followed_a_blast_is_told_for_itself() -> None:
    text = "فجر انتحاري شاحنة عند بوابة مصفاة بيجي تلاه هجوم شنه داعش على الجيش العراقي وقتل 11 جنديا"
    told, _ = default_coder().mentions(Document(doc_id="t", text=text, published=DAY))
    assert [draft.type for draft in told] == ["suicide_bombing", "attack"]
