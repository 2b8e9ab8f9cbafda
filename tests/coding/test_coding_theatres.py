"""Names that mean different sides in different wars are read by the theatre of the text."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

from marsad.coding import default_coder
from marsad.coding.homes import home_votes
from marsad.coding.marks import annotate, settle
from marsad.geo import document_theatre, load_gazetteer
from marsad.lexicon import load_lexicon
from marsad.model import Document
from marsad.text import tokenise


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        case(
            "the national army in Yemen",
            "قصف الجيش الوطني موقعا للحوثيين غربي تعز",
            ["pro_hadi_forces"],
            ["houthis"],
        ),
        case("the national army in Syria", "قصف الجيش الوطني موقعا لقسد شمالي منبج", ["sna"], ["sdf"]),
        case(
            "the national army in Libya",
            "قصف الجيش الوطني موقعا لقوات الوفاق جنوب طرابلس في ليبيا",
            ["lna"],
            ["gna_forces"],
        ),
        case(
            "the coalition in Yemen",
            "أغار طيران التحالف على موقع للحوثيين في صعدة",
            ["saudi_led_coalition"],
            ["houthis"],
        ),
        case(
            "the coalition in Syria",
            "أغار طيران التحالف على موقع لداعش في دير الزور",
            ["us_led_coalition"],
            ["isis"],
        ),
    ],
)
def test_a_name_means_who_bears_it_in_that_war(text: str, initiators: list[str], targets: list[str]) -> None:
    """One name, other bearers: the countries, towns and sides that the text names decide."""
    report = only(text)
    assert list(report.initiators) == initiators
    assert list(report.targets) == targets


def test_a_text_that_names_no_theatre_is_of_the_first_pack() -> None:
    """Without a place or a side of any theatre the text is set in the country of the first pack."""
    assert list(only("قصف الجيش الوطني القرية بالمدفعية وقتل مدنيا").initiators) == ["sna"]


def test_packs_of_one_theatre_set_their_own_default() -> None:
    """Loaded with one theatre's pack alone, a text that names no place is set there."""
    coder = default_coder(("core", "yemen"))
    document = Document(doc_id="t", text="قصف الجيش الوطني القرية بالمدفعية وقتل مدنيا", published=None)
    assert [list(r.initiators) for r in coder.code(document).reports] == [["pro_hadi_forces"]]


def test_a_local_name_means_nobody_in_another_war() -> None:
    """The factions of Syria are not those of a war in another country."""
    assert "fsa" not in only("قصف الجيش اليمني مواقع الفصائل المعارضة في مأرب باليمن").targets


def test_names_that_one_theatre_knows_speak_for_it() -> None:
    """Sides named in a text help to find its theatre where no place is known."""
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    tokens = tokenise("قصفت قسد حاجزا للجيش الوطني السوري")
    sentence = annotate(tokens, 0, 0, lexicon)
    votes = list(home_votes(sentence, None))
    assert votes == ["SY", "SY"]
    theatre = document_theatre(tokens, lexicon, gazetteer, votes)
    settle(sentence, None, theatre)
    assert [mark.row.actor for mark in sentence.of("actors")] == ["sdf", "sna"]  # type: ignore[attr-defined]


def test_to_the_before_a_name_with_its_own_article() -> None:
    """ "To the" loses the alef of the article; a name written with the article is still known."""
    assert list(only("قصف مدفعي للجيش السوري على أطراف بلدة في ريف حلب").initiators) == ["syrian_regime"]
