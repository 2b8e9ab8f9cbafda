"""What holds for all tests: nothing in somebody's data folder plays a part."""

from __future__ import annotations

import os

os.environ["MARSAD_PLACES"] = "none"
