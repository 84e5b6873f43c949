from datetime import date

import pytest

from heinola_indicators.usecases.report import year_of_report


@pytest.mark.parametrize(
    ("as_of", "year"), [(date(2026, 11, 24), 2025), (date(2026, 12, 30), 2025), (date(2026, 12, 31), 2026)]
)
def test_an_annual_report_is_about_the_last_year_that_has_ended(as_of: date, year: int) -> None:
    assert year_of_report("annual", as_of) == year


@pytest.mark.parametrize("kind", ["budget", "units", "midterm", "scorecard", "interim"])
def test_the_others_are_about_the_next_year(kind: str) -> None:
    assert year_of_report(kind, date(2026, 12, 31)) == 2027
