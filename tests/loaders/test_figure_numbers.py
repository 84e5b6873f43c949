import math
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.figure_numbers import PADDING, in_every_byte, numbers_between, word_of, words_before

PLAIN = re.compile(r"-?(\d+\.?\d*|\.\d+)", re.ASCII)


def read(*texts: str) -> list[float | None]:
    """The numbers, none for what is left to the slower way."""
    content = " " * PADDING + " ".join(texts) + " "
    ends = PADDING - 1 + np.cumsum([len(text) + 1 for text in texts])
    starts = ends - [len(text) for text in texts]
    value, is_other = numbers_between(np.frombuffer(content.encode(), np.uint8), starts, ends)
    pairs = zip(value.tolist(), is_other.tolist(), strict=True)
    return [None if other else number for number, other in pairs]


def same(found: float | None, expected: float) -> bool:
    return found is not None and found.hex() == expected.hex()


digits = st.text("0123456789", max_size=9)


@given(st.lists(st.tuples(st.sampled_from(["", "-"]), digits, st.sampled_from(["", "."]), digits), min_size=1))
def test_numbers_of_up_to_fifteen_digits_are_rounded_as_python_rounds_them(parts):
    texts = ["".join(part) for part in parts]
    for text, found in zip(texts, read(*(text or "x" for text in texts)), strict=True):
        if PLAIN.fullmatch(text) and len(text.lstrip("-")) <= 15:
            assert same(found, float(text)), text


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False).map(repr), min_size=1))
def test_a_float_written_in_full_is_read_back_or_left_to_the_slower_way(texts):
    for text, found in zip(texts, read(*texts), strict=True):
        assert found is None or same(found, float(text))


@given(st.lists(st.text("0123456789.-+e_*", min_size=1, max_size=18), min_size=1))
def test_what_is_no_plain_number_is_never_taken_for_one(texts):
    for text, found in zip(texts, read(*texts), strict=True):
        if found is not None:
            assert PLAIN.fullmatch(text)
            assert same(found, float(text))


@pytest.mark.parametrize(
    "text", [".", "..", ".......", "-", "--", "-.", "--1", "1-", "1.2.3", "+5", "1e5", "nan", "5*", "x", "1_0"]
)
def test_symbols_and_other_words_are_left_to_the_slower_way(text):
    assert read("1", text, "-2.5") == [1.0, None, -2.5]


def test_minus_zero_keeps_its_sign():
    found = read("-0", "-0.0", "0.0")
    assert [math.copysign(1, number) for number in found if number is not None] == [-1, -1, 1]


def test_whole_numbers_beyond_what_a_float_holds_are_left_to_the_slower_way():
    assert read("9007199254740992", "9007199254740993", "99999999999999999") == [9007199254740992.0, None, None]


def test_a_byte_stands_in_every_place_of_a_word():
    assert in_every_byte(ord("0")) == 0x3030303030303030
    assert in_every_byte(0x80) == 0x8080808080808080
    assert isinstance(in_every_byte(1), np.uint64)


@pytest.mark.parametrize("text", ["..", "...", "-", "abcdefgh"])
def test_a_text_is_the_word_that_stands_before_its_end(text):
    content = np.frombuffer(b"12345678 " + text.encode() + b" ", np.uint8)
    end = np.array([9 + len(text)])
    assert words_before(content, end, np.array([len(text)])).tolist() == [word_of(text)]


def test_sixteen_characters_with_the_point_in_either_half_are_read():
    assert read("1234567890.12345", "123.456789012345", "12345678.1234567") == [
        1234567890.12345, 123.456789012345, 12345678.1234567,
    ]  # fmt: skip
