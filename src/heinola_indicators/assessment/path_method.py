"""The path rule on a plain table of series (``method="path"``).

Progress  the share of the way from base to target level that is covered, as a part of one; empty without a way
Score     none
Status    that of the path rule (``path.py``) without tolerance, margin of error and breaks, and half of the way for
          ``partly``; a figure of the base period or before it is not judged, nor a
          target level that does not come after the base
Group     the rule judges single measures: a group has neither status nor score

Use       for any measure with a baseline and target levels; it is what judges a strategy
Cannot    tell whether the figures will go on as they did (trend and forecast do), or judge without a target level

Its properties:

Monotone  yes: a better figure never gets a worse verdict
Scale     no matter
Mirror    reversing direction and signs gives the same
Signs     zero, negative and sign-changing series are judged
"""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.assessment.path import CODES, STATUSES, Yardstick, judge, share_covered
from heinola_indicators.assessment.path_reasons import PATH_REASONS, Rule
from heinola_indicators.assessment.plain_series import Coded, PlainSeries, PlainVerdicts
from heinola_indicators.assessment.target_path import straight_path
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.panel.panel import IntGrid


def judge_series(series: PlainSeries) -> PlainVerdicts:
    """The status of every series against the straight path from its base to its target level."""
    yardstick = _yardstick(series)
    ruled = judge(series.values, yardstick)
    has_base, is_limit = ~np.isnan(series.base_values), yardstick.marks.is_limit
    since_base = series.times.last - series.base_times.last
    is_ruled = (ruled != CODES[TargetStatus.NO_DATA]) & (ruled != CODES[TargetStatus.NO_TARGET])
    target_first = has_base & (series.target_times.last <= series.base_times.last)
    hindrances = [is_ruled & (since_base < 0), is_ruled & (since_base == 0) & has_base, is_ruled & target_first]
    hindered = [CODES[TargetStatus.NOT_COMPARABLE], CODES[TargetStatus.UNDECIDED], CODES[TargetStatus.NOT_COMPARABLE]]
    reason = np.select(hindrances, [BEFORE_BASELINE, BASELINE_ONLY, TARGET_FIRST], _reason(ruled, has_base, is_limit))
    return PlainVerdicts(
        progress=np.where(hindrances[0] | hindrances[2], np.nan, share_covered(series.values, yardstick)),
        score=np.full(len(series.ids), np.nan),
        status=Coded(np.select(hindrances, hindered, ruled), WORDS),
        reason=Coded(reason, REASONS),
    )


def _reason(ruled: IntGrid, has_base: NDArray[np.bool_], is_limit: NDArray[np.bool_]) -> IntGrid:
    """The reason of what the rule says, as positions in ``REASONS``."""
    part = np.where(has_base, np.where(is_limit, PARTS.index(Rule.LIMIT), PARTS.index(Rule.PATH)), 0)
    found: IntGrid = REASON_OF[part, ruled]
    return found


def _yardstick(series: PlainSeries) -> Yardstick:
    base, now, end = series.base_times.last, series.times.last, series.target_times.last
    return Yardstick(
        sign=series.signs,
        low=series.targets,
        high=series.targets,
        baseline=series.base_values,
        path=straight_path(series.base_values, series.targets, base, end, now),
        ended=now >= end,
    )


def reason_at(part: Rule, status: TargetStatus) -> int:
    """The position in ``REASONS`` of what is said of *status*; of what cannot be, nothing."""
    if status in WITHOUT_RULE:
        return REASONS.index(WITHOUT_RULE[status])
    return REASONS.index(PATH_REASONS.get((part, status), ""))


WITHOUT_RULE = {TargetStatus.NO_DATA: "missing", TargetStatus.NO_TARGET: "no-target"}
WORDS = tuple(status.value for status in STATUSES)
PARTS = (Rule.LEVEL_ALONE, Rule.PATH, Rule.LIMIT)
HINDRANCES = ("", "before-baseline", "baseline-only", "target-before-baseline")
REASONS = (
    *HINDRANCES,
    *WITHOUT_RULE.values(),
    *dict.fromkeys(PATH_REASONS.values()),
)
BEFORE_BASELINE, BASELINE_ONLY, TARGET_FIRST = 1, 2, 3
REASON_OF = np.array([[reason_at(part, status) for status in STATUSES] for part in PARTS])
