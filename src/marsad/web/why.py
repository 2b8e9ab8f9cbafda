"""Why two reports are taken for one event or not: the page of a link."""

from __future__ import annotations

from typing import Final

from litestar import Response, get
from markupsafe import Markup

from marsad.errors import UsageError
from marsad.web.answers import page, pairs_of
from marsad.web.api import Asked, store_of
from marsad.web.language import PARAMETER, language_of
from marsad.web.params import check_names

PAIR: Final = ("one", "other")


@get("/why", sync_to_thread=True)
def why(request: Asked) -> Response[bytes]:
    """Show each feature of two reports, both values, and what it adds, with the picture of the sum."""
    from marsad.linkage import compare_reports, default_weights, parse_ref  # noqa: PLC0415  slow to import
    from marsad.linkage.waterfall import waterfall  # noqa: PLC0415

    pairs = pairs_of(request)
    check_names(pairs, (*PAIR, PARAMETER))
    asked = {name: value.strip() for name, value in pairs if value.strip()}
    missing = [name for name in PAIR if name not in asked]
    if missing:
        raise UsageError(f"{missing[0]}: no report", code="E521", hint="two reports as DOCUMENT#REPORT")
    names = tuple(asked[name] for name in PAIR)
    refs = [parse_ref(name) for name in names]
    store = store_of(request)
    found = compare_reports({ref.doc_id: store.coded(ref.doc_id) for ref in refs}, *refs)
    arabic = language_of(request) == "ar"
    parts = default_weights().comparisons
    labels = {name: part.label_ar if arabic else part.label for name, part in parts.items()}
    says = {name: {key: level.says for key, level in part.levels.items()} for name, part in parts.items()}
    return page(
        request,
        "why.html",
        names=names,
        refs=refs,
        found=found,
        labels=labels,
        says=says,
        picture=Markup(waterfall(found, " / ".join(names), labels)),
    )


WHY_HANDLERS: Final = (why,)
