import numpy as np
import pytest
from tests.assessment.example_measures import series_break
from tests.panels import monthly, yearly

from heinola_indicators.assessment.process_chart import process_chart

SEASON = [10, 11, 14, 12, 15, 22, 40, 30, 16, 14, 12, 13]


def months(years, *, changes=None):
    """Months with a season; from the second year on each is what it was a year before plus a small change."""
    figures = [float(one) for one in SEASON]
    for month in range(12 * (years - 1)):
        figures.append(figures[month] + (changes[month] if changes else (1, -1, 2, -2, 0)[month % 5]))
    return figures


def test_seasons_are_the_usual_ups_and_downs():
    found = process_chart(monthly("nights", months(5)), "111")
    assert found.marks == ()
    assert found.low < found.value < found.high
    assert (found.number, str(found.last)) == (48, "2023-12")


def test_a_month_far_from_its_last_year_is_outside():
    figures = months(5)
    figures[-1] += 40
    found = process_chart(monthly("nights", figures), "111")
    assert "outside" in found.marks
    assert found.value > found.high


def test_the_chart_is_of_changes_from_the_same_month_a_year_before():
    figures = months(3)
    found = process_chart(monthly("nights", figures), "111")
    changes = np.array(figures[12:]) - np.array(figures[:-12])
    assert found.mean == pytest.approx(changes.mean())
    assert found.value == changes[-1]


def test_months_before_a_break_do_not_count():
    found = process_chart(monthly("nights", months(5)), "111", [series_break("2021-01", "uusi tilasto")])
    assert found.number == 24


def test_with_fewer_than_twelve_changes_there_is_no_chart():
    assert process_chart(monthly("nights", months(2)[:23]), "111") is None


def test_years_have_no_chart():
    assert process_chart(yearly("nights", dict(zip(range(1990, 2024), range(34), strict=True))), "111") is None


def test_an_area_without_figures_has_no_chart():
    assert process_chart(monthly("nights", months(5)), "049") is None
    assert process_chart(monthly("nights", [None] * 40), "111") is None
