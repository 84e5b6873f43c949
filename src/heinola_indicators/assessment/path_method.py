"""The path rule on a plain table of series (``method="path"``).

Progress  the share of the way from base to target level that is covered, as a part of one; empty without a way
Score     none
Status    that of the path rule (``path.py``) without tolerance, margin of error and breaks, and half of the way for
          ``partly``; a figure of the base period or before it is not judged
Group     none: the rule judges single measures
"""

import math
from collections.abc import Iterator

import numpy as np

from heinola_indicators.assessment.path import STATUSES, Yardstick, judge, share_covered
from heinola_indicators.assessment.path_reasons import PATH_REASONS, rule_of
from heinola_indicators.assessment.plain_series import PlainSeries, PlainVerdicts
from heinola_indicators.assessment.target_path import straight_path
from heinola_indicators.model.period import Period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.panel.panel import FloatGrid


def judge_series(series: PlainSeries) -> PlainVerdicts:
    """The status of every series against the straight path from its base to its target level."""
    yardstick = _yardstick(series)
    ruled = [STATUSES[code] for code in judge(series.values, yardstick)]
    verdicts = list(_verdicts(series, ruled, yardstick.marks.is_limit.tolist()))
    return PlainVerdicts(
        progress=share_covered(series.values, yardstick),
        score=np.full(len(series.ids), np.nan),
        statuses=tuple(status.value for status, _ in verdicts),
        reasons=tuple(reason for _, reason in verdicts),
    )


def _yardstick(series: PlainSeries) -> Yardstick:
    base, now, end = (_months(of) for of in (series.base_periods, series.periods, series.target_periods))
    return Yardstick(
        sign=np.array([direction.sign for direction in series.directions], float),
        low=series.targets,
        high=series.targets,
        baseline=series.base_values,
        path=straight_path(series.base_values, series.targets, base, end, now),
        ended=now >= end,
    )


def _months(periods: tuple[Period | None, ...]) -> FloatGrid:
    return np.array([math.nan if period is None else period.last for period in periods], float)


def _verdicts(series: PlainSeries, ruled: list[TargetStatus], limits: list[bool]) -> Iterator[tuple[TargetStatus, str]]:
    has_base = ~np.isnan(series.base_values)
    for number, status in enumerate(ruled):
        period, base_period = series.periods[number], series.base_periods[number]
        if status is TargetStatus.NO_DATA:
            yield status, "missing"
        elif status is TargetStatus.NO_TARGET:
            yield status, "no-target"
        elif period and base_period and period.last < base_period.last:
            yield TargetStatus.NOT_COMPARABLE, "before-baseline"
        elif period and base_period and has_base[number] and period.last == base_period.last:
            yield TargetStatus.UNDECIDED, "baseline-only"
        else:
            rule = rule_of(is_range=False, is_limit=limits[number], has_baseline=bool(has_base[number]))
            yield status, PATH_REASONS[rule, status]
