"""The CI files that the page shows: read as YAML, their commands run on a copy of what ships here."""

import os
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
import yaml
from tests.docs.markdown_tables import DOCS, named, tables

from heinola_indicators.model.difference import Cause
from heinola_indicators.reports.check.checked import FINDINGS

PAGE = DOCS / "continuous-integration.md"
ROOT = DOCS.parent
AS_OF = "--as-of 2026-11-24"
FRESH = "2025;126,1\n"  # a figure of the index of sustainable growth that is not out of date
INDEX = "data/heinola/kestavan_kasvun_indeksi.csv"


def blocks():
    found = re.findall(r"^```yaml\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(found) == 2
    return [yaml.safe_load(block) for block in found]


def github_commands():
    steps = blocks()[0]["jobs"]["check"]["steps"]
    return commands("\n".join(step.get("run", "") for step in steps))


def gitlab_commands():
    job = blocks()[1]["check"]
    return commands("\n".join([*job["script"], *job["after_script"]]))


def commands(script):
    return [line for line in script.splitlines() if line.startswith("heinola-indicators ")]


@pytest.fixture
def city(tmp_path):
    """A copy of what ships, with the status file of what it says now as the one last published."""
    for folder in ("config", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    program = tmp_path / "bin/heinola-indicators"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m heinola_indicators "$@"\n', "utf-8")
    program.chmod(0o755)
    assert run(tmp_path, "heinola-indicators compute --quiet --output published").returncode == 0
    return tmp_path


def run(city, command):
    """A command as the runner's shell does it, on the day that the shipped data is about."""
    dated = re.sub(r"heinola-indicators (check|compute)", rf"\g<0> {AS_OF}", command)
    environment = os.environ | {
        "PATH": f"{city / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(city / "summary.md"),
    }
    shell = ["bash", "-eo", "pipefail", "-c", dated]
    return subprocess.run(shell, cwd=city, env=environment, capture_output=True, text=True, check=False)  # noqa: S603


def check_command():
    (command,) = [command for command in gitlab_commands() if " check " in command]
    return command


def failing_on(words):
    """The page's check with other words."""
    command, number = re.subn(r"--fail-on \S+", f"--fail-on {words}", check_command())
    assert number == 1
    return command


def append(city, name, text):
    path = city / name
    path.write_text(path.read_text("utf-8") + text, "utf-8")


@pytest.mark.parametrize(("of_page", "summary"), [(github_commands, "summary.md"), (gitlab_commands, "changes.md")])
def test_the_commands_of_the_page_run_and_only_the_check_fails_by_what_is_out_of_date(city, of_page, summary):
    codes = {command.split()[1]: run(city, command).returncode for command in of_page()}
    assert codes.pop("check") == 1
    assert {"compute", "diff"} <= set(codes)
    assert set(codes.values()) == {0}
    failures = ET.parse(city / "check.xml").getroot().findall(".//testcase[failure]")  # noqa: S314 - our own
    assert [(case.get("name"), case[0].get("type")) for case in failures] == [("sustainable-growth-index", "stale")]
    assert "joihin niitä on verrattu, ovat ennallaan" in (city / summary).read_text("utf-8")


def test_both_files_check_the_same_and_show_the_report_also_where_it_fails():
    github, gitlab = blocks()
    assert check_command() in github_commands()
    assert github["jobs"]["check"]["steps"][-1]["if"] == "always()"
    assert gitlab["check"]["artifacts"]["when"] == "always"
    assert gitlab["check"]["artifacts"]["reports"]["junit"] == "check.xml"


def test_a_source_that_is_out_of_date_fails_or_passes_as_it_is_told(city):
    assert run(city, failing_on("invalid,no-data,revised")).returncode == 0
    assert run(city, failing_on("stale")).returncode == 1
    append(city, INDEX, FRESH)
    assert run(city, failing_on("stale")).returncode == 0


def test_a_revised_figure_fails_or_passes_as_it_is_told(city):
    append(city, INDEX, FRESH)
    assert run(city, check_command()).returncode == 0, "a new period is no revision"
    path = city / INDEX
    path.write_text(path.read_text("utf-8").replace("2022;120,5", "2022;119,5"), "utf-8")
    failed = run(city, check_command())
    assert failed.returncode == 1
    assert "jakson 2022 luku oli 120.5 index, nyt 119.5" in failed.stdout
    assert run(city, failing_on("invalid,no-data,stale")).returncode == 0


def test_a_synthetic_figure_fails_or_passes_as_it_is_told(city):
    append(city, INDEX, FRESH)
    assert run(city, failing_on("invalid,no-data,stale,revised")).returncode == 0
    failed = run(city, failing_on("synthetic"))
    assert failed.returncode == 1
    assert "FAIL  jobs " in failed.stdout
    assert "ok    sustainable-growth-index " in failed.stdout, "its figures are published"


def test_the_page_names_every_word_that_can_be_asked_to_fail():
    words = [word for cell in named_words() for word in cell]
    assert sorted(words) == sorted(FINDINGS)


def named_words():
    rows = tables(PAGE.name)["What fails"]
    return [re.findall(r"`([\w-]+)`", row[0]) for row in rows if not row[0].isdigit()]


def test_the_page_names_every_exit_code_of_the_check():
    assert [row[0] for row in tables(PAGE.name)["What fails"] if row[0].isdigit()] == ["0", "1", "2", "3", "4"]


def test_the_page_of_what_changed_names_every_cause():
    assert named(tables("what-changed.md")["Causes of another verdict"]) == [cause.value for cause in Cause]
