"""What the answers to an item of a survey say: mean, spread, shares, top-two share, eNPS."""

from dataclasses import dataclass

import numpy as np

from heinola_indicators.statistics.answer_counts import AnswerCounts
from heinola_indicators.statistics.grouped_means import GroupedMeans
from heinola_indicators.statistics.intervals import FloatArray

FEWEST_POINTS = 3  # of two points the two highest are all
ENPS_SCALE = np.arange(11)
PROMOTERS_FROM, DETRACTORS_TO = 9, 6


@dataclass(frozen=True, slots=True, eq=False)
class ItemResults(GroupedMeans):
    """The same of each (…, item), with the shares of the scale's points as one more axis of *shares*."""

    shares: FloatArray
    top_two: FloatArray


def item_results(counts: AnswerCounts, values: FloatArray) -> ItemResults:
    """Mean, standard deviation and shares of the answers of each item.

    Formula   mean = Σwx/Σw; deviation = √(n/(n − 1) · Σw(x − mean)²/Σw), n real; shares = Σw of a point/Σw;
              top-two = the shares of the two highest points together (4–5, 9–10); effective n = (Σw)²/Σw²
    Units     *values* are the values of the scale's points, rising, or (…, points) where items differ: a reversed item
              has its own (``flipped``). Shares are of 1
    Missing   n of 0 gives nothing, n of 1 no deviation (NaN), a scale of two points no top-two share
    Source    Kish (1965), Survey Sampling, on effective n; the variance as in R's survey::svyvar, which without weights
              is the sample variance
    """
    n, weighted_n = counts.respondents.sum(axis=-1), counts.weights.sum(axis=-1)
    some = np.where(weighted_n > 0, weighted_n, np.nan)
    shares = counts.weights / some[..., None]
    mean = (shares * values).sum(axis=-1)
    variance = (shares * (values - mean[..., None]) ** 2).sum(axis=-1)
    deviation = np.sqrt(variance * n / np.where(n > 1, n - 1, np.nan))
    effective_n = weighted_n**2 / np.where(weighted_n > 0, counts.squared_weights.sum(axis=-1), 1.0)
    return ItemResults(n, weighted_n, effective_n, mean, deviation, shares, _top_two(shares, values))


def employee_net_promoter_score(shares: FloatArray, values: FloatArray) -> FloatArray:
    """The eNPS of each item: % of 9–10 less % of 0–6, from −100 to 100.

    Formula   100 · (share of 9 and 10 − share of 0 … 6)
    Missing   shares that are not known give none (NaN)
    Source    Reichheld (2003), Harvard Business Review 81(12), asked of the staff

    Raises:
        ValueError: the scale is not 0, 1 … 10; no other one is cut where this score is.
    """
    if not np.array_equal(values, ENPS_SCALE):
        message = "an eNPS is of a scale from 0 to 10"
        raise ValueError(message)
    promoters = shares[..., PROMOTERS_FROM:].sum(axis=-1)
    return np.asarray(100 * (promoters - shares[..., : DETRACTORS_TO + 1].sum(axis=-1)), dtype=np.float64)


def share_of_dont_know(dont_know: FloatArray, answered: FloatArray) -> FloatArray:
    """The share of "don't know" among all who answered something; it is no part of means and top-two shares.

    Formula   don't know / (don't know + answered on the scale)
    Missing   none of either gives none (NaN)
    """
    either = np.asarray(dont_know + answered, dtype=np.float64)
    return np.asarray(dont_know / np.where(either > 0, either, np.nan), dtype=np.float64)


def _top_two(shares: FloatArray, values: FloatArray) -> FloatArray:
    points = shares.shape[-1]
    if points < FEWEST_POINTS:
        return np.full(shares.shape[:-1], np.nan)
    place = np.argsort(np.argsort(np.broadcast_to(values, shares.shape), axis=-1), axis=-1)
    return np.where(np.isnan(shares[..., 0]), np.nan, (shares * (place >= points - 2)).sum(axis=-1))
