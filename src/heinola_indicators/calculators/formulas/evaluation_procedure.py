"""What is counted and compared in the criteria of the evaluation procedure."""

from collections.abc import Iterator
from itertools import pairwise
from math import isfinite

from heinola_indicators.calculators.formula import Calculation, Formula, Number, figure
from heinola_indicators.calculators.formulas.terms import added, braced, dated
from heinola_indicators.model.period import Period, year_period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.national import beside
from heinola_indicators.statistics.evaluation_procedure import ACCOUNTS_TO_COVER


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The number of criteria met, then what is calculated for A and C; whether a limit is passed is a comparison."""
    criteria = {name: of.part(name) for name in of.result.parts}
    known = {name: number for name, number in criteria.items() if isfinite(number.value)}
    years = [year_period(of.period.year - back) for back in reversed(range(ACCOUNTS_TO_COVER))]
    return (
        of.formula(added(*map(braced, known)), known),
        *_gained(of, years),
        *(formula for year in years[-2:] for formula in _beside_the_mean(of, year)),
    )


def _gained(of: Calculation, years: list[Period]) -> Iterator[Formula]:
    """What later accounts gained, for A: of interest where all of them have a deficit."""
    surplus = {dated("surplus", year): of.number("surplus", year) for year in years}
    if not all(number.value < 0 for number in surplus.values()):
        return
    steps = (f"max({braced(later)} - {braced(earlier)}, 0)" for earlier, later in pairwise(surplus))
    figures = [number.value for number in surplus.values()]
    gained = sum(max(later - earlier, 0.0) for earlier, later in pairwise(figures))
    yield of.formula(added(*steps), surplus, name="gained", result=Number(gained, UNITS["EUR"]))


def _beside_the_mean(of: Calculation, year: Period) -> Iterator[Formula]:
    """The tax rate above the mean and the debt by the mean, for C."""
    names = ("tax_rate", "mean_tax_rate", "group_debt_per_resident", "mean_group_debt_per_resident")
    numbers = {dated(name, year): figure(beside(of.inputs[name], of.result), of.area, year) for name in names}
    rate, mean_rate, debt, mean_debt = numbers
    above = Number(numbers[rate].value - numbers[mean_rate].value, UNITS["percentage-points"])
    yield of.formula(
        f"{braced(rate)} - {braced(mean_rate)}", numbers, name=dated("tax_rate_above_mean", year), result=above
    )
    if numbers[mean_debt].value > 0:
        times = Number(numbers[debt].value / numbers[mean_debt].value, UNITS["ratio"])
        yield of.formula(
            f"{braced(debt)} / {braced(mean_debt)}", numbers, name=dated("debt_of_mean", year), result=times
        )
