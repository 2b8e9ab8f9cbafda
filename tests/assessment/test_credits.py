"""Whose text it is: a copy adds an outlet, not a source."""

from __future__ import annotations

import pytest

from marsad.assessment.credits import credited, origin_of_copies, read_credits
from marsad.errors import PackError
from marsad.linkage.testing import make_document
from marsad.model import CodedDocument

BODY = "قتل خمسة مدنيين في غارة على قرية أم الزيتون صباح اليوم\nوهرعت فرق الإسعاف إلى المكان\n"


def text(body: str) -> CodedDocument:
    return make_document("a", body)


@pytest.mark.parametrize(
    "body",
    [
        BODY + "(أ ف ب)",
        BODY + "المصدر: فرانس برس",
        BODY + "دمشق - فرانس برس",
        "دمشق (أ.ف.ب) - " + BODY,
        "فرانس برس - " + BODY,
        BODY.rstrip() + " نقلا عن فرانس برس",
    ],
)
def test_a_credit_is_read_wherever_credits_stand(body: str) -> None:
    """In brackets, behind a mark, as a dateline or on a line of its own."""
    assert credited(text(body)) == "afp"


def test_being_named_in_a_sentence_is_no_credit() -> None:
    """A text about an agency, or one that quotes it among others, is not the agency's."""
    assert credited(text("أصيب مصور رويترز في القصف الذي طال أم الزيتون صباح اليوم\n" + BODY)) is None
    assert (
        credited(text(BODY + "وقال مدير المرصد السوري لحقوق الإنسان إن الحصيلة مرشحة للارتفاع\n" + BODY))
        is None
    )


def test_a_text_that_credits_nobody_is_whose_outlet_it_is() -> None:
    """The first to print it, copies without a day last."""
    one = make_document("b", BODY, outlet="راديو النهر", published="2021-03-04")
    other = make_document("a", BODY, outlet="شبكة السهل", published="2021-03-05")
    undated = make_document("0", BODY, outlet="صفحة الوادي")
    assert origin_of_copies([undated, other, one]) == "راديو النهر"


def test_an_agency_among_the_outlets_is_the_origin_whoever_was_first() -> None:
    """Pages reprint agencies; that the agency's own copy was found later says nothing."""
    page = make_document("a", BODY, outlet="راديو النهر", published="2021-03-04")
    wire = make_document("b", BODY, outlet="وكالة الأناضول", published="2021-03-05")
    assert origin_of_copies([page, wire]) == "anadolu"


def test_one_copy_that_credits_speaks_for_all() -> None:
    """Also for the page that left the credit out and was first."""
    page = make_document("a", BODY, outlet="راديو النهر", published="2021-03-04")
    honest = make_document("b", BODY + "المصدر: رويترز", outlet="شبكة السهل", published="2021-03-05")
    assert origin_of_copies([page, honest]) == "reuters"


def test_a_table_of_another_shape_is_refused() -> None:
    """A misspelt field is an error, not an empty table."""
    with pytest.raises(PackError) as caught:
        read_credits(b"marks: []\nagency: {}\n")
    assert caught.value.code == "E253"
