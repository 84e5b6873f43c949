"""What it takes: how fast a figure has to move to be at its target level in time, and who has ever moved so fast."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.assessment.comparable_points import MONTHS_IN_YEAR, known_figures, stretches
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Break, TargetLevel
from heinola_indicators.panel.panel import FloatGrid, Panel


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the figures of an area moved between two periods, in the measure's unit a year."""

    area: str
    first: Period
    last: Period
    per_year: float


@dataclass(frozen=True, slots=True)
class NeededChange:
    """What is needed a *per_year* from *figure* on to be at *level* in time, *years* from now.

    *fastest_own* and *fastest* are the fastest moves the wanted way over as many years or more: the area's own, and
    that of any municipality compared; none where nobody moved that way. *compared* is how many moves there were
    in all, 0 where the figures do not go back so far.
    """

    figure: Figure
    level: float
    years: float
    per_year: float
    fastest_own: Pace | None
    fastest: Pace | None
    compared: int

    @property
    def has_been_done(self) -> bool | None:
        """Whether anybody has moved so fast; none where there is nothing to compare with."""
        if not self.compared:
            return None
        return self.fastest is not None and abs(self.fastest.per_year) >= abs(self.per_year)


def needed_change(
    panel: Panel,
    area: str,
    figure: Figure,
    target: TargetLevel,
    direction: Direction,
    breaks: Sequence[Break] = (),
    *,
    others: Sequence[str] = (),
) -> NeededChange | None:
    """What it takes from *figure*, the latest of *area*, to *target*; none where it is reached or its time has ended.

    Formula   (yT − yt)/(T − t), periods counted by their ends; to the nearer end of a range
    Others    the municipalities whose moves are compared too, where the figures are of one size everywhere
    Compared  with the change a year between any two figures at least as far apart, without a break in between: who kept
              up a pace for longer kept it up for as many years, and years may be missing; no forecasts
    Source    the project's own; ``docs/explanation.md``
    """
    level = _nearest_level(target, figure.value, direction)
    months = target.period.last - figure.period.last
    if level is None or months <= 0:
        return None
    per_year = (level - figure.value) / (months / MONTHS_IN_YEAR)
    way = 1 if per_year > 0 else -1
    own = [panel.areas.index(area)] if area in panel.areas else []
    compared = [*own, *(row for row, code in enumerate(panel.areas) if code in others and row not in own)]
    fastest = [_fastest(_Moves(panel, rows, breaks), months, way) for rows in (own, compared)]
    return NeededChange(
        figure=figure,
        level=level,
        years=months / MONTHS_IN_YEAR,
        per_year=per_year,
        fastest_own=fastest[0][0],
        fastest=fastest[1][0],
        compared=fastest[1][1],
    )


def _nearest_level(target: TargetLevel, value: float, direction: Direction) -> float | None:
    """The level that is still to be reached; none where it is."""
    if target.is_range:
        if target.low is not None and value < target.low:
            return target.low
        return target.high if target.high is not None and value > target.high else None
    level = target.value
    return None if level is None or direction.sign * value >= direction.sign * level else level


class _Moves:
    """The changes between figures of some *rows* of a panel; those across a break are none."""

    def __init__(self, panel: Panel, rows: Sequence[int], breaks: Sequence[Break]) -> None:
        self.areas = [panel.areas[row] for row in rows]
        self.periods = panel.periods
        self.ends = np.array([period.last for period in panel.periods], float)
        self.lengths = np.array([period.last - period.first for period in panel.periods], float)
        self.value = known_figures(panel)[list(rows)]
        self.stretch = stretches(panel, breaks)[list(rows)]

    def up_to(self, column: int, months: float) -> tuple[FloatGrid, NDArray[np.intp]]:
        """The changes a year up to a *column*, areas × the columns that they start from; NaN where there is none.

        From periods of the same length, at least *months* before, the nearest first.
        """
        apart = self.ends[column] - self.ends
        since = np.flatnonzero((apart >= months) & (self.lengths == self.lengths[column]))[::-1]
        change = self.value[:, [column]] - self.value[:, since]
        unbroken = self.stretch[:, [column]] == self.stretch[:, since]
        return np.where(unbroken, change, np.nan) / (apart[since] / MONTHS_IN_YEAR), since


def _fastest(moves: _Moves, months: float, way: int) -> tuple[Pace | None, int]:
    """The largest change a year in the direction of *way*, none where none went that way; of how many changes."""
    fastest, compared = None, 0
    for column in range(len(moves.periods)):
        per_year, since = moves.up_to(column, months)
        compared += int(np.count_nonzero(~np.isnan(per_year)))
        speed = np.where(np.isnan(per_year), -np.inf, way * per_year)
        if speed.size and speed.max() > (way * fastest.per_year if fastest else 0):
            row, start = np.unravel_index(int(speed.argmax()), speed.shape)
            first, last = moves.periods[since[start]], moves.periods[column]
            fastest = Pace(moves.areas[int(row)], first, last, float(per_year[row, start]))
    return fastest, compared
