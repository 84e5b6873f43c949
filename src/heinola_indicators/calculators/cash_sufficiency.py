"""Sufficiency of cash in days (kassan riittävyys; kassans tillräcklighet)."""

from collections.abc import Mapping

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.outlays import as_positive
from heinola_indicators.panel.panel import Panel

DAYS = 365.0  # in a leap year too: so the formula is printed in municipal accounts


def cash_sufficiency(cash: Panel, *, deducted: list[str] | None = None, **payments: Panel) -> Panel:
    """For how many days' payments the cash at the end of the year is enough.

    Formula   365 × cash / payments of the year. Payments are operating expenses less manufacture for own use (an
              input that is named in *deducted*), interest and other financial expenses, investment outlays, lending
              and repayments of loans; each positive: where all figures of an area are zero or below, they are turned
    Units     all alike; the result is in days
    Periods   those found in all of them
    Missing   a missing or suppressed input gives no value. Nor do payments of zero or below, or one that is written
              with both signs (M)
    Flags     those of all of them
    Source    Helsinki, Financial statements 2019; Lapua, Financial statements 2024: 365 d × cash 31.12. / payments

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
        UsageError: no payments; a name in *deducted* is no input's.
    """
    sign = _signs(payments, deducted or [])
    require_same_unit(cash, *payments.values())
    money, *paid = aligned(cash, *map(as_positive, payments.values()))
    total = np.sum([factor * panel.value for factor, panel in zip(sign, paid, strict=True)], axis=0)
    days = DAYS * money.value / np.where(total > 0, total, np.nan)
    return derived("cash-sufficiency", UNITS["days"], days, money, *paid, qualifier=cash.qualifier)


def _signs(payments: Mapping[str, Panel], deducted: list[str]) -> list[float]:
    if not payments:
        msg = "cash lasts for payments; name at least one input of them"
        raise UsageError(msg)
    known = [_parameter(name) for name in payments]
    wanted = [_parameter(name) for name in deducted]
    for name, written in zip(wanted, deducted, strict=True):
        if name not in known:
            msg = f"there is no input {written!r}{nearest(written, payments)}"
            raise UsageError(msg)
    return [-1.0 if name in wanted else 1.0 for name in known]


def _parameter(name: str) -> str:
    """An input's name as a parameter: a strategy file writes it with hyphens."""
    return name.replace("-", "_")
