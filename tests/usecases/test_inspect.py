import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import yaml

from heinola_indicators.loaders import LOADERS
from heinola_indicators.reports.inspection import inspection_json, inspection_text
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.inspect import inspect
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.validate import ValidateRequest, validate

SHIPPED = sorted(path for path in (Path(__file__).parents[2] / "data").rglob("*") if path.suffix not in {".md", ""})
SURVEYS = [path for path in SHIPPED if path.parent.name == "kyselyt"]
TABLES = [path for path in SHIPPED if path not in SURVEYS]

STRATEGY = """
strategy: {name: {fi: Kokeilu}, area: "111"}
sources: sources.yaml
themes:
  - id: theme
    name: {fi: Teema}
    goals:
      - id: goal
        name: {fi: Tavoite}
        measures:
          - {id: measure, name: {fi: Mittari}, unit: UNIT, direction: rise, calculator: value, inputs: {value: SERIES}}
"""


ASKED_FOR = {"publisher:": "THL", "unit:": "index", "of-area:": '"SSS"', "of-period:": "2025"}


def pasted(snippet: str, path: Path, tmp_path: Path) -> SeriesPanels:
    """The snippet as a sources file with what it asks for, and a strategy of one measure over its series."""
    for key, written in ASKED_FOR.items():
        snippet = snippet.replace(f"{key} # write", f"{key} {written} # write")
    (series,) = yaml.safe_load(snippet)["series"]
    (tmp_path / "sources.yaml").write_text(snippet, "utf-8")
    text = STRATEGY.replace("UNIT", series["unit"]).replace("SERIES", series["id"])
    (tmp_path / "strategy.yaml").write_text(text, "utf-8")
    return SeriesPanels(read_strategy(tmp_path / "strategy.yaml", LOADERS), Exports(path.parent))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_snippet_works_when_it_is_pasted(path: Path, tmp_path: Path, root: Path) -> None:
    found = inspect(path, data=root / "data")
    panels = pasted(found.snippet, root / "data/any", tmp_path)
    (series,) = panels.strategy.series
    panel = panels.panel(series)
    assert not panels.problems
    assert panel is not None
    assert np.count_nonzero(panel.flag) > 0


def test_the_shipped_files_are_there_to_be_inspected() -> None:
    assert len(TABLES) > 12
    assert len(SURVEYS) == 13


def test_the_real_exports_snippets_work_too(shared: Path, tmp_path: Path) -> None:
    files = [path for path in sorted((shared / "exports").rglob("*")) if path.suffix in {".xlsx", ".csv", ".px"}]
    assert len(files) > 15
    for number, path in enumerate(files):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = inspect(path)
        panels = pasted(found.snippet, path, folder)
        panel = panels.panel(next(iter(panels.strategy.series)))
        assert not panels.problems, path.name
        assert panel is not None
        assert panel.flag.any(), path.name


@pytest.mark.parametrize("name", ["thl/syntyneet.csv", "yli [1], 50 % ä.csv"])
def test_a_file_is_named_as_it_lies_below_the_data_folder(tmp_path: Path, name: str) -> None:
    path = tmp_path / "data" / name
    path.parent.mkdir(parents=True)
    path.write_text("Kunta;Vuosi;Arvo\nHeinola;2024;1\n", "utf-8")
    found = inspect(path, data=tmp_path / "data")
    panels = pasted(found.snippet, tmp_path / "data/any", tmp_path)
    assert panels.panel(next(iter(panels.strategy.series))) is not None
    assert not panels.problems


def test_a_file_elsewhere_is_told_to_be_put_into_the_data_folder(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Kunta;Vuosi;Arvo\nHeinola;2024;1\n", "utf-8")
    snippet = inspect(tmp_path / "a.csv", data=Path("data")).snippet
    assert "files: \"a.csv\" # not in the data folder 'data': put it there, or name the folder with --data" in snippet


def test_what_the_file_does_not_tell_is_asked_for_by_validate(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Nimi;Arvo\nx;1\n", "utf-8")
    (tmp_path / "sources.yaml").write_text(inspect(tmp_path / "a.csv", data=tmp_path).snippet, "utf-8")
    (tmp_path / "strategy.yaml").write_text(STRATEGY.replace("UNIT", "index").replace("SERIES", "a-series"), "utf-8")
    found = validate(ValidateRequest(tmp_path / "strategy.yaml", tmp_path))
    assert [str(problem).partition("sources.yaml:")[2] for problem in found.of_files] == [
        "4:15: expected a text, found nothing; write it here",
        "10:10: expected a text, found nothing; write it here",
    ]


def test_what_is_in_a_file_is_told(root: Path) -> None:
    found = inspect(root / "data/tilastokeskus/muuttoliike_ika_synthetic.px")
    assert (found.loader, found.why) == ("px", "the export begins with statements of a PX file")
    assert found.periods == ("2015", "2025")
    assert found.municipalities == 3
    assert found.flags["Q"] == 2
    assert found.table.division == date(2026, 1, 1)


def test_a_unit_of_thousands_becomes_a_scale(root: Path) -> None:
    snippet = yaml.safe_load(inspect(root / "data/tilastokeskus/katteet_2000-2020.xlsx").snippet)
    assert snippet["series"][0]["unit"] == "EUR"
    assert snippet["series"][0]["parts"][0]["scale"] == 1000


def test_what_the_area_fixes_needs_no_choice(root: Path) -> None:
    snippet = yaml.safe_load(inspect(root / "data/valtiokonttori/katteet2021.xlsx").snippet)
    assert list(snippet["series"][0]["parts"][0]["select"]) == ["contents"]


def test_names_with_quotes_and_colons_stay_yaml(tmp_path: Path) -> None:
    path = tmp_path / "oma taulu, ä.csv"
    path.write_text('Kunta;Vuosi;"Luokka: ""a""";Arvo\nHeinola;2024;x: "y";1\nHeinola;2024;#z;2\n', "utf-8")
    found = inspect(path)
    panels = pasted(found.snippet, path, tmp_path)
    assert panels.panel(next(iter(panels.strategy.series))) is not None
    assert not panels.problems


def test_what_a_px_file_says_of_its_symbols_and_decimals_is_told(tmp_path: Path) -> None:
    head = 'CHARSET="ANSI";TITLE="x";DECIMALS=1;SHOWDECIMALS=0;DATASYMBOL2="ei saatu";HEADING="Vuosi";'
    (tmp_path / "a.px").write_text(f'{head}VALUES("Vuosi")="2023","2024";DATA=1.5 "..";', "utf-8")
    table = inspect(tmp_path / "a.px").table
    text = inspection_text(table, {"file": "a.px"}, "")
    assert "Symbols, as the file explains them:\n  .. = ei saatu\n\nDecimals: 1 stored, 0 shown\n" in text
    content = json.loads(inspection_json(table, {}, ""))
    assert (content["legend"], content["decimals"]) == ({"..": "ei saatu"}, {"stored": 1, "shown": 0})
