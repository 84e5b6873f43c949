from contextlib import suppress
from datetime import date
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loaders.symbols_of import symbols_of

from heinola_indicators.loaders import px_file
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role, Table

HEAD = """CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
LANGUAGE="fi";
MATRIX="12tg";
TITLE="Esimerkki";
CONTENTS="Luku";
UNITS="kpl";
"""
AREAS = """STUB="Alue";
HEADING="Vuosi";
VARIABLECODE("Alue")="alue_23_20260101";
VALUES("Alue")="Heinola","Lahti";
CODES("Alue")="KU111","KU398";
TIMEVAL("Vuosi")=TLIST(A1),"2023","2024";
VALUES("Vuosi")="2023","2024";
"""
REFUSED = {
    "pxspec/test/multiline.px": "there is neither STUB nor HEADING",
    "pxweb_example_db/error/fatal/BE0101F1errorCodes.px": "24:19: a quote stands inside a text of CODES",
    "pxweb_example_db/error/fatal/BE0101F1errorStub.px": "15:11: a quote stands inside a text of STUB",
    "pxweb_example_db/error/fatal/BE0101F1errorUnit.px": "14:11: a quote stands inside a text of UNITS",
}


def export(text: str | bytes, name: str = "example.px") -> Export:
    return Export(name, text.encode() if isinstance(text, str) else text)


def read(text: str | bytes) -> Table:
    return px_file.load(export(text))


def refusal(text: str | bytes) -> str:
    with pytest.raises(ExportNotRead) as caught:
        read(text)
    return str(caught.value)


def listed(texts) -> str:
    return ",".join(f'"{text}"' for text in texts)


def two_by_two(data: str = "DATA= 1.5 2 3 4 ;", more: str = "") -> str:
    return HEAD + AREAS + more + data


def variable(table: Table, name: str):
    return table.variables[table.named(name)]


def test_a_table_has_its_variables_in_the_order_of_stub_and_heading_and_the_last_runs_fastest():
    table = read(two_by_two('DATA= 1.5 ".." 2.0 "-" ;'))
    area, year = table.variables
    assert (area.name, area.code, area.role) == ("Alue", "alue_23_20260101", Role.AREA)
    assert (area.values, area.labels) == (("KU111", "KU398"), ("Heinola", "Lahti"))
    assert (year.name, year.values, year.role) == ("Vuosi", ("2023", "2024"), Role.TIME)
    assert [positions.tolist() for positions in table.index] == [[0, 0, 1, 1], [0, 1, 0, 1]]
    np.testing.assert_array_equal(table.value, [1.5, np.nan, 2.0, 0.0])
    assert table.flag.tolist() == [Flag.A, Flag.O, Flag.A, Flag.NIL]
    assert (table.loader, table.title, table.units, table.encoding) == ("px", "Esimerkki", {"": "kpl"}, "utf-8")
    assert table.division == date(2026, 1, 1)
    assert table.place(2) == "DATA cell 3 (Alue=KU398, Vuosi=2023)"


@pytest.mark.parametrize("quote", ["", '"'])
def test_symbols_are_read_bare_and_quoted_and_never_become_a_number(quote):
    symbols = (".", "..", "...", "....", ".....", "......", ".......", "-", ":", "5")
    data = " ".join(text if text == "5" else f"{quote}{text}{quote}" for text in symbols)
    table = read(f'{HEAD}HEADING="x";VALUES("x")={listed(range(10))};DATA={data};')
    o = Flag.O
    assert table.flag.tolist() == [Flag.M, o, Flag.Q, o, o, o, o, Flag.NIL, o, Flag.A]
    np.testing.assert_array_equal(table.value, [np.nan] * 7 + [0, np.nan, 5])


def test_one_dot_is_missing_where_the_note_says_so():
    table = read(two_by_two("DATA= . 2 3 4 ;", 'NOTE="Tilaston kuvaus#. tieto on puuttuva";'))
    assert table.flag[0] == Flag.O


def test_numbers_with_exponents_signs_and_a_bare_point_are_read():
    assert read(two_by_two("DATA=-1.5e3 -0.0 .5 5. ;")).value.tolist() == [-1500, 0, 0.5, 5]


@pytest.mark.parametrize("data", ["1,2,3,4", "1, 2, 3, 4", "1,2\n3,4", "1\t2\t3\t4", "1;2;3;4;", "1 2;\n3 4;"])
def test_other_separators_are_read_where_only_they_give_the_right_number(data):
    assert read(two_by_two(f"DATA={data};")).value.tolist() == [1, 2, 3, 4]


@pytest.mark.parametrize("keyword", ["data", "DATA ", "Data\n"])
def test_keywords_may_be_in_small_letters_with_blanks_and_underscores(keyword):
    text = two_by_two(f"{keyword}=\r\n1 2 3 4\r\n;\r\n\x1a").replace("VARIABLECODE(", "variablecode (")
    assert read(text.replace("AXIS-VERSION", "axis_version")).value.tolist() == [1, 2, 3, 4]


def test_texts_in_pieces_are_one_text_and_only_a_comma_separates():
    text = two_by_two().replace('"Heinola","Lahti"', '"Hei"\n"nola",\n"Lah"\r\n"ti"')
    assert variable(read(text), "Alue").labels == ("Heinola", "Lahti")


def test_an_empty_value_keeps_its_place():
    text = HEAD + 'STUB="a";HEADING="b";VALUES("a")="","x";VALUES("b")="p";DATA=1 2;'
    assert read(text).variables[0].values == ("", "x")


def test_labels_are_the_values_where_there_are_no_codes():
    text = two_by_two().replace('CODES("Alue")="KU111","KU398";', "")
    assert variable(read(text), "Alue").values == ("Heinola", "Lahti")


def test_signs_of_the_syntax_inside_texts_are_text():
    more = 'NOTE="DATA=1 2;(x)[y],";VALUENOTE("Alue","Lahti")="a=b; c";'
    text = two_by_two(more=more).replace('"Lahti"', '"Lahti; (DATA=1), [x]=y"')
    table = read(text)
    assert variable(table, "Alue").labels[1] == "Lahti; (DATA=1), [x]=y"
    assert "DATA=1 2;(x)[y]," in table.notes


def test_names_and_labels_are_those_of_the_base_language():
    more = """LANGUAGES="fi","sv";
STUB[sv]="Område";
HEADING[sv]="År";
VALUES[sv]("Område")="Heinola sv","Lahtis";
VALUES[sv]("År")="2023","2024";
UNITS[sv]="st";
TITLE[fi]="Perustitle";
"""
    table = read(two_by_two(more=more))
    assert [item.name for item in table.variables] == ["Alue", "Vuosi"]
    assert variable(table, "Alue").labels == ("Heinola", "Lahti")
    assert table.units == {"": "kpl"}


def test_units_and_update_times_belong_to_the_values_of_the_contents_variable():
    text = (
        HEAD
        + """STUB="Tiedot";
HEADING="Vuosi";
CONTVARIABLE="Tiedot";
VALUES("Tiedot")="Väestö","Osuus","Muu";
CODES("Tiedot")="vaesto","osuus","muu";
VALUES("Vuosi")="2023";
UNITS("Väestö")="henkilöä";
UNITS("Tiedot","Osuus")="%";
LAST-UPDATED("Väestö")="20250102 8:00";
LAST-UPDATED("Osuus")="20260102 08:00";
DATA=1 2 3;"""
    )
    table = read(text)
    assert table.units == {"vaesto": "henkilöä", "osuus": "%", "muu": "kpl"}
    assert table.updated == "20260102 08:00"
    assert table.variables[0].role is Role.CONTENTS


def test_repeated_notes_are_all_kept_and_say_what_they_are_about():
    more = """NOTE="Yksi##Kaksi#jatkuu";
NOTE="<a href='sivu#kohta'>Kolme</a>";
NOTEX("Alue")="Aluejako";
CELLNOTE("*","2024")="Ennakko";
"""
    assert read(two_by_two(more=more)).notes == (
        "Yksi",
        "Kaksi\njatkuu",
        "<a href='sivu#kohta'>Kolme</a>",
        "Alue: Aluejako",
        "2024: Ennakko",
    )


@pytest.mark.parametrize(
    ("timeval", "labels"),
    [
        ('TLIST(A1),"2023","2024"', ("2023", "2024")),
        ('TLIST(A1, "2023"-"2024")', ("2023", "2024")),
        ('TLIST(A1, "2023-2024")', ("2023", "2024")),
        ("TLIST(A1,2023-2024)", ("2023", "2024")),
        ('TLIST(H1),"20231","20232"', ("2023H1", "2023H2")),
        ("TLIST(T1,20233-20241)", ("2023T3", "2024T1")),
        ("TLIST(Q1,20234-20241)", ("2023Q4", "2024Q1")),
        ('TLIST(K),"2023K4","2024K1"', ("2023Q4", "2024Q1")),
        ("TLIST(M1,202312-202401)", ("2023M12", "2024M01")),
        ("TLIST(W1,202052-202053)", ("2020W52", "2020W53")),
        ("TLIST(D1,20240228-20240229)", ("2024-02-28", "2024-02-29")),
    ],
)
def test_periods_are_made_from_timeval_where_there_are_no_values(timeval, labels):
    text = HEAD + AREAS.replace('TLIST(A1),"2023","2024"', timeval) + "DATA=1 2 3 4;"
    year = variable(read(text.replace('VALUES("Vuosi")="2023","2024";', "")), "Vuosi")
    assert (year.labels, year.role) == (labels, Role.TIME)


def test_labels_that_name_no_period_are_told_by_timeval():
    text = two_by_two().replace('VALUES("Vuosi")="2023","2024"', 'VALUES("Vuosi")="toissa vuonna","viime vuonna"')
    year = variable(read(text), "Vuosi")
    assert (year.values, year.labels) == (("toissa vuonna", "viime vuonna"), ("2023", "2024"))


def test_timeval_of_another_length_than_values_is_passed_over():
    year = variable(read(two_by_two().replace('TLIST(A1),"2023"', 'TLIST(A1),"2022","2023"')), "Vuosi")
    assert (year.labels, year.role) == (("2023", "2024"), Role.TIME)


@pytest.mark.parametrize(
    ("version", "prestext", "is_swapped"),
    [("2000", 0, True), ("2008", 3, True), ("2000", 1, False), ("2013", 0, False)],
)
def test_values_of_files_before_2010_hold_codes_where_prestext_says_so(version, prestext, is_swapped):
    text = two_by_two(more=f'PRESTEXT("Alue")={prestext};').replace('"2013"', f'"{version}"')
    if is_swapped:
        text = text.replace('VALUES("Alue")', 'X("Alue")').replace('CODES("Alue")', 'VALUES("Alue")')
        text = text.replace('X("Alue")', 'CODES("Alue")')
    area = variable(read(text), "Alue")
    assert (area.values, area.labels) == (("KU111", "KU398"), ("Heinola", "Lahti"))


@pytest.mark.parametrize("declaration", ['MAP("Paikka")="Alue 2023";', 'VARIABLE-TYPE("Paikka")="Geographical";'])
def test_a_variable_on_a_map_is_about_areas(declaration):
    text = two_by_two(more=declaration).replace('"Alue"', '"Paikka"')
    assert variable(read(text), "Paikka").role is Role.AREA


def test_a_file_with_the_old_names_tells_its_division_in_a_note():
    note = 'NOTE("Alue")="Tilastossa käytetään 1.1.2023 aluejakoa koko aikasarjassa.";'
    assert read(two_by_two(more=note).replace("alue_23_20260101", "Alue")).division == date(2023, 1, 1)


KEYED = two_by_two(more='KEYS("Alue")=CODES;DECIMALS=0;', data='DATA=\n"KU398", 3 "..";')


def test_a_row_left_out_of_a_file_with_keys_is_zero():
    table = read(KEYED)
    np.testing.assert_array_equal(table.value, [0, 0, 3, np.nan])
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.A, Flag.O]
    assert table.place(0) == "no row in DATA, so zero (Alue=KU111, Vuosi=2023)"
    assert table.place(2) == "DATA cell 3 (Alue=KU398, Vuosi=2023)"


def test_symbols_of_rows_with_keys_are_those_of_their_own_cells():
    written = read(two_by_two(more='KEYS("Alue")=CODES;', data='DATA="KU398" ".." 4 "KU111" 1 "...";'))
    assert written.flag.tolist() == [Flag.A, Flag.Q, Flag.O, Flag.A]
    assert symbols_of(written) == ["", "...", "..", ""]


def test_an_unknown_key_of_the_second_variable_is_told_at_its_place():
    text = two_by_two(more='KEYS("Alue")=CODES;KEYS("Vuosi")=VALUES;' + "\n" * 13, data='DATA=\n"KU111" "2023" 1\n')
    text = text.replace('STUB="Alue";\nHEADING="Vuosi";', 'STUB="Alue","Vuosi";\n')
    assert "31:9: the key '2025' is none of the values of variable 2" in refusal(text + '"KU398" "2025" 2;')


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("DATA=1 x y z;", "16:8: 'x' in DATA is neither a number nor a symbol, nor are 2 more"),
        ("DATA=1 x y 4;", "'x' in DATA is neither a number nor a symbol, nor are 1 more"),
        ("DATA=1 2 3 z;", "16:12: 'z' in DATA is neither a number nor a symbol"),
    ],
)
def test_the_first_of_several_wrong_figures_is_told_with_how_many_more(data, message):
    told = refusal(two_by_two(data))
    assert message in told
    assert told.endswith(message[-12:])


@pytest.mark.parametrize("statement", ['KEYS("Alue")=VALUES;', 'KEYS("alue_23_20260101")=CODES;'])
def test_keys_are_labels_or_codes_and_rows_come_in_any_order(statement):
    key = {"V": ("Lahti", "Heinola"), "C": ("KU398", "KU111")}[statement.split("=")[1][0]]
    table = read(two_by_two(more=statement, data=f'DATA="{key[0]}",3 4\n"{key[1]}",1,2;'))
    assert table.value.tolist() == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ('"KU398",1 2 "KU398",3 4', "30:13: a row with the keys KU398 stands twice"),
        ('"KU999",1 2', "30:1: the key 'KU999' is none of the values of variable 1"),
        ('"KU398",1', "2 keys and figures, not whole rows of 1 keys and 2 figures"),
        ('"KU398",1 x', "30:11: 'x' in DATA is neither a number nor a symbol"),
    ],
)
def test_wrong_rows_with_keys_are_told_with_their_place(rows, message):
    more = 'KEYS("Alue")=CODES;' + "\n" * 13
    assert message in refusal(two_by_two(more=more, data=f"DATA=\n{rows};"))


def test_rows_with_keys_that_break_off_are_not_taken_for_zeros():
    assert "no ';': the file is cut off" in refusal(KEYED.removesuffix(";"))


def test_rows_with_keys_that_no_statement_announces_are_not_taken_for_figures():
    assert "rows begin with keys, but no KEYS" in refusal(two_by_two(data='DATA="KU111" 1 2 "KU398" 3 4;'))


def test_a_truncated_file_is_refused_with_both_counts():
    message = refusal(two_by_two("DATA=\n1 2\n3"))
    assert "example.px:18:2: DATA holds 3 figures and symbols, the variables make 4 (2 × 2) cells" in message
    assert "the file is cut off, download it again" in message


def test_more_figures_than_cells_are_refused():
    assert "is a value missing in VALUES" in refusal(two_by_two("DATA=1 2 3 4 5;"))


def test_a_file_without_its_last_semicolon_is_read_with_a_warning():
    assert "does not end with ';'" in read(two_by_two("DATA=1 2 3 4")).warnings[0]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"KU111","KU398"', '"KU"111","KU398"', "13:18: a quote stands inside a text of CODES"),
        ('"KU111","KU398"', '"KU111","KU398', "is not closed"),
        ('"KU111","KU398"', '"KU111" x,"KU398"', "13:23: 'x' in CODES where ',' or ';' belongs"),
        ('"KU111","KU398"', '"KU111"', "13:1: variable 'Alue' has 1 CODES for 2 VALUES"),
        ('UNITS="kpl";', "UNITS=1", "'=' inside UNITS; is a ';' missing before it?"),
        ('STUB="Alue"', 'STUB="Aleu"', "variable 'Aleu' has no VALUES; did you mean 'Alue'?"),
        ('STUB="Alue"', 'STUB="Vuosi"', "variable 'Vuosi' stands twice"),
        ('STUB="Alue"', '="Alue"', "9:1: expected a keyword such as VALUES, found '=\"Alue\";'"),
        ("DATA= 1.5", "DATA= 1,5", "is neither a number nor a symbol (PX writes decimals with a point)"),
        ("DATA= 1.5", "DATA= nan_1", "'nan_1' in DATA is neither"),
        ("DATA= 1.5", "DATA= 1_5", "16:7: '1_5' in DATA is neither"),
        ("DATA= 1.5", "DATA= 1e999", "'1e999' in DATA is neither"),
        ("DATA= 1.5", "ATAD= 1.5", "the file ends before DATA; it is cut off"),
        ("DATA= 1.5 2 3 4 ;", 'NOTE="kesken', "never closed with '\"' (NOTE)"),
        ("DATA= 1.5 2 3 4 ;", 'NOTE="kesken"', "the file ends inside NOTE; it is cut off"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_with_the_line_and_column(old, new, message):
    assert message in refusal(two_by_two().replace(old, new, 1))


def test_a_quote_inside_a_text_that_decides_no_figure_is_a_warning():
    table = read(two_by_two(more='SOURCE="Tilasto"keskus";CONTACT="A ""B"" C";'))
    assert table.value.tolist() == [1.5, 2, 3, 4]
    assert [warning.split(": ")[1] for warning in table.warnings] == [
        "a quote stands inside a text of SOURCE",
        "a doubled quote inside CONTACT was dropped",
        "a doubled quote inside CONTACT was dropped",
    ]


@pytest.mark.parametrize(("encoding", "declared"), [("cp1252", "utf-8"), ("utf-8", "iso-8859-15"), ("cp850", "")])
def test_letters_are_read_right_whatever_the_file_declares(encoding, declared):
    text = two_by_two().replace("Heinola", "Hämeenlinnä").replace('CODEPAGE="utf-8"', f'CODEPAGE="{declared}"')
    text = text.replace('CODEPAGE="";', "").replace('CHARSET="ANSI";', "" if encoding == "cp850" else 'CHARSET="ANSI";')
    assert variable(read(text.encode(encoding)), "Alue").labels[0] == "Hämeenlinnä"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_px_file_is_recognised_from_its_beginning(encoding):
    assert px_file.recognises(export(two_by_two().encode(encoding)))


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04" + HEAD.encode(), b'{"class": "dataset"}', b"Alue;2023;2024\nHeinola;1;2\n", b"<html>", b""],
)
def test_other_files_are_not_taken_for_px(content):
    assert not px_file.recognises(export(content))


@st.composite
def px_tables(draw):
    sizes = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    split = draw(st.integers(0, len(sizes)))
    cells = st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from((".", "..", "...", "-"))
    return sizes, split, draw(st.lists(cells, min_size=int(np.prod(sizes)), max_size=int(np.prod(sizes))))


@given(px_tables())
def test_a_written_table_reads_back_as_itself(table):
    sizes, split, cells = table
    names = [f"v{number}" for number in range(len(sizes))]
    lists = {
        "STUB": listed(names[:split]),
        "HEADING": listed(names[split:]),
    }
    head = "".join(f"{keyword}={listed};\n" for keyword, listed in lists.items() if listed)
    values = "".join(
        f'VALUES("{name}")={listed(f"{name}.{at}" for at in range(size))};\n'
        for name, size in zip(names, sizes, strict=True)
    )
    data = "".join(f'"{cell}" \n' if isinstance(cell, str) else f"{cell!r} " for cell in cells)
    found = read(f"{HEAD}{head}{values}DATA=\n{data};")
    assert [len(item.values) for item in found.variables] == sizes
    assert found.index[-1].tolist()[: sizes[-1]] == list(range(sizes[-1]))
    flags = {".": Flag.M, "..": Flag.O, "...": Flag.Q, "-": Flag.NIL}
    assert found.flag.tolist() == [flags.get(cell, Flag.A) for cell in cells]
    numbers = [cell if isinstance(cell, float) else 0.0 if cell == "-" else np.nan for cell in cells]
    np.testing.assert_array_equal(found.value, numbers)


PIECES = [
    "STUB", "HEADING", "VALUES", "CODES", "TIMEVAL", "KEYS", "DATA", "UNITS", "NOTE", "TLIST(A1", "(", ")", "[", "]",
    '"', '"a"', '"b"', '"2020"', "=", "=", ";", ";", ",", "-", "1", "2.5", "..", "\n", " ", "é", "\x00", "nan", "1_0",
]  # fmt: skip


@given(
    st.text()
    | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
    | st.lists(st.sampled_from(PIECES), max_size=40).map(lambda pieces: two_by_two("".join(pieces)))
    | st.tuples(st.integers(0, 500), st.sampled_from(PIECES)).map(
        lambda change: KEYED[: change[0]] + change[1] + KEYED[change[0] + 1 :]
    )
)
def test_any_text_is_read_or_refused(text):
    with suppress(ExportNotRead):
        read(text.encode(errors="replace"))


@given(st.binary())
def test_any_bytes_are_read_or_refused(content):
    px_file.recognises(export(content))
    with suppress(ExportNotRead):
        read(content)


def test_a_million_cells_are_read_at_once():
    data = "\n".join(" ".join('".."' if at % 50 == 0 else f"{at}.5" for at in range(1000)) for _ in range(1000))
    text = (
        f'{HEAD}STUB="a";HEADING="v";VALUES("a")={listed(range(1000))};VALUES("v")={listed(range(1000))};DATA={data};'
    )
    whole = export(text)
    start = perf_counter()
    table = px_file.load(whole)
    assert perf_counter() - start < 3  # some 0.5 s on a quiet machine; a loop over cells takes more
    assert (len(table), int(np.isnan(table.value).sum())) == (1_000_000, 20_000)


def test_every_real_px_file_is_read_whole_or_refused_for_a_known_reason(shared):
    folder = shared / "corpora" / "px"
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() == ".px"]
    assert len(paths) > 40
    refused = {}
    for path in [*paths, shared / "exports" / "statfin" / "12c1_families.px"]:
        found = Export.read(path)
        assert px_file.recognises(found), path
        try:
            table = px_file.load(found)
        except ExportNotRead as error:
            refused[path.relative_to(folder).as_posix()] = str(error)
            continue
        cells = np.prod([len(item.values) for item in table.variables])
        assert len(table.value) == len(table.flag) == cells
        assert all(len(positions) == cells for positions in table.index)
        assert np.array_equal(np.isnan(table.value), (table.flag & int(Flag.M | Flag.O | Flag.Q)) != 0)
    assert refused.keys() == REFUSED.keys()
    assert all(reason in refused[name] for name, reason in REFUSED.items())


def test_the_families_of_statistics_finland_are_read_with_units_roles_and_division(shared):
    table = px_file.load(Export.read(shared / "exports" / "statfin" / "12c1_families.px"))
    assert [(item.name, len(item.values)) for item in table.variables] == [
        ("Vuosi", 17), ("Alue", 551), ("Perhetyyppi", 1), ("Tiedot", 16),
    ]  # fmt: skip
    assert [item.role for item in table.variables] == [Role.TIME, Role.AREA, None, Role.CONTENTS]
    assert (table.units["perhlkm"], table.units["perhkoko"]) == ("Lukumäärä", "Suhdeluku")
    assert (table.division, table.updated) == (date(2023, 1, 1), "20230616 08:00")


def test_figures_in_other_digits_are_no_figures():
    assert "'٣' in DATA is neither a number nor a symbol" in refusal(two_by_two("DATA=1 2 ٣ 4;"))


def test_ten_thousand_variables_of_two_values_are_refused_in_a_short_sentence():
    names = [f"v{number}" for number in range(10_000)]
    values = "".join(f'VALUES("{name}")="x","y";\n' for name in names)
    message = refusal(f"{HEAD}STUB={listed(names)};\n{values}DATA=\n1 2 3;")
    assert "about 10^3010 (2 × 2 × 2 × … of 10000 variables)" in message


def test_ten_thousand_variables_without_values_are_told_as_twenty():
    names = [f"v{number}" for number in range(10_000)]
    values = "".join(f'VALUES("w{name}")="x";\n' for name in names)
    message = refusal(f"{HEAD}STUB={listed(names)};\n{values}DATA=\n1;")
    assert "variable 'v0' has no VALUES" in message
    assert message.count("has no VALUES") == 20


def test_a_hundred_variables_of_one_value_make_one_row():
    names = [f"v{number}" for number in range(100)]
    table = read(f"{HEAD}STUB={listed(names)};\n" + "".join(f'VALUES("{n}")="x";\n' for n in names) + "DATA=\n5;")
    assert [positions.tolist() for positions in table.index] == [[0]] * 100
