"""Who says so: labels with whom they told, correspondents of others, people of a nation, a blow's toll."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

HIT = "قوات النظام قصفت مدينة سراقب أمس"
KILLED = "مقتل مدني بقصف مدفعي على مدينة سراقب أمس"
GENEINA = "قوات الدعم السريع قتلت 60 مدنيا في مدينة الجنينة أمس"

NAMED = [
    case("according to an announcement", f"{HIT}، بحسب إعلان الدفاع المدني السوري.", ("white_helmets",)),
    case("media sources", f"قالت مصادر إعلامية إن {HIT}.", ("media_sources",)),
    case("refugees of a nation with an army", f"قال لاجئون سودانيون إن {GENEINA}.", ("refugees",)),
    case("relatives of one taken by a side", f"قال ذوو معتقل لدى قسد إن {HIT}.", ("relatives",)),
    case("an officer of a side", f"قال قيادي في حزب الله إن {HIT}.", ("hezbollah",)),
    case("displaced people", f"قال نازحون في المخيم إن {HIT}.", ("displaced_people",)),
    case("the doctor in a hospital", f"قال الطبيب في مستشفى حماة إن {HIT}.", ("medical_source",)),
    case("a centre of a town", f"قال مركز مارع الإعلامي إن {HIT}.", ("marea_media_center",)),
    case(
        "adjective before what it is of", f"قالت لجنة الإغاثة الأهلية إن {HIT}.", ("local_relief_committee",)
    ),
]


@pytest.mark.parametrize(("text", "want"), NAMED)
def test_who_speaks(text: str, want: tuple[str, ...]) -> None:
    """People have the id of what they are; only officials speak for a side."""
    assert only(text).sources == want


LABELS = [
    case("to an agency, before bars", f"مصدر خاص لوكالة الجسر ||\n{KILLED}", ("private_sources",)),
    case(
        "behind the name of the account",
        f"تلفزيون الجسر@BridgeTv#عاجل | الدفاع المدني السوري {KILLED.removeprefix('مقتل مدني ب')}",
        ("white_helmets",),
    ),
]


@pytest.mark.parametrize(("text", "want"), LABELS)
def test_labels_of_posts(text: str, want: tuple[str, ...]) -> None:
    """A name, perhaps with the outlet he told, labels a post."""
    (report,) = reports(text)
    assert report.sources == want


def test_a_source_to_the_outlet_itself_labels_its_post() -> None:
    """With no colon: "special sources to X: the raid ..."."""
    text = "مصادر خاصة لوكالة سانا القصف الإسرائيلي على حي المزة قتل مدنيا أمس"
    assert only(text, outlet="SANA").sources == ("private_sources",)


def test_an_outlet_that_is_not_whose_page_it_is_was_told() -> None:
    """ "A security source to X" on the page of Y; on the page of a branch of X it is X's own."""
    text = f"عاجل | مصدر أمني للجزيرة: {KILLED}"
    assert only(text, outlet="Syria Now").sources == ("al_jazeera", "security_source")
    assert only(text, outlet="Al Jazeera Egypt").sources == ("security_source",)


def test_our_teams_do_not_name_the_body_that_signs() -> None:
    """A post of a body in the first person is signed by its hashtag all the same."""
    text = f"{KILLED}، فرقنا أسعفت المصابين.\n#الخوذ_البيضاء #سوريا"
    assert {r.sources for r in reports(text, outlet="@someone")} == {("white_helmets",)}


def test_the_correspondent_of_an_agency_is_not_the_outlets_own() -> None:
    """Where the outlet is another the agency is the source, quoted in whatever way."""
    said = f"أفاد مراسل وكالة سانا بأن {HIT}."
    assert only(said, outlet="Zaman").sources == ("sana",)
    assert only(f"ووفقا لمراسل وكالة سانا، فإن {HIT}.", outlet="Zaman").sources == ("sana",)
    assert only(said, outlet="SANA").sources == ("correspondent",)


def test_who_tells_the_toll_of_a_blow_is_its_source() -> None:
    """ "A shell hit the market, and the ambulance service said that five were hurt"; not where somebody told
    of the blow himself.
    """
    blow = "أصابت قذيفة صاروخية سوقا في مدينة حرستا أمس"
    toll = "وقالت خدمات الإسعاف إن خمسة أشخاص جرحوا"
    assert only(f"{blow}، {toll}.").sources == ("ambulance_service",)
    assert only(f"قال ناشطون إن {blow.replace('أصابت قذيفة', 'قذيفة')} أصابت، {toll}.").sources != ()
