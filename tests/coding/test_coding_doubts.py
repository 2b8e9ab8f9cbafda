"""What a text says and its reports lack is listed for a person, and nothing else is."""

from __future__ import annotations

from tests.coding.reading import code


def codes(text: str, published: str | None = "2018-11-07") -> list[tuple[str, str]]:
    """Return code and words of each issue of a text."""
    return [(issue.code, text[issue.start : issue.end]) for issue in code(text, published).issues]


def test_a_text_that_is_read_whole_leaves_no_issue() -> None:
    """Number, place and day are known: nothing to look at."""
    assert codes("قتل خمسة مدنيين بغارة جوية على مدينة سراقب أمس.") == []


def test_a_number_beside_a_word_for_harm_that_no_figure_holds_is_listed() -> None:
    """The counted noun is unknown, so there is no figure, but the number does not vanish."""
    text = "قتل مدني بغارة جوية على مدينة سراقب أمس، وأسفرت الغارة عن إصابة 4 زنابيق بجروح."
    assert codes(text) == [("E601", "4")]


def test_a_number_that_belongs_to_no_harm_is_not_listed() -> None:
    """Times and numbers of raids are no people."""
    assert codes("قتل مدني بعشر غارات جوية على مدينة سراقب في 6 تشرين الثاني.") == []


def test_a_place_without_a_position_is_listed_once() -> None:
    """A village that the gazetteer does not have, named twice."""
    text = "قصفت مدفعية النظام قرية الزنبوقية وقتل مدني.\nوقال ناشطون إن القصف على قرية الزنبوقية مستمر."
    assert codes(text) == [("E602", "الزنبوقية")]


def test_reports_without_a_day_are_listed_once_a_document() -> None:
    """A text without a publication date that says "yesterday"."""
    text = "قتل خمسة مدنيين بغارة جوية على مدينة سراقب أمس."
    assert codes(text, None) == [("E603", "بغارة")]


def test_issues_carry_the_id_of_their_document() -> None:
    """So that they are found again in the database."""
    found = code("قصفت مدفعية النظام قرية الزنبوقية وقتل مدني.").issues
    assert [issue.doc_id for issue in found] == ["t"]
