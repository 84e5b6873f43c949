"""A unit error of a thousand is told with the series, unless asked to be quiet; the real exports have none."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.panel.unit_jumps import unit_jumps
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.compute import ComputeRequest, compute
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.series import SeriesPanels

AS_OF = date(2026, 11, 24)


def test_a_file_in_another_unit_is_warned_of(tmp_path):
    exports = EXPORTS | {"talous_2025_euroina.csv": "Vuosi;Lainat\n2025;101000\n"}
    path = write_city(tmp_path, STRATEGY, SOURCES, exports)
    result = compute(ComputeRequest(path, tmp_path / "data", AS_OF))
    told = [problem.message for problem in result.warnings if "a unit of a thousand?" in problem.message]
    assert told == ["loans: 111: 104 in 2024, 101 000 in 2025: a unit of a thousand?"]


@pytest.mark.parametrize(("config", "folder"), [("strategy", "data"), ("published-exports", "../shared/exports")])
def test_the_shipped_data_and_the_real_exports_have_no_such_jump(root, config, folder, request):
    if folder.startswith(".."):
        request.getfixturevalue("shared")
    panels = SeriesPanels(read_strategy(root / f"config/{config}.yaml", LOADERS), Exports(root / folder))
    made = [panels.panel(name) for name in panels.strategy.series]
    assert len([panel for panel in made if panel is not None]) >= 5
    assert panels.warnings == []


def test_the_real_margins_in_thousands_before_2021_would_be_told(root, shared):
    strategy = read_strategy(root / "config/published-exports.yaml", LOADERS)
    panel = SeriesPanels(strategy, Exports(shared / "exports")).panel("operating-margin")
    in_thousands = np.array([period.year < 2021 for period in panel.periods])
    mixed = replace(panel, value=np.where(in_thousands, panel.value / 1000, panel.value))
    told = unit_jumps(mixed)
    assert "111: -107 039 in 2020, -111 793 222.3 in 2021: a unit of a thousand?" in told
    assert len(told) > 250
