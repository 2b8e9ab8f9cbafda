"""What the pages need to let people decide: whose name, what is around, what can be corrected, and the list
of all decisions.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple, get_args

from litestar import Response, get

from marsad.model import EVENT_TYPES, OUTCOMES, Incident
from marsad.model.codes import Group, Scope, Status
from marsad.review import FIELDS, Decision
from marsad.store import IncidentFilter, Store
from marsad.web.answers import page, pairs_of
from marsad.web.api import Asked, store_of
from marsad.web.language import PARAMETER
from marsad.web.params import check_names
from marsad.web.reviewing import author_of, review_of

DECIDED: Final = "decided"
"""Parameter that names the decision just taken."""
DAYS_AROUND: Final = 3
MOST_AROUND: Final = 60
VALUES: Final = (*EVENT_TYPES, *get_args(Status), *OUTCOMES, *get_args(Group), *get_args(Scope), "none")
"""Ids that a corrected value may be, offered while writing."""


class ReviewView(NamedTuple):
    """What the forms of a page carry.

    The server's secret, the name known already and that proposed, incidents of the days around for ``same``,
    fields of a report and of its figures, and ids that values may be.
    """

    token: str
    author: str
    proposed: str
    around: tuple[Incident, ...]
    fields: tuple[str, ...]
    figure_fields: tuple[str, ...]
    values: tuple[str, ...]


def review_view(request: Asked, day: str | None = None, but: str = "") -> ReviewView | None:
    """Return what the forms need, null where people may not decide.

    ``day`` is that of what the page shows, ``but`` the id of the incident it shows.
    """
    review = review_of(request)
    if review is None:
        return None
    of_figures = tuple(name for name in FIELDS if name.startswith("figure"))
    return ReviewView(
        review.token,
        author_of(request),
        review.reviewer,
        tuple(one for one in _around(store_of(request), day) if one.incident_id != but),
        tuple(name for name in FIELDS if name not in of_figures),
        of_figures,
        VALUES,
    )


def _around(store: Store, day: str | None) -> list[Incident]:
    try:
        middle = date.fromisoformat(day or "")
        days = [(middle + timedelta(days=step)).isoformat() for step in (-DAYS_AROUND, DAYS_AROUND)]
    except (ValueError, OverflowError):
        return []
    return store.incidents(IncidentFilter(date_from=days[0], date_to=days[1], limit=MOST_AROUND))


def just_decided(request: Asked) -> Decision | None:
    """Return the decision that the address names as just taken or taken back, if there is one."""
    wanted = dict(pairs_of(request)).get(DECIDED)
    return next((one for one in store_of(request).decisions() if one.id == wanted), None) if wanted else None


@get("/decisions", sync_to_thread=True)
def decisions(request: Asked) -> Response[bytes]:
    """All that people decided, newest first, those taken back among them."""
    check_names(pairs_of(request), (PARAMETER, DECIDED))
    found = store_of(request).decisions()[::-1]
    return page(request, "decisions.html", decisions=found, review=review_view(request))


DECISION_HANDLERS: Final = (decisions,)
