"""Workbooks as PxWeb saves them, and workbooks with a table on each sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.styles import Alignment, Font

from heinola_indicators.reports.repeatable_workbook import workbook_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | float | None

RETRIEVED = date(2026, 11, 20)
BOLD = Font(bold=True)
TITLE_FONT = Font(bold=True, size=14)


def pxweb_workbook(
    matrix: str,
    title: str,
    contents: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    footer: Iterable[str],
) -> bytes:
    """Return a table of area × year × contents in the layout of classic PxWeb.

    The title in A1, an empty row, the contents as header without a word above the stub, the area
    once per block, an empty row, the footer in column A.
    """
    workbook = openpyxl.Workbook()
    sheet = first_sheet(workbook, matrix)
    sheet.append([title])
    sheet["A1"].font = TITLE_FONT
    sheet.append([])
    sheet.append([None, None, *contents])
    for cell in sheet[3]:
        cell.font = BOLD
    area_before: Cell = None
    for area, *cells in rows:
        sheet.append([None if area == area_before else area, *cells])
        area_before = area
    for row in sheet.iter_rows(min_row=4, min_col=3):
        for cell in row:
            cell.number_format = "0"
            cell.alignment = Alignment(horizontal="right")
    for text in ("", *footer):
        sheet.append([text or None])
    return workbook_bytes(workbook, RETRIEVED)


def first_sheet(workbook: openpyxl.Workbook, name: str) -> Worksheet:
    """Return the sheet that a new workbook comes with, under another name."""
    sheet = workbook.worksheets[0]
    sheet.title = name
    return sheet


def bold_header(sheet: Worksheet) -> None:
    """Print the first row in bold, as people do."""
    for cell in sheet[1]:
        cell.font = BOLD
