"""Which variables of a table are area and period, and its cells brought to area codes and periods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.areas import area_codes
from heinola_indicators.model.period import Frequency, Period, is_preliminary, names_period, parse_period
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.source import Part
from heinola_indicators.panel.choices import NotInTable, positions_of, variable_named
from heinola_indicators.panel.table import Cube, Role, Table, Variable, folded

TOTALS = frozenset({"sss", "yhteensä", "kaikki", "totalt", "total", "summa", "koko maa"})


@dataclass(frozen=True)
class Axes:
    """Which variables are area and period, which are chosen from and which are added over."""

    area: int | None
    time: int | None
    of_area: str | None
    of_period: Period | None
    division: date | None = None

    @classmethod
    def of(cls, table: Table, part: Part, division: date | None) -> "Axes":
        """The axes that *part* names, or those that the table knows."""
        area = variable_named(table, part.area) if part.area else table.variable_with(Role.AREA)
        time = variable_named(table, part.period) if part.period else table.variable_with(Role.TIME)
        if part.of_area is not None:
            area = None
        elif area is None:
            msg = "no variable holds areas; name one with 'area' or give the file's own area with 'of-area'"
            raise NotInTable(msg)
        if part.of_period is not None:
            time = None
        elif time is None:
            msg = "no variable holds periods; name one with 'period' or give 'of-period'"
            raise NotInTable(msg)
        return cls(area, time, part.of_area, parse_period(part.of_period) if part.of_period else None, division)


def require_all_named(table: Table, part: Part, axes: Axes, rows: NDArray[np.intp]) -> None:
    """Refuse a part that leaves open which value of a variable, or which values added up, it is about.

    Raises:
        NotInTable: a variable has several values among the chosen *rows* and is neither selected nor added over; what
            is added over holds a total; a value to be added is not there.
    """
    named = {variable_named(table, name) for name in (*part.select, *part.add)} | {axes.area, axes.time}
    for number, variable in enumerate(table.variables):
        if number in named or len(variable.values) < 2 or goes_with_area(table, number, axes.area):
            continue
        seen = np.flatnonzero(np.bincount(table.positions(number, rows)))
        if len(seen) > 1:
            labels = [variable.labels[position] for position in seen]
            raise NotInTable(
                f"variable {variable.name!r} has {len(seen)} values; choose with 'select' or add with 'sum'"
                + nearest("", labels)
            )
    for name in part.add:
        _require_addends(table, part, name)


def _require_addends(table: Table, part: Part, name: str) -> None:
    variable = table.variables[variable_named(table, name)]
    chosen = next(
        (choice for key, choice in part.select.items() if variable_named(table, key) == variable_named(table, name)),
        None,
    )
    if isinstance(chosen, tuple):
        for text in chosen:
            positions_of(variable, (text,))  # one that is not there would make the sum too small
    totals = [label for label in (*variable.values, *variable.labels) if folded(label) in TOTALS]
    if totals and chosen is None:
        msg = f"variable {name!r} has a total {totals[0]!r}; select that, or select what is to be added"
        raise NotInTable(msg)


def goes_with_area(table: Table, number: int, area: int | None) -> bool:
    """Whether a variable is fixed by the area (a municipality's name beside its code, its region)."""
    if area is None or len(table) == 0:
        return False
    if isinstance(table.index, Cube):
        return len(table.index.axes[number]) == 1
    first_seen = np.full(len(table.variables[area].values), -1, np.int64)
    first_seen[table.index[area]] = table.index[number]
    return bool(np.array_equal(first_seen[table.index[area]], table.index[number]))


@dataclass(frozen=True)
class Cells:
    """The selected cells with their area and period as positions among distinct ones."""

    rows: NDArray[np.intp]
    areas: tuple[str, ...]
    periods: tuple[Period, ...]
    area: NDArray[np.int64]
    period: NDArray[np.int64]
    preliminary: NDArray[np.bool_]
    notices: tuple[str, ...]

    @classmethod
    def read(cls, table: Table, rows: NDArray[np.intp], axes: Axes) -> "Cells":
        """The cells at *rows*; those of unknown areas or of no period are passed over and told."""
        periods, period, preliminary, other_headings = _brought_to_periods(table, rows, axes)
        division = axes.division or table.division
        day = division or (periods[-1].end if periods else None)
        areas, area, unknown_areas = _brought_to_codes(table, rows, axes, day)
        kept = (area >= 0) & (period >= 0)
        notices = []
        if unknown_areas:
            notices.append(f"areas not known and passed over: {_listed(unknown_areas)}")
        if other_headings:
            notices.append(f"headings that are no periods and are passed over: {_listed(other_headings)}")
        return cls(rows[kept], areas, periods, area[kept], period[kept], preliminary[kept], tuple(notices))


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(texts[:5]) + (f" and {len(texts) - 5} more" if len(texts) > 5 else "")


def _brought_to_codes(
    table: Table, rows: NDArray[np.intp], axes: Axes, day: date | None
) -> tuple[tuple[str, ...], NDArray[np.int64], list[str]]:
    if axes.area is None:
        return (axes.of_area or "",), np.zeros(len(rows), np.int64), []
    variable, index = table.variables[axes.area], table.positions(axes.area, rows)
    codes: dict[str, int] = {}
    unknown = []
    position_of = np.full(len(variable.values), -1, np.int64)
    seen = np.flatnonzero(np.bincount(index))
    by_value = area_codes([variable.values[position] for position in seen], day)
    by_label = area_codes([variable.labels[position] for position in seen], day)
    for position, value_code, label_code in zip(seen, by_value, by_label, strict=True):
        code = value_code or label_code
        if code is None:
            unknown.append(variable.labels[position])
        else:
            position_of[position] = codes.setdefault(code, len(codes))
    return tuple(codes), position_of[index], unknown


def _brought_to_periods(
    table: Table, rows: NDArray[np.intp], axes: Axes
) -> tuple[tuple[Period, ...], NDArray[np.int64], NDArray[np.bool_], list[str]]:
    if axes.time is None:
        periods: tuple[Period, ...] = (axes.of_period,) if axes.of_period else ()
        return periods, np.zeros(len(rows), np.int64), np.zeros(len(rows), bool), []
    variable, index = table.variables[axes.time], table.positions(axes.time, rows)
    found: dict[int, Period] = {}
    other_headings = []
    for position in np.flatnonzero(np.bincount(index)).tolist():
        period = _period_of(variable, position)
        if period is None:
            other_headings.append(variable.labels[position])
        else:
            found[position] = period
    periods = _of_one_frequency(found)
    position_of = np.full(len(variable.values), -1, np.int64)
    preliminary = np.zeros(len(variable.values), bool)
    for position, period in found.items():
        position_of[position] = periods.index(period)
        preliminary[position] = is_preliminary(variable.labels[position])
    return periods, position_of[index], preliminary[index], other_headings


def _period_of(variable: Variable, position: int) -> Period | None:
    for text in (variable.labels[position], variable.values[position]):
        if names_period(text):
            return parse_period(text)
    return None


def _of_one_frequency(found: Mapping[int, Period]) -> tuple[Period, ...]:
    kinds: dict[Frequency, str] = {period.frequency: str(period) for period in found.values()}
    if len(kinds) > 1:
        msg = f"periods of different frequencies: {', '.join(kinds.values())}; select one kind"
        raise NotInTable(msg)
    return tuple(sorted(set(found.values()), key=lambda period: (period.last, period.first)))
