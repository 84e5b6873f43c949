"""How far an index and its ranks depend on the choices in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from heinola_indicators.calculators.composite.index import index_of
from heinola_indicators.calculators.composite.items import compared_rows
from heinola_indicators.calculators.composite.means import weight_of
from heinola_indicators.calculators.composite.settings import IndexSettings, Normaliser
from heinola_indicators.calculators.composite.structure import TOP, dimensions_of
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.aggregation import Dimension
from heinola_indicators.statistics.robustness import (
    correlation,
    interval,
    leaving_one_out,
    random_weights,
    ranks,
    varied_index,
)

OTHERS: tuple[Normaliser, ...] = ("percentile", "z-score", "min-max")
WEIGHT_SHARE = 0.25  # as the OECD/JRC handbook's examples
DRAWS = 500
SEED = 20_080_101  # any fixed one


@dataclass(frozen=True)
class Robustness:
    """An index of one period with its interval, and the rank with its own: grids of one row per area.

    *lowest* and *highest* are of the index with one item left out and with other weights; the ranks are also those
    with other normalisers, whose index is on another scale. Rank 1 is the highest index; *compared* areas have one.
    *effective_weights* are the correlations of items and dimensions with the index over the compared areas.
    """

    period: Period
    areas: tuple[str, ...]
    index: FloatGrid
    lowest: FloatGrid
    highest: FloatGrid
    rank: FloatGrid
    best_rank: FloatGrid
    worst_rank: FloatGrid
    compared: int
    effective_weights: Mapping[str, float]


def robustness_of(
    inputs: Mapping[str, Panel],
    settings: Mapping[str, Any],
    period: Period,
    *,
    share: float = WEIGHT_SHARE,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Robustness:
    """What becomes of the index of *period* when the choices in it are made otherwise.

    *inputs* and *settings* are those of ``composite_index``. Tried are: each item left out in turn; *draws* sets of
    weights, every weight of an item or dimension changed at random by up to ± *share*, by *seed*; the normalisers
    percentile, z-score and min-max that the index does not use. An interval has the lowest and highest of all.

    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008), uncertainty and sensitivity analysis

    Raises:
        UsageError: the index has no observations of the period, or is not sound itself.
    """
    chosen = IndexSettings(**settings)
    nominal = index_of(inputs, chosen)
    if period not in nominal.periods:
        msg = f"the index has no figures of {period}"
        raise UsageError(msg)
    known = {name: _row(part, period) for name, part in nominal.parts.items()} | {TOP: _row(nominal, period)}
    dimensions = dimensions_of(chosen.items_of(inputs), chosen)
    compared = compared_rows(nominal.areas, chosen) & np.isfinite(known[TOP])
    reweighted = [
        varied_index(known, dimensions, weights)
        for weights in _varied_weights(dimensions, chosen, share=share, draws=draws, seed=seed)
    ]
    renormalised = [_row(panel, period)[None, :] for panel in _other_normalisers(inputs, chosen)]
    index = known[TOP][None, :]
    lowest, highest = interval(index, *reweighted)
    rank = ranks(index, compared)
    best, worst = interval(rank, *(ranks(variant, compared) for variant in (*reweighted, *renormalised)))
    return Robustness(
        period=period,
        areas=nominal.areas,
        index=index[0],
        lowest=lowest,
        highest=highest,
        rank=rank[0],
        best_rank=best,
        worst_rank=worst,
        compared=int(np.count_nonzero(compared)),
        effective_weights={name: correlation(row, known[TOP], compared) for name, row in known.items() if name != TOP},
    )


def _row(panel: Panel, period: Period) -> FloatGrid:
    return panel.value[:, panel.periods.index(period)]


def _varied_weights(
    dimensions: list[Dimension], settings: IndexSettings, *, share: float, draws: int, seed: int
) -> list[dict[str, FloatGrid]]:
    names = [name for dimension in dimensions for name in dimension.members]
    declared = {name: weight_of(name, settings) for name in names}
    drawn = random_weights(np.array(list(declared.values())), share, draws, seed)
    at_random = dict(zip(names, drawn, strict=True))
    return [leaving_one_out(dimensions, declared), at_random]


def _other_normalisers(inputs: Mapping[str, Panel], settings: IndexSettings) -> list[Panel]:
    """The index by the other normalisers, on scales that a geometric mean takes too."""
    plain = replace(settings, scale=[1.0, 100.0], mean=100.0, deviation=10.0, base=None, goalposts=None, targets=None)
    return [index_of(inputs, replace(plain, normaliser=other)) for other in OTHERS if other != settings.normaliser]
