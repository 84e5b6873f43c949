"""Reference periods: years, half-years, quarters, months, weeks, days, cumulative months and spans of months.

pandas holds no half-years that start in January by name, no council terms, no cumulative quarters and no
spans of years, so a period here is its first and last month; weeks and days are parts of months.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from heinola_indicators.model.errors import HeinolaIndicatorsError


class Frequency(StrEnum):
    """How often a figure comes; a panel holds one."""

    YEAR = "year"
    HALF_YEAR = "half-year"
    THIRD = "third"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"  # of ISO 8601, from Monday; the first one has the year's first Thursday
    DAY = "day"
    CUMULATIVE = "cumulative"  # from January to the end of a month, as municipal interim accounts are
    SPAN = "span"  # several years or a council term
    IRREGULAR = "irregular"  # of a source only: a study that comes when it comes


class PeriodNotUnderstood(HeinolaIndicatorsError, ValueError):
    """A text does not name a reference period."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a period; write a year (2023), quarter (2023Q1) or month (2023M04)")


@dataclass(frozen=True, slots=True)
class Period:
    """Months from *first* to *last*, both counted as 12 × year + (month − 1).

    A week or day begins and ends within a month, so that its *first* and *last* have a fraction: 16 May is
    from 15/31 of the month on, to 16/31 of it. Periods are ordered and measured by their ends, as methods that
    compare them with target levels need it.
    """

    frequency: Frequency
    first: float
    last: float

    @property
    def year(self) -> int:
        """The calendar year in which the period ends."""
        return self.end.year

    @property
    def end(self) -> date:
        """The last day."""
        return _day_at(self.last + 1) - timedelta(days=1)

    @property
    def start(self) -> date:
        """The first day."""
        return _day_at(self.first)

    @property
    def length(self) -> float:
        """How long it is, in months beyond the first, to be compared with others; weeks are as long, and days."""
        return {Frequency.WEEK: -0.75, Frequency.DAY: -1.0}.get(self.frequency, self.last - self.first)

    def shifted(self, months: int) -> "Period":
        """The period of the same kind *months* later, for all kinds but weeks and days."""
        return Period(self.frequency, self.first + months, self.last + months)

    def __lt__(self, other: "Period") -> bool:
        return (self.last, self.first) < (other.last, other.first)

    def __le__(self, other: "Period") -> bool:
        return (self.last, self.first) <= (other.last, other.first)

    def __str__(self) -> str:
        year, month = divmod(int(self.first), 12)
        match self.frequency:
            case Frequency.YEAR:
                return f"{year:04d}"
            case Frequency.HALF_YEAR:
                return f"{year:04d}-H{month // 6 + 1}"
            case Frequency.THIRD:
                return f"{year:04d}-T{month // 4 + 1}"
            case Frequency.QUARTER:
                return f"{year:04d}-Q{month // 3 + 1}"
            case Frequency.MONTH:
                return f"{year:04d}-{month + 1:02d}"
            case Frequency.WEEK:
                monday = self.start.isocalendar()
                return f"{monday.year:04d}-W{monday.week:02d}"
            case Frequency.DAY:
                return self.start.isoformat()
            case Frequency.CUMULATIVE:
                return f"{year:04d}-C{int(self.last) % 12 + 1:02d}"
            case _:
                return self._written_span()

    def _written_span(self) -> str:
        first, last = int(self.first), int(self.last)
        whole_years = first % 12 == 0 and last % 12 == 11
        if whole_years:
            return f"{first // 12:04d}/{last // 12:04d}"
        return "/".join(f"{count // 12:04d}-{count % 12 + 1:02d}" for count in (first, last))


def _day_at(months: float) -> date:
    """The day that begins when so many months have gone by."""
    year, month = divmod(int(months), 12)
    gone = (months - int(months)) * monthrange(year, month + 1)[1]
    return date(year, month + 1, 1 + round(gone))


def _months_before(day: date) -> float:
    """How many months have gone by when *day* begins."""
    part = (day.day - 1) / monthrange(day.year, day.month)[1]
    return 12 * day.year + day.month - 1 + part


def year_period(year: int) -> Period:
    """The calendar year."""
    return Period(Frequency.YEAR, 12 * year, 12 * year + 11)


def month_period(year: int, month: int) -> Period:
    """The calendar month."""
    return Period(Frequency.MONTH, 12 * year + month - 1, 12 * year + month - 1)


MONTHS_IN = {
    Frequency.YEAR: 12,
    Frequency.HALF_YEAR: 6,
    Frequency.THIRD: 4,
    Frequency.QUARTER: 3,
    Frequency.MONTH: 1,
}


def part_of_year(frequency: Frequency, year: int, number: int) -> Period:
    """The *number*-th half-year, third, quarter or month of *year*."""
    length = MONTHS_IN[frequency]
    if not 1 <= number <= 12 // length:
        msg = f"{year} {frequency} {number}"
        raise PeriodNotUnderstood(msg)
    first = 12 * year + length * (number - 1)
    return Period(frequency, first, first + length - 1)


def cumulative(year: int, month: int) -> Period:
    """January to *month*; to the end of December it is the year."""
    if not 1 <= month <= 12:
        msg = f"{year}C{month}"
        raise PeriodNotUnderstood(msg)
    return year_period(year) if month == 12 else Period(Frequency.CUMULATIVE, 12 * year, 12 * year + month - 1)


def week_period(year: int, number: int) -> Period:
    """The week of that number of ISO 8601."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError as error:
        msg = f"{year}W{number}"
        raise PeriodNotUnderstood(msg) from error
    return Period(Frequency.WEEK, _months_before(monday), _months_before(monday + timedelta(days=7)) - 1)


def day_period(year: int, month: int, day: int) -> Period:
    """The calendar day."""
    try:
        first = date(year, month, day)
    except ValueError as error:
        msg = f"{year}-{month:02d}-{day:02d}"
        raise PeriodNotUnderstood(msg) from error
    return Period(Frequency.DAY, _months_before(first), _months_before(first + timedelta(days=1)) - 1)


def span(first: Period, last: Period) -> Period:
    """From the start of *first* to the end of *last*."""
    if last.last < first.first:
        msg = f"{first}/{last}"
        raise PeriodNotUnderstood(msg)
    return Period(Frequency.SPAN, first.first, last.last)


YEAR = r"(?:1[89]|20|21)\d\d"
LETTERS = {
    "H": Frequency.HALF_YEAR,
    "S": Frequency.HALF_YEAR,
    "T": Frequency.THIRD,
    "Q": Frequency.QUARTER,
    "K": Frequency.QUARTER,  # kvartal, in Nordic tables
    "M": Frequency.MONTH,
}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}

FORMS: dict[str, tuple[str, Callable[..., Period]]] = {
    "year": (rf"({YEAR})", lambda year: year_period(int(year))),
    "part": (rf"({YEAR})[- ]?([HSTQKM])0?(\d\d?)", lambda year, of, n: part_of_year(LETTERS[of], int(year), int(n))),
    "month": (rf"({YEAR})-?(\d\d)", lambda year, n: part_of_year(Frequency.MONTH, int(year), int(n))),
    "month_first": (rf"(\d\d?)/({YEAR})", lambda n, year: part_of_year(Frequency.MONTH, int(year), int(n))),
    "roman_first": (rf"(I|II|III|IV)/({YEAR})", lambda n, year: part_of_year(Frequency.QUARTER, int(year), ROMAN[n])),
    "roman": (rf"({YEAR})/(I|II|III|IV)", lambda year, n: part_of_year(Frequency.QUARTER, int(year), ROMAN[n])),
    "week": (rf"({YEAR})[- ]?[WV]0?(\d\d?)", lambda year, n: week_period(int(year), int(n))),
    "day": (rf"({YEAR})-(\d\d)-(\d\d)", lambda year, month, day: day_period(int(year), int(month), int(day))),
    "day_joined": (rf"({YEAR})(\d\d)(\d\d)", lambda year, month, day: day_period(int(year), int(month), int(day))),
    "cumulative": (rf"({YEAR})-?C(\d\d)", lambda year, n: cumulative(int(year), int(n))),
    "years": (rf"({YEAR})[/–-]({YEAR})", lambda first, last: span(year_period(int(first)), year_period(int(last)))),
    "months": (
        rf"({YEAR})-(\d\d)/({YEAR})-(\d\d)",
        lambda *ends: span(month_period(int(ends[0]), int(ends[1])), month_period(int(ends[2]), int(ends[3]))),
    ),
}  # fmt: skip
ANY_FORM = re.compile("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in FORMS.items()))


def parse_period(text: str) -> Period:
    """The period that *text* names, in the forms that Finnish exports use.

    A trailing ``*`` (preliminary) is passed over; ``is_preliminary`` tells it.

    >>> str(parse_period("2023M04")), str(parse_period("2023Q1*")), str(parse_period("2021C12"))
    ('2023-04', '2023-Q1', '2021')

    Raises:
        PeriodNotUnderstood: it names none.
    """
    period = _period_in(text)
    if period is None:
        raise PeriodNotUnderstood(text)
    return period


def is_preliminary(text: str) -> bool:
    """Whether a period's label carries the publishers' star for preliminary figures."""
    return text.strip().endswith("*")


def names_period(text: str) -> bool:
    """Whether *text* can be read as a period."""
    return _period_in(text) is not None


@lru_cache(maxsize=4096)
def _period_in(text: str) -> Period | None:
    bare = text.strip().removesuffix("*").removesuffix(".0").strip().upper()
    match = ANY_FORM.fullmatch(bare)
    if match is None or match.lastgroup is None:
        return None
    _, build = FORMS[match.lastgroup]
    _, *parts = (part for part in match.groups() if part is not None)  # the form itself, then its parts
    try:
        return build(*parts)
    except PeriodNotUnderstood:  # a thirteenth month
        return None
