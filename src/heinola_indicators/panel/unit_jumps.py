"""A unit error of a thousand, noticed from the figures themselves."""

from collections.abc import Iterator, Sequence

import numpy as np

from heinola_indicators.panel.panel import FloatGrid, Panel

LOWEST, HIGHEST = 300.0, 3000.0  # a thousand, and threefold growth or a third of it
USUAL = 5.0  # figures that change more than this between other periods are of a kind that jumps
SMALLEST = 10.0  # of two figures only: 1 and 1 091 is next to nothing once, not a unit


def unit_jumps(panel: Panel) -> list[str]:
    """A sentence for each jump between consecutive figures of an area that looks like a unit of a thousand.

    A ratio (or its inverse) of 300 to 3000 is such a jump, unless the area's other figures jump as well: a change of
    more than fivefold elsewhere, a zero or a change of sign (net migration) says that the series is of that kind.
    The jump back, as after one wrong year, is a jump too. Where nothing but jumps is there, small figures (a margin
    of −1 once) are passed over.

    >>> from heinola_indicators.model.period import year_period
    >>> from heinola_indicators.model.unit import Unit
    >>> from heinola_indicators.panel.panel import panel_of
    >>> figures = {("111", year_period(2015)): 116580.0, ("111", year_period(2016)): 108788000.0}
    >>> unit_jumps(panel_of("loans", Unit("EUR"), figures))
    ['111: 116 580 in 2015, 108 788 000 in 2016: a unit of a thousand?']
    """
    return [
        f"{area}: {_written(before)} in {panel.periods[first]}, {_written(after)} in {panel.periods[second]}: "
        "a unit of a thousand?"
        for row, area in enumerate(panel.areas)
        for first, second, before, after in _jumps(panel.value[row])
    ]


def _jumps(values: FloatGrid) -> Iterator[tuple[int, int, float, float]]:
    """The neighbouring figures of one area that are apart by a thousand, where nothing else is."""
    there = np.flatnonzero(np.isfinite(values))
    before, after = values[there[:-1]], values[there[1:]]
    if not len(before) or (before * after <= 0).any():
        return
    change = np.exp(np.abs(np.log(after / before)))
    is_jump = (change >= LOWEST) & (change <= HIGHEST)
    if (change[~is_jump] > USUAL).any():
        return
    if is_jump.all() and min(abs(values[there])) < SMALLEST:
        return
    for number in np.flatnonzero(is_jump):
        yield int(there[number]), int(there[number + 1]), float(before[number]), float(after[number])


def _written(value: float) -> str:
    """A figure with blanks between thousands, and no more decimals than it has."""
    return f"{value:,.10g}".replace(",", " ")


def first_of(sentences: Sequence[str], most: int = 5) -> list[str]:
    """The first of the sentences, and how many more there are."""
    more = len(sentences) - most
    return [*sentences[:most], f"and {more} more jumps like these"] if more > 0 else list(sentences)
