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

    *fastest_own* and *fastest* are the fastest moves the wanted way over as many years: the area's own, and that
    of any municipality compared; none where nobody moved that way. *compared* is how many moves there were
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
    Compared  with every change over the same time between two figures without a break in between; no forecasts
    Source    the project's own; ``docs/methods/path.md``
    """
    level = _nearest_level(target, figure.value, direction)
    months = target.period.last - figure.period.last
    if level is None or months <= 0:
        return None
    per_year = (level - figure.value) / (months / MONTHS_IN_YEAR)
    moves = _moves(panel, months, breaks)
    way = 1 if per_year > 0 else -1
    own = [panel.areas.index(area)] if area in panel.areas else []
    compared = [*own, *(row for row, code in enumerate(panel.areas) if code in others and row not in own)]
    return NeededChange(
        figure=figure,
        level=level,
        years=months / MONTHS_IN_YEAR,
        per_year=per_year,
        fastest_own=_fastest(panel, moves, way, own),
        fastest=_fastest(panel, moves, way, compared),
        compared=int(np.count_nonzero(~np.isnan(moves.per_year[compared]))),
    )


def _nearest_level(target: TargetLevel, value: float, direction: Direction) -> float | None:
    """The level that is still to be reached; none where it is."""
    if target.is_range:
        if target.low is not None and value < target.low:
            return target.low
        return target.high if target.high is not None and value > target.high else None
    level = target.value
    return None if level is None or direction.sign * value >= direction.sign * level else level


@dataclass(frozen=True, slots=True, eq=False)
class _Moves:
    """Changes a year between figures *since* and *until* (columns of the panel), NaN where they are not comparable."""

    per_year: FloatGrid
    since: NDArray[np.intp]
    until: NDArray[np.intp]


def _moves(panel: Panel, months: float, breaks: Sequence[Break]) -> _Moves:
    column_of = {(period.last, period.last - period.first): column for column, period in enumerate(panel.periods)}
    pairs = [
        (before, column)
        for column, period in enumerate(panel.periods)
        if (before := column_of.get((period.last - months, period.last - period.first))) is not None
    ]
    since, until = np.array(pairs, np.intp).reshape(-1, 2).T
    value = known_figures(panel)
    stretch = stretches(panel, breaks)
    change = value[:, until] - value[:, since]
    unbroken = stretch[:, until] == stretch[:, since]
    return _Moves(np.where(unbroken, change, np.nan) / (months / MONTHS_IN_YEAR), since, until)


def _fastest(panel: Panel, moves: _Moves, way: int, rows: Sequence[int]) -> Pace | None:
    """The largest change of *rows* in the direction of *way*; none where none went that way."""
    speed = np.where(np.isnan(moves.per_year), -np.inf, way * moves.per_year)[list(rows)]
    if not speed.size or speed.max() <= 0:
        return None
    row, pair = np.unravel_index(int(speed.argmax()), speed.shape)
    return Pace(
        area=panel.areas[rows[int(row)]],
        first=panel.periods[moves.since[pair]],
        last=panel.periods[moves.until[pair]],
        per_year=way * float(speed[row, pair]),
    )
