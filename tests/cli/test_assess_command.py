import csv
import io
import json

import pytest
from tests.cli.running import invoke, process

from heinola_indicators.assessment import METHODS

TABLE = """\
id,group,direction,base_period,base_value,period,value,target_period,target,limit
poverty,1,fall,2015,14.5,2023,10.4,2030,7.25,
broadband,9,rise,2016,84.3,2024,96.4,,,100
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "series.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_the_path_rule_is_the_default_and_csv_comes_out(path):
    result = invoke("assess", path)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = list(csv.reader(io.StringIO(result.stdout)))
    assert rows[0] == ["id", "group", "method", "progress", "score", "status", "reason"]
    assert [(row[0], row[1], row[2], row[5], row[6]) for row in rows[1:]] == [
        ("poverty", "1", "path", "on-track", "on-path"),
        ("broadband", "9", "path", "no-target", "no-target"),
        ("", "1", "path", "not-available", "no-group-status"),
        ("", "9", "path", "not-available", "no-group-status"),
    ]


def test_methods_stand_side_by_side(path):
    rows = list(csv.DictReader(io.StringIO(invoke("assess", path, "--method", "path", "--method", "statcan").stdout)))
    assert [row["method"] for row in rows] == ["path", "statcan"] * 4
    assert [row["status"] for row in rows if row["method"] == "statcan"] == ["moderate", "substantial"] * 2
    assert float(rows[1]["score"]) == pytest.approx(2.1506954374096354, abs=1e-9)


def test_all_is_every_method_that_list_names(path):
    listed = [line.split()[0] for line in invoke("list", "methods").stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(invoke("assess", path, "--method", "all").stdout)))
    assert [row["method"] for row in rows[: len(METHODS)]] == listed == list(METHODS)


def test_json_holds_the_same_rows(path):
    as_json = json.loads(invoke("assess", path, "--method", "all", "--format", "json").stdout)
    as_csv = list(csv.DictReader(io.StringIO(invoke("assess", path, "--method", "all").stdout)))
    numbers = {"progress", "score"}
    assert [{key: row[key] for key in row if key not in numbers} for row in as_json] == [
        {key: row[key] for key in row if key not in numbers} for row in as_csv
    ]
    assert [row["score"] for row in as_json] == [float(row["score"]) if row["score"] else None for row in as_csv]


@pytest.mark.parametrize(("language", "words"), [("fi", "kohtalaista"), ("sv", "måttliga"), ("en", "moderate")])
def test_the_table_is_in_the_language_asked_for(path, language, words):
    result = invoke("assess", path, "--method", "statcan", "--format", "table", "--language", language)
    assert words in result.stdout.splitlines()[1]


def test_an_unknown_method_is_wrong_usage_with_the_nearest_name(path):
    result = invoke("assess", path, "--method", "eurostta")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "heinola-indicators: there is no method 'eurostta'; did you mean 'eurostat'?\n"


def test_a_bad_file_is_told_line_by_line_and_exits_with_4(path):
    path.write_text(TABLE.replace("fall", "down").replace("84.3", "84.3 %"), "utf-8")
    result = invoke("assess", path)
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr.splitlines() == [
        f"{path}:2: direction: 'down' is no direction; write rise or fall",
        f"{path}:3: base_value: '84.3 %' is no number; leave the cell empty where there is none",
    ]


def test_a_missing_file_and_a_folder_exit_with_4(tmp_path):
    for path, why in ((tmp_path / "none.csv", "No such file or directory"), (tmp_path, "Is a directory")):
        result = invoke("assess", path)
        assert (result.exit_code, result.stderr) == (4, f"{path}: cannot be read: {why}\n")


def test_neither_pandas_nor_babel_is_imported_for_csv(path):
    code = (
        "import sys\nfrom heinola_indicators.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print([name for name in ('pandas', 'babel', 'openpyxl', 'pydantic', 'rich') if name in sys.modules])"
    )
    done = process("assess", path, "--method", "all", code=code, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr
