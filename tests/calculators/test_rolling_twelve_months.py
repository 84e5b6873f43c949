import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import flag_of, monthly, powers_of_two, same, scaled, unit, value_of, yearly

from heinola_indicators.calculators.rolling_twelve_months import rolling_twelve_months
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import empty_panel

# Statistics Finland, Accommodation statistics, December 2019, appendix table 6: nights spent
NIGHTS_2019 = [
    1_543_928, 1_727_835, 1_864_222, 1_581_143, 1_574_256, 2_285_876,
    3_264_933, 2_414_696, 1_835_241, 1_674_832, 1_561_950, 1_772_362,
]  # fmt: skip
figures = st.lists(st.one_of(st.none(), st.integers(0, 10_000)), min_size=1, max_size=30)


def test_the_twelve_months_of_2019_are_the_published_23_101_274_nights():
    assert value_of(rolling_twelve_months(monthly("nights", NIGHTS_2019)), "2019-12") == 23_101_274


def test_no_part_of_a_year_passes_for_a_year():
    result = rolling_twelve_months(monthly("nights", NIGHTS_2019))
    assert [flag_of(result, f"2019-{month:02d}") for month in range(1, 13)] == [""] * 11 + ["A"]


def test_a_confidential_month_hides_twelve_sums_and_then_no_more():
    months = [100.0] * 36
    months[12] = None
    result = rolling_twelve_months(monthly("nights", months, flags={12: Flag.Q}))
    flags = [flag_of(result, period) for period in result.periods]
    assert flags == [""] * 11 + ["A"] + ["Q"] * 12 + ["A"] * 12


def test_a_month_that_is_not_there_leaves_no_observation():
    gap = monthly("nights", [1.0] * 26)
    without = gap.taken(gap.areas, [period for period in gap.periods if str(period) != "2019-06"])
    result = rolling_twelve_months(without)
    assert flag_of(result, "2020-05") == ""
    assert flag_of(result, "2020-06") == "A"


def test_a_preliminary_month_makes_its_sums_preliminary():
    result = rolling_twelve_months(monthly("nights", [1.0] * 14, flags={13: Flag.P}))
    assert [flag_of(result, period) for period in result.periods[11:]] == ["A", "A", "P"]


@given(figures)
def test_a_sum_is_that_of_the_twelve_months_that_end_with_it(months):
    result = rolling_twelve_months(monthly("nights", months))
    for last in range(len(months)):
        window = months[max(0, last - 11) : last + 1]
        expected = sum(window) if len(window) == 12 and None not in window else np.nan
        assert np.array_equal(result.value[0, last], expected, equal_nan=True)


@given(figures, powers_of_two)
def test_the_unit_does_not_matter(months, factor):
    panel = monthly("nights", months)
    assert same(rolling_twelve_months(scaled(panel, factor)), scaled(rolling_twelve_months(panel), factor))


@given(figures, figures)
def test_an_area_does_not_depend_on_others(first, second):
    months = min(len(first), len(second))
    alone, other = monthly("nights", first[:months]), monthly("nights", second[:months], area="398")
    both = alone.taken(("111", "398"), alone.periods)
    value, flag = both.value.copy(), both.flag.copy()
    value[1], flag[1] = other.value[0], other.flag[0]
    together = type(both)("months", both.unit, both.areas, both.periods, value, flag, both.source)
    assert same(rolling_twelve_months(together).taken(["111"], alone.periods), rolling_twelve_months(alone))


def test_years_are_not_rolled():
    with pytest.raises(UsageError, match="comes by year"):
        rolling_twelve_months(yearly("nights", {2020: 1.0}))


def test_a_panel_without_months_stays_empty():
    assert rolling_twelve_months(empty_panel("nights", unit("nights"))).periods == ()
