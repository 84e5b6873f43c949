"""Whether a figure has changed between two periods: a difference inside the margin of error is no change."""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import FloatGrid
from heinola_indicators.statistics.counts import count_interval
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
    earlier: Figure,
    later: Figure,
    *,
    comparable: bool = True,
    sampled: bool = False,
    declared: bool = False,
    counted: bool = False,
) -> Change:
    """What has happened from the *earlier* figure to the *later* one.

    Change    the interval of the difference leaves out zero; figures of a whole population differ by what they differ.
              Where figures are *sampled* and the margin of one is not known, nothing can be said; an earlier one that
              was *declared* without a margin is what it is
    Interval  Welch's of two means by their margins and numbers of answers; of *counted* events that of two Poisson
              counts
    Breaks    figures that are not *comparable* have a difference that says nothing
    Source    docs/statistics/intervals.md
    """
    interval = _of_counts(earlier, later) if counted else _of_means(earlier, later, sampled=sampled, declared=declared)
    low, high = float(interval.low[0]), float(interval.high[0])
    known = not math.isnan(low)
    return Change(
        earlier.period,
        later.period,
        later.value - earlier.value,
        low if known else None,
        high if known else None,
        _word(earlier, later, interval, comparable=comparable, unknown=not known and (sampled or counted)),
    )


def _word(earlier: Figure, later: Figure, interval: Interval, *, comparable: bool, unknown: bool) -> ChangeWord:
    if not comparable:
        return ChangeWord.NOT_COMPARABLE
    if unknown:
        return ChangeWord.NOT_KNOWN
    is_known = not math.isnan(float(interval.low[0]))
    differs = bool(is_change(interval)[0]) if is_known else later.value != earlier.value
    return ChangeWord.CHANGE if differs else ChangeWord.NO_CHANGE


def _of_means(earlier: Figure, later: Figure, *, sampled: bool, declared: bool) -> Interval:
    if earlier.margin is None and later.margin is None and not sampled:
        return Interval(np.array([np.nan]), np.array([np.nan]))
    first = _sample_mean(earlier, sampled=sampled and not declared)
    return difference_of_means(first, _sample_mean(later, sampled=sampled))


def _sample_mean(figure: Figure, *, sampled: bool) -> SampleMean:
    margin = figure.margin if sampled else figure.margin or 0.0
    return SampleMean(_one(figure.value), _one(margin), _one(figure.n))


def _of_counts(earlier: Figure, later: Figure) -> Interval:
    first, last = _one(earlier.value), _one(later.value)
    return square_and_add(first, count_interval(first), last, count_interval(last))


def _one(number: float | None) -> FloatGrid:
    return np.array([math.nan if number is None else number])
