"""The files of two data folders held against each other by their checksums."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from heinola_indicators.model.difference import DifferenceKind, FileChange
from heinola_indicators.usecases.exports import LEFT_BESIDE


def file_changes(old: Path, new: Path) -> Iterator[FileChange]:
    """The files that were added, removed or changed, in the order of their names."""
    before, after = _files(old), _files(new)
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            yield FileChange(name, DifferenceKind.NEW)
        elif name not in after:
            yield FileChange(name, DifferenceKind.VANISHED)
        elif _checksum(before[name]) != _checksum(after[name]):
            yield FileChange(name, DifferenceKind.REVISED)


def _files(folder: Path) -> dict[str, Path]:
    """The files by their names below the folder, without hidden ones and what office programs leave beside."""
    found = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {
        below.as_posix(): path
        for below, path in found.items()
        if not any(part.startswith(LEFT_BESIDE) for part in below.parts)
    }


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
