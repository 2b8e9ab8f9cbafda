"""Opening a database: folders, connection settings, migrations."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from marsad.errors import StoreError
from marsad.store.faults import cannot_open, store_error, translated
from marsad.store.migrate import WRITES, bring_up_to_date

BUSY_SECONDS: Final = 10
"""How long a writer waits for another one before it gives up with E302."""


def open_engine(url: str, *, read_only: bool = False, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """Return an engine on an up-to-date database. Raises StoreError E301, E302, E303, E304, E305, E307."""
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        engine = _sqlite(address, read_only=read_only, busy_seconds=busy_seconds)
    else:
        engine = _server(address)
    try:
        with translated(shown(address)):
            bring_up_to_date(engine, check_only=read_only, shown=shown(address))
    except StoreError:
        engine.dispose()
        raise
    return engine


def shown(address: URL) -> str:
    """Return the URL for messages, without its password."""
    return address.render_as_string(hide_password=True)


def _address(url: str) -> URL:
    try:
        return make_url(url)
    except exc.ArgumentError as error:
        raise cannot_open(url, "not a database URL") from error


def _server(address: URL) -> Engine:
    try:
        return create_engine(address, pool_pre_ping=True)
    except (exc.ArgumentError, ModuleNotFoundError) as error:
        raise cannot_open(shown(address), str(error)) from error


def _sqlite(address: URL, *, read_only: bool, busy_seconds: float) -> Engine:
    name = address.database
    if not name or name == ":memory:":
        raise cannot_open(shown(address), "a database in memory would be empty at the next command")
    path = Path(name)
    if read_only and not path.is_file():
        raise cannot_open(shown(address), "there is no such file; `marsad ingest` makes one")
    if not read_only:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_open(shown(address), error.strerror or str(error)) from error
    engine = create_engine(address, connect_args={"timeout": busy_seconds, "check_same_thread": False})
    event.listen(engine, "connect", _read_only_connection if read_only else _connection)
    event.listen(engine, "begin", _begin)
    return engine


def _connection(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Set up one SQLite connection.

    The driver's own transactions are off, so that migrations are whole or not at all.
    """
    _plain(connection)
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):
            raise store_error(error, "sqlite") from error
    cursor.close()


def _read_only_connection(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    _plain(connection)
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Begin a transaction; a writing one takes its lock at once and so never has to give up half-way."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _plain(connection: DBAPIConnection) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None
