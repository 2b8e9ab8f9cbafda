"""Words of events that tell of none: asked for, talked of, dating, below a picture (section 1)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, types

LEAD = "قصفت طائرات حربية مدينة سراقب أمس ما أدى إلى مقتل أربعة مدنيين. "
"""A strike that sets the text in a war."""
LONG = "وتحدثت المصادر عن دمار واسع في المنازل وعن استمرار عمليات البحث تحت الأنقاض حتى ساعة متأخرة من الليل."


@pytest.mark.parametrize(
    "more",
    [
        case(
            "asked for behind its hearer", "وطالب المبعوث الدولي أطراف النزاع في البلاد بإعلان هدنة في إدلب."
        ),
        case("called for", "ودعا المجلس قوات النظام والفصائل المعارضة إلى هدنة في إدلب."),
        case("to stop doing it", "وطالب المبعوث قوات النظام بالتوقف عن قصف مدينة إدلب."),
        case("a project of a pact", "وانتقد النائب في مدينة إدلب مشروع المصالحة الذي تبنته قوات النظام."),
        case("how a pact is kept", "وناقش الوفد في إدلب تطبيق اتفاق خفض التصعيد مع قوات النظام."),
        case("powers called by what they do", "واتهم البيان الاحتلالين الروسي والإيراني بتدمير إدلب."),
        case("a thing that blew up by itself", "وتوفي طفل في إدلب إثر انفجار بطارية داخل خيمته."),
        case("coming to a stop", "واستهدف مجهولون شخصا في أثناء توقفه عند معمل قرب إدلب."),
        case("what endangers life", "وقال الدفاع المدني إن قوات النظام تهدد حياة السكان في إدلب."),
        case("held ground", "وتقع القرية في مناطق السيطرة المشتركة لقوات النظام وقسد قرب إدلب."),
    ],
)
def test_no_event_of_its_own(more: str) -> None:
    """Beside the strike nothing is reported that only is asked for, talked of or dates something else."""
    assert {t for t in types(LEAD + more) if t not in ("airstrike", "attack", "shelling", "killing")} == set()


def test_inquiry_into_an_event_that_happened() -> None:
    """Who calls for an inquiry into an attack speaks of one that happened."""
    text = "دعت منظمة حقوقية إلى التحقيق في هجوم شنته طائرات روسية على سوق في إدلب أمس وقتل فيه 12 مدنيا."
    assert [f.min for f in only(text).figures] == [12]


def test_stopping_people_is_arresting_them() -> None:
    """A verb of stopping with people as its object still is an arrest."""
    assert of_type(LEAD + "وأوقفت الشرطة في إدلب ثلاثة رجال.", "arrest").figures[0].min == 3


def test_what_a_strike_left_in_the_ground() -> None:
    """The strike that an unexploded shell is left of is no report."""
    text = "قتل طفل أمس بانفجار ذخائر غير منفجرة خلفها قصف قوات النظام على بلدة سرمين."
    assert types(text) == ["explosion"]


def test_caption_with_credit_is_like_a_headline() -> None:
    """What stands below a picture does not make a report beside the text."""
    text = (
        "مقتل مدنيين بغارة على سراقب\n"
        "عنصر من الدفاع المدني يتفقد المبنى الذي قصفته الطائرات الروسية شمالي محافظة إدلب وقتل فيه مدنيان من "
        "عائلة واحدة - 6 تشرين الثاني 2018 (وكالة الشمال)\n"
        "قتل مدنيان أمس بغارة شنتها طائرة روسية على مدينة سراقب في ريف إدلب الشرقي، وفق مصادر محلية. " + LONG
    )
    assert types(text) == ["airstrike"]


def test_these_attacks_are_all_of_a_tally() -> None:
    """The dead of "these attacks" behind a tally are a sum."""
    text = LEAD + (
        "واستجابت فرق الدفاع المدني منذ بداية العام لـ 711 هجوما في إدلب. "
        "وتسببت هذه الهجمات بمقتل 61 شخصا وإصابة 261."
    )
    assert of_type(text, "casualty_toll").figures[0].scope == "cumulative"


def test_who_warns_behind_a_report_is_not_its_source() -> None:
    """A warning in the next sentence does not tell of the event before."""
    text = (
        "قتل ثلاثة رجال أمس بقصف لقوات النظام على بلدة سرمين شرقي إدلب.\n"
        "وحذر الدفاع المدني السكان من الاقتراب من مكان سقوط القتلى والجرحى."
    )
    assert [r.sources for r in reports(text)] == [()]
