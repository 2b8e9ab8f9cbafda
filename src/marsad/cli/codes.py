"""The commands without a database: ``code``, ``link``, ``explain``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.added_places import Places, added_places, coder_with
from marsad.cli.options import Inputs, Jobs, Json, MaxMb, Out, Packs, Published, pack_names, reading
from marsad.cli.output import Problems, console, for_people, lines_to, passes, progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from marsad.coding import Explained
    from marsad.geo import Addition
    from marsad.model import CodedDocument, Document


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command()(code)
    app.command()(link)
    app.command()(explain)


def code(
    inputs: Inputs,
    *,
    out: Out = None,
    published: Published = None,
    packs: Packs = None,
    places: Places = None,
    jobs: Jobs = 1,
    max_mb: MaxMb = 32,
    as_json: Json = False,
) -> None:
    """Read documents and give their reports, one document a line, in input order.

    A line is the document with its reports in the interchange format (`marsad schema`): type, actors,
    places, date, sources and casualty figures, each with the offsets of its words.

    Example: marsad code articles/ --published 2019-03-31 --jobs 2 --out coded.jsonl
    """
    from marsad.model import encode_line  # noqa: PLC0415
    from marsad.pipeline import code_all, documents_only  # noqa: PLC0415

    problems = Problems()
    added = added_places(places, problems)
    documents = documents_only(reading(inputs, published, max_mb), problems)
    coded = code_all(documents, packs=pack_names(packs), places=added, jobs=jobs, on_problem=problems)
    if for_people(out, as_json=as_json):
        from marsad.cli.tables import reports_table  # noqa: PLC0415

        with progress("coding") as step:
            done = list(_counted(coded, step))
        console().print(reports_table(done))
    else:
        with lines_to(out) as write, progress("coding") as step:
            for document in _counted(coded, step):
                write(encode_line(document) + b"\n")
    problems.finish()


def _counted(coded: Iterator[CodedDocument], step: Callable[[], None]) -> Iterator[CodedDocument]:
    for document in coded:
        step()
        yield document


def link(
    coded: Annotated[
        list[str],
        typer.Argument(metavar="CODED.jsonl...", help="What `marsad code` wrote; - for standard input."),
    ],
    out: Out = None,
    jobs: Jobs = 1,
    as_json: Json = False,
) -> None:
    """Put the reports of coded documents together to incidents, with ranges and grades.

    Files of 64 MiB together, or any with more than one job, are linked on disk, with the same outcome.

    Example: marsad code news/ | marsad link - --out incidents.jsonl
    """
    from marsad.assessment import link as linked  # noqa: PLC0415
    from marsad.cli.coded_lines import read_coded  # noqa: PLC0415
    from marsad.cli.large_linking import is_large  # noqa: PLC0415
    from marsad.model import encode_line  # noqa: PLC0415

    problems = Problems()
    if jobs > 1 or is_large(coded):
        _link_on_disk(coded, out, jobs, problems, as_json=as_json)
        return
    incidents = linked(list(read_coded(coded, problems)))
    if for_people(out, as_json=as_json):
        from marsad.cli.tables import incidents_table  # noqa: PLC0415

        screen = console()
        screen.print(incidents_table(incidents, screen.width))
    else:
        with lines_to(out) as write:
            for incident in incidents:
                write(encode_line(incident) + b"\n")
    problems.finish()


def _link_on_disk(
    coded: list[str], out: Path | None, jobs: int, problems: Problems, *, as_json: bool
) -> None:
    from marsad.cli.large_linking import linked_lines  # noqa: PLC0415
    from marsad.model import Incident, decode_line  # noqa: PLC0415

    with passes() as on_step, linked_lines(coded, jobs, problems, on_step) as lines:
        if for_people(out, as_json=as_json):
            from marsad.cli.tables import incidents_table  # noqa: PLC0415

            screen = console()
            screen.print(incidents_table([decode_line(line, Incident) for line in lines], screen.width))
        else:
            with lines_to(out) as write:
                for line in lines:
                    write(line + b"\n")
    problems.finish()


def explain(
    inputs: Inputs,
    *,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page to read in a browser.")
    ] = None,
    published: Published = None,
    packs: Packs = None,
    places: Places = None,
    max_mb: MaxMb = 32,
    as_json: Json = False,
) -> None:
    """Show each text with its reports: for every value the words, the rule and the pack entries behind it.

    Example: marsad explain article.html --html why.html
    """
    import msgspec  # noqa: PLC0415

    from marsad.pipeline import documents_only  # noqa: PLC0415

    problems = Problems()
    added = added_places(places, problems)
    documents = documents_only(reading(inputs, published, max_mb), problems)
    found = _explained(documents, pack_names(packs), added, problems)
    if html is not None:
        from marsad.cli.explain_page import page  # noqa: PLC0415

        with lines_to(html) as write:
            write(page(found).encode("utf-8", errors="replace"))
    elif as_json:
        with lines_to(None) as write:
            for item in found:
                write(msgspec.json.encode(item) + b"\n")
    else:
        from marsad.cli.explaining import show  # noqa: PLC0415

        for item in found:
            show(item, console())
    problems.finish()


def _explained(
    documents: Iterator[Document],
    packs: tuple[str, ...] | None,
    added: tuple[Addition, ...],
    problems: Problems,
) -> Iterator[Explained]:
    from marsad.acquire import InputProblem  # noqa: PLC0415
    from marsad.pipeline import attempt  # noqa: PLC0415

    coder = coder_with(packs, added)
    for document in documents:
        outcome = attempt(coder.explain, document)
        if isinstance(outcome, InputProblem):
            problems(outcome)
        else:
            yield outcome
