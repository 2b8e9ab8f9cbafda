"""The texts of invented streams: tellings of events, and the copies that others make of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

from marsad.evaluation.stream_places import Site
from marsad.evaluation.stream_words import Wording, parts_of
from marsad.model import CodedDocument, Figure, Place, Report, Span, TimeSpan
from marsad.model.codes import EventType, Outcome

WIRES: Final = 0.35
"""Share of the texts that are a wire's."""
KNOWN: Final = 0.6
"""Share of the sentences that tell what others tell of the event too."""
Piece = tuple[str, str, int]
"""Words, which slot they fill (empty for none), and of which report."""
Sentence = tuple[Piece, ...]
_OUTCOMES: Final[tuple[tuple[str, Outcome], ...]] = (("dead", "killed"), ("hurt", "injured"))


class Facts(NamedTuple):
    """What happened beside the numbers: what was hit, at what time, and one of those who died."""

    site: str
    time: str
    name: str


class Telling(NamedTuple):
    """What one source says of an event; ``hurt`` is 0 when it does not say.

    ``later`` tells that it is told on the next day.
    """

    day: date
    type: EventType
    words: tuple[str, ...]
    side: str | None
    site: Site
    wide: str
    dead: int
    hurt: int
    dated: bool
    later: bool
    facts: Facts


class Text(NamedTuple):
    """A text with what it tells, before it is printed. ``wire`` is a source id, empty when it is none's."""

    id: str
    headline: Sentence
    body: tuple[Sentence, ...]
    told: tuple[Telling, ...]
    total: int
    outlet: str
    wire: str
    published: date | None

    @property
    def origin(self) -> str:
        """Whose text it is: a source id or an outlet's name."""
        return self.wire or self.outlet


class Writer:
    """Writes the texts and documents of one day, in order."""

    def __init__(self, wording: Wording, rng: Random, prefix: str) -> None:
        self._wording = wording
        self._rng = rng
        self._prefix = prefix
        self._texts = 0
        self._documents = 0

    def telling(self, telling: Telling, outlet: str | None = None) -> Text:
        """Return a text of a few sentences about one event, of ``outlet`` where one is given."""
        wording, rng = self._wording, self._rng
        fill = self._filler(telling)
        body = [self._sentence(rng.choice(wording.leads), fill)]
        if telling.hurt:
            body.append(self._sentence(rng.choice(wording.hurt), fill))
        for template in rng.sample(wording.details, rng.randint(1, 4)):
            body.append(self._sentence(template, self._filler(telling)))
        headline = self._sentence(rng.choice(wording.headlines), fill)
        return self._text(headline, body, (telling,), 0, outlet)

    def summary(self, told: Sequence[Telling], day: date) -> Text:
        """Return a text that lists the events of a day and adds up their dead."""
        wording, rng = self._wording, self._rng
        told = tuple(telling._replace(dated=True, hurt=0, day=day) for telling in told)
        fill = self._filler(told[0])
        headline = self._sentence(rng.choice(wording.summaries), {"wide": fill["wide"], "day": fill["day"]})
        body = [
            self._sentence(rng.choice(wording.items), self._filler(telling), number)
            for number, telling in enumerate(told)
        ]
        total = sum(telling.dead for telling in told) + rng.randint(5, 40)
        dead = {"dead": wording.people("killed", total)}
        body.append(self._sentence(rng.choice(wording.tolls), dead, len(told)))
        return self._text(headline, body, told, total, None)

    def noise(self, site: Site, day: date) -> Text:
        """Return a text about something else."""
        wording, rng = self._wording, self._rng
        body = []
        for template in rng.sample(wording.noise, 3):
            facts = invent(wording, rng)._asdict()
            body.append(self._sentence(template, {"place": site.name, "wide": site.wide, **facts}))
        text = self._text((), body, (), 0, None)
        return text._replace(published=day)

    def original(self, text: Text) -> CodedDocument:
        """Return the text as its own outlet prints it."""
        return self._print(text, [text.headline, *text.body], text.outlet, text.published)

    def copy(self, text: Text) -> CodedDocument:
        """Return the text as another outlet prints it: as it is, framed, under another headline, or cut."""
        wording, rng = self._wording, self._rng
        lines = [text.headline, *text.body]
        how = rng.choice(("equal", "framed", "headline", "latin", "cut"))
        if how == "framed":
            lines = [
                _plain(rng.choice(wording.furniture.before)),
                *lines,
                _plain(rng.choice(wording.furniture.after)),
            ]
        elif how == "headline" and len(text.told) == 1:
            lines[0] = self._sentence(rng.choice(wording.headlines), self._filler(text.told[0]))
        elif how == "latin" and text.told:
            line = rng.choice(wording.latin_headlines)
            lines[0] = _plain(line.replace("{place_en}", text.told[0].site.name_en))
        elif how == "cut" and len(text.told) == 1 and len(text.body) > 2:
            lines.pop()
            lines.insert(2, self._sentence(rng.choice(wording.details), self._filler(text.told[0])))
        if text.wire and (how != "equal" or rng.random() < 0.8):
            lines.append(_plain(rng.choice(wording.wires[text.wire].credits)))
        published = text.published
        if published is not None and rng.random() < 0.2:
            published += timedelta(days=1)
        return self._print(text, lines, rng.choice(wording.outlets), published)

    def _text(
        self,
        headline: Sentence,
        body: Sequence[Sentence],
        told: tuple[Telling, ...],
        total: int,
        outlet: str | None,
    ) -> Text:
        wording, rng = self._wording, self._rng
        wires = {wire.outlet: name for name, wire in wording.wires.items()}
        if outlet is None:
            outlet = rng.choice(list(wires) if rng.random() < WIRES else wording.outlets)
        published = None
        if told and told[0].dated:
            published = told[0].day + timedelta(days=int(told[0].later))
        self._texts += 1
        return Text(
            f"{self._prefix}-t{self._texts:03}", headline, tuple(body), told, total, outlet,
            wires.get(outlet, ""), published,
        )  # fmt: skip

    def _print(
        self, text: Text, lines: Sequence[Sentence], outlet: str, published: date | None
    ) -> CodedDocument:
        self._documents += 1
        words: list[str] = []
        spans: dict[tuple[int, str], Span] = {}
        at = 0
        for line in lines:
            for piece, slot, number in line:
                if slot and (number, slot) not in spans:
                    spans[number, slot] = Span(at, at + len(piece))
                words.append(piece)
                at += len(piece)
            words.append("\n")
            at += 1
        return CodedDocument(
            doc_id=f"{self._prefix}-{self._documents:04}",
            published=published.isoformat() if published else None,
            outlet=outlet,
            text="".join(words).rstrip("\n"),
            reports=tuple(_reports(text, spans)),
        )

    def _sentence(self, template: str, fill: dict[str, str], number: int = 0) -> Sentence:
        pieces: list[Piece] = []
        for literal, slot in parts_of(template):
            if literal:
                pieces.append((literal, "", number))
            if slot:
                pieces.append((fill[slot], slot, number))
        return tuple(pieces)

    def _filler(self, telling: Telling) -> dict[str, str]:
        wording, rng = self._wording, self._rng
        sides = wording.sides[telling.side] if telling.side else wording.nobody
        facts = telling.facts
        if rng.random() > KNOWN:
            facts = invent(wording, rng)
        return {
            "trigger": rng.choice(telling.words),
            "place": telling.site.name,
            "wide": telling.wide,
            "side": rng.choice(sides),
            "site": facts.site,
            "time": facts.time,
            "day": rng.choice(wording.days.later if telling.later else wording.days.same),
            "dead": wording.people("killed", telling.dead),
            "hurt": wording.people("injured", telling.hurt) if telling.hurt else "",
            "name": facts.name,
        }


def invent(wording: Wording, rng: Random) -> Facts:
    """Return invented facts."""
    site = f"{rng.choice(wording.sites)} {rng.choice(wording.family)}"
    return Facts(site, rng.choice(wording.times), wording.name(rng))


def _plain(words: str) -> Sentence:
    return ((words, "", 0),)


def _reports(text: Text, spans: dict[tuple[int, str], Span]) -> list[Report]:
    found = [
        _report(telling, number, {slot: span for (n, slot), span in spans.items() if n == number})
        for number, telling in enumerate(text.told)
    ]
    if text.total:
        span = spans[len(found), "dead"]
        toll = Figure(
            start=span.start, end=span.end, outcome="killed", group="civilian", min=text.total,
            max=text.total, scope="cumulative",
        )  # fmt: skip
        found.append(Report(id=f"r{len(found) + 1}", type="casualty_toll", trigger=span, figures=(toll,)))
    return found


def _report(telling: Telling, number: int, spans: dict[str, Span]) -> Report:
    site, day = telling.site, telling.day.isoformat()
    place = Place(
        start=spans["place"].start, end=spans["place"].end, text=site.name, place_id=site.place_id,
        lat=site.lat, lon=site.lon, precision=site.precision,
    )  # fmt: skip
    figures = tuple(
        Figure(
            start=spans[slot].start, end=spans[slot].end, outcome=outcome, group="civilian",
            min=count, max=count,
        )
        for (slot, outcome), count in zip(_OUTCOMES, (telling.dead, telling.hurt), strict=True)
        if slot in spans and count
    )  # fmt: skip
    return Report(
        id=f"r{number + 1}",
        type=telling.type,
        trigger=spans["trigger"],
        initiators=(telling.side,) if telling.side else (),
        targets=("civilians",),
        places=(place,),
        date=TimeSpan(start=day, end=day, precision="day") if telling.dated else TimeSpan(),
        figures=figures,
    )
