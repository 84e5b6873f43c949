"""Whether newer figures than the latest should be out."""

from datetime import date

from heinola_indicators.assessment.area_figures import AreaFigures, last_month_ended
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import MONTHS_IN, Frequency, Period


def expected_period(frequency: Frequency | None, lag: int | None, as_of: date) -> Period | None:
    """The newest period whose figures should be out by *as_of*, *lag* months after its end.

    None where figures come at no fixed rhythm (a study, a term, cumulative months) or the lag is not known.

    >>> str(expected_period(Frequency.YEAR, 5, date(2025, 5, 30)))
    '2023'
    >>> str(expected_period(Frequency.YEAR, 5, date(2025, 5, 31)))
    '2024'
    """
    length = MONTHS_IN.get(frequency) if frequency else None
    if length is None or frequency is None or lag is None:
        return None
    newest_due = last_month_ended(as_of) - lag
    first = (newest_due + 1) // length * length - length
    return Period(frequency, first, first + length - 1)


def staleness(figures: AreaFigures, figure: Figure, expected: Period | None) -> tuple[str, dict[str, object]] | None:
    """The reason's code and facts when *figure*, the latest, is of a period before the *expected* one."""
    if expected is None or figure.period.last >= expected.last:
        return None
    newest = figures.newest_observation()
    if newest is not None and newest[0].last > figure.period.last:
        return "newer-without-value", {"expected_period": str(expected), "newest_period": str(newest[0])}
    return "stale", {"expected_period": str(expected)}
