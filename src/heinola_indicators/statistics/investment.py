"""What an investment's yearly flows are worth: arrays by year in, a number out, NaN where there is none."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
SAME = 1e-6  # of a root: numpy finds those that coincide apart by the square root of its precision


class Flows(NamedTuple):
    """Costs and benefits at the ends of *years*, which are counted from the year of appraisal; *rate* is a share."""

    costs: FloatArray
    benefits: FloatArray
    years: FloatArray
    rate: float

    @property
    def net(self) -> FloatArray:
        """Benefits less costs."""
        return self.benefits - self.costs

    @property
    def factor(self) -> FloatArray:
        """What a euro of each year is worth in the year of appraisal."""
        return np.asarray((1 + self.rate) ** -self.years)


def net_present_value(flows: Flows) -> float:
    """All flows at their worth in the year of appraisal."""
    return float((flows.factor * flows.net).sum())


def internal_rate(flows: Flows) -> float:
    """In percent the rate at which the flows are worth nothing; none unless they change their sign exactly once."""
    import pyxirr

    if sign_changes(flows.net) != 1:
        return np.nan
    rate = pyxirr.irr(flows.net[np.argmax(flows.net != 0) :].tolist())
    return np.nan if rate is None else 100 * rate


def number_of_internal_rates(flows: Flows) -> float:
    """How many rates there are at which the flows are worth nothing; none is said of no flows: any rate would do."""
    return float(len(internal_rates(flows.net))) if flows.net.any() else np.nan


def payback(flows: Flows) -> float:
    """Years until the flows at their worth in the year of appraisal have paid back what was spent."""
    return payback_years(flows.factor * flows.net)


def benefit_cost(flows: Flows) -> float:
    """Benefits by costs, both at their worth in the year of appraisal."""
    costs = (flows.factor * flows.costs).sum()
    return float((flows.factor * flows.benefits).sum() / costs) if costs > 0 else np.nan


def annuity(flows: Flows) -> float:
    """The net present value as equal sums at the ends of the years from that of appraisal to the last flow."""
    there = flows.years[(flows.costs != 0) | (flows.benefits != 0)]
    return equal_sums(net_present_value(flows), flows.rate, float(there.max(initial=0.0)))


def internal_rates(flows: FloatArray) -> FloatArray:
    """Every rate above −100 % at which the flows, a year apart, are worth nothing, in rising order.

    Formula   Σ flows_t / (1 + r)^t = 0, the real positive roots 1 / (1 + r) of the polynomial
    Missing   flows that are all zero have none: any rate would do
    Errors    roots nearer to each other than a millionth of them are one

    >>> internal_rates(np.array([-100.0, 230.0, -132.0])).round(6).tolist()
    [0.1, 0.2]
    """
    there = np.flatnonzero(flows)
    if len(there) < 2:
        return np.empty(0)
    within = flows[there[0] : there[-1] + 1]
    roots = np.roots(within[::-1] / np.abs(within).max())
    real = np.sort(roots.real[(np.abs(roots.imag) < SAME * np.abs(roots)) & (roots.real > 0)])[::-1]
    distinct = real[np.append(True, np.abs(np.diff(real)) > SAME * real[1:])] if len(real) else real
    return 1 / distinct - 1


def sign_changes(flows: FloatArray) -> int:
    """How often the flows change their sign; with one change there is exactly one internal rate (Descartes)."""
    signs = np.sign(flows[flows != 0])
    return int(np.count_nonzero(signs[1:] != signs[:-1]))


def payback_years(flows: FloatArray) -> float:
    """Years from the end of the first year with a flow until the sum of flows is no longer below zero for good.

    Within the last of them in proportion to its flow; later flows that keep the sum at zero or above do not count.
    """
    there = np.flatnonzero(flows)
    balance = np.cumsum(flows[there[0] :]) if len(there) else flows
    below = np.flatnonzero(balance < 0)
    if len(below) == 0:
        return 0.0
    last_below = int(below[-1])
    if last_below == len(balance) - 1:
        return np.nan
    rise = balance[last_below + 1] - balance[last_below]
    return float(last_below - balance[last_below] / rise)


def equal_sums(present_value: float, rate: float, years: float) -> float:
    """The equal sum at the end of each of *years* that is worth *present_value* today.

    Formula   present value × rate / (1 − (1 + rate)^−years); without a rate, present value / years
    """
    if not years > 0:
        return np.nan
    return present_value / years if rate == 0 else present_value * rate / (1 - (1 + rate) ** -years)
