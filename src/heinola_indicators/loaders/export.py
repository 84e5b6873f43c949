"""An export as it lies on the disk: its bytes, decoded text and sheets, each read once."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path

from heinola_indicators.loaders.encoding import decoded
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem

WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # zip (xlsx, ods) and OLE (xls)

Cell = int | float | str | bool | time | date | datetime | timedelta  # what python-calamine gives


@dataclass(frozen=True)
class Export:
    """A file by its *name* (as told to the user) and content."""

    name: str
    content: bytes

    @classmethod
    def read(cls, path: Path, name: str | None = None) -> "Export":
        """The file at *path*.

        Raises:
            ExportNotRead: it is missing, a folder, empty or may not be read.
        """
        shown = name or str(path)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise not_read(shown, f"cannot be read: {error.strerror or error}") from error
        if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
            raise not_read(shown, "the file is empty; save the export again")
        return cls(shown, content)

    @cached_property
    def sha256(self) -> str:
        """The checksum of the bytes."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def is_workbook(self) -> bool:
        """Whether the bytes are those of an Excel or OpenDocument workbook."""
        return self.content.startswith(WORKBOOK_STARTS)

    @cached_property
    def text(self) -> str:
        """The decoded content, without a byte order mark."""
        return self._decoded[0]

    @property
    def encoding(self) -> str:
        """The encoding that the bytes give evidence of."""
        return self._decoded[1]

    @cached_property
    def sheets(self) -> dict[str, list[list[Cell]]]:
        """The sheets of a workbook by name: rows of cells from A1 on, empty cells as empty strings.

        Raises:
            ExportNotRead: the workbook is damaged or protected.
        """
        from io import BytesIO

        from python_calamine import CalamineError, CalamineWorkbook

        try:
            workbook = CalamineWorkbook.from_filelike(BytesIO(self.content))
            return {
                name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in workbook.sheet_names
            }
        except (CalamineError, OSError, ValueError) as error:
            raise not_read(self.name, f"is no workbook that can be opened ({error}); save it again as .xlsx") from error

    @cached_property
    def _decoded(self) -> tuple[str, str]:
        return decoded(self.content)


def not_read(name: str, message: str, **place: object) -> ExportNotRead:
    """The error for one problem of an export; *place* is line and column, or sheet and cell."""
    return ExportNotRead([Problem(Location(name, **place), message)])  # type: ignore[arg-type]


def cell_name(row: int, column: int) -> str:
    """The spreadsheet name of a cell by its 0-based row and column.

    >>> cell_name(0, 0), cell_name(11, 27)
    ('A1', 'AB12')
    """
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
