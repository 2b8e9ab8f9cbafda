"""Write docs/cli.md from the help of the commands themselves.

Run: ``python tools/build_cli_docs.py`` after a change to a command. ``--check`` writes nothing and fails when
the page is not what the commands say (a test does the same).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from marsad.cli.main import app

PAGE = Path(__file__).resolve().parents[1] / "docs" / "cli.md"

HEAD = """# Command line

<!-- Written by tools/build_cli_docs.py from the help of the commands; do not edit. -->

`marsad COMMAND --help` says the same in the terminal. {epilog}

Exit code 130 means stopped with Ctrl-C, 141 that the reader of the output went away (`marsad code … | head`).
Every message has a code: [errors.md](errors.md) says what each means and what to do. What the JSON lines hold
is in [format.md](format.md).

| environment variable | meaning |
|---|---|
| `MARSAD_DB` | the database, when a command gets no `--db` |
| `MARSAD_PLACES` | places to use, when a command gets no `--places`: [gazetteer.md](gazetteer.md) |
| `MARSAD_REVIEWER` | who decides, when `marsad decide` gets no `--by`: [review.md](review.md) |
| `MARSAD_SHARED` | folder of the reference collections for `python -m marsad.evaluation` without `--shared` |
| `NO_COLOR` | set: no colours in the terminal |
"""


NOTES = {
    "eval": (
        "`python -m marsad.evaluation` (`make eval`) is another command, for those who work on marsad: it "
        "measures against its own coded corpus and the reference collections, and checks the floors.\n\n"
        "| option | meaning |\n|---|---|\n"
        "| `--shared FOLDER` | folder that holds `data/` with the collections |\n"
        "| `--own` | measure the own corpus alone, which is in every clone |\n"
        "| `--out FOLDER` | where coded documents, incidents and `where.svg`, a map of the errors of place, "
        "are written; default `out/eval` |\n"
        "| `--record` | raise the floors on file to what is measured now |\n"
        "| `--reach` | measure nothing; list Airwars' numbers that no text of the incident counts |\n\n"
        "Exit codes: 0 every floor holds, 1 one does not, 2 nothing could be measured."
    ),
}
"""What the help of a command leaves to the program behind it."""


def main() -> int:
    page = render()
    if "--check" in sys.argv[1:]:
        if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page:
            return 0
        print("docs/cli.md is not what the commands say: run python tools/build_cli_docs.py")
        return 1
    PAGE.write_text(page, encoding="utf-8")
    return 0


def render() -> str:
    """Return the page."""
    root: Any = get_command(app)
    named = list(commands(root))
    parts = [HEAD.format(epilog=root.epilog)]
    rows = [f"| [`marsad {name}`](#{_anchor(name)}) | {_first(command)} |" for name, command in named]
    parts.append("\n".join(["| command | what it does |", "|---|---|", *rows]) + "\n")
    parts.append("Options of `marsad` itself:\n\n" + _options(root) + "\n")
    parts += [_section(name, command) for name, command in named]
    return "\n".join(parts)


def commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - Typer's own click
    """Yield each command with its full name, groups entered and left out themselves."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{before}{name} ")
        else:
            yield before + name, command


def _section(name: str, command: Any) -> str:  # noqa: ANN401
    table = _options(command)
    usage = " ".join(
        ["marsad", name, *(["[OPTIONS]"] if table else []), *(_word(one) for one in _arguments(command))]
    )
    body = [f"## marsad {name}", f"```\n{usage}\n```"]
    for paragraph in re.split(r"\n\s*\n", command.help.strip()):
        told = " ".join(paragraph.split())
        example = told.removeprefix("Example: ")
        body.append(f"```\n{example}\n```" if example != told else told)
    given = [f"| `{_word(one)}` | {_cell(one.help)} |" for one in _arguments(command) if one.help]
    if given:
        body.append("\n".join(["| argument | meaning |", "|---|---|", *given]))
    body += [table] if table else []
    body += [NOTES[name]] if name in NOTES else []
    return "\n\n".join(body) + "\n"


def _arguments(command: Any) -> list[Any]:  # noqa: ANN401
    return [one for one in command.params if one.param_type_name == "argument"]


def _word(argument: Any) -> str:  # noqa: ANN401
    return str(argument.metavar or argument.name.upper())


def _options(command: Any) -> str:  # noqa: ANN401
    rows = [
        f"| {_names(one)} | {_cell(one.help or '')}{_default(one)} |"
        for one in command.params
        if one.param_type_name == "option"
    ]
    return "\n".join(["| option | meaning |", "|---|---|", *rows]) if rows else ""


def _names(option: Any) -> str:  # noqa: ANN401
    value = "" if option.is_flag else f" {option.metavar or _kind(option)}"
    return ", ".join(f"`{name}{value}`" for name in sorted(option.opts, key=len, reverse=True))


def _kind(option: Any) -> str:  # noqa: ANN401
    return "NUMBER" if option.type.name.startswith(("int", "float")) else "TEXT"


def _default(option: Any) -> str:  # noqa: ANN401
    shown = option.default is not None and not option.is_flag and not callable(option.default)
    return f" Default: `{option.default}`." if shown else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _first(command: Any) -> str:  # noqa: ANN401
    return _cell(re.split(r"\n\s*\n", command.help.strip())[0])


def _anchor(name: str) -> str:
    return "marsad-" + name.replace(" ", "-")


if __name__ == "__main__":
    sys.exit(main())
