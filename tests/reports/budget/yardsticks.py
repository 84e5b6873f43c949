"""Figures with what they are held against, as the rule's parameters, and the verdict of the program."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from heinola_indicators.assessment.path import STATUSES, Yardstick, deciding_line, is_within_margin, judge
from heinola_indicators.assessment.target_path import share_of_time, straight_path
from heinola_indicators.model.status import TargetStatus

# round numbers, so that figures often stand exactly on a line
numbers = st.one_of(st.integers(-6, 6).map(lambda number: number / 2), st.floats(-1e9, 1e9).map(lambda x: round(x, 3)))
months = st.integers(12 * 2020, 12 * 2032)
margins = st.one_of(st.just(0.0), st.integers(0, 4).map(lambda number: number / 2))


@dataclass(frozen=True)
class Judged:
    """A figure, a baseline and a target level (or a range); months are ends of periods."""

    value: float
    value_month: int
    baseline: float | None
    baseline_month: int
    sign: int
    low: float
    high: float
    level_month: int
    tolerance: float
    partly_share: float
    margin_below: float
    margin_above: float
    baseline_margin: float

    @property
    def parameters(self) -> dict[str, float | None]:
        """The parameter columns; the level stands in the column of the level."""
        is_range = self.sign == 0
        return {
            "value": self.value,
            "value_month": self.value_month,
            "baseline": self.baseline,
            "baseline_month": None if self.baseline is None else self.baseline_month,
            "sign": self.sign,
            "tolerance": self.tolerance,
            "partly_share": self.partly_share,
            "margin_below": self.margin_below,
            "margin_above": self.margin_above,
            "baseline_margin_below": self.baseline_margin,
            "baseline_margin_above": self.baseline_margin,
            "range_low": self.low if is_range else None,
            "range_high": self.high if is_range else None,
            "range_month": self.level_month if is_range else None,
            "input": None if is_range else self.low,
        }

    @property
    def status(self) -> TargetStatus:
        """What the program says, as ``assessment.against_levels`` does."""
        times = np.array([[self.baseline_month], [self.level_month], [self.value_month]], float)
        has_path = self.baseline is not None and self.sign != 0
        start = np.array([np.nan if self.baseline is None else self.baseline])
        path = straight_path(start, np.array([self.low]), *times) if has_path else np.array([np.nan])
        yardstick = Yardstick(
            sign=np.array([float(self.sign)]),
            low=np.array([self.low]),
            high=np.array([self.high]),
            baseline=start,
            path=path,
            ended=np.array([self.value_month >= self.level_month]),
            tolerance=np.array([self.tolerance]),
            partly_share=np.array([self.partly_share]),
        )
        value = np.array([self.value])
        said = STATUSES[int(judge(value, yardstick)[0])]
        line = float(deciding_line(value, yardstick)[0])
        of_figure = self.margin_below if line < self.value else self.margin_above
        weight = 1 - float(share_of_time(*times)[0]) if has_path and not yardstick.marks.is_limit[0] else 0.0
        within = is_within_margin(value, line, np.hypot(of_figure, weight * self.baseline_margin))
        return TargetStatus.UNDECIDED if within[0] else said


@st.composite
def judged(draw: st.DrawFn) -> Judged:
    """Any figure with any yardstick."""
    sign = draw(st.sampled_from((-1, 0, 1)))
    low, high = sorted((draw(numbers), draw(numbers))) if sign == 0 else [draw(numbers)] * 2
    baseline = draw(st.one_of(st.none(), numbers))
    baseline_month, level_month = sorted(draw(st.tuples(months, months).filter(lambda pair: pair[0] != pair[1])))
    return Judged(
        value=draw(numbers),
        value_month=draw(months),
        baseline=baseline,
        baseline_month=baseline_month,
        sign=sign,
        low=low,
        high=high,
        level_month=level_month,
        tolerance=draw(margins),
        partly_share=draw(st.sampled_from((0.0, 0.25, 0.5, 1.0))),
        margin_below=draw(margins),
        margin_above=draw(margins),
        baseline_margin=0.0 if baseline is None else draw(margins),
    )
