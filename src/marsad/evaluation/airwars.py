"""Assembled incidents against Airwars' own assessments, with the definitions of ``tools/score_airwars.py``.

``linking`` compares pairs of documents that share an incident. The rest is asked of the datable gold
incidents (those with a document that has a publication date or a full date in its text): ``found`` wants a
system incident that holds one of its documents and is dated within three days of it, one for one; every other
measure is the share of the incidents carrying that field for which the match agrees. ``per_gold`` counts
system incidents with civilian harm for each gold one.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from math import asin, cos, radians, sin, sqrt
from typing import Final

import msgspec

from marsad.evaluation.counts import f1, ratio
from marsad.model import Incident

FOUND_DAYS: Final = 3
SAME_DAYS: Final = 1
CLOSE_KM: Final = 25.0
SAME_KM: Final = 5.0


class AirwarsDocument(msgspec.Struct, frozen=True):
    """One source text of the collection; ``incidents`` is the answer and never reaches the coder."""

    doc_id: str
    text: str
    incidents: tuple[str, ...]
    published: str | None = None
    url: str | None = None
    outlet: str | None = None


class AirwarsIncident(msgspec.Struct, frozen=True):
    """Airwars' assessment of one incident, the fields that are scored."""

    incident_id: str
    code: str
    date: str | None = None
    lat: float | None = None
    lon: float | None = None
    belligerents: tuple[str, ...] = ()
    strike_types: tuple[str, ...] = ()
    killed_min: int | None = None
    killed_max: int | None = None
    injured_min: int | None = None
    injured_max: int | None = None
    children_killed_min: int | None = None
    geo_accuracy: str | None = None
    grading: str | None = None
    strike_status: str | None = None


class Share(msgspec.Struct, frozen=True):
    """A share between 0 and 1 (``per_gold``: a ratio) of ``n`` items.

    Linking has precision and recall too.
    """

    share: float
    n: int
    p: float | None = None
    r: float | None = None


class _Words(msgspec.Struct, frozen=True):
    sides: dict[str, tuple[str, ...]]
    types: dict[str, tuple[str, ...]]
    months: tuple[str, ...]
    of: str


def score_airwars(
    documents: Sequence[AirwarsDocument], gold: Sequence[AirwarsIncident], system: Sequence[Incident]
) -> dict[str, Share]:
    """Return every measure by its name, ``linking`` and ``per_gold`` first."""
    texts = _texts_of(documents)
    held = _documents_held(documents, system)
    shares = {"linking": _linking(texts.values(), held), "per_gold": _per_gold(system, len(texts))}
    answers: dict[str, list[bool]] = defaultdict(list)
    for incident, found in matched(documents, gold, system):
        answers["found"].append(found is not None)
        for measure, right in _agreements(incident, found):
            answers[measure].append(right)
    return shares | {
        name: Share(ratio(sum(right), len(right)), len(right)) for name, right in answers.items()
    }


def matched(
    documents: Sequence[AirwarsDocument], gold: Sequence[AirwarsIncident], system: Sequence[Incident]
) -> list[tuple[AirwarsIncident, Incident | None]]:
    """Return the datable gold incidents, each with the system incident that stands for it or null."""
    known = datable(documents)
    asked = [one for one in gold if one.incident_id in known]
    matches = _matches(asked, _texts_of(documents), system, _documents_held(documents, system))
    return [(one, system[matches[at]] if at in matches else None) for at, one in enumerate(asked)]


def datable(documents: Sequence[AirwarsDocument]) -> set[str]:
    """Return the ids of the incidents that are asked about: one of their texts has a date."""
    return {i for one in documents if one.published or has_date(one.text) for i in one.incidents}


def _texts_of(documents: Sequence[AirwarsDocument]) -> dict[str, set[str]]:
    texts: dict[str, set[str]] = defaultdict(set)
    for one in documents:
        for incident in one.incidents:
            texts[incident].add(one.doc_id)
    return texts


def _documents_held(documents: Sequence[AirwarsDocument], system: Sequence[Incident]) -> list[list[str]]:
    known = {one.doc_id for one in documents}
    return [[doc for doc in incident.documents if doc in known] for incident in system]


def _linking(gold: Iterable[Iterable[str]], held: Iterable[Iterable[str]]) -> Share:
    wanted, given = pairs_of(gold), pairs_of(held)
    right = len(wanted & given)
    precision, recall = ratio(right, len(given)), ratio(right, len(wanted))
    return Share(f1(precision, recall), len(wanted), precision, recall)


def pairs_of(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    """Return the pairs of members that share a group."""
    return {pair for group in groups for pair in itertools.combinations(sorted(set(group)), 2)}


def _per_gold(system: Sequence[Incident], gold: int) -> Share:
    harmful = sum(
        any(_bound(one.civilians, outcome, "max") for outcome in ("killed", "injured")) for one in system
    )
    return Share(harmful / max(1, gold), harmful)


def _bound(ranges: Mapping[str, object], outcome: str, side: str) -> int | None:
    return getattr(ranges.get(outcome), side, None)


def _matches(
    gold: Sequence[AirwarsIncident],
    texts: Mapping[str, set[str]],
    system: Sequence[Incident],
    held: Sequence[Sequence[str]],
) -> dict[int, int]:
    """Return which system incident stands for which gold one.

    Near ones first, then the largest overlap, then the day.
    """
    of_document: dict[str, set[int]] = defaultdict(set)
    for number, documents in enumerate(held):
        for document in documents:
            of_document[document].add(number)
    options = []
    for index, one in enumerate(gold):
        mine = texts[one.incident_id]
        for number, shared in Counter(n for document in mine for n in of_document[document]).items():
            gap = _gap(one.date, system[number].date.start)
            if gap is not None and gap <= FOUND_DAYS:
                union = len(set(held[number]) | mine)
                near = _within(one, system[number], CLOSE_KM)
                options.append(((int(near), shared / union, -gap), -number, index))
    matches: dict[int, int] = {}
    taken: set[int] = set()
    for _, minus_number, index in sorted(options, reverse=True):
        if index not in matches and -minus_number not in taken:
            matches[index] = -minus_number
            taken.add(-minus_number)
    return matches


def _agreements(gold: AirwarsIncident, found: Incident | None) -> list[tuple[str, bool]]:
    """Return (measure, right) for each field the gold incident carries."""
    answers: list[tuple[str, bool]] = []
    if _day(gold.date):
        gap = _gap(gold.date, found.date.start) if found else None
        answers.append(("date", gap is not None and gap <= SAME_DAYS))
    if gold.lat:
        answers.append(("place", found is not None and _within(gold, found, SAME_KM)))
    words = _words()
    sides = {side for name in gold.belligerents for side in words.sides.get(name, ())}
    if sides:
        named = set(found.initiators) - {"unknown"} if found else set()
        answers.append(("belligerent", bool(named & sides) and named <= sides))
    types = {kind for name in gold.strike_types for kind in words.types.get(name, ())}
    if types:
        answers.append(("type", found is not None and found.type in types))
    for measure, wanted, given in _counts(gold, found):
        if wanted is not None:
            answers.append((measure, given == wanted))
            if measure == "killed_min" and wanted >= 2:
                answers.append(("killed_min_2plus", given == wanted))
    return answers


def _counts(gold: AirwarsIncident, found: Incident | None) -> list[tuple[str, int | None, int | None]]:
    civilians = found.civilians if found else {}
    children = found.subgroups.get("children", {}) if found else {}
    return [
        ("killed_min", gold.killed_min, _bound(civilians, "killed", "min")),
        ("killed_max", gold.killed_max, _bound(civilians, "killed", "max")),
        ("injured_min", gold.injured_min, _bound(civilians, "injured", "min")),
        ("injured_max", gold.injured_max, _bound(civilians, "injured", "max")),
        ("children_killed_min", gold.children_killed_min, _bound(children, "killed", "min")),
    ]


def _within(gold: AirwarsIncident, found: Incident, km: float) -> bool:
    place = found.place
    if not gold.lat or gold.lon is None or place is None or place.lat is None or place.lon is None:
        return False
    return _distance(gold.lat, gold.lon, place.lat, place.lon) <= km


def _distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance in kilometres."""
    a, b, c, d = map(radians, (lat, lon, other_lat, other_lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _gap(first: str | None, second: str | None) -> int | None:
    one, other = _day(first), _day(second)
    return abs((one - other).days) if one and other else None


@cache
def _words() -> _Words:
    raw = (resources.files("marsad.evaluation") / "airwars.yaml").read_bytes()
    return msgspec.yaml.decode(raw, type=_Words)


@cache
def _written_date() -> re.Pattern[str]:
    months = "|".join(_words().months)
    return re.compile(
        rf"\d{{1,2}}\s*(?:{_words().of}\s+)?(?:{months})[^\n]{{0,25}}20[12]\d|20[12]\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
        rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]20[12]\d|(?:{months})\s+\d{{1,2}},?\s+20[12]\d"
    )


def has_date(text: str) -> bool:
    """Tell whether a text has a full date in it."""
    return _written_date().search(text) is not None
