"""Operating margin (toimintakate; verksamhetsbidrag)."""

from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.income_statement import summed


def operating_margin(revenue: Panel, expenses: Panel, printed: Panel, *, rounding: float = 1.0) -> Panel:
    """Operating revenue less operating expenses, where the statement prints the same; negative as a rule.

    Formula   operating revenue − operating expenses. Manufacture for own use and the change of stocks belong to the
              revenue. The expenses are written as positive or as negative figures: whichever makes up *printed*
    Units     all alike; *rounding* is what the statement is rounded to in that unit, 1000 for thousands
    Periods   those found in all three
    Missing   a missing or suppressed input gives no value, nor do terms that are further from the printed margin
              than one *rounding* each (M); the two then stand beside it as parts, for somebody to look at
    Flags     those of all three
    Source    formats of municipal accounts; Statistics Finland, Local government finances

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(revenue, expenses, printed)
    income, cost, margin = aligned(revenue, expenses, printed)
    total = summed([income.value], [cost.value], margin.value, unit=rounding)
    return derived(
        "operating-margin",
        revenue.unit,
        total,
        income,
        cost,
        margin,
        parts={"revenue": income, "expenses": cost, "printed": margin},
        qualifier=revenue.qualifier,
    )
