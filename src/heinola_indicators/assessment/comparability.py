"""Whether a figure can be compared with its baseline."""

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Break, Measure


def incomparability(
    measure: Measure, figures: AreaFigures, baseline: Figure | None, figure: Figure
) -> tuple[str, dict[str, object]] | None:
    """The reason's code and facts when *figure* and the baseline are not comparable.

    A declared break takes effect from the start of its period on. One that the panel flags does too, unless it is
    declared comparable. Without a baseline there is nothing to compare with.
    """
    if measure.baseline is not None and figure.period.last < measure.baseline.period.last:
        return "before-baseline", {}
    if baseline is None:
        return None
    declared = _declared_break(measure, baseline.period, figure.period)
    if declared is not None:
        return "break", {"break_period": str(declared.period), "break_reason": declared.reason}
    for period in figures.breaks_between(baseline.period, figure.period):
        if not _is_declared_comparable(measure, period):
            return "break-in-source", {"break_period": str(period)}
    return None


def _declared_break(measure: Measure, first: Period, last: Period) -> Break | None:
    """The newest declared break between two periods."""
    crossed = [
        declared
        for declared in measure.breaks
        if not declared.comparable and first.last < declared.period.first <= last.last
    ]
    return max(crossed, key=lambda declared: declared.period.first, default=None)


def _is_declared_comparable(measure: Measure, period: Period) -> bool:
    return any(
        declared.comparable and declared.period.first <= period.last and period.first <= declared.period.last
        for declared in measure.breaks
    )
