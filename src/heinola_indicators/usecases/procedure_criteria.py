"""The criteria of the evaluation procedure for one municipality, each with the figures that decide it."""

from datetime import date
from math import isnan

from heinola_indicators.assessment.evaluation_procedure import Accounts, EvaluationProcedure, evaluation_procedure
from heinola_indicators.calculators.formula import figure
from heinola_indicators.model.period import Period, year_period
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.national import beside
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.evaluation_procedure import ACCOUNTS_TO_COVER
from heinola_indicators.usecases.series import SeriesPanels

CALCULATOR = "evaluation-procedure"
OWN = (
    *("surplus", "group_surplus_per_resident", "group_margin_of_depreciation", "tax_rate"),
    *("group_debt_per_resident", "group_servicing_margin"),
)
MEANS = ("mean_tax_rate", "mean_group_debt_per_resident")


def procedure_criteria(
    measure: Measure, series: SeriesPanels, area: str, as_of: date, latest: Period | None = None
) -> EvaluationProcedure | None:
    """The criteria by the newest accounts of *area* closed by *as_of*, or those of *latest*; of other measures none.

    The newest are those that one of the municipality's own figures is of: what lacks then cannot be judged.
    """
    if measure.calculator != CALCULATOR:
        return None
    panels = {name: panel for name, wanted in measure.inputs.items() if (panel := series.panel(wanted)) is not None}
    if len(panels) < len(OWN) + len(MEANS):
        return None
    year = latest.year if latest else _newest(panels, area, as_of)
    if year is None:
        return None
    both = range(year - 1, year + 1)
    accounts = Accounts(
        surplus=_figures(panels["surplus"], area, range(year - ACCOUNTS_TO_COVER + 1, year + 1)),
        surplus_per_resident=_figures(panels["group_surplus_per_resident"], area, both),
        margin_of_depreciation=_figures(panels["group_margin_of_depreciation"], area, both),
        tax_rate=_figures(panels["tax_rate"], area, both),
        mean_tax_rate=_figures(_of_all(panels, "mean_tax_rate"), area, both),
        debt_per_resident=_figures(panels["group_debt_per_resident"], area, both),
        mean_debt_per_resident=_figures(_of_all(panels, "mean_group_debt_per_resident"), area, both),
        servicing_margin=_figures(panels["group_servicing_margin"], area, both),
    )
    return evaluation_procedure(accounts, year)


def _newest(panels: dict[str, Panel], area: str, as_of: date) -> int | None:
    years = (
        period.year
        for name in OWN
        for period in panels[name].periods
        if period.end <= as_of and not isnan(figure(panels[name], area, period).value)
    )
    return max(years, default=None)


def _of_all(panels: dict[str, Panel], name: str) -> Panel:
    """A mean on the municipality's axes: that of the whole country holds for every one."""
    return beside(panels[name], panels["surplus"])


def _figures(panel: Panel, area: str, years: range) -> list[float | None]:
    values = [figure(panel, area, year_period(year)).value for year in years]
    return [None if isnan(value) else value for value in values]
