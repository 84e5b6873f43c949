from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import HEINOLA, panel

from heinola_indicators.assessment.area_figures import AreaFigures, last_month_ended
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period

YEARLY = panel({"2021": 1.0, "2022": 2.0, "2023": None}, flags={"2022": Flag.B, "2023": Flag.Q})


def test_the_latest_figure_is_that_of_the_newest_period_with_a_value_that_has_ended():
    assert AreaFigures.known_on(date(2024, 1, 1), YEARLY, HEINOLA).latest().value == 2.0
    assert AreaFigures.known_on(date(2022, 12, 30), YEARLY, HEINOLA).latest().value == 1.0
    assert AreaFigures.known_on(date(2021, 12, 30), YEARLY, HEINOLA).latest() is None


def test_an_area_that_the_panel_lacks_has_nothing():
    nowhere = AreaFigures.known_on(date(2024, 1, 1), YEARLY, "999")
    first, last = parse_period("2021"), parse_period("2023")
    assert nowhere.latest() is None
    assert nowhere.at(first) is None
    assert nowhere.newest_observation() is None
    assert nowhere.breaks_between(first, last) == []


def test_a_figure_is_found_by_its_period_if_that_has_ended_and_has_a_value():
    known = AreaFigures.known_on(date(2023, 6, 1), YEARLY, HEINOLA)
    found = [known.at(parse_period(text)) for text in ("2022", "2022-12", "2023", "2020")]
    assert [figure and figure.value for figure in found] == [2.0, None, None, None]


def test_the_newest_observation_may_be_without_a_value():
    known = AreaFigures.known_on(date(2024, 1, 1), YEARLY, HEINOLA)
    assert known.newest_observation() == (parse_period("2023"), Flag.Q)


def test_a_break_at_the_first_period_is_not_between():
    known = AreaFigures.known_on(date(2024, 1, 1), YEARLY, HEINOLA)
    first, second, third = (parse_period(text) for text in ("2021", "2022", "2023"))
    assert known.breaks_between(first, second) == [second]
    assert known.breaks_between(second, third) == []


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_month_has_ended_when_its_last_day_is_over_or_today(day):
    month = last_month_ended(day)
    following = day + timedelta(days=1)
    first_of_next = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    assert first_of_next <= following
    assert (first_of_next.year, first_of_next.month) == (following.year, following.month)
