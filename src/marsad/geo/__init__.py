"""Places: the gazetteer, place names in sentences, and which place is meant."""

from marsad.geo.additions import Addition
from marsad.geo.area import Area, Unit, area_of
from marsad.geo.gazetteer import Gazetteer, NameMatch, load_gazetteer
from marsad.geo.resolve import ResolvedPlace, resolve
from marsad.geo.rows import PlaceDetails, PlaceRow
from marsad.geo.scoring import distance_of
from marsad.geo.small_votes import small_votes
from marsad.geo.theatre import DEFAULT_THEATRE, document_theatre, theatre_of, theatre_votes, votes_abroad
from marsad.geo.toponym import Toponym
from marsad.geo.toponyms import find_toponyms

__all__ = [
    "DEFAULT_THEATRE",
    "Addition",
    "Area",
    "Gazetteer",
    "NameMatch",
    "PlaceDetails",
    "PlaceRow",
    "ResolvedPlace",
    "Toponym",
    "Unit",
    "area_of",
    "distance_of",
    "document_theatre",
    "find_toponyms",
    "load_gazetteer",
    "resolve",
    "small_votes",
    "theatre_of",
    "theatre_votes",
    "votes_abroad",
]
