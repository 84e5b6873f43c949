from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.columns import Column, columns_of
from heinola_indicators.loaders.symbols import SYMBOLS


def column(*cells, name="Arvo") -> Column:
    return Column.of(name, 0, cells)


def looks_numeric(*cells) -> bool:
    return column(*cells).figures(SYMBOLS, decimal_comma=True).looks_numeric


@given(st.lists(st.text(max_size=3)))
def test_a_variable_says_of_each_row_what_stood_in_it(texts):
    variable, index = column(*texts).variable()
    assert [variable.values[place] for place in index] == [text.strip() for text in texts]
    assert len(set(variable.values)) == len(variable.values)


def test_a_year_as_a_number_and_as_a_text_is_one_value():
    variable, index = column(2023.0, "2023", " 2024 ").variable()
    assert variable.values == ("2023", "2024")
    assert index.tolist() == [0, 0, 1]


def test_the_first_day_of_a_month_stands_for_the_month():
    variable, _ = column(datetime(2023, 4, 1), datetime(2023, 4, 30)).variable()  # noqa: DTZ001 - as a workbook holds it
    assert variable.values == ("2023-04", "2023-04-30")


def test_a_column_without_a_header_is_called_by_its_number():
    assert [each.name for each in columns_of(["Kunta", ""], [["Heinola", "5"]])] == ["Kunta", "column 2"]


@pytest.mark.parametrize(
    "cells",
    [("1", "2", "x"), ("1", "..", ".."), ("", ""), ("1 234,5", "−3", "12*"), (1.0, 2.0, "ei tietoa")],
)
def test_a_slip_or_a_symbol_leaves_a_column_numeric(cells):
    assert looks_numeric(*cells)


@pytest.mark.parametrize("cells", [("a", "b", "1"), ("0", "1", "100 -", "Yhteensä") * 3])
def test_texts_and_classes_that_are_mostly_numbers_are_not_numeric(cells):
    assert not looks_numeric(*cells)


@given(st.lists(st.floats(-1e9, 1e9).map(lambda number: f"{number:.4f}"), min_size=1))
def test_numbers_are_read_as_they_stand_with_point_or_comma(texts):
    expected = [float(text) for text in texts]
    for written in (texts, [text.replace(".", ",") for text in texts]):
        figures = column(*written).figures(SYMBOLS, decimal_comma=True)
        assert figures.value.tolist() == expected
        assert figures.strange.tolist() == []


def test_a_number_beyond_all_bounds_is_no_number():
    figures = column("9" * 400, "1e999", float("inf"), float("nan")).figures(SYMBOLS, decimal_comma=False)
    assert figures.strange.tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize("one", [1, 1.0, "1"])
def test_a_truth_value_is_no_number_beside_a_one_either(one):
    assert column(one, True, one).figures(SYMBOLS, decimal_comma=False).strange.tolist() == [1]
