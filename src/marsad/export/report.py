"""The self-contained report: one HTML file with map, timeline, table and all evidence, that needs no network.

Styles, scripts, fonts, map and texts stand inside the file. Its own Content-Security-Policy lets only the two
hashed blocks run, so that nothing in a hostile source text could, even if escaping failed, and nothing
is ever fetched.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

import msgspec
from markupsafe import Markup

from marsad.errors import ExportError, UsageError
from marsad.export.page import (
    LANGUAGES,
    asset,
    bars,
    both_texts,
    environment,
    incident_view,
    map_places,
    texts,
)
from marsad.export.page.basemap import NORTH, UNIT, WEST, drawing
from marsad.export.page.mapdata import map_names, map_words
from marsad.export.page.timeline import Bar, day_of
from marsad.model import CodedDocument, Incident

SCRIPTS: Final = ("js/common.js", "js/maps.js")
STYLES: Final = ("css/fonts.css", "css/page.css")
FONT_PATH: Final = "/static/fonts/"


def write_report(
    path: Path | str,
    incidents: Iterable[Incident],
    documents: Mapping[str, CodedDocument],
    *,
    language: str = "en",
) -> Path:
    """Write the report to ``path`` (its folder must exist) and return it; ``language`` is the one shown
    first.

    The file is written beside and then put in place, so that nothing half-written is left. Raises ExportError
    E420 when it cannot be written, UsageError E526 for a language that marsad does not speak.
    """
    page = render_report(incidents, documents, language=language).encode("utf-8", "replace")
    target = Path(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(page)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        hint = "choose a folder that exists, may be written to and has space left"
        raise ExportError(
            f"cannot write {target}: {error.strerror or error}", code="E420", hint=hint
        ) from error
    return target


def render_report(
    incidents: Iterable[Incident], documents: Mapping[str, CodedDocument], *, language: str = "en"
) -> str:
    """Return the report as HTML; the same values give the same text. Raises UsageError E526 for an
    unknown language.
    """
    if language not in LANGUAGES:
        hint = f"choose one of {', '.join(LANGUAGES)}"
        raise UsageError(f"no interface language {language!r}", code="E526", hint=hint)
    listed = sorted(incidents, key=lambda item: (day_of(item) or date.min, item.incident_id), reverse=True)
    views = [incident_view(item, documents, listed) for item in listed]
    used = sorted({doc_id for item in listed for doc_id in item.documents} & documents.keys())
    script = _joined([asset(name) for name in SCRIPTS] + [_own("report.js")])
    style = _with_fonts(_joined([asset(name) for name in STYLES] + [_own("report.css")]))
    template = environment(("marsad.export", "report_assets")).get_template("report.html")
    return template.render(
        x=both_texts(language),
        title=texts(language).plain("report.title"),
        views=views,
        bars=bars(listed),
        bar_link=_bar_link,
        document_count=len(used),
        unlocated=sum(not view.pinned for view in views),
        undated=sum(day_of(item) is None for item in listed),
        packs=_packs(documents[name] for name in used),
        drawing=drawing(),
        unit=UNIT,
        west=WEST,
        north=NORTH,
        data=Markup(_data(listed)),
        script=Markup(script),
        style=Markup(style),
        script_hash=_hash(script),
        style_hash=_hash(style),
    )


def _bar_link(_bar: Bar) -> str:
    return "#table"


def _data(incidents: list[Incident]) -> str:
    """Return the map's data as JSON that cannot close the element it stands in."""
    data = {
        "words": {name: map_words(name) for name in LANGUAGES},
        "names": map_names(),
        "places": map_places(incidents),
    }
    text = msgspec.json.encode(data).decode("utf-8")
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _packs(documents: Iterable[CodedDocument]) -> str:
    named = {f"{name} {version}" for document in documents for name, version in document.packs.items()}
    return ", ".join(sorted(named))


def _own(name: str) -> bytes:
    return (Path(__file__).parent / "report_assets" / name).read_bytes()


def _joined(parts: Iterable[bytes]) -> str:
    return "\n".join(part.decode("utf-8").strip() for part in parts)


def _with_fonts(style: str) -> str:
    """Put the fonts themselves where the style sheet names their files."""
    before, *rest = style.split(f'url("{FONT_PATH}')
    out = [before]
    for piece in rest:
        name, _, after = piece.partition('"')
        font = base64.b64encode(asset(f"fonts/{name}")).decode("ascii")
        out.append(f'url("data:font/woff2;base64,{font}"{after}')
    return "".join(out)


def _hash(text: str) -> str:
    """Return the Content-Security-Policy source of an inline block."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
