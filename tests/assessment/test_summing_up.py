"""A toll over several villages stands beside the incident of each, and lends none of them its number."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.assessment import Known, link
from marsad.coding import default_coder
from marsad.model import CodedDocument, Document, Incident

TOWNS = ("معرة مصرين", "بنش", "سرمين")
TOLL = "حصيلة يوم أمس: 11 قتيلا و20 جريحا في كل من معرة مصرين وبنش وسرمين، بحسب الدفاع المدني"
DAY = "2021-03-08"


def told(doc_id: str, text: str, published: str = DAY) -> CodedDocument:
    return default_coder().code(Document(doc_id=doc_id, text=text, published=published, outlet="صحيفة"))


STRIKES = (
    "قتل 3 مدنيين في غارة جوية على معرة مصرين أمس، بحسب ناشطين",
    "استهدف الطيران الحربي سوقا في بنش أمس ما أدى إلى مقتل 6 مدنيين وإصابة آخرين، وفق مراسلنا",
    "قصفت مدفعية ثقيلة منازل سرمين مساء أمس، فقضى مدنيان من عائلة واحدة كما قال شهود عيان",
)


def strikes(count: int = len(STRIKES)) -> list[CodedDocument]:
    return [told(f"s{n}", text) for n, text in enumerate(STRIKES[:count])]


def linked(*docs: CodedDocument) -> dict[str, Incident]:
    return {incident.place.text: incident for incident in link(docs) if incident.place}


def test_each_incident_is_linked_to_the_toll_and_keeps_its_own_range() -> None:
    """Three strikes have the dead they had, whatever a toll of all of them says."""
    alone, summed = linked(*strikes()), linked(*strikes(), told("toll", TOLL))
    ids = tuple(sorted(incident.incident_id for incident in summed.values()))
    for town in TOWNS:
        (summary,) = summed[town].summaries
        assert (summary.doc_id, summary.incidents, summary.sources) == ("toll", ids, ("white_helmets",))
        assert (summary.figures[0].min, summary.figures[0].scope) == (11, "cumulative")
        assert summed[town].civilians == alone[town].civilians
        assert summed[town].documents == alone[town].documents


def test_a_toll_that_covers_one_incident_is_no_summary() -> None:
    """Of one incident it would be a witness."""
    assert not linked(*strikes(1), told("toll", TOLL))[TOWNS[0]].summaries


def test_a_namesake_that_the_gazetteer_tells_apart_is_not_covered() -> None:
    """Equal names are one place only where no id says otherwise."""
    toll = told("toll", TOLL)
    (report,) = toll.reports
    elsewhere = replace(report.places[0], place_id="XX-1")
    moved = replace(toll, reports=(replace(report, places=(elsewhere, *report.places[1:])),))
    found = linked(*strikes(), moved)
    assert [bool(found[town].summaries) for town in TOWNS] == [False, True, True]


def test_a_toll_that_was_not_out_yet_is_not_believed_yet() -> None:
    """What was known on a day holds the summaries published by then."""
    late = told("toll", TOLL.replace("يوم أمس", "يوم 7 آذار 2021"), "2021-03-20")
    docs = {one.doc_id: one for one in (*strikes(), late)}
    incident = linked(*docs.values())[TOWNS[0]]
    assert incident.summaries
    known = Known(incident, docs)
    before, after = known.as_of("2021-03-10"), known.as_of("2021-03-20")
    assert before is not None
    assert after is not None
    assert (before.summaries, after.summaries) == ((), incident.summaries)
