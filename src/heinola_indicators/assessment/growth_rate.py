"""The compound annual growth rate, which three of the published methods compare, and what keeps from it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.assessment.plain_series import Coded, PlainSeries, PlainVerdicts, years_between
from heinola_indicators.panel.panel import FloatGrid, IntGrid

NOISE = 1e-12  # of a rate or a ratio of rates; floating-point arithmetic is off by 1e-16 to 1e-14
NOTHING = 0
HINDRANCES = (
    *("", "missing", "baseline-not-positive", "no-baseline", "before-baseline", "baseline-only", "opposite-signs"),
    *("target-before-baseline", "target-is-baseline", "not-computable"),
)

OF_SINGLE_SERIES = (
    *("missing", "no-baseline", "before-baseline", "baseline-only", "baseline-not-positive", "opposite-signs"),
    *("target-before-baseline", "target-is-baseline", "not-computable", "no-group-status"),
)  # why a method without score says nothing of a series, or of a group


class Growth(NamedTuple):
    """What growth is calculated from, an item per series; *target* and *target_years* are NaN without a target level.

    *years* and *target_years* lead from the base to the figure and to the target level.
    """

    base: FloatGrid
    value: FloatGrid
    target: FloatGrid
    years: FloatGrid
    target_years: FloatGrid


def growth_of(series: PlainSeries) -> Growth:
    """The growth of *series*, in years between the ends of the periods."""
    return Growth(
        base=series.base_values,
        value=series.values,
        target=series.targets,
        years=years_between(series.base_times, series.times),
        target_years=years_between(series.base_times, series.target_times),
    )


def growth_rate(earlier: FloatGrid, later: FloatGrid, years: FloatGrid) -> FloatGrid:
    """The yearly growth that leads from *earlier* to *later* in *years*, as a part of one.

    Formula   (later / earlier)^(1 / years) − 1
    Missing   NaN where an input is, from zero, across zero, and where *years* is not above zero
    Source    the usual definition; Eurostat, the UN Statistics Division and Statistics Canada calculate it alike
    """
    with np.errstate(all="ignore"):
        ratio = np.asarray(later / np.where(earlier == 0, np.nan, earlier))
        return np.power(np.where(ratio >= 0, ratio, np.nan), 1 / np.where(years > 0, years, np.nan)) - 1


def at_least(number: FloatGrid, edge: float | FloatGrid) -> NDArray[np.bool_]:
    """Whether numbers reach an *edge*; differences below the noise of floating-point arithmetic are no differences."""
    return np.asarray(number >= np.asarray(edge) - NOISE)


def grades(number: FloatGrid, edges: tuple[float | FloatGrid, ...]) -> NDArray[np.intp]:
    """How many of the falling *edges* each number stays below: 0 for the best."""
    return np.asarray(sum((~at_least(number, edge)).astype(np.intp) for edge in edges), np.intp)


def hindrance(growth: Growth) -> IntGrid:
    """Why there is no growth rate to compare, as positions in ``HINDRANCES``; ``NOTHING`` where there is one."""
    base, value, target, years, target_years = growth
    has_target = ~np.isnan(target)
    side = np.sign(base)
    hindrances = {
        "missing": np.isnan(value),
        "no-baseline": np.isnan(base),
        "before-baseline": years < 0,
        "baseline-only": years == 0,
        "opposite-signs": (side * np.sign(value) < 0) | (side * np.sign(target) < 0),
        "target-before-baseline": has_target & (target_years <= 0),
        "target-is-baseline": has_target & (target == base),
    }
    return np.select(list(hindrances.values()), [HINDRANCES.index(reason) for reason in hindrances], NOTHING)


def hindrance_above_zero(growth: Growth) -> IntGrid:
    """The same for methods that have no growth rate from a base of zero or below."""
    refused = (growth.base <= 0) & ~np.isnan(growth.value)
    return np.where(refused, HINDRANCES.index("baseline-not-positive"), hindrance(growth))


def or_not_computable(hindered: IntGrid, progress: FloatGrid) -> IntGrid:
    """The hindrances, and one more where nothing hindered and still no finite number came out."""
    return np.where((hindered == NOTHING) & ~np.isfinite(progress), HINDRANCES.index("not-computable"), hindered)


def reasons_of(hindered: IntGrid, otherwise: IntGrid, reasons: Sequence[str]) -> Coded:
    """The hindrances, or where there is none the reason at the position *otherwise* in *reasons*."""
    return Coded(np.where(hindered == NOTHING, len(HINDRANCES) + otherwise, hindered), (*HINDRANCES, *reasons))


def verdicts_above_zero(
    growth: Growth, progress: FloatGrid, grade: IntGrid, statuses: Sequence[str], reasons: Sequence[str]
) -> PlainVerdicts:
    """The verdicts of a method without score, whose last status is that of what it cannot judge.

    *reasons* begin with the one of a series with a target level and the one of a series without.
    """
    hindered = or_not_computable(hindrance_above_zero(growth), progress)
    is_judged = hindered == NOTHING
    return PlainVerdicts(
        progress=np.where(is_judged, progress, np.nan),
        score=np.full(len(progress), np.nan),
        status=Coded(np.where(is_judged, grade, len(statuses) - 1), statuses),
        reason=reasons_of(hindered, np.where(np.isnan(growth.target), 1, 0), reasons),
    )
