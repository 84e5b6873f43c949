"""How far the cells of a sheet reach, found in its XML without opening it as a workbook.

In xlsx a cell has a reference (``B12``), or stands after the one before it; in OpenDocument a cell and a row may be
repeated. Where every tag is written as usual the references are read all at once; else tag by tag.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PREFIX = re.compile(rb"<(\w+:)?worksheet[\s>]")
TAG = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)")
REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,9})(\d{0,12})""")
OTHER_PREFIX = re.compile(rb":(?:c|row)[\s/>]")
TABLE_TAG = re.compile(rb"<(?:\w+:)?(table|table-row|(?:covered-)?table-cell)(?=[\s/>])([^>]*)")
CELL_ENDS = re.compile(rb"</(?:\w+:)?(?:covered-)?table-cell\s*>")
HAS_CONTENT = re.compile(rb"value|formula|<(?!/)")
ROWS_REPEATED = re.compile(rb"""number-rows-repeated\s*=\s*["'](\d{1,12})""")
COLUMNS_REPEATED = re.compile(rb"""number-columns-repeated\s*=\s*["'](\d{1,12})""")
MOST_CELLS = 20_000_000  # 1,048,576 rows of 19 columns
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # a sheet of Excel has no more
MOST_OF_OTHER_PREFIX = 1000
LONGEST_REFERENCE = 16  # characters
LONGEST_TAG = 64


@dataclass
class Extent:
    """The last row and column with a cell, counted from 1, and how many tags of rows and cells there are.

    *text* is the bytes of cells that are repeated, each time counted.
    """

    rows: int = 0
    columns: int = 0
    tags: int = 0
    text: int = 0

    @property
    def cells(self) -> int:
        """The cells of the full rectangle."""
        return self.rows * max(self.columns, 1)


def extent_of_sheet(pieces: Iterable[bytes]) -> Extent:
    """How far a sheet of xlsx reaches; *pieces* are its XML, cut before tags."""
    extent = Extent()
    column = 0
    prefix = None
    for piece in pieces:
        if prefix is None:
            match = PREFIX.search(piece[:10_000])
            prefix = (match[1] or b"") if match else b""
        read = _read_at_once(piece, prefix, extent, column)
        column = _read_tag_by_tag(piece, extent, column) if read is None else read
        if extent.rows > MOST_ROWS or extent.columns > MOST_COLUMNS or extent.cells > MOST_CELLS:
            break
    return extent


def extent_of_tables(pieces: Iterable[bytes]) -> list[Extent]:
    """How far each table of an OpenDocument content reaches, empty cells at the end of rows and tables not counted."""
    tables: list[Extent] = []
    row = column = row_repeated = 0
    for piece in pieces:
        matches = list(TABLE_TAG.finditer(piece))
        ends = [match.start() for match in matches[1:]] + [len(piece)] * bool(matches)
        for match, end in zip(matches, ends, strict=True):
            if match[1] == b"table":
                tables.append(Extent())
                row = row_repeated = 0
            elif match[1] == b"table-row":
                row, row_repeated, column = row + row_repeated, _repeated(ROWS_REPEATED, match[2]), 0
            elif tables:
                column_repeated = _repeated(COLUMNS_REPEATED, match[2])
                column += column_repeated
                table = tables[-1]
                table.tags += 1
                if HAS_CONTENT.search(match[2] + _inside(piece, match, end)):
                    table.rows = max(table.rows, row + row_repeated)
                    table.columns = max(table.columns, column)
                    table.text += row_repeated * column_repeated * (end - match.start())
    return tables


def _inside(piece: bytes, cell: re.Match[bytes], end: int) -> bytes:
    """What stands between the tags of a cell: after the last one of a table come other elements than its own."""
    if cell[2].endswith(b"/"):
        return b""
    closing = CELL_ENDS.search(piece, cell.end(), end)
    return piece[cell.end() : closing.start() if closing else end]


def _repeated(attribute: re.Pattern[bytes], attributes: bytes) -> int:
    match = attribute.search(attributes)
    return int(match[1]) if match else 1


def _read_at_once(piece: bytes, prefix: bytes, extent: Extent, column: int) -> int | None:
    """Read the references of all tags, or count tags of which none has one, after the cell in *column*.

    Returned is the column of the last cell where tags were counted; none, and nothing read, where some tag is not
    written as usual.
    """
    content = np.frombuffer(piece + bytes(LONGEST_TAG), np.uint8)
    size = len(piece)
    opening = np.flatnonzero((content[:size] == ord("<")) & (content[1 : size + 1] != ord("/")))
    names = opening + 1
    for letter in prefix:
        names = names[content[names] == letter] + 1
    if _has_tags_of_other_prefix(piece, prefix, opening, names):
        return None
    first = content[names]
    cells = _with_name(content, names[first == ord("c")], b"c")
    rows = _with_name(content, names[first == ord("r")], b"row")
    begins = np.concatenate([cells, rows])
    if not all(np.all(content[begins + place] == character) for place, character in enumerate(b' r="')):
        has_references = b"=" in piece and REFERENCE.search(piece)
        return None if has_references else _count(cells, rows, extent, column)
    references = _read_references(content, begins + 4)
    extent.rows = max(extent.rows, int(references[0].max(initial=0)))
    extent.columns = max(extent.columns, int(references[1].max(initial=0)))
    extent.tags += len(begins)
    return column


def _count(cells: NDArray[np.intp], rows: NDArray[np.intp], extent: Extent, column: int) -> int:
    """Count the *cells* of each of the *rows*; the first ones go on after *column*."""
    in_row = np.diff(np.searchsorted(cells, rows), prepend=0, append=len(cells))
    in_row[0] += column
    extent.rows += len(rows)
    extent.columns = max(extent.columns, int(in_row.max()))
    extent.tags += len(cells) + len(rows)
    return int(in_row[-1])


def _with_name(content: NDArray[np.uint8], begins: NDArray[np.intp], name: bytes) -> NDArray[np.intp]:
    """Where tags of that name have the character after it; the first letter is known."""
    for place, letter in enumerate(name[1:], 1):
        begins = begins[content[begins + place] == letter]
    after = content[begins + len(name)]
    has_ended: NDArray[np.bool_] = (after <= ord(" ")) | (after == ord(">")) | (after == ord("/"))
    ends: NDArray[np.intp] = begins[has_ended] + len(name)
    return ends


def _has_tags_of_other_prefix(piece: bytes, prefix: bytes, opening: NDArray[np.intp], names: NDArray[np.intp]) -> bool:
    if not prefix:
        return OTHER_PREFIX.search(piece) is not None
    if len(opening) == len(names):
        return False
    others = np.setdiff1d(opening, names - len(prefix) - 1, assume_unique=True)
    return len(others) > MOST_OF_OTHER_PREFIX or any(TAG.match(piece, place) for place in others.tolist())


def _read_references(
    content: NDArray[np.uint8], begins: NDArray[np.intp]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rows and columns that references name, 0 where one names none."""
    row = np.zeros(len(begins), np.int64)
    column = np.zeros(len(begins), np.int64)
    is_on = np.ones(len(begins), np.bool_)
    for place in range(LONGEST_REFERENCE):
        character = content[begins + place]
        digit, letter = character - np.uint8(ord("0")), (character | 0x20) - np.uint8(ord("a"))
        is_digit, is_letter = is_on & (digit <= 9), is_on & (letter < 26)
        is_on = is_digit | is_letter
        if not is_on.any():
            break
        np.copyto(row, row * 10 + digit, where=is_digit)
        if is_letter.any():
            np.copyto(column, column * 26 + letter + 1, where=is_letter)
    return row, column


def _read_tag_by_tag(piece: bytes, extent: Extent, column: int) -> int:
    """Read tags of which some have no reference; *column* is the last one read, which is returned."""
    row = extent.rows
    for match in TAG.finditer(piece):
        extent.tags += 1
        reference = REFERENCE.search(match[2])
        if match[1] == b"row":
            row = int(reference[2]) if reference and reference[2] else row + 1
            column = 0
        elif reference and reference[1]:
            row = int(reference[2] or row)
            column = _column_number(reference[1])
        else:
            column += 1
        extent.rows = max(extent.rows, row)
        extent.columns = max(extent.columns, column)
    return column


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
