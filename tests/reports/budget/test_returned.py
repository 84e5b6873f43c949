import re
from contextlib import suppress
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.usecases.returned_book import CELLS, CONSTANTS, SHEET, returned_book

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.reports.budget.returned import returned_workbook
from heinola_indicators.reports.budget.structure import MAP_SHEET


def told(content):
    with pytest.raises(ExportNotRead) as error:
        returned_workbook(content, "w.xlsx")
    return [str(problem) for problem in error.value.problems]


def rewritten(content, part, old, new):
    """The workbook with one passage of one of its parts changed."""
    changed = BytesIO()
    with ZipFile(BytesIO(content)) as archive, ZipFile(changed, "w") as target:
        for name in archive.namelist():
            body = archive.read(name).decode()
            if name == part:
                body, count = re.subn(old, new, body)
                assert count == 1
            target.writestr(name, body)
    return changed.getvalue()


def reworked(content, change):
    """The workbook after somebody has worked in it with openpyxl."""
    book = load_workbook(BytesIO(content))
    change(book)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_a_workbook_says_what_it_is_and_what_stands_in_its_input_cells():
    workbook = returned_workbook(returned_book({"B2": 98, "D3": "miksi?"}), "w.xlsx")
    assert (workbook.year, workbook.area, workbook.problems) == ("2027", "111", ())
    assert {cell.input.cell: cell.value for cell in workbook.cells} == {
        cell: {"B2": 98, "C3": 0.5, "D3": "miksi?"}.get(cell) for cell in CELLS
    }
    first = next(cell for cell in workbook.cells if cell.input.cell == "B2")
    assert (first.input.measure, first.input.period, first.input.value) == ("loans", "2025", 100)
    assert "Lainat*" in first.row


def test_a_formula_counts_by_the_value_it_was_saved_with():
    content = returned_book({"C2": "=190/2"})
    saved = rewritten(content, "xl/worksheets/sheet1.xml", r"<v ?/>|<v></v>", "<v>95</v>")
    assert next(cell.value for cell in returned_workbook(saved, "w.xlsx").cells if cell.input.cell == "C2") == 95


def test_an_error_and_a_formula_that_was_never_calculated_are_problems_of_their_cells():
    workbook = returned_workbook(returned_book({"B2": "#DIV/0!", "C2": "=190/2"}), "w.xlsx")
    error, uncalculated = map(str, workbook.problems)
    assert error == "w.xlsx:Talous:B2: holds the error #DIV/0!; mend the formula or write the value"
    assert uncalculated.startswith(
        "w.xlsx:Talous:C2: holds a formula that has not been calculated; open the workbook in"
    )
    assert {cell.input.cell for cell in workbook.cells} == set(CELLS) - {"B2", "C2"}


def test_a_sheet_that_is_missing_is_told_once():
    content = reworked(returned_book(), lambda book: setattr(book[SHEET], "title", "Talous ja muu"))
    assert [str(problem) for problem in returned_workbook(content, "w.xlsx").problems] == [
        "w.xlsx:Talous: the sheet is missing; if it has another name now, give it this one again"
    ]


def test_sheets_and_columns_that_were_added_are_passed_over():
    def change(book):
        book.create_sheet("Muistiinpanot", 0)["A1"] = "x"
        book[SHEET]["Z2"] = 1

    assert len(returned_workbook(reworked(returned_book(), change), "w.xlsx").cells) == len(CELLS)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (returned_book(with_map=False), "its structure has been taken out: the sheet '_rakenne' missing"),
        (
            returned_book(constants={}),
            "is no budget workbook, or its structure has been taken out: the name 'budget_year'",
        ),
        (returned_book(constants=CONSTANTS | {"format_version": "2"}), "is of version 2, and this program reads 1"),
        (b"PK\x03\x04", "is damaged and cannot be read (BadZipFile)"),
    ],
)
def test_what_is_no_budget_workbook_is_told(content, message):
    (line,) = told(content)
    assert line.startswith("w.xlsx: ")
    assert message in line


@pytest.mark.parametrize(
    ("cell", "value"),
    [("A3", None), ("B3", "target"), ("C3", None), ("D3", 5), ("E3", "3C"), ("E3", "B2"), ("A1", "mittari")],
)
def test_a_map_that_has_changed_is_told_by_its_row(cell, value):
    content = reworked(returned_book(), lambda book: book[MAP_SHEET].__setitem__(cell, value))
    (line,) = told(content)
    assert line.startswith(f"w.xlsx:_rakenne:A{cell[1]}: this row of the map of the workbook is not as it was written;")


def test_an_empty_map_is_told():
    content = reworked(returned_book(), lambda book: book[MAP_SHEET].delete_rows(1, 10))
    assert told(content)[0].startswith("w.xlsx:_rakenne:A1: this row of the map")


SOUND = returned_book({"B2": 98})


@given(place=st.integers(0, len(SOUND) - 1), piece=st.binary(max_size=30))
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_a_damaged_workbook_is_read_or_told(place, piece):
    with suppress(ExportNotRead):
        returned_workbook(SOUND[:place] + piece + SOUND[place + len(piece) :], "w.xlsx")
