"""A target level as it stands in a cell of a workbook."""

import re
from datetime import date, time, timedelta

from heinola_indicators.model.direction import Direction

Value = float | str | bool | date | time | timedelta | None
Bounds = tuple[float | None, float | None]  # at least, at most

DIGITS_OF_EXCEL = 15  # it shows and compares no more of them: 3 × 1.1 is 3.3
BOUND = r"([-−]?\d+(?:[.,]\d+)?)"
RANGE = re.compile(rf"\s*{BOUND}\s*[–-]\s*{BOUND}\s*")
LONGEST_SHOWN = 60


class NoLevel(ValueError):
    """A cell holds something else than a target level; says what to write."""


def bounds_in(value: Value, direction: Direction) -> Bounds | None:
    """The lower and the upper bound that a cell's *value* means for a measure of *direction*; none where it is empty.

    A number is at least or at most what the direction says; a range is a text, ``70–80``.

    Raises:
        NoLevel: it is no number, or no range where one is needed.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if direction is Direction.STAY_WITHIN:
        return _range_in(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        message = f"a target level is a number, and here stands {_shown(value)}; write the number alone"
        raise NoLevel(message)
    number = as_in_excel(value)
    return (number, None) if direction is Direction.RISE else (None, number)


def as_in_excel(number: float) -> float:
    """*number* to the digits that Excel shows."""
    return float(f"{number:.{DIGITS_OF_EXCEL}g}")


def _range_in(value: Value) -> Bounds:
    found = RANGE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        message = f"this target level is a range, and here stands {_shown(value)}; write it as 70–80"
        raise NoLevel(message)
    low, high = (float(text.replace("−", "-").replace(",", ".")) for text in found.groups())
    return low, high


def _shown(value: Value) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}…")
    return f"the day {value:%Y-%m-%d}" if isinstance(value, date) else str(value)
