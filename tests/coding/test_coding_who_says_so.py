"""Who says so: labels and hashtags of posts, bodies named before, denials, people of the outlet, ids."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

HIT = "قوات النظام قصفت مدينة سراقب أمس"
KILLED = "مقتل مدني بقصف مدفعي على مدينة سراقب أمس"
MOSUL = "غارة جوية على مدينة الموصل قتلت مدنيا أمس"
GAZA = "غارة إسرائيلية على مدينة خان يونس قتلت مدنيا أمس"
BENGHAZI = "قصفا مدفعيا على حي الليثي في مدينة بنغازي قتل مدنيا أمس"

NAMED = [
    case("a team of a known body", f"قال فريق «الدفاع المدني السوري» إن {HIT}.", ("white_helmets",)),
    case("crews of a known body", f"ذكرت طواقم الدفاع المدني السوري أن {HIT}.", ("white_helmets",)),
    case("the media of a state", f"قالت وسائل إعلام سورية رسمية إن {HIT}.", ("syrian_state_media",)),
    case("sources from there", f"{HIT}، بحسب مصادر من هناك.", ("local_sources",)),
    case("a health directorate", f"أعلنت مديرية صحة نينوى أن {MOSUL}.", ("medical_source",)),
    case("the head of a district's council", f"قال رئيس مجلس قضاء الموصل إن {MOSUL}.", ("local_official",)),
    case(
        "the ambulance of Israel",
        f"قالت خدمات الإسعاف الإسرائيلية إن {GAZA}.",
        ("israeli_ambulance_service",),
    ),
    case("ambulance services", f"قال جهاز الإسعاف إن {BENGHAZI}.", ("ambulance_service",)),
    case("a count made by the United Nations", f"{HIT}، وفق تقديرات أممية.", ("un",)),
    case(
        "whom an outlet had a toll from",
        f"{HIT}، بحسب حصيلة حصلت عليها وكالة فرانس برس من طبيب في المدينة.",
        ("afp", "medical_source"),
    ),
    case(
        "who blames another",
        "حمّل الدفاع المدني السوري قوات النظام مسؤولية قصف مدينة سراقب.",
        ("white_helmets",),
    ),
    case("to a correspondent", f"قال رجال لمراسل فرانس برس إن {HIT}.", ("afp",)),
]


@pytest.mark.parametrize(("text", "want"), NAMED)
def test_who_is_named(text: str, want: tuple[str, ...]) -> None:
    """Speakers have the id of whom they belong to."""
    assert only(text).sources == want


LABELS = [
    case("before a bar", f"الدفاع المدني السوري | {KILLED}", ("white_helmets",)),
    case(
        "behind urgent with no colon",
        "عاجل | الدفاع المدني السوري قصف مدفعي استهدف مدينة سراقب وقتل مدنيا",
        ("white_helmets",),
    ),
    case("behind a hashtag", f"#سراقب المرصد السوري: {KILLED}", ("sohr",)),
]


@pytest.mark.parametrize(("text", "want"), LABELS)
def test_labels_of_posts(text: str, want: tuple[str, ...]) -> None:
    """The name that labels a post is whose word it is."""
    assert only(text).sources == want


def test_hashtag_behind_a_post_signs_it() -> None:
    """A body whose hashtag ends a post without a speaker says it, but for one the text names otherwise."""
    assert only(f"{KILLED} #الخوذ_البيضاء").sources == ("white_helmets",)
    assert only(f"أسعف الدفاع المدني السوري رجلا.\n{KILLED} #الدفاع_المدني_السوري").sources == ()


def test_people_of_the_outlet_itself_speak() -> None:
    """Activists of the outlet are its source, the outlet is not."""
    own = reports(f"وثق نشطاء المرصد السوري لحقوق الإنسان {KILLED}.", outlet="SOHR")
    others = reports(f"وثق نشطاء المرصد السوري لحقوق الإنسان {KILLED}.", outlet="Zaman")
    assert [r.sources for r in (*own, *others)] == [("activists",), ("sohr",)]


def test_denial_stands_behind_who_denies() -> None:
    """ "X denied that" with its speaker before the verb; unvowelled it is spelt like "the denial of"."""
    (report,) = reports("الدفاع المدني السوري نفى وقوع أي قصف على مدينة سراقب أمس.")
    assert (report.status, report.sources) == ("denied", ("white_helmets",))


def test_sources_named_before_stand_before_their_verb() -> None:
    """ "The sources made clear" goes on with those named before."""
    told = reports(f"أكدت مصادر أهلية أن {HIT}. المصادر أوضحت أن {HIT.replace('سراقب', 'بنش')}.")
    assert {r.sources for r in told} == {("local_sources",)}


def test_body_named_before_without_a_word_of_its_own() -> None:
    """ "The organisation said" means the body named last, though it had not spoken yet."""
    told = reports(f"أسعفت فرق الخوذ البيضاء ثلاثة جرحى في مدينة سراقب. وقالت المنظمة إن {HIT}.")
    assert told[-1].sources == ("white_helmets",)


def test_teams_that_answered_many_attacks_count_them() -> None:
    """ "Answered 40 attacks" is the count of who answered; answering one call is no word of theirs."""
    many = reports("استجابت فرق الدفاع المدني السوري هذا العام لـ 40 هجوما على ريف إدلب قتلت 12 مدنيا.")
    assert [r.sources for r in many] == [("white_helmets",)]
