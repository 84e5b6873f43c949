"""Person-years behind tourism income."""

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def tourism_employment(direct: Panel, indirect: Panel, induced: Panel, turnover_per_person_year: Panel) -> Panel:
    """Person-years (htv) that tourism income keeps at work, with those of each effect as parts.

    Formula   (direct + indirect + induced) / turnover per person-year
    Units     the three incomes alike (EUR), the turnover in the same per person-year; the result is in person-years
    Periods   those found in all four
    Missing   a missing input gives no value; nor does a turnover of zero or below (M)
    Flags     those of all four
    Source    Finnish regional tourism studies: income divided by the trade's turnover per person-year

    Raises:
        UnitMismatch: the incomes are in different units.
        UsageError: the turnover is not in the incomes' unit per person-year.
        FrequencyMismatch: the panels come at different frequencies.
    """
    incomes = {"direct": direct, "indirect": indirect, "induced": induced}
    require_same_unit(*incomes.values())
    wanted = direct.unit.per("person-year")
    if turnover_per_person_year.unit.code != wanted.code:
        msg = f"{turnover_per_person_year.name} is in {turnover_per_person_year.unit}; it is needed in {wanted}"
        raise UsageError(msg)
    *on_same_axes, turnover = aligned(*incomes.values(), turnover_per_person_year)
    divisor = np.where(turnover.value > 0, turnover.value, np.nan)
    parts = {
        name: derived(name, UNITS["person-years"], income.value / divisor, income, turnover)
        for name, income in zip(incomes, on_same_axes, strict=True)
    }
    whole = np.sum([income.value for income in on_same_axes], axis=0) / divisor
    return derived(
        "tourism-employment", UNITS["person-years"], whole, *on_same_axes, turnover, parts=parts,
        qualifier=direct.qualifier,
    )  # fmt: skip
