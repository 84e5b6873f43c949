import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heinola_indicators.model.localised import Localised
from heinola_indicators.reports.status_workbook import status_workbook
from heinola_indicators.reports.workbook_text import append_row
from heinola_indicators.usecases.compute import ComputeRequest, compute


def written_and_read(*contents):
    workbook = openpyxl.Workbook()
    append_row(workbook.active, contents)
    saved = io.BytesIO()
    workbook.save(saved)
    return openpyxl.load_workbook(saved).active[1]


@given(st.sampled_from(["", "=", "+", "-", "@", "#"]), st.text(min_size=1))
@example("", "=1+1")
@example("", "#N/A")
@example("=", "\x01")
def test_any_text_is_a_text_in_the_workbook(beginning: str, rest: str) -> None:
    (cell,) = written_and_read(beginning + rest)
    assert cell.data_type == "s"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_such_a_text_stays_one_when_somebody_edits_it(text: str) -> None:
    (cell,) = written_and_read(text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_numbers_stay_numbers_and_nothing_stays_nothing() -> None:
    nothing, number = written_and_read(None, -1.5)
    assert (number.value, number.data_type) == (-1.5, "n")
    assert nothing.value is None


def test_characters_that_no_workbook_can_hold_are_shown_as_replaced_and_long_texts_are_cut() -> None:
    texts = ("a\x01b", "a\ufffeb\uffffc", "x" * 40_000, "\U0001f600" * 20_000)
    control, no_character, long, wide = written_and_read(*texts)
    assert control.value == "a\ufffdb"
    assert no_character.value == "a\ufffdb\ufffdc"
    assert long.value == "x" * 32_766 + "…"
    assert wide.value == "\U0001f600" * 16_383 + "…"


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x","y")', "@SUM(A1)", "-2+3", "#N/A"])
def test_status_xlsx_has_no_formula_whatever_the_city_calls_its_strategy_and_measures(root, text: str) -> None:
    asked = ComputeRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24), measures=("jobs",))
    table = compute(asked).table
    named = replace(
        table,
        strategy=replace(table.strategy, name=Localised(text)),
        rows=tuple(replace(row, measure=replace(row.measure, name=Localised(text))) for row in table),
    )
    book = openpyxl.load_workbook(io.BytesIO(status_workbook(named)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert sum(str(cell.value).startswith(text) for cell in cells) == 2
