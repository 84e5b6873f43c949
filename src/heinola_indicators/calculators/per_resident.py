"""An amount per resident."""

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.unit import PERSONS, Unit
from heinola_indicators.panel.combine import aligned, derived
from heinola_indicators.panel.panel import Panel

SMALLER = {"ktCO2e": (Unit("tCO2e"), 1000.0)}  # per resident, kilotonnes are told in tonnes


def per_resident(amount: Panel, population: Panel) -> Panel:
    """*amount* divided by the population on 31 December of the same year.

    Formula   amount / population
    Units     the amount's per resident (EUR/resident; kt CO2e becomes t CO2e/resident); the population is in persons
    Periods   those found in both; where amount and population are of different municipal divisions, a municipality
              that others were merged into in between has no observation
    Missing   a missing or suppressed input gives no value; a population of zero neither (M)
    Flags     those of both inputs: a preliminary population makes the result preliminary
    Source    Helsinki, Financial statements 2019: loans and lease liabilities per resident are divided by the
              population of 31 December

    Raises:
        UsageError: the population is not in persons.
        FrequencyMismatch: they come at different frequencies.
    """
    if population.unit.code != PERSONS:
        msg = f"{population.name} is in {population.unit}; a population is in {PERSONS}"
        raise UsageError(msg)
    unit, factor = SMALLER.get(amount.unit.code, (amount.unit, 1.0))
    money, residents = aligned(amount, population)
    quotient = factor * money.value / np.where(residents.value == 0, np.nan, residents.value)
    return derived("per-resident", unit.per("resident"), quotient, money, residents, qualifier=amount.qualifier)
