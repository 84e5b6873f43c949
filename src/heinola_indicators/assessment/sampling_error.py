"""How far the true value may lie from a figure, towards a line."""

import math

from heinola_indicators.model.assessment import Figure


def limits(figure: Figure) -> tuple[float, float] | None:
    """The 95 % limits of a figure; none where its margin of error is not known."""
    if figure.low is not None and figure.high is not None:
        return figure.low, figure.high
    return None if figure.margin is None else (figure.value - figure.margin, figure.value + figure.margin)


def sampling_margin(figure: Figure | None, towards: float) -> float:
    """The margin of error on the side of *towards*; 0 where none is known.

    Counts, rates and shares have another margin on each side: from the limit of their interval to the figure.
    """
    known = limits(figure) if figure else None
    if figure is None or known is None:
        return 0.0
    low, high = known
    return figure.value - low if towards < figure.value else high - figure.value


def answers(figure: Figure) -> float:
    """The number of answers behind a mean; NaN where it is not known or the interval is not Student's."""
    return math.nan if figure.n is None or figure.low is not None else figure.n
