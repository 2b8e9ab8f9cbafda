"""A coder and a linker that need no lexicon: one report for each text, one incident for each place."""

from __future__ import annotations

from collections.abc import Sequence

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

PLACES = {
    "الرملة": (35.0, 40.0, "airstrike", "us_led_coalition"),
    "النخلة": (33.5, 36.3, "shelling", "syrian_regime"),
    "البئر": (None, None, "explosion", "unknown"),
}


class FakeCoder:
    """Finds one of three invented places and the number before ``قتلى``; anything else has no report."""

    def code(self, document: Document, /) -> CodedDocument:
        return CodedDocument(
            doc_id=document.doc_id,
            published=document.published,
            url=document.url,
            outlet=document.outlet,
            text=document.text,
            reports=tuple(self._reports(document)),
            issues=(Issue(code="C900", message="a word nobody knows"),) if "؟" in document.text else (),
            packs={"fake": "1"},
        )

    def _reports(self, document: Document) -> list[Report]:
        text = document.text
        for name, (lat, lon, kind, actor) in PLACES.items():
            if (at := text.find(name)) >= 0:
                place = Place(
                    start=at, end=at + len(name), text=name, lat=lat, lon=lon, precision="settlement"
                )
                day = document.published
                figures = tuple(
                    Figure(
                        start=begin, end=begin + len(word), outcome="killed", group="civilian", min=n, max=n
                    )
                    for word in text.split()
                    if word.isdigit() and (n := int(word)) and (begin := text.find(word)) >= 0
                )
                report = Report(
                    id="r1",
                    type=kind,  # type: ignore[arg-type]
                    trigger=Span(at, at + len(name)),
                    initiators=(actor,),
                    targets=("civilians",),
                    places=(place,),
                    date=TimeSpan(start=day, end=day, precision="day") if day else TimeSpan(),
                    figures=figures,
                )
                return [report]
        return []


def fake_link(docs: Sequence[CodedDocument]) -> list[Incident]:
    """One incident for each place."""
    found: dict[str, list[tuple[str, Report]]] = {}
    for doc in docs:
        for report in doc.reports:
            found.setdefault(report.places[0].text, []).append((doc.doc_id, report))
    return [_incident(name, members) for name, members in sorted(found.items())]


def _incident(name: str, members: list[tuple[str, Report]]) -> Incident:
    first = members[0][1]
    numbers = [figure.min for _, report in members for figure in report.figures]
    days = [report.date.start for _, report in members if report.date.start]
    place = first.places[0]
    return Incident(
        incident_id=f"inc-{list(PLACES).index(name)}",
        documents=tuple(doc_id for doc_id, _ in members),
        type=first.type,
        grade="fair" if len(members) > 1 else "weak",
        date=TimeSpan(start=min(days), end=max(days), precision="range") if days else TimeSpan(),
        place=IncidentPlace(text=name, lat=place.lat, lon=place.lon, precision="settlement"),
        initiators=first.initiators,
        targets=first.targets,
        civilians={"killed": Range(min(numbers), max(numbers))} if numbers else {},
        claims=tuple(
            Claim(doc_id=doc_id, report_id=report.id, sources=("activists",), figures=report.figures)
            for doc_id, report in members
        ),
    )


def documents() -> list[Document]:
    """Six texts about three places, one of them about nothing."""
    return [
        Document(
            doc_id="a", text="غارة على الرملة أوقعت 11 قتيلا", published="2017-12-13", outlet="صوت السهل"
        ),
        Document(doc_id="b", text="مقتل 33 في الرّملة", published="2017-12-14", outlet="وكالة النهر"),
        Document(doc_id="b2", text="مقتل 33 في الرملة", published="2017-12-14", outlet="وكالة النهر"),
        Document(doc_id="c", text="قصف النخلة و 4 قتلى", published="2018-01-05"),
        Document(doc_id="d", text="انفجار في البئر ؟"),
        Document(doc_id="e", text="مباراة ودية بلا أهداف", published="2018-01-06"),
    ]
