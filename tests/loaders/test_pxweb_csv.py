from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.detection import load as read_any
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


LONG = (
    '"Alue";"Sukupuoli";"Vuosi";"Väestö"\r\n"Heinola";"Miehet";"2022";1\r\n"Heinola";"Miehet";"2023";2\r\n'
    '"Heinola";"Naiset";"2022";3\r\n"Heinola";"Naiset";"2023";..\r\n'
)


@pytest.mark.parametrize("separator", [",", ";", "\t", " "])
@pytest.mark.parametrize("title", ["", f"{TITLE}\r\n", f"{TITLE}\r\n\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "iso-8859-15"])
def test_wide_and_long_are_the_same_table(separator, title, encoding):
    long = load(export(title + LONG.replace(";", separator), encoding))
    wide = load(export(f"{TITLE}\r\n\r\n" + WIDE.replace(";", separator), encoding))
    assert [row[:3] + row[4:] for row in tidy_rows(long)][:3] == tidy_rows(wide)[:3]
    assert long.flag.tolist() == wide.flag[:4].tolist()


def test_codes_and_texts_of_one_variable_are_values_and_labels():
    table = load(export('"Alue","Alue","Vuosi","11ra"\n"KU111","Heinola","2023",5\n"KU398","Lahti","2023",6\n'))
    assert names(table) == ["Alue", "Vuosi", "contents"]
    assert (table.variables[0].values, table.variables[0].labels) == (("KU111", "KU398"), ("Heinola", "Lahti"))


def test_two_columns_of_one_name_that_are_no_code_and_text_are_refused():
    with pytest.raises(ExportNotRead, match="the header 'Alue' is given twice"):
        load(export('"Alue","Alue","Vuosi","11ra"\n"KU111","Heinola","2023",5\n"KU111","Lahti","2023",6\n'))


def test_a_heading_that_can_be_split_in_several_ways_is_refused_with_the_names():
    title = '"Väestö muuttujina Alue, Ryhmä ja Tiedot"'
    with pytest.raises(ExportNotRead) as caught:
        load(export(f'{title}\n\n"Alue","Uusi Väestö 31.12.","Vanha Väestö 31.12."\n"Heinola",1,2\n'))
    assert str(caught.value).startswith(
        "statfin.csv:3: the title names Ryhmä, Tiedot across, but headings such as 'Uusi Väestö 31.12.' can be split"
    )


def test_a_preliminary_year_keeps_its_star():
    table = load(export('"Alue","2022","2023*"\n"Heinola",1,2\n'))
    assert table.variables[1].values == ("2022", "2023*")
    assert table.variables[1].role is Role.TIME


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig"])
def test_numbers_as_excel_saves_them_are_read(encoding):
    table = load(
        export(
            "Väestö muuttujina Alue ja Vuosi;;\r\n;;\r\nAlue;2022;2023*\r\nHeinola;2\u00a0345,6;-12\r\n"
            "Lahti;1 234;..\r\nIitti;5*;-\r\n",
            encoding,
        )
    )
    assert table.value[[0, 1, 2, 4, 5]].tolist() == [2345.6, -12, 1234, 5, 0]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.A, Flag.O, Flag.P, Flag.NIL]


@pytest.mark.parametrize("day", ["2.touko", "02.touko", "2.5.", "2.5.2026", "2-May", "May-05", "2-maj", "2026-05-02"])
def test_an_age_class_that_became_a_date_is_refused_with_its_line(day):
    rows = "".join(f"Heinola;{age};{number};2\n" for number, age in enumerate(["0-1", day, "6-9", "100-"]))
    with pytest.raises(ExportNotRead, match=f"statfin.csv:5: column 'Ikä': expected a label, found the date '{day}'"):
        load(export(f"Väestö muuttujina Alue, Ikä ja Vuosi;;;\n;;;\nAlue;Ikä;2022;2023\n{rows}"))


def test_many_columns_are_read_and_too_many_refused():
    def wide(count):
        return export('"Alue",' + ",".join(f'"n{number}"' for number in range(count)) + '\n"A"' + ",1" * count + "\n")

    assert len(load(wide(2000))) == 2000
    with pytest.raises(ExportNotRead, match="has 20,001 columns; at most 16,384 are read"):
        load(wide(20_000))


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


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('"Alue","2021","2022"\n"Heinola",5,x\n', "2022"),
        ('"Alue","2021","2022"\n"Heinola",5,x\n"Lahti",6,y\n', "2022"),
        ('"Alue","2021 Miehet","2021 Naiset"\n"Heinola",5,6x\n', "2021 Naiset"),
        ('"Alue","Vuosi","Perheitä","Lapsia"\n"Heinola","2021",x,7\n', "Perheitä"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_and_never_a_label_although_it_is_the_only_one(text, column):
    with pytest.raises(ExportNotRead, match=rf"column '{column}': expected a number, found '6?x'"):
        read_any(export(text))
    with pytest.raises(ExportNotRead, match=rf"column '{column}': expected a number, found '6?x'"):
        load(export(text))
