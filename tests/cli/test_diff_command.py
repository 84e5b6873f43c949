import json

import pytest
from tests.cli.running import AS_OF, invoke
from tests.strategy.small_city import EXPORTS, write_city


@pytest.fixture
def city(tmp_path):
    """Two runs on a small city, the later with a new year."""
    strategy = write_city(tmp_path)
    invoke("compute", "--strategy", strategy, "--data", tmp_path / "data", *AS_OF, "--output", tmp_path / "old")
    (tmp_path / "new-data").mkdir()
    for name, text in (EXPORTS | {"talous_2025.csv": "Vuosi;Lainat\n2025;99\n"}).items():
        (tmp_path / "new-data" / name).write_text(text, "utf-8")
    invoke("compute", "--strategy", strategy, "--data", tmp_path / "new-data", *AS_OF, "--output", tmp_path / "new")
    return tmp_path


def test_two_status_files_are_compared_in_the_language_and_format_asked_for(city):
    files = city / "old/status.json", city / "new/status.json"
    assert "uusi jakso 2025: 99" in invoke("diff", *files).stdout
    markdown = invoke("diff", *files, "--format", "markdown", "--language", "en").stdout
    assert markdown.startswith("## What has changed: Esimerkkilä 2030")
    assert json.loads(invoke("diff", *files, "--format", "json").stdout)["differs"] is True


def test_a_difference_fails_only_when_asked(city):
    files = city / "old/status.json", city / "new/status.json"
    assert invoke("diff", *files).exit_code == 0
    assert invoke("diff", *files, "--fail").exit_code == 1
    assert invoke("diff", files[0], files[0], "--fail").exit_code == 0


def test_two_folders_are_computed_by_one_strategy_and_day(city):
    result = invoke("diff", city / "data", city / "new-data", "--strategy", city / "config/strategy.yaml", *AS_OF)
    assert result.exit_code == 0
    assert "Tiedostot: uusi 1" in result.stdout
    assert "talous_2025.csv: uusi" in result.stdout


def test_a_folder_with_an_export_that_lacks_something_is_compared_and_exits_with_4(city):
    (city / "new-data/väkiluku vuosittain.csv").unlink()
    arguments = ("--strategy", city / "config/strategy.yaml", *AS_OF, "--fail")
    result = invoke("diff", city / "data", city / "new-data", *arguments)
    assert result.exit_code == 4
    assert "väkiluku vuosittain.csv: poistunut" in result.stdout
    assert "no file in the data folder fits" in result.stderr


def test_a_strategy_that_is_not_sound_exits_with_3(city):
    (city / "config/strategy.yaml").write_text("strategy: 1\n", "utf-8")
    result = invoke("diff", city / "data", city / "new-data", "--strategy", city / "config/strategy.yaml", *AS_OF)
    assert (result.exit_code, result.stdout) == (3, "")


@pytest.mark.parametrize(
    ("old", "new", "options", "code", "message"),
    [
        ("data", "new/status.json", (), 2, "is a folder and"),
        ("none.json", "new/status.json", (), 2, "there is no such file or folder"),
        ("old/manifest.json", "new/status.json", (), 4, "is JSON but no status.json"),
        ("old/status.csv", "new/status.json", (), 4, "is no JSON here"),
        ("old/status.json", "new/status.json", ("--strategy", "x.yaml"), 2, "--strategy: only for data folders"),
        ("old/status.json", "new/status.json", AS_OF, 2, "--as-of: only for data folders"),
    ],
)
def test_what_cannot_be_compared_is_one_clear_line(city, old, new, options, code, message):
    result = invoke("diff", city / old, city / new, *options)
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr.splitlines()[-1]
