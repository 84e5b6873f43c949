"""Rounding the parts of a total so that what is shown adds up."""

from collections.abc import Sequence

from heinola_indicators.reports.numbers import rounded


def rounded_parts(parts: Sequence[float], decimals: int) -> tuple[float, ...]:
    """*parts* rounded to *decimals* so that they add up to their rounded total, each off by less than one unit.

    Every part is rounded by itself; what the sum then lacks or has too much goes, a unit each, to the parts that
    rounding has moved farthest the other way; of equal ones the first stays the larger (largest remainders). Parts
    that all change their signs are rounded to the same figures with their signs changed. No part may be missing or
    infinite.

    >>> rounded_parts([33.4, 33.3, 33.3], 0), rounded_parts([0.5, 0.5, -3.0], 0)
    ((34.0, 33.0, 33.0), (1.0, 0.0, -3.0))
    """
    unit = 10.0**decimals
    units = [_in_units(part, decimals) for part in parts]
    lacking = _in_units(sum(parts), decimals) - sum(units)
    step = 1 if lacking > 0 else -1

    def moved(number: int) -> tuple[float, int]:
        grows = step * parts[number] > 0
        return step * (units[number] - parts[number] * unit), number if grows else -number

    farthest_first = sorted(range(len(parts)), key=moved)
    for number in farthest_first[: abs(lacking)]:
        units[number] += step
    return tuple(whole / unit for whole in units)


def _in_units(value: float, decimals: int) -> int:
    """The figure that ``written`` shows, counted in its last digit."""
    return int(rounded(value, decimals).scaleb(decimals))
