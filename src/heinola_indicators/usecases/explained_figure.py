"""A figure of a measure taken apart: the formula with its numbers, and where each input stands."""

from math import isnan

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.calculators.formula import Formula, figure
from heinola_indicators.calculators.formulas import calculation, formulas_behind
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation import ExplainedFigure, ExplainedInput
from heinola_indicators.strategy.calculator_checks import settings
from heinola_indicators.usecases.provenance import provenance
from heinola_indicators.usecases.series import SeriesPanels


def explained_figure(found: Figure, measure: Measure, area: str, series: SeriesPanels) -> ExplainedFigure:
    """What stands behind *found*, a figure of *area*."""
    panels = {name: panel for name, wanted in measure.inputs.items() if (panel := series.panel(wanted)) is not None}
    return ExplainedFigure(
        figure=found,
        formulas=_formulas(measure, panels, area, found.period),
        inputs=tuple(
            _explained_input(name, measure.inputs[name], panel, area, found.period, series)
            for name, panel in panels.items()
        ),
    )


def _formulas(measure: Measure, inputs: dict[str, Panel], area: str, period: Period) -> tuple[Formula, ...]:
    if len(inputs) < len(measure.inputs):
        return ()
    calculator = CALCULATORS.load(measure.calculator)
    chosen = settings(calculator, measure.parameters)
    return formulas_behind(calculator, calculation(calculator, inputs, chosen, area, period))


def _explained_input(
    name: str, wanted: str, panel: Panel, area: str, period: Period, series: SeriesPanels
) -> ExplainedInput:
    number = figure(panel, area, period)
    is_there = area in panel.areas and period in panel.periods
    mask = int(panel.flag[panel.areas.index(area), panel.periods.index(period)]) if is_there else 0
    places = provenance(series, wanted, area, period) if is_there else ()
    used = {place.file.source.id for place in places}
    parts = tuple(part for part in series.strategy.series[wanted].parts if part.source in used)
    return ExplainedInput(name, wanted, parts, number, flag_codes(mask), places if not isnan(number.value) else ())
