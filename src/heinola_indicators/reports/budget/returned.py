"""A budget workbook that comes back: what stands in its input cells, whoever has worked in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby
from typing import Any

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.budget.returned_map import WRITE_AGAIN, mapped_inputs
from heinola_indicators.reports.budget.structure import (
    BUDGET_YEAR,
    FORMAT_VERSION,
    MAP_SHEET,
    STRATEGY_AREA,
    VERSION,
    InputCell,
)
from heinola_indicators.reports.returned_file import constants_of, fault_of_any, opened_twice

Value = float | str | bool | date | time | timedelta | None
Row = Mapping[str, Any]  # openpyxl's cells by their names
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class ReturnedCell:
    """An input cell with what stands there now, and the texts of its row."""

    input: InputCell
    value: Value
    row: frozenset[str]


@dataclass(frozen=True)
class ReturnedWorkbook:
    """What a budget workbook says of itself, and its input cells but for those with *problems*."""

    path: str
    year: str
    area: str
    cells: tuple[ReturnedCell, ...]
    problems: tuple[Problem, ...]


def returned_workbook(content: bytes, path: str) -> ReturnedWorkbook:
    """The workbook in *content*, bytes that can be opened in bounded memory; *path* is what messages call it.

    A formula in an input cell counts by the value that it had when the workbook was saved.

    Raises:
        ExportNotRead: it is damaged, of another kind or version, or the map of its structure has gone.
    """
    return opened_twice(content, path, _returned)


def _returned(values: Any, formulas: Any, path: str) -> ReturnedWorkbook:
    constants = constants_of(values)
    absent = [f"the name {name!r}" for name in (BUDGET_YEAR, STRATEGY_AREA, VERSION) if name not in constants]
    if MAP_SHEET not in values.sheetnames:
        absent.append(f"the sheet {MAP_SHEET!r}")
    if absent:
        message = f"is no budget workbook, or its structure has been taken out: {', '.join(absent)} missing"
        raise ExportNotRead([Problem(Location(path), f"{message}; {WRITE_AGAIN}")])
    if constants[VERSION] != str(FORMAT_VERSION):
        message = f"its form is of version {constants[VERSION]}, and this program reads {FORMAT_VERSION}; {WRITE_AGAIN}"
        raise ExportNotRead([Problem(Location(path), message)])
    found = list(_cells(mapped_inputs(values[MAP_SHEET], path), values, formulas, path))
    cells = tuple(cell for cell in found if isinstance(cell, ReturnedCell))
    problems = tuple(problem for problem in found if isinstance(problem, Problem))
    return ReturnedWorkbook(path, constants[BUDGET_YEAR], constants[STRATEGY_AREA], cells, problems)


def _cells(inputs: Sequence[InputCell], values: Any, formulas: Any, path: str) -> Iterator[ReturnedCell | Problem]:
    def sheet_of(entry: InputCell) -> str:
        return entry.sheet

    for name, group in groupby(sorted(inputs, key=sheet_of), key=sheet_of):
        if name not in values.sheetnames:
            message = "the sheet is missing; if it has another name now, give it this one again"
            yield Problem(Location(path, sheet=name), message)
            continue
        entries = list(group)
        wanted = {_row_number(entry) for entry in entries}
        rows, written = _rows(values[name], wanted), _rows(formulas[name], wanted)
        for entry in entries:
            row = rows.get(_row_number(entry), {})
            cell, formula = row.get(entry.cell), written.get(_row_number(entry), {}).get(entry.cell)
            if fault := fault_of_any(cell, formula):
                yield Problem(Location(path, sheet=name, cell=entry.cell), fault)
            else:
                texts = frozenset(other.value for other in row.values() if isinstance(other.value, str))
                yield ReturnedCell(entry, cell.value if cell else None, texts)


def _row_number(entry: InputCell) -> int:
    return int(entry.cell.lstrip(LETTERS))


def _rows(sheet: Any, wanted: set[int]) -> dict[int, Row]:
    """The filled cells of the rows that are *wanted*."""
    sheet.reset_dimensions()  # some programs write dimensions that are too small
    last = max(wanted)
    rows: dict[int, Row] = {}
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number in wanted:
            rows[number] = {cell.coordinate: cell for cell in row if cell.value is not None}
        if number == last:
            break
    return rows
