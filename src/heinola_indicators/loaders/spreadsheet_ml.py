"""SpreadsheetML, the workbook in one XML text that old PxWeb calls ``Excel-työkirja (xml)`` and names .xls.

Rows and cells follow one another unless they have an index; a cell may go over several columns. Numbers, texts, dates
and truth values are told apart by their type. A comment stands inside its cell, as data of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from xml.parsers.expat import ExpatError, ParserCreate

from heinola_indicators.loaders.sheet_extent import MOST_CELLS
from heinola_indicators.loaders.workbook_limits import NotWithinLimits
from heinola_indicators.panel.cell_places import cell_name

NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
BEGINNING = 4096  # bytes in which it is named
PIECE = 1 << 20
TOO_FAR = f"a sheet reaches too far; at most {MOST_CELLS:,} cells are opened, the empty ones among them"
Cell = float | str | bool | datetime


@dataclass
class _Reading:
    """Where the parser stands: the sheets and comments so far, the row and column from 0, and the text of the cell."""

    sheets: dict[str, list[list[Cell]]] = field(default_factory=dict)
    comments: dict[str, dict[str, str]] = field(default_factory=dict)
    rows: list[list[Cell]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    column: int = 0
    across: int = 0
    kind: str = ""
    pieces: list[str] = field(default_factory=list)
    is_in_data: bool = False
    is_in_comment: bool = False
    cells: int = 0


def is_spreadsheet_ml(beginning: bytes) -> bool:
    """Whether a file begins as such a workbook does."""
    return beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") and NAMESPACE in beginning[:BEGINNING]


def sheets_of(content: bytes) -> dict[str, list[list[Cell]]]:
    """The rows of cells by sheet, empty cells as empty texts.

    Raises:
        NotWithinLimits: it is damaged, too large or has a document type.
    """
    return {name: _equally_long(rows) for name, rows in _read(content).sheets.items()}


def comments_of(content: bytes) -> dict[str, dict[str, str]]:
    """The texts of the comments by sheet and cell.

    Raises:
        NotWithinLimits: as above.
    """
    return _read(content).comments


def _read(content: bytes) -> _Reading:
    reading = _Reading()
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: _start(reading, _bare(name), attributes)
    parser.EndElementHandler = lambda name: _end(reading, _bare(name))
    parser.CharacterDataHandler = lambda text: reading.pieces.append(text) if reading.is_in_data else None
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        for piece in _pieces(content):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (ExpatError, ValueError) as error:
        if isinstance(error, NotWithinLimits):
            raise
        message = f"is no workbook that can be opened ({error}); save it again as .xlsx"
        raise NotWithinLimits(message) from error
    return reading


def _pieces(content: bytes) -> Iterator[bytes]:
    return (content[begin : begin + PIECE] for begin in range(0, len(content), PIECE))


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse_document_type(*_: object) -> None:
    message = "has a document type with entities in its XML, which no workbook has; save it again as .xlsx"
    raise NotWithinLimits(message)


def _start(reading: _Reading, name: str, attributes: dict[str, str]) -> None:
    given = {_bare(key): value for key, value in attributes.items()}
    if name == "Worksheet":
        sheet = given.get("Name", f"{len(reading.sheets) + 1}")
        reading.rows = reading.sheets.setdefault(sheet, [])
        reading.notes = reading.comments.setdefault(sheet, {})
    elif name == "Row":
        index = int(given.get("Index", len(reading.rows) + 1))
        _add_cells(reading, index - len(reading.rows))
        reading.rows.extend([] for _ in range(len(reading.rows), index))
        reading.column = 0
    elif name == "Cell":
        reading.column = int(given.get("Index", reading.column + 1)) - 1
        reading.across = int(given.get("MergeAcross", 0))
    elif name == "Comment":
        reading.is_in_comment = True
    elif name == "Data":
        reading.kind, reading.pieces, reading.is_in_data = given.get("Type", "String"), [], True


def _end(reading: _Reading, name: str) -> None:
    if name == "Data" and reading.is_in_comment:
        reading.is_in_data = False
        cell = cell_name(max(len(reading.rows) - 1, 0), reading.column)
        reading.notes[cell] = "".join(reading.pieces).strip()
    elif name == "Comment":
        reading.is_in_comment = False
    elif name == "Data" and reading.rows:
        reading.is_in_data = False
        row = reading.rows[-1]
        _add_cells(reading, reading.column + 1 - len(row))
        row.extend([""] * (reading.column + 1 - len(row)))
        row[reading.column] = _value("".join(reading.pieces), reading.kind)
    elif name == "Cell":
        reading.column += 1 + reading.across


def _add_cells(reading: _Reading, count: int) -> None:
    reading.cells += max(count, 0)
    if reading.cells > MOST_CELLS or reading.column < 0:
        raise NotWithinLimits(TOO_FAR)


def _value(text: str, kind: str) -> Cell:
    match kind:
        case "Number":
            return float(text)
        case "Boolean":
            return text == "1"
        case "DateTime":
            return datetime.fromisoformat(text)
        case _:
            return text


def _equally_long(rows: list[list[Cell]]) -> list[list[Cell]]:
    width = max(map(len, rows), default=0)
    if width * len(rows) > MOST_CELLS:
        raise NotWithinLimits(TOO_FAR)
    return [[*row, *[""] * (width - len(row))] for row in rows]
