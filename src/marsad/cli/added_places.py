"""Which places the commands use beside the gazetteer's own: a user's rows, packs that are off by themselves.

Only the commands look for a file in somebody's data folder; who calls marsad from Python says what to add.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from marsad.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Callable

    from marsad.acquire import InputProblem
    from marsad.coding import Coder
    from marsad.geo import Addition
    from marsad.geo.own import OwnPlaces

VARIABLE: Final = "MARSAD_PLACES"
"""Environment variable with what ``--places`` takes; the option comes first."""
NONE: Final = "none"
FILE: Final = "places.csv"

Places = Annotated[
    str | None,
    typer.Option(
        "--places",
        metavar="NAMES",
        help="Places to use beside the gazetteer, with commas: CSV files of your own, `own` for places.csv "
        "in your data folder, `libya-osm`, or `none`; otherwise MARSAD_PLACES, otherwise `own`, if there.",
        show_default=False,
    ),
]


def own_file() -> Path:
    """Return where a user's own places are, whether or not there are any; nothing is created."""
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_data_dir("marsad", appauthor=False)) / FILE


def added_places(value: str | None, on_problem: Callable[[InputProblem], None]) -> tuple[Addition, ...]:
    """Return the places that ``--places``, the environment or the data folder add, in the order given.

    A row that is wrong goes to ``on_problem`` and the others are used. Raises PackError E212 when a file
    cannot be read, E215 when a name is none.
    """
    wanted = value if value is not None else os.environ.get(VARIABLE)
    if not wanted:
        file = own_file()
        return _read(file, on_problem) if value is None and file.is_file() else ()
    names = dict.fromkeys(name.strip() for name in wanted.split(",") if name.strip())
    if list(names) == [NONE]:
        return ()
    return tuple(addition for name in names for addition in _named(name, on_problem))


def _named(name: str, on_problem: Callable[[InputProblem], None]) -> tuple[Addition, ...]:
    from marsad.geo.additions import OPTIONAL, OWN, Addition  # noqa: PLC0415

    if name in OPTIONAL:
        return (Addition(name),)
    if name == OWN:
        return _read(own_file(), on_problem)
    if Path(name).suffix.lower() != ".csv" and not Path(name).is_file():
        raise PackError(
            f"there are no places called {name!r}",
            code="E215",
            hint=f"known are {', '.join((OWN, *OPTIONAL))}, {NONE}, and CSV files",
        )
    return _read(Path(name).expanduser(), on_problem)


def _read(path: Path, on_problem: Callable[[InputProblem], None]) -> tuple[Addition, ...]:
    found = read_file(path, on_problem)
    return () if found.addition is None else (found.addition,)


def read_file(path: Path, on_problem: Callable[[InputProblem], None]) -> OwnPlaces:
    """Return the places of a CSV file; each row that is wrong goes to ``on_problem``.

    Raises PackError E212 when the file cannot be read, or is no table of places.
    """
    from marsad.acquire import InputProblem  # noqa: PLC0415
    from marsad.geo import load_gazetteer  # noqa: PLC0415
    from marsad.geo.own import read_own  # noqa: PLC0415

    found = read_own(path, load_gazetteer())
    for line, code, message, hint in found.problems:
        on_problem(InputProblem(path=str(path), code=code, message=message, hint=hint, line=line))
    return found


def coder_with(packs: tuple[str, ...] | None, places: tuple[Addition, ...]) -> Coder:
    """Return the coder on ``packs``, or on the default ones, and the gazetteer with ``places``."""
    from marsad.coding import DEFAULT_PACKS, default_coder  # noqa: PLC0415

    chosen = packs or DEFAULT_PACKS
    return default_coder(chosen, places) if places else default_coder(chosen)
