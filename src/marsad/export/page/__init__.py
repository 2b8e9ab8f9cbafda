"""What the live page and the self-contained report have in common: words, evidence, map, timeline, templates.

Nothing here knows of HTTP or of a database: values of ``marsad.model`` go in, safe HTML comes out. Source
texts are hostile input; they reach a page only as escaped text.
"""

from marsad.export.page.evidence import Mark, Segment, segments
from marsad.export.page.places import MapPlace, map_places, pinned
from marsad.export.page.templating import asset, environment
from marsad.export.page.texts import LANGUAGES, BilingualTexts, Texts, both_texts, texts
from marsad.export.page.timeline import Bar, bars
from marsad.export.page.views import DocumentView, IncidentView, document_view, incident_view

__all__ = [
    "LANGUAGES",
    "Bar",
    "BilingualTexts",
    "DocumentView",
    "IncidentView",
    "MapPlace",
    "Mark",
    "Segment",
    "Texts",
    "asset",
    "bars",
    "both_texts",
    "document_view",
    "environment",
    "incident_view",
    "map_places",
    "pinned",
    "segments",
    "texts",
]
