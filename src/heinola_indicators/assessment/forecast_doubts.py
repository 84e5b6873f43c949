"""What the figures behind a forecast say against their straight line: doubts that its interval knows nothing of."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import FloatGrid
from heinola_indicators.statistics.line_fit import few_runs, last_run, line_fit

IMPROBABLE = 0.1  # one in ten: it is a doubt, no verdict
FAR = 1.0  # Cook's distance, by Cook & Weisberg (1982), Residuals and Influence in Regression


@dataclass(frozen=True, slots=True)
class Pull:
    """The figure of *period*, without which the forecast would be *value*."""

    period: Period
    value: float


@dataclass(frozen=True, slots=True)
class ForecastDoubts:
    """Which doubts there are; 0, False and none where there is none of a kind.

    *alike*: so many of the last figures lie on one side of the line, +above or −below it, which is at *line* now.
    *keeps_to_sides*: figures stay on one side for longer than chance would have it: the course is no straight line,
    or a year resembles the one before. *pull*: the figure that carries the line most, if one does.
    """

    alike: int
    line: float
    figure: float
    keeps_to_sides: bool
    pull: Pull | None


def forecast_doubts(value: FloatGrid, times: FloatGrid, periods: Sequence[Period], target: float) -> ForecastDoubts:
    """The doubts about the line through the figures *value* of *periods*, carried on to the time *target*.

    Last run  the signs of the last residuals are alike, which random order gives with 10 % at most
    Sides     so few changes of side as random order gives with 10 % at most (Wald–Wolfowitz)
    Pull      the largest of Cook's distances, if it is above 1
    Source    docs/statistics/trend.md
    """
    fit = line_fit(value, times)
    signs = fit.signs
    length, chance = last_run(signs)
    return ForecastDoubts(
        alike=signs[-1] * length if signs and chance <= IMPROBABLE else 0,
        line=float(value[-1] - fit.residuals[-1]),
        figure=float(value[-1]),
        keeps_to_sides=bool(signs) and few_runs(signs) <= IMPROBABLE,
        pull=_pull(value, times, periods, fit.distances, target),
    )


def _pull(
    value: FloatGrid, times: FloatGrid, periods: Sequence[Period], distances: FloatGrid, target: float
) -> Pull | None:
    if np.isnan(distances).all() or np.nanmax(distances) <= FAR:
        return None
    place = int(np.nanargmax(distances))
    others = np.delete(value, place), np.delete(times, place)
    apart = others[1] - others[1].mean()
    slope = float((apart * others[0]).sum() / (apart**2).sum())
    return Pull(periods[place], float(others[0].mean()) + slope * (target - float(others[1].mean())))
