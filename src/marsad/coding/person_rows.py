"""Ids of rows of the class ``persons`` that several modules ask for."""

from __future__ import annotations

from typing import Final

NATION: Final = "national"
"""People of a nation, whose word is spelt like its adjective."""
ARMED: Final = "gunman"
"""Those who bear arms, and the word "armed", which says what a group is and not how it is called."""
GUNMEN_ROWS: Final = frozenset({"gunman", "outlaw"})
"""Rows of people who bear arms and are nobody's."""
OTHERS: Final = frozenset({"other", "ordinal", "companion"})
"""Rows of people who are of the kind of those told before, not the other way round."""
