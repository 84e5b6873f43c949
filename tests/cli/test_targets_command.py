import json

import pytest
from tests.cli.running import AS_OF, invoke
from tests.strategy.small_city import STRATEGY, write_city
from tests.usecases.returned_book import CONSTANTS, returned_book

DECIDED = ("--decided", "2026-12-14", "--reference", "TA 2027")


@pytest.fixture
def city(tmp_path):
    return write_city(tmp_path)


def read(city, *options, now=None, **form):
    workbook = city.parent / "budget.xlsx"
    workbook.write_bytes(returned_book(now, **form))
    return invoke("targets", "read", workbook, "--strategy", city, *AS_OF, *options)


def test_changes_are_printed_and_nothing_is_written(city):
    result = read(city, now={"B2": 98})
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1].replace("\u00a0", " ") == "Lainat   2025   100 €  98 €"
    assert result.stderr == f"{city}: nothing was written; --write, with --decided and --reference, does so\n"
    assert city.read_text("utf-8") == STRATEGY


def test_changes_are_printed_for_machines_and_quietly(city):
    result = read(city, "--format", "json", "--quiet", now={"B2": 98})
    assert [(change["measure"], change["new"]) for change in json.loads(result.stdout)] == [("loans", 98)]
    assert result.stderr == ""
    assert read(city, "--format", "csv", now={"B2": 98}).stdout.startswith("measure,name,period,unit,old,")


def test_what_was_decided_is_written(city):
    where = ("--body", "kaupunginvaltuusto", "--section", "§ 99")
    result = read(city, *DECIDED, *where, "--write", now={"B2": 98})
    assert result.exit_code == 0
    assert result.stderr == f"{city}: target levels inserted: 1, comments on their own: 0\n"
    assert "body: kaupunginvaltuusto\n" in city.read_text("utf-8")
    again = read(city, now={"B2": 98})
    assert again.stdout == "Työkirjan tavoitetasot ja kommentit ovat samat kuin strategiatiedostossa.\n"
    assert again.stderr == ""


def test_an_example_is_written_without_a_meeting(city):
    assert read(city, "--decided", "2026-12-14", "--origin", "example", "--write", now={"B2": 98}).exit_code == 0
    assert "- {period: 2025, at-most: 98, decided: 2026-12-14, origin: example}\n" in city.read_text("utf-8")


def test_nothing_to_write_is_no_fault(city):
    result = read(city, *DECIDED, "--write", "--language", "en")
    assert result.exit_code == 0
    assert result.stdout == "Target levels and comments in the workbook are those of the strategy file.\n"
    assert result.stderr == f"{city}: target levels inserted: 0, comments on their own: 0\n"
    assert city.read_text("utf-8") == STRATEGY


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--write",), "--write needs --decided, the day of the decision, and --reference, where it can be read"),
        (("--decided", "14.12.2026"), "'14.12.2026' is no day of the calendar"),
        (("--decided", "2026-12-14", "--write"), "--decided needs --reference"),
        (("--reference", "TA 2027"), "--reference belongs to a decision"),
        ((*DECIDED, "--origin", "example"), "an example names no meeting; leave out --reference"),
    ],
)
def test_wrong_usage_is_told(city, options, message):
    result = read(city, *options, now={"B2": 98})
    assert result.exit_code == 2
    assert message in result.stderr
    assert city.read_text("utf-8") == STRATEGY


def test_a_workbook_that_is_refused_changes_nothing(city):
    result = read(city, *DECIDED, "--write", now={"B2": "sata", "C2": 95})
    assert result.exit_code == 4
    assert result.stdout == ""
    assert "budget.xlsx:Talous:B2: a target level is a number, and here stands 'sata'" in result.stderr
    assert city.read_text("utf-8") == STRATEGY


def test_the_year_is_that_of_the_decision_or_of_the_day_or_the_next_unless_it_is_told(city):
    old = CONSTANTS | {"budget_year": "2024"}
    assert "is the workbook of the budget 2024, not of 2026 or 2027" in read(city, constants=old).stderr
    assert read(city, "--year", "2024", constants=old).exit_code == 0
    assert read(city, "--decided", "2023-11-13", "--reference", "TA 2024", constants=old).exit_code == 0
    assert "not of 2025" in read(city, "--year", "2025").stderr


def test_a_strategy_that_is_not_sound_is_told_before_the_workbook_is_looked_at(city):
    city.write_text(STRATEGY.replace("at-most: 100", "at-least: 100"), "utf-8")
    result = read(city, now={"B2": "sata"})
    assert result.exit_code == 3
    assert "direction 'fall' needs one 'at-most'" in result.stderr


def test_a_file_that_cannot_be_written_is_told(city, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    result = read(city, *DECIDED, "--write", now={"B2": 98})
    assert result.exit_code == 5
    assert "cannot be written (Permission denied; if it is open in another program, close it there)" in result.stderr
