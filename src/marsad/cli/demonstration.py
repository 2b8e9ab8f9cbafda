"""``marsad demo``: the bundled sample corpus through the whole way."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from marsad.cli.output import Problems, console, note, progress

DATABASE = "demo.db"
REPORT = "report.html"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(demo)


def demo(
    into: Annotated[
        Path, typer.Option("--into", metavar="FOLDER", help="Where the database and the report are put.")
    ] = Path("marsad-demo"),
) -> None:
    """Load the bundled sample corpus (invented events), list its incidents and write a report to open.

    The database is made anew each time; nothing else on your disk and no network is touched.
    """
    from marsad.acquire import read_inputs  # noqa: PLC0415
    from marsad.cli.tables import ID_SHOWN, incidents_table  # noqa: PLC0415
    from marsad.coding import default_coder  # noqa: PLC0415
    from marsad.export.report import write_report  # noqa: PLC0415
    from marsad.sample import corpus_folder  # noqa: PLC0415
    from marsad.store import Store  # noqa: PLC0415

    problems = Problems()
    database = _fresh(into)
    with Store.open(str(database)) as store:
        items = list(read_inputs([corpus_folder()]))
        with progress("reading the sample corpus", len(items)) as step:
            done = store.ingest(items, default_coder(), on_document=lambda _: step(), on_problem=problems)
        incidents = store.incidents()
        documents = {document.doc_id: document for document in store.all_coded()}
    first = incidents[0].incident_id[:ID_SHOWN] if incidents else "INCIDENT"
    report = write_report(into / REPORT, incidents, documents)
    screen = console()
    screen.print(incidents_table(incidents, screen.width))
    sys.stdout.write(
        f"\n{done.added} documents, {done.reports} reports, {done.incidents} incidents\n"
        f"report (open it in a browser):  {report.resolve().as_uri()}\n"
        f"live workbench:                 marsad serve --db {shlex.quote(str(database))}\n"
        f"who says what:                  marsad show {first} --db {shlex.quote(str(database))}\n"
    )
    problems.finish()


def _fresh(folder: Path) -> Path:
    """Return the path of the demo's database, with nothing there."""
    from marsad.errors import StoreError  # noqa: PLC0415

    database = folder / DATABASE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in (database, folder / f"{DATABASE}-wal", folder / f"{DATABASE}-shm"):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"cannot write in {folder}: {error.strerror}",
            code="E301",
            hint="choose another folder with --into",
        ) from error
    note(f"database: {database}")
    return database
