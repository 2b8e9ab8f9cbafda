"""Which actor a name or a definite noun means: "the organisation", "the latter"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.bands import name_bands, name_units
from marsad.coding.epithets import take_patrons_in
from marsad.coding.everyday_names import is_everyday, is_side, stands_as_side
from marsad.coding.patrons import name_clients
from marsad.coding.person_rows import GUNMEN_ROWS
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ARTICLE, TEH
from marsad.lexicon.particles import OF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

REFERENCE = "reference:"
DEFAULT = "default"
"""At the end of the candidates: the first of them is meant where none was named."""
OURSELVES = "ourselves"
"""The only candidate: the side of those who speak, which is settled when the speakers are known."""
NATION: Final = "nation"
"""The only candidate: the last named of the states and armies of states, else the army of the country."""
HOME = "home"
"""At the end of the candidates: the army of the country the text is about is meant where none was named."""


ANY_NATION: Final = ""
"""In place of a noun: the state or army of a state that was named last."""
WEARER_REACH: Final = 6
"""How far before the dress of an army those may be named who wear it."""
NOBODYS: Final = "unknown_gunmen"
"""The id of gunmen of nobody named."""
"""Rows of the words for them."""
ROOF_REACH: Final = 3
"""How far behind "belonging to" the side may be named that a brigade is of."""
_UNION_OF_MANY: Final = frozenset({"fsa", "armed_groups"})
"""Sides that are called by words for any armed groups ("the factions")."""


def resolve_references(
    sentences: Sequence[Sentence], nations: frozenset[str] = frozenset()
) -> dict[int, str]:
    """Return the actor id for the first token of every actor mark.

    A row with the actor ``reference:a,b`` takes the last of these named before, ``reference:last`` the last
    actor named at all, ``home`` the army of the country the text is about, ``a?b`` is a wherever the text
    names b, ``b@a`` is b where a was named last, ``reference:nation`` the last of ``nations``, the states and
    their armies, that was named; a reference to nobody named is left out. "The factions"
    alone are those that were called factions of somebody before, where these were of one side.
    """
    out: dict[int, str] = {}
    for s in sentences:
        _leave_to_nations(s)
        _drop_dress(s)
        _drop_people_like_sides(s)
        out.update(name_units(s))
        out.update(name_bands(s))
        out.update(name_clients(s))
        take_patrons_in(s)
    named: list[str] = []
    armies: list[str] = []
    called: dict[str, set[str]] = {}
    latest: dict[str, str] = {}
    everyone = {
        name
        for s in sentences
        for m in s.of("actors")
        for name in str(getattr(m.row, "actor", "")).split("+")
    }
    for s in sentences:
        s.called = dict(latest)
        for mark in s.of("actors"):
            actor = out.get(mark.first) or str(getattr(mark.row, "actor", ""))
            if actor == REFERENCE + NATION:
                actor = armies[-1] if armies else s.army
            elif actor.startswith(REFERENCE):
                actor = _referent(s, mark, actor.removeprefix(REFERENCE), named, everyone)
                actor = actor or _by_its_place(s, mark) or _called_so(s, mark, latest)
            if not actor:
                continue
            if mark.first in out or actor in _UNION_OF_MANY:
                actor = _roof(s, mark, out) or actor
            noun = s.word(mark.first).removeprefix(ARTICLE)
            if actor not in _UNION_OF_MANY:
                called.setdefault(noun, set()).add(actor)
            elif mark.reading.definite and mark.end - mark.first == 1 and len(called.get(noun, ())) == 1:
                actor = next(iter(called[noun]))
            named += actor.split("+")
            _note(latest, s, mark, actor, nations)
            armies += [side for side in actor.split("+") if side in nations]
            out[mark.first] = actor
    return out


def _note(latest: dict[str, str], s: Sentence, mark: Mark, actor: str, nations: frozenset[str]) -> None:
    """Note by what noun a side is called, and whether it is a state's."""
    noun = s.word(mark.first).removeprefix(mark.reading.prefix).removeprefix(ARTICLE)
    for key in (noun, ANY_NATION) if actor in nations else (noun,):
        latest.pop(key, None)
        latest[key] = actor


def _called_so(s: Sentence, mark: Mark, latest: dict[str, str]) -> str:
    """The side last called by the noun that stands here alone: "X and the militias of Y ... a shell of the
    militias".
    """
    noun = s.word(mark.first).removeprefix(mark.reading.prefix).removeprefix(ARTICLE)
    return latest.get(noun, "") if mark.reading.definite and mark.end - mark.first == 1 else ""


def _by_its_place(s: Sentence, mark: Mark) -> str:
    """The side that an everyday word names where it stands as a name, though nothing names it elsewhere."""
    names = (m for m in s.names if (m.first, m.end) == (mark.first, mark.end) and is_everyday(m))
    return next((str(getattr(m.row, "actor", "")) for m in names if stands_as_side(s, m)), "")


def _roof(s: Sentence, mark: Mark, out: dict[int, str]) -> str:
    """The listed side that a brigade or "factions" is told to belong to: "the brigade X, part of Y"."""
    at = mark.end
    while s.word(at) in QUOTES:
        at += 1
    tie = s.get("function", at)
    if tie is None or getattr(tie.row, "kind", "") != "belongs":
        return ""
    roof = next(s.between("actors", tie.end, tie.end + ROOF_REACH), None)
    if roof is None or roof.first in out or getattr(roof.row, "role", "") == "state":
        return ""
    actor = str(getattr(roof.row, "actor", ""))
    return "" if ":" in actor or "+" in actor or getattr(roof.row, "adjective", False) else actor


def _leave_to_nations(s: Sentence) -> None:
    """Take out words for an army behind which an adjective says whose it is: "the Turkish police"."""
    for mark in s.of("actors")[:]:
        if not str(getattr(mark.row, "actor", "")).startswith(REFERENCE):
            continue
        nation = s.get("actors", mark.end)
        adjective = nation is not None and getattr(nation.row, "adjective", False)
        if adjective and nation is not None and nation.reading.definite == mark.reading.definite:
            s.by_class["actors"].remove(mark)
            del s.at["actors", mark.first]


def _drop_dress(s: Sentence) -> None:
    """Take out an army or police whose dress gunmen wear: "gunmen in the uniform of the army"."""
    for dress in s.functions("dress"):
        side = s.at.get(("actors", dress.end))
        before = (dress.first - WEARER_REACH, dress.first)
        gunmen = any(getattr(p.row, "id", "") in GUNMEN_ROWS for p in s.between("persons", *before))
        gunmen = gunmen or any(getattr(a.row, "actor", "") == NOBODYS for a in s.between("actors", *before))
        if side is not None and gunmen:
            s.by_class["actors"].remove(side)
            del s.at["actors", side.first]


def _drop_people_like_sides(s: Sentence) -> None:
    """Take out people who are spelt like the side that is meant: two students like the Taliban."""
    for people in s.of("persons")[:]:
        if is_side(s, people):
            s.by_class["persons"].remove(people)
            del s.at["persons", people.first]


def _behind_people(s: Sentence, before: int) -> bool:
    """Whether "the latter" can be a side: behind "of", people of it or a verb; behind a word with the article
    it is an adjective ("the last Turkish attacks").
    """
    people = s.get("persons", before) is not None and not s.has_article(before)
    deed = s.covering("events", before)
    noun = deed is not None and deed.reading.pos == "noun" and not deed.reading.definite
    return people or s.word(before) == OF or noun or _verb_at(s, before)


def _verb_at(s: Sentence, at: int) -> bool:
    """Whether a word is a verb of an event, of doing or of saying whose feminine subject may follow; in the
    masculine it is spelt like a noun.
    """
    if not s.word(at).endswith(TEH):
        return False
    near = (s.get(cls, at) for cls in ("events", "function", "attribution"))
    return any(mark is not None and mark.reading.pos == "verb" for mark in near)


def _referent(s: Sentence, mark: Mark, candidates: str, named: list[str], everyone: set[str]) -> str:
    if candidates == OURSELVES:
        return ""
    if candidates == "last":
        return named[-1] if named and _behind_people(s, mark.first - 1) else ""
    allowed = candidates.split(",")
    for candidate in allowed:
        actor, _, company = candidate.partition("?")
        if company and company in everyone:
            return actor
    helped = dict(reversed(c.partition("@")[::2]) for c in allowed if "@" in c)
    if helped:
        return next((helped[actor] for actor in reversed(named) if actor in helped), "")
    allowed = [candidate for candidate in allowed if "?" not in candidate]
    allowed = [s.army if candidate == HOME else candidate for candidate in allowed]
    if len(allowed) == 1:
        return allowed[0]
    if not allowed:
        return ""
    found = next((actor for actor in reversed(named) if actor in allowed), "")
    if not found and candidates.endswith(HOME):
        return s.army
    if allowed[-1] != DEFAULT:
        return found
    return found or next((actor for actor in allowed if actor in everyone), allowed[0])
