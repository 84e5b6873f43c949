import math
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.field_grid import FieldGrid
from heinola_indicators.loaders.field_numbers import ROWS_AT_ONCE

PLAIN = re.compile(r"-?(\d+\.?\d*|\.\d+)", re.ASCII)


def read(*texts: str, decimal_comma: bool = False) -> list[float]:
    value, is_number = (
        FieldGrid.of("".join(f"{text};x\n" for text in texts), ";", 2).column(0).numbers(decimal_comma=decimal_comma)
    )
    assert np.array_equal(np.isnan(value), ~is_number)
    return value.tolist()


def same(found: list[float], expected: list[float]) -> bool:
    return [value.hex() for value in found] == [value.hex() for value in expected]


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False, width=64).map(lambda number: f"{number:.12f}")))
def test_figures_are_rounded_as_float_rounds_them(texts):
    expected = [float(text) if len(text) <= 32 else math.nan for text in texts]
    assert same(read(*texts), expected)


digits = st.text("0123456789", min_size=1, max_size=15)


@given(st.lists(st.tuples(st.sampled_from(["", "-"]), digits, digits), min_size=1))
def test_up_to_thirty_digits_are_rounded_as_float_rounds_them(parts):
    texts = [f"{sign}{whole}.{decimals}" for sign, whole, decimals in parts]
    assert same(read(*texts), [float(text) for text in texts])
    commas = [text.replace(".", ",") for text in texts]
    assert same(read(*commas, decimal_comma=True), [float(text) for text in texts])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        ".",
        "1.2.3",
        "1,5",
        "+5",
        "1e5",
        "nan",
        "inf",
        "1_000",
        " 5",
        "1 234",
        "−5",
        "12*",
        "٣",
        "--1",
    ],
)
def test_what_is_no_plain_number_is_left_to_the_slower_way(text):
    assert math.isnan(read("1", text)[1])


@given(st.lists(st.text("0123456789.,-e ", max_size=40).filter(bool), min_size=1))
def test_exactly_the_plain_numbers_are_read(texts):
    found = read("0", *texts)[1:]
    for text, value in zip(texts, found, strict=True):
        is_plain = PLAIN.fullmatch(text) and len(text) <= 32
        assert value == float(text) if is_plain else math.isnan(value)


def test_a_column_that_begins_with_words_is_not_looked_through():
    texts = ["sana"] * ROWS_AT_ONCE
    assert math.isnan(read(*texts, "5")[-1])
    assert read("1", *texts, "5")[-1] == 5.0


@pytest.mark.parametrize("text", ["1:5", "1/5", ":", "12:", "1.2:"])
def test_a_sign_beside_the_digits_in_the_table_of_characters_is_no_digit(text):
    (value,) = read(text)
    assert math.isnan(value)


def test_numbers_are_the_same_wherever_a_block_of_rows_ends():
    texts = [str(number) for number in range(ROWS_AT_ONCE + 3)]
    assert read(*texts) == [float(text) for text in texts]
