"""Reference periods: years, half-years, quarters, months, cumulative months and spans of months.

pandas holds no half-years that start in January by name, no council terms, no cumulative quarters and no
spans of years, so a period here is its first and last month.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
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
    CUMULATIVE = "cumulative"  # from January to the end of a month, as municipal interim accounts are
    SPAN = "span"  # several years or a council term
    IRREGULAR = "irregular"  # of a source only: a study that comes when it comes


class PeriodNotUnderstood(HeinolaIndicatorsError, ValueError):
    """A text does not name a reference period."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a period; write a year (2023), quarter (2023Q1) or month (2023M04)")


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months from *first* to *last*, both counted as 12 × year + (month − 1).

    Periods are ordered and measured by their ends, as methods that compare them with target levels need it.
    """

    frequency: Frequency
    first: int
    last: int

    @property
    def year(self) -> int:
        """The calendar year in which the period ends."""
        return self.last // 12

    @property
    def end(self) -> date:
        """The last day."""
        year, month = divmod(self.last + 1, 12)
        return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.first // 12, self.first % 12 + 1, 1)

    def shifted(self, months: int) -> "Period":
        """The period of the same kind *months* later."""
        return Period(self.frequency, self.first + months, self.last + months)

    def __lt__(self, other: "Period") -> bool:
        return (self.last, self.first) < (other.last, other.first)

    def __le__(self, other: "Period") -> bool:
        return (self.last, self.first) <= (other.last, other.first)

    def __str__(self) -> str:
        year, month = divmod(self.first, 12)
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
            case Frequency.CUMULATIVE:
                return f"{year:04d}-C{self.last % 12 + 1:02d}"
            case _:
                return self._written_span()

    def _written_span(self) -> str:
        whole_years = self.first % 12 == 0 and self.last % 12 == 11
        if whole_years:
            return f"{self.first // 12:04d}/{self.last // 12:04d}"
        ends = (f"{count // 12:04d}-{count % 12 + 1:02d}" for count in (self.first, self.last))
        return "/".join(ends)


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

FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]]] = [
    (re.compile(rf"({YEAR})"), lambda m: year_period(int(m[1]))),
    (re.compile(rf"({YEAR})[- ]?([HSTQKM])0?(\d\d?)"), lambda m: part_of_year(LETTERS[m[2]], int(m[1]), int(m[3]))),
    (re.compile(rf"({YEAR})-?(\d\d)"), lambda m: part_of_year(Frequency.MONTH, int(m[1]), int(m[2]))),
    (re.compile(rf"(\d\d?)/({YEAR})"), lambda m: part_of_year(Frequency.MONTH, int(m[2]), int(m[1]))),
    (re.compile(rf"(I|II|III|IV)/({YEAR})"), lambda m: part_of_year(Frequency.QUARTER, int(m[2]), ROMAN[m[1]])),
    (re.compile(rf"({YEAR})/(I|II|III|IV)"), lambda m: part_of_year(Frequency.QUARTER, int(m[1]), ROMAN[m[2]])),
    (re.compile(rf"({YEAR})-?C(\d\d)"), lambda m: cumulative(int(m[1]), int(m[2]))),
    (re.compile(rf"({YEAR})[/–-]({YEAR})"), lambda m: span(year_period(int(m[1])), year_period(int(m[2])))),
    (
        re.compile(rf"({YEAR})-(\d\d)/({YEAR})-(\d\d)"),
        lambda m: span(month_period(int(m[1]), int(m[2])), month_period(int(m[3]), int(m[4]))),
    ),
]  # fmt: skip


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """The period that *text* names, in the forms that Finnish exports use.

    A trailing ``*`` (preliminary) is passed over; ``is_preliminary`` tells it.

    >>> str(parse_period("2023M04")), str(parse_period("2023Q1*")), str(parse_period("2021C12"))
    ('2023-04', '2023-Q1', '2021')

    Raises:
        PeriodNotUnderstood: it names none.
    """
    bare = text.strip().removesuffix("*").removesuffix(".0").strip().upper()
    for pattern, build in FORMS:
        if match := pattern.fullmatch(bare):
            return _built(build, match, text)
    raise PeriodNotUnderstood(text)


def _built(build: Callable[[re.Match[str]], Period], match: re.Match[str], text: str) -> Period:
    try:
        return build(match)
    except PeriodNotUnderstood as error:  # a thirteenth month: say what was written
        raise PeriodNotUnderstood(text) from error


def is_preliminary(text: str) -> bool:
    """Whether a period's label carries the publishers' star for preliminary figures."""
    return text.strip().endswith("*")


def names_period(text: str) -> bool:
    """Whether *text* can be read as a period."""
    try:
        parse_period(text)
    except PeriodNotUnderstood:
        return False
    return True
