"""Tourism income of an area."""

from dataclasses import replace

from heinola_indicators.calculators.total import total
from heinola_indicators.panel.panel import Panel


def tourism_income(direct: Panel, indirect: Panel, induced: Panel) -> Panel:
    """Income that visitors bring: what they spend, what that buys from others, and what its wages buy.

    Formula   direct + indirect + induced (välitön, välillinen, johdettu); the three stay with it as its parts
    Units     all alike, euros; the result is in the same
    Periods   those found in all three: a commissioned study comes when it comes
    Missing   a missing effect gives no total
    Flags     those of all three
    Source    the Nordic expenditure model and the income method of Finnish regional tourism studies; figures of
              different methods are not to be put into one series

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    return replace(total(direct=direct, indirect=indirect, induced=induced), name="tourism-income")
