"""The labelled pairs of ``pairs.yaml``: accounts of invented events, made into coded documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from marsad.linkage import words_of
from marsad.linkage.profiles import Profile, profiles_in
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument

TIERS: Final = ("strong", "medium", "weak")


class Account(NamedTuple):
    """One text on one event; ``strength`` is what it says to know the event by."""

    family: str
    event: str
    strength: str
    document: CodedDocument
    profile: Profile


class Pair(NamedTuple):
    """Two accounts, and whether they tell of one event."""

    one: Account
    other: Account
    same: bool
    tier: str


@cache
def accounts() -> tuple[Account, ...]:
    raw = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text(encoding="utf-8"))
    return tuple(
        _account(family, event, number, row)
        for family, events in raw.items()
        for event, rows in events.items()
        if event != "phenomenon"
        for number, row in enumerate(rows)
    )


@cache
def labelled_pairs() -> tuple[Pair, ...]:
    return tuple(_pairs())


def _pairs() -> Iterator[Pair]:
    for one, other in combinations(accounts(), 2):
        if one.family == other.family:
            tier = max(one.strength, other.strength, key=TIERS.index)
            yield Pair(one, other, one.event == other.event, tier)


def _account(family: str, event: str, number: int, row: Mapping[str, Any]) -> Account:
    text, doc_id = row["text"], f"{family}-{event}-{number}"
    day = row["day"].isoformat() if isinstance(row.get("day"), date) else None
    also = dict(row.get("also", {}))
    precision = "district" if also.pop("coarse", False) else "settlement"
    places = tuple(
        make_place(text, name, *(point or (None, None)), precision=precision if point else "unknown")
        for name, point in row["at"].items()
    )
    figures = tuple(
        make_figure(text, str(words), outcome, count)
        for outcome, rows in (("killed", row.get("dead", {})), ("injured", row.get("hurt", {})))
        for words, count in rows.items()
    )
    report = make_report(
        text, row["word"], row["type"], day, places=places, figures=figures,
        initiators=tuple(row.get("who", ())), **also,
    )  # fmt: skip
    document = make_document(doc_id, text, [report], published=day)
    (profile,) = profiles_in(document, words_of(text))
    return Account(family, event, row["s"], document, profile)
