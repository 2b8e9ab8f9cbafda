"""Python's cycle collector, told to look seldom.

Reading a text makes very many small objects and hardly a cycle: nearly everything goes with its last
reference. The collector would look through what is young some 700 new objects on, thousands of times a
second, and find nothing. Looking a seventieth as often saves a tenth of the time and holds no more memory.
"""

from __future__ import annotations

import gc
from typing import Final

YOUNG: Final = 50_000
"""So many new objects later the collector looks again; Python's own number is 700."""


def collect_seldom() -> None:
    """Set it for this process: for programs, as libraries leave the collector to whoever uses them."""
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
