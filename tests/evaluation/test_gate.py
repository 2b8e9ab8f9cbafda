"""The gate closes when it must, and the measured scores pass it."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding import default_coder
from marsad.errors import UsageError
from marsad.evaluation.corpus import (
    Collections,
    digest_of,
    no_events,
    no_events_file,
    own_corpus,
    read_lines,
)
from marsad.evaluation.gate import Floor, Floors, encode_floors, problems, read_floors, record
from marsad.evaluation.measuring import measure, measure_own, measure_silence, own_values, silence_value
from marsad.model import CodedDocument

MINIMUM: Final = {
    "gold.figures-loose": 0.65,
    "gold.figures": 0.50,
    "gold.reports-loose": 0.60,
    "gold.places": 0.55,
    "gold.initiators": 0.55,
    "gold.date": 0.60,
    "airwars.found": 0.80,
    "airwars.belligerent": 0.35,
    "airwars.killed_min_2plus": 0.25,
    "airwars.place": 0.35,
    "airwars.linking": 0.45,
    "general.silent": 0.95,
}
"""What the issues ask for. It may only grow: a floor below it fails, whatever the file of floors says."""

OWN_MINIMUM: Final = {"own.reports-loose": 0.65, "own.figures-loose": 0.70, "own.places": 0.60}
"""The same for the own corpus."""

THIRD_MINIMUM: Final = {"third.reports-loose": 0.60}
"""The same for the third lot of it."""
FOURTH_MINIMUM: Final = {"fourth.reports-loose": 0.60}
"""And for the fourth."""

NO_EVENTS_MINIMUM: Final = {"no_events.silent": 0.85}
"""The same for sentences that tell of no event."""

SET = Floors(corpus="c", margin=0.01, measures={"x": Floor(0.5, 0.51)})


def test_a_score_above_its_floor_passes() -> None:
    """Nothing to say when all is well."""
    assert problems(SET, {"x": 0.5}, "c", {"x": 0.5}) == []


def test_a_score_below_its_floor_fails() -> None:
    """The measure and both numbers are named."""
    assert problems(SET, {"x": 0.4999}, "c", {}) == ["x fell to 0.4999, its floor is 0.5"]


def test_a_measure_that_vanishes_fails() -> None:
    """A floor cannot be kept by not measuring."""
    assert problems(SET, {}, "c", {})


def test_other_collections_fail() -> None:
    """Scores on other gold are other scores: the digest must be noted anew."""
    assert problems(SET, {"x": 0.9}, "other", {}) == ["the collections changed: measure again and note other"]


def test_a_lowered_floor_fails() -> None:
    """No edit of the file gets below the issues' numbers, nor round them."""
    assert problems(SET, {"x": 0.9}, "c", {"x": 0.6}) == ["the floor of x is 0.5, it may not be below 0.6"]
    assert problems(SET, {"x": 0.9}, "c", {"y": 0.1}) == ["y has no floor"]


def test_floors_of_another_shape_are_refused() -> None:
    """A misspelt field is an error."""
    with pytest.raises(UsageError) as caught:
        read_floors(b"own:\n  corpus: c\n  margin: 0.1\n  mesures: {}\n")
    assert caught.value.code == "E530"


VALUES = st.dictionaries(st.sampled_from(["x", "y", "z"]), st.floats(0, 1))


@given(VALUES, VALUES)
def test_recording_never_lowers_a_floor(first: dict[str, float], second: dict[str, float]) -> None:
    """Whatever is measured next, floors stand or rise, and the file reads back as written."""
    before = record(SET, first, "c")
    after = record(before, second, "d")
    assert all(after.measures[name].floor >= row.floor for name, row in before.measures.items())
    assert read_floors(encode_floors({"own": before, "shared": after})) == {"own": before, "shared": after}


@given(VALUES)
def test_what_was_just_recorded_passes(values: dict[str, float]) -> None:
    """Floors stand a margin below what was measured."""
    none = Floors(corpus="", margin=0.01, measures={})
    assert problems(record(none, values, "c"), values, "c", {}) == []


@pytest.mark.shared
def test_measured_scores_keep_their_floors(collections: Collections) -> None:
    """Coding and linking the collections now reaches every floor on file, none of them lowered."""
    values = measure(collections, default_coder().code).values()
    assert problems(read_floors()["shared"], values, collections.digest(), MINIMUM) == []


def test_own_corpus_keeps_its_floors() -> None:
    """Coding the corpus that is in every clone reaches every floor on file.

    After the corpus grew: ``python -m marsad.evaluation --own --record`` sets its floors anew.
    """
    file = own_corpus()
    assert file is not None
    scores = measure_own(tuple(read_lines(file, CodedDocument)), default_coder().code)
    assert problems(read_floors()["own"], own_values(scores), digest_of([file]), OWN_MINIMUM) == []


def test_third_lot_keeps_its_floors() -> None:
    """So does the lot that was written when the rules were long at work on the others."""
    file = own_corpus("third")
    assert file is not None
    scores = measure_own(tuple(read_lines(file, CodedDocument)), default_coder().code)
    values = own_values(scores, "third")
    assert problems(read_floors()["third"], values, digest_of([file]), THIRD_MINIMUM) == []


def test_fourth_lot_keeps_its_floors() -> None:
    """And the one that was written after that."""
    file = own_corpus("fourth")
    assert file is not None
    scores = measure_own(tuple(read_lines(file, CodedDocument)), default_coder().code)
    values = own_values(scores, "fourth")
    assert problems(read_floors()["fourth"], values, digest_of([file]), FOURTH_MINIMUM) == []


def test_sentences_without_an_event_keep_their_floor() -> None:
    """Of the invented sentences that tell of no event no more than so many get a report."""
    file = no_events_file()
    assert file is not None
    value = silence_value(measure_silence(no_events(), default_coder().code))
    assert problems(read_floors()["no_events"], value, digest_of([file]), NO_EVENTS_MINIMUM) == []


def test_floors_of_a_grown_corpus_are_set_anew() -> None:
    """Other documents have other scores; on the same ones nothing is lowered."""
    assert record(SET, {"x": 0.4}, "other", anew=True).measures["x"].floor == 0.39
    assert record(SET, {"x": 0.4}, "c", anew=True).measures["x"].floor == 0.5


def test_each_part_of_the_own_corpus_is_scored() -> None:
    """All of it, what was looked at, and what was held out."""
    file = own_corpus()
    assert file is not None
    scores = measure_own(tuple(read_lines(file, CodedDocument)), default_coder().code)
    whole, *parts = (rows["reports"].n for rows in scores.values())
    assert sum(parts) == whole
    assert min(parts) > 0
