"""Texts in workbooks that stay texts, whatever they begin with."""

from collections.abc import Iterable

from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet.worksheet import Worksheet

LONGEST_TEXT = 32_767  # characters of a cell
REPLACEMENT = "\ufffd"


def append_row(sheet: Worksheet, contents: Iterable[str | float | None]) -> None:
    """Append a row in which every text is one: no formula, no error value, no character that Excel refuses."""
    sheet.append([_text_cell(sheet, each) if isinstance(each, str) else each for each in contents])


def legal_text(text: str) -> str:
    """*text* with a sign in place of each character that Excel refuses, as long as a cell can be."""
    return ILLEGAL_CHARACTERS_RE.sub(REPLACEMENT, text)[:LONGEST_TEXT]


def write_text(cell: Cell, text: str) -> None:
    """Write *text*: no formula, no error value, no character that Excel refuses."""
    cell.value = legal_text(text)
    cell.data_type = "s"
    if text[:1] in {"=", "+", "-", "@"}:
        cell.quotePrefix = True  # still a text after somebody has edited it


def _text_cell(sheet: Worksheet, text: str) -> Cell:
    cell = Cell(sheet, row=1, column=1)  # append moves it
    write_text(cell, text)
    return cell
