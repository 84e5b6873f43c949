"""A units' workbook that comes back: what stands in its input cells, row by row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.budget.returned_map import CELL
from heinola_indicators.reports.budget.structure import AS_OF, MAP_COLUMNS, MAP_SHEET, STRATEGY_AREA, VERSION, InputCell
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.returned_file import constants_of, fault_of_any, opened_twice
from heinola_indicators.reports.units.structure import FOLLOW_UP_YEAR, FORM_VERSION, INPUTS, MEASURE, SHEET_AUTHOR

WRITE_AGAIN = "write the workbook again with 'report units'"
KINDS = {MEASURE, SHEET_AUTHOR, *INPUTS}

Sheets = Mapping[str, Mapping[str, Any]]  # openpyxl's cells by sheet and by name


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """What stands about *measure*: texts by column of follow-up.csv with their places, and whether any was changed."""

    measure: str
    place: Location
    texts: Mapping[str, str]
    places: Mapping[str, Location]
    is_changed: bool


@dataclass(frozen=True)
class ReturnedUnits:
    """What a workbook says of itself and what stands in it; it was drafted on *as_of*, and *problems* are of cells."""

    year: str
    area: str
    as_of: date
    rows: tuple[ReturnedRow, ...]
    problems: tuple[Problem, ...]


def returned_units(content: bytes, path: str) -> ReturnedUnits:
    """The workbook in *content*, bytes that can be opened in bounded memory; *path* is what messages call it.

    Sheets of other units may have been taken out before it was sent. A formula counts by the value that it had when
    the workbook was saved.

    Raises:
        ExportNotRead: it is damaged, of another kind or version, or the map of its structure has gone.
    """
    return opened_twice(content, path, _returned)


def _returned(values: Any, formulas: Any, path: str) -> ReturnedUnits:
    constants = constants_of(values)
    absent = [name for name in (FOLLOW_UP_YEAR, AS_OF, STRATEGY_AREA, VERSION) if name not in constants]
    if absent or MAP_SHEET not in values.sheetnames:
        message = "is no workbook of the units, or its structure has been taken out"
        raise _refused(path, f"{message} ({', '.join(absent) or MAP_SHEET} is missing); {WRITE_AGAIN}")
    if constants[VERSION] != str(FORM_VERSION):
        message = f"its form is of version {constants[VERSION]}, and this program reads {FORM_VERSION}; {WRITE_AGAIN}"
        raise _refused(path, message)
    inputs = _mapped(values[MAP_SHEET], path)
    problems = list(_renamed(inputs, values.sheetnames, path))
    there = [entry for entry in inputs if entry.sheet in values.sheetnames]
    shown, written = _cells(values, there), _cells(formulas, there)
    problems += [
        Problem(_place(path, entry), fault)
        for entry in there
        if (fault := _fault(shown[entry.sheet].get(entry.cell), written[entry.sheet].get(entry.cell), entry))
    ]
    rows = tuple(_rows(there, shown, path))
    drafted = date.fromisoformat(constants[AS_OF])
    return ReturnedUnits(constants[FOLLOW_UP_YEAR], constants[STRATEGY_AREA], drafted, rows, tuple(problems))


def _mapped(sheet: Any, path: str) -> list[InputCell]:
    sheet.reset_dimensions()  # some programs write dimensions that are too small
    header, *rows = list(sheet.iter_rows(values_only=True)) or [()]
    inputs = []
    for number, row in enumerate(rows, start=2):
        cells = (*row, *[None] * len(MAP_COLUMNS))[: len(MAP_COLUMNS)]
        measure, kind, period, name, cell, value = cells
        if all(each is None for each in cells):
            continue
        if kind not in KINDS or not isinstance(name, str) or CELL.fullmatch(str(cell)) is None:
            place = Location(path, sheet=MAP_SHEET, cell=f"A{number}")
            raise ExportNotRead([Problem(place, f"this row of the map is not as it was written; {WRITE_AGAIN}")])
        inputs.append(InputCell(measure or "", kind, None if period is None else str(period), name, cell, value))
    if tuple(header[: len(MAP_COLUMNS)]) != MAP_COLUMNS or not inputs:
        raise _refused(path, f"the map on the sheet {MAP_SHEET} is not as it was written; {WRITE_AGAIN}")
    return inputs


def _renamed(inputs: Sequence[InputCell], names: Sequence[str], path: str) -> Iterator[Problem]:
    """A sheet that has gone while there is one that nobody wrote may be the same under another name."""
    wanted = list(dict.fromkeys(entry.sheet for entry in inputs))
    missing = [name for name in wanted if name not in names]
    strange = [name for name in names if name not in wanted][1:]  # the first is the guide
    strange = [name for name in strange if name != MAP_SHEET]
    if len(missing) == len(wanted) or (missing and strange):
        message = (
            f"the sheet is missing; if {strange[0]!r} is it, give it this name again"
            if strange
            else (f"the sheet is missing, as are all others; {WRITE_AGAIN}")
        )
        yield Problem(Location(path, sheet=missing[0]), message)


def _cells(workbook: Any, inputs: Sequence[InputCell]) -> Sheets:
    """The filled cells of the sheets that inputs are on."""
    found: dict[str, dict[str, Any]] = {}
    for name in dict.fromkeys(entry.sheet for entry in inputs):
        sheet = workbook[name]
        sheet.reset_dimensions()
        last = max(int(re.sub(r"\D", "", entry.cell)) for entry in inputs if entry.sheet == name)
        found[name] = {
            cell.coordinate: cell for row in sheet.iter_rows(max_row=last) for cell in row if cell.value is not None
        }
    return found


def _fault(cell: Any, formula: Any, entry: InputCell) -> str | None:
    """What is wrong with what stands in a cell."""
    if fault := fault_of_any(cell, formula):
        return fault
    return _fault_of_number(cell) if cell is not None and entry.kind == "forecast" else None


def _fault_of_number(cell: Any) -> str | None:
    if isinstance(cell.value, bool):
        return f"holds {str(cell.value).upper()} where a number belongs"
    if isinstance(cell.value, (date, time)):
        return f"holds a date ({cell.value}) where a number belongs; write the number again, with a decimal comma"
    if isinstance(cell.value, (int, float)) and "%" in str(cell.number_format):
        return (
            f"holds {plain(cell.value)} shown in per cent; write the number without the sign, as {100 * cell.value:g}"
        )
    return None


def _rows(inputs: Sequence[InputCell], cells: Sheets, path: str) -> Iterator[ReturnedRow]:
    authors = {entry.sheet: entry for entry in inputs if entry.kind == SHEET_AUTHOR}
    by_row: dict[tuple[str, str], dict[str, InputCell]] = {}
    for entry in inputs:
        if entry.kind != SHEET_AUTHOR:
            by_row.setdefault((entry.sheet, entry.measure), {})[entry.kind] = entry
    for (sheet, measure), kinds in by_row.items():
        texts = {kind: text_of(cells[sheet].get(entry.cell)) for kind, entry in kinds.items()}
        places = {kind: _place(path, entry) for kind, entry in kinds.items()}
        drafted = {kind: _drafted(entry) for kind, entry in kinds.items()}
        if not texts.get("author") and sheet in authors:
            texts["author"] = text_of(cells[sheet].get(authors[sheet].cell))
        told = [kind for kind in INPUTS if kind != "author"]
        is_changed = any(texts.get(kind, "") != drafted.get(kind, "") for kind in told)
        yield ReturnedRow(measure, places.get(MEASURE, Location(path, sheet=sheet)), texts, places, is_changed)


def text_of(cell: Any) -> str:
    """What stands in a cell, as it would stand in a text file; numbers in full with a decimal point."""
    return "" if cell is None else _text(cell.value)


def _drafted(entry: InputCell) -> str:
    return _text(entry.value)


def _text(value: object) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return plain(float(value))
    text = "" if value is None else str(value)
    return text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def _place(path: str, entry: InputCell) -> Location:
    return Location(path, sheet=entry.sheet, cell=entry.cell)


def _refused(path: str, message: str) -> ExportNotRead:
    return ExportNotRead([Problem(Location(path), message)])
