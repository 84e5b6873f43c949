"""Whether a figure can be compared with its baseline."""

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import Frequency, Period
from heinola_indicators.model.strategy import Break, Measure, TargetLevel


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
    return break_between(measure, figures, baseline.period, figure.period)


def break_between(
    measure: Measure, figures: AreaFigures, first: Period, last: Period
) -> tuple[str, dict[str, object]] | None:
    """The reason's code and facts where a break lies after *first* and up to *last*; none where it does not."""
    declared = _declared_break(measure, first, last)
    if declared is not None:
        return "break", {"break_period": str(declared.period), "break_reason": declared.reason}
    for period in figures.breaks_between(first, last):
        if not _is_declared_comparable(measure, period):
            return "break-in-source", {"break_period": str(period)}
    return None


def is_part_of_a_year(figure: Figure, baseline: Figure | None, level: TargetLevel) -> bool:
    """Whether *figure* adds up months from January on that *level* or the baseline does not end with.

    What has come about by June is a part of the year, and no figure to hold against a whole one.
    """
    if figure.period.frequency is not Frequency.CUMULATIVE:
        return False
    others = [level.period] if baseline is None else [level.period, baseline.period]
    return not all(_is_to_the_same_month(figure.period, other) for other in others)


def _is_to_the_same_month(cumulative: Period, other: Period) -> bool:
    return other.frequency is Frequency.CUMULATIVE and other.end.month == cumulative.end.month


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
