"""All figures of an investment's appraisal beside the one that a measure asks for."""

from math import isnan
from typing import get_args

import numpy as np

from heinola_indicators.calculators.formula import figure
from heinola_indicators.calculators.formulas import calculation
from heinola_indicators.calculators.formulas.yearly_flows import flows_of
from heinola_indicators.calculators.investment_appraisal import UNDISCOUNTED, Appraisal, investment_appraisal
from heinola_indicators.model.strategy import Measure
from heinola_indicators.reports.explanation import AppraisalFigure
from heinola_indicators.statistics.investment import internal_rates
from heinola_indicators.strategy.calculator_checks import settings
from heinola_indicators.usecases.series import SeriesPanels

CALCULATOR = "investment-appraisal"
INTERNAL_RATE = "irr"


def appraisal_figures(measure: Measure, series: SeriesPanels, area: str) -> tuple[AppraisalFigure, ...]:
    """Net present value, internal rate, paybacks, benefit–cost ratio and annuity of *area*; none of other measures.

    What is discounted is left out where the measure has no rate or no basis. Of the internal rate every rate is told.
    """
    inputs = {name: panel for name, wanted in measure.inputs.items() if (panel := series.panel(wanted)) is not None}
    if measure.calculator != CALCULATOR or len(inputs) < len(measure.inputs):
        return ()
    chosen = settings(investment_appraisal, measure.parameters)
    is_discounted = chosen.get("rate") is not None and chosen.get("basis") is not None
    found = []
    for name in get_args(Appraisal):
        if name == "irr-count" or not (is_discounted or name in UNDISCOUNTED):
            continue
        of = calculation(investment_appraisal, inputs, {**chosen, "measure": name}, area, chosen["base"])
        value = figure(of.result, area, chosen["base"]).value
        rates: tuple[float, ...] | None = None
        if name == INTERNAL_RATE and isnan(value):
            flows = {flow.year: flow.amount for flow in flows_of(of)}
            years = range(min(flows, default=0), max(flows, default=-1) + 1)
            rates = tuple(100 * internal_rates(np.array([flows.get(year, 0.0) for year in years])))
        found.append(AppraisalFigure(name, None if isnan(value) else value, of.result.unit, rates))
    return tuple(found)
