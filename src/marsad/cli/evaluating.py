"""The command ``eval``: a gold file against the packs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.added_places import Places, added_places, coder_with
from marsad.cli.options import Out, Packs, pack_names
from marsad.cli.output import Problems, lines_to, note, progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from marsad.coding import Coder
    from marsad.evaluation.confusion import Confused
    from marsad.evaluation.gold import Scored
    from marsad.evaluation.worst import Judged, Wrong
    from marsad.model import CodedDocument

CELLS = 20
"""The confusion table lists so many kinds of mistakes; ``--json`` has them all."""
SENTENCE = 160
"""A sentence is shown up to so many characters."""


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("eval")(evaluate)


def evaluate(
    gold: Annotated[
        list[str],
        typer.Argument(
            metavar="GOLD.jsonl...", help="Documents coded by people, one a line; - for standard input."
        ),
    ],
    *,
    worst: Annotated[
        int, typer.Option(min=0, help="Show so many of the worst documents with their traces.")
    ] = 3,
    hold_out: Annotated[
        int,
        typer.Option(
            "--hold-out",
            min=0,
            help="Score one document of so many apart, chosen by its id; the worst shown are of the others. "
            "The weights that ship are fitted without one of 3.",
        ),
    ] = 0,
    packs: Packs = None,
    places: Places = None,
    out: Out = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of tables.")] = False,
) -> None:
    """Score the coding against documents coded by people: F1 of each field, confused types, worst documents.

    A line of a gold file is a document with its reports in the interchange format (`marsad schema`, form
    CodedDocument); its texts are coded anew with the packs, its reports only compared. A file with a line
    that cannot be read is not scored. docs/quality.md says when a value counts as right.

    Example: marsad eval gold.jsonl --worst 5 --out coded.jsonl
    """
    from marsad.evaluation.gold import confused, parts  # noqa: PLC0415
    from marsad.evaluation.holding import held_out  # noqa: PLC0415
    from marsad.evaluation.worst import worst as the_worst  # noqa: PLC0415
    from marsad.model import encode_line  # noqa: PLC0415

    wanted = _gold(gold)
    problems = Problems()
    coder = coder_with(pack_names(packs), added_places(places, problems))
    coded = _coded(wanted, coder)
    if out is not None:
        with lines_to(out) as write:
            for document in coded:
                write(encode_line(document) + b"\n")
    scored = parts(wanted, coded, hold_out)
    found = confused(wanted, coded)
    looked_at = [n for n, one in enumerate(wanted) if not held_out(one.doc_id, hold_out)]
    seen = [wanted[n] for n in looked_at], [coded[n] for n in looked_at]
    bad = the_worst(*seen, coder.explain, worst)
    with lines_to(None) as write:
        write(_as_json(scored, found, bad) if as_json else _as_text(scored, found, bad))
    problems.finish()


def _gold(paths: list[str]) -> list[CodedDocument]:
    """Return the gold; with any problem in it, each is said and the command leaves with code 1."""
    from marsad.acquire import InputProblem  # noqa: PLC0415
    from marsad.cli.coded_lines import read_coded  # noqa: PLC0415
    from marsad.evaluation.gold import outside  # noqa: PLC0415

    bad: list[InputProblem] = []
    documents = list(read_coded(paths, bad.append))
    for document in documents:
        fault = outside(document)
        if fault is not None:
            hint = "count in code points of the text as it stands in the file"
            bad.append(InputProblem(path=", ".join(paths), code="E114", message=fault, hint=hint))
    if not documents and not bad:
        bad.append(InputProblem(path=", ".join(paths), code="E104", message="no document in it"))
    for problem in bad:
        note(str(problem))
    if bad:
        note("nothing scored: a part of a gold file is another gold file")
        raise typer.Exit(1)
    return documents


def _coded(gold: Sequence[CodedDocument], coder: Coder) -> list[CodedDocument]:
    """Code the texts of the gold; with any problem the command leaves with code 1."""
    from marsad.acquire import InputProblem  # noqa: PLC0415
    from marsad.evaluation.corpus import uncoded  # noqa: PLC0415
    from marsad.pipeline import attempt  # noqa: PLC0415

    problems, coded = Problems(), []
    with progress("coding", len(gold)) as step:
        for document in gold:
            outcome = attempt(coder.code, uncoded(document))
            step()
            if isinstance(outcome, InputProblem):
                problems(outcome)
            else:
                coded.append(outcome)
    problems.finish()
    return coded


def _as_json(scored: Sequence[Scored], found: Sequence[Confused], bad: Sequence[Judged]) -> bytes:
    import msgspec  # noqa: PLC0415

    measures = {
        part.part: {
            "documents": part.documents,
            "measures": {name: row._asdict() for name, row in part.rows.items()},
        }
        for part in scored
    }
    whole = {"scores": measures, "confusion": [row._asdict() for row in found], "worst": bad}
    return msgspec.json.encode(whole) + b"\n"


def _as_text(scored: Sequence[Scored], found: Sequence[Confused], bad: Sequence[Judged]) -> bytes:
    lines = [*_scores(scored), "", *_confusion(found)]
    for item in bad:
        lines += ["", f"{item.doc_id}: F1 of reports {item.f1:.3f}"]
        lines += [line for wrong in item.missed for line in _wrong("missed", wrong)]
        lines += [line for wrong in item.spurious for line in _wrong("made up", wrong)]
    return "".join(f"{_clean(line)}\n" for line in lines).encode("utf-8", errors="replace")


def _scores(scored: Sequence[Scored]) -> Iterable[str]:
    for part in scored:
        yield f"{part.part}: {part.documents} documents"
        yield f"{'':14}{'P':>8}{'R':>8}{'F1':>8}{'n':>7}"
        for name, row in part.rows.items():
            yield f"{name:14}{row.p:8.3f}{row.r:8.3f}{row.f1:8.3f}{row.n:7d}"


def _confusion(found: Sequence[Confused]) -> Iterable[str]:
    right = sum(row.times for row in found if row.gold == row.system)
    wrong = [row for row in found if row.gold != row.system]
    yield f"types: {right} right, {sum(row.times for row in wrong)} wrong; — stands for no report"
    yield f"{'gold':22}{'coded as':22}{'times':>6}"
    for row in wrong[:CELLS]:
        yield f"{row.gold:22}{row.system:22}{row.times:6d}"
    if len(wrong) > CELLS:
        yield f"and {len(wrong) - CELLS} rarer ones"


def _wrong(what: str, wrong: Wrong) -> Iterable[str]:
    sentence = " ".join(wrong.sentence.split())
    shown = sentence if len(sentence) <= SENTENCE else sentence[:SENTENCE] + "…"
    yield f"  {what}: {wrong.type} ({wrong.words}) in: {shown}"
    for reason in wrong.reasons:
        joined = f" of {reason.report_id}" if reason.report_id else ""
        yield f"    {reason.field}{joined}, {reason.value}: {reason.rule}"


def _clean(line: str) -> str:
    """The line without control and direction marks of a text."""
    return "".join(char for char in line if char.isprintable())
