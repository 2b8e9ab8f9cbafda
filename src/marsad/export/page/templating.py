"""Templates and assets, read from the package."""

from __future__ import annotations

from functools import cache
from importlib import resources

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from marsad.export.page.texts import grouped


def environment(*folders: tuple[str, str]) -> Environment:
    """Return a Jinja environment over the shared templates and ``folders`` (package, folder in it),
    everything escaped.

    An undefined name in a template is an error, never an empty string.
    """
    places = [
        PackageLoader(package, folder) for package, folder in (*folders, ("marsad.export.page", "templates"))
    ]
    made = Environment(
        loader=ChoiceLoader(places),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["grouped"] = grouped
    return made


@cache
def asset(path: str) -> bytes:
    """Return a file of the shared assets, such as ``css/page.css``."""
    return (resources.files("marsad.export.page") / "assets" / path).read_bytes()
