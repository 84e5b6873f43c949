import json
from pathlib import Path

from click.testing import CliRunner
from tests.loaders.commented_workbook import workbook

from heinola_indicators.cli.main import main


def run(*arguments: object) -> object:
    return CliRunner().invoke(main, ["inspect", *map(str, arguments)])


def test_a_file_is_told_with_its_variables_and_a_snippet(root: Path) -> None:
    result = run(root / "data/thl/sotkanet_hyte_synthetic.csv")
    assert result.exit_code == 0
    assert "loader          sotkanet-csv" in result.output
    assert "Variables:" in result.output
    assert "For sources.yaml:" in result.output


def test_json_holds_every_value(root: Path) -> None:
    result = run(root / "data/tilastokeskus/muuttoliike_ika_synthetic.px", "--format", "json")
    content = json.loads(result.output)
    ages = next(variable for variable in content["variables"] if variable["name"] == "Ikä")
    assert len(ages["values"]) == 19
    assert content["loader"] == "px"


def test_comments_on_cells_are_told_with_their_place(tmp_path: Path) -> None:
    comments = {f"B{row}": f"huomautus\n{row}" for row in range(2, 8)}
    rows: list[list[object]] = [["Kunta", 2024], *(["Heinola", row] for row in range(2, 8))]
    (tmp_path / "oma.xlsx").write_bytes(workbook(comments, rows))
    output = run(tmp_path / "oma.xlsx").output
    assert "\nComments on cells:\n  Taul1!B2: huomautus 2\n" in output
    assert "  … and 2 more (--format json shows all)\n" in output
    content = json.loads(run(tmp_path / "oma.xlsx", "--format", "json").output)
    assert content["comments"] == {f"Taul1!{cell}": text for cell, text in comments.items()}


def test_a_file_that_is_no_export_is_one_line_and_exit_code_4(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    result = run(tmp_path / "empty.csv")
    assert result.exit_code == 4
    assert result.output.count("\n") == 1
    assert "the file is empty" in result.output
