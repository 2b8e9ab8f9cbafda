"""Places: the gazetteer, place names in sentences, and which place is meant."""

from marsad.geo.gazetteer import Gazetteer, NameMatch, load_gazetteer
from marsad.geo.rows import PlaceRow
from marsad.geo.toponym import Toponym
from marsad.geo.toponyms import DEFAULT_THEATRE, find_toponyms

__all__ = [
    "DEFAULT_THEATRE",
    "Gazetteer",
    "NameMatch",
    "PlaceRow",
    "Toponym",
    "find_toponyms",
    "load_gazetteer",
]
