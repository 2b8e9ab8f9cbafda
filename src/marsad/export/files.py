"""Files that are whole or not there at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from marsad.errors import ExportError


@contextmanager
def replacing(path: str | Path) -> Iterator[BinaryIO]:
    """Give a stream that becomes the file at ``path`` when the block ends well.

    It is written beside the target and renamed, so a reader sees the old file or the whole new one, and a
    failure leaves nothing. Devices and pipes are written to directly. Raises ExportError: E401 the place
    cannot be written, E402 the disk is full.
    """
    target = Path(path)
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                yield stream
            return
        target = target.resolve()
        beside = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with beside.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise write_error(error, str(path)) from error


def write_error(error: OSError, place: str) -> ExportError:
    """Return the ExportError for a failed write to ``place``."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ExportError(
            f"the disk is full, nothing was written: {place}",
            code="E402",
            hint="free some space and run it again",
        )
    return ExportError(
        f"cannot write {place}: {error.strerror or error}",
        code="E401",
        hint="choose a folder that exists and may be written to",
    )
