"""The ids that names speak with: of their row, of an actor, or of an actor's army or statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.standing import role_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon import Lexicon

_ARMY: Final = "_army"
_STATEMENT: Final = "_statement"


class SourceIds:
    """Knows which actors speak with an id of their own."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = [(str(getattr(r, "source", "")), str(getattr(r, "side", ""))) for r in lexicon.rows("sources")]
        self._armies = {side: source for source, side in rows if side and source.endswith(_ARMY)}
        self._statement = {
            source.removesuffix(_STATEMENT): source for source, _ in rows if source.endswith(_STATEMENT)
        }
        self.sides = frozenset(str(getattr(row, "actor", "")) for row in lexicon.rows("actors"))

    def of(self, s: Sentence, mark: Mark) -> str:
        """The id a mark speaks with; "the army" of a side whose army has an id speaks with that."""
        named = s.get("speakers", mark.first)
        here = getattr(mark.row, "local", False)
        if named is not None and role_of(named) == "plain" and named.end == mark.end and not here:
            return str(getattr(named.row, "english", ""))
        source = getattr(mark.row, "source", None)
        if source is not None:
            return str(source)
        actor = s.actor_of.get(mark.first, "").partition("+")[0]
        if actor in self._armies and str(getattr(mark.row, "id", "")).endswith(_ARMY):
            return self._armies[actor]
        return self._statement.get(actor) or self._statement.get(actor.removeprefix("us_led_")) or actor
