from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given
from tests.panels import by_area, panels, same

from heinola_indicators.panel.national import beside


@given(panels(), panels("index", areas=("SSS",)))
def test_a_figure_of_the_whole_country_stands_beside_every_area(figures, national):
    result = beside(national, figures)
    assert result.areas == figures.areas
    for row in range(len(figures.areas)):
        np.testing.assert_array_equal(result.value[row], national.value[0])
        np.testing.assert_array_equal(result.flag[row], national.flag[0])


@given(panels(), panels("index"))
def test_figures_of_several_areas_are_their_own(figures, others):
    assert same(beside(others, figures), others)


def test_it_is_about_the_territory_of_the_areas_that_it_stands_beside():
    figures = replace(by_area("EUR", {"111": {2020: 1.0}, "398": {2020: 1.0}}), division=date(2025, 1, 1))
    assert beside(by_area("index", {"SSS": {2020: 100.0}}), figures).division == date(2025, 1, 1)
