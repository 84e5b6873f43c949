import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.table_csv import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role, Table


def export(text: str, encoding: str = "utf-8") -> Export:
    return Export("oma.csv", text.encode(encoding))


def value_at(table: Table, **wanted: str) -> float:
    rows = [
        row
        for row in range(len(table))
        if all(
            table.variables[number].values[table.index[number][row]] == value
            for name, value in wanted.items()
            if (number := table.named(name)) is not None
        )
    ]
    assert len(rows) == 1
    return table.value[rows[0]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "iso-8859-15"])
def test_a_city_s_own_csv_is_read_in_any_of_the_usual_encodings(encoding):
    example = export(
        "Kunta;Vuosi;Työpaikat\r\nHämeenlinna;2023;1 234,5\r\nHeinola;2023;-3\r\nLahti;2023;12*\r\n", encoding
    )
    assert recognises(example)
    table = load(example)
    assert table.value.tolist() == [1234.5, -3.0, 12.0]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.P]
    assert table.variables[0].values[0] == "Hämeenlinna"


def test_wide_years_are_melted():
    table = load(export("Kunta;2022;2023\nHeinola;1;2\n"))
    assert value_at(table, year="2023") == 2.0


@pytest.mark.parametrize(
    "text", ['{"a": 1, "b": 2}', "<html>a,b\nc,d</html>", "yksi sarake\n1\n", "sana", "[1, 2]\n[3, 4]"]
)
def test_other_kinds_of_text_are_not_recognised(text):
    assert not recognises(export(text))


def test_rows_and_cells_that_are_not_understood_are_told_together():
    with pytest.raises(ExportNotRead) as caught:
        load(export("Kunta;Arvo\nHeinola;1\nLahti;kaksi\nIitti\nSysmä;2\n"))
    assert [str(problem) for problem in caught.value.problems] == [
        "oma.csv:3: column 'Arvo': expected a number, found 'kaksi'",
        "oma.csv:4: 1 fields where the header has 2",
    ]


def test_the_delivery_of_moves_is_read_with_its_suppressed_counts(shared):
    table = load(Export.read(shared / "exports" / "statfin" / "migration_delivery_1996-2015.csv"))
    assert [variable.role for variable in table.variables] == [Role.TIME, Role.AREA, Role.CONTENTS]
    assert len(table) == 6220 * 8
    heinola = {"vuosi": "2015", "kunta18": "111"}
    assert value_at(table, **heinola, contents="amuutto_lahto") == 619
    assert value_at(table, **heinola, contents="amuutto_tulo") == 586
    assert Flag.O in table.flag


@given(st.binary(max_size=300) | st.text("01,;\t\n\"'aä .-*", max_size=200).map(str.encode))
def test_anything_is_read_or_refused(content):
    example = Export("a.csv", content)
    recognises(example)
    try:
        table = load(example)
    except ExportNotRead:
        return
    assert {len(index) for index in table.index} == {len(table)}
    assert table.place(0)
