"""The city's own rule: a figure held against the path from the baseline to the target level.

Safe for zero and either sign, so that it serves net migration, margins and deficits. With d the wanted direction,
y the figure, y0 the baseline, yT the target level, y* the path and τ the tolerance:

Running   ``reached`` d·y ≥ d·yT; ``on-track`` d·y ≥ d·y* − τ; ``behind`` d·(y − y0) > τ; else ``off-track``
Ended     ``reached``; ``partly`` when the declared share of yT − y0 is covered; else ``missed``
Limit     d·(yT − y0) ≤ 0, no better than the baseline: ``reached`` d·y ≥ d·yT − τ, else ``off-track`` or ``missed``
Range     ``reached`` inside; nearer to it than y0 by more than τ ``behind``; ended, nearer by the declared share
          ``partly``; else ``off-track`` or ``missed``
Units     those of the measure, alike in all that is compared; no result depends on unit, scale or zero
Missing   no figure: ``no-data``; no target level: ``no-target``; no baseline: ``reached``, ``missed``, ``undecided``
Errors    none; differences below the noise of floating-point arithmetic are no differences
Source    the project's own rule; a better figure never gets a worse verdict

All areas, periods and measures can be judged in one call; a status travels as its position in ``STATUSES``.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.status import TargetStatus
from heinola_indicators.panel.panel import FloatGrid, IntGrid

Numbers: TypeAlias = float | FloatGrid
Truths: TypeAlias = bool | NDArray[np.bool_]

STATUSES = tuple(TargetStatus)
CODES = {status: code for code, status in enumerate(STATUSES)}
NOISE = 1e-12  # of the numbers compared; sums and quotients of published figures are off by 1e-16 to 1e-14 of them


class Marks(NamedTuple):
    """A yardstick turned so that more is better: what a figure needs for each status, and the noise to allow for."""

    baseline: FloatGrid
    target: FloatGrid
    reached: FloatGrid
    on_track: FloatGrid
    noise: FloatGrid
    is_limit: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Yardstick:
    """What figures are held against; each field is a number or an array that fits the figures.

    *sign* is +1 where a rise is wanted, −1 where a fall is, and 0 where the figure is to stay from *low* to *high*;
    elsewhere *low* and *high* are both the target level. *baseline* and *path* are NaN where there is none.
    """

    sign: Numbers
    low: Numbers
    high: Numbers
    baseline: Numbers
    path: Numbers
    ended: Truths
    tolerance: Numbers = 0.0
    partly_share: Numbers = 0.5

    @cached_property
    def is_range(self) -> NDArray[np.bool_]:
        """Where the figure is to stay within a range."""
        return np.equal(self.sign, 0)

    def goodness(self, value: Numbers) -> FloatGrid:
        """Figures turned so that more is better: with the direction's sign, or minus the distance to the range."""
        distance = np.maximum(np.maximum(self.low - value, value - self.high), 0.0)
        return np.where(self.is_range, -distance, self.sign * value)

    @cached_property
    def marks(self) -> Marks:
        """The limit holds where the target level is no better than the baseline; there, no path leads anywhere."""
        size = np.fmax(np.fmax(np.abs(self.low), np.abs(self.high)), np.fmax(np.abs(self.baseline), self.tolerance))
        noise = NOISE * size
        baseline = self.goodness(self.baseline)
        target = np.where(self.is_range, 0.0, self.sign * self.low)
        no_better = baseline >= target - noise
        reached = target - np.where(no_better & np.equal(self.low, self.high), self.tolerance, 0.0)
        is_limit = no_better & ~self.is_range
        on_track = np.where(no_better | self.is_range, np.nan, self.sign * self.path - self.tolerance)
        return Marks(baseline, target, reached, on_track, noise, is_limit)


def judge(value: Numbers, yardstick: Yardstick) -> IntGrid:
    """The status of every figure, as positions in ``STATUSES``."""
    marks = yardstick.marks
    goodness = yardstick.goodness(value) + marks.noise
    better = goodness > marks.baseline + yardstick.tolerance + 2 * marks.noise
    covered = goodness - marks.baseline >= yardstick.partly_share * (marks.target - marks.baseline)

    not_better = np.where(np.isnan(marks.baseline), CODES[TargetStatus.UNDECIDED], CODES[TargetStatus.OFF_TRACK])
    running = np.where(better, CODES[TargetStatus.BEHIND], not_better)
    running = np.where(goodness >= marks.on_track, CODES[TargetStatus.ON_TRACK], running)
    ended = np.where(covered, CODES[TargetStatus.PARTLY], CODES[TargetStatus.MISSED])
    status = np.where(yardstick.ended, ended, running)
    status = np.where(goodness >= marks.reached, CODES[TargetStatus.REACHED], status)
    status = np.where(np.isnan(yardstick.low), CODES[TargetStatus.NO_TARGET], status)
    return np.where(np.isnan(value), CODES[TargetStatus.NO_DATA], status)


def deciding_line(value: Numbers, yardstick: Yardstick) -> FloatGrid:
    """The line between on-track or better and behind or worse: path, limit, target level or a range's nearer edge."""
    marks = yardstick.marks
    lowest = np.where(yardstick.ended, marks.reached, np.fmin(marks.on_track, marks.reached))
    slack = marks.target - marks.reached
    low, high = yardstick.low - slack, yardstick.high + slack
    nearer_edge = np.where(np.abs(value - low) <= np.abs(value - high), low, high)
    return np.where(yardstick.is_range, nearer_edge, yardstick.sign * lowest)


def is_within_margin(value: Numbers, line: Numbers, margin: Numbers) -> NDArray[np.bool_]:
    """Whether the interval of *margin* around a figure has *line* strictly inside; never where there is no margin.

    The margin of a sampled baseline counts as far as the line rests on it. A baseline declared without margin has that
    of the series' figure of its period if it is the same number; any other is a decided level, and exact.
    """
    noise = NOISE * np.fmax(np.abs(value), np.abs(line))
    return np.asarray(np.abs(value - line) < margin - noise)


def share_covered(value: Numbers, yardstick: Yardstick) -> FloatGrid:
    """The share of the way from the baseline to the target level that a figure has covered; NaN without a way."""
    marks = yardstick.marks
    way = marks.target - marks.baseline
    return (yardstick.goodness(value) - marks.baseline) / np.where(way > marks.noise, way, np.nan)
