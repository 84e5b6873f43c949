"""The numbers in the fields of a column of a large text, each rounded as ``float()`` rounds it.

Those of up to 16 characters are read as PX and JSON-stat have them, see ``figure_numbers``; longer ones, as programs
write floats in full, are handed to numpy's own reading of texts.
"""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.figure_numbers import WORD, numbers_between, words_before

LONGEST = 32  # characters
ROWS_AT_ONCE = 1 << 15  # what fits a processor's cache
MINUS, POINT, ZERO = b"-.0"

Places = NDArray[np.int32]


def numbers_in(
    content: NDArray[np.uint8], starts: Places, ends: Places
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The values of the fields that are plain numbers (``12``, ``-3.5``), and which of them are; NaN for the others.

    *content* is ASCII with ``figure_numbers.PADDING`` bytes before the first field.
    """
    value = np.full(len(starts), np.nan)
    is_number = np.zeros(len(starts), np.bool_)
    for begin in range(0, len(starts), ROWS_AT_ONCE):
        rows = slice(begin, begin + ROWS_AT_ONCE)
        value[rows], is_number[rows] = _some_numbers(content, starts[rows], ends[rows])
        if not begin and not is_number.any():
            break  # a column of words; a number further down is left to the slower way
    return value, is_number


def _some_numbers(
    content: NDArray[np.uint8], starts: Places, ends: Places
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    value, is_other = numbers_between(content, starts, ends)
    value[is_other] = np.nan
    length = ends - starts
    long = np.flatnonzero(is_other & (length > 2) & (length <= LONGEST))
    if len(long):
        value[long], is_other[long] = _long_numbers(content, starts[long], ends[long])
    return value, ~is_other


def _long_numbers(
    content: NDArray[np.uint8], starts: Places, ends: Places
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Numbers of any length, and which fields are none; digits are put before them until all are equally long."""
    is_negative = content[starts] == MINUS
    length = ends - starts - is_negative
    words = [
        words_before(content, np.maximum(ends - begin, WORD), np.maximum(length - begin, 0))
        for begin in reversed(range(0, int(length.max()), WORD))
    ]
    characters = np.stack(words, axis=1).astype("<u8").view(np.uint8)
    characters[characters == 0] = ZERO
    is_point = characters == POINT
    is_digit = (characters - np.uint8(ZERO)) <= 9
    points = np.count_nonzero(is_point, axis=1)
    is_plain = np.all(is_digit | is_point, axis=1) & (points <= 1) & (points < length)
    value = np.full(len(starts), np.nan)
    value[is_plain] = characters[is_plain].view(f"S{characters.shape[1]}").ravel().astype(np.float64)
    np.negative(value, out=value, where=is_negative)
    return value, ~is_plain
