"""Plain numbers read out of bytes, all of a column at once, each rounded as ``float()`` rounds it.

Up to fifteen digits are a whole number that a float holds exactly, as it does 10 to the power of up to fifteen; one
division of the two is rounded once, so it gives the float nearest to the decimal number (W. Clinger, How to read
floating point numbers accurately, 1990). Numbers of more digits are handed to ``float()``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST_DIGITS = 15
LONGEST = 32  # characters
POWERS = 10.0 ** np.arange(LONGEST + 1)
ROWS_AT_ONCE = 1 << 15  # what fits a processor's cache
ZERO, MINUS, POINT, COMMA = b"0-.,"


def numbers_in(
    words: Sequence[NDArray[np.uint64]], lengths: NDArray[np.int32], *, decimal_comma: bool
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The values of fields that are plain numbers (``12``, ``-3.5``), and which of them are; NaN for the others.

    *words* hold the fields' bytes, eight to a number. A decimal comma is read where *decimal_comma* says so, a point
    always.
    """
    value = np.full(len(lengths), np.nan)
    is_number = np.zeros(len(lengths), np.bool_)
    for begin in range(0, len(lengths), ROWS_AT_ONCE):
        rows = slice(begin, begin + ROWS_AT_ONCE)
        value[rows], is_number[rows] = _some_numbers(
            [word[rows] for word in words], lengths[rows], decimal_comma=decimal_comma
        )
        if not begin and not is_number.any():
            break  # a column of words; a number further down is left to the slower way
    return value, is_number


@dataclass
class _Parsed:
    """What is known of the fields after some of their characters."""

    mantissa: NDArray[np.int64]
    digits: NDArray[np.int8]
    decimals: NDArray[np.int8]
    has_point: NDArray[np.bool_]
    is_plain: NDArray[np.bool_]


def _some_numbers(
    words: Sequence[NDArray[np.uint64]], lengths: NDArray[np.int32], *, decimal_comma: bool
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    count = len(lengths)
    parsed = _Parsed(
        mantissa=np.zeros(count, np.int64),
        digits=np.zeros(count, np.int8),
        decimals=np.zeros(count, np.int8),
        has_point=np.zeros(count, np.bool_),
        is_plain=lengths <= LONGEST,
    )
    is_negative = np.zeros(count, np.bool_)
    for place in range(min(int(lengths.max(initial=0)), LONGEST)):
        character = (words[place // 8] >> np.uint64(8 * (place % 8))).astype(np.uint8)
        is_there = place < lengths
        if place == 0:
            is_negative = character == MINUS
            is_there = is_there & ~is_negative
        _read_character(parsed, character, is_there, decimal_comma=decimal_comma)
    parsed.is_plain &= (parsed.digits > parsed.decimals) & ((parsed.decimals > 0) | ~parsed.has_point)
    value = parsed.mantissa / POWERS[parsed.decimals]
    value = np.where(is_negative, -value, value)
    long = np.flatnonzero(parsed.is_plain & (parsed.digits > MOST_DIGITS))
    value[long] = _by_float([word[long] for word in words])
    return np.where(parsed.is_plain, value, np.nan), parsed.is_plain


def _read_character(
    parsed: _Parsed, character: NDArray[np.uint8], is_there: NDArray[np.bool_], *, decimal_comma: bool
) -> None:
    digit = character - np.uint8(ZERO)
    is_digit = is_there & (digit <= 9)
    is_point = character == POINT
    if decimal_comma:
        is_point |= character == COMMA
    is_point &= is_there & ~parsed.has_point
    parsed.is_plain &= is_digit | is_point | ~is_there
    short = is_digit & (parsed.digits < MOST_DIGITS)
    parsed.mantissa = np.where(short, parsed.mantissa * 10 + digit, parsed.mantissa)
    parsed.digits += is_digit
    parsed.decimals += is_digit & parsed.has_point
    parsed.has_point |= is_point


def _by_float(words: Sequence[NDArray[np.uint64]]) -> NDArray[np.float64]:
    """Numbers of more digits than a float holds, by Python's own reading of them."""
    if not len(words[0]):
        return np.empty(0)
    characters = np.stack(words, axis=1).astype("<u8").view(np.uint8)
    characters[characters == COMMA] = POINT
    return characters.view(f"S{characters.shape[1]}").ravel().astype(np.float64)
