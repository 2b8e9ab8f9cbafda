"""Incidents for other programs: JSON lines, CSV, GeoJSON, Parquet; and the report for people.

``write(incidents, format, path)`` is the one call for the data formats, ``marsad.export.report.write_report``
the one for the report.
"""

from marsad.export.files import replacing
from marsad.export.naming import without_names
from marsad.export.tables import COLUMNS, flat_row
from marsad.export.writing import FORMATS, render, write

__all__ = ["COLUMNS", "FORMATS", "flat_row", "render", "replacing", "without_names", "write"]
