"""Splink on the same settings: the same levels, the same weights."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence

import pytest
from tests.linkage.labelled import accounts

from marsad.errors import UsageError
from marsad.linkage.comparing import Comparer
from marsad.linkage.levels import FEATURES
from marsad.linkage.splinking import estimate, scores
from marsad.linkage.weights import default_weights

PROFILES = [one.profile for one in accounts()]


def test_splink_gives_every_pair_the_weight_that_is_summed_here() -> None:
    """Over all pairs that nothing rules out, up to rounding and the floor, which Splink knows nothing of."""
    pytest.importorskip("splink", reason="the extra scale is not installed")
    some = PROFILES[:45]
    comparer = Comparer(default_weights())
    found = scores(some, default_weights())
    allowed = {(i, j) for j in range(len(some)) for i in range(j) if not comparer.barrier(some[i], some[j])}
    assert found.keys() == allowed
    for (i, j), bits in found.items():
        reasons = comparer.compare(some[i], some[j]).reasons
        assert bits == pytest.approx(sum(one.weight for one in reasons if one.feature != "floor"), abs=1e-6)


def test_weights_are_estimated_without_a_label() -> None:
    """Expectation maximisation finds by itself that one place and like words speak for one event."""
    pytest.importorskip("splink", reason="the extra scale is not installed")
    found = estimate(PROFILES, default_weights(), pairs=4000, seed=1)
    assert found.keys() == {
        (feature, name) for feature in FEATURES for name in default_weights().comparisons[feature].levels
    }
    assert found["place", "same"].bits > 0 > found["place", "far"].bits
    assert found["day", "gap0"].bits > 0


def test_without_splink_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lacks Splink is told what to install."""
    real = builtins.__import__

    def without(
        name: str,
        its: Mapping[str, object] | None = None,
        local: Mapping[str, object] | None = None,
        names: Sequence[str] = (),
        level: int = 0,
    ) -> object:
        if name.partition(".")[0] in {"splink", "duckdb"}:
            raise ImportError(name)
        return real(name, its, local, names, level)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError) as caught:
        scores(PROFILES[:2], default_weights())
    assert caught.value.code == "E552"
