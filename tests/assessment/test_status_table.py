import re
from dataclasses import replace
from datetime import date

import pandas as pd
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel

from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.status_table import COLUMNS, StatusRow, StatusTable
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import Measure, Strategy
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.mann_kendall import TrendWord

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


def test_every_column_of_the_frame_holds_what_its_name_says():
    to_2025, to_2030 = level("2025", low=20.0), level("2030", low=40.0)
    of = measure(to_2025, to_2030, baseline=baseline("2020", 10.0))
    judged = replace(row(of, panel({"2023": 16.0}, flags={"2023": Flag.P})), trend=TrendWord.RISING)
    (cells,) = StatusTable(STRATEGY, DAY, Language.FINNISH, (judged,)).to_frame().to_dict("records")
    facts = cells.pop("reason_facts")
    assert cells == {
        "theme": "theme", "goal": "goal", "measure": "example", "name": "Esimerkki", "area": HEINOLA,
        "unit": "index", "direction": "rise", "period": "2023", "value": 16.0, "flag": "P",
        "baseline_period": "2020", "baseline_value": 10.0,
        "target_period": "2025", "target_value": 20.0, "target_low": None, "target_high": None,
        "target_origin": "example", "path_value": 16.0, "status": "on-track", "reason_code": "on-path",
        "final_target_period": "2030", "final_target_value": 40.0, "final_status": "behind",
        "trend": "rising", "origin": "published", "sources": (),
    }  # fmt: skip
    assert (facts["target_value"], facts["baseline_value"], facts["path_value"]) == (20.0, 10.0, 16.0)


def test_a_range_has_both_its_ends_in_the_frame_and_a_figure_without_origin_none():
    staying = measure(level("2025", low=90.0, high=110.0), direction=Direction.STAY_WITHIN)
    judged = replace(row(staying, panel({"2023": 95.0})), origin=None)
    (cells,) = StatusTable(STRATEGY, DAY, Language.FINNISH, (judged,)).to_frame().to_dict("records")
    assert (cells["target_low"], cells["target_high"], cells["target_value"]) == (90.0, 110.0, None)
    assert cells["origin"] is None


def test_a_table_can_be_gone_through_row_by_row():
    judged = row(measure(level("2025", low=20.0)), panel({"2023": 20.0}))
    assert list(StatusTable(STRATEGY, DAY, Language.FINNISH, (judged,))) == [judged]


def test_an_empty_table_keeps_its_columns():
    empty = StatusTable(STRATEGY, DAY, Language.FINNISH, ())
    assert (len(empty), tuple(empty.to_frame().columns)) == (0, COLUMNS)


def test_a_notebook_shows_the_table():
    judged = row(measure(level("2025", low=20.0)), panel({"2023": 1020.0}))
    html = StatusTable(STRATEGY, DAY, Language.FINNISH, (judged,))._repr_html_()
    assert "<table" in html
    assert "reached" in html
    assert [cell for cell in re.findall("<td>(.*?)</td>", html) if cell] == [
        "Esimerkki", HEINOLA, "1\u00a0020.00", "index", "2023", "published", "2025", "20.00", "example", "reached",
    ]  # fmt: skip


def test_a_notebook_shows_nothing_where_there_is_none_and_no_row_numbers():
    html = StatusTable(STRATEGY, DAY, Language.FINNISH, (row(measure(), panel({})),))._repr_html_()
    assert "<td></td>" in html
    assert "<th>0</th>" not in html
