"""Numbers as PX, JSON-stat and CSV files write them (``-12.5``), read out of bytes many at once, each exact.

Eight bytes are taken as one 64-bit word, the last character uppermost, and every step is made for all numbers
together. A number of at most 15 digits is a whole number divided by a power of ten; a float holds both exactly and
rounds their quotient once, so it is the float nearest to what is written (W. Clinger, How to read floating point
numbers accurately, 1990). The digits of a word are added up pairwise, in three multiplications.
"""

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]
Places = NDArray[np.intp] | NDArray[np.int32]

WORD = 8
PADDING = 2 * WORD  # bytes that have to stand before the first number
MINUS = ord("-")
LARGEST_EXACT = 2**53


def in_every_byte(byte: int) -> np.uint64:
    """The word that has *byte* in each of its places."""
    return np.uint64(int.from_bytes(bytes([byte]) * WORD, "little"))


ZERO_DIGITS = in_every_byte(ord("0"))
POINT = in_every_byte(ord(".") ^ ord("0"))  # a point where zero digits are taken away
HIGH_BITS = in_every_byte(0x80)
LOW_BITS = in_every_byte(0x7F)
ABOVE_NINE = in_every_byte(0x7F - 9)  # added to a byte over 9 it reaches the high bit
ONE_BYTE, BYTE, SEVEN = np.uint64(8), np.uint64(0xFF), np.uint64(7)
UPPER = np.array([(2**64 - 1) ^ (2 ** (64 - 8 * count) - 1) for count in range(WORD + 1)], np.uint64)
SHORT = WORD - 1  # characters: one byte is left free, into which the last digit moves
PAIRS, FOURS, EIGHT = np.uint64(10 * 2**8 + 1), np.uint64(100 * 2**16 + 1), np.uint64(10_000 * 2**32 + 1)
OF_PAIRS, OF_FOURS = np.uint64(0x00FF00FF00FF00FF), np.uint64(0x0000FFFF0000FFFF)
DECIMALS = np.array([max(7 - bits // 8, -1) for bits in range(65)], np.int8)  # by the bits below the point
POWERS = 10.0 ** np.arange(16)
DIVISORS = np.append(10.0 ** (7 - np.arange(64) // 8), 1.0)  # by the same, with a zero in the byte left free


def numbers_between(
    content: NDArray[np.uint8], starts: Places, ends: Places
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The numbers in *content* from *starts* to before *ends*, and which of them are none that can be read here.

    *content* is ASCII and has ``PADDING`` bytes before the first number. What is left to a slower way is exponents,
    plus signs, more than 16 characters after the sign or more than 2⁵³, and whatever is no number.
    """
    words = _words(content)
    is_negative = content[starts] == MINUS
    length = ends - starts - is_negative
    value, is_other = _short(words[ends - SHORT], length)
    long = np.flatnonzero(length > SHORT)
    if len(long):
        value[long], is_other[long] = _long(words[ends[long] - WORD], words[ends[long] - 2 * WORD], length[long])
    np.negative(value, out=value, where=is_negative)
    return value, is_other


def words_before(content: NDArray[np.uint8], ends: Places, length: Places) -> Words:
    """The last *length* of the eight bytes before *ends*, as words."""
    words: Words = _words(content)[ends - WORD] & UPPER[np.minimum(length, WORD)]
    return words


def word_of(text: str) -> np.uint64:
    """The word that ``words_before`` gives for a text of at most eight characters."""
    return np.uint64(int.from_bytes(text.encode().rjust(WORD, b"\0"), "little"))


def _words(content: NDArray[np.uint8]) -> Words:
    """The eight bytes from every place on, without copying them."""
    return np.ndarray((len(content) - WORD + 1,), "<u8", content.data, strides=(1,))


def _short(word: Words, length: Places) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    digits = (word ^ ZERO_DIGITS) & (UPPER[np.minimum(length, SHORT)] >> ONE_BYTE)
    below = _below_point(digits)
    bits = np.bitwise_count(below)
    digits = _without_point(digits, below)
    is_other = _has_other_than_digits(digits) | (length < 1 + (bits < 64))
    return _added_up(digits) / DIVISORS[bits], is_other


def _long(low: Words, high: Words, length: Places) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    low, high = low ^ ZERO_DIGITS, (high ^ ZERO_DIGITS) & UPPER[np.clip(length - WORD, 0, WORD)]
    below_low, below_high = _below_point(low), _below_point(high)
    decimals_low, decimals_high = DECIMALS[np.bitwise_count(below_low)], DECIMALS[np.bitwise_count(below_high)]
    in_low, in_high = decimals_low >= 0, decimals_high >= 0
    carried = high >> (SEVEN * ONE_BYTE)
    low = np.where(in_low, _without_point(low, below_low) | carried, low)
    high = np.where(in_low, high << ONE_BYTE, np.where(in_high, _without_point(high, below_high), high))
    decimals = np.where(in_low, decimals_low, np.where(in_high, decimals_high + WORD, 0))
    whole = _added_up(high) * np.uint64(10**WORD) + _added_up(low)
    is_other = _has_other_than_digits(low) | _has_other_than_digits(high)
    is_other |= (length > 2 * WORD) | (whole > LARGEST_EXACT)
    return whole / POWERS[decimals], is_other


def _below_point(digits: Words) -> Words:
    """All bits below the byte that holds a point; all bits where none does."""
    point = ~((digits ^ POINT) + LOW_BITS) & HIGH_BITS
    return (point >> SEVEN) - np.uint64(1)


def _without_point(digits: Words, below: Words) -> Words:
    """The digits with those below the point moved up by one, into its place."""
    moved = (digits & below) << ONE_BYTE
    return moved | (digits & ~((below << ONE_BYTE) | BYTE))


def _has_other_than_digits(digits: Words) -> NDArray[np.bool_]:
    has_other: NDArray[np.bool_] = ((digits + ABOVE_NINE) & HIGH_BITS) != 0
    return has_other


def _added_up(digits: Words) -> Words:
    """The number that eight digits make, the last one uppermost."""
    pairs = (digits * PAIRS) >> ONE_BYTE
    fours = ((pairs & OF_PAIRS) * FOURS) >> np.uint64(16)
    return ((fours & OF_FOURS) * EIGHT) >> np.uint64(32)
