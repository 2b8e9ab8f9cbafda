"""The first pass: whether the words of a text can make a report at all, told before anything is read.

Every pack row adds to what a text may be about, as one bit each; a text is read only where the bits together
may be armed conflict. Never false where ``evidence.is_armed`` is true of a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.near_words import TRADED_ROLES
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ARTICLE
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon import Lexicon
    from marsad.lexicon.schema import Event

VIOLENT: Final = frozenset({"strike", "blast", "fight"})
"""Families of events that harm people."""
CIVIL: Final = frozenset({"protest", "arrest", "explosion", "riot", "clash"})
"""Types of events, or of words for them, that happen or are said without armed conflict too."""
PLANTED: Final = frozenset({"ied", "mine", "suicide", "chemical"})
"""Means that only appear in conflict, whoever used them."""
FOUGHT: Final = frozenset({"strike", "fight", "control"})
"""Families of events that are of war where armed men are named beside them."""
REFERENCE: Final = "reference:"
"""Begins the actor of a word for a force whose side the text has to tell: "the army"."""
POLICE: Final = frozenset({"reference_security_forces", "security_troops"})
"""Rows of words for the forces of the state that peace knows too: "the police"."""
SOFT: Final = frozenset(
    {"protest", "riot", "displacement", "deployment", "territory_gain", "withdrawal", "weapon_disrupted",
     "arrest", "abduction", "release", "destruction", "operation", "agreement", "clash", "explosion"}
)  # fmt: skip
"""Types of events whose words are those of armed conflict where they happen at a known place."""
LAUNCHED: Final = frozenset({"air", "drone", "artillery", "rocket", "missile"})
"""Means that strike from afar: beside a word for a strike they are of war, whoever they belong to."""
EVERYDAY: Final = TRADED_ROLES | {"perfect_only", "moves_people", "moves_arms"}
"""Roles of words that trade and sport use of the same places."""
TRUCE: Final = "truce"
"""Kind of the words for agreements that only those make who fight."""
BESIDE_ARMS: Final = frozenset({"with_object", "needs_munition"})
"""Roles of words for strikes that peace knows too: of war only beside arms."""
BY_SIDE: Final = "done_by_side"
"""Role of a word for any doing that is of war where a side did it."""
DENIED: Final = "denied_deed"
"""Role of words for what happened, whatever it was: they show nothing of it."""
OF_WAR: Final = frozenset({"civilian", "martyr"})
"""Rows of people who are called so only in war."""
_TELLING: Final = frozenset({"among_them", "killed_or_wounded", "their_number", "struck_them"})
"""Kinds of function words by which a sentence tells what happened to people without a word for it."""
REMEMBERED_WORDS: Final = 200_000
"""How many words are remembered at a time."""

_TELLS, _HARM, _PARTY, _NAMED, _PLANTED = 1, 2, 4, 8, 16
_PLAIN, _ARMED, _VIOLENT, _WEAPON, _FIGHTERS = 32, 64, 128, 256, 512
_SOFTLY, _COUNTED, _LAUNCHED, _STRIKE, _GENERIC = 1024, 2048, 4096, 8192, 16384
_FOUGHT, _FORCE = 32768, 65536
"""A word for an event or what happened to people; for the latter; a party to a conflict; any actor; means
that only conflicts know; an event word that counts by itself; one whose type may be of conflict; one that may
harm people; a weapon; fighters; a word for what may happen without arms; one that tells of a toll of war or
of people who fled; means that strike from afar; a word for a strike, or for what a side did; one whose type
the means settle; a word for what armed men do; armed men."""


_KINDS: Final = {"violence": _COUNTED, "killed_or_wounded": _HARM, TRUCE: _SOFTLY}
"""What words of grammar add, by their kind."""


def takes_part(row: object) -> bool:
    """Whether an actor is a party to a conflict by its role, not a state nor a nation."""
    return getattr(row, "role", "") not in ("state", "") and not getattr(row, "adjective", False)


def is_force(mark: Mark) -> bool:
    """Whether a word is for armed men, whoever they fight for: gunmen, soldiers, "the army"."""
    return bool(_forces_bits(mark.row))


def is_truce(mention: EventMention) -> bool:
    """Whether an agreement is one that only those make who fight."""
    s = mention.sentence
    return mention.type == "agreement" and any(
        s.is_function(at, TRUCE) for t in mention.triggers for at in range(t.first, t.end)
    )


def _forces_bits(row: object) -> int:
    armed = getattr(row, "group", "") == "combatant" or str(getattr(row, "actor", "")).startswith(REFERENCE)
    return _FORCE if armed and getattr(row, "id", "") not in POLICE else 0


def _bits(cls: str, row: object) -> int:
    """What a row of a class adds to what a text may be about."""
    if cls == "events":
        return _event_bits(row)  # type: ignore[arg-type]
    if cls == "outcomes":
        return _TELLS | _HARM
    if cls == "persons":
        harmed = _TELLS | _HARM if getattr(row, "outcome", None) else 0
        harmed |= _COUNTED if getattr(row, "id", "") in OF_WAR else 0
        return harmed | _forces_bits(row) | (_FIGHTERS if getattr(row, "group", "") == "combatant" else 0)
    if cls == "actors":
        return _NAMED | _forces_bits(row) | (_PARTY if takes_part(row) else 0)
    if cls == "weapons":
        means = getattr(row, "means", "")
        return _WEAPON | (_PLANTED if means in PLANTED else 0) | (_LAUNCHED if means in LAUNCHED else 0)
    if cls == "function":
        kind = getattr(row, "kind", "")
        return _KINDS.get(kind, 0)
    return 0


def _event_bits(row: Event) -> int:
    if row.role == DENIED:
        return 0
    bits = (_TELLS if row.weak else _TELLS | _PLAIN) | _soft_bits(row)
    kinds = (row.type, *row.type_at.values())
    bits |= _FOUGHT if row.generic or not FOUGHT.isdisjoint(map(family_of, kinds)) else 0
    bits |= _GENERIC if row.generic else 0
    if row.generic and row.role in BESIDE_ARMS:
        return bits | _VIOLENT
    strike = family_of(row.type) == "strike" and row.role not in BESIDE_ARMS
    bits |= _STRIKE if strike or row.role == BY_SIDE else 0
    if row.generic or row.type_at:
        return bits | _ARMED | _VIOLENT
    violent = _VIOLENT if family_of(row.type) in VIOLENT else 0
    return bits | violent | (0 if row.type in CIVIL else _ARMED)


def _soft_bits(row: Event) -> int:
    """Whether a word may tell of an event without arms, or of a toll, by itself or beside other words."""
    if row.role == "toll":
        return _COUNTED
    turned = bool(row.type_beside or row.near)
    if row.role in EVERYDAY:
        return _COUNTED if row.type == "displacement" else 0
    return _SOFTLY if turned or row.type in SOFT or SOFT & set(row.type_at.values()) else 0


def _enough(bits: int) -> bool:
    """Whether words of these bits can tell of armed conflict, as ``evidence.is_armed`` asks."""
    if not bits & _TELLS:
        return False
    if (
        bits & (_PARTY | _PLANTED)
        or (bits & _PLAIN and bits & _ARMED)
        or (bits & _STRIKE and bits & (_LAUNCHED | _NAMED))
        or (bits & _GENERIC and bits & _LAUNCHED)
    ):
        return True
    if bits & _FOUGHT and bits & _FORCE:
        return True
    if bits & _SOFTLY or (bits & _COUNTED and bits & _HARM):
        return True
    return bool(bits & _HARM and bits & (_VIOLENT | _WEAPON | _NAMED | _FIGHTERS))


def may_report(sentences: Iterable[Sentence]) -> bool:
    """Whether the marks of a text can make a report: closer than ``FirstPass``, which knows words alone."""
    bits = 0
    for s in sentences:
        for cls in ("events", "outcomes", "persons", "weapons", "function"):
            for mark in s.of(cls):
                bits |= _bits(cls, mark.row)
        for mark in s.names:
            bits |= _bits(mark.reading.cls, mark.row)
    return _enough(bits)


def has_matter(s: Sentence) -> bool:
    """Whether the marks of a sentence can make an event or a figure. People alone make none, unless what
    happened to them is told by their noun, by a word for several outcomes or by what was said before.
    """
    if s.of("events") or s.of("outcomes"):
        return True
    people = s.of("persons")
    if not people:
        return False
    return not _TELLING.isdisjoint(s.of_kind) or any(getattr(m.row, "outcome", None) for m in people)


_NOTHING: Final[tuple[int, dict[str, int]]] = (0, {})


class FirstPass:
    """Dismisses texts by their words: what each may begin is looked up once and remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[int, dict[str, int]]] = {}
        self._begun: dict[tuple[str, bool], dict[str, int]] = {}

    def may_report(self, words: Sequence[str]) -> bool:
        """Whether a text of these normalised words can make a report."""
        plain = words if QUOTES.isdisjoint(words) else [word for word in words if word not in QUOTES]
        known, bits = self._known, 0
        before: dict[str, int] = {}
        for word in plain:
            found = known.get(word) or self._learn(word)
            bits |= found[0]
            if before and word in before:
                bits |= before[word]
            before = found[1]
        return _enough(bits)

    def _learn(self, word: str) -> tuple[int, dict[str, int]]:
        """Look up what a word can be by itself, and what it begins by the word that follows."""
        if len(self._known) >= REMEMBERED_WORDS:
            self._known.clear()
        alone, stems = self._lexicon.beginnings(word)
        begun = self._begun_by(*stems[0]) if stems else {}
        for stem, article in stems[1:]:
            more = self._begun_by(stem, article)
            begun = begun | {second: bits | begun.get(second, 0) for second, bits in more.items()}
        bits = _of_all(alone)
        found = self._known[word] = (bits, begun) if bits or begun else _NOTHING
        return found

    def _begun_by(self, stem: str, article: bool) -> dict[str, int]:
        """What a stem begins by the word that follows; behind the article that may have it too."""
        begun = self._begun.get((stem, article))
        if begun is None:
            begun = {}
            for second, rows in self._lexicon.continuations(stem).items():
                bits = _of_all(rows)
                if bits:
                    begun[second] = bits | begun.get(second, 0)
                    if article:
                        begun[ARTICLE + second] = bits | begun.get(ARTICLE + second, 0)
            self._begun[stem, article] = begun
        return begun


def _of_all(rows: Iterable[tuple[str, object]]) -> int:
    bits = 0
    for cls, row in rows:
        bits |= _bits(cls, row)
    return bits
