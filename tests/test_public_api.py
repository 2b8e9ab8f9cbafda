"""The public interface: its names are frozen, its types are the domain's, and importing it costs nothing."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest

import marsad
from marsad.errors import InputError, PackError, UsageError

PUBLIC = [
    "CodedDocument",
    "Document",
    "Explained",
    "Figure",
    "Incident",
    "MarsadError",
    "Report",
    "__version__",
    "code",
    "explain",
    "link",
]
"""The names other programs may rely on. Taking one away breaks them: that needs a major version."""

CODE_KEYWORDS = ["published", "doc_id", "url", "outlet", "packs"]

STRIKE = "قال ناشطون إن غارة جوية روسية أمس على سوق في كفر نبل أسفرت عن مقتل 7 مدنيين بينهم 3 أطفال."


@pytest.fixture(scope="module")
def coded() -> marsad.CodedDocument:
    return marsad.code(STRIKE, published="2019-03-31", doc_id="d1")


def test_the_public_names_are_frozen() -> None:
    assert marsad.__all__ == PUBLIC
    assert set(PUBLIC) <= set(dir(marsad))


def test_every_public_name_is_there() -> None:
    assert all(getattr(marsad, name) is not None for name in PUBLIC)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reports'"):
        getattr(marsad, "reports")  # noqa: B009 - asked for as programs do


@pytest.mark.parametrize("function", [marsad.code, marsad.explain])
def test_the_keywords_of_code_and_explain_are_frozen(function: Callable[..., object]) -> None:
    parameters = inspect.signature(function).parameters
    assert [name for name, one in parameters.items() if one.kind is one.KEYWORD_ONLY] == CODE_KEYWORDS


def test_importing_the_package_loads_no_part_of_it() -> None:
    script = "import sys, marsad; print([name for name in sys.modules if name.startswith('marsad.')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_code_reads_a_text_into_reports_with_their_words(coded: marsad.CodedDocument) -> None:
    (report,) = coded.reports
    killed = report.figures[0]
    assert (report.type, report.date.start, report.initiators) == ("airstrike", "2019-03-30", ("russia",))
    assert (killed.outcome, killed.min, killed.max, killed.subgroups) == ("killed", 7, 7, {"children": 3})
    assert killed.of(coded.text) == "7 مدنيين"


def test_a_date_is_as_good_as_its_iso_text(coded: marsad.CodedDocument) -> None:
    assert marsad.code(STRIKE, published=date(2019, 3, 31), doc_id="d1") == coded


def test_a_document_keeps_its_own_values_and_the_keywords_fill_the_rest() -> None:
    document = marsad.Document(doc_id="own", text=STRIKE, published="2019-03-31")
    coded = marsad.code(document, published="2020-01-01", outlet="ضفاف", doc_id="other")
    assert (coded.doc_id, coded.published, coded.outlet) == ("own", "2019-03-31", "ضفاف")


def test_without_an_id_the_same_values_give_the_same_one_and_others_another() -> None:
    ids = [marsad.code(STRIKE, published=day).doc_id for day in ("2019-03-31", "2019-03-31", None)]
    assert ids[0] == ids[1] != ids[2]


def test_explain_gives_the_same_document_and_a_reason_for_each_figure(coded: marsad.CodedDocument) -> None:
    explained = marsad.explain(STRIKE, published="2019-03-31", doc_id="d1")
    assert explained.document == coded
    assert any(reason.report_id == "r1" and reason.start is not None for reason in explained.reasons)


def test_link_gives_incidents_and_takes_any_iterable(coded: marsad.CodedDocument) -> None:
    (incident,) = marsad.link(iter([coded]))
    assert isinstance(incident, marsad.Incident)
    assert (incident.civilians["killed"].min, incident.grade, incident.documents) == (7, "weak", ("d1",))


def test_a_bad_date_an_unknown_pack_and_a_doubled_id_raise_their_codes(coded: marsad.CodedDocument) -> None:
    with pytest.raises(InputError, match="E120"):
        marsad.code(STRIKE, published="yesterday")
    with pytest.raises(PackError, match="E204"):
        marsad.code(STRIKE, packs=("atlantis",))
    with pytest.raises(UsageError, match="E510"):
        marsad.link([coded, marsad.code("نص آخر", doc_id="d1")])
