"""Multiple-systems estimates: right on lists whose total is known, refused where the assumptions fail."""

from __future__ import annotations

import builtins
import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from marsad.assessment import link
from marsad.assessment.estimates import Captured, Estimate, captured, estimate, histories_of
from marsad.assessment.estimates.loglinear import cells, fit, models
from marsad.errors import UsageError
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument

NAMES = ("afp", "sohr", "snhr", "reuters", "anadolu")
pytest.importorskip("statsmodels")


def lists(
    total: int,
    chances: Sequence[float],
    seed: int,
    *,
    drawn: float = 0.0,
    months: int = 6,
    by_size: float = 0.0,
) -> list[Captured]:
    """Return what lists tell of ``total`` invented incidents, each with its own chance of any of them.

    ``drawn`` is what the first list's word adds to the second's chance, ``by_size`` what each person killed
    adds to any.
    """
    chance = random.Random(seed)
    found = []
    for number in range(total):
        killed = chance.randint(0, 9)
        told: list[str] = []
        for name, probability in zip(NAMES, chances, strict=False):
            pulled = drawn if name == NAMES[1] and NAMES[0] in told else 0.0
            if chance.random() < min(0.97, probability + pulled + by_size * killed):
                told.append(name)
        if told:
            day = f"2021-{chance.randint(1, months):02}-{chance.randint(1, 28):02}"
            found.append(Captured(incident_id=f"i-{number:05}", origins=tuple(told), day=day, killed=killed))
    return found


def codes(answer: Estimate) -> list[str]:
    return [reason.code for reason in answer.reasons]


# -- where the total is known ----------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_independent_lists_find_the_total(seed: int) -> None:
    """The interval holds the true number, and is no wider than half of it."""
    answer = estimate(histories_of(lists(400, (0.4, 0.35, 0.3), seed)))
    assert codes(answer) == []
    assert answer.low is not None
    assert answer.high is not None
    assert answer.low <= 400 <= answer.high
    assert answer.high - answer.low < 200


def test_a_pair_that_depends_is_found_among_four_lists() -> None:
    """A list that follows another makes the plain total too small; the chosen models say who depends."""
    chosen, plain = [], []
    for seed in range(4):
        found = lists(600, (0.4, 0.3, 0.35, 0.3), seed, drawn=0.3)
        answer = estimate(histories_of(found))
        assert ("afp", "sohr") in answer.models[0].dependent
        chosen.append(float(answer.total or 0))
        plain.append(next(total for pairs, total in _all_models(found) if not pairs))
    assert all(one < other for one, other in zip(plain, chosen, strict=True))
    assert abs(sum(chosen) / 4 - 600) < abs(sum(plain) / 4 - 600)


def _all_models(found: list[Captured]) -> list[tuple[tuple[tuple[int, int], ...], float]]:
    histories = histories_of(found)
    counts = {tuple(map(int, cell)): count for cell, count in histories.counts.items()}
    fits = [fit(counts, len(histories.lists), pairs) for pairs in models(len(histories.lists))]
    return [(one.pairs, histories.observed + one.unseen) for one in fits if one is not None]


def test_two_exact_lists_in_three_give_the_textbook_answer() -> None:
    """Counts that are exactly independent: the empty cell is what the product of chances says."""
    counts = dict.fromkeys(cells(3), 1000.0)
    found = fit(counts, 3, ())
    assert found is not None
    assert found.unseen == pytest.approx(1000, rel=1e-6)
    assert found.deviance == pytest.approx(0, abs=1e-6)


def test_the_models_of_three_lists_are_the_eight_hierarchical_ones_that_leave_the_empty_cell_open() -> None:
    """Main effects and any set of pairs; never more parameters than cells."""
    assert len(list(models(3))) == 8
    assert all(1 + 3 + len(pairs) <= 7 for pairs in models(3))
    assert len(list(models(4))) == 64


def test_aic_and_bic_may_choose_otherwise_and_both_say_what_they_compared() -> None:
    found = histories_of(lists(400, (0.4, 0.35, 0.3), 1))
    for criterion in ("aic", "bic"):
        answer = estimate(found, criterion=criterion)
        values = [row.criterion for row in answer.models]
        assert values == sorted(values)
        assert len(answer.models) >= 5


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 50), st.randoms(use_true_random=False))
def test_order_makes_no_difference(seed: int, chance: random.Random) -> None:
    """Any order of incidents and of named lists gives the same answer to the last digit."""
    found = lists(200, (0.4, 0.35, 0.3), seed)
    mixed = list(found)
    chance.shuffle(mixed)
    names = list(NAMES[:3])
    chance.shuffle(names)
    assert estimate(histories_of(found, NAMES[:3])) == estimate(histories_of(mixed, names))


# -- where the assumptions fail --------------------------------------------------------------------


def test_two_lists_are_refused() -> None:
    """With two lists nothing tells their dependence from what is missing."""
    answer = estimate(histories_of(lists(400, (0.4, 0.35), 1)))
    assert codes(answer) == ["too_few_lists"]
    assert (answer.total, answer.low, answer.unreported) == (None, None, None)


def test_few_incidents_and_little_overlap_are_refused() -> None:
    assert {"short_list", "too_few_incidents"} <= set(
        codes(estimate(histories_of(lists(30, (0.2, 0.2, 0.2), 1), NAMES[:3])))
    )
    assert {"no_overlap", "sparse"} <= set(
        codes(estimate(histories_of(lists(2000, (0.012, 0.012, 0.012), 3), NAMES[:3])))
    )


def test_a_list_inside_another_is_refused() -> None:
    """Who only repeats another list's incidents adds no list."""
    found = [
        replace(item, origins=tuple(sorted({*item.origins, "sohr"}))) if "afp" in item.origins else item
        for item in lists(400, (0.4, 0.35, 0.3), 1)
    ]
    assert "contained" in codes(estimate(histories_of(found)))


def test_an_outlet_that_prints_anothers_word_is_no_list_of_its_own() -> None:
    found = [
        replace(item, relayed=(("afp", "sohr"),)) if "sohr" in item.origins else item
        for item in lists(400, (0.4, 0.35, 0.3), 1)
    ]
    assert codes(estimate(histories_of(found))) == ["repeats"]


def test_two_voices_of_one_side_are_one() -> None:
    names = {"afp": "centcom", "sohr": "coalition_statement"}
    found = [
        replace(item, origins=tuple(sorted(names.get(name, name) for name in item.origins)))
        for item in lists(400, (0.4, 0.35, 0.3), 1)
    ]
    assert "same_voice" in codes(estimate(histories_of(found)))


def test_lists_that_choose_by_size_are_refused() -> None:
    """Where the dead decide who tells, the small incidents are missing from all lists alike."""
    assert codes(estimate(histories_of(lists(500, (0.02, 0.02, 0.02), 1, by_size=0.08)))) == [
        "selection_on_size"
    ]


def test_a_long_window_and_a_list_that_stops_are_refused() -> None:
    """Lists that come and go are not one population."""
    found = lists(500, (0.4, 0.35, 0.3), 1, months=12)
    older = [
        replace(item, day=item.day.replace("2021", "2019")) if n % 2 and item.day else item
        for n, item in enumerate(found)
    ]
    assert codes(estimate(histories_of(older)))[:1] == ["window_too_long"]
    stopped = [
        replace(
            item,
            origins=tuple(name for name in item.origins if name != "afp" or (item.day or "") < "2021-06"),
        )
        for item in found
    ]
    assert codes(estimate(histories_of(stopped))) == ["uneven_time"]


def test_models_that_disagree_are_refused() -> None:
    """Two models fit about as well and give totals that are far apart: the data do not settle it."""
    counts = {"100": 40, "010": 40, "001": 80, "110": 10, "101": 3, "011": 10, "111": 1}
    found, number = [], 0
    for cell, count in counts.items():
        for _ in range(count):
            told = tuple(name for name, mark in zip(sorted(NAMES[:3]), cell, strict=True) if mark == "1")
            day = f"2021-{1 + number % 3:02}-01"
            found.append(Captured(incident_id=f"i-{number:04}", origins=told, day=day, killed=None))
            number += 1
    assert "unstable" in codes(estimate(histories_of(found)))


def test_what_other_origins_already_tell_of_cannot_exceed_the_estimate() -> None:
    """An estimate below what is known from elsewhere is wrong, whatever its fit."""
    found = lists(400, (0.4, 0.35, 0.3), 1)
    more = [
        Captured(incident_id=f"x-{n}", origins=("enab_baladi",), day="2021-02-03", killed=1)
        for n in range(900)
    ]
    assert codes(estimate(histories_of([*found, *more], NAMES[:3]))) == ["below_known"]


def test_undated_incidents_are_left_out_and_counted() -> None:
    found = lists(400, (0.4, 0.35, 0.3), 1)
    undated = [replace(item, incident_id=f"u{item.incident_id}", day=None) for item in found[:7]]
    histories = histories_of([*found, *undated])
    assert (histories.undated, histories.observed) == (7, len(found))


def test_without_statsmodels_there_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named, with a code; nothing else of marsad needs it."""
    whole = builtins.__import__

    def without(name: str, *arguments: object, **keywords: object) -> object:
        if name.startswith("statsmodels"):
            raise ImportError(name)
        return whole(name, *arguments, **keywords)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match="statsmodels") as caught:
        estimate(histories_of(lists(400, (0.4, 0.35, 0.3), 1)))
    assert caught.value.code == "E514"


def test_an_unknown_criterion_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        estimate(histories_of([]), criterion="dic")
    assert caught.value.code == "E512"


# -- from incidents --------------------------------------------------------------------------------


def report(name: str, sources: tuple[str, ...], text: str = "", status: str = "asserted") -> CodedDocument:
    lead = "غارات على أم الزيتون أوقعت خمسة قتلى"
    own = text or " ".join(f"{name}{number}" for number in range(30))
    dead = (make_figure(lead, "خمسة", "killed", 5),) if status == "asserted" else ()
    where = (make_place(lead, "أم الزيتون", 35.5, 36.6),)
    changes: dict[str, Any] = {"places": where, "figures": dead, "sources": sources, "status": status}
    made = make_report(lead, "غارات", day="2021-03-04", **changes)
    return make_document(name, f"{lead}. {own}", [made], published="2021-03-04", outlet=name)


def test_origins_are_told_apart_copies_are_not_and_denials_tell_of_nothing() -> None:
    """Two sources are two lists; a copy adds none; who denies has not reported it."""
    docs = [
        report("a", ("sohr",)),
        report("b", ("afp",)),
        report("c", (), " ".join(f"a{number}" for number in range(30))),
        report("d", ("russian_mod",), status="denied"),
    ]
    (told,) = captured(link(docs), docs)
    assert told.origins == ("afp", "sohr")
    assert (told.day, told.killed) == ("2021-03-04", 5)
    assert ("b", "afp") in told.relayed
