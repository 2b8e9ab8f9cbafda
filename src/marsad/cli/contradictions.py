"""``marsad contradictions``: where the sources of an incident cannot all be right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.opened_store import opened
from marsad.cli.options import Db, Json
from marsad.cli.output import Problems, console, for_people, lines_to, note
from marsad.cli.records import Actor, Box, From, Grade, Initiator, MinKilled, Place, To, Type, Words, chosen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.assessment import Contradiction
    from marsad.store import IncidentFilter, Store

Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind", help="denial, perpetrator, toll, civilian_status, date or place; repeat for several."
    ),
]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(contradictions)


def contradictions(
    coded: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODED.jsonl...]",
            help="What `marsad code` wrote (- for standard input), instead of the database.",
            show_default=False,
        ),
    ] = None,
    *,
    linked: Annotated[
        Path | None,
        typer.Option(
            "--incidents", metavar="FILE", help="What `marsad link` made of them; otherwise linked anew."
        ),
    ] = None,
    kind: Kinds = None,
    place: Place = None,
    actor: Actor = None,
    initiator: Initiator = None,
    date_from: From = None,
    date_to: To = None,
    type_: Type = None,
    min_killed: MinKilled = None,
    grade: Grade = None,
    text: Words = None,
    bbox: Box = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Show the first so many.")] = None,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """List where sources contradict each other, with the words of each side; newest incidents first.

    Claim and denial, perpetrators who do not fight together, tolls of which not both can be right ("at least
    5" and 9 can), dead who are fighters to one and civilians to another, days and places apart. The filters
    choose incidents, as those of `marsad incidents` do.

    Example: marsad contradictions --kind perpetrator --from 2019-01-01
    """

    kinds = _checked(kind)
    where = chosen(
        place=place,
        actor=actor,
        date_from=date_from,
        date_to=date_to,
        type_=type_,
        min_killed=min_killed,
        grade=grade,
        initiator=initiator,
        text=text,
        bbox=bbox,
    )
    problems = Problems()
    with opened(db, coded, problems, linked) as store:
        found = _limited(_found(store, where, kinds), limit)
    if for_people(as_json=as_json):
        from marsad.cli.contradiction_table import print_contradictions  # noqa: PLC0415

        print_contradictions(found, console())
        note(f"{len(found)} contradictions; `marsad show INCIDENT` tells who says what")
    else:
        import msgspec  # noqa: PLC0415

        with lines_to(None) as write:
            for item in found:
                write(msgspec.json.encode(item) + b"\n")
    problems.finish()


def _checked(kinds: list[str] | None) -> frozenset[str]:
    from marsad.assessment import KINDS  # noqa: PLC0415
    from marsad.errors import UsageError  # noqa: PLC0415

    asked = frozenset(kinds or KINDS)
    wrong = sorted(asked - set(KINDS))
    if wrong:
        raise UsageError(
            f"there is no contradiction called {wrong[0]!r}", code="E516", hint=f"one of {', '.join(KINDS)}"
        )
    return asked


def _found(store: Store, where: IncidentFilter, kinds: frozenset[str]) -> Iterator[Contradiction]:
    from marsad.assessment import contradictions as contradictions_of  # noqa: PLC0415

    for incident in store.incidents(where):
        if len(incident.claims) > 1:
            documents = {document.doc_id: document for document in store.documents_of(incident)}
            yield from (item for item in contradictions_of(incident, documents) if item.kind in kinds)


def _limited(found: Iterator[Contradiction], limit: int | None) -> list[Contradiction]:
    from itertools import islice  # noqa: PLC0415

    return list(islice(found, limit))
