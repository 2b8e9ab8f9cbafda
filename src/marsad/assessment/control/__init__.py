"""Who is said to hold a place, by whom, and since when: claims, a timeline a place, the state of any day.

Nobody's word is chosen over another's silently: a later day replaces an earlier one, what two sides say of
one time stands side by side, and a place of which nobody speaks is unknown.
"""

from marsad.assessment.control.claims import ControlClaim
from marsad.assessment.control.holding import ControlPlace, ControlState, Holding, Spell, Timeline
from marsad.assessment.control.timelines import claims_of, state_at, timelines
from marsad.assessment.control.walking import WINDOW_DAYS

__all__ = [
    "WINDOW_DAYS",
    "ControlClaim",
    "ControlPlace",
    "ControlState",
    "Holding",
    "Spell",
    "Timeline",
    "claims_of",
    "state_at",
    "timelines",
]
