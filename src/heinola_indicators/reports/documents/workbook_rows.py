"""How high a row has to be for its text."""

from collections.abc import Sequence
from math import ceil
from textwrap import wrap

POINTS_A_LINE = 15  # of 11 points; programs do not agree on fitting rows to wrapped text, so it is said
LARGEST = 409  # Excel's limit


def row_height(texts: Sequence[str], widths: Sequence[float], size: float = 11) -> float:
    """Points for the cell with the most lines; *widths* are in characters."""
    lines = max((_lines(text, width * 11 / size) for text, width in zip(texts, widths, strict=True)), default=1)
    return min(ceil(lines * POINTS_A_LINE * size / 11), LARGEST)


def _lines(text: str, width: float) -> int:
    room = max(int(width) - 2, 1)
    return sum(max(len(wrap(line, width=room)), 1) for line in text.splitlines() or [""])
