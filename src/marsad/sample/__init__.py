"""The sample corpus: documents of the project's own writing, about invented events.

``manifest.yaml`` says of each document what it shows and which incident it belongs to; what a careful
coder reads in them stands in ``tests/sample/expected.yaml``.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

import msgspec


class SampleDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One document of the corpus; a JSONL file holds several.

    ``incident`` names the invented event it is mainly about, null for texts without one.
    """

    file: str
    doc_id: str
    shows: str
    outlet: str | None = None
    published: str | None = None
    incident: str | None = None


def corpus_folder() -> Path:
    """Return the folder with the documents. The package has to be installed unpacked, as wheels are."""
    return Path(str(resources.files(__name__).joinpath("documents")))


def corpus_files() -> list[Path]:
    """Return the files of the corpus in the order of their names: HTML pages, plain text, one JSONL."""
    return sorted(corpus_folder().iterdir())


@cache
def manifest() -> tuple[SampleDocument, ...]:
    """Return what the corpus says of each of its documents, incident by incident."""
    raw = resources.files(__name__).joinpath("manifest.yaml").read_bytes()
    return tuple(msgspec.yaml.decode(raw, type=list[SampleDocument]))
