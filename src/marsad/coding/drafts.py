"""Reports in the making: one draft a mention, filled stage by stage, merged and then frozen."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.coding.parts import FigureDraft
from marsad.coding.places import PlaceMention
from marsad.coding.trace import Reason
from marsad.model import Range, TimeSpan


@dataclass
class BoundFigure:
    """A figure draft with the judgements of its clause; ``said``: the clause names who says so; ``told``: how
    much its mention tells beside the people.
    """

    draft: FigureDraft
    headline: bool = False
    cumulative: bool = False
    revises: bool = False
    said: bool = False
    told: int = 0


@dataclass(frozen=True)
class Telling:
    """How a mention is told: what its words and its sentence say of it beside who, where and when.

    ``row`` is the pack row of its trigger, ``role`` the row's; ``words`` are the longer words of its clause,
    ``plain`` those that name no place, side or time; ``shift``: a phrase that turns to another matter opens
    the sentence, ``past``: one that goes back in time;
    ``during``: "during it" points back; ``another``: "a similar" stands beside the trigger; ``light``: a verb
    of doing carries it; ``purpose``: it only tells what for; ``evident``: it has what a clear report has;
    ``state``: a verb of holding or being in the imperfect; ``many``: a word for many counts the trigger;
    ``concluded``: it is said that an agreement was signed;
    ``this``: "this" stands before the trigger; ``also``: its clause opens with "also"; ``habit``: it is told
    to go on day by day; ``answers``: shots with which somebody answered.
    """

    row: str = ""
    words: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    weak: bool = False
    verb: bool = False
    imperfect: bool = False
    plural: bool = False
    light: bool = False
    hypothetical: bool = False
    negated: bool = False
    purpose: bool = False
    failed: bool = False
    evident: bool = False
    light_imperfect: bool = False
    role: str = ""
    state: bool = False
    moved: bool = False
    shift: bool = False
    during: bool = False
    past: bool = False
    another: bool = False
    said: bool = False
    first_line: bool = False
    many: bool = False
    concluded: bool = False
    this: bool = False
    triggers: int = 1
    actors: bool = False
    also: bool = False
    habit: bool = False
    answers: bool = False


@dataclass
class Draft:
    """One report in the making. ``trigger`` holds token bounds; ``order`` is the place in the text.

    A ``pointer`` only refers to an event told elsewhere: it may join a report but makes none. ``at_home``:
    the text names places, peoples or sides of the countries that the packs tell of, or is too short to say.
    """

    type: str
    trigger: tuple[int, int]
    order: int
    line: int
    sentence: int
    status: str = "asserted"
    generic: bool = False
    definite: bool = False
    outcome_only: bool = False
    pointer: bool = False
    headline: bool = False
    wave: int | None = None
    """Which mention it is one of several places of, by the order of that; these are events apart."""
    item: bool = False
    """Whether it stands in an item of a list."""
    initiators: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    helpers: list[str] = field(default_factory=list)
    """Who is named as helping a side that the clause itself leaves unsaid."""
    suspected: bool = False
    claim: str = ""
    """How it says of an event told before who did it: ``claim``, ``tells`` or not at all."""
    places: list[PlaceMention] = field(default_factory=list)
    own_place: bool = False
    around: frozenset[str] = frozenset()
    """Keys of the areas that its clause names only for the places that lie in them."""
    date: TimeSpan | None = None
    own_date: bool = False
    lead_date: TimeSpan | None = None
    """The day of the lead that an undated event is a detail of; it does not tell mentions apart."""
    said_date: bool = False
    begun: TimeSpan | None = None
    """The time since the day on which what its clause sums up is told to have begun."""
    days_off: int | None = None
    """How many days it lies from the event that its sentence opens with."""
    period: bool = False
    since: bool = False
    """Whether its time is "since" some day."""
    vague_time: bool = False
    """Whether its time is no certain day even where the present is known: lately, last year."""
    loose_day: bool = False
    """Whether its time is a stretch on one day of which it was: in a month, at its start, last week."""
    sources: list[str] = field(default_factory=list)
    event_count: Range | None = None
    weapons: list[tuple[int, int]] = field(default_factory=list)
    damage: list[tuple[int, int]] = field(default_factory=list)
    figures: list[BoundFigure] = field(default_factory=list)
    civil_hit: bool = False
    fire_hit: bool = False
    at_foes: bool = False
    arms_hit: bool = False
    """Whether what was hit were arms: a post, a tank, a base."""
    state_hit: str = ""
    """The army whose post or patrol it was, where nobody is named as hit."""
    people_aimed_at: bool = False
    background: bool = False
    at_home: bool = False
    text_words: int = 0
    """How long the text is, in words."""
    telling: Telling = field(default_factory=Telling)
    reasons: list[Reason] = field(default_factory=list)

    def add_helpers(self) -> None:
        """Let who helped stand beside the doer, once he is known."""
        if self.initiators:
            self.initiators += [h for h in self.helpers if h not in self.initiators + self.targets]

    @property
    def strikes(self) -> int:
        """How many strikes are told at least; 0 where no number is."""
        return self.event_count.min if self.event_count else 0

    @property
    def told(self) -> int:
        """How much the mention tells of who, where and when."""
        return (
            2 * bool(self.initiators) + bool(self.targets) + 2 * self.own_place + self.own_date
            - 2 * self.outcome_only - self.definite
        )  # fmt: skip

    @property
    def weight(self) -> int:
        """How much the mention says: used to choose the trigger among mentions of one event."""
        return 3 * len(self.figures) + self.told - 6 * self.headline
