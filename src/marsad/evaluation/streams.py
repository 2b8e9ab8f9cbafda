"""Invented streams of coded documents whose truth is known: which reports are of one event, what copies what.

A stream is made day by day, each day from its own seed: a million reports need no memory and any day can be
made alone. It holds what makes linking hard: towns hit again the next day and twice a day, outlets that tell
an event in their own words or another's, tolls that rise, posts without a day, places told coarser or wrong,
a day's events in one document, and texts about something else. The density is that of a busy war; a longer
stream covers more days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

from marsad.evaluation.stream_places import Ground, Site
from marsad.evaluation.stream_texts import Facts, Telling, Text, Writer, invent
from marsad.evaluation.stream_words import Wording, default_wording
from marsad.linkage import ReportRef
from marsad.model import CodedDocument
from marsad.model.codes import EventType

START: Final = date(2015, 1, 1)
EVENTS_A_DAY: Final = 40
HOT: Final = 0.15
"""Share of the events in the few towns that are fought over for weeks."""
UNDATED: Final = 0.15
COARSE: Final = 0.08
WRONG: Final = 0.02
OTHER_TYPE: Final = 0.08
LATER_WORD: Final = 0.12
"""Share of the tellings that their outlet follows up on the next day with a higher toll."""
REPRINTED: Final = 0.45
"""Probability of each further copy of a telling."""
RETOLD: Final = 0.55
"""Probability of each further telling of an event."""
SUMMARIES_A_DAY: Final = 3
NOISE_A_DAY: Final = 10


class Event(NamedTuple):
    """An invented event."""

    id: str
    day: date
    type: EventType
    side: str
    site: Site
    dead: int
    hurt: int
    facts: Facts


class Sample(NamedTuple):
    """A document of a stream with its truth.

    ``events`` names the event of each report, null for a toll over many; ``text_id`` is shared by the copies
    of one text and ``origin`` is whose text it is: a source id or an outlet's name.
    """

    document: CodedDocument
    events: tuple[str | None, ...]
    text_id: str
    origin: str

    @property
    def refs(self) -> tuple[ReportRef, ...]:
        """The references of the reports, as ``events`` has them."""
        return tuple(ReportRef(self.document.doc_id, report.id) for report in self.document.reports)


class Stream:
    """A stream by its seed; ``places`` is how many settlements of the country the events are spread over."""

    def __init__(self, seed: int = 1, places: int = 1500, wording: Wording | None = None) -> None:
        self.seed = seed
        self._wording = wording or default_wording()
        self._ground = Ground(seed, places)

    def reports(self, count: int) -> Iterator[Sample]:
        """Return whole days of documents until they hold ``count`` reports or more."""
        made = day = 0
        while made < count:
            for sample in self.day(day):
                made += len(sample.document.reports)
                yield sample
            day += 1

    def day(self, number: int) -> Iterator[Sample]:
        """Return all documents about the events of one day, counted from ``START``."""
        rng = Random(f"{self.seed}/{number}")
        writer = Writer(self._wording, rng, f"{number:05}")
        today = START + timedelta(days=number)
        events = [self._event(rng, number, today, n) for n in range(_about(rng, EVENTS_A_DAY))]
        for event in events:
            yield from self._told(event, rng, writer)
        for _ in range(SUMMARIES_A_DAY):
            chosen = rng.sample(events, min(len(events), rng.randint(4, 8)))
            text = writer.summary([self._telling(event, rng) for event in chosen], today)
            yield from _samples(writer, text, (*(event.id for event in chosen), None), rng)
        for _ in range(NOISE_A_DAY):
            yield from _samples(writer, writer.noise(self._ground.any(rng), today), (), rng, reprinted=0.1)

    def _event(self, rng: Random, number: int, today: date, n: int) -> Event:
        kinds = self._wording.kinds
        hot = self._ground.hot(self.seed, number)
        kind = rng.choices(list(kinds), [row.weight for row in kinds.values()])[0]
        return Event(
            id=f"{number:05}-{n:03}",
            day=today,
            type=kind,
            side=rng.choice(list(self._wording.sides)),
            site=rng.choice(hot) if rng.random() < HOT else self._ground.any(rng),
            dead=_few(rng, 0.2),
            hurt=_few(rng, 0.12),
            facts=invent(self._wording, rng),
        )

    def _told(self, event: Event, rng: Random, writer: Writer) -> Iterator[Sample]:
        """Return the documents on one event: its tellings, their copies and the later word on them."""
        more = True
        while more:
            telling = self._telling(event, rng)
            text = writer.telling(telling)
            yield from _samples(writer, text, (event.id,), rng)
            if rng.random() < LATER_WORD and telling.dated:
                later = telling._replace(dead=telling.dead + rng.randint(1, 3), later=True)
                yield from _samples(
                    writer, writer.telling(later, text.outlet), (event.id,), rng, reprinted=0.2
                )
            more = rng.random() < RETOLD

    def _telling(self, event: Event, rng: Random) -> Telling:
        """Return what one source makes of an event."""
        chance = rng.random()
        site = event.site
        if chance < COARSE:
            site = self._ground.coarser(site, rng)
        elif chance < COARSE + WRONG:
            site = self._ground.beside(site, rng)
        kind = self._wording.kinds[event.type].also if rng.random() < OTHER_TYPE else event.type
        return Telling(
            day=event.day,
            type=kind,
            words=self._wording.kinds[event.type].words,
            side=event.side if rng.random() < 0.7 else None,
            site=site,
            wide=event.site.wide,
            dead=max(1, event.dead + rng.choice((0, 0, 0, 0, 0, 0, 0, 1, -1, 2))),
            hurt=max(1, event.hurt + rng.choice((0, 0, 0, 0, 0, 1, -1, 2))) if rng.random() < 0.6 else 0,
            dated=rng.random() >= UNDATED,
            later=False,
            facts=event.facts,
        )


def _samples(
    writer: Writer, text: Text, events: tuple[str | None, ...], rng: Random, reprinted: float = REPRINTED
) -> Iterator[Sample]:
    """Return the original, unless it is a wire's and not at hand, and its copies."""
    copies = 0
    while rng.random() < reprinted:
        copies += 1
    if not text.wire or rng.random() < 0.5 or not copies:
        yield Sample(writer.original(text), events, text.id, text.origin)
    for _ in range(copies):
        yield Sample(writer.copy(text), events, text.id, text.origin)


def _few(rng: Random, stop: float) -> int:
    """Return one or more: each further one with probability ``1 - stop``."""
    count = 1
    while rng.random() > stop:
        count += 1
    return count


def _about(rng: Random, mean: int) -> int:
    return max(1, round(rng.gauss(mean, mean / 4)))
