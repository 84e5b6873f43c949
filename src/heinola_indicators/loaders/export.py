"""An export as it lies on the disk: its bytes, decoded text and sheets, each read once."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from io import BufferedIOBase, BytesIO
from pathlib import Path

from heinola_indicators.loaders.encoding import decoded
from heinola_indicators.loaders.spreadsheet_ml import is_spreadsheet_ml
from heinola_indicators.loaders.workbook_cells import Cell as Cell  # what sheets consist of
from heinola_indicators.loaders.workbook_cells import Merged, Workbook, open_workbook
from heinola_indicators.loaders.workbook_limits import NotWithinLimits
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.input_file import LARGEST, size_of
from heinola_indicators.model.problem import Location, Problem, nearest_file

WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # zip (xlsx, ods) and OLE (xls)
NOTHING = b"\x00 \t\r\n\xef\xbb\xbf"
BEGINNING = 64 * 1024
LARGE = 4 * 1024 * 1024  # bytes; smaller files are read as they are found
LARGEST_TEXT = 1 << 30  # bytes

Stamp = tuple[int, int, int]  # size, time of change and number of a file


@dataclass(frozen=True)
class Export:
    """A file by its *name* (as told to the user) and its content: the bytes, or where they lie.

    A large file is read when its bytes are needed; a loader that can do with some of them asks for ``beginning`` or
    ``opened``. *stamp* is what the disk said of it when it was found.
    """

    name: str
    held: bytes | Path
    stamp: Stamp | None = None

    @classmethod
    def read(cls, path: Path, name: str | None = None) -> "Export":
        """The file at *path*.

        Raises:
            ExportNotRead: it is missing, a folder, empty or may not be read.
        """
        shown = name or str(path)
        try:
            stamp = _stamp(path)
            export = cls(shown, path, stamp) if stamp[0] > LARGE else cls(shown, path.read_bytes())
            is_empty = _is_blank(export)
        except OSError as error:
            raise not_read(shown, f"cannot be read: {error.strerror or error}{nearest_file(path)}") from error
        if is_empty:
            raise not_read(shown, "the file is empty; save the export again")
        return export

    @cached_property
    def content(self) -> bytes:
        """All the bytes.

        Raises:
            ExportNotRead: the file is too large, or has gone since it was found.
        """
        if isinstance(self.held, bytes):
            return self.held
        if self.stamp and self.stamp[0] > LARGEST:
            raise not_read(self.name, f"holds {self.stamp[0]:,} bytes; at most {LARGEST:,} are read; save a part of it")
        with self.opened() as stream:
            return stream.read()

    @property
    def size(self) -> int:
        """The number of bytes."""
        return len(self.held) if isinstance(self.held, bytes) else self.held.stat().st_size

    @cached_property
    def beginning(self) -> bytes:
        """The first bytes, enough to tell what kind of file it is."""
        with self.opened() as stream:
            return stream.read(BEGINNING)

    def opened(self) -> BufferedIOBase:
        """The bytes as a stream, to be closed by the caller.

        Raises:
            ExportNotRead: the file has gone since it was found.
        """
        if isinstance(self.held, bytes):
            return BytesIO(self.held)
        try:
            return self.held.open("rb")
        except OSError as error:
            raise not_read(self.name, f"cannot be read: {error.strerror or error}") from error

    def opened_again(self) -> BufferedIOBase:
        """The bytes as a stream once more, after the table was made.

        Raises:
            ExportNotRead: the file has gone, or is no longer the one that was read.
        """
        stream = self.opened()
        known = vars(self).get("sha256")  # where somebody has asked for it
        if (
            isinstance(self.held, bytes)
            or _stamp(self.held) == self.stamp
            or hashlib.file_digest(stream, "sha256").hexdigest() == known
        ):
            stream.seek(0)
            return stream
        stream.close()
        raise not_read(self.name, "has changed since it was read; read it again")

    @cached_property
    def sha256(self) -> str:
        """The checksum of the bytes."""
        with self.opened() as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    @property
    def is_workbook(self) -> bool:
        """Whether the bytes are those of an Excel or OpenDocument workbook, or of Excel's older XML."""
        return self.beginning.startswith(WORKBOOK_STARTS) or is_spreadsheet_ml(self.beginning)

    @cached_property
    def text(self) -> str:
        """The decoded content, without a byte order mark.

        Raises:
            ExportNotRead: it is too large.
        """
        return self._decoded[0]

    @property
    def encoding(self) -> str:
        """The encoding that the bytes give evidence of."""
        return self._decoded[1]

    @cached_property
    def sheets(self) -> dict[str, list[list[Cell]]]:
        """The sheets of a workbook by name: rows of cells from A1 on, empty cells as empty strings.

        Raises:
            ExportNotRead: the workbook is damaged, protected or too large.
        """
        return self._workbook.sheets

    @cached_property
    def merged(self) -> dict[str, list[Merged]]:
        """The merged cells of each sheet: the first and the last row and column of each of them, from 0.

        Raises:
            ExportNotRead: the workbook is damaged, protected or too large.
        """
        return self._workbook.merged

    @cached_property
    def _workbook(self) -> Workbook:
        try:
            return open_workbook(self.content)
        except NotWithinLimits as error:
            raise not_read(self.name, str(error)) from error

    @cached_property
    def _decoded(self) -> tuple[str, str]:
        if self.size > LARGEST_TEXT:
            raise not_read(
                self.name, f"is a text of {self.size:,} bytes; at most {LARGEST_TEXT:,} are read; save a part of it"
            )
        return decoded(self.content)


def _is_blank(export: Export) -> bool:
    with export.opened() as stream:
        return not stream.read(LARGE).strip(NOTHING)


def _stamp(path: Path) -> Stamp:
    size_of(path)  # which refuses what is no file
    told = path.stat()
    return told.st_size, told.st_mtime_ns, told.st_ino


def not_read(name: str, message: str, **place: object) -> ExportNotRead:
    """The error for one problem of an export; *place* is line and column, or sheet and cell."""
    return ExportNotRead([Problem(Location(name, **place), message)])  # type: ignore[arg-type]
