"""Cutting a series out of a table: choose values, add over them, bring areas and periods to one form."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.model.source import AgeRange, Choice, Part, SourceFile
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.axes import Axes, Cells, require_all_named
from heinola_indicators.panel.choices import NotInTable, rows_chosen
from heinola_indicators.panel.file_units import unit_in_words
from heinola_indicators.panel.panel import NO_SAMPLING, SAMPLING, FloatGrid, Panel, empty_panel
from heinola_indicators.panel.survey_scores import survey_panel
from heinola_indicators.panel.table import Role, Table

IN_ITS_UNIT = ("deviation", "margin", "standard_error")  # are scaled as the value is


@dataclass(frozen=True)
class Cut:
    """What came out: the panel, what was passed over on the way, and standard errors beside the values."""

    panel: Panel
    notices: tuple[str, ...] = field(default=())
    standard_error: FloatGrid | None = None


def cut(table: Table, part: Part, name: str, unit: Unit, file: SourceFile) -> Cut:
    """The panel that *part* describes, out of one file's table.

    Formula   value = scale × sum of the selected cells, by area and period
    Missing   a total of which a cell is missing or suppressed has no value and keeps the cells' flags; absent
              rows are missing too, unless the kind of export says that they are zero
    Errors    NotInTable tells what is not there, with the nearest names
    """
    if part.survey is not None:
        return Cut(survey_panel(table, part, part.survey, name, unit, file))
    axes = Axes.of(table, part, file.source.division)
    rows = rows_chosen(table, part.select)
    require_all_named(table, part, axes, rows)
    _check_unit(table, part, unit, rows)
    cells = Cells.read(table, rows, axes)
    panel = _panel_of(cells, table, name, unit, file, part.scale, adds=bool(part.add))
    ages = [choice for choice in part.select.values() if isinstance(choice, AgeRange)]
    if ages:
        panel = replace(panel, qualifier=f"{ages[0]}")
    found = {name: _beside(table, part, select, panel) for name, select in part.beside.items()}
    found |= {name: abs(part.scale) * found[name] for name in IN_ITS_UNIT if name in found}
    sampling: dict[str, Any] = {name: grid for name, grid in found.items() if name in SAMPLING}
    return Cut(replace(panel, **sampling), cells.notices, found.get("standard_error"))


def missing_where(table: Table, part: Part, name: str, unit: Unit, file: SourceFile) -> Panel:
    """For a file that has no word of the series: its areas and periods, each flagged missing."""
    axes = Axes.of(table, replace(part, select={}, add=()), file.source.division)
    cells = Cells.read(table, np.arange(len(table)), axes)
    seen = _panel_of(cells, table, name, unit, file, 1.0, adds=True)
    there = seen.flag != 0
    return replace(
        seen,
        value=np.full(there.shape, np.nan),
        flag=np.where(there, int(Flag.O), 0),
        place=np.full(there.shape, -1, np.int64),
    )


def _check_unit(table: Table, part: Part, unit: Unit, rows: NDArray[np.intp]) -> None:
    words = set(table.units.values()) if len(table.units) == 1 else _words_of(table, rows)
    for word in words:
        understood = unit_in_words(word)
        if understood is None:
            continue
        code, factor = understood
        if code != unit.at_own_prices.code and not (code == "percent" and unit.code in {"percentage-points", "index"}):
            msg = f"unit mismatch: the file gives {word!r}, the series is in {unit}"
            raise NotInTable(msg)
        if not np.isclose(factor, part.scale):
            msg = f"unit mismatch: the file gives {word!r}, so the scale is {factor:g}, not {part.scale:g}"
            raise NotInTable(msg)


def _words_of(table: Table, rows: NDArray[np.intp]) -> set[str]:
    number = table.variable_with(Role.CONTENTS)
    if number is None:
        return set()
    variable = table.variables[number]
    return {
        table.units[variable.values[position]]
        for position in np.flatnonzero(np.bincount(table.positions(number, rows)))
        if variable.values[position] in table.units
    }


def _panel_of(
    cells: Cells, table: Table, name: str, unit: Unit, file: SourceFile, scale: float, *, adds: bool
) -> Panel:
    shape = (len(cells.areas), len(cells.periods))
    if 0 in shape:
        return replace(empty_panel(name, unit), division=file.source.division or table.division)
    size = shape[0] * shape[1]
    key = cells.area * shape[1] + cells.period
    count = np.bincount(key, minlength=size)
    if not adds and (count > 1).any():
        at = int(np.flatnonzero(count > 1)[0])
        msg = (
            f"{cells.areas[at // shape[1]]} {cells.periods[at % shape[1]]} stands in {count[at]} rows "
            f"({', '.join(map(table.place, cells.rows[key == at][:3].tolist()))}); select one or add them with 'sum'"
        )
        raise NotInTable(msg)
    flag = np.zeros(size, np.int64)
    cell_flag = table.flag[cells.rows] | np.where(cells.preliminary, int(Flag.P), 0)
    np.bitwise_or.at(flag, key, cell_flag)
    if adds:
        flag &= ~int(Flag.NIL)
        if not table.absent_is_zero:
            flag = np.where((count > 0) & (count < count.max()), flag | int(Flag.O), flag)
    total = np.bincount(key, weights=np.nan_to_num(table.value[cells.rows]), minlength=size) * scale
    has_value = (flag != 0) & ((flag & int(WITHOUT_VALUE)) == 0)
    place = np.full(size, -1, np.int64)
    place[key[::-1]] = cells.rows[::-1]
    return Panel(
        name=name,
        unit=unit,
        areas=cells.areas,
        periods=cells.periods,
        value=np.where(has_value, total, np.nan).reshape(shape),
        flag=flag.reshape(shape),
        source=np.where(flag != 0, 0, -1).reshape(shape),
        source_sets=((file,),),
        place=place.reshape(shape),
        division=file.source.division or table.division,
    )


def _beside(table: Table, part: Part, select: Mapping[str, Choice], panel: Panel) -> NDArray[np.float64]:
    """A figure that stands beside the value (the number of answers, their deviation), on the panel's axes."""
    axes = Axes.of(table, replace(part, select=select, add=()), panel.division)
    rows = rows_chosen(table, select)
    require_all_named(table, replace(part, select=select, add=()), axes, rows)
    cells = Cells.read(table, rows, axes)
    grid = np.full((len(cells.areas), len(cells.periods)), np.nan)
    grid[cells.area, cells.period] = table.value[cells.rows]
    there = replace(
        panel, areas=cells.areas, periods=cells.periods, value=grid,
        flag=np.where(np.isnan(grid), int(Flag.O), int(Flag.A)),
        source=np.zeros(grid.shape, np.int64), place=None, **NO_SAMPLING,
    )  # fmt: skip
    return there.taken(panel.areas, panel.periods).value
