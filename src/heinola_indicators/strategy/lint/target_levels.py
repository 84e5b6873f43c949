"""How a target level stands to a figure."""

from heinola_indicators.model.direction import Direction

KINDS = {Direction.RISE: "at least", Direction.FALL: "at most"}


def is_met(level: float, figure: float, direction: Direction) -> bool:
    """Whether *figure* is at *level* or on its better side; for measures that rise or fall."""
    return figure >= level if direction is Direction.RISE else figure <= level


def limit_in_words(period: object, level: float, direction: Direction, baseline: str, figure: str) -> str:
    """What there is to say of a target level that the baseline meets."""
    return (
        f"the target level for {period} ({KINDS[direction]} {plain(level)}) is no better than the baseline of "
        f"{baseline} ({figure}): it is a limit"
    )


def plain(number: float) -> str:
    """A number as a file writes it, without the last digits of a division.

    >>> plain(-41200000.0), plain(2 / 3)
    ('-41200000', '0.6666666667')
    """
    return f"{number:.10g}"
