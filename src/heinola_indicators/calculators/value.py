"""A published figure, taken over."""

from heinola_indicators.panel.panel import Panel


def value(value: Panel) -> Panel:
    """The figures of *value* as their publisher gives them.

    Formula   x
    Units     those of the input
    Periods   those of the input
    Missing   stays missing
    Flags     stay as they are
    Source    the publisher of the input
    """
    return value
