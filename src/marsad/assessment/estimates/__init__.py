"""How many incidents no source reported: multiple-systems estimation, where its assumptions may hold.

The unit is the incident as linkage puts it together; the lists are independent origins, each with the
incidents of which it tells. Where the assumptions cannot hold there is no estimate but the reasons.
"""

from marsad.assessment.estimates.estimating import Estimate, ModelRow, estimate
from marsad.assessment.estimates.histories import Captured, Histories, captured, histories_of
from marsad.assessment.estimates.reasons import Reason

__all__ = [
    "Captured",
    "Estimate",
    "Histories",
    "ModelRow",
    "Reason",
    "captured",
    "estimate",
    "histories_of",
]
