"""Annual margin (vuosikate; årsbidrag)."""

from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.income_statement import summed


def annual_margin(
    operating_margin: Panel,
    tax_revenue: Panel,
    state_transfers: Panel,
    financial_income: Panel,
    financial_expenses: Panel,
    printed: Panel,
    *,
    rounding: float = 1.0,
) -> Panel:
    """What is left of the year's revenue for investments and repayments, where the statement prints the same.

    Formula   operating margin + tax revenue + state transfers + financial income − financial expenses. Expenses are
              written as positive or as negative figures: whichever makes up *printed*
    Units     all alike; *rounding* is what the statement is rounded to in that unit, 1000 for thousands
    Periods   those found in all six
    Missing   a missing or suppressed input gives no value, nor do terms that are further from the printed margin
              than one *rounding* each (M); the two then stand beside it as parts, for somebody to look at
    Flags     those of all six
    Source    formats of municipal accounts; Statistics Finland, Local government finances

    The cash-flow statement begins with the same figure: name its row as *printed* to check one statement by the
    other, or hold the two printed ones together by ``cross-check``.

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    panels = (operating_margin, tax_revenue, state_transfers, financial_income, financial_expenses, printed)
    require_same_unit(*panels)
    *incomes, expenses, margin = on_same_axes = aligned(*panels)
    total = summed([income.value for income in incomes], [expenses.value], margin.value, unit=rounding)
    return derived(
        "annual-margin",
        operating_margin.unit,
        total,
        *on_same_axes,
        parts={"printed": margin},
        qualifier=operating_margin.qualifier,
    )
