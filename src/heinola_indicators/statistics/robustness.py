"""How far an index depends on the choices in it: other weights, an item less; ranks and correlations.

Random numbers come from numpy's PCG64 with a given seed: its stream of bits is the same on every machine and in every
version of numpy, and ``random`` makes each double of 53 of them.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.aggregation import Dimension, weighted_mean

FloatArray: TypeAlias = NDArray[np.float64]
DECIMALS = 9  # areas nearer to one another than this are tied: sums in another order differ in the last digits


def random_weights(weight: FloatArray, share: float, draws: int, seed: int) -> FloatArray:
    """Weights that are each changed by up to ± *share* of themselves: an array of weight × draw.

    Formula   w · (1 + share · (2u − 1)), u uniform on [0, 1), drawn weight by weight
    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008), uncertainty analysis; COINr,
              get_noisy_weights
    """
    drawn = np.random.Generator(np.random.PCG64(seed)).random((len(weight), draws))
    return weight[:, None] * (1 + share * (2 * drawn - 1))


def leaving_one_out(dimensions: Sequence[Dimension], weights: Mapping[str, float]) -> dict[str, FloatArray]:
    """The weights of items and dimensions when each item in turn has none: a row of as many variants as items.

    A dimension that is left without any item has no weight either.
    """
    inner = {dimension.name for dimension in dimensions}
    items = [name for dimension in dimensions for name in dimension.members if name not in inner]
    varied = {name: np.where(np.array(items) == name, 0.0, weights[name]) for name in items}
    for dimension in dimensions:
        left = np.any([varied[name] > 0 for name in dimension.members], axis=0)
        varied[dimension.name] = np.where(left, weights.get(dimension.name, 1.0), 0.0)
    return varied


def varied_index(
    known: Mapping[str, FloatArray], dimensions: Sequence[Dimension], weights: Mapping[str, FloatArray]
) -> FloatArray:
    """The index under varied weights: an array of variant × area.

    *known* has the items and dimensions as they were calculated, each a row of areas; *dimensions* come from the
    items up, the last of them is the index; *weights* has a row of variants for each name but that of the index. What
    had no value has none in any variant.
    """
    found = dict(known)
    for dimension in dimensions:
        weight = np.stack([weights[name] for name in dimension.members])[:, :, None]
        shape = (weight.shape[1], len(known[dimension.name]))
        value = np.stack([np.broadcast_to(found[name], shape) for name in dimension.members])
        mean = weighted_mean(value, weight, dimension.mean, minimum_share=0.0)
        found[dimension.name] = np.where(np.isnan(known[dimension.name]), np.nan, mean)
    return found[dimensions[-1].name]


def ranks(index: FloatArray, compared: NDArray[np.bool_]) -> FloatArray:
    """The place of each compared area in every row, 1 for the highest; ties share the best place. Others have none."""
    places = np.full(index.shape, np.nan)
    for row, values in enumerate(np.round(index, DECIMALS)):
        seen = compared & np.isfinite(values)
        ordered = np.sort(values[seen])
        places[row, seen] = 1 + len(ordered) - np.searchsorted(ordered, values[seen], side="right")
    return places


def correlation(first: FloatArray, second: FloatArray, compared: NDArray[np.bool_]) -> float:
    """Pearson's correlation of two rows over the compared areas that have both; NaN where one of them never varies."""
    seen = compared & np.isfinite(first) & np.isfinite(second)
    if np.count_nonzero(seen) < 2 or np.ptp(first[seen]) == 0 or np.ptp(second[seen]) == 0:
        return float("nan")
    return float(np.corrcoef(first[seen], second[seen])[0, 1])


def interval(nominal: FloatArray, *variants: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The lowest and highest of a row and its variants, area by area; a variant without a value does not count."""
    every = np.vstack([nominal, *variants])
    return np.fmin.reduce(every, axis=0), np.fmax.reduce(every, axis=0)
