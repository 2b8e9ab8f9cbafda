"""The trace accounts for everything: each value of a report, and each candidate that is in none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest

from marsad.coding import Explained, Reason, default_coder
from marsad.evaluation.corpus import read_lines, uncoded
from marsad.evaluation.holding import held_out
from marsad.model import CodedDocument, Document, Report

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "corpus.jsonl"


def explained(text: str) -> Explained:
    return default_coder().explain(Document(doc_id="t", text=text, published="2024-03-13"))


def rejected(text: str, field: str) -> list[Reason]:
    return [r for r in explained(text).reasons if r.report_id is None and r.field == field]


@cache
def corpus() -> tuple[Explained, ...]:
    """Each document of the own corpus that may be looked at."""
    documents = read_lines(CORPUS, CodedDocument)
    return tuple(default_coder().explain(uncoded(d)) for d in documents if not held_out(d.doc_id))


def values(report: Report) -> set[tuple[str, str]]:
    """Return all values of a report by field, as reasons name them."""
    out = {("initiator", a) for a in report.initiators} | {("target", a) for a in report.targets}
    out |= {("source", s) for s in report.sources} | {("place", p.text) for p in report.places}
    out |= {("figure", f"{f.outcome} {f.group} {f.min}..{f.max}") for f in report.figures}
    out |= {("weapon", w) for w in report.weapons} | {("damage", w) for w in report.damage}
    out.add(("date", f"{report.date.start}..{report.date.end}"))
    if report.status != "asserted":
        out.add(("status", report.status))
    if report.event_count is not None:
        out.add(("event_count", str(report.event_count.min)))
    return out


def test_every_value_of_every_report_has_a_reason() -> None:
    """Sides, sources, places, figures, days, status, weapons, damage: none comes out of nowhere."""
    for item in corpus():
        for report in item.document.reports:
            told = {(r.field, r.value) for r in item.reasons if r.report_id == report.id}
            assert values(report) - told == set(), (item.document.doc_id, report.id)


def test_a_reason_gives_no_value_that_the_report_does_not_have() -> None:
    """What a mention named and the report does not keep is not shown as the report's."""
    for item in corpus():
        for report in item.document.reports:
            kept = values(report)
            own = [r for r in item.reasons if r.report_id == report.id]
            listed = {(r.field, r.value) for r in own if r.field in ("initiator", "target", "source", "date")}
            assert listed - kept == set(), (item.document.doc_id, report.id)


def test_every_report_says_what_made_it_one() -> None:
    """The score of the features that decided is above zero, and the strongest are named."""
    for item in corpus():
        for report in item.document.reports:
            (reason,) = [r for r in item.reasons if (r.report_id, r.field) == (report.id, "report")]
            assert reason.score is not None
            assert reason.score > 0
            assert "score +" in reason.rule


def test_a_rejected_mention_says_its_score_and_features() -> None:
    """Arrests that are only to stop are a candidate with a score below zero."""
    text = "قُتل خمسة مدنيين في قصف مدفعي على بلدة الدالية أمس. وطالب المجلس بوقف الاعتقالات."
    (reason,) = rejected(text, "report")
    assert reason.value == "arrest"
    assert reason.rows == ("events/detain",)
    assert "no report: score -" in reason.rule
    assert reason.score is not None
    assert reason.score < 0


def test_a_mention_told_again_names_the_report_it_joined_and_by_which_features() -> None:
    """The strike of the second sentence is that of the first, by its number."""
    text = (
        "قصفت طائرات النظام السوري أمس بلدة الدالية، ما أدى إلى مقتل 14 مدنيا. "
        "وقال ناشطون إن القصف استهدف سوقا في البلدة وإن 14 مدنيا قتلوا."
    )
    found = explained(text)
    (mention,) = [r for r in found.reasons if r.field == "mention"]
    assert mention.report_id == "r1"
    assert mention.score is not None
    assert mention.score > 0
    assert "one event with 'قصفت': score +" in mention.rule
    assert "count_shared" in mention.rule


def test_a_number_told_again_is_left_out_with_the_reason() -> None:
    """Fourteen dead told twice are one figure; the mention that is not kept says why it is none."""
    text = (
        "قصفت طائرات النظام السوري أمس بلدة الدالية، ما أدى إلى مقتل 14 مدنيا. "
        "وقال ناشطون إن القصف استهدف سوقا في البلدة وإن 14 مدنيا قتلوا."
    )
    (again,) = rejected(text, "figure")
    assert again.start == text.index("14 مدنيا")
    assert "the same people" in again.rule


@pytest.mark.parametrize(
    ("place", "why"),
    [("ريف إدلب", "in what area"), ("حلب", "no event of its sentence")],
)
def test_a_place_that_was_not_taken_says_why(place: str, why: str) -> None:
    """The area around the place of the event, and a place of another sentence."""
    text = "قصفت طائرات أمس بلدة الدالية في ريف إدلب. وعقد المجلس اجتماعا في حلب."
    told = {r.value: r.rule for r in rejected(text, "place")}
    assert why in told[place]


def test_a_line_set_aside_says_why() -> None:
    """Furniture of the page is on record with its words."""
    text = "شارك على فيسبوك\nتويتر\nواتساب\nقُتل خمسة مدنيين في قصف مدفعي على بلدة الدالية أمس."
    (line, *_) = rejected(text, "line")
    assert (line.value, line.start) == ("furniture", 0)
    assert line.rule


def test_the_trace_as_json_reads_back() -> None:
    """The JSON of ``marsad explain --json`` holds the same reasons, scores included."""
    for item in corpus()[:5]:
        assert msgspec.json.decode(msgspec.json.encode(item), type=Explained) == item


def test_the_reason_of_a_place_tells_how_sure_it_is_and_what_comes_next() -> None:
    """Which of its namesakes a village is, is a matter of probability: the trace says so."""
    reasons = explained("قتل ثلاثة مدنيين بقصف مدفعي على قرية الطيبة شرق درعا").reasons
    (reason,) = [r for r in reasons if r.field == "place" and r.report_id]
    assert "probability 0." in reason.rule
    assert "next SY-" in reason.rule
    assert reason.rows == ("gazetteer/SY-C5992",)


def test_the_reason_of_a_place_without_a_point_names_its_namesakes() -> None:
    """Where the text does not tell which place a name means, none is given and all are named."""
    item = explained("قتل ثلاثة مدنيين بقصف مدفعي على قرية الطيبة")
    (reason,) = [r for r in item.reasons if r.field == "place" and r.report_id]
    assert "the text does not tell which of its name is meant: SY-" in reason.rule
    assert reason.rows == ()
    (place,) = item.document.reports[0].places
    assert (place.text, place.place_id, place.lat) == ("الطيبة", None, None)


def test_the_reason_of_an_unlisted_place_tells_whose_point_it_has() -> None:
    """A village in no table has the point of the town around it."""
    item = explained("قتل ثلاثة مدنيين بقصف مدفعي على قرية الزنبقية بريف منبج")
    (reason,) = [r for r in item.reasons if r.field == "place" and r.report_id]
    assert reason.rule.endswith("in no table; its point is that of what is told around it")


def test_a_village_with_the_point_of_its_town_is_given_as_near_it() -> None:
    """The point of the town around a village is no point of the village: the precision says near."""
    item = explained("قتل ثلاثة مدنيين بقصف مدفعي على قرية الزنبقية بريف منبج")
    (place,) = item.document.reports[0].places
    assert (place.text, place.precision) == ("الزنبقية", "near")
    assert place.lat is not None
