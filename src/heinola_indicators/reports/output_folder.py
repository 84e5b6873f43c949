"""Writing a set of files: each beside and moved into place, a manifest with checksums last."""

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from heinola_indicators.model.errors import OutputNotWritten
from heinola_indicators.reports.folder_lock import sole_writer

MANIFEST = "manifest.json"
BESIDE = ".part"  # how the names of files end that are not in their place yet
HELD_OPEN = "; if it is open in another program, close it there"

Content = bytes | Callable[[BinaryIO], None]


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write *files* by name into *folder*, which is made if it is not there.

    All are written beside and then moved into place, so that a full disk changes nothing; where one cannot be moved,
    those before it are moved back. A reader finds the old file or the new one, never half of one; files whose
    checksums agree with the manifest are of one run. Another run that writes there at the same time waits.

    Raises:
        OutputNotWritten: a file cannot be written.
    """
    with _told_as(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with sole_writer(folder) as alone, ExitStack() as leftovers:
        everything = {**files, MANIFEST: manifest_of(files)}
        if alone:
            _remove_left_behind(folder, everything)
        beside = {folder / name: _written_beside(folder / name, each, leftovers) for name, each in everything.items()}
        _move_all(folder, beside, _second_names(beside, leftovers))


def write_file(path: Path, content: Content, check: Callable[[Path], None] = lambda _: None) -> None:
    """Write one file beside its place and move it there; a reader finds the old file or the new one.

    *content* is the bytes, or writes them into the open file it is given. *check* is given the file before it is moved;
    what it raises keeps the old one where it is.

    Raises:
        OutputNotWritten: it cannot be written.
    """
    with sole_writer(path.parent) as alone, ExitStack() as leftovers:
        if alone:
            _remove_left_behind(path.parent, [path.name])
        beside = _written_beside(path, content, leftovers)
        check(beside)
        with _told_as(path):
            beside.replace(path)
        _settle(path.parent)


def manifest_of(files: Mapping[str, bytes]) -> bytes:
    """The manifest of a set: the checksum of each file, by name."""
    entries = {name: {"sha256": hashlib.sha256(content).hexdigest()} for name, content in sorted(files.items())}
    return (json.dumps({"files": entries}, indent=1) + "\n").encode()


def _remove_left_behind(folder: Path, names: Iterable[str]) -> None:
    """Remove what a killed run has left beside the files *names*; nobody else writes there now."""
    prefixes = tuple(f".{name}." for name in names)
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(folder)):
            if entry.name.startswith(prefixes) and entry.name.endswith(BESIDE):
                Path(entry.path).unlink(missing_ok=True)


def _written_beside(path: Path, content: Content, leftovers: ExitStack) -> Path:
    beside = _new_name(path, leftovers)
    with _told_as(path), beside.open("wb") as file:
        if isinstance(content, bytes):
            file.write(content)
        else:
            content(file)
        file.flush()
        os.fsync(file.fileno())
    with _told_as(path):
        beside.chmod(0o644)
    return beside


def _new_name(path: Path, leftovers: ExitStack) -> Path:
    """An empty file of a name that nobody else has, removed in the end if it is still there."""
    with _told_as(path):
        opened, name = tempfile.mkstemp(BESIDE, f".{path.name}.", path.parent)
        leftovers.callback(Path(name).unlink, missing_ok=True)
        os.close(opened)
    return Path(name)


def _second_names(paths: Iterable[Path], leftovers: ExitStack) -> dict[Path, Path | None]:
    """A second name of each old file, by which it can be moved back; none where there is no old file.

    A file that cannot have one (FAT has no second names) is left out: the manifest then tells that the set is mixed.
    """
    found: dict[Path, Path | None] = {}
    for path in paths:
        if not path.exists():
            found[path] = None
            continue
        beside = _new_name(path, leftovers)
        with contextlib.suppress(OSError):
            beside.unlink()
            os.link(path, beside)
            found[path] = beside
    return found


def _move_all(folder: Path, beside: Mapping[Path, Path], old: Mapping[Path, Path | None]) -> None:
    """Move every file into its place, the manifest last; if one cannot be, move those before it back."""
    try:
        for path, new in beside.items():
            if path.name == MANIFEST:
                _settle(folder)
            with _told_as(path):
                new.replace(path)
        _settle(folder)
    except BaseException:
        for path, new in beside.items():
            if not new.exists() and path in old:
                _move_back(path, old[path])
        raise


def _move_back(path: Path, old: Path | None) -> None:
    with contextlib.suppress(OSError):
        if old is not None:
            old.replace(path)
        else:
            path.unlink()


def _settle(folder: Path) -> None:
    """See that names moved so far outlast a power cut; not every system can."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def _told_as(path: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise OutputNotWritten(path, f"{error.strerror or error}{HELD_OPEN if path.is_file() else ''}") from error
    except FileNotFoundError as error:
        if path.parent.exists():
            raise OutputNotWritten(path, error.strerror or str(error)) from error
        raise OutputNotWritten(path, f"there is no folder {path.parent}; make it first") from error
    except OSError as error:
        raise OutputNotWritten(path, error.strerror or str(error)) from error
