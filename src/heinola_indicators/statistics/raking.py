"""Weights that make the respondents match the population: post-stratification and raking, within caps or without.

Everything is done on the table of respondents by what they are weighted by, never on rows: a million of them cost what
a thousand do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.statistics.design_effect import kish_design_effect
from heinola_indicators.statistics.intervals import FloatArray
from heinola_indicators.statistics.weight_margins import Margin, check_margins, summed_to

NO_CAPS = (0.0, np.inf)
FARTHEST = 300.0  # of the logarithm of a weight: in an empty cell, or beneath a cap, it may go on for ever


@dataclass(frozen=True, slots=True, eq=False)
class RakedWeights:
    """The weight of each cell's respondents, around 1, and how well they do.

    *largest_miss* is the largest difference between a weighted margin and the population's, as a share of the latter.
    Where *converged* is false it is more than the tolerance: a cell of the table is empty that the margins need, or
    caps and margins cannot both be had. *capped_share* is the share of respondents whose weight is at a cap.
    """

    weights: FloatArray
    converged: bool
    rounds: int
    largest_miss: float
    capped_share: float
    design_effect: float
    effective_n: float


def raked(
    respondents: FloatArray,
    margins: Sequence[Margin],
    *,
    caps: tuple[float, float] = NO_CAPS,
    tolerance: float = 1e-8,
    most_rounds: int = 1000,
) -> RakedWeights:
    """Weights that bring the weighted respondents to the margins of the population, whatever the order of the margins.

    Formula   w = a(category of margin 1) · b(category of margin 2) · …, cut at the *caps*; margin after margin, each
              factor is multiplied by population total/weighted respondents, until all margins agree at once
    Units     *respondents* has an axis for each variable; the weights have a mean of 1, and so has what the caps are of
              (0.3 to 3, say). Times N/n they count people
    Missing   a cell without respondents has a weight of 0: nobody bears it
    Source    Deming & Stephan (1940), Annals of Mathematical Statistics 11; Deville, Särndal & Sautory (1993), Journal
              of the American Statistical Association 88: raking cut at bounds, the factors going on beneath the cut, so
              that trimming and raking settle together

    Raises:
        ValueError: shapes or numbers do not fit, or the caps do not lie around 1.
        TotalsDisagree: the margins add up to different totals.
        CategoryWithoutRespondents: a category of the population has no respondent.
        CategoryWithoutPopulation: a category with respondents has no population.
    """
    if not 0 <= caps[0] < 1 < caps[1]:
        message = f"caps lie on both sides of 1, the mean of weights; {caps[0]:g} to {caps[1]:g} do not"
        raise ValueError(message)
    check_margins(respondents, margins)
    n = float(respondents.sum())
    wanted = [margin.totals * (n / margin.totals.sum()) for margin in margins]
    logarithm = np.zeros(respondents.shape)
    miss, rounds = _largest_miss(respondents, margins, wanted), 0
    while miss > tolerance and rounds < most_rounds:
        for margin, totals in zip(margins, wanted, strict=True):
            given = summed_to(respondents * _cut(logarithm, caps), margin.axes)
            factor = np.divide(totals, given, out=np.ones_like(totals), where=given > 0)
            logarithm = np.clip(logarithm + np.log(_spread(factor, margin, respondents.ndim)), -FARTHEST, FARTHEST)
        miss, rounds = _largest_miss(respondents * _cut(logarithm, caps), margins, wanted), rounds + 1
    weights = np.where(respondents > 0, _cut(logarithm, caps), 0.0)
    is_capped = (weights == caps[0]) | (weights == caps[1])
    effect = kish_design_effect(weights, respondents)
    capped = float((respondents * is_capped).sum()) / n
    return RakedWeights(weights, miss <= tolerance, rounds, miss, capped, effect, n / effect)


def _cut(logarithm: FloatArray, caps: tuple[float, float]) -> FloatArray:
    return np.clip(np.exp(logarithm), *caps)


def _spread(factor: FloatArray, margin: Margin, dimensions: int) -> FloatArray:
    others = tuple(axis for axis in range(dimensions) if axis not in margin.axes)
    return np.asarray(np.expand_dims(factor, others), dtype=np.float64)


def _largest_miss(weighted: FloatArray, margins: Sequence[Margin], wanted: Sequence[FloatArray]) -> float:
    return max(
        float(np.max(np.abs(summed_to(weighted, margin.axes) - totals) / np.where(totals > 0, totals, 1.0)))
        for margin, totals in zip(margins, wanted, strict=True)
    )
