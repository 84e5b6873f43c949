"""How the appraisal of an investment comes about: its flows discounted and added up."""

from collections.abc import Callable
from itertools import accumulate

import numpy as np

from heinola_indicators.calculators.formula import VALUE, Calculation, Formula, Number
from heinola_indicators.calculators.formulas.terms import added, braced, dated
from heinola_indicators.calculators.formulas.yearly_flows import Flow, flows_of, sum_of
from heinola_indicators.model.period import year_period
from heinola_indicators.statistics.investment import internal_rates

PRESENT_VALUE = "net_present_value"


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The figure asked for; of an internal rate that the flows are worth about nothing at it."""
    return FORMULAS[of.settings["measure"]](of)


def _net_present_value(of: Calculation) -> tuple[Formula, ...]:
    return (_present_value(of, of.settings["rate"], VALUE),)


def _internal_rate(of: Calculation) -> tuple[Formula, ...]:
    rate = of.value.value / 100
    return of.formula("100 * {rate}", {"rate": Number(rate)}), _present_value(of, rate, PRESENT_VALUE)


def _internal_rates(of: Calculation) -> tuple[Formula, ...]:
    """Their number is counted; that each is one is arithmetic."""
    flows = flows_of(of)
    by_year = {flow.year: flow.amount for flow in flows}
    net = np.array([by_year.get(year, 0.0) for year in range(flows[0].year, flows[-1].year + 1)])
    rates = enumerate(internal_rates(net), start=1)
    return tuple(_present_value(of, float(rate), f"{PRESENT_VALUE}_{number}") for number, rate in rates)


def _payback(of: Calculation) -> tuple[Formula, ...]:
    return _until_paid_back(of, flows_of(of))


def _discounted_payback(of: Calculation) -> tuple[Formula, ...]:
    return _until_paid_back(of, _discounted(of, flows_of(of), of.settings["rate"]))


def _benefit_cost(of: Calculation) -> tuple[Formula, ...]:
    flows = {f"discounted_{kind}": flows_of(of, {kind: 1}) for kind in ("benefits", "costs")}
    sums = {name: sum_of(_discounted(of, some, of.settings["rate"])) for name, some in flows.items()}
    numbers = {name: _euros(of, each.amount) for name, each in sums.items()}
    ratio = of.formula("{discounted_benefits} / {discounted_costs}", numbers)
    return ratio, *(_sum_formula(of, each, name) for name, each in sums.items())


def _annuity(of: Calculation) -> tuple[Formula, ...]:
    flows, rate = flows_of(of), of.settings["rate"]
    present_value = _present_value(of, rate, PRESENT_VALUE)
    by_rate = "{net_present_value} * {rate} / (1 - (1 + {rate}) ** -{years})"
    text = by_rate if rate else "{net_present_value} / {years}"
    years = Number(float(flows[-1].year - of.settings["base"].year))
    return of.formula(text, {PRESENT_VALUE: present_value.result, "years": years}), present_value


def _until_paid_back(of: Calculation, flows: list[Flow]) -> tuple[Formula, ...]:
    """The years before the one that pays back, then the part of that; none where nothing is ever owed."""
    balances = list(accumulate(flow.amount for flow in flows))
    owing = [number for number, balance in enumerate(balances) if balance < 0]
    if not owing or owing[-1] + 1 == len(flows):
        return ()
    until, paying = sum_of(flows[: owing[-1] + 1]), flows[owing[-1] + 1]
    balance, flow = dated("balance", year_period(paying.year - 1)), dated("flow", year_period(paying.year))
    start = next(one.year for one in flows if one.amount)
    numbers = {
        "years": Number(float(paying.year - 1 - start)),
        balance: _euros(of, until.amount),
        flow: _euros(of, paying.amount),
    }
    value = of.formula(f"{{years}} - {braced(balance)} / {braced(flow)}", numbers)
    return value, _sum_formula(of, until, balance), _sum_formula(of, paying, flow)


def _present_value(of: Calculation, rate: float, name: str) -> Formula:
    return _sum_formula(of, sum_of(_discounted(of, flows_of(of), rate)), name)


def _discounted(of: Calculation, flows: list[Flow], rate: float) -> list[Flow]:
    return [flow.discounted(rate, of.settings["base"].year) for flow in flows]


def _sum_formula(of: Calculation, flow: Flow, name: str) -> Formula:
    result = of.value if name == VALUE else _euros(of, flow.amount)
    return of.formula(added(*flow.terms), flow.numbers, name=name, result=result)


def _euros(of: Calculation, amount: float) -> Number:
    return Number(amount, of.inputs["costs"].unit)


FORMULAS: dict[str, Callable[[Calculation], tuple[Formula, ...]]] = {
    "npv": _net_present_value,
    "irr": _internal_rate,
    "irr-count": _internal_rates,
    "payback": _payback,
    "discounted-payback": _discounted_payback,
    "benefit-cost": _benefit_cost,
    "annuity": _annuity,
}
