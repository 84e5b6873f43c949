import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import level, panel, series_break
from tests.panels import by_area

from heinola_indicators.assessment.needed_change import needed_change
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period


def figure(period, value):
    return Figure(parse_period(period), value, int(Flag.A))


def needed(found, value, target, direction=Direction.RISE, area="111", breaks=(), others=("398",)):
    return needed_change(found, area, figure("2023", value), target, direction, breaks, others=others)


def test_what_is_needed_a_year_is_the_rest_of_the_way_by_the_years_left():
    found = needed(panel({"2020": 100, "2023": 106}), 106, level("2026", low=115))
    assert (found.years, found.per_year, found.level) == (3.0, 3.0, 115)


def test_the_fastest_own_move_is_the_one_over_as_many_years():
    found = needed(panel({"2019": 90, "2020": 99, "2021": 99, "2022": 96, "2023": 106}), 106, level("2025", low=116))
    assert (str(found.fastest_own.first), str(found.fastest_own.last)) == ("2019", "2021")
    assert found.fastest_own.per_year == 4.5
    assert found.has_been_done is False


def test_other_municipalities_show_what_can_be_done():
    figures = by_area("index", {"111": {2021: 1, 2023: 2}, "398": {2021: 1, 2023: 9}})
    found = needed(figures, 2, level("2025", low=6))
    assert (found.fastest.area, found.fastest.per_year, found.has_been_done) == ("398", 4.0, True)
    assert found.fastest_own.per_year == 0.5


def test_falling_is_fast_where_falling_is_needed():
    figures = panel({"2019": 100, "2021": 70, "2023": 90})
    found = needed(figures, 90, level("2025", high=70), Direction.FALL)
    assert (found.per_year, found.fastest_own.per_year) == (-10.0, -15.0)


def test_no_move_leads_across_a_break():
    figures = panel({"2019": 0, "2021": 50, "2023": 51})
    found = needed(figures, 51, level("2025", low=60), breaks=[series_break("2021", "uusi määritelmä")])
    assert str(found.fastest_own.first) == "2021"


def test_a_move_the_other_way_is_no_example():
    found = needed(panel({"2021": 9, "2023": 5}), 5, level("2025", low=8))
    assert (found.fastest_own, found.fastest, found.has_been_done) == (None, None, False)


def test_where_years_are_missing_a_longer_move_counts_by_its_yearly_pace():
    found = needed(panel({"2010": 10, "2015": 40, "2022": 41, "2023": 41}), 41, level("2026", low=53))
    assert (found.years, found.per_year) == (3.0, 4.0)
    assert (str(found.fastest_own.first), str(found.fastest_own.last)) == ("2010", "2015")
    assert (found.fastest_own.per_year, found.has_been_done) == (6.0, True)
    assert found.compared == 5


def test_a_shorter_move_is_none_however_fast():
    found = needed(panel({"2017": 0, "2019": 90, "2020": 15, "2023": 91}), 91, level("2026", low=94))
    assert [str(period) for period in (found.fastest_own.first, found.fastest_own.last)] == ["2020", "2023"]
    assert found.compared == 4


def test_of_moves_of_one_pace_the_shortest_is_told():
    found = needed(panel({str(year): year for year in range(2010, 2024)}), 2023, level("2025", low=2027))
    assert (str(found.fastest_own.first), str(found.fastest_own.last)) == ("2010", "2012")


def test_a_year_that_is_missing_in_one_area_is_missing_there_only():
    figures = by_area("index", {"111": {2020: 1, 2021: None, 2023: 7}, "398": {2020: 0, 2021: 1, 2023: 2}})
    found = needed(figures, 7, level("2025", low=11))
    assert (found.fastest_own.per_year, str(found.fastest_own.first)) == (2.0, "2020")
    assert found.compared == 3


@given(
    st.dictionaries(st.integers(2000, 2023), st.integers(-50, 50), min_size=2),
    st.integers(1, 6),
    st.none() | st.integers(2001, 2023),
)
def test_the_fastest_move_is_that_of_all_pairs_far_enough_apart(values, ahead, broken):
    breaks = [] if broken is None else [series_break(str(broken), "uusi määritelmä")]
    figures = panel({str(year): value for year, value in values.items()})
    found = needed(figures, 0.0, level(str(2023 + ahead), low=1), breaks=breaks)
    paces = [
        (values[year] - values[since]) / (year - since)
        for year in values
        for since in values
        if year - since >= ahead and (broken is None or not since < broken <= year)
    ]
    rising = [pace for pace in paces if pace > 0]
    assert found.compared == len(paces)
    assert (found.fastest_own.per_year if found.fastest_own else None) == (max(rising) if rising else None)


def test_figures_that_do_not_go_back_so_far_tell_nothing():
    found = needed(panel({"2022": 9, "2023": 5}), 5, level("2025", low=8))
    assert (found.compared, found.has_been_done) == (0, None)


def test_a_forecast_is_no_move():
    figures = panel({"2021": 1, "2023": 50}, flags={"2023": Flag.F})
    assert needed(figures, 1, level("2025", low=8)).fastest is None


@pytest.mark.parametrize(("value", "target"), [(120, level("2026", low=115)), (5, level("2026", low=1, high=9))])
def test_nothing_is_needed_where_the_level_is_reached(value, target):
    assert needed(panel({"2023": value}), value, target) is None


def test_nothing_is_needed_when_the_time_has_ended():
    assert needed(panel({"2023": 1}), 1, level("2023", low=115)) is None


def test_to_a_range_the_nearer_end_is_the_level():
    found = needed(panel({"2023": 12}), 12, level("2025", low=1, high=10), Direction.STAY_WITHIN)
    assert (found.level, found.per_year) == (10, -1.0)


def test_an_area_that_the_panel_lacks_is_compared_with_the_others():
    found = needed(by_area("index", {"398": {2021: 1, 2023: 9}}), 2, level("2025", low=6))
    assert found.fastest_own is None
    assert found.fastest.area == "398"


@given(st.lists(st.floats(-100, 100), min_size=3, max_size=8), st.floats(-1000, 1000))
def test_adding_a_number_to_everything_changes_no_pace(values, shift):
    def pace(by):
        years = {str(2023 - back): value + by for back, value in enumerate(values)}
        return needed(panel(years), years["2023"], level("2025", low=years["2023"] + 4))

    one, other = pace(0.0), pace(shift)
    assert other.per_year == pytest.approx(one.per_year)
    if one.fastest_own and one.fastest_own.per_year > 1e-6:
        assert other.fastest_own.per_year == pytest.approx(one.fastest_own.per_year, abs=1e-9)


def test_only_the_municipalities_named_are_compared():
    figures = by_area("index", {"111": {2021: 1, 2023: 2}, "398": {2021: 1, 2023: 9}, "SSS": {2021: 1, 2023: 90}})
    assert needed(figures, 2, level("2025", low=6), others=()).fastest.area == "111"
    assert needed(figures, 2, level("2025", low=6)).fastest.area == "398"
