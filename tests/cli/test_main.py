"""The group of commands: help, version, a misspelt command, and what is imported when."""

import pytest
from tests.cli.running import invoke, process

from heinola_indicators.cli.main import COMMANDS
from heinola_indicators.model.version import __version__


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_every_command_and_the_exit_codes(option):
    result = invoke(option)
    assert result.exit_code == 0
    for name, words in COMMANDS.items():
        assert name in result.output
        assert words.split(";")[0][:40] in result.output
    assert "Exit codes: 0 fine, 1 what check or diff was told to fail on, 2 wrong usage" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_of_its_own(name):
    result = invoke(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: heinola-indicators {name}")
    assert max(map(len, result.output.splitlines())) <= 100


def test_version_is_that_of_the_package():
    assert invoke("--version").output == f"heinola-indicators {__version__}\n"


def test_without_a_command_there_is_help():
    assert "Commands:" in invoke().output


def test_a_misspelt_command_is_wrong_usage_with_the_nearest():
    result = invoke("comput")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "Error: There is no command 'comput'; did you mean 'compute'?"
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("compute", "--ouput", "x"), "No such option '--ouput'. Did you mean '--output'?"),
        (("compute", "--format", "xml"), "'xml' is not one of 'table', 'csv', 'json'."),
        (("compute", "--language", "se"), "'se' is not one of 'fi', 'sv', 'en'."),
        (("compute", "--as-of", "2026-11-31"), "'2026-11-31' is no day of the calendar; write year-month-day"),
        (("compute", "--as-of", "24.11.2026"), "'24.11.2026' is no day of the calendar; write year-month-day"),
        (("compute", "--as-of", "20261124"), "'20261124' is no day of the calendar; write year-month-day"),
        (("compute", "--as-of", ""), "'' is no day of the calendar; write year-month-day"),
        (
            ("list", "loader"),
            "'loader' is not one of 'measures', 'series', 'loaders', 'calculators', 'methods', 'reports'",
        ),
        (("read",), "Missing argument 'FILE'"),
        (("read", "x.csv", "--where", "Alue"), "--where takes VAR=VALUE, for example Alue=KU111; found 'Alue'"),
        (("read", "x.csv", "--where", "=Heinola"), "--where takes VAR=VALUE, for example Alue=KU111; found '=Heinola'"),
        (("read", "x.csv", "y.csv"), "Got unexpected extra argument (y.csv)"),
    ],
)
def test_wrong_usage_is_told_in_a_line_and_exits_with_2(arguments, message):
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr.splitlines()[-1]
    assert result.stdout == ""


def test_without_a_kind_the_kinds_are_told():
    result = invoke("list")
    assert result.exit_code == 2
    assert "Missing argument 'KIND'. Choose from:" in result.stderr


FORMULAS = "heinola_indicators.calculators.formulas"
LINT = "heinola_indicators.strategy.lint.rules"
HEAVY = ("pandas", "numpy", "pydantic", "rich", "yaml", "openpyxl", "scipy", "babel")
IMPORTED = """\
import sys
from heinola_indicators.cli.main import main
try:
    main(sys.argv[1:], prog_name="heinola-indicators")
except SystemExit as leaving:
    assert not leaving.code, leaving.code
print("IMPORTED", *(name for name in {names!r} if name in sys.modules), file=sys.stderr)
"""


def imported(*arguments, names=HEAVY, **settings):
    done = process(*arguments, code=IMPORTED.format(names=names), capture_output=True, text=True, **settings)
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()[-1].split()[1:]


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("compute", "--help"), ("list", "loaders"), ("list", "reports"), ("list", "methods")],
    ids=" ".join,
)
def test_looking_around_imports_nothing_heavy(arguments):
    assert imported(*arguments) == []


def test_computing_without_output_imports_neither_pandas_nor_openpyxl_nor_formulas(root):
    arguments = ("compute", "--as-of", "2026-11-24", "--quiet")
    assert imported(*arguments, names=("pandas", "openpyxl", "scipy.stats", FORMULAS, LINT, "logging"), cwd=root) == []


def test_importing_the_package_imports_nothing_heavy():
    code = "import sys, heinola_indicators; print([name for name in sys.argv[1:] if name in sys.modules])"
    assert process(*HEAVY, code=code, capture_output=True, text=True).stdout == "[]\n"
