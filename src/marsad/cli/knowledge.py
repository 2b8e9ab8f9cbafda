"""The commands on what marsad knows: ``schema``, ``packs``, ``places``, and the versions."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from marsad.cli.options import Inputs, Json, Packs, reading
from marsad.cli.output import Problems, console, for_people, lines_to, note
from marsad.cli.places import places

PackNames = Annotated[
    list[str] | None, typer.Argument(metavar="[PACK]...", help="All when none is named.", show_default=False)
]
packs = typer.Typer(no_args_is_help=True, help="Lexicon packs: check, count and compile the knowledge.")


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command()(schema)
    app.command()(places)
    app.add_typer(packs, name="packs")


def show_versions() -> None:
    """Print the versions of marsad, the compiled packs, the gazetteer and the places added to it."""
    from importlib.metadata import version  # noqa: PLC0415

    from marsad.cli.added_places import added_places  # noqa: PLC0415
    from marsad.errors import MarsadError  # noqa: PLC0415
    from marsad.geo import load_gazetteer  # noqa: PLC0415
    from marsad.lexicon.build import pack_names  # noqa: PLC0415
    from marsad.lexicon.compiled_form import read_compiled  # noqa: PLC0415

    lines = [f"marsad {version('marsad')}"]
    lines += [f"pack {name} {read_compiled(name).info.version}" for name in pack_names()]
    try:
        added = added_places(None, lambda problem: note(str(problem)))
    except MarsadError as error:
        note(f"marsad: {error}")
        added = ()
    lines.append(f"gazetteer {load_gazetteer(added).version}")
    sys.stdout.write("\n".join(lines) + "\n")


def schema() -> None:
    """Print the JSON Schema of the interchange formats: documents, coded documents, incidents."""
    import msgspec  # noqa: PLC0415

    from marsad.model import json_schema  # noqa: PLC0415

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode() + "\n")


@packs.command()
def build(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[PACK]...", help="All when none is named.")
    ] = None,
) -> None:
    """Compile packs from their YAML; a pack that did not change gives the same file."""
    from marsad.lexicon.build import build as built  # noqa: PLC0415

    for name, changed in built(tuple(names or ())).items():
        sys.stdout.write(f"{name}: {'rebuilt' if changed else 'unchanged'}\n")


@packs.command()
def lint(names: PackNames = None, as_json: Json = False) -> None:
    """Check the written packs: schema, spelling, origins, examples, doubles; code 1 when one is wrong."""
    import msgspec  # noqa: PLC0415

    from marsad.lexicon.commands import lint as linted  # noqa: PLC0415

    found = linted(tuple(names) if names else None)
    if for_people(as_json=as_json):
        for issue in found:
            note(f"{issue.pack}/{issue.cls}/{issue.row}: {issue.code}: {issue.message}")
    else:
        with lines_to(None) as write:
            for issue in found:
                write(msgspec.json.encode(issue._asdict()) + b"\n")
    note(f"{len(found)} problems" if found else "no problem")
    if found:
        raise typer.Exit(1)


@packs.command()
def stats(names: PackNames = None, as_json: Json = False) -> None:
    """Count the rows and word forms of each pack, by class."""
    from marsad.lexicon.commands import stats as counted  # noqa: PLC0415

    _table([row._asdict() for row in counted(tuple(names) if names else None)], as_json=as_json)


@packs.command()
def unused(
    inputs: Inputs,
    *,
    wanted: Packs = None,
    as_json: Json = False,
) -> None:
    """List the rows that match nothing in your texts: candidates for a better example, or for removal."""
    from marsad.cli.options import pack_names  # noqa: PLC0415
    from marsad.lexicon import load_lexicon  # noqa: PLC0415
    from marsad.lexicon.commands import unused as left  # noqa: PLC0415
    from marsad.pipeline import documents_only  # noqa: PLC0415

    problems = Problems()
    names = pack_names(wanted)
    lexicon = load_lexicon() if names is None else load_lexicon(names)
    texts = (document.text for document in documents_only(reading(inputs, None, 32), problems))
    _table([row._asdict() for row in left(texts, lexicon)], as_json=as_json)
    problems.finish()


def _table(rows: list[dict[str, str | int]], *, as_json: bool) -> None:
    import msgspec  # noqa: PLC0415

    if for_people(as_json=as_json):
        from marsad.cli.tables import plain_table  # noqa: PLC0415

        console().print(plain_table(rows))
    else:
        with lines_to(None) as write:
            for row in rows:
                write(msgspec.json.encode(row) + b"\n")
