from hypothesis import given
from tests.panels import above_zero, by_area, flag_of, panels, same, scaled, value_of, yearly

from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.outlays import as_positive


@given(panels(values=above_zero))
def test_figures_are_positive_whichever_way_they_are_written(outlay):
    assert same(as_positive(outlay), outlay)
    assert same(as_positive(scaled(outlay, -1)), outlay)


def test_each_area_has_a_way_of_its_own():
    result = as_positive(by_area("EUR", {"111": {2023: -5.0, 2024: 0.0}, "398": {2023: 5.0, 2024: 7.0}}))
    assert result.value.tolist() == [[5, 0], [5, 7]]


def test_figures_of_both_signs_are_none_and_what_is_missing_stays_missing():
    figures = {2022: -5.0, 2023: 5.0, 2024: None}
    result = as_positive(yearly("EUR", figures, flags={2024: Flag.Q}))
    assert [flag_of(result, year) for year in figures] == ["M", "M", "M+Q"]


def test_a_missing_figure_takes_no_part_in_the_sign():
    result = as_positive(yearly("EUR", {2023: None, 2024: -5.0}, flags={2023: Flag.O}))
    assert (flag_of(result, 2023), value_of(result, 2024)) == ("O", 5)
