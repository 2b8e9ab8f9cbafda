"""The army of the country a text is about: whose soldiers they are where the text leaves it unsaid."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from marsad.coding.at_home import is_valid
from marsad.coding.gunmen import counts_gunmen
from marsad.coding.marks import is_passive
from marsad.coding.person_rows import NATION
from marsad.coding.pronouns import speaks
from marsad.lexicon.particles import IN, OF, THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from marsad.coding.drafts import Draft
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.lexicon import Lexicon

PAIR: Final = 2
_FOREMOST: Final = 0.5
"""Share of the theatre that a country has when the text is about it."""
ARMIES: Final = frozenset({"body_military", "plain_israeli_army"})
"""The rows of words for armies as speakers."""
OF_THEM: Final = frozenset(OF + pronoun for pronoun in THIRD_PERSON_ENDS)
FOILED: Final = "foiled"
"""The row of words by which an attack is told to have been foiled."""
MOSTLY: Final = 3
"""How many times as often as the army of the theatre another state is named in a text about it."""
OFTEN: Final = 2
"""How often the army of another country of the theatre is named where it is the one of the text."""


class Armies:
    """The armies of all countries that the packs know."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rows = [row for row in lexicon.rows("actors") if getattr(row, "home", ())]
        states = (row for row in lexicon.rows("actors") if getattr(row, "role", "") == "state")
        self.nations = frozenset(str(getattr(row, "actor", "")) for row in (*self._rows, *states))

    def speaking(self, lexicon: Lexicon, organs: Mapping[str, str]) -> dict[str, str]:
        """Return the state that each source is of, by its row or because it speaks for the state."""
        press = {row: getattr(row, "state", "") for row in lexicon.rows("sources")}
        told = {str(getattr(row, "source", "")): state for row, state in press.items() if state}
        return {source: side for source, side in organs.items() if side in self.nations} | told

    def at_home(self, army: str) -> set[str]:
        """Return the countries whose army a side is, none for one that backs others in wars elsewhere."""
        rows = [row for row in self._rows if getattr(row, "actor", "") == army]
        if any(getattr(row, "clients", None) for row in rows):
            return set()
        return {country for row in rows for country in getattr(row, "home", ())}

    def of(self, sentences: Sequence[Sentence], theatre: Mapping[str, float], day: date | None) -> str:
        """Return the actor id of the army of the country that a text of that day is about, or "".

        A country that is no theatre of war is what the text is about where its state is named much
        more often than the army of the theatre, or more often than any other where the theatre has none;
        words that mean it in one country alone ("the government forces") do not name it. Where the army of
        the foremost country is never named, that of another country of the theatre may be.
        """
        country = max(theatre, key=lambda code: theatre[code], default="")
        here, beside, elsewhere = "", set(), set()
        for row in self._rows:
            if not is_valid(row, day):
                continue
            if country in getattr(row, "home", ()):
                here = here or str(getattr(row, "actor", ""))
            elif theatre.keys() & set(getattr(row, "home", ())):
                beside.add(str(getattr(row, "actor", "")))
            else:
                elsewhere.add(str(getattr(row, "actor", "")))
        sides = [m.row for s in sentences for m in s.of("actors")]
        named = Counter(getattr(row, "actor", "") for row in sides)
        known = Counter(getattr(row, "actor", "") for row in sides if not getattr(row, "local", False))
        foreign = max(sorted(elsewhere), key=lambda actor: known[actor], default="")
        if known[foreign] > max(1, MOSTLY * named[here]):
            return foreign
        neighbour = max(sorted(beside), key=lambda actor: named[actor], default="")
        if not named[here] and named[neighbour] >= OFTEN:
            return neighbour
        if not here and known[foreign] > max((known[state] for state in self.nations - {foreign}), default=0):
            return foreign
        return here if theatre.get(country, 0.0) >= _FOREMOST else ""


def army_of_figure(s: Sentence, figure: FigureDraft, speaker: str = "") -> str | None:
    """Return the army whose soldiers a figure counts by a word for those in the service of a state: the one
    that tells of them, else that of the state which the ``speaker`` is of, else that of the country; a
    headline leaves it to the text.
    """
    people = (*s.between("persons", figure.first, figure.end), *_meant(s, figure))
    if not any(getattr(m.row, "service", False) for m in people):
        return None
    told = [m for m in s.of("actors") if m.end <= figure.first and _tells_of_it(s, m) and speaks(s, m)]
    own = not _may_be_killed_by_it(s, figure)
    teller = s.actor_of.get(told[-1].first) if told and own else None
    return teller or (speaker if own else "") or ("" if s.headline else s.army) or None


def _meant(s: Sentence, figure: FigureDraft) -> list[Mark]:
    """The people told last before a number "of them", who are of nobody named."""
    if next(s.between("persons", figure.first, figure.end), None) is not None:
        return []
    if s.word(figure.end) not in OF_THEM and s.word(figure.end - 1) not in OF_THEM:
        return []
    before = [p for p in s.between("persons", s.first, figure.first) if p.end <= figure.first]
    if not before or before[-1].reading.definite or s.get("actors", before[-1].first) is not None:
        return []
    if s.get("actors", before[-1].end) is not None or s.word(before[-1].end) in (OF, IN):
        return []
    return before[-1:]


def serves_state(s: Sentence, figure: FigureDraft) -> bool:
    """Whether a figure counts those in the service of a state: soldiers, or people of the country's army."""
    if figure.actor is not None and figure.actor == s.army:
        return True
    if any(_holds_army(s, m) for m in s.between("actors", figure.first, figure.end)):
        return True
    return any(getattr(m.row, "service", False) for m in s.between("persons", figure.first, figure.end))


def fighter_of(s: Sentence, draft: Draft, figure: FigureDraft) -> str | None:
    """Return whose fighters of nobody named are: of the side that was hit; in a fight of an army with others
    those in the service of a state are the army's, and gunmen are of the others.
    """
    hit = next((t for t in draft.targets if t != "civilians"), None)
    sides = [side for side in (*draft.initiators, *draft.targets) if side != "civilians"]
    if draft.type != "clash" or len(sides) != PAIR:
        return hit
    named = {s.actor_of.get(m.first) for m in s.of("actors") if _holds_army(s, m)} | {s.army}
    armies = [side for side in sides if side in named]
    serves, gunmen = serves_state(s, figure), counts_gunmen(s, figure.first, figure.end)
    if len(armies) != 1 or serves == gunmen:
        return hit
    return next(side for side in sides if (side in armies) == serves)


def fell_back(s: Sentence, draft: Draft, figure: FigureDraft) -> bool:
    """Whether people "of them" behind a verb of killing are of those whose attack a side repelled."""
    if s.word(figure.end) not in OF_THEM and s.word(figure.end - 1) not in OF_THEM:
        return False
    verb = s.get("outcomes", figure.cue)
    if draft.type != "attack" or verb is None or verb.reading.pos != "verb" or verb.first > figure.first:
        return False
    before = s.between("events", s.first, verb.first)
    foiled = any(getattr(m.row, "id", "") == FOILED for m in s.between("status", s.first, verb.first))
    return foiled or any(getattr(m.row, "role", "") == "repel" for m in before)


def _may_be_killed_by_it(s: Sentence, figure: FigureDraft) -> bool:
    """Whether people of a nation, told as such, or behind a verb, may be others than those of the army that
    tells of them.
    """
    verb = s.get("outcomes", figure.cue)
    active = verb is not None and verb.reading.pos == "verb" and not is_passive(s, verb)
    behind = active and verb is not None and verb.first < figure.first
    near = s.between("persons", min(figure.cue, figure.first), figure.end + 1)
    return behind or any(getattr(m.row, "id", "") == NATION for m in near)


def _tells_of_it(s: Sentence, side: Mark) -> bool:
    """Whether a name of a side is that of an army, or of a state."""
    state = getattr(side.row, "role", "") == "state" and not getattr(side.row, "adjective", False)
    return state or is_army(s, side)


def _holds_army(s: Sentence, side: Mark) -> bool:
    """Whether the word for an army stands within the name of a side: "the forces of the army of X"."""
    bodies = (s.get("speakers", at) for at in range(side.first, side.end))
    return any(body is not None and getattr(body.row, "id", "") in ARMIES for body in bodies)


def is_army(s: Sentence, side: Mark) -> bool:
    """Whether a name of a side says that it is an army."""
    body = s.get("speakers", side.first)
    return body is not None and getattr(body.row, "id", "") in ARMIES
