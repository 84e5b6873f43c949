"""How far the answers to an item agree, and how far they fall into two camps."""

from functools import lru_cache

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray

FEWEST_POINTS = 3
MOST_POINTS = 12  # each pattern of chosen points is worked out once: 2 to the power of points


def polarisation(counts: FloatArray) -> FloatArray:
    """How polarised the answers of each item are: 0 one point, ½ spread evenly, 1 half at each end.

    Formula   (1 − A)/2, A of ``agreement``
    Missing   as in ``agreement``
    Source    van der Eijk (2001); R's agrmt::polarization
    """
    return (1 - agreement(counts)) / 2


def agreement(counts: FloatArray) -> FloatArray:
    """Van der Eijk's agreement A of the answers of each item: 1 one point, 0 spread evenly, −1 half at each end.

    Formula   the counts are taken apart into layers of points filled alike; A = Σ (layer's share of all) · A of the
              layer, where A of a layer with S of K points is U · (1 − (S − 1)/(K − 1)), and
              U = ((K − 2)TU − (K − 1)TDU) / ((K − 2)(TU + TDU)), with TU the triples of points in which two beside each
              other are filled (110, 011) and TDU those with a hole (101)
    Units     the last axis of *counts* are the points of the scale in order, weighted or not
    Missing   no answers, or a scale of fewer than three points, give none (NaN)
    Source    van der Eijk (2001), Quality & Quantity 35(3), with his equation (2); R's agrmt::agreement

    The standard deviation, which the figure is printed beside, also grows when a single camp spreads out; this one is
    about the shape only, and knows one camp from two.

    Raises:
        ValueError: the scale has more than twelve points.
    """
    counts = np.asarray(counts, dtype=np.float64)
    points = counts.shape[-1]
    if points > MOST_POINTS:
        message = f"agreement is worked out for at most {MOST_POINTS} points, not {points}"
        raise ValueError(message)
    total = counts.sum(axis=-1)
    if points < FEWEST_POINTS:
        return np.full(total.shape, np.nan)
    order = np.argsort(counts, axis=-1)
    heights = np.take_along_axis(counts, order, axis=-1)
    steps = np.diff(heights, axis=-1, prepend=0.0)
    bits = np.left_shift(1, order)
    filled = np.cumsum(bits[..., ::-1], axis=-1)[..., ::-1]  # the points that reach as high as this layer
    weight = steps * np.arange(points, 0, -1)
    whole = np.where(total > 0, total, np.nan)
    return np.asarray((weight * _patterns(points)[filled]).sum(axis=-1) / whole, dtype=np.float64)


@lru_cache(maxsize=MOST_POINTS)
def _patterns(points: int) -> FloatArray:
    """The agreement of every pattern of filled points; the bits of its place say which are filled."""
    patterns = np.arange(2**points)
    is_filled = (patterns[:, None] >> np.arange(points) & 1).astype(np.int64)
    before = np.cumsum(is_filled, axis=1) - is_filled
    after = is_filled.sum(axis=1, keepdims=True) - before - is_filled
    holes_after = (1 - is_filled)[:, ::-1].cumsum(axis=1)[:, ::-1] - (1 - is_filled)
    holes_before = (1 - is_filled).cumsum(axis=1) - (1 - is_filled)
    unimodal = (is_filled * (before * holes_after + holes_before * after)).sum(axis=1)
    bimodal = ((1 - is_filled) * before * after).sum(axis=1)
    triples = np.where(unimodal + bimodal > 0, unimodal + bimodal, 1)
    peak = ((points - 2) * unimodal - (points - 1) * bimodal) / ((points - 2) * triples)
    chosen = is_filled.sum(axis=1)
    peak = np.where(chosen == 1, 1.0, peak)
    return np.asarray(peak * (1 - (chosen - 1) / (points - 1)), dtype=np.float64)
