"""The command ``estimate``: how many incidents no source reported, or why that cannot be said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.opened_store import Coded, opened
from marsad.cli.options import Db, Json
from marsad.cli.output import Problems, console, for_people, lines_to, note
from marsad.cli.records import Actor, Box, From, Grade, Initiator, MinKilled, Place, To, Type, chosen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from marsad.assessment.estimates import Estimate
    from marsad.model import CodedDocument, Incident
    from marsad.store import Store

REFUSED = "E513"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(estimate)


def estimate(
    *,
    origin: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="Independent origin to use as a list; repeat for each. None: the longest lists.",
        ),
    ] = None,
    criterion: Annotated[str, typer.Option(help="How models are compared: bic or aic.")] = "bic",
    place: Place = None,
    actor: Actor = None,
    initiator: Initiator = None,
    date_from: From = None,
    date_to: To = None,
    type_: Type = None,
    min_killed: MinKilled = None,
    grade: Grade = None,
    bbox: Box = None,
    coded: Coded = None,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Estimate how many incidents no list reported (multiple-systems estimation), or say why that cannot be.

    The lists are independent origins, the unit is the incident. Where the assumptions cannot hold there is
    no number but the reasons, and exit code 1. Needs `pip install 'marsad[estimate]'`.

    Example: marsad estimate --from 2021-01-01 --to 2021-06-30 --origin sohr --origin snhr --origin afp
    """
    import msgspec  # noqa: PLC0415

    from marsad.assessment.estimates import captured, histories_of  # noqa: PLC0415
    from marsad.assessment.estimates import estimate as estimated  # noqa: PLC0415

    where = chosen(
        place=place,
        actor=actor,
        date_from=date_from,
        date_to=date_to,
        type_=type_,
        min_killed=min_killed,
        grade=grade,
        initiator=initiator,
        bbox=bbox,
    )
    problems = Problems()
    with opened(db, coded, problems) as store:
        incidents = [item for item in store.incidents(where) if grade or item.grade != "discounted"]
        told = captured(incidents, _documents(store, incidents))
    answer = estimated(histories_of(told, origin or ()), criterion=criterion)
    if for_people(as_json=as_json):
        print_estimate(answer, console())
    else:
        with lines_to(None) as write:
            write(msgspec.json.encode(answer) + b"\n")
    if answer.reasons:
        note(f"{REFUSED}: no estimate: {'; '.join(reason.message for reason in answer.reasons)}")
        raise typer.Exit(1)
    problems.finish()


def _documents(store: Store, incidents: Iterable[Incident]) -> list[CodedDocument]:
    """Return the documents of the incidents, each once, as people left them."""
    found = {document.doc_id: document for item in incidents for document in store.documents_of(item)}
    return list(found.values())


def print_estimate(answer: Estimate, screen: Console) -> None:
    """Print the estimate with its lists, models, assumptions and the warning; or the reasons against one."""
    from rich.table import Table  # noqa: PLC0415

    from marsad.cli.terminal import shown  # noqa: PLC0415

    screen.print(f"Unit: {answer.unit}.")
    lists = shown(", ".join(answer.lists) or "none")
    screen.print(f"Lists: {lists}. Observed on them: {answer.observed} incidents.")
    screen.print(
        f"On none of them, told by others: {answer.others}. Left out, without a day: {answer.undated}."
    )
    histories = ", ".join(f"{cell} {count}" for cell, count in answer.counts.items())
    screen.print(f"Histories (1: on the list, in their order): {histories or 'none'}.")
    if answer.models:
        table = Table(
            "Dependent pairs", "All incidents", answer.criterion.upper(), "Deviance", "df", "p", box=None
        )
        for row in answer.models:
            pairs = ", ".join(f"{one}×{other}" for one, other in row.dependent) or "none"
            likely = "" if row.p_value is None else f"{row.p_value}"
            cells = (f"{row.total}", f"{row.criterion}", f"{row.deviance}", f"{row.freedom}", likely)
            table.add_row(shown(pairs), *cells)
        screen.print(table)
    if answer.reasons:
        screen.print("[bold]No estimate.[/] What speaks against one:")
        for reason in answer.reasons:
            screen.print(f"  {reason.code}: {shown(reason.message)}")
        return
    screen.print(
        f"[bold]All incidents: {answer.total}, 95 % interval {answer.low} to {answer.high}; "
        f"on no list: {answer.unreported}.[/] Models that fit about as well: "
        f"{answer.similar_low} to {answer.similar_high}."
    )
    screen.print("It holds only if:")
    for line in answer.assumptions:
        screen.print(f"  {line}")
    screen.print(answer.warning)
