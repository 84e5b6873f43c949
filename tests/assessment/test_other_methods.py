from datetime import date

import pytest
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.assess import assess, baseline_of
from heinola_indicators.assessment.other_methods import other_methods
from heinola_indicators.model.direction import Direction

AS_OF = date(2026, 11, 24)
RISING = {str(2018 + year): 10.0 + year for year in range(6)}


def by_methods(figures, followed, names=tuple(METHODS)):
    grid = panel(figures)
    judged = assess(followed, grid, HEINOLA, AS_OF, expected=None, target_area=HEINOLA).applied
    start = judged.baseline or baseline_of(followed, AreaFigures(grid, 0, len(grid.periods)))
    return {one.method: one for one in other_methods(names, followed, grid, HEINOLA, judged, start)}


def test_each_method_speaks_in_its_own_words():
    found = by_methods(RISING, measure(level("2028", low=20.0), baseline=baseline("2018")))
    assert {name: one.status for name, one in found.items()} == {
        "path": "on-track",
        "statcan": "substantial",
        "eurostat": "significant-progress",
        "un-chart": "met-or-on-track",
        "weather": "sun",
        "threshold": "red",
    }
    assert found["path"].progress == 0.5
    assert found["eurostat"].score is None


def test_only_the_methods_asked_for_are_given():
    assert list(by_methods(RISING, measure(level("2028", low=20.0), baseline=baseline("2018")), ("weather",))) == [
        "weather"
    ]


def test_the_weather_looks_back_on_the_series_but_not_across_a_break():
    followed = measure(level("2028", low=20.0), baseline=baseline("2022"), breaks=(series_break("2021", "uusi laki"),))
    assert by_methods(RISING, followed)["weather"].reason == "too-few-points"


@pytest.mark.parametrize("name", list(METHODS))
def test_a_break_keeps_every_method_from_judging(name):
    followed = measure(level("2028", low=20.0), baseline=baseline("2018"), breaks=(series_break("2021", "uusi laki"),))
    found = by_methods(RISING, followed)[name]
    assert (found.status, found.reason, found.progress) == ("not-available", "break", None)


@pytest.mark.parametrize("name", list(METHODS))
def test_no_method_judges_a_range(name):
    followed = measure(level("2028", low=1, high=3), baseline=baseline("2018"), direction=Direction.STAY_WITHIN)
    assert by_methods(RISING, followed)[name].reason == "range"


def test_a_natural_limit_makes_statistics_canada_milder():
    figures = {"2018": 97.0, "2023": 97.5}
    without = by_methods(figures, measure(baseline=baseline("2018")), ("statcan",))["statcan"]
    near = by_methods(figures, measure(baseline=baseline("2018"), natural_limit=98.0), ("statcan",))["statcan"]
    assert without.progress == near.progress
    assert near.score > without.score


def test_without_a_figure_there_is_nothing_to_judge():
    assert by_methods({"2023": None}, measure(level("2028", low=20.0))) == {}
