import csv
import io
import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Cube, Table, Variable
from heinola_indicators.reports import tidy_rows
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.tidy_rows import write


@pytest.fixture
def table() -> Table:
    return Table(
        loader="px",
        title="Esimerkki",
        variables=(
            Variable("Alue", ("KU111", "KU398"), ("Heinola", "Lahti"), code="alue_23_20260101"),
            Variable("Vuosi", ("2023", "2024"), ("2023", "2024")),
        ),
        index=Cube.of((2, 2)),
        value=np.array([1.5, np.nan, 0.0, -2.0]),
        flag=np.array([Flag.A, Flag.Q, Flag.NIL, Flag.P], np.int64),
        place=lambda row: f"cell {row}",
        units={},
    )


def text_of(table: Table, rows: list[int], format_name: str) -> str:
    output = io.StringIO()
    write(table, rows, format_name, output)
    return output.getvalue()


def test_csv_has_a_column_per_variable_then_value_and_flag(table: Table) -> None:
    rows = list(csv.reader(io.StringIO(text_of(table, [0, 1, 2, 3], "csv"))))
    assert rows == [
        ["Alue", "Vuosi", "value", "flag"],
        ["KU111", "2023", "1.5", "A"],
        ["KU111", "2024", "", "Q"],
        ["KU398", "2023", "0", "NIL"],
        ["KU398", "2024", "-2", "P"],
    ]


def test_json_is_a_list_of_records_with_null_for_what_has_no_value(table: Table) -> None:
    records = json.loads(text_of(table, [1, 2], "json"))
    assert records[0] == {"Alue": "KU111", "Vuosi": "2024", "value": None, "flag": "Q"}
    assert records[1]["value"] == 0


def test_no_rows_are_an_empty_list_or_a_bare_header(table: Table) -> None:
    assert json.loads(text_of(table, [], "json")) == []
    assert text_of(table, [], "csv") == "Alue,Vuosi,value,flag\n"


def test_an_aligned_table_has_no_blanks_at_the_ends_of_lines(table: Table) -> None:
    lines = text_of(table, [0, 1, 2, 3], "table").splitlines()
    assert lines[0].split() == ["Alue", "Vuosi", "value", "flag"]
    assert all(line == line.rstrip() for line in lines)


def test_texts_with_commas_quotes_and_line_ends_and_empty_ones_are_read_back_from_csv(table: Table) -> None:
    odd = Variable("a,b", ("", 'x"y', "1,2", "u\nv"), ("", "", "", ""))
    one = replace(table, variables=(odd,), index=Cube.of((4,)))
    rows = list(csv.reader(io.StringIO(text_of(one, [0, 1, 2, 3], "csv"))))
    assert [row[0] for row in rows] == ["a,b", "", 'x"y', "1,2", "u\nv"]


def test_many_rows_are_written_block_by_block_as_if_at_once(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = [text_of(table, [0, 1, 2, 3], format_name) for format_name in ("csv", "json", "table")]
    monkeypatch.setattr(tidy_rows, "AT_ONCE", 3)
    assert [text_of(table, [0, 1, 2, 3], format_name) for format_name in ("csv", "json", "table")] == at_once


@given(st.lists(st.floats() | st.integers(-(10**16), 10**16).map(float)))
def test_many_numbers_are_written_as_each_alone(values: list[float]) -> None:
    assert tidy_rows._numbers(np.array(values)) == [plain(value) for value in values]


def test_a_variable_that_is_itself_called_value_gets_a_suffix(table: Table) -> None:
    clashing = replace(table, variables=(replace(table.variables[0], name="value"), table.variables[1]))
    assert text_of(clashing, [0], "csv").splitlines()[0] == "value_,Vuosi,value,flag"
    assert json.loads(text_of(clashing, [0], "json"))[0]["value"] == 1.5
