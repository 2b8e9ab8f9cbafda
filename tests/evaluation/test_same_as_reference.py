"""Our scorers give what the reference scorers give on the same data."""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from msgspec.structs import replace

from marsad.assessment import link
from marsad.coding import default_coder
from marsad.evaluation import MEASURES, score, score_airwars
from marsad.evaluation.corpus import Collections, own_corpus, read_lines, write_lines
from marsad.evaluation.gold import code_again
from marsad.model import CodedDocument, Incident, IncidentPlace, Range, Report, TimeSpan, encode_line

pytestmark = pytest.mark.shared


def reference(collections: Collections, name: str) -> ModuleType:
    """Load one of the reference scorers, or skip where it is missing."""
    path = collections.data.parent / "tools" / f"{name}.py"
    if not path.is_file():
        pytest.skip(f"no reference scorer {name}.py beside the project")
    spec = importlib.util.spec_from_file_location(f"reference_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def damaged(report: Report, dice: random.Random) -> Report:
    """Return a report with some of its values wrong or gone, and its trigger perhaps moved."""
    changes: dict[str, Any] = {}
    if dice.random() < 0.3:
        changes["type"] = dice.choice(["shelling", "clash", "airstrike", "killing"])
    if dice.random() < 0.3:
        changes["places"] = report.places[1:]
    if dice.random() < 0.3:
        changes["initiators"] = ("russia",)
    if dice.random() < 0.3:
        changes["date"] = TimeSpan()
    if dice.random() < 0.3:
        changes["status"] = "denied"
    if dice.random() < 0.5:
        changes["figures"] = tuple(
            replace(figure, max=None, group="unknown", subgroups={})
            for figure in report.figures
            if dice.random() < 0.8
        )
    return replace(report, **changes)


def system(gold: Sequence[CodedDocument], seed: int) -> list[CodedDocument]:
    """Return a bad system's output on the gold documents."""
    dice = random.Random(seed)
    documents = []
    for document in gold:
        reports = [damaged(report, dice) for report in document.reports if dice.random() < 0.8]
        reports += [replace(report, id=f"x{report.id}") for report in document.reports if dice.random() < 0.2]
        documents.append(replace(document, reports=tuple(reports)))
    return documents[1:]


def same(theirs: ModuleType, gold: Sequence[CodedDocument], coded: Sequence[CodedDocument]) -> None:
    """Both scorers give the same for every measure."""
    rows, _ = theirs.score(
        {one.doc_id: json.loads(encode_line(one)) for one in gold},
        {one.doc_id: json.loads(encode_line(one)) for one in coded},
    )
    ours = score(gold, coded)
    assert {name: ours[name]._asdict() for name in MEASURES} == rows


@pytest.mark.parametrize("seed", [1, 2])
def test_coding_scores_are_the_references(collections: Collections, seed: int) -> None:
    """Every measure on every gold document, for two damaged systems."""
    gold = collections.gold("all")
    same(reference(collections, "score"), gold, system(gold, seed))


@pytest.mark.parametrize("seed", [1, 2])
def test_scores_of_the_own_corpus_are_the_references(collections: Collections, seed: int) -> None:
    """The same on the project's own corpus, for damaged systems and for the coder itself."""
    theirs = reference(collections, "score")
    file = own_corpus()
    assert file is not None
    gold = tuple(read_lines(file, CodedDocument))
    same(theirs, gold, system(gold, seed))
    same(theirs, gold, code_again(gold, default_coder().code))


def incidents_of(collections: Collections, seed: int) -> list[Incident]:
    """Return incidents that are partly right: gold ones with their values damaged."""
    dice = random.Random(seed)
    documents = collections.airwars_documents()
    found = []
    for number, gold in enumerate(collections.airwars_incidents()):
        held = [one.doc_id for one in documents if gold.incident_id in one.incidents and dice.random() < 0.7]
        held += [dice.choice(documents).doc_id] if dice.random() < 0.3 else []
        killed = (
            Range(gold.killed_min, max(gold.killed_min, gold.killed_max or 0)) if gold.killed_min else None
        )
        found.append(
            Incident(
                incident_id=f"i{number}",
                documents=tuple(held),
                type=dice.choice(("airstrike", "shelling", "raid")),
                grade="weak",
                date=TimeSpan(start=gold.date, end=gold.date)
                if gold.date and dice.random() < 0.8
                else TimeSpan(),
                place=IncidentPlace(text="-", lat=gold.lat, lon=gold.lon) if dice.random() < 0.7 else None,
                initiators=tuple(dice.sample(["turkey", "russia", "sdf", "unknown", "israel"], 2)),
                civilians={"killed": killed} if killed and dice.random() < 0.7 else {},
                subgroups={"children": {"killed": Range(1, 2)}} if dice.random() < 0.3 else {},
            )
        )
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_airwars_scores_are_the_references(
    collections: Collections,
    seed: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every measure and its number of cases, for two partly right systems."""
    theirs = reference(collections, "score_airwars")
    found = incidents_of(collections, seed)
    write_lines(tmp_path / "incidents.jsonl", found)
    arguments = [
        "score_airwars",
        str(collections.data / "airwars"),
        str(tmp_path / "incidents.jsonl"),
        "--json",
    ]
    monkeypatch.setattr(sys, "argv", arguments)
    theirs.main()
    expected = json.loads(capsys.readouterr().out)
    ours = score_airwars(collections.airwars_documents(), collections.airwars_incidents(), found)
    assert {name: row.get("share", row.get("f1")) for name, row in expected.items()} == {
        name: round(share.share, 3) for name, share in ours.items()
    }
    assert {name: row["n"] for name, row in expected.items()} == {
        name: share.n for name, share in ours.items()
    }


def test_gold_documents_can_be_linked(collections: Collections) -> None:
    """Linking takes the gold documents as they are, and no toll becomes an incident."""
    gold = collections.gold("all")
    incidents = link(gold)
    assert incidents
    assert all(incident.type != "casualty_toll" for incident in incidents)
