"""A plain table of series, one row each, as methods judge it without a strategy file."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.period import Period, parse_period
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.panel.panel import FloatGrid

if TYPE_CHECKING:
    import pandas as pd

NEEDED = ("id", "direction", "base_period", "base_value", "period", "value", "target_period", "target")
OPTIONAL = ("limit", "group")
NUMBER = re.compile(r"[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
FIRST_ROW = 2  # as the lines of a CSV are counted: the names of the columns stand in line 1

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class PlainSeries:
    """Series with base, figure and target level; NaN and none where a cell is empty.

    *limit* is the natural limit of a series (100 of a percentage), which some published methods use.
    """

    ids: tuple[str, ...]
    groups: tuple[str, ...]
    directions: tuple[Direction, ...]
    base_periods: tuple[Period | None, ...]
    base_values: FloatGrid
    periods: tuple[Period | None, ...]
    values: FloatGrid
    target_periods: tuple[Period | None, ...]
    targets: FloatGrid
    limits: FloatGrid


@dataclass(frozen=True, slots=True, eq=False)
class PlainVerdicts:
    """What a method says of each series; *progress* and *score* are NaN where the method gives none."""

    progress: FloatGrid
    score: FloatGrid
    statuses: tuple[str, ...]
    reasons: tuple[str, ...]


def read_series(frame: "pd.DataFrame", name: str) -> PlainSeries:
    """The series of *frame*; *name* is what problems call it, rows are counted as lines of a CSV.

    Raises:
        ExportNotRead: columns are missing or cells not understood, with every problem found.
    """
    reader = _Reader(frame, name)
    series = reader.series()
    if reader.problems:
        raise ExportNotRead(reader.problems)
    return series


class _Reader:
    """Reads column by column and notes every problem on the way."""

    def __init__(self, frame: "pd.DataFrame", name: str) -> None:
        self.name = name
        self.length = len(frame)
        self.columns = {str(column): _cells(frame[column]) for column in frame.columns}
        self.problems: list[Problem] = []
        for column in NEEDED:
            if column not in self.columns:
                self._report(None, f"column {column!r} is missing{nearest(column, self.columns)}")

    def series(self) -> PlainSeries:
        series = PlainSeries(
            ids=self._ids(),
            groups=self._column("group", _text, ""),
            directions=self._column("direction", _direction, Direction.RISE),
            base_periods=self._column("base_period", _period, None),
            base_values=np.array(self._column("base_value", _number, math.nan), float),
            periods=self._column("period", _period, None),
            values=np.array(self._column("value", _number, math.nan), float),
            target_periods=self._column("target_period", _period, None),
            targets=np.array(self._column("target", _number, math.nan), float),
            limits=np.array(self._column("limit", _number, math.nan), float),
        )
        self._check_periods("base_period", series.base_periods, "base_value", series.base_values)
        self._check_periods("period", series.periods, "value", series.values)
        self._check_periods("target_period", series.target_periods, "target", series.targets)
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

    def _column(self, column: str, read: Callable[[object], T], empty: T) -> tuple[T, ...]:
        cells = self.columns.get(column, [None] * self.length)
        return tuple(self._cell(row, column, cell, partial(read, cell), empty) for row, cell in enumerate(cells))

    def _cell(self, row: int, column: str, cell: object, read: Callable[[], T], empty: T) -> T:
        if _is_empty(cell):
            if column == "direction" and column in self.columns:
                self._report(row, "the direction is empty; write rise or fall")
            return empty
        try:
            return read()
        except ValueError as error:
            self._report(row, f"{column}: {error}")
            return empty

    def _check_periods(
        self, period_column: str, periods: Sequence[Period | None], value_column: str, values: FloatGrid
    ) -> None:
        if period_column not in self.columns:
            return
        for row in np.flatnonzero(~np.isnan(values)).tolist():
            if periods[row] is None and _is_empty(self.columns[period_column][row]):
                self._report(row, f"{value_column} is given without {period_column}")

    def _report(self, row: int | None, message: str) -> None:
        line = None if row is None else row + FIRST_ROW
        self.problems.append(Problem(Location(self.name, line=line), message))


def _cells(column: "pd.Series") -> list[object]:
    return list(column.astype(object).where(column.notna(), None))


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
    return parse_period(_text(cell))


def _number(cell: object) -> float:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and math.isfinite(cell):
        return float(cell)
    text = str(cell).strip()
    if not NUMBER.fullmatch(text):
        message = f"{text!r} is no number" + ("; write a decimal point, not a comma" if "," in text else "")
        raise ValueError(message)
    return float(text.replace("−", "-"))
