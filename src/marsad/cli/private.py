"""Which sources an export without names may show."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.export import without_names
from marsad.lexicon import load_lexicon
from marsad.model import Incident


def without_private_sources(incidents: Iterable[Incident]) -> list[Incident]:
    """Return the incidents with every source withheld that the packs do not know."""
    lexicon = load_lexicon()
    known = {getattr(row, "source", row.id) for row in lexicon.rows("sources")}
    known |= {getattr(row, "actor", row.id) for row in lexicon.rows("actors")}
    return [without_names(incident, frozenset(known)) for incident in incidents]
