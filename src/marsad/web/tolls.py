"""Tolls: sums over the incidents that pass the filter, as a page with its picture and as data."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, Response, get
from markupsafe import Markup

from marsad.assessment.tolls import BY, GROUPS, PEOPLE, Cumulative, Toll, toll
from marsad.export.page import texts
from marsad.export.speech import group_label, row_label
from marsad.export.toll_picture import toll_picture
from marsad.export.toll_rows import sums_of, warnings
from marsad.model import EVENT_TYPES
from marsad.store.filters import GRADES
from marsad.web.answers import ok, page, pairs_of
from marsad.web.api import store_of
from marsad.web.language import PARAMETER, language_of
from marsad.web.params import FILTERS, MOST, Pairs, read_filter

Asked = Request[Any, Any, Any]
ALSO: Final = ("by", "outcome", "group")
DEFAULT: Final = ("killed", "injured")


@get("/api/tolls", sync_to_thread=True)
def toll_data(request: Asked) -> Response[bytes]:
    """Give the table of sums; ``meta`` has the sums that sources give, apart, and the warning."""
    table, sums = _table(request, pairs_of(request))
    return ok(table, cumulative=sums, warning=warnings())


@get("/tolls", sync_to_thread=True)
def toll_page(request: Asked) -> Response[bytes]:
    """Show the table of sums with its picture, the warning above it, the sums that sources give below."""
    pairs = [pair for pair in pairs_of(request) if pair[0] != PARAMETER]
    table, sums = _table(request, pairs)
    language = language_of(request)
    words = texts(language)
    picture = toll_picture(table, table.outcomes[0], language)
    return page(
        request,
        "tolls.html",
        table=table,
        sums=sums,
        most=MOST,
        labels=[row_label(row, table.by, words) for row in table.rows],
        group_name=group_label(table.group, words),
        picture=Markup(picture.decode("utf-8")),
        asked={name: value for name, value in pairs if name in FILTERS and value.strip()},
        choices={
            "by": (*BY, PEOPLE),
            "group": GROUPS,
            "type": EVENT_TYPES,
            "grade": GRADES,
        },
        warning=warnings(),
    )


def _table(request: Asked, pairs: Pairs) -> tuple[Toll, tuple[Cumulative, ...]]:
    where = read_filter(pairs, also=ALSO)
    chosen = {name: [value.strip() for key, value in pairs if key == name and value.strip()] for name in ALSO}
    outcomes = tuple(chosen["outcome"]) or DEFAULT
    by, group = (chosen["by"] or ["month"])[-1], (chosen["group"] or ["all"])[-1]
    toll((), by=by, outcomes=outcomes, group=group)
    store = store_of(request)
    table = toll(store.incidents(where), by=by, outcomes=outcomes, group=group)
    return table, sums_of(store.reviewed(), where, outcomes)


TOLL_HANDLERS: Final = (toll_data, toll_page)
