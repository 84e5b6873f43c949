"""Which kind of interval a figure of a measure has."""

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.strategy import POISSON, RATES, WILSON, Measure, Strategy

BY_CALCULATOR = {"survey-mean": "mean", "standardised-rate": "standardised"}


def interval_kind(measure: Measure, strategy: Strategy, figure: Figure | None) -> str | None:
    """``mean``, ``share``, ``count``, ``rate``, ``standardised`` or ``carried`` (from the inputs); none without one."""
    if figure is None or figure.margin is None:
        return None
    if measure.interval == POISSON:
        return "rate" if measure.calculator in RATES else "count"
    if measure.interval == WILSON:
        return "share"
    if measure.calculator != "value":
        return BY_CALCULATOR.get(measure.calculator, "carried")
    sampling = strategy.series[measure.inputs["value"]].sampling
    return sampling.value if sampling else None
