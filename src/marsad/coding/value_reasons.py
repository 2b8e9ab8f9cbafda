"""Why each value of a finished report: what its mentions gave, and what was added while they were joined.

Only ``explain`` needs these; coding alone never builds them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from marsad.coding.trace import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.places import PlaceMention
    from marsad.model import Figure, Report
    from marsad.text import Tokens

_LISTED: Final = ("initiator", "target", "source")
"""Fields of which every mention may name some, and the report keeps those that fit together."""
_LEFT_OUT: Final = "left out"
_LANDS: Final = ("country", "region")
"""Precisions of places that the gazetteer does not list."""


def value_reasons(
    drafts: Sequence[Draft], reports: Sequence[Report], tokens: Tokens, text: str
) -> list[Reason]:
    """Return the reasons for all values of the reports, which were made of these drafts one for one."""
    out: list[Reason] = []
    for draft, report in zip(drafts, reports, strict=True):
        mine = [*_told(draft, report), *_added(draft, report, tokens, text)]
        mine += [_place(place, draft, tokens) for place in draft.places]
        mine += _figures(draft, report)
        out += [r if r.rule.startswith(_LEFT_OUT) else replace(r, report_id=report.id) for r in mine]
    return out


def _told(draft: Draft, report: Report) -> Iterator[Reason]:
    """The reasons that the mentions gave; a side or speaker that the report does not keep is left out."""
    kept = {"initiator": report.initiators, "target": report.targets, "source": report.sources}
    for reason in draft.reasons:
        if reason.field == "date" and reason.value != _days(report):
            continue
        if reason.field == "type" and reason.value != report.type:
            yield replace(reason, rule=f"{reason.rule}; another mention decides")
        elif reason.field in _LISTED and reason.value not in kept[reason.field]:
            role = next((name for name in _LISTED if reason.value in kept[name]), None)
            other = f"it is {role} of the event" if role else "other mentions of the event decide"
            yield replace(reason, rule=f"{_LEFT_OUT} of {report.id}: {other} ({reason.rule})")
        else:
            yield reason


def _added(draft: Draft, report: Report, tokens: Tokens, text: str) -> Iterator[Reason]:
    """The reasons for values that no single word gave."""
    given = {(reason.field, reason.value) for reason in draft.reasons}
    for name, values in zip(_LISTED, (report.initiators, report.targets, report.sources), strict=True):
        for value in values:
            if (name, value) not in given:
                yield _plain(name, value, *_inferred(value, draft, report, tokens))
    if report.status != "asserted":
        yield _plain("status", report.status, "words around the event word")
    if report.initiator_certainty == "suspected":
        yield _plain("certainty", "suspected", "a word of doubt or accusation at the side")
    if ("date", _days(report)) not in given:
        known = "taken over from another mention of the event, or from the event it points back to"
        yield _plain("date", _days(report), known if report.date.start else "no day is told for it")
    if report.event_count is not None:
        more = "" if report.event_count.max is not None else ", or more"
        rule = f"a number or the dual at the event word{more}"
        yield _plain("event_count", str(report.event_count.min), rule)
    for name, spans in (("weapon", draft.weapons), ("damage", draft.damage)):
        rule = "a weapon in the event's clause" if name == "weapon" else "a civil thing in the event's clause"
        for first, end in spans:
            start, stop = tokens.starts[first], tokens.ends[end - 1]
            yield _plain(name, text[start:stop], rule, start, stop)


def _inferred(value: str, draft: Draft, report: Report, tokens: Tokens) -> tuple[str, int | None, int | None]:
    """Why a side nobody names as such, with the words that made it one."""
    figure = next((f for f in report.figures if f.actor == value), None)
    if figure is not None:
        return "its people are counted", figure.start, figure.end
    if value == "civilians" and draft.damage:
        first, end = draft.damage[0]
        return "a civil thing was hit", tokens.starts[first], tokens.ends[end - 1]
    if value == "civilians":
        figure = next((f for f in report.figures if f.group != "combatant"), None)
        rule = "people without arms were hit, and no armed side is named"
        return rule, figure.start if figure else None, figure.end if figure else None
    return "taken over from other events that the text tells", None, None


def _place(place: PlaceMention, draft: Draft, tokens: Tokens) -> Reason:
    """Why a place is meant, and which row of the gazetteer it is."""
    ends = [end for _, end in tokens.sentences]
    here = bisect_right(ends, place.first) == bisect_right(ends, draft.trigger[0])
    how = "nearest places of the clause" if here else "told in another sentence than the event word"
    told = f"{place.precision}{', ' + place.relation if place.relation else ''}"
    return Reason(
        report_id=None, field="place", value=place.text, start=place.start, end=place.stop,
        rule=f"{told}; {how}{_position(place)}{_which(place)}",
        rows=(f"gazetteer/{place.place_id}",) if place.place_id else (),
    )  # fmt: skip


def _position(place: PlaceMention) -> str:
    """How far from the point the place may be, and what the point is worth."""
    if place.lat is None or place.radius_m is None:
        return ""
    return f"; within {place.radius_m / 1000:g} km{'' if place.verified else ', not verified'}"


def _which(place: PlaceMention) -> str:
    """Why this one of the places of a name, or none of them."""
    others = ", ".join(place.runners_up)
    if place.place_id is not None:
        sure = f"; probability {place.probability:.2f}" if place.probability else ""
        return f"{sure}, next {others}" if others else sure
    if others:
        said = f"; the text does not tell which of its name is meant: {others}"
    else:
        said = "" if place.precision in _LANDS else "; in no table"
    return f"{said}; its point is that of what is told around it" if place.stands_in else said


def _figures(draft: Draft, report: Report) -> Iterable[Reason]:
    ordered = sorted(draft.figures, key=lambda f: f.draft.first)
    for figure, bound in zip(report.figures, ordered, strict=True):
        value = f"{figure.outcome} {figure.group} {figure.min}..{figure.max}"
        yield Reason(
            report_id=None, field="figure", value=value, rule=_figure_rule(figure), start=figure.start,
            end=figure.end, rows=bound.draft.rows,
        )  # fmt: skip


def _figure_rule(figure: Figure) -> str:
    parts = ", ".join(f"{name} {'?' if n is None else n}" for name, n in sorted(figure.subgroups.items()))
    revises = ", takes the place of an earlier number" if figure.revises else ""
    rule = f"counted people, {figure.qualifier}, {figure.scope}{revises}"
    return f"{rule}; among them {parts}" if parts else rule


def _days(report: Report) -> str:
    return f"{report.date.start}..{report.date.end}"


def _plain(name: str, value: str, rule: str, start: int | None = None, end: int | None = None) -> Reason:
    return Reason(report_id=None, field=name, value=value, rule=rule, start=start, end=end)
