"""Errors as lines and exit codes, without any real command."""

import click
import pytest
from click.testing import CliRunner
from tests.cli.running import invoke

from heinola_indicators.cli.problems import reports_problems, tell
from heinola_indicators.model.errors import ExportNotRead, OutputNotWritten, StrategyNotSound, UsageError
from heinola_indicators.model.problem import Location, Problem

PROBLEMS = [Problem(Location("a.yaml", 3, 5), "first"), Problem(Location("a.yaml", 4, 1), "second")]


def run(error):
    """What the user sees of an error in a command."""

    @click.command()
    @reports_problems
    def command():
        if isinstance(error, BaseException):
            raise error
        return error

    return CliRunner().invoke(command)


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (None, 0, ""),
        (0, 0, ""),
        (4, 4, ""),
        (StrategyNotSound(PROBLEMS), 3, "a.yaml:3:5: first\na.yaml:4:1: second\n"),
        (ExportNotRead(PROBLEMS), 4, "a.yaml:3:5: first\na.yaml:4:1: second\n"),
        (UsageError("there is no such thing"), 2, "heinola-indicators: there is no such thing\n"),
        (
            OutputNotWritten("out", "full"),
            5,
            "heinola-indicators: out: cannot be written (full); nothing was written\n",
        ),
        (
            MemoryError(),
            5,
            "heinola-indicators: the memory did not suffice; give it smaller files, or fewer at once\n",
        ),
        (UsageError("a\x1b[31m\r"), 2, "heinola-indicators: a\\x1b[31m\\x0d\n"),
        (OSError(28, "No space left on device"), 5, "heinola-indicators: standard output: No space left on device\n"),
        (OSError(13, "Permission denied", "x.csv"), 5, "heinola-indicators: x.csv: Permission denied\n"),
    ],
)
def test_an_error_is_its_lines_and_its_exit_code(error, code, told):
    result = run(error)
    assert result.exit_code == code
    assert result.stderr == told
    assert result.stdout == ""


@pytest.mark.parametrize("error", [ValueError("a\nb"), KeyError("x"), RecursionError("deep")])
def test_a_bug_is_one_line_that_says_how_to_see_more(error):
    result = run(error)
    assert result.exit_code == 5
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"heinola-indicators: something went wrong that should not ({type(error).__name__}")
    assert "HEINOLA_INDICATORS_TRACEBACK=1 shows where" in line


def test_the_traceback_of_a_bug_is_there_for_who_asks(monkeypatch):
    monkeypatch.setenv("HEINOLA_INDICATORS_TRACEBACK", "1")
    bug = ValueError("x")
    assert run(bug).exception is bug


def test_a_problem_is_one_line_whatever_stands_in_it(capsys):
    tell([Problem(Location("a.csv", 1), "expected a number,\nfound 'x'")])
    assert capsys.readouterr().err == "a.csv:1: expected a number, found 'x'\n"


def test_ctrl_c_exits_with_130_and_says_nothing(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("heinola_indicators.usecases.listing.listed", interrupted)
    result = invoke("list", "loaders")
    assert (result.exit_code, result.output) == (130, "")


def test_ctrl_c_while_a_command_is_being_imported_exits_with_130(monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("heinola_indicators.cli.main.import_module", interrupted)
    assert invoke("list", "loaders").exit_code == 130


def test_a_bug_in_a_command_writes_nothing(tmp_path, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("heinola_indicators.usecases.compute.compute", broken)
    result = invoke("compute", "--output", tmp_path / "out")
    assert result.exit_code == 5
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()
