"""Writing a set of files: each beside and moved into place, a manifest with checksums last."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from heinola_indicators.model.errors import OutputNotWritten

MANIFEST = "manifest.json"


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write *files* by name into *folder*, which is made if it is not there.

    A reader finds the old file or the new one, never half of one; files whose checksums agree with the manifest
    are of one run.

    Raises:
        OutputNotWritten: a file cannot be written; those named before it are in place.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputNotWritten(folder, error.strerror or str(error)) from error
    for name, content in (*files.items(), (MANIFEST, _manifest(files))):
        _replace(folder / name, content)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    entries = {name: {"sha256": hashlib.sha256(content).hexdigest()} for name, content in sorted(files.items())}
    return (json.dumps({"files": entries}, indent=1) + "\n").encode()


def _replace(path: Path, content: bytes) -> None:
    beside = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o644)
        beside.replace(path)
    except OSError as error:
        if beside is not None:
            beside.unlink(missing_ok=True)
        raise OutputNotWritten(path, error.strerror or str(error)) from error
