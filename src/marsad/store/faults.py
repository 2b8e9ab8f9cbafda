"""What a database says when it fails, as our errors with a stable code and a way out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from marsad.errors import StoreError

_CASES: tuple[tuple[tuple[str, ...], str, str, str], ...] = (
    (
        ("database is locked", "database table is locked", "lock timeout", "deadlock detected"),
        "E302",
        "the database is locked by another process",
        "wait until the other ingest is done, or close the program that holds the file",
    ),
    (
        ("readonly database", "read-only transaction", "read-only file system"),
        "E303",
        "the database is read-only",
        "change the rights of the file and its folder, or give another with --db",
    ),
    (
        ("database or disk is full", "no space left", "disk full"),
        "E304",
        "the disk is full",
        "free some space and run the same command again: it goes on where it stopped",
    ),
    (
        ("file is not a database", "malformed", "file is encrypted"),
        "E307",
        "not a marsad database, or damaged",
        "check the path; a damaged database can be made anew with `marsad ingest` from the same inputs",
    ),
)
"""Words in the driver's message, code, message, hint. SQLite's and PostgreSQL's wordings."""


@contextmanager
def translated(url: str) -> Iterator[None]:
    """Turn any failure of the database inside the block into a StoreError that names ``url``."""
    try:
        yield
    except exc.SQLAlchemyError as error:
        raise store_error(error, url) from error


def store_error(error: Exception, url: str) -> StoreError:
    """Return the StoreError for a driver's error."""
    said = str(getattr(error, "orig", None) or error)
    low = said.lower()
    for words, code, message, hint in _CASES:
        if any(word in low for word in words):
            return StoreError(f"{message}: {url}", code=code, hint=hint)
    if isinstance(error, exc.ArgumentError | exc.NoSuchModuleError) or "unable to open" in low:
        return cannot_open(url, said)
    if isinstance(error, exc.OperationalError) and "connect" in low:
        return cannot_open(url, said)
    return StoreError(f"the database failed: {said.splitlines()[0]}", code="E300", hint=f"database: {url}")


def cannot_open(url: str, why: str) -> StoreError:
    """Return the error for a database that cannot be reached at all."""
    return StoreError(
        f"the database cannot be opened: {url}: {why.splitlines()[0] if why else 'no reason given'}",
        code="E301",
        hint="give a file path, sqlite:///file.db or postgresql+psycopg://user@host/name with --db",
    )
