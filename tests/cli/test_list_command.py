import pytest
from tests.cli.running import invoke
from tests.strategy.small_city import STRATEGY, changed, write_city

from heinola_indicators.cli.list_command import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_listed_with_a_few_words_each(root, kind):
    result = invoke("list", kind, "--strategy", root / "config/strategy.yaml")
    assert result.exit_code == 0
    assert result.stderr == ""
    rows = result.output.splitlines()
    assert rows
    assert all(len(row.split(maxsplit=1)) == 2 for row in rows)


def test_measures_are_listed_in_the_language_that_is_asked_for(root):
    strategy = ("--strategy", root / "config/strategy.yaml")
    assert "Antal arbetsplatser [jobs]" in invoke("list", "measures", "--language", "sv", *strategy).output
    assert "Number of jobs [jobs]" in invoke("list", "measures", "--language", "en", *strategy).output
    assert len(invoke("list", "measures", *strategy).output.splitlines()) == 22


def test_an_unsound_strategy_is_told_with_every_problem(tmp_path):
    path = write_city(tmp_path, changed(STRATEGY, "direction: fall", "direction: down").replace("EUR\n", "EURO\n"))
    result = invoke("list", "measures", "--strategy", path)
    assert result.exit_code == 3
    assert [line.split(":")[1] for line in result.stderr.splitlines()] == ["24"]
    assert result.stdout == ""


def test_a_missing_strategy_is_one_line_with_its_path(tmp_path):
    result = invoke("list", "series", "--strategy", tmp_path / "none.yaml")
    assert result.exit_code == 3
    assert result.stderr == f"{tmp_path / 'none.yaml'}: cannot be read: No such file or directory\n"
