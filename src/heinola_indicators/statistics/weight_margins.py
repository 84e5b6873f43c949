"""Population margins that answers are weighted to, and what makes weighting to them impossible."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.model.errors import HeinolaIndicatorsError
from heinola_indicators.statistics.intervals import FloatArray

SAME_TOTAL = 1e-8  # of the total; one person in Finland is more


@dataclass(frozen=True, slots=True, eq=False)
class Margin:
    """How many people the population has in each category of one variable, or of several together.

    *axes* are the places of the variables in the table of respondents, rising; *totals* has one axis for each of them,
    and *categories* a name for each of its numbers, row by row.
    """

    name: str
    axes: tuple[int, ...]
    totals: FloatArray
    categories: tuple[str, ...]


class MarginsDoNotFit(HeinolaIndicatorsError, ValueError):
    """Answers cannot be weighted to these population margins; every reason is a line."""

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(reasons))


class CategoryWithoutRespondents(MarginsDoNotFit):
    """Nobody answered in a category that the population has; no weight makes up for that."""

    def __init__(self, categories: Mapping[tuple[str, str], float]) -> None:
        self.categories = dict(categories)
        super().__init__(
            [
                f"{margin}: nobody answered in {category!r}, which has {total:,.0f} people in the population;"
                " join it with another category"
                for (margin, category), total in categories.items()
            ]
        )


class CategoryWithoutPopulation(MarginsDoNotFit):
    """Somebody answered in a category that the population does not have; how many is not said, they may be few."""

    def __init__(self, categories: Sequence[tuple[str, str]]) -> None:
        self.categories = tuple(categories)
        super().__init__(
            [
                f"{margin}: somebody answered in {category!r}, which has nobody in the population;"
                " look at the categories and at what the population figures are of"
                for margin, category in categories
            ]
        )


class TotalsDisagree(MarginsDoNotFit):
    """The margins are not of one population."""

    def __init__(self, totals: Mapping[str, float]) -> None:
        self.totals = dict(totals)
        listed = ", ".join(
            f"{name} {total:,.6g}" if total < 1 else f"{name} {total:,.0f}" for name, total in totals.items()
        )
        super().__init__([f"the population margins do not add up to the same total: {listed}"])


def check_margins(respondents: FloatArray, margins: Sequence[Margin]) -> None:
    """Refuse margins that nothing can be weighted to.

    Raises:
        ValueError: a margin's shape is not that of the table, or a number is negative or not known.
        TotalsDisagree: the margins add up to different totals.
        CategoryWithoutRespondents: categories of the population in which nobody answered, all of them.
        CategoryWithoutPopulation: categories in which somebody answered and nobody lives, all of them.
    """
    for margin in margins:
        shape = tuple(respondents.shape[axis] for axis in margin.axes)
        if margin.totals.shape != shape or len(margin.categories) != math.prod(shape):
            message = f"{margin.name}: {margin.totals.shape} totals and {len(margin.categories)} categories for {shape}"
            raise ValueError(message)
        if not ((margin.totals >= 0).all() and 0 < margin.totals.sum() < math.inf):
            message = f"{margin.name}: a total is negative or not known, or all are 0"
            raise ValueError(message)
    totals = {margin.name: float(margin.totals.sum()) for margin in margins}
    if max(totals.values()) - min(totals.values()) > SAME_TOTAL * max(totals.values()):
        raise TotalsDisagree(totals)
    answered = {margin.name: summed_to(respondents, margin.axes).ravel() for margin in margins}
    empty = {
        (margin.name, margin.categories[place]): float(margin.totals.ravel()[place])
        for margin in margins
        for place in np.flatnonzero((answered[margin.name] == 0) & (margin.totals.ravel() > 0))
    }
    if empty:
        raise CategoryWithoutRespondents(empty)
    unknown = [
        (margin.name, margin.categories[place])
        for margin in margins
        for place in np.flatnonzero((answered[margin.name] > 0) & (margin.totals.ravel() == 0))
    ]
    if unknown:
        raise CategoryWithoutPopulation(unknown)


def summed_to(table: FloatArray, axes: tuple[int, ...]) -> FloatArray:
    """The sums of a table over all axes but *axes*."""
    others = tuple(axis for axis in range(table.ndim) if axis not in axes)
    return np.asarray(table.sum(axis=others), dtype=np.float64)
