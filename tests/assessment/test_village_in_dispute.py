"""One strike on a village as several outlets tell it: a range, both alleged perpetrators, contested.

The accounts are ours. With the reference articles beside the project, one of them is joined by further
accounts of its village, and nothing of five articles runs together across months.
"""

from __future__ import annotations

import pytest
from tests.evaluation.conftest import collections

import marsad
from marsad.assessment import contradictions
from marsad.evaluation.corpus import Collections, uncoded
from marsad.model import CodedDocument, Incident, Range

__all__ = ["collections"]

PUBLISHED = "2017-12-14"
WIRE = (
    "قُتل 23 مدنياً بينهم ثمانية أطفال أمس الأربعاء في غارات لطائرات التحالف الدولي على قرية {place}، "
    "وفق ما نقلت وكالة فرانس برس عن ناشطين في المنطقة."
)
OBSERVATORY = (
    "قال المرصد السوري لحقوق الإنسان إن طائرات التحالف الدولي استهدفت منازل في قرية {place} يوم أمس، "
    "وإن 11 مدنياً قتلوا فيها، فيما لا يزال آخرون تحت الركام وفرق الانتشال قليلة العدة."
)
RIVAL = (
    "أفادت شبكة الخابور بأن الطيران الروسي شن غارات على قرية {place} أمس، وأسفر القصف عن مقتل 33 مدنياً "
    "وإصابة آخرين نقلوا بقوارب صغيرة إلى الضفة الأخرى من النهر حيث توجد نقطة طبية وحيدة."
)


def accounts(place: str) -> list[CodedDocument]:
    """Return what three outlets tell of one strike on ``place``, the last of them naming another side."""
    told = {"بريد الفرات": WIRE, "نشرة الشرق": OBSERVATORY, "صوت الوادي": RIVAL}
    return [
        marsad.code(text.format(place=place), published=PUBLISHED, outlet=outlet)
        for outlet, text in told.items()
    ]


def strike_at(place: str, incidents: tuple[Incident, ...]) -> Incident:
    (found,) = (
        item
        for item in incidents
        if item.place and item.place.text == place and item.date.start == "2017-12-13" and item.civilians
    )
    return found


def test_a_disputed_strike_shows_range_sides_and_grade() -> None:
    """Eleven to thirty-three, the Coalition and Russia, contested; each number with its claim."""
    docs = accounts("كفر نبل")
    incident = strike_at("كفر نبل", marsad.link(docs))
    assert incident.civilians["killed"] == Range(11, 33)
    assert incident.subgroups["children"]["killed"] == Range(8, 8)
    assert incident.alleged == {"us_led_coalition": 2, "russia": 1}
    assert (incident.grade, incident.strike_status) == ("contested", "contested")
    assert {origin.name for origin in incident.origins} >= {"afp", "sohr"}
    row = next(row for row in incident.evidence if (row.section, row.outcome) == ("civilians", "killed"))
    texts = {doc.doc_id: doc.text for doc in docs}
    assert [texts[words.doc_id][words.start : words.end] for words in (*row.min, *row.max)] == [
        "11 مدنياً",
        "33 مدنياً",
    ]


def test_its_contradictions_quote_both_sides() -> None:
    """Who did it and how many died, each with the sentence it is said in."""
    docs = accounts("كفر نبل")
    incident = strike_at("كفر نبل", marsad.link(docs))
    found = {item.kind: item for item in contradictions(incident, {doc.doc_id: doc for doc in docs})}
    assert [side.says for side in found["perpetrator"].positions] == ["russia", "us_led_coalition"]
    assert [side.says for side in found["toll"].positions] == ["11", "23", "33"]
    assert "الطيران الروسي" in found["perpetrator"].positions[0].quotes[0].passage


@pytest.fixture(scope="module")
def seeds(collections: Collections) -> list[CodedDocument]:
    """The five articles, each with the day that its own days are counted from."""
    return [marsad.code(uncoded(document)) for document in collections.gold("seeds")]


@pytest.mark.shared
def test_the_village_of_the_first_article_is_in_dispute_with_further_accounts(
    seeds: list[CodedDocument],
) -> None:
    """The article's 23 stand in the range of two other accounts that name two sides."""
    place = "الجرذي الشرقي"
    incident = strike_at(place, marsad.link([*seeds, *accounts(place)[1:]]))
    assert len(incident.documents) == 3
    assert incident.civilians["killed"] == Range(11, 33)
    assert incident.alleged == {"us_led_coalition": 2, "russia": 1}
    assert incident.grade == "contested"


@pytest.mark.shared
def test_no_incident_of_the_articles_runs_across_months(seeds: list[CodedDocument]) -> None:
    """Towns that recur months apart stay apart."""
    days = {
        (doc.doc_id, report.id): report.date.start or doc.published or ""
        for doc in seeds
        for report in doc.reports
    }
    for incident in marsad.link(seeds):
        months = {days[claim.doc_id, claim.report_id][:7] for claim in incident.claims}
        assert len(months) == 1, incident
