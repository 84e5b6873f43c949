from pathlib import Path

import openpyxl
import pytest
from tests.cli.running import AS_OF, invoke
from tests.reports.units.filled import filled

JUNE = ("--period", "2026-06", "--format", "markdown")


@pytest.fixture(autouse=True)
def here(root, monkeypatch):
    monkeypatch.chdir(root)


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    path = tmp_path / "units.xlsx"
    assert invoke("report", "units", "--format", "xlsx", "--output", path, *AS_OF).exit_code == 0
    changes = {("jobs", "forecast"): 6300, ("jobs", "explanation"): "Uusi tehdas", ("jobs", "author"): "Olli"}
    path.write_bytes(filled(path.read_bytes(), changes))
    return path


def test_what_a_unit_wrote_comes_into_the_interim_report(returned, tmp_path):
    entered, page = tmp_path / "follow-up.csv", tmp_path / "interim.md"
    result = invoke("follow-up", "read", returned, "--output", entered, "--as-of", "2026-09-15")
    assert (result.exit_code, result.stdout) == (0, "jobs 2026: forecast 6300 (Olli, 2026-09-15)\n")
    assert result.stderr == f"1 new line in {entered}\n"
    written = invoke("report", "interim", *JUNE, "--follow-up", entered, "--output", page, *AS_OF)
    assert written.exit_code == 0
    assert "Uusi tehdas" in page.read_text("utf-8")
    assert "ennusteen mukaan" in page.read_text("utf-8")


def test_a_workbook_read_twice_adds_nothing(returned, tmp_path):
    arguments = ("follow-up", "read", returned, "--output", tmp_path / "f.csv", *AS_OF)
    assert invoke(*arguments).exit_code == 0
    again = invoke(*arguments)
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr == f"nothing new for {tmp_path / 'f.csv'}\n"
    assert invoke(*arguments, "--quiet").stderr == ""


def test_a_cell_that_holds_no_number_is_told_and_nothing_is_written(returned, tmp_path):
    returned.write_bytes(filled(returned.read_bytes(), {("jobs", "forecast"): "paljon"}))
    result = invoke("follow-up", "read", returned, "--output", tmp_path / "f.csv", *AS_OF)
    assert result.exit_code == 4
    assert result.stderr.startswith(
        f"{returned}:elinvoima- ja ympäristöpalvelut:F10: the forecast 'paljon' is no number"
    )
    assert not (tmp_path / "f.csv").exists()


def test_a_follow_up_file_that_is_not_sound_keeps_every_report_from_being_written(tmp_path):
    (tmp_path / "f.csv").write_text("mittari;jakso;tilanne;laatija\njob;2026;31.8.2026;A\n", "utf-8")
    page = tmp_path / "interim.md"
    result = invoke("report", "interim", *JUNE, "--follow-up", tmp_path / "f.csv", "--output", page, *AS_OF)
    assert result.exit_code == 3
    assert result.stderr == f"{tmp_path / 'f.csv'}:2: there is no measure 'job'; did you mean 'jobs'?\n"
    assert not page.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("report", "interim", "--format", "xlsx"), 2, "the interim report needs the period that it goes to"),
        (("report", "interim", *JUNE, "--follow-up", "none.csv"), 2, "none.csv: cannot be read: No such file"),
        (("report", "interim", "--period", "2027-06", "--format", "xlsx"), 2, "after the day of the report"),
    ],
)
def test_what_was_asked_for_wrongly_is_said_in_a_line(arguments, code, said, tmp_path):
    result = invoke(*arguments, "--output", tmp_path / "x", *AS_OF)
    assert result.exit_code == code
    assert said in result.stderr
    assert not (tmp_path / "x").exists()


def test_the_units_workbook_follows_the_year_of_the_interim_period(tmp_path):
    arguments = ("--period", "2025-06", "--format", "xlsx", "--output", tmp_path / "u.xlsx")
    assert invoke("report", "units", *arguments, *AS_OF).exit_code == 0
    sheet = openpyxl.load_workbook(tmp_path / "u.xlsx").worksheets[1]
    assert "Ennuste 31.12.2025" in [cell.value for cell in sheet[6]]
