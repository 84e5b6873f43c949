from datetime import date

import pytest
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel

from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.findings import Finding, findings, missing_running
from heinola_indicators.assessment.forecast import forecast_to
from heinola_indicators.assessment.needed_change import needed_change
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period, parse_period
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel

AS_OF = date(2026, 11, 24)
SLOW = panel({str(year): 10.0 + 0.1 * (year - 2010) + 0.02 * (year % 3) for year in range(2010, 2026)})


def row_of(followed: Measure, figures: Panel, expected: Period | None = None) -> StatusRow:
    verdicts = assess(followed, figures, HEINOLA, AS_OF, expected=expected, target_area=HEINOLA)
    return StatusRow("theme", "goal", followed, HEINOLA, verdicts.applied, verdicts.final, Origin.PUBLISHED)


def found(followed: Measure, figures: Panel, expected: Period | None = None) -> tuple[Finding, ...]:
    row = row_of(followed, figures, expected)
    final, forecast, needed = row.final.target, None, None
    if final is not None and final.value is not None and row.figure is not None:
        forecast = forecast_to(figures, HEINOLA, final.period, final.value, followed.direction)
        needed = needed_change(figures, HEINOLA, row.figure, final, followed.direction)
    return findings(row, figures, forecast, needed)


def test_a_level_is_unreachable_when_it_is_improbable_and_nobody_was_ever_so_fast() -> None:
    assert found(measure(level("2030", 40.0), baseline=baseline("2010")), SLOW) == (Finding.UNREACHABLE,)


def test_a_level_that_is_probable_is_not_unreachable() -> None:
    assert found(measure(level("2030", 11.9), baseline=baseline("2010")), SLOW) == ()


def test_what_has_been_done_once_is_not_unreachable() -> None:
    figures = {"2010": 5.0, "2011": 7.0, "2012": 9.0, "2013": 11.0, "2014": 13.0, "2015": 16.0}
    once = panel(figures | {str(year): 10.0 + 0.05 * (year % 2) for year in range(2016, 2026)})
    assert found(measure(level("2030", 18.0), baseline=baseline("2016")), once) == ()


def test_nothing_is_unreachable_where_nothing_is_known_of_it() -> None:
    few = panel({"2024": 10.0, "2025": 10.1})
    assert found(measure(level("2030", 40.0), baseline=baseline("2024")), few) == ()


def test_a_last_level_that_is_met_is_reached_already() -> None:
    assert found(measure(level("2030", 11.0), baseline=baseline("2010")), SLOW) == (Finding.REACHED,)


def test_a_level_on_the_way_that_is_met_is_no_finding() -> None:
    followed = measure(level("2026", 11.0), level("2030", 11.9), baseline=baseline("2010"))
    assert found(followed, SLOW) == ()


def test_a_limit_that_is_kept_is_no_finding() -> None:
    assert found(measure(level("2030", 9.0), baseline=baseline("2010")), SLOW) == ()


@pytest.mark.parametrize(("expected", "missing"), [("2025", 0), ("2026", 1), ("2027", 2), ("2028", 3)])
def test_figures_that_should_be_there_and_are_not_are_counted(expected: str, missing: int) -> None:
    followed = measure(level("2030", 11.9), baseline=baseline("2010"))
    assert missing_running(row_of(followed, SLOW, parse_period(expected)), SLOW) == missing
    twice = (Finding.NO_DATA_TWICE,) if missing >= 2 else ()
    assert found(followed, SLOW, parse_period(expected)) == twice


def test_observations_without_a_value_are_missing_too() -> None:
    followed = measure(level("2030", 11.9), baseline=baseline("2010"))
    suppressed = panel({"2024": None, "2025": None}, flags={"2024": Flag.Q, "2025": Flag.Q})
    assert found(followed, suppressed) == (Finding.NO_DATA_TWICE,)
    assert found(followed, panel({"2025": None}, flags={"2025": Flag.Q})) == ()


def test_an_export_that_is_not_there_says_nothing_about_earlier_times() -> None:
    row = row_of(measure(level("2030", 11.9)), panel({}, area="398"))
    assert findings(row, None, None, None) == ()
