from dataclasses import replace
from datetime import date

import pytest
from tests.assessment.example_measures import baseline, level, measure, panel
from tests.reports.example_material import material_of
from tests.reports.shipped import shipped_material

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Stage
from heinola_indicators.reports.budget.measure_cells import deviation, needed
from heinola_indicators.reports.budget.rows import BudgetRow, actual, budget_rows, period_of_level
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial

FIGURES = panel({"2023": 10.0, "2024": 11.0, "2025": 12.0})


def row_of(item: MeasureMaterial, area: str = "111") -> BudgetRow:
    material: ReportMaterial = replace(shipped_material(), measures=(item,), area=area)
    return budget_rows(material, 2027)[0]


def forecast(period: str, value: float | None, day: date) -> FollowUpEntry:
    return FollowUpEntry(
        "example", parse_period(period), day, Location("follow-up.csv", 2), author="Yksikkö", forecast=value
    )


def test_a_year_without_a_level_has_an_open_slot_of_its_own() -> None:
    row = row_of(material_of(measure(level("2026", 13.0), baseline=baseline("2023")), FIGURES))
    assert [(str(slot.period), slot.year, slot.is_open) for slot in row.slots] == [
        ("2026", 2026, True),
        ("2027", 2027, True),
        ("2028", 2028, True),
        ("2029", 2029, True),
    ]


def test_of_two_levels_in_a_year_the_last_has_the_column_and_the_other_is_kept_beside() -> None:
    followed = measure(level("2026-06", 12.0), level("2026-12", 13.0), baseline=baseline("2023"))
    row = row_of(material_of(followed, FIGURES))
    assert [(str(slot.period), slot.year) for slot in row.slots][:2] == [("2026-06", None), ("2026-12", 2026)]
    assert str(row.slots[2].period) == "2027-12"


def test_a_proposed_level_is_in_no_column() -> None:
    followed = measure(level("2027", 14.0, stage=Stage.PROPOSED), baseline=baseline("2023"))
    row = row_of(material_of(followed, FIGURES))
    assert all(slot.level is None for slot in row.slots)


def test_no_level_can_be_written_where_it_would_not_come_after_the_baseline() -> None:
    row = row_of(material_of(measure(level("2028", 13.0), baseline=baseline("2027", 10.0)), FIGURES))
    assert [slot.is_open for slot in row.slots] == [False, False, True, True]


def test_a_range_is_shown_and_not_open() -> None:
    followed = measure(level("2026", 10.0, 14.0), direction=Direction.STAY_WITHIN, baseline=baseline("2023"))
    row = row_of(material_of(followed, FIGURES))
    assert not any(slot.is_open for slot in row.slots)


def test_another_area_has_no_levels_and_no_inputs() -> None:
    row = row_of(material_of(measure(level("2026", 13.0), baseline=baseline("2023")), FIGURES), area="398")
    assert all(slot.level is None and not slot.is_open for slot in row.slots)


@pytest.mark.parametrize(
    ("periods", "year", "value"),
    [
        ({"2024": 1.0, "2025": 2.0}, 2024, 1.0),
        ({"2024-Q3": 1.0, "2024-Q4": 2.0}, 2024, 2.0),
        ({"2024-Q3": 1.0}, 2024, None),
        ({"2024-C06": 1.0}, 2024, None),
        ({"2023/2024": 3.0}, 2024, 3.0),
        ({"2024": None}, 2024, None),
    ],
)
def test_the_actual_of_a_year_is_that_of_the_whole_year(
    periods: dict[str, float | None], year: int, value: float | None
) -> None:
    figure = actual(material_of(measure(level("2030", 5.0)), panel(periods)), year)
    assert (figure.value if figure else None) == value


@pytest.mark.parametrize(
    ("kept", "period"), [("2026", "2027"), ("2026-12", "2027-12"), ("2026-Q4", "2027-Q4"), ("2025/2026", "2027")]
)
def test_a_new_level_is_for_a_period_of_the_kind_that_the_others_are(kept: str, period: str) -> None:
    assert str(period_of_level(material_of(measure(level(kept, 5.0)), FIGURES), 2027)) == period


def test_the_newest_forecast_of_the_running_year_counts_and_a_line_through_the_figures_does_not() -> None:
    item = material_of(measure(level("2026", 13.0), baseline=baseline("2023")), FIGURES)
    assert row_of(item).forecast is None
    assert deviation(row_of(item)) is None
    entries = (
        forecast("2026", 12.0, date(2026, 5, 1)),
        forecast("2026", 12.5, date(2026, 9, 1)),
        forecast("2026", None, date(2026, 10, 1)),
        forecast("2025", 99.0, date(2026, 10, 1)),
    )
    with_forecast = row_of(replace(item, entries=entries))
    assert with_forecast.forecast is entries[1]
    assert deviation(with_forecast) == -0.5


def test_a_deviation_is_positive_where_it_is_better() -> None:
    falling = measure(level("2026", None, 13.0), direction=Direction.FALL, baseline=baseline("2023"))
    entries = (forecast("2026", 12.0, date(2026, 9, 1)),)
    assert deviation(row_of(replace(material_of(falling, FIGURES), entries=entries))) == 1.0
    within = measure(level("2026", 13.0, 15.0), direction=Direction.STAY_WITHIN, baseline=baseline("2023"))
    assert deviation(row_of(replace(material_of(within, FIGURES), entries=entries))) == -1.0


def test_what_is_needed_leads_to_the_level_of_the_budget_year_or_the_next_one() -> None:
    to_2030 = measure(level("2026", 13.0), level("2030", 22.0), baseline=baseline("2023"))
    assert needed(row_of(material_of(to_2030, FIGURES))) == 2.0
    to_2027 = measure(level("2027", 16.0), level("2030", 22.0), baseline=baseline("2023"))
    assert needed(row_of(material_of(to_2027, FIGURES))) == 2.0
    reached = measure(level("2027", 12.0), baseline=baseline("2023"))
    assert needed(row_of(material_of(reached, FIGURES))) is None


def test_what_keeps_from_judging_whatever_the_level_is_the_gate() -> None:
    expected = parse_period("2026")
    stale = material_of(measure(level("2026", 13.0), baseline=baseline("2023")), FIGURES, expected=expected)
    assert row_of(stale).gate is TargetStatus.STALE
    judged = material_of(measure(level("2026", 13.0), baseline=baseline("2023")), FIGURES)
    assert row_of(judged).gate is None
