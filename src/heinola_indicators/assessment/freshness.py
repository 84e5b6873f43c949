"""Whether newer figures than the latest should be out."""

from dataclasses import dataclass
from datetime import date

from heinola_indicators.assessment.area_figures import AreaFigures, last_month_ended
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import MONTHS_IN, Frequency, Period


@dataclass(frozen=True, slots=True)
class Due:
    """The newest *period* whose figures should be out, and the day *by* which they should have been."""

    period: Period
    by: date


def expected_period(frequency: Frequency | None, lag: int | None, as_of: date) -> Period | None:
    """The newest period whose figures should be out by *as_of*, *lag* months after its end.

    None where figures come at no fixed rhythm (a study, a term, cumulative months) or the lag is not known.

    >>> str(expected_period(Frequency.YEAR, 5, date(2025, 5, 30)))
    '2023'
    >>> str(expected_period(Frequency.YEAR, 5, date(2025, 5, 31)))
    '2024'
    """
    if frequency is None or frequency not in MONTHS_IN or lag is None:
        return None
    return _newest_within(frequency, last_month_ended(as_of) - lag)


def due(frequency: Frequency | None, rhythm: Frequency, lag: int | None, as_of: date) -> Due | None:
    """The newest period of figures that come in another *rhythm*: the months of a year, once a year.

    Of cumulative figures (January to June) it ends where a period of the rhythm does. None as above, or where the
    rhythm is none.

    >>> str(due(Frequency.MONTH, Frequency.YEAR, 5, date(2025, 6, 30)).period)
    '2024-12'
    >>> str(due(Frequency.CUMULATIVE, Frequency.QUARTER, 2, date(2025, 8, 31)).period)
    '2025-C06'
    """
    published = expected_period(rhythm, lag, as_of)
    if published is None or frequency is None or lag is None:
        return None
    by = published.shifted(lag).end
    if frequency is Frequency.CUMULATIVE:
        return Due(Period(frequency, published.last // 12 * 12, published.last), by)
    period = _newest_within(frequency, published.last) if frequency in MONTHS_IN else None
    if period is None:
        return None
    return Due(period, by if period.last == published.last else _when_it_was_due(period, rhythm, lag))


def _newest_within(frequency: Frequency, last: float) -> Period:
    """The newest period that has ended with the month *last*."""
    length = MONTHS_IN[frequency]
    first = (last + 1) // length * length - length
    return Period(frequency, first, first + length - 1)


def _when_it_was_due(period: Period, rhythm: Frequency, lag: int) -> date:
    """The day by which the period of the rhythm should have been out that *period* ends in."""
    length = MONTHS_IN[rhythm]
    last = period.last // length * length + length - 1
    return Period(rhythm, last - length + 1, last).shifted(lag).end


def staleness(
    figures: AreaFigures, figure: Figure, expected: Period | None, by: date | None = None
) -> tuple[str, dict[str, object]] | None:
    """The reason's code and facts when *figure*, the latest, is of a period before the one *expected* *by* a day.

    Where no day is known it is the last of the period: it cannot be out before.
    """
    if expected is None or figure.period.last >= expected.last:
        return None
    facts: dict[str, object] = {"expected_period": str(expected), "expected_by": (by or expected.end).isoformat()}
    newest = figures.newest_observation()
    if newest is not None and newest[0].last > figure.period.last:
        return "newer-without-value", facts | {"newest_period": str(newest[0])}
    return "stale", facts
