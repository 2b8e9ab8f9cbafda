"""From the readings of sentences to one draft report a mention."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.coding.accidents import drop_hurt_by_accident
from marsad.coding.apart import hurt_elsewhere, killed_by_others, told_place
from marsad.coding.arguments import Sides, find_sides
from marsad.coding.bodies import name_bodies
from marsad.coding.claims import AGENT_RULES, OPEN, blames_each_other, claim_of, settle_tolls, spread_claims
from marsad.coding.clause_roles import ARMED
from marsad.coding.dating import part_matters, set_date, settle_date
from marsad.coding.doers import drop_doers, tells_own_harm, verb_before
from marsad.coding.drafts import BoundFigure, Draft
from marsad.coding.events import EventMention, find_events
from marsad.coding.evidence import has_agents, has_evidence, is_evident, only_points, silent_actors
from marsad.coding.furniture import BULLETS
from marsad.coding.his_people import his_people
from marsad.coding.idioms import LOSES
from marsad.coding.joining import ages
from marsad.coding.killers import by_killer, lay_to
from marsad.coding.loose import joins_event, type_loose
from marsad.coding.marks import Sentence
from marsad.coding.next_deeds import leave_there, left_it
from marsad.coding.only_named import once_fled
from marsad.coding.own_sides import SAID_IT
from marsad.coding.parts import FigureDraft
from marsad.coding.places import PlaceMention
from marsad.coding.placing import TAKING, TOLL, VAGUE, choose_places, is_arrival, key, within_frame
from marsad.coding.reasons import side_reasons, voice_reasons
from marsad.coding.recalled import drop_counted_again
from marsad.coding.regions import part_causes
from marsad.coding.responsibility import statements
from marsad.coding.scopes import read_scope, rise_before, scope_of
from marsad.coding.splitting import split_by_place
from marsad.coding.status import read_status
from marsad.coding.strike_counts import strikes_counted
from marsad.coding.targets import civil_targets, hit, inherit, inherit_place, name_fighters, name_next
from marsad.coding.telling import tell, tell_loose
from marsad.coding.tolling import belongs, bind, make_toll, sums_apart
from marsad.coding.victim_types import (
    of_attack,
    settle_by_bomber,
    settle_by_victims,
    settle_by_weapon,
    settle_sniped,
)
from marsad.coding.voices import Voice
from marsad.coding.warlike import is_armed
from marsad.coding.wholes import all_cumulative, replace_whole
from marsad.coding.within import lend_leaders
from marsad.coding.zones import give_zones, told_instead
from marsad.model import TimeSpan, family_of
from marsad.model.codes import Outcome
from marsad.temporal import TimeMention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from marsad.coding.counts import CountReader
    from marsad.coding.figures import FigureReader
    from marsad.temporal import DocumentClock

    _Sides = Mapping[str, str]


LABEL: Final = 2
"""The place that heads an item begins at most so many tokens behind its start."""


@dataclass
class SentenceReading:
    """One sentence with everything that was read in it; its matter begins at token ``matter`` of its line."""

    sentence: Sentence
    voice: Voice = field(default_factory=Voice)
    actors: dict[int, str] = field(default_factory=dict)
    item: bool = False
    matter: int = 0
    times: list[TimeMention] = field(default_factory=list)
    figures: list[FigureDraft] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    areas: list[PlaceMention] = field(default_factory=list)
    """All named places, those that only enclose others included."""
    sides: dict[tuple[int, int, int, str, frozenset[int]], Sides] = field(default_factory=dict)
    """The sides of mentions that were asked for: they are first weighed, then drafted."""

    def sides_of(self, mention: EventMention, figures: Sequence[FigureDraft]) -> Sides:
        """Return who did it and to whom, as far as they are not victims that the figures count."""
        silent = silent_actors(self, mention, figures)
        key = (mention.triggers[0].first, mention.first, mention.end, mention.type, frozenset(silent))
        if key not in self.sides:
            self.sides[key] = find_sides(mention, silent, self.actors)
        return self.sides[key]

    def read_figures(
        self, reader: FigureReader, carried: Outcome | None, before: Sequence[FigureDraft] = ()
    ) -> None:
        """Read the figures and event mentions, where the sentence has any word for them.

        ``before`` are the figures told last before this sentence.
        """
        s = self.sentence
        spans = [(m.first, m.end) for m in (*s.of("actors"), *s.of("sources"))]
        for first, end in (*spans, *((t.first, t.end) for t in self.times)):
            s.blocked.update(range(first, end))
        if s.of("outcomes") or s.of("persons") or carried:
            s.blocked.update(ages(s))
            figures = drop_counted_again(s, part_causes(s, reader.read(s, carried, before)))
            figures = drop_hurt_by_accident(s, drop_doers(s, figures))
            self.figures = [f for f in figures if f.outcome != "displaced" or not once_fled(s, f.cue)]
            name_bodies(s, self.figures)
            self.item = carried is not None
        if s.of("events"):
            self.events = find_events(s)
            give_zones(s, self.events, self.figures)


class Drafter:
    """Makes drafts of all mentions of a document, in text order."""

    def __init__(self, counts: CountReader, organs: _Sides, wagers: _Sides, states: _Sides) -> None:
        """``organs`` gives the side that a source speaks for, by the source's id; ``wagers`` the side whose
        war it is, by country; ``states`` the state that it is of.
        """
        self._states = states
        self._counts = counts
        self._organs = organs
        self._wagers = wagers

    def _speakers(self, chain: list[str]) -> list[str]:
        """The side that the farthest speaker of a chain speaks for: it tells of its own deed."""
        side = self._organs.get(chain[-1], "") if chain else ""
        return [side] if side else []

    def _state_of(self, chain: list[str]) -> str:
        """The state that the farthest speaker of a chain is of, "" where he is of none."""
        return self._states.get(chain[-1], "") if chain else ""

    def draft(self, readings: list[SentenceReading], clock: DocumentClock) -> list[Draft]:
        """Return one draft a mention; places, dates and sides not said are those of what came before."""
        drafts: list[Draft] = []
        if not any(is_armed(r) for r in readings):
            return []
        part_matters(readings)
        for n, reading in enumerate(readings):
            drafts += self._sentence(reading, n, reading.actors, clock, drafts)
        spread_claims(drafts, statements(readings))
        theatre = readings[0].sentence.theatre
        foremost = max(theatre, key=lambda country: theatre[country], default="")
        if foremost in self._wagers:
            settle_tolls(drafts, self._wagers[foremost])
        return drafts

    def _sentence(
        self,
        reading: SentenceReading,
        n: int,
        actors: dict[int, str],
        clock: DocumentClock,
        before: list[Draft],
    ) -> list[Draft]:
        loose = list(reading.figures)
        made: list[Draft] = []
        if reading.item and loose and before and not _own_event(reading):
            for figure in loose:
                before[-1].figures.append(BoundFigure(figure, False, all_cumulative(before[-1]), False))
            return []
        mentions = self._told(reading)
        summed = sums_apart(reading.sentence, loose, told=bool(mentions))
        loose = [f for f in loose if f not in summed]
        for mention in mentions:
            end = told_instead(mention)
            own = [f for f in loose if mention.first <= f.cue < end and belongs(mention.type, f)]
            clauses = {id(f): _clause_apart(reading, mention, f) for f in own}
            apart = [f for f in own if clauses.get(id(f))]
            own = [f for f in own if f not in apart and not of_attack(made, mention, f)]
            draft = self._mention(reading, mention, own, n, actors, clock, before + made)
            if draft is None:
                continue
            loose = [f for f in loose if f not in own and f not in apart]
            made += split_by_place(draft, mention, reading)
            if apart:
                start = clauses[id(apart[0])]
                told = self._loose(reading, apart, n, actors, clock, before + made, [], start)
                made += _of_kind(draft, told) if family_of(draft.type) == "strike" else told
        if summed:
            start = rise_before(reading.sentence, summed[0].cue)
            told = self._loose(reading, summed, n, actors, clock, before + made, [], start)
            for toll in told:
                make_toll(toll)
            made += told
        here = list(made)
        for killer, part in by_killer(reading.sentence, loose, actors) if loose else ():
            told = self._loose(reading, part, n, actors, clock, before + made, here)
            for draft in told if killer else ():
                lay_to(draft, killer)
            made += told
        return lend_leaders(reading.sentence, made)

    def _told(self, reading: SentenceReading) -> list[EventMention]:
        """The mentions with enough beside them to count; others leave their clause to their neighbours."""
        mentions = reading.events
        if len(mentions) < 2:
            return mentions
        kept = []
        for mention in mentions:
            figures = [f for f in reading.figures if mention.first <= f.cue < mention.end]
            sides = reading.sides_of(mention, figures)
            own_place = _places(reading, mention)[1]
            if has_evidence(mention, sides, figures, own_place):
                kept.append(mention)
        if len(kept) < len(mentions):
            give_zones(reading.sentence, kept, reading.figures)
        return kept

    def _mention(
        self, reading: SentenceReading, mention: EventMention, figures: list[FigureDraft], n: int,
        actors: dict[int, str], clock: DocumentClock, before: list[Draft],
    ) -> Draft | None:  # fmt: skip
        s = reading.sentence
        sides = reading.sides_of(mention, figures)
        scope = scope_of(s, mention.head, (mention.first, mention.end), figures)
        places, own_place = _places(reading, mention)
        if not has_evidence(mention, sides, figures, own_place):
            return None
        head = mention.head
        draft = Draft(mention.type, (head.first, head.end), head.first, s.line, n)
        draft.headline, draft.item = s.headline, s.word(s.first) in BULLETS
        draft.generic, draft.definite = mention.open_kind, mention.definite
        draft.pointer = not figures and (only_points(s, mention) or (mention.definite and not own_place))
        draft.status = read_status(s, mention)
        draft.initiators, draft.targets, draft.suspected = sides.initiators, sides.targets, sides.suspected
        draft.places, draft.own_place = places, own_place
        draft.claim = claim_of(mention, sides)
        if draft.claim and blames_each_other(mention):
            draft.initiators, draft.suspected = [OPEN], False
        draft.around = _around(reading, mention.first, mention.end)
        draft.telling = tell(reading, mention, evident=is_evident(mention, sides, figures, own_place))
        draft.sources = reading.voice.at(head.first)
        if sides.speakers_own and not draft.initiators:
            own = self._speakers(draft.sources) or [sides.meant or self._state_of(draft.sources)]
            draft.initiators = [a for a in own if a and a not in draft.targets]
        draft.event_count = strikes_counted(s, head, self._counts)
        set_date(draft, reading, clock)
        if draft.status == "planned" and not draft.own_date:
            draft.date = TimeSpan()
        name_next(figures, s, before, n)
        bind(draft, [] if draft.status == "denied" else figures, scope, reading.sentence)
        if draft.type == "protest":
            draft.initiators = ["civilians"]
        hit(draft, mention, reading.areas, self._state_of(draft.sources))
        settle_by_victims(draft, mention)
        inherit(draft, mention, before)
        leave_there(draft, mention, before)
        draft.own_place = own_place or left_it(draft, mention)
        draft.helpers = sides.help_unnamed() or sides.allies()
        draft.add_helpers()
        settle_date(draft, mention, before)
        draft.reasons += side_reasons(mention, sides) + voice_reasons(reading.voice, draft.sources, s.tokens)
        return draft

    def _killers(
        self, draft: Draft, reading: SentenceReading, figures: list[FigureDraft], actors: dict[int, str]
    ) -> None:
        """Who did it where only the harm is told: the subject of "killed", who is named behind "by"."""
        s = reading.sentence
        cue = s.get("outcomes", figures[0].cue) or verb_before(s, figures[0])
        if cue is None or getattr(cue.row, "role", "") == LOSES:
            return
        mention = EventMention(s, [cue], s.first, s.end, "killing")
        sides = find_sides(mention, silent_actors(reading, mention, figures), actors)
        fighters = any(f.actor for f in figures)
        agents = sides.doers_by(AGENT_RULES | {ARMED, SAID_IT} if fighters else AGENT_RULES | {ARMED})
        between = [m for m in s.between("actors", cue.end, figures[0].first) if m.first in actors]
        if cue.reading.pos == "verb" and cue.reading.voice != "passive":
            agents |= {actors[m.first] for m in between}
        elif cue.reading.pos == "form" and not cue.reading.prefix:
            people = s.get("persons", cue.end)
            near = cue.end + (people is not None and people.reading.case == "nom")
            agents |= {actors[m.first] for m in between if cue.end <= m.first <= near}
        speaks = tells_own_harm(cue, figures) or his_people(mention) is not None
        own = self._speakers(draft.sources) if speaks else []
        dead = {f.actor for f in figures}
        draft.initiators = [a for a in sides.initiators if a in agents and a not in dead] or own
        draft.suspected = bool(sides.suspected and agents)

    def _loose(
        self, reading: SentenceReading, figures: list[FigureDraft], n: int, actors: dict[int, str],
        clock: DocumentClock, before: list[Draft], here: list[Draft], start: int | None = None,
    ) -> list[Draft]:  # fmt: skip
        """Figures whose clause names no event: a toll, a part of the event before, or a killing.

        ``start``: the first token of their clause, where it is known.
        """
        s = reading.sentence
        scope = read_scope(s, s.first, s.end)
        cue = figures[0].cue
        first = max((d.order for d in here if d.order < cue), default=start or s.first)
        end = min((d.order for d in here if d.order > cue), default=s.end)
        named = [p for p in reading.places if start is None or p.first >= start]
        places = choose_places(s, named, cue, first, end, TOLL)
        own_place = told_place(places) and not here
        draft = Draft("killing", (cue, cue + 1), cue, s.line, n, outcome_only=True, headline=s.headline)
        draft.places, draft.own_place = places, own_place
        draft.around = _around(reading, first, end)
        draft.telling = tell_loose(reading, cue)
        draft.sources = reading.voice.at(cue)
        set_date(draft, reading, clock)
        self._killers(draft, reading, figures, actors)
        settle_by_weapon(draft, s)
        name_next(figures, s, before, n)
        bind(draft, figures, scope, s)
        name_fighters(draft, s, self._state_of(draft.sources))
        settle_sniped(draft, s)
        settle_by_bomber(draft, s)
        type_loose(draft, s, scope, alone=not here)
        if draft.type == TOLL:
            draft.outcome_only = False
            civil_targets(draft)
            settle_date(draft, None, before)
            return [draft]
        if replace_whole(before, draft) is not None or joins_event(s, draft, figures, here):
            return []
        draft.places = within_frame(s, places, named, cue, draft.type) or places
        draft.pointer = draft.type == "killing" and not s.of("weapons") and not has_agents(s, actors)
        civil_targets(draft)
        inherit_place(draft, before)
        return [draft]


def _clause_apart(reading: SentenceReading, mention: EventMention, figure: FigureDraft) -> int | None:
    """Where the clause begins in which people behind an event were hurt elsewhere or by others, if at all."""
    elsewhere = hurt_elsewhere(reading, mention, figure) if family_of(mention.type) == "strike" else None
    return killed_by_others(reading, mention, figure) if elsewhere is None else elsewhere


def _of_kind(strike: Draft, drafts: list[Draft]) -> list[Draft]:
    """People killed elsewhere in the sentence of a strike, by nobody else, are victims of one of its kind."""
    for draft in drafts:
        if draft.type == "killing" and not draft.initiators:
            draft.type, draft.outcome_only, draft.generic = strike.type, False, True
            draft.initiators = list(strike.initiators)
    return drafts


def _own_event(reading: SentenceReading) -> bool:
    """Whether an item of a list tells an event of its own, with its place, which may head it: no mere line of
    a toll.
    """
    s = reading.sentence
    if any(p.first - s.first <= LABEL and s.word(p.until) == ":" for p in reading.places):
        return True
    return any((not m.weak or m.weapons) and _places(reading, m)[1] for m in reading.events)


def _places(reading: SentenceReading, mention: EventMention) -> tuple[list[PlaceMention], bool]:
    """Where the event of a mention was, and whether that is told more closely than by a country."""
    found = choose_places(
        mention.sentence, reading.places, mention.head.first, mention.first, mention.end, mention.type
    )
    told = told_place(found)
    if all(p.relation == VAGUE for p in found):
        s = mention.sentence
        found = choose_places(s, reading.places, mention.head.first, s.first, s.end, mention.type) or found
        arrival = mention.type == "displacement" and is_arrival(s, mention.head.first)
        if not found and (mention.type in TAKING or arrival):
            found = choose_places(s, reading.places, mention.head.first, s.first, s.end)
    return found, told


def _around(reading: SentenceReading, first: int, end: int) -> frozenset[str]:
    """The areas that are named in a clause only for the places that lie in them."""
    named = {p.first for p in reading.places}
    return frozenset(key(p.text) for p in reading.areas if first <= p.first < end and p.first not in named)
