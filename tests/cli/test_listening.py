"""``--verbose``: what is being read and how long it takes; the package itself adds no handler."""

import logging
import re

import pytest
from tests.cli.running import AS_OF, invoke
from tests.strategy.small_city import write_city

from heinola_indicators.api import compute

LINE = re.compile(r"(.+), \d+\.\d{3} s")


def told(result):
    """The lines that end with a time, without it."""
    return [found[1] for line in result.stderr.splitlines() if (found := LINE.fullmatch(line))]


@pytest.fixture
def city(tmp_path):
    return ("--strategy", write_city(tmp_path), "--data", tmp_path / "data", *AS_OF)


def test_every_file_that_is_read_and_every_measure_is_told_with_its_time(tmp_path, city):
    lines = told(invoke("compute", *city, "--verbose"))
    assert lines == [
        f"{tmp_path}/config/strategy.yaml: read",
        f"{tmp_path}/config/sources.yaml: read",
        "talous_2020-2022.csv: read as table-csv, 3 cells",
        "talous_2023-2024.csv: read as table-csv, 2 cells",
        "loans: calculated by value",
        "väkiluku vuosittain.csv: read as table-csv, 5 cells",
        "loans-per-resident: calculated by per-resident",
    ]


@pytest.mark.parametrize(
    "command", [("check", "--fail-on", "none"), ("explain", "loans"), ("report", "budget", "--format", "markdown")]
)
def test_other_commands_that_read_exports_tell_it_too(tmp_path, city, command):
    more = ("--output", tmp_path / "out") if command[0] == "report" else ()
    assert any("read as table-csv" in line for line in told(invoke(*command, *city, *more, "-v")))


def test_read_inspect_and_validate_tell_it_too(tmp_path, city):
    export = tmp_path / "data/talous_2023-2024.csv"
    assert told(invoke("read", export, "-v")) == [f"{export}: read as table-csv, 2 cells"]
    assert told(invoke("inspect", export, "-v")) == [f"{export}: read as table-csv, 2 cells"]
    assert len(told(invoke("validate", *city[:4], "-v"))) >= 5


def test_without_it_nothing_is_told_and_what_is_printed_is_the_same(city):
    quiet, loud = invoke("compute", *city), invoke("compute", *city, "-v")
    assert told(quiet) == []
    assert quiet.stdout == loud.stdout


def test_the_package_leaves_handlers_to_the_program_that_imports_it(tmp_path, city, caplog):
    invoke("compute", *city, "-v")
    logger = logging.getLogger("heinola_indicators")
    assert logger.handlers == []
    with caplog.at_level(logging.INFO, logger="heinola_indicators"):
        compute(city[1], city[3], as_of="2026-11-24")
    assert "loans: calculated by value" in caplog.text
