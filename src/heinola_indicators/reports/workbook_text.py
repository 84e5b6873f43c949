"""Texts in workbooks that stay texts, whatever they begin with."""

import re
from collections.abc import Iterable

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

LONGEST_TEXT = 32_767  # of a cell, in UTF-16; a sign past the first 65,536 counts twice
REPLACEMENT = "\ufffd"
NO_CHARACTERS_OF_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CUT = "…"


def append_row(sheet: Worksheet, contents: Iterable[str | float | None]) -> None:
    """Append a row in which every text is one: no formula, no error value, no character that Excel refuses."""
    sheet.append([_text_cell(sheet, each) if isinstance(each, str) else each for each in contents])


def legal_text(text: str) -> str:
    """*text* with a sign in place of each character that Excel refuses, cut where no cell can be as long."""
    legal = NO_CHARACTERS_OF_XML.sub(REPLACEMENT, text)
    if 2 * len(legal) <= LONGEST_TEXT or len(halves := legal.encode("utf-16-le")) <= 2 * LONGEST_TEXT:
        return legal
    return halves[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + CUT


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
