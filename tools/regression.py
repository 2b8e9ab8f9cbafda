"""Logistic regression over named features whose weights are drawn to values known before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from marsad.coding.acceptance import ROW, WORD

Example = tuple[Mapping[str, float], bool]

WORDS = 0.03
"""Penalty of the words of a clause and of the rows of event words."""
STEPS = 800
"""At most so many steps of fitting; it settles in some 200."""
SCALE = 10
"""What the mean error of the examples weighs against the penalties."""


def fit(examples: Sequence[Example], prior: Mapping[str, float], penalty: float) -> dict[str, float]:
    """Return logistic regression weights drawn to ``prior`` by an L2 penalty, rare features left out."""
    often = Counter(name for features, _ in examples for name in features)
    known_too = (name for name in prior if not _is_word(name))
    names = sorted({name for name, count in often.items() if count >= _least(name)} | set(known_too))
    column = {name: n for n, name in enumerate(names)}
    cells = [
        (row, column[name], value)
        for row, (features, _) in enumerate(examples)
        for name, value in features.items()
        if name in column
    ]
    rows, columns, values = zip(*cells, strict=True)
    table_ = csr_matrix((values, (rows, columns)), shape=(len(examples), len(names)))
    right = np.array([float(yes) for _, yes in examples])
    known = np.array([prior.get(name, 0.0) for name in names])
    pull = np.array([0.0 if name == "bias" else WORDS if _is_word(name) else penalty for name in names])

    def loss(tried: object) -> tuple[float, object]:
        weights = np.asarray(tried)
        z = table_ @ weights
        error = 1 / (1 + np.exp(-z)) - right
        away = weights - known
        cost = (np.logaddexp(0, z) - right * z).mean() * SCALE + (pull * away**2).sum() / 2
        return cost, table_.T @ error * SCALE / len(examples) + pull * away

    found = minimize(loss, known.copy(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    rounded = {name: round(float(value), 2) for name, value in zip(names, found, strict=True)}
    return {name: value for name, value in rounded.items() if value or not _is_word(name)}


def _is_word(name: str) -> bool:
    return name.startswith((WORD, ROW))


def _least(name: str) -> int:
    """How often a feature has to occur to get a weight."""
    return 10 if _is_word(name) else 4
