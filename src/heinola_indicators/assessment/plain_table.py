"""A plain table with a row per series, read into arrays; every problem in it is told at once."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.assessment.plain_series import PlainSeries, Times
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.period import Period, PeriodNotUnderstood, parse_period, span, year_period
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.panel.panel import FloatGrid

NEEDED = ("id", "direction", "base_period", "base_value", "period", "value", "target_period", "target")
OPTIONAL = ("limit", "group", "amber_share")
NUMBER = re.compile(r"[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
DECIMAL_COMMA = re.compile(r"[-+−]?\d+,\d+", re.ASCII)
TWO_YEARS = re.compile(r"(\d{4})[-/](\d\d)", re.ASCII)

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class PlainTable:
    """The cells of a table by columns; a cell is a number, a text or, where it is empty, none.

    *name* is what problems call the table, *lines* what they call its rows. *decimal_comma* allows ``1,5``. *problems*
    were found before.
    """

    name: str
    header: Sequence[str]
    columns: Sequence[Sequence[object]]
    lines: Sequence[int] | NDArray[np.int32]
    decimal_comma: bool = False
    problems: tuple[Problem, ...] = ()


def read_series(table: PlainTable) -> PlainSeries:
    """The series of *table*.

    Raises:
        ExportNotRead: columns are missing or cells not understood, with every problem found.
    """
    reader = _Reader(table)
    series = reader.series()
    if reader.problems:
        raise ExportNotRead(sorted(reader.problems, key=lambda problem: problem.location.line or 0))
    return series


class _Reader:
    """Reads column by column and notes every problem on the way."""

    def __init__(self, table: PlainTable) -> None:
        self.table = table
        self.columns = dict(zip(table.header, table.columns, strict=True))
        self.problems = list(table.problems)
        for column in NEEDED:
            if column not in self.columns:
                self._report(None, f"column {column!r} is missing{nearest(column, self.columns)}")
        for column in self.columns:
            close = nearest(column, OPTIONAL)
            if column not in (*NEEDED, *OPTIONAL) and "did you mean" in close:
                self._report(None, f"there is no column {column!r}{close}")
        for column, count in Counter(table.header).items():
            if count > 1 and column in (*NEEDED, *OPTIONAL):
                self._report(None, f"column {column!r} is given twice")

    def series(self) -> PlainSeries:
        series = PlainSeries(
            ids=self._ids(),
            groups=self._column("group", _text, ""),
            signs=np.array([direction.sign for direction in self._directions()], float),
            base_times=self._times("base_period"),
            base_values=self._numbers("base_value"),
            times=self._times("period"),
            values=self._numbers("value"),
            target_times=self._times("target_period"),
            targets=self._numbers("target"),
            limits=self._numbers("limit"),
            amber_shares=self._numbers("amber_share"),
        )
        self._check_periods("base_period", "base_value", series.base_values)
        self._check_periods("period", "value", series.values)
        self._check_periods("target_period", "target", series.targets)
        for row in np.flatnonzero((series.amber_shares < 0) | (series.amber_shares > 1)).tolist():
            self._report(row, "amber_share is no part of one; write for instance 0.1 for ten percent")
        return series

    def _ids(self) -> tuple[str, ...]:
        ids = self._column("id", _text, "")
        seen: set[str] = set()
        for row, text in enumerate(ids):
            if text in seen and text:
                self._report(row, f"id {text!r} is given twice")
            if not text and "id" in self.columns:
                self._report(row, "the id is empty")
            seen.add(text)
        return ids

    def _directions(self) -> tuple[Direction, ...]:
        for row, cell in enumerate(self.columns.get("direction", ())):
            if _is_empty(cell):
                self._report(row, "the direction is empty; write rise or fall")
        return self._column("direction", _direction, Direction.RISE)

    def _times(self, column: str) -> Times:
        return Times.of(self._column(column, _period, None))

    def _numbers(self, column: str) -> FloatGrid:
        read = _number_with_comma if self.table.decimal_comma else _number
        return np.array(self._column(column, read, math.nan), float)

    def _column(self, column: str, read: Callable[[object], T], empty: T) -> tuple[T, ...]:
        cells = self.columns.get(column, [None] * len(self.table.lines))
        return tuple(
            empty if _is_empty(cell) else self._cell(row, column, read, empty) for row, cell in enumerate(cells)
        )

    def _cell(self, row: int, column: str, read: Callable[[object], T], empty: T) -> T:
        try:
            return read(self.columns[column][row])
        except ValueError as error:
            self._report(row, f"{column}: {error}")
            return empty

    def _check_periods(self, period_column: str, value_column: str, values: FloatGrid) -> None:
        if period_column not in self.columns:
            return
        for row in np.flatnonzero(~np.isnan(values)).tolist():
            if _is_empty(self.columns[period_column][row]):
                self._report(row, f"{value_column} is given without {period_column}")

    def _report(self, row: int | None, message: str) -> None:
        line = None if row is None else int(self.table.lines[row])
        self.problems.append(Problem(Location(self.table.name, line=line), message))


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def _direction(cell: object) -> Direction:
    text = str(cell).strip()
    if text not in {Direction.RISE, Direction.FALL}:
        message = f"{text!r} is no direction; write rise or fall"
        raise ValueError(message)
    return Direction(text)


def _period(cell: object) -> Period:
    """A period in the forms of exports, or two years in a row as Statistics Canada writes them: 2015-16."""
    text = _text(cell)
    try:
        return parse_period(text)
    except PeriodNotUnderstood:
        years = TWO_YEARS.fullmatch(text)
        if years is None or (int(years[1]) + 1) % 100 != int(years[2]):
            raise
        return span(parse_period(years[1]), year_period(int(years[1]) + 1))


def _number_with_comma(cell: object) -> float:
    text = str(cell).strip()
    return _number(text.replace(",", ".") if DECIMAL_COMMA.fullmatch(text) else cell)


def _number(cell: object) -> float:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and math.isfinite(cell):
        return float(cell)
    text = str(cell).strip()
    number = float(text.replace("−", "-")) if NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(number):
        mend = "write a decimal point, not a comma" if "," in text else "leave the cell empty where there is none"
        message = f"{text!r} is no number; {mend}"
        raise ValueError(message)
    return number
