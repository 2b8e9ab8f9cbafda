"""Short ways to read one invented text and to say what is wanted of it."""

from __future__ import annotations

from typing import Final

import pytest
from _pytest.mark.structures import ParameterSet

from marsad.coding import default_coder
from marsad.model import CodedDocument, Document, Figure, Report

DAY: Final = "2018-11-07"
"""Publication date of the texts unless they say otherwise: a Wednesday."""

NOT_ARMED: Final = (
    "a text whose only event is of this kind is not seen as one about armed conflict: no report"
)
"""A known bug that several tests share."""


def case(name: str, text: str, *want: object, bug: str = "") -> ParameterSet:
    """One row of a table: its claim, the text, what is wanted, and the known bug that stands in the way."""
    marks = [pytest.mark.xfail(reason=bug, strict=True)] if bug else []
    return pytest.param(text, *want, id=name.replace(" ", "-"), marks=marks)


def known(bug: str) -> pytest.MarkDecorator:
    """Mark a whole test that a known bug of the coder keeps from passing."""
    return pytest.mark.xfail(reason=bug, strict=True)


def code(text: str, published: str | None = DAY, outlet: str | None = None) -> CodedDocument:
    """Return the text coded with the packs that ship."""
    return default_coder().code(Document(doc_id="t", text=text, published=published, outlet=outlet))


def reports(text: str, published: str | None = DAY, outlet: str | None = None) -> tuple[Report, ...]:
    """Return the reports of a text."""
    return code(text, published, outlet).reports


def only(text: str, published: str | None = DAY, outlet: str | None = None) -> Report:
    """Return the one report of a text that must have exactly one."""
    found = reports(text, published, outlet)
    assert len(found) == 1, [(r.type, r.trigger.of(text)) for r in found]
    return found[0]


def of_type(text: str, *types: str, published: str | None = DAY) -> Report:
    """Return the first report of one of the types."""
    found = reports(text, published)
    chosen = [report for report in found if report.type in types]
    assert chosen, [(r.type, r.trigger.of(text)) for r in found]
    return chosen[0]


def figures(text: str, published: str | None = DAY) -> list[Figure]:
    """Return all figures of a text in text order."""
    found = [figure for report in reports(text, published) for figure in report.figures]
    return sorted(found, key=lambda figure: (figure.start, figure.outcome))


def shown(figure: Figure) -> str:
    """Return a figure in one line: ``killed civilian 5 exact``, ``killed combatant/isis 20+ dozens``."""
    who = f"{figure.group}/{figure.actor}" if figure.actor else figure.group
    many = f"{figure.min}+" if figure.max is None else str(figure.min)
    if figure.max is not None and figure.max != figure.min:
        many = f"{figure.min}-{figure.max}"
    parts = "".join(f" {name}={count}" for name, count in sorted(figure.subgroups.items()))
    return f"{figure.outcome} {who} {many} {figure.qualifier}{parts}"


def tolls(text: str, published: str | None = DAY) -> list[str]:
    """Return all figures of a text, each in one line, sorted."""
    return sorted(shown(figure) for figure in figures(text, published))


def types(text: str, published: str | None = DAY) -> list[str]:
    """Return the types of a text's reports in text order."""
    return [report.type for report in reports(text, published)]


def places(text: str, published: str | None = DAY) -> list[list[str]]:
    """Return the places of each report as the text writes them."""
    return [[place.text for place in report.places] for report in reports(text, published)]
