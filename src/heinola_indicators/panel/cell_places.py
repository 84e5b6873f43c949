"""Where cells of a workbook stand: the names that spreadsheets give them."""

import re

CELL = re.compile(r"(?:.*!)?([A-Z]+)(\d+)", re.DOTALL)


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


def cell_place(name: str) -> tuple[int, int]:
    """The 0-based row and column of a cell, its sheet before it or not.

    >>> cell_place("A1"), cell_place("Taul1!AB12")
    ((0, 0), (11, 27))

    Raises:
        ValueError: it is no name of a cell.
    """
    match = CELL.fullmatch(name)
    if match is None:
        message = f"{name!r} is no cell of a sheet"
        raise ValueError(message)
    return int(match[2]) - 1, column_number(match[1])


def column_number(letters: str) -> int:
    """The place of a column by its letters, from 0.

    >>> column_number("A"), column_number("ab")
    (0, 27)
    """
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
