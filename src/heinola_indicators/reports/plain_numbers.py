"""Numbers for machines: full precision, decimal point, no exponent where it can be helped."""

from math import isfinite, isnan

LARGEST_WITHOUT_EXPONENT = 1e15


def plain(value: float | None) -> str:
    """The shortest text that reads back as the same number; empty where there is none.

    >>> plain(-107039000.0), plain(-111793222.29), plain(float("nan"))
    ('-107039000', '-111793222.29', '')
    """
    if value is None or isnan(value):
        return ""
    return (
        str(int(value))
        if isfinite(value) and value == int(value) and abs(value) < LARGEST_WITHOUT_EXPONENT
        else repr(value)
    )
