"""The observations of one area that were there on a day."""

import math
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import FloatGrid, Panel

BREAK, FORECAST = int(Flag.B), int(Flag.F)


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """One row of a panel up to its *columns* first periods; *row* is none where the panel lacks the area."""

    panel: Panel
    row: int | None
    columns: int

    @classmethod
    def known_on(cls, day: date, panel: Panel, area: str) -> "AreaFigures":
        """What *panel* has on *area* of periods that have ended by *day*."""
        row = panel.areas.index(area) if area in panel.areas else None
        columns = bisect_right(panel.periods, float(last_month_ended(day)), key=_last_month)
        return cls(panel, row, columns)

    def latest(self) -> Figure | None:
        """The figure of the newest period that has a value; a forecast is none."""
        if self.row is None:
            return None
        values, flags = self.panel.value[self.row], self.panel.flag[self.row]
        known = (
            column
            for column in reversed(range(self.columns))
            if not math.isnan(values[column]) and not flags[column] & FORECAST
        )
        return next(map(self._figure, known), None)

    def at(self, period: Period) -> Figure | None:
        """The figure of *period*, where it has a value."""
        column = bisect_right(self.panel.periods, period.last, key=_last_month) - 1
        if self.row is None or not 0 <= column < self.columns or self.panel.periods[column] != period:
            return None
        return None if math.isnan(self.panel.value[self.row, column]) else self._figure(column)

    def newest_observation(self) -> tuple[Period, int] | None:
        """The newest period that there is an observation of, with or without a value, and its flag; no forecasts."""
        if self.row is None:
            return None
        flags = self.panel.flag[self.row]
        columns = reversed(range(self.columns))
        seen = next((column for column in columns if flags[column] and not flags[column] & FORECAST), None)
        return None if seen is None else (self.panel.periods[seen], int(flags[seen]))

    def breaks_between(self, first: Period, last: Period) -> list[Period]:
        """The periods after *first* and up to *last* whose observation is flagged as a break."""
        if self.row is None:
            return []
        start, stop = (bisect_right(self.panel.periods, period.last, key=_last_month) for period in (first, last))
        flags = self.panel.flag[self.row, start:stop].tolist()
        return [period for period, flag in zip(self.panel.periods[start:stop], flags, strict=True) if flag & BREAK]

    def _figure(self, column: int) -> Figure:
        return Figure(
            period=self.panel.periods[column],
            value=float(self.panel.value[self.row, column]),
            flag=int(self.panel.flag[self.row, column]),
            margin=self._beside(self.panel.margin, column),
            n=self._beside(self.panel.n, column),
            low=self._beside(self.panel.low, column),
            high=self._beside(self.panel.high, column),
        )

    def _beside(self, grid: FloatGrid | None, column: int) -> float | None:
        number = math.nan if grid is None else float(grid[self.row, column])
        return None if math.isnan(number) else number


def last_month_ended(day: date) -> int:
    """The newest month whose last day is *day* or before, counted as periods count months."""
    following = day + timedelta(days=1)
    return 12 * following.year + following.month - 2


def _last_month(period: Period) -> float:
    return period.last
