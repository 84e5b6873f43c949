"""A rate as it would be with the ages of a standard population."""

from collections.abc import Mapping

import numpy as np

from heinola_indicators.calculators.sampling.intervals import with_limits
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics import standardised_rates

EVENTS, POPULATION = "events_", "population_"


def standardised_rate(*, standard: Mapping[str, float], times: float = 100_000.0, **ages: Panel) -> Panel:
    """Events by people, each age group weighted as in the *standard* population, with Dobson's interval.

    For each age group of *standard*, such as ``0-14``, the inputs ``events-0-14`` and ``population-0-14``.

    Formula   times × Σ wO/n ÷ Σw; 95 % limits DSR + √(Var/ΣO) · (Byar(ΣO) − ΣO), Var = Σw²O/n² ÷ (Σw)²
    Units     events in one unit, population in another: with 100,000 for instance persons/100000 persons
    Periods   those found in all inputs
    Missing   a missing or suppressed input gives no value; a population of zero, or fewer than 10 events in all,
              has no standardised rate (M)
    Flags     those of all inputs
    Source    Dobson et al. (1991); PHEindicatormethods, calculate_dsr; Morris et al. (2018) on the fewest events

    Raises:
        UsageError: the inputs are not those of the age groups of the standard population, or a weight is not above 0.
        UnitMismatch: events or populations are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    groups = [name.replace("-", "_") for name in standard]
    _check(groups, standard, ages)
    on_same_axes = aligned(*(ages[kind + group] for kind in (EVENTS, POPULATION) for group in groups))
    events, people = on_same_axes[: len(groups)], on_same_axes[len(groups) :]
    require_same_unit(*events)
    require_same_unit(*people)
    found = standardised_rates.standardised_rate(
        np.stack([panel.value for panel in events], axis=-1),
        np.stack([panel.value for panel in people], axis=-1),
        np.array(list(standard.values()), dtype=np.float64),
        multiplier=times,
    )
    unit = Unit(f"{events[0].unit}/{times:g} {people[0].unit}")
    return with_limits(derived("standardised-rate", unit, found.rate, *on_same_axes), found.interval)


def _check(groups: list[str], standard: Mapping[str, float], ages: Mapping[str, Panel]) -> None:
    wanted = {kind + group for kind in (EVENTS, POPULATION) for group in groups}
    if not groups or wanted != set(ages):
        shown = ", ".join(sorted(name.replace("_", "-") for name in wanted ^ set(ages))) or "no age group"
        msg = f"for each age group of the standard population events and population are needed; look at {shown}"
        raise UsageError(msg)
    if not all(weight > 0 for weight in standard.values()):
        msg = "every weight of the standard population has to be above 0"
        raise UsageError(msg)
