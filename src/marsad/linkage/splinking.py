"""The same settings in Splink on DuckDB: weights estimated without labels, and pairs scored.

Splink's levels are the functions of ``marsad.linkage.levels``, called from SQL: there is one definition of
each. Needs the extra ``marsad[scale]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log2
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from marsad.errors import UsageError
from marsad.linkage.comparing import Comparer
from marsad.linkage.levels import FEATURES
from marsad.linkage.profiles import Profile
from marsad.linkage.weights import Weights

if TYPE_CHECKING:
    import duckdb
    from splink import Linker

U_GIVEN: Final = 1e-6
"""The share of other pairs at a level of which only the weight is known: Splink takes the ratio."""
NOTHING: Final = "missing"
"""The level that says nothing; a null level for Splink."""
_PLACE: Final = frozenset(("place", "places", "renown"))
_REMEMBERED: Final = 1 << 16
_CANDIDATES: Final = "l.doc <> r.doc and not barred(l.unique_id, r.unique_id)"
SAME_PLACE: Final = f"l.place = r.place and {_CANDIDATES}"
SAME_DAY: Final = f"l.day = r.day and {_CANDIDATES}"


class Estimate(NamedTuple):
    """How often a level comes out among reports of one event (``m``) and others (``u``); null: unseen."""

    m: float | None
    u: float | None

    @property
    def bits(self) -> float:
        """Return the weight that follows, 0 where either was not seen."""
        return log2(self.m / self.u) if self.m and self.u else 0.0


Estimates = Mapping[tuple[str, str], Estimate]
"""Estimates by feature and level."""


def estimate(profiles: Sequence[Profile], weights: Weights, *, pairs: int, seed: int) -> Estimates:
    """Return weights estimated without a label.

    The shares among others come from ``pairs`` random pairs, those among reports of one event by expectation
    maximisation over the pairs of one place (for all but the place) and of one day (for all but the day).
    Raises UsageError E552 without Splink.
    """
    linker = _linker(profiles, weights, shares={})
    training = linker.training
    training.estimate_u_using_random_sampling(max_pairs=pairs, seed=seed)
    for rule in (SAME_PLACE, SAME_DAY):
        training.estimate_parameters_using_expectation_maximisation(rule, max_pairs=pairs)
    model = linker.misc.save_model_to_json()
    found = {}
    for comparison in model["comparisons"]:
        for level in comparison["comparison_levels"]:
            name = level["label_for_charts"]
            m, u = (level.get(f"{side}_probability") for side in "mu")
            found[comparison["output_column_name"], name] = Estimate(_share(m), _share(u))
    return found


def scores(profiles: Sequence[Profile], weights: Weights) -> dict[tuple[int, int], float]:
    """Return what Splink gives every pair that nothing rules out, in bits, by the profiles' indexes.

    It knows no floor. Raises UsageError E552 without Splink.
    """
    shares = {
        (feature, name): Estimate(min(1.0, U_GIVEN * 2**level.weight), U_GIVEN)
        for feature in FEATURES
        for name, level in weights.comparisons[feature].levels.items()
    }
    predicted = _linker(profiles, weights, shares).inference.predict()
    rows = predicted.as_record_list()
    return {
        (min(row["unique_id_l"], row["unique_id_r"]), max(row["unique_id_l"], row["unique_id_r"])): row[
            "match_weight"
        ]
        for row in rows
    }


def _share(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _linker(profiles: Sequence[Profile], weights: Weights, shares: Estimates) -> Linker:
    try:
        import duckdb  # noqa: PLC0415
        from splink import DuckDBAPI, Linker  # noqa: PLC0415
    except ImportError as error:
        raise UsageError(
            "Splink and DuckDB are not installed", code="E552", hint="pip install 'marsad[scale]'"
        ) from error
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    _add_functions(connection, profiles, Comparer(weights))
    _add_table(connection, profiles)
    api = DuckDBAPI(connection=connection)
    odds = 2**weights.prior
    settings = {
        "link_type": "dedupe_only",
        "probability_two_random_records_match": odds / (1 + odds),
        "comparisons": list(_comparisons(weights, shares)),
        "blocking_rules_to_generate_predictions": [{"blocking_rule": _CANDIDATES, "sql_dialect": "duckdb"}],
    }
    return Linker(api.register("reports"), settings, log_level="ERROR")


def _add_table(connection: duckdb.DuckDBPyConnection, profiles: Sequence[Profile]) -> None:
    connection.execute(
        "create table reports (unique_id integer, nr integer, doc varchar, place varchar, day integer)"
    )
    rows = [
        (number, number, one.ref.doc_id, " ".join(one.spots[0].key) if one.spots else None, one.first_day)
        for number, one in enumerate(profiles)
    ]
    if rows:
        connection.executemany("insert into reports values (?, ?, ?, ?, ?)", rows)


def _add_functions(
    connection: duckdb.DuckDBPyConnection, profiles: Sequence[Profile], comparer: Comparer
) -> None:
    """Give SQL the levels of a pair, and what rules it out."""
    from duckdb.func import FunctionNullHandling  # noqa: PLC0415

    remembered: dict[tuple[int, int], tuple[str, ...]] = {}

    def level(at: int, one: int, other: int, _mine: str | None, _theirs: str | None) -> str:
        found = remembered.get((one, other))
        if found is None:
            if len(remembered) >= _REMEMBERED:
                remembered.clear()
            found = remembered[one, other] = comparer.levels.of(profiles[one], profiles[other])
        return found[at]

    def barred(one: int, other: int) -> bool:
        return comparer.barrier(profiles[one], profiles[other]) is not None

    connection.create_function(
        "level_at", level, ["INTEGER", "INTEGER", "INTEGER", "VARCHAR", "VARCHAR"], "VARCHAR",
        null_handling=FunctionNullHandling.SPECIAL,
    )  # fmt: skip
    connection.create_function("barred", barred, ["INTEGER", "INTEGER"], "BOOLEAN")


def _comparisons(weights: Weights, shares: Estimates) -> Iterator[dict[str, Any]]:
    """Yield the comparisons as Splink wants them.

    Each names the columns it rests on, so that Splink does not learn of the place from pairs of one place.
    """
    for at, feature in enumerate(FEATURES):
        column = "place" if feature in _PLACE else "day" if feature == "day" else "nr"
        side = f"cast({column}_l as varchar), cast({column}_r as varchar)"
        call = f"level_at({at}, nr_l, nr_r, {side})"
        levels = []
        for name in weights.comparisons[feature].levels:
            level: dict[str, Any] = {"sql_condition": f"{call} = '{name}'", "label_for_charts": name}
            if not shares and name == NOTHING:
                level["is_null_level"] = True
            elif shares:
                level["m_probability"], level["u_probability"] = shares[feature, name]
            levels.append(level)
        yield {"output_column_name": feature, "comparison_levels": levels}
