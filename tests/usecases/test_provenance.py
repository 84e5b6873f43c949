import os
from pathlib import Path

import pytest
from tests.loaders.commented_workbook import workbook
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.loaders import export as exports_on_disk
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import year_period
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.provenance import provenance
from heinola_indicators.usecases.series import SeriesPanels


@pytest.fixture(scope="module")
def series(root: Path) -> SeriesPanels:
    return SeriesPanels(read_strategy(root / "config/strategy.yaml", LOADERS), Exports(root / "data"))


def test_a_figure_of_a_workbook_is_told_by_its_cell(series: SeriesPanels) -> None:
    (found,) = provenance(series, "operating-margin", "111", year_period(2020))
    assert found.file.path == "tilastokeskus/katteet_2000-2020.xlsx"
    assert found.place == "kta!C20"
    assert len(found.file.sha256) == 64


def test_where_parts_take_turns_the_place_is_that_of_the_part_that_holds(series: SeriesPanels) -> None:
    (found,) = provenance(series, "operating-margin", "111", year_period(2021))
    assert found.file.path == "valtiokonttori/katteet2021.xlsx"
    assert found.place == "Export!C2"


def test_a_figure_of_a_px_file_is_told_by_its_position_and_the_notes_of_the_file_come_with_it(
    series: SeriesPanels,
) -> None:
    (found,) = provenance(series, "immigration", "111", year_period(2015))
    assert found.place is not None
    assert found.place.startswith("DATA cell ")
    assert "KU111" in found.place
    assert found.updated == "20260521 08:00"
    assert any("Synteettinen" in note for note in found.notes)


def test_a_figure_of_a_csv_is_told_by_its_line(series: SeriesPanels) -> None:
    (found,) = provenance(series, "sustainable-growth-index", "111", year_period(2021))
    assert found.place == "line 2, column 'Indeksi'"


def test_an_observation_that_is_not_there_is_told(series: SeriesPanels) -> None:
    with pytest.raises(UsageError, match="no observation of 111 in 1900"):
        provenance(series, "operating-margin", "111", year_period(1900))


OLDER = "  - id: older\n    name: {fi: Vanhemmat}\n    publisher: Arkisto\n    files: vanhat.*\n    frequency: year\n"
TWO_PARTS = changed(
    SOURCES,
    '        of-area: "111"\n  - id: population',
    '        of-area: "111"\n      - source: older\n        select: {Tiedot: Lainat}\n        sum: [Laji]\n'
    '        of-area: "111"\n  - id: population',
).replace("series:\n", f"{OLDER}    origin: published\nseries:\n")
PX = """CHARSET="ANSI";TITLE="Vanhat";STUB="Tiedot","Laji";HEADING="Vuosi";VALUES("Tiedot")="Lainat","Muu";
VALUES("Laji")="a","b";VALUES("Vuosi")="2018","2019*";LAST-UPDATED="20200101 08:00";NOTE="Kaikista";
VALUENOTE("Laji","a")="Vain a";VALUENOTE("Laji","b")="Vain b";VALUENOTE("Tiedot","Muu")="Vain muu";
DATA=".." 1
2 3
4 5
6 7;
"""


def small_city(folder: Path, sources: str = TWO_PARTS, **exports: str) -> SeriesPanels:
    named = {name.replace("__", "."): text for name, text in exports.items()}
    path = write_city(folder, STRATEGY, sources, {**EXPORTS, "vanhat.px": PX, **named})
    return SeriesPanels(read_strategy(path, LOADERS), Exports(folder / "data"))


def test_a_missing_figure_of_a_workbook_has_the_symbol_of_its_cell(series: SeriesPanels) -> None:
    (found,) = provenance(series, "operating-margin", "111", year_period(2007))
    assert (found.place, found.symbol) == ("kta!C11", ".")
    (number,) = provenance(series, "operating-margin", "111", year_period(2020))
    assert number.symbol == ""


def test_the_publisher_and_the_title_of_the_file_are_told(series: SeriesPanels) -> None:
    (found,) = provenance(series, "operating-margin", "111", year_period(2020))
    assert found.publisher == "Tilastokeskus"
    assert found.title.startswith("Kuntien")


def test_of_a_sum_the_symbol_is_that_of_its_first_cell(tmp_path: Path) -> None:
    (found,) = provenance(small_city(tmp_path), "loans", "111", year_period(2018))
    assert found.file.path == "vanhat.px"
    assert (found.place, found.symbol) == ("DATA cell 1 (Tiedot=Lainat, Laji=a, Vuosi=2018)", "..")


def test_of_merged_parts_the_symbol_is_that_of_the_part_that_holds(tmp_path: Path) -> None:
    panels = small_city(tmp_path, **{"talous_2020-2022__csv": "Vuosi;Lainat\n2020;120*\n2021;...\n"})
    for year, path, symbol in ((2019, "vanhat.px", "*"), (2020, "talous_2020-2022.csv", "*"), (2023, None, "")):
        (found,) = provenance(panels, "loans", "111", year_period(year))
        assert found.file.path == (path or "talous_2023-2024.csv")
        assert found.symbol == symbol
    (hidden,) = provenance(panels, "loans", "111", year_period(2021))
    assert (hidden.place, hidden.symbol) == ("line 3, column 'Lainat'", "...")


def test_notes_are_those_on_the_table_and_on_the_cell(tmp_path: Path) -> None:
    panels = small_city(tmp_path, sources=changed(TWO_PARTS, "Lainat}\n        sum: [Laji]", "Lainat, Laji: a}"))
    (found,) = provenance(panels, "loans", "111", year_period(2018))
    assert found.notes == ("Kaikista", "Laji, a: Vain a")


def test_comments_on_cells_come_with_the_figures_that_they_are_on(tmp_path: Path) -> None:
    panels = small_city(tmp_path, sources=changed(TWO_PARTS, "Lainat}\n        sum: [Laji]", "Lainat, Laji: a}"))
    rows: list[list[object]] = [["Tiedot", "Laji", 2018, 2019], ["Lainat", "a", 5, 1], ["Lainat", "b", 2, 3]]
    comments = {"C1": "vuoden alussa", "C2": "arvio", "D2": "tarkistettu", "A3": "muut lainat", "B1": "velkojan laji"}
    (tmp_path / "data/vanhat.px").rename(tmp_path / "vanhat.px")
    (tmp_path / "data/vanhat.xlsx").write_bytes(workbook(comments, rows))
    (found,) = provenance(panels, "loans", "111", year_period(2018))
    assert found.place == "Taul1!C2"
    assert found.notes == ("Taul1!B1: velkojan laji", "Taul1!C1: vuoden alussa", "Taul1!C2: arvio")


def test_of_a_sum_all_notes_of_the_file_are_told(tmp_path: Path) -> None:
    (found,) = provenance(small_city(tmp_path), "loans", "111", year_period(2018))
    assert found.notes == ("Kaikista", "Laji, a: Vain a", "Laji, b: Vain b", "Tiedot, Muu: Vain muu")
    assert (found.title, found.updated, found.publisher) == ("Vanhat", "20200101 08:00", "Arkisto")


@pytest.mark.parametrize("largest_held", [10, 1 << 22], ids=["looked into again", "held in memory"])
def test_a_file_that_has_changed_since_is_told_and_no_symbol_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, largest_held: int
) -> None:
    monkeypatch.setattr(exports_on_disk, "LARGE", largest_held)
    panels = small_city(tmp_path)
    (before,) = provenance(panels, "loans", "111", year_period(2018))
    assert (before.symbol, before.changed) == ("..", False)
    file = tmp_path / "data/vanhat.px"
    told = file.stat()
    file.write_text(PX.replace('".."', '"."  '), "utf-8")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    (after,) = provenance(panels, "loans", "111", year_period(2018))
    assert (after.symbol, after.changed) == (None, True)
    assert after.place == before.place
    file.unlink()
    (gone,) = provenance(panels, "loans", "111", year_period(2018))
    assert (gone.symbol, gone.changed) == (None, True)
