"""Euros of one year (kiinteät hinnat, reaaliarvo; fasta priser; constant prices)."""

from dataclasses import replace

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import Frequency, Period
from heinola_indicators.panel.base_figures import base_beside
from heinola_indicators.panel.combine import aligned, derived
from heinola_indicators.panel.national import beside
from heinola_indicators.panel.panel import Panel


def constant_prices(amount: Panel, deflator: Panel, *, base: Period) -> Panel:
    """*amount*, at the prices of each year, told in euros of the year *base*.

    Formula   x × deflator at base / deflator of the figure's own period
    Units     euros of each year's own prices; the deflator is an index, which index is the strategy's choice. The
              result is in euros of the base year, a unit of its own: EUR becomes EUR@2023. It cannot be added to or
              divided by euros of another year or of each year's own prices
    Periods   those found in both; the base is a year of the deflator
    Missing   a missing or suppressed input gives no value, nor does a missing base (O); a deflator of zero or below
              cannot be (M)
    Flags     those of the figure, of its period's deflator and of the base's; a break at the base is left out
    Source    Statistics Finland, Indeksit tutuksi: real values (deflatointi)

    A deflator of a single area, such as the whole country, holds for every area.

    Raises:
        UsageError: the amount is not in euros, or has constant prices already; the deflator is no index; the base is
            no year, or none that the deflator has.
        FrequencyMismatch: they come at different frequencies.
    """
    _require_nominal_euros(amount)
    _require_index(deflator, base)
    index = beside(deflator, amount)
    money, prices, at_base = aligned(amount, index, base_beside(index, base))
    sound = (prices.value > 0) & (at_base.value > 0)
    value = money.value * at_base.value / np.where(sound, prices.value, np.nan)
    unit = amount.unit.at_prices_of(base.year)
    result = derived("constant-prices", unit, value, money, prices, at_base, qualifier=amount.qualifier)
    return replace(result, inputs=(money, prices))


def _require_nominal_euros(amount: Panel) -> None:
    if amount.unit.price_year is not None:
        msg = f"{amount.name} is in {amount.unit}: it has the prices of {amount.unit.price_year} already"
        raise UsageError(msg)
    if not amount.unit.code.startswith("EUR"):
        msg = f"{amount.name} is in {amount.unit}; only euros have prices"
        raise UsageError(msg)


def _require_index(deflator: Panel, base: Period) -> None:
    if deflator.unit.code != "index":
        msg = f"{deflator.name} is in {deflator.unit}; a deflator is a price index (unit: index)"
        raise UsageError(msg)
    if base.frequency is not Frequency.YEAR:
        msg = f"the base {base} is no year; constant prices are those of a year"
        raise UsageError(msg)
    if deflator.periods and base not in deflator.periods:
        first, last = deflator.periods[0], deflator.periods[-1]
        msg = f"{deflator.name} has no {base}; it goes from {first} to {last}"
        raise UsageError(msg)
