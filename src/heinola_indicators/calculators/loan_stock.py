"""Loan stock (lainakanta; lånestock)."""

import numpy as np

from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def loan_stock(liabilities: Panel, advances: Panel, payables: Panel, accruals: Panel, other: Panel) -> Panel:
    """Liabilities that bear interest: what is left of all of them without those of the running business.

    Formula   liabilities − (advances received + trade payables + accruals and deferred income + connection charges
              and other liabilities)
    Units     all alike; the result is in the same
    Periods   those found in all five
    Missing   a missing or suppressed input gives no value, nor do deductions that exceed the liabilities (M)
    Flags     those of all five
    Source    Statistics Finland, notes of table kta_004; lease liabilities and guarantees are no loans. Loans and lease
              liabilities per resident: ``per-resident`` of a series that adds the two

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    panels = (liabilities, advances, payables, accruals, other)
    require_same_unit(*panels)
    owed, *deductions = on_same_axes = aligned(*panels)
    loans = owed.value - np.sum([each.value for each in deductions], axis=0)
    can_be = np.where(loans >= 0, loans, np.nan)
    return derived("loan-stock", liabilities.unit, can_be, *on_same_axes, qualifier=liabilities.qualifier)
