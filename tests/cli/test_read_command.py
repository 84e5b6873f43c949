import csv
import io
import json

import pytest
from tests.cli.running import invoke
from tests.golden import assert_golden

TABLE = "Alue;Vuosi;Lainat\nHeinola;2020;120\nHeinola;2021;..\nLahti;2020;9,5\n"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "talous vuosittain.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_rows_are_printed_as_csv(path):
    assert invoke("read", path).output == (
        "Alue,Vuosi,contents,value,flag\nHeinola,2020,Lainat,120,A\nHeinola,2021,Lainat,,O\nLahti,2020,Lainat,9.5,A\n"
    )


def test_the_three_formats_hold_the_same_rows(path):
    where = ("--where", "Alue=Heinola", "--where", "Vuosi=2020", "--where", "Vuosi=2021")
    as_csv = list(csv.DictReader(io.StringIO(invoke("read", path, *where).output)))
    as_json = json.loads(invoke("read", path, *where, "--format", "json").output)
    as_table = [line.split() for line in invoke("read", path, *where, "--format", "table").output.splitlines()]
    assert [row["value"] for row in as_csv] == ["120", ""]
    assert [row["value"] for row in as_json] == [120, None]
    assert [{**row, "value": ""} for row in as_json] == [{**row, "value": ""} for row in as_csv]
    assert as_table == [
        ["Alue", "Vuosi", "contents", "value", "flag"],
        ["Heinola", "2020", "Lainat", "120", "A"],
        ["Heinola", "2021", "Lainat", "O"],
    ]


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("Aleu=Heinola", "there is no variable 'Aleu'; did you mean 'Alue'?"),
        ("Alue=Heinloa", "variable 'Alue' has no value 'Heinloa'; did you mean 'Heinola'?"),
        ("Alue=", "variable 'Alue' has no value ''; there are 'Heinola', 'Lahti'"),
    ],
)
def test_an_unknown_variable_or_value_is_wrong_usage_with_the_nearest_names(path, where, message):
    result = invoke("read", path, "--where", where)
    assert result.exit_code == 2
    assert result.stderr == f"heinola-indicators: {path}: {message}\n"
    assert result.stdout == ""


def test_an_unknown_loader_is_wrong_usage(path):
    result = invoke("read", path, "--loader", "tabel-csv")
    assert result.exit_code == 2
    assert result.stderr.startswith("heinola-indicators: there is no loader 'tabel-csv'; did you mean 'table-csv'")


NOT_READ = {
    "a file that is not there": (None, "No such file or directory"),
    "an empty file": (b"", "the file is empty"),
    "blanks only": (b" \r\n\r\n", "the file is empty"),
    "half a workbook": (b"PK\x03\x04\x14\x00", "is no workbook that can be opened"),
    "half a px file": (b'AXIS-VERSION="2010";\nTITLE="x";\nDATA=\n1 2', ""),
    "half of a JSON": (b'{"class": "dataset", "version": "2.0", "id": ["Alue"', ""),
    "a web page": (b"<!DOCTYPE html>\n<html><body>503</body></html>\n", "it looks like a web page (HTML)"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "it looks like a picture (PNG)"),
}


@pytest.mark.parametrize(("content", "reason"), NOT_READ.values(), ids=NOT_READ)
def test_a_file_that_cannot_be_read_is_told_with_its_path_and_exits_with_4(tmp_path, content, reason):
    path = tmp_path / "export.csv"
    if content is not None:
        path.write_bytes(content)
    result = invoke("read", path)
    assert result.exit_code == 4
    assert result.stdout == ""
    told = result.stderr.splitlines()
    assert len(told) == 1
    assert told[0].startswith(str(path))
    assert reason in told[0]


def test_a_folder_is_no_export(tmp_path):
    result = invoke("read", tmp_path)
    assert (result.exit_code, result.stderr) == (4, f"{tmp_path}: cannot be read: Is a directory\n")


def test_a_workbook_by_the_name_of_a_csv_is_read_as_what_it_is(root, tmp_path):
    workbook = root / "data/valtiokonttori/katteet2021.xlsx"
    (tmp_path / "katteet.csv").write_bytes(workbook.read_bytes())
    assert invoke("read", tmp_path / "katteet.csv").output == invoke("read", workbook).output


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(root):
    result = invoke("read", root / "data/valtiokonttori/katteet2021.xlsx", "--sheet", "Exprot")
    assert result.exit_code == 4
    assert "there is no sheet 'Exprot'; did you mean 'Export'?" in result.stderr


def test_quiet_leaves_standard_error_empty(root):
    loud = [path for path in sorted((root / "data").rglob("*.px")) if invoke("read", path, "--quiet").stderr]
    assert loud == []


def test_provenance_adds_symbol_and_place_and_changes_nothing_else(path):
    plain = list(csv.DictReader(io.StringIO(invoke("read", path).output)))
    rows = list(csv.DictReader(io.StringIO(invoke("read", path, "--provenance").output)))
    assert [{key: row[key] for key in plain[0]} for row in rows] == plain
    assert [(row["symbol"], row["place"]) for row in rows] == [
        ("", "line 2, column 'Lainat'"),
        ("..", "line 3, column 'Lainat'"),
        ("", "line 4, column 'Lainat'"),
    ]


def test_the_three_formats_hold_the_same_symbols_and_places(path):
    where = ("--provenance", "--where", "Vuosi=2021")
    (of_csv,) = csv.DictReader(io.StringIO(invoke("read", path, *where).output))
    (of_json,) = json.loads(invoke("read", path, *where, "--format", "json").output)
    header, row = invoke("read", path, *where, "--format", "table").output.splitlines()
    assert of_csv == {**of_json, "value": ""}
    assert list(of_csv) == header.split()
    assert row.endswith("  O     ..      line 3, column 'Lainat'")


def test_a_variable_called_place_gets_a_suffix_beside_the_column_of_places_only(tmp_path):
    (tmp_path / "a.csv").write_text("place;Vuosi;Arvo\nx;2020;1\n", "utf-8")
    assert invoke("read", tmp_path / "a.csv").output.splitlines()[0] == "place,Vuosi,contents,value,flag"
    result = invoke("read", tmp_path / "a.csv", "--provenance")
    assert result.stdout.splitlines()[0] == "place_,Vuosi,contents,value,flag,symbol,place"
    assert "the variable 'place' stands in the column 'place_'" in result.stderr


KEPT = {
    "muuttoliike_ika_synthetic.px": ("Alue=KU081", "Tiedot=maahanmuutto", "Ikä=25-29", "Vuosi=2020", "Vuosi=2021"),
    "katteet_2000-2020.xlsx": ("Vuosi=2006", "Vuosi=2007"),
    "11ra_vaesto_synthetic.csv": ("Alue=Heinola", "Vuosi=2015"),
}


def test_what_is_printed_of_provenance_reads_as_it_is_kept(root, update_golden):
    told = ""
    for name, chosen in KEPT.items():
        where = [part for each in chosen for part in ("--where", each)]
        result = invoke("read", root / "data/tilastokeskus" / name, *where, "--provenance", "--format", "table")
        told += f"{name}\n{result.stdout}\n"
    assert_golden("read-provenance.txt", told, update=update_golden)
