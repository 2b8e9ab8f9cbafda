"""How good the reading is: scores against gold and against Airwars, the floors they must keep, the speed."""

from marsad.evaluation.airwars import AirwarsDocument, AirwarsIncident, Share, score_airwars
from marsad.evaluation.counts import Row
from marsad.evaluation.scoring import MEASURES, score

__all__ = [
    "MEASURES",
    "AirwarsDocument",
    "AirwarsIncident",
    "Row",
    "Share",
    "score",
    "score_airwars",
]
