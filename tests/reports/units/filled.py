"""A units' workbook as people fill it in."""

import io
from collections.abc import Mapping
from typing import Any

import openpyxl

from heinola_indicators.reports.budget.structure import MAP_SHEET

Changes = Mapping[tuple[str, str], Any]  # by measure and kind of input; the sheet's author by sheet and sheet_author


def places(content: bytes) -> dict[tuple[str, str], tuple[str, str]]:
    """Sheet and cell of every input, by measure and kind."""
    rows = openpyxl.load_workbook(io.BytesIO(content))[MAP_SHEET].iter_rows(min_row=2, values_only=True)
    return {(str(row[0] or row[3]), str(row[1])): (str(row[3]), str(row[4])) for row in rows}


def filled(content: bytes, changes: Changes) -> bytes:
    """The workbook with other values in some of its input cells."""
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    where = places(content)
    for key, value in changes.items():
        sheet, cell = where[key]
        workbook[sheet][cell] = value
    return saved(workbook)


def saved(workbook: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()
