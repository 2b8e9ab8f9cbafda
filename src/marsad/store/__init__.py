"""The database: documents, what was read out of them, incidents; SQLite by default, PostgreSQL by URL.

Typical use::

    from marsad.store import IncidentFilter, Store

    with Store.open("sqlite:///demo.db") as store:      # no URL: the user's own database
        store.ingest(documents, coder)    # idempotent, one transaction a document
        for incident in store.incidents(IncidentFilter(types=("airstrike",), min_killed=5)):
            for coded in store.documents_of(incident):
                ...

Everything that comes out is a type of ``marsad.model``; no row or session leaves the package.
"""

from marsad.store.deciding import read_decision
from marsad.store.filters import IncidentFilter
from marsad.store.flat import KilledRange, killed_range
from marsad.store.lineage import Heir
from marsad.store.records import Counts, DocumentCoder, IngestSummary, Linker
from marsad.store.store import Store
from marsad.store.url import default_url

__all__ = [
    "Counts",
    "DocumentCoder",
    "Heir",
    "IncidentFilter",
    "IngestSummary",
    "KilledRange",
    "Linker",
    "Store",
    "default_url",
    "killed_range",
    "read_decision",
]
