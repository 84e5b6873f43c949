import pytest

from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.table import Role, Table


def tidy(header, *rows, **options) -> Table:
    reading = Reading(lambda row, _: Location("a.csv", line=row + 2), decimal_comma=True)
    return table_from_rows(header, rows, loader="x", title="", reading=reading, **options)


def names(table: Table) -> list[str]:
    return [variable.name for variable in table.variables]


def test_columns_of_numbers_become_values_of_contents():
    table = tidy(["Kunta", "Vuosi", "Tulot", "Menot"], ["Heinola", "2023", "5", "7,5"], ["Lahti", "2023", "9", ".."])
    assert names(table) == ["Kunta", "Vuosi", "contents"]
    assert [variable.role for variable in table.variables] == [Role.AREA, Role.TIME, Role.CONTENTS]
    assert table.variables[2].values == ("Tulot", "Menot")
    assert [index.tolist() for index in table.index] == [[0, 0, 1, 1], [0, 0, 0, 0], [0, 1, 0, 1]]
    assert table.value[:3].tolist() == [5.0, 7.5, 9.0]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.A, Flag.O]
    assert table.place(3) == "line 3, column 'Menot'"


def test_columns_headed_by_periods_become_the_variable_year():
    table = tidy(["Kunta", "Tunniste", "2022", "2023*", "Keskiarvo"], ["Heinola", "1", "5", "7", "6"])
    assert names(table) == ["Kunta", "Tunniste", "year"]
    assert table.variables[2].values == ("2022", "2023*", "Keskiarvo")
    assert table.variables[2].role is Role.TIME


@pytest.mark.parametrize("header", ["kunta18", "Alue", "vuosi", "Ikä", "Sukupuoli", "koodi"])
def test_numbers_under_some_headers_are_no_figures(header):
    assert names(tidy([header, "Arvo"], ["2005", "1"], ["2009", "2"])) == [header, "contents"] or header == "Alue"


def test_areas_by_number_are_a_variable_and_square_kilometres_are_figures():
    assert names(tidy(["Alue", "Arvo"], ["111", "1"], ["398", "2"])) == ["Alue", "contents"]
    assert names(tidy(["Kunta", "Area"], ["Heinola", "839,8"], ["Lahti", "517,6"])) == ["Kunta", "contents"]


def test_units_in_brackets_of_headers_are_taken_where_they_are_known():
    table = tidy(["Vuosi", "Kulut (1000 €)", "Asukkaat (arvio)"], ["2023", "5", "7"])
    assert table.units == {"Kulut (1000 €)": "1000 €"}


def test_a_variable_of_the_file_that_is_called_contents_keeps_its_name():
    table = tidy(["contents", "value"], ["kt", "5"])
    assert names(table) == ["contents", "contents of column"]


def test_a_column_without_header_and_cells_is_passed_over():
    assert names(tidy(["Kunta", "Arvo", ""], ["Heinola", "5", ""])) == ["Kunta", "contents"]


def test_every_slip_is_told_at_once():
    with pytest.raises(ExportNotRead) as caught:
        tidy(["Kunta", "Arvo", "Luku", "arvo"], ["A", "1", "2", "3"], ["B", "x", "2", "3"], ["C", "1", "2", "3 kpl"])
    assert [str(problem) for problem in caught.value.problems] == [
        "a.csv:1: the header 'arvo' is given twice, in columns 2 and 4",
        "a.csv:3: column 'Arvo': expected a number, found 'x'",
        "a.csv:4: column 'arvo': expected a number, found '3 kpl'",
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "there is a header and no row under it"),
        (
            [["Heinola", ""], ["Lahti", "12 kpl"]],
            "no column holds figures; in column 'Tila' stands '12 kpl', for instance",
        ),
    ],
)
def test_a_table_without_figures_is_refused(rows, message):
    with pytest.raises(ExportNotRead, match=message):
        tidy(["Kunta", "Tila"], *rows)


def test_the_kind_of_export_may_settle_which_columns_are_variables():
    table = tidy(["a", "b"], ["1", "2"], variables=["a"])
    assert names(table) == ["a", "contents"]
