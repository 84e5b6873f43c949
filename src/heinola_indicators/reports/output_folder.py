"""Writing a set of files: each beside and moved into place, a manifest with checksums last."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from heinola_indicators.model.errors import OutputNotWritten

MANIFEST = "manifest.json"


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write *files* by name into *folder*, which is made if it is not there.

    All are written beside and then moved into place, so that a full disk changes nothing. A reader finds the old
    file or the new one, never half of one; files whose checksums agree with the manifest are of one run.

    Raises:
        OutputNotWritten: a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputNotWritten(folder, error.strerror or str(error)) from error
    with ExitStack() as leftovers:
        written = {}
        for name, content in (*files.items(), (MANIFEST, _manifest(files))):
            written[folder / name] = _written_beside(folder / name, content, leftovers)
        for path, beside in written.items():
            with _told_as(path):
                beside.replace(path)


def write_file(path: Path, content: bytes, check: Callable[[Path], None] = lambda _: None) -> None:
    """Write one file beside its place and move it there; a reader finds the old file or the new one.

    *check* is given the file before it is moved; what it raises keeps the old one where it is.

    Raises:
        OutputNotWritten: it cannot be written.
    """
    with ExitStack() as leftovers:
        beside = _written_beside(path, content, leftovers)
        check(beside)
        with _told_as(path):
            beside.replace(path)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    entries = {name: {"sha256": hashlib.sha256(content).hexdigest()} for name, content in sorted(files.items())}
    return (json.dumps({"files": entries}, indent=1) + "\n").encode()


def _written_beside(path: Path, content: bytes, leftovers: ExitStack) -> Path:
    with (
        _told_as(path),
        tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file,
    ):
        beside = Path(file.name)
        leftovers.callback(beside.unlink, missing_ok=True)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    with _told_as(path):
        beside.chmod(0o644)
    return beside


@contextmanager
def _told_as(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputNotWritten(path, error.strerror or str(error)) from error
