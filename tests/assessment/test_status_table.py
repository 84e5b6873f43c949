from datetime import date

import pandas as pd
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel

from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.status_table import COLUMNS, StatusRow, StatusTable
from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import Measure, Strategy
from heinola_indicators.panel.panel import Panel

DAY = date(2024, 6, 30)
STRATEGY = Strategy("strategy.yaml", Localised("Strategia"), HEINOLA, None, 2030, (), {}, {})


def row(of: Measure, on: Panel) -> StatusRow:
    verdicts = assess(of, on, HEINOLA, DAY, expected=None, target_area=HEINOLA)
    return StatusRow("theme", "goal", of, HEINOLA, verdicts.applied, verdicts.final, Origin.PUBLISHED)


def test_the_frame_has_a_row_per_measure_and_area_with_unrounded_values():
    judged = row(measure(level("2025", low=20.0), baseline=baseline("2020", 10.0)), panel({"2023": 16.123456}))
    nothing = row(measure(), panel({}))
    frame = StatusTable(STRATEGY, DAY, Language.SWEDISH, (judged, nothing)).to_frame()
    assert tuple(frame.columns) == COLUMNS
    assert frame.loc[0, ["name", "period", "value", "path_value", "status", "final_status"]].tolist() == [
        "Exempel", "2023", 16.123456, 16.0, "on-track", "on-track",
    ]  # fmt: skip
    assert frame.loc[1, "status"] == "no-data"
    assert pd.isna(frame.loc[1, "value"])


def test_an_empty_table_keeps_its_columns():
    empty = StatusTable(STRATEGY, DAY, Language.FINNISH, ())
    assert (len(empty), tuple(empty.to_frame().columns)) == (0, COLUMNS)


def test_a_notebook_shows_the_table():
    judged = row(measure(level("2025", low=20.0)), panel({"2023": 20.0}))
    html = StatusTable(STRATEGY, DAY, Language.FINNISH, (judged,))._repr_html_()
    assert "<table" in html
    assert "reached" in html
