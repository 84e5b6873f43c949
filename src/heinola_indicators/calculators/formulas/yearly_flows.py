"""The flows of an investment by year, as they are or discounted to the year of appraisal."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isnan

from heinola_indicators.calculators.formula import Calculation, Number
from heinola_indicators.calculators.formulas.terms import added, braced, dated, opposite
from heinola_indicators.model.period import year_period

NET: Mapping[str, int] = {"benefits": 1, "costs": -1}


@dataclass(frozen=True)
class Flow:
    """Money of one *year*: the terms of its text, their numbers and what they come to."""

    year: int
    terms: tuple[str, ...]
    numbers: Mapping[str, Number]
    amount: float

    def discounted(self, rate: float, base: int) -> "Flow":
        """The flow as it is worth at the end of the year *base*."""
        years = self.year - base
        if years == 0:
            return self
        factor = (1 + rate) ** abs(years)
        sign, amount = ("/", self.amount / factor) if years > 0 else ("*", self.amount * factor)
        whole = self.terms[0] if len(self.terms) == 1 else f"({added(*self.terms)})"
        text = f"{whole} {sign} (1 + {{rate}}) ** {abs(years)}"
        return replace(self, terms=(text,), numbers={**self.numbers, "rate": Number(rate)}, amount=amount)


def flows_of(of: Calculation, signs: Mapping[str, int] = NET) -> list[Flow]:
    """The flows of every year that has one, the earliest first, each kind with its sign.

    The residual value is a benefit of the last year with a cost or a benefit.
    """
    years = sorted({period.year for name in NET for period in of.inputs[name].periods})
    with_flow = [year for year in years if any(_amount(of, kind, year).value for kind in NET)]
    flows = (_flow(of, year, signs, is_last=year == with_flow[-1]) for year in with_flow)
    return [flow for flow in flows if flow.terms]


def sum_of(flows: list[Flow]) -> Flow:
    """Flows added up, as one of the year of the last; nothing is zero."""
    return Flow(
        year=flows[-1].year if flows else 0,
        terms=tuple(term for flow in flows for term in flow.terms) or ("0",),
        numbers={name: number for flow in flows for name, number in flow.numbers.items()},
        amount=sum(flow.amount for flow in flows),
    )


def _flow(of: Calculation, year: int, signs: Mapping[str, int], *, is_last: bool) -> Flow:
    found = {dated(kind, year_period(year)): (_amount(of, kind, year), sign) for kind, sign in signs.items()}
    if is_last and "benefits" in signs:
        found = {"residual_value": (of.number("residual_value"), 1), **found}
    there = {name: (number, sign) for name, (number, sign) in found.items() if number.value != 0}
    return Flow(
        year=year,
        terms=tuple(braced(name) if sign > 0 else opposite(braced(name)) for name, (_, sign) in there.items()),
        numbers={name: number for name, (number, _) in there.items()},
        amount=sum(sign * number.value for number, sign in there.values()),
    )


def _amount(of: Calculation, kind: str, year: int) -> Number:
    """What one kind has in a year: nothing where it does not list the year."""
    number = of.number(kind, year_period(year))
    return Number(0.0, number.unit) if isnan(number.value) else number
