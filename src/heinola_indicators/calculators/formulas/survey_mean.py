"""How the margin of error of a mean comes about."""

from collections.abc import Iterator

import numpy as np

from heinola_indicators.calculators.formula import Calculation, Formula, Number
from heinola_indicators.panel.panel import FloatGrid
from heinola_indicators.statistics.means import reach

MARGIN = "{t} * {deviation} / sqrt({answers})"
CORRECTION = "sqrt(({population} - {answers}) / ({population} - 1))"


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The mean as it came, then its margin where it has one; that of a survey's results is taken over with them."""
    return (of.formula("{scores}"), *_margin(of))


def _margin(of: Calculation) -> Iterator[Formula]:
    margin, answers, deviation = (_at(of, grid) for grid in (of.result.margin, of.result.n, of.result.deviation))
    if np.isnan(margin) or of.result.knows_design:
        return
    finite = of.settings["population"] is not None
    t = float(reach(np.array([answers]))[0])
    yield of.formula(
        f"{MARGIN} * {CORRECTION}" if finite else MARGIN,
        {"t": Number(t), "deviation": Number(deviation), "answers": Number(answers)},
        name="margin",
        result=Number(margin, of.result.unit),
    )


def _at(of: Calculation, grid: FloatGrid | None) -> float:
    if grid is None:
        return float("nan")
    return float(grid[of.result.areas.index(of.area), of.result.periods.index(of.period)])
