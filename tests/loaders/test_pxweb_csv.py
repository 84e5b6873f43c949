from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.pxweb_csv import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role, Table

TITLE = '"Väestö muuttujina Alue, Sukupuoli ja Vuosi"'
WIDE = '"Alue";"Miehet 2022";"Miehet 2023";"Naiset 2022";"Naiset 2023"\r\n"Heinola";1;2;3;..\r\n"Lahti";5;6;7;-\r\n'


def export(text: str, encoding: str = "utf-8") -> Export:
    return Export("statfin.csv", text.encode(encoding))


def tidy_rows(table: Table) -> list[tuple]:
    labels = [
        [variable.values[place] for place in index]
        for variable, index in zip(table.variables, table.index, strict=True)
    ]
    return list(zip(*labels, table.value.tolist(), strict=True))


def names(table: Table) -> list[str]:
    return [variable.name for variable in table.variables]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "iso-8859-15"])
def test_a_wide_file_with_title_has_the_variables_that_the_title_names(encoding):
    table = load(export(f"{TITLE}\r\n\r\n{WIDE}", encoding))
    assert names(table) == ["Alue", "Sukupuoli", "Vuosi"]
    assert tidy_rows(table)[:3] == [
        ("Heinola", "Miehet", "2022", 1.0),
        ("Heinola", "Miehet", "2023", 2.0),
        ("Heinola", "Naiset", "2022", 3.0),
    ]
    assert table.flag[[3, 7]].tolist() == [Flag.O, Flag.NIL]
    assert [variable.role for variable in table.variables] == [Role.AREA, None, Role.TIME]
    assert table.title == TITLE.strip('"')


@pytest.mark.parametrize("separator", [",", ";", "\t", " "])
def test_every_separator_of_pxweb_is_read(separator):
    example = export(f"{TITLE}\n\n{WIDE.replace(';', separator)}")
    assert recognises(example)
    assert len(load(example)) == 8


def test_without_a_title_the_variables_across_are_called_by_their_place():
    example = export(WIDE)
    assert recognises(example)
    assert names(load(example)) == ["Alue", "contents", "year"]


@pytest.mark.parametrize(
    "text",
    [
        '"Alue","Vuosi","Väestö"\n"Heinola","2022",1\n"Heinola","2023",2\n',
        '"alue_23_20260101","timeperiod_y","11re"\n"KU111","2022",1\n"KU111","2023",2\n',
        "Alue\tIkä\tVuosi\tVäestö\nHeinola\t0\t2022\t1\nHeinola\t0\t2023\t2\nHeinola\t1\t2022\t3\nHeinola\t1\t2023\t4\n",
    ],
)
def test_long_files_have_one_column_of_figures(text):
    example = export(text)
    assert recognises(example)
    table = load(example)
    assert table.value.tolist()[:2] == [1.0, 2.0]
    assert table.variables[-1].role is Role.CONTENTS
    assert table.variable_with(Role.TIME) == len(table.variables) - 2
    assert table.variable_with(Role.AREA) == 0


def test_the_municipal_division_is_told_by_the_variable_s_name():
    table = load(export('"alue_23_20260101","timeperiod_y","11re"\n"KU111","2022",1\n'))
    assert table.division == date(2026, 1, 1)


def test_quotes_inside_labels_stay_in_the_labels():
    table = load(export('"Kylä","2023"\r\n"Kylä "Ranta"",5\r\n"Kylä, toinen",6\r\n'))
    assert table.variables[0].values == ('Kylä "Ranta"', "Kylä, toinen")


def test_a_file_that_excel_has_saved_again_is_read():
    example = export(
        "11re -- Väestö, 1972-2023;;;\n;;;\nAlue;Ikä;Miehet 2023;Naiset 2023\nHeinola;0;1,5;2\nHeinola;1;3;4\n",
        "cp1252",
    )
    assert recognises(example)
    table = load(example)
    assert names(table) == ["Alue", "Ikä", "contents", "year"]
    assert table.value.tolist() == [1.5, 2.0, 3.0, 4.0]


def test_a_file_without_variables_down_is_read():
    table = load(export('"Väestö muuttujina Sukupuoli ja Vuosi"\n\n"Miehet 2023","Naiset 2023"\n,5,6\n'))
    assert tidy_rows(table) == [("Miehet", "2023", 5.0), ("Naiset", "2023", 6.0)]


@pytest.mark.parametrize(
    "text",
    [
        "Kunta;Vuosi;Arvo\nHeinola;2023;5\n",
        '"vuosi";"kunta18";"lahto"\n2015;111;619\n',
        '"kunta","vuosi","arvo"\n"Heinola",2023,5\n',
        "Kunta\tVuosi\tArvo\tToinen\nHeinola\t2023\t5\t6\nLahti\t2023\t7\t8\n",
        "",
    ],
)
def test_a_plain_csv_is_not_taken_for_pxweb_s(text):
    assert not recognises(export(text))


def test_a_slip_among_the_figures_is_told_with_its_line():
    with pytest.raises(ExportNotRead) as caught:
        load(export(f'{TITLE}\n\n{WIDE}"Iitti";x;2;3;4\n"Sysmä";1;2\n'))
    assert [str(problem) for problem in caught.value.problems] == [
        "statfin.csv:6: column 'Miehet 2022': expected a number, found 'x'",
        "statfin.csv:7: 3 fields where the header has 5",
    ]


def test_a_header_that_stands_twice_is_told():
    with pytest.raises(ExportNotRead, match="the header 'Muu 2023' is given twice, in columns 2 and 3"):
        load(export('"Alue","Muu 2023","Muu 2023"\n"Heinola",1,2\n'))


def test_the_population_of_2019_is_what_statistics_finland_published(shared):
    example = Export.read(shared / "exports" / "statfin" / "005_11re_2019.csv")
    assert kind_of(example) == "pxweb-csv"
    table = load(example)
    assert names(table) == ["Alue", "Ikä", "heading", "year", "contents"]
    assert [variable.role for variable in table.variables] == [Role.AREA, None, None, Role.TIME, Role.CONTENTS]
    found = {row[:4]: row[5] for row in tidy_rows(table)}
    assert found["Heinola", "Yhteensä", "Yhteensä", "2019"] == 18667
    assert found["KOKO MAA", "Yhteensä", "Yhteensä", "2019"] == 5525292


CORPUS = {
    "anetilab_statfin/001_128c_2023_20250619-123755.csv": (40, ["Information", "Decile", "year"]),
    "anetilab_statfin/009_12f7_2020_all.csv": (8988, ["Postal code area", "Information", "year"]),
    "pttry_alta_statfin_csv/Deficit_Rawdata.csv": (16, ["Sector", "Deficit/Debt", "Value", "year"]),
}
REFUSED = {"pcaxis_serializers/TestCsv.csv": "the header begins with a separator and is broken over several lines"}


def test_every_file_of_the_corpus_is_read_or_refused(shared):
    folder = shared / "corpora" / "pxweb-csv"
    assert {str(path.relative_to(folder)) for path in folder.rglob("*.csv")} == {*CORPUS, *REFUSED}
    for name, (size, variables) in CORPUS.items():
        example = Export.read(folder / name)
        assert recognises(example), name
        table = load(example)
        assert (len(table), names(table)) == (size, variables), name
    for name, message in REFUSED.items():
        with pytest.raises(ExportNotRead, match=message):
            load(Export.read(folder / name))


@given(
    st.binary(max_size=300)
    | st.text('01,;\t\n"aä .-', max_size=200).map(str.encode)
    | st.text('01;\n"aä .-', max_size=100).map(lambda text: f"{TITLE}\n\n{WIDE}{text}".encode())
)
def test_anything_is_read_or_refused(content):
    example = Export("a.csv", content)
    recognises(example)
    try:
        table = load(example)
    except ExportNotRead:
        return
    assert {len(index) for index in table.index} == {len(table)}
