"""Weights of a survey's respondents, to population margins that lie as exports in the data folder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead, HeinolaIndicatorsError
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.source import Choice
from heinola_indicators.model.survey import Codebook, PopulationMargin, Weights
from heinola_indicators.panel.choices import NotInTable, positions_of, rows_chosen, variable_named
from heinola_indicators.panel.respondent_groups import RespondentGroups
from heinola_indicators.panel.table import Table
from heinola_indicators.statistics.raking import RakedWeights, raked
from heinola_indicators.statistics.weight_margins import Margin

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class CellWeights:
    """The weight of each atom's respondents, 1 where there is nothing to weight by."""

    weights: Floats
    warnings: tuple[str, ...] = ()


def cell_weights(codebook: Codebook, groups: RespondentGroups, folder: Path) -> CellWeights:
    """The weights that bring the respondents to the codebook's margins; all 1 where it has none.

    Who did not tell a category that is weighted by has a weight of 1.

    Raises:
        ExportNotRead: a population table is missing or lacks what is named, or the answers cannot be weighted to it.
    """
    weights = codebook.weights
    if weights is None:
        return CellWeights(np.ones(groups.number_of_atoms))
    names = [each.id for each in codebook.breakdowns if any(each.id in margin.variables for margin in weights.margins)]
    columns = [[each.id for each in codebook.breakdowns].index(name) for name in names]
    cells = groups.cells[:, columns]
    is_told = (cells >= 0).all(axis=1)
    size = np.bincount(groups.atom_of, minlength=groups.number_of_atoms)
    respondents = np.zeros([len(codebook.breakdown(name).categories) for name in names])
    np.add.at(respondents, tuple(cells[is_told].T), size[is_told])
    found = _raked(codebook, weights, names, respondents, folder)
    of_atoms = np.ones(groups.number_of_atoms)
    of_atoms[is_told] = found.weights[tuple(cells[is_told].T)]
    return CellWeights(of_atoms, tuple(_warnings(found, weights)))


def _raked(
    codebook: Codebook, weights: Weights, names: Sequence[str], respondents: Floats, folder: Path
) -> RakedWeights:
    margins = [_margin(codebook, margin, names, folder) for margin in weights.margins]
    try:
        return raked(respondents, margins, caps=(weights.lowest, weights.highest))
    except (HeinolaIndicatorsError, ValueError) as error:
        place = weights.margins[0].location
        raise ExportNotRead([Problem(place, line) for line in str(error).splitlines()]) from error


def _margin(codebook: Codebook, margin: PopulationMargin, names: Sequence[str], folder: Path) -> Margin:
    """The totals of one margin, its variables in the order of *names*."""
    ordered = [name for name in names if name in margin.variables]
    categories = [codebook.breakdown(name).categories for name in ordered]
    table = load(Export.read(folder / margin.file, margin.file))
    totals = np.zeros([len(each) for each in categories])
    try:
        for places in product(*(range(len(each)) for each in categories)):
            select = dict(margin.select)
            for name, of_breakdown, place in zip(ordered, categories, places, strict=True):
                select[margin.variables[name]] = of_breakdown[place].population or ()
            totals[places] = _total(table, select)
    except NotInTable as error:
        raise ExportNotRead([Problem(margin.location, f"{margin.file}: {error}")]) from error
    axes = tuple(names.index(name) for name in ordered)
    labels = tuple(" × ".join(each.name.fi for each in together) for together in product(*categories))
    return Margin(" × ".join(ordered), axes, totals, labels)


def _total(table: Table, select: Mapping[str, Choice]) -> float:
    """The people in the chosen cells; every variable of the table has to be chosen from, else some count twice."""
    named = {variable_named(table, name) for name in select}
    left = [each for place, each in enumerate(table.variables) if place not in named and len(each.values) > 1]
    if left:
        message = f"choose a value of {left[0].name!r} under 'select'; it has {len(left[0].values)}"
        raise NotInTable(message)
    for name, choice in select.items():
        positions_of(table.variables[variable_named(table, name)], choice)
    value = table.value[rows_chosen(table, select)]
    if np.isnan(value).any() or not len(value):
        message = "a figure of the population is missing"
        raise NotInTable(message)
    return float(value.sum())


def _warnings(found: RakedWeights, weights: Weights) -> list[str]:
    if found.converged:
        return []
    told = f"weights between {weights.lowest:g} and {weights.highest:g} do not reach the population margins"
    return [f"{told}: the largest difference is {100 * found.largest_miss:.1f} % of a margin"]
