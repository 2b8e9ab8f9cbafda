"""Makes the invented incidents and the browser of the page tests available to the report's tests."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.web.conftest import browser

__all__ = ["browser"]
