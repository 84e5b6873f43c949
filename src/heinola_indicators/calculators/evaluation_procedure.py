"""Criteria of the evaluation procedure (arviointimenettelyn kriteerit; kriterier för utvärderingsförfarandet)."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.model.period import Frequency, Period, year_period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, joined_sources
from heinola_indicators.panel.national import beside
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.evaluation_limits import FIRST_CLOSED
from heinola_indicators.statistics.evaluation_procedure import (
    ACCOUNTS_TO_COVER,
    AccountsOfMunicipalities,
    criteria_met,
)


def evaluation_procedure(
    surplus: Panel,
    group_surplus_per_resident: Panel,
    group_margin_of_depreciation: Panel,
    tax_rate: Panel,
    mean_tax_rate: Panel,
    group_debt_per_resident: Panel,
    mean_group_debt_per_resident: Panel,
    group_servicing_margin: Panel,
) -> Panel:
    """How many of the criteria A, B and C of section 118 the accounts of each year meet; one is enough.

    Formula   A: the municipality's deficit was not covered in time; B: the group's deficit per resident ≥ 1 000 €, the
              year before ≥ 500 €; C: two years running annual margin / depreciation < 80 %, tax rate ≥ mean + 2.0
              percentage points, loans and lease liabilities per resident ≥ 1.5 × mean, calculated loan servicing
              margin < 0.8
    Units     surplus in euros; debt and the group's surplus in EUR/resident; margin and tax rates in percent; servicing
              margin a ratio. An accumulated deficit is a negative surplus. The result is in criteria, from 0 to 3
    Periods   years found in any of them, from 2020 on: the law before had other limits
    Missing   a figure that is not known never makes a criterion "not met": there is no value where any of the three
              cannot be judged (O); the parts tell those that can
    Flags     those of the figures of the year itself
    Source    Local Government Act 410/2015, sections 110 and 118; limits as in force from 1 March 2019, first applied
              to the accounts of 2020 and 2021. Whether the procedure starts is for the Ministry of Finance to decide

    The three criteria stay with it as parts: 1 is met, 0 not met. A mean of a single area (the whole country) holds for
    every area. The margin is without the discretionary increase of state transfers.

    Raises:
        UsageError: an input is in another unit than it is needed in, or not by year.
    """
    panels = (
        surplus,
        group_surplus_per_resident,
        group_margin_of_depreciation,
        tax_rate,
        group_debt_per_resident,
        group_servicing_margin,
        mean_tax_rate,
        mean_group_debt_per_resident,
    )
    for panel, unit in zip(panels, NEEDED_UNITS, strict=True):
        _require(panel, unit)
    on_same_axes = _on_all_axes(*panels)
    criteria = _criteria(*on_same_axes)
    known: NDArray[np.bool_] = np.logical_and.reduce(np.isfinite(criteria))
    met = np.where(known, (criteria == 1).sum(axis=0), np.nan)
    parts = {
        name: _panel(name, truth, np.zeros(truth.shape, bool), on_same_axes)
        for name, truth in zip("ABC", criteria, strict=True)
    }
    number = _panel("evaluation-procedure", met, np.zeros(met.shape, bool), on_same_axes)
    years = [period for period in number.periods if period.year >= FIRST_CLOSED.year]
    return replace(number, parts=parts, inputs=panels).taken(number.areas, years)


NEEDED_UNITS = (
    "EUR", "EUR/resident", "percent", "percent", "EUR/resident", "ratio", "percent", "EUR/resident",
)  # fmt: skip
OF_MUNICIPALITIES = 6  # the first inputs; the others are means of all


def _require(panel: Panel, unit: str) -> None:
    if panel.unit.code != unit:
        msg = f"{panel.name} is in {panel.unit}; it is needed in {unit}"
        raise UsageError(msg)
    if panel.frequency not in {None, Frequency.YEAR}:
        msg = f"{panel.name} comes by {panel.frequency}; the criteria are those of a year's accounts"
        raise UsageError(msg)


def _on_all_axes(*panels: Panel) -> tuple[Panel, ...]:
    """All by every year that one of them has, for the municipalities that one of them has."""
    areas = tuple(dict.fromkeys(area for panel in panels[:OF_MUNICIPALITIES] for area in panel.areas))
    years = sorted({period for panel in panels for period in panel.periods})
    own = [panel.taken(areas, years) for panel in panels[:OF_MUNICIPALITIES]]
    means = [beside(panel, own[0]).taken(areas, years) for panel in panels[OF_MUNICIPALITIES:]]
    return aligned(*own, *means)


def _criteria(surplus: Panel, *others: Panel) -> FloatGrid:
    """Criteria A, B and C by area and year: 1 met, 0 not met, NaN cannot be judged."""
    result = np.full((3, *surplus.value.shape), np.nan)
    for column, period in enumerate(surplus.periods):
        per_resident, margin, rate, debt, servicing, mean_rate, mean_debt = (_last(2, each, period) for each in others)
        accounts = AccountsOfMunicipalities(
            year=period.year,
            surplus=_last(ACCOUNTS_TO_COVER, surplus, period),
            surplus_per_resident=per_resident,
            margin_of_depreciation=margin,
            tax_rate_above_mean=rate - mean_rate,
            debt_of_mean=debt / np.where(mean_debt > 0, mean_debt, np.nan),
            servicing_margin=servicing,
        )
        result[:, :, column] = list(criteria_met(accounts).criteria.values())
    return result


def _last(number: int, panel: Panel, latest: Period) -> FloatGrid:
    """The figures of *number* years up to *latest*, oldest first."""
    return panel.taken(panel.areas, [year_period(latest.year - back) for back in reversed(range(number))]).value


def _panel(name: str, value: FloatGrid, partly_known: NDArray[np.bool_], inputs: tuple[Panel, ...]) -> Panel:
    """A panel of *value* where one of the municipality's own figures is there; D where it is known in part only."""
    of_inputs = np.bitwise_or.reduce([panel.flag for panel in inputs])
    seen = np.bitwise_or.reduce([panel.flag for panel in inputs[:OF_MUNICIPALITIES]]) != 0
    there = np.isfinite(value)
    with_value = of_inputs & ~int(WITHOUT_VALUE) | int(Flag.A) | np.where(partly_known, int(Flag.D), 0)
    source, source_sets = joined_sources(*inputs)
    return Panel(
        name=name,
        unit=UNITS["criteria"],
        areas=inputs[0].areas,
        periods=inputs[0].periods,
        value=np.where(seen, value, np.nan),
        flag=np.where(seen, np.where(there, with_value, of_inputs | int(Flag.O)), 0),
        source=np.where(seen, source, -1),
        source_sets=source_sets,
        division=inputs[0].division,
    )
