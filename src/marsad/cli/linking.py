"""The command ``why-linked``: what speaks for and against two reports telling of one event."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.options import Db, Json
from marsad.cli.output import Problems, console, for_people, lines_to

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from marsad.linkage import Comparison, ReportRef
    from marsad.model import CodedDocument


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("why-linked")(why_linked)


def why_linked(
    one: Annotated[str, typer.Argument(metavar="DOC#REPORT", help="A report: document id, #, its own id.")],
    other: Annotated[str, typer.Argument(metavar="DOC#REPORT", help="The report to compare it with.")],
    coded: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODED.jsonl...]", help="What `marsad code` wrote; without it the database is asked."
        ),
    ] = None,
    db: Db = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Write the waterfall picture here too.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show why two reports are taken for one event or not: each feature, both sides' values, what it adds.

    The score is in bits: above zero they more likely tell of one event than not, each bit doubles the odds.
    Whether they end in one incident depends on the reports around them too.

    Example: marsad why-linked article-1#r1 post-7#r2 coded.jsonl --svg why.svg
    """
    from marsad.linkage import compare_reports, default_weights, parse_ref  # noqa: PLC0415

    problems = Problems()
    pair = parse_ref(one), parse_ref(other)
    found = compare_reports(_documents(pair, coded, db, problems), *pair)
    labels = {name: part.label for name, part in default_weights().comparisons.items()}
    if svg is not None:
        from marsad.linkage.waterfall import waterfall  # noqa: PLC0415

        with lines_to(svg) as write:
            write(waterfall(found, f"{one} / {other}", labels).encode())
    if for_people(as_json=as_json):
        _show(found, (one, other), labels)
    else:
        import msgspec  # noqa: PLC0415

        with lines_to(None) as write:
            write(msgspec.json.encode({"one": one, "other": other, **found._asdict()}) + b"\n")
    problems.finish()


def _documents(
    pair: Sequence[ReportRef], coded: Sequence[str] | None, db: str | None, problems: Problems
) -> Mapping[str, CodedDocument]:
    wanted = {ref.doc_id for ref in pair}
    if coded:
        from marsad.cli.coded_lines import read_coded  # noqa: PLC0415

        return {one.doc_id: one for one in read_coded(coded, problems) if one.doc_id in wanted}
    from marsad.store import Store  # noqa: PLC0415

    with Store.open(db) as store:
        return {doc_id: store.coded(doc_id) for doc_id in sorted(wanted)}


def _show(found: Comparison, pair: tuple[str, str], labels: Mapping[str, str]) -> None:
    from rich.markup import escape  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table("feature", "level", *map(escape, pair), "bits")
    for reason in found.reasons:
        sides = (Text(reason.one), Text(reason.other))
        table.add_row(
            labels.get(reason.feature, reason.feature), reason.level, *sides, f"{reason.weight:+.2f}"
        )
    console().print(table)
    verdict = "cannot be one event" if found.score is None else f"score {found.score:+.2f} bits"
    console().print(f"{verdict}; above zero speaks for one event")
