from datetime import date
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table as WorkbookTable

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.layout import Layout
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


def workbook(merged=(), **sheets):
    export = Export("henkilöstö.xlsx", b"PK\x03\x04")
    export.__dict__["sheets"] = sheets
    export.__dict__["merged"] = {name: list(merged) for name in sheets}
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


def test_a_range_is_read_and_nothing_around_it():
    rows = [
        ["Otsikko", "", "", ""],
        ["", "Kunta", 2022.0, 2023.0],
        ["x", "Heinola", 1.0, 2.0],
        ["x", "Lahti", 3.0, 4.0],
    ]
    export = workbook(Ohje=[["Lue tämä"]], Taul1=rows)
    table = load(export, sheet="Taul1", layout=Layout(range="B2:D3"))
    assert rows_of(table) == [("Heinola", "2022", 1.0), ("Heinola", "2023", 2.0)]
    assert table.place(1) == "Taul1!D3"


def test_a_range_may_reach_beyond_the_sheet():
    assert len(load(workbook(Taul1=STAFF), layout=Layout(range="A1:ZZ5000"))) == 6


def test_a_range_outside_of_the_sheet_is_refused_with_where_the_sheet_ends():
    with pytest.raises(ExportNotRead, match="the range F9:G12 is empty; the sheet ends at D4"):
        load(workbook(Taul1=STAFF), layout=Layout(range="F9:G12"))


def test_empty_rows_within_a_range_are_passed_over():
    rows = [*STAFF[:2], ["", "", "", ""], STAFF[2]]
    table = load(workbook(Taul1=rows), layout=Layout(range="A1:D4"))
    assert len(table) == 4
    assert table.place(2) == "Taul1!C4"


def named_workbook():
    book = Workbook()
    sheet = book.active
    sheet.title = "Oma taulu"
    for row in [["Selite"], [], ["Kunta", "2022", "2023"], ["Heinola", 1, 2], ["Lahti", 3, 4]]:
        sheet.append(row)
    sheet.add_table(WorkbookTable(displayName="Tilasto", ref="A3:C5"))
    book.defined_names["Väestö"] = DefinedName("Väestö", attr_text="'Oma taulu'!$A$3:$C$4")
    book.defined_names["Vakio"] = DefinedName("Vakio", attr_text="42")
    content = BytesIO()
    book.save(content)
    return Export("nimet.xlsx", content.getvalue())


@pytest.mark.parametrize(("name", "size"), [("väestö", 2), ("Tilasto", 4)])
def test_a_name_of_cells_or_a_table_of_excel_is_a_range(name, size):
    assert len(load(named_workbook(), layout=Layout(range=name))) == size


@pytest.mark.parametrize(
    ("name", "message"),
    [("Tilasti", "no cells called 'Tilasti'; did you mean 'Tilasto'"), ("Vakio", "stands for '42', which is no range")],
)
def test_a_name_that_is_not_there_or_no_range_is_refused(name, message):
    with pytest.raises(ExportNotRead, match=message):
        load(named_workbook(), layout=Layout(range=name))


def test_a_table_of_excel_is_found_on_a_sheet_with_an_apostrophe_in_its_name():
    book = Workbook()
    sheet = book.active
    sheet.title = "Kaupungin 'omat'"
    for row in [["Kunta", "2022", "2023"], ["Heinola", 1, 2]]:
        sheet.append(row)
    sheet.add_table(WorkbookTable(displayName="Tilasto", ref="A1:C2"))
    content = BytesIO()
    book.save(content)
    table = load(Export("nimet.xlsx", content.getvalue()), layout=Layout(range="Tilasto"))
    assert rows_of(table) == [("Heinola", "2022", 1.0), ("Heinola", "2023", 2.0)]


TWO_HEADER_ROWS = [
    ["", "", 2022.0, "", "2023*", ""],
    ["Toimiala", "Yksikkö", "Tulot", "Menot", "Tulot", "Menot"],
    ["Sivistys", "Koulut", 1.0, 2.0, 3.0, 4.0],
    ["", "Päiväkodit", 5.0, 6.0, 7.0, 8.0],
]


@pytest.mark.parametrize("layout", [Layout(), Layout(header_rows=2), Layout(range="A1:F4", header_rows=2)])
def test_each_row_of_a_header_is_a_variable(layout):
    table = load(workbook(Taul1=TWO_HEADER_ROWS, merged=[((2, 0), (3, 0))]), layout=layout)
    assert [(variable.name, variable.values) for variable in table.variables] == [
        ("Toimiala", ("Sivistys",)),
        ("Yksikkö", ("Koulut", "Päiväkodit")),
        ("year", ("2022", "2023*")),
        ("contents", ("Tulot", "Menot")),
    ]
    assert rows_of(table)[-1] == ("Sivistys", "Päiväkodit", "2023*", "Menot", 8.0)
    assert table.place(7) == "Taul1!F4"


def test_three_header_rows_are_read_where_the_sources_file_says_so():
    rows = [["", "Talousarvio", ""], ["", "Tulot", ""], ["Kunta", "2022", "2023"], ["Heinola", 1.0, 2.0]]
    table = load(workbook(Taul1=rows), layout=Layout(range="A1:C4", header_rows=3))
    assert rows_of(table) == [
        ("Heinola", "Talousarvio", "Tulot", "2022", 1.0),
        ("Heinola", "Talousarvio", "Tulot", "2023", 2.0),
    ]


def test_merged_cells_hold_the_same_thing_in_each_row():
    rows = [["Kunta", "Vuosi", "Luku"], ["Heinola", "2022", 1.0], ["", "2023", 2.0], ["Lahti", "2022", 3.0]]
    table = load(workbook(Taul1=rows, merged=[((1, 0), (2, 0))]))
    assert [row[:2] for row in rows_of(table)] == [("Heinola", "2022"), ("Heinola", "2023"), ("Lahti", "2022")]


def test_a_merged_title_is_no_header():
    rows = [["Henkilöstö 2022–2023", "", "", ""], *STAFF]
    assert load(workbook(Taul1=rows, merged=[((0, 0), (0, 3))])).title == "Henkilöstö 2022–2023"


def test_hidden_columns_are_read_like_the_others():
    book = Workbook()
    for row in STAFF:
        book.active.append(row)
    book.active.column_dimensions["C"].hidden = True
    content = BytesIO()
    book.save(content)
    assert load(Export("a.xlsx", content.getvalue())).variables[2].values == ("Henkilötyövuodet", "Palkat (1000 €)")


def test_another_table_to_the_right_is_told():
    beside = [["", "Kunta", "Väestö"], ["", "Heinola", 18000.0], ["", "", ""], ["", "", ""]]
    table = load(workbook(Taul1=[[*left, *right] for left, right in zip(STAFF, beside, strict=True)]))
    assert len(table) == 6
    assert table.warnings == ("Taul1!E: the table ends with the empty column E; figures to its right are not read",)


def test_an_empty_column_between_figures_is_passed_over():
    table = load(workbook(Taul1=[["Kunta", 2022.0, "", 2023.0], ["Heinola", 1.0, "", 2.0]]))
    assert rows_of(table) == [("Heinola", "2022", 1.0), ("Heinola", "2023", 2.0)]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", " "])
def test_numbers_that_were_typed_as_texts_are_read(blank):
    rows = [["Kunta", "2022", "2023"], ["Heinola", f"2{blank}345,6", "−12"], ["Lahti", f"−1{blank}234{blank}567", "5*"]]
    table = load(workbook(Taul1=rows))
    assert table.value.tolist() == [2345.6, -12.0, -1234567.0, 5.0]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.A, Flag.P]


def test_an_age_class_that_became_a_date_is_refused_with_its_cell():
    rows = [["Ikä", "Luku"], ["0-1", 1.0], [date(2026, 5, 2), 2.0], ["6-9", 3.0]]
    with pytest.raises(ExportNotRead) as error:
        load(workbook(Taul1=rows))
    assert str(error.value).startswith(
        "henkilöstö.xlsx:Taul1:A3: column 'Ikä': expected a label, found the date 2026-05-02; a spreadsheet makes dates"
    )


def test_dates_among_classes_are_told_in_every_column_and_not_in_one_of_days():
    days = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)]
    rows = [
        ["Vuosi", "Päivä", "Ikä", "Koko", "Luku"],
        [2023.0, days[0], "0-1", "1-4", 1.0],
        [2023.0, days[1], date(2026, 5, 2), "5-9", 2.0],
        [2023.0, days[2], "6-9", date(2026, 10, 14), 3.0],
    ]
    with pytest.raises(ExportNotRead) as error:
        load(workbook(Taul1=rows))
    told = [str(problem).split(":")[2:4] for problem in error.value.problems]
    assert told == [["C3", " column 'Ikä'"], ["D4", " column 'Koko'"]]
    assert str(error.value.problems[0]).endswith(
        "classes such as 2-5: write what stood there and format the cell as text"
    )


def test_marks_beside_figures_are_flags():
    rows = [["Kunta", "2022", "", "2023", ""], ["Heinola", 1.0, "", 2.0, "*"], ["Lahti", 3.0, "e", 4.0, "*"]]
    table = load(workbook(Taul1=rows))
    assert [variable.name for variable in table.variables] == ["Kunta", "year"]
    assert table.flag.tolist() == [Flag.A, Flag.P, Flag.E, Flag.P]


def test_a_column_of_marks_that_marks_nothing_is_a_variable():
    assert load(workbook(Taul1=[["Kunta", "", "Luku"], ["Heinola", "e", 1.0]])).variables[1].values == ("e",)


@pytest.mark.parametrize(
    ("written", "labels"),
    [
        (["Q1/2023", "Q2/2023"], ("2023Q1", "2023Q2")),
        ([date(2022, 12, 31), date(2023, 12, 31)], ("2022", "2023")),
        ([date(2023, 3, 31), date(2023, 6, 30)], ("2023M03", "2023M06")),
        (["tammikuu 2023", "helmikuu 2023"], ("2023M01", "2023M02")),
    ],
)
def test_periods_in_words_and_dates_are_understood_down_and_across(written, labels):
    down = load(workbook(Taul1=[["Jakso", "Luku"], *([text, 1.0] for text in written)]))
    across = load(workbook(Taul1=[["Kunta", *written], ["Heinola", 1.0, 2.0]]))
    assert (down.variables[0].role, down.variables[0].labels) == (Role.TIME, labels)
    assert (across.variables[1].role, across.variables[1].labels) == (Role.TIME, labels)


def test_a_total_that_somebody_added_is_a_label_like_the_others():
    table = load(workbook(Taul1=[*STAFF, ["Yhteensä", "", 915.5, 22_400.0]]))
    assert table.variables[0].values == ("Sivistys", "Tekniikka", "Yhteensä")


def test_a_pair_of_cells_above_the_table_is_title():
    table = load(workbook(Taul1=[["Tallennettu", date(2024, 2, 1), "", ""], [], *STAFF]))
    assert (table.title, len(table)) == ("Tallennettu", 6)


def test_an_empty_column_between_labels_is_passed_over():
    table = load(workbook(Taul1=[["Kunta", "", "Alue", "Luku"], ["Heinola", "", "keskusta", 1.0]]))
    assert rows_of(table) == [("Heinola", "keskusta", "Luku", 1.0)]


def test_below_an_empty_corner_a_label_stands_for_its_group():
    rows = [["", "", "2022", ""], ["", "", "Tulot", "Menot"], ["Heinola", "a", 1.0, 2.0], ["", "b", 3.0, 4.0]]
    table = load(workbook(Taul1=rows))
    assert [row[:4] for row in rows_of(table)][2:] == [
        ("Heinola", "b", "2022", "Tulot"),
        ("Heinola", "b", "2022", "Menot"),
    ]


def test_a_very_wide_sheet_takes_no_longer_than_its_cells():
    rows = [["Kunta", "2022", *[""] * 16_000, "x"], ["Heinola", 1.0, *[""] * 16_000, "y"]]
    assert len(load(workbook(Taul1=rows))) == 1
