"""How large an evidence pack may be, and which names its files may have: the same when it is written and when read."""

from pathlib import PurePosixPath

MOST_FILES = 10_000
LARGEST = 1 << 30  # bytes, of all files together
LARGEST_DIRECTORY = 1 << 22  # bytes of the zip's own list of files
LARGEST_RECORD = 1 << 24  # bytes of a manifest or description
LONGEST_NAME = 500  # characters
DEVICES = {"con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(1, 10))}


def fault_of_name(name: str) -> str | None:
    """Why a file of this *name* would not come out of a pack on every system as it went in; none if it would."""
    parts = name.split("/")
    if not name or len(name) > LONGEST_NAME or any(ord(letter) < 32 for letter in name):
        return "its name is empty, very long or has letters that cannot be seen"
    if name.startswith("/") or "\\" in name or ":" in name or any(part in {"", ".", ".."} for part in parts):
        return "its name leads out of the pack"
    if any(PurePosixPath(part).stem.casefold() in DEVICES or part[-1] in ". " for part in parts):
        return "its name cannot be a file's on every system"
    try:
        name.encode()
    except UnicodeEncodeError:
        return "its name is in another encoding; rename it"
    return None
