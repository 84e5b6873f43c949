"""Plain series for tests of the published methods."""

import math

import numpy as np

from heinola_indicators.assessment.plain_series import PlainSeries, Times
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.period import parse_period


def series(values, *, direction="rise", base=(2015, 100.0), period=2020, target=None, limit=None, **more):
    """Series that differ in their figures only; *base* and *target* are a year and a value, or none."""
    values = list(values)
    count = len(values)
    base_period, base_value = base or (None, None)
    target_period, target_value = target or (None, None)
    return PlainSeries(
        ids=tuple(str(number) for number in range(count)),
        groups=("",) * count,
        signs=np.full(count, float(Direction(direction).sign)),
        base_times=Times.of([_period(base_period)] * count),
        base_values=_repeated(base_value, count),
        times=Times.of([_period(period)] * count),
        values=np.array(values, float),
        target_times=Times.of([_period(target_period)] * count),
        targets=_repeated(target_value, count),
        limits=_repeated(limit, count),
        amber_shares=_repeated(more.get("amber_share"), count),
        recent=None if "recent" not in more else np.array(more["recent"], float),
    )


def verdict(judge, value, **facts):
    """Status and reason of one series."""
    judged = judge(series([value], **facts))
    return judged.statuses[0], judged.reasons[0]


def status(judge, value, **facts):
    return verdict(judge, value, **facts)[0]


def _period(year):
    return None if year is None else parse_period(str(year))


def _repeated(value, count):
    return np.full(count, math.nan if value is None else value, float)
