import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import HEINOLA, panel

from heinola_indicators.assessment.forecast import forecast_to
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.forecast_words import doubts_about
from heinola_indicators.reports.period_words import period_words


def forecast(figures, first=2000, period="2040"):
    grid = panel({str(first + place): figure for place, figure in enumerate(figures)})
    return forecast_to(grid, HEINOLA, parse_period(period), 100.0, Direction.RISE)


TURNED = [*(100 - place + 3 * (-1) ** place for place in range(20)), 84, 84, 84, 85, 85]  # falls, then stays
ZIGZAG = [0, 1, -1, 1, -1, 1, 0, -1, 1, -1, 1, -1]  # around a straight line


def test_figures_that_scatter_by_chance_leave_no_doubt():
    doubts = forecast([10 * place + by for place, by in enumerate(ZIGZAG)]).doubts
    assert (doubts.alike, doubts.keeps_to_sides, doubts.pull) == (0, False, None)


def test_last_figures_on_one_side_tell_that_the_course_may_have_turned():
    doubts = forecast(TURNED).doubts
    assert doubts.alike == 5
    assert doubts.line < doubts.figure == 85


def test_last_figures_below_the_line_have_a_minus():
    mirrored = forecast([-figure for figure in TURNED]).doubts
    assert mirrored.alike == -5
    assert mirrored.line > mirrored.figure


def test_a_curve_keeps_to_one_side_for_long():
    assert forecast([place**2 + by / 3 for place, by in enumerate(ZIGZAG)]).doubts.keeps_to_sides


def test_a_series_that_begins_in_an_odd_year_leans_on_that_year():
    found = forecast([50, 98, 101, 99, 102, 100], period="2010")
    assert str(found.doubts.pull.period) == "2000"
    # least squares through 98, 101, 99, 102, 100 at 2001-2005: mean 100, slope 0.5 a year
    assert found.doubts.pull.value == pytest.approx(100 + 0.5 * 7)
    assert found.value > 130


@given(st.lists(st.integers(-50, 50), min_size=5, max_size=12), st.integers(-5, 5), st.integers(1, 9))
def test_doubts_do_not_depend_on_slope_and_unit(figures, slope, scale):
    plain = forecast(figures).doubts
    other = forecast([scale * (figure + slope * place) for place, figure in enumerate(figures)]).doubts
    assert (plain is None) == (other is None)
    if plain is not None:
        assert (plain.alike, plain.keeps_to_sides) == (other.alike, other.keeps_to_sides)


@pytest.mark.parametrize("language", Language)
def test_every_doubt_is_told_in_words(language):
    unit = Unit("jobs", 0)
    told = [
        *doubts_about(forecast(TURNED), unit, language),
        *doubts_about(forecast([50, 98, 101, 99, 102, 100]), unit, language),
    ]
    assert any("5" in line and "85" in line for line in told)
    assert any(period_words(parse_period("2000"), language) in line for line in told)
