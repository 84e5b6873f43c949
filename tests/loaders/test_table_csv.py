import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders import delimited
from heinola_indicators.loaders.detection import load as detected
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.layout import Layout
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


LAID_OUT = "Henkilöstö;;\n\n;2022;\nToimiala;Tulot;Menot\nSivistys;1,5;2\n;;\nTekniikka;3;4\nLähde: palkat;;\n"


@pytest.mark.parametrize("layout", [Layout("A3:C7"), Layout("A3:C7", 2)])
def test_a_range_and_header_rows_are_read_as_on_a_sheet(layout):
    table = load(export(LAID_OUT), layout=layout)
    assert [(variable.name, variable.values) for variable in table.variables] == [
        ("Toimiala", ("Sivistys", "Tekniikka")),
        ("year", ("2022",)),
        ("contents", ("Tulot", "Menot")),
    ]
    assert table.value.tolist() == [1.5, 2.0, 3.0, 4.0]
    assert table.place(2) == "line 7, column '2022 Tulot'"


def test_header_rows_alone_are_counted_from_the_header_on():
    assert len(load(export(LAID_OUT), layout=Layout(header_rows=2))) == 2


@pytest.mark.parametrize(
    ("written", "message"), [("Nimi", "'Nimi' is no range of a text"), ("F1:G2", "is empty; the text ends at C8")]
)
def test_a_range_that_is_none_is_refused(written, message):
    with pytest.raises(ExportNotRead, match=message):
        load(export(LAID_OUT), layout=Layout(written))


def test_a_layout_makes_a_plain_table_of_any_text_and_other_loaders_take_none():
    example = export('"Alue","2022","2023"\n"Heinola",1,2\n')
    assert detected(example).loader == "pxweb-csv"
    assert detected(example, layout=Layout("A1:B2")).loader == "table-csv"
    with pytest.raises(ExportNotRead, match="pxweb-csv finds the table by itself; leave out 'range'"):
        detected(example, "pxweb-csv", layout=Layout("A1:B2"))


def test_a_large_text_is_read_as_a_small_one_is(monkeypatch):
    text = "Kunta;Vuosi;Luku;Toinen\r\n" + "".join(
        f"{kunta};{year};{year / 7:.4f};{mark}\r\n"
        for kunta in ("Heinola", "Äänekoski", "Lahti")
        for year in range(1950, 2024)
        for mark in ("1 234,5", "..", "-7", "5*")
    )
    small = load(export(text))
    monkeypatch.setattr(delimited, "LARGE", 1)
    large = load(export(text))
    assert large.variables == small.variables
    assert all(map(np.array_equal, large.index, small.index))
    assert np.array_equal(large.value, small.value, equal_nan=True)
    assert np.array_equal(large.flag, small.flag)
    assert [large.place(row) for row in (0, 5)] == [small.place(row) for row in (0, 5)]


@given(st.text("01,;\t\n\"'aä .-*\r", max_size=200))
def test_any_text_is_read_by_columns_as_it_is_read_by_rows(text):
    def outcome(large):
        limit, delimited.LARGE = delimited.LARGE, large
        try:
            table = load(export(text))
        except ExportNotRead as error:
            return str(error)
        finally:
            delimited.LARGE = limit
        return (
            table.variables,
            [index.tolist() for index in table.index],
            str(table.value),
            table.flag.tolist(),
            table.title,
        )

    assert outcome(0) == outcome(1_000_000)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Kunta;Arvo\nHeinola;1\x00\n", "is no text with separators"),
        (b"Kunta;Arvo\n" + b"x" * 3_000_000 + b";1\n", "cannot be taken apart into fields"),
        (b";" * 200_000 + b"\n" + b"1;" * 200_000, "has 200,001 columns; at most 16,384"),
        (b"a;b\n" + b'"a;"a;' * 300_000, "cannot be taken apart|columns|fields"),
    ],
)
def test_hostile_texts_are_refused(content, message):
    with pytest.raises(ExportNotRead, match=message):
        load(Export("a.csv", content))


def test_a_text_of_more_than_a_gigabyte_is_refused_unread(tmp_path):
    path = tmp_path / "suuri.csv"
    with path.open("wb") as stream:
        stream.write(b"Kunta;Arvo\n")
        stream.truncate(2 << 30)
    with pytest.raises(ExportNotRead, match="is a text of 2,147,483,648 bytes; at most 1,073,741,824 are read"):
        detected(Export.read(path))


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
