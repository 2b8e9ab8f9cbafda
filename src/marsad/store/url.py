"""Where the database is."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

DB_VARIABLE = "MARSAD_DB"
"""Environment variable with a database URL or a file path; a command's ``--db`` comes first."""


def default_path() -> Path:
    """Return the default SQLite file in the user's data directory; nothing is created."""
    return Path(platformdirs.user_data_dir("marsad", appauthor=False)) / "marsad.db"


def default_url() -> str:
    """Return the database URL used when none is given: ``MARSAD_DB``, else the user's own SQLite file."""
    return as_url(os.environ.get(DB_VARIABLE) or str(default_path()))


def as_url(place: str) -> str:
    """Return ``place`` as a database URL; what is not one is taken as the path of an SQLite file."""
    if "://" in place:
        return place.replace("postgres://", "postgresql://", 1) if place.startswith("postgres://") else place
    return f"sqlite:///{Path(place).expanduser()}"
