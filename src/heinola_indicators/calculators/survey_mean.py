"""Mean of survey answers with its margin of error."""

from dataclasses import replace

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.panel.combine import derived
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.means import margin_of_mean


def survey_mean(
    scores: Panel,
    *,
    population: int | None = None,
    deviation: float | None = None,
    census: bool = False,
) -> Panel:
    """The mean of the answers as it is published, with the margin of error that its n and deviation give.

    Formula   margin = t(97.5 %, n − 1) · s/√n, times √((N − n)/(N − 1)) where the *population* N is known. Results
              of a codebook keep their margins, which know its design, its weights and its population
    Units     those of the scores (points of one scale); the margin is in the same
    Periods   those of the scores
    Missing   a missing mean stays missing. Where n is not known, or fewer than two, or the deviation is not
              known and none is assumed, the margin is not known (NaN)
    Flags     those of the scores
    Source    PHEindicatormethods, phe_mean; the assumed deviation of 1.6 on a scale of 0–10 is the sample strategy's

    *deviation* is assumed where the scores have none; theirs goes before it. With *census* all of a small body was
    asked (a council, a management team): there is no sampling error, so no margin, and a difference is what it is.
    Results of a codebook say so themselves. With quotas or a marketing register the margin is nominal: it knows of
    chance only.

    Raises:
        UsageError: the scores have no number of answers, or no deviation and none is assumed; more answers than
            the population has people.
    """
    result = derived("survey-mean", scores.unit, scores.value, scores, qualifier=scores.qualifier)
    if census or scores.census:
        return replace(result, n=scores.n, deviation=scores.deviation, census=True)
    n = _number_of_answers(scores, population)
    spread = _deviation(scores, deviation)
    margin = np.where(np.isnan(scores.value), np.nan, margin_of_mean(n, spread, population=population))
    if scores.knows_design and scores.margin is not None and scores.deviation is not None:
        is_assumed = np.isnan(scores.margin) & np.isnan(scores.deviation)
        margin = np.where(is_assumed, margin, scores.margin)
    return replace(result, n=n, deviation=spread, margin=margin, knows_design=scores.knows_design)


def _number_of_answers(scores: Panel, population: int | None) -> FloatGrid:
    if scores.n is None:
        msg = f"{scores.name} has no number of answers; give the series its sample size, or say that it is a census"
        raise UsageError(msg)
    if population is not None and (scores.n > population).any():
        msg = f"{scores.name} has {np.nanmax(scores.n):g} answers; the population is given as {population}"
        raise UsageError(msg)
    return scores.n


def _deviation(scores: Panel, assumed: float | None) -> FloatGrid:
    if scores.deviation is None and assumed is None:
        msg = f"{scores.name} has no standard deviation; give the series one, or assume one"
        raise UsageError(msg)
    known = np.full(scores.value.shape, np.nan) if scores.deviation is None else scores.deviation
    return known if assumed is None else np.where(np.isnan(known), assumed, known)
