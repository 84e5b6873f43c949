"""Margins of error of a survey: with its design effect, and with the part of the population that answered.

With quotas or a register of volunteers they are nominal: they know of chance only. Where all of a small body were asked
(a council, a management team) there is no sampling, and the margin is 0.
"""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.differences import SampleMean, square_and_add
from heinola_indicators.statistics.intervals import FloatArray, Interval, normal_quantile
from heinola_indicators.statistics.means import margin_of_mean
from heinola_indicators.statistics.proportions import wilson_interval

Numbers = FloatArray | float


def survey_mean_with_margin(
    mean: FloatArray,
    n: FloatArray,
    deviation: FloatArray,
    *,
    design_effect: Numbers = 1.0,
    population: Numbers = np.inf,
    census: NDArray[np.bool_] | bool = False,
    confidence: float = 0.95,
) -> SampleMean:
    """The means of a survey with their margins, ready for ``difference_of_means``.

    Formula   t(1 − α/2, n − 1) · √(deff/n) · s · √((N − n)/(N − 1)); 0 in a census
    Units     n is the number of people, not of weights; *population* N is that of each group
    Missing   as in ``margin_of_mean``; a census has a margin of 0 wherever it has a mean
    Source    ``margin_of_mean``; Kish (1965), Survey Sampling, on the design effect

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    margin = margin_of_mean(n, deviation, confidence) * np.sqrt(design_effect) * _correction(n, population)
    margin = np.where(census, 0.0, margin)
    return SampleMean(mean, np.where(np.isnan(mean), np.nan, margin), np.asarray(n, dtype=np.float64))


def margin_of_share(
    share: FloatArray,
    n: FloatArray,
    *,
    design_effect: Numbers = 1.0,
    population: Numbers = np.inf,
    census: NDArray[np.bool_] | bool = False,
    confidence: float = 0.95,
) -> FloatArray:
    """The plain margin of error of a share, as surveys print it for a share of one half.

    Formula   z(1 − α/2) · √(deff · p(1 − p)/n · (N − n)/(N − 1)); 0 in a census
    Units     shares of 1; times 100 for percentage points
    Missing   a share outside 0 to 1, no answers, or more answers than people: no margin (NaN)
    Source    R's surveyplanning::MoE_P, pollster::moedeff_calc

    Near 0 and 1, or with few answers, ``survey_share_interval`` holds where this one does not.

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    share = np.where((np.asarray(share) >= 0) & (np.asarray(share) <= 1), share, np.nan)
    by = design_effect / np.where(np.asarray(n) > 0, n, np.nan)
    margin = normal_quantile(confidence) * np.sqrt(by * share * (1 - share)) * _correction(n, population)
    return np.where(census & ~np.isnan(share), 0.0, margin)


def survey_share_interval(
    share: FloatArray,
    n: FloatArray,
    *,
    design_effect: Numbers = 1.0,
    population: Numbers = np.inf,
    census: NDArray[np.bool_] | bool = False,
    confidence: float = 0.95,
) -> Interval:
    """Wilson's interval of a share with the n that the answers are worth.

    Formula   ``wilson_interval`` of n* · share among n*, n* = n/deff · (N − 1)/(N − n): the n of a simple random sample
              from an endless population with the same standard error. In a census, or with all of N, the share itself
    Missing   as in ``margin_of_share``
    Source    Franco, Little, Louis & Slud (2019), Journal of Survey Statistics and Methodology 7(3): intervals of
              shares with an effective n; the correction is made part of n* in the same way

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    share = np.where((np.asarray(share) >= 0) & (np.asarray(share) <= 1), share, np.nan)
    shrunk = _correction(n, population)
    known = np.where((np.asarray(n) > 0) & ~np.isnan(shrunk), share, np.nan)
    is_all = np.asarray(census) | (shrunk == 0)
    worth = n / design_effect / np.where(shrunk > 0, shrunk, np.nan) ** 2
    wilson = wilson_interval(known * worth, worth, confidence=confidence)
    alone = np.where(np.asarray(census), share, known)
    return Interval(np.where(is_all, alone, wilson.low), np.where(is_all, alone, wilson.high))


def difference_of_survey_shares(
    earlier: FloatArray, earlier_limits: Interval, later: FloatArray, later_limits: Interval
) -> Interval:
    """Newcombe's interval of *later* − *earlier*: of two years, or of two groups of one survey without a common member.

    Formula   ``square_and_add`` with the limits of ``survey_share_interval``
    Missing   no interval of either gives none (NaN)
    Source    Newcombe (1998), method 10

    A group is compared with another, or with the rest, never with the whole that it is part of.
    """
    return square_and_add(earlier, earlier_limits, later, later_limits)


def _correction(n: FloatArray, population: Numbers) -> FloatArray:
    """√((N − n)/(N − 1)): 1 where N is not known (infinite), NaN where more answered than there are."""
    n, people = np.broadcast_arrays(np.asarray(n, dtype=np.float64), np.asarray(population, dtype=np.float64))
    is_endless = np.isinf(people)
    people = np.where(is_endless, 2.0, people)
    left = np.where(is_endless, 1.0, np.where(n <= people, people - n, np.nan))
    return np.asarray(np.sqrt(left / np.maximum(people - 1, 1)), dtype=np.float64)
