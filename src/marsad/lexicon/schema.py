"""What a row of each pack class may say: one struct a class, unknown fields forbidden.

To add a class, write its struct with ``@_class("name")``; its rows then go to ``<name>.yaml`` of a pack.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final, Literal

import msgspec

from marsad.model.codes import EventType, Group, Outcome, PlacePrecision, Qualifier

Voice = Literal["active", "passive", "either", ""]
Aspect = Literal["perfect", "imperfect", ""]
Number = Literal["sg", "du", "pl", ""]
Gender = Literal["m", "f", ""]


class _Part(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """Base of everything written in a pack: unknown fields are mistakes."""


class Noun(_Part, frozen=True, kw_only=True):
    """A noun to inflect at build time.

    ``pl`` lists plurals (a sound one ending as ``sg`` plus the plural ending is recognised as such; left out,
    a feminine ``sg`` gets its sound plural; an empty list means none). ``f`` is the feminine counterpart with
    its own dual and sound plural (``fpl`` replaces that). ``du`` replaces the generated dual, ``dual: false``
    drops it. ``definite`` settles whether the first two letters are the article. ``tail`` is a fixed end
    after every inflected form. ``speaker`` lets it take the pronouns of the first and second person too,
    ``kin`` lets its dual take pronouns ("his two sons").
    """

    sg: str = ""
    pl: tuple[str, ...] | None = None
    f: str | None = None
    fpl: tuple[str, ...] | None = None
    du: tuple[str, ...] | None = None
    dual: bool = True
    definite: bool | None = None
    gender: Gender = ""
    tail: str = ""
    speaker: bool = False
    kin: bool = False


class VerbForm(_Part, frozen=True, kw_only=True):
    """One conjugated form that replaces what the conjugator gives for the same slot."""

    form: str
    voice: Literal["active", "passive"]
    aspect: Literal["perfect", "imperfect"]
    number: Number = "sg"
    gender: Gender = "m"


class Verb(_Part, frozen=True, kw_only=True):
    """A verb to conjugate at build time, third person.

    ``lemma`` is the vocalised perfect (he did); ``future`` the vowel mark of the second root letter in the
    imperfect, needed for plain triliteral verbs. ``passive`` says whether the passive is in use, by default
    as ``transitive``. ``tail`` is a fixed end after every form.
    """

    lemma: str
    future: str = ""
    transitive: bool = True
    passive: bool | None = None
    active: bool = True
    tail: str = ""
    overrides: tuple[VerbForm, ...] = ()


class Row(_Part, frozen=True, kw_only=True):
    """What every row has: its name in the class, where it comes from, a sentence it stands in, its words.

    ``persian`` allows letters outside the Arabic alphabet proper. Where a class is ``closed``, its words as
    they stand shut out readings of other classes that take a pronoun off. Where it is ``manifold``, one form
    may do several jobs; elsewhere the linter asks why two rows claim it, unless one is marked ``shared``.
    """

    closed: ClassVar[bool] = False
    manifold: ClassVar[bool] = False

    id: str
    origin: str
    example: str
    forms: tuple[str, ...] = ()
    nouns: tuple[Noun, ...] = ()
    verbs: tuple[Verb, ...] = ()
    register: str | None = None
    dialect: str | None = None
    note: str | None = None
    persian: bool = False
    shared: bool = False


CLASSES: Final[dict[str, type[Row]]] = {}
"""Pack classes by name, in the order of this page; readings of one word come out in this order."""


def _class(name: str) -> Callable[[type[Row]], type[Row]]:
    def enter(kind: type[Row]) -> type[Row]:
        CLASSES[name] = kind
        return kind

    return enter


@_class("events")
class Event(Row, frozen=True, kw_only=True):
    """A word that says something happened.

    ``generic``: the type is settled by the means named nearby; ``means``: the means it implies;
    ``weak``: counts only with other evidence; ``type_at``: its type in texts about a country (ISO 3166);
    ``near``: words one of which it needs beside it; ``type_beside``: its type beside a word; ``unless``:
    words right behind it with which it tells of no event ("took back its role").
    """

    type: EventType
    type_at: dict[str, EventType] = {}
    type_beside: dict[str, EventType] = {}
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    generic: bool = False
    means: str | None = None
    role: str = ""
    weak: bool = False


@_class("outcomes")
class OutcomeWord(Row, frozen=True, kw_only=True):
    """What happened to people. ``role`` says where the people stand: ``victim_object``, ``victim_subject``,
    ``verbal_noun``, ``cause``, or ``locative`` (only people just named); ``leaves`` counts families and
    numbers of people alone, ``falls`` numbers right behind it. ``gap`` is the second half of a
    split idiom, or several that it may be: without it in the clause a verb of the row says ``otherwise``,
    or nothing of people.
    """

    outcome: Outcome
    role: str = ""
    gap: str | None = None
    otherwise: Outcome | None = None


@_class("persons")
class Person(Row, frozen=True, kw_only=True):
    """A word for people who are counted; ``outcome`` when the word itself says what happened to them.

    ``heh_subgroup``: who is meant instead where the last letter is written as a plain heh, which is then the
    pronoun of a masculine ("his father" folds to "mother"). ``service``: people in the service of a state:
    soldiers, police; with nobody named they are those of the country the text is about.
    """

    group: Group = "unknown"
    outcome: Outcome | None = None
    subgroup: str | None = None
    heh_subgroup: str | None = None
    collective: bool = False
    service: bool = False


@_class("quantities")
class Quantity(Row, frozen=True, kw_only=True):
    """A word about how many. ``min`` is the lower bound it gives by itself."""

    kind: Literal["qualifier", "indefinite", "partitive", "distributive"]
    qualifier: Qualifier | None = None
    min: int | None = None


@_class("numbers")
class NumberRow(Row, frozen=True, kw_only=True):
    """A number word: its value and its place in the number grammar (see ``marsad.text``)."""

    manifold: ClassVar[bool] = True

    value: int
    kind: str


class Named(Row, frozen=True, kw_only=True):
    """A row of names that may mean somebody else at another time or in another war.

    ``valid_from``/``valid_to``: ISO days between which the name means this, ends included. ``theatres``:
    countries (ISO 3166, ``YE``) where the name is at home, by default those of its pack; in a text about
    one of them the name means this rather than what other packs say. ``local``: elsewhere it means nothing.
    """

    theatres: tuple[str, ...] | None = None
    local: bool = False
    valid_from: str | None = None
    valid_to: str | None = None


@_class("actors")
class Actor(Named, frozen=True, kw_only=True):
    """A name of an armed or political actor. ``actor`` is the id of the codebook, section 3.

    ``adjective``: qualifies a noun (the Russian ...); ``demonym``: names one of its people. ``home``: the
    countries whose army this is: "the army" and "soldiers" of nobody named are its there. ``wages``: the
    countries where the dead of the war are those of its strikes. ``clients``: whom it backs, by country or
    under "" anywhere: "factions backed by X". ``bombers``: people blow themselves up for this side.
    ``everyday``: a name that is an everyday word: a side only in quotation marks, beside another side, or
    behind who is of it.
    """

    actor: str
    adjective: bool = False
    demonym: bool = False
    home: tuple[str, ...] = ()
    wages: tuple[str, ...] = ()
    bombers: bool = False
    everyday: bool = False
    clients: dict[str, str] = {}
    role: str = ""


@_class("sources")
class Source(Named, frozen=True, kw_only=True):
    """Who says so. ``source`` is the id of the codebook, section 5. A ``wire`` is an agency of the world
    whose texts others print: its name in a dateline is a source, not the outlet. A ``person`` is the name of
    who speaks for the source. ``side``: the actor id of the side it speaks for, whose deed it is that it
    announces. ``everyday``: a name of everyday words ("the Middle East"): an outlet only behind a word of
    saying or for outlets, or behind no word. ``sites``: hosts of its pages and its names (@...) elsewhere.
    ``state``: the state whose soldiers it means by "soldiers" of nobody named.
    """

    source: str
    side: str = ""
    state: str = ""
    everyday: bool = False
    sites: tuple[str, ...] = ()
    kind: Literal["wire", "agency", "ngo", "official", "local", "media", "unnamed", "statement", "person"]


@_class("attribution")
class Attribution(Row, frozen=True, kw_only=True):
    """A word that ties a claim to its speaker, or cuts the tie.

    ``said_before``, ``continues``: verbs of saying; ``recorded``: verbs that say only with a source as their
    subject (published, filmed, documented); ``said_noun``: "the announcement of"; ``own_words``: "as it
    says"; ``statement_text``: "the statement reads": what follows is the words of who was named; ``told``:
    "in a statement to"; ``same_source``: the speaker named before; ``goes_on``: opens a sentence that goes on
    with what was told.
    """

    role: Literal[
        "said_before",
        "recorded",
        "continues",
        "according_to",
        "told",
        "said_noun",
        "own_words",
        "statement_text",
        "same_source",
        "goes_on",
        "ends_scope",
        "reminder",
    ]


@_class("speakers")
class SpeakerWord(Row, frozen=True, kw_only=True):
    """A word in the naming of speakers.

    ``again``: a bare word for one named before ("the agency"), ``kind`` says of what sort; ``plain``: people
    who are speakers only where a speaker is named ("residents said"), ``english`` is their source id;
    ``body``: a body whose people speak without a name ("the director of the hospital"), in ``english``;
    ``title``: stands beside names of persons; ``exclusive``: "exclusively to" (the outlet itself);
    ``received``: "of which X got a copy" (again the outlet itself); ``platform``: a site that anybody
    publishes on, no outlet; ``outlet_head``: opens the name of an outlet that has no row of its own,
    ``paper`` that of a newspaper; ``name_word``: a word of such names, in ``english``;
    ``spelling``: how a word of names without a row is written in Latin letters;
    ``outlet_adjective``: stands behind such names and is no part of them.
    """

    role: Literal[
        "again",
        "plain",
        "body",
        "title",
        "exclusive",
        "received",
        "platform",
        "outlet_head",
        "name_word",
        "spelling",
        "outlet_adjective",
    ]
    kind: Literal["", "any", "agency", "body", "media", "paper", "source"] = ""
    english: str | None = None


@_class("bodies")
class BodyWord(Row, frozen=True, kw_only=True):
    """A word of the names of bodies ("the committee of", "doctors", "Sudanese"), with its ``english``.

    ``kind`` says where it stands in the English name; a ``head`` opens the Arabic one, a ``type`` ("city")
    stands before a place and has no English, a ``state`` is a nation whose ministries speak for a side.
    """

    english: str
    kind: Literal["head", "place", "nation", "state", "adjective", "noun", "type"]


@_class("weapons")
class Weapon(Row, frozen=True, kw_only=True):
    """A weapon or platform and the means it stands for."""

    means: Literal[
        "air",
        "drone",
        "artillery",
        "rocket",
        "missile",
        "ied",
        "mine",
        "suicide",
        "small_arms",
        "chemical",
        "none",
    ]


@_class("objects")
class Object(Row, frozen=True, kw_only=True):
    """A thing that can be hit, and whose side it is on."""

    side: Literal["civil", "military", "none"]
    kind: str


@_class("places")
class PlaceWord(Row, frozen=True, kw_only=True):
    """A word that stands with a place name. ``role``: ``type_word``, ``head_plural``, ``direction``,
    ``relation``, ``area``, ``risky``, ``blocker``, ``anaphor`` (a noun that means a place named before),
    ``demonym``; what each does is said in ``marsad.geo``. ``number``: a plural head, or noun, of exactly two.
    """

    manifold: ClassVar[bool] = True

    kind: str
    role: Literal[
        "type_word",
        "head_plural",
        "direction",
        "relation",
        "area",
        "risky",
        "blocker",
        "name_part",
        "anaphor",
        "demonym",
    ]
    precision: PlacePrecision | None = None
    number: Literal["dual"] | None = None
    country: str | None = None


@_class("status")
class StatusWord(Row, frozen=True, kw_only=True):
    """A word that takes away, hedges or postpones what is said: ``negation``, ``privative`` (of the
    one word behind it), ``denial``, ``unconfirmed``,
    ``planned``, ``planned_particle``, ``hypothetical``, ``suspected``, ``accused``, ``failed``; ``rumour``: a
    word for news that hedges what "about" ties to it; ``ordered``: a verb of ordering people to leave;
    ``demanded``: a verb of asking for what stands behind a particle; ``negotiated``: what is said of an
    agreement that is only talked of; ``only``: a negation that takes nothing away ("not only"); ``may``: a
    particle that makes the imperfect behind it hypothetical; ``feared``: a word for fear, shelter or a ban
    whose object has not happened.
    """

    kind: Literal[
        "negation",
        "privative",
        "only",
        "denial",
        "unconfirmed",
        "rumour",
        "ordered",
        "planned",
        "planned_particle",
        "failed",
        "hypothetical",
        "demanded",
        "feared",
        "negotiated",
        "may",
        "suspected",
        "accused",
    ]


@_class("scope")
class ScopeWord(Row, frozen=True, kw_only=True):
    """A word that tells one incident's toll from a sum, a revision or background: ``cumulative``,
    ``revision``, ``incident``, ``background``, ``toll``; ``so_far`` sums up what goes on long (``war``);
    ``mass``: what is no single event; ``today``: since some hour or day, which is a sum only where a number
    of the dead is told to be it; ``since``: the same of any number that is told to rise.
    """

    kind: Literal[
        "cumulative",
        "toll",
        "revision",
        "incident",
        "background",
        "so_far",
        "war",
        "mass",
        "today",
        "since",
    ]


@_class("function")
class FunctionWord(Row, frozen=True, kw_only=True):
    """A word of grammar: conjunction, preposition, relative, pronoun, cause, reference ..."""

    closed: ClassVar[bool] = True
    manifold: ClassVar[bool] = True

    kind: str


@_class("furniture")
class Furniture(Row, frozen=True, kw_only=True):
    """Words of the page around a text: menus, share buttons, captions."""

    kind: str


@_class("time")
class TimeWord(Row, frozen=True, kw_only=True):
    """A word of dates and times; what the fields mean is said in ``marsad.temporal``."""

    manifold: ClassVar[bool] = True

    kind: str
    value: str | int | None = None
    attrs: dict[str, str | int] = {}


class PackInfo(_Part, frozen=True, kw_only=True):
    """The head of a pack, ``pack.yaml``. ``needs`` names packs that must be loaded before it.

    ``theatres``: the countries whose wars it tells of, where its names are at home unless a row differs.
    """

    id: str
    version: str
    title: str
    needs: tuple[str, ...] = ()
    theatres: tuple[str, ...] = ()
