"""The verdict on one measure of one area, with everything it was judged by."""

from dataclasses import dataclass

from heinola_indicators.model.period import Period
from heinola_indicators.model.status import Reason, TargetStatus
from heinola_indicators.model.strategy import TargetLevel


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its reference period, flag (bit mask) and, where chance is in it, its 95 % margin of error.

    *low* and *high* are the limits of its interval where they may lie unevenly around it; *margin* is half its width.
    """

    period: Period
    value: float
    flag: int
    margin: float | None = None
    n: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """A verdict with its reason. *path_value* is where the path stands at the figure's period.

    *line* is what decides between on-track or better and behind or worse, *margin* that of the figure's distance to it,
    a sampled baseline's part included; none where something hinders the rule.
    """

    status: TargetStatus
    reason: Reason
    figure: Figure | None
    baseline: Figure | None = None
    target: TargetLevel | None = None
    path_value: float | None = None
    line: float | None = None
    margin: float | None = None
