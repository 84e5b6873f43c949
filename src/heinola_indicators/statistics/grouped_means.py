"""Mean and deviation of a number of each respondent, by group: an index of items, or the gap between two of them."""

from dataclasses import dataclass

import numpy as np

from heinola_indicators.statistics.answer_counts import GroupNumbers
from heinola_indicators.statistics.intervals import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class GroupedMeans:
    """Figures of each group, NaN where n does not allow.

    *n* is the number of people who answered, *weighted_n* the sum of their weights, and *effective_n* the number of
    people of equal weights who would tell as much. Without weights the three are the same.
    """

    n: FloatArray
    weighted_n: FloatArray
    effective_n: FloatArray
    mean: FloatArray
    deviation: FloatArray

    @property
    def design_effect(self) -> FloatArray:
        """Kish's, n/effective n, for the margins; NaN where nobody answered."""
        return np.asarray(self.n / np.where(self.effective_n > 0, self.effective_n, np.nan), dtype=np.float64)


def means_by_group(
    values: FloatArray, groups: GroupNumbers, group_count: int, weights: FloatArray | None = None
) -> GroupedMeans:
    """Mean and standard deviation of the values of each group's respondents.

    Formula   as in ``item_results``
    Units     *values*, *groups* and *weights* are one a respondent
    Missing   a respondent without value (NaN) or group (negative number) is left out; a group of none has no mean, one
              of one no deviation (NaN)
    """
    is_counted = ~np.isnan(values) & (groups >= 0)
    value, group = values[is_counted], groups[is_counted].astype(np.intp)
    weight = np.ones(value.size) if weights is None else weights[is_counted]
    n = np.bincount(group, minlength=group_count).astype(np.float64)
    weighted_n, squared = (np.bincount(group, part, group_count).astype(np.float64) for part in (weight, weight**2))
    some = np.where(weighted_n > 0, weighted_n, np.nan)
    mean = np.bincount(group, weight * value, group_count) / some
    variance = np.bincount(group, weight * (value - mean[group]) ** 2, group_count) / some
    deviation = np.sqrt(variance * n / np.where(n > 1, n - 1, np.nan))
    effective_n = weighted_n**2 / np.where(squared > 0, squared, 1.0)
    return GroupedMeans(n, weighted_n, effective_n, mean, deviation)
