"""What holds for any text: no crash, evidence in the text, the same answer every time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.coding import Coder, default_coder
from marsad.geo import load_gazetteer
from marsad.lexicon import load_lexicon
from marsad.model import CodedDocument, Document, Figure, decode_line, encode_line

LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىـًٌٍَُِّْ"
SIGNS: Final = " \n\t.،؛:!؟\"'«»()[]-–—/…#@_%*٠١٢٣٤٥٦٧٨٩0123456789\u00a0\u200f\u200b\ufeff"
WORDS: Final = (
    "قتل",
    "مقتل",
    "أصيب",
    "وإصابة",
    "خمسة",
    "12",
    "٣٠",
    "أكثر من",
    "على الأقل",
    "عشرات",
    "مدنيين",
    "مدنيان",
    "عنصرا",
    "بينهم",
    "طفل",
    "آخرين",
    "غارة",
    "غارات",
    "قصف",
    "هجوم",
    "اشتباكات",
    "بين",
    "انفجار",
    "عبوة ناسفة",
    "سيطرت",
    "انسحب",
    "روسيا",
    "قسد",
    "تنظيم الدولة",
    "التنظيم",
    "قوات النظام",
    "التحالف الدولي",
    "الأخير",
    "على",
    "في",
    "من",
    "قرب",
    "مدينة",
    "بلدات",
    "ريف",
    "سراقب",
    "هجين",
    "والسوسة",
    "إدلب",
    "أمس",
    "السبت",
    "منذ",
    "الماضي",
    "نفى",
    "أنباء عن",
    "وفق",
    "المرصد السوري",
    "وأضاف",
    "إن",
    "أن",
    "ارتفعت حصيلة",
    "إلى",
    "،",
    ".",
    "\n",
)

noise = st.text(st.sampled_from(LETTERS + SIGNS), max_size=120)
anything = st.text(max_size=60)
OUTCOMES: Final = ("قتل", "مقتل", "أصيب", "وأصيب", "إصابة", "أسر", "استشهاد", "لقي", "سقوط", "فقدان")
COUNTS: Final = (
    "",
    "12",
    "٣٠",
    "خمسة",
    "أكثر من 30",
    "ما لا يقل عن تسعة",
    "عشرات",
    "نحو 40",
    "عدد من",
    "ما بين 6 و8",
)
PEOPLE: Final = (
    "مدنيين",
    "مدنيا",
    "عنصرا من قسد",
    "جنود",
    "أشخاص",
    "طفلين",
    "امرأة",
    "آخرين",
    "من عناصر الأخير",
)
PARTS: Final = ("", "بينهم 7 أطفال", "بينهم نساء", "وطفل", "على الأقل", "وإصابة خمسة آخرين", "بينهم ضابط")
EVENTS: Final = (
    "بقصف مدفعي على",
    "بغارة روسية على",
    "باشتباكات مع تنظيم الدولة قرب",
    "بانفجار لغم في",
    "في هجوم لقسد على",
)
TOWNS: Final = ("سراقب", "مدينة الباب", "بلدات هجين والسوسة", "ريف إدلب", "قرية تل الغراب", "البلدة")
TAILS: Final = ("أمس", "السبت الماضي", "منذ بداية الشهر", "وفق المرصد السوري", "بحسب ناشطين", "ونفت قسد ذلك")
telling = st.tuples(*map(st.sampled_from, (OUTCOMES, COUNTS, PEOPLE, PARTS, EVENTS, TOWNS, TAILS))).map(
    " ".join
)
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
news = st.lists(st.one_of(telling, telling, words), min_size=1, max_size=4).map(". ".join)
texts = st.one_of(news, news, noise, anything, st.tuples(news, noise, news).map("".join))
days = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))
documents = st.builds(Document, doc_id=st.just("p"), text=texts, published=days)

modest = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
few = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def all_figures(coded: CodedDocument) -> list[Figure]:
    return [figure for report in coded.reports for figure in report.figures]


@modest
@given(documents)
def test_every_span_stands_in_the_text(document: Document) -> None:
    """No text raises; triggers, figures and places are non-empty stretches, places with their own words."""
    coded = default_coder().code(document)
    for report in coded.reports:
        for span in (report.trigger, *report.figures, *report.places):
            assert 0 <= span.start < span.end <= len(document.text)
            assert span.of(document.text).strip()
        assert all(place.text == place.of(document.text) for place in report.places)


@modest
@given(documents)
def test_the_document_itself_is_unchanged(document: Document) -> None:
    """Text, id and date go through as they came; reports are numbered from r1."""
    coded = default_coder().code(document)
    assert (coded.text, coded.doc_id, coded.published) == (document.text, document.doc_id, document.published)
    assert [report.id for report in coded.reports] == [f"r{n}" for n in range(1, len(coded.reports) + 1)]


@modest
@given(documents)
def test_bounds_agree_with_their_qualifier(document: Document) -> None:
    """Exact means one number; at least, more than, some and dozens are open above."""
    for figure in all_figures(default_coder().code(document)):
        if figure.qualifier == "exact":
            assert figure.min == figure.max
        elif figure.qualifier in ("at_least", "more_than", "some", "dozens", "hundreds", "thousands"):
            assert figure.max is None
        else:
            assert figure.max is not None
            assert figure.min <= figure.max


@modest
@given(documents)
def test_only_combatants_have_a_side(document: Document) -> None:
    """The actor of a figure is null unless the people fight."""
    assert all(f.actor is None or f.group == "combatant" for f in all_figures(default_coder().code(document)))


@modest
@given(documents)
def test_a_coded_document_reads_back_as_written(document: Document) -> None:
    """One line of JSON and back is the same document."""
    coded = default_coder().code(document)
    assert decode_line(encode_line(coded), CodedDocument) == coded


@modest
@given(documents)
def test_explaining_gives_the_same_document(document: Document) -> None:
    """The trace rides beside the reports and changes nothing."""
    assert default_coder().explain(document).document == default_coder().code(document)


@modest
@given(documents)
def test_every_figure_has_a_reason_with_its_span(document: Document) -> None:
    """No number without the words it was read from, and the pack rows behind it."""
    explained = default_coder().explain(document)
    told = {(r.report_id, r.start, r.end) for r in explained.reasons if r.field == "figure" and r.rows}
    for report in explained.document.reports:
        assert {(report.id, f.start, f.end) for f in report.figures} <= told


@modest
@given(documents)
def test_every_report_has_a_reason_for_its_type(document: Document) -> None:
    """The event word is on record; all reasons stand in the text and name existing reports."""
    explained = default_coder().explain(document)
    names = {report.id for report in explained.document.reports}
    assert names <= {r.report_id for r in explained.reasons if r.field in ("type", "figure")}
    for reason in explained.reasons:
        assert reason.report_id is None or reason.report_id in names
        if reason.start is not None and reason.end is not None:
            assert 0 <= reason.start < reason.end <= len(document.text)


@few
@given(st.lists(documents, min_size=2, max_size=4))
def test_the_order_of_calls_does_not_matter(batch: Sequence[Document]) -> None:
    """Forwards, backwards and again: the same bytes."""
    coder = default_coder()
    forwards = [encode_line(coder.code(document)) for document in batch]
    backwards = [encode_line(coder.code(document)) for document in reversed(batch)]
    assert forwards == backwards[::-1]


@few
@given(news)
def test_blank_lines_around_a_text_only_move_it(text: str) -> None:
    """Two line breaks in front shift every offset by two and change nothing else."""
    plain = default_coder().code(Document(doc_id="p", text=text, published="2018-11-07"))
    moved = default_coder().code(Document(doc_id="p", text="\n\n" + text, published="2018-11-07"))
    assert [f.start + 2 for f in all_figures(plain)] == [f.start for f in all_figures(moved)]
    assert [r.type for r in plain.reports] == [r.type for r in moved.reports]


def test_a_new_coder_answers_as_the_cached_one() -> None:
    """Nothing is kept in the coder between documents."""
    document = Document(
        doc_id="p", text="قتل مدنيان بغارة روسية على مدينة سراقب أمس.", published="2018-11-07"
    )
    fresh = Coder(load_lexicon(), load_gazetteer())
    assert encode_line(fresh.code(document)) == encode_line(default_coder().code(document))


@modest
@given(documents)
def test_ids_are_plain_words(document: Document) -> None:
    """Actors and sources are snake_case ids, never an unresolved reference."""
    for report in default_coder().code(document).reports:
        actors = [figure.actor for figure in report.figures if figure.actor]
        for name in (*report.initiators, *report.targets, *report.sources, *actors):
            assert re.fullmatch(r"[a-z0-9_]+", name), name
