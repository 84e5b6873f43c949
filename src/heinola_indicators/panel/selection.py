"""Cutting a series out of a table: choose values, add over them, bring areas and periods to one form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.areas import area_code
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.model.period import (
    Frequency,
    Period,
    PeriodNotUnderstood,
    is_preliminary,
    parse_period,
)
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.source import AgeRange, Choice, Part, SourceFile, Survey
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.ages import bands_of
from heinola_indicators.panel.file_units import unit_in_words
from heinola_indicators.panel.panel import Panel, empty_panel
from heinola_indicators.panel.table import Role, Table, Variable, folded

TOTALS = frozenset({"sss", "yhteensä", "kaikki", "totalt", "total", "summa", "koko maa"})


class NotInTable(Exception):
    """What a part names is not in the table; told to the user with the part's place."""


class ValueNotInTable(NotInTable):
    """A chosen value is not among a variable's values."""


@dataclass(frozen=True)
class Cut:
    """What came out: the panel, and what was passed over on the way."""

    panel: Panel
    notices: tuple[str, ...] = field(default=())


def cut(table: Table, part: Part, name: str, unit: Unit, file: SourceFile) -> Cut:
    """The panel that *part* describes, out of one file's table.

    Formula   value = scale × sum of the selected cells, by area and period
    Missing   a total of which a cell is missing or suppressed has no value and keeps the cells' flags; absent
              rows are missing too, unless the kind of export says that they are zero
    Errors    NotInTable tells what is not there, with the nearest names
    """
    if part.survey is not None:
        return Cut(_survey_panel(table, part, part.survey, name, unit, file))
    axes = _Axes.of(table, part)
    rows = np.flatnonzero(_selected(table, part.select, axes))
    _check_unit(table, part, unit, rows)
    cells = _Cells.read(table, rows, axes)
    panel = cells.panel(table, name, unit, file, part.scale, adds=bool(part.add))
    if part.sample_size is not None:
        panel = replace(panel, n=_beside(table, part, part.sample_size, panel))
    if part.deviation is not None:
        panel = replace(panel, deviation=_beside(table, part, part.deviation, panel))
    return Cut(panel, cells.notices)


def missing_where(table: Table, part: Part, name: str, unit: Unit, file: SourceFile) -> Panel:
    """For a file that has no word of the series: its areas and periods, each flagged missing."""
    axes = _Axes.of(table, replace(part, select={}, add=()), strict=False)
    cells = _Cells.read(table, np.arange(len(table)), axes)
    seen = cells.panel(table, name, unit, file, 1.0, adds=True)
    there = seen.flag != 0
    return replace(
        seen,
        value=np.full(there.shape, np.nan),
        flag=np.where(there, int(Flag.O), 0),
        place=None,
    )


@dataclass(frozen=True)
class _Axes:
    """Which variables are area and period, which are chosen from and which are added over."""

    area: int | None
    time: int | None
    of_area: str | None
    of_period: Period | None

    @classmethod
    def of(cls, table: Table, part: Part, *, strict: bool = True) -> "_Axes":
        area = _variable(table, part.area) if part.area else table.variable_with(Role.AREA)
        time = _variable(table, part.period) if part.period else table.variable_with(Role.TIME)
        if part.of_area is not None:
            area = None
        elif area is None:
            raise NotInTable(
                "no variable holds areas; name one with 'area' or give the file's own area with 'of-area'"
            )
        if part.of_period is not None:
            time = None
        elif time is None:
            raise NotInTable("no variable holds periods; name one with 'period' or give 'of-period'")
        axes = cls(area, time, part.of_area, parse_period(part.of_period) if part.of_period else None)
        if strict:
            _require_all_named(table, part, axes)
        return axes


def _require_all_named(table: Table, part: Part, axes: _Axes) -> None:
    named = {_variable(table, name) for name in (*part.select, *part.add)} | {axes.area, axes.time}
    for number, variable in enumerate(table.variables):
        if number not in named and len(variable.values) > 1 and not _goes_with_area(table, number, axes):
            raise NotInTable(
                f"variable {variable.name!r} has {len(variable.values)} values; choose with 'select' or add over them with 'sum'"
                + nearest("", variable.labels)
            )
    for name in part.add:
        variable = table.variables[_variable(table, name)]
        totals = [label for label in (*variable.values, *variable.labels) if folded(label) in TOTALS]
        if totals and not any(folded(name) == folded(chosen) for chosen in part.select):
            raise NotInTable(
                f"variable {name!r} has a total {totals[0]!r}; select that, or select what is to be added"
            )


def _goes_with_area(table: Table, number: int, axes: _Axes) -> bool:
    """Whether a variable is fixed by the area (a municipality's name beside its code, its region)."""
    if axes.area is None or len(table) == 0:
        return False
    first_seen = np.full(len(table.variables[axes.area].values), -1, np.int64)
    first_seen[table.index[axes.area]] = table.index[number]
    return bool(np.array_equal(first_seen[table.index[axes.area]], table.index[number]))


def _variable(table: Table, name: str) -> int:
    number = table.named(name)
    if number is None:
        names = [variable.name for variable in table.variables]
        raise NotInTable(f"there is no variable {name!r}{nearest(name, names)}")
    return number


def _selected(table: Table, select: Mapping[str, Choice], axes: _Axes) -> NDArray[np.bool_]:
    chosen = np.ones(len(table), bool)
    for name, choice in select.items():
        number = _variable(table, name)
        wanted = np.zeros(len(table.variables[number].values), bool)
        wanted[_positions_of(table.variables[number], choice)] = True
        chosen &= wanted[table.index[number]]
    return chosen


def _positions_of(variable: Variable, choice: Choice) -> list[int]:
    if isinstance(choice, AgeRange):
        positions = bands_of(choice, variable.labels) or bands_of(choice, variable.values)
        if positions is None:
            raise ValueNotInTable(
                f"ages {choice} cannot be put together from the bands of {variable.name!r}{nearest('', variable.labels)}"
            )
        return positions
    places = {folded(label): position for position, label in reversed(list(enumerate(variable.labels)))}
    places |= {folded(value): position for position, value in reversed(list(enumerate(variable.values)))}
    found = [places[folded(text)] for text in choice if folded(text) in places]
    if not found:
        known = list(dict.fromkeys((*variable.values, *variable.labels)))
        wanted = " or ".join(repr(text) for text in choice)
        raise ValueNotInTable(f"variable {variable.name!r} has no value {wanted}{nearest(choice[0], known)}")
    return found


def _check_unit(table: Table, part: Part, unit: Unit, rows: NDArray[np.intp]) -> None:
    words = set(table.units.values()) if len(table.units) == 1 else _words_of(table, rows)
    for word in words:
        understood = unit_in_words(word)
        if understood is None:
            continue
        code, factor = understood
        if code != unit.code and not (code == "percent" and unit.code in {"percentage-points", "index"}):
            raise NotInTable(f"unit mismatch: the file gives {word!r}, the series is in {unit}")
        if not np.isclose(factor, part.scale):
            raise NotInTable(
                f"unit mismatch: the file gives {word!r}, so the scale is {factor:g}, not {part.scale:g}"
            )


def _words_of(table: Table, rows: NDArray[np.intp]) -> set[str]:
    number = table.variable_with(Role.CONTENTS)
    if number is None:
        return set()
    variable = table.variables[number]
    return {
        table.units[variable.values[position]]
        for position in np.unique(table.index[number][rows])
        if variable.values[position] in table.units
    }


@dataclass(frozen=True)
class _Cells:
    """The selected cells with their area and period as positions among distinct ones."""

    rows: NDArray[np.intp]
    areas: tuple[str, ...]
    periods: tuple[Period, ...]
    area: NDArray[np.int64]
    period: NDArray[np.int64]
    preliminary: NDArray[np.bool_]
    notices: tuple[str, ...]

    @classmethod
    def read(cls, table: Table, rows: NDArray[np.intp], axes: _Axes) -> "_Cells":
        areas, area, unknown_areas = _brought_to_codes(table, rows, axes)
        periods, period, preliminary, other_headings = _brought_to_periods(table, rows, axes)
        kept = (area >= 0) & (period >= 0)
        notices = []
        if unknown_areas:
            notices.append(f"areas not known and passed over: {_listed(unknown_areas)}")
        if other_headings:
            notices.append(f"headings that are no periods and are passed over: {_listed(other_headings)}")
        return cls(rows[kept], areas, periods, area[kept], period[kept], preliminary[kept], tuple(notices))

    def panel(
        self, table: Table, name: str, unit: Unit, file: SourceFile, scale: float, *, adds: bool
    ) -> Panel:
        shape = (len(self.areas), len(self.periods))
        if 0 in shape:
            return replace(empty_panel(name, unit), division=file.source.division or table.division)
        size = shape[0] * shape[1]
        key = self.area * shape[1] + self.period
        count = np.bincount(key, minlength=size)
        if not adds and (count > 1).any():
            at = int(np.flatnonzero(count > 1)[0])
            raise NotInTable(
                f"{self.areas[at // shape[1]]} {self.periods[at % shape[1]]} stands in {count[at]} rows "
                f"({', '.join(table.place(int(row)) for row in self.rows[key == at][:3])}); select one or add them with 'sum'"
            )
        flag = np.zeros(size, np.int64)
        cell_flag = table.flag[self.rows] | np.where(self.preliminary, int(Flag.P), 0)
        np.bitwise_or.at(flag, key, cell_flag)
        if adds:
            flag &= ~int(Flag.NIL)
            if not table.absent_is_zero:
                flag = np.where((count > 0) & (count < count.max()), flag | int(Flag.O), flag)
        total = np.bincount(key, weights=np.nan_to_num(table.value[self.rows]), minlength=size) * scale
        has_value = (flag != 0) & ((flag & int(WITHOUT_VALUE)) == 0)
        place = np.full(size, -1, np.int64)
        place[key[::-1]] = self.rows[::-1]
        return Panel(
            name=name,
            unit=unit,
            areas=self.areas,
            periods=self.periods,
            value=np.where(has_value, total, np.nan).reshape(shape),
            flag=flag.reshape(shape),
            source=np.where(flag != 0, 0, -1).reshape(shape),
            source_sets=((file,),),
            place=place.reshape(shape),
            division=file.source.division or table.division,
        )


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(texts[:5]) + (f" and {len(texts) - 5} more" if len(texts) > 5 else "")


def _brought_to_codes(
    table: Table, rows: NDArray[np.intp], axes: _Axes
) -> tuple[tuple[str, ...], NDArray[np.int64], list[str]]:
    if axes.area is None:
        return (axes.of_area or "",), np.zeros(len(rows), np.int64), []
    variable, index = table.variables[axes.area], table.index[axes.area][rows]
    codes: dict[str, int] = {}
    unknown = []
    position_of = np.full(len(variable.values), -1, np.int64)
    for position in np.unique(index):
        code = area_code(variable.values[position]) or area_code(variable.labels[position])
        if code is None:
            unknown.append(variable.labels[position])
        else:
            position_of[position] = codes.setdefault(code, len(codes))
    return tuple(codes), position_of[index], unknown


def _brought_to_periods(
    table: Table, rows: NDArray[np.intp], axes: _Axes
) -> tuple[tuple[Period, ...], NDArray[np.int64], NDArray[np.bool_], list[str]]:
    if axes.time is None:
        periods = (axes.of_period,) if axes.of_period else ()
        return periods, np.zeros(len(rows), np.int64), np.zeros(len(rows), bool), []
    variable, index = table.variables[axes.time], table.index[axes.time][rows]
    found: dict[int, Period] = {}
    other_headings = []
    for position in np.unique(index):
        try:
            found[int(position)] = parse_period(variable.labels[position])
        except PeriodNotUnderstood:
            other_headings.append(variable.labels[position])
    periods = _of_one_frequency(found)
    position_of = np.full(len(variable.values), -1, np.int64)
    preliminary = np.zeros(len(variable.values), bool)
    for position, period in found.items():
        position_of[position] = periods.index(period)
        preliminary[position] = is_preliminary(variable.labels[position])
    return periods, position_of[index], preliminary[index], other_headings


def _of_one_frequency(found: Mapping[int, Period]) -> tuple[Period, ...]:
    kinds: dict[Frequency, str] = {period.frequency: str(period) for period in found.values()}
    if len(kinds) > 1:
        raise NotInTable(f"periods of different frequencies: {', '.join(kinds.values())}; select one kind")
    return tuple(sorted(set(found.values()), key=lambda period: (period.last, period.first)))


def _beside(table: Table, part: Part, select: Mapping[str, Choice], panel: Panel) -> NDArray[np.float64]:
    """A figure that stands beside the value (the number of answers, their deviation), on the panel's axes."""
    axes = _Axes.of(table, replace(part, select=select, add=()))
    rows = np.flatnonzero(_selected(table, select, axes))
    cells = _Cells.read(table, rows, axes)
    grid = np.full((len(cells.areas), len(cells.periods)), np.nan)
    grid[cells.area, cells.period] = table.value[cells.rows]
    there = replace(
        panel, areas=cells.areas, periods=cells.periods, value=grid, flag=np.where(np.isnan(grid), int(Flag.O), int(Flag.A)),
        source=np.zeros(grid.shape, np.int64), place=None, n=None, deviation=None, margin=None,
    )  # fmt: skip
    return there.taken(panel.areas, panel.periods).value


def _survey_panel(table: Table, part: Part, survey: Survey, name: str, unit: Unit, file: SourceFile) -> Panel:
    """Mean, number and deviation of answers: of each item its mean, of the items their mean.

    The deviation is the mean of the items' deviations, never less than that of the respondents' own means.

    The table holds counts by question and answer, so no single respondent is seen here.
    """
    question, answer = _variable(table, "question"), _variable(table, "answer")
    scores = np.array([_score(text) for text in table.variables[answer].labels])
    means, numbers, variances = [], [], []
    for item in survey.items:
        position = _positions_of(table.variables[question], (item,))[0]
        rows = np.flatnonzero(table.index[question] == position)
        given = scores[table.index[answer][rows]]
        on_scale = (given >= survey.lowest) & (given <= survey.highest)
        weight, given = table.value[rows][on_scale], given[on_scale]
        if item in survey.reversed_items:
            given = survey.lowest + survey.highest - given
        number = float(weight.sum())
        mean = float((weight * given).sum() / number) if number else np.nan
        spread = float((weight * (given - mean) ** 2).sum() / (number - 1)) if number > 1 else np.nan
        means.append(mean), numbers.append(number), variances.append(spread)
    value = float(np.mean(means))
    period = parse_period(part.of_period or "")
    flag = Flag.A if np.isfinite(value) else Flag.O
    grid = np.array([[value]])
    return Panel(
        name=name,
        unit=unit,
        areas=(part.of_area or "",),
        periods=(period,),
        value=grid,
        flag=np.array([[int(flag)]]),
        source=np.zeros((1, 1), np.int64),
        source_sets=((file,),),
        n=np.array([[min(numbers)]]),
        deviation=np.array([[float(np.mean(np.sqrt(variances)))]]),
    )


def _score(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return np.nan
