from datetime import date
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.table_workbook import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

STAFF = [
    ["Toimiala", "Vuosi", "Henkilötyövuodet", "Palkat (1000 €)"],
    ["Sivistys", 2022.0, 412.5, 18_300.0],
    ["Sivistys", 2023.0, 405.0, ".."],
    ["Tekniikka", 2022.0, 98.0, 4_100.0],
]


def workbook(**sheets):
    export = Export("henkilöstö.xlsx", b"PK\x03\x04")
    export.__dict__["sheets"] = sheets
    return export


def rows_of(table):
    names = [
        [variable.values[at] for at in index] for variable, index in zip(table.variables, table.index, strict=True)
    ]
    return list(zip(*names, table.value.tolist(), strict=True))


def test_texts_and_years_are_variables_and_numbers_are_figures():
    table = load(workbook(Taul1=STAFF))
    assert [(variable.name, variable.role) for variable in table.variables] == [
        ("Toimiala", None),
        ("Vuosi", Role.TIME),
        ("contents", Role.CONTENTS),
    ]
    assert rows_of(table)[:2] == [
        ("Sivistys", "2022", "Henkilötyövuodet", 412.5),
        ("Sivistys", "2022", "Palkat (1000 €)", 18_300.0),
    ]
    assert table.flag[3] == Flag.O
    assert table.units == {"Palkat (1000 €)": "1000 €"}


def test_years_across_become_the_variable_year():
    table = load(workbook(Taul1=[["Kunta", 2021.0, 2022.0], ["Heinola", 1.0, 2.0], ["Lahti", 3.0, "1 234,5"]]))
    assert rows_of(table) == [
        ("Heinola", "2021", 1.0),
        ("Heinola", "2022", 2.0),
        ("Lahti", "2021", 3.0),
        ("Lahti", "2022", 1234.5),
    ]
    assert [variable.role for variable in table.variables] == [Role.AREA, Role.TIME]


def test_rows_above_the_header_are_the_title_and_an_empty_row_ends_the_table():
    below = [["", "", "", ""], ["Lähde: palkkajärjestelmä", "", "", ""]]
    table = load(workbook(Taul1=[["Henkilöstö"], [], *STAFF, *below]))
    assert table.title == "Henkilöstö"
    assert len(table) == 6
    assert table.notes == ("Lähde: palkkajärjestelmä",)
    assert table.warnings == ()


def test_figures_below_the_empty_row_are_told():
    table = load(workbook(Taul1=[*STAFF, ["", "", "", ""], ["Tekniikka", 2023.0, 97.0, 4_200.0]]))
    assert table.warnings == ("Taul1!A6: the table ends with the empty row at A5; figures below it are not read",)


def test_the_named_sheet_is_read():
    export = workbook(Ohje=[["Lue tämä"]], Taul1=STAFF, Taul2=[["Kunta", "Luku"], ["Heinola", 7.0]])
    assert rows_of(load(export, sheet="Taul2")) == [("Heinola", "Luku", 7.0)]


def test_without_a_name_the_first_sheet_with_a_table_is_read_and_others_are_told():
    table = load(workbook(Ohje=[["Lue tämä"]], Taul1=STAFF, Taul2=STAFF))
    assert len(table) == 6
    assert table.warnings == ("only sheet 'Taul1' is read; there are tables in 'Taul2' too",)


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(ExportNotRead, match="there is no sheet 'Tauli'; did you mean 'Taul1'"):
        load(workbook(Taul1=STAFF), sheet="Tauli")


def test_a_number_shown_as_a_date_is_told_with_sheet_and_cell():
    rows = [["Henkilöstö"], *STAFF[:3], ["Tekniikka", 2022.0, date(1900, 4, 7), "n. 4"]]
    with pytest.raises(ExportNotRead) as error:
        load(workbook(Taul1=[*rows, ["Tekniikka", 2023.0, 97.0, 1.0]]))
    places = {(problem.location.sheet, problem.location.cell) for problem in error.value.problems}
    assert places == {("Taul1", "C5"), ("Taul1", "D5")}
    assert "expected a number, found 1900-04-07" in str(error.value)


def test_a_place_names_sheet_and_cell():
    place = load(workbook(Taul1=[["Henkilöstö"], *STAFF])).place(1)
    assert "Taul1" in place
    assert "D3" in place


def test_a_workbook_as_excel_writes_it_is_read():
    book = Workbook()
    book.active.title = "Henkilöstö"
    for row in STAFF:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    export = Export("a.xlsx", content.getvalue())
    assert recognises(export)
    assert load(export).value[0] == 412.5


@pytest.mark.parametrize("rows", [[], [[]], [["Otsikko"]], [["Otsikko"], [1.0]]])
def test_a_sheet_without_a_header_is_refused(rows):
    with pytest.raises(ExportNotRead, match="there is no header row"):
        load(workbook(Taul1=rows))


def test_only_workbooks_are_recognised():
    assert recognises(workbook(Taul1=[]))
    assert not recognises(Export("a.csv", b"Kunta;Luku\nHeinola;7\n"))


def test_a_damaged_workbook_is_refused():
    with pytest.raises(ExportNotRead, match="no workbook that can be opened"):
        load(Export("a.xlsx", b"PK\x03\x04 and then nothing"))


cells = st.one_of(
    st.sampled_from(["", "", "Kunta", "Heinola", "2022", "..", "1,5", 111.0, 2022.0, True, date(2023, 1, 1)]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=3),
)


@given(st.lists(st.lists(cells, max_size=5), max_size=7))
def test_any_sheet_is_read_or_refused(rows):
    try:
        table = load(workbook(Taul1=rows))
    except ExportNotRead:
        return
    assert all(len(index) == len(table) for index in table.index)
    assert np.array_equal(np.isnan(table.value), (table.flag & int(Flag.O | Flag.M | Flag.Q)) != 0)
