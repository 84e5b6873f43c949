"""The bytes of a file that a user names: of a file only, and not without end."""

import errno
import stat
from pathlib import Path

LARGEST = 1 << 30  # bytes
OTHERS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def bytes_of(path: Path, at_most: int = LARGEST) -> bytes:
    """The content of the file at *path*.

    Raises:
        OSError: it cannot be read, is no file, or holds more than *at_most* bytes.
    """
    size = size_of(path)
    if size > at_most:
        raise OSError(errno.EFBIG, f"it holds {size:,} bytes; at most {at_most:,} are read", str(path))
    return path.read_bytes()


def size_of(path: Path) -> int:
    """The size of the file at *path*; what never ends or waits for somebody to write, and has none, is refused.

    Raises:
        OSError: it is not there, or no file.
    """
    told = path.stat()
    for is_it, what in OTHERS:
        if is_it(told.st_mode):
            raise OSError(errno.EINVAL, f"it is {what}; save what comes out of it as a file", str(path))
    return told.st_size
