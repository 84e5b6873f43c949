"""A figure of a measure taken apart: the formula with its numbers, and where each input stands."""

from collections.abc import Sequence
from math import isnan

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.calculators.formula import Formula, figure
from heinola_indicators.calculators.formulas import calculation, formulas_behind
from heinola_indicators.calculators.formulas.terms import dated
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation import ExplainedFigure, ExplainedInput, InputFigure
from heinola_indicators.strategy.calculator_checks import settings
from heinola_indicators.usecases.interval_formulas import interval_formulas
from heinola_indicators.usecases.provenance import provenance
from heinola_indicators.usecases.series import SeriesPanels

WHOLE_COUNTRY = "SSS"


def explained_figure(
    found: Figure, measure: Measure, area: str, series: SeriesPanels, calculated: Panel
) -> ExplainedFigure:
    """What stands behind *found*, a figure of *area* in the panel that was *calculated* of the measure."""
    panels = {name: panel for name, wanted in measure.inputs.items() if (panel := series.panel(wanted)) is not None}
    formulas = _formulas(measure, panels, area, found.period)
    inputs = (
        _explained_input(name, measure.inputs[name], panel, area, _periods(name, panel, found.period, formulas), series)
        for name, panel in panels.items()
    )
    interval = interval_formulas(found, measure, area, series, calculated)
    return ExplainedFigure(found, formulas, tuple(inputs), interval)


def _periods(name: str, panel: Panel, period: Period, formulas: Sequence[Formula]) -> list[Period]:
    """The periods of an input that went into the figure: those that the formulas name, and its own."""
    named = {number for formula in formulas for number in formula.numbers}
    return [one for one in panel.periods if one == period or dated(name, one) in named]


def _formulas(measure: Measure, inputs: dict[str, Panel], area: str, period: Period) -> tuple[Formula, ...]:
    if len(inputs) < len(measure.inputs):
        return ()
    calculator = CALCULATORS.load(measure.calculator)
    chosen = settings(calculator, measure.parameters)
    return formulas_behind(calculator, calculation(calculator, inputs, chosen, area, period))


def _explained_input(
    name: str, wanted: str, panel: Panel, area: str, periods: Sequence[Period], series: SeriesPanels
) -> ExplainedInput:
    own = area if area in panel.areas else _common_area(panel)
    figures = tuple(_input_figure(wanted, panel, own, period, series) for period in periods) if own else ()
    used = {place.file.source.id for one in figures for place in one.places}
    parts = tuple(part for part in series.strategy.series[wanted].parts if part.source in used)
    codebooks = {
        part.source: series.strategy.codebooks[part.source]
        for part in parts
        if part.source in series.strategy.codebooks
    }
    return ExplainedInput(name, wanted, own or area, parts, figures, codebooks)


def _common_area(panel: Panel) -> str | None:
    """The area that an input is of where it is one figure for all."""
    return WHOLE_COUNTRY if WHOLE_COUNTRY in panel.areas else panel.areas[0] if len(panel.areas) == 1 else None


def _input_figure(wanted: str, panel: Panel, area: str, period: Period, series: SeriesPanels) -> InputFigure:
    number = figure(panel, area, period)
    mask = int(panel.flag[panel.areas.index(area), panel.periods.index(period)])
    places = () if isnan(number.value) else provenance(series, wanted, area, period)
    return InputFigure(period, number, flag_codes(mask), places)
