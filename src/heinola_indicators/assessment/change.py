"""Whether a figure has changed between two periods: a difference inside the margin of error is no change."""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from heinola_indicators.assessment.sampling_error import limits
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import FloatGrid
from heinola_indicators.statistics.differences import SampleMean, difference_of_means, square_and_add
from heinola_indicators.statistics.intervals import Interval, is_change


class ChangeWord(StrEnum):
    """What a difference is."""

    CHANGE = "change"
    NO_CHANGE = "no-change"
    NOT_COMPARABLE = "not-comparable"
    NOT_KNOWN = "margin-not-known"


@dataclass(frozen=True, slots=True)
class Change:
    """The *difference* later less earlier, with its interval where the figures have margins of error."""

    first: Period
    last: Period
    difference: float
    low: float | None
    high: float | None
    word: ChangeWord


def change(
    earlier: Figure, later: Figure, *, comparable: bool = True, sampled: bool = False, declared: bool = False
) -> Change:
    """What has happened from the *earlier* figure to the *later* one.

    Change    the interval of the difference leaves out zero; figures of a whole population differ by what they differ.
              Where figures are *sampled* and the margin of one is not known, nothing can be said; of an
              earlier one *declared* without a margin only that there is no change, where the later margin alone spans
              the difference
    Interval  Welch's of two means by their margins and numbers of answers; of shares, counts and rates Newcombe's, made
              of the limits of the two
    Breaks    figures that are not *comparable* have a difference that says nothing
    Source    docs/statistics/intervals.md
    """
    interval = _of_difference(earlier, later, sampled=sampled, declared=declared)
    low, high = float(interval.low[0]), float(interval.high[0])
    known = not math.isnan(low)
    half_known = sampled and declared and earlier.margin is None
    word = _word(earlier, later, interval, unknown=sampled and not known)
    if half_known and word is ChangeWord.CHANGE:
        word = ChangeWord.NOT_KNOWN
    return Change(
        earlier.period,
        later.period,
        later.value - earlier.value,
        low if known and not half_known else None,
        high if known and not half_known else None,
        word if comparable else ChangeWord.NOT_COMPARABLE,
    )


def _word(earlier: Figure, later: Figure, interval: Interval, *, unknown: bool) -> ChangeWord:
    if unknown:
        return ChangeWord.NOT_KNOWN
    is_known = not math.isnan(float(interval.low[0]))
    differs = bool(is_change(interval)[0]) if is_known else later.value != earlier.value
    return ChangeWord.CHANGE if differs else ChangeWord.NO_CHANGE


def _of_difference(earlier: Figure, later: Figure, *, sampled: bool, declared: bool) -> Interval:
    if earlier.margin is None and later.margin is None and not sampled:
        return Interval(np.array([np.nan]), np.array([np.nan]))
    if earlier.low is None and later.low is None:
        first = _sample_mean(earlier, sampled=sampled and not declared)
        return difference_of_means(first, _sample_mean(later, sampled=sampled))
    first_limits = _limits(earlier, sampled=sampled and not declared)
    return square_and_add(_one(earlier.value), first_limits, _one(later.value), _limits(later, sampled=sampled))


def _sample_mean(figure: Figure, *, sampled: bool) -> SampleMean:
    margin = figure.margin if sampled else figure.margin or 0.0
    return SampleMean(_one(figure.value), _one(margin), _one(figure.n))


def _limits(figure: Figure, *, sampled: bool) -> Interval:
    """The limits of a figure; of one of a whole population the figure itself."""
    low, high = limits(figure) or ((math.nan, math.nan) if sampled else (figure.value, figure.value))
    return Interval(_one(low), _one(high))


def _one(number: float | None) -> FloatGrid:
    return np.array([math.nan if number is None else number])
