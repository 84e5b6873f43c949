from hypothesis import given
from hypothesis import strategies as st
from tests.panels import by_area, panels, scaled, yearly

from heinola_indicators.panel.unit_jumps import first_of, unit_jumps


def told(figures, code="EUR"):
    return unit_jumps(yearly(code, figures))


def test_a_series_that_goes_over_from_thousands_to_euros_is_told():
    assert told({2015: 116_580, 2016: 108_788_000}) == [
        "111: 116 580 in 2015, 108 788 000 in 2016: a unit of a thousand?"
    ]


def test_it_is_told_between_steady_figures_too_and_across_a_gap():
    steady = {2012: 114_000, 2013: 115_000, 2015: 116_580, 2016: None, 2017: 108_788_000, 2018: 108_000_000}
    assert len(told(steady)) == 1


def test_one_year_in_another_unit_is_told_on_both_sides():
    found = told({2020: -107_039, 2021: -111_793_222.29, 2022: -115_000})
    assert [text[5:50] for text in found] == [
        "-107 039 in 2020, -111 793 222.3 in 2021: a u",
        "-111 793 222.3 in 2021, -115 000 in 2022: a u",
    ]


def test_each_area_is_looked_at_by_itself():
    found = unit_jumps(by_area("EUR", {"111": {2015: 5_000, 2016: 5_100}, "398": {2015: 5_000, 2016: 5_100_000}}))
    assert [text[:3] for text in found] == ["398"]


def test_a_series_that_jumps_by_nature_is_left_alone():
    assert told({2000: 127, 2001: 1933, 2002: 1, 2003: 1755}) == []
    assert told({2013: 12, 2014: -184, 2015: -14, 2016: -6_000}) == []
    assert told({2020: 0, 2021: 4_000, 2022: 4_000_000}) == []


def test_next_to_nothing_once_is_no_unit():
    assert told({2000: -1091, 2001: -1}) == []
    assert len(told({2000: 8.435, 2001: 8.6, 2002: 8_700})) == 1


def test_a_change_of_a_hundredfold_or_of_ten_thousand_is_another_matter():
    assert told({2020: 100, 2021: 10_000}) == []
    assert told({2020: 100, 2021: 1_000_000}) == []


def test_of_many_jumps_the_first_are_named():
    assert first_of(["a", "b", "c"], most=2) == ["a", "b", "and 1 more jumps like these"]
    assert first_of(["a", "b"], most=2) == ["a", "b"]


@given(panels())
def test_any_panel_is_looked_at(panel):
    unit_jumps(panel)


@given(st.lists(st.integers(100_000, 400_000), min_size=2, max_size=6), st.integers(-10, 10))
def test_the_unit_of_the_whole_series_does_not_matter(figures, power):
    panel = yearly("EUR", dict(enumerate(figures, start=2010)))
    assert unit_jumps(scaled(panel, 2.0**power)) == []
