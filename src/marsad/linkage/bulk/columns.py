"""Columns of numbers that the passes leave each other, one file a part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np


def load(folder: Path, name: str, number: int) -> np.ndarray[Any, Any]:
    """Return a column of one part, mapped from its file."""
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    path = folder / f"{name}-{number}.npy"
    column: np.ndarray[Any, Any] = np.load(path, mmap_mode="r" if path.stat().st_size > 256 else None)
    return column


def load_all(folder: Path, name: str, parts: int) -> np.ndarray[Any, Any]:
    """Return a column of all parts, in memory."""
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    return np.concatenate([load(folder, name, number) for number in range(parts)])
