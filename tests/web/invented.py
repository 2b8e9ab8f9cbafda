"""Invented documents and incidents for the page tests: real phenomena, no real event, place names made
up or generic.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.assessment import assess
from marsad.linkage import ReportRef
from marsad.model import (
    Claim,
    CodedDocument,
    Document,
    Figure,
    Incident,
    IncidentPlace,
    Issue,
    Place,
    Range,
    Report,
    Span,
    TimeSpan,
)
from marsad.store import Store

MARKET_A = """غارة جوية على سوق تل الزيتون

أفاد ناشطون لوكالة المدار بأن غارة جوية استهدفت السوق الشعبي في قرية تل الزيتون صباح يوم الثلاثاء، ما \
أدى إلى \
مقتل 14 مدنياً على الأقل بينهم خمسة أطفال، وإصابة 20 آخرين بجروح.
وأضافت المصادر أن فرق الإنقاذ ما زالت تبحث تحت الأنقاض، وأن عدداً من المحال التجارية دُمّر بالكامل."""

MARKET_B = """قال الدفاع المدني إن حصيلة القصف الجوي على تل الزيتون ارتفعت إلى 19 قتيلاً وأكثر من \
ثلاثين جريحاً، \
بعد انتشال جثامين من تحت أنقاض مبنى مجاور للسوق.
ولم يصدر تعليق من الجهة المتهمة بتنفيذ الغارة."""

MARKET_C = """نفت وزارة الدفاع الروسية أن تكون طائراتها قد نفذت غارة على بلدة تل الزيتون، وقالت إنها \
لم تعمل في المنطقة ذلك اليوم."""

DRONE = """استهدفت طائرة مسيّرة يُعتقد أنها تركية سيارة على الطريق قرب مزرعة الرمان مساء الجمعة، ما \
أسفر عن مقتل شخصين \
وإصابة ثالث، بحسب مصادر محلية تحدثت إلى شبكة الجسر."""

MINE = """قُتل ثلاثة مزارعين بانفجار لغم من مخلفات الحرب في ريف محافظة دير الزور الشرقي، وفق ما ذكر \
مراسل صحيفة الفرات الجديد."""

CLASH = """اندلعت اشتباكات عنيفة بين قوات سوريا الديمقراطية وعناصر تنظيم الدولة في محيط وادي الحجل \
ليل السبت، \
وأسفرت عن مقتل تسعة من عناصر التنظيم وأربعة من مقاتلي قسد، فيما أُسر مقاتلان.
وكانت شبكة محلية قد تحدثت عن مقتل العشرات من عناصر التنظيم خلال الشهر."""

RUMOUR = """أنباء عن العثور على جثث عدة أشخاص مجهولي الهوية في منطقة لم تُحدد <b>بعد</b> \
<script>document.title = "broken"</script> \
<img src=x onerror="document.title='broken'"> \u202e ولم يتم التأكد من الخبر."""

ARREST = """ذكرت وسائل إعلام أن حملة اعتقالات طالت عشرات الشبان في سوريا خلال شهر آذار."""

GAIN = """سيطرت فصائل المعارضة على قرية خربة السنديان بعد انسحاب قوات النظام منها فجر الأحد، ولم ترد \
معلومات عن خسائر."""


def span(text: str, words: str, start: int = 0) -> tuple[int, int]:
    """Return where ``words`` stand in ``text``."""
    at = text.index(words, start)
    return at, at + len(words)


def figure(text: str, words: str, outcome: str, low: int, high: int | None, **more: object) -> Figure:
    start, end = span(text, words)
    return Figure(start=start, end=end, outcome=outcome, min=low, max=high, **more)  # type: ignore[arg-type]


def place(text: str, words: str, lat: float | None, lon: float | None, precision: str) -> Place:
    start, end = span(text, words)
    return Place(start=start, end=end, text=words, lat=lat, lon=lon, precision=precision)  # type: ignore[arg-type]


def day(first: str, last: str | None = None, *, conflict: bool = False) -> TimeSpan:
    return TimeSpan(start=first, end=last or first, precision="range" if last else "day", conflict=conflict)


def coded(
    doc_id: str, outlet: str, published: str | None, text: str, *reports: Report, url: str | None = None
) -> CodedDocument:
    return CodedDocument(
        doc_id=doc_id,
        outlet=outlet,
        published=published,
        text=text,
        reports=reports,
        url=url,
        packs={"core": "1", "syria": "1"},
    )


def documents() -> list[CodedDocument]:
    """Return the coded documents, the hostile one included."""
    return [*_market(), *_others(), *_vague()]


def _market() -> list[CodedDocument]:
    first = Report(
        id="r1",
        type="airstrike",
        trigger=Span(*span(MARKET_A, "استهدفت")),
        initiators=(),
        targets=("civilians",),
        places=(place(MARKET_A, "تل الزيتون", 35.72, 36.66, "settlement"),),
        date=day("2019-03-05"),
        sources=("activists",),
        damage=("المحال التجارية",),
        figures=(
            figure(
                MARKET_A,
                "14 مدنياً",
                "killed",
                14,
                None,
                group="civilian",
                qualifier="at_least",
                subgroups={"children": 5},
            ),
            figure(MARKET_A, "20 آخرين", "injured", 20, 20, group="civilian"),
        ),
    )
    second = Report(
        id="r1",
        type="airstrike",
        trigger=Span(*span(MARKET_B, "القصف الجوي")),
        initiators=("russia",),
        initiator_certainty="suspected",
        targets=("civilians",),
        places=(place(MARKET_B, "تل الزيتون", 35.72, 36.66, "settlement"),),
        date=day("2019-03-05", conflict=True),
        sources=("white_helmets",),
        figures=(
            figure(MARKET_B, "19 قتيلاً", "killed", 19, 19, revises=True),
            figure(MARKET_B, "ثلاثين جريحاً", "injured", 31, None, qualifier="more_than"),
        ),
    )
    denial = Report(
        id="r1",
        type="airstrike",
        status="denied",
        trigger=Span(*span(MARKET_C, "غارة")),
        initiators=("russia",),
        places=(place(MARKET_C, "تل الزيتون", 35.72, 36.66, "settlement"),),
        date=day("2019-03-05"),
        sources=("russian_mod",),
    )
    return [
        coded("madar-1", "وكالة المدار", "2019-03-05", MARKET_A, first, url="https://madar.example/1"),
        coded("jisr-1", "شبكة الجسر", "2019-03-06", MARKET_B, second),
        coded("rasid-1", "الراصد اليوم", "2019-03-07", MARKET_C, denial, url="javascript:alert(1)"),
    ]


def _others() -> list[CodedDocument]:
    drone = Report(
        id="r1",
        type="drone_strike",
        trigger=Span(*span(DRONE, "استهدفت")),
        initiators=("turkey",),
        initiator_certainty="suspected",
        places=(place(DRONE, "مزرعة الرمان", 36.81, 40.1, "near"),),
        date=day("2019-03-22"),
        sources=("local_sources",),
        figures=(figure(DRONE, "شخصين", "killed", 2, 2), figure(DRONE, "ثالث", "injured", 1, 1)),
    )
    mine = Report(
        id="r1",
        type="explosion",
        trigger=Span(*span(MINE, "انفجار")),
        targets=("civilians",),
        places=(place(MINE, "دير الزور", 35.3, 40.2, "governorate"),),
        date=day("2019-04-02"),
        sources=("correspondent",),
        figures=(figure(MINE, "ثلاثة مزارعين", "killed", 3, 3, group="civilian"),),
    )
    clash = Report(
        id="r1",
        type="clash",
        trigger=Span(*span(CLASH, "اشتباكات")),
        initiators=("sdf",),
        targets=("isis",),
        places=(place(CLASH, "وادي الحجل", 34.6, 40.9, "settlement"),),
        date=day("2019-02-16", "2019-02-17"),
        figures=(
            figure(CLASH, "تسعة من عناصر", "killed", 9, 9, group="combatant", actor="isis"),
            figure(CLASH, "أربعة من مقاتلي", "killed", 4, 4, group="combatant", actor="sdf"),
            figure(CLASH, "مقاتلان", "captured", 2, 2, group="combatant"),
            figure(
                CLASH,
                "العشرات",
                "killed",
                20,
                None,
                group="combatant",
                actor="isis",
                qualifier="dozens",
                scope="cumulative",
            ),
        ),
    )
    gain = Report(
        id="r1",
        type="territory_gain",
        trigger=Span(*span(GAIN, "سيطرت")),
        initiators=("fsa",),
        targets=("syrian_regime",),
        places=(place(GAIN, "خربة السنديان", 35.4, 36.4, "settlement"),),
        date=day("2019-01-20"),
    )
    return [
        coded("jisr-2", "شبكة الجسر", "2019-03-23", DRONE, drone),
        coded("furat-1", "الفرات الجديد", "2019-04-03", MINE, mine),
        coded("furat-2", "الفرات الجديد", "2019-02-17", CLASH, clash),
        coded("madar-2", "وكالة المدار", "2019-01-20", GAIN, gain),
    ]


def _vague() -> list[CodedDocument]:
    rumour = Report(
        id="r1",
        type="killing",
        status="unconfirmed",
        trigger=Span(*span(RUMOUR, "جثث")),
        sources=("unnamed_sources",),
        figures=(figure(RUMOUR, "عدة أشخاص", "killed", 2, None, qualifier="some"),),
    )
    arrest = Report(
        id="r1",
        type="arrest",
        trigger=Span(*span(ARREST, "اعتقالات")),
        places=(place(ARREST, "سوريا", 34.8, 38.9, "country"),),
        date=TimeSpan(start="2019-03-01", end="2019-03-31", precision="month"),
        figures=(figure(ARREST, "عشرات الشبان", "captured", 20, None, group="civilian", qualifier="dozens"),),
    )
    hostile = coded("hostile/1?<x>", '<img src=x onerror="alert(1)">', None, RUMOUR, rumour)
    return [hostile, coded("rasid-2", "الراصد اليوم", "2019-04-01", ARREST, arrest)]


def claims(docs: Sequence[CodedDocument]) -> tuple[Claim, ...]:
    return tuple(
        Claim(doc_id=item.doc_id, report_id=report.id, sources=report.sources, figures=report.figures)
        for item in docs
        for report in item.reports
    )


def incidents() -> list[Incident]:
    """Return the incidents as an assessment would: ranges, grades, open bounds closed at the highest
    number named.
    """
    docs = {item.doc_id: item for item in documents()}
    market = [docs[name] for name in ("madar-1", "jisr-1", "rasid-1")]
    (assessed,) = assess([[ReportRef(item.doc_id, "r1") for item in market]], market)
    return [
        Incident(
            incident_id="inc-market",
            documents=("madar-1", "jisr-1", "rasid-1"),
            type="airstrike",
            grade="contested",
            date=day("2019-03-05", conflict=True),
            initiators=("russia",),
            targets=("civilians",),
            claims=claims(market),
            place=IncidentPlace(
                text="تل الزيتون", place_id="x1", lat=35.72, lon=36.66, precision="settlement"
            ),
            civilians={"killed": Range(14, 19), "injured": Range(20, 31)},
            subgroups={"children": {"killed": Range(5, 5)}},
            strike_status=assessed.strike_status,
            alleged=assessed.alleged,
            origins=assessed.origins,
            evidence=assessed.evidence,
        ),
        _one("inc-drone", docs["jisr-2"], civilians={"killed": Range(0, 2), "injured": Range(0, 1)}),
        _one("inc-mine", docs["furat-1"], civilians={"killed": Range(3, 3)}),
        _one(
            "inc-clash",
            docs["furat-2"],
            combatants={"isis": {"killed": Range(9, 9)}, "sdf": {"killed": Range(4, 4)}},
        ),
        _one("inc-gain", docs["madar-2"]),
        _one("inc-rumour", docs["hostile/1?<x>"], civilians={"killed": Range(0, 2)}),
        _one("inc-arrest", docs["rasid-2"]),
    ]


def _one(incident_id: str, document: CodedDocument, **ranges: object) -> Incident:
    report = document.reports[0]
    at = report.places[0] if report.places else None
    where = IncidentPlace(text=at.text, lat=at.lat, lon=at.lon, precision=at.precision) if at else None
    return Incident(
        incident_id=incident_id,
        documents=(document.doc_id,),
        type=report.type,
        status=report.status,
        grade="weak",
        date=report.date,
        place=where,
        initiators=report.initiators,
        targets=report.targets,
        claims=claims([document]),
        **ranges,  # type: ignore[arg-type]
    )


class CannedCoder:
    """A coder that knows the invented documents by heart."""

    def __init__(self) -> None:
        self._known = {item.text: item for item in documents()}

    def code(self, document: Document, /) -> CodedDocument:
        return self._known[document.text]


def fill(store: Store) -> None:
    """Put the invented documents and incidents into an empty store by its own way in."""
    raw = [
        Document(
            doc_id=item.doc_id, text=item.text, published=item.published, url=item.url, outlet=item.outlet
        )
        for item in documents()
    ]
    store.ingest(raw, CannedCoder(), link=lambda _: incidents())
    store.add_issues([Issue(code="E112", message="<b>a date out of range</b>", doc_id="madar-2")])
