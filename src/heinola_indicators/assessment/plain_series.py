"""Series with base, figure and target level, as methods judge them without a strategy file, and their verdicts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import FloatGrid, IntGrid

NOT_AVAILABLE = "not-available"

GroupRule: TypeAlias = Callable[[float, Sequence[str]], tuple[str, str]]
"""Status and reason of a group, from the mean of its scores (NaN where there is none) and the statuses of its ids."""


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """The first and the last month of each series' period, counted as in ``Period``; NaN where there is none."""

    first: FloatGrid
    last: FloatGrid

    @classmethod
    def of(cls, periods: Sequence[Period | None]) -> "Times":
        """Those of *periods*."""
        return cls(
            np.array([np.nan if period is None else period.first for period in periods], float),
            np.array([np.nan if period is None else period.last for period in periods], float),
        )


@dataclass(frozen=True, slots=True, eq=False)
class PlainSeries:
    """Series with base, figure and target level; NaN where a cell is empty.

    *signs* are +1 where a rise is wanted, −1 where a fall is. *limits* are natural limits (100 of a percentage) and
    *amber_shares* how far from the target level a figure is still amber (0.1 of the level); some published methods use
    them. *recent* (series × 6) is for callers that know more than two points: the figures of the last six years in time
    order, the newest last.
    """

    ids: tuple[str, ...]
    groups: tuple[str, ...]
    signs: FloatGrid
    base_times: Times
    base_values: FloatGrid
    times: Times
    values: FloatGrid
    target_times: Times
    targets: FloatGrid
    limits: FloatGrid
    amber_shares: FloatGrid
    recent: FloatGrid | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """A word for each series, as its position among *words*; the texts are made when they are shown."""

    codes: IntGrid
    words: Sequence[str]

    def texts(self) -> tuple[str, ...]:
        """The word of each series."""
        return tuple(map(self.words.__getitem__, self.codes.tolist()))


@dataclass(frozen=True, slots=True, eq=False)
class PlainVerdicts:
    """What a method says of each series; *progress* and *score* are NaN where the method gives none.

    *group_rule* is how the method judges a group of series; none where it judges single series only.
    """

    progress: FloatGrid
    score: FloatGrid
    status: Coded
    reason: Coded
    group_rule: GroupRule | None = None

    @property
    def statuses(self) -> tuple[str, ...]:
        """The status of each series."""
        return self.status.texts()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The code of each series' reason."""
        return self.reason.texts()


def years_between(earlier: Times, later: Times) -> FloatGrid:
    """Years from the end of each earlier period to the end of the later one."""
    return (later.last - earlier.last) / 12
