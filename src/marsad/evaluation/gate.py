"""The gate: no measure below its floor, and no floor below the numbers the issues ask for.

``floors.yaml`` has a table ``shared`` for the reference collections, ``own``, ``third`` and ``fourth`` for
the lots of coded documents that are in every clone, and ``no_events`` for sentences without an event. Each
holds, for every measure, its floor and the value it was last measured at, with the digest of what it was
measured on. A floor is the measured value less ``margin``, so that a change which moves a handful of cases
passes and a step back does not. ``record`` raises floors; nothing lowers one but an edit that a reviewer
sees, and an own corpus that grew (another digest) has its floors set anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import resources
from math import floor

import msgspec

from marsad.errors import UsageError


class Floor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One measure: the value it must reach, and the value it had when the floor was set."""

    floor: float
    measured: float


class Floors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The floors of one set of documents.

    ``corpus`` is the digest of the collections, ``margin`` how far below a measured value a floor is.
    """

    corpus: str
    margin: float
    measures: dict[str, Floor]


def read_floors(raw: bytes | None = None) -> dict[str, Floors]:
    """Return the tables of floors on file, or those of ``raw``.

    Raises UsageError E530 when they are not as the schema says.
    """
    text = raw if raw is not None else (resources.files("marsad.evaluation") / "floors.yaml").read_bytes()
    try:
        return msgspec.yaml.decode(text, type=dict[str, Floors])
    except msgspec.DecodeError as error:
        raise UsageError(
            f"the floors are not readable: {error}",
            code="E530",
            hint="see the note in marsad.evaluation.gate",
        ) from error


def problems(
    floors: Floors, values: Mapping[str, float], corpus: str, minimum: Mapping[str, float]
) -> list[str]:
    """Return what keeps the gate shut, one line each; none when it is open.

    ``minimum`` are numbers that no floor may be below, whoever edits the file.
    """
    return [
        *_below(floors, values),
        *_lowered(floors, minimum),
        *([] if floors.corpus == corpus else [f"the collections changed: measure again and note {corpus}"]),
    ]


def _below(floors: Floors, values: Mapping[str, float]) -> Iterable[str]:
    for name, row in sorted(floors.measures.items()):
        if name not in values:
            yield f"{name} has a floor but is no longer measured"
        elif round(values[name], 4) < row.floor:
            yield f"{name} fell to {values[name]:.4f}, its floor is {row.floor}"
        if row.floor > row.measured:
            yield f"{name} has a floor above what was measured when it was set"


def _lowered(floors: Floors, minimum: Mapping[str, float]) -> Iterable[str]:
    for name, least in sorted(minimum.items()):
        row = floors.measures.get(name)
        if row is None:
            yield f"{name} has no floor"
        elif row.floor < least:
            yield f"the floor of {name} is {row.floor}, it may not be below {least}"


def record(floors: Floors, values: Mapping[str, float], corpus: str, *, anew: bool = False) -> Floors:
    """Return the floors with every one raised to what was measured less the margin; none is lowered.

    ``anew`` forgets the old ones where the corpus is another: scores on other documents are other scores.
    """
    raised = {}
    known = {} if anew and corpus != floors.corpus else floors.measures
    for name in sorted(known.keys() | values.keys()):
        old = known.get(name)
        if name not in values:
            raised[name] = old or Floor(0.0, 0.0)
            continue
        reached = max(0.0, floor((values[name] - floors.margin) * 1000) / 1000)
        kept = max(reached, old.floor) if old else reached
        raised[name] = Floor(floor=kept, measured=round(values[name], 4))
    return Floors(corpus=corpus, margin=floors.margin, measures=raised)


def encode_floors(tables: Mapping[str, Floors]) -> bytes:
    """Return the file's text, one measure a line."""
    lines = ["# Written by `python -m marsad.evaluation --record`, which only raises floors: see gate.py."]
    for name, floors in tables.items():
        lines += [f"{name}:", f"  corpus: {floors.corpus}", f"  margin: {floors.margin}", "  measures:"]
        lines += [
            f"    {measure}: {{floor: {row.floor}, measured: {row.measured}}}"
            for measure, row in floors.measures.items()
        ]
    return ("\n".join(lines) + "\n").encode()
