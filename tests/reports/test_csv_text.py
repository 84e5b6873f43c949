import csv
import io
import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heinola_indicators.assessment.plain import PlainAssessment
from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.localised import Localised
from heinola_indicators.panel.table import Cube, Table, Variable
from heinola_indicators.reports.csv_text import csv_text
from heinola_indicators.reports.plain_assessment import assessment_csv
from heinola_indicators.reports.status_csv import status_csv
from heinola_indicators.reports.tidy_rows import write
from heinola_indicators.usecases.compute import ComputeRequest, compute

FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"]
NUMBER = re.compile(r"[+-]\d+([.,]\d+)?")
texts = st.text(st.sampled_from("=+-@'; \t\r\n\0,\"5a"), max_size=8) | st.text()
WRITTEN_APOSTROPHE = re.compile(r"(?:^|(?<=[;\t\r\n]))'(?=[\s'\x00]*[=+\-@].)", re.DOTALL)


@given(texts)
@example("a;=1+1")
@example("a\n=1+1")
@example(" =1+1")
def test_no_cell_begins_like_a_formula_wherever_a_spreadsheet_begins_one(text: str) -> None:
    for cell in re.split(r"[;\t\r\n]", csv_text(text)):
        assert not re.match(r"[\s\x00]*[=+\-@].", cell) or NUMBER.fullmatch(cell)


@given(texts)
def test_the_text_is_found_again_by_taking_away_the_apostrophes(text: str) -> None:
    assert WRITTEN_APOSTROPHE.sub("", csv_text(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "-", "=", "-14", "+358", "-1,5", "−3,2 %", "15-64", "a=b", "kasvu +2; lasku 3", "Heinola", "'", "2020-Q1"],
)
def test_texts_that_are_no_formulas_are_left_as_they_are(text: str) -> None:
    assert csv_text(text) == text


@pytest.fixture(scope="module")
def table(root) -> StatusTable:
    return compute(
        ComputeRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24), measures=("jobs",))
    ).table


@pytest.mark.parametrize("text", FORMULAS)
def test_in_status_csv_a_name_is_a_text_and_a_negative_figure_a_number(table: StatusTable, text: str) -> None:
    row = table.rows[0]
    figure = replace(row.figure, value=-5.5)
    applied = replace(row.applied, figure=figure)
    renamed = replace(row, applied=applied, measure=replace(row.measure, name=Localised(text)))
    (written,) = csv.DictReader(io.StringIO(status_csv(replace(table, rows=(renamed,))).decode()))
    assert written["name"] == f"'{text}"
    assert written["value"] == "-5.5"


@pytest.mark.parametrize("text", FORMULAS)
def test_in_rows_of_read_a_value_and_the_name_of_a_variable_are_texts(text: str) -> None:
    export = Table(
        loader="table-csv",
        title="",
        variables=(Variable(text, (text, "-14"), (text, "-14")),),
        index=Cube.of((2,)),
        value=np.array([-1.0, 2.0]),
        flag=np.array([1, 1]),
        place=str,
        units={},
    )
    output = io.StringIO()
    write(export, [0, 1], "csv", output)
    assert list(csv.reader(io.StringIO(output.getvalue()))) == [
        [f"'{text}", "value", "flag"],
        [f"'{text}", "-1", "A"],
        ["-14", "2", "A"],
    ]


@pytest.mark.parametrize("text", FORMULAS)
def test_in_rows_of_assess_an_id_and_a_group_are_texts(text: str) -> None:
    judged = PlainAssessment(
        (text,), (text,), ("statcan",), np.array([-0.5]), np.array([-5.0]), ("deterioration",), ("growth-alone",)
    )
    _, row = csv.reader(io.StringIO(assessment_csv(judged)))
    assert row == [f"'{text}", f"'{text}", "statcan", "-0.5", "-5", "deterioration", "growth-alone"]
