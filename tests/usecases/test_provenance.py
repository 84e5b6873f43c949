from pathlib import Path

import pytest

from heinola_indicators.loaders import LOADERS
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
