"""How the income financing of investments comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import added, positive


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The annual margin by the net acquisition cost."""
    net_cost = added(positive("outlay", of), "-{financing_shares}")
    return (of.formula(f"100 * {{annual_margin}} / ({net_cost})"),)
