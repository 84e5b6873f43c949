import csv
from io import StringIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders import field_grid
from heinola_indicators.loaders.field_grid import FieldGrid


def grid(text: str, width: int = 3) -> FieldGrid | None:
    return FieldGrid.of(text, ";", width)


def test_fields_are_found_bare_or_in_quotes():
    found = grid('Heinola;2023;5\r\n"Lahti; keskusta";"";-3\r\n')
    assert list(found) == [["Heinola", "2023", "5"], ["Lahti; keskusta", "", "-3"]]


def test_rows_without_content_are_left_out_and_lines_still_counted():
    found = grid("\na;b;c\n;;\n\nd;e;f")
    assert list(found) == [["a", "b", "c"], ["d", "e", "f"]]
    assert found.lines.tolist() == [1, 4]


@pytest.mark.parametrize(
    "text",
    [
        "a;b\n",
        "a;b;c;d\n",
        "x\na;b;c\n",
        'a;"b\nc";d\n',
        'Kylä "Ranta";b;c\n',
        '"Kylä ""Ranta""";b;c\n',
        '"a;b;c\n',
        "a;b;c\rd;e;f\r",
        f"{'a' * 2000};b;c\n",
    ],
)
def test_what_is_not_regular_is_left_to_the_slower_way(text):
    assert grid(text) is None


def test_distinct_fields_are_in_the_order_of_their_first_rows():
    distinct, index = grid("Lahti;1;a\nÄänekoski;1;b\nLahti;1;a\n").column(0).distinct
    assert distinct == ("Lahti", "Äänekoski")
    assert index.tolist() == [0, 1, 0]


def test_fields_that_are_mixed_to_the_same_number_stay_apart(monkeypatch):
    monkeypatch.setattr(field_grid, "MIX", 0)
    texts = ["Heinola", "Lahti", "Heinolan maalaiskunta", "Lahti"]
    distinct, index = grid("".join(f"{text};;\n" for text in texts)).column(0).distinct
    assert [distinct[place] for place in index] == texts
    assert len(distinct) == 3


def test_a_column_without_rows_has_no_distinct_fields():
    assert grid("").column(0).distinct[0] == ()


field = st.text('aä€;"\n 1.', max_size=12)


@given(st.lists(st.tuples(field, field, field)), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_rows_are_those_of_the_csv_module(rows, line_end, quotes_all):
    written = StringIO()
    csv.writer(
        written, delimiter=";", lineterminator=line_end, quoting=csv.QUOTE_ALL if quotes_all else csv.QUOTE_MINIMAL
    ).writerows(rows)
    _same_as_csv(written.getvalue())


@given(st.text('ab;"\n\r1', max_size=40))
def test_any_text_is_read_as_the_csv_module_reads_it_or_left_to_it(text):
    _same_as_csv(text)


def _same_as_csv(text: str) -> None:
    found = grid(text)
    if found is None:
        return
    reader = csv.reader(StringIO(text, newline=""), delimiter=";")
    filled = [(reader.line_num - 1, record) for record in reader if any(record)]
    assert list(found) == [record for _, record in filled]
    assert found.lines.tolist() == [line for line, _ in filled]
    for number in range(3):
        distinct, index = found.column(number).distinct
        column = [record[number] for _, record in filled]
        assert [distinct[place] for place in index] == column
        assert distinct == tuple(dict.fromkeys(column))
        rows = np.arange(len(column))[::2]
        assert found.column(number).at(rows).distinct[0] == tuple(dict.fromkeys(column[::2]))
