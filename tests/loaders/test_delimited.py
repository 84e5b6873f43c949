import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.delimited import Delimited, head_of, read_delimited
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead


def read(text: str | bytes) -> Delimited:
    return read_delimited(Export("example.csv", text if isinstance(text, bytes) else text.encode()))


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_a_separator_is_found_from_the_lines(separator):
    found = read(separator.join(["Kunta", "Vuosi", "Arvo"]) + "\n" + separator.join(["Heinola", "2023", "5"]) + "\n")
    assert found.separator == separator
    assert (found.header, list(found.rows)) == (("Kunta", "Vuosi", "Arvo"), [["Heinola", "2023", "5"]])


def test_blanks_separate_where_texts_are_quoted():
    found = read('"Alue" "2023 Miehet"\n"Koko maa" 5\n')
    assert list(found.rows) == [["Koko maa", "5"]]


def test_sentences_are_not_taken_apart_at_blanks():
    assert head_of(Export("a.txt", b"Hei kaikki\nTervetuloa Heinolaan\n")).header == ("Hei kaikki",)


def test_decimal_commas_do_not_make_a_comma_separated_file():
    found = read("Kunta;Arvo\nHeinola;1,5\nLahti;2,5\n")
    assert (found.separator, found.decimal_comma) == (";", True)


def test_quoted_decimal_commas_are_seen_between_commas():
    assert read('kunta,kt\nAkaa,"8,435"\nLahti,"0,9"\n').decimal_comma


def test_thousands_of_english_files_are_not_taken_for_decimals():
    assert not read('area,jobs\nA,"1,234"\nB,"12,500"\n').decimal_comma


@pytest.mark.parametrize(
    "text",
    [
        '"Väestö muuttujina Alue, Ikä ja Vuosi"\r\n\r\n"Alue","2022","2023"\r\n"Heinola",4,5\r\n',
        '"Väestö muuttujina Alue, Ikä ja Vuosi"\n"Alue","2022","2023"\n"Heinola",4,5\n',
        "Väestö muuttujina Alue, Ikä ja Vuosi;;\n;;\nAlue;2022;2023\nHeinola;4;5\n",
        "Väestö muuttujina Alue, Ikä ja Vuosi\n\nAlue,2022,2023\nHeinola,4,5\n",
    ],
)
def test_a_title_is_told_from_the_header(text):
    found = read(text)
    assert found.title.replace(",", "") == "Väestö muuttujina Alue Ikä ja Vuosi"
    assert found.header == ("Alue", "2022", "2023")
    assert list(found.rows) == [["Heinola", "4", "5"]]


def test_lines_are_counted_as_an_editor_does():
    found = read('Kunta;Selite;Arvo\r\n\r\nHeinola;"kaksi\r\nriviä";1\r\n;;\r\nLahti;yksi;2\r\n')
    assert found.header_line == 1
    assert list(found.lines) == [3, 6]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_quotes_inside_labels_may_be_doubled_or_not(separator):
    lines = (["Nimi", "Arvo"], ['Kylä ""Ranta""', "5"], ['Kylä "Ranta"', "5"], ['"Kylä" Ranta', "5"])
    found = read("".join(f'"{label}"{separator}{value}\n' for label, value in lines))
    assert [label for label, _ in found.rows] == ['Kylä "Ranta"', 'Kylä "Ranta"', '"Kylä" Ranta']


def test_rows_of_another_length_are_problems_with_their_lines():
    found = read("Kunta;Vuosi;Arvo\nHeinola;2023;1\nLahti;2023\nIitti;2023;1;2\nSysmä;2023;3;;\n")
    assert [str(problem) for problem in found.problems] == [
        "example.csv:3: 2 fields where the header has 3",
        "example.csv:4: 4 fields where the header has 3",
    ]
    assert [row[0] for row in found.rows] == ["Heinola", "Sysmä"]


def test_a_header_broken_over_lines_is_refused():
    rows = "".join(f'"000","20{year}",1,2\n' for year in range(10, 20))
    with pytest.raises(ExportNotRead, match="broken over several lines"):
        read('"Area"\n,"Tid"\n,"In"\n,"Out"\n\n' + rows)


@pytest.mark.parametrize("content", [b"PK\x03\x04rest", b"a\x00b\x00;\x00", b"\r\n;;\r\n"])
def test_what_is_no_text_in_rows_is_refused(content):
    assert head_of(Export("a.csv", content)) is None
    with pytest.raises(ExportNotRead, match="save"):
        read(content)


field = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)


@given(st.lists(st.tuples(field, field, field), min_size=3, max_size=8), st.sampled_from(";\t"))
def test_quoted_fields_come_back_as_they_were_written(rows, separator):
    def quoted(row):
        return separator.join('"' + text.replace('"', '""') + '"' for text in row)

    found = read("\n".join([quoted(("a", "b", "c")), *map(quoted, rows)]))
    assert [tuple(row) for row in found.rows] == rows
