"""Bringing a database to the newest schema; the migrations ship inside the package."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from marsad.errors import StoreError

FOLDER = Path(__file__).parent / "migrations"


LATEST = "0004"
"""The newest revision, written down so that opening an up-to-date database needs no Alembic."""

WRITES = "marsad_write"
"""Execution option of a connection that is going to write."""


def bring_up_to_date(engine: Engine, *, check_only: bool, shown: str) -> None:
    """Migrate to the newest revision in one transaction, or only check when ``check_only``.

    Raises StoreError E305 when the database is of a newer marsad (or of an older one and ``check_only``),
    and E307 when it holds other tables than ours.
    """
    with engine.connect() as connection:
        current = _revision(connection)
        tables = set(inspect(connection).get_table_names()) if current is None else set()
    if current is None and tables:
        raise StoreError(
            f"not a marsad database: {shown}",
            code="E307",
            hint="give the path of a new file, or of one made by marsad",
        )
    if current == LATEST:
        return
    if check_only or (current is not None and current not in _known()):
        raise StoreError(
            f"made by another version of marsad ({current or 'none'}, this one needs {LATEST}): {shown}",
            code="E305",
            hint="update marsad; an older database is brought up to date by any command that writes",
        )
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        _upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def _known() -> set[str]:
    from alembic.script import ScriptDirectory  # noqa: PLC0415  slow, and only needed when something changes

    return {script.revision for script in ScriptDirectory(str(FOLDER)).walk_revisions()}


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
