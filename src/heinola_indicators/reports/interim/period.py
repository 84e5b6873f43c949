"""Which periods an interim report can be about."""

from datetime import date

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import Frequency, Period

PARTS_OF_A_YEAR = frozenset(
    {Frequency.MONTH, Frequency.QUARTER, Frequency.THIRD, Frequency.HALF_YEAR, Frequency.CUMULATIVE}
)
DECEMBER = 12


def interim_period(period: Period | None, as_of: date) -> Period:
    """*period*, where it is a part of a year that has ended by *as_of*.

    Raises:
        UsageError: there is none, or it is not.
    """
    if period is None:
        message = "the interim report needs the period that it goes to; write --period 2026-06 for January to June"
        raise UsageError(message)
    if period.frequency not in PARTS_OF_A_YEAR or period.end.month == DECEMBER:
        message = f"the interim report goes to a month within a year, as --period {period.year}-06; found {period}"
        raise UsageError(message)
    if period.end > as_of:
        message = f"the period {period} ends on {period.end}, after the day of the report ({as_of}); write --as-of"
        raise UsageError(message)
    return period
