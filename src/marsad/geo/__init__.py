"""Places: the gazetteer, place names in sentences, and which place is meant."""

from marsad.geo.gazetteer import Gazetteer, NameMatch, load_gazetteer
from marsad.geo.rows import PlaceRow

__all__ = ["Gazetteer", "NameMatch", "PlaceRow", "load_gazetteer"]
