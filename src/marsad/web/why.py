"""Why two reports are taken for one event or not: the page of a link."""

from __future__ import annotations

from typing import Final

from litestar import Response, get
from markupsafe import Markup

from marsad.errors import UsageError
from marsad.export.page import Texts, texts
from marsad.web.answers import page, pairs_of
from marsad.web.api import Asked, store_of
from marsad.web.language import PARAMETER, language_of
from marsad.web.params import check_names

PAIR: Final = ("one", "other")
KINDS: Final = {"type": "type", "initiators": "actor", "targets": "actor", "speaker": "source"}
"""Which words name the ids that a feature shows."""


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
    refs = parse_ref(names[0]), parse_ref(names[1])
    store = store_of(request)
    found = compare_reports({ref.doc_id: store.coded(ref.doc_id) for ref in refs}, *refs)
    words = texts(language_of(request))
    weights = default_weights()
    parts = weights.comparisons
    labels = {name: part.label_ar if words.language == "ar" else part.label for name, part in parts.items()}
    labels["prior"] = words.plain("why.prior")
    shown = [
        reason._replace(
            one=_told(reason.feature, reason.one, words), other=_told(reason.feature, reason.other, words)
        )
        for reason in found.reasons
    ]
    meanings = [weights.meaning(one.feature, one.level, words.language) for one in found.reasons]
    return page(
        request,
        "why.html",
        names=names,
        refs=refs,
        score=found.score,
        reasons=shown,
        labels=labels,
        meanings=meanings,
        picture=Markup(
            waterfall(
                found._replace(reasons=tuple(shown)), " / ".join(names), labels, words.plain("why.score")
            )
        ),
    )


def _told(feature: str, value: str, words: Texts) -> str:
    """Return one side's value with its ids in the words of the page."""
    kind = KINDS.get(feature)
    if kind is None or not value:
        return value
    return f"{words.plain('ui.comma')} ".join(words.word(kind, part) for part in value.split(", "))


WHY_HANDLERS: Final = (why,)
