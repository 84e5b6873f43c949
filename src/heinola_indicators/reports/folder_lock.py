"""One writer of a folder at a time; the system lets go of the lock when a process ends, however it ends."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, EAGAIN, EWOULDBLOCK
from pathlib import Path

from heinola_indicators.model.errors import OutputNotWritten

PATIENCE = 30.0  # seconds; writing takes less than one
PAUSE = 0.02  # seconds
BUSY = {EACCES, EAGAIN, EWOULDBLOCK}


@contextmanager
def sole_writer(folder: Path, patience: float = PATIENCE) -> Iterator[bool]:
    """Wait until no other run writes into *folder*; whether the folder's file system knows locks at all.

    Raises:
        OutputNotWritten: another run has been writing there for *patience* seconds.
    """
    if sys.platform == "win32":  # it locks files only, and that lock would have to lie in the folder
        yield False
        return
    import fcntl

    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:  # writing into it will say why
        yield False
        return
    try:
        until = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                if error.errno not in BUSY:  # network drives may have none
                    yield False
                    return
                if time.monotonic() > until:
                    raise OutputNotWritten(
                        folder, "another run is writing there; try again when it has ended"
                    ) from None
                time.sleep(PAUSE)
            else:
                yield True
                return
    finally:
        os.close(opened)
