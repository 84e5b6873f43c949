"""Every command's help has an example, and every example runs."""

import shlex
import shutil

import click
import pytest
from tests.cli.running import invoke

from heinola_indicators.cli.main import COMMANDS, main

PROGRAM = "heinola-indicators"
SERIES = "id,direction,base_period,base_value,period,value,target_period,target\nco2,fall,2007,100,2023,40,2030,50\n"


def leaves(group=main, before=()):
    """Every command that does something, by the words it is called with."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from leaves(command, (*before, name))
        else:
            yield (*before, name)


def examples(words):
    text = invoke(*words, "--help").output.replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines()]
    return [line for line in lines if line.startswith(f"{PROGRAM} ")]


@pytest.fixture(scope="module")
def city(root, tmp_path_factory):
    """What ships, and what the examples take up: two status files, workbooks that came back, a plain table."""
    folder = tmp_path_factory.mktemp("city")
    for name in ("config", "data"):
        shutil.copytree(root / name, folder / name)
    shared = ("--strategy", folder / "config/strategy.yaml", "--data", folder / "data", "--as-of", "2026-11-24", "-q")
    invoke("compute", *shared, "--output", folder / "published")
    shutil.copytree(folder / "published", folder / "out")
    invoke("report", "budget", "--format", "xlsx", "--output", folder / "talousarvio.xlsx", *shared)
    invoke("report", "units", "--format", "xlsx", "--output", folder / "yksikot.xlsx", *shared)
    (folder / "series.csv").write_text(SERIES, "utf-8")
    return folder


def test_the_walk_finds_every_command():
    assert {words[0] for words in leaves()} == set(COMMANDS)
    assert ("targets", "read") in list(leaves())


@pytest.mark.parametrize("words", list(leaves()), ids=" ".join)
def test_every_example_in_the_help_runs(city, words, monkeypatch):
    monkeypatch.chdir(city)
    found = examples(words)
    assert found, "the help has no example"
    for line in found:
        command, _, _ = line.partition(" > ")
        _, *arguments = shlex.split(command)
        assert tuple(arguments[: len(words)]) == words
        done = invoke(*arguments)
        assert done.exit_code in ({0, 1} if words == ("check",) else {0}), done.stderr
        assert "Traceback" not in done.output


def test_the_help_of_a_group_leads_to_its_commands():
    for name in ("targets", "follow-up"):
        assert "read" in invoke(name, "--help").output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("targets", "rea"), "There is no command 'rea'; did you mean 'read'?"),
        (("compute", "--format", "tabel"), "'tabel' is not one of 'table', 'csv', 'json'; did you mean 'table'?"),
        (
            ("schema", "strategi"),
            "'strategi' is not one of 'strategy', 'sources', 'codebook', 'status'; did you mean 'strategy'?",
        ),
        (
            ("report", "anual", "--format", "docx", "--output", "x"),
            "there is no report 'anual'; did you mean 'annual'?",
        ),
        (("explain", "jbos"), "there is no measure 'jbos' in config/strategy.yaml; did you mean 'jobs'?"),
        (("compute", "--area", "Heinloa"), "there is no area 'Heinloa'; did you mean 'Heinola'"),
        (("check", "--fail-on", "stael"), "--fail-on takes no 'stael'; did you mean 'stale'?"),
        (("assess", "series.csv", "--method", "eurostt"), "there is no method 'eurostt'; did you mean 'eurostat'?"),
        (("read", "series.csv", "--loader", "table-cvs"), "there is no loader 'table-cvs'; did you mean 'table-csv'?"),
        (("read", "series.csv", "--where", "direktion=fall"), "did you mean 'direction'?"),
        (("read", "series.csv", "--where", "direction=fal"), "did you mean 'fall'?"),
        (
            ("read", "data/tilastokeskus/115p_tyopaikat_1987-2021.xlsx", "--sheet", "001_115p"),
            "there is no sheet '001_115p'; did you mean '001_115p_2021'?",
        ),
        (("compute", "--strategy", "config/strategi.yaml"), "did you mean 'strategy.yaml'"),
        (("read", "serie.csv"), "cannot be read: No such file or directory; did you mean 'series.csv'?"),
    ],
)
def test_whatever_is_misspelt_the_nearest_word_is_offered(city, arguments, message, monkeypatch):
    monkeypatch.chdir(city)
    refused = invoke(*arguments)
    assert refused.exit_code in {2, 3, 4}
    assert message in refused.stderr
