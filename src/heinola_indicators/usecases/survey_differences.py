"""Differences between years, and between a group and the others, with the interval that tells whether they are any."""

import numpy as np

from heinola_indicators.model.survey_results import Figures
from heinola_indicators.statistics.differences import SampleMean, difference_of_means
from heinola_indicators.statistics.intervals import Interval
from heinola_indicators.statistics.survey_margins import difference_of_survey_shares

Difference = tuple[float, tuple[float, float] | None]


def difference_between(earlier: Figures, later: Figures, *, is_census: bool) -> Difference | None:
    """Of the means, *later* − *earlier*: Welch's interval, of shares who ticked an option Newcombe's.

    None where there are too few answers for the interval; a census has none and needs none.
    """
    difference = later.mean - earlier.mean
    if is_census:
        return difference, None
    if later.mean_interval is not None and earlier.mean_interval is not None:
        interval = _of_shares(earlier, later)
    elif later.margin is not None and earlier.margin is not None:
        interval = difference_of_means(_sample(earlier), _sample(later))
    else:
        return None
    return difference, (float(interval.low), float(interval.high))


def _of_shares(earlier: Figures, later: Figures) -> Interval:
    limits = [
        Interval(np.array(each.mean_interval[0]), np.array(each.mean_interval[1]))
        for each in (earlier, later)
        if each.mean_interval is not None
    ]
    return difference_of_survey_shares(np.array(earlier.mean), limits[0], np.array(later.mean), limits[1])


def _sample(figures: Figures) -> SampleMean:
    return SampleMean(np.array(figures.mean), np.array(figures.margin), np.array(figures.n))
