"""Filling gaps where that was asked for: arrays of area × period in, the same out.

*gaps* tells which cells may be filled; a cell that nothing can fill stays NaN.
"""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Cells = NDArray[np.bool_]


def filled_by_mean(value: FloatArray, gaps: Cells, compared: NDArray[np.bool_], group: NDArray[np.int64]) -> FloatArray:
    """Gaps of compared rows filled with the mean of the compared rows of the same *group* in that column.

    *group* has a number for each row; a row below 0 belongs to none and is left as it is.

    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008), unconditional mean; COINr, i_mean_grp
    """
    filled = value.copy()
    for number in np.unique(group[compared & (group >= 0)]):
        rows = (compared & (group == number))[:, None]
        seen = rows & np.isfinite(value)
        count = seen.sum(axis=0)
        mean = np.sum(np.where(seen, value, 0), axis=0) / np.where(count > 0, count, np.nan)
        filled = np.where(rows & gaps, mean, filled)
    return filled


def last_known(value: FloatArray) -> NDArray[np.int64]:
    """For every cell the column of the latest figure of its row at or before it; −1 where there is none.

    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008), cold deck: an earlier period's figure
    """
    columns = np.where(np.isfinite(value), np.arange(value.shape[1]), -1)
    return np.maximum.accumulate(columns, axis=1, dtype=np.int64)
