"""The live page in a process of its own, as ``marsad serve`` runs it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def served(database: str, options: str = "") -> Iterator[str]:
    """Serve a database on a free port, and give the address. ``options`` go to ``marsad.web.serve``."""
    code = f"import sys; from marsad.web import serve; serve(sys.argv[1], port=0{options})"
    command = [sys.executable, "-c", code, database]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[1].rstrip("/")
        finally:
            process.terminate()
