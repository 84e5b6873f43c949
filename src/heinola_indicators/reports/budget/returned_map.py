"""The map of a budget workbook that comes back: where its input cells are, and what stood there."""

import re
from collections.abc import Sequence
from typing import Any

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.budget.structure import COMMENT, MAP_COLUMNS, MAP_SHEET, TARGET_LEVEL, InputCell

CELL = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
WRITE_AGAIN = "write the workbook again with 'report budget'"


def mapped_inputs(sheet: Any, path: str) -> list[InputCell]:
    """The input cells by the map on *sheet*, openpyxl's read-only one; *path* is what messages call the workbook.

    Raises:
        ExportNotRead: the map is not as it was written.
    """
    sheet.reset_dimensions()  # some programs write dimensions that are too small
    rows = list(sheet.iter_rows(values_only=True))
    if not rows or rows[0][: len(MAP_COLUMNS)] != MAP_COLUMNS:
        raise ExportNotRead([_changed(path, 1)])
    inputs: dict[tuple[str, str], InputCell] = {}
    problems: list[Problem] = []
    for number, row in enumerate(rows[1:], 2):
        if all(value is None for value in row):
            continue
        found = _input(row)
        if found is None or (found.sheet, found.cell) in inputs:
            problems.append(_changed(path, number))
        else:
            inputs[found.sheet, found.cell] = found
    if problems:
        raise ExportNotRead(problems)
    return list(inputs.values())


def _changed(path: str, row: int) -> Problem:
    place = Location(path, sheet=MAP_SHEET, cell=f"A{row}")
    return Problem(place, f"this row of the map of the workbook is not as it was written; {WRITE_AGAIN}")


def _input(row: Sequence[Any]) -> InputCell | None:
    measure, kind, period, sheet, cell, value = (*row, *[None] * len(MAP_COLUMNS))[: len(MAP_COLUMNS)]
    is_sound = (
        all(isinstance(text, str) for text in (measure, sheet, cell))
        and (kind == COMMENT or (kind == TARGET_LEVEL and period is not None))
        and CELL.fullmatch(cell)
        and isinstance(value, (int, float, str, type(None)))
    )
    return InputCell(measure, kind, None if period is None else str(period), sheet, cell, value) if is_sound else None
